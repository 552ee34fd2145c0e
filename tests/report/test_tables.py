"""CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.factory import ferry, model_of
from tests.report.test_html import _draft
from workbench.report import as_csv, as_json
from workbench.text import displayable, unmarked_cell

STARTERS = "=+-@\t\r＝＋－＠"
CELLS = st.text(alphabet=STARTERS + "'a \n,\"\xa0\ufeff", min_size=1, max_size=12) | st.text(
    st.characters(exclude_categories=()), min_size=1, max_size=12
)


def _rows(report: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report.decode("utf-8-sig"), newline="")))


def _report(report: bytes) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(report)
    return parsed


@settings(max_examples=150, deadline=None)
@given(CELLS)
def test_no_cell_starts_a_formula(text: str) -> None:
    """Whatever a cell holds, a spreadsheet reads it as text, and the mark can be undone."""
    row = _rows(as_csv.render(model_of(_draft(text))))[0]

    assert not [cell for cell in row.values() if cell.lstrip(" \n\xa0\ufeff\u200b")[:1] in [*STARTERS]]
    assert unmarked_cell(row["rationale"]) == displayable(text)
    assert displayable(row["rationale"]) == row["rationale"]


@pytest.mark.parametrize(
    "text", ["=1+1", " =1", "＝1", "@SUM(A1)", "-2 degrees", "'=1", "''-1", "\n+1", "'tis"]
)
def test_a_mark_is_undone(text: str) -> None:
    """What the importer reads back is what was there."""
    row = _rows(as_csv.render(model_of(_draft(text))))[0]

    assert unmarked_cell(row["rationale"]) == text


def test_the_table_has_a_row_for_each_claim_and_question() -> None:
    """Two questions, two rows; numbers are numbers."""
    rows = _rows(as_csv.render(model_of(ferry())))

    assert [(row["claim"], row["question"], row["status"]) for row in rows] == [
        ("3.1", "content", "verified"),
        ("3.2", "content", "verified, NO SOURCE"),
        ("3.3", "content", "unverifiable"),
        ("3.4", "content", "needs context"),
        ("3.4", "attribution", "verified"),
        ("3.5", "content", "disputed"),
        ("3.6", "content", "dismissed"),
        ("3.7", "content", "open"),
    ]
    assert (rows[0]["start"], rows[0]["open_queries"], rows[1]["open_queries"]) == ("54", "0", "1")


def test_the_table_says_its_encoding() -> None:
    """Spreadsheets take UTF-8 for what it is only after a byte order mark."""
    assert as_csv.render(model_of(ferry())).startswith(b"\xef\xbb\xbfarticle,title,")


def test_json_keeps_every_word() -> None:
    """Offsets fit the text, and quotes are the text's own."""
    report = _report(as_json.render(model_of(ferry())))

    assert report["format"] == "claim-workbench report/1"
    assert [report["text"][claim["start"] : claim["end"]] for claim in report["claims"]] == [
        claim["quote"] for claim in report["claims"]
    ]


@settings(max_examples=60, deadline=None)
@given(CELLS)
def test_json_is_ascii_and_verbatim(text: str) -> None:
    """Control characters and surrogates survive as escapes."""
    written = as_json.render(model_of(_draft(text)))

    assert written.isascii()
    assert _report(written)["claims"][0]["decisions"][0]["rationale"] == text
