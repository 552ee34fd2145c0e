"""An app that holds nothing but drafts and the dialog under test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, TypeAlias

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Static

from workbench.tui.dialogs.drafts import Drafts


class Host(App[None]):
    """Shows one dialog after another and keeps what they hand back."""

    def __init__(self) -> None:
        super().__init__()
        self.drafts = Drafts()
        self.given: list[Any] = []

    def compose(self) -> ComposeResult:
        yield Static("beneath", markup=False)


class Desk:
    """The keyboard and the screen in front of a dialog."""

    def __init__(self, pilot: Pilot[None], host: Host) -> None:
        self.pilot = pilot
        self.host = host

    async def show(self, dialog: ModalScreen[Any]) -> None:
        await self.host.push_screen(dialog, self.host.given.append)
        await self.settle()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        names = {" ": "space", ".": "full_stop", ",": "comma", "/": "slash", "-": "minus", ":": "colon"}
        await self.pilot.press(*(names.get(character, character) for character in text))
        await self.settle()

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.host.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def given(self) -> list[Any]:
        return self.host.given

    @property
    def lines(self) -> list[str]:
        """The screen as a person sees it."""
        strips = self.host.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def seen(self) -> str:
        return "\n".join(self.lines)

    @property
    def height(self) -> int:
        return self.host.screen.query_one("#dialog").region.height


Opening: TypeAlias = Callable[[], AbstractAsyncContextManager[Desk]]


@pytest.fixture
def desk() -> Opening:
    """Open the host at 80x24."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Desk]:
        host = Host()
        async with host.run_test(size=(80, 24)) as pilot:
            yield Desk(pilot, host)

    return opened
