"""The README tells the truth: its commands parse, its keys exist, nothing is left out."""

from __future__ import annotations

import re
import shlex
import stat
import sys
from pathlib import Path

import click
import pytest

from workbench.cli import catalogue
from workbench.cli.main import workbench
from workbench.tui.commands import REVIEW

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
KEY_NAMES = {"question_mark": "?", "slash": "/"}


def _code_lines() -> list[str]:
    return [line.strip() for line in README.splitlines() if line.startswith("    ") and line.strip()]


def _command_lines() -> list[list[str]]:
    """Return the words of every `workbench …` in the code blocks; what && joins counts apart."""
    parts = [part.strip() for line in _code_lines() for part in line.split("&&")]
    return [shlex.split(part) for part in parts if part.split()[0] == "workbench"]


def _parsed(words: list[str]) -> click.Context:
    """Return the context of a command line, parsed but not run; UsageError when it is wrong."""
    context = workbench.make_context("workbench", words[1:])
    name, command, rest = workbench.resolve_command(context, [*context._protected_args, *context.args])
    assert command is not None
    inner = command.make_context(name, rest, parent=context)
    if isinstance(command, click.Group) and inner._protected_args:
        sub = command.resolve_command(inner, [*inner._protected_args, *inner.args])
        assert sub[1] is not None
        return sub[1].make_context(sub[0], sub[2], parent=inner)
    return inner


@pytest.mark.parametrize("ending", ["workbench", "pytest -n auto"])
def test_the_two_commands_stand_there_once(ending: str) -> None:
    """From a fresh folder to the screen, and to the tests, by one line each; CI runs these very lines."""
    pattern = rf"python3 -m venv \.venv && \.venv/bin/pip install -q \S+ && \.venv/bin/{ending}"

    assert len([line for line in _code_lines() if re.fullmatch(pattern, line)]) == 1


@pytest.mark.parametrize("words", _command_lines(), ids=" ".join)
def test_every_command_line_parses(words: list[str]) -> None:
    """Commands, options and values of the README are those of the program."""
    assert _parsed(words).command.name


def test_the_readme_has_command_lines() -> None:
    """The tests above found something to check."""
    assert len(_command_lines()) > 10


def test_the_list_of_commands_is_complete() -> None:
    """Every command is listed with the line of help that the program prints."""
    block = README.split("<!-- commands -->")[1].split("<!-- /commands -->")[0]
    listed = re.findall(r"^\| `workbench ([a-z]+)` \| (.+) \|$", block, re.MULTILINE)
    expected = [
        (name, entry.help) for section in catalogue.SECTIONS.values() for name, entry in section.items()
    ]

    assert listed == expected


def test_the_keys_of_the_readme_exist() -> None:
    """A key that the README names runs a command of the review screen."""
    rows = [
        line.split("|")[1]
        for line in README.splitlines()
        if line.startswith("| `") and "workbench" not in line
    ]
    named = {key for row in rows for key in re.findall(r"`([^`]+)`", row)} | {"ctrl+q", "?"}
    known = {KEY_NAMES.get(key, key) for command in REVIEW for key in command.key.split(",")}

    assert len(named) > 15
    assert named <= known


def test_the_packages_of_the_readme_exist() -> None:
    """The map of the code names each package once."""
    listed = re.findall(r"^      ([a-z]+)/ ", README, re.MULTILINE)
    packages = {path.parent.name for path in (ROOT / "workbench").glob("*/__init__.py")}

    assert set(listed) == packages
    assert len(listed) == len(packages)


def test_the_files_that_the_readme_names_are_there() -> None:
    """CONTRIBUTING, CHANGELOG and the script of the checks."""
    named = [name for name in ("CONTRIBUTING.md", "CHANGELOG.md", ".ci/run") if name in README]

    assert [name for name in named if not (ROOT / name).exists()] == []
    assert (ROOT / ".ci" / "run").stat().st_mode & stat.S_IXUSR


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs a Unix system")
def test_the_picture_is_the_screen(tmp_path: Path) -> None:
    """What the README shows is what a person sees who opens the sample."""
    from tests.readme_screen import picture, picture_in

    assert picture(tmp_path) == picture_in(README), "retake it: python -m tests.readme_screen"
