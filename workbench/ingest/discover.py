"""Which files of the paths a person names can be imported."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.ingest.refusals import shown_name

READABLE: frozenset[str] = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
"""Suffixes (lower case) that are taken from a folder; a file named outright may have any."""


def discover(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """Return the files that `paths` stand for, each once: files as given, folders walked in sorted order.

    Of a folder come only readable suffixes, no names that begin with a dot, and no symbolic link that
    leads out of it. Raises WorkbenchError for a path that does not exist.
    """
    files: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            files.update(dict.fromkeys(_walked(path)))
        elif path.exists():
            files[path] = None
        else:
            raise WorkbenchError(f"{shown_name(str(path))} does not exist; check the path")
    return list(files)


def _walked(folder: Path) -> Iterator[Path]:
    inside = folder.resolve()
    for parent, subfolders, names in os.walk(folder):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in READABLE and _stays(path, inside):
                yield path


def _stays(path: Path, inside: Path) -> bool:
    try:
        return path.is_file() and path.resolve(strict=True).is_relative_to(inside)
    except (OSError, RuntimeError):
        return False
