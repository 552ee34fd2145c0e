"""The article in lines: nothing lost, nothing wider than the pane."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.story import TEXT, blocks
from workbench.domain.document import Block
from workbench.tui.wrapping import Layout, Mark, laid_out

WORDS = st.text(alphabet="ab漢字é\u0301\n \t-", max_size=200)


def _shown(layout: Layout) -> list[str]:
    return [
        "".join(f"[{piece.mark.number}]" if piece.mark else piece.text for piece in line.pieces)
        for line in layout.lines
    ]


@given(text=WORDS, width=st.integers(8, 40), starts=st.sets(st.integers(0, 199), max_size=5))
def test_every_visible_character_is_in_exactly_one_line(text: str, width: int, starts: set[int]) -> None:
    """Wrapping loses no character and shows none twice, wherever marks stand."""
    marks = [Mark(start, str(start), start) for start in sorted(starts) if start < len(text)]
    layout = laid_out(text, (), marks, width)
    covered = [
        at
        for line in layout.lines
        for piece in line.pieces
        if not piece.is_ours
        for at in range(piece.start, piece.end)
    ]

    assert covered == sorted(set(covered))
    assert {at for at, character in enumerate(text) if not character.isspace()} <= set(covered)


@given(text=WORDS, width=st.integers(8, 40))
def test_no_line_is_wider_than_the_pane(text: str, width: int) -> None:
    """Lines are cut by cells, wide characters included."""
    layout = laid_out(text, (), (), width)

    assert all(sum(piece.cells for piece in line.pieces) <= width for line in layout.lines)


def test_a_mark_stands_before_its_words() -> None:
    """The mark is never parted from the first word of its claim."""
    layout = laid_out("one two three four", (), [Mark(8, "u", 12)], 14)

    assert _shown(layout) == ["one two", "[12]three four"]


def test_clutter_is_folded_and_counted() -> None:
    """Neighbouring clutter stands in one line that says how much there is."""
    text = "share\n\nsubscribe\n\nThe news."
    found = (Block(0, 5, "clutter"), Block(7, 16, "clutter"), Block(18, 27, "body"))

    assert _shown(laid_out(text, found, (), 60)) == ["··· 2 blocks of clutter folded ···", "", "The news."]


def test_clutter_can_be_shown() -> None:
    """Unfolded, clutter is there as it was."""
    assert "Share this story" in _shown(laid_out(TEXT, blocks(), (), 60, is_clutter_shown=True))


def test_text_outside_blocks_is_shown() -> None:
    """What a reader labelled with nothing is still part of the article."""
    assert _shown(laid_out("lost\n\nfound", (Block(6, 11, "body"),), (), 60)) == ["lost", "", "found"]


def test_captions_say_what_they_are() -> None:
    """Display copy other than the headline begins with its label."""
    assert "caption  The bridge seen from the old customs house." in _shown(laid_out(TEXT, blocks(), (), 60))


@pytest.mark.parametrize("width", [12, 30, 88])
def test_offsets_and_columns_lead_to_each_other(width: int) -> None:
    """The cell of a character leads back to the character."""
    layout = laid_out(TEXT, blocks(), [Mark(TEXT.index("Ferries"), "u", 8)], width)
    offsets = [TEXT.index(word) for word in ("Lindmark", "vehicles", "Ferries", "Critics")]
    found = []
    for offset in offsets:
        number = layout.line_at(offset)
        found.append(layout.offset_at(number, layout.column_of(number, offset)))

    assert found == offsets


def test_controls_are_made_visible_one_for_one() -> None:
    """A control character takes one cell and keeps every offset true."""
    assert _shown(laid_out("a\x1b]0;x\x07b\u202ec", (), (), 60)) == ["a␛]0;x␇b\ufffdc"]
