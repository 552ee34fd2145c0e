"""Which of several: asked only when there are several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from workbench.tui.commands.command import Bench

Thing = TypeVar("Thing")


async def picked(bench: Bench, title: str, things: Sequence[Thing], labels: Sequence[str]) -> Thing | None:
    """Return the only one of `things`, else the one a person picks; None when there is none."""
    if len(things) < 2:
        return things[0] if things else None
    from workbench.tui.screens.pick import PickDialog

    number = await bench.dialog(PickDialog(title, labels))
    return things[number] if number is not None else None
