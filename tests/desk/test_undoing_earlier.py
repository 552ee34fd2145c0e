"""Undo from any point of the journal: named first, whole or not at all, never over others' work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.desk.conftest import BRIDGE, claim_on, stored
from workbench.desk import attaching, importing, looking, reviewing, revising, undoing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.errors import OthersWork, WorkbenchError

WORDS = "It looks splendid."


def _mark(workspace: Workspace, who: str, words: str, why: str = "no") -> int:
    """Dispute the claim that holds `words`; return the number of the change."""
    uid = claim_on(workspace, words).claim.uid
    reviewing.mark(workspace, who, uid, "content", "disputed", why)
    return looking.newest(workspace)


def _open(workspace: Workspace, *words: str) -> list[bool]:
    return ["content" in claim_on(workspace, some).open_questions for some in words]


def test_one_older_change_is_taken_back_alone(bridge: Workspace) -> None:
    """What was done since stays."""
    first = _mark(bridge, "Ann", "12,000")
    _mark(bridge, "Ann", "$4 million")

    undone = undoing.undo_one(bridge, "Ann", first)

    assert undone.words.endswith(": disputed")
    assert _open(bridge, "12,000", "$4 million") == [True, False]
    verifying.verify(bridge)


def test_all_since_is_taken_back_together(bridge: Workspace) -> None:
    """Everything that the same person did from there on is undone, newest first, and redo brings it back."""
    first = _mark(bridge, "Ann", "12,000")
    _mark(bridge, "Bob", "300 cars")
    _mark(bridge, "Ann", "$4 million")

    plan = undoing.earlier(bridge, "Ann", first)
    undone = undoing.undo_back_to(bridge, "Ann", first)

    assert (len(plan.since), plan.alone, plan.together) == (1, "", "")
    assert len(undone) == 2
    assert _open(bridge, "12,000", "$4 million", "300 cars") == [True, True, False]

    undoing.redo(bridge, "Ann")
    undoing.redo(bridge, "Ann")
    assert _open(bridge, "12,000", "$4 million") == [False, False]


def test_only_what_was_named_is_taken_back(bridge: Workspace) -> None:
    """What the same person did in another window since then was not named, and nothing is undone."""
    first = _mark(bridge, "Ann", "12,000")
    seen = undoing.earlier(bridge, "Ann", first)
    newest = _mark(bridge, "Ann", "$4 million")

    with pytest.raises(WorkbenchError, match="not what was named"):
        undoing.undo_back_to(bridge, "Ann", first, seen)
    assert looking.newest(bridge) == newest


def test_what_one_has_built_on_is_not_undone_alone(bridge: Workspace) -> None:
    """A verdict that another verdict took the place of goes only together with that."""
    first = _mark(bridge, "Ann", "12,000")
    second = _mark(bridge, "Ann", "12,000", "really not")

    with pytest.raises(WorkbenchError, match=f"you have built on it since: .*change {second}"):
        undoing.undo_one(bridge, "Ann", first)

    undoing.undo_back_to(bridge, "Ann", first)
    assert _open(bridge, "12,000") == [True]


def test_others_later_work_stands_and_is_named(bridge: Workspace) -> None:
    """A claim that Ann added and Bob has decided is not taken from under him, whichever way she undoes."""
    view = looking.article(bridge, 1)
    start = view.document.text.index("splendid")
    revising.add_claim(bridge, "Ann", view.revision.uid, start, start + 8, "The bridge is splendid.")
    added = looking.newest(bridge)
    decided = _mark(bridge, "Bob", "splendid")

    for undo in (undoing.undo_one, undoing.undo_back_to):
        with pytest.raises(OthersWork, match=f"Bob decided .*change {decided}"):
            undo(bridge, "Ann", added)
    with pytest.raises(OthersWork, match="Bob has since built on"):
        undoing.undo(bridge, "Ann")

    undoing.undo(bridge, "Bob")
    undoing.undo_one(bridge, "Ann", added)
    assert [c.claim.wording for c in looking.article(bridge, 1).claims if "splendid" in c.claim.quote] == []


def test_a_source_that_others_lean_on_stays(bridge: Workspace) -> None:
    """Evidence on any article counts as work on the source."""
    source = stored(bridge, "yearbook.txt", "The town had 12,000 inhabitants.")
    added = looking.newest(bridge)
    uid = claim_on(bridge, "12,000").claim.uid
    attaching.attach_exact(bridge, "Bob", uid, source, "12,000 inhabitants", Backing())

    with pytest.raises(OthersWork, match="Bob attached"):
        undoing.undo_one(bridge, "Ann", added)


def test_an_import_with_others_work_on_it_is_refused_from_any_point(bridge: Workspace) -> None:
    """Bob's verdict is named, and nothing is undone, not even what Ann did last."""
    imported = looking.newest(bridge)
    _mark(bridge, "Ann", "12,000")
    _mark(bridge, "Bob", "300 cars")
    before = looking.newest(bridge)

    with pytest.raises(OthersWork, match="nothing was undone back to"):
        undoing.undo_back_to(bridge, "Ann", imported)

    assert looking.newest(bridge) == before


def test_why_a_change_cannot_be_undone_is_said(bridge: Workspace) -> None:
    """Changes of others, undoings, what was taken back, and numbers that there are none of."""
    mine, theirs = _mark(bridge, "Ann", "12,000"), _mark(bridge, "Bob", "300 cars")
    undoing.undo_one(bridge, "Ann", mine)
    undo = looking.newest(bridge)

    for seq, reason in (
        (theirs, f"change {theirs} is by Bob"),
        (undo, "is an undo itself"),
        (mine, "was taken back already"),
        (999, "there is no change 999"),
    ):
        with pytest.raises(WorkbenchError, match=reason):
            undoing.earlier(bridge, "Ann", seq)


def test_what_a_purge_has_erased_is_said_to_be_erased(bridge: Workspace) -> None:
    """Not that it was taken back: it stands, with nothing left to take it back by."""
    importing.set_metadata(bridge, "Ann", 1, Overrides(byline="Zed Quill"))
    mine = looking.newest(bridge)
    verifying.purge(bridge, "Ann", "Zed Quill", "on request")

    with pytest.raises(WorkbenchError, match=f"^a purge has erased what change {mine} did$"):
        undoing.earlier(bridge, "Ann", mine)


def _next_draft(workspace: Workspace, who: str) -> int:
    """Read a draft that changes the last sentence only; return the number of the change."""
    text = BRIDGE.replace("It looks splendid.", "It looks old.")
    importing.import_one(workspace, who, Arrival("next.txt", text.encode()), revision_of=1)
    return looking.newest(workspace)


def test_what_a_draft_carried_over_is_not_undone_beneath_it(bridge: Workspace) -> None:
    """A copy of the verdict stands in Bob's draft: undoing the first alone would leave it there."""
    first = _mark(bridge, "Ann", "12,000")
    draft = _next_draft(bridge, "Bob")

    with pytest.raises(
        OthersWork,
        match=rf"Bob has since brought in a revision that carried over your change .*\(change {draft}\)",
    ):
        undoing.undo(bridge, "Ann")
    with pytest.raises(OthersWork, match=f"change {draft}"):
        undoing.undo_one(bridge, "Ann", first)
    assert _open(bridge, "12,000") == [False]

    undoing.undo(bridge, "Bob")
    undoing.undo(bridge, "Ann")
    assert _open(bridge, "12,000") == [True]


def test_ones_own_draft_goes_with_what_it_carried(bridge: Workspace) -> None:
    """The verdict alone is refused, as the draft was built on it; together both are taken back."""
    first = _mark(bridge, "Ann", "12,000")
    draft = _next_draft(bridge, "Ann")

    with pytest.raises(WorkbenchError, match=f"you have built on it since: .*change {draft}"):
        undoing.undo_one(bridge, "Ann", first)

    undoing.undo_back_to(bridge, "Ann", first)
    assert _open(bridge, "12,000") == [True]


def test_a_claim_that_was_not_carried_over_is_undone_in_its_draft(bridge: Workspace) -> None:
    """Nothing stands anywhere else for the sentence that the next draft has left out."""
    first = _mark(bridge, "Ann", "300 cars")
    text = BRIDGE.replace("According to the council, at least 300 cars cross it every hour.", "")
    importing.import_one(bridge, "Bob", Arrival("next.txt", text.encode()), revision_of=1)

    assert undoing.undo_one(bridge, "Ann", first).kind == "verdict"


def _tick_headline(workspace: Workspace) -> None:
    view = looking.article(workspace, 1)
    block = next(block for block in view.document.blocks if block.label == "headline")
    reviewing.tick(workspace, "Ann", view.revision.uid, block.start, block.end)


def _dismiss_words(workspace: Workspace) -> None:
    view = looking.article(workspace, 1)
    start = view.document.text.index(WORDS)
    reviewing.dismiss_span(workspace, "Ann", view.revision.uid, start, start + len(WORDS), "opinion")


def _restore_words(workspace: Workspace) -> None:
    _dismiss_words(workspace)
    (dismissal,) = looking.article(workspace, 1).dismissals
    reviewing.restore(workspace, "Ann", dismissal.uid)


def _marks(workspace: Workspace) -> tuple[int, int]:
    view = looking.article(workspace, 1)
    return len(view.ticks), len(view.dismissals)


@pytest.mark.parametrize("act", [_tick_headline, _dismiss_words, _restore_words])
def test_a_mark_that_a_draft_carried_over_is_not_undone_beneath_it(
    bridge: Workspace, act: Callable[[Workspace], None]
) -> None:
    """Display copy ticked off, words dismissed and words opened again stand in Bob's reading too."""
    act(bridge)
    before = _marks(bridge)
    importing.set_metadata(bridge, "Bob", 1, Overrides(published="2022-10-01"))
    draft = looking.newest(bridge)

    with pytest.raises(OthersWork, match=rf"carried over your change .*\(change {draft}\)"):
        undoing.undo(bridge, "Ann")
    assert _marks(bridge) == before

    undoing.undo(bridge, "Bob")
    undoing.undo(bridge, "Ann")
    assert _marks(bridge) != before
    verifying.verify(bridge)


@pytest.mark.parametrize("act", [_dismiss_words, _restore_words])
def test_a_mark_on_words_that_a_draft_left_out_is_undone(
    bridge: Workspace, act: Callable[[Workspace], None]
) -> None:
    """Nothing of it stands anywhere else."""
    act(bridge)
    _next_draft(bridge, "Bob")

    assert undoing.undo(bridge, "Ann").kind in ("dismissal", "restore")
