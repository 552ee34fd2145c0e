"""What a purge must reach, and what must not come back after it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.everything import TEXT, claim_with, everything_done, view_of
from workbench.desk import attaching, importing, looking, reporting, reviewing, revising, undoing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.errors import NothingLeft, OthersWork, StaleEdit, WorkbenchError
from workbench.text import slug_of

NAME = "Žofie Quibble-Marrow"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace in which every act has been done."""
    return everything_done(tmp_path / "workspace")


def holding(root: Path, words: str) -> list[str]:
    """Return the files whose name or bytes hold `words`, in any letters and any encoding of ours."""
    low, escaped, slug = words.casefold(), json.dumps(words)[1:-1].casefold(), slug_of(words)
    held = []
    for path in root.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        texts = [path.name, data.decode("utf-8", "replace"), data.decode("latin-1")]
        texts += [
            data[first:].decode(wide, "replace") for wide in ("utf-16-le", "utf-16-be") for first in (0, 1)
        ]
        if any(form in text.casefold() for text in texts for form in (low, escaped, slug)):
            held.append(path.name)
    return held


def planted(workspace: Workspace) -> None:
    """Put the name wherever a person or a file can put it."""
    uid = claim_with(workspace, "1931").claim.uid
    wording = claim_with(workspace, "1931").claim.wording
    note = Backing(note=f"note by {NAME.upper()}")
    attaching.attach_pasted(
        workspace, "Ann", uid, f"{NAME} blog", f"https://x.example/{slug_of(NAME)}", f"as {NAME} says", note
    )
    attaching.attach_said(
        workspace, "Ann", uid, NAME, "2022-09-13", "on the record", f"I am {NAME}", "received", note
    )
    attaching.attach_translated(workspace, "Bob", uid, f"{NAME} sagt", f"{NAME} says", NAME, note, title=NAME)
    reviewing.ask(workspace, "Ann", uid, NAME, f"Is {NAME} sure?")
    reviewing.answer(workspace, "Ann", workspace.store.matching("query")[-1].uid, f"{NAME} is")
    reviewing.propose_fix(workspace, "Ann", uid, "1931", NAME, f"by {NAME}")
    reviewing.mark(workspace, "Ann", uid, "content", "disputed", f"{NAME} says no")
    revising.edit_wording(workspace, "Ann", uid, wording, f"{NAME} opened it")
    revising.edit_wording(workspace, "Ann", uid, f"{NAME} opened it", "It was opened, all agree.")
    revising.edit_attribution(workspace, "Bob", uid, NAME)
    reviewing.dismiss_claim(workspace, "Bob", claim_with(workspace, "90 people").claim.uid, "opinion", NAME)
    for name, data in (
        (f"{NAME}.txt", f"{NAME} wrote 1931.".encode()),
        ("wide.txt", f"A memo by {NAME.replace(' ', chr(10))} of 1931.".encode("utf-16")),
        ("one.png", b"\x89PNG" + NAME.encode()),
        ("two.png", b"\x89PNG" + NAME.encode("utf-16-le")),
        ("three.png", b"\x89PNG" + json.dumps(NAME).encode()),
    ):
        attaching.add_source_file(workspace, "Ann", Arrival(name, data), f"{NAME} memo")
    importing.set_metadata(workspace, "Bob", 1, Overrides(title=f"{NAME} bridge", byline=NAME))
    importing.set_metadata(workspace, "Bob", 1, Overrides(title="The bridge"))
    undoing.undo(workspace, "Bob")
    importing.import_one(
        workspace, "Cid", Arrival("b.txt", b"The lake is 12 km long and 4 km wide."), Overrides(title=NAME)
    )
    (workspace.root / "sources" / ".tmp-00ff").write_text(f"half of {NAME}", encoding="utf-8")
    verifying.backup(workspace)


def test_a_purged_name_is_gone_from_wherever_it_stood(workspace: Workspace) -> None:
    """Rows, their past, files in every encoding, slugs, addresses, backups; and nobody brings it back."""
    planted(workspace)

    verifying.purge(workspace, "Ann", NAME, "source protection")

    assert holding(workspace.root, NAME) == []
    for who in ("Ann", "Bob", "Cid"):
        everything(undoing.undo, workspace, who)
        assert holding(workspace.root, NAME) == []
        everything(undoing.redo, workspace, who)
        assert holding(workspace.root, NAME) == []
    assert len(verifying.verify(workspace).purges) == 1
    for form in ("html", "md", "json", "csv"):
        assert reporting.report(workspace, 1, form)


def everything(act: Callable[[Workspace, str], object], workspace: Workspace, who: str) -> None:
    """Undo or redo until nothing is left to, or until what was erased or a colleague's work is in the way."""
    while True:
        try:
            act(workspace, who)
        except (NothingLeft, StaleEdit, OthersWork):
            return


def test_words_that_only_the_past_holds_are_purged(workspace: Workspace) -> None:
    """A wording that was changed since stands in the journal alone."""
    claim = claim_with(workspace, "1931").claim
    revising.edit_wording(workspace, "Ann", claim.uid, claim.wording, "Zed Quill opened it")
    revising.edit_wording(workspace, "Ann", claim.uid, "Zed Quill opened it", "It was opened.")

    verifying.purge(workspace, "Ann", "Zed Quill", "on request")

    assert holding(workspace.root, "Zed Quill") == []
    assert claim_with(workspace, "1931").claim.wording == "It was opened."
    verifying.verify(workspace)


def test_a_second_purge_of_the_same_row_can_be_proved(workspace: Workspace) -> None:
    """What the first erased is not what the row was born with."""
    claim = claim_with(workspace, "1931").claim
    revising.edit_wording(workspace, "Ann", claim.uid, claim.wording, "Zed Quill opened it")
    revising.edit_wording(workspace, "Ann", claim.uid, "Zed Quill opened it", "It was opened.")
    verifying.purge(workspace, "Ann", "Zed Quill", "on request")
    revising.edit_attribution(workspace, "Bob", claim.uid, "Ivy Sorrel")

    verifying.purge(workspace, "Bob", "Ivy Sorrel", "on request of Tom Reed")
    verifying.purge(workspace, "Bob", "Tom Reed", "a name in a reason")

    assert [holding(workspace.root, name) for name in ("Zed Quill", "Ivy Sorrel", "Tom Reed")] == [[], [], []]
    assert len(verifying.verify(workspace).purges) == 3


def test_a_purged_article_does_not_come_back(workspace: Workspace) -> None:
    """Not by redo of an undone import, not by importing its bytes again, not as a source."""
    importing.import_one(workspace, "Cid", Arrival("b.txt", b"The lake is 12 km long, said Zed Quill."))
    undoing.undo(workspace, "Cid")
    verifying.purge(workspace, "Ann", "Zed Quill", "on request", whole_articles=True)

    with pytest.raises(NothingLeft):
        undoing.redo(workspace, "Cid")
    for bring in (importing.import_one, attaching.add_source_file):
        with pytest.raises(WorkbenchError, match="were purged"):
            bring(workspace, "Cid", Arrival("b.txt", b"The lake is 12 km long, said Zed Quill."))
    assert [row.article.number for row in looking.articles(workspace)] == [1]
    verifying.verify(workspace)


@pytest.mark.parametrize("left", ["file", "backup"])
def test_a_stopped_purge_is_named_and_finished(workspace: Workspace, left: str) -> None:
    """Killed before the files were gone: verify says so, and a second run ends it."""
    source = attaching.add_source_file(
        workspace, "Ann", Arrival("memo.txt", b"Zed Quill wrote this in 1931.")
    )
    assert source
    backup = verifying.backup(workspace)
    path = next((workspace.root / "sources").glob("memo-*"))
    kept = path if left == "file" else backup / "claims.db"
    data = kept.read_bytes()
    verifying.purge(workspace, "Ann", "Zed Quill", "on request")
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(data)
    if left == "file":
        workspace = reopened(workspace)

    with pytest.raises(verifying.Fault, match="is there still; run the same `workbench purge` again"):
        verifying.verify(workspace)
    verifying.purge(workspace, "Ann", "Zed Quill", "on request")

    assert holding(workspace.root, "Zed Quill") == []
    verifying.verify(workspace)


def reopened(workspace: Workspace) -> Workspace:
    """Return the workspace as another process sees it."""
    from workbench.desk.workspace import open_workspace

    return open_workspace(workspace.root)


def test_a_backup_from_after_the_purge_stays(workspace: Workspace) -> None:
    """Only what is older than the purge is what it left."""
    claim = claim_with(workspace, "1931").claim
    reviewing.ask(workspace, "Ann", claim.uid, "Zed Quill", "Why?")
    verifying.purge(workspace, "Ann", "Zed Quill", "on request")
    verifying.backup(workspace)

    verifying.verify(workspace)
    with pytest.raises(WorkbenchError, match="nothing in this workspace"):
        verifying.purge(workspace, "Ann", "Zed Quill", "on request")
    assert view_of(workspace).document.text != TEXT
