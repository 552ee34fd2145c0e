"""The search index: the same claims with it and without; looking writes nothing, a purge leaves nothing."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.everything import everything_done
from tests.desk.test_listing import FILTERS, desk
from workbench.desk import listing, looking, revising, undoing, verifying
from workbench.desk.workspace import Workspace, open_workspace
from workbench.domain.terms import Term, terms_of
from workbench.store import candidates, everywhere, search
from workbench.store.everywhere import ListOrder

__all__ = ["desk"]
NAME = "Quibble-Marrow"
_WORDS = st.sampled_from(FILTERS) | st.text(max_size=8) | st.sampled_from(["has 40 seats", "port count", "ﬁ"])
_NEEDLES = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)


def _plainly(workspace: Workspace, terms: tuple[Term, ...], order: ListOrder) -> array[int]:
    """Return the ids that `terms` keep, each claim looked at."""
    *_, index = everywhere.index_parts(workspace.store)
    *_, (flags, _) = everywhere.flag_parts(workspace.store, index.ids)
    found = array("q")
    for part in everywhere.matching_parts(workspace.store, index.in_order(order, flags), terms):
        found.extend(part.ids)
    return found


@settings(deadline=None, max_examples=150)
@given(needle=_NEEDLES, order=st.sampled_from(["risk", "reading", "waiting"]))
def test_what_is_looked_up_is_what_a_look_at_each_claim_finds(
    desk: Workspace, needle: str, order: ListOrder
) -> None:
    """Whatever is typed, the index finds the same claims in order, or leaves it to the other path."""
    terms = terms_of(needle)
    looked_up = everywhere.few_found(desk.store, terms, order)

    assert looked_up is None or looked_up == _plainly(desk, terms, order)


def test_words_of_three_letters_are_looked_up(desk: Workspace) -> None:
    """The property above is not empty: words, numbers and states are found in indexes."""
    for needle in ("bridge", "9,000", "by:mayor", "type:quantity", "is:verified", "has:query", "zebra"):
        assert everywhere.few_found(desk.store, terms_of(needle), "risk") is not None, needle


def test_letters_that_end_in_another_field_are_left_to_the_plain_path(desk: Workspace) -> None:
    """A line end, a zero byte or half a letter is never asked of the index."""
    with desk.store.reading() as connection:
        for word in ("a\nb", "a\0b", "ab\udcff"):
            assert search.ids_holding(connection, [word], 10) is None


def test_without_the_index_the_same_is_found(tmp_path: Path) -> None:
    """A database that has none, as on a server, is searched claim by claim."""
    workspace = everything_done(tmp_path / "workspace")
    terms = terms_of("bridge")
    before = list(listing.claims(workspace, "risk", terms))
    with workspace.store.engines.writing() as connection:
        connection.exec_driver_sql(f"DROP TABLE {search.INDEX}")

    assert list(listing.claims(workspace, "risk", terms)) == before
    with workspace.store.reading() as connection:
        assert candidates.few_candidates(connection, terms) is None


def test_what_is_undone_and_done_again_is_found_again(tmp_path: Path) -> None:
    """Undo and redo pass through the index too."""
    workspace = everything_done(tmp_path / "workspace")
    for act in (undoing.undo, undoing.redo, undoing.undo):
        act(workspace, "Bob")
        for needle in ("the", "ann", "quantity"):
            terms = terms_of(needle)
            assert everywhere.few_found(workspace.store, terms, "risk") == _plainly(workspace, terms, "risk")


def _files(root: Path) -> Iterator[tuple[str, bytes]]:
    return ((path.name, path.read_bytes()) for path in sorted(root.glob("claims.db*")))


def test_looking_something_up_writes_nothing(tmp_path: Path) -> None:
    """The bytes of the database are the same after a search."""
    everything_done(tmp_path / "workspace").close()
    before = dict(_files(tmp_path / "workspace"))
    workspace = open_workspace(tmp_path / "workspace")
    list(listing.claims(workspace, "waiting", terms_of("bridge is:open")))
    workspace.close()

    assert dict(_files(tmp_path / "workspace"))["claims.db"] == before["claims.db"]


def test_a_rebuilt_index_finds_the_same_and_the_workspace_verifies(tmp_path: Path) -> None:
    """The index is derived: made anew it finds what it found, and nothing of the journal rests on it."""
    workspace = everything_done(tmp_path / "workspace")
    terms = terms_of("the")
    before, head = everywhere.few_found(workspace.store, terms, "risk"), workspace.store.head()
    with workspace.store.writing() as connection:
        search.rebuild(connection)

    assert everywhere.few_found(workspace.store, terms, "risk") == before
    assert workspace.store.head() == head
    verifying.verify(workspace)


def test_a_purge_leaves_no_letters_in_the_index(tmp_path: Path) -> None:
    """Three letters in a row of what was purged name no claim any more."""
    workspace = everything_done(tmp_path / "workspace")
    claim = looking.article(workspace, 1).claims[0].claim
    revising.edit_attribution(workspace, "Ann", claim.uid, NAME)
    with workspace.store.reading() as connection:
        assert search.ids_holding(connection, [NAME.casefold()], 10)
    verifying.purge(workspace, "Ann", NAME, "asked to")

    with workspace.store.reading() as connection:
        assert search.ids_holding(connection, [NAME.casefold()], 10) == []


def test_a_backup_holds_the_index(tmp_path: Path) -> None:
    """What is restored from a backup is searched as before."""
    workspace = everything_done(tmp_path / "workspace")
    copy = open_workspace(verifying.backup(workspace))

    terms = terms_of("the")
    assert everywhere.few_found(copy.store, terms, "risk") == _plainly(copy, terms, "risk")


@pytest.mark.parametrize("needle", ["bridge", "zebra"])
def test_what_is_looked_up_comes_before_all_claims_are_read(desk: Workspace, needle: str) -> None:
    """The first thing a search yields is what the index found."""
    first = next(iter(listing.search(desk, listing.Known(), "risk", terms_of(needle))))

    assert isinstance(first, listing.Found)
    assert first.is_whole
