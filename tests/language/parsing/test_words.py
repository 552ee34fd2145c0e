from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.parsing.words import whole, word_spans


def _words(text: str) -> str:
    return " ".join(span.quote(text) for span in word_spans(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don’t, can't and won't.", "They do n’t , ca n't and wo n't ."),
        ("She's Brook's heir; they'll cannot it.", "She 's Brook 's heir ; they 'll can not it ."),
        ("O’Brien of Côte d'Ivoire", "O’Brien of Côte d'Ivoire"),
        ("a well-known co-operative", "a well - known co-operative"),
        ("$19.4 million, up 5% on 1,200", "$ 19.4 million , up 5 % on 1,200"),
        ("the 1990s, the 21st, 3/4, 10-12", "the 1990s , the 21st , 3/4 , 10 - 12"),
        ("Mr. T. S. Brook of the U.S. Senate.", "Mr. T. S. Brook of the U.S. Senate ."),
        ("No. 12 on Sat. 5 Jan. said no.", "No. 12 on Sat. 5 Jan. said no ."),
        ("See https://example.org/a?b=c, or mail a.b@example.org.", None),
        ("wait... what?! (yes)", "wait ... what ?! ( yes )"),
        ("from example.com", "from example.com"),
        ("''Yes,'' she said. `` No ''", "'' Yes , '' she said . `` No ''"),
        ("yes " + "()" * 12 + " no", "yes " + "()" * 12 + " no"),
        ("e\u0301lan and co\u00adop", "e\u0301lan and co\u00adop"),
    ],
)
def test_words_are_parted_as_in_the_treebanks(text: str, words: str | None) -> None:
    """Clitics, signs and abbreviations are parted or kept as the trees of English have them."""
    expected = words or "See https://example.org/a?b=c , or mail a.b@example.org ."

    assert expected == _words(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the har-\nbour", "harbour"),
        ("a well-\r\n  known man", "well-known"),
        ("re\u00ad\nspect", "respect"),
        ("Halden-\nSteel", "Halden"),
        ("an old-\n 4 one", "old"),
    ],
)
def test_word_parted_at_the_end_of_a_line_is_whole(text: str, word: str) -> None:
    """The hyphen stays only where it belongs to the word."""
    assert word in [whole(span.quote(text)) for span in word_spans(text)]


@given(st.text(max_size=300))
def test_nothing_but_white_space_lies_between_words(text: str) -> None:
    """Words are in order, never overlap and never hold white space."""
    reached = 0
    for span in word_spans(text):
        assert text[reached : span.start].strip() == ""
        assert reached <= span.start < span.end
        reached = span.end

    assert text[reached:].strip() == ""


@pytest.mark.parametrize(
    "unit",
    ["a", "a.", "1.", "1,", ".", "'", "n't", "a'", "www.", "a@", "@", "A. ", "-", "co-", " ", "http://."],
)
def test_words_are_found_in_linear_time(unit: str) -> None:
    """Three hundred kilobytes of anything are read in seconds."""
    text = unit * (300_000 // len(unit))
    begun = time.process_time()
    word_spans(text)

    assert time.process_time() - begun < 20


def test_a_mark_typed_as_two_signs_is_read_as_one() -> None:
    """Two straight single marks read as a straight double one does."""
    assert [whole("``"), whole("''")] == ['"', '"']
