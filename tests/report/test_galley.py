"""The galley: every word of the article and every claim's number beside the line where it begins."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.factory import FERRY, Draft, ferry
from workbench.report.galley import cells_of, galley


def _printed(text: str) -> str:
    """Return the words of the article in a galley, joined again."""
    body = text.partition("\nClaims\n")[0]
    return " ".join(line.partition(" | ")[2] for line in body.splitlines() if " | " in line)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    """It fits the paper."""
    assert [line for line in galley(ferry().view(), width).splitlines() if cells_of(line) > width] == []


def test_every_word_but_clutter_is_there() -> None:
    """The text is the article's own, in its order."""
    expected = " ".join(line for line in FERRY.split("\n") if "newsletter" not in line)

    assert " ".join(_printed(galley(ferry().view())).split()) == " ".join(expected.split())
    assert "1 block of clutter left out" in galley(ferry().view())


def test_each_number_stands_beside_the_line_where_its_claim_begins() -> None:
    """Numbers are read from the margin, each once."""
    view = ferry().view()
    lines = [line for line in galley(view, with_claims=False).splitlines() if " | " in line]
    found = {int(n): line for line in lines for n in re.findall(r"\d+", line.partition(" | ")[0])}

    assert set(found) == {claim.claim.number for claim in view.claims}
    for claim in view.claims:
        assert claim.claim.quote.split()[0] in found[claim.claim.number]


def test_open_questions_have_a_box_and_decided_ones_their_verdict() -> None:
    """Who checks on paper sees what is left."""
    listed = galley(ferry().view()).partition("\nClaims\n")[2]

    assert "[✗] Is it so?  disputed (Ada Lindqvist" in listed
    assert "[ ] Is it so?  source ____" in listed
    assert "dismissed: common knowledge" in listed


def test_double_spacing_leaves_a_line_under_each() -> None:
    """There is room to write between the lines."""
    single = [line for line in galley(ferry().view(), with_claims=False).splitlines() if " |" in line]
    double = galley(ferry().view(), is_double=True, with_claims=False).splitlines()

    assert len([line for line in double if " |" in line]) == 2 * len(single)


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_any_text_fits_and_loses_nothing(text: str) -> None:
    """Whatever the characters, no line is too wide and no visible word is lost."""
    draft = Draft(text)
    draft.block(text, "body")
    printed = galley(draft.view(), 60, with_claims=False)

    assert max(map(cells_of, printed.splitlines())) <= 60
