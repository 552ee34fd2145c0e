"""Named persons, organisations and places: what the network says, and what titles and endings tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.language.parsing.tokens import NamedSpan, Token
from workbench.language.wordlists import word_set

NAME_LABELS = ("", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
"""What the network says of a word: no name, or the first (B) or a later word (I) of one."""
_ORGANISATIONS = word_set(
    "inc inc. ltd ltd. corp corp. llc plc gmbh university college institute ministry department agency"
    " committee commission council association society federation foundation corporation company bank"
)
"""Words that end the names of organisations, or begin them before `of` and `for`."""
_TITLES = word_set("mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir senator sen. rep. president")
"""Words that a person's name follows."""

_WITHIN_NAMES = frozenset({"flat", "compound", "nmod:desc"})
"""How the words of a name hang together; the last one is a title's."""


def named_spans(tokens: Sequence[Token], labels: Sequence[str]) -> tuple[NamedSpan, ...]:
    """Return the names among the words, in order; none overlaps with another, none crosses a sentence."""
    runs: list[tuple[int, int]] = []
    for first, last in _labelled_runs(tokens, labels):
        first, last = _whole_name(tokens, first, last)
        while runs and first < runs[-1][1]:
            earlier = runs.pop()
            first, last = min(first, earlier[0]), max(last, earlier[1])
        runs.append((first, last))
    return tuple(
        NamedSpan(tokens[first].start, tokens[last - 1].end, _kind(tokens[first:last], labels[first:last]))
        for first, last in runs
        if any(token.upos == "PROPN" for token in tokens[first:last])
    )


def _labelled_runs(tokens: Sequence[Token], labels: Sequence[str]) -> list[tuple[int, int]]:
    """Return the words [first, last) of each name as the network says."""
    runs: list[tuple[int, int]] = []
    for place, (token, label) in enumerate(zip(tokens, labels, strict=True)):
        if not label:
            continue
        follows = bool(runs) and runs[-1][1] == place and tokens[place - 1].sentence == token.sentence
        if follows and label.startswith("I-"):
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _whole_name(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return a run with the proper nouns at its ends that the tree makes one name with its own."""
    while first > 0 and _are_one_name(tokens, first - 1, first):
        first -= 1
    while last < len(tokens) and _are_one_name(tokens, last - 1, last):
        last += 1
    return first, last


def _are_one_name(tokens: Sequence[Token], before: int, after: int) -> bool:
    is_proper = tokens[before].upos == tokens[after].upos == "PROPN"
    return is_proper and _top(tokens, before) == _top(tokens, after)


def _top(tokens: Sequence[Token], place: int) -> int:
    """Return the word that the others of a name or compound hang below."""
    token = tokens[place]
    while token.head is not None and token.relation in _WITHIN_NAMES:
        place = token.head
        token = tokens[place]
    return place


def _kind(words: Sequence[Token], labels: Sequence[str]) -> str:
    """Return the kind that a title or an ending tells, else the one that most of the words have."""
    forms = [word.form.lower() for word in words]
    if forms[-1] in _ORGANISATIONS or (
        len(forms) > 2 and forms[0] in _ORGANISATIONS and forms[1] in ("of", "for")
    ):
        return "organisation"
    if len(forms) > 1 and forms[0] in _TITLES and forms[1] not in ("of", "for"):
        return "person"
    return Counter(label[2:] for label in labels if label).most_common(1)[0][0]
