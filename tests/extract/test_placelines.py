from __future__ import annotations

import pytest

from workbench.domain.span import Span
from workbench.extract.placelines import after_place_line


@pytest.mark.parametrize(
    "place_line",
    [
        "LEEDS (PA) — ",
        "LEEDS, England (PA) — ",
        "NEW LEEDS, Nov. 19 (UPI) — ",
        "Leeds (AFP) – ",
        "Dec 29 (Reuters) - ",
        "LEEDS — ",
        "LEEDS, N.H. -- ",
        "(PA) — ",
        "LEEDS, March 3, 2024 -- ",
        "NEW LEEDS, Maine, 3 March 2024 (PA) — ",
    ],
)
def test_place_line_is_taken_off(place_line: str) -> None:
    """Place, day and agency before a dash are no part of the sentence."""
    text = f"{place_line}The bridge was closed."
    rest = after_place_line(text, Span(0, len(text)))

    assert rest.quote(text) == "The bridge was closed."


@pytest.mark.parametrize(
    "text",
    [
        "The bridge — the oldest one — was closed.",
        "NATO is a club - of sorts.",
        "NATO — the oldest club — was closed.",
        "Byron (left) - the mayor - spoke.",
        "UNESCO listed the bridge — and closed it.",
        "",
    ],
)
def test_dash_in_a_sentence_is_no_place_line(text: str) -> None:
    """A dash after ordinary words begins nothing."""
    span = Span(0, len(text))

    assert after_place_line(text, span) == span
