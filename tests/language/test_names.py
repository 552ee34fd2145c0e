from __future__ import annotations

from workbench.language.names import NameRegister, looks_like_person, names_in
from workbench.language.words import words_in


def _register(*sentences: str) -> NameRegister:
    register = NameRegister()
    for sentence in sentences:
        register.note(words_in(sentence))
    return register


def test_titles_are_no_part_of_a_name() -> None:
    """`President` before a name is left out."""
    assert [name.text for name in names_in(words_in("they met President Ada Byron there"))] == ["Ada Byron"]


def test_weekdays_are_no_names() -> None:
    """A weekday ends a name."""
    assert [name.text for name in names_in(words_in("Ada Byron Monday left"))] == ["Ada Byron"]


def test_a_last_name_stands_for_the_full_name() -> None:
    """A person introduced once is known by the last name."""
    assert _register("Ada Byron said it rained.").full_name("Byron") == "Ada Byron"


def test_a_last_name_of_two_people_stands_for_nobody() -> None:
    """Two people of one name are not told apart by it."""
    assert _register("Ada Byron said so.", "Tom Byron denied it.").full_name("Byron") == ""


def test_places_are_no_persons() -> None:
    """A country's two words do not make its second word a last name."""
    assert _register("South Korea said so.").full_name("Korea") == ""


def test_an_organisation_is_no_person() -> None:
    """An organisation's word tells it from a person."""
    assert not looks_like_person("Harbour Council")
