"""A workspace: a folder holding claims.db and sources/, opened."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbench.archive import Archive
from workbench.desk.finding import DATABASE
from workbench.domain.canonical import uid_of
from workbench.domain.document import Capture
from workbench.domain.verdict import Reviewer
from workbench.errors import WorkbenchError
from workbench.store.store import Clock, Salts, Store, random_salt, utc_now
from workbench.text import decoded_nul, has_lone_surrogate


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened workspace; it keeps no connection."""

    root: Path
    store: Store
    archive: Archive

    def now(self) -> str:
        """Return the present moment as fixed-width UTC text."""
        return self.store.clock()

    def new_uid(self, *parts: str) -> str:
        """Return an identity that nobody can guess from the parts alone."""
        return uid_of(*parts, self.store.salts())

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


def create(root: Path, clock: Clock = utc_now, salts: Salts = random_salt) -> Workspace:
    """Make a workspace in `root`; WorkbenchError when it holds one, or is no folder one can write to."""
    if (root / DATABASE).exists():
        raise WorkbenchError(f"{root} is a workspace already; open it with `workbench {root}`")
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        (root / "sources").mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise WorkbenchError(
            f"{root} cannot be made: {os.strerror(error.errno or 0)}; choose another folder"
        ) from error
    return Workspace(root, Store.create(root / DATABASE, clock, salts), Archive(root))


def open_workspace(root: Path, clock: Clock = utc_now, salts: Salts = random_salt) -> Workspace:
    """Open the workspace in `root` without writing to it.

    Raises WorkbenchError when there is none, or when it is damaged, foreign or newer.
    """
    if not root.is_dir():
        raise WorkbenchError(f"there is no folder {root}; make a workspace with `workbench init DIR`")
    return Workspace(root, Store.open(root / DATABASE, clock, salts), Archive(root))


def person(who: str) -> Reviewer:
    """Return the reviewer called `who`; WorkbenchError when the name is empty."""
    name = typed(who)
    if not name:
        raise WorkbenchError(
            "nobody is named as the reviewer; say who with --as NAME or `workbench whoami NAME`"
        )
    return Reviewer(uid=uid_of("reviewer", name), name=name)


def not_purged(workspace: Workspace, digest: str) -> None:
    """Raise WorkbenchError when bytes with this SHA-256 were purged: what was erased does not come back."""
    capture: Capture | None = workspace.store.find("capture", digest)
    if capture is not None and not capture.path:
        raise WorkbenchError(
            "these bytes were purged from this workspace and stay out of it; "
            "take out what had to be erased and try again"
        )


def typed(text: str) -> str:
    """Return what a person typed, ready to be stored: outer white space off, NUL made visible.

    Raises WorkbenchError for lone surrogates, which no file can hold.
    """
    if has_lone_surrogate(text):
        raise WorkbenchError("the text holds half of a character (a lone surrogate); paste it again")
    return decoded_nul(text).strip()


def required(text: str, what: str) -> str:
    """Return `typed(text)`; WorkbenchError when nothing is left of it."""
    kept = typed(text)
    if not kept:
        raise WorkbenchError(f"{what} is empty; say it in a few words")
    return kept


def checked_date(text: str) -> str:
    """Return a date as YYYY-MM-DD; WorkbenchError when it is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise WorkbenchError(f"{text!r} is no date; write it as 2022-09-14") from None
