from __future__ import annotations

import pytest

from workbench.language.noun_kinds import gender_of_noun, kind_of_noun


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("minister", "person"),
        ("beekeeper", "person"),
        ("councilwoman", "person"),
        ("company", "body"),
        ("river", "place"),
        ("weekend", "time"),
        ("computer", "thing"),
        ("treaty", "thing"),
    ],
)
def test_a_noun_tells_what_kind_of_thing_it_names(noun: str, kind: str) -> None:
    """Persons by list and by ending, but no tools that end likewise."""
    assert kind_of_noun(noun) == kind


def test_some_nouns_tell_which_pronoun_they_take() -> None:
    """Most do not: a minister may be he or she."""
    assert [gender_of_noun(noun) for noun in ("Mr.", "queen", "minister")] == ["he", "she", ""]
