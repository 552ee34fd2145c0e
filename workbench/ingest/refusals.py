"""What is refused before it is read: too large, empty, or no text at all."""

from __future__ import annotations

import re

from workbench.errors import WorkbenchError
from workbench.text import one_line

_ADVICE = "save its text as .txt or .html and import that"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"OggS\x00", "a sound recording"),
    (b"\x00asm", "a program"),
)
_ZIP_PARTS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub+zip", "an e-book"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\u2400]")
"""Control characters that no text has many of; form feed, escape and C1 occur in real ones."""


def shown_name(name: str) -> str:
    """Return the last part of `name` in one line of at most 80 characters, for messages."""
    last = one_line(re.split(r"[\\/]", name)[-1]).strip()
    return (last if len(last) <= 80 else last[:79] + "…") or "the input"


def refuse_unreadable(data: bytes, name: str, limit_bytes: int) -> None:
    """Raise WorkbenchError when `data` is empty, larger than `limit_bytes`, or known to be no text."""
    shown = shown_name(name)
    if not data:
        raise WorkbenchError(f"{shown} is empty; there is nothing to import")
    if len(data) > limit_bytes:
        raise WorkbenchError(
            f"{shown} is {len(data) / 1e6:,.1f} MB, over the limit of {limit_bytes / 1e6:,.1f} MB; "
            "import a part of it"
        )
    kind = _known_kind(data)
    if kind:
        raise WorkbenchError(f"{shown} is {kind}; {_ADVICE}")


def refuse_wordless(text: str, name: str) -> None:
    """Raise WorkbenchError when `text` is binary data read as text, or has no letters."""
    shown = shown_name(name)
    controls = len(_CONTROL.findall(text))
    if controls > 4 and controls * 20 > len(text):
        raise WorkbenchError(f"{shown} is not text (it has {controls} control characters); {_ADVICE}")
    if not any(character.isalpha() for character in text):
        raise WorkbenchError(f"{shown} has no words in it; {_ADVICE}")


def _known_kind(data: bytes) -> str:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        start, end = data[:4096], data[-65536:]
        return next((kind for part, kind in _ZIP_PARTS if part in start or part in end), "a zip archive")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture or a recording"
    if data[4:8] == b"ftyp":
        return "a picture or a recording"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
