from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.checks.passages import (
    best_passages,
    figures_missing,
    holds_all_that_tells,
    sentence_around,
    telling_words,
)
from workbench.domain.span import Span
from workbench.tui.dialogs.rows import Rows, word_after, word_at, word_before

TEXT = (
    "In 1989 few asked. Uzbekistan had 19.4 million people in 1989. Now it has 35.3 million.\nOther things."
)


def test_best_passage_holds_most_words() -> None:
    """The sentence with most of the claim's numbers and names comes first."""
    best = best_passages([TEXT], ["19.4 million", "Uzbekistan", "1989"])[0]

    assert best.place.quote(TEXT) == "Uzbekistan had 19.4 million people in 1989."


def test_a_number_in_words_counts_before_names() -> None:
    """The heading has both names of the body; the sentence that counts its members comes first."""
    words = telling_words("The Harbour Trade Union has eight member ports.")
    for number in ("eight", "8"):
        text = f"Harbour Trade Union: who belongs to it\n\nThe body has {number} member ports today."
        best = best_passages([text], words)[0]

        assert best.place.quote(text) == f"The body has {number} member ports today."
        assert holds_all_that_tells(best.words, ["eight", "member", "ports"])


def test_a_year_counts_less_than_names() -> None:
    """A year stands everywhere: the sentence that names the country comes first."""
    text = "Prices rose in 2021. North Varsk counted its people."
    best = best_passages([text], telling_words("North Varsk had few people in 2021"))[0]

    assert best.place.quote(text) == "North Varsk counted its people."


def test_part_of_a_number_is_no_hit() -> None:
    """19.4 is not found in 119.4, nor a name in a longer word."""
    assert best_passages(["It was 119.4 in Romania."], ["19.4", "Roman"]) == ()


def test_long_line_gives_short_passages() -> None:
    """In a line without sentence ends a passage is cut between words."""
    text = "word " * 200_000 + "19.4 million " + "word " * 1000
    place = best_passages([text], ["19.4 million"])[0].place

    assert place.end - place.start < 700
    assert "19.4 million" in place.quote(text)


@given(st.text(alphabet="ab. \n漢\t\u0301", max_size=300), st.integers(1, 20))
def test_rows_hold_every_character_once(text: str, width: int) -> None:
    """Rows follow each other and leave out nothing but line breaks."""
    rows = Rows(text, width)
    spans = [rows.span(number) for number in range(len(rows))]

    assert "".join(span.quote(text) for span in spans).replace("\n", "") == text.replace("\n", "")
    assert all(
        rows.row_of(span.start) == number for number, span in enumerate(spans) if span.start < span.end
    )


@given(st.text(alphabet="ab. \n漢é", max_size=300), st.data())
def test_words_are_inside_the_text(text: str, data: st.DataObject) -> None:
    """The words around an offset lie in the text, on their side of it."""
    at = data.draw(st.integers(0, len(text)))
    before, after = word_before(text, at), word_after(text, at)

    assert before is None or before.end <= at
    assert after is None or after.start >= at
    assert bool(text.strip()) == (word_at(text, at) is not None)


@given(st.text(alphabet="ab. \n!”", min_size=1, max_size=300), st.data())
def test_sentence_holds_what_it_is_around(text: str, data: st.DataObject) -> None:
    """The sentence around a span contains it."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    assert sentence_around(text, start, end).contains(Span(start, end))


def test_every_figure_and_most_names_make_a_passage_sure() -> None:
    """A passage without one of the figures, with one name of three, or names alone, is only offered."""
    words = ("18", "million", "Lindmark", "Varga", "Reik")

    assert holds_all_that_tells(("18", "Lindmark", "Varga"), words)
    assert not holds_all_that_tells(("Lindmark", "Varga", "Reik"), words)
    assert not holds_all_that_tells(("18", "Reik"), words)
    assert not holds_all_that_tells(("Lindmark",), ("Lindmark", "council", "bridge", "closed"))
    assert not holds_all_that_tells(("Lindmark", "Reik"), ("Lindmark", "Reik"))


def test_what_a_claim_quotes_is_found_as_a_whole() -> None:
    """Whatever marks its source uses; no long word and no name is needed."""
    words = telling_words("The mayor said “I don’t know what it is about”.")
    best = best_passages(['He was late. "I don\'t know what it is about," he said.'], words)[0]

    assert best.words == ("I don’t know what it is about",)
    assert holds_all_that_tells(best.words, words)


def test_a_number_in_letters_is_a_figure() -> None:
    """The passage that has it comes before one with a name of two words."""
    text = "Harbour Watch was founded in spring. It has eight members."
    best = best_passages([text], telling_words("Harbour Watch has eight members."))[0]

    assert best.place.quote(text) == "It has eight members."


def test_a_name_that_most_passages_hold_tells_them_apart_no_more() -> None:
    """Where every line names the country, the rare name decides."""
    text = "East Varland fired.\nEast Varland paused.\nEast Varland spoke.\nMost of Lindmark was evacuated.\n"
    best = best_passages([text], telling_words("East Varland evacuated a hundred people in Lindmark."))[0]

    assert best.place.quote(text) == "Most of Lindmark was evacuated."


def test_a_heading_is_no_passage() -> None:
    """It names the matter and says nothing of it."""
    text = "# About Harbour Watch\n\nHarbour Watch has its seat in Lindmark.\n"
    passages = best_passages([text], ("Harbour", "Watch"))

    assert [passage.place.quote(text) for passage in passages] == ["Harbour Watch has its seat in Lindmark."]


def test_a_quotation_does_not_make_up_for_a_figure() -> None:
    """A passage with the quoted words of a claim is offered as the one only if it has its figures."""
    words = telling_words("The mayor called it “a bridge to nowhere at all” that cost 19 million.")
    held = [word for word in words if not any(character.isdigit() for character in word)]

    assert not holds_all_that_tells(held, words)
    assert holds_all_that_tells(words, words)


def test_a_day_of_the_month_is_no_count() -> None:
    """Fifteen shells do not stand in what happened on the fifteenth, nor 1998 tonnes in the year 1998."""
    shells, tonnes = "It fired 15 shells at Lindmark.", "Lindmark lost 1998 tonnes."
    dated = "On 15 September shells hit Lindmark. In 1998 many tonnes were lost in Lindmark."
    counted = "It was 15 shells that fell on Lindmark."
    best = best_passages([dated, counted], telling_words(shells), wordings=[shells])
    lost = best_passages([dated], telling_words(tonnes), wordings=[tonnes])

    assert best[0].place.quote(counted) == counted
    assert all("15" not in passage.words for passage in best[1:])
    assert all("1998" not in passage.words for passage in lost)


def test_a_day_of_the_claim_is_found_as_a_day() -> None:
    """A claim that names a date is answered by the date, not by a count."""
    claim = "The bridge was closed on 15 September."
    text = "The bridge has 15 piers. On 15 September the bridge was shut."
    best = best_passages([text], telling_words(claim), wordings=[claim])

    assert best[0].place.quote(text) == "On 15 September the bridge was shut."
    assert "15" not in best[1].words


def test_a_figure_counts_most_beside_what_it_counts() -> None:
    """Of two passages with the same words the one that counts shells comes first; the other does not fit."""
    claim = "Lindmark was hit by 15 shells."
    text = "Shells hurt 15 horses in Lindmark, hit at noon. Lindmark was hit by 15 shells."
    first, second = best_passages([text], telling_words(claim), wordings=[claim])

    assert (first.place.quote(text), first.is_fitting) == ("Lindmark was hit by 15 shells.", True)
    assert not second.is_fitting


def test_people_are_counted_by_what_they_are() -> None:
    """Fifteen civilians are fifteen people; fifteen million are not."""
    claim = "In Lindmark 15 people were hurt."
    passages = best_passages(
        ["In Lindmark 15 civilians were hurt.", "Lindmark spent 15 million people say."],
        telling_words(claim),
        wordings=[claim],
    )

    assert [passage.is_fitting for passage in passages] == [True, False]


def test_another_figure_of_the_same_thing_comes_before_names() -> None:
    """What contradicts a claim has its noun and another number, which is named."""
    claim = "The depot in Lindmark employs 640 people."
    text = "Lindmark is old. Buses in Lindmark cost 640 crowns. The depot of Lindmark has 514 employees."
    first, second, *_ = best_passages([text], telling_words(claim), wordings=[claim])

    assert (first.place.quote(text), first.instead) == (
        "The depot of Lindmark has 514 employees.", "514 employees",
    )  # fmt: skip
    assert (second.place.quote(text), second.instead) == ("Buses in Lindmark cost 640 crowns.", "")


def test_figures_that_a_passage_does_not_hold_are_named() -> None:
    """A day of the month holds no count, a number in letters holds the digits."""
    claim = "Lindmark was hit by 15 shells in 2021."

    assert figures_missing("On 15 September 2021 Lindmark was hit.", claim) == ("15",)
    assert figures_missing("In 2021 fifteen shells fell.", claim) == ()
