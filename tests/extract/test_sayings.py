"""Attributions of single sentences, on trees written by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.conllu import paragraph
from workbench.domain.span import Span
from workbench.extract.attributions import Attribution
from workbench.extract.quotations import quoted_in
from workbench.extract.sayings import LONGEST, attributions_in
from workbench.language.parsing.tokens import Token
from workbench.language.parsing.tree import Tree, tree_of
from workbench.language.quoting import quoted_spans

Reading = tuple[str, str, str, list[str], str]


def tree(conllu: str) -> Tree:
    """Return the tree of one sentence."""
    return tree_of(paragraph(conllu).tokens, 0, 0)


def attributions(conllu: str) -> list[Attribution]:
    """Return the attributions of a sentence."""
    given_tree = tree(conllu)
    return attributions_in(given_tree, quoted_in(given_tree, quotations(paragraph(conllu).text)))


def quotations(text: str) -> list[Span]:
    """Return the quotations of a sentence."""
    return quoted_spans(text, 0, len(text))[0]


def readings(conllu: str) -> list[Reading]:
    """Return kind, source, cue, contents and manner of a sentence's attributions in words."""
    words = [token.form for token in tree(conllu).tokens]
    return [
        (
            found.kind,
            " ".join(words[slice(*found.source)]) if found.source else "",
            " ".join(words[at] for at in found.cue),
            [" ".join(words[low:high]) for low, high in found.content],
            found.manner,
        )
        for found in attributions(conllu)
    ]


def test_a_clause_after_a_verb_of_saying() -> None:
    """A clause that a verb of saying takes is handed on by its subject."""
    found = readings(
        """
        1 Ada Ada PROPN NNP _ 3 nsubj
        2 Byron Byron PROPN NNP _ 1 flat
        3 said say VERB VBD _ 0 root
        4 that that SCONJ IN _ 8 mark
        5 the the DET DT _ 6 det
        6 bridge bridge NOUN NN _ 8 nsubj:pass
        7 was be AUX VBD _ 8 aux:pass
        8 closed close VERB VBN _ 3 ccomp
        9 . . PUNCT . _ 3 punct
        """
    )

    assert found == [
        ("said", "Ada Byron", "said", ["that the bridge was closed"], "indirect"),
    ]


def test_a_speaker_after_the_verb() -> None:
    """A quotation before the verb has the speaker after it."""
    found = readings(
        """
        1 “ " PUNCT `` _ 5 punct
        2 The the DET DT _ 3 det
        3 bridge bridge NOUN NN _ 5 nsubj
        4 is be AUX VBZ _ 5 cop
        5 safe safe ADJ JJ _ 8 ccomp
        6 , , PUNCT , _ 5 punct
        7 ” " PUNCT '' _ 5 punct
        8 said say VERB VBD _ 0 root
        9 Ada Ada PROPN NNP _ 8 nsubj
        10 Byron Byron PROPN NNP _ 9 flat
        11 . . PUNCT . _ 8 punct
        """
    )

    assert found == [
        ("said", "Ada Byron", "said", ["“ The bridge is safe , ”"], "direct"),
    ]


def test_an_interrupted_quotation() -> None:
    """A quotation that the frame interrupts is one content of two stretches."""
    found = readings(
        """
        1 “ " PUNCT `` _ 3 punct
        2 The the DET DT _ 3 det
        3 bridge bridge NOUN NN _ 11 nsubj
        4 , , PUNCT , _ 3 punct
        5 ” " PUNCT '' _ 3 punct
        6 Byron Byron PROPN NNP _ 7 nsubj
        7 said say VERB VBD _ 0 root
        8 , , PUNCT , _ 3 punct
        9 “ " PUNCT `` _ 11 punct
        10 is be AUX VBZ _ 11 cop
        11 safe safe ADJ JJ _ 7 ccomp
        12 . . PUNCT . _ 11 punct
        13 ” " PUNCT '' _ 11 punct
        """
    )

    assert found == [
        ("said", "Byron", "said", ["“ The bridge , ”", "“ is safe . ”"], "direct"),
    ]


def test_according_to_before() -> None:
    """`According to` at the beginning hands on the rest of the sentence."""
    found = readings(
        """
        1 According accord VERB VBG _ 3 case
        2 to to ADP IN _ 1 fixed
        3 police police NOUN NNS _ 7 obl
        4 , , PUNCT , _ 3 punct
        5 80 80 NUM CD _ 6 nummod
        6 people person NOUN NNS _ 7 nsubj
        7 fled flee VERB VBD _ 0 root
        8 . . PUNCT . _ 7 punct
        """
    )

    assert found == [
        ("according", "police", "According to", ["80 people fled"], "indirect"),
    ]


def test_according_to_after() -> None:
    """`According to` at the end hands on what stands before."""
    found = readings(
        """
        1 Exports export NOUN NNS _ 2 nsubj
        2 fell fall VERB VBD _ 0 root
        3 3 3 NUM CD _ 4 nummod
        4 percent percent NOUN NN _ 2 obj
        5 , , PUNCT , _ 9 punct
        6 according accord VERB VBG _ 9 case
        7 to to ADP IN _ 6 fixed
        8 the the DET DT _ 9 det
        9 ministry ministry NOUN NN _ 2 obl
        10 . . PUNCT . _ 2 punct
        """
    )

    assert found == [
        ("according", "the ministry", "according to", ["Exports fell 3 percent"], "indirect"),
    ]


def test_a_noun_of_saying() -> None:
    """A noun of saying with its owner hands on its clause."""
    found = readings(
        """
        1 Byron Byron PROPN NNP _ 3 nmod:poss
        2 's 's PART POS _ 1 case
        3 claim claim NOUN NN _ 9 nsubj
        4 that that SCONJ IN _ 7 mark
        5 the the DET DT _ 6 det
        6 bridge bridge NOUN NN _ 7 nsubj
        7 collapsed collapse VERB VBD _ 3 acl
        8 is be AUX VBZ _ 9 cop
        9 false false ADJ JJ _ 0 root
        10 . . PUNCT . _ 9 punct
        """
    )

    assert found == [
        ("said", "Byron", "claim", ["that the bridge collapsed"], "indirect"),
    ]


def test_a_statement_that_says() -> None:
    """A document can be the source, and thanking is an act."""
    found = readings(
        """
        1 In in ADP IN _ 3 case
        2 a a DET DT _ 3 det
        3 statement statement NOUN NN _ 12 obl
        4 saying say VERB VBG _ 3 acl
        5 the the DET DT _ 6 det
        6 deal deal NOUN NN _ 8 nsubj
        7 was be AUX VBD _ 8 cop
        8 off off ADV RB _ 4 ccomp
        9 , , PUNCT , _ 3 punct
        10 the the DET DT _ 11 det
        11 firm firm NOUN NN _ 12 nsubj
        12 thanked thank VERB VBD _ 0 root
        13 its its PRON PRP$ _ 14 nmod:poss
        14 staff staff NOUN NN _ 12 obj
        15 . . PUNCT . _ 12 punct
        """
    )

    assert found == [
        ("said", "a statement", "saying", ["the deal was off"], "indirect"),
        ("act", "the firm", "thanked", ["its staff"], "indirect"),
    ]


def test_in_the_words_of() -> None:
    """`In the words of X` hands on the sentence; a part in quotation marks makes it mixed."""
    found = readings(
        """
        1 In in ADP IN _ 3 case
        2 the the DET DT _ 3 det
        3 words word NOUN NNS _ 12 obl
        4 of of ADP IN _ 5 case
        5 Byron Byron PROPN NNP _ 3 nmod
        6 , , PUNCT , _ 3 punct
        7 the the DET DT _ 8 det
        8 bridge bridge NOUN NN _ 12 nsubj
        9 is be AUX VBZ _ 12 cop
        10 “ " PUNCT `` _ 12 punct
        11 a a DET DT _ 12 det
        12 ruin ruin NOUN NN _ 0 root
        13 . . PUNCT . _ 12 punct
        14 ” " PUNCT '' _ 12 punct
        """
    )

    assert found == [
        ("according", "Byron", "In the words of", ["the bridge is “ a ruin . ”"], "mixed"),
    ]


def test_belief_of_nobody() -> None:
    """What is believed by nobody named has no source."""
    found = readings(
        """
        1 The the DET DT _ 2 det
        2 men man NOUN NNS _ 4 nsubj:pass
        3 are be AUX VBP _ 4 aux:pass
        4 believed believe VERB VBN _ 0 root
        5 to to PART TO _ 7 mark
        6 have have AUX VB _ 7 aux
        7 fled flee VERB VBN _ 4 xcomp
        8 . . PUNCT . _ 4 punct
        """
    )

    assert found == [
        ("thought", "", "are believed", ["The men", "to have fled"], "indirect"),
    ]


def test_report_of_nobody() -> None:
    """What was reported has no source where nobody is named."""
    found = readings(
        """
        1 It it PRON PRP _ 3 expl
        2 was be AUX VBD _ 3 aux:pass
        3 reported report VERB VBN _ 0 root
        4 that that SCONJ IN _ 7 mark
        5 two two NUM CD _ 6 nummod
        6 men man NOUN NNS _ 7 nsubj
        7 died die VERB VBD _ 3 csubj:pass
        8 . . PUNCT . _ 3 punct
        """
    )

    assert found == [
        ("said", "", "was reported", ["that two men died"], "indirect"),
    ]


def test_quoted_as_saying() -> None:
    """Whoever is quoted as saying something is its source."""
    found = readings(
        """
        1 Byron Byron PROPN NNP _ 3 nsubj:pass
        2 was be AUX VBD _ 3 aux:pass
        3 quoted quote VERB VBN _ 0 root
        4 as as SCONJ IN _ 5 mark
        5 saying say VERB VBG _ 3 advcl
        6 the the DET DT _ 7 det
        7 deal deal NOUN NN _ 9 nsubj
        8 was be AUX VBD _ 9 cop
        9 off off ADV RB _ 5 ccomp
        10 . . PUNCT . _ 3 punct
        """
    )

    assert found == [
        ("said", "Byron", "saying", ["the deal was off"], "indirect"),
    ]


def test_accused_by() -> None:
    """In the passive the agent is the source."""
    found = readings(
        """
        1 The the DET DT _ 2 det
        2 firm firm NOUN NN _ 4 nsubj:pass
        3 was be AUX VBD _ 4 aux:pass
        4 accused accuse VERB VBN _ 0 root
        5 by by ADP IN _ 6 case
        6 prosecutors prosecutor NOUN NNS _ 4 obl:agent
        7 of of ADP IN _ 8 case
        8 fraud fraud NOUN NN _ 6 nmod
        9 . . PUNCT . _ 4 punct
        """
    )

    assert found == [
        ("act", "prosecutors", "was accused", ["The firm", "of fraud"], "indirect"),
    ]


def test_belief() -> None:
    """Belief is thought, not saying."""
    found = readings(
        """
        1 The the DET DT _ 2 det
        2 union union NOUN NN _ 3 nsubj
        3 believes believe VERB VBZ _ 0 root
        4 that that SCONJ IN _ 8 mark
        5 the the DET DT _ 6 det
        6 plan plan NOUN NN _ 8 nsubj
        7 will will AUX MD _ 8 aux
        8 fail fail VERB VB _ 3 ccomp
        9 . . PUNCT . _ 3 punct
        """
    )

    assert found == [
        ("thought", "The union", "believes", ["that the plan will fail"], "indirect"),
    ]


def test_a_confident_person() -> None:
    """An adjective of knowing takes a clause."""
    found = readings(
        """
        1 Byron Byron PROPN NNP _ 3 nsubj
        2 is be AUX VBZ _ 3 cop
        3 confident confident ADJ JJ _ 0 root
        4 that that SCONJ IN _ 8 mark
        5 the the DET DT _ 6 det
        6 plan plan NOUN NN _ 8 nsubj
        7 will will AUX MD _ 8 aux
        8 work work VERB VB _ 3 ccomp
        9 . . PUNCT . _ 3 punct
        """
    )

    assert found == [
        ("thought", "Byron", "is confident", ["that the plan will work"], "indirect"),
    ]


def test_a_study() -> None:
    """A study can find something."""
    found = readings(
        """
        1 The the DET DT _ 2 det
        2 study study NOUN NN _ 3 nsubj
        3 found find VERB VBD _ 0 root
        4 that that SCONJ IN _ 6 mark
        5 cats cat NOUN NNS _ 6 nsubj
        6 sleep sleep VERB VBP _ 3 ccomp
        7 15 15 NUM CD _ 8 nummod
        8 hours hour NOUN NNS _ 6 obl:unmarked
        9 a a DET DT _ 10 det
        10 day day NOUN NN _ 8 nmod:unmarked
        11 . . PUNCT . _ 3 punct
        """
    )

    assert found == [
        ("said", "The study", "found", ["that cats sleep 15 hours a day"], "indirect"),
    ]


def test_acts_of_speech() -> None:
    """Acts that share a subject share the source."""
    found = readings(
        """
        1 She she PRON PRP _ 2 nsubj
        2 thanked thank VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 crew crew NOUN NN _ 2 obj
        5 and and CCONJ CC _ 6 cc
        6 vowed vow VERB VBD _ 2 conj
        7 to to PART TO _ 8 mark
        8 return return VERB VB _ 6 xcomp
        9 . . PUNCT . _ 2 punct
        """
    )

    assert found == [
        ("act", "She", "thanked", ["the crew"], "indirect"),
        ("act", "She", "vowed", ["to return"], "indirect"),
    ]


def test_a_colon() -> None:
    """A colon introduces a quotation."""
    found = readings(
        """
        1 Byron Byron PROPN NNP _ 2 nsubj
        2 added add VERB VBD _ 0 root
        3 : : PUNCT : _ 6 punct
        4 “ " PUNCT `` _ 6 punct
        5 We we PRON PRP _ 6 nsubj
        6 have have VERB VBP _ 2 ccomp
        7 no no DET DT _ 8 det
        8 plans plan NOUN NNS _ 6 obj
        9 . . PUNCT . _ 6 punct
        10 ” " PUNCT '' _ 6 punct
        """
    )

    assert found == [
        ("said", "Byron", "added", ["“ We have no plans . ”"], "direct"),
    ]


def test_what_was_not_said() -> None:
    """A saying that is denied is an act: nobody's word stands for its content."""
    found = readings(
        """
        1 The the DET DT _ 2 det
        2 ministry ministry NOUN NN _ 5 nsubj
        3 did do AUX VBD _ 5 aux
        4 not not PART RB _ 5 advmod
        5 say say VERB VB _ 0 root
        6 how how ADV WRB _ 7 advmod
        7 many many ADJ JJ _ 8 amod
        8 people person NOUN NNS _ 9 nsubj
        9 died die VERB VBD _ 5 ccomp
        10 . . PUNCT . _ 5 punct
        """
    )

    assert found == [
        ("act", "The ministry", "did not say", ["how many people died"], "indirect"),
    ]


def test_a_contrast_of_the_article() -> None:
    """A contrast after a comma is the article's own voice."""
    found = readings(
        """
        1 Byron Byron PROPN NNP _ 2 nsubj
        2 said say VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 bridge bridge NOUN NN _ 6 nsubj
        5 was be AUX VBD _ 6 cop
        6 safe safe ADJ JJ _ 2 ccomp
        7 , , PUNCT , _ 11 punct
        8 though though SCONJ IN _ 11 mark
        9 the the DET DT _ 10 det
        10 mayor mayor NOUN NN _ 11 nsubj
        11 closed close VERB VBD _ 6 advcl
        12 it it PRON PRP _ 11 obj
        13 . . PUNCT . _ 2 punct
        """
    )

    assert found == [
        ("said", "Byron", "said", ["the bridge was safe"], "indirect"),
    ]


def test_scare_quotes() -> None:
    """A name in quotation marks makes no quotation."""
    found = readings(
        """
        1 Critics critic NOUN NNS _ 2 nsubj
        2 say say VERB VBP _ 0 root
        3 the the DET DT _ 9 det
        4 “ " PUNCT `` _ 7 punct
        5 zero zero NUM CD _ 7 compound
        6 - - PUNCT HYPH _ 5 punct
        7 waste waste NOUN NN _ 9 compound
        8 ” " PUNCT '' _ 7 punct
        9 plan plan NOUN NN _ 10 nsubj
        10 failed fail VERB VBD _ 2 ccomp
        11 . . PUNCT . _ 2 punct
        """
    )

    assert found == [
        ("said", "Critics", "say", ["the “ zero - waste ” plan failed"], "indirect"),
    ]


def test_a_speaker_label() -> None:
    """A label before a colon says who speaks."""
    found = readings(
        """
        1 WALLACE WALLACE PROPN NNP _ 0 root
        2 : : PUNCT : _ 6 punct
        3 The the DET DT _ 4 det
        4 bridge bridge NOUN NN _ 6 nsubj:pass
        5 is be AUX VBZ _ 6 aux:pass
        6 closed close VERB VBN _ 1 parataxis
        7 . . PUNCT . _ 1 punct
        """
    )

    assert found == [
        ("spoken", "WALLACE", ":", ["The bridge is closed"], "indirect"),
    ]


def test_an_attitude() -> None:
    """An attitude hands on nobody's words."""
    found = readings(
        """
        1 The the DET DT _ 2 det
        2 union union NOUN NN _ 3 nsubj
        3 supports support VERB VBZ _ 0 root
        4 the the DET DT _ 5 det
        5 strike strike NOUN NN _ 3 obj
        6 . . PUNCT . _ 3 punct
        """
    )

    assert found == [
        ("stance", "The union", "supports", ["the strike"], "indirect"),
    ]


def test_a_frame_alone() -> None:
    """A frame that ends in a colon has its words elsewhere."""
    found = readings(
        """
        1 Byron Byron PROPN NNP _ 2 nsubj
        2 went go VERB VBD _ 0 root
        3 on on ADV RB _ 2 advmod
        4 to to PART TO _ 5 mark
        5 say say VERB VB _ 2 advcl
        6 : : PUNCT : _ 2 punct
        """
    )

    assert found == [
        ("said", "Byron", "say", [], "indirect"),
    ]


def test_a_relative_clause() -> None:
    """In a relative clause the pronoun is the source."""
    found = readings(
        """
        1 Residents resident NOUN NNS _ 10 nsubj:pass
        2 , , PUNCT , _ 4 punct
        3 who who PRON WP _ 4 nsubj
        4 say say VERB VBP _ 1 acl:relcl
        5 the the DET DT _ 6 det
        6 air air NOUN NN _ 8 nsubj
        7 is be AUX VBZ _ 8 cop
        8 foul foul ADJ JJ _ 4 ccomp
        9 , , PUNCT , _ 1 punct
        10 left leave VERB VBN _ 0 root
        11 . . PUNCT . _ 10 punct
        """
    )

    assert found == [
        ("said", "who", "say", ["the air is foul"], "indirect"),
    ]


def test_as_somebody_put_it() -> None:
    """`As X put it` hands on the clause around it."""
    found = readings(
        """
        1 The the DET DT _ 2 det
        2 bridge bridge NOUN NN _ 11 nsubj
        3 , , PUNCT , _ 2 punct
        4 as as SCONJ IN _ 6 mark
        5 Byron Byron PROPN NNP _ 6 nsubj
        6 put put VERB VBD _ 11 advcl
        7 it it PRON PRP _ 6 obj
        8 , , PUNCT , _ 6 punct
        9 “ " PUNCT `` _ 11 punct
        10 will will AUX MD _ 11 aux
        11 stand stand VERB VB _ 0 root
        12 . . PUNCT . _ 11 punct
        13 ” " PUNCT '' _ 11 punct
        """
    )

    assert found == [
        ("said", "Byron", "put", ["The bridge", "“ will stand . ”"], "mixed"),
    ]


def test_a_promise_made() -> None:
    """A noun of saying that a verb takes has the verb's subject for its source."""
    found = readings(
        """
        1 Officials official NOUN NNS _ 2 nsubj
        2 made make VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 promise promise NOUN NN _ 2 obj
        5 that that SCONJ IN _ 8 mark
        6 work work NOUN NN _ 8 nsubj
        7 would would AUX MD _ 8 aux
        8 begin begin VERB VB _ 4 acl
        9 . . PUNCT . _ 2 punct
        """
    )

    assert found == [
        ("said", "Officials", "made the promise", ["that work would begin"], "indirect"),
    ]


NESTED = """
1 The the DET DT _ 2 det
2 witness witness NOUN NN _ 3 nsubj
3 told tell VERB VBD _ 0 root
4 police police NOUN NNS _ 3 iobj
5 that that SCONJ IN _ 9 mark
6 her her PRON PRP$ _ 7 nmod:poss
7 neighbour neighbour NOUN NN _ 9 nsubj
8 had have AUX VBD _ 9 aux
9 said say VERB VBN _ 3 ccomp
10 he he PRON PRP _ 12 nsubj
11 would would AUX MD _ 12 aux
12 flee flee VERB VB _ 9 ccomp
13 . . PUNCT . _ 3 punct
"""


def test_an_attribution_inside_another() -> None:
    """What stands in the content of another attribution says so; the outermost is inside none."""
    found = attributions(NESTED)

    assert [a.inside for a in found] == [-1, 0]


def test_sentences_without_end_have_no_attributions() -> None:
    """A sentence of more words than anybody writes is not read."""
    token = paragraph(NESTED).tokens[2]
    endless = tree_of([token] * (LONGEST + 1), 0, 0)

    assert attributions_in(endless, quoted_in(endless, [])) == []


FORMS = [
    "said", "claim", "according", "to", "“", "”", ",", ":", ".", "Byron", "who", "that", "bridge", "by", "—",
]  # fmt: skip
UPOS = ["VERB", "NOUN", "PROPN", "PRON", "ADJ", "ADP", "SCONJ", "PUNCT", "AUX"]
RELATIONS = [
    "nsubj", "nsubj:pass", "ccomp", "xcomp", "parataxis", "advcl", "acl", "acl:relcl", "conj", "cc", "case",
    "fixed", "obl", "obl:agent", "nmod", "nmod:poss", "appos", "flat", "punct", "mark", "aux:pass", "obj",
]  # fmt: skip


@st.composite
def any_trees(draw: st.DrawFn) -> Tree:
    """Draw a tree of any words, its root first."""
    count = draw(st.integers(1, 24))
    order = draw(st.permutations(range(count)))
    heads: list[int | None] = [None] * count
    for number, place in enumerate(order[1:], 1):
        heads[place] = order[draw(st.integers(0, number - 1))]
    tokens: list[Token] = []
    start = 0
    for place in range(count):
        form = draw(st.sampled_from(FORMS))
        relation = "root" if heads[place] is None else draw(st.sampled_from(RELATIONS))
        lemma = {"said": "say"}.get(form, form)
        upos = "PUNCT" if not form[0].isalpha() else draw(st.sampled_from(UPOS))
        tokens.append(Token(start, start + len(form), form, lemma, upos, "", "", heads[place], relation, 0))
        start += len(form) + 1
    return tree_of(tokens, 0, 0)


@given(any_trees())
def test_parts_lie_in_the_sentence_and_apart(drawn: Tree) -> None:
    """Source, cue and contents of an attribution are places of the sentence, and none is in two of them."""
    text = " ".join(token.form for token in drawn.tokens)
    for found in attributions_in(drawn, quoted_in(drawn, quotations(text))):
        source = list(range(*found.source)) if found.source else []
        contents = [list(range(low, high)) for low, high in found.content]
        places = [*source, *found.cue, *(at for content in contents for at in content)]

        assert len(places) == len(set(places))
        assert all(0 <= at < len(drawn) for at in places)
        assert all(contents)


@given(any_trees())
def test_nothing_is_inside_itself(drawn: Tree) -> None:
    """Going from attribution to the one around it always ends."""
    text = " ".join(token.form for token in drawn.tokens)
    found = attributions_in(drawn, quoted_in(drawn, quotations(text)))
    for number in range(len(found)):
        seen: list[int] = []
        while number >= 0:
            assert number not in seen

            seen.append(number)
            number = found[number].inside
