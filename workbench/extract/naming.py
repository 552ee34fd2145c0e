"""One mention of a name: which characters are name and title, and what the words tell of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from workbench.domain.extraction import FoundMention
from workbench.domain.names import NameKind
from workbench.extract.mentions import Mention
from workbench.language.names import DAYS_AND_MONTHS, is_title, looks_like_organisation
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tokens import NamedSpan
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

BEGINNINGS = word_set(
    "new north south east west northern southern eastern western central united great saint"
)
"""Words in front of a place's name that a tree may take for a description of it."""
_KINDS: dict[str, NameKind] = {"person": "person", "body": "organisation", "place": "place"}
_LABELS: dict[str, NameKind] = {"person": "person", "organisation": "organisation", "place": "place"}
_IN_A_TITLE = ("NOUN", "PROPN", "ADJ")
_LONGEST_TITLE = 12
"""Words."""
_OF_MANY = word_set("every no any some most each all")
_CLAUSES = ("acl", "acl:relcl", "appos", "conj", "cc", "parataxis")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of a name, as the text has it."""

    found: FoundMention
    text: str
    """Its words, parted by single spaces."""
    full: str
    """The fullest name of what it means, as far as the text before it tells."""
    votes: tuple[NameKind, ...]
    """What speaks for its kind; a kind that is there twice counts twice."""
    is_certain: bool
    """The network takes it for a name, it is somebody with a title, or its words are an organisation's."""


def sighting_of(text: str, tree: Tree, mention: Mention, full: str) -> Sighting | None:
    """Return what a mention by a name shows; None for a day, a hashtag, a nationality, an office alone."""
    low = _beginning(tree, mention.low)
    places = range(low, mention.high)
    start, end = tree.tokens[places[0]].start, tree.tokens[places[-1]].end
    words = " ".join(text[start:end].split())
    near = [name for name in tree.names if name.start < end and start < name.end]
    labels = [name.kind for name in near]
    if not _is_name(tree, mention, words, labels) or any(_is_part(text, start, end, name) for name in near):
        return None
    title = _title(tree, mention.head, low)
    found = FoundMention(start, end, *((-1, -1) if title is None else _characters(tree, title)))
    grown = " ".join(text[start : tree.tokens[mention.low].start].split())
    meant = full if full and full != mention.text else words
    return Sighting(
        found,
        words,
        f"{grown} {full}" if grown and meant == full else meant,
        tuple(_votes(mention, words, labels, has_office=title is not None and title.stop == low)),
        bool(labels) or (title is not None and bool(mention.titles)) or _is_body(words, begins=not low),
    )


def _is_name(tree: Tree, mention: Mention, words: str, labels: Sequence[str]) -> bool:
    low = words.lower()
    if mention.thing == "time" or low in DAYS_AND_MONTHS or words[0] in "#@":
        return False
    if not any(letter.isupper() for letter in words) or is_title(low.split()[-1]):
        return False
    is_people = " " not in words and tree.tokens[mention.head].xpos == "NNPS"
    return not is_people or any(label != "person" for label in labels)


def _is_body(words: str, *, begins: bool) -> bool:
    """Say whether words are an organisation's; one at the beginning of a sentence may have its capital so."""
    is_plain = words.replace(" ", "").isalpha() and (" " in words or words.isupper() or not begins)
    return looks_like_organisation(words) and is_plain


def _is_part(text: str, start: int, end: int, label: NamedSpan) -> bool:
    """Say whether characters [start, end) are one word of a longer name, whose other words are no title."""
    if " " in text[start:end] or not (label.start <= start and end <= label.end):
        return False
    others = (text[label.start : start] + " " + text[end : label.end]).split()
    return any(not is_title(word.lower()) and word[0].isupper() for word in others)


def _votes(mention: Mention, words: str, labels: Sequence[str], *, has_office: bool) -> Iterator[NameKind]:
    for label in labels:
        if label in _LABELS:
            yield from repeat(_LABELS[label], 2)
    if mention.titles or has_office:
        yield from repeat(_LABELS["person"], 3)
    if looks_like_organisation(words) and not mention.titles:
        yield from repeat(_LABELS["organisation"], 3)
    elif mention.thing in _KINDS:
        yield _KINDS[mention.thing]


def _beginning(tree: Tree, low: int) -> int:
    """Return where a name begins, with a word such as `New` that the tree took for a description."""
    at = low - 1
    is_one = at >= 0 and tree.low(at) in BEGINNINGS and tree.tokens[at].form[0].isupper()
    return at if is_one and tree.relation(at) in ("amod", "compound", "flat") else low


def _characters(tree: Tree, places: range) -> tuple[int, int]:
    return tree.tokens[places[0]].start, tree.tokens[places[-1]].end


def _title(tree: Tree, head: int, low: int) -> range | None:
    """Return the words that say who somebody is: an office before the name, or a description beside it."""
    return _office(tree, head, low) or _description(tree, head)


def _office(tree: Tree, head: int, low: int) -> range | None:
    """Return the title right before a name: `Deputy Foreign Minister`, `Texas student`."""
    is_noun = low > 0 and tree.tokens[low - 1].upos in ("NOUN", "PROPN")
    if not is_noun or not _is_of_person(tree, low - 1):
        return None
    below = frozenset(tree.subtree(head))
    at = low
    while at and tree.tokens[at - 1].upos in _IN_A_TITLE and (at - 1 in below or at == low):
        at -= 1
    return range(at, low) if low - at <= _LONGEST_TITLE else None


def _description(tree: Tree, head: int) -> range | None:
    """Return the description set beside a name: `the minister, Ada Brook`."""
    noun = tree.head(head) if tree.relation(head) == "appos" else tree.child(head, "appos")
    if noun is None or noun < 0 or tree.tokens[noun].upos != "NOUN" or not _is_of_person(tree, noun):
        return None
    left = {child for child in tree.below_each[noun] if tree.is_any(child, _CLAUSES) or child == head}
    below = tree.subtree(noun, left)
    own = frozenset(at for at in below if tree.tokens[at].upos != "PUNCT" or tree.tokens[at].form == "-")
    low, high = noun, noun + 1
    while low - 1 in own:
        low -= 1
    while high in own:
        high += 1
    while high > noun + 1 and tree.tokens[high - 1].upos in ("ADP", "DET", "CCONJ", "VERB"):
        high -= 1
    is_short = high - low <= _LONGEST_TITLE
    return range(low, high) if is_short and tree.low(low) not in _OF_MANY else None


def _is_of_person(tree: Tree, place: int) -> bool:
    lemma = tree.tokens[place].lemma.lower().rstrip(".")
    return is_title(lemma) or kind_of_noun(lemma) == "person"
