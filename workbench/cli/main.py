"""The command `workbench`: global options, exit codes, and nothing heavy until a command is used."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NoReturn

import click

from workbench import __version__
from workbench.cli.lazy import EXIT_PIPE_CLOSED, LazyGroup, drop_output
from workbench.errors import WorkbenchError
from workbench.text import displayable, one_line

EXIT_REFUSED = 1
EXIT_INTERRUPTED = 130


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`workbench COMMAND --help` tells more. Claims are named 3.12, articles 3, sources s4.",
)
@click.option(
    "--workspace",
    "-w",
    envvar="WORKBENCH",
    type=click.Path(path_type=Path),
    help="Folder of the workspace. Default: $WORKBENCH, else found upward from here.",
)
@click.version_option(__version__, prog_name="workbench", message="%(prog)s %(version)s")
@click.pass_context
def workbench(ctx: click.Context, workspace: Path | None) -> None:
    """Check the facts of an article: every claim, its verdict and its proof.

    Without a command, or with a folder in its place, opens the workspace in the terminal;
    where there is no terminal, prints the queue.
    """
    ctx.obj = workspace
    if ctx.invoked_subcommand is None:
        opening = workbench.get_command(ctx, "open")
        assert opening is not None
        ctx.invoke(opening)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code: 0 done, 1 refused with a reason, 2 usage."""
    try:
        code = workbench.main(args=list(arguments), prog_name="workbench", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        return EXIT_INTERRUPTED
    except click.ClickException as error:
        _show_usage(error)
        return error.exit_code
    except WorkbenchError as error:
        click.echo(f"workbench: {one_line(str(error))}", err=True)
        return EXIT_REFUSED
    except BrokenPipeError:
        drop_output()
        return EXIT_PIPE_CLOSED
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        click.echo(f"workbench: {one_line(f'{error.strerror or error}{where}')}", err=True)
        return EXIT_REFUSED
    return code if isinstance(code, int) else 0


def _show_usage(error: click.ClickException) -> None:
    """Print what click says, with what was typed - a shell fills in other people's names - made safe."""
    said = io.StringIO()
    error.show(said)
    click.echo(displayable(said.getvalue()), err=True, nl=False)


def main() -> NoReturn:
    """Run the command line of this process and exit."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.excepthook = _show_fault
    sys.exit(run(sys.argv[1:]))


def _show_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Print the traceback of a fault of the program, with other people's text in it made safe."""
    click.echo(displayable("".join(traceback.format_exception(kind, fault, trace))), err=True, nl=False)
    click.echo("workbench: a fault of the program, please report it; what was saved is kept", err=True)
