"""Keys of the settings: checked by name, used on every screen, and shown wherever a key is named."""

from __future__ import annotations

import contextvars
import re

import pytest
from textual.keys import _character_to_key

from tests.tui.pilots import NARROW, WIDE, driven, on_review
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.tui.commands import SCREENS
from workbench.tui.commands.command import SIGNS
from workbench.tui.dialogs.deciding import VerdictDialog
from workbench.tui.keymap import checked_keys, key_of, use_keys
from workbench.tui.screens.help import HelpScreen
from workbench.tui.widgets.flow import Flow


@pytest.mark.parametrize(
    ("chosen", "named"),
    [
        ({"undo": "v"}, ("key v", "verified", "undo", "review")),
        ({"undo": "b"}, ("key b", "undo", "figures")),
        ({"next-opn": "J"}, ("'next-opn'", "next-open")),
        ({"quit": "e"}, ("quit", "keeps its key")),
        ({"leave": "e"}, ("leave", "keeps its key")),
        ({"undo": "ctrl+c"}, ("undo", "'ctrl+c'")),
        ({"undo": "enter"}, ("undo", "'enter'")),
        ({"undo": "j"}, ("undo", "key j", "walked")),
        ({"undo": " "}, ("undo", "no key")),
    ],
)
def test_a_wrong_key_is_refused_by_name(chosen: dict[str, str], named: tuple[str, ...]) -> None:
    """The line says which command and which key, and what to do."""
    with pytest.raises(WorkbenchError) as refused:
        checked_keys(chosen)

    assert [word for word in named if word not in str(refused.value)] == []


def test_two_commands_may_change_places() -> None:
    """Only what holds in the end is a clash."""
    assert checked_keys({"undo": "o ctrl+z", "order": "z"}) == {"undo": "o,ctrl+z", "order": "z"}


def test_signs_are_named_as_textual_names_them() -> None:
    """A sign in the settings is the key that the terminal sends."""
    assert {sign: _character_to_key(sign) for sign in SIGNS} == SIGNS


def test_a_key_is_named_as_it_was_chosen() -> None:
    """What the screen says of a key follows the settings, and only there."""

    def chosen() -> str:
        use_keys(checked_keys({"undo": "J", "tick": "+"}))
        return key_of("undo") + key_of("tick")

    assert contextvars.Context().run(chosen) == "J+"
    assert contextvars.Context().run(key_of, "undo") == "z"


def test_the_keys_as_they_are_pass_the_check() -> None:
    """No screen of ours has a clash to begin with."""
    assert checked_keys({}) == {}
    assert len(SCREENS) > 5


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_chosen_key_runs_its_command(workspace: Workspace, size: tuple[int, int]) -> None:
    """The new key works, the old one no longer does, and footer and last line show the new one."""
    keys = checked_keys({"disputed": "+", "undo": "J"})
    async with driven(workspace.root, size, keys=keys) as run:
        await on_review(run)
        await run.press("d")
        before = type(run.app.screen)
        await run.press("plus")
        await run.dialog(VerdictDialog)
        await run.enter_words("no")
        await run.press("enter")
        await run.until(lambda: "disputed" in run.last_line)

        drawn = re.sub(r"<[^>]+>", "", run.app.export_screenshot()).replace("&#160;", " ")

        assert before is not VerdictDialog
        assert "J undoes" in drawn
        assert "+ disputed" in drawn
        await run.press("J")
        assert looking.claim_by_label(workspace, "1.5").open_questions == ("content",)


async def test_the_help_begins_with_what_works_now(workspace: Workspace) -> None:
    """Keys that would only say why not are left out of the first lines, keys of the pane are in."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("2", "question_mark")
        screen = await run.dialog(HelpScreen)
        first = screen.query_one("#reading-text", Flow).render().plain.partition("\n\n")[0]

        assert "shift+arrows choose words" in first
        assert "v verified" in first
        assert "A detach" not in first


async def test_a_line_of_news_names_the_chosen_keys(workspace: Workspace) -> None:
    """What is said after an act, or in place of one, follows the settings."""
    async with driven(workspace.root, keys=checked_keys({"tick": "H", "repeat": "O", "undo": "J"})) as run:
        await on_review(run)
        await run.press("H")
        ticking = run.last_line
        await run.press("1", "v", "enter")
        drawn = re.sub(r"<[^>]+>", "", run.app.export_screenshot()).replace("&#160;", " ")

        assert ticking.endswith("H ticks it off")
        assert "O repeats · J undoes" in drawn
