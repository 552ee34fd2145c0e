"""One key, one meaning: on every screen and in every dialog, in one spelling."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from textual.binding import Binding
from textual.widget import Widget

from workbench.tui import dialogs, screens, widgets
from workbench.tui.app import WorkbenchApp
from workbench.tui.commands import SCREENS
from workbench.tui.commands.command import READABLE
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.fields import Line
from workbench.tui.dialogs.form import Form
from workbench.tui.dialogs.templates import TEMPLATE_KEYS

ALIKE: dict[str, tuple[set[str], str]] = {
    "esc": (
        {"back", "leave", "leave, keeping it", "leave, keeping the text", "leave, keeping what you typed",
         "back, keeping the text", "close", "stop"},
        "backs out one step, whatever that step is called where one stands",
    ),
    "enter": (
        {"open", "go there", "read", "enter", "close", "confirm", "attach", "take it", "open it", "give it",
         "ask", "keep the answer", "propose", "add the claim", "dismiss", "import", "go on", "write the file",
         "word the parts, then split", "store it, then pick the quote", "undo it", "read it",
         "choose and open", "choose and copy", "choose and confirm", "keep the filter",
         "say it", "say it too", "add it", "keep it"},
        "does what the line, the list or the dialog is for",
    ),
    "tab": (
        {"next", "next field", "next part", "note", "to the file", "complete", "complete, next",
         "complete the path", "complete the path, next",
         "complete, next field"},
        "goes on to the next field; in a path first to the end of the name, as in a shell",
    ),
    "ctrl+s": (
        {"confirm", "attach", "import from the text"},
        "is enter where a text takes line breaks",
    ),
    "/": ({"filter", "find"}, "takes words: a list keeps what holds them, a text goes to them"),
    "N": ({"before", "find"}, "goes to the one before of what n walks"),
    "e": (
        {"wording", "retitle", "kind"},
        "edits what is at hand: the wording of a claim, the title of a source, the kind of a name",
    ),
    "i": ({"import", "add"}, "brings in what the list holds: an article, a source"),
    "n": (
        {"next", "next open", "next text", "find"},
        "goes to the next of what is walked: open claims, mentions, places found, texts of a source",
    ),
    "t": ({"tick off"}, "ticks off display copy in the article, a name among the names"),
    "space": ({"select", "sentence"}, "selects what the cursor is in: the claim, the sentence of a source"),
    "?": ({"help", "close"}, "the key that opened the help closes it"),
    "H": ({"in full", "close"}, "the key that opened a line in full closes it"),
    "ctrl+g": ({"jump", "leave"}, "the key that opened the letters closes them"),
    "ctrl+l": (
        {"clear", "clear the passage", "repaint"},
        "empties the text it stands in, and the terminal's own screen before that is painted again",
    ),
    "ctrl+r": ({"own words", "the article's own words"}, "one act, in the dialog's own words"),
    "↑↓": (
        {"choose", "passage", "read", "read the list", "choose and copy", "choose and open",
         "choose and confirm"},
        "walks the list or the text that has the focus",
    ),
    "←→": ({"stance", "move the cut"}, "changes what has the focus"),
}  # fmt: skip
"""Keys that are named in more than one way, with why these are one meaning."""

_WALKED = {
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "shift+left", "shift+right",
    "shift+up", "shift+down", "j", "k", "pgdn", "shift+←→↑↓",
}  # fmt: skip
"""Keys that move a cursor, in whatever has one."""
_NO_KEYS = {"letter", "type", "or"}
"""Words of a key line that stand for any key: the letters before the options of a list pick them."""


def _modules() -> Iterator[Any]:
    for package in (dialogs, screens, widgets):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def _classes() -> list[type[Any]]:
    """Return every class of a screen, a dialog or a widget of ours, and the app."""
    found = {
        kind
        for module in _modules()
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Widget) and kind.__module__.startswith("workbench.")
    }
    return [WorkbenchApp, *sorted(found, key=lambda kind: kind.__qualname__)]


def _bound() -> Iterator[tuple[str, str, str]]:
    """Yield (key, what it does, where) of each binding that is no command's."""
    for kind in _classes():
        for binding in vars(kind).get("BINDINGS", ()):
            assert isinstance(binding, Binding)
            if binding.id is None and "template(" not in binding.action:
                for key in binding.key.split(","):
                    yield READABLE.get(key, key), binding.description.lower(), kind.__name__


def _named() -> Iterator[tuple[str, str, str]]:
    """Yield (key, what it does, where) of each hint at the foot of a dialog."""
    for kind in _classes():
        for name in ("KEYS", "RUNNING", "OVER"):
            for keys, does in vars(kind).get(name, ()):
                if does != "format" and keys != "F2 … F9":
                    for key in keys.split():
                        yield key, does, kind.__name__


def _commanded() -> Iterator[tuple[str, str, str]]:
    """Yield (key, label, screen) of each command."""
    for screen, commands in SCREENS.items():
        for command in commands:
            for key in command.keys:
                yield key, command.label, screen


def test_one_key_has_one_meaning() -> None:
    """What a key does on one screen or in one dialog it does on all, or the table says why not."""
    meanings: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, does, where in (*_commanded(), *_bound(), *_named()):
        if key not in _WALKED | _NO_KEYS:
            meanings[key][does].add(where)
    clashes = {
        key: {does: sorted(where) for does, where in told.items()}
        for key, told in meanings.items()
        if len(told) > 1 and not set(told) <= ALIKE.get(key, (set(), ""))[0]
    }

    assert len(meanings) > 60
    assert clashes == {}


def test_one_word_stands_for_one_command() -> None:
    """No label is on two commands of different keys."""
    keys_of: dict[str, set[str]] = defaultdict(set)
    for screen, commands in SCREENS.items():
        for command in commands:
            keys_of[command.label].add(command.key)
        assert screen

    assert {label: keys for label, keys in keys_of.items() if len(keys) > 1} == {}


def test_a_command_has_one_key_on_all_screens() -> None:
    """Whoever changes a key in the settings changes it everywhere, and finds it everywhere."""
    keys_of: dict[str, set[str]] = defaultdict(set)
    for commands in SCREENS.values():
        for command in commands:
            keys_of[command.id].add(command.key)

    assert {name: keys for name, keys in keys_of.items() if len(keys) > 1} == {}


def test_the_table_names_only_what_is_there() -> None:
    """A reason that nothing needs any more is taken out."""
    told = {(key, does) for key, does, _ in (*_commanded(), *_bound(), *_named())}
    stale = {
        key: sorted(does for does in words if (key, does) not in told) for key, (words, _) in ALIKE.items()
    }

    assert {key: words for key, words in stale.items() if words} == {}
    assert all(reason for _, reason in ALIKE.values())


@pytest.mark.parametrize("kind", [kind for kind in _classes() if issubclass(kind, Form)])
def test_keys_are_spelled_in_one_way(kind: type[Any]) -> None:
    """ctrl+t, esc, enter: never ^t, Escape or Return, in key lines, hints and help."""
    told = " ".join(f"{keys} {does}" for keys, does in kind.KEYS) + " " + kind.HINT

    assert re.findall(r"\^[a-zA-Z]|[Cc]trl-|\bEsc\b|\bescape\b|\bReturn\b|\bTab\b", told) == []


def test_commands_spell_their_keys_as_dialogs_do() -> None:
    """No command shows a caret for ctrl."""
    assert [key for key, _, _ in _commanded() if key != "^" and ("^" in key or key == "escape")] == []


def test_templates_and_editing_keep_their_keys() -> None:
    """No command and no dialog takes a key with which a text field is edited, nor one of the templates."""
    editing = {
        key
        for field in (Line, Prose)
        for base in field.__mro__
        for binding in vars(base).get("BINDINGS", ())
        if isinstance(binding, Binding) and not base.__module__.startswith("workbench.")
        for key in binding.key.split(",")
        if key.startswith("ctrl+")
    }
    ours = {key for key, _, _ in (*_commanded(), *_bound()) if key not in ("ctrl+z", "ctrl+y")}

    assert ours & editing == set()
    assert ours & set(TEMPLATE_KEYS) == set()
