"""Errors that a user is shown: what happened and what to do, in one line."""

from __future__ import annotations


class WorkbenchError(Exception):
    """Something a user can understand and act on; front ends print its one line and exit 1."""


class StaleEdit(WorkbenchError):
    """Somebody else changed the field since it was read; nothing was written."""

    def __init__(self, message: str, *, table: str, uid: str, field: str, present: object) -> None:
        super().__init__(message)
        self.table = table
        self.uid = uid
        self.field = field
        self.present = present


class OthersWork(WorkbenchError):
    """Taking something back would hide what others have done on it since."""


class NothingLeft(WorkbenchError):
    """There is nothing more to undo or redo."""


class NotFound(WorkbenchError):
    """The thing named is not in this workspace."""
