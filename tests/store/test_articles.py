"""The list of articles: all or some of them, with what is left on them or without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store.making import importing, verdict_of
from workbench.domain.change import Change, Edit
from workbench.store import articles
from workbench.store.articles import article_heads, article_numbers, article_rows
from workbench.store.store import Store


@pytest.fixture
def three(store: Store) -> Store:
    """Three articles; the second is retired, and a claim of the third is decided."""
    made = []
    for name in ("one", "two", "three"):
        change, imported = importing("The pier is long. The quay is short", name)
        store.commit(change)
        made.append(imported)
    gone = made[1].article
    store.commit(Change("retire", "Ana", (), (Edit("article", gone.uid, "retired", 0, 1),), gone.uid))
    store.commit(verdict_of(made[2], made[2].claims[0]))
    return store


def test_the_numbers_are_those_of_the_articles_that_are_there(three: Store) -> None:
    """A retired article has none."""
    assert article_numbers(three) == (1, 3)


def test_heads_are_the_rows_without_what_is_left(three: Store) -> None:
    """They say that nothing was counted; whoever asks for a retired article gets none."""
    heads = article_heads(three, [3, 2, 1])
    rows = article_rows(three)

    assert [replace(row, claims=0, open=0, no_source=0, is_counted=False) for row in rows] == list(heads)


def test_rows_are_the_same_alone_and_together(three: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """In however many transactions they are read."""
    together = article_rows(three)
    alone = article_rows(three, numbers=[3])
    monkeypatch.setattr(articles, "ARTICLES", 1)

    assert alone == together[1:]
    assert article_rows(three) == together
    assert [(row.claims, row.open) for row in together] == [(2, 2), (2, 1)]
