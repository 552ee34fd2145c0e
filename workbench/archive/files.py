"""Bytes as files under sources/: complete or not there, re-hashed whenever they are read."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from workbench.archive.names import HASH_DIGITS, file_name
from workbench.domain.document import Capture
from workbench.errors import WorkbenchError
from workbench.text import one_line

FOLDER = "sources"
_CHUNK = 1 << 20
_UNFINISHED = re.compile(r"\.tmp-[0-9a-f]+")


class Archive:
    """The captures of one workspace, as files `sources/<slug>-<12 hex>.<ext>`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / FOLDER
        self._by_hash: dict[str, str] | None = None

    def put(self, data: bytes, name: str, media_type: str, method: str, url: str, at: str) -> Capture:
        """Store `data` and return its capture; the same bytes are stored once, under their first name.

        The file is written beside its final name, flushed to the disk and renamed, so that it is complete
        or not there. Raises WorkbenchError when it cannot be written, or when a file with this name holds
        other bytes.
        """
        digest = hashlib.sha256(data).hexdigest()
        try:
            self._make_folder()
            stored_as = self._existing(digest) or file_name(name, media_type, digest)
            capture = Capture(digest, f"{FOLDER}/{stored_as}", media_type, len(data), method, url, at)
            if self._path(capture).exists():
                self.check(capture)
            else:
                self._write(self._path(capture), data)
        except OSError as error:
            raise WorkbenchError(
                f"{one_line(str(self.folder))} cannot be written ({error.strerror}); check the disk"
            ) from error
        self._names_by_hash()[digest[:HASH_DIGITS]] = stored_as
        return capture

    def read(self, capture: Capture) -> bytes:
        """Return the bytes of `capture`; raises WorkbenchError when they are missing or changed."""
        try:
            data = self._path(capture).read_bytes()
        except OSError as error:
            raise _missing(capture, error) from error
        if hashlib.sha256(data).hexdigest() != capture.uid:
            raise _changed(capture)
        return data

    def check(self, capture: Capture) -> None:
        """Hash the file of `capture` piece by piece; raises WorkbenchError when missing or changed."""
        digest = hashlib.sha256()
        try:
            with self._path(capture).open("rb") as file:
                while piece := file.read(_CHUNK):
                    digest.update(piece)
        except OSError as error:
            raise _missing(capture, error) from error
        if digest.hexdigest() != capture.uid:
            raise _changed(capture)

    def orphans(self, known_paths: Iterable[str]) -> list[Path]:
        """Return what lies under sources/ and is in none of `known_paths`, sorted.

        `known_paths` are those of captures ("sources/…"). Files that a killed run left unfinished are
        among the orphans; `is_unfinished` tells them apart.
        """
        known = set(known_paths)
        found = (path for path in self.folder.rglob("*") if not path.is_dir() or path.is_symlink())
        return sorted(path for path in found if path.relative_to(self.root).as_posix() not in known)

    @staticmethod
    def is_unfinished(path: Path) -> bool:
        """Say whether `path` is a file that a killed run left half written."""
        return _UNFINISHED.fullmatch(path.name) is not None

    def stored_of(self, uids: Iterable[str]) -> list[Path]:
        """Return the files that lie under sources/ with these hashes, whatever rows say."""
        names = self._names_by_hash()
        paths = (self.folder / names[uid[:HASH_DIGITS]] for uid in sorted(uids) if uid[:HASH_DIGITS] in names)
        return [path for path in paths if path.is_file()]

    def erase(self, capture: Capture) -> None:
        """Remove the file of `capture` for good; one that is not there is no error.

        The bytes leave the folder; whether the disk forgets them is up to the disk.
        """
        try:
            self._path(capture).unlink(missing_ok=True)
            if self.folder.is_dir():
                _flush_folder(self.folder)
        except OSError as error:
            raise WorkbenchError(
                f"{one_line(capture.path)} cannot be erased ({error.strerror}); check who may write there"
            ) from error
        self._names_by_hash().pop(capture.uid[:HASH_DIGITS], None)

    def _path(self, capture: Capture) -> Path:
        """Return where `capture` lies; raises WorkbenchError unless that is its own file inside sources/."""
        parts = PurePosixPath(capture.path).parts
        own = re.compile(rf"[a-z0-9-]{{1,80}}-{re.escape(capture.uid[:HASH_DIGITS])}\.[a-z0-9]{{1,8}}")
        if len(parts) != 2 or parts[0] != FOLDER or own.fullmatch(parts[1]) is None:
            raise _outside(capture)
        path = self.folder / parts[1]
        if path.resolve().parent != self.folder.resolve():
            raise _outside(capture)
        return path

    def _existing(self, digest: str) -> str | None:
        """Return the name under which bytes with this hash already lie, if they do."""
        name = self._names_by_hash().get(digest[:HASH_DIGITS])
        return name if name is not None and (self.folder / name).is_file() else None

    def _names_by_hash(self) -> dict[str, str]:
        if self._by_hash is None:
            names = sorted(os.listdir(self.folder)) if self.folder.is_dir() else []
            stored = (re.fullmatch(r"[a-z0-9-]+-([0-9a-f]{12})\.[a-z0-9]+", name) for name in names)
            self._by_hash = {match[1]: match.string for match in stored if match}
        return self._by_hash

    def _make_folder(self) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _flush_folder(self.root)

    def _write(self, path: Path, data: bytes) -> None:
        unfinished = path.with_name(f".tmp-{secrets.token_hex(8)}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            with open(os.open(unfinished, flags, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(unfinished, path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        _flush_folder(self.folder)


def _flush_folder(folder: Path) -> None:
    """Flush the names of `folder` to the disk, where the system lets folders be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _missing(capture: Capture, error: OSError) -> WorkbenchError:
    if isinstance(error, FileNotFoundError):
        return WorkbenchError(f"{one_line(capture.path)} is missing; put it back from a backup")
    return WorkbenchError(
        f"{one_line(capture.path)} cannot be read ({error.strerror}); check who may read it"
    )


def _changed(capture: Capture) -> WorkbenchError:
    return WorkbenchError(
        f"{one_line(capture.path)} has changed since it was stored; put it back from a backup"
    )


def _outside(capture: Capture) -> WorkbenchError:
    return WorkbenchError(
        f"{one_line(capture.path)} is not a file of this workspace's sources; restore a backup"
    )
