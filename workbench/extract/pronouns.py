"""Whom a pronoun stands for: by number, gender, syntax and prominence, and nobody where two are equal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from workbench.extract.entities import Entity, Memory, Seen
from workbench.extract.mentions import Mention
from workbench.extract.pronoun_weights import WEIGHTS
from workbench.language.parsing.tree import Tree

PLAIN = ("own subject whose alone", "said before")
"""What settles it: the only one that fits in its own clause, the last one who was said to say something."""
_LEAST_PLAIN = 0.3
_LEAST_SURE = {"he": 0.6, "it": 0.7, "they": 0.65}
"""How probable the likeliest must be."""
_LAST_ORDER = 4
_PROMINENCE = (4.0, 3.0, 2.0, 1.5, 1.0)
_FADING = (1.0, 0.8, 0.5, 0.3, 0.2, 0.1)
_FAR = 5
_STRONG = 6.0
_CHAIN = 1.5
_PARALLEL = 1.0
_LEADS = (0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 3.0)
_ARTICLES = ("", "a", "an", "the")
_UNREAL = frozenset({"no", "any", "every", "each", "what", "which", "whatever", "such"})
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_SINGLE = frozenset({"he", "she", "him", "her", "his", "hers"})
_OPEN_PATH = frozenset({"conj", "acl", "appos", "parataxis", "advcl", "ccomp"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pronoun may stand for, and what speaks for and against it."""

    entity: Entity
    traits: frozenset[str]


def is_pleonastic(tree: Tree, place: int) -> bool:
    """Say whether `it` points at nothing: `it is clear that`, `it seems`."""
    if tree.low(place) != "it":
        return False
    if tree.relation(place) == "expl":
        return True
    head = tree.head(place)
    if head < 0 or not tree.is_any(place, ("nsubj",)):
        return False
    if tree.child(head, "csubj") is not None or tree.tokens[head].lemma in ("seem", "appear", "rain", "snow"):
        return True
    has_clause = tree.child(head, "ccomp", "xcomp", "advcl") is not None
    return (
        tree.tokens[head].upos in ("ADJ", "NOUN", "PRON")
        and tree.child(head, "cop") is not None
        and has_clause
    )


def meant_by(pronoun: Mention, tree: Tree, memory: Memory, coming: Sequence[Seen]) -> Entity | None:
    """Return what a pronoun stands for, or None where nothing settles it.

    `coming` are mentions that follow it in its sentence: the subject that `In her speech` points at.
    """
    if _is_he_or_she(tree, pronoun.head):
        return None
    if tree.low(pronoun.head) in _REFLEXIVES:
        return _own_subject(pronoun, tree, memory)
    candidates = candidates_for(pronoun, tree, memory, coming)
    chances = chances_of(pronoun, candidates)
    for trait in PLAIN:
        plain = [at for at, candidate in enumerate(candidates) if trait in candidate.traits]
        if len(plain) == 1 and chances[plain[0]] >= _LEAST_PLAIN:
            return candidates[plain[0]].entity
    best = max(range(len(candidates)), key=lambda at: chances[at], default=-1)
    return candidates[best].entity if best >= 0 and chances[best] >= _LEAST_SURE[class_of(pronoun)] else None


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


def none_traits(pronoun: Mention) -> frozenset[str]:
    """Return what speaks for a pronoun's meaning nothing that was named."""
    return frozenset({"none", f"none {_use(pronoun)}", f"none quoted {pronoun.is_quoted}"})


def _use(pronoun: Mention) -> str:
    return "whose" if pronoun.is_possessive else ("subject" if pronoun.rank <= 1 else "other")


def _is_he_or_she(tree: Tree, place: int) -> bool:
    """Say whether a pronoun means anybody: `he or she`, `his/her`."""
    after, other = place + 1, place + 2
    links = ("or", "/", "and")
    is_first = other < len(tree) and tree.low(after) in links and tree.low(other) in _SINGLE
    return is_first or (place >= 2 and tree.low(place - 1) in links and tree.low(place - 2) in _SINGLE)


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
    return (
        entity.thing in ("person", "")
        and entity.gender in ("", pronoun.text)
        and (entity.thing == "person" or (entity.first.kind == "name" and entity.acts))
    )


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
    is_known = any(seen[0].entity.gender for seen in mentioned.values())
    saliences = [_salience(pronoun, mentions, tree) for mentions in mentioned.values()]
    plain = _plain_traits(pronoun, list(mentioned.values()), tree)
    return [
        Candidate(
            mentions[0].entity,
            _traits(pronoun, mentions, tree)
            | plain[order]
            | {f"order {min(order, _LAST_ORDER)}"}
            | _salience_traits(saliences, order)
            | _standing_traits(mentions[0].entity, memory, is_known),
        )
        for order, mentions in enumerate(mentioned.values())
    ]


def _plain_traits(pronoun: Mention, found: Sequence[Sequence[Seen]], tree: Tree) -> list[set[str]]:
    """Return by candidate what settles the matter where it is true of one."""
    plain: list[set[str]] = [set() for _ in found]
    here = [at for at, seen in enumerate(found) if any(s.mention.sentence == pronoun.sentence for s in seen)]
    if pronoun.is_possessive and len(here) == 1:
        subject = subject_over(tree, pronoun.head)
        if any(s.mention.head == subject and s.mention.sentence == pronoun.sentence for s in found[here[0]]):
            plain[here[0]].add(PLAIN[0])
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
    if _sayer(tree, pronoun) == mention.head or _is_in_relative_of(tree, pronoun.head, mention.head):
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
    sayer, subject = _sayer(tree, pronoun), subject_over(tree, pronoun.head)
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
        if _is_in_relative_of(tree, pronoun.head, mention.head):
            traits.add("relative")
    return frozenset(traits)


def _sayer(tree: Tree, pronoun: Mention) -> int | None:
    """Return the subject of the clause above the one whose subject the pronoun is."""
    if pronoun.is_possessive or not tree.is_any(pronoun.head, ("nsubj",)):
        return None
    predicate = tree.head(pronoun.head)
    while tree.relation(predicate) == "conj":
        predicate = tree.head(predicate)
    if not tree.is_any(predicate, ("ccomp", "advcl", "xcomp")):
        return None
    return subject_of(tree, tree.head(predicate))


def subject_of(tree: Tree, predicate: int) -> int | None:
    """Return the subject of a predicate, its own or that of what it is coordinated with or hangs on."""
    for _ in range(len(tree)):
        own = tree.child(predicate, "nsubj")
        if own is not None:
            return own
        if (
            not tree.is_any(predicate, ("conj", "xcomp", "advcl"))
            or tree.child(predicate, "csubj", "expl") is not None
        ):
            return None
        predicate = tree.head(predicate)
    return None


def subject_over(tree: Tree, place: int) -> int | None:
    """Return the subject of the clause that a word stands in, unless the word is inside that subject."""
    below = place
    for above in tree.above(place):
        if tree.is_any(below, ("nsubj",)):
            return None
        if tree.relation(below) == "conj" and tree.is_any(above, ("nsubj",)):
            return above
        if tree.tokens[above].upos in ("VERB", "AUX") or tree.child(above, "cop") is not None:
            return subject_of(tree, above)
        below = above
    return None


def _is_in_relative_of(tree: Tree, place: int, head: int) -> bool:
    below = place
    for above in tree.above(place):
        if above == head:
            return tree.tokens[below].relation.startswith("acl")
        below = above
    return False


def _barred(pronoun: Mention, tree: Tree, memory: Memory) -> set[int]:
    """Return what a pronoun cannot stand for: what it is inside of, what shares its verb, who speaks."""
    barred: set[int] = set()
    others = _coarguments(tree, pronoun) if not pronoun.is_possessive else set()
    for seen in memory.near(pronoun.sentence):
        mention = seen.mention
        if mention.sentence != pronoun.sentence:
            break
        is_speaker = pronoun.is_quoted and not mention.is_quoted and mention.says
        if is_speaker or mention.head in others or _is_inside(tree, pronoun.head, mention.head):
            barred.add(id(seen.entity))
    return barred


def _coarguments(tree: Tree, pronoun: Mention) -> set[int]:
    """Return the other arguments of a pronoun's verb."""
    verb = tree.head(pronoun.head)
    if verb < 0 or not tree.is_any(pronoun.head, ("nsubj", "obj", "iobj", "obl")):
        return set()
    others = set(tree.children(verb, "nsubj", "obj", "iobj", "obl"))
    if not tree.is_any(pronoun.head, ("nsubj",)):
        subject = subject_of(tree, verb)
        others |= {subject} if subject is not None else set()
    others |= {member for other in list(others) for member in tree.children(other, "conj")}
    return others - {pronoun.head}


def _is_inside(tree: Tree, place: int, head: int) -> bool:
    """Say whether a word stands inside a noun phrase, its relative clauses and what is joined to it apart."""
    below = place
    for above in tree.above(place):
        if tree.relation(below) in _OPEN_PATH:
            return False
        if above == head:
            return True
        below = above
    return False
