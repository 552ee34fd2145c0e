from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.ingest import discover


def written(path: Path) -> Path:
    """Return `path` after a file was written there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Text.", "utf-8")
    return path


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    """Readable files of a folder come sorted; others and dotfiles do not come."""
    wanted = [written(tmp_path / name) for name in ("a.txt", "b.HTML", "z.md", "sub/c.htm")]
    for name in ("x.pdf", ".hidden.txt", ".git/d.txt", "noext"):
        written(tmp_path / name)

    assert discover([tmp_path]) == wanted


def test_files_are_taken_as_given(tmp_path: Path) -> None:
    """A file named outright is taken whatever its suffix, and once."""
    file = written(tmp_path / "notes.draft")

    assert discover([file, str(file)]) == [file]


def test_missing_paths_are_refused(tmp_path: Path) -> None:
    """A path that is not there is said so."""
    with pytest.raises(WorkbenchError, match=r"gone\.txt does not exist"):
        discover([tmp_path / "gone.txt"])


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_links_that_leave_the_folder_are_skipped(tmp_path: Path) -> None:
    """A link out of the folder, a dangling one and a loop give no file."""
    outside = written(tmp_path / "outside.txt")
    inside = written(tmp_path / "in" / "a.txt")
    for name, target in (
        ("b.txt", outside),
        ("c.txt", tmp_path / "gone"),
        ("d.txt", tmp_path / "in" / "d.txt"),
    ):
        (tmp_path / "in" / name).symlink_to(target)
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in", target_is_directory=True)

    assert discover([tmp_path / "in"]) == [inside]
