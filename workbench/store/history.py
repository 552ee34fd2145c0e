"""The journal read backwards: the log, and what undo and redo would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from workbench.domain.change import Change, Edit
from workbench.errors import NothingLeft, OthersWork, WorkbenchError
from workbench.store.carrying import BRINGS_A_TEXT, CARRIES
from workbench.store.dependents import NEVER_UNDONE, dependents
from workbench.store.journal import MAIN, as_stored, payload_of, read_body
from workbench.store.rows import RECORDS
from workbench.store.tables import CHANGE, PAYLOAD, SEALED

_ONLY_THE_TOP = {
    "import": ("article", "revision", "source"),
    "revision": ("revision",),
    "reread": ("revision",),
}
"""Changes whose bulk is taken back by retiring the row it hangs on."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One change as the log shows it."""

    seq: int
    at: str
    who: str
    kind: str
    about: str
    hash: str
    claims: tuple[str, ...]
    "uids of the claims it was about."


def log(connection: Connection, *, limit: int, about: str = "", before: int = 0) -> list[LogEntry]:
    """Return the newest `limit` entries, newest first; of one article or source with `about`."""
    query = (
        select(CHANGE, PAYLOAD.c.body)
        .join(PAYLOAD, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
        .where(CHANGE.c.line == MAIN)
        .order_by(CHANGE.c.seq.desc())
        .limit(limit)
    )
    if about:
        query = query.where(CHANGE.c.about == about)
    if before:
        query = query.where(CHANGE.c.seq < before)
    return [
        LogEntry(row.seq, row.at, row.who, row.kind, row.about, row.hash, _claims_of(row))
        for row in connection.execute(query)
    ]


def _claims_of(row: Any) -> tuple[str, ...]:
    return _claims(read_body(row.body, row.seq))


def _claims(payload: dict[str, Any]) -> tuple[str, ...]:
    return tuple(payload.get("claims", ()))


def undo_of(connection: Connection, who: str) -> Change:
    """Return the change that takes back the last thing `who` did and has not taken back.

    Raises NothingLeft when there is nothing to undo, OthersWork where others have since worked on what it
    brought in.
    """
    entry = next(_standing_acts(connection, who), None)
    if entry is None:
        raise NothingLeft(f"there is nothing of {who} to undo; only what you did yourself can be undone")
    _refuse_to_hide_work(connection, entry, who, of_fields=False)  # a field is refused as a stale edit
    return _undoing(connection, entry, who)


def acts_back_to(connection: Connection, who: str, seq: int) -> tuple[Any, ...]:
    """Return what `who` did from change `seq` on and has not taken back, newest first.

    Raises WorkbenchError when `seq` is no change of theirs that can be undone and still stands.
    """
    acts = []
    for entry in _standing_acts(connection, who):
        if entry.seq < seq:
            break
        acts.append(entry)
    if not acts or acts[-1].seq != seq:
        raise WorkbenchError(_why_not(connection, who, seq))
    return tuple(acts)


def undoes_back_to(connection: Connection, who: str, seq: int) -> Iterator[Change]:
    """Yield the changes that take back all that `who` did from change `seq` on, to be committed in turn.

    Raises OthersWork where others have worked on any of it since.
    """
    for entry in acts_back_to(connection, who, seq):
        _refuse_to_hide_work(connection, entry, who)
        yield _undoing(connection, entry, who)


def undo_of_one(connection: Connection, who: str, seq: int) -> Change:
    """Return the change that takes back change `seq` of `who` alone.

    Raises OthersWork where others have built on it since, WorkbenchError where they themselves have.
    """
    entry = acts_back_to(connection, who, seq)[-1]
    _refuse_to_hide_work(connection, entry, who)
    own = dependents(connection, seq)
    if own:
        raise WorkbenchError(
            f"you have since built on change {seq} (change {own[-1].seq}); undo back to it, with all you did"
            " after it"
        )
    return _undoing(connection, entry, who)


def _standing_acts(connection: Connection, who: str) -> Iterator[Any]:
    """Yield what `who` did, can undo and has not taken back, newest first."""
    taken_back, void = set[int](), set[int]()
    erased = _erased(connection)
    for entry in _by(connection, who):
        if entry.kind == "redo":
            void.add(payload_of(connection, entry.seq)["redoes"])
        elif entry.kind == "undo":
            if entry.seq not in void:
                taken_back.add(payload_of(connection, entry.seq)["undoes"])
        elif entry.kind not in NEVER_UNDONE and entry.seq not in taken_back and not erased.touch(entry):
            yield entry


def _why_not(connection: Connection, who: str, seq: int) -> str:
    """Return why change `seq` is none that `who` can take back."""
    query = select(CHANGE.c.seq, CHANGE.c.kind, CHANGE.c.who, CHANGE.c.about).where(
        CHANGE.c.line == MAIN, CHANGE.c.seq == seq
    )
    entry = connection.execute(query).one_or_none()
    if entry is None:
        return f"there is no change {seq}; `workbench log` lists them"
    if entry.who != who:
        return f"change {seq} is by {entry.who}; only what you did yourself can be undone"
    if entry.kind in ("undo", "redo"):
        return f"change {seq} is an {entry.kind} itself; name the change that it was about"
    if entry.kind in NEVER_UNDONE:
        return f"change {seq} cannot be undone: nothing takes back a change of the kind {entry.kind}"
    if _erased(connection).touch(entry):
        return f"a purge has erased what change {seq} did"
    return f"change {seq} was taken back already"


def _undoing(connection: Connection, entry: Any, who: str) -> Change:
    return Change(
        kind="undo",
        who=who,
        edits=_inverse(connection, entry.seq, entry.kind),
        about=entry.about,
        claims=_claims(payload_of(connection, entry.seq)),
        undoes=entry.seq,
        extra={"of": entry.kind},
    )


def _refuse_to_hide_work(connection: Connection, entry: Any, who: str, *, of_fields: bool = True) -> None:
    """Raise OthersWork where taking a change back would hide what others have built on it since."""
    later = dependents(connection, entry.seq, of_fields=of_fields)
    others = [one for one in later if one.who != who]
    if not others:
        return
    names = ", ".join(sorted({one.who for one in others}))
    if entry.kind in BRINGS_A_TEXT:
        raise OthersWork(
            f"{names} has since worked on the text that your {entry.kind} brought in, and undoing it would"
            " hide that; let them undo their part first, or keep both"
        )
    drafts = [one for one in others if one.kind in CARRIES]
    if drafts:
        raise OthersWork(
            f"{drafts[0].who} has since brought in a revision that carried over your change {entry.seq}"
            f" (change {drafts[0].seq}): undoing it here would leave it standing there; decide anew on the"
            " present draft, or let them undo theirs first"
        )
    raise OthersWork(
        f"{names} has since built on your change {entry.seq} (change {others[0].seq}), and undoing it would"
        " hide that; let them undo their part first, or keep both"
    )


def redo_of(connection: Connection, who: str) -> Change:
    """Return the change that does again what `who` last undid; NothingLeft when there is none."""
    void = set[int]()
    erased = _erased(connection)
    for entry in _by(connection, who):
        if entry.kind == "redo":
            void.add(payload_of(connection, entry.seq)["redoes"])
        elif entry.kind == "undo":
            if entry.seq in void or erased.touch(entry):
                continue
            payload = payload_of(connection, entry.seq)
            return Change(
                kind="redo",
                who=who,
                edits=_swapped(payload),
                about=entry.about,
                claims=_claims(payload),
                extra={"redoes": entry.seq, "of": payload.get("of", "")},
            )
        elif entry.kind not in NEVER_UNDONE:
            break
    raise NothingLeft(f"there is nothing of {who} to redo; redo follows an undo, until something new is done")


@dataclass(frozen=True, slots=True)
class _Erased:
    """What purges have put beyond undo and redo."""

    payloads: frozenset[int]
    "seqs of changes that lost a part of what they did."
    articles: frozenset[str]
    "uids of articles whose text is gone."

    def touch(self, entry: Any) -> bool:
        """Say whether a purge has erased something of this change."""
        return entry.seq in self.payloads or entry.about in self.articles


def _erased(connection: Connection) -> _Erased:
    query = (
        select(CHANGE.c.seq, PAYLOAD.c.body)
        .join(PAYLOAD, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
        .where(CHANGE.c.line == MAIN, CHANGE.c.kind == "purge")
    )
    payloads, documents = set[int](), set[str]()
    for row in connection.execute(query):
        purged = read_body(row.body, row.seq)["purged"]
        payloads |= {seq for seq, _ in purged["payloads"]}
        documents |= {
            uid for table, uid, names, _ in purged["rows"] if (table, "text" in names) == ("document", True)
        }
    revisions = SEALED["revision"]
    homes = select(revisions.c.article).where(revisions.c.document.in_(sorted(documents)))
    articles = {row.article for row in connection.execute(homes)} if documents else set()
    return _Erased(frozenset(payloads), frozenset(articles))


def _by(connection: Connection, who: str) -> Sequence[Any]:
    query = (
        select(CHANGE.c.seq, CHANGE.c.kind, CHANGE.c.about)
        .where(CHANGE.c.line == MAIN, CHANGE.c.who == who)
        .order_by(CHANGE.c.seq.desc())
    )
    return connection.execute(query).all()


def _inverse(connection: Connection, seq: int, kind: str) -> tuple[Edit, ...]:
    payload = payload_of(connection, seq)
    retirements = []
    for table in _ONLY_THE_TOP.get(kind, tuple(payload["new"])):
        if table not in payload["new"] or "retired" not in RECORDS[table].CHANGES:
            continue
        rows = SEALED[table]
        born = select(rows.c.uid, rows.c.retired).where(rows.c.line == MAIN, rows.c.born == seq)
        retirements += [
            Edit(table, row.uid, "retired", 0, 1) for row in connection.execute(born) if not row.retired
        ]
    return (*_swapped(payload), *retirements)


def _swapped(payload: dict[str, Any]) -> tuple[Edit, ...]:
    edits = (
        Edit(table, uid, field, as_stored(table, field, before), as_stored(table, field, after))
        for table, uid, field, before, after in reversed(payload["set"])
    )
    return tuple(edit.inverse() for edit in edits)
