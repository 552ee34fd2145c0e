"""Taking back, and doing again, what the same person did last."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.desk.workspace import Workspace, person


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back or done again."""

    seq: int
    "The seq of the undo or redo itself."
    kind: str
    "The kind of the change it acted on."
    about: str
    "uid of the article or source concerned."


def undo(workspace: Workspace, who: str) -> Undone:
    """Take back the last thing `who` did; StaleEdit when somebody has changed the same since."""
    committed, change = workspace.store.undo(person(who).name)
    return Undone(committed.seq, str(change.extra["of"]), change.about)


def redo(workspace: Workspace, who: str) -> Undone:
    """Do again what `who` last undid; WorkbenchError when something new came since."""
    committed, change = workspace.store.redo(person(who).name)
    return Undone(committed.seq, str(change.extra["of"]), change.about)
