"""Describing sources: one that no file is stored of, and what a source is called, corrected."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from workbench.desk.seen import check_field
from workbench.desk.workspace import Workspace, person, typed
from workbench.domain.change import Change, Committed, Edit
from workbench.domain.source import SOURCE_KINDS, Source
from workbench.errors import NotFound, WorkbenchError


@dataclass(frozen=True, slots=True)
class Description:
    """What a source is called, who published it and where; None leaves a field as it is."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None


def add_source(workspace: Workspace, who: str, kind: str, described: Description) -> Source:
    """Add a source of which nothing is stored: a book, a person, a page that is only named.

    Raises WorkbenchError when it has neither a title nor an address.
    """
    reviewer, clean = person(who), _clean(described)
    if kind not in SOURCE_KINDS:
        raise WorkbenchError(f"{kind!r} is no kind of source; choose one of {', '.join(SOURCE_KINDS)}")
    if not clean.title and not clean.url:
        raise WorkbenchError("a source needs a title or an address; give one")
    source = Source(
        uid=workspace.new_uid("source"),
        number=0,
        kind=kind,
        title=clean.title or clean.url or "",
        publisher=clean.publisher or "",
        url=clean.url or "",
        tier="",
        confidential=0,
    )
    committed = workspace.store.commit(Change("source", reviewer.name, (reviewer, source), about=source.uid))
    return replace(source, number=committed.numbers[source.uid])


def describe_source(
    workspace: Workspace, who: str, source: str, described: Description, seen: Source | None = None
) -> Committed:
    """Change what the source with uid `source` is called; what was quoted from it stays as it is.

    `seen` is the source as the reviewer saw it: StaleEdit when a field that would change holds something
    else by now. Raises WorkbenchError when nothing would change, or when neither title nor address would
    be left.
    """
    reviewer, clean = person(who), _clean(described)
    found: Source | None = workspace.store.find("source", source)
    if found is None or found.retired:
        raise NotFound("this source is no longer here; reload and look again")
    wanted = {field.name: getattr(clean, field.name) for field in fields(clean)}
    edits = tuple(
        Edit("source", source, name, getattr(found, name), value)
        for name, value in wanted.items()
        if value is not None and value != getattr(found, name)
    )
    if not edits:
        raise WorkbenchError(f"s{found.number} is described so already; nothing was written")
    for edit in edits if seen is not None else ():
        check_field(edit, getattr(seen, edit.field), f"s{found.number}")
    left = {"title": found.title, "url": found.url} | {edit.field: edit.after for edit in edits}
    if not left["title"] and not left["url"]:
        raise WorkbenchError("a source needs a title or an address; give one")
    return workspace.store.commit(Change("described", reviewer.name, (reviewer,), edits, about=source))


def _clean(described: Description) -> Description:
    given = {field.name: getattr(described, field.name) for field in fields(described)}
    return Description(**{name: value if value is None else typed(value) for name, value in given.items()})
