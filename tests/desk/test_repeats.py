"""A fact stated twice is decided once: the repeat stands as its first mention does, until it is unlinked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.reading import linking, newer
from workbench.desk import importing, looking, reporting, rereading, reviewing, revising, undoing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.domain.review import ClaimView
from workbench.errors import WorkbenchError

ARTICLE = """The pier

The pier was built in 1874 and the town bought it. Mayor Joan Whitlock opened the bridge on 3 May 2020.

The pier was built in 1874 and a storm took it.
"""


@pytest.fixture
def pier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace with an article that says twice when the pier was built."""
    monkeypatch.setattr(importing, "extract", linking)
    made = create(tmp_path / "workspace")
    importing.import_one(
        made, "Ann", Arrival("pier.txt", ARTICLE.encode()), Overrides(published="2022-09-14")
    )
    return made


def built(workspace: Workspace) -> tuple[ClaimView, ClaimView]:
    """Return both claims on when the pier was built, the first mention first."""
    first, repeat = (c for c in looking.article(workspace, 1).claims if "1874" in c.claim.wording)
    return first, repeat


def left(workspace: Workspace) -> tuple[int, int, int]:
    """Return open and unsourced claims by the tallies, after checking that the list says the same."""
    tallies = looking.tallies(looking.article(workspace, 1))
    row = looking.articles(workspace)[0]
    assert (row.claims, row.open, row.no_source) == (tallies.claims, tallies.open, tallies.no_source)
    return tallies.claims, tallies.open, tallies.no_source


def test_a_repeat_names_its_first_mention(pier: Workspace) -> None:
    """Each knows of the other, and the journal proves it."""
    first, repeat = built(pier)

    assert repeat.first is not None
    assert (repeat.first.label, first.repeated_by) == (first.label, (repeat.label,))
    assert (first.first, repeat.repeated_by) == (None, ())
    assert verifying.verify(pier).changes == 1


def test_a_verdict_on_the_first_mention_decides_the_repeat(pier: Workspace) -> None:
    """Two claims are decided by one verdict; what it lacks is counted once."""
    claims, undecided, _ = left(pier)
    first, _ = built(pier)
    reviewing.mark(pier, "Ann", first.claim.uid, "content", "verified")
    _, repeat = built(pier)

    assert repeat.status_of("content") == "verified"
    assert repeat.verdict_on("content") is None
    assert left(pier) == (claims, undecided - 2, 1)


def test_a_dismissal_of_the_first_mention_settles_the_repeat(pier: Workspace) -> None:
    """What needs no checking needs none the second time."""
    claims, undecided, _ = left(pier)
    reviewing.dismiss_claim(pier, "Ann", built(pier)[0].claim.uid, "common knowledge")

    assert built(pier)[1].status_of("content") == "dismissed"
    assert left(pier) == (claims, undecided - 2, 0)


def test_a_repeat_can_be_decided_for_itself(pier: Workspace) -> None:
    """Its own verdict stands before that of the first mention."""
    first, repeat = built(pier)
    reviewing.mark(pier, "Ann", first.claim.uid, "content", "verified")
    reviewing.mark(pier, "Ann", repeat.claim.uid, "content", "disputed", "another pier")

    assert [c.status_of("content") for c in built(pier)] == ["verified", "disputed"]


def test_an_unlinked_claim_is_open_again_until_that_is_undone(pier: Workspace) -> None:
    """Unlinking is one change of the journal."""
    first, repeat = built(pier)
    reviewing.mark(pier, "Ann", first.claim.uid, "content", "verified")
    revising.unlink(pier, "Ann", repeat.claim.uid)

    assert built(pier)[1].status_of("content") == "open"
    with pytest.raises(WorkbenchError, match="repeats no other"):
        revising.unlink(pier, "Ann", repeat.claim.uid)

    undoing.undo(pier, "Ann")

    assert built(pier)[1].status_of("content") == "verified"
    verifying.verify(pier)


@pytest.mark.parametrize("which", [0, 1])
def test_other_words_are_another_fact(pier: Workspace, which: int) -> None:
    """Rewording either claim unlinks the two: nothing is decided by a verdict on other words."""
    claim = built(pier)[which].claim
    revising.edit_wording(pier, "Ann", claim.uid, claim.wording, "The pier was built in 1874 or later.")

    assert [c.first for c in built(pier)] == [None, None]

    undoing.undo(pier, "Ann")

    assert built(pier)[1].first is not None


def test_the_history_tells_of_links(pier: Workspace) -> None:
    """What was reworded is told apart from what that unlinked; an unlinking is told by itself."""
    first, repeat = built(pier)
    revising.unlink(pier, "Ann", repeat.claim.uid)
    unlinked = looking.history(pier)[0].words
    undoing.undo(pier, "Ann")
    revising.edit_wording(pier, "Ann", first.claim.uid, first.claim.wording, "The pier is of 1874.")

    assert unlinked == f"said that claim {repeat.label} repeats no other"
    assert looking.history(pier)[0].words == f"reworded claim {first.label}: “The pier is of 1874.”"


def test_the_repeat_of_a_claim_that_was_split_stands_alone(pier: Workspace) -> None:
    """When its first mention is no more, a repeat is open for itself."""
    first, repeat = built(pier)
    reviewing.mark(pier, "Ann", first.claim.uid, "content", "verified")
    middle = first.claim.start + 8
    whole = first.span
    parts = [
        (type(whole)(whole.start, middle), "The pier."),
        (type(whole)(middle, whole.end), "It was built."),
    ]
    revising.split(pier, "Ann", first.claim.uid, parts)
    view = looking.article(pier, 1).claim(repeat.claim.uid)

    assert view is not None
    assert (view.first, view.status_of("content")) == (None, "open")
    left(pier)


def test_links_come_over_to_the_next_revision(pier: Workspace) -> None:
    """A draft that changes neither sentence keeps the link; one claim unlinked by hand stays so."""
    second = ARTICLE.replace("3 May", "4 May")
    importing.import_one(pier, "Ann", Arrival("pier2.txt", second.encode()), revision_of=1)

    assert built(pier)[1].claim.repeats == built(pier)[0].claim.uid

    revising.unlink(pier, "Ann", built(pier)[1].claim.uid)
    importing.import_one(
        pier, "Ann", Arrival("pier3.txt", ARTICLE.replace("3 May", "5 May").encode()), revision_of=1
    )

    assert built(pier)[1].claim.repeats == ""
    verifying.verify(pier)


def test_a_new_claim_may_repeat_a_carried_one(pier: Workspace) -> None:
    """What the next draft adds is linked to what came over from the last."""
    second = ARTICLE.replace("a storm took it", "the council sold it")
    importing.import_one(pier, "Ann", Arrival("pier2.txt", second.encode()), revision_of=1)

    assert built(pier)[1].claim.repeats == built(pier)[0].claim.uid


def test_links_come_over_to_another_reading(pier: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newer engine links them again, unless a person has unlinked them."""
    monkeypatch.setattr(rereading, "extract", newer(lambda claim: claim))
    reviewing.mark(pier, "Ann", built(pier)[0].claim.uid, "content", "verified")
    rereading.reread(pier, "Ann", 1)

    assert built(pier)[1].status_of("content") == "verified"

    undoing.undo(pier, "Ann")
    revising.unlink(pier, "Ann", built(pier)[1].claim.uid)
    rereading.reread(pier, "Ann", 1)

    assert built(pier)[1].status_of("content") == "open"
    verifying.verify(pier)


@pytest.mark.parametrize("form", ["html", "md", "json", "csv"])
def test_a_report_says_where_a_repeat_was_decided(pier: Workspace, form: str) -> None:
    """Every format names the first mention, and what it lacks blocks once."""
    first, _ = built(pier)
    reviewing.mark(pier, "Ann", first.claim.uid, "content", "verified")
    model = reporting.model(pier, 1)
    unsourced = next(blocker for blocker in model.blockers if blocker.kind == "no source")
    said = reporting.report(pier, 1, form).decode("utf-8-sig")

    assert (unsourced.count, [stop.label for stop in unsourced.stops]) == (1, [first.label])
    assert {"json": f'"decided_at": "{first.label}"', "csv": f",{first.label}\r\n"}.get(
        form, f"as decided on {first.label}"
    ) in said
