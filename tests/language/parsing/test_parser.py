from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.language.parsing.parser import parse, shipped_parser
from workbench.language.parsing.tokens import Token
from workbench.language.wordlists import word_list

_WORDS = word_list("the a man Brook saw said that , . “ ” and of 5 million not")


def _arcs(tokens: Sequence[Token]) -> list[str]:
    """Return each word with its relation and its head."""
    heads = ["-" if token.head is None else tokens[token.head].form for token in tokens]
    return [f"{token.form} {token.relation} {head}" for token, head in zip(tokens, heads, strict=True)]


def _are_trees(tokens: Sequence[Token]) -> bool:
    """Say whether each sentence has one root, to which the heads of all its words lead."""
    for place, token in enumerate(tokens):
        steps = 0
        while (head := tokens[place].head) is not None:
            if tokens[head].sentence != token.sentence or steps > len(tokens):
                return False
            place, steps = head, steps + 1
    roots = [token.sentence for token in tokens if token.head is None]
    return roots == sorted({token.sentence for token in tokens})


def test_who_said_what() -> None:
    """A plain sentence of news has the tree that anybody would draw."""
    tokens = parse("The minister said on Monday that 19.4 million people voted.")

    assert _arcs(tokens) == [
        "The det minister",
        "minister nsubj said",
        "said root -",
        "on case Monday",
        "Monday obl said",
        "that mark voted",
        "19.4 compound million",
        "million nummod people",
        "people nsubj voted",
        "voted ccomp said",
        ". punct said",
    ]


def test_tokens_carry_tags_lemmas_and_features() -> None:
    """Everything that the interface promises is there."""
    tokens = parse("Two councils were elected.")

    assert [(t.lemma, t.upos, t.xpos) for t in tokens] == [
        ("two", "NUM", "CD"),
        ("council", "NOUN", "NNS"),
        ("be", "AUX", "VBD"),
        ("elect", "VERB", "VBN"),
        (".", "PUNCT", "."),
    ]
    assert tokens[1].feature("Number") == "Plur"
    assert tokens[1].relation == "nsubj:pass"


def test_sentences_are_parted() -> None:
    """Each sentence of a paragraph has its number, and abbreviations end none."""
    tokens = parse("Dr. Byron met Mr. Brook in March. They agreed on a price. Nobody was told.")

    assert [t.form for t in tokens if t.head is None] == ["met", "agreed", "told"]
    assert [t.sentence for t in tokens if t.form == "."] == [0, 1, 2]


def test_sentences_begin_where_the_caller_says() -> None:
    """A start within a word or before it is the next word's; the network is not asked."""
    text = "Brook voted yes. Nobody\nsaw it. He left"
    tokens = parse(text, [0, text.index("body"), text.index(" He")])

    assert [t.sentence for t in tokens] == [0, 0, 0, 0, 0, 1, 1, 1, 2, 2]
    assert [t.head for t in tokens].count(None) == 3


def test_one_given_start_makes_one_sentence() -> None:
    """Where a caller names the beginning alone, all is one tree."""
    tokens = parse("It rains. He left.", [0])

    assert {t.sentence for t in tokens} == {0}
    assert _are_trees(tokens)


def test_a_given_sentence_longer_than_a_window_stays_one() -> None:
    """Its parts hang together by `dep`, and the sentence after it is not drawn in."""
    long = "The council " + "voted and " * 400 + "left. "
    tokens = parse(long + "Brook stayed.", [0, len(long)])

    assert _are_trees(tokens)
    assert [t.form for t in tokens if t.sentence == 1] == ["Brook", "stayed", "."]
    assert sum(t.relation == "dep" for t in tokens) >= 2


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=400), st.lists(st.integers(-5, 2500), min_size=1))
def test_given_starts_are_kept_to(words: list[str], starts: list[int]) -> None:
    """Whatever is given, sentences begin at the first words from there on, and are trees."""
    text = " ".join(words)
    tokens = parse(text, starts)
    begins = {next((n for n, t in enumerate(tokens) if t.start >= start), 0) for start in [0, *starts]}

    assert {n for n, t in enumerate(tokens) if n == 0 or t.sentence > tokens[n - 1].sentence} == (
        begins if tokens else set()
    )
    assert _are_trees(tokens)


def test_every_sentence_is_judged() -> None:
    """Odds for each sentence, and none for no text."""
    both = shipped_parser().read("Brook voted. Nobody saw the harbour.", [0, 13])

    assert len(both.judgements) == 2
    assert all(0 < odd < 1 for judgement in both.judgements for odd in judgement)
    assert shipped_parser().read("").judgements == ()


def test_a_sentence_in_several_windows_is_judged_once() -> None:
    """However long it is, a sentence has one judgement."""
    text = "The council " + "voted and " * 400 + "left. Then it rained."
    starts = [0, text.index("Then")]

    assert len(shipped_parser().read(text, starts).judgements) == 2


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_parsed(text: str) -> None:
    """Offsets are right, every sentence is a tree, numbers rise, and a second look gives the same."""
    tokens = parse(text)
    numbers = [token.sentence for token in tokens]

    assert all(text[token.start : token.end] == token.form != "" for token in tokens)
    assert "".join(token.form for token in tokens) == "".join(text.split())
    assert _are_trees(tokens)
    assert numbers == sorted(numbers)
    assert tokens == parse(text)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=400))
def test_long_paragraphs_are_parsed_in_windows(words: list[str]) -> None:
    """What does not fit one window is parsed on, whether or not sentences end."""
    text = " ".join(words)
    tokens = parse(text)

    assert " ".join(token.form for token in tokens) == text
    assert _are_trees(tokens)


@pytest.mark.parametrize(
    "text",
    [
        *("", " \n\t ", "\u200b" * 3000, "x" * 1_000_000, "-" * 1_000_000, "é" * 100_000, "7" * 1_000_000),
        *("(" * 100_000, "( " * 50_000, "1-" * 50_000, ". " * 50_000 + "a", "[" * 50_000 + "]" * 50_000),
    ],
)
def test_hostile_text_is_no_trouble(text: str) -> None:
    """Nothing, invisible characters, words without end and floods of signs are parsed at once."""
    begun = time.process_time()
    tokens = parse(text)

    assert "".join(token.form for token in tokens) == "".join(text.split())
    assert time.process_time() - begun < 20


def test_text_without_letters_has_flat_trees() -> None:
    """Figures and signs have tags and hang below their first; sentences are as the caller says."""
    tokens = parse("1,200 + ( 3 )", [0])

    assert [(t.upos, t.xpos, t.relation, t.head) for t in tokens] == [
        ("NUM", "CD", "root", None),
        ("SYM", "SYM", "dep", 0),
        ("PUNCT", "-LRB-", "punct", 0),
        ("NUM", "CD", "dep", 0),
        ("PUNCT", "-RRB-", "punct", 0),
    ]
    assert tokens[0].feature("NumType") == "Card"


def test_time_grows_with_the_length() -> None:
    """A paragraph twenty times as long takes about twenty times as long."""
    sentence = "The council of the town voted on Monday to build a second pier in the harbour. "
    parse(sentence)

    def seconds(text: str) -> float:
        begun = time.process_time()
        parse(text)
        return time.process_time() - begun

    assert seconds(sentence * 200) < 60 * seconds(sentence * 10)


def test_a_sentence_of_given_words_is_one_tree() -> None:
    """Trees can be measured on words that are given, one root for all of them."""
    tokens = shipped_parser().parse_sentence(["It", "rains", ".", "He", "left", "."])

    assert [token.sentence for token in tokens] == [0] * 6
    assert _are_trees(tokens)
