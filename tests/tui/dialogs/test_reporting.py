from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.dialogs.conftest import Opening
from workbench.errors import WorkbenchError
from workbench.tui.dialogs.reporting import ReportScreen, file_name


def render(form: str) -> bytes:
    """Return a long report that holds markup."""
    return f"# Report {form} [/] [@click=app.quit]x[/]\n\n".encode() + b"- a line\n" * 100_000


def write(form: str, path: Path) -> Path:
    """Write the format's name."""
    path.write_text(form)
    return path


async def test_report_is_written_in_the_chosen_format(desk: Opening, tmp_path: Path) -> None:
    """A letter chooses the format, enter writes the file and says where it lies."""
    async with desk() as at:
        await at.show(ReportScreen("Xi in Samarkand [/]", render, tmp_path, write))
        shown = at.seen
        await at.press("j", "enter")
        told = at.seen
        await at.press("t")
        other = at.seen
        await at.press("j", "enter", "enter", "enter")

        assert "enter write the file" in shown
        assert "enter go back" in told
        assert "enter write the file" not in told
        assert "enter write the file" in other
        assert "# Report txt [/] [@click=app.quit]x[/]" in shown
        assert "Shown as text. Enter writes it as HTML to the file named above." in shown
        assert "Written" in told
        assert at.given == [tmp_path / "xi-in-samarkand-report.json"]
        assert at.given[0].read_text() == "json"


async def test_file_that_is_there_is_replaced_after_a_second_enter(desk: Opening, tmp_path: Path) -> None:
    """An older report is replaced only when enter is pressed again."""
    (tmp_path / "t-report.html").write_text("old")
    async with desk() as at:
        await at.show(ReportScreen("t", render, tmp_path, write))
        await at.press("enter")
        kept = (tmp_path / "t-report.html").read_text()
        await at.press("enter", "escape")

        assert kept == "old"
        assert at.given == [tmp_path / "t-report.html"]
        assert (tmp_path / "t-report.html").read_text() == "html"


async def test_words_of_the_report_are_found(desk: Opening, tmp_path: Path) -> None:
    """/ finds them, n and N walk from place to place around the ends, and enter still writes the file."""

    def render_places(form: str) -> bytes:
        return b"Report\n======\n\n" + b"a line\n\n" * 40 + b"the pier\n\n" + b"a line\n\n" * 40 + b"a pier\n"

    async with desk() as at:
        await at.show(ReportScreen("t", render_places, tmp_path, write))
        await at.press("slash")
        await at.type("pier")
        await at.press("enter")
        told = [at.seen]
        await at.press("n")
        told.append(at.seen)
        await at.press("n")
        told.append(at.seen)
        await at.press("slash")
        await at.type("zebra")
        await at.press("enter")
        told.append(at.seen)
        await at.press("m", "enter", "enter")

        assert ["place 1 of 2" in told[0], "place 2 of 2" in told[1], "place 1 of 2" in told[2]] == [True] * 3
        assert ("the pier" in told[0], "a pier" in told[1]) == (True, True)
        assert "“zebra” is not in this report" in told[3]
        assert at.given == [tmp_path / "t-report.md"]


async def test_folder_that_is_not_there_is_refused(desk: Opening, tmp_path: Path) -> None:
    """A missing folder is named, and nothing is written."""
    async with desk() as at:
        await at.show(ReportScreen("t", render, tmp_path / "none", write))
        await at.press("enter")

        assert "There is no folder" in at.seen
        assert at.given == []


async def test_failure_is_shown(desk: Opening, tmp_path: Path) -> None:
    """An error of the renderer is one line in the dialog; escape leaves without a file."""

    def failing(form: str) -> bytes:
        raise WorkbenchError("a source was changed; run verify")

    async with desk() as at:
        await at.show(ReportScreen("t", failing, tmp_path, write))
        told = at.seen
        await at.press("escape")

        assert "a source was changed; run verify" in told
        assert at.given == [None]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ünïcode & more", "unicode-more-report.md"),
        ("../../etc", "etc-report.md"),
        ("漢字", "article-report.md"),
    ],
)
def test_file_names_are_plain(title: str, expected: str) -> None:
    """The proposed name holds nothing but plain letters, digits and hyphens."""
    assert file_name(title, "md") == expected
