"""Which reader reads which bytes."""

from __future__ import annotations

import re
from pathlib import PurePath

from workbench.domain.document import Reading
from workbench.ingest.decoding import decode
from workbench.ingest.refusals import refuse_unreadable, refuse_wordless, shown_name

LIMIT_BYTES = 20_000_000
"""Larger inputs are refused unless a person asks for them."""

_TYPE_OF_SUFFIX = {
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".md": "text/markdown",
    ".markdown": "text/markdown", ".txt": "text/plain", ".text": "text/plain",
}  # fmt: skip
_READABLE_TYPES = {
    "text/html": "text/html", "application/xhtml+xml": "text/html", "text/markdown": "text/markdown",
    "text/x-markdown": "text/markdown", "text/plain": "text/plain",
}  # fmt: skip
_PAGE_BEGINS = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def media_type_of(data: bytes, name: str, media_type: str = "") -> str:
    """Return text/html, text/markdown or text/plain: as said, by the name's suffix, or by how it begins."""
    said = _READABLE_TYPES.get(media_type.partition(";")[0].strip().lower(), "")
    if said and said != "text/plain":
        return said
    by_name = _TYPE_OF_SUFFIX.get(PurePath(name).suffix.lower(), "")
    if by_name or said:
        return by_name or said
    begins = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if begins.startswith((b"\xff\xfe", b"\xfe\xff")):
        begins = begins.replace(b"\x00", b"")[2:]
    return "text/html" if _PAGE_BEGINS.match(begins) else "text/plain"


def read(data: bytes, name: str, media_type: str = "", limit_bytes: int = LIMIT_BYTES) -> Reading:
    """Return the reading of `data`, made in this process; `name` serves for its suffix and for messages.

    Pages from strangers belong in `read_safely`. Raises WorkbenchError for what is empty, too large,
    binary, or without words.
    """
    refuse_unreadable(data, name, limit_bytes)
    kind = media_type_of(data, name, media_type)
    decoded = decode(data, media_type=media_type, markup=kind == "text/html")
    refuse_wordless(decoded.text, name)
    if kind == "text/html":
        from workbench.ingest.html import read_page

        return read_page(decoded, shown_name(name))
    if kind == "text/markdown":
        from workbench.ingest.markdown import read_markdown

        return read_markdown(decoded)
    from workbench.ingest.plain import read_plain

    return read_plain(decoded)
