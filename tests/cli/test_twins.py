"""Everything the terminal UI can write can be written on the command line."""

from __future__ import annotations

import shlex

import pytest

from tests.test_readme import _parsed
from workbench.tui.commands import SCREENS
from workbench.tui.commands.command import Command

EVERY = {(command.id, command.twin): command for commands in SCREENS.values() for command in commands}

FILLED = {
    "{claims}": "1.1 1.2",
    "{claim}": "1.1",
    "{article}": "1",
    "REASON": "opinion",
    "STATE": "accepted",
    "KIND": "place",
    "DATE": "2024-03-07",
    "SOURCE": "s1",
    "SEQ": "3",
}


def _filled(twin: str) -> list[str]:
    for blank, value in FILLED.items():
        twin = twin.replace(blank, value)
    return ["workbench", *shlex.split(twin)]


@pytest.mark.parametrize("command", [c for c in EVERY.values() if c.twin], ids=lambda command: command.id)
def test_a_twin_parses(command: Command) -> None:
    """The line that the screen shows as its twin is one the command line takes."""
    assert _parsed(_filled(command.twin)).command.name


def test_every_writing_command_has_a_twin() -> None:
    """Nothing can be done with keys alone."""
    assert [command.id for command in EVERY.values() if command.is_writing and not command.twin] == []
