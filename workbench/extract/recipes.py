"""How the wording of a proposition is put together: branches of a tree, single words, words put in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.extract.predicates import DASHES
from workbench.extract.propositions import Piece
from workbench.language.parsing.tree import Tree

_BRACKETS = (("(", ")"), ("[", "]"))
_BRACKET_SIGNS = frozenset("()[]")
_LOOSE = DASHES | {",", ";", ":"}


@dataclass(frozen=True, slots=True)
class Branch:
    """What hangs on a word, and the word."""

    head: int
    without: frozenset[int] = frozenset()
    """Branches left out."""
    is_shown: bool = False
    """With the words that are hidden in other claims."""
    is_bare: bool = False
    """Without the preposition, conjunction or mark that ties it to the rest."""


@dataclass(frozen=True, slots=True)
class Words:
    """Single words by place, read as they are or as `put_in`."""

    places: tuple[int, ...]
    put_in: str = ""


Part = Branch | Words | str


@dataclass(frozen=True, slots=True)
class Gone:
    """What other claims have taken over: branches, and single words."""

    cut: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()
    read_as: tuple[tuple[int, str], ...] = ()
    """Words for which another is put in."""


def places_of(tree: Tree, part: Part, gone: Gone) -> list[int]:
    """Return the places of a part, in order, without what is gone."""
    if isinstance(part, str):
        return []
    if isinstance(part, Words):
        return list(part.places)
    out = (set(gone.cut) - {part.head}) | part.without
    if part.is_bare:
        out |= {
            child
            for child in tree.below_each[part.head]
            if tree.relation(child) in ("case", "mark", "cc") and tree.tokens[child].relation != "cc:preconj"
        }
    places = tree.subtree(part.head, out)
    return places if part.is_shown else [place for place in places if place not in gone.hidden]


def pieces_of(tree: Tree, parts: Sequence[Part], gone: Gone) -> tuple[Piece, ...]:
    """Return parts as pieces of a wording: loose signs at gaps and edges fall away, branches are joined."""
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, str):
            pieces.append(Piece(put_in=part))
        elif isinstance(part, Words) and part.put_in:
            pieces.append(Piece(part.places, part.put_in))
        else:
            places = trimmed(tree, places_of(tree, part, gone))
            is_shown = isinstance(part, Branch) and part.is_shown
            pieces += _read_otherwise(places, () if is_shown else gone.read_as)
    return tuple(pieces)


def _read_otherwise(places: Sequence[int], read_as: Sequence[tuple[int, str]]) -> list[Piece]:
    """Return places as pieces, with the words that are put in for some of them."""
    pieces: list[Piece] = []
    begun = 0
    for place, word in read_as:
        if place in places:
            at = places.index(place)
            pieces += [Piece(tuple(places[begun:at])), *([Piece(put_in=word)] if word else [])]
            begun = at + 1
    return [piece for piece in (*pieces, Piece(tuple(places[begun:]))) if piece.places or piece.put_in]


def trimmed(tree: Tree, places: Iterable[int]) -> list[int]:
    """Return places without loose signs at either end, at gaps, and without brackets whose inside is gone."""
    kept = _without_empty_pairs(tree, sorted(set(places)))
    kept = [
        place for at, place in enumerate(kept) if not (_is_loose(tree, place) and _is_at_gap(tree, kept, at))
    ]
    while kept and _falls_off(tree, kept[0]):
        del kept[0]
    while kept and _falls_off(tree, kept[-1]):
        del kept[-1]
    return kept[1:-1] if _is_bracketed(tree, kept) else kept


def _is_bracketed(tree: Tree, kept: Sequence[int]) -> bool:
    """Say whether one pair of brackets holds all of some places."""
    forms = [tree.tokens[place].form for place in kept]
    return len(forms) > 2 and (forms[0], forms[-1]) in _BRACKETS and not _BRACKET_SIGNS & {*forms[1:-1]}


def _falls_off(tree: Tree, place: int) -> bool:
    form = tree.tokens[place].form
    return (
        form in _LOOSE
        or form in (".", "!", "?", "…")
        or (tree.tokens[place].relation == "cc" and tree.low(place) != "nor")
    )


def _is_loose(tree: Tree, place: int) -> bool:
    return tree.tokens[place].form in _LOOSE and tree.tokens[place].upos in ("PUNCT", "SYM")


def _is_at_gap(tree: Tree, kept: Sequence[int], at: int) -> bool:
    """Say whether a sign stands where words were taken out; the comma of a list stays in the list."""
    place = kept[at]
    before = kept[at - 1] if at else -1
    after = kept[at + 1] if at + 1 < len(kept) else -1
    if before == place - 1 and after == place + 1:
        return False
    if before < 0 or after < 0:
        return True
    return not (tree.relation(tree.head(place)) == "conj" and tree.head(place) in kept)


def _without_empty_pairs(tree: Tree, kept: list[int]) -> list[int]:
    gone: set[int] = set()
    opened: list[int] = []
    for at, place in enumerate(kept):
        form = tree.tokens[place].form
        if form in ("(", "["):
            opened.append(at)
        elif form in (")", "]"):
            if not opened:
                gone.add(place)
            elif opened[-1] == at - 1:
                gone |= {place, kept[opened.pop()]}
            else:
                opened.pop()
    gone |= {kept[at] for at in opened}
    return [place for place in kept if place not in gone]
