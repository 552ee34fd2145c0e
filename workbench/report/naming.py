"""The names of an article as a report lists them: spellings, titles, who ticked them off."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name, with every spelling and title that the article gives it."""

    label: str
    kind: str
    "person, organisation or place."
    spellings: tuple[tuple[str, int], ...]
    "(words, how often)"
    titles: tuple[str, ...]
    flags: tuple[str, ...]
    "What made the program suggest a second look."
    ticked_by: str
    "The reviewer who checked it, empty while nobody has."
    ticked_at: str
    start: int
    end: int
    "Its first mention."

    @property
    def spelled(self) -> str:
        """The spellings in words: `Ada Brook, Brook (3)`."""
        return ", ".join(f"{words} ({count})" if count > 1 else words for words, count in self.spellings)

    @property
    def note(self) -> str:
        """Kind, titles and flags in words."""
        return "; ".join(filter(None, (self.kind, ", ".join(self.titles), *self.flags)))
