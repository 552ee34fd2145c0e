"""A citation: words, place, verdicts and sources; what a report withholds is withheld here."""

from __future__ import annotations

from tests.report.factory import ferry
from workbench.report.citing import citation


def _cited(words: str) -> str:
    view = ferry().view()
    return citation(view, next(claim for claim in view.claims if words in claim.claim.quote))


def test_a_citation_names_words_place_verdict_and_source() -> None:
    """Who reads it needs nothing else to find the words again."""
    lines = _cited("14 months").split("\n")

    assert lines[0] == (
        "“the island ferry sailed again after 14 months” (Noor Haddad, “The ferry comes back”, "
        "The Harbour Post, 2026-03-01, https://post.example/ferry, claim 3.1)"
    )
    assert lines[1].startswith("Is it so? Verified (Ada Lindqvist, ")
    assert "“Last crossing: 4 January 2025”" in lines[2]


def test_a_verdict_without_a_source_says_so() -> None:
    """It does not look better than it is."""
    assert "Verified, without a source" in _cited("212 passengers")


def test_an_open_claim_is_cited_as_open() -> None:
    """Nobody has decided it."""
    assert _cited("oldest in the country").split("\n")[1] == "Is it so? Open"


def test_confidential_names_stay_out() -> None:
    """Neither the source's name nor the name in the rationale is cited."""
    cited = _cited("pay for itself")

    assert "Wieland" not in cited
    assert "name withheld" in cited
