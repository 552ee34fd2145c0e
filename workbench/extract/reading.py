"""A document read once, from its first sentence to its last: who is meant where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.extract.descriptions import (
    described,
    described_before,
    is_acronym,
    is_completed,
    is_worth_saying,
    longer_named,
)
from workbench.extract.entities import Entity, Memory, Seen
from workbench.extract.mentions import Mention, mentions_of
from workbench.extract.pronouns import meant_by
from workbench.extract.referents import Answer, Register, Standing
from workbench.extract.subjects import is_pleonastic, points_back
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

Choosing = Callable[[Mention, Tree, Memory, Sequence[Seen]], Entity | None]
"""What tells whom a pronoun stands for."""

_NOT = frozenset({"not", "n't", "never"})
_ADDRESSES = word_set("mr mrs ms miss")


def register_of(trees: Sequence[Tree], quoted: Sequence[frozenset[int]]) -> Register:
    """Return the register of a document; `quoted` are the places inside quotation marks by sentence."""
    return Reading(trees).read_all(quoted)


class Reading:
    """Reads a document; `choose` tells what pronouns stand for."""

    def __init__(self, trees: Sequence[Tree], choose: Choosing = meant_by) -> None:
        self._trees = trees
        self._choose = choose
        self._memory = Memory()
        self._register = Register()
        self._answers: list[Answer] = []
        self._meant: dict[int, Entity] = {}
        """What the answers of the sentence in hand mean, by the word that stands for it."""

    def read_all(self, quoted: Sequence[frozenset[int]]) -> Register:
        """Read the whole document and return its register."""
        for sentence, tree in enumerate(self._trees):
            self._answers, self._meant = [], {}
            self._read(tree, mentions_of(tree, sentence, quoted[sentence]))
            self._register.answers.append(sorted(self._answers, key=lambda answer: answer.standing.low))
        return self._register

    def _read(self, tree: Tree, mentions: Sequence[Mention]) -> None:
        entities: dict[int, Entity] = {}
        for at, mention in enumerate(mentions):
            if mention.kind == "pronoun":
                self._read_pronoun(mention, tree, self._coming(mentions[at + 1 :], mention, tree))
            elif mention.kind == "group":
                members = [entities[member] for member in mention.members if member in entities]
                self._memory.see(mention, self._memory.add(mention, members))
            else:
                entity = (
                    self._named(mention, tree) if mention.kind == "name" else self._described(mention, tree)
                )
                entity = self._tied(mention, entity, tree, entities)
                entities[mention.head] = entity
                self._memory.see(mention, entity)
                if mention.kind == "name":
                    self._register.named.append((mention, entity.name))
        self._tell(tree, mentions, entities)
        for place in range(len(tree)):
            if points_back(tree, place):
                self._answers.append(Answer(Standing(place, place + 1, ""), "pronoun", place))
        self._answers = [_with_nouns(answer, self._meant, entities) for answer in self._answers]

    def _coming(self, mentions: Sequence[Mention], pronoun: Mention, tree: Tree) -> list[Seen]:
        """Return the subject that a possessive stands before, a name or what was described before."""
        if not pronoun.is_possessive:
            return []
        for mention in mentions:
            if mention.rank != 0 or tree.relation(mention.head) == "conj":
                continue
            if mention.kind == "name":
                known = self._memory.named(mention.text) or longer_named(mention, tree, self._memory)
                return [Seen(mention, known or self._memory.add(mention))]
            if mention.kind == "noun" and mention.thing == "person":
                known = described_before(mention, tree, self._memory)
                return [Seen(mention, known)] if known is not None else []
        return []

    def _read_pronoun(self, mention: Mention, tree: Tree, coming: Sequence[Seen]) -> None:
        if is_pleonastic(tree, mention.head):
            return
        entity = self._choose(mention, tree, self._memory, coming)
        if entity is not None:
            self._memory.see(mention, entity)
            if entity.name and mention.gender and not entity.thing:
                entity.thing = "person"
        self._answer(mention, "pronoun", entity, mention.low)

    def _answer(self, mention: Mention, kind: str, entity: Entity | None, low: int) -> None:
        noun = mention.noun if kind == "description" else ""
        meant = described(entity, self._trees, noun) if entity is not None else ""
        standing = Standing(low, mention.high, meant, mention.is_possessive and kind == "pronoun")
        if entity is None or not meant:
            self._answers.append(Answer(standing, kind, mention.head))
            return
        self._meant[mention.head] = entity
        first = entity.first
        self._answers.append(Answer(standing, kind, mention.head, first.sentence, first.head))

    def _named(self, mention: Mention, tree: Tree) -> Entity:
        known = self._memory.named(mention.text)
        entity = known or longer_named(mention, tree, self._memory)
        if entity is None:
            return self._memory.add(mention)
        if not self._memory.is_short_for(entity, mention.text):
            is_by_letters = is_acronym(mention.text, entity.name) and not mention.determiner
            entity.letters = mention.text if is_by_letters else ""
            return entity
        low = mention.low
        while low and tree.low(low - 1).rstrip(".") in _ADDRESSES:
            low -= 1
        if entity.thing != "person" and low and tree.low(low - 1) == "the":
            low -= 1
        self._memory.also_call(entity, mention.text)
        self._answer(mention, "name", entity, low)
        return entity

    def _described(self, mention: Mention, tree: Tree) -> Entity:
        entity = described_before(mention, tree, self._memory)
        if entity is None:
            is_short = mention.is_definite and not mention.modifiers and not is_completed(tree, mention.head)
            is_open = is_short and bool(self._memory.described(mention.noun))
            return self._memory.add(mention, is_told=not is_open)
        self._memory.describe(entity, mention.noun)
        if is_worth_saying(mention, entity, described(entity, self._trees)):
            self._answer(mention, "description", entity, mention.low)
        return entity

    def _tied(self, mention: Mention, entity: Entity, tree: Tree, entities: dict[int, Entity]) -> Entity:
        """Return what an apposition is about, after tying the two: `Ada Byron, the mayor`."""
        over = entities.get(tree.head(mention.head)) if tree.relation(mention.head) == "appos" else None
        if over is None and mention.low >= 2 and tree.tokens[mention.low - 1].form == "(":
            bracketed = entities.get(mention.low - 2)
            over = bracketed if bracketed and is_acronym(entity.name, bracketed.name) else None
        if over is None or over is entity or over.many != entity.many:
            return entity
        if entity.name and over.name:
            if is_acronym(entity.name, over.name):
                self._memory.join(over, entity)
                return over
            return entity
        kept, dropped = (entity, over) if entity.name else (over, entity)
        self._memory.join(kept, dropped)
        entities[tree.head(mention.head)] = kept
        return kept

    def _tell(self, tree: Tree, mentions: Sequence[Mention], entities: dict[int, Entity]) -> None:
        """Note what `is` says of something: `Acme is a company`."""
        for mention in mentions:
            subject = tree.child(mention.head, "nsubj")
            of = entities.get(subject) if subject is not None else None
            is_said = tree.child(mention.head, "cop") is not None and not any(
                tree.low(child) in _NOT for child in tree.children(mention.head, "advmod")
            )
            if of is not None and is_said and mention.kind == "noun":
                self._memory.describe(of, mention.noun)
                of.modifiers |= mention.modifiers


def _with_nouns(answer: Answer, meant: dict[int, Entity], entities: dict[int, Entity]) -> Answer:
    """Return an answer that knows which nouns of its sentence mean the same."""
    entity = meant.get(answer.head)
    beside = tuple(head for head, other in entities.items() if other is entity and head != answer.head)
    return replace(answer, standing=replace(answer.standing, beside=beside)) if beside else answer
