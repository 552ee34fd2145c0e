"""What in somebody's words is judgement, wish or exhortation, and no fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.extract.lexicon import EVALUATIVE, EXHORTING, FIRST_PERSON
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_WISHING = word_set("hope wish feel believe think deserve")
_JUDGING = EVALUATIVE - {"right", "clear", "fair", "difficult", "welcome"}
"""These judge beside any noun."""
_EXHORTING = word_set("should must ought")


def is_personal(tree: Tree, places: Iterable[int]) -> bool:
    """Say whether words spoken are opinion, hope, promise or exhortation more than a fact."""
    lows = [tree.low(place) for place in places]
    if any(low in FIRST_PERSON or low in EXHORTING or low in EVALUATIVE for low in lows):
        return True
    return bool(lows) and lows[-1] in ("?", "!")


def is_command(tree: Tree, head: int) -> bool:
    """Say whether a clause tells somebody to do something: `Vote for the law`."""
    return (
        tree.tokens[head].xpos == "VB" and tree.child(head, "nsubj", "aux", "mark", "expl", "csubj") is None
    )


def is_opinion(tree: Tree, head: int) -> bool:
    """Say whether a clause handed on judges, wishes or exhorts more than it states."""
    if any(tree.low(child) in _EXHORTING for child in tree.children(head, "aux")):
        return True
    if tree.tokens[head].lemma.lower() in _WISHING and tree.tokens[head].upos == "VERB":
        return _is_of_speaker(tree, head)
    if tree.child(head, "cop") is None:
        return any(_is_judging(tree, place) for place in _told_of(tree, head))
    return any(tree.low(place) in EVALUATIVE for place in (head, *tree.children(head, "amod")))


def _is_of_speaker(tree: Tree, head: int) -> bool:
    """Say whether a wish or belief may be the speaker's own: `said she hoped`, not `said Brook hoped`."""
    subject = tree.child(head, "nsubj")
    return subject is None or tree.tokens[subject].upos == "PRON"


def _told_of(tree: Tree, head: int) -> Iterator[int]:
    """Yield what a verb makes of something: `great` in `did great harm`, `better` in `made it better`."""
    yield from (at for noun in tree.children(head, "obj") for at in tree.children(noun, "amod"))
    for result in tree.children(head, "xcomp"):
        yield result
        yield from _told_of(tree, result)


def _is_judging(tree: Tree, place: int) -> bool:
    return tree.tokens[place].upos == "ADJ" and tree.tokens[place].lemma.lower() in _JUDGING
