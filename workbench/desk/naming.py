"""Names: born with a revision, ticked off one by one, carried to the next draft where they read the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.checks.naming import is_checked_by, names_of, spelled
from workbench.desk.workspace import Workspace, person
from workbench.domain.article import Article, Revision
from workbench.domain.canonical import Record, uid_of
from workbench.domain.change import Change, Committed, Edit
from workbench.domain.extraction import FoundName
from workbench.domain.names import Name, NameKind, NameMention, NameTick
from workbench.domain.review import ArticleView
from workbench.errors import NotFound, WorkbenchError
from workbench.store import deeds as journal
from workbench.store.lists import by_uid
from workbench.store.views import article_view


def name_births(found: Sequence[FoundName], revision: str) -> list[Record]:
    """Return the names of a revision with their mentions, numbered by first mention."""
    records: list[Record] = []
    for number, one in enumerate(found, start=1):
        name = Name(_uid(one, revision), revision, number, one.kind)
        records.append(name)
        records += [
            NameMention(
                uid_of("name mention", revision, mention.start, mention.end, name.uid), revision, name.uid,
                mention.start, mention.end, mention.title_start, mention.title_end,
            )
            for mention in one.mentions
        ]  # fmt: skip
    return records


def carried_name_ticks(
    workspace: Workspace, old: ArticleView, revision: str, text: str, found: Iterable[FoundName]
) -> list[Record]:
    """Return copies of the ticks of names that stand in the new text with no new spelling or title."""
    ticked = {entry.label: entry for entry in names_of(old) if entry.tick is not None}
    records: list[Record] = []
    for one in found:
        now = spelled(text, one.kind, one.mentions)
        before = ticked.get(now.label)
        if before is None or before.tick is None or not is_checked_by(now, before.spelled):
            continue
        tick = before.tick
        uid = workspace.new_uid("name tick", revision, tick.uid)
        records.append(NameTick(uid, revision, _uid(one, revision), tick.reviewer, tick.at))
    return records


def tick_names(workspace: Workspace, who: str, revision: str, names: Sequence[str]) -> Committed:
    """Tick names off by their uids: a person has checked how they are spelled and what titles they bear.

    NotFound when one is not in the revision, WorkbenchError when all are ticked off, or when there is a
    newer revision.
    """
    reviewer, view = person(who), _current(workspace, revision)
    known = {name.uid for name in view.names}
    if not names or any(name not in known for name in names):
        raise NotFound("there is no such name in this draft; reload and look again")
    ticked = {tick.name for tick in view.name_ticks}
    left = [name for name in dict.fromkeys(names) if name not in ticked]
    if not left:
        raise WorkbenchError("this name is ticked off already; reload and go on with the next")
    at = workspace.now()
    born = [
        NameTick(
            workspace.new_uid("name tick", revision, name, reviewer.uid), revision, name, reviewer.uid, at
        )
        for name in left
    ]
    return workspace.store.commit(
        Change("name tick", reviewer.name, (reviewer, *born), about=view.article.uid)
    )


def correct_kind(workspace: Workspace, who: str, revision: str, name: str, kind: NameKind) -> Committed:
    """Say what a name, by its uid, stands for; what the program took it for was wrong.

    NotFound when it is not in the revision, WorkbenchError when it is taken for that already, or when there
    is a newer revision.
    """
    reviewer, view = person(who), _current(workspace, revision)
    known = next((one for one in view.names if one.uid == name), None)
    if known is None:
        raise NotFound("there is no such name in this draft; reload and look again")
    if known.kind == kind:
        raise WorkbenchError(f"this name is listed as {kind} already; choose another kind")
    edit = Edit("name", known.uid, "kind", known.kind, kind)
    return workspace.store.commit(
        Change("name kind", reviewer.name, (reviewer,), (edit,), about=view.article.uid)
    )


def with_kept_kinds(
    workspace: Workspace, old: ArticleView, extractor: str, text: str, found: Sequence[FoundName]
) -> tuple[FoundName, ...]:
    """Return the names found in a new text, each as what the revision before has it for.

    What one engine sees twice in the same way differs only where a person corrected it; another engine is
    believed but for the names that somebody has ticked off, or whose kind somebody has corrected.
    """
    is_same_engine = old.revision.extractor == extractor
    corrected = frozenset[str]() if is_same_engine else _corrected(workspace, old.article)
    kinds = {
        entry.label: entry.name.kind
        for entry in names_of(old)
        if is_same_engine or entry.tick is not None or entry.label in corrected
    }
    labels = (spelled(text, one.kind, one.mentions).label for one in found)
    return tuple(
        replace(one, kind=kinds.get(label, one.kind)) for one, label in zip(found, labels, strict=True)
    )


def _corrected(workspace: Workspace, article: Article) -> frozenset[str]:
    """Return what the names are called whose kind a person corrected in any draft, and nobody undid."""
    undone = journal.taken_back(workspace.store)
    entries = workspace.store.log(limit=1_000_000, about=article.uid)
    standing = [entry.seq for entry in entries if entry.kind == "name kind" and entry.seq not in undone]
    edited = {uid for deed in journal.deeds(workspace.store, standing) for table, uid, *_ in deed.edits
              if table == "name"}  # fmt: skip
    drafts = {name.revision for name in by_uid(workspace.store, "name", edited).values()}
    numbers = [revision.number for revision in by_uid(workspace.store, "revision", drafts).values()
               if not revision.retired]  # fmt: skip
    views = (article_view(workspace.store, article.number, number) for number in numbers)
    return frozenset(entry.label for view in views for entry in names_of(view) if entry.name.uid in edited)


def keeps_names(extractor: str) -> bool:
    """Say whether the engine that read a revision looked for names; those before `claims/3` did not."""
    name, _, version = extractor.partition("+")[0].partition("/")
    return name == "claims" and version.isdecimal() and int(version) >= 3


def _uid(found: FoundName, revision: str) -> str:
    first = found.mentions[0]
    return uid_of("name", revision, first.start, first.end)


def _current(workspace: Workspace, revision: str) -> ArticleView:
    found: Revision | None = workspace.store.find("revision", revision)
    if found is None or found.retired:
        raise NotFound("this revision is no longer here; reload and look again")
    article: Article = workspace.store.get("article", found.article)
    view = article_view(workspace.store, article.number)
    if view.revision.uid != revision:
        raise WorkbenchError("there is a newer draft of this article; reload and look at its names")
    return view
