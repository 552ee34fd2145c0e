"""Names: the people, organisations and places of a text, with every mention, and who ticked them off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

NameKind = Literal["person", "organisation", "place"]
KIND_WORDS: dict[NameKind, str] = {
    "person": "a person", "organisation": "an organisation", "place": "a place",
}  # fmt: skip
NAME_KINDS: tuple[NameKind, ...] = get_args(NameKind)


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something that one revision of an article names; its words stand in the mentions."""

    TABLE: ClassVar[str] = "name"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"kind"})

    uid: str
    revision: str
    number: int
    "Its place among the names of the revision, by first mention, from 1."
    kind: NameKind
    "What the program took it for, or what a person says it is."


@dataclass(frozen=True, slots=True)
class NameMention:
    """Characters [start, end) that name it, without its title."""

    TABLE: ClassVar[str] = "name_mention"
    CHANGES: ClassVar[frozenset[str]] = frozenset()

    uid: str
    revision: str
    name: str
    start: int
    end: int
    title_start: int
    "The title or description that the text gives with it, before or behind it; -1 where there is none."
    title_end: int

    @property
    def has_title(self) -> bool:
        """Say whether the text gives a title with it."""
        return self.title_start >= 0


@dataclass(frozen=True, slots=True)
class NameTick:
    """A name whose spelling and titles a person has checked, in all its mentions."""

    TABLE: ClassVar[str] = "name_tick"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"retired"})

    uid: str
    revision: str
    name: str
    reviewer: str
    at: str
    retired: int = 0
