"""An article is read again by a newer engine: a new revision, and nothing that people did is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.desk.conftest import claim_on
from tests.desk.reading import NEWER, newer, putting_in
from workbench.desk import importing, looking, rereading, reviewing, revising, undoing, verifying
from workbench.desk.workspace import Workspace
from workbench.domain.extraction import FoundClaim
from workbench.domain.span import Span
from workbench.domain.wording import WordingEdit
from workbench.errors import WorkbenchError

Changing = Callable[[Callable[[FoundClaim], FoundClaim | None]], None]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Changing:
    """Return what installs a newer engine that changes claims so."""
    return lambda changed: monkeypatch.setattr(rereading, "extract", newer(changed))


def same(claim: FoundClaim) -> FoundClaim:
    """Find what the present engine finds."""
    return claim


def test_the_same_engine_is_refused(bridge: Workspace) -> None:
    """There is nothing to find that was not found; nothing is written."""
    with pytest.raises(WorkbenchError, match="has read article 1 already"):
        rereading.reread(bridge, "Ann", 1)

    assert looking.newest(bridge) == 1


def test_claims_with_the_same_words_keep_number_and_verdict(bridge: Workspace, engine: Changing) -> None:
    """The new revision names its engine; the old one stays as it was."""
    engine(same)
    opened = claim_on(bridge, "1931")
    reviewing.mark(bridge, "Ann", opened.claim.uid, "content", "verified")
    before = looking.article(bridge, 1)
    done = rereading.reread(bridge, "Ann", 1)
    after = looking.article(bridge, 1)

    assert (done.revision, done.carried, done.extractor) == (2, len(before.claims), NEWER)
    assert after.revision.extractor == NEWER
    assert [c.label for c in after.claims] == [c.label for c in before.claims]
    assert claim_on(bridge, "1931").status_of("content") == "verified"
    assert looking.article(bridge, 1, revision=1).revision.extractor == before.revision.extractor != NEWER
    assert verifying.verify(bridge).changes == 3


def test_a_claim_nobody_worked_on_takes_the_new_wording(bridge: Workspace, engine: Changing) -> None:
    """What the newer engine puts in is kept with it, and the words it puts it for."""
    engine(putting_in("The bridge of the river town", "The bridge"))
    rereading.reread(bridge, "Ann", 1)
    claim = claim_on(bridge, "1931").claim

    assert claim.wording.startswith("The bridge of the river town was opened in 1931")
    assert claim.edits == (WordingEdit(0, 28, "The bridge"),)
    assert len(looking.article(bridge, 1).claims) == len(looking.article(bridge, 1, revision=1).claims)


def test_a_claim_that_was_decided_stays_as_it_was(bridge: Workspace, engine: Changing) -> None:
    """A verdict is never moved to other words: the decided claim stays, and the new wording stays out."""
    engine(putting_in("The bridge of the river town", "The bridge"))
    opened = claim_on(bridge, "1931")
    reviewing.mark(bridge, "Ann", opened.claim.uid, "content", "verified")
    rereading.reread(bridge, "Ann", 1)
    kept = claim_on(bridge, "1931")

    assert (kept.claim.wording, kept.label) == (opened.claim.wording, opened.label)
    assert kept.status_of("content") == "verified"


def test_what_the_newer_engine_leaves_out_goes_unless_it_was_worked_on(
    bridge: Workspace, engine: Changing
) -> None:
    """A query keeps its claim; a claim that nobody touched is gone with the engine that made it."""
    engine(lambda claim: None)
    opened = claim_on(bridge, "1931")
    reviewing.ask(bridge, "Ann", opened.claim.uid, "the author", "Which bridge?")
    rereading.reread(bridge, "Ann", 1)

    assert [c.claim.wording for c in looking.article(bridge, 1).claims] == [opened.claim.wording]


def test_a_verdict_on_a_claim_of_an_earlier_reading_is_refused(bridge: Workspace, engine: Changing) -> None:
    """Who still looks at the earlier reading is told so; their verdict would be seen by nobody."""
    engine(same)
    seen = claim_on(bridge, "1931").claim.uid
    rereading.reread(bridge, "Ann", 1)

    with pytest.raises(WorkbenchError, match="has a newer revision"):
        reviewing.mark(bridge, "Bob", seen, "content", "verified")

    assert looking.newest(bridge) == 2


def test_a_rewording_by_hand_stays(bridge: Workspace, engine: Changing) -> None:
    """The engine does not word again what a person worded, now or at the reading after the next."""
    opened = claim_on(bridge, "1931").claim
    revising.edit_wording(bridge, "Ann", opened.uid, opened.wording, "The bridge is of 1931.")
    engine(same)
    rereading.reread(bridge, "Ann", 1)

    assert claim_on(bridge, "1931").claim.wording == "The bridge is of 1931."


def test_a_claim_that_was_split_is_not_found_whole_again(bridge: Workspace, engine: Changing) -> None:
    """What a person cut out of the text is cut as they left it."""
    engine(same)
    opened = claim_on(bridge, "1931")
    start, middle, end = opened.claim.start, opened.claim.start + 10, opened.claim.end
    revising.split(
        bridge, "Ann", opened.claim.uid, [(Span(start, middle), "One."), (Span(middle, end), "Two.")]
    )
    before = [c.claim.wording for c in looking.article(bridge, 1).claims]
    rereading.reread(bridge, "Ann", 1)

    assert [c.claim.wording for c in looking.article(bridge, 1).claims] == before


def test_a_speaker_set_by_hand_stays(bridge: Workspace, engine: Changing) -> None:
    """Whose word it is remains what the person said."""
    engine(lambda claim: replace(claim, attributed_to="the engine's guess") if claim.attributed_to else claim)
    cars = claim_on(bridge, "300 cars").claim
    revising.edit_attribution(bridge, "Ann", cars.uid, "the town council")
    rereading.reread(bridge, "Ann", 1)

    assert claim_on(bridge, "300 cars").claim.attributed_to == "the town council"
    assert claim_on(bridge, "proud").claim.attributed_to == "the engine's guess"


def test_a_reading_is_undone_in_one_go(bridge: Workspace, engine: Changing) -> None:
    """The earlier revision is the current one again."""
    engine(same)
    rereading.reread(bridge, "Ann", 1)
    told = looking.history(bridge)[0].words
    undone = undoing.undo(bridge, "Ann")

    assert told.startswith("read article 1 “A bridge for the river town” again")
    assert undone.words == told
    assert looking.article(bridge, 1).revision.number == 1
    verifying.verify(bridge)


def test_dates_and_engine_go_their_own_ways(bridge: Workspace, engine: Changing) -> None:
    """A new publication date after a reread is read by this program's own engine as ever."""
    engine(same)
    rereading.reread(bridge, "Ann", 1)
    importing.set_metadata(bridge, "Ann", 1, importing.Overrides(published="2022-09-15"))

    assert looking.article(bridge, 1).revision.number == 3
    verifying.verify(bridge)


def test_a_reading_is_not_undone_over_a_colleagues_work(bridge: Workspace, engine: Changing) -> None:
    """What Bob has decided on the new revision would be out of sight; once he takes it back, Ann may undo."""
    engine(same)
    rereading.reread(bridge, "Ann", 1)
    reviewing.mark(bridge, "Bob", claim_on(bridge, "1931").claim.uid, "content", "verified")

    with pytest.raises(WorkbenchError, match="Bob has since worked on the text"):
        undoing.undo(bridge, "Ann")

    assert claim_on(bridge, "1931").status_of("content") == "verified"

    undoing.undo(bridge, "Bob")
    undoing.undo(bridge, "Ann")

    assert looking.article(bridge, 1).revision.number == 1


def test_an_import_is_not_undone_over_a_colleagues_work(bridge: Workspace) -> None:
    """The article that Ann imported stays while Bob's verdict stands on it."""
    reviewing.mark(bridge, "Bob", claim_on(bridge, "1931").claim.uid, "content", "verified")

    with pytest.raises(WorkbenchError, match="Bob has since worked on the text that your import"):
        undoing.undo(bridge, "Ann")

    assert claim_on(bridge, "1931").status_of("content") == "verified"
