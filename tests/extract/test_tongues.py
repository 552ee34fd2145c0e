"""Other languages: told by the paragraph, and never read by rules for English."""

from __future__ import annotations

import pytest

from tests.extract.reading import read
from workbench.extract.tongues import is_english, tongue_of

FRENCH = "Le président a annoncé mardi la fermeture de trois usines dans le nord du pays, selon le ministère."
GERMAN = "Die Regierung hat am 3. Mai 2024 mit den Verhandlungen begonnen und wird sie im Juni beenden."
SPANISH = "El gobierno cerró tres fábricas en el norte del país el 4 de mayo de 2021, según el ministerio."
ENGLISH = "The company employs 900 people in the north and has been there for years."


@pytest.mark.parametrize("text", [FRENCH, GERMAN, SPANISH])
@pytest.mark.parametrize("language", ["", "en"])
def test_another_language_gives_one_claim_a_sentence_and_says_so(text: str, language: str) -> None:
    """English rules are not for French, whatever a page says of itself."""
    assert [claim.how for claim in read(text, language).claims] == ["sentence, not English"]


@pytest.mark.parametrize("text", [FRENCH, GERMAN, SPANISH])
def test_a_document_may_mix_languages(text: str) -> None:
    """Each paragraph is read as what it is; a short one is like the one before it."""
    found = read(f"{ENGLISH}\n\n{text}\n\n{ENGLISH.replace('900', '800')}", "en").claims

    assert [claim.how == "sentence, not English" for claim in found] == [False, False, True, False, False]


@pytest.mark.parametrize("language", ["fr", ""])
def test_an_english_paragraph_of_a_foreign_document_is_english(language: str) -> None:
    """It is taken apart."""
    found = read(f"{FRENCH}\n\n{FRENCH.replace('mardi', 'lundi')}\n\n{ENGLISH}", language).claims

    assert [claim.how for claim in found][2:] == ["clause", "coordinated predicate"]


def test_a_foreign_quotation_in_an_english_article_is_not_taken_apart() -> None:
    """The sentence is one claim, and whom it names is still known in the next one."""
    text = (
        "“Nous ne laisserons personne sur le bord de la route, et les usines ne seront pas vendues,” "
        "said Anne Morel, the minister of labour. She left in 2019."
    )
    found = read(text).claims

    assert [claim.how for claim in found] == ["sentence, not English", "clause"]
    assert found[1].wording == "Anne Morel left in 2019."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Selon le ministère, 1 200 emplois seront supprimés dans les usines.", "1200"),
        ("Nach Angaben des Ministeriums sind 1.200 Stellen von der Schließung bedroht.", "1200"),
        ("El gobierno dice que los 45 empleados de la planta no se van.", "45"),
        ("Le ministère dit que le chômage est de 3,5 % dans le nord du pays.", "3.5"),
        ("Nach Angaben des Ministeriums kostet die Schließung 1,2 Mio. Euro im Jahr.", "1200000"),
        ("Nach Angaben des Ministeriums sind seit 2019 rund 45 Millionen von der Krise bedroht.", "45000000"),
        ("El gobierno dice que la planta de la empresa cuesta 1.234,50 € al mes.", "1234.5"),
        ("El gobierno dice que la deuda de la empresa es de 3 mil millones.", "3000000000"),
    ],
)
def test_numbers_of_other_languages_are_read(text: str, value: str) -> None:
    """Marks between thousands, decimal commas and words for millions are of a number; years are none."""
    assert [quantity.low for quantity in read(text, "").quantities] == [value]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Les syndicats ont appelé à une grève le 12 mars 2024 dans le nord.", "2024-03-12"),
        (GERMAN, "2024-05-03"),
        (SPANISH, "2021-05-04"),
    ],
)
def test_days_of_other_languages_are_read(text: str, day: str) -> None:
    """Months have other names."""
    assert [found.first_day for found in read(text, "").dates] == [day]


@pytest.mark.parametrize(
    ("passage", "tongue"),
    [
        (FRENCH, "foreign"),
        (ENGLISH, "english"),
        ("Плотина разрушилась в пятницу.", "foreign"),
        ("In 1994.", ""),
        ("I was in Los Angeles, and I had a die, a la carte.", ""),
    ],
)
def test_a_passage_tells_its_tongue_or_does_not(passage: str, tongue: str) -> None:
    """Few words tell nothing."""
    assert tongue_of(passage) == tongue


def test_the_given_language_goes_first() -> None:
    """What a page says of itself is believed of the document as a whole."""
    assert is_english(FRENCH, "en-GB")
    assert not is_english(ENGLISH, "fr")
