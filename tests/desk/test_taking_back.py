"""Undo and redo, for acts in any order: the rows are then to the letter what they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk.everything import SOURCE, TEXT, view_of
from workbench.desk import attaching, importing, reviewing, revising, undoing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.domain.claim import Claim
from workbench.domain.source import Backing
from workbench.domain.span import Span
from workbench.errors import WorkbenchError
from workbench.store.rows import FIELDS
from workbench.store.tables import SEALED

WHO = "Ann"
Act = Callable[[Workspace, int], object]


def _claim(workspace: Workspace, number: int) -> Claim:
    claims = view_of(workspace).claims
    return claims[number % len(claims)].claim


def _mark(workspace: Workspace, number: int) -> object:
    claim = _claim(workspace, number)
    question = claim.questions[number % len(claim.questions)]
    return reviewing.mark(workspace, WHO, claim.uid, question, "disputed", f"because {number}")


def _attach(workspace: Workspace, number: int) -> object:
    uid = _claim(workspace, number).uid
    return attaching.attach_pasted(workspace, WHO, uid, f"Page {number}", "", "words", Backing())


def _source(workspace: Workspace, number: int) -> object:
    data = f"{SOURCE} {number}".encode()
    return attaching.add_source_file(workspace, WHO, Arrival(f"{number}.txt", data))


def _with_quote(workspace: Workspace, number: int) -> object:
    claim = _claim(workspace, number)
    arrival = Arrival("yearbook.txt", SOURCE.encode())
    before = workspace.store.head()
    stored = attaching.add_source_file(workspace, WHO, arrival)
    return workspace.store.head() == before and attaching.mark_with_quote(
        workspace, WHO, claim.uid, claim.questions[0], "verified", stored.uid, "12,000 inhabitants"
    )


def _detach(workspace: Workspace, number: int) -> object:
    attached = workspace.store.matching("evidence", retired=0)
    here = {view.claim.uid for view in view_of(workspace).claims}
    of_here = [item for item in attached if item.claim in here]
    return of_here and attaching.detach(workspace, WHO, of_here[number % len(of_here)].uid)


def _dismiss(workspace: Workspace, number: int) -> object:
    return reviewing.dismiss_claim(workspace, WHO, _claim(workspace, number).uid, "opinion", "a taste")


def _restore(workspace: Workspace, number: int) -> object:
    dismissed = view_of(workspace).dismissals
    return dismissed and reviewing.restore(workspace, WHO, dismissed[number % len(dismissed)].uid)


def _ask(workspace: Workspace, number: int) -> object:
    return reviewing.ask(workspace, WHO, _claim(workspace, number).uid, "the author", f"Why {number}?")


def _answer(workspace: Workspace, number: int) -> object:
    asked = [query for view in view_of(workspace).claims for query in view.queries]
    return asked and reviewing.answer(workspace, WHO, asked[number % len(asked)].uid, f"So {number}.")


def _fix(workspace: Workspace, number: int) -> object:
    claim = _claim(workspace, number)
    return reviewing.propose_fix(workspace, WHO, claim.uid, claim.quote, f"words {number}")


def _settle(workspace: Workspace, number: int) -> object:
    fixes = [fix for view in view_of(workspace).claims for fix in view.fixes if fix.is_open]
    return fixes and reviewing.settle_fix(workspace, WHO, fixes[number % len(fixes)].uid, "stet")


def _word(workspace: Workspace, number: int) -> object:
    claim = _claim(workspace, number)
    return revising.edit_wording(workspace, WHO, claim.uid, claim.wording, f"{claim.wording} {number}")


def _attribute(workspace: Workspace, number: int) -> object:
    return revising.edit_attribution(workspace, WHO, _claim(workspace, number).uid, f"speaker {number}")


def _split(workspace: Workspace, number: int) -> object:
    claim = _claim(workspace, number)
    middle = (claim.start + claim.end) // 2
    parts = [(Span(claim.start, middle), "one"), (Span(middle, claim.end), "two")]
    return middle > claim.start and revising.split(workspace, WHO, claim.uid, parts)


def _merge(workspace: Workspace, number: int) -> object:
    pair = {_claim(workspace, number).uid, _claim(workspace, number + 1).uid}
    return len(pair) > 1 and revising.merge(workspace, WHO, sorted(pair), "both")


def _add(workspace: Workspace, number: int) -> object:
    view = view_of(workspace)
    start = view.document.text.index("splendid")
    return revising.add_claim(workspace, WHO, view.revision.uid, start, start + 8, f"It is {number}.")


def _tick(workspace: Workspace, number: int) -> object:
    view = view_of(workspace)
    block = view.document.blocks[0]
    free = not any(tick.start == block.start for tick in view.ticks)
    return free and reviewing.tick(workspace, WHO, view.revision.uid, block.start, block.end)


def _metadata(workspace: Workspace, number: int) -> object:
    day = f"2021-01-{number + 1:02d}"
    return importing.set_metadata(workspace, WHO, 1, Overrides(title=f"Title {number} {day}", published=day))


def _draft(workspace: Workspace, number: int) -> object:
    text = TEXT.replace("300 cars", f"{number + 301} cars") + f"\nIt has {number + 2} lanes.\n"
    return importing.import_one(workspace, WHO, Arrival("draft.txt", text.encode()), revision_of=1)


def _import(workspace: Workspace, number: int) -> object:
    text = f"The lake is {number} km long and 4 km wide."
    return importing.import_one(workspace, WHO, Arrival("lake.txt", text.encode()))


ACTS: dict[str, Act] = {
    act.__name__.strip("_"): act
    for act in (
        _mark, _attach, _source, _with_quote, _detach, _dismiss, _restore, _ask, _answer, _fix, _settle,
        _word, _attribute, _split, _merge, _add, _tick, _metadata, _draft, _import,
    )
}  # fmt: skip


def state(workspace: Workspace) -> dict[str, list[Any]]:
    """Return the domain fields of every row that is in force; numbers given once are given for ever."""
    found: dict[str, list[Any]] = {}
    for table in SEALED:
        retires = "retired" in FIELDS[table]
        rows = workspace.store.matching(table, **({"retired": 0} if retires else {}))
        found[table] = sorted(rows, key=lambda row: str(row.uid)) if retires else []
    shown = {revision.uid for revision in found["revision"]}
    found["claim"] = [claim for claim in found["claim"] if claim.revision in shown]
    claims = {claim.uid for claim in found["claim"]}
    for table in ("evidence", "verdict", "query", "fix"):
        found[table] = [row for row in found[table] if row.claim in claims]
    for table in ("dismissal", "tick"):
        found[table] = [row for row in found[table] if row.revision in shown]
    return found


def done(workspace: Workspace, name: str, number: int) -> bool:
    """Do an act; say whether it wrote anything."""
    before = workspace.store.head()
    try:
        ACTS[name](workspace, number)
    except WorkbenchError:
        assert workspace.store.head() == before
    return workspace.store.head()[1] == before[1] + 1


def imported(folder: Path) -> Workspace:
    """Return a workspace with the article alone."""
    made = create(folder / "workspace")
    importing.import_one(made, "Bob", Arrival("bridge.txt", TEXT.encode()), Overrides(published="2022-09-14"))
    return made


@pytest.mark.parametrize("name", list(ACTS))
def test_each_act_is_taken_back_and_done_again(tmp_path: Path, name: str) -> None:
    """Undo gives what was there before, redo what was there after."""
    workspace = imported(tmp_path)
    for earlier in ("attach", "ask", "fix", "dismiss"):
        assert done(workspace, earlier, 1), earlier
    before = state(workspace)
    assert done(workspace, name, 0 if name == "dismiss" else 1), name
    after = state(workspace)

    undoing.undo(workspace, WHO)
    assert state(workspace) == before
    undoing.redo(workspace, WHO)
    assert state(workspace) == after
    undoing.undo(workspace, WHO)
    assert state(workspace) == before
    verifying.verify(workspace)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 9)), min_size=3, max_size=6))
def test_any_acts_are_taken_back_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]
) -> None:
    """However acts follow on each other, undoing walks the same states backwards and redoing forwards."""
    workspace = imported(tmp_path_factory.mktemp("acts"))
    states = [state(workspace)]
    for name, number in acts:
        if done(workspace, name, number):
            states.append(state(workspace))

    for expected in reversed(states[:-1]):
        undoing.undo(workspace, WHO)
        assert state(workspace) == expected
    for expected in states[1:]:
        undoing.redo(workspace, WHO)
        assert state(workspace) == expected
    verifying.verify(workspace)
