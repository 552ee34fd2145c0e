"""A copy of the store, proved before it counts as one."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from sqlalchemy import func, inspect, select

from workbench.errors import WorkbenchError
from workbench.store.engine import Engines, check_file, copy_file, sqlite_engines
from workbench.store.journal import MAIN, head_of
from workbench.store.tables import CHANGE, SEALED


def back_up(engines: Engines, target: Path) -> Path:
    """Copy the store to `target`: temporary file, fsync, rename; then compare counts and journal head.

    Raises WorkbenchError when the target is there already or the copy does not agree.
    """
    path = engines.path
    if path is None:
        raise WorkbenchError("a store on a server is backed up with the server's own tools")
    if target.exists():
        raise WorkbenchError(f"{target.name} is there already; choose another name")
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}-{secrets.token_hex(4)}.tmp")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        copy_file(path, temporary)
        _fsync(temporary)
        check_file(temporary)
        copy = sqlite_engines(temporary)
        _prove(engines, copy)
        copy.dispose()
        os.replace(temporary, target)
        _fsync(target.parent)
    finally:
        temporary.unlink(missing_ok=True)
    return target


def _prove(store: Engines, copy: Engines) -> None:
    """Raise WorkbenchError unless the copy's journal is a state of the store's and its tables agree."""
    with store.reading() as ours, copy.reading() as theirs:
        uid, seq, head = head_of(theirs)
        at_that_time = select(CHANGE.c.hash).where(CHANGE.c.line == MAIN, CHANGE.c.seq == seq)
        if (uid, head) != (head_of(ours)[0], ours.execute(at_that_time).scalar_one_or_none() or ""):
            raise WorkbenchError("the backup does not agree with the workspace; try again on another disk")
        there = inspect(ours).get_table_names()
        for name, rows in SEALED.items():
            if name not in there:  # before the migration that makes it
                continue
            counted = select(func.count()).select_from(rows).where(rows.c.born <= seq)
            if ours.execute(counted).scalar_one() != theirs.execute(counted).scalar_one():
                raise WorkbenchError(f"the backup lost rows of {name}; try again on another disk")


def _fsync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
