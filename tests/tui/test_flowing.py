"""Text breaks between its parts, and hangs under its own beginning."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from workbench.tui.flowing import flowed, hanging


def _plain(lines: list[Content]) -> list[str]:
    return [line.plain for line in lines]


def test_a_line_breaks_between_parts_only() -> None:
    """A key stays beside what it does, and a symbol beside its word."""
    parts = [Content(words) for words in ("enter attach", "tab next field", "esc back")]

    assert _plain(flowed(parts, 30, "  ")) == ["enter attach  tab next field", "esc back"]


def test_a_part_that_is_too_wide_wraps() -> None:
    """Nothing is cut off where not even one part fits."""
    assert _plain(flowed([Content("esc leave, keeping it")], 12, "  ")) == ["esc leave,", "keeping it"]


def test_further_lines_hang_under_the_first() -> None:
    """Wrapped words begin where the first of them begins, not at the margin."""
    lines = hanging(Content("  v  "), Content("Is it so? Verified."), 16)

    assert _plain(lines) == ["  v  Is it so?", "     Verified."]


@given(st.lists(st.text("ab c漢", min_size=1, max_size=12), max_size=8), st.integers(4, 40))
def test_no_line_is_wider_than_it_may_be(words: list[str], width: int) -> None:
    """Lines fit, in cells."""
    lines = flowed([Content(word) for word in words], width, "  ")

    assert all(line.cell_length <= width for line in lines)
