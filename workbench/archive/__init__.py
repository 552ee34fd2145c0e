"""The folder sources/: bytes put, read back and re-hashed; imports domain, errors and text."""

from __future__ import annotations

from workbench.archive.files import FOLDER, Archive

__all__ = ["FOLDER", "Archive"]
