"""Which claims come over to the next revision."""

from __future__ import annotations

from tests.report.factory import Draft
from workbench.checks.carryover import carried
from workbench.domain.claim import Claim
from workbench.domain.extraction import FoundClaim, FoundSentence

FERRY = "On Sunday the ferry carried 90 people."


def _sentences(text: str) -> list[FoundSentence]:
    ends = [at + 1 for at, character in enumerate(text) if character == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [FoundSentence(start, end, "checkable") for start, end in zip(starts, ends, strict=True)]


def _old(text: str, *quotes: str, **fields: object) -> list[Claim]:
    draft = Draft(text)
    return [draft.claim(quote, **fields).claim for quote in quotes]  # type: ignore[arg-type]


def _new(text: str, *quotes: str, wording: str = "") -> list[FoundClaim]:
    return [
        FoundClaim(
            text.index(quote), text.index(quote) + len(quote), wording or quote, ("quantity",), "", "",
            ("content",), 500, (), "rule: figure",
        )
        for quote in quotes
    ]  # fmt: skip


def _pairs(old_text: str, old: list[Claim], new_text: str, new: list[FoundClaim]) -> list[tuple[str, int]]:
    return list(carried(old, _sentences(old_text), old_text, new, _sentences(new_text), new_text))


def test_an_unchanged_claim_comes_over_wherever_it_stands() -> None:
    """A sentence that moved is still the same sentence."""
    old, text = _old(FERRY, "the ferry carried 90 people"), "It rained. " + FERRY
    new = _new(text, "It rained", "the ferry carried 90 people")

    assert _pairs(FERRY, old, text, new) == [(old[0].uid, 1)]


def test_a_changed_sentence_keeps_its_claims_behind() -> None:
    """The same quote in other words around it is to be checked anew."""
    old, text = _old(FERRY, "the ferry carried 90 people"), FERRY.replace("Sunday", "Monday")
    new = _new(text, "the ferry carried 90 people")

    assert _pairs(FERRY, old, text, new) == []


def test_a_changed_quote_stays_behind() -> None:
    """Another span of the same sentence is another claim."""
    old, new = _old(FERRY, "the ferry carried 90 people"), _new(FERRY, "carried 90 people")

    assert _pairs(FERRY, old, FERRY, new) == []


def test_line_ends_and_typography_do_not_reopen_a_claim() -> None:
    """A rewrapped paragraph has the same words."""
    old, text = _old(FERRY, "the ferry carried 90 people"), FERRY.replace(" ", "\n  ")
    new = _new(text, "the\n  ferry\n  carried\n  90\n  people")

    assert _pairs(FERRY, old, text, new) == [(old[0].uid, 0)]


def test_each_claim_is_used_once_in_order() -> None:
    """Two claims of one span pair off by wording first, then in order."""
    old = [
        *_old(FERRY, "the ferry carried 90 people", wording="first"),
        *_old(FERRY, FERRY, "the ferry carried 90 people", wording="second")[1:],
    ]
    new = [
        *_new(FERRY, "the ferry carried 90 people", wording="second"),
        *_new(FERRY, "the ferry carried 90 people", wording="another"),
        *_new(FERRY, "the ferry carried 90 people", wording="third"),
    ]

    assert _pairs(FERRY, old, FERRY, new) == [(old[1].uid, 0), (old[0].uid, 1)]


def test_a_claim_over_two_sentences_needs_both() -> None:
    """A quotation that runs on is held by every sentence it touches."""
    text = "He said it sank. It did not."
    old, changed = _old(text, "it sank. It did"), text.replace("not", "so")

    assert _pairs(text, old, text, _new(text, "it sank. It did")) == [(old[0].uid, 0)]
    assert _pairs(text, old, changed, _new(changed, "it sank. It did")) == []


def test_a_retired_claim_stays_behind() -> None:
    """What was split or merged away does not come back."""
    old, new = _old(FERRY, "90 people", retired=1), _new(FERRY, "90 people")

    assert _pairs(FERRY, old, FERRY, new) == []
