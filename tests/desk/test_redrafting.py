"""A new draft: reworded claims know what they were, through corrections of the date too."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.desk import importing, looking
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.redrafting import reworded_claims
from workbench.desk.workspace import Workspace, create

FIRST = "The pier is 340 metres long. The ferry carried 212 passengers on Sunday.\n"
SECOND = "The pier is 360 metres long. The ferry carried 212 passengers on Sunday.\n"


@pytest.fixture
def redrafted(tmp_path: Path) -> Workspace:
    """A workspace with an article whose second draft changed one number."""
    made = create(tmp_path / "desk")
    dated = Overrides(published="2026-03-01")
    importing.import_one(made, "Ann", Arrival("one.txt", FIRST.encode(), "file"), dated)
    importing.import_one(made, "Ann", Arrival("two.txt", SECOND.encode(), "file"), revision_of=1)
    return made


def _told(workspace: Workspace) -> list[tuple[str, int, list[str], list[str]]]:
    changes = reworded_claims(workspace, looking.article(workspace, 1)).values()
    return [
        (
            change.old.claim.quote,
            change.draft,
            [piece.words.strip() for piece in change.pieces if piece.fate == "removed"],
            [piece.words.strip() for piece in change.pieces if piece.fate == "added"],
        )
        for change in changes
    ]


EXPECTED = [("The pier is 340 metres long", 1, ["340"], ["360"])]


def test_a_reworded_claim_knows_what_it_was(redrafted: Workspace) -> None:
    """The claim with the new number is paired with the one of the old; the carried claim with none."""
    assert _told(redrafted) == EXPECTED


def test_a_new_date_is_looked_through(redrafted: Workspace) -> None:
    """Reading the same text afresh for another date does not hide what the draft changed."""
    importing.set_metadata(redrafted, "Ann", 1, Overrides(published="2026-03-02"))

    assert _told(redrafted) == EXPECTED


def test_a_first_draft_changed_nothing(tmp_path: Path) -> None:
    """There is nothing to compare it with."""
    made = create(tmp_path / "desk")
    importing.import_one(made, "Ann", Arrival("one.txt", FIRST.encode(), "file"))

    assert _told(made) == []
