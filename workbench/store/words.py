"""Whether text, or bytes that nobody could read as text, hold the words that are to be purged."""

from __future__ import annotations

import json
import re
from typing import Any

from workbench.domain.wording import WordingEdit
from workbench.text import slug_of

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_WIDE = ("utf-16-le", "utf-16-be")


def plain(text: str) -> str:
    """Return `text` as it is compared: case folded, white space of any length as one space."""
    return " ".join(text.casefold().split())


def text_holds(text: str, words: str) -> bool:
    """Say whether `text` holds `words`, whatever the case of the letters and wherever lines break."""
    wanted = plain(words)
    return bool(wanted) and wanted in plain(text)


def name_holds(name: str, words: str) -> bool:
    """Say the same of a slug or an address, in which words may stand with hyphens and without accents."""
    slug = slug_of(words, "")
    return text_holds(name, words) or ("-" in slug and slug in slug_of(name, ""))


def value_holds(value: Any, words: str) -> bool:
    """Say whether text, or any text in a list or in the edits of a wording, holds `words`."""
    if isinstance(value, str):
        return text_holds(value, words)
    if isinstance(value, WordingEdit):
        return text_holds(value.source, words)
    return isinstance(value, (list, tuple)) and any(value_holds(item, words) for item in value)


def bytes_hold(data: bytes, words: str) -> bool:
    """Say whether bytes hold `words` in UTF-8, Latin-1, UTF-16 or as the escapes of JSON."""
    narrow = [data.decode("utf-8", "replace"), data.decode("latin-1")]
    if b"\\u" in data:
        narrow.append(_ESCAPE.sub(_character, narrow[1]))
    wide = (data[first:].decode(encoding, "replace") for encoding in _WIDE for first in (0, 1))
    if any(text_holds(text, words) for text in narrow):
        return True
    return b"\0" in data and any(text_holds(text, words) for text in wide)


def _character(escape: re.Match[str]) -> str:
    return str(json.loads(f'"{escape.group()}"'))
