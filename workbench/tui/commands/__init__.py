"""Every command of the terminal UI, each one object; imports state and, when used, dialogs and desk."""

from __future__ import annotations

from dataclasses import replace

from workbench.tui.commands import (
    corresponding,
    dating,
    deciding,
    dismissing,
    editing,
    looking,
    moving,
    naming,
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
    *naming.COMMANDS,
    *looking.COMMANDS,
    *dating.COMMANDS,
    *working.COMMANDS,
)
"""The commands of an article under review."""


def _anywhere(command: Command) -> Command:
    """Return a command for screens without an article of their own: it finds the one at hand itself."""
    return replace(command, needs=()) if command.id in ("names", "deadline") else command


_ON_THE_LIST = (
    "names", "deadline", "undo", "redo", "import", "report", "galley", "figures", "claims", "sources", "log",
    "go", "help", "palette", "jump", "light", "repaint", "quit",
)  # fmt: skip
ARTICLES: tuple[Command, ...] = (
    working.OPEN,
    looking.WHOLE,
    *(
        replace(
            command,
            help="Change the order: by number, or what is due first.",
            needs=(),
            twin="articles --by-deadline",
        )
        for command in REVIEW
        if command.id == "order"
    ),
    *(_anywhere(command) for command in REVIEW if command.id in _ON_THE_LIST),
)
"""The commands of the list of articles."""


VISITS = ("names", "figures", "claims", "sources", "log")
"""The commands that lead from any screen to one on which something is looked up."""


def _with(*ids: str, here: str = "") -> tuple[Command, ...]:
    """Return the commands with these ids, and those of every screen; the way back stands in the footer.

    `here` leads to the screen itself and is left out.
    """
    everywhere = ("leave", "go", "help", "palette", "jump", "light", "repaint", "quit")
    wanted = {*ids, *VISITS, *everywhere} - {here}
    found = (_anywhere(command) for command in REVIEW if command.id in wanted)
    return tuple(replace(command, rank=1) if command.id == "leave" else command for command in found)


FIGURES: tuple[Command, ...] = (looking.SCOPE, *_with(here="figures"))
"""The commands of the dashboard."""

HISTORY: tuple[Command, ...] = (
    looking.GO_THERE,
    replace(looking.SCOPE, twin="log"),
    looking.UNDO_FROM_HERE,
    looking.WHOLE,
    *_with("undo", "redo", here="log"),
)
"""The commands of the journal."""

CLAIMS: tuple[Command, ...] = (
    looking.TO_THE_CLAIM,
    looking.WHOLE,
    *(replace(command, needs=(), twin="") for command in REVIEW if command.id in ("filter", "order")),
    *_with(here="claims"),
)
"""The commands of the list of all claims; its filter and order need no article that is open."""

SOURCES: tuple[Command, ...] = (
    *looking.LIBRARY,
    looking.WHOLE,
    looking.OPEN_OUTSIDE,
    *_with("undo", "redo", here="sources"),
)
"""The commands of the list of sources."""

READING: tuple[Command, ...] = (*looking.READING, looking.OPEN_OUTSIDE, *_with("undo", "redo"))
"""The commands of a source that is read."""

SAYINGS: tuple[Command, ...] = (
    looking.ATTACH_SOURCE,
    looking.DESCRIBE,
    looking.OPEN_OUTSIDE,
    *_with("undo", "redo"),
)
"""The commands of a source without stored text."""

NAMES: tuple[Command, ...] = (*naming.ON_NAMES, *_with("undo", "redo", here="names"))
"""The commands of the names of an article."""

SCREENS: dict[str, tuple[Command, ...]] = {
    "review": REVIEW, "articles": ARTICLES, "figures": FIGURES, "history": HISTORY, "claims": CLAIMS,
    "sources": SOURCES, "source": READING, "sayings": SAYINGS, "names": NAMES,
}  # fmt: skip
"""The commands of each screen, by the screen's name."""

OF_THE_APP = ("palette", "jump", "light", "repaint", "quit")
"""Commands that the app runs itself, with its own keys."""

UNBOUND = (*OF_THE_APP, "open", "sentence")
"""Commands whose keys somebody else binds: the app, or the list or text that has the focus."""


def by_id(commands: tuple[Command, ...], command_id: str) -> Command:
    """Return the command called `command_id`."""
    return next(command for command in commands if command.id == command_id)
