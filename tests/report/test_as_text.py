"""A report as plain text: the same words, in lines of bounded width."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.report.factory import Draft, ferry, model_of
from workbench.report import FORMATS
from workbench.report.as_text import WIDTH, text_of
from workbench.report.galley import cells_of
from workbench.report.markdown_text import inline, lines
from workbench.text import displayable, one_line

TRICKS = st.text(alphabet="ab1 .)(#*_~`<>[]!\\&;:/@|+-=\n\t$^{}⟦⟧漢", max_size=40)


def _bare(words: str) -> str:
    """Return words without blanks; our own brackets are shown as plain ones."""
    return "".join(words.translate(str.maketrans("⟦⟧", "[]")).split())


def _report() -> str:
    return FORMATS["txt"].render(model_of(ferry())).decode()


@given(TRICKS)
@example("a\\")
@example("*a* [b](c) `d` | e")
def test_a_line_reads_as_it_is(text: str) -> None:
    """Whatever stands in it is neither markup nor lost."""
    assert _bare(text_of(inline(text))) == _bare(one_line(text))


@given(TRICKS)
def test_a_paragraph_reads_as_it_is(text: str) -> None:
    """Line ends of the text stay ends of lines."""
    kept = [_bare(line) for line in displayable(text).replace("\t", " ").split("\n") if line.strip()]

    assert [_bare(line) for line in text_of(lines(text), 10_000).split("\n") if line.strip()] == kept


def test_no_line_is_wider_than_the_screen() -> None:
    """At 80 columns nothing is cut; hashes fit too."""
    assert max(map(cells_of, _report().splitlines())) <= WIDTH


def test_headings_are_underlined_and_no_markup_is_left() -> None:
    """A reader sees words, rules and signs of verdicts."""
    report = _report()

    assert "What blocks\n───────────\n" in report
    assert "• Status: ! verified, NO SOURCE" in report
    assert not any(mark in report for mark in ("**", "<a id", "](#", "\\", "## "))


def test_tables_stand_in_columns() -> None:
    """Cells too wide for their column go on below it."""
    table = "| Name | What |\n|---|---|\n| Ada \\| Brook | " + "very long words " * 6 + "|\n| Bo | mayor |"

    assert text_of(table, 40).splitlines() == [
        "Name         What",
        "───────────  ───────────────────────────",
        "Ada | Brook  very long words very long",
        "             words very long words very",
        "             long words very long words",
        "             very long words",
        "Bo           mayor",
    ]


def test_a_table_keeps_the_words_of_cells_too_many_and_too_few() -> None:
    """A bar that nobody escaped makes more cells than there are columns."""
    table = "| Name | What |\n|---|---|\n| Ada | mayor | of the town |\n| Bo |"

    assert text_of(table).splitlines() == [
        "Name  What",
        "────  ───────────────────",
        "Ada   mayor | of the town",
        "Bo",
    ]


def test_only_the_joiner_of_the_markdown_is_left_out() -> None:
    """One in the article's words stays, also right after an address sign."""
    words = "the un\u2060broken desk@\u2060paper.example, write to desk@paper.example"

    assert text_of(inline(words)) == words + "\n"


@pytest.mark.parametrize("noise", ["\x1b", "\u202e", "\x9b", "\u2028"])
def test_no_control_character_gets_out(noise: str) -> None:
    """What could steer a terminal or turn the direction of reading is visible."""
    draft = Draft(f"a{noise}b is here.")
    draft.claim(f"a{noise}b is here")

    assert noise not in FORMATS["txt"].render(model_of(draft)).decode()
