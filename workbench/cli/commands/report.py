"""`workbench report`: the verification report of articles."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from workbench.cli import naming
from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import looking, reporting
from workbench.desk.workspace import Workspace
from workbench.errors import WorkbenchError

FORMATS = ("html", "md", "txt", "json", "csv")


@click.command("report")
@click.argument("labels", metavar="[ARTICLE…]", nargs=-1)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: as -o ends, else md.")
@click.option("-o", "--output", metavar="PATH", help="File to write, or folder for several articles.")
@click.pass_context
def command(ctx: click.Context, labels: tuple[str, ...], form: str | None, output: str | None) -> None:
    """Write the verification report of each ARTICLE, or of all, to standard output or to a file.

    A file that is there already is replaced only when the new report is complete.
    """
    chosen = form or _format_of(output)
    with opened(ctx) as workspace:
        numbers = [naming.article_number(label) for label in labels] or _all_numbers(workspace)
        if output is None:
            _print_report(workspace, numbers, chosen)
            return
        targets = _targets(workspace, numbers, chosen, output)
        for number, path in targets.items():
            reporting.write_report(workspace, number, chosen, path)
            say(str(path))
    narrate(f"{len(targets)} written")


def _format_of(output: str | None) -> str:
    ending = Path(output).suffix.lower().lstrip(".") if output is not None else ""
    if ending in ("htm", "markdown"):
        return {"htm": "html", "markdown": "md"}[ending]
    if ending in FORMATS or not ending:
        return ending or "md"
    raise click.UsageError(f"--format says what to write to a file that ends in .{ending}")


def _all_numbers(workspace: Workspace) -> list[int]:
    numbers = list(looking.article_numbers(workspace))
    if not numbers:
        raise WorkbenchError("there is no article to report on; `workbench import PATH` reads one")
    return numbers


def _print_report(workspace: Workspace, numbers: list[int], chosen: str) -> None:
    if len(numbers) > 1:
        raise click.UsageError("several articles need -o FOLDER; or name one ARTICLE")
    sys.stdout.buffer.write(reporting.report(workspace, numbers[0], chosen))
    sys.stdout.buffer.flush()


def _targets(workspace: Workspace, numbers: list[int], chosen: str, output: str) -> dict[int, Path]:
    """Return where each article's report goes: the file itself, or one file each in a folder."""
    path = Path(output)
    is_folder = path.is_dir() or output.endswith(("/", os.sep))
    if len(numbers) == 1 and not is_folder:
        return {numbers[0]: path}
    if path.exists() and not path.is_dir():
        raise WorkbenchError(f"{path} is a file; several reports need a folder")
    path.mkdir(parents=True, exist_ok=True)
    articles = {number: looking.article(workspace, number).article for number in numbers}
    return {number: path / f"{number}-{article.slug}.{chosen}" for number, article in articles.items()}
