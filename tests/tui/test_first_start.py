"""The first start, and every other: what to do next is in sight, and one comes back where one left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal import Terminal, program
from tests.tui.pilots import NARROW, WIDE, Driven, driven
from workbench.desk.workspace import create
from workbench.sample import build

QUEUE = 34
"""Cells of the queue in a terminal of 100."""


@contextmanager
def opened(folder: Path, *arguments: str) -> Iterator[Terminal]:
    """Start the program in a folder, with settings and memory of its own."""
    own = {"XDG_CONFIG_HOME": str(folder / "settings"), "XDG_STATE_HOME": str(folder / "state")}
    with Terminal([*program(), *arguments], folder, 100, 30, own) as terminal:
        yield terminal


def test_a_folder_without_a_workspace_says_how_to_make_one(tmp_path: Path) -> None:
    """An empty one, or one to look around in."""
    with opened(tmp_path) as terminal:
        terminal.wait_for("workbench init DIR", "workbench sample DIR")

        assert terminal.wait_for_end() == 1


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_new_workspace_says_what_to_do_next(tmp_path: Path, size: tuple[int, int]) -> None:
    """Import, help and the sample, each with its key or its command, in full at every size."""
    create(tmp_path / "desk").close()
    async with driven(tmp_path / "desk", size) as run:
        await run.until(lambda: run.bench.seq >= 0)
        await run.calm()
        seen = " ".join(" ".join(_lines(run)).split())

        assert "No article here yet." in seen
        assert "Press i to import one: a saved page, a text, a folder of them, or text pasted" in seen
        assert "? shows every key" in seen
        assert "workbench sample trial" in seen


def _lines(run: Driven) -> list[str]:
    strips = run.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).strip("│") for strip in strips]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("L", ("No claim yet", "i on the list of articles imports one")),
        ("S", ("No source yet.", "attaches one")),
        ("b", ("No article yet", "i on the list of articles imports one")),
        ("l", ("Nothing has happened here yet.", "can be undone from here")),
        ("T", ("no article is at hand", "i on the list of articles imports one")),
        ("r", ("import an article first: i",)),
        ("Y", ("no article is here yet: i imports one",)),
    ],
)
async def test_an_empty_screen_says_why_and_what_fills_it(
    tmp_path: Path, key: str, words: tuple[str, ...]
) -> None:
    """Nothing is a bare box in a workspace without articles."""
    create(tmp_path / "desk").close()
    async with driven(tmp_path / "desk", NARROW) as run:
        await run.until(lambda: run.bench.seq >= 0)
        await run.press(key)
        await run.until(lambda: run.bench.seq >= 0)
        await run.calm()
        seen = " ".join(_lines(run))

        assert [word for word in words if word not in seen] == []


def test_a_restart_comes_back_where_one_left(tmp_path: Path) -> None:
    """The screen, and under it the article, the claim, the filter, the order and the theme."""
    build(tmp_path / "desk").close()
    with opened(tmp_path, "desk") as terminal:
        terminal.wait_for("Open ", "▌")
        for keys in ("o", "/", "trade", "\r", "j", "\x0e"):
            terminal.press(keys)
            terminal.wait_until_still()
        left = next(line for line in terminal.text.splitlines() if "▌" in line)
        terminal.press("S")
        terminal.wait_for("Population bulletin")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
        light = b"48;2;246;244;239" in terminal.sent
    with opened(tmp_path, "desk") as terminal:
        terminal.wait_for("Population bulletin")
        terminal.press("\x1b")
        terminal.wait_for("Open ", "▌")
        terminal.wait_until_still()
        again = next(line for line in terminal.text.splitlines() if "▌" in line)
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0

    assert again[:QUEUE] == left[:QUEUE]
    assert light == (b"48;2;246;244;239" in terminal.sent)


def test_whoever_left_from_the_list_comes_back_to_it(tmp_path: Path) -> None:
    """The only article of a workspace is opened at the first start alone."""
    build(tmp_path / "desk").close()
    with opened(tmp_path, "desk") as terminal:
        terminal.wait_for("Open ", "▌")
        terminal.press("\x1b")
        terminal.wait_for("i import", "enter open")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    with opened(tmp_path, "desk") as terminal:
        terminal.wait_for("i import", "1 of 1 article")
        terminal.wait_until_still()

        assert "i import" in terminal.text
