"""Words that a sentence hands on from somebody, and how far the frame belongs to the claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.domain.claim import Manner
from workbench.extract.attributions import Attribution
from workbench.extract.opinions import is_opinion
from workbench.extract.passages import Passage
from workbench.extract.predicates import SIGNS, is_finite
from workbench.extract.propositions import Proposition
from workbench.extract.quotations import is_word
from workbench.extract.speechwords import SAYING
from workbench.extract.splitting import propositions_in
from workbench.extract.subjects import subject_of
from workbench.extract.untold import is_untold
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_HANDING_ON = ("said", "according", "spoken")
_DIRECT = 0.8
_CONTENDING = word_set("complain protest allege lament boast grumble gripe assert insist contend argue")
_ASKING = word_set("where when why how who whom which whose whether if")
_OF_FRAMES = ("obl", "obj", "iobj", "advmod", "aux", "cc", "mark")
_FEW = 2
"""Words in quotation marks that make no quotation."""
_COMPLETING = ("xcomp", "ccomp")
_OF_WHOLE_CLAUSES = ("root", "parataxis", "ccomp", "conj", "dep")


@dataclass(frozen=True, slots=True)
class Handed:
    """Words handed on, apart from the frame they come in."""

    number: int
    """The index of the attribution."""
    attribution: Attribution
    places: tuple[int, ...]
    manner: Manner
    propositions: tuple[Proposition, ...]
    is_kept: bool
    """They stay in their frame: what was said is an opinion, so that it was said is the claim."""


def handed_on(passage: Passage) -> list[Handed]:
    """Return what a sentence hands on, outermost sources only."""
    return [
        _handed(passage, number, one)
        for number, one in enumerate(passage.attributions)
        if one.kind in _HANDING_ON
        and one.content
        and _is_outermost(passage, one)
        and _is_whole(passage, one)
        and not (one.kind == "said" and _is_defining(passage.tree, one))
        and not (one.kind == "said" and one.verb >= 0 and _is_shown(passage.tree, one.verb))
    ]


def manner_of(passage: Passage, places: Iterable[int]) -> Manner:
    """Return how far words stand in quotation marks."""
    words = [place for place in places if passage.tree.tokens[place].upos != "PUNCT"]
    inside = sum(place in passage.quoted.places for place in words)
    if words and inside >= _DIRECT * len(words):
        return "direct"
    return "mixed" if inside > _FEW else "indirect"


def has_quotation(passage: Passage, places: Iterable[int]) -> bool:
    """Say whether more than a few of some words stand in quotation marks."""
    return sum(place in passage.quoted.places for place in places) > _FEW


def is_all_speech(passage: Passage) -> bool:
    """Say whether a sentence is all somebody's words but for its frame: `“It rained,” said Brook`."""
    tree, spoken = passage.tree, set(passage.quoted.places)
    for one in passage.attributions:
        spoken |= set(one.cue) | set(range(*one.source or (0, 0)))
        if one.kind == "said" and one.verb >= 0:
            beside = [at for at in tree.below_each[one.verb] if tree.is_any(at, _OF_FRAMES)]
            spoken |= {at for child in beside for at in tree.subtree(child)}
    return all(at in spoken or not is_word(tree, at) for at in passage.places())


def places_in(attribution: Attribution) -> list[int]:
    """Return the places of what an attribution hands on."""
    return [place for low, high in attribution.content for place in range(low, high)]


def _handed(passage: Passage, number: int, attribution: Attribution) -> Handed:
    places = _content(passage.tree, attribution)
    manner = manner_of(passage, places)
    if attribution.kind == "according" and manner == "direct" and _has_frame_within(passage, number):
        manner = "mixed"
    sealed = _joined_in_quotation(passage) if manner == "mixed" else ()
    propositions = propositions_in(passage.tree, places, sealed)
    own = [one for one in propositions if not one.is_aside]
    is_kept = attribution.kind == "said" and manner != "direct"
    is_kept = is_kept and (
        _is_contended(passage.tree, attribution.verb)
        or any(_is_asked(passage.tree, one.head, attribution.verb) for one in own)
        or all(is_opinion(passage.tree, one.head) for one in own)
        or is_untold(passage.tree, attribution.verb)
    )
    return Handed(number, attribution, tuple(places), manner, tuple(propositions), is_kept)


def _joined_in_quotation(passage: Passage) -> list[int]:
    """Return what is joined inside a quotation that begins behind its subject: `was “sad and moved”`."""
    tree, quoted = passage.tree, passage.quoted.places
    joined = [at for at in quoted if tree.is_any(at, ("conj", "advcl")) and tree.head(at) in quoted]
    return [at for at in joined if subject_of(tree, tree.head(at)) not in quoted]


def _has_frame_within(passage: Passage, number: int) -> bool:
    """Say whether somebody quotes somebody else: `“It works,” Brook said, according to the Herald`."""
    return any(one.inside == number and one.kind == "said" for one in passage.attributions)


def _is_contended(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells of its own that what is said is disputed or felt: `complained that …`."""
    return verb >= 0 and tree.tokens[verb].lemma.lower() in _CONTENDING


def _is_asked(tree: Tree, head: int, verb: int) -> bool:
    """Say whether a clause is an indirect question, which says nothing alone: `said where it will be`."""
    if tree.head(head) != verb or not tree.is_any(head, ("ccomp", "advcl", "xcomp")):
        return False
    first = min(tree.subtree(head))
    return (
        first > verb
        and tree.low(first) in _ASKING
        and (tree.head(first) == head or tree.head(tree.head(first)) == head)
    )


def _is_defining(tree: Tree, saying: Attribution) -> bool:
    """Say whether a verb of saying is in a clause that tells which one is meant: `those who say that …`.

    A sentence in quotation marks is told for its own sake: `a message that said: “The road is shut.”`
    """
    verb = saying.verb
    is_told = verb >= 0 and tree.tokens[verb].lemma in SAYING and tree.child(verb, "ccomp") is not None
    return verb >= 0 and not (is_told and saying.manner == "direct") and _is_in_defining(tree, verb)


def _is_in_defining(tree: Tree, verb: int) -> bool:
    for place in (verb, *tree.above(verb)):
        if tree.tokens[place].relation == "acl:relcl":
            subject = tree.child(place, "nsubj")
            first = place if subject is None else min(place, tree.subtree(subject)[0])
            noun, start = tree.head(place), first if place == verb else tree.subtree(place)[0]
            signs = range(noun + 1, start + 1)
            return place > noun and not any(tree.tokens[at].form in SIGNS for at in signs)
    return False


def _is_shown(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells of somebody doing something: `a film showing Lee making tea`."""
    told = tree.child(verb, "ccomp")
    if told is None or tree.tokens[told].xpos != "VBG" or tree.child(told, "aux", "cop") is not None:
        return False
    return tree.child(told, "nsubj") is not None


def _is_outermost(passage: Passage, attribution: Attribution) -> bool:
    while attribution.inside >= 0:
        attribution = passage.attributions[attribution.inside]
        if attribution.kind in _HANDING_ON:
            return False
    return True


def _is_whole(passage: Passage, attribution: Attribution) -> bool:
    """Say whether words are more than a few in quotation marks inside the article's own."""
    if attribution.kind != "spoken":
        return True
    tree, inside = passage.tree, set(places_in(attribution))
    tops = (place for place in inside if tree.head(place) not in inside)
    heads = [top for top in tops if tree.tokens[top].upos != "PUNCT"]
    if any(tree.head(top) >= 0 and _is_in_defining(tree, tree.head(top)) for top in heads):
        return False
    return any(tree.relation(top) in _OF_WHOLE_CLAUSES for top in heads)


def _content(tree: Tree, attribution: Attribution) -> list[int]:
    """Return the places handed on; `according to X` hands on the whole clause it stands in."""
    places = places_in(attribution)
    if attribution.kind != "according":
        return places
    frame = set(attribution.cue) | set(range(*attribution.source or (0, 0)))
    inside = set(places) - frame
    while (top := _completing(tree, inside, frame)) is not None:
        inside |= set(tree.subtree(tree.head(top), frame)) - frame
    return sorted(inside)


def _completing(tree: Tree, inside: set[int], frame: set[int]) -> int | None:
    """Return a word that hangs on one outside some words and their frame, no clause beside that."""
    known = inside | frame
    tops = [place for place in inside if tree.head(place) >= 0 and tree.head(place) not in known]
    return next(
        (top for top in tops if tree.relation(top) in _COMPLETING or _is_bare_clause(tree, top)), None
    )


def _is_bare_clause(tree: Tree, top: int) -> bool:
    """`without anybody being hurt`: a clause that is part of another one."""
    return (
        tree.relation(top) == "advcl"
        and not is_finite(tree, top)
        and tree.child(top, "mark", "case") is not None
    )
