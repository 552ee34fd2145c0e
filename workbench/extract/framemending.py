"""Phrases beside a verb of saying, where grammar tells whether they are said of it or are what is said."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.namejoining import Mend
from workbench.extract.nounphrases import is_person
from workbench.extract.predicates import is_finite
from workbench.extract.speechwords import SAYING, THINKING
from workbench.language.names import looks_like_organisation
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_PHRASES = ("obl", "advcl", "advmod")
_OF_WHAT_IS_SAID = word_set("despite unlike except besides given excluding")
"""What begins with these before a frame bounds what is said: `Despite the rain, he said that …`."""


def _subjects_of_what_is_said(tree: Tree) -> Iterator[Mend]:
    """`experts say the plans would fail`: right before a finite verb without subject stands its subject."""
    for clause in range(len(tree)):
        verb = tree.head(clause)
        if tree.relation(clause) != "ccomp" or not 0 <= verb < clause or not is_finite(tree, clause):
            continue
        if tree.child(clause, "nsubj", "csubj", "expl", "mark") is not None:
            continue
        told = [at for at in tree.children(verb, "obj") if verb < at < clause]
        first = tree.subtree(clause)[0]
        if told and max(tree.subtree(told[-1], {clause})) == first - 1 and clause not in tree.above(told[-1]):
            yield told[-1], clause, "nsubj"


def _phrases_of_frames(tree: Tree) -> Iterator[Mend]:
    """`“It rained,” he said after the match`; `It rained, he said in a report, and …`."""
    for place in range(1, len(tree)):
        verb = tree.subtree(place)[0] - 1
        host = tree.head(place)
        if not tree.is_any(place, _PHRASES) or verb < 0 or host < 0 or host == verb or host > verb:
            continue
        is_parted = tree.tokens[verb + 1].upos == "PUNCT"
        if is_parted or tree.tokens[verb].lemma not in SAYING or tree.child(verb, "nsubj") is None:
            continue
        is_told = tree.head(host) == verb and tree.relation(host) == "ccomp"
        is_set_in = tree.head(verb) == host and tree.relation(verb) == "parataxis"
        if is_told or is_set_in:
            yield place, verb, tree.tokens[place].relation


def _phrases_before_frames(tree: Tree) -> Iterator[Mend]:
    """`Since then, he says, the mill has grown`: between commas the frame leaves the sentence whole."""
    for verb in range(1, len(tree) - 1):
        subject = tree.child(verb, "nsubj")
        told = next((at for at in tree.children(verb, "ccomp", "parataxis") if at > verb), None)
        if tree.tokens[verb].lemma not in SAYING | THINKING or subject is None or told is None:
            continue
        start = tree.subtree(subject)[0]
        first = next((at for at in tree.subtree(told) if at > verb + 1), told)
        is_set_in = tree.tokens[verb + 1].form == "," and tree.tokens[first].upos != "PUNCT"
        is_set_in = is_set_in and first == verb + 2 and tree.child(told, "mark") is None
        for phrase in tree.children(verb, *_PHRASES):
            tie = tree.child(phrase, "case", "mark")
            is_of_told = tie is not None and tree.low(tie) in _OF_WHAT_IS_SAID
            is_before = phrase < start and tree.tokens[start - 1].form == ","
            if is_before and (is_set_in or is_of_told):
                yield phrase, told, tree.tokens[phrase].relation


def _bare_verbs_after_infinitives(tree: Tree) -> Iterator[Mend]:
    """`called on her to stay and consider it`: a bare verb is joined to the infinitive before it."""
    for place in range(len(tree)):
        finite = tree.head(place)
        if tree.tokens[place].xpos != "VB" or tree.relation(place) != "conj" or finite > place:
            continue
        if tree.child(place, "nsubj", "aux", "mark", "cop") is not None or not is_finite(tree, finite):
            continue
        ties = {tree.low(tie) for tie in tree.children(place, "cc")}
        if tree.tokens[finite].xpos not in ("VBD", "VBZ") or tree.children(finite, "aux") or ties != {"and"}:
            continue
        between = [at for at in range(finite + 1, place) if _is_infinitive_of(tree, at, finite)]
        if between:
            yield place, between[-1], "conj"


def _is_infinitive_of(tree: Tree, place: int, verb: int) -> bool:
    has_to = any(tree.low(mark) == "to" for mark in tree.children(place, "mark"))
    return has_to and tree.tokens[place].xpos == "VB" and verb in tree.above(place)


def _who_of_persons(tree: Tree) -> Iterator[Mend]:
    """`Lee, a lecturer at Westport University, who won the case`: who is no university."""
    for clause in range(len(tree)):
        host = tree.head(clause)
        subject = tree.child(clause, "nsubj")
        if tree.tokens[clause].relation != "acl:relcl" or subject is None or tree.low(subject) != "who":
            continue
        is_set_off = tree.tokens[max(0, tree.subtree(clause)[0] - 1)].form == "," or (
            tree.tokens[tree.subtree(clause)[0]].form == ","
        )
        if not is_set_off or not looks_like_organisation(tree.tokens[host].form):
            continue
        person = next((at for at in tree.above(host) if is_person(tree, at)), None)
        if person is not None:
            yield clause, person, "acl:relcl"


def _subjects_before_colons(tree: Tree) -> Iterator[Mend]:
    """`told her the plan “must go”: “Time is short”`: the first subject is of the verb before the colon."""
    for colon in (at for at in range(2, len(tree)) if tree.tokens[at].form == ":"):
        for subject in range(colon):
            behind = tree.head(subject)
            if behind < colon or not tree.is_any(subject, ("nsubj",)):
                continue
            if len(tree.children(behind, "nsubj")) < 2:
                continue
            verbs = (at for at in range(subject + 1, colon) if tree.tokens[at].upos == "VERB")
            verb = next((at for at in verbs if is_finite(tree, at)), None)
            if verb is not None and tree.child(verb, "nsubj", "csubj", "expl") is None:
                yield subject, verb, tree.tokens[subject].relation


FRAME_RULES = (
    _subjects_before_colons,
    _subjects_of_what_is_said,
    _phrases_of_frames,
    _phrases_before_frames,
    _bare_verbs_after_infinitives,
    _who_of_persons,
)
"""Each yields where what stands beside a frame hangs."""
