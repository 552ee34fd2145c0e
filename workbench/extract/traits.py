"""What speaks for and against what a pronoun may stand for: syntax, prominence, what settles it alone."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.entities import Entity, Memory, Seen
from workbench.extract.mentions import Mention
from workbench.extract.subjects import (
    is_in_relative_of,
    sayer_over,
    speaker_over,
    subject_of_clause_before,
    subject_over,
)
from workbench.language.parsing.tree import Tree

PLAIN = ("own subject whose alone", "said before", "sayer alone", "sayer named", "clause before")
"""What settles it where it is true of one that fits: being the only one in the clause or sentence, the last
who said something, the subject of the clause before. Of `it` the clause before tells too little."""
_PROMINENCE = (4.0, 3.0, 2.0, 1.5, 1.0)
_FADING = (1.0, 0.8, 0.5, 0.3, 0.2, 0.1)
_FAR = 5
_STRONG = 6.0
_CHAIN = 1.5
_PARALLEL = 1.0
_LEADS = (0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 3.0)
_LAST_ORDER = 4
_ARTICLES = ("", "a", "an", "the")


def traits_of(
    pronoun: Mention, found: Sequence[Sequence[Seen]], tree: Tree, memory: Memory
) -> list[frozenset[str]]:
    """Return the traits of each of the entities found, given by their mentions, the latest first."""
    is_known = any(seen[0].entity.gender for seen in found)
    saliences = [_salience(pronoun, mentions, tree) for mentions in found]
    plain = _plain_traits(pronoun, found, tree)
    return [
        _traits(pronoun, mentions, tree)
        | plain[order]
        | {f"order {min(order, _LAST_ORDER)}"}
        | _salience_traits(saliences, order)
        | _standing_traits(mentions[0].entity, memory, is_known)
        for order, mentions in enumerate(found)
    ]


def none_traits(pronoun: Mention) -> frozenset[str]:
    """Return what speaks for a pronoun's meaning nothing that was named."""
    return frozenset({"none", f"none {_use(pronoun)}", f"none quoted {pronoun.is_quoted}"})


def _use(pronoun: Mention) -> str:
    return "whose" if pronoun.is_possessive else ("subject" if pronoun.rank <= 1 else "other")


def _plain_traits(pronoun: Mention, found: Sequence[Sequence[Seen]], tree: Tree) -> list[set[str]]:
    """Return by candidate what settles the matter where it is true of one."""
    plain: list[set[str]] = [set() for _ in found]
    here = [at for at, seen in enumerate(found) if any(s.mention.sentence == pronoun.sentence for s in seen)]
    if pronoun.is_possessive and len(here) == 1:
        subject = subject_over(tree, pronoun.head)
        if any(s.mention.head == subject and s.mention.sentence == pronoun.sentence for s in found[here[0]]):
            plain[here[0]].add(PLAIN[0])
    if not pronoun.is_quoted and len(here) == 1 and sayer_over(tree, pronoun) is not None:
        sayer = sayer_over(tree, pronoun)
        if any(
            s.mention.head == sayer and s.mention.says and s.mention.sentence == pronoun.sentence
            for s in found[here[0]]
        ):
            plain[here[0]].add(PLAIN[2])
    if pronoun.text == "it" and not pronoun.is_quoted:
        named = [at for at in here if _is_named_body(found[at][0].entity)]
        speaker = speaker_over(tree, pronoun.head)
        if len(named) == 1 and any(
            s.mention.head == speaker and s.mention.sentence == pronoun.sentence for s in found[named[0]]
        ):
            plain[named[0]].add(PLAIN[3])
    before = subject_of_clause_before(tree, pronoun.head)
    for at in here if before is not None and pronoun.text != "it" else ():
        if any(s.mention.head == before and s.mention.sentence == pronoun.sentence for s in found[at]):
            plain[at].add(PLAIN[4])
    if pronoun.says and not pronoun.is_quoted:
        last = [
            max(
                (
                    s.mention.sentence
                    for s in seen
                    if s.mention.says and s.mention.sentence < pronoun.sentence
                ),
                default=-1,
            )
            for seen in found
        ]
        best = max(last, default=-1)
        if best >= pronoun.sentence - 2 and best >= 0 and last.count(best) == 1:
            plain[last.index(best)].add(PLAIN[1])
    return plain


def _is_named_body(entity: Entity) -> bool:
    return bool(entity.name) or entity.thing == "body"


def _salience(pronoun: Mention, mentions: Sequence[Seen], tree: Tree) -> float:
    """Return how prominent an entity is: each sentence counts by its best mention, the late ones most."""
    best: dict[int, float] = {}
    for seen in mentions:
        mention = seen.mention
        distance = min(pronoun.sentence - mention.sentence, _FAR)
        weight = _PROMINENCE[mention.rank] * _FADING[distance] + _bonus(pronoun, mention, tree)
        best[distance] = max(best.get(distance, 0.0), weight)
    latest = mentions[0].mention
    is_chain = latest.kind == "pronoun" and latest.sentence >= pronoun.sentence - 1
    return sum(best.values()) + _CHAIN * is_chain


def _bonus(pronoun: Mention, mention: Mention, tree: Tree) -> float:
    if mention.sentence != pronoun.sentence:
        return _PARALLEL * (mention.sentence == pronoun.sentence - 1 and pronoun.rank == mention.rank == 0)
    if pronoun.is_possessive and subject_over(tree, pronoun.head) == mention.head:
        return _STRONG
    if sayer_over(tree, pronoun) == mention.head or is_in_relative_of(tree, pronoun.head, mention.head):
        return _STRONG
    return 0.0


def _standing_traits(entity: Entity, memory: Memory, is_known: bool) -> frozenset[str]:
    """Return what the document as a whole says for an entity: how often it was named, how long not."""
    traits = {f"named {_step(entity.named)}", f"unnamed {_step(entity.unnamed)}"}
    if entity is memory.main and entity.named > 1:
        traits.add("main")
    if is_known:
        traits.add("known" if entity.gender else "unknown beside known")
    return frozenset(traits)


def _step(count: int) -> int:
    return next((step for step in (0, 1, 2, 4, 8) if count <= step), 9)


def _salience_traits(saliences: Sequence[float], at: int) -> frozenset[str]:
    """Return how an entity's prominence compares with that of the others."""
    own = saliences[at]
    others = max((other for place, other in enumerate(saliences) if place != at), default=0.0)
    lead = next((step for step in _LEADS if own < step * others), _LEADS[-1] + 1) if others else 9
    return frozenset(
        {f"lead {lead}", f"salience {min(int(own), 10)}", f"share {int(10 * own / sum(saliences))}"}
    )


def _traits(pronoun: Mention, mentions: Sequence[Seen], tree: Tree) -> frozenset[str]:
    latest, entity = mentions[0].mention, mentions[0].entity
    distance = min(pronoun.sentence - latest.sentence, _FAR)
    use = _use(pronoun)
    traits = {
        f"distance {distance}",
        f"distance {distance} rank {latest.rank}",
        f"{use} rank {latest.rank}",
        f"often {min(len(mentions), 4)}",
        f"kind {entity.first.kind}",
        f"thing {entity.thing}",
        f"latest {latest.kind}",
        f"determiner {latest.determiner if latest.determiner in _ARTICLES else bool(latest.determiner)}",
        f"quoted {pronoun.is_quoted} {latest.is_quoted}",
    }
    if latest.kind == "pronoun" and latest.is_possessive == pronoun.is_possessive:
        traits.add("same form")
    if entity.gender:
        traits.add("gender known")
    if pronoun.says:
        traits.add(f"says {any(seen.mention.says for seen in mentions)}")
    if pronoun.rank == latest.rank == 0:
        traits.add(f"parallel {distance}")
    sayer, subject = sayer_over(tree, pronoun), subject_over(tree, pronoun.head)
    for seen in mentions:
        mention = seen.mention
        if mention.sentence != pronoun.sentence:
            if mention.rank == 0:
                traits.add(f"subject at {pronoun.sentence - mention.sentence}")
            continue
        if mention.low > pronoun.low:
            traits.add("ahead")
        elif mention.rank == 0:
            traits.add("subject before")
        if mention.head == subject:
            traits.add(f"own subject {use}")
        if mention.head == sayer:
            traits.add("sayer")
        if is_in_relative_of(tree, pronoun.head, mention.head):
            traits.add("relative")
    return frozenset(traits)
