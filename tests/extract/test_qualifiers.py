"""No claim loses a word that hedges, negates or bounds what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import body_blocks, wordings
from workbench.domain.span import Span
from workbench.extract.mending import mended
from workbench.extract.predicates import measures_before_mark
from workbench.extract.propositions import Proposition
from workbench.extract.scopes import is_condition, is_dating
from workbench.extract.splitting import propositions_in
from workbench.language.parsing.parser import parse as shipped_parse
from workbench.language.parsing.tree import Tree, trees_of
from workbench.language.sentences import sentence_spans
from workbench.language.wordlists import word_set

ARTICLES = Path(__file__).parents[2].parent / "shared" / "gold" / "dev" / "articles"
TUNING = ("clock", "election", "homeopathic", "korea", "nasa", "questionnaire", "xi")
GUARDED = word_set(
    "not n't never no nobody none neither nor hardly without only about around almost nearly roughly least"
    " most up under over exactly fewer less more than"
    " alleged allegedly reportedly apparently probably possibly"
    " perhaps may might could would should must suspected accused tried failed first last"
)
CLAUSES = (
    "clause", "coordinated predicate", "coordinated clause", "subordinate clause", "relative clause",
    "participial result", "participle", "absolute clause",
)  # fmt: skip


def tree_of_sentence(sentence: str) -> Tree:
    """Return the tree of one sentence by the parser of the package."""
    (tree,) = trees_of(sentence, [Span(0, len(sentence))], shipped_parse)
    return mended(tree)


def _places(proposition: Proposition) -> set[int]:
    return {place for piece in proposition.pieces for place in piece.places}


def lost_words(tree: Tree) -> list[str]:
    """Return the words that qualify a clause and that a claim made of this clause lacks.

    They are the guarded words that hang on its predicate, and the ties and verbs of what dates it or is its
    condition.
    """
    made = propositions_in(tree, range(len(tree)))
    heads = {proposition.head for proposition in made}
    qualified = [
        (next((at for at in (start, *tree.above(start)) if at in heads), -1), place)
        for start, place in _qualifying(tree)
    ]
    return [
        f"{tree.low(place)} in {proposition.rule}"
        for proposition in made
        for head, place in qualified
        if proposition.rule in CLAUSES and proposition.head == head and place not in _places(proposition)
    ]


def _qualifying(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield guarded words, and the ties and verbs of times and conditions with the verb they hold for."""
    for place in range(len(tree)):
        if tree.low(place) in GUARDED:
            above = [at for at in (place, *tree.above(place)) if tree.head(at) >= 0]
            tied = (at for at in above if at in measures_before_mark(tree, tree.head(at)))
            yield next((tree.head(tree.head(at)) for at in tied), place), place
        if tree.relation(place) == "advcl" and (is_dating(tree, place) or is_condition(tree, place)):
            yield from ((tree.head(place), word) for word in (place, *tree.children(place, "mark", "aux")))


def unsaid_words(tree: Tree) -> list[str]:
    """Return the guarded words of a sentence that no claim has."""
    said = {place for one in propositions_in(tree, range(len(tree))) for place in _places(one)}
    return [tree.low(place) for place in range(len(tree)) if tree.low(place) in GUARDED and place not in said]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Allegedly, the captain sold the cargo and burned the books.", ("llegedly",)),
        ("The captain allegedly sold the cargo and burned the books.", ("allegedly",)),
        ("The captain may have sold the cargo and burned the books.", ("may have",)),
        ("The owners are accused of selling the ship and leaving the crew.", ("are accused of",)),
        ("The mayor tried to raise the levy and to sell the mill.", ("tried to",)),
        ("The mayor failed to raise the levy and sell the mill.", ("failed to",)),
        ("The town plans to build a pier and close the ferry.", ("plans to",)),
        ("Lee is believed to have left the country and joined the rebels.", ("is believed to",)),
        ("The ship could sink by May 3, spilling 900 tonnes of oil.", ("could sink",)),
        ("If the dam breaks, the town will be flooded and the bridge will fall.", ("f the dam breaks",)),
    ],
)
def test_doubt_covers_every_part(sentence: str, words: tuple[str, ...]) -> None:
    """What is only alleged, tried, planned or possible stays so in each claim."""
    found = wordings(sentence)

    assert found
    assert all(word in wording for word in words for wording in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council did not raise the levy and close the pool.",
        "No ferry sailed or landed in May.",
        "The council has not only raised the levy but also closed the pool.",
        "The road was not closed until the dam broke.",
        "The mayor did not resign after the dam broke.",
        "The minister never agreed to raise the levy and sell the mill.",
    ],
)
def test_what_negation_covers_stays_whole(sentence: str) -> None:
    """A sentence is not taken apart where a `not` holds for the whole of it."""
    assert wordings(sentence) == [sentence]


_SUBJECTS = ["Ada Byron", "The council", "The two ministers", "A ferry from Norland", "Police in Westport"]
_FIRST = [
    "sold about 80 boats", "bought at least 19 mills in May", "did not sign the order",
    "never closed the pool",
    "opened only two of the gates", "lost up to $3 million", "may have broken the law", "left the town",
]  # fmt: skip
_SECOND = [
    "was not fined", "hired no more than 12 guards", "won almost half of the seats", "could resign on Friday",
    "reached Westport for the first time", "reportedly paid over $2 million", "built a pier",
]  # fmt: skip
_TAILS = [
    "", ", which has fewer than 300 voters", ", causing nearly 40 accidents",
    " while the mayor did not object",
    " after it had hardly rained", ", according to police", " when the dam broke",
    " unless the court objects", " until the war ended in 1945", " if at least 40 people vote",
    " while the king was in Oslo",
]  # fmt: skip


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.sampled_from(["", "Allegedly, ", "In May, ", "When the war ended, ", "If the court agrees, "]),
    st.sampled_from(_SUBJECTS),
    st.sampled_from(_FIRST),
    st.sampled_from([" and ", ", but ", " and then "]),
    st.sampled_from(_SECOND),
    st.sampled_from(_TAILS),
)
def test_guarded_words_stay_with_their_clause(
    lead: str, subject: str, first: str, link: str, second: str, tail: str
) -> None:
    """However clauses are joined, a guarded word is in the claim of its own clause, and in some claim."""
    named = subject.replace("The ", "the ") if lead else subject
    tree = tree_of_sentence(f"{lead}{named} {first}{link}{second}{tail}.")

    assert lost_words(tree) == []
    assert unsaid_words(tree) == []


def _article_trees() -> Iterator[Tree]:
    for name in TUNING:
        text = json.loads((ARTICLES / f"{name}.json").read_text(encoding="utf-8"))["text"]
        for block in body_blocks(text):
            for span in sentence_spans(text, block.start, block.end):
                yield mended(trees_of(text, [span], shipped_parse)[0])


def test_nothing_is_lost_in_real_articles() -> None:
    """In articles of the tuning half, words that qualify stay, and what a claim is made of is in order."""
    if not ARTICLES.exists():
        pytest.skip("the gold articles (../shared/gold) are not here")
    for tree in _article_trees():
        assert lost_words(tree) == []
        assert unsaid_words(tree) == []
        for proposition in propositions_in(tree, range(len(tree))):
            assert list(proposition.anchor) == sorted(set(proposition.anchor))
            assert all(0 <= place < len(tree) for place in proposition.anchor)
            assert all(list(piece.places) == sorted(piece.places) for piece in proposition.pieces)
