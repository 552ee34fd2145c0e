"""Names of stored files: readable, safe on every system, and bound to the bytes."""

from __future__ import annotations

import re

from workbench.text import slug_of

_SUFFIX = re.compile(r"\.([a-z0-9]{1,8})", re.ASCII)
_SUFFIX_OF_TYPE = {"text/plain": "txt", "text/markdown": "md", "text/html": "html", "application/pdf": "pdf"}
HASH_DIGITS = 12


def file_name(name: str, media_type: str, digest: str) -> str:
    """Return `<slug>-<first 12 hexadecimal digits>.<suffix>` for bytes called `name`."""
    last = re.split(r"[\\/]", name)[-1]
    stem, _, suffix = last.rpartition(".")
    known = _SUFFIX.fullmatch(f".{suffix.lower()}") if stem else None
    if known is None:
        stem = last
    extension = (
        known[1] if known else _SUFFIX_OF_TYPE.get(media_type.partition(";")[0].strip().lower(), "bin")
    )
    return f"{slug_of(stem)}-{digest[:HASH_DIGITS]}.{extension}"
