"""Whom a pronoun stands for: by number, gender, syntax and prominence, and nobody where two are equal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from workbench.extract.entities import Entity, Memory, Seen
from workbench.extract.mentions import Mention
from workbench.extract.pronoun_weights import WEIGHTS
from workbench.extract.subjects import coarguments, is_he_or_she, is_inside, sayer_who, subject_over
from workbench.extract.traits import PLAIN, none_traits, traits_of
from workbench.language.parsing.tree import Tree

_LEAST_PLAIN = 0.3
"""How probable what a single trait settles must be."""
_LEAST_SURE = {"he": 0.65, "it": 0.7, "they": 0.65}
"""How probable the likeliest must be."""
_MOST_RIVAL = {"he": 0.15, "it": 1.0, "they": 1.0}
"""How probable the next may be: of two who come to mind neither is meant."""
_UNREAL = frozenset({"no", "any", "every", "each", "what", "which", "whatever", "such"})
"""Determiners of what is nothing in particular."""
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pronoun may stand for, and what speaks for and against it."""

    entity: Entity
    traits: frozenset[str]


def meant_by(pronoun: Mention, tree: Tree, memory: Memory, coming: Sequence[Seen]) -> Entity | None:
    """Return what a pronoun stands for, or None where nothing settles it.

    `coming` are mentions that follow it in its sentence: the subject that `In her speech` points at.
    """
    if is_he_or_she(tree, pronoun.head):
        return None
    if tree.low(pronoun.head) in _REFLEXIVES:
        return _own_subject(pronoun, tree, memory)
    sayer = _sayer_before(pronoun, tree, memory)
    if sayer is not None:
        return sayer
    joined = _joined_before(pronoun, tree, memory)
    if joined:
        return joined[0] if len(joined) == 1 else None
    candidates = candidates_for(pronoun, tree, memory, coming)
    chances = chances_of(pronoun, candidates)
    for trait in PLAIN:
        plain = [at for at, candidate in enumerate(candidates) if trait in candidate.traits]
        if len(plain) == 1 and chances[plain[0]] >= _LEAST_PLAIN:
            return candidates[plain[0]].entity
    best = max(range(len(candidates)), key=lambda at: chances[at], default=-1)
    if best < 0 or chances[best] < _LEAST_SURE[class_of(pronoun)]:
        return None
    rivals = [chance for at, chance in enumerate(chances) if at != best]
    return None if max(rivals, default=0.0) > _MOST_RIVAL[class_of(pronoun)] else candidates[best].entity


def _sayer_before(pronoun: Mention, tree: Tree, memory: Memory) -> Entity | None:
    """Return whom `he` means in `met Lee, who said he would come`."""
    head = sayer_who(tree, pronoun) if pronoun.text in ("he", "she") and not pronoun.is_quoted else None
    for seen in memory.near(pronoun.sentence) if head is not None else ():
        is_here = seen.mention.sentence == pronoun.sentence and seen.mention.head == head
        if is_here and seen.mention.kind != "group" and _may_be(pronoun, seen.entity):
            return seen.entity
    return None


def _may_be(pronoun: Mention, entity: Entity) -> bool:
    """Say whether an entity may be one person of fitting gender."""
    is_person = entity.thing == "person" or (bool(entity.name) and not entity.thing)
    return is_person and not entity.many and entity.gender in ("", pronoun.text)


def _joined_before(pronoun: Mention, tree: Tree, memory: Memory) -> list[Entity]:
    """Return whom `her` means in `Ada and her mother`: the first of the two, and who else may be meant.

    Where the two are no subject, whoever else fits in the sentence may be: `Nils met Ada and his mother`.
    """
    noun = tree.head(pronoun.head)
    noun = tree.head(noun) if noun >= 0 and tree.tokens[noun].relation == "nmod:desc" else noun
    if (
        not pronoun.is_possessive
        or noun < 0
        or pronoun.text not in ("he", "she")
        or tree.relation(noun) != "conj"
    ):
        return []
    first = tree.head(noun)
    near = [seen for seen in memory.near(pronoun.sentence) if seen.mention.kind != "group"]
    here = [seen for seen in near if seen.mention.sentence == pronoun.sentence]
    fitting = [seen for seen in here if fits(pronoun, seen.entity)]
    own = next((seen.entity for seen in here if seen.mention.head == first), None)
    if own is None or not _may_be(pronoun, own):
        return []
    if tree.is_any(first, ("nsubj",)):
        return [own]
    return list({id(entity): entity for entity in (own, *(seen.entity for seen in fitting))}.values())


def chances_of(pronoun: Mention, candidates: Sequence[Candidate]) -> list[float]:
    """Return how probable each candidate is; what is missing to 1 is that none is meant."""
    which = class_of(pronoun)
    weights = WEIGHTS[which]
    powers = [exp(sum(weights.get(trait, 0) for trait in each.traits) / 100) for each in candidates]
    total = sum(powers) + exp(sum(weights.get(trait, 0) for trait in none_traits(pronoun)) / 100)
    return [power / total for power in powers]


def class_of(pronoun: Mention) -> str:
    """Return which weights a pronoun has: he and she are alike."""
    return "he" if pronoun.text == "she" else pronoun.text


def _own_subject(pronoun: Mention, tree: Tree, memory: Memory) -> Entity | None:
    subject = subject_over(tree, pronoun.head)
    for seen in memory.near(pronoun.sentence):
        if seen.mention.sentence == pronoun.sentence and seen.mention.head == subject:
            return seen.entity if fits(pronoun, seen.entity) else None
    return None


def fits(pronoun: Mention, entity: Entity) -> bool:
    """Say whether an entity may be he, she, it or they."""
    if pronoun.text == "they":
        return entity.many and entity.first.determiner not in _UNREAL
    if entity.many or entity.thing == "time" or entity.first.determiner in _UNREAL:
        return False
    if pronoun.text == "it":
        return entity.thing != "person" and not entity.gender
    if entity.thing not in ("person", "") or entity.gender not in ("", pronoun.text):
        return False
    if not entity.name:
        return entity.thing == "person"
    return entity.acts or bool(entity.gender or entity.first.titles)


def candidates_for(pronoun: Mention, tree: Tree, memory: Memory, coming: Sequence[Seen]) -> list[Candidate]:
    """Return what a pronoun may stand for by number, gender and syntax, the latest mentioned first."""
    barred = _barred(pronoun, tree, memory)
    mentioned: dict[int, list[Seen]] = {}
    for seen in memory.near(pronoun.sentence):
        if id(seen.entity) not in barred and fits(pronoun, seen.entity):
            mentioned.setdefault(id(seen.entity), []).append(seen)
    for seen in coming:
        if id(seen.entity) not in barred and fits(pronoun, seen.entity):
            mentioned.setdefault(id(seen.entity), []).append(seen)
    main = memory.main
    is_new = main is not None and id(main) not in barred | mentioned.keys()
    if main is not None and is_new and main.latest is not None and pronoun.gender and fits(pronoun, main):
        mentioned[id(main)] = [Seen(main.latest, main)]
    found = list(mentioned.values())
    return [
        Candidate(mentions[0].entity, traits)
        for mentions, traits in zip(found, traits_of(pronoun, found, tree, memory), strict=True)
    ]


def _barred(pronoun: Mention, tree: Tree, memory: Memory) -> set[int]:
    """Return what a pronoun cannot stand for: what it is inside of, what shares its verb, who speaks."""
    barred: set[int] = set()
    others = coarguments(tree, pronoun) if not pronoun.is_possessive else set()
    for seen in memory.near(pronoun.sentence):
        mention = seen.mention
        if mention.sentence != pronoun.sentence:
            break
        is_speaker = pronoun.is_quoted and not mention.is_quoted and mention.says
        if is_speaker or mention.head in others or is_inside(tree, pronoun.head, mention.head):
            barred.add(id(seen.entity))
    return barred
