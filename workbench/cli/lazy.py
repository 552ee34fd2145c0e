"""A click group that imports a command's module when the command is used, and not for `--help`."""

from __future__ import annotations

import contextlib
import difflib
import importlib
import os
import sys
from pathlib import Path
from typing import Any

import click
from click.exceptions import Exit
from click.shell_completion import CompletionItem

from workbench.cli import catalogue

EXIT_PIPE_CLOSED = 141
"""What a shell reports for a program that a closed pipe ended."""


class LazyGroup(click.Group):
    """The group of all commands in the catalogue; a folder in place of a command opens it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names that the help shows."""
        return catalogue.names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command, or None when there is none of that name."""
        entry = catalogue.entry_of(cmd_name)
        if entry is None:
            return None
        module = importlib.import_module(f"workbench.cli.commands.{entry.module}")
        command = module.command
        assert isinstance(command, click.Command), entry.module
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command of the first argument; a folder stands for `open FOLDER`."""
        name = args[0]
        if catalogue.entry_of(name) is not None:
            return super().resolve_command(ctx, args)
        if Path(name).is_dir():
            return super().resolve_command(ctx, ["open", *args])
        near = difflib.get_close_matches(name, catalogue.names(), n=2)
        hint = f" (did you mean {' or '.join(near)}?)" if near else "; `workbench --help` lists the commands"
        raise click.UsageError(f"{name!r} is neither a command nor a folder{hint}", ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; when nobody reads its output any more, end as a closed pipe ends a program."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            drop_output()
            raise Exit(EXIT_PIPE_CLOSED) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section from the catalogue alone."""
        width = max(map(len, catalogue.names()))
        for section, entries in catalogue.SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name.ljust(width), entry.help) for name, entry in entries.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete command names from the catalogue alone, then options and folders."""
        named = [
            CompletionItem(name, help=entry.help)
            for entries in catalogue.SECTIONS.values()
            for name, entry in entries.items()
            if name.startswith(incomplete)
        ]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]


def drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain at its exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
