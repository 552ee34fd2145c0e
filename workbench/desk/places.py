"""Where a workspace had better not lie: on network drives and in folders that another program syncs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "nextcloud", "syncthing")
"""Folders that sync programs keep; they copy a database while it is being written."""
NETWORKED = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs", "davfs", "fuse.davfs"}
)
"""Names of file systems on which SQLite's locks are not to be trusted (sqlite.org/howtocorrupt.html, 2.1)."""
_MOUNTS = Path("/proc/mounts")


def warning_about(root: Path) -> str:
    """Return one line when the workspace in `root` lies where its database may be damaged, or nothing."""
    place = root.resolve()
    for part in place.parts:
        if part.casefold().startswith(SYNCED):
            return (
                f"the workspace lies in {part}, which a sync program copies while it is written; "
                "move it to a folder that nothing syncs"
            )
    kind = file_system_of(place, _mounted())
    if kind in NETWORKED:
        return (
            f"the workspace lies on a network drive ({kind}), where locks may fail; move it to a local disk"
        )
    return ""


def file_system_of(place: Path, mounts: Iterable[str]) -> str:
    """Return the file system that holds `place`, by the lines of /proc/mounts; empty when unknown."""
    best, kind = Path(), ""
    for line in mounts:
        fields = line.split()
        if len(fields) < 3:
            continue
        point = Path(fields[1].encode("latin-1", "replace").decode("unicode_escape"))
        if place.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, fields[2]
    return kind


def _mounted() -> list[str]:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
