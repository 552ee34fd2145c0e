"""The keys that matter now, made from the commands; what cannot be used stays visible, dimmed."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from workbench.tui.commands.command import Command
from workbench.tui.state import ReviewState
from workbench.tui.widgets.still import StillWords

IN_THE_ARTICLE = ("add", "dismiss", "unread", "tick")
"""Commands that come first while the article has the focus."""


class KeyLine(StillWords):
    """One line of keys and labels."""

    def __init__(self, commands: Sequence[Command], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._commands = tuple(commands)
        self._state = ReviewState()

    def show_state(self, state: ReviewState) -> None:
        """Show which keys can be used in `state`."""
        self._state = state
        self.look_again()

    def says(self) -> Content:
        """Return as many keys as fit, help and quit always at the end."""
        always = [_key(command, self._state) for command in self._commands if command.rank == 0]
        room = self.size.width - sum(key.cell_length + 2 for key in always)
        shown: list[Content] = []
        for command in self._in_order():
            key = _key(command, self._state)
            if key.cell_length + 2 > room:
                continue
            room -= key.cell_length + 2
            shown.append(key)
        return Content("  ").join([*shown, *always])

    def _in_order(self) -> list[Command]:
        wanted = [command for command in self._commands if 0 < command.rank < 9]
        if self._state.pane == "article":
            first = [command for command in wanted if command.id in IN_THE_ARTICLE]
            wanted = sorted(first, key=lambda command: IN_THE_ARTICLE.index(command.id)) + [
                command for command in wanted if command not in first
            ]
            return wanted
        return sorted(wanted, key=lambda command: command.rank)


def _key(command: Command, state: ReviewState) -> Content:
    is_usable = command.unavailable(state) is None
    return Content.assemble(
        (command.keys[0], "bold $footer-key-foreground" if is_usable else "$dismissed"),
        (" " + command.label, "$foreground" if is_usable else "$dismissed"),
    )
