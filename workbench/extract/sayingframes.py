"""The frame that a saying is told in: who says, with which verb, to whom; and what interrupts the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.extract.asides import is_set_off
from workbench.extract.attributions import Attribution
from workbench.extract.handed import places_in
from workbench.extract.lexicon import FIRST_PERSON
from workbench.extract.namefacts import facts_about_person
from workbench.extract.nounphrases import is_name, is_person
from workbench.extract.propositions import Piece, Proposition
from workbench.extract.quotations import is_word
from workbench.extract.recipes import trimmed
from workbench.language.inflection import past_of_ing
from workbench.language.parsing.tree import Tree

MARKS = frozenset('"“”„«»')
"""Quotation marks."""
_BESIDE_NAMES = ("appos", "acl", "nummod", "amod", "nmod")


def is_interrupted(tree: Tree, parts: Sequence[range]) -> bool:
    """Say whether each part goes on with the sentence of the one before: `“What I saw,” he said, “is …”`.

    What the article joins with a word of its own is another: `“It is old,” he said, but “it works.”`
    """
    if any(tree.tokens[part.start - 1].upos == "CCONJ" for part in parts[1:]):
        return False
    firsts = (next((at for at in part if is_word(tree, at)), part.start) for part in parts[1:])
    return all(tree.tokens[first].form[:1].islower() for first in firsts)


def second_quotation(tree: Tree, places: Sequence[int]) -> int | None:
    """Return the colon before a second quotation, the first being no sentence: `it “must go”: “We …”`."""
    inside = set(places)
    for colon in places:
        before, after = colon - 1, colon + 1
        if tree.tokens[colon].form != ":" or not {before, after} <= inside:
            continue
        if tree.tokens[before].form in MARKS and tree.tokens[after].form in MARKS:
            return colon if tree.tokens[places[0]].form not in MARKS else None
    return None


def saying_verb(tree: Tree, attribution: Attribution) -> Iterator[Piece]:
    """Yield the verb of a frame and whom it tells; `told` with nobody to tell, or the writer, is `said`."""
    verb = attribution.verb
    source, content = range(*attribution.source or (0, 0)), places_in(attribution)
    told = [
        at
        for at in tree.children(verb, "iobj", "obj")
        if at > verb and at not in source and at not in content
    ]
    told = [at for at in told if tree.low(at) not in FIRST_PERSON]
    is_participle = attribution.kind == "said" and tree.tokens[verb].xpos == "VBG"
    is_participle = is_participle and tree.child(verb, "aux") is None
    past = past_of_ing(tree.tokens[verb].form, tree.tokens[verb].lemma.lower()) if is_participle else ""
    if past and attribution.cue[:-1] and attribution.cue[-1] == verb:
        yield Piece(attribution.cue[:-1])
    if attribution.kind == "according" or tree.tokens[verb].lemma == "put":
        yield Piece(attribution.cue, "said")
    elif told:
        yield Piece((verb,) if past else attribution.cue, past)
        whom = tree.subtree(told[0], _set_off(tree, told[0]))
        yield Piece(tuple(trimmed(tree, (at for at in whom if at not in content))))
    elif tree.tokens[verb].lemma == "tell" and len(attribution.cue) == 1:
        yield Piece(attribution.cue, "said")
    else:
        yield Piece((verb,) if past else attribution.cue, past)


def named_source(tree: Tree, attribution: Attribution) -> tuple[int, ...]:
    """Return the words that name a source: of `the mayor, Ada Brook,` or `Ada Brook, the mayor,` the name."""
    places = trimmed(tree, range(*attribution.source or (0, 0)))
    meant = _meant_by_relative(tree, attribution.head)
    if meant is not None:
        return tuple(trimmed(tree, tree.subtree(meant, _beside(tree, meant))))
    name = next(
        (at for at in places if tree.relation(at) == "appos" and tree.tokens[at].upos == "PROPN"), None
    )
    head = attribution.head
    if name is not None and tree.head(name) in places and tree.tokens[tree.head(name)].upos == "NOUN":
        places, head = trimmed(tree, (at for at in tree.subtree(name) if at in places)), name
    if head not in places or not is_name(tree, head):
        return tuple(places)
    said_of_name = {at for child in _set_off(tree, head) for at in tree.subtree(child)}
    if is_person(tree, head):
        cut = {child for fact in facts_about_person(tree, head) for child in fact.cut}
        said_of_name |= {at for child in cut for at in tree.subtree(child)}
    return tuple(trimmed(tree, (at for at in places if at not in said_of_name)))


def _meant_by_relative(tree: Tree, head: int) -> int | None:
    """Return of whom `who added that …` is said."""
    if head < 0 or tree.tokens[head].xpos not in ("WP", "WDT") or not tree.is_any(head, ("nsubj",)):
        return None
    clause = tree.head(head)
    return tree.head(clause) if tree.tokens[clause].relation == "acl:relcl" else None


def _beside(tree: Tree, noun: int) -> list[int]:
    """Return what ties a noun to its clause, and what is said of it behind it."""
    after = (*_BESIDE_NAMES, "conj", "cc", "parataxis")
    ties = tree.children(noun, "case")
    return [*ties, *(at for at in tree.children(noun, *after) if at > noun)]


def _set_off(tree: Tree, head: int) -> list[int]:
    """Return the branches behind a noun that a comma parts from it: what is said of it by the way."""
    return [at for at in tree.children(head, *_BESIDE_NAMES) if at > head and is_set_off(tree, head, at)]


def without_marks(tree: Tree, fact: Proposition) -> Proposition:
    """Return a fact of an interrupted quotation without the marks around what interrupts it."""
    marks = {
        at
        for at in [place for piece in fact.pieces for place in piece.places]
        if tree.tokens[at].form in MARKS
    }
    marks |= {at - 1 for at in marks if at and tree.tokens[at - 1].form == ","}
    pieces = (
        replace(piece, places=tuple(at for at in piece.places if at not in marks)) for piece in fact.pieces
    )
    return replace(fact, pieces=tuple(piece for piece in pieces if piece.places or piece.put_in))
