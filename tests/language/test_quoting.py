from __future__ import annotations

from workbench.language.quoting import quoted_spans


def _quotes(text: str, open_before: bool = False) -> tuple[list[str], bool]:
    spans, is_open = quoted_spans(text, 0, len(text), open_before)
    return [span.quote(text) for span in spans], is_open


def test_straight_marks_are_paired() -> None:
    """Straight marks open after a space and close before one."""
    assert _quotes('"Yes," he said, "but later."') == (['"Yes,"', '"but later."'], False)


def test_an_unclosed_quotation_runs_to_the_end() -> None:
    """A quotation that goes on in the next paragraph stays open."""
    assert _quotes("“We waited.") == (["“We waited."], True)


def test_a_closing_mark_ends_what_was_open_before() -> None:
    """The end of a quotation that began in an earlier paragraph is found."""
    assert _quotes("We left.” He went.", open_before=True) == (["We left.”"], False)
