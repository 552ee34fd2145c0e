"""Bytes to readings: decoding and readers; imports domain, errors and text."""

from __future__ import annotations

from workbench.ingest.discover import discover
from workbench.ingest.reading import media_type_of, read
from workbench.ingest.worker import read_safely

__all__ = ["discover", "media_type_of", "read", "read_safely"]
