from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conllu import paragraph
from tests.extract.reading import wordings
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


def _tree(rows: str) -> tuple[str, Tree]:
    """Return a sentence and its tree, from rows of form, tags, head and relation."""
    lines = [row.split() for row in rows.strip().splitlines()]
    conllu = "\n".join(
        f"{at} {form} {form.lower()} {upos} {xpos} _ {head} {relation} _ {'SpaceAfter=No' if glued else '_'}"
        for at, (form, upos, xpos, head, relation, *glued) in enumerate(lines, 1)
    )
    written = paragraph(conllu)
    return written.text, tree_of(written.tokens, 0, 0)


_GUARD = """
Lund PROPN NNP 3 nsubj
then ADV RB 3 advmod
met VERB VBD 0 root
an DET DT 6 det
honour NOUN NN 6 compound
guard NOUN NN 3 obj glued
, PUNCT , 10 punct
all PRON DT 10 nsubj
of ADP IN 8 nmod
wore VERB VBD 6 acl:relcl
masks NOUN NNS 10 obj glued
. PUNCT . 3 punct
"""
_PRONOUNS = """
However ADV RB 4 advmod glued
, PUNCT , 4 punct
they PRON PRP 4 nsubj
have AUX VBP 5 aux
said VERB VBD 0 root
his PRON PRP$ 7 nmod:poss
plan NOUN NN 9 nsubj
also ADV RB 9 advmod
failed VERB VBD 5 ccomp glued
. PUNCT . 5 punct
"""
_SPOKEN = """
“ PUNCT `` 5 punct glued
We PRON PRP 5 nsubj
are AUX VBP 5 cop
not PART RB 5 advmod
ready ADJ JJ 0 root glued
, PUNCT , 7 punct glued
” PUNCT '' 7 punct
said VERB VBD 5 parataxis
Ada PROPN NNP 8 nsubj
Byron PROPN NNP 9 flat glued
. PUNCT . 5 punct
"""


@pytest.mark.parametrize(
    ("rows", "pieces", "wording"),
    [
        (_GUARD, [((7, 8), ""), ((3, 4, 5), ""), ((9, 10), "")], "All of the honour guard wore masks."),
        (_GUARD, [((0, 1, 2, 3, 5), "")], "Lund then met a guard."),
        (
            _GUARD,
            [((0,), ""), ((6,), ""), ((2,), "greeted"), ((3, 4, 5), "")],
            "Lund greeted an honour guard.",
        ),
        (_GUARD, [((10,), ""), ((), "is"), ((), "cheap")], "Masks are cheap."),
        (_SPOKEN, [((1, 2, 3, 4, 5, 6), "")], "We are not ready."),
        (_SPOKEN, [((8, 9), ""), ((7,), ""), ((0, 1, 2, 3, 4, 5), "")], "Ada Byron said “We are not ready”."),
    ],
)
def test_pieces_become_a_sentence(rows: str, pieces: list[tuple[tuple[int, ...], str]], wording: str) -> None:
    """It has a capital letter, a full stop, pairs of marks, and no comma where words were taken out."""
    text, tree = _tree(rows)
    made = tuple(Piece(places, put_in) for places, put_in in pieces)
    subject = pieces[0][0][-1]

    assert wording == worded(text, tree, Proposition(0, "sentence", (0,), made, subject), []).text


def test_what_words_stand_for_is_put_in_their_place() -> None:
    """The verb agrees with what is read instead, and words that only tie sentences together are left out."""
    text, tree = _tree(_PRONOUNS)
    pieces = (Piece(tuple(range(10))),)
    standings = [Standing(2, 3, "the Harbour Council"), Standing(5, 6, "Ada Byron", True)]

    wording = worded(text, tree, Proposition(4, "sentence", (0,), pieces, 2), standings)

    assert wording.text == "The Harbour Council has said Ada Byron’s plan failed."
    assert (undone(wording)[:18], wording.unresolved) == ("However, they have", ())


def test_what_nothing_settles_stays_and_is_named() -> None:
    """A pronoun without a meaning is kept, and the wording says so."""
    text, tree = _tree(_PRONOUNS)
    pieces = (Piece((5, 6, 8)),)

    wording = worded(text, tree, Proposition(8, "sentence", (5,), pieces, 6), [Standing(5, 6, "", True)])

    assert (wording.text, tuple(w.capitalize() for w in wording.unresolved)) == ("His plan failed.", ("His",))


def test_a_pronoun_stays_where_its_name_stands_beside_it() -> None:
    """The sentence then says itself who is meant."""
    text, tree = _tree(_PRONOUNS)
    pieces = (Piece((), "Ada Byron said"), Piece((5, 6, 8)))

    wording = worded(
        text, tree, Proposition(8, "sentence", (5,), pieces), [Standing(5, 6, "Ada Byron", True)]
    )

    assert wording.text == "Ada Byron said his plan failed."


@pytest.mark.parametrize(
    ("speaker", "wording", "unresolved"),
    [
        ("the Harbour Council", "The Harbour Council is not ready.", ()),
        ("Ada Byron", "We are not ready.", ("We",)),
        ("", "We are not ready.", ("We",)),
    ],
)
def test_we_is_the_speaker_where_that_is_one_body(
    speaker: str, wording: str, unresolved: tuple[str, ...]
) -> None:
    """Of a person nobody knows who else is meant."""
    text, tree = _tree(_SPOKEN)
    proposition = Proposition(4, "sentence", (1,), (Piece((1, 2, 3, 4)),), 1)

    found = worded(text, tree, proposition, [], speaker)

    assert (wording, unresolved) == (found.text, found.unresolved)


def test_words_kept_in_quotation_marks_stay_to_the_letter() -> None:
    """Where a claim quotes, nothing inside the marks is read otherwise."""
    text, tree = _tree(_SPOKEN)
    pieces = (Piece((8, 9)), Piece((7,)), Piece((0, 1, 2, 3, 4, 6)))

    wording = worded(text, tree, Proposition(7, "quotation", (0,), pieces, 8), [], "the Harbour Council")

    assert wording.text == "Ada Byron said “We are not ready”."


_HUSBAND = """
Finch PROPN NNP 9 nsubj
and CCONJ CC 4 cc
her PRON PRP$ 4 nmod:poss
husband NOUN NN 1 conj glued
, PUNCT , 6 punct
Paul PROPN NNP 4 appos
Hale PROPN NNP 6 flat glued
, PUNCT , 1 punct
left VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("pieces", "wording"),
    [
        ([(0, 1), (5, 6, 7, 8)], "Finch and Paul Hale left."),
        ([(2, 3, 4, 5, 6), (8,)], "Her husband, Paul Hale, left."),
        ([(2, 3), (8,)], "Her husband left."),
    ],
)
def test_commas_stand_in_pairs_around_an_apposition(pieces: list[tuple[int, ...]], wording: str) -> None:
    """What is not set off any more has none, what still is has both."""
    text, tree = _tree(_HUSBAND)
    made = tuple(Piece(places) for places in pieces)

    assert worded(text, tree, Proposition(8, "sentence", (0,), made), []).text == wording


def test_a_possessive_beside_its_noun_is_not_called_open() -> None:
    """The claim itself says whose it may be, as the article does."""
    text, tree = _tree(_GUARD.replace("an DET DT 6 det", "his PRON PRP$ 6 nmod:poss"))
    proposition = Proposition(2, "sentence", (0,), (Piece((0, 2, 3, 5)),), 0)

    found = worded(text, tree, proposition, [Standing(3, 4, "", True)])

    assert (found.text, found.unresolved) == ("Lund met his guard.", ())


def test_a_word_that_only_ties_falls_at_the_beginning() -> None:
    """`Hence` points at a sentence that the claim stands without; `Thus far` says how far."""
    assert wordings("Hence the number of seats rose from 9 to 10.") == [
        "The number of seats rose from 9 to 10."
    ]
    assert wordings("Finally, the bridge opened in 1931.") == ["The bridge opened in 1931."]


def test_where_a_body_is_stands_in_a_claim_of_its_own() -> None:
    """The state stays with the town, and the other claim needs neither."""
    assert sorted(wordings("The council gave $2 million to the Rail Museum in Mobile, Alabama.")) == [
        "The Rail Museum is in Mobile, Alabama.",
        "The council gave $2 million to the Rail Museum.",
    ]
