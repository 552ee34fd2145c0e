"""What a report says of display copy, and of wordings that differ from the article's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.factory import Draft, model_of
from workbench.desk import importing, reporting
from workbench.desk.importing import Arrival
from workbench.desk.workspace import create
from workbench.domain.wording import WordingEdit
from workbench.report import FORMATS
from workbench.report.displaying import DisplayLine

TEXT_FORMATS = ("html", "md")
TEXT = "Pier closes after 30 years\n\nThe pier of Lindmark may close. It was opened 28 years ago.\n"


def _words(name: str, draft: Draft, *display: DisplayLine) -> str:
    """Return the report in one line, without the tags and escapes that a reader does not see."""
    written = FORMATS[name].render(model_of(draft, display=display)).decode()
    for tag in (
        "<bdi>",
        "</bdi>",
        "<dt>",
        "</dt>",
        "<dd>",
        "</dd>",
        "<li>",
        "</li>",
        "<strong>",
        "</strong>",
    ):
        written = written.replace(tag, " ")
    return " ".join(written.replace("\\", "").replace("“ ", "“").replace(" ”", "”").split())


@pytest.mark.parametrize("name", TEXT_FORMATS)
@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (WordingEdit(8, 11, ""), "“is”, which the article does not have there"),
        (WordingEdit(0, 8, "It "), "“The pier” for the article’s “It”"),
        (WordingEdit(11, 11, " now"), "“now”, which the article has there"),
    ],
)
def test_edits_of_a_wording_are_told_in_plain_words(name: str, edit: WordingEdit, told: str) -> None:
    """Words added, replaced and left out, each as what it is."""
    draft = Draft("The pier is old.")
    draft.claim("The pier is old", wording="The pier is old.", edits=(edit,))
    report = _words(name, draft)

    assert told in report
    assert "nothing in the article" not in report


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_what_display_copy_has_otherwise_stands_in_the_report(name: str) -> None:
    """The piece with its doubt; one without a doubt is left out."""
    doubtful = DisplayLine("headline", "Pier closes", 0, 11, False, ("“closes”: the body says “may close”",))
    plain = DisplayLine("caption", "The old pier", 20, 32, True, ())
    report = _words(name, Draft("Pier closes, and it is old."), doubtful, plain)

    assert "headline, ✗ not ticked off:" in report
    assert "“closes”: the body says “may close”" in report
    assert "The old pier" not in report


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_display_copy_without_a_doubt_is_said_to_have_none(name: str) -> None:
    """So that nobody takes the empty section for one that was not made."""
    plain = DisplayLine("caption", "The old pier", 20, 32, True, ())

    assert "It says nothing that the body does not say." in _words(name, Draft("An old pier."), plain)


def test_a_headline_is_compared_for_its_report(tmp_path: Path) -> None:
    """A number that the body gives otherwise, and a hedge that the headline lost."""
    workspace = create(tmp_path / "desk")
    importing.import_one(workspace, "Ann", Arrival("pier.txt", TEXT.encode(), "file"))
    (line,) = reporting.model(workspace, 1).display

    assert (line.kind, line.words, line.is_ticked) == ("headline", "Pier closes after 30 years", False)
    assert any("30 years" in doubt for doubt in line.doubts)
    assert any("may close" in doubt for doubt in line.doubts)
