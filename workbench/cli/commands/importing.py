"""`workbench import`: read articles into the workspace, with progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from workbench.cli.naming import article_number
from workbench.cli.people import as_option, known, visible_name
from workbench.cli.printing import narrate, say_json_line, say_table
from workbench.cli.values import DAY
from workbench.cli.workspaces import opened
from workbench.desk.importing import (
    Imported,
    Overrides,
    Step,
    arrival_of,
    arrival_of_stdin,
    import_many,
    import_one,
)
from workbench.desk.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.ingest.discover import discover
from workbench.text import plural


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH|-…")
@click.option("--published", type=DAY, default="", help="Publication date, when the text does not say it.")
@click.option("--title", default="", help="Title, when the text does not say it.")
@click.option("--byline", default="", help="Who wrote it.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="Where it was published.")
@click.option("--language", default="", help="ISO 639-1 code, such as en.")
@click.option("--revision-of", metavar="ARTICLE", help="The next draft of an article that is already here.")
@click.option(
    "--progress-json", is_flag=True, help="Print one JSON object a line on stdout as each text is done."
)
@as_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    revision_of: str | None,
    progress_json: bool,
    who: str,
    **metadata: str,
) -> None:
    """Read articles into the workspace and find their claims.

    PATH is a file, a folder (walked for texts), or - for standard input. A text that cannot be
    read is named and the others are kept; the exit code is then 1.
    """
    overrides = Overrides(**metadata)
    revision = article_number(revision_of) if revision_of is not None else None
    if revision is not None and len(paths) != 1:
        raise click.UsageError("--revision-of takes one text")
    with opened(ctx) as workspace:
        steps = _steps(workspace, visible_name(known(who)), paths, overrides, revision)
        done = _follow(steps, say_step_json if progress_json else None)
    _summarize(done, quiet=progress_json)
    if any(step.error for step in done):
        ctx.exit(1)


def _steps(
    workspace: Workspace, who: str, paths: tuple[str, ...], overrides: Overrides, revision: int | None
) -> Iterator[Step]:
    if "" in paths:
        raise click.UsageError("a path is empty; name a file, a folder or -")
    if "-" in paths and len(paths) != 1:
        raise click.UsageError("- (standard input) stands alone")
    if paths == ("-",) or revision is not None:
        arrival = arrival_of_stdin() if paths == ("-",) else arrival_of(Path(paths[0]))
        yield Step(1, 1, arrival.name, import_one(workspace, who, arrival, overrides, revision), "")
        return
    files = discover([Path(path) for path in paths])
    if not files:
        raise WorkbenchError(
            f"no text to import in {', '.join(paths)}; name a file, or a folder with .txt, .md or .html files"
        )
    yield from import_many(workspace, who, files, overrides)


def _follow(steps: Iterable[Step], each: Callable[[Step], None] | None) -> list[Step]:
    """Take every step, showing it as it is done; what was imported before an interruption is kept."""
    done: list[Step] = []
    try:
        with _progress(each is None and sys.stderr.isatty()) as advance:
            for step in steps:
                done.append(step)
                advance(step)
                if each is not None:
                    each(step)
    except KeyboardInterrupt:
        narrate(f"stopped; {plural(sum(not step.error for step in done), 'article')} kept")
        raise
    return done


@contextmanager
def _progress(shown: bool) -> Iterator[Callable[[Step], None]]:
    if not shown:
        yield lambda step: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    with Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console, transient=True
    ) as bar:
        task = bar.add_task("", total=None)
        yield lambda step: bar.update(task, total=step.total, completed=step.done)


def say_step_json(step: Step) -> None:
    """Print a step as the terminal UI and scripts read it."""
    say_json_line(step_shape(step))


def step_shape(step: Step) -> dict[str, Any]:
    """Return a step as one flat JSON object; `article` is null when the text could not be read."""
    imported = step.imported
    return {
        "done": step.done,
        "total": step.total,
        "name": step.name,
        "article": imported.article if imported else None,
        "revision": imported.revision if imported else None,
        "title": imported.title if imported else "",
        "claims": imported.claims if imported else 0,
        "carried": imported.carried if imported else 0,
        "already": imported.already if imported else False,
        "published": imported.published if imported else "",
        "notes": list(imported.notes) if imported else [],
        "error": step.error,
    }


def _summarize(done: list[Step], *, quiet: bool) -> None:
    kept = [step.imported for step in done if step.imported is not None]
    if not quiet:
        say_table([_row(imported) for imported in kept])
    for step in done:
        if step.imported is not None:
            for note in step.imported.notes:
                narrate(f"{step.name}: {note}")
            if not step.imported.published:
                narrate(
                    f'{step.name}: no publication date found, so "today" in it has no day;'
                    f" say it with `workbench set {step.imported.article} --published DATE`"
                )
        else:
            narrate(f"{step.name}: {step.error}")
    refused = sum(bool(step.error) for step in done)
    claims = plural(sum(imported.claims for imported in kept), "claim")
    tail = f"; {refused} could not be imported" if refused else ""
    narrate(f"{plural(len(kept), 'article')}, {claims}{tail}")


def _row(imported: Imported) -> tuple[str, ...]:
    carried = f", {imported.carried} carried" if imported.revision > 1 else ""
    already = ", already here" if imported.already else ""
    draft = f" (draft {imported.revision})" if imported.revision > 1 else ""
    return (
        f"{imported.article}{draft}",
        imported.published or "no date",
        f"{plural(imported.claims, 'claim')}{carried}{already}",
        imported.title,
    )
