"""Importing: bytes to an article with its claims, in one change; nothing is half imported."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from textwrap import shorten
from typing import Any

from workbench.desk.births import article_uid, revision_births
from workbench.desk.looking import article as article_view
from workbench.desk.workspace import Workspace, checked_date, not_purged, person, typed
from workbench.domain.article import Article, Revision
from workbench.domain.change import Change, Committed, Edit
from workbench.domain.document import Document, Metadata, Reading
from workbench.domain.extraction import Extraction
from workbench.domain.review import ArticleView
from workbench.errors import WorkbenchError
from workbench.extract import extract
from workbench.extract.interchange import as_interchange
from workbench.ingest.worker import read_safely
from workbench.text import slug_of

LIMIT_BYTES = 20_000_000
"""Larger inputs are refused (safety.md, rule 15)."""
TITLE_CHARACTERS = 80
"""Characters of a title that is taken from the text itself."""
NOBODY = "workbench"
"""Who an import belongs to when no reviewer is named."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Bytes as they came, before anything is made of them."""

    name: str
    data: bytes
    method: str = "file"
    "file, stdin or pasted."


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the importing person says about the article; wins over what the page says."""

    title: str = ""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one arrival."""

    article: int
    revision: int
    claims: int
    carried: int
    title: str
    published: str
    notes: tuple[str, ...]
    already: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One file of many: imported, or the one line that says why not."""

    done: int
    total: int
    name: str
    imported: Imported | None
    error: str


def import_one(
    workspace: Workspace,
    who: str,
    arrival: Arrival,
    overrides: Overrides | None = None,
    revision_of: int | None = None,
) -> Imported:
    """Import one text as a new article, or as the next revision of article `revision_of`.

    Raises WorkbenchError when it cannot be read; then nothing was written.
    """
    overrides = checked(overrides or Overrides())
    digest = hashlib.sha256(arrival.data).hexdigest()
    not_purged(workspace, digest)
    reading = read_safely(arrival.data, arrival.name, limit_bytes=LIMIT_BYTES)
    old = None if revision_of is None else article_view(workspace, revision_of)
    document = Document.of(digest, reading)
    known = _already(workspace, document, old)
    if known is not None:
        return known
    metadata = _metadata(reading, overrides)
    if old is not None and not metadata.published:
        metadata = replace(metadata, published=old.article.published)
    extraction = extract(document.text, document.blocks, metadata)
    capture = workspace.archive.put(
        arrival.data, arrival.name, reading.media_type, arrival.method, metadata.url, workspace.now()
    )
    name = typed(who) or NOBODY
    if old is None:
        article = _article(document, metadata, arrival)
        births = revision_births(workspace, article.uid, 1, document, extraction, None)
        change = _revived(workspace, name, article, births.revision)
        if change is not None:
            return _imported_again(workspace, change, document, overrides)
        committed = workspace.store.commit(
            Change("import", name, births=(capture, document, article, *births.records), about=article.uid)
        )
        number = committed.numbers[article.uid]
    else:
        births = revision_births(
            workspace, old.article.uid, next_revision(workspace, old), document, extraction, old
        )
        edits = _metadata_edits(old.article, overrides)
        workspace.store.commit(
            Change("revision", name, (capture, document, *births.records), edits, about=old.article.uid)
        )
        number = old.article.number
    return _imported(workspace, number, births.carried, document, already=False)


def import_many(
    workspace: Workspace, who: str, paths: Sequence[Path], overrides: Overrides | None = None
) -> Iterator[Step]:
    """Import each file in turn, one short change an article; a bad file is reported and left out."""
    for done, path in enumerate(paths, start=1):
        try:
            imported = import_one(workspace, who, arrival_of(path), overrides)
        except WorkbenchError as error:
            yield Step(done, len(paths), path.name, None, str(error))
        else:
            yield Step(done, len(paths), path.name, imported, "")


def arrival_of(path: Path) -> Arrival:
    """Return the bytes of a file; WorkbenchError when they cannot be read or are too many."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    if path.is_fifo() and path.parts[1:2] not in (("dev",), ("proc",)):
        raise WorkbenchError(f"{name} is a pipe; send it to standard input and import -")
    try:
        with path.open("rb") as stream:
            data = stream.read(LIMIT_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise WorkbenchError(f"{name} cannot be read: {reason}; check the path") from error
    if len(data) > LIMIT_BYTES:
        raise WorkbenchError(f"{name} is larger than 20 MB; import the article's text alone")
    return Arrival(name, data)


def arrival_of_stdin(name: str = "stdin.txt") -> Arrival:
    """Return what standard input holds; WorkbenchError when it is too much."""
    data = sys.stdin.buffer.read(LIMIT_BYTES + 1)
    if len(data) > LIMIT_BYTES:
        raise WorkbenchError("standard input is larger than 20 MB; import the article's text alone")
    return Arrival(name, data, "stdin")


def extracted(arrival: Arrival, overrides: Overrides | None = None) -> tuple[str, Extraction]:
    """Return a text as it was read and what was found in it, without any workspace."""
    reading = read_safely(arrival.data, arrival.name, limit_bytes=LIMIT_BYTES)
    metadata = _metadata(reading, checked(overrides or Overrides()))
    return reading.text, extract(reading.text, reading.blocks, metadata)


def extract_only(arrival: Arrival, overrides: Overrides | None = None) -> dict[str, Any]:
    """Return the claims of a text in the interchange format, without any workspace."""
    return as_interchange(*extracted(arrival, overrides))


def set_metadata(
    workspace: Workspace, who: str, number: int, overrides: Overrides, deadline: str | None = None
) -> Committed:
    """Change what the article says about itself; a new publication date resolves its dates afresh.

    Dates hang on the publication date, so changing it makes a new revision of the same text, to which
    every decision is carried. With `deadline` the day by which it is due changes with it; an empty one
    takes it away.
    """
    reviewer, due = person(who), checked_date(deadline) if deadline else deadline
    correction = _correction(workspace, reviewer.name, number, checked(overrides), due)
    if correction is None:
        raise WorkbenchError(
            "nothing would change; give --title, --byline, --publisher, --url, --published or --language"
        )
    return workspace.store.commit(replace(correction, births=(reviewer, *correction.births)))


def _correction(
    workspace: Workspace, who: str, number: int, overrides: Overrides, deadline: str | None = None
) -> Change | None:
    """Return the change that gives article `number` other metadata, or None when they are the same."""
    old = article_view(workspace, number)
    edits = _metadata_edits(old.article, overrides)
    if deadline not in (None, old.article.deadline):
        edits += (Edit("article", old.article.uid, "deadline", old.article.deadline, deadline),)
    if not edits:
        return None
    births: tuple[Any, ...] = ()
    if any(edit.field in ("published", "language") for edit in edits):
        updated = replace(old.article, **{edit.field: edit.after for edit in edits})
        metadata = Metadata(
            updated.title, updated.byline, updated.publisher, updated.url, updated.published, updated.language
        )
        extraction = extract(old.document.text, old.document.blocks, metadata)
        births = revision_births(
            workspace, old.article.uid, next_revision(workspace, old), old.document, extraction, old
        ).records
    return Change("article", who, births, edits, about=old.article.uid)


def checked(overrides: Overrides) -> Overrides:
    """Return the overrides ready to be stored; WorkbenchError when the date is no date."""
    clean = Overrides(**{field.name: typed(getattr(overrides, field.name)) for field in fields(overrides)})
    return replace(clean, published=checked_date(clean.published)) if clean.published else clean


def _metadata(reading: Reading, overrides: Overrides) -> Metadata:
    found = reading.metadata
    given = {f.name: getattr(overrides, f.name) or getattr(found, f.name) for f in fields(Metadata)}
    if not given["title"]:
        headlines = (b for b in reading.blocks if b.label == "headline")
        first = next(headlines, None)
        given["title"] = " ".join(reading.text[first.start : first.end].split()) if first else ""
    return Metadata(**given)


def _metadata_edits(article: Article, overrides: Overrides) -> tuple[Edit, ...]:
    return tuple(
        Edit("article", article.uid, f.name, getattr(article, f.name), getattr(overrides, f.name))
        for f in fields(overrides)
        if getattr(overrides, f.name) not in ("", getattr(article, f.name))
    )


def _article(document: Document, metadata: Metadata, arrival: Arrival) -> Article:
    nameless = _first_words(document.text) if arrival.method != "file" else ""
    title = metadata.title or nameless or Path(arrival.name).stem
    return Article(
        uid=article_uid(document),
        number=0,
        slug=slug_of(title, "article"),
        title=title,
        byline=metadata.byline,
        publisher=metadata.publisher,
        url=metadata.url,
        published=metadata.published,
        language=metadata.language,
    )


def _first_words(text: str) -> str:
    """Return the beginning of a text that came without a name, cut between words."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return shorten(first, TITLE_CHARACTERS, placeholder=" …")


def _already(workspace: Workspace, document: Document, old: ArticleView | None) -> Imported | None:
    for revision in workspace.store.matching("revision", document=document.uid, retired=0):
        article: Article = workspace.store.get("article", revision.article)
        if article.retired:
            continue
        if old is not None and article.uid != old.article.uid:
            raise WorkbenchError(f"these bytes are article {article.number} already; nothing was imported")
        current = article_view(workspace, article.number)
        if old is not None and current.revision.document != document.uid:
            continue
        return _imported(workspace, article.number, 0, current.document, already=True)
    return None


def _revived(workspace: Workspace, who: str, article: Article, revision: Revision) -> Change | None:
    """Return the change that brings an undone import back, when these bytes were imported before."""
    before: Article | None = workspace.store.find("article", article.uid)
    if before is None:
        return None
    edits = [Edit("article", before.uid, "retired", before.retired, 0)]
    edits += [
        Edit("revision", r.uid, "retired", 1, 0)
        for r in workspace.store.matching(
            "revision", article=before.uid, document=revision.document, retired=1
        )
    ]
    return Change("import", who, edits=tuple(edits), about=before.uid)


def _imported_again(
    workspace: Workspace, revival: Change, document: Document, overrides: Overrides
) -> Imported:
    """Commit a revival, then what the importing person says about the article this time."""
    workspace.store.commit(revival)
    article: Article = workspace.store.get("article", revival.about)
    correction = _correction(workspace, revival.who, article.number, overrides)
    if correction is not None:
        workspace.store.commit(correction)
    return _imported(workspace, article.number, 0, document, already=False)


def next_revision(workspace: Workspace, old: ArticleView) -> int:
    """Return the number of the article's next revision; those undone keep theirs."""
    revisions: list[Revision] = workspace.store.matching("revision", article=old.article.uid)
    return 1 + max(revision.number for revision in revisions)


def _imported(
    workspace: Workspace, number: int, carried: int, document: Document, *, already: bool
) -> Imported:
    view = article_view(workspace, number)
    return Imported(
        article=number,
        revision=view.revision.number,
        claims=len(view.claims),
        carried=carried,
        title=view.article.title,
        published=view.article.published,
        notes=document.notes,
        already=already,
    )
