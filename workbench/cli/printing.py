"""What commands print: data on stdout, narration on stderr, other people's text made safe."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from workbench.text import displayable, inert_cell, one_line

Styled = Sequence[tuple[str, str]]
"""A line in pieces: words, and the style in which a terminal shows them (rich's names), or none."""


def say(text: str = "") -> None:
    """Print a line of data on stdout, with controls made visible."""
    click.echo(displayable(text))


def narrate(text: str) -> None:
    """Print a line for the person on stderr, with controls made visible."""
    click.echo(one_line(text), err=True)


def shows_colour() -> bool:
    """Say whether standard output is a terminal, in which lines may be styled."""
    return sys.stdout.isatty()


def say_styled(lines: Iterable[Styled]) -> None:
    """Print lines on stdout, in colour where it is a terminal and NO_COLOR is not set."""
    from rich.console import Console
    from rich.text import Text

    made = io.StringIO()
    console = Console(file=made, force_terminal=shows_colour(), highlight=False)
    for line in lines:
        pieces = [Text(one_line(words), style) for words, style in line]
        console.print(Text().join(pieces), soft_wrap=True)
    click.echo(made.getvalue(), nl=False, color=shows_colour())


def say_json(value: Any) -> None:
    """Print `value` on stdout as JSON in ASCII, so that text stays verbatim and no control is sent."""
    click.echo(json.dumps(value, ensure_ascii=True, allow_nan=False, indent=2))


def say_json_array(values: Iterable[Any]) -> None:
    """Print `values` on stdout as say_json() prints a list, one after another as they come."""
    lead = "["
    for value in values:
        lines = json.dumps(value, ensure_ascii=True, allow_nan=False, indent=2).splitlines()
        click.echo("\n".join([lead, *(f"  {line}" for line in lines)]), nl=False)
        lead = ","
    click.echo("[]" if lead == "[" else "\n]")


def say_json_line(value: Mapping[str, Any]) -> None:
    """Print `value` on stdout as one line of JSON in ASCII, at once."""
    click.echo(json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")))


def say_csv(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    """Print a table on stdout as CSV (RFC 4180) in which no cell starts a formula."""
    click.echo(_csv_line(header), nl=False)
    for row in rows:
        click.echo(_csv_line([cell if isinstance(cell, int) else inert_cell(cell) for cell in row]), nl=False)


def _csv_line(row: Sequence[str | int]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(row)
    return buffer.getvalue()


def say_table(rows: Sequence[Sequence[str]], *, gap: str = "  ") -> None:
    """Print rows on stdout in columns; the last column is never cut."""
    from rich.cells import cell_len

    safe = [[one_line(cell) for cell in row] for row in rows]
    if not safe:
        return
    widths = [max(cell_len(row[n]) for row in safe) for n in range(len(safe[0]) - 1)]
    for row in safe:
        padded = [cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False)]
        click.echo(gap.join([*padded, row[-1]]).rstrip())
