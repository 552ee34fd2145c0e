"""Repeating the last decision: verdict, reason and source in one change, on other claims."""

from __future__ import annotations

import pytest

from tests.desk.conftest import claim_on, stored
from workbench.desk import attaching, looking, repeating, reviewing, undoing
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.errors import NothingLeft, StaleEdit, WorkbenchError

COSTS = "The town had 12,000 inhabitants; the bridge cost $5 million."


def _uid(workspace: Workspace, words: str) -> str:
    return claim_on(workspace, words).claim.uid


def test_a_verdict_is_repeated_with_its_quote(bridge: Workspace) -> None:
    """Value, reason and exact words come along; one undo takes all of it back."""
    yearbook = stored(bridge, "yearbook.txt", COSTS)
    attaching.mark_with_quote(
        bridge, "Ann", _uid(bridge, "12,000"), "content", "disputed", yearbook, "12,000 inhabitants", "no"
    )
    before = looking.newest(bridge)
    repeating.repeat(bridge, "Ann", [_uid(bridge, "$4 million"), _uid(bridge, "1931")])

    for words in ("$4 million", "1931"):
        view = claim_on(bridge, words)
        verdict = view.verdict_on("content")
        assert verdict is not None
        assert (verdict.value, verdict.rationale) == ("disputed", "no")
        assert [(e.evidence.quote, e.evidence.stance) for e in view.evidence] == [
            ("12,000 inhabitants", "refutes")
        ]
    assert looking.newest(bridge) == before + 1
    undoing.undo(bridge, "Ann")
    assert claim_on(bridge, "1931").is_untouched


def test_evidence_attached_just_before_belongs_to_the_verdict(bridge: Workspace) -> None:
    """Attached with one key and decided with the next, it is repeated as one."""
    yearbook, claim = stored(bridge, "yearbook.txt", COSTS), _uid(bridge, "12,000")
    attaching.attach_exact(bridge, "Ann", claim, yearbook, "12,000 inhabitants", Backing())
    reviewing.mark(bridge, "Ann", claim, "content", "verified")
    repeating.repeat(bridge, "Ann", [_uid(bridge, "1931")])

    view = claim_on(bridge, "1931")
    assert (view.status_of("content"), len(view.evidence)) == ("verified", 1)


@pytest.mark.parametrize("kind", ["pasted", "said"])
def test_evidence_of_every_kind_is_repeated_from_the_same_source(bridge: Workspace, kind: str) -> None:
    """A call is one source however many claims it speaks to, and stays what it is."""
    claim = _uid(bridge, "12,000")
    if kind == "said":
        attaching.attach_said(
            bridge, "Ann", claim, "Press office", "2022-09-13", "on the record", "It is so.", "", Backing()
        )
    else:
        attaching.attach_pasted(bridge, "Ann", claim, "Blog", "https://b.example", "It is so.", Backing())
    repeating.repeat(bridge, "Ann", [_uid(bridge, "1931")])

    (first,), (second,) = claim_on(bridge, "12,000").evidence, claim_on(bridge, "1931").evidence
    assert (second.evidence.kind, second.source.uid) == (kind, first.source.uid)
    assert second.evidence.document == ""


def test_what_was_taken_back_is_not_repeated(bridge: Workspace) -> None:
    """Then what was done before it counts; and of other people's acts none does."""
    reviewing.mark(bridge, "Ann", _uid(bridge, "12,000"), "content", "unverifiable", "no figures")
    reviewing.mark(bridge, "Ann", _uid(bridge, "1931"), "content", "disputed", "it was 1932")
    undoing.undo(bridge, "Ann")
    reviewing.mark(bridge, "Bob", _uid(bridge, "1931"), "content", "verified")

    assert repeating.last_act(bridge, "Ann").words == "unverifiable"


def test_nothing_to_repeat(bridge: Workspace) -> None:
    """Who has decided nothing is told so."""
    with pytest.raises(NothingLeft, match="decided and attached nothing yet"):
        repeating.repeat(bridge, "Ann", [_uid(bridge, "1931")])


def test_a_claim_that_does_not_ask_is_refused(bridge: Workspace) -> None:
    """Nothing is written on the others either."""
    reviewing.mark(bridge, "Ann", _uid(bridge, "proud"), "attribution", "verified")
    before = looking.newest(bridge)

    with pytest.raises(WorkbenchError, match="does not ask"):
        repeating.repeat(bridge, "Ann", [_uid(bridge, "1931")])
    assert looking.newest(bridge) == before


def test_the_claim_itself_is_refused(bridge: Workspace) -> None:
    """Its verdict stands already."""
    claim = _uid(bridge, "12,000")
    reviewing.mark(bridge, "Ann", claim, "content", "verified")

    with pytest.raises(WorkbenchError, match="the claim you decided last"):
        repeating.repeat(bridge, "Ann", [claim])


def test_somebody_who_was_faster_is_not_overwritten(bridge: Workspace) -> None:
    """The claim is repeated on as it was seen, or not at all."""
    reviewing.mark(bridge, "Ann", _uid(bridge, "12,000"), "content", "verified")
    seen = claim_on(bridge, "1931").claim
    reviewing.mark(bridge, "Bob", seen.uid, "content", "disputed", "no")

    with pytest.raises(StaleEdit):
        repeating.repeat(bridge, "Ann", [seen.uid], {seen.uid: seen})


def test_what_was_not_shown_is_not_repeated(bridge: Workspace) -> None:
    """Somebody who did more since, in another window, is told so."""
    reviewing.mark(bridge, "Ann", _uid(bridge, "12,000"), "content", "verified")
    shown = repeating.last_act(bridge, "Ann")
    reviewing.mark(bridge, "Ann", _uid(bridge, "$4 million"), "content", "disputed", "no")

    with pytest.raises(WorkbenchError, match="not what was shown"):
        repeating.repeat(bridge, "Ann", [_uid(bridge, "1931")], shown=shown)
