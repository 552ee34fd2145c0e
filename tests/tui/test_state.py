"""The state of a review: pure transitions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.tui.story import TEXT
from workbench.desk import reviewing, revising
from workbench.desk.workspace import Workspace
from workbench.domain.review import Tallies
from workbench.domain.span import Span
from workbench.errors import WorkbenchError
from workbench.tui.rows import FOLD
from workbench.tui.state import ReviewState, Words

Show = Callable[[ReviewState], ReviewState]


def _label(state: ReviewState) -> str:
    return state.current.label if state.current is not None else ""


def _labels(state: ReviewState) -> list[str]:
    return [row.claim.label if row.claim is not None else FOLD for row in state.rows]


def test_the_riskiest_claim_comes_first(state: ReviewState) -> None:
    """The cursor starts on the claim with the highest check-worthiness."""
    assert _label(state) == "1.5"


def test_a_repeat_folds_under_the_claim_it_repeats(state: ReviewState) -> None:
    """A claim with the wording of an earlier one is counted there and not in a line of its own."""
    parent = next(row for row in state.rows if row.claim is not None and row.claim.label == "1.3")

    assert parent.repeats == 1
    assert "1.9" not in _labels(state)


def test_unfolding_shows_the_repeat(state: ReviewState) -> None:
    """What is folded is one key away."""
    assert "1.9" in _labels(state.refolded())


def test_low_stake_claims_fold_into_one_counted_line(workspace: Workspace, state: ReviewState) -> None:
    """Three or more low-stake claims stand in one line at the end."""
    assert state.view is not None
    low = tuple(
        replace(view, claim=replace(view.claim, worth=view.claim.worth // 10)) for view in state.view.claims
    )
    folded = state.shown(replace(state.view, claims=low), _tallies(state), state.unread)

    assert folded.rows[-1].uid == FOLD
    assert folded.rows[-1].folded + sum(row.repeats + 1 for row in folded.rows[:-1]) == len(low)


def test_moving_stops_at_the_ends(state: ReviewState) -> None:
    """The cursor never leaves the queue."""
    assert state.moved(-1).cursor == state.cursor
    assert state.moved(1000).moved(1).cursor == state.rows[-1].uid


def test_next_open_wraps_around(workspace: Workspace, state: ReviewState, shown: Show) -> None:
    """After the last line the search goes on at the first."""
    last = state.moved(1000)
    reviewing.mark(workspace, "Ana", last.cursor, "content", "disputed", "no")

    assert _label(shown(last).next_open()) == "1.5"


def test_next_open_stays_while_a_question_is_open(
    workspace: Workspace, state: ReviewState, shown: Show
) -> None:
    """A claim with two questions keeps the cursor until both are decided."""
    both = next(view for view in state.claims if len(view.claim.questions) == 2)
    there = state.moved_to(both.claim.uid)
    reviewing.mark(workspace, "Ana", both.claim.uid, "content", "verified")

    assert _label(shown(there).next_open()) == both.label


def test_next_open_stays_when_nothing_is_open(workspace: Workspace, state: ReviewState, shown: Show) -> None:
    """With nothing left to decide the cursor stays where it is."""
    for view in state.claims:
        for question in view.claim.questions:
            reviewing.mark(workspace, "Ana", view.claim.uid, question, "verified")
    there = shown(state).moved(3)

    assert there.next_open().cursor == there.cursor


def test_another_order_keeps_cursor_and_selection(state: ReviewState) -> None:
    """Changing the order moves lines, never what was chosen."""
    chosen = state.moved(2).toggled()
    reordered = chosen.reordered()

    assert (reordered.cursor, reordered.selected) == (chosen.cursor, chosen.selected)
    assert _labels(reordered) == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8"]


def test_the_orders_come_round(state: ReviewState) -> None:
    """Three presses lead back to the first order."""
    assert state.reordered().reordered().reordered().order == state.order


def test_waiting_order_starts_with_what_waits(workspace: Workspace, state: ReviewState, shown: Show) -> None:
    """A claim with an open query comes first."""
    seventh = next(view for view in state.claims if view.label == "1.7")
    reviewing.ask(workspace, "Ana", seventh.claim.uid, "author", "Since when?")
    waiting = shown(state).reordered().reordered()

    assert _labels(waiting)[0] == "1.7"


def test_selecting_moves_on(state: ReviewState) -> None:
    """Space selects and goes to the next line; a second time it takes it back."""
    once = state.toggled()

    assert (once.selected, _label(once)) == (frozenset({state.cursor}), "1.4")
    assert once.moved(-1).toggled().selected == frozenset()


def test_aim_is_the_selection_else_the_cursor(state: ReviewState) -> None:
    """Commands act on what is selected, and on the current claim when nothing is."""
    assert [view.label for view in state.aim] == ["1.5"]
    assert [view.label for view in state.toggled().toggled().aim] == ["1.4", "1.5"]


@pytest.mark.parametrize(
    ("needle", "labels"),
    [
        ("euros", ["1.5", "1.4"]),
        ('"eleven weeks"', ["1.1"]),
        ("by:reik", ["1.8", "1.6"]),
        ("-by:reik risk:700", ["1.5", "1.4", "1.3", "1.9"]),
        ("1.7", ["1.7"]),
        ("is:verified", []),
        ("is:repeat", ["1.9"]),
        ("is:unresolved", ["1.6"]),
        ("has:query", []),
    ],
)
def test_filters(state: ReviewState, needle: str, labels: list[str]) -> None:
    """All terms of a filter must hold, and nothing folds under one."""
    assert _labels(state.filtered(needle)) == labels


def test_a_filter_that_means_nothing_is_refused(state: ReviewState) -> None:
    """The refusal names what there is."""
    with pytest.raises(WorkbenchError, match="is:opn is no condition; there is open"):
        state.filtered("is:opn")


def test_filtering_keeps_the_selection(state: ReviewState) -> None:
    """A filter hides lines, it does not unselect them."""
    assert state.toggled().filtered("ferries").selected == {state.cursor}


def test_the_cursor_goes_to_the_parts_of_a_split_claim(
    workspace: Workspace, state: ReviewState, shown: Show
) -> None:
    """When the claim under the cursor is gone, the claim that came of it takes its place."""
    claim = state.claims[1].claim
    there = state.moved_to(claim.uid)
    parts = [
        (Span(claim.start, claim.start + 10), "The bridge."),
        (Span(claim.start + 12, claim.end), "1931."),
    ]
    revising.split(workspace, "Ana", claim.uid, parts)
    current = shown(there).current

    assert current is not None
    assert current.claim.parents == (claim.uid,)


def test_words_lead_to_the_claim_that_holds_them(state: ReviewState) -> None:
    """Walking the article takes the cursor along."""
    at = TEXT.index("ten minutes")
    walked = state.on_pane("article").with_words(Words(Span(at, at + 3)))

    assert _label(walked) == "1.8"
    assert walked.words == Words(Span(at, at + 3))


def test_chosen_words_leave_the_cursor(state: ReviewState) -> None:
    """Choosing words for a new claim does not change the current one."""
    at = TEXT.index("beautiful")

    assert state.with_words(Words(Span(at, at + 9), is_chosen=True)).cursor == state.cursor


def _tallies(state: ReviewState) -> Tallies:
    assert state.tallies is not None
    return state.tallies
