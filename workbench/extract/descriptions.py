"""The words to read instead of a short mention, and which short mentions mean what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.entities import Entity, Memory
from workbench.extract.mentions import Mention, determiner_of, is_title, words_of
from workbench.language.countries import COUNTRIES
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_LONGEST = 12
"""Words of a description."""
_FAR = 8
"""Sentences: further back than this a short description no longer points."""
_NEAR = 2
_SHELLS = word_set(
    "way fact thing kind sort part case number idea point regard use reason problem question issue rest"
    " end beginning start future effort process result effect example lot amount rate level side one"
    " other same world sun moon sky internet public"
)
"""Nouns that rarely point at one thing named before."""
_FIRMS = word_set("company firm corporation agency organization organisation institution")
_COUNTRY = word_set("country nation")
_UNCERTAIN = word_set("any no each every either neither")
"""What begins with them is no one thing that is spoken of again."""
_BUSINESS = word_set("company firm corporation")
_NO_BUSINESS = word_set(
    "party union council ministry department court parliament congress senate committee police army"
    " government commission agency bureau office board authority university college school museum hospital"
    " church foundation institute center centre league society association federation tribunal assembly"
)
"""Bodies that nobody calls a company."""
_SITE = re.compile(r"[\w-]+\.(?:com|org|net|co\.uk)", re.IGNORECASE)
"""A name on the web, which a firm or body goes by as well."""
_LOCATING = word_set("in at near inside outside")
_PLAIN = word_set("the this that these those a an")
_TWO = word_set("two both")
_ASIDE = frozenset({",", "—", "–", "-"})
"""What begins with them only adds something."""
_DIRECTIONS = word_set("north south east west")


def described(entity: Entity, trees: Sequence[Tree], noun: str = "") -> str:
    """Return the name of an entity, else a description, with its article; nothing where that is long.

    `noun` is that of the description which the name is read for: `the agreement`, the Paris Agreement.
    """
    first = entity.first
    tree = trees[first.sentence]
    if entity.letters:
        return entity.letters
    if entity.name:
        has_article = entity.thing != "person" and (
            entity.takes_the
            or determiner_of(tree, first.head) == "the"
            or (entity.name.lower().split()[-1] == noun and kind_of_noun(noun) != "place")
        )
        return f"the {entity.name}" if has_article else entity.name
    if first.kind == "group":
        members = [described(member, trees) for member in entity.members]
        return f"{', '.join(members[:-1])} and {members[-1]}" if len(members) > 1 and all(members) else ""
    return _noun_phrase(tree, first)


def _noun_phrase(tree: Tree, first: Mention) -> str:
    if first.determiner not in ("", "whose", *_PLAIN):
        return ""
    places = [
        place
        for place in range(first.low, first.head + 1)
        if tree.relation(place) != "det" or tree.head(place) != first.head
    ]
    for child in tree.children(first.head, "nmod"):
        if child > first.head and tree.child(child, "case") is not None:
            places += _short_phrase(tree, child)
    places.sort()
    while places and tree.tokens[places[0]].upos in ("PUNCT", "ADV"):
        places.pop(0)
    if len(places) > _LONGEST or any(
        tree.tokens[place].upos == "PRON" or tree.tokens[place].form in _SIGNS for place in places
    ):
        return ""
    words = words_of(tree, places)
    if any(tree.low(place) == "not" or tree.low(place) == "n't" for place in places) or len(words) < 3:
        return ""
    if first.determiner == "whose" or (first.many and not first.determiner):
        return words
    return f"the {words}"


_SIGNS = frozenset('()[]{}/"“”:;…') | {"..."}


def _short_phrase(tree: Tree, child: int) -> list[int]:
    """Return a phrase after a noun without what follows its own noun, names apart."""
    long_ones = [
        other
        for other in tree.below_each[child]
        if other > child and not tree.is_any(other, ("flat", "compound", "nmod", "conj", "cc", "case"))
    ]
    return tree.subtree(child, long_ones)


def longer_named(mention: Mention, tree: Tree, memory: Memory) -> Entity | None:
    """Return what bears a longer name of which a short one is a part, if only one does."""
    longer = memory.named_in_part(mention.text)
    if mention.many or len(longer) != 1 or not longer[0].name:
        return None
    entity = longer[0]
    if mention.modifiers and entity.thing != "person":
        return None
    if entity.thing == "person":
        if mention.determiner or mention.thing not in ("person", ""):
            return None
        is_first_name = entity.name.split()[0].lower() == mention.text.lower()
        if is_first_name and mention.sentence - entity.last > _FAR:
            return None
        places = tree.children(mention.head, "case")
        return None if any(tree.low(child) in _LOCATING for child in places) else entity
    if mention.text.lower() in _DIRECTIONS:
        return entity if mention.determiner == "the" and entity.named > 1 else None
    if entity.name.lower().startswith(f"{mention.text.lower()} "):
        return None if mention.determiner else entity
    is_body = kind_of_noun(mention.text.split()[-1]) == "body" or entity.thing == "body"
    return entity if mention.determiner == "the" and is_body and not is_title(mention.text) else None


def described_before(mention: Mention, tree: Tree, memory: Memory) -> Entity | None:
    """Return what `the company`, `this agreement` or `the two leaders` means, if that is plain."""
    is_both = mention.determiner == "both" and mention.many
    if not (mention.is_definite or is_both) or is_completed(tree, mention.head) or mention.thing == "time":
        return None
    if mention.many:
        return _the_two(mention, memory)
    found = [entity for entity in memory.described(mention.noun) if _is_so_described(mention, entity)]
    if len(found) > 1:
        found = _latest(found, mention)
    if len(found) == 1:
        return None if _is_rivalled(found[0], mention, memory) else found[0]
    return None if found else _by_role(mention, memory)


def _is_rivalled(entity: Entity, mention: Mention, memory: Memory) -> bool:
    """Say whether another of its series was named since: the Aurora II, where the Aurora I was `the ship`."""
    words = set(entity.name.split())
    is_of_family = entity.thing == "person" and len(words) <= _NEAR
    if not words or is_of_family or entity.last == mention.sentence:
        return False
    return any(
        seen.entity is not entity
        and seen.mention.sentence > entity.last
        and len(words & set(seen.entity.name.split())) >= len(words) - 1 > 0
        for seen in memory.near(mention.sentence)
    )


def _the_two(mention: Mention, memory: Memory) -> Entity | None:
    """Return the two persons that `the two leaders` means, if just two were named of late."""
    told = mention.modifiers | ({mention.determiner} & _TWO)
    is_of_countries = mention.noun in _COUNTRY
    if not told or not told <= _TWO or not (mention.thing == "person" or is_of_countries):
        return None
    members = {
        id(seen.entity): seen.entity
        for seen in reversed(list(memory.near(mention.sentence)))
        if (seen.entity.name in COUNTRIES if is_of_countries else _is_one_person(seen.entity))
        and mention.sentence - seen.mention.sentence <= _NEAR
    }
    if len(members) != 2:
        return None
    first = next(iter(members.values())).first
    group = replace(first, kind="group", many=True, text="", noun="")
    return Entity(group, thing=mention.thing, many=True, members=tuple(members.values()))


def _is_one_person(entity: Entity) -> bool:
    return bool(entity.name) and entity.thing == "person" and not entity.many


def _by_role(mention: Mention, memory: Memory) -> Entity | None:
    """Return the person that `the Chinese leader` means by the nation, the firm that `the company` means."""
    if mention.noun in _FIRMS and not mention.modifiers:
        firms = {
            id(seen.entity): seen.entity
            for seen in memory.near(mention.sentence)
            if seen.entity.name
            and (seen.entity.thing == "body" or _SITE.fullmatch(seen.entity.name))
            and (mention.noun not in _BUSINESS or seen.entity.first.noun not in _NO_BUSINESS)
            and mention.sentence - seen.mention.sentence <= _NEAR
        }
        return next(iter(firms.values())) if len(firms) == 1 else None
    if mention.noun in _COUNTRY and not mention.modifiers:
        countries = {
            id(seen.entity): seen.entity
            for seen in memory.near(mention.sentence)
            if seen.entity.name in COUNTRIES and mention.sentence - seen.mention.sentence <= _NEAR
        }
        return next(iter(countries.values())) if len(countries) == 1 else None
    if mention.thing == "person" and mention.modifiers:
        persons = {
            id(seen.entity): seen.entity
            for seen in memory.recent
            if seen.entity.name
            and seen.entity.thing == "person"
            and mention.modifiers <= seen.entity.modifiers
        }
        return next(iter(persons.values())) if len(persons) == 1 else None
    return None


def is_completed(tree: Tree, head: int) -> bool:
    """Say whether a noun has after it what tells which one it is."""
    after = [child for child in tree.children(head, "nmod", "acl", "nummod", "appos", "obl") if child > head]
    return any(tree.low(min(tree.subtree(child))) not in _ASIDE for child in after)


def _is_so_described(mention: Mention, entity: Entity) -> bool:
    if entity.many or (mention.sentence - entity.last > _FAR and not _is_topic(mention, entity)):
        return False
    if entity.first.determiner in _UNCERTAIN and not entity.name:
        return False
    if entity.name:
        words = {word.lower() for word in entity.name.split()} | entity.modifiers
        return mention.modifiers <= words and (
            len(entity.name.split()) > 1 or mention.noun != entity.first.noun
        )
    return mention.modifiers <= entity.modifiers


def _is_topic(mention: Mention, entity: Entity) -> bool:
    """Say whether `this election` may be the one that the text begins with, however long ago."""
    return mention.determiner == "this" and entity.first.sentence <= 1 and bool(entity.modifiers)


def _latest(found: Sequence[Entity], mention: Mention) -> list[Entity]:
    """Return the one that was mentioned last, where the others are long past."""
    last = max(found, key=lambda entity: entity.last)
    others = [entity for entity in found if entity is not last]
    if mention.determiner == "this" and all(other.last < last.last for other in others):
        return [last]
    if mention.sentence - last.last <= 1 and all(last.last - other.last >= 3 for other in others):
        return [last]
    return []


def is_worth_saying(mention: Mention, entity: Entity, meant: str) -> bool:
    """Say whether a short description is better read in full: it is plain, and the full words say more."""
    words = set(meant.lower().split()) - _PLAIN
    if not meant or words <= {mention.noun, *mention.modifiers}:
        return False
    if entity.name or entity.members:
        return True
    if len(words) <= 1:
        return False
    if mention.noun in _SHELLS or mention.determiner == "that" or mention.modifiers:
        return False
    if any(word[:1].isupper() for word in meant.split()):
        return True
    return entity.first.determiner in ("a", "an") and mention.sentence - entity.first.sentence <= _FAR


def is_acronym(short: str, name: str) -> bool:
    """Say whether capitals are the first letters of a name's words."""
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())
    return len(short) > 1 and short.isupper() and short.replace(".", "") == initials
