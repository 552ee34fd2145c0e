"""Proving and protecting: verify, checkpoints, backups, and purge."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from workbench.archive import FOLDER, Archive
from workbench.desk.workspace import Workspace, person, required
from workbench.domain.article import Article, Revision
from workbench.domain.change import Committed, Edit
from workbench.domain.document import Capture
from workbench.errors import WorkbenchError
from workbench.store.backups import back_up
from workbench.store.proof import Fault, prove
from workbench.store.purging import Holding, holding
from workbench.store.purging import purge as purge_store
from workbench.text import slug_of

__all__ = ["Fault", "Purgeable", "Verified", "backup", "checkpoint", "purge", "purge_preview", "verify"]


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification that found no fault has looked at."""

    changes: int
    rows: int
    files: int
    head: str
    purges: tuple[str, ...]
    "A line for each purge: when, who, why."
    orphans: tuple[str, ...]
    "Files under sources/ that no row points at."
    checked_against: str
    "The checkpoint, or empty: then whoever holds the file could have rewritten everything."


def verify(workspace: Workspace, checkpoint: str = "") -> Verified:
    """Check the chain, the rows, the spans and the files, in this order.

    Raises Fault with the first that is not as the journal says; `checkpoint` is one printed earlier
    and kept elsewhere.
    """
    proved = prove(workspace.store, checkpoint)
    captures: list[Capture] = workspace.store.matching("capture")
    kept = [capture for capture in captures if capture.uid not in proved.purged.files]
    for capture in kept:
        try:
            workspace.archive.check(capture)
        except WorkbenchError as error:
            raise Fault(f"files: {error}") from error
    orphans = workspace.archive.orphans([capture.path for capture in kept])
    return Verified(
        changes=proved.changes,
        rows=proved.rows,
        files=len(kept),
        head=proved.head,
        purges=proved.purged.accounts,
        orphans=tuple(path.name for path in orphans),
        checked_against=checkpoint.strip(),
    )


def checkpoint(workspace: Workspace) -> str:
    """Return `workspace:seq:hash`: kept elsewhere, it lets a later verify see that nothing before changed."""
    uid, seq, head = workspace.store.head()
    return f"{uid}:{seq}:{head}"


def backup(workspace: Workspace, target: Path | None = None) -> Path:
    """Copy the whole workspace, database and sources, to a new folder and prove it; returns the folder.

    Raises WorkbenchError when the target is there already, or when the copy does not agree; then there
    is no copy.
    """
    stamp = "".join(filter(str.isdigit, workspace.now()))[:14]
    folder = target or workspace.root / "backups" / stamp
    if folder.exists():
        raise WorkbenchError(f"{folder} is there already; choose another name")
    unfinished = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}.tmp")
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        back_up(workspace.store.engines, unfinished / "claims.db")
        _copy_sources(workspace, unfinished)
        os.replace(unfinished, folder)
    except OSError as error:
        reason = error.strerror or "the files cannot be copied"
        raise WorkbenchError(f"{folder} cannot be written ({reason}); choose another place") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return folder


def _copy_sources(workspace: Workspace, unfinished: Path) -> None:
    """Copy sources/ into the folder of a backup and re-hash every file of the copy."""
    captures: list[Capture] = workspace.store.matching("capture")
    if workspace.archive.folder.is_dir():
        shutil.copytree(workspace.archive.folder, unfinished / FOLDER, copy_function=_copy_and_flush)
    copied = Archive(unfinished)
    for capture in captures:
        if capture.path:
            copied.check(capture)


def _copy_and_flush(source: str, target: str) -> None:
    shutil.copy2(source, target)
    with open(target, "rb") as copy:
        os.fsync(copy.fileno())


_STORED_AS = ("capture", "path")
"""Its folder, hash and ending are ours: whether the rest is somebody's name is looked at by itself."""


@dataclass(frozen=True, slots=True)
class Purgeable:
    """What a purge of some words would erase."""

    fields: tuple[Holding, ...]
    captures: tuple[Capture, ...]
    articles: tuple[Article, ...]
    "Articles whose own text holds the words: they would be erased as a whole."
    signs: bool
    "Whether the words are part of a name that signs changes; the chain covers it, so it stays."


def purge_preview(workspace: Workspace, words: str) -> Purgeable:
    """Return everything that holds `words`, whatever the case of its letters."""
    wanted = required(words, "the words to purge")
    fields = [held for held in holding(workspace.store, wanted) if (held.table, held.field) != _STORED_AS]
    captures = [c for c in workspace.store.matching("capture") if _bytes_hold(workspace, c, wanted)]
    for capture in captures:
        fields += [Holding("capture", capture.uid, "path"), Holding("capture", capture.uid, "url")]
        for document in workspace.store.matching("document", capture=capture.uid):
            fields.append(Holding("document", document.uid, "text"))
    documents = {f.uid for f in fields if f.table == "document" and f.field == "text"}
    articles: dict[str, Article] = {}
    for uid in documents:
        for revision in workspace.store.matching("revision", document=uid):
            article: Article = workspace.store.get("article", revision.article)
            articles[article.uid] = article
    names = {entry.who.casefold() for entry in workspace.store.log(limit=1_000_000)}
    return Purgeable(
        fields=tuple(dict.fromkeys(fields)),
        captures=tuple(captures),
        articles=tuple(articles.values()),
        signs=any(wanted.casefold() in name for name in names),
    )


def _bytes_hold(workspace: Workspace, capture: Capture, words: str) -> bool:
    if not capture.path:
        return False
    stem = PurePosixPath(capture.path).name.rpartition("-")[0]
    slug = slug_of(words, "")
    if slug and slug in stem:
        return True
    folded = workspace.archive.read(capture).decode("utf-8", "replace").casefold()
    texts = [d.text.casefold() for d in workspace.store.matching("document", capture=capture.uid)]
    return any(words.casefold() in text for text in (folded, *texts))


def purge(workspace: Workspace, who: str, words: str, why: str, *, whole_articles: bool = False) -> Committed:
    """Erase every field, payload, stored file and backup of the workspace that holds `words`.

    Raises WorkbenchError when nothing holds them, or when an article's own text does and
    `whole_articles` does not allow to erase it. It cannot be undone.
    """
    reviewer, because = person(who), required(why, "the reason for the purge")
    wanted = required(words, "the words to purge")
    if wanted.casefold() in because.casefold():
        raise WorkbenchError("the reason holds the words to purge; give one that does not")
    found = purge_preview(workspace, wanted)
    if not found.fields:
        raise WorkbenchError("nothing in this workspace holds these words; nothing was erased")
    if found.articles and not whole_articles:
        labels = ", ".join(str(article.number) for article in found.articles)
        raise WorkbenchError(
            f"the words stand in the text of article {labels} itself; erasing them erases the article: "
            "say --articles if that is meant"
        )
    edits = tuple(
        Edit("article", article.uid, "retired", 0, 1) for article in found.articles if not article.retired
    )
    files = [capture.uid for capture in found.captures]
    committed = purge_store(
        workspace.store,
        reviewer.name,
        because,
        (*found.fields, *_of_articles(workspace, found)),
        files,
        wanted,
        edits,
    )
    _erase_files(workspace, found.captures)
    return committed


def _erase_files(workspace: Workspace, captures: Iterable[Capture]) -> None:
    """Erase stored files and the workspace's own backups; WorkbenchError names all that is left."""
    left = []
    for capture in captures:
        try:
            workspace.archive.erase(capture)
        except WorkbenchError as error:
            left.append(str(error))
    backups = workspace.root / "backups"
    try:
        if backups.exists():
            shutil.rmtree(backups)
    except OSError as error:
        left.append(f"{backups} cannot be erased ({error.strerror})")
    if left:
        raise WorkbenchError(
            f"rows and journal are purged, but files are left: {'; '.join(left)}; erase them"
        )


def _of_articles(workspace: Workspace, found: Purgeable) -> list[Holding]:
    """Return the quotes and wordings of articles that are erased as a whole."""
    fields = []
    for article in found.articles:
        revisions: list[Revision] = workspace.store.matching("revision", article=article.uid)
        for revision in revisions:
            for claim in workspace.store.matching("claim", revision=revision.uid):
                fields += [Holding("claim", claim.uid, "quote"), Holding("claim", claim.uid, "wording")]
    return fields
