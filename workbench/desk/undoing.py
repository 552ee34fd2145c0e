"""Taking back, and doing again, what the same person did last."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.desk import telling
from workbench.desk.workspace import Workspace, person
from workbench.domain.change import Change, Committed
from workbench.store.lists import claim_labels


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back or done again."""

    seq: int
    "The seq of the undo or redo itself."
    kind: str
    "The kind of the change it acted on."
    about: str
    "uid of the article or source concerned."
    claims: tuple[str, ...]
    "Labels of the claims concerned, such as `3.12`."
    words: str
    "What had been done: `decided claim 3.12: disputed`."


def undo(workspace: Workspace, who: str) -> Undone:
    """Take back the last thing `who` did; StaleEdit when somebody has changed the same since."""
    committed, change = workspace.store.undo(person(who).name)
    return _undone(workspace, committed, change)


def redo(workspace: Workspace, who: str) -> Undone:
    """Do again what `who` last undid; WorkbenchError when something new came since."""
    committed, change = workspace.store.redo(person(who).name)
    return _undone(workspace, committed, change)


def _undone(workspace: Workspace, committed: Committed, change: Change) -> Undone:
    labels = claim_labels(workspace.store, change.claims)
    claims = tuple(labels[uid] for uid in change.claims if uid in labels)
    deed = telling.told(workspace, [committed.seq])[0].deed
    words = telling.told(workspace, [deed.of.seq])[0].words if deed.of is not None else ""
    return Undone(committed.seq, str(change.extra["of"]), change.about, claims, words)
