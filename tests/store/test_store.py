"""The write primitive: one change, one transaction, nothing lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.store.making import BOB, importing, said, verdict_of
from workbench.domain.change import Change, Edit
from workbench.domain.claim import Claim
from workbench.errors import NotFound, StaleEdit, WorkbenchError
from workbench.store import backups, engine, migrations
from workbench.store.articles import article_rows
from workbench.store.backups import back_up
from workbench.store.engine import APPLICATION_ID
from workbench.store.proof import prove
from workbench.store.store import Store
from workbench.store.views import article_view


def test_import_is_read_back_as_it_was_given(store: Store) -> None:
    """An imported claim comes back with the quote that stands in its text."""
    change, made = importing()
    committed = store.commit(change)

    view = article_view(store, committed.numbers[made.article.uid])

    assert [c.claim.quote for c in view.claims] == [
        "Kazakhstan has 19.4 million people",
        "The SCO has eight members.",
    ]
    assert [c.label for c in view.claims] == ["1.1", "1.2"]
    assert view.last_hash == committed.hash


def test_a_stale_edit_writes_nothing_and_names_the_present_value(store: Store) -> None:
    """The second of two reviewers who saw the claim open is refused."""
    change, made = importing()
    store.commit(change)
    claim = made.claims[0]
    first = verdict_of(made, claim)
    store.commit(first)
    head = store.head()

    with pytest.raises(StaleEdit) as refused:
        store.commit(verdict_of(made, claim, key="v2", who=BOB))

    assert refused.value.present == first.edits[0].after
    assert store.head() == head
    assert store.matching("reviewer", name="Bob") == []


def test_undo_and_redo_belong_to_the_person(store: Store) -> None:
    """Ann's undo takes back what Ann did last, not what Bob did after her."""
    change, made = importing()
    store.commit(change)
    store.commit(verdict_of(made, made.claims[0]))
    store.commit(verdict_of(made, made.claims[1], key="v2", who=BOB))

    store.undo("Ann")
    undone = article_view(store, 1)
    store.redo("Ann")
    redone = article_view(store, 1)

    assert [c.is_settled for c in undone.claims] == [False, True]
    assert [c.is_settled for c in redone.claims] == [True, True]
    with pytest.raises(WorkbenchError, match="nothing of Ann to redo"):
        store.redo("Ann")


def test_undo_twice_takes_back_two_things_and_redo_twice_brings_them_again(store: Store) -> None:
    """Undo walks back through one's own changes, redo forward again."""
    change, made = importing()
    store.commit(change)
    store.commit(verdict_of(made, made.claims[0]))
    store.commit(said(made, made.claims[0], "Yes."))

    states = []
    for act in (store.undo, store.undo, store.redo, store.redo):
        act("Ann")
        view = article_view(store, 1).claims[0]
        states.append((view.is_settled, len(view.evidence)))

    assert states == [(True, 0), (False, 0), (True, 0), (True, 1)]
    prove(store)


def test_undo_of_a_field_that_somebody_changed_since_is_refused(store: Store) -> None:
    """Ann's undo does not wipe out the verdict with which Bob superseded hers."""
    change, made = importing()
    store.commit(change)
    first = verdict_of(made, made.claims[0])
    store.commit(first)
    store.commit(verdict_of(made, made.claims[0], first.edits[0].after, "v2", BOB))

    with pytest.raises(StaleEdit):
        store.undo("Ann")

    assert article_view(store, 1).claims[0].verdicts[0].reviewer == BOB.uid


def test_undoing_an_import_hides_the_article(store: Store) -> None:
    """An import is taken back as a whole, and redone as a whole."""
    change, _ = importing()
    store.commit(change)

    store.undo("workbench")

    assert article_rows(store) == ()
    store.redo("workbench")
    assert [row.claims for row in article_rows(store)] == [2]


def test_a_failed_change_leaves_nothing(store: Store) -> None:
    """A change whose last edit is refused leaves neither its rows nor a journal entry."""
    change, made = importing()
    store.commit(change)
    head = store.head()
    bad = Change(
        "verdict",
        "Ann",
        verdict_of(made, made.claims[0]).births,
        (Edit("claim", "ab" * 16, "retired", 0, 1),),
    )

    with pytest.raises(NotFound):
        store.commit(bad)

    assert store.head() == head
    assert store.matching("verdict") == []


def test_the_span_of_a_claim_cannot_be_moved(tmp_path: Path) -> None:
    """The database itself refuses to move a claim to other words."""
    store = Store.create(tmp_path / "claims.db")
    store.commit(importing()[0])

    with (
        sqlite3.connect(tmp_path / "claims.db") as raw,
        pytest.raises(sqlite3.IntegrityError, match="never changes"),
    ):
        raw.execute("UPDATE claim SET start = 1")


def test_numbers_go_on_where_they_ended(store: Store) -> None:
    """A claim added later gets the next number of its article, not of its revision."""
    change, made = importing()
    store.commit(change)
    claim = made.claims[0]
    added = Claim(**{f: getattr(claim, f) for f in claim.__slots__} | {"uid": "cd" * 16, "origin": "added"})

    committed = store.commit(Change("claim", "Ann", (added,), about=made.article.uid))

    assert committed.numbers == {"cd" * 16: 3}


def test_lists_count_what_is_left(store: Store) -> None:
    """A verified claim without evidence counts as without source, an undecided one as open."""
    change, made = importing()
    store.commit(change)
    store.commit(verdict_of(made, made.claims[0]))

    row = article_rows(store)[0]

    assert (row.claims, row.open, row.no_source) == (2, 1, 1)
    store.commit(said(made, made.claims[0], "Yes."))
    assert article_rows(store)[0].no_source == 0


def test_opening_does_not_write(tmp_path: Path) -> None:
    """Looking at a workspace leaves its file as it was, to the byte."""
    path = tmp_path / "claims.db"
    Store.create(path).commit(importing()[0])
    before = path.read_bytes()

    article_view(Store.open(path), 1)

    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["claims.db"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"not a database at all, but long enough to be read as one" * 40, "not a workspace's database"),
    ],
)
def test_a_foreign_file_is_refused_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    """What is no workspace's database is named, not opened."""
    (tmp_path / "claims.db").write_bytes(content)

    with pytest.raises(WorkbenchError, match=said):
        Store.open(tmp_path / "claims.db")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    """A SQLite file that a workspace did not make is left alone."""
    with sqlite3.connect(tmp_path / "claims.db") as raw:
        raw.execute("CREATE TABLE mine (x)")

    with pytest.raises(WorkbenchError, match="not a workspace's database"):
        Store.open(tmp_path / "claims.db")


def test_a_newer_workspace_is_refused_by_name(tmp_path: Path) -> None:
    """A schema this program does not know is not touched."""
    path = tmp_path / "claims.db"
    Store.create(path)
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO migration VALUES (?, 'later', '')", (migrations.NEWEST + 1,))

    with pytest.raises(WorkbenchError, match="install the newer claim-workbench"):
        Store.open(path)


def test_an_init_killed_half_way_is_finished_on_opening(tmp_path: Path) -> None:
    """A file that is marked but has no tables yet becomes a workspace."""
    path = tmp_path / "claims.db"
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    Store.open(path)

    assert Store.open(path).head()[1] == 0


def test_an_older_workspace_is_backed_up_before_it_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A migration adds, after a copy of what was there."""
    path = tmp_path / "claims.db"
    Store.create(path).commit(importing()[0])
    number = migrations.NEWEST + 1
    later = migrations.Migration(number, "one more table", lambda c: None)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, later))
    monkeypatch.setattr(migrations, "NEWEST", number)

    opened = Store.open(path)

    assert migrations.schema_number(opened.engines) == number
    assert len(list((tmp_path / "backups").glob("*.db"))) == 1


def test_a_backup_is_proved_and_never_overwrites(tmp_path: Path) -> None:
    """A backup opens as a workspace with the same head; an existing file is not replaced."""
    store = Store.create(tmp_path / "claims.db")
    store.commit(importing()[0])

    copy = back_up(store.engines, tmp_path / "copy" / "claims.db")

    assert Store.open(copy).head() == store.head()
    with pytest.raises(WorkbenchError, match="is there already"):
        back_up(store.engines, copy)


def test_a_copy_with_another_past_is_no_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that is behind counts only when its last change is one of the store's own."""
    store = Store.create(tmp_path / "claims.db")
    change, made = importing()
    store.commit(change)
    copy_file = engine.copy_file

    def rewritten(path: Path, target: Path) -> None:
        copy_file(path, target)
        with sqlite3.connect(target) as connection:
            connection.execute("UPDATE line SET head = ?", (bytes(32),))
        store.commit(verdict_of(made, made.claims[0]))

    monkeypatch.setattr(backups, "copy_file", rewritten)

    with pytest.raises(WorkbenchError, match="does not agree"):
        back_up(store.engines, tmp_path / "copy.db")


def test_an_error_of_the_database_shows_no_words(store: Store) -> None:
    """What a person typed is in no message that a traceback would print."""
    statement = text("SELECT * FROM nowhere WHERE name = :name")

    with pytest.raises(Exception) as raised, store.reading() as connection:  # noqa: PT011
        connection.execute(statement, {"name": "Zed Quill"})

    told = f"{raised.value} {raised.value.__cause__}"
    assert "nowhere" in told
    assert "Zed Quill" not in told


def test_a_store_that_could_not_be_made_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at `init`: one line, and the next try begins afresh."""

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("workbench.store.engine.sqlite3.connect", full)
    with pytest.raises(WorkbenchError, match="full"):
        Store.create(tmp_path / "claims.db")

    assert list(tmp_path.iterdir()) == []
