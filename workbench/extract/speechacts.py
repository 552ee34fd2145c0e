"""What somebody did by saying it: accused, promised, issued a statement."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from workbench.extract.lexicon import ACTING
from workbench.extract.speechwords import CLAUSE_ONLY, SAYING, SAYING_NOUNS
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_ACTS = frozenset(ACTING.values()) - {"ask", "call", "express", "hope", "dismiss", "invite", "order"}
"""Verbs whose act is the news, whoever is named for it."""
_SAYING_WHAT_IT_IS = {"dismiss": "as", "liken": "to"}
"""These are such verbs with what a thing is said to be: `dismissed him as a poor leader`."""
_GIVING_OUT = word_set("issue make release give deliver")
_TELLING = SAYING - CLAUSE_ONLY - {"show", "text"}
_TALKING = word_set("speak talk tweet write complain comment remark joke post")
"""These tell of a thing with `about`."""
_GETTING = word_set("face draw attract receive get meet earn win spark provoke prompt")
_WORDS = SAYING_NOUNS - {"finding", "conclusion", "news", "condition", "charge", "note", "letter", "memo"}
"""What is said, and no thing that can be made or given besides."""
_JUDGEMENTS = word_set(
    "criticism praise condemnation applause acclaim blame ridicule complaint accusation allegation backlash"
    " objection rebuke denunciation question call"
)
"""What others say of somebody who gets it."""


def act_of_speech(tree: Tree, head: int, kept: Collection[int]) -> int | None:
    """Return the verb that tells what somebody did by saying it: accused, promised, denied.

    That is the head itself, or the verb that the head hangs on where the claim keeps it: `is accused of
    leaving early`.
    """
    is_gerund = tree.tokens[head].xpos == "VBG"
    for place in (head, *governing(tree, head)):
        is_kept = place == head or (is_gerund and place in kept)
        if not is_kept or tree.tokens[place].upos != "VERB":
            continue
        said = tree.child(place, "ccomp")
        if _is_act(tree, place) or (said in kept and _lemma(tree, place) in _TELLING):
            return place
    return None


def governing(tree: Tree, place: int) -> Iterator[int]:
    """Yield the verbs that a head is an open part of, the nearest first."""
    while tree.is_any(place, ("conj", "advcl", "xcomp")):
        place = tree.head(place)
        yield place


def _is_act(tree: Tree, place: int) -> bool:
    lemma = _lemma(tree, place)
    if lemma == "welcome":
        return not _meets_people(tree, place)
    return (
        lemma in _ACTS
        or (lemma in _SAYING_WHAT_IT_IS and _has_case(tree, place, (_SAYING_WHAT_IT_IS[lemma],)))
        or (lemma == "express" and not _is_of_a_thing(tree, place))
        or (lemma == "identify" and _is_of_oneself(tree, place))
        or (lemma in _TALKING and _has_case(tree, place, ("about",)))
        or (lemma == "speak" and any(tree.low(at) == "out" for at in tree.below_each[place]))
        or _gives_out_words(tree, place)
        or _gets_words(tree, place)
    )


def _gives_out_words(tree: Tree, place: int) -> bool:
    """Say whether a verb with its object is an act of speech: `issued a statement`, `made an appeal`."""
    words = tree.child(place, "obj", "nsubj:pass")
    return _lemma(tree, place) in _GIVING_OUT and words is not None and _lemma(tree, words) in _WORDS


def _gets_words(tree: Tree, place: int) -> bool:
    """Say whether somebody is spoken of: `faced criticism`, `drew praise from both sides`."""
    words = tree.child(place, "obj")
    return _lemma(tree, place) in _GETTING and words is not None and _lemma(tree, words) in _JUDGEMENTS


def _meets_people(tree: Tree, place: int) -> bool:
    """Say whether people are welcomed somewhere: `welcomed the guests to the hall`, not `the decision`."""
    guests = tree.child(place, "obj", "nsubj:pass")
    if guests is None:
        return False
    is_person = tree.tokens[guests].upos != "PROPN" and kind_of_noun(_lemma(tree, guests)) == "person"
    return is_person or _has_case(tree, place, ("to", "at"))


def _is_of_a_thing(tree: Tree, place: int) -> bool:
    """Say whether it is a thing that does it: `the poem expresses grief`."""
    subject = tree.child(place, "nsubj")
    if subject is None or tree.tokens[subject].upos != "NOUN":
        return False
    return kind_of_noun(_lemma(tree, subject)) == "thing"


def _is_of_oneself(tree: Tree, place: int) -> bool:
    """Say whether the object is whoever does it: `identified themselves as voters`."""
    thing = tree.child(place, "obj")
    return thing is not None and tree.low(thing).endswith(("self", "selves"))


def _has_case(tree: Tree, place: int, cases: Collection[str]) -> bool:
    phrases = (*tree.children(place, "obl", "xcomp", "advcl"), *_below_object(tree, place))
    return any(tree.low(case) in cases for at in phrases for case in tree.children(at, "case", "mark"))


def _below_object(tree: Tree, place: int) -> Iterator[int]:
    """Yield phrases that stand after an object and may be taken for part of it."""
    thing = tree.child(place, "obj")
    if thing is not None:
        yield from tree.children(thing, "nmod", "acl")


def _lemma(tree: Tree, place: int) -> str:
    return tree.tokens[place].lemma.lower()
