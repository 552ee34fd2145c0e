"""Data on stdout: safe for terminals, verbatim in JSON, inert in CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.cli import printing
from workbench.text import inert_cell

HOSTILE = "a\x1b]0;title\x07b\u202ec\x9bd\x00e"


def _printed(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_say_makes_controls_visible(capsys: pytest.CaptureFixture[str]) -> None:
    """No control or bidi character of other people's text reaches the terminal."""
    printing.say(HOSTILE)

    assert _printed(capsys) == "a␛]0;title␇b\ufffdc\ufffdd␀e\n"


def test_narration_goes_to_stderr_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Narration never mixes with data and stays one line."""
    printing.narrate("a\nb\x1b")
    streams = capsys.readouterr()

    assert (streams.out, streams.err) == ("", "a b␛\n")


def test_json_holds_the_text_verbatim_in_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON keeps every character, and sends none but ASCII."""
    printing.say_json({"text": HOSTILE})
    line = _printed(capsys)

    assert json.loads(line) == {"text": HOSTILE}
    assert all(" " <= character < "\x7f" or character == "\n" for character in line)


def test_a_json_line_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Progress is read line by line."""
    printing.say_json_line({"name": "a\nb"})

    assert _printed(capsys) == '{"name":"a\\nb"}\n'


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\uff1d1", "\u3000@x", "\n-2"]
)
def test_no_cell_starts_a_formula(capsys: pytest.CaptureFixture[str], cell: str) -> None:
    """What a spreadsheet would compute is marked as text."""
    printing.say_csv(["cell"], [[cell]])
    rows = list(csv.reader(io.StringIO(_printed(capsys), newline="")))

    assert rows[1][0][0] == "'"


def test_numbers_stay_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    """A negative number of ours is a number, a text like it is text."""
    printing.say_csv(["n", "text"], [[-5, "plain"]])

    assert _printed(capsys) == "n,text\r\n-5,plain\r\n"


@given(st.text())
def test_csv_cells_come_back_as_shown(cell: str) -> None:
    """Quoting loses nothing of what a cell shows."""
    shown = inert_cell(cell)
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow(["x", shown])
    buffer.seek(0)

    assert [["x", shown]] == list(csv.reader(buffer))


def test_a_table_is_aligned_by_cells(capsys: pytest.CaptureFixture[str]) -> None:
    """Wide characters count two cells, so that columns stay straight."""
    printing.say_table([("漢", "x"), ("abc", "y")])

    assert _printed(capsys) == "漢   x\nabc  y\n"


@pytest.mark.parametrize("rows", [[], [("only",)]])
def test_small_tables_print(capsys: pytest.CaptureFixture[str], rows: list[Any]) -> None:
    """No rows print nothing; one column prints as it is."""
    printing.say_table(rows)

    assert ("only\n" if rows else "") == _printed(capsys)
