"""Speaker labels: `WALLACE: Good evening.`"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.attributions import Attribution
from workbench.extract.contents import manner_of, ranges
from workbench.extract.joining import Sentence
from workbench.extract.quotations import words_of

_LONGEST_LABEL = 12
"""Words and marks."""
_NO_LABEL = ("VERB", "AUX", "SCONJ", "CCONJ")


def of_label(sentence: Sentence) -> Attribution | None:
    """Read a speaker label: `WALLACE: Good evening.`, `Ada Byron: The engine works.`"""
    tree = sentence.tree
    colon = next((at for at in range(min(len(tree), _LONGEST_LABEL)) if tree.tokens[at].form == ":"), -1)
    if colon < 1 or colon in sentence.quoted.places or len(words_of(tree, colon + 1, len(tree))) < 2:
        return None
    first = max((at + 1 for at in range(colon) if tree.tokens[at].form in ("—", "–", "-", "|")), default=0)
    names = words_of(tree, first, colon)
    if not names or not _is_label(sentence, names):
        return None
    content = ranges(tree, sentence.quoted, range(colon + 1, len(tree)), ())
    manner = manner_of(tree, sentence.quoted, content)
    return Attribution("spoken", (first, colon), (colon,), content, manner, verb=colon, head=names[-1])


def _is_label(sentence: Sentence, names: Sequence[int]) -> bool:
    """Say whether words name a speaker: in capitals, or nouns with a capital letter."""
    tokens = [sentence.tree.tokens[at] for at in names]
    if all(token.form.isupper() for token in tokens):
        return True
    return tokens[-1].upos in ("PROPN", "NOUN") and all(
        token.upos not in _NO_LABEL and (token.form[0].isupper() or token.form in ("of", "the", "for"))
        for token in tokens
    )
