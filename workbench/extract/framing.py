"""What somebody said that is worded with its frame, `X said that …`: that it was said is the claim.

An opinion, a promise to do something oneself, and words of which the article quotes a part.
"""

from __future__ import annotations

from dataclasses import replace

from workbench.extract.attributions import Attribution
from workbench.extract.opinions import is_opinion
from workbench.extract.passages import Passage
from workbench.extract.planning import is_to_come
from workbench.extract.propositions import Piece, Proposition
from workbench.extract.recipes import trimmed
from workbench.extract.sayingframes import named_source, saying_verb
from workbench.language.parsing.tree import Tree

PARTLY_QUOTED = "partly quoted words"
"""The rule that keeps the frame of `said it was “a disgrace”`."""


def in_frame(passage: Passage, attribution: Attribution, fact: Proposition) -> Proposition | None:
    """Return what was said with who said it, where that it was said is all that can be checked."""
    tree = passage.tree
    if attribution.kind != "said":
        return None
    if is_opinion(tree, fact.head):
        return _framed(tree, attribution, fact, fact.rule)
    if attribution.source is None or attribution.verb < 0:
        return None
    if _is_partly_quoted(passage, fact):
        return _framed(tree, attribution, fact, PARTLY_QUOTED)
    if _is_own_promise(passage, attribution, fact):
        return _framed(tree, attribution, fact, fact.rule)
    return None


def _is_partly_quoted(passage: Passage, fact: Proposition) -> bool:
    """Say whether only what is said of a subject is quoted: `said the visit was of “great value”`."""
    quoted = passage.quoted.places
    is_begun = fact.subject in quoted or fact.anchor[0] in quoted
    return not is_begun and not quoted.isdisjoint(fact.anchor)


def _is_own_promise(passage: Passage, attribution: Attribution, fact: Proposition) -> bool:
    """Say whether somebody tells what he, she or it will do: `the company said it would close the plant`."""
    tree, subject = passage.tree, fact.subject
    if subject is None or not is_to_come(tree, fact.head) or not attribution.speaker:
        return False
    meant = next((one.meant for one in passage.standings if one.low == subject), "")
    return bool(meant) and set(attribution.speaker.split()[-1:]) <= set(meant.split())


def _framed(tree: Tree, attribution: Attribution, fact: Proposition, rule: str) -> Proposition:
    source = trimmed(tree, range(*attribution.source or (0, 0)))
    anchor = tuple(sorted({*fact.anchor, *source, *attribution.cue})) if source else fact.anchor
    that = [mark for mark in tree.children(fact.head, "mark") if tree.low(mark) == "that"]
    name = Piece(named_source(tree, attribution))
    pieces = (name, *saying_verb(tree, attribution), Piece(tuple(that)), *fact.pieces)
    kept = tuple(piece for piece in pieces if piece.places or piece.put_in)
    return replace(fact, rule=rule, pieces=kept, anchor=anchor)
