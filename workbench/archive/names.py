"""Names of stored files: readable, safe on every system, and bound to the bytes."""

from __future__ import annotations

import re
import unicodedata

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
)
_SUFFIX = re.compile(r"\.([a-z0-9]{1,8})", re.ASCII)
_SUFFIX_OF_TYPE = {"text/plain": "txt", "text/markdown": "md", "text/html": "html", "application/pdf": "pdf"}
HASH_DIGITS = 12


def slug_of(name: str) -> str:
    """Return [a-z0-9-]{1,80} made of `name`; never a name that Windows reserves."""
    folded = unicodedata.normalize("NFKD", name[:400]).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:80].strip("-")
    if slug in _RESERVED:
        return f"file-{slug}"
    return slug or "text"


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
