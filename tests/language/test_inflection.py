from __future__ import annotations

import pytest

from workbench.language.inflection import (
    article_for,
    past_of,
    past_of_ing,
    plural_of,
    third_person_of,
)


@pytest.mark.parametrize(
    ("lemma", "past", "third"),
    [
        ("open", "opened", "opens"),
        ("carry", "carried", "carries"),
        ("stop", "stopped", "stops"),
        ("admit", "admitted", "admits"),
        ("visit", "visited", "visits"),
        ("take", "took", "takes"),
        ("go", "went", "goes"),
        ("have", "had", "has"),
    ],
)
def test_verbs_have_their_forms(lemma: str, past: str, third: str) -> None:
    """Irregular verbs by table, others by spelling."""
    assert [past, third] == [past_of(lemma), third_person_of(lemma)]


@pytest.mark.parametrize(
    ("form", "lemma", "past"),
    [
        ("killing", "kill", "killed"),
        ("making", "make", "made"),
        ("dying", "die", "died"),
        ("travelling", "travel", "travelled"),
        ("freeing", "free", "freed"),
        ("forcing", "force", "forced"),
    ],
)
def test_a_participle_keeps_its_spelling_in_the_past(form: str, lemma: str, past: str) -> None:
    """British and American doubling stay what they are."""
    assert past == past_of_ing(form, lemma)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("country", "countries"),
        ("woman", "women"),
        ("policeman", "policemen"),
        ("church", "churches"),
        ("day", "days"),
        ("person", "people"),
        ("human", "humans"),
        ("series", "series"),
    ],
)
def test_nouns_have_a_form_for_many(one: str, many: str) -> None:
    """Irregular plurals by table, others by spelling."""
    assert many == plural_of(one)


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("hour", "an"),
        ("union", "a"),
        ("MP", "an"),
        ("NATO", "a"),
        ("11", "an"),
        ("110", "a"),
        ("eight-year-old", "an"),
        ("one-man", "a"),
        ("European", "a"),
        ("umbrella", "an"),
    ],
)
def test_the_article_goes_by_sound(word: str, article: str) -> None:
    """Letters that are spelled and numbers that are read count as they sound."""
    assert article == article_for(word)
