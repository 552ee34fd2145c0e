"""Looking things up: articles, claims, sources and the log; nothing here writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.checks.unread import tallies as _tallies
from workbench.desk import telling
from workbench.desk.workspace import Workspace
from workbench.domain.document import Capture, Document
from workbench.domain.review import ArticleRow, ArticleView, ClaimView, SourceRow, SourceUse, Tallies
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.errors import NotFound, WorkbenchError
from workbench.store import articles as shelf
from workbench.store import library as stored
from workbench.store import lists
from workbench.store.views import article_view

_CLAIM = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})")
_SOURCE = re.compile(r"s([0-9]{1,9})", re.IGNORECASE)
_NO_NUMBER = 2_000_000_000
"""The number of no article, and the largest that every database takes."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One change of the journal, with a line that says what it was about."""

    seq: int
    at: str
    who: str
    kind: str
    hash: str
    summary: str
    "The claims and the article or source it was about."
    words: str
    "What was done to them: `decided claim 3.12: disputed`."
    claims: tuple[str, ...]
    "Labels of the claims, such as `3.12`."
    is_taken_back: bool
    "Whether somebody undid it and nobody did it again."


def articles(workspace: Workspace, numbers: Sequence[int] | None = None) -> tuple[ArticleRow, ...]:
    """Return every article, or those with `numbers`, with what is left to do on its current revision."""
    return shelf.article_rows(workspace.store, workspace.now()[:10], numbers)


def article_numbers(workspace: Workspace) -> tuple[int, ...]:
    """Return the number of every article, in order."""
    return shelf.article_numbers(workspace.store)


def article_heads(workspace: Workspace, numbers: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Return the articles with `numbers`, and not yet what is left to do on them: that takes no time."""
    return shelf.article_heads(workspace.store, [min(number, _NO_NUMBER) for number in numbers])


def article_head(workspace: Workspace, number: int) -> ArticleRow:
    """Return an article, and not yet what is left to do on it; NotFound when there is none."""
    heads = article_heads(workspace, [number])
    if not heads:
        raise NotFound(f"there is no article {number} here; `workbench articles` lists them")
    return heads[0]


def by_deadline(workspace: Workspace, numbers: Sequence[int]) -> tuple[int, ...]:
    """Return articles in the order of their deadlines, those that have none last, else by number."""
    days = shelf.deadlines(workspace.store)
    return tuple(sorted(numbers, key=lambda number: (number not in days, days.get(number, ""), number)))


def has_deadlines(workspace: Workspace) -> bool:
    """Say whether any article has a deadline."""
    return bool(shelf.deadlines(workspace.store))


def article(workspace: Workspace, number: int, revision: int | None = None) -> ArticleView:
    """Return an article, in its current revision unless another is named; NotFound otherwise."""
    return article_view(workspace.store, min(number, _NO_NUMBER), revision)


def article_today(workspace: Workspace, number: int) -> ArticleView:
    """Return an article in its current revision, with the queries that are overdue by now counted."""
    view, today = article(workspace, number), workspace.now()[:10]
    return replace(view, claims=tuple(counted_overdue(claim, today) for claim in view.claims))


def counted_overdue(view: ClaimView, today: str) -> ClaimView:
    """Return the claim with its queries counted that are overdue today; itself where none is."""
    overdue = sum(query.is_overdue(today) for query in view.queries)
    return replace(view, overdue=overdue) if overdue else view


def tallies(view: ArticleView, unread: Sequence[Span] | None = None) -> Tallies:
    """Return what is left to do on the revision shown; `unread` are its unread words, when known already."""
    return _tallies(view, unread)


def claim_by_label(workspace: Workspace, label: str) -> ClaimView:
    """Return the claim that people call `3.12`; NotFound when there is none."""
    match = _CLAIM.fullmatch(label.strip())
    if match is None:
        raise WorkbenchError(f"{label!r} is no claim; write article.claim, such as 3.12")
    view = article_today(workspace, int(match.group(1)))
    wanted = int(match.group(2))
    for claim in view.claims:
        if claim.claim.number == wanted:
            return claim
    raise NotFound(
        f"there is no claim {label} in the current revision; `workbench claims {match.group(1)}` lists them"
    )


def sources(workspace: Workspace) -> tuple[Source, ...]:
    """Return the sources, by number."""
    return stored.sources(workspace.store)


def library(workspace: Workspace) -> tuple[SourceRow, ...]:
    """Return the sources, by number, each with its files, its texts and the claims that lean on it."""
    return stored.source_rows(workspace.store)


def quotable_sources(workspace: Workspace) -> tuple[Source, ...]:
    """Return the sources that have a stored text, by number: those that can be quoted exactly."""
    return tuple(row.source for row in library(workspace) if row.texts)


def source_uses(workspace: Workspace, source: str) -> tuple[SourceUse, ...]:
    """Return what the source with uid `source` says about claims of the current drafts."""
    return stored.source_uses(workspace.store, source)


def source_by_label(workspace: Workspace, label: str) -> Source:
    """Return the source that people call `s4`; NotFound when there is none."""
    match = _SOURCE.fullmatch(label.strip())
    if match is None:
        raise WorkbenchError(f"{label!r} is no source; write s and its number, such as s4")
    for source in sources(workspace):
        if source.number == int(match.group(1)):
            return source
    raise NotFound(f"there is no source {label} here; `workbench sources` lists them")


def source_texts(workspace: Workspace, source: str) -> tuple[Document, ...]:
    """Return the texts read from the stored bytes of the source with uid `source`."""
    return stored.source_texts(workspace.store, source)


def source_files(workspace: Workspace, source: str) -> tuple[Capture, ...]:
    """Return the captures stored for the source with uid `source`."""
    return stored.source_captures(workspace.store, source)


def file_bytes(workspace: Workspace, capture: Capture) -> bytes:
    """Return the bytes of a stored file; WorkbenchError when they are missing or changed."""
    return workspace.archive.read(capture)


def newest(workspace: Workspace) -> int:
    """Return the seq of the last change: what a screen compares to follow other writers."""
    return workspace.store.head()[1]


def history(workspace: Workspace, limit: int = 200, about: str = "") -> tuple[LogEntry, ...]:
    """Return the newest `limit` changes, newest first; those about one article or source with `about`."""
    return entries(workspace, telling.numbers(workspace, about)[:limit], about, telling.taken_back(workspace))


def entries(
    workspace: Workspace, seqs: Sequence[int], about: str = "", taken_back: frozenset[int] = frozenset()
) -> tuple[LogEntry, ...]:
    """Return the changes with these numbers, in their order.

    `about` is what all of them are about, `taken_back` the numbers of those that were undone.
    """
    told = telling.told(workspace, seqs)
    names = _names(workspace, {item.deed.about for item in told})
    labels = lists.claim_labels(workspace.store, (uid for item in told for uid in item.deed.claims))
    return tuple(
        LogEntry(
            seq=item.deed.seq,
            at=item.deed.at,
            who=item.deed.who,
            kind=item.deed.kind,
            hash=item.deed.hash,
            summary=_summary(
                [labels[uid] for uid in item.deed.claims if uid in labels],
                names.get(item.deed.about, ""),
                about,
            ),
            words=item.words,
            claims=tuple(labels[uid] for uid in item.deed.claims if uid in labels),
            is_taken_back=item.deed.seq in taken_back,
        )
        for item in told
    )


def _summary(claims: list[str], about: str, known: str) -> str:
    """Return what a change was about: `claim 3.12 · article 3: Title`; the claims alone in a log of one."""
    shown = claims if len(claims) <= 3 else [*claims[:3], "…"]
    named = f"claim{'s' if len(claims) > 1 else ''} {', '.join(shown)}" if claims else ""
    return named if known else " · ".join(filter(None, (named, about)))


def _names(workspace: Workspace, uids: set[str]) -> dict[str, str]:
    articles = lists.by_uid(workspace.store, "article", uids - {""})
    consulted = lists.by_uid(workspace.store, "source", uids - {""})
    return {uid: f"article {a.number}: {a.title}" for uid, a in articles.items()} | {
        uid: f"source s{s.number}: {s.title}" for uid, s in consulted.items()
    }
