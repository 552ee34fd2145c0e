from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from workbench.extract.propositions import Piece, Proposition
from workbench.extract.referents import Standing
from workbench.extract.wordings import own_words, undone, worded
from workbench.language.parsing.tokens import Token
from workbench.language.parsing.tree import Tree, tree_of

_FORMS = [
    *[
        "The",
        "an",
        "He",
        "it",
        "we",
        "I",
        "xi",
        "Brook",
        "U.S.",
        "42",
        "said",
        "is",
        "are",
        "and",
        "But",
        "however",
        "also",
        "of",
    ],
    *["“", "”", '"', "'", "’", "‘", "(", ")", "[", "]", ",", ";", ":", ".", "!", "—", "…", "'s", "n't"],
]
_RELATIONS = ["nsubj", "conj", "cc", "punct", "det", "obj", "advmod", "cop", "aux"]
_TAGS = ["NOUN", "PROPN", "VERB", "PRON", "DET", "CCONJ", "ADV", "PUNCT", "AUX", "PART"]


@dataclass(frozen=True)
class Drawn:
    text: str
    tree: Tree
    proposition: Proposition
    standings: list[Standing]
    speaker: str


@st.composite
def _sentences(draw: st.DrawFn) -> Drawn:
    """Any words with any heads, any of them in any order, and words put in."""
    forms = draw(st.lists(st.sampled_from(_FORMS), min_size=1, max_size=12))
    text, tokens = "", []
    for at, form in enumerate(forms):
        text += draw(st.sampled_from(["", " ", " ", "\n"])) if at else ""
        head = draw(st.integers(0, at - 1)) if at else None
        tags = (draw(st.sampled_from(_TAGS)), draw(st.sampled_from(["VBP", "NNS", "NN", "MD"])))
        relation = draw(st.sampled_from(_RELATIONS)) if at else "root"
        start = len(text)
        text += form
        tokens.append(Token(start, len(text), form, form.lower(), *tags, "", head, relation, 0))
    places = st.integers(0, len(forms) - 1)
    put_in = st.sampled_from(["", "", "is", "“", "said,", "There is", "’s"])
    pieces = draw(st.lists(st.builds(_piece, st.lists(places, max_size=8), put_in), max_size=4))
    begins = draw(st.lists(places, max_size=3, unique=True))
    meant = st.sampled_from(["", "Ada Byron", "the Senate", "the Sams"])
    standings = [Standing(low, low + 1, draw(meant), draw(st.booleans())) for low in sorted(begins)]
    proposition = Proposition(0, "sentence", (0,), tuple(pieces), draw(st.none() | places))
    speaker = draw(st.sampled_from(["", "Ada Byron", "the company"]))
    return Drawn(text, tree_of(tokens, 0, 0), proposition, standings, speaker)


def _piece(places: list[int], put_in: str) -> Piece:
    return Piece(tuple(places), put_in)


@given(_sentences())
def test_edits_undone_give_the_articles_own_words(drawn: Drawn) -> None:
    """Whatever is put in, replaced or left out, undoing it leads back to the words of the article."""
    wording = worded(drawn.text, drawn.tree, drawn.proposition, drawn.standings, drawn.speaker)

    assert undone(wording) == own_words(drawn.text, drawn.tree, drawn.proposition)


@given(_sentences())
def test_edits_stand_in_order_and_apart(drawn: Drawn) -> None:
    """Every edit changes something, and lies behind the one before it."""
    wording = worded(drawn.text, drawn.tree, drawn.proposition, drawn.standings, drawn.speaker)

    ends = [0, *(edit.end for edit in wording.edits)]
    assert all(end <= edit.start for end, edit in zip(ends, wording.edits, strict=False))
    assert all(edit.source != wording.text[edit.start : edit.end] for edit in wording.edits)
