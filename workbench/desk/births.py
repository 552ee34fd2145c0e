"""The rows of a new revision: sentences, claims, quantities and dates, with what is carried over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.desk.carrying import CarriedOver, carry_over
from workbench.desk.naming import name_births, with_kept_kinds
from workbench.desk.workspace import Workspace
from workbench.domain.article import Revision, Sentence
from workbench.domain.canonical import Record, uid_of
from workbench.domain.claim import Claim, DateMention, Quantity
from workbench.domain.document import Document
from workbench.domain.extraction import Extraction, FoundClaim
from workbench.domain.review import ArticleView


@dataclass(frozen=True, slots=True)
class RevisionBirths:
    """A revision and everything born with it."""

    revision: Revision
    records: tuple[Record, ...]
    "The revision first."
    carried: int


Carrying = Callable[[Workspace, ArticleView, str, Document, Extraction], CarriedOver]
"""(workspace, earlier revision, uid of the new one, its document, what was found) -> what comes over."""


def article_uid(document: Document) -> str:
    """Return the identity of the article whose first revision is `document`."""
    return uid_of("article", document.uid)


def revision_births(
    workspace: Workspace,
    article: str,
    number: int,
    document: Document,
    extraction: Extraction,
    old: ArticleView | None,
    carry: Carrying = carry_over,
) -> RevisionBirths:
    """Return the rows of revision `number`; with `old`, `carry` says what comes over from it."""
    revision = Revision(
        uid=uid_of("revision", article, number, document.uid, extraction.extractor),
        article=article,
        number=number,
        document=document.uid,
        extractor=extraction.extractor,
    )
    if old is not None:
        names = with_kept_kinds(workspace, old, extraction.extractor, document.text, extraction.names)
        extraction = replace(extraction, names=names)
    over = None if old is None else carry(workspace, old, revision.uid, document, extraction)
    indexes = range(len(extraction.claims)) if over is None else over.fresh
    claims = _claims(
        extraction.claims, indexes, revision.uid, document.text, {} if over is None else over.placed
    )
    if over is not None:
        claims += over.claims
    homes = sorted(claims, key=lambda claim: claim.end - claim.start)
    records: list[Record] = [revision]
    records += [
        Sentence(
            uid_of("sentence", revision.uid, s.start, s.end), revision.uid, s.start, s.end, s.label, s.reason
        )
        for s in extraction.sentences
    ]
    claims.sort(key=lambda claim: (claim.start, claim.end, claim.uid))
    records += claims
    records += _numbers(extraction, revision.uid, homes)
    records += name_births(extraction.names, revision.uid)
    if over is not None:
        records += over.hanging
    return RevisionBirths(revision, tuple(records), 0 if over is None else len(over.claims))


def _claims(
    found: Sequence[FoundClaim],
    indexes: Iterable[int],
    revision: str,
    text: str,
    placed: Mapping[int, str],
) -> list[Claim]:
    """Return the claims found at `indexes`; what repeats a claim names it, carried (`placed`) or new."""
    uids = {index: found_uid(revision, found[index]) for index in indexes} | dict(placed)
    claims: dict[str, Claim] = {}
    for index in indexes:
        claim = found_claim(found[index], revision, text, uids.get(found[index].repeats, ""))
        claims.setdefault(claim.uid, claim)
    return list(claims.values())


def found_uid(revision: str, found: FoundClaim) -> str:
    """Return the identity of a found claim in a revision."""
    return uid_of("claim", revision, found.start, found.end, found.wording)


def found_claim(found: FoundClaim, revision: str, text: str, first: str) -> Claim:
    """Return a found claim as it is born; `first` is the uid of the claim that it repeats, or empty."""
    uid = found_uid(revision, found)
    return Claim(
        uid=uid,
        revision=revision,
        number=0,
        start=found.start,
        end=found.end,
        quote=text[found.start : found.end],
        origin="extracted",
        parents=(),
        how=found.how,
        worth=found.worth,
        reasons=found.reasons,
        wording=found.wording,
        types=found.types,
        attributed_to=found.attributed_to,
        manner=found.manner,
        questions=found.questions,
        edits=found.edits,
        unresolved=found.unresolved,
        repeats=first if first != uid else "",
    )


def _numbers(extraction: Extraction, revision: str, homes: Sequence[Claim]) -> list[Record]:
    """Return the quantities and dates, each with the smallest claim that holds it."""
    records: dict[str, Record] = {}
    for found in extraction.quantities:
        uid = uid_of(
            "quantity", revision, found.start, found.end, found.op, found.low, found.high, found.unit
        )
        home = _home(found.start, found.end, homes)
        records[uid] = Quantity(
            uid, revision, home, found.start, found.end, found.op, found.low, found.high, found.unit
        )
    for mention in extraction.dates:
        uid = uid_of("date", revision, mention.start, mention.end, mention.first_day, mention.last_day)
        home = _home(mention.start, mention.end, homes)
        records[uid] = DateMention(
            uid, revision, home, mention.start, mention.end, mention.first_day, mention.last_day
        )
    return list(records.values())


def _home(start: int, end: int, homes: Sequence[Claim]) -> str:
    return next((claim.uid for claim in homes if claim.start <= start and end <= claim.end), "")
