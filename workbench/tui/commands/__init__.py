"""Every command of the terminal UI, each one object; imports state and, when used, dialogs and desk."""

from __future__ import annotations

from workbench.tui.commands import (
    corresponding,
    deciding,
    dismissing,
    editing,
    moving,
    proving,
    working,
)
from workbench.tui.commands.command import Command

REVIEW: tuple[Command, ...] = (
    *deciding.COMMANDS,
    *dismissing.COMMANDS,
    *proving.COMMANDS,
    *corresponding.COMMANDS,
    *editing.COMMANDS,
    *moving.COMMANDS,
    *working.COMMANDS,
)
"""The commands of an article under review."""

_ON_THE_LIST = ("undo", "redo", "import", "report", "log", "go", "help", "palette", "light", "quit")
ARTICLES: tuple[Command, ...] = (
    working.OPEN,
    *(command for command in REVIEW if command.id in _ON_THE_LIST),
)
"""The commands of the list of articles."""

OF_THE_APP = ("palette", "light", "quit")
"""Commands that the app runs itself, with its own keys."""

UNBOUND = (*OF_THE_APP, "open")
"""Commands whose keys somebody else binds: the app, or the list that has the focus."""


def by_id(commands: tuple[Command, ...], command_id: str) -> Command:
    """Return the command called `command_id`."""
    return next(command for command in commands if command.id == command_id)
