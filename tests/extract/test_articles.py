from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import body_blocks, read
from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import Extraction, FoundClaim
from workbench.extract import EXTRACTOR, extract
from workbench.ingest import read as read_document
from workbench.language.wordlists import word_list

GOLD = Path(__file__).parents[2].parent / "shared" / "gold" / "dev" / "articles" / "xi.json"


def _spans_hold(text: str, found: Extraction) -> bool:
    kinds = (found.sentences, found.claims, found.quantities, found.dates)
    for spans in [[(item.start, item.end) for item in kind] for kind in kinds]:
        in_order = [start for start, _ in spans] == sorted(start for start, _ in spans)
        if not in_order or not all(0 <= start < end <= len(text) for start, end in spans):
            return False
    owners = [q.claim for q in found.quantities] + [d.claim for d in found.dates]
    return all(-1 <= owner < len(found.claims) for owner in owners)


_WORDS = st.sampled_from(
    [
        "Ada Byron", "said", "that", "“", "”", '"', ",", ".", "and", "was", "opened", "which", "who", "the",
        "19.4 million people", "on Friday", "in April", "according to", "police", "causing", "(", ")", "—",
        ";", ":", "\n", "\n\n", "’s", "42", "eight-nation", "half", "İ", "and sold", "He", "not", "a",
        "Allegedly", "with", "?",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400),
        st.lists(_WORDS, max_size=40).map(" ".join),
    ),
    st.sampled_from(["", "en", "de"]),
)
def test_any_text_keeps_its_spans(text: str, language: str) -> None:
    """Whatever the text, spans lie inside it, in order, and a second reading finds the same."""
    metadata = Metadata(published="2022-09-14", language=language)
    found = extract(text, body_blocks(text), metadata)

    assert _spans_hold(text, found)
    assert found == extract(text, body_blocks(text), metadata)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        "1" * 1_000_000, "(" * 100_000, "a" * 1_000_000, '"' * 100_000, "“" * 100_000,
        "İ" * 300_000, "said that " * 50_000, "Mr. " * 100_000, "the man, who was, " * 20_000,
        "\n" * 300_000, "1," * 200_000,
    ],
    ids=word_list(
        "digits brackets word quotes opening-quotes long-lower-case said-that abbreviations relatives"
        " newlines digits-and-commas"
    ),
)  # fmt: skip
def test_hostile_text_is_read_in_seconds(text: str) -> None:
    """No text of a stranger makes reading slow or fail."""
    assert _spans_hold(text, extract(text, (Block(0, len(text), "body"),), Metadata(published="2022-09-14")))


def test_display_copy_gives_sentences_but_no_claims() -> None:
    """A headline is furniture, with the block's label for a reason."""
    text = "Dam broke on Friday"
    found = extract(text, (Block(0, len(text), "headline"),), Metadata())

    assert [(s.label, s.reason) for s in found.sentences] == [("furniture", "headline")]
    assert found.claims == ()


def test_hidden_text_is_not_read() -> None:
    """What a page hides gives nothing at all."""
    text = "The dam broke on Friday."
    found = extract(text, (Block(0, len(text), "hidden"),), Metadata())

    assert (found.sentences, found.claims) == ((), ())


def test_a_caption_that_states_a_fact_is_checkable() -> None:
    """A full sentence under a picture is a claim."""
    text = "Ada Byron walks away from a plane on Friday."
    found = extract(text, (Block(0, len(text), "caption"),), Metadata(published="2022-09-14"))

    assert [claim.wording for claim in found.claims] == [text]


def test_a_bare_caption_is_furniture() -> None:
    """A caption without a verb claims nothing."""
    text = "Ada Byron at the dam."

    assert extract(text, (Block(0, len(text), "caption"),), Metadata()).claims == ()


@pytest.mark.parametrize(
    "text", ["Advertisement", "Share via", "(Ada Byron / Example Press)", "Tuesday, September 22, 2015"]
)
def test_body_that_looks_like_furniture_is_furniture(text: str) -> None:
    """Adverts, share links, credits and date lines in the body give no claims."""
    found = read("The dam broke on Friday.\n\n" + text)

    assert found.sentences[-1].label == "furniture"
    assert len(found.claims) == 1


def test_a_repeated_sentence_is_claimed_once() -> None:
    """A pull quote is not a second claim."""
    sentence = "The dam above the lower town broke on Friday at noon."

    assert len(read(f"{sentence}\n\nPeople fled the town.\n\n{sentence}").claims) == 2


def test_a_sentence_repeated_in_running_text_is_linked_to_its_first_mention() -> None:
    """Who reads the second one must see that it was read before."""
    sentence = "The dam above the lower town broke on 3 May 2021 at noon."
    claims = read(f"{sentence} People fled the town.\n\nIt rained for days. {sentence}").claims

    assert [(claim.wording, claim.repeats) for claim in claims if claim.wording == sentence] == [
        (sentence, -1),
        (sentence, 0),
    ]


def test_numbers_belong_to_the_smallest_claim() -> None:
    """A quantity points to the tightest claim around it."""
    found = read("The dam broke in May and 19 people were hurt.")
    (quantity,) = found.quantities

    assert found.claims[quantity.claim].wording == "19 people were hurt."


def test_other_languages_give_one_claim_a_sentence() -> None:
    """Rules for English are not applied to German."""
    text = "Der Damm brach am Freitag, und 19 Menschen flohen. Der Ort ist leer."
    found = extract(text, body_blocks(text), Metadata(language="de"))

    assert [claim.how for claim in found.claims] == ["sentence, not English"] * 2
    assert [quantity.low for quantity in found.quantities] == ["19"]


def test_other_languages_are_recognised_cheaply() -> None:
    """Common words tell German from English where nobody said the language."""
    text = "Der Damm brach in der Nacht, und die Menschen flohen mit den Kindern, sagte der Sprecher."

    assert {claim.how for claim in read(text, language="").claims} == {"sentence, not English"}


def test_worth_is_the_sum_of_its_reasons() -> None:
    """Check-worthiness can be added up by hand."""
    claim = read("At least 19 people died on Friday because the dam broke.").claims[0]

    assert claim.worth == min(1000, sum(int(reason.rsplit(" ", 1)[1]) for reason in claim.reasons))
    assert {"number", "date", "cause"} <= {reason.rsplit(" ", 1)[0] for reason in claim.reasons}


def test_the_engine_names_itself() -> None:
    """Every extraction says what made it."""
    assert read("The dam broke.").extractor.startswith(f"{EXTRACTOR}+")


@pytest.fixture(scope="module")
def xi() -> tuple[str, Extraction]:
    """The reading of a real article that is not part of this repository."""
    if not GOLD.exists():
        pytest.skip("the gold articles (../shared/gold) are not here")
    text = json.loads(GOLD.read_text(encoding="utf-8"))["text"]
    reading = read_document(text.encode(), "xi.txt", "text/plain")
    return reading.text, extract(reading.text, reading.blocks, Metadata(published="2022-09-14"))


def _quoting(xi: tuple[str, Extraction], words: str) -> list[FoundClaim]:
    text, found = xi
    return [claim for claim in found.claims if words in text[claim.start : claim.end]]


def test_xi_furniture_gives_no_claims(xi: tuple[str, Extraction]) -> None:
    """Adverts, share links, credits and headlines of a real page give no claims."""
    text, found = xi
    furniture = [s for s in found.sentences if s.label == "furniture"]

    assert {"Advertisement", "Share via"} <= {text[s.start : s.end] for s in furniture}
    assert not any(s.start <= claim.start < s.end for s in furniture for claim in found.claims)
    assert _quoting(xi, "ahead of summit with Putin") == []


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [("19.4 million people", "19400000", "person"), ("eight-nation", "8", "nation")],
)
def test_xi_numbers(xi: tuple[str, Extraction], words: str, value: str, unit: str) -> None:
    """Numbers of a real page have value and unit."""
    text, found = xi

    assert (value, unit) in [(q.low, q.unit) for q in found.quantities if text[q.start : q.end] == words]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Wednesday", "2022-09-14", "2022-09-14"),
        ("in April", "2022-04-01", "2022-04-30"),
        ("October", "2022-10-01", "2022-10-31"),
    ],
)
def test_xi_dates(xi: tuple[str, Extraction], words: str, first: str, last: str) -> None:
    """Dates of a real page are resolved against its publication."""
    text, found = xi

    assert (first, last) in [(d.first_day, d.last_day) for d in found.dates if words in text[d.start : d.end]]


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("CCTV", "Xi flew to Samarkand"),
        ("Tokayev’s government", "would discuss energy"),
        ("Yuri Ushakov", "plan to hold a one-on-one meeting"),
    ],
)
def test_xi_attributions(xi: tuple[str, Extraction], speaker: str, words: str) -> None:
    """Sources of a real page are named, and both questions are asked."""
    claim = _quoting(xi, words)[0]

    assert (claim.attributed_to, claim.questions) == (speaker, ("content", "attribution"))
