"""A workspace written by an earlier release is read, proved and gone on with."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from tests.store.making import Ticking, claim_of, importing
from workbench.domain.change import Change, Edit
from workbench.domain.wording import WordingEdit
from workbench.errors import WorkbenchError
from workbench.store import migrations, search
from workbench.store.engine import APPLICATION_ID
from workbench.store.first_tables import first_tables
from workbench.store.proof import Fault, prove
from workbench.store.purging import holding, purge
from workbench.store.store import Store
from workbench.store.tables import Base
from workbench.store.views import article_view

FIRST_RELEASE = Path(__file__).with_name("schema_1.sql")
"""A dump of a workspace that the release with schema 1 wrote: verdicts, a rewording, a call."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The file of a workspace with schema 1."""
    path = tmp_path / "claims.db"
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.executescript(FIRST_RELEASE.read_text(encoding="utf-8"))
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute("PRAGMA user_version=1")
    return path


def opened(path: Path) -> Store:
    """Open a store with a clock that goes on after the first release's."""
    ticking = Ticking(1000)
    return Store.open(path, ticking.now, ticking.salt)


def test_an_old_workspace_is_migrated_proved_and_read(old: Path) -> None:
    """Every row keeps the seal that it has, and says what it said."""
    store = opened(old)
    view = article_view(store, 1)

    assert migrations.schema_number(store.engines) == migrations.NEWEST
    assert prove(store).changes == 5
    assert [item.status_of("content") for item in view.claims] == ["verified", "disputed"]
    assert view.claims[1].claim.wording == "The museum holds 12,000 photographs of the harbour."
    assert [(c.claim.edits, c.claim.unresolved, c.claim.repeats) for c in view.claims] == [((), (), "")] * 2


def test_a_migration_that_another_program_has_made_is_not_made_again(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two programs that open an old workspace at once leave it migrated once."""
    store = opened(old)
    monkeypatch.setattr(migrations, "schema_number", lambda engines: 1)
    migrations.migrate(store.engines, "2026-11-25T09:00:00.000000Z")

    assert prove(store).changes == 5


def test_an_old_workspace_that_cannot_be_backed_up_stays_as_it_is(old: Path) -> None:
    """It is said in one line what to do, and nothing is migrated."""
    before = old.read_bytes()
    (old.parent / "backups").write_text("in the way", encoding="utf-8")

    with pytest.raises(WorkbenchError, match="copy it to a folder where you may write"):
        opened(old)

    assert old.read_bytes() == before


def test_the_first_tables_are_those_of_the_first_release(old: Path, tmp_path: Path) -> None:
    """Migration 1 makes, statement by statement, what the first release made."""
    made = tmp_path / "made.db"
    with contextlib.closing(sqlite3.connect(made)) as raw:
        for statement in first_tables("sqlite"):
            raw.execute(statement)

    assert columns_of(made) == columns_of(old)


def columns_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the columns and foreign keys of every table, and what each index is on."""
    with contextlib.closing(sqlite3.connect(path)) as raw:
        named = raw.execute(
            "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'index')"
        ).fetchall()
        found: dict[str, list[tuple[object, ...]]] = {}
        for name, kind in named:
            facts = ("table_info", "foreign_key_list") if kind == "table" else ("index_info",)
            found[name] = [
                row for fact in facts for row in raw.execute(f"PRAGMA {fact}('{name}')").fetchall()
            ]
    return found


def test_old_and_new_claims_are_proved_side_by_side(old: Path) -> None:
    """A claim born after the migration is sealed with its edits; an old one is edited and undone as ever."""
    store = opened(old)
    store.commit(importing()[0])
    first = article_view(store, 1).claims[0].claim
    rewording = Edit("claim", first.uid, "wording", first.wording, "The museum opened in 1931.")
    store.commit(Change("wording", "Ann", edits=(rewording,)))
    store.undo("Ann")

    assert article_view(store, 1).claims[0].claim.wording == first.wording
    assert prove(store).changes == 8


@pytest.mark.parametrize("column", ["edits = '[[0,3,\"A\"]]'", "unresolved = '[\"it\"]'", "repeats = x'00'"])
def test_a_new_field_of_an_old_row_cannot_be_filled_behind_the_journal(old: Path, column: str) -> None:
    """What an old seal does not cover was empty when the row was born, and still is."""
    store = opened(old)
    with contextlib.closing(sqlite3.connect(old)) as raw:
        raw.execute(f"UPDATE claim SET {column} WHERE number = 1")
        raw.commit()

    with pytest.raises(Fault, match=r"claim 1 .* does not match its seal"):
        prove(store)


def test_an_old_row_is_purged_and_proved(old: Path) -> None:
    """Erasing words of a row that an earlier release sealed leaves a proof."""
    store = opened(old)
    purge(store, "Ann", "on request", holding(store, "photographs"), (), "photographs")

    assert holding(store, "photographs") == ()
    assert prove(store).purged.accounts


def test_the_words_an_edit_replaced_are_purged(store: Store) -> None:
    """A name can stand in the article's own words that a wording left out."""
    change, made = importing()
    edited = claim_of(made.revision.uid, made.document.text, 0, 5)
    claim = type(edited)(**{f: getattr(edited, f) for f in edited.__slots__} | {
        "uid": "ab" * 16, "edits": (WordingEdit(0, 5, "Zamora"),), "unresolved": ("the Zamora line",),
    })  # fmt: skip
    store.commit(change)
    store.commit(Change("claim", "Ann", (claim,), about=made.article.uid))

    assert {held.field for held in holding(store, "zamora")} == {"edits", "unresolved"}

    purge(store, "Ann", "on request", holding(store, "zamora"), (), "zamora")

    assert store.get("claim", claim.uid).edits == ()
    prove(store)


def test_the_migrations_make_the_tables_that_the_code_maps(store: Store) -> None:
    """Step by step from the first tables, a store ends up as the mapped classes describe it."""
    with store.reading() as connection:
        found = inspect(connection)
        made = {
            name: {c["name"]: c["nullable"] for c in found.get_columns(name)}
            for name in found.get_table_names()
            if not name.startswith(search.INDEX)
        }
        indexes = {index["name"] for name in made for index in found.get_indexes(name)}
    mapped = {t.name: {c.name: bool(c.nullable) for c in t.columns} for t in Base.metadata.sorted_tables}

    assert made == mapped
    assert {index.name for t in Base.metadata.sorted_tables for index in t.indexes} <= indexes


SECOND_RELEASE = Path(__file__).with_name("schema_2.sql")
"""A dump of a workspace that a release with schema 2 wrote, which kept no names."""


def test_a_workspace_without_names_is_migrated_and_proved(tmp_path: Path) -> None:
    """It has no names until an article is read again, and all its rows keep their seals."""
    path = tmp_path / "claims.db"
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.executescript(SECOND_RELEASE.read_text(encoding="utf-8"))
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute("PRAGMA user_version=2")
    store = opened(path)
    view = article_view(store, 1)

    assert migrations.schema_number(store.engines) == migrations.NEWEST
    assert (view.names, view.name_mentions, view.name_ticks) == ((), (), ())
    assert prove(store).changes == 2
    assert list((tmp_path / "backups").iterdir())


def test_an_article_of_an_old_workspace_is_given_a_deadline(old: Path) -> None:
    """It has none to begin with; what its seal does not cover changes by the journal alone."""
    store = opened(old)
    article = article_view(store, 1).article
    store.commit(
        Change(
            "deadline", "Ann", edits=(Edit("article", article.uid, "deadline", "", "2031-03-09"),),
            about=article.uid,
        )
    )  # fmt: skip

    assert article.deadline == ""
    assert article_view(store, 1).article.deadline == "2031-03-09"
    assert prove(store).changes == 6


def test_a_deadline_cannot_be_set_behind_the_journal(old: Path) -> None:
    """A day that no entry gave is found."""
    store = opened(old)
    with contextlib.closing(sqlite3.connect(old)) as raw:
        raw.execute("UPDATE article SET deadline = '2031-03-09'")
        raw.commit()

    with pytest.raises(Fault, match="does not match its seal"):
        prove(store)
