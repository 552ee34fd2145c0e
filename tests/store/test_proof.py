"""Verify names what was done to the file behind its back."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.making import ASKER, Ticking, claim_of, importing, said, verdict_of
from workbench.domain.canonical import birth_tuple, canonical, forms_of, seal_of
from workbench.domain.change import Change, Edit
from workbench.domain.verdict import Reviewer
from workbench.domain.wording import WordingEdit
from workbench.errors import NothingLeft, WorkbenchError
from workbench.store.journal import Entry
from workbench.store.proof import Fault, prove
from workbench.store.purging import holding, purge
from workbench.store.rows import RECORDS
from workbench.store.store import Store
from workbench.store.views import article_view

Tampering = Callable[[sqlite3.Connection], object]


@pytest.fixture
def filled(tmp_path: Path) -> Store:
    """A store with an import, a verdict, a reworded claim and evidence."""
    ticking = Ticking()
    store = Store.create(tmp_path / "claims.db", ticking.now, ticking.salt)
    change, made = importing()
    store.commit(change)
    store.commit(verdict_of(made, made.claims[0]))
    rewording = Edit(
        "claim", made.claims[1].uid, "wording", made.claims[1].wording, "The SCO had eight members."
    )
    store.commit(Change("wording", "Ann", edits=(rewording,), about=made.article.uid))
    store.commit(said(made, made.claims[0], "Yes, 19.4 million."))
    return store


def behind_its_back(store: Store, *statements: str) -> None:
    """Run statements on the file without the store, triggers off."""
    assert store.engines.path is not None
    with sqlite3.connect(store.engines.path) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert raw.execute(statement).rowcount != 0, statement
        for _, made in triggers:
            raw.execute(made)


def test_an_untouched_store_is_proved(filled: Store) -> None:
    """Every change and every row is looked at."""
    proved = prove(filled)

    assert proved.changes == 4
    assert proved.rows == 12


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE claim SET quote = 'Kazakhstan has 19.5 million people' WHERE number = 1",
            "rows: claim 1 .* seal",
        ),
        ("UPDATE claim SET worth = 1 WHERE number = 2", "rows: claim 2 .* seal"),
        ("UPDATE claim SET wording = 'The SCO has nine.' WHERE number = 2", "rows: the wording of claim 2"),
        (
            "UPDATE claim SET standing_content = NULL WHERE number = 1",
            "rows: the standing_content of claim 1",
        ),
        ("UPDATE verdict SET value = 'disputed'", "rows: verdict .* seal"),
        ("UPDATE claim SET retired = 1 WHERE number = 1", "rows: claim 1 .* seal"),
        ("UPDATE document SET text = replace(text, 'eight', 'seven')", "rows: document .* seal"),
        ("UPDATE evidence SET seal = x'00'", "rows: evidence .* seal"),
        ("DELETE FROM evidence", "rows: every evidence of change 4 is missing"),
        ("DELETE FROM sentence WHERE id = 1", "rows: 1 of the 2 sentence rows of change 1 are missing"),
        (
            "INSERT INTO source SELECT id + 1, x'ff', number + 1, kind, title, publisher, url, tier, "
            "confidential, "
            "retired, salt, seal, line, born FROM source",
            "rows: source 2 .* seal",
        ),
        (
            "UPDATE payload SET body = replace(body, 'eight', 'seven') WHERE seq = 3",
            "chain: the payload of change 3",
        ),
        ("UPDATE change SET who = 'Eve' WHERE seq = 2", "chain: change 2 does not match its hash"),
        (
            "UPDATE change SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = 3",
            "chain: change 3 does not match",
        ),
        ("DELETE FROM change WHERE seq = 3", "chain: change 3 is missing"),
        ("DELETE FROM change WHERE seq = 4", "chain: the journal ends at change 3, but its head is change 4"),
        ("DELETE FROM payload WHERE seq = 2", "chain: the payload of change 2 is missing"),
    ],
)
def test_each_tampering_is_named(filled: Store, statement: str, fault: str) -> None:
    """One byte, one row or one entry changed behind its back is the first fault named."""
    behind_its_back(filled, statement)

    with pytest.raises(Fault, match=fault):
        prove(filled)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER claim_span_is_fixed",
        "CREATE TRIGGER more AFTER INSERT ON verdict BEGIN DELETE FROM verdict; END",
    ],
)
def test_a_dropped_or_added_trigger_is_named(filled: Store, statement: str) -> None:
    """What keeps spans where they are is there, and nothing else acts on the tables."""
    assert filled.engines.path is not None
    with sqlite3.connect(filled.engines.path) as raw:
        raw.execute(statement)

    with pytest.raises(Fault, match="spans: the triggers"):
        prove(filled)


def test_a_forged_row_with_a_right_seal_is_still_found(filled: Store) -> None:
    """A verdict inserted with a seal of its own is not one that any change made."""
    first = filled.matching("verdict")[0]
    forged = type(first)(
        **{f: getattr(first, f) for f in first.__slots__} | {"uid": "ee" * 16, "value": "disputed"}
    )
    seal = seal_of(birth_tuple(forged), "")
    behind_its_back(
        filled,
        f"INSERT INTO verdict SELECT id + 1, x'{forged.uid}', claim, question, scale, 'disputed', rationale, "
        f"wording_seen, reviewer, given_at, as_of, carried_from, retired, NULL, x'{seal}', line, born "
        "FROM verdict",
    )

    with pytest.raises(Fault, match="rows: a verdict was inserted that change 2 did not make"):
        prove(filled)


def test_a_cut_tail_with_its_state_reverted_is_found_by_the_checkpoint(filled: Store, tmp_path: Path) -> None:
    """Whoever holds the file can roll it back; a checkpoint kept elsewhere shows it."""
    workspace, seq, head = filled.head()
    checkpoint = f"{workspace}:{seq}:{head}"
    with filled.reading() as connection:
        earlier = connection.exec_driver_sql("SELECT hex(hash) FROM change WHERE seq = 3").scalar_one()
    behind_its_back(
        filled,
        "DELETE FROM evidence", "DELETE FROM source", "DELETE FROM payload WHERE seq = 4",
        "DELETE FROM change WHERE seq = 4", f"UPDATE line SET seq = 3, head = x'{earlier}'",
    )  # fmt: skip

    prove(filled)
    with pytest.raises(Fault, match="its tail was cut"):
        prove(filled, checkpoint)


def test_a_rewritten_journal_is_found_by_the_checkpoint(filled: Store) -> None:
    """A last entry that was replaced, hashes and all, is not the one of the checkpoint."""
    workspace, seq, head = filled.head()
    with filled.reading() as connection:
        previous = connection.exec_driver_sql("SELECT hex(hash) FROM change WHERE seq = 3").scalar_one()
        row = connection.exec_driver_sql("SELECT at, hex(about), hex(digest) FROM change WHERE seq = 4").one()
    forged = Entry(workspace, 4, row[0], "Eve", "evidence", row[1].lower(), row[2].lower()).hash_after(
        previous
    )
    behind_its_back(
        filled,
        f"UPDATE change SET who = 'Eve', hash = x'{forged}' WHERE seq = 4",
        f"UPDATE line SET head = x'{forged}'",
    )

    prove(filled)
    with pytest.raises(Fault, match="not the one of the checkpoint"):
        prove(filled, f"{workspace}:{seq}:{head}")


def test_a_checkpoint_of_another_workspace_is_refused(filled: Store) -> None:
    """A workspace that was replaced as a whole does not match."""
    with pytest.raises(Fault, match="another workspace"):
        prove(filled, f"{'00' * 16}:4:{'00' * 32}")


def test_a_checkpoint_that_is_none_is_said_so(filled: Store) -> None:
    """A mistyped checkpoint is the user's error, not a fault of the workspace."""
    with pytest.raises(WorkbenchError, match="workspace:number:hash"):
        prove(filled, "what?")


def test_purge_leaves_no_byte_and_a_proof(filled: Store) -> None:
    """A purged name is in no byte of the file, and verify passes and lists the purge."""
    name = "Jane Confidential"
    made = article_view(filled, 1)
    claim = made.claims[0].claim
    change, imported = importing()
    assert change
    filled.commit(said(imported, claim, f"{name} told me.", key="e2"))
    evidence = filled.matching("evidence")[-1]
    filled.commit(
        Change("note", "Ann", edits=(Edit("evidence", evidence.uid, "note", evidence.note, f"ask {name}"),))
    )
    filled.commit(
        Change("note", "Ann", edits=(Edit("evidence", evidence.uid, "note", f"ask {name}", "ask again"),))
    )

    purge(filled, "Ann", "court order", holding(filled, name), (), name)

    assert filled.engines.path is not None
    stored = filled.engines.path.read_bytes().lower()
    assert name.lower().encode() not in stored
    proved = prove(filled)
    assert [account.endswith("Ann: court order") for account in proved.purged.accounts] == [True]
    filled.commit(
        Change("note", "Ann", edits=(Edit("evidence", evidence.uid, "note", "ask again", "asked"),))
    )
    assert prove(filled).changes == 9


def test_a_row_altered_after_its_purge_is_named(filled: Store) -> None:
    """A purge does not open a door: the blanked row is still sealed."""
    purge(filled, "Ann", "court order", holding(filled, "Yes, 19.4"), (), "Yes, 19.4")
    prove(filled)

    behind_its_back(filled, "UPDATE evidence SET quote = 'No.'")

    with pytest.raises(Fault, match="rows: evidence"):
        prove(filled)


def test_the_canonical_forms_are_what_they_were() -> None:
    """Golden bytes: a seal and a hash written today are those that verify expects for ever."""
    reviewer = Reviewer("00" * 16, "Zoë")
    entry = Entry("11" * 16, 1, "2026-11-25T08:00:00.000000Z", "Zoë", "reviewer", "", "22" * 32)

    assert canonical(birth_tuple(reviewer)) == '["reviewer1","00000000000000000000000000000000","Zo\\u00eb"]'
    assert seal_of(birth_tuple(reviewer), "00ff") == SEAL
    assert entry.hash_after("33" * 32) == HASH


@pytest.mark.parametrize("kind", RECORDS.values(), ids=RECORDS)
def test_the_newest_version_of_a_tuple_holds_every_field(kind: type) -> None:
    """No field of a record is left outside its seal."""
    assert forms_of(kind)[-1] == len(fields(kind))


def test_a_claim_is_sealed_by_the_second_version_of_its_tuple() -> None:
    """Golden bytes: what the first version holds, then edits, unresolved words and the first mention."""
    claim = replace(
        claim_of("11" * 16, "It opened.", 0, 10),
        uid="44" * 16,
        edits=(WordingEdit(0, 7, "It"),), unresolved=("the town",), repeats="22" * 16,
    )  # fmt: skip
    first = (
        '["claim1","44444444444444444444444444444444","11111111111111111111111111111111",0,0,10,"It opened.",'
        '"extracted",[],"test",500,["number +500"],"It opened.",["quantity"],"","",["content"],"","",0]'
    )
    added = ',[[0,7,"It"]],["the town"],"22222222222222222222222222222222"]'

    assert canonical(birth_tuple(claim, 1)) == first
    assert canonical(birth_tuple(claim)) == first.replace("claim1", "claim2")[:-1] + added


SEAL = "4f50d1e75ea72d93ad725c976363207a9ab9cb1ffd79ed6a477bb3dee98e4956"
HASH = "e2b9fca7cf3850893cec7a3f04f4269991e1e92b54737e25d944b713f4cb904e"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from(["mark", "reword", "undo", "redo", "say"]), max_size=12))
def test_any_mix_of_acts_can_be_proved(tmp_path_factory: pytest.TempPathFactory, acts: list[str]) -> None:
    """Whatever people do, undo and redo, the journal accounts for every row."""
    ticking = Ticking()
    store = Store.create(tmp_path_factory.mktemp("acts") / "claims.db", ticking.now, ticking.salt)
    change, made = importing()
    store.commit(change)
    for number, act in enumerate(acts):
        claim = article_view(store, 1).claims[0].claim
        with contextlib.suppress(NothingLeft):
            _act(store, act, made, claim, number)

    assert prove(store).changes == store.head()[1]


def _act(store: Store, act: str, made: object, claim: object, number: int) -> None:
    from tests.store.making import Made
    from workbench.domain.claim import Claim

    assert isinstance(made, Made)
    assert isinstance(claim, Claim)
    if act == "mark":
        store.commit(verdict_of(made, claim, claim.standing_content, f"v{number}"))
    elif act == "reword":
        edit = Edit("claim", claim.uid, "wording", claim.wording, f"wording {number}")
        store.commit(Change("wording", ASKER.name, (ASKER,), (edit,), made.article.uid))
    elif act == "say":
        store.commit(said(made, claim, f"words {number}", f"e{number}"))
    else:
        getattr(store, act)("Ann")


def test_the_payload_of_a_bulk_birth_is_small(filled: Store) -> None:
    """An import's rows are logged as a count and a digest, not one by one."""
    with filled.reading() as connection:
        body = json.loads(connection.exec_driver_sql("SELECT body FROM payload WHERE seq = 1").scalar_one())

    assert body["new"]["claim"][0] == 2
    assert body["set"] == []


def test_a_damaged_index_is_named(filled: Store) -> None:
    """Rows that an index no longer finds are hidden from reviewers, though the table holds them."""
    assert filled.engines.path is not None
    with sqlite3.connect(filled.engines.path) as raw:
        raw.execute("PRAGMA writable_schema = 1")
        raw.execute("CREATE INDEX later ON claim (worth) WHERE worth < 0")
        raw.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX later ON claim (worth)' WHERE name = 'later'"
        )

    with pytest.raises(Fault, match=r"database: .*index later"):
        prove(filled)
