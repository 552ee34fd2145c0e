"""What is kept, copied and destroyed: imports undone and done again, backups, purges."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.desk.conftest import BRIDGE, claim_on, stored
from workbench.desk import attaching, importing, looking, reviewing, undoing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, open_workspace
from workbench.domain.source import Backing
from workbench.errors import WorkbenchError


def test_an_import_done_again_takes_the_new_date(bridge: Workspace) -> None:
    """Undoing an import with a wrong date and importing with the right one gives the right one."""
    undoing.undo(bridge, "Ann")

    again = importing.import_one(
        bridge, "Ann", Arrival("bridge.txt", BRIDGE.encode()), Overrides(published="2022-10-01")
    )

    assert again.published == "2022-10-01"
    verifying.verify(bridge)


def test_an_import_done_again_is_the_act_of_whoever_did_it(bridge: Workspace) -> None:
    """Whoever imports again can take it back again."""
    undoing.undo(bridge, "Ann")
    importing.import_one(bridge, "Bob", Arrival("bridge.txt", BRIDGE.encode()))

    undoing.undo(bridge, "Bob")

    assert looking.articles(bridge) == ()


def test_a_stream_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    """What is no ordinary file is read up to the limit only."""
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no /dev/zero")

    with pytest.raises(WorkbenchError, match="larger than 20 MB"):
        importing.arrival_of(Path("/dev/zero"))


def test_a_backup_is_proved_file_by_file(bridge: Workspace, tmp_path: Path) -> None:
    """A stored file that is not what it was makes no backup, and leaves none half made."""
    capture = bridge.store.matching("capture")[0]
    file = bridge.root / capture.path
    file.write_bytes(file.read_bytes() + b"!")

    with pytest.raises(WorkbenchError, match="has changed since it was stored"):
        verifying.backup(bridge, tmp_path / "copies" / "copy")

    assert list((tmp_path / "copies").iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_a_backup_is_for_its_owner_alone(bridge: Workspace) -> None:
    """The folder of backups and each backup in it are closed to others."""
    folder = verifying.backup(bridge)

    modes = [path.stat().st_mode & 0o777 for path in (folder.parent, folder, folder / "claims.db")]
    assert modes == [0o700, 0o700, 0o600]
    verifying.verify(open_workspace(folder))


@pytest.mark.parametrize("words", ["王小明", "sources", "09bad8"])
def test_words_that_only_our_own_names_hold_are_in_no_file(bridge: Workspace, words: str) -> None:
    """Folder and hash of a stored file are ours; nothing of them makes a file hold words."""
    stored(bridge, "article.txt", "A table of tolls.")

    found = verifying.purge_preview(bridge, words)

    assert (found.captures, found.fields) == ((), ())


def test_a_name_in_a_file_name_is_found_without_its_accents(bridge: Workspace) -> None:
    """File names are stored without accents; the name is looked for as it would be stored."""
    stored(bridge, "Tomás Okafor.txt", "A table of tolls.")

    found = verifying.purge_preview(bridge, "Tomás Okafor").captures

    assert [capture.path.startswith("sources/tomas-okafor-") for capture in found] == [True]


def test_blanks_around_the_words_purge_no_less(bridge: Workspace) -> None:
    """The words are erased from the journal too, however they were typed."""
    uid = claim_on(bridge, "12,000").claim.uid
    reviewing.ask(bridge, "Ann", uid, "the author", "Why?")
    query = claim_on(bridge, "12,000").queries[0]
    reviewing.answer(bridge, "Ann", query.uid, "Zed Quill told me.")
    reviewing.answer(bridge, "Ann", query.uid, "A neighbour told me.")

    attaching.attach_pasted(bridge, "Ann", uid, "A note", "", "by Zed Quill", Backing())
    verifying.purge(bridge, "Ann", " Zed Quill ", "on request")

    assert b"Zed Quill" not in (bridge.root / "claims.db").read_bytes()
    verifying.verify(bridge)


def test_a_backup_that_cannot_be_purged_is_named(bridge: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A purge that leaves copies behind says which."""
    verifying.backup(bridge)
    uid = claim_on(bridge, "12,000").claim.uid
    reviewing.ask(bridge, "Ann", uid, "Zed Quill", "Why?")

    def refuse(path: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("workbench.desk.verifying.shutil.rmtree", refuse)
    with pytest.raises(WorkbenchError, match=r"files are left: .*backups cannot be erased"):
        verifying.purge(bridge, "Ann", "Zed Quill", "on request")
