from __future__ import annotations

from tests.conllu import paragraph
from tests.extract.reading import wordings
from workbench.extract.reading import register_of
from workbench.extract.referents import Register
from workbench.language.parsing.tree import Tree, tree_of

_MAYOR = """
Mayor NOUN NN 2 nmod:desc
Ada PROPN NNP 4 nsubj
Byron PROPN NNP 2 flat
sold VERB VBD 0 root
her PRON PRP$ 6 nmod:poss
house NOUN NN 4 obj
"""
_SHE = """
She PRON PRP 2 nsubj
smiled VERB VBD 0 root
"""
_COMPANY = """
Acme PROPN NNP 2 compound
Mills PROPN NNPS 7 nsubj
, PUNCT , 5 punct
a DET DT 5 det
company NOUN NN 2 appos
, PUNCT , 5 punct
grew VERB VBD 0 root
"""
_TWO = """
Tom PROPN NNP 3 nsubj
Hale PROPN NNP 1 flat
met VERB VBD 0 root
Ove PROPN NNP 3 obj
Berg PROPN NNP 4 flat
"""


def _register(*sentences: str) -> Register:
    """Return the register of sentences written as rows of form, tags, head and relation."""
    trees = [_tree(rows) for rows in sentences]
    return register_of(trees, [frozenset()] * len(trees))


def _tree(rows: str) -> Tree:
    lines = [row.split() for row in rows.strip().splitlines()]
    conllu = "\n".join(
        f"{at} {form} {_lemma(form, upos)} {upos} {xpos} {_feats(xpos)} {head} {relation}"
        for at, (form, upos, xpos, head, relation) in enumerate(lines, 1)
    )
    return tree_of(paragraph(conllu).tokens, 0, 0)


def _lemma(form: str, upos: str) -> str:
    return form if upos == "PROPN" else form.lower().removesuffix("s")


def _feats(xpos: str) -> str:
    return "Number=Plur" if xpos in ("NNS", "NNPS") else "_"


def _meant(register: Register, sentence: int) -> list[tuple[int, str]]:
    return [(standing.low, standing.meant) for standing in register.standings()[sentence]]


def test_she_is_the_woman_of_whom_the_text_speaks() -> None:
    """A possessive means the subject of its clause, a pronoun the subject of the sentence before."""
    register = _register(_MAYOR, _SHE)

    assert _meant(register, 0) == [(4, "Ada Byron")]
    assert _meant(register, 1) == [(0, "Ada Byron")]


def test_a_short_name_is_read_in_full() -> None:
    """With its form of address, where it has one."""
    register = _register(
        _MAYOR,
        """
        Ms. PROPN NNP 2 nmod:desc
        Byron PROPN NNP 3 nsubj
        left VERB VBD 0 root
        """,
    )

    assert _meant(register, 1) == [(0, "Ada Byron")]


def test_a_title_alone_means_who_bears_it() -> None:
    """`The mayor` is the one who was called so."""
    register = _register(
        _MAYOR,
        """
        The DET DT 2 det
        mayor NOUN NN 3 nsubj
        left VERB VBD 0 root
        """,
    )

    assert _meant(register, 1) == [(0, "Ada Byron")]


def test_a_description_means_what_an_apposition_called_so() -> None:
    """A company is known as one once the text has said so."""
    register = _register(
        _COMPANY,
        """
        The DET DT 2 det
        company NOUN NN 3 nsubj
        shrank VERB VBD 0 root
        """,
    )

    assert _meant(register, 1) == [(0, "Acme Mills")]


def test_of_two_who_may_be_meant_none_is() -> None:
    """Words whose meaning is open say so by an empty meaning."""
    register = _register(
        _TWO,
        """
        His PRON PRP$ 2 nmod:poss
        brother NOUN NN 3 nsubj
        laughed VERB VBD 0 root
        """,
    )

    assert _meant(register, 1) == [(0, "")]


def test_two_named_persons_are_meant_together() -> None:
    """`The two officers` are the two who were named."""
    register = _register(
        _TWO,
        """
        The DET DT 3 det
        two NUM CD 3 nummod
        officers NOUN NNS 4 nsubj
        laughed VERB VBD 0 root
        """,
    )

    assert _meant(register, 1) == [(0, "Tom Hale and Ove Berg")]


def test_it_that_means_nothing_stands_for_nothing() -> None:
    """`It rained` points nowhere, so it is not open either."""
    register = _register(
        _COMPANY,
        """
        It PRON PRP 2 expl
        rained VERB VBD 0 root
        """,
    )

    assert _meant(register, 1) == []


def test_he_or_she_is_nobody_in_particular() -> None:
    """What is said of anybody is not tied to somebody who was named."""
    register = _register(
        _MAYOR,
        """
        He PRON PRP 4 nsubj
        or CCONJ CC 3 cc
        she PRON PRP 1 conj
        pays VERB VBZ 0 root
        """,
    )

    assert _meant(register, 1) == [(0, ""), (2, "")]


def test_an_acronym_stays() -> None:
    """Who reads the text knows it: it is the name the text itself goes on with."""
    register = _register(
        """
        The DET DT 3 det
        Harbour PROPN NNP 3 compound
        Union PROPN NNP 7 nsubj
        ( PUNCT -LRB- 5 punct
        HU PROPN NNP 3 appos
        ) PUNCT -RRB- 5 punct
        met VERB VBD 0 root
        """,
        """
        The DET DT 2 det
        HU PROPN NNP 3 nsubj
        changed VERB VBD 0 root
        its PRON PRP$ 5 nmod:poss
        rules NOUN NNS 3 obj
        """,
    )

    assert _meant(register, 1) == [(3, "the Harbour Union")]


def test_this_alone_stays_open() -> None:
    """No rule says which of the things said before it means."""
    register = _register(
        _MAYOR,
        """
        Ada PROPN NNP 2 nsubj
        denies VERB VBZ 0 root
        this PRON DT 2 obj
        """,
    )

    assert _meant(register, 1)[-1] == (2, "")


def test_an_answer_knows_the_nouns_beside_it() -> None:
    """Where one of them is read, the pronoun can stay."""
    register = _register(_MAYOR)

    assert register.standings()[0][0].beside == (1,)


def _country(name: str) -> str:
    return f"""
    {name} PROPN NNP 2 nsubj
    fired VERB VBD 0 root
    """


_THE_COUNTRY_MOVED = """
    The DET DT 2 det
    country NOUN NN 3 nsubj
    moved VERB VBD 0 root
    """


def test_the_country_is_the_one_that_was_named_just_now() -> None:
    """Of two that were named, none is guessed."""
    one, two = (
        _register(_country("Norway"), _THE_COUNTRY_MOVED),
        _register(_country("Norway"), _country("Finland"), _THE_COUNTRY_MOVED),
    )

    assert _meant(one, 1) == [(0, "Norway")]
    assert _meant(two, 2) == []


def test_both_countries_are_the_two_that_were_named() -> None:
    """As two persons are, so are two countries."""
    assert wordings("Norway closed the border to Finland on Friday. Both countries sent ships.") == [
        "Norway closed the border to Finland on Friday.",
        "Norway and Finland sent ships.",
    ]


def test_whose_mother_stands_beside_a_woman_is_hers_unless_another_may_be_meant() -> None:
    """`Ada and her mother` as a subject is plain; as an object the subject may be meant as well."""
    plain = wordings("Ada Brook and her mother Maria Vale met Nils Aker.")
    either = wordings("Nils Aker met Ada Brook and her mother Maria Vale.")

    assert "Maria Vale is Ada Brook’s mother." in plain
    assert not any("Nils Aker’s mother" in wording or "Ada Brook’s mother" in wording for wording in either)


def test_who_says_something_of_himself_in_a_relative_clause_is_meant() -> None:
    """`met Aker, who said he would close it`: Aker closes it."""
    found = wordings("Carl Vale met Nils Aker, who said he would close the mill.")

    assert not any("Carl Vale would" in wording for wording in found)
