"""Taking back, and doing again, what the same person did last, or from an earlier change on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.desk import telling
from workbench.desk.workspace import Workspace, person
from workbench.domain.change import Change, Committed
from workbench.errors import OthersWork, WorkbenchError
from workbench.store import deeds as journal
from workbench.store.lists import claim_labels

SHOWN = 3
"""Changes that stand in the way which are named; the rest are counted."""


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


@dataclass(frozen=True, slots=True)
class Earlier:
    """What undoing an older change of `who` would take back, and what stands in the way."""

    seq: int
    words: str
    "What the change did."
    since: tuple[str, ...]
    "What `who` did after it that still stands, newest first, each as `change 12: decided claim 3.4`."
    alone: str
    "Why the change cannot be taken back alone; empty when it can."
    together: str
    "Why it cannot be taken back with all that came after it; empty when it can."


def earlier(workspace: Workspace, who: str, seq: int) -> Earlier:
    """Return what undoing change `seq` would take back.

    Raises WorkbenchError, which says why, when it is no change of `who` that can be undone and still stands.
    """
    standing = journal.standing_since(workspace.store, person(who).name, seq)
    told = telling.told(workspace, [*standing.acts, *standing.own, *standing.others_on_any])
    words = {one.deed.seq: one for one in told}
    return Earlier(
        seq,
        words[seq].words,
        tuple(f"change {number}: {words[number].words}" for number in standing.acts[:-1]),
        _in_the_way([words[number] for number in standing.others])
        or _built_upon([words[number] for number in standing.own]),
        _in_the_way([words[number] for number in standing.others_on_any]),
    )


def undo_one(workspace: Workspace, who: str, seq: int) -> Undone:
    """Take back change `seq` of `who` alone; WorkbenchError where anything later builds on it."""
    plan = earlier(workspace, who, seq)
    if plan.alone:
        raise OthersWork(f"change {seq} cannot be undone alone: {plan.alone}")
    committed, change = workspace.store.undo_one(person(who).name, seq)
    return _undone(workspace, committed, change)


def undo_back_to(workspace: Workspace, who: str, seq: int, seen: Earlier | None = None) -> tuple[Undone, ...]:
    """Take back all that `who` did from change `seq` on, newest first, together or not at all.

    `seen` is what was named to them; WorkbenchError when they have done more since, in another window.
    """
    plan = earlier(workspace, who, seq)
    if seen is not None and plan.since != seen.since:
        raise WorkbenchError(f"what you did since change {seq} is not what was named; look at it again")
    if plan.together:
        raise OthersWork(f"nothing was undone back to change {seq}: {plan.together}")
    done = workspace.store.undo_back_to(person(who).name, seq)
    return tuple(_undone(workspace, committed, change) for committed, change in done)


def _in_the_way(others: Sequence[telling.Told]) -> str:
    """Return what others have built on it; empty when nobody has."""
    named = _listed([f"{one.deed.who} {one.words} (change {one.deed.seq})" for one in others])
    return f"{named} since; let them undo that first, or keep both" if others else ""


def _built_upon(own: Sequence[telling.Told]) -> str:
    named = _listed([f"{one.words} (change {one.deed.seq})" for one in own])
    return f"you have built on it since: {named}" if own else ""


def _listed(parts: Sequence[str]) -> str:
    return "; ".join(parts[:SHOWN]) + (f"; and {len(parts) - SHOWN} more" if len(parts) > SHOWN else "")


def _undone(workspace: Workspace, committed: Committed, change: Change) -> Undone:
    labels = claim_labels(workspace.store, change.claims)
    claims = tuple(labels[uid] for uid in change.claims if uid in labels)
    deed = telling.told(workspace, [committed.seq])[0].deed
    words = telling.told(workspace, [deed.of.seq])[0].words if deed.of is not None else ""
    return Undone(committed.seq, str(change.extra["of"]), change.about, claims, words)
