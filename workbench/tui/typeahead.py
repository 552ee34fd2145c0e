"""Keys typed while a command is on its way to its dialog or its end: held until what follows can take them.

Without it they would be commands of the screen that the dialog is about to cover: the reason typed right
after `d` would open the sources, the names and a second verdict.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from time import monotonic

from textual import events
from textual.message import Message
from textual.screen import Screen

PATIENCE_SECONDS = 2.0
"""A command that takes longer has the keys that were held, and the next ones, taken as they come."""

SETTLING_SECONDS = 0.1
"""In which a key that may open or close something does so, before the next ones are handed on."""

SETTLED_AT_MOST = 1.0
"""Seconds: a widget that is gone says nothing more."""

NEVER_HELD = frozenset({"ctrl+q", "ctrl+c"})


class Settled(Message):
    """Comes after all that the widget it is sent from had to say before."""

    def __init__(self) -> None:
        super().__init__()
        self.arrived = asyncio.Event()


async def settled(screen: Screen[None]) -> None:
    """Wait until the screen knows what keys typed before have moved: the cursor of the list that has them."""
    sender = screen.focused or screen
    news = Settled()
    if sender.post_message(news):
        with suppress(TimeoutError):
            await asyncio.wait_for(news.arrived.wait(), SETTLED_AT_MOST)


class Patience:
    """How many commands are under way, and whether they still are what keys wait for."""

    def __init__(self) -> None:
        self._under_way = 0
        self._begun = 0.0

    def begin(self) -> None:
        """Note that a command begins."""
        if not self._under_way:
            self._begun = monotonic()
        self._under_way += 1

    def end(self) -> None:
        """Note that a command has ended."""
        self._under_way -= 1

    @property
    def is_over(self) -> bool:
        """Say whether nothing is under way, or something for so long that keys no longer wait for it."""
        return not self._under_way or monotonic() - self._begun >= PATIENCE_SECONDS


class TypedAhead:
    """The keys that are held, in the order in which they were typed."""

    def __init__(self) -> None:
        self._held: list[events.Key] = []

    def __len__(self) -> int:
        return len(self._held)

    def hold(self, key: events.Key) -> None:
        """Hold a key; one that came back from a widget may be older than others that are held."""
        again = events.Key(key.key, key.character)
        again.time = key.time
        self._held.append(again)
        self._held.sort(key=lambda one: one.time)

    def let_go(self) -> list[events.Key]:
        """Return the keys that can be handed on at once, and hold them no longer.

        They end with the first one that may open or close something: what that is, takes the others.
        """
        last = next((at for at, key in enumerate(self._held) if not key.is_printable), len(self._held))
        handed, self._held = self._held[: last + 1], self._held[last + 1 :]
        return handed
