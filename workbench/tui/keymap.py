"""Keys that a user chose in the settings: checked by name, then shown wherever a key is named."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import replace
from functools import cache

from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui.commands import SCREENS, UNBOUND
from workbench.tui.commands.command import SIGNS, Command

Keymap = Mapping[str, str]
"""id of a command -> Textual's names of its keys, with commas between them."""

FREE = frozenset(["space", "f2", "f3", "f4", "f8", "f9", *(f"ctrl+{letter}" for letter in "fglnorstyz")])
"""Keys beyond letters, digits and signs that neither terminals, nor tmux, nor editing need."""
WALKING = frozenset("jk")
"""Keys with which lists and texts move their cursor."""
KEPT = frozenset([*UNBOUND, "leave"])
"""Commands whose key somebody else binds, or that people must be able to rely on."""

_CHOSEN: ContextVar[Keymap | None] = ContextVar("keys chosen in the settings", default=None)


def checked_keys(chosen: Mapping[str, str]) -> Keymap:
    """Return the keys of the settings as Textual names them.

    Raises WorkbenchError, naming the commands and the key, for a command that does not exist or keeps its
    key, for a key that cannot be used, and for one that two commands of a screen would share.
    """
    keymap = {command_id: _keys_of(command_id, keys) for command_id, keys in chosen.items()}
    for name, commands in SCREENS.items():
        _refuse_clashes(name, with_keys(commands, keymap))
    return keymap


def use_keys(keymap: Keymap) -> None:
    """Show these keys from now on, in this context and in those that start from it."""
    _CHOSEN.set(keymap)


def with_chosen_keys(commands: Sequence[Command]) -> tuple[Command, ...]:
    """Return the commands with the keys that are in use."""
    return with_keys(commands, _CHOSEN.get() or {})


def with_keys(commands: Sequence[Command], keymap: Keymap) -> tuple[Command, ...]:
    """Return the commands with the keys of `keymap`, their own where it has none."""
    return tuple(_with_key(command, keymap) for command in commands)


def key_of(command_id: str) -> str:
    """Return the first key of a command of the review, as people read it."""
    (command,) = with_chosen_keys([_reviewing()[command_id]])
    return command.keys[0]


@cache
def _reviewing() -> dict[str, Command]:
    return {command.id: command for command in SCREENS["review"]}


def _with_key(command: Command, keymap: Keymap) -> Command:
    return replace(command, key=keymap[command.id]) if command.id in keymap else command


def _keys_of(command_id: str, chosen: str) -> str:
    every = {command.id for commands in SCREENS.values() for command in commands}
    if command_id not in every:
        near = difflib.get_close_matches(command_id, sorted(every), n=1)
        hint = f"did you mean {near[0]}?" if near else "`workbench keys` lists the commands"
        raise WorkbenchError(f"the settings name {one_line(command_id)!r}, which is no command; {hint}")
    if command_id in KEPT:
        raise WorkbenchError(f"the command {command_id} keeps its key; take that line out of the settings")
    names = [_key_name(command_id, key) for key in chosen.split()]
    if not names:
        raise WorkbenchError(f"the settings give {command_id} no key; name one, or take the line out")
    return ",".join(names)


def _key_name(command_id: str, key: str) -> str:
    if key in WALKING:
        raise WorkbenchError(
            f"the settings give {command_id} the key {key}, with which lists are walked; take another"
        )
    name = SIGNS.get(key, key if len(key) == 1 else key.lower())
    if (len(name) == 1 and name.isalnum()) or name in FREE or name in SIGNS.values():
        return name
    raise WorkbenchError(
        f"the settings give {command_id} the key {one_line(key)!r}, which a terminal or editing needs; "
        "take a letter, a digit, a sign, or ctrl+ with one of f g l n o r s t y z"
    )


def _refuse_clashes(screen: str, commands: Sequence[Command]) -> None:
    holders: dict[str, str] = {}
    for command in commands:
        for key, shown in zip(command.key.split(","), command.keys, strict=True):
            if key in holders:
                raise WorkbenchError(
                    f"the settings give the key {shown} to both {holders[key]} and {command.id} "
                    f"({screen}); give one of them another"
                )
            holders[key] = command.id
