"""The catalogue and the folder of commands agree."""

from __future__ import annotations

from pathlib import Path

from workbench.cli import catalogue, commands


def test_every_module_of_the_folder_is_in_the_catalogue() -> None:
    """A command that nobody could call would be dead code."""
    folder = Path(commands.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    sections = (*catalogue.SECTIONS.values(), catalogue.HIDDEN)

    assert modules == {entry.module for section in sections for entry in section.values()}


def test_help_lines_are_sentences() -> None:
    """Each line of help begins with a capital and ends with a full stop."""
    lines = [entry.help for section in catalogue.SECTIONS.values() for entry in section.values()]

    assert [line for line in lines if not (line[0].isupper() and line.endswith("."))] == []
