"""Unread words, display copy and tallies."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from tests.report.factory import Draft, evidence, verdict
from workbench.checks.unread import display_blocks, tallies, unread_in, unread_spans, unticked_blocks, words
from workbench.domain.claim import Dismissal
from workbench.domain.document import Block
from workbench.domain.review import Tallies
from workbench.domain.span import Span


def _unread(draft: Draft) -> list[str]:
    return [span.quote(draft.text) for span in unread_spans(draft.view())]


def test_every_word_is_unread_at_first() -> None:
    """Punctuation alone is no word; apostrophes, hyphens and figures stay within theirs."""
    draft = Draft("The mayor's half-built pier — cost 1.5 m. & more (again).")

    assert _unread(draft) == ["The", "mayor's", "half-built", "pier", "cost", "1.5", "m", "more", "again"]


def test_a_claim_reads_its_words() -> None:
    """Words in a claim's span are read, those around it are not."""
    draft = Draft("On Sunday the ferry carried 90 people.")
    draft.claim("the ferry carried 90 people")

    assert _unread(draft) == ["On", "Sunday"]


def test_a_word_that_a_claim_cuts_is_unread() -> None:
    """Half a word in a claim leaves the word unread; a claim without the full stop does not."""
    draft = Draft("Ferryboats sail.")
    draft.claim("Ferry")
    draft.claim("sail")

    assert _unread(draft) == ["Ferryboats"]


def test_a_word_that_only_joins_two_claims_is_read() -> None:
    """`and which` between two claims of a sentence says nothing of its own; a negation does."""
    draft = Draft("The ferry sailed, and which sank. But the pier stood, not the mole fell.")
    for words_of_a_claim in ("The ferry sailed", "sank", "the pier stood", "the mole fell"):
        draft.claim(words_of_a_claim)

    assert _unread(draft) == ["But", "not"]


def test_two_claims_share_a_word() -> None:
    """A word whose letters lie in two claims is read."""
    draft = Draft("rail/ferry")
    draft.claim("rail")
    draft.claim("ferry")

    assert _unread(draft) == []


def test_dismissed_words_are_read() -> None:
    """A dismissal covers its words, whether of a span or of a claim."""
    draft = Draft("It is lovely. It sails at 9.")
    draft.dismiss("It is lovely.")
    draft.claim("It sails at 9", dismissal=draft.dismissal("It sails at 9", claim="x"))

    assert _unread(draft) == []


def test_display_copy_and_clutter_are_not_unread() -> None:
    """Headlines are ticked off and adverts hidden: neither counts as unread."""
    draft = Draft("Ferry back\nIt sails.\nSubscribe now\nunseen")
    draft.block("Ferry back", "headline")
    draft.block("It sails.", "body")
    draft.block("Subscribe now", "clutter")
    draft.block("unseen", "hidden")

    assert _unread(draft) == ["It", "sails"]


def test_a_caption_with_a_claim_stays_display_copy() -> None:
    """A claim in a caption does not tick the caption off."""
    draft = Draft("The ferry in 1960.")
    caption = draft.block("The ferry in 1960.", "caption")
    draft.claim("The ferry in 1960")

    assert (caption,) == display_blocks(draft.view()) == unticked_blocks(draft.view())


def test_a_tick_takes_a_block_off() -> None:
    """Only blocks of display copy without a tick are left; white space is no block."""
    draft = Draft("Ferry back\nBy Noor\n \n")
    headline = draft.block("Ferry back", "headline")
    byline = draft.block("By Noor", "byline")
    draft.blocks.append(Block(18, 20, "caption"))
    draft.tick(headline)

    assert unticked_blocks(draft.view()) == (byline,)


def test_the_rest_of_a_sentence_comes_in_runs() -> None:
    """Unread words that no read word parts are one run; those outside the sentence stay out."""
    draft = Draft("So it seems. Well, on Sunday the ferry sailed, which was nice.")
    draft.claim("the ferry sailed")
    start, end = draft.place("Well, on Sunday the ferry sailed, which was nice.")

    runs = [run.quote(draft.text) for run in unread_in(draft.view(), Span(start, end))]

    assert runs == ["Well, on Sunday", "which was nice"]


def test_tallies_count_what_is_left() -> None:
    """Open claims, claims without a source, queries and fixes, also those of dismissed claims."""
    draft = Draft("One. Two. Three. Four. Five. Six")
    draft.claim("One")
    draft.claim("Two", verdicts=(verdict("b"),))
    draft.claim("Three", verdicts=(verdict("c"),), evidence=(evidence("c", "3"),))
    draft.claim("Four", verdicts=(verdict("d"),), questions=("content", "attribution"))
    draft.claim(
        "Five",
        dismissal=draft.dismissal("Five", claim="e"),
        queries=(draft.query("e", "five?"), draft.query("e", "really?", answer="yes")),
        fixes=(draft.fix("e", "Five", "5"), draft.fix("e", "Five", "V", state="stet")),
    )
    draft.blocks.append(Block(0, 0, "caption"))

    expected = Tallies(claims=5, settled=3, open=2, no_source=2, queries=1, fixes=1, unread=1, unticked=0)

    assert expected == tallies(draft.view())


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_unread_words_are_those_outside_claims(text: str, start: int, length: int) -> None:
    """Every word is unread or has all its letters in the claim, whatever the text."""
    draft = Draft(text)
    start = min(start, len(text))
    end = min(start + length, len(text))
    draft.dismissals.append(Dismissal("u", "r", "", start, end, "opinion", "", "", ""))
    inside = [
        word
        for word in words(text)
        if all(start <= at < end or not text[at].isalnum() for at in range(word.start, word.end))
    ]

    assert sorted([*unread_spans(draft.view()), *inside]) == list(words(text))


def test_a_long_article_takes_no_time() -> None:
    """200,000 characters with 500 claims, and a hostile run of punctuation, stay far below a second."""
    sentence = "On Sunday the ferry carried 90 people over. "
    draft = Draft(sentence * 4500 + "a" + "." * 100_000 + "b_" * 50_000)
    row = draft.claim("the ferry")
    view = draft.view()
    object.__setattr__(view, "claims", (row,) * 500)
    began = time.process_time()
    unread_spans(view)

    assert time.process_time() - began < 2
