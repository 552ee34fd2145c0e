"""What was put into a wording is undone in one act, and the journal holds both."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.conftest import BRIDGE, claim_on
from tests.desk.reading import newer, putting_in
from workbench.desk import importing, reporting, reviewing, revising, undoing, verifying
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace, create
from workbench.errors import WorkbenchError

LONG = "The bridge of the river town"


@pytest.fixture
def worded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace whose engine says which bridge it is."""
    monkeypatch.setattr(importing, "extract", newer(putting_in(LONG, "The bridge")))
    made = create(tmp_path / "worded")
    importing.import_one(made, "Ann", Arrival("bridge.txt", BRIDGE.encode()))
    return made


def test_the_articles_own_words_come_back(worded: Workspace) -> None:
    """The wording is what it was before anything was put in; a verdict for the other one is open again."""
    claim = claim_on(worded, "1931").claim
    reviewing.mark(worded, "Ann", claim.uid, "content", "verified")
    revising.restore_own_words(worded, "Ann", claim.uid)
    after = claim_on(worded, "1931")

    assert after.claim.wording == "The bridge" + claim.wording.removeprefix(LONG)
    assert (after.claim.edits, after.status_of("content")) == ((), "open")

    undoing.undo(worded, "Ann")

    again = claim_on(worded, "1931")
    assert (again.claim.wording, again.claim.edits) == (claim.wording, claim.edits)
    assert again.status_of("content") == "verified"
    verifying.verify(worded)


def test_a_wording_without_edits_has_nothing_to_undo(worded: Workspace) -> None:
    """It is said so, and nothing is written."""
    claim = claim_on(worded, "12,000").claim

    with pytest.raises(WorkbenchError, match="nothing was put into this wording"):
        revising.restore_own_words(worded, "Ann", claim.uid)


def test_other_words_let_go_of_the_edits(worded: Workspace) -> None:
    """Edits speak of the wording they were made in."""
    claim = claim_on(worded, "1931").claim
    revising.edit_wording(worded, "Ann", claim.uid, claim.wording, "The bridge dates from 1931.")

    assert claim_on(worded, "1931").claim.edits == ()
    verifying.verify(worded)


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_a_report_says_what_was_put_in(worded: Workspace, form: str) -> None:
    """Beside the article's own words, which are never read as markup."""
    said = reporting.report(worded, 1, form).decode()
    facts = {
        "html": f"<dt>Put in</dt><dd>“<bdi>{LONG}</bdi>” for the article’s “<bdi>The bridge</bdi>”</dd>",
        "md": f"- Put in: “{LONG}” for the article’s “The bridge”",
        "json": f'"{LONG}",\n     "The bridge"',
    }

    assert facts[form] in said
