from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.language.folding import lowered, plain


def test_a_letter_with_a_longer_lower_case_stays() -> None:
    """U+0130 would become two characters, so it is kept."""
    assert lowered("AİB") == "aİb"


@given(st.text(max_size=200))
def test_folding_keeps_the_length(text: str) -> None:
    """Every offset in the fold is the same offset in the text."""
    assert (len(text), len(text)) == (len(lowered(text)), len(plain(text)))
