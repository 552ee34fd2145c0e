"""Speaker labels: `WALLACE: Good evening.`"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.extract.attributions import Attribution
from workbench.extract.contents import manner_of, ranges
from workbench.extract.joining import Sentence
from workbench.extract.quotations import words_of
from workbench.extract.speechwords import RUBRICS, SAYING_NOUNS
from workbench.language.names import looks_like_organisation
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree

_LONGEST_LABEL = 12
"""Words and marks."""
_NO_LABEL = ("VERB", "AUX", "SCONJ", "CCONJ")


def of_label(sentence: Sentence) -> Attribution | None:
    """Read a speaker label: `WALLACE: Good evening.`, `Ada Byron: It works.`, `((Byron)) It works.`"""
    tree = sentence.tree
    first, sign, content_first = _label_signs(tree)
    if sign < 1 or sign in sentence.quoted.places or len(words_of(tree, content_first, len(tree))) < 2:
        return None
    names = words_of(tree, first, sign)
    if not names or not _is_label(sentence, names):
        return None
    content = ranges(tree, sentence.quoted, range(content_first, len(tree)), ())
    manner = manner_of(tree, sentence.quoted, content)
    head = next((at for at in names if not first <= tree.head(at) < sign), names[0])
    return Attribution("spoken", (first, sign), (sign,), content, manner, verb=sign, head=head)


def full_names(labels: Iterable[str]) -> dict[str, str]:
    """Return the full name for each short one on labels: for `HALE` the `ADA HALE` of another label.

    A short name that two others end in stays as it is.
    """
    names = sorted(set(labels))
    longer = {
        short: [name for name in names if name.lower().endswith(f" {short.lower()}")]
        for short in names
        if short
    }
    return {short: found[0] for short, found in longer.items() if len(found) == 1}


def _label_signs(tree: Tree) -> tuple[int, int, int]:
    """Return where a label's name begins, the sign behind it, -1 without one, and where its words begin."""
    forms = [token.form for token in tree.tokens[: _LONGEST_LABEL + 1]]
    if forms[:2] == ["(", "("]:
        closed = next((at for at in range(len(forms) - 1) if forms[at] == forms[at + 1] == ")"), -1)
        return 2, closed, closed + 2
    colon = forms.index(":") if ":" in forms else -1
    if "(" in forms[: max(colon, 0)] and ")" not in forms[:colon]:
        colon = -1
    dashes = [at for at in range(colon) if forms[at] in ("—", "–", "-", "|")]
    return (dashes[-1] + 1 if dashes else 0), colon, colon + 1


def _is_label(sentence: Sentence, names: Sequence[int]) -> bool:
    """Say whether words name a speaker: a name, a role or a document, but no rubric."""
    tokens = [sentence.tree.tokens[at] for at in names]
    last = tokens[-1]
    if sentence.tree.low(names[-1]) in RUBRICS:
        return False
    if all(token.form.isupper() for token in tokens):
        return all(token.upos not in ("VERB", "AUX") for token in tokens)
    lemma = last.lemma.lower()
    name = " ".join(token.form for token in tokens)
    is_name = last.upos == "PROPN" or (len(tokens) > 1 and looks_like_organisation(name))
    speaks = is_name or kind_of_noun(lemma) in ("person", "body") or lemma in SAYING_NOUNS
    return speaks and all(
        token.upos not in _NO_LABEL and (token.form[0].isupper() or token.form in ("of", "the", "for"))
        for token in tokens
    )
