"""Who is at the keyboard: the name that writing commands put under what they do."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from workbench.config import read_config
from workbench.errors import WorkbenchError
from workbench.text import has_lone_surrogate, one_line

VARIABLE = "WORKBENCH_REVIEWER"
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def as_option(command: Decorated) -> Decorated:
    """Give a command the option `--as NAME`."""
    option = click.option(
        "--as", "who", metavar="NAME", default="", help=f"Who does it. Default: ${VARIABLE}, else `whoami`."
    )
    return option(command)


def named(who: str) -> str:
    """Return the reviewer's name: the option, else the variable, else the one that `whoami` keeps.

    Raises WorkbenchError when nobody has said who they are.
    """
    name = visible_name(known(who))
    if not name:
        raise WorkbenchError(
            f"nobody has said who is deciding; run `workbench whoami NAME`, or give --as NAME or ${VARIABLE}"
        )
    return name


def visible_name(name: str) -> str:
    """Return a name without outer blanks; WorkbenchError unless it is one line of visible characters."""
    kept = name.strip()
    if has_lone_surrogate(kept) or one_line(kept) != kept:
        raise WorkbenchError(
            "a name is one line of visible characters; type it as it should stand in the report"
        )
    return kept


def known(who: str = "") -> str:
    """Return the reviewer's name, empty when nobody has said it."""
    return (who or os.environ.get(VARIABLE, "") or read_config().reviewer).strip()
