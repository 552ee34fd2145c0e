"""Which names look like one name spelled twice, and which titles contradict each other."""

from __future__ import annotations

import pytest

from workbench.checks.variants import ONE_LETTER, ROMANISED, SPELLING, contradiction, variant
from workbench.domain.names import NameKind


@pytest.mark.parametrize(
    ("one", "other", "kind", "reason"),
    [
        ("Roman Vassilenko", "Roman Vasilenko", "person", ONE_LETTER),
        ("Roman Vassilenko", "Vasilenko", "person", ONE_LETTER),
        ("Jon Halvorsen", "John Halvorsen", "person", ONE_LETTER),
        ("Ministry of Labour", "Ministry of Labor", "organisation", ONE_LETTER),
        ("Halle Centre", "Halle Center", "organisation", ONE_LETTER),
        ("Mikhail Zhukovsky", "Mikhail Zhukovskij", "person", ROMANISED),
        ("José Núñez", "Jose Nunez", "person", SPELLING),
        ("Anne-Marie Kohl", "Anne Marie Kohl", "person", SPELLING),
    ],
)
def test_one_name_spelled_twice(one: str, other: str, kind: NameKind, reason: str) -> None:
    """A letter, an accent, a hyphen or a transliteration apart."""
    assert variant(one, other, kind) == variant(other, one, kind) == reason


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Adam Smith", "Zadie Smyth", "person"),
        ("Adam Smith", "Adam Smith", "person"),
        ("Daniel Orta", "Daniela Orta", "person"),
        ("Mario Lenz", "Maria Lenz", "person"),
        ("Ivan Petrov", "Anna Petrova", "person"),
        ("Democrat", "Democrats", "organisation"),
        ("Korea", "Korean", "place"),
        ("Slovakia", "Slovenia", "place"),
        ("Gambia", "Zambia", "place"),
        ("Mauritania", "Mauritius", "place"),
        ("Apollo 11", "Apollo 12", "organisation"),
        ("Reik", "Reid", "person"),
        ("Department of State", "Department of Health", "organisation"),
        ("North Station", "South Station", "place"),
    ],
)
def test_two_names(one: str, other: str, kind: NameKind) -> None:
    """Two people, a man's and a woman's name, a plural, two countries, two numbers."""
    assert variant(one, other, kind) == ""


@pytest.mark.parametrize(
    "offices",
    [
        ("Minister", "Secretary"),
        ("Deputy Minister", "Minister"),
        ("Foreign Minister", "Finance Minister"),
        ("Sen.", "Rep."),
        ("Mr", "Mrs"),
    ],
)
def test_titles_that_contradict(offices: tuple[str, ...]) -> None:
    """Two offices, two ranks of one, two portfolios, two forms of address."""
    assert contradiction(offices) == f"once {offices[0]}, once {offices[1]}"


@pytest.mark.parametrize(
    "offices",
    [
        ("President", "US President"),
        ("Sen.", "Senator"),
        ("Professor", "Dr"),
        ("Mr", "Minister"),
        ("Ms", "Miss"),
        ("former President", "President"),
        ("student", "Texas student"),
        (),
    ],
)
def test_titles_that_agree(offices: tuple[str, ...]) -> None:
    """One office with and without its country, short and long, a form of address beside an office."""
    assert contradiction(offices) == ""
