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
        await at.press("enter")

        assert "# Report md [/] [@click=app.quit]x[/]" in shown
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
