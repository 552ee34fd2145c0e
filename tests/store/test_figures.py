"""Counts, lists of sources and deeds are the same on every database."""

from __future__ import annotations

from tests.store.making import importing, said, verdict_of
from workbench.store.deeds import deeds, seqs, undoable
from workbench.store.figures import counts
from workbench.store.library import source_rows, source_uses
from workbench.store.store import Store


def _filled(store: Store) -> None:
    first, made = importing()
    store.commit(first)
    store.commit(importing("The pier is long. It is old.", "b")[0])
    store.commit(verdict_of(made, made.claims[0]))
    store.commit(said(made, made.claims[1], "Eight, yes."))


def test_standings_are_counted_by_article(store: Store) -> None:
    """Each article and what stands on its claims."""
    _filled(store)

    assert sorted(counts(store, [1, 2]).standings) == [
        (1, "content", "open", 1), (1, "content", "verified", 1), (2, "content", "open", 2),
    ]  # fmt: skip
    assert sorted(counts(store, [2]).standings) == [(2, "content", "open", 2)]


def test_types_days_and_waiting_claims_are_counted(store: Store) -> None:
    """All over the articles asked for."""
    _filled(store)
    counted = counts(store, [1, 2])

    assert counted.types == ((("quantity",), 4),)
    assert counted.decisions == (("2026-11-25", 1),)
    assert sum(claims for _, _, claims in counted.open_since) == 3
    assert counts(store, [2]).decisions == ()


def test_a_source_tells_how_many_claims_lean_on_it(store: Store) -> None:
    """And which they are."""
    _filled(store)
    (row,) = source_rows(store)

    assert (row.captures, row.texts, row.claims) == (0, 0, 1)
    assert [use.label for use in source_uses(store, row.source.uid)] == ["1.2"]


def test_deeds_come_in_the_order_asked_with_their_rows(store: Store) -> None:
    """Newest first, each with what it bore."""
    _filled(store)
    told = deeds(store, seqs(store))

    assert [deed.kind for deed in told] == ["evidence", "verdict", "import", "import"]
    assert told[2].births["claim"] == 2
    assert undoable(store, "Ann") == told[0].seq
