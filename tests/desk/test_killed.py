"""A killed import or edit leaves the workspace as before or complete; writers at once lose nothing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.desk.importing import Arrival, Overrides, import_one
from workbench.desk.looking import article, articles, history
from workbench.desk.verifying import verify
from workbench.desk.workspace import create, open_workspace

KILLS = int(os.environ.get("WORKBENCH_KILLS", "8"))
"""How many processes are killed; the release check uses 200."""
WRITERS = 8
EDITS = int(os.environ.get("WORKBENCH_EDITS", "15"))
"""Edits of each of the eight writers; the release check uses 100."""
ROOT = Path(__file__).parents[2]


def test_a_kill_at_any_moment_leaves_no_half_of_anything(tmp_path: Path) -> None:
    """After each SIGKILL the workspace opens, every row is accounted for, every article is whole."""
    root = tmp_path / "workspace"
    create(root).close()
    moments = random.Random(20261125)
    killed = 0
    for number in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.desk.busy", str(root), f"writer{number}"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == b"0\n"
        try:
            child.wait(timeout=moments.uniform(0.0, 1.0))
        except subprocess.TimeoutExpired:
            killed += 1
        child.kill()
        child.communicate()
        workspace = open_workspace(root)
        verify(workspace)
        for row in articles(workspace):
            assert len(article(workspace, row.article.number).sentences) == 14

    assert killed == KILLS


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Eight processes write at the same time: every edit of each is in the journal, none failed."""
    root = tmp_path / "workspace"
    workspace = create(root)
    import_one(
        workspace,
        "Ann",
        Arrival("a.txt", b"The town has 4,000 people. It was founded in 1820."),
        Overrides(published="2022-09-14"),
    )
    script = (
        "import sys; from pathlib import Path\n"
        "from workbench.desk.workspace import open_workspace\n"
        "from workbench.desk.looking import article\n"
        "from workbench.desk.reviewing import ask\n"
        "w = open_workspace(Path(sys.argv[1])); c = article(w, 1).claims[0].claim.uid\n"
        f"[ask(w, sys.argv[2], c, 'the author', f'question {{n}}') for n in range({EDITS})]\n"
    )
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(root), f"writer{n}"], cwd=ROOT, stderr=subprocess.PIPE
        )
        for n in range(WRITERS)
    ]
    failures = [writer.communicate()[1].decode() for writer in writers]

    assert failures == [""] * WRITERS
    assert len(article(workspace, 1).claims[0].queries) == WRITERS * EDITS
    assert len([e for e in history(workspace, 10_000) if e.kind == "query"]) == WRITERS * EDITS
    verify(workspace)


@pytest.mark.parametrize("reason", ["a full disk"])
def test_a_failed_archive_leaves_no_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    """When the bytes cannot be stored, no row points at them."""
    workspace = create(tmp_path / "workspace")

    def full(*_: object, **__: object) -> int:
        raise OSError(28, reason)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Exception, match=r"(?i)space|disk|stored|written"):
        import_one(workspace, "Ann", Arrival("a.txt", b"The town has 4,000 people."))
    monkeypatch.undo()

    assert articles(workspace) == ()
    assert verify(workspace).changes == 0
