"""A workspace on a network drive or in a synced folder is warned about."""

from __future__ import annotations

from pathlib import Path

from workbench.desk.places import NETWORKED, file_system_of, warning_about

MOUNTS = (
    "/dev/sda1 / ext4 rw 0 0",
    "server:/desk /mnt/desk nfs4 rw 0 0",
    "/dev/sdb1 /mnt/desk/local\\040disk ext4 rw 0 0",
    "broken",
)


def test_the_innermost_mount_decides() -> None:
    """A local disk mounted inside a network drive is local, and blanks in its name are read."""
    found = [
        file_system_of(Path(place), MOUNTS)
        for place in ("/home/ann", "/mnt/desk/article", "/mnt/desk/local disk/article")
    ]

    assert found == ["ext4", "nfs4", "ext4"]
    assert found[1] in NETWORKED


def test_a_synced_folder_is_named(tmp_path: Path) -> None:
    """The line says which folder it is and what to do."""
    synced = warning_about(tmp_path / "Dropbox (Desk)" / "articles")

    assert "Dropbox (Desk)" in synced
    assert "move it" in synced


def test_an_ordinary_folder_is_left_in_peace(tmp_path: Path) -> None:
    """Nothing is said of a local folder."""
    assert warning_about(tmp_path) == ""
