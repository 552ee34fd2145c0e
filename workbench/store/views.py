"""An article as a reviewer sees it, read in one short transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, select

from workbench.domain.article import Article, Revision, Sentence
from workbench.domain.claim import Claim, DateMention, Dismissal, Fix, Quantity, Query, Tick
from workbench.domain.document import Capture, Document
from workbench.domain.names import Name, NameMention, NameTick
from workbench.domain.review import ArticleView, ClaimView, SourcedEvidence
from workbench.domain.source import Evidence, Source
from workbench.domain.verdict import Verdict
from workbench.errors import NotFound
from workbench.store.journal import MAIN, read_body
from workbench.store.rows import record_of
from workbench.store.store import Store
from workbench.store.tables import CHANGE, PAYLOAD, SEALED


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on claims, by claim uid."""

    verdicts: Mapping[str, list[Verdict]]
    evidence: Mapping[str, list[SourcedEvidence]]
    queries: Mapping[str, list[Query]]
    fixes: Mapping[str, list[Fix]]
    quantities: Mapping[str, list[Quantity]]
    dates: Mapping[str, list[DateMention]]
    dismissals: Mapping[str, Dismissal]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Home:
    """What a claim takes from the article that it is in."""

    number: int
    published: str
    typed: frozenset[str]
    "Every wording that a person ever gave one of its claims."


def article_view(store: Store, number: int, revision: int | None = None) -> ArticleView:
    """Return article `number`, in its current revision unless another is named; NotFound otherwise."""
    with store.reading() as connection:
        articles = SEALED["article"]
        article = _one(connection, "article", select(articles).where(articles.c.number == number))
        if article is None or article.retired:
            raise NotFound(f"there is no article {number} here; `workbench articles` lists them")
        revisions = _revisions(connection, article)
        wanted = [r for r in revisions if revision in (None, r.number)]
        if not wanted:
            raise NotFound(f"article {number} has no revision {revision}; it has {len(revisions)}")
        return replace(
            _view(connection, article, wanted[-1], len(revisions)),
            draft=_drafts(r for r in revisions if r.number <= wanted[-1].number),
            drafts=_drafts(revisions),
        )


def _drafts(revisions: Iterable[Revision]) -> int:
    """Return how many texts follow one another in `revisions`."""
    return sum(1 for _ in groupby(revision.document for revision in revisions))


def _revisions(connection: Connection, article: Article) -> list[Revision]:
    rows = SEALED["revision"]
    query = select(rows).where(rows.c.article == article.uid, rows.c.retired == 0).order_by(rows.c.number)
    return _all(connection, "revision", query)


def _view(connection: Connection, article: Article, revision: Revision, count: int) -> ArticleView:
    documents, captures = SEALED["document"], SEALED["capture"]
    document: Document = _one(
        connection, "document", select(documents).where(documents.c.uid == revision.document)
    )
    capture: Capture = _one(connection, "capture", select(captures).where(captures.c.uid == document.capture))
    dismissals: list[Dismissal] = _of_revision(connection, "dismissal", revision.uid)
    hanging = _hanging(connection, revision.uid, dismissals)
    typed = typed_wordings(connection, [article.uid]).get(article.uid, frozenset())
    home = Home(article.number, article.published, typed)
    alone = [claim_view(claim, home, hanging) for claim in _of_revision(connection, "claim", revision.uid)]
    claims = linked(alone, repeats_among(alone))
    last = connection.execute(
        select(CHANGE)
        .where(CHANGE.c.line == MAIN, CHANGE.c.about == article.uid)
        .order_by(CHANGE.c.seq.desc())
        .limit(1)
    ).one()
    sentences: list[Sentence] = _of_revision(connection, "sentence", revision.uid)
    ticks: list[Tick] = _of_revision(connection, "tick", revision.uid)
    names: list[Name] = _of_revision(connection, "name", revision.uid)
    mentions: list[NameMention] = _of_revision(connection, "name_mention", revision.uid)
    name_ticks: list[NameTick] = _of_revision(connection, "name_tick", revision.uid)
    return ArticleView(
        article=article,
        revision=revision,
        document=document,
        capture=capture,
        sentences=tuple(sorted(sentences, key=lambda s: (s.start, s.end))),
        claims=tuple(sorted(claims, key=lambda v: (v.claim.start, v.claim.end, v.claim.number))),
        dismissals=tuple(dismissals),
        ticks=tuple(ticks),
        revisions=count,
        last_seq=last.seq,
        last_hash=last.hash,
        last_at=last.at,
        reviewer_names=hanging.names,
        names=tuple(sorted(names, key=lambda name: name.number)),
        name_mentions=tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end))),
        name_ticks=tuple(name_ticks),
    )


def typed_wordings(connection: Connection, articles: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return uid of an article -> every wording that a person gave one of its claims in place of another."""
    query = (
        select(PAYLOAD.c.body, CHANGE.c.seq, CHANGE.c.about)
        .join(CHANGE, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
        .where(CHANGE.c.line == MAIN, CHANGE.c.kind == "wording", CHANGE.c.about.in_(articles))
    )
    typed: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(query):
        if row.body:
            body = read_body(row.body, row.seq)
            given = {after for _, _, field, _, after in body["set"] if field == "wording"}
            typed[row.about] |= given - {""}
    return {article: frozenset(wordings) for article, wordings in typed.items()}


def claim_view(claim: Claim, home: Home, hanging: Hanging) -> ClaimView:
    """Return a claim with what hangs on it."""
    verdicts = hanging.verdicts.get(claim.uid, [])
    standing = {claim.standing_content, claim.standing_attribution} - {""}
    return ClaimView(
        claim=claim,
        article_number=home.number,
        verdicts=tuple(v for v in verdicts if v.uid in standing),
        superseded=tuple(v for v in verdicts if v.uid not in standing),
        evidence=tuple(hanging.evidence.get(claim.uid, ())),
        queries=tuple(hanging.queries.get(claim.uid, ())),
        fixes=tuple(hanging.fixes.get(claim.uid, ())),
        quantities=tuple(hanging.quantities.get(claim.uid, ())),
        dates=tuple(hanging.dates.get(claim.uid, ())),
        dismissal=hanging.dismissals.get(claim.uid),
        reviewer_names=hanging.names,
        published=home.published,
        is_reworded=claim.wording in home.typed,
    )


def linked(views: Sequence[ClaimView], repeats: Mapping[str, Sequence[str]]) -> list[ClaimView]:
    """Return the claims with what each repeats, and by which ones, of `repeats`, it is repeated."""
    named = [replace(view, repeated_by=tuple(repeats.get(view.claim.uid, ()))) for view in views]
    firsts = {(view.claim.revision, view.claim.uid): view for view in named}
    return [replace(view, first=firsts.get((view.claim.revision, view.claim.repeats))) for view in named]


def repeats_among(views: Iterable[ClaimView]) -> dict[str, list[str]]:
    """Return uid -> labels of the claims that repeat it, as they are read."""
    repeats: dict[str, list[str]] = defaultdict(list)
    for view in sorted(views, key=lambda view: (view.claim.start, view.claim.number)):
        if view.claim.repeats:
            repeats[view.claim.repeats].append(view.label)
    return repeats


def _hanging(connection: Connection, revision: str, dismissals: Iterable[Dismissal]) -> Hanging:
    return Hanging(
        verdicts=_by_claim(_of_claims(connection, "verdict", revision)),
        evidence=evidence_by_claim(connection, _of_claims(connection, "evidence", revision)),
        queries=_by_claim(_of_claims(connection, "query", revision)),
        fixes=_by_claim(_of_claims(connection, "fix", revision)),
        quantities=_by_claim(_of_revision(connection, "quantity", revision)),
        dates=_by_claim(_of_revision(connection, "date_mention", revision)),
        dismissals={d.claim: d for d in dismissals if d.claim},
        names=reviewer_names(connection),
    )


def reviewer_names(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Return (uid, name) of every reviewer, in order of birth."""
    reviewers = SEALED["reviewer"]
    query = select(reviewers.c.uid, reviewers.c.name).order_by(reviewers.c.id)
    return tuple((row.uid, row.name) for row in connection.execute(query))


def evidence_by_claim(connection: Connection, found: Sequence[Evidence]) -> dict[str, list[SourcedEvidence]]:
    """Return uid of a claim -> what hangs on it, each with its source and the bytes it was found in."""
    sources = _by_uid(connection, "source", {item.source for item in found})
    documents = _by_uid(connection, "document", {item.document for item in found if item.document})
    captures = _by_uid(connection, "capture", {document.capture for document in documents.values()})
    by_claim = defaultdict(list)
    for item in found:
        document = documents.get(item.document)
        capture: Capture | None = captures.get(document.capture) if document else None
        source: Source = sources[item.source]
        by_claim[item.claim].append(SourcedEvidence(item, source, capture))
    return by_claim


def _by_uid(connection: Connection, table: str, uids: set[str]) -> dict[str, Any]:
    rows = SEALED[table]
    found: dict[str, Any] = {}
    wanted = sorted(uids)
    for first in range(0, len(wanted), 500):
        query = select(rows).where(rows.c.uid.in_(wanted[first : first + 500]))
        found |= {record.uid: record for record in _all(connection, table, query)}
    return found


def _by_claim(records: Iterable[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        if record.claim:
            grouped[record.claim].append(record)
    return grouped


def _of_revision(connection: Connection, table: str, revision: str) -> list[Any]:
    rows = SEALED[table]
    query = select(rows).where(rows.c.revision == revision).order_by(rows.c.id)
    if "retired" in rows.c:
        query = query.where(rows.c.retired == 0)
    return _all(connection, table, query)


def _of_claims(connection: Connection, table: str, revision: str) -> list[Any]:
    rows, claims = SEALED[table], SEALED["claim"]
    query = (
        select(rows)
        .join(claims, claims.c.uid == rows.c.claim)
        .where(claims.c.revision == revision, rows.c.retired == 0)
        .order_by(rows.c.id)
    )
    return _all(connection, table, query)


def _all(connection: Connection, table: str, query: Select[Any]) -> list[Any]:
    return [record_of(table, row) for row in connection.execute(query).mappings()]


def _one(connection: Connection, table: str, query: Select[Any]) -> Any:
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else record_of(table, row)
