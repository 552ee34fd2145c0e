"""Which workspace a command works on, opened and closed around it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.desk.finding import find_root
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace


def root_of(ctx: click.Context, folder: Path | None = None) -> Path:
    """Return the workspace's folder: the one given, else found upward from the current folder.

    Raises WorkbenchError when there is none.
    """
    given = folder or ctx.find_object(Path)
    if given is not None:
        return given
    found = find_root(Path.cwd())
    if found is None:
        raise WorkbenchError(
            "no workspace here or in a folder above; make one with `workbench init DIR`, look around in one "
            "that `workbench sample DIR` makes, or name it with -w"
        )
    return found


@contextmanager
def opened(ctx: click.Context, folder: Path | None = None) -> Iterator[Workspace]:
    """Open the workspace of this command line and close it afterwards."""
    from workbench.desk.workspace import open_workspace

    workspace = open_workspace(root_of(ctx, folder))
    try:
        yield workspace
    finally:
        workspace.close()
