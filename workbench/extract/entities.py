"""Who and what a document speaks of: names completed, descriptions tied to what they describe."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.extract.mentions import Mention
from workbench.language.noun_kinds import Gender, Kind

NEAR = 4
"""Sentences: what was last mentioned longer ago comes to nobody's mind by a pronoun."""
_REMEMBERED = 80
"""Mentions."""
_LONGEST_NAME = 12
"""Words of a name by whose parts a thing may go."""
_DIRECTIONS = frozenset({"north", "south", "east", "west"})
_FIRMS = frozenset(
    ["group", "inc", "corp", "corporation", "company", "co", "ltd", "limited", "plc", "holdings", "gmbh"]
)
_SELDOM = 2
_SAME_NAMED = 6
"""Of so many things of one name or noun the last ones are kept."""


@dataclass(slots=True, eq=False)
class Entity:
    """A person, organisation, place or thing, as far as the document has told of it."""

    first: Mention
    """Its fullest mention, after which it is called."""
    name: str = ""
    """Its full name, without title and article; empty where it has none."""
    thing: Kind = ""
    gender: Gender = ""
    many: bool = False
    nouns: set[str] = field(default_factory=set)
    """Nouns said of it: its own, its titles, what an apposition calls it."""
    modifiers: set[str] = field(default_factory=set)
    members: tuple[Entity, ...] = ()
    last: int = -1
    """The sentence of its last mention."""
    named: int = 0
    """How often it was mentioned by a name or noun."""
    takes_the: bool = False
    """Its name was mentioned with `the` before it."""
    acts: bool = False
    """It was a subject or a possessor at least once."""
    latest: Mention | None = None
    letters: str = ""
    """The letters that it went by last, if it does: `KCNA`."""
    unnamed: int = 0
    """How many pronouns meant it since then."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of an entity."""

    mention: Mention
    entity: Entity


class Memory:
    """The entities of a document, by name and noun, and the latest mentions."""

    def __init__(self) -> None:
        self.main: Entity | None = None
        """The person who was named most."""
        self.most_named = 0
        """How often the person was named that was named most."""
        self.recent: deque[Seen] = deque(maxlen=_REMEMBERED)
        self._by_name: dict[str, Entity] = {}
        self._by_part: dict[str, list[Entity]] = {}
        self._by_noun: dict[str, deque[Entity]] = {}

    def see(self, mention: Mention, entity: Entity) -> None:
        """Note a mention of an entity."""
        self.recent.append(Seen(mention, entity))
        entity.last = mention.sentence
        is_pronoun = mention.kind == "pronoun"
        entity.named += not is_pronoun
        entity.latest = mention
        if mention.kind == "name" and mention.determiner == "the" and mention.text == entity.name:
            entity.takes_the = True
        entity.acts = entity.acts or mention.rank <= 1 or mention.is_possessive
        entity.unnamed = entity.unnamed + 1 if is_pronoun else 0
        if mention.kind == "name" and entity.thing == "person" and entity.named > self.most_named:
            self.most_named = entity.named
            self.main = entity
        entity.gender = entity.gender or mention.gender
        entity.modifiers |= mention.modifiers
        for title in mention.titles:
            self.describe(entity, title)

    def add(self, mention: Mention, members: Iterable[Entity] = (), *, is_told: bool = True) -> Entity:
        """Return a new entity for its first mention; where that tells nothing of it no noun will mean it."""
        entity = Entity(mention, "", mention.thing, mention.gender, mention.many, members=tuple(members))
        if mention.kind == "name":
            entity.name = mention.text
            self.call(entity, mention.text)
        if mention.kind in ("name", "noun") and is_told:
            self.describe(entity, mention.noun)
        return entity

    def call(self, entity: Entity, name: str) -> None:
        """Note a name of an entity."""
        self._by_name[name.lower()] = entity
        words = name.lower().split()[:_LONGEST_NAME]
        for part in _parts(words, is_person=entity.thing == "person"):
            known = self._by_part.setdefault(part, [])
            if entity not in known and len(known) <= _SAME_NAMED:
                known.append(entity)
            other = self._by_name.get(part)
            if other is not None and (other.name.lower() != part or _may_have_been(entity, other)):
                del self._by_name[part]

    def join(self, kept: Entity, dropped: Entity) -> None:
        """Take two entities for one."""
        for noun in dropped.nouns:
            self.describe(kept, noun)
            latest = self._by_noun[noun]
            if dropped in latest:
                latest.remove(dropped)
        if dropped.name:
            self._by_name[dropped.name.lower()] = kept
        kept.modifiers |= dropped.modifiers
        kept.gender = kept.gender or dropped.gender
        kept.thing = dropped.thing if kept.thing in ("", "thing") and dropped.thing else kept.thing
        kept.named += dropped.named
        for at, seen in enumerate(self.recent):
            if seen.entity is dropped:
                self.recent[at] = Seen(seen.mention, kept)

    def also_call(self, entity: Entity, short: str) -> None:
        """Note a short name by which an entity goes from now on."""
        self._by_name[short.lower()] = entity

    def is_short_for(self, entity: Entity, name: str) -> bool:
        """Say whether a name is only a part of an entity's: no acronym of it."""
        return f" {name.lower()} " in f" {entity.name.lower()} " and name.lower() != entity.name.lower()

    def describe(self, entity: Entity, noun: str) -> None:
        """Note that a noun is said of an entity."""
        entity.nouns.add(noun)
        latest = self._by_noun.setdefault(noun, deque(maxlen=_SAME_NAMED))
        if entity not in latest:
            latest.append(entity)

    def named(self, name: str) -> Entity | None:
        """Return what bears a name in full."""
        return self._by_name.get(name.lower())

    def named_in_part(self, part: str) -> list[Entity]:
        """Return what has a longer name that a part stands for: the last words, a person's first."""
        return self._by_part.get(part.lower(), [])

    def described(self, noun: str) -> list[Entity]:
        """Return what a noun is said of, the latest last."""
        return list(self._by_noun.get(noun, ()))

    def near(self, sentence: int) -> Iterator[Seen]:
        """Yield the mentions of the last sentences, the latest first."""
        for seen in reversed(self.recent):
            if sentence - seen.mention.sentence > NEAR:
                return
            yield seen


def _may_have_been(person: Entity, short: Entity) -> bool:
    """Say whether somebody was named by a short name, as in a headline, before the full one."""
    return person.thing == "person" and short.thing in ("", "person") and short.named <= _SELDOM


def _parts(words: Sequence[str], *, is_person: bool) -> list[str]:
    """Return what a name may be cut to: a person's last and first word, the last words of another."""
    if len(words) < 2:
        return []
    if is_person:
        return [words[-1], words[0]]
    parts = [" ".join(words[at:]) for at in range(1, len(words))]
    if words[-1].rstrip(".") in _FIRMS:
        parts.append(" ".join(words[:-1]))
    return parts + [word for word in words[:1] if word in _DIRECTIONS]
