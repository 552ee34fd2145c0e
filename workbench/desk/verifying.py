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
from workbench.store.purging import Holding, erased_before, holding, past_holding, seq_of_copy
from workbench.store.purging import purge as purge_store
from workbench.store.words import bytes_hold, name_holds, text_holds
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
    for path in _left_by_purges(workspace):
        raise Fault(
            f"files: {path.relative_to(workspace.root)} was to be purged but is there still; "
            "run the same `workbench purge` again"
        )
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
    strays: tuple[Path, ...]
    "Files under sources/ that belong to no capture and hold the words."
    past: tuple[int, ...]
    "Changes whose record in the journal holds the words, as a value of the past."

    @property
    def is_empty(self) -> bool:
        """Say whether nothing holds the words."""
        return not (self.fields or self.strays or self.past)

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
    names = {entry.who for entry in workspace.store.log(limit=1_000_000)}
    return Purgeable(
        fields=tuple(dict.fromkeys(fields)),
        captures=tuple(captures),
        articles=tuple(articles.values()),
        strays=_strays(workspace, wanted),
        past=past_holding(workspace.store, wanted),
        signs=any(text_holds(name, wanted) for name in names),
    )


def _bytes_hold(workspace: Workspace, capture: Capture, words: str) -> bool:
    if not capture.path:
        return False
    stem = PurePosixPath(capture.path).name.rpartition("-")[0]
    slug = slug_of(words, "")
    if slug and slug in stem:
        return True
    if bytes_hold(workspace.archive.read(capture), words):
        return True
    return any(text_holds(d.text, words) for d in workspace.store.matching("document", capture=capture.uid))


def _strays(workspace: Workspace, words: str) -> tuple[Path, ...]:
    known = [capture.path for capture in workspace.store.matching("capture")]
    return tuple(
        path
        for path in workspace.archive.orphans(known)
        if name_holds(path.name, words)
        or (path.is_file() and not path.is_symlink() and bytes_hold(path.read_bytes(), words))
    )


def purge(
    workspace: Workspace, who: str, words: str, why: str, *, whole_articles: bool = False
) -> Committed | None:
    """Erase every field, payload, stored file and backup of the workspace that holds `words`.

    Returns None when no row held them, but a file that a stopped purge or a killed import had left.
    Raises WorkbenchError when nothing holds them, or when an article's own text does and
    `whole_articles` does not allow to erase it. It cannot be undone.
    """
    reviewer, because = person(who), required(why, "the reason for the purge")
    wanted = required(words, "the words to purge")
    if text_holds(because, wanted):
        raise WorkbenchError("the reason holds the words to purge; give one that does not")
    found = purge_preview(workspace, wanted)
    left = (*found.strays, *_left_by_purges(workspace))
    if left and not found.fields and not found.past:
        _erase_files(workspace, (), left)
        return None
    if found.is_empty:
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
    _erase_files(workspace, found.captures, (workspace.root / "backups", *left))
    return committed


def _left_by_purges(workspace: Workspace) -> list[Path]:
    """Return what a stopped purge left: files that it erased, and backups from before it."""
    files, last = erased_before(workspace.store)
    left = workspace.archive.stored_of(files)
    backups = workspace.root / "backups"
    if last and backups.is_dir():
        left += [path for path in sorted(backups.glob("[!.]*")) if seq_of_copy(path) < last]
    return left


def _erase_files(workspace: Workspace, captures: Iterable[Capture], others: Iterable[Path]) -> None:
    """Erase stored files and the workspace's own backups; WorkbenchError names all that is left."""
    left = []
    for capture in captures:
        try:
            workspace.archive.erase(capture)
        except WorkbenchError as error:
            left.append(str(error))
    for path in others:
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            left.append(f"{path} cannot be erased ({error.strerror})")
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
                fields += [Holding("claim", claim.uid, name) for name in ("quote", "wording", "unresolved")]
    return fields
