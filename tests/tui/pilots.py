"""Driving the real app over a real workspace: waiting without sleeping."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen

from workbench.tui.app import WorkbenchApp
from workbench.tui.dialogs.form import Form
from workbench.tui.screens.bench import BenchScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.state import ReviewState
from workbench.tui.widgets.lastline import LastLine

PATIENCE_SECONDS = 20.0
WIDE, NARROW = (120, 40), (80, 24)

ScreenType = TypeVar("ScreenType", bound=Screen[Any])


class Driven:
    """An app under test, with what tests look at."""

    def __init__(self, app: WorkbenchApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def state(self) -> ReviewState:
        """The state of the bench in front, or behind the dialog in front."""
        return self.bench.state

    @property
    def bench(self) -> BenchScreen:
        """The topmost screen that commands work on."""
        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, BenchScreen))

    @property
    def label(self) -> str:
        """The claim under the cursor."""
        return self.state.current.label if self.state.current is not None else ""

    @property
    def last_line(self) -> str:
        """What the last line says."""
        return self.bench.query_one(LastLine).words

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; the test fails when it never does."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            for fault in self.app.faults:
                raise fault
            assert time.monotonic() < deadline, "waited in vain"
            await self.pilot.pause()

    async def calm(self) -> None:
        """Wait until nothing is under way but a dialog that waits for an answer."""
        await self.pilot.pause()
        await self.until(lambda: not self.is_busy())
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each after what the one before set off."""
        for key in keys:
            await self.pilot.press(key)
            await self.calm()

    async def enter_words(self, words: str) -> None:
        """Type words into whatever has the focus."""
        await self.pilot.press(*(_KEYS.get(character, character) for character in words))
        await self.calm()

    async def dialog(self, kind: type[ScreenType]) -> ScreenType:
        """Wait for a dialog and return it."""
        await self.until(lambda: isinstance(self.app.screen, kind))
        screen = self.app.screen
        assert isinstance(screen, kind)
        return screen

    async def answer(self, kind: type[Form[Any]], given: object) -> None:
        """Hand back `given` from a dialog, as if it had been filled in."""
        dialog = await self.dialog(kind)
        dialog.dismiss(given)
        await self.until(lambda: self.app.screen is not dialog)
        await self.calm()

    def is_busy(self) -> bool:
        """Say whether something is under way but a dialog that waits for an answer."""
        is_asking = isinstance(self.app.screen, ModalScreen)
        return any(
            not worker.is_finished
            for worker in self.app.workers
            if worker.group != "newest" and not (is_asking and worker.group == "commands")
        )


_KEYS = {" ": "space", ".": "full_stop", ":": "colon", "-": "minus", "/": "slash", ",": "comma"}


@asynccontextmanager
async def driven(
    root: Path,
    size: tuple[int, int] = WIDE,
    reviewer: str = "Ana",
    *,
    position: Mapping[str, str] | None = None,
    **options: Any,
) -> AsyncIterator[Driven]:
    """Run the app over the workspace in `root`; no fault of the program may be left at the end."""
    app = WorkbenchApp(root, reviewer, position=position, **options)
    async with app.run_test(size=size) as pilot:
        run = Driven(app, pilot)
        await run.calm()
        yield run
        for fault in app.faults:
            raise fault


async def on_review(run: Driven) -> None:
    """Wait for the review screen with its article."""
    await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.state.view is not None)
    await run.calm()
