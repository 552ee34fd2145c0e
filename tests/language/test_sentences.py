from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.sentences import sentence_spans


def _sentences(text: str) -> list[str]:
    return [span.quote(text) for span in sentence_spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Ada Byron met Mr. T. S. Brook in the U.S. Senate.",
        "Prices rose 3.5 percent to $4.20 a litre.",
        "“We will wait.” he said, and left.",
        "“Are you there?” Brook asked.",
        "The law (No. 12) was passed on Jan. 5 by the assembly.",
        "At 6 p.m. Mrs. Brook opened the gate.",
        "You will see it under N°. 12 on the list.",
        "It was signed by Clara I. Brook in May.",
        "He said [...] that it was over.",
        "We waited . . . I never knew why.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    """Abbreviations, initials, decimals and quotations do not end a sentence."""
    assert [sentence] == _sentences(sentence)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("She came at 6 p.m. Mrs. Brook left.", ["She came at 6 p.m.", "Mrs. Brook left."]),
        ("It was you and I. Did we win?", ["It was you and I.", "Did we win?"]),
        ("1. Open the gate 2. Feed the horses", ["1. Open the gate", "2. Feed the horses"]),
        ("1.) Open it. 2.) Feed them.", ["1.) Open it.", "2.) Feed them."]),
        ("• 9. Open it • 10. Feed them", ["• 9. Open it", "• 10. Feed them"]),
        ("a. Open it b. Feed them", ["a. Open it", "b. Feed them"]),
        ("It ended there . . . . We left.", ["It ended there . . . .", "We left."]),
        ("It ended there. . . . We left.", ["It ended there.", ". . . We left."]),
    ],
)
def test_parts_sentences_and_items(text: str, sentences: list[str]) -> None:
    """Hours, pronouns, items of a list and spaced dots end a sentence where the next one shows it."""
    assert sentences == _sentences(text)


def test_closing_quote_belongs_to_its_sentence() -> None:
    """A quotation mark after the full stop stays with the sentence it closes."""
    assert _sentences("“It is over.” The crowd left.") == ["“It is over.”", "The crowd left."]


def test_blank_line_ends_a_sentence() -> None:
    """A paragraph border parts what has no full stop."""
    assert _sentences("A headline\n\nText follows.") == ["A headline", "Text follows."]


def test_newline_before_a_capital_ends_a_sentence() -> None:
    """A line of display copy is not glued to the text under it."""
    assert _sentences("Share this page\nThe council met.") == ["Share this page", "The council met."]


def test_hard_wrapped_lines_are_one_sentence() -> None:
    """Lines broken at a fixed width are read on."""
    text = (
        "The council of the harbour town of Westport voted on Monday evening to\n"
        "Build a second pier, which is to be paid for by a levy on the ships that\n"
        "call there."
    )

    assert [text] == _sentences(text)


@pytest.mark.parametrize("mark", ["''", "”"])
def test_a_closing_mark_may_stand_apart(mark: str) -> None:
    """Where the words of a text stand apart, so does the mark behind a full stop."""
    assert _sentences(f"It is old . {mark} She left .") == [f"It is old . {mark}", "She left ."]


def test_full_stops_of_other_scripts_end_sentences() -> None:
    """Chinese full stops part sentences without white space."""
    assert _sentences("市长辞职。议会开会。") == ["市长辞职。", "议会开会。"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_spans_are_ordered_and_cover_all_but_white_space(text: str) -> None:
    """Sentences never overlap, and nothing but white space lies between them."""
    spans = sentence_spans(text)
    reached = 0
    for span in spans:
        assert text[reached : span.start].strip() == ""
        assert reached <= span.start < span.end
        reached = span.end

    assert text[reached:].strip() == ""
