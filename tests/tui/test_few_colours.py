"""A terminal without colours, with 16 and with 256: only what it can show is sent, and all is readable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal import Terminal, program
from workbench.sample import build

_SGR = re.compile(rb"\x1b\[([0-9;]*)m")
COLOURS = {*range(30, 50), *range(90, 108)}
"""The parameters that set a colour, or set it back."""


@contextmanager
def shown(folder: Path, **variables: str) -> Iterator[Terminal]:
    """Open the sample workspace in a terminal of 80 columns, in the review of its article."""
    build(folder / "desk").close()
    own = {"XDG_CONFIG_HOME": str(folder / "settings"), "XDG_STATE_HOME": str(folder / "state")}
    with Terminal([*program(), "desk"], folder, 80, 40, {**own, **variables}) as terminal:
        terminal.wait_for("v verified", "Open ")
        terminal.wait_until_still()
        yield terminal
        terminal.press("\x11")
        terminal.wait_for_end()


def _parameters(sent: bytes) -> set[int]:
    return {int(part or b"0") for codes in _SGR.findall(sent) for part in codes.split(b";")}


def test_no_colour_is_sent_where_none_is_wanted(tmp_path: Path) -> None:
    """With NO_COLOR no screen and no dialog sends a colour, and signs, words and weight carry every state."""
    with shown(tmp_path, NO_COLOR="1") as terminal:
        queue, tabs = terminal.text, terminal.reversed_words()
        terminal.press("\x1b[6~")
        terminal.wait_until_still()
        queue += terminal.text
        terminal.press("\x1b[H")
        terminal.wait_until_still()
        terminal.press("2\x1b[1;2C")
        terminal.wait_until_still()
        chosen = terminal.reversed_words()
        for keys in ("1d", "\x1b", "T", "S", "\r", "b", "?"):
            terminal.press(keys)
            terminal.wait_until_still()

    states = ("✓  1.", "✗· 1.", "±  1.", "!  1.", "▌ ·· 1.")
    assert COLOURS & _parameters(terminal.sent) == set()
    assert [state for state in states if state not in queue] == []
    assert "1 Queue" in tabs
    assert "Trade" in chosen


@pytest.mark.parametrize(("term", "selects"), [("xterm", set()), ("xterm-256color", {38, 48})])
def test_few_colours_are_enough(tmp_path: Path, term: str, selects: set[int]) -> None:
    """A terminal gets colours that it has, and no text in the colour of its ground."""
    with shown(tmp_path, TERM=term, COLORTERM="") as terminal:
        for keys in ("2", "1d"):
            terminal.press(keys)
            terminal.wait_until_still()
            assert terminal.hidden_words() == ""

    assert b"38;2;" not in terminal.sent
    assert {38, 48} & _parameters(terminal.sent) == selects
