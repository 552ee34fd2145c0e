"""The register of names as a checker reads it: spellings, titles, what is ticked off, what looks wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from workbench.checks.variants import contradiction, folded_words, variant
from workbench.domain.document import DISPLAY_COPY
from workbench.domain.names import Name, NameKind, NameMention, NameTick
from workbench.domain.review import ArticleView

SIGNS = {"ticked off": "✓", "look twice": "!", "to check": "○"}
"""State of a name -> its symbol."""


class Mention(Protocol):
    """Characters [start, end) that name somebody, and the title with it, -1 for none."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def title_start(self) -> int: ...  # noqa: D102
    @property
    def title_end(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Spelled:
    """What a text calls somebody or something."""

    kind: NameKind
    label: str
    "Its longest spelling."
    spellings: tuple[tuple[str, int], ...]
    "(words, how often), the longest first."
    titles: tuple[tuple[str, int], ...]
    "(words, how often), by first mention."
    offices: tuple[str, ...]
    "The titles that stand right before the name, as often as they do."


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A name of one revision, with what a checker needs to tick it off."""

    name: Name
    spelled: Spelled
    mentions: tuple[NameMention, ...]
    "In reading order."
    tick: NameTick | None
    flags: tuple[str, ...]
    "Why somebody should look twice: another spelling nearby, titles that contradict."

    @property
    def label(self) -> str:
        """What it is called: its longest spelling."""
        return self.spelled.label

    @property
    def titles(self) -> str:
        """Every title that the text gives it, in words."""
        return ", ".join(words for words, _ in self.spelled.titles)

    @property
    def state(self) -> str:
        """What is to be done: `ticked off`, `look twice` or `to check`."""
        return "ticked off" if self.tick is not None else "look twice" if self.flags else "to check"


def names_of(view: ArticleView) -> tuple[NameEntry, ...]:
    """Return the names of the revision shown, by first mention."""
    text = view.document.text
    mentions: dict[str, list[NameMention]] = defaultdict(list)
    for mention in view.name_mentions:
        mentions[mention.name].append(mention)
    ticks = {tick.name: tick for tick in view.name_ticks if not tick.retired}
    entries = tuple(
        NameEntry(
            name,
            spelled(text, name.kind, mentions[name.uid]),
            tuple(mentions[name.uid]),
            ticks.get(name.uid),
            (),
        )
        for name in view.names
        if mentions[name.uid]
    )
    flags = _flags(entries)
    return tuple(replace(entry, flags=tuple(flags[entry.name.uid])) for entry in entries)


def unticked_names(view: ArticleView) -> int:
    """Return how many names nobody has ticked off."""
    return len({name.uid for name in view.names} - {t.name for t in view.name_ticks if not t.retired})


def spelled(text: str, kind: NameKind, mentions: Sequence[Mention]) -> Spelled:
    """Return what a text calls the bearer of some mentions."""
    spellings = Counter(_words(text, mention.start, mention.end) for mention in mentions)
    titles = Counter(
        _words(text, mention.title_start, mention.title_end)
        for mention in mentions
        if mention.title_start >= 0
    )
    offices = tuple(
        _words(text, mention.title_start, mention.title_end)
        for mention in mentions
        if 0 <= mention.title_start < mention.title_end <= mention.start
        and not text[mention.title_end : mention.start].strip()
    )
    longest = sorted(spellings.items(), key=lambda pair: -len(pair[0]))
    return Spelled(kind, longest[0][0] if longest else "", tuple(longest), tuple(titles.items()), offices)


def is_checked_by(now: Spelled, before: Spelled) -> bool:
    """Say whether every spelling and title of a name was there when it was ticked off.

    A part of a spelling that was checked is one too: `Brook` for `Ada Brook`.
    """
    known = [f" {words} " for words, _ in before.spellings]
    titles = {words for words, _ in before.titles}
    return (
        now.kind == before.kind
        and all(any(f" {words} " in whole for whole in known) for words, _ in now.spellings)
        and all(words in titles for words, _ in now.titles)
    )


def place_of(view: ArticleView, mention: NameMention) -> str:
    """Return the label of the display copy that a mention stands in, empty in the running text."""
    for block in view.document.blocks:
        if block.start <= mention.start < block.end:
            return block.label if block.label in DISPLAY_COPY else ""
    return ""


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _flags(entries: Iterable[NameEntry]) -> dict[str, list[str]]:
    """Return uid of a name -> what looks wrong with it."""
    flags: dict[str, list[str]] = defaultdict(list)
    alike: dict[tuple[str, str], list[NameEntry]] = defaultdict(list)
    for entry in entries:
        reason = contradiction(entry.spelled.offices)
        if reason:
            flags[entry.name.uid].append(reason)
        last = folded_words(entry.label)[-1:]
        alike[entry.name.kind, last[0][0] if last else ""].append(entry)
    for together in alike.values():
        for at, entry in enumerate(together):
            for other in together[at + 1 :]:
                reason = variant(entry.label, other.label, entry.name.kind)
                if reason:
                    flags[entry.name.uid].append(f"{other.label}: {reason}")
                    flags[other.name.uid].append(f"{entry.label}: {reason}")
    return flags
