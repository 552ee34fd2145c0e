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


def test_single_marks_count_where_there_are_no_double_ones() -> None:
    """British articles quote in single marks; apostrophes and possessives are none."""
    text = "‘It’s the workers’ bridge,’ she said. The town’s ‘no rules’ plan isn't the '90s."

    assert _quotes(text) == (["‘It’s the workers’ bridge,’", "‘no rules’"], False)


def test_straight_single_marks() -> None:
    """Straight single marks open after a space and close before one."""
    assert _quotes("'Don't go,' he said. The boys' dog stayed.") == (["'Don't go,'"], False)


def test_single_marks_inside_double_ones() -> None:
    """A quotation inside another is part of it."""
    assert _quotes("“He said ‘no’ to me,” she said.") == (["“He said ‘no’ to me,”"], False)


def test_doubled_single_marks() -> None:
    """Two accents open and two apostrophes close a quotation, as in plain text of old."""
    assert _quotes("``We waited,'' she said. ``It rained.''") == (["``We waited,''", "``It rained.''"], False)


def test_shortened_words_open_nothing() -> None:
    """An apostrophe before `s` or `em` is no quotation mark."""
    assert _quotes("The town 's mayor told 'em 'no' twice.") == (["'no'"], False)


def test_marks_typed_as_two_signs() -> None:
    """Two straight single marks open after a space and close before one."""
    assert _quotes("''We waited,'' he said. ''It rained.") == (["''We waited,''", "''It rained."], True)


def test_marks_in_text_whose_words_stand_apart() -> None:
    """Straight marks with spaces on both sides are paired where commas stand apart as well."""
    assert _quotes('A shelter , or " hut , " was built .') == (['" hut , "'], False)


def test_a_sign_of_inches_is_no_mark() -> None:
    """A mark with spaces on both sides opens nothing in ordinary text."""
    assert _quotes('It is 5 " wide, not 6 " as planned.') == ([], False)
