"""The terms of a filter as typed: words, and key:value pairs, all of which must hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

KEYS = ("is", "has", "no", "type", "by", "risk")
_TERM = re.compile(r'(?P<minus>-?)(?:(?P<key>[a-z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a filter."""

    key: str
    "One of KEYS, or empty for words."
    value: str
    "Its letters folded."
    typed: str
    is_negated: bool = False


def terms_of(needle: str) -> tuple[Term, ...]:
    """Return the terms of a filter as typed; unknown keys are read as words."""
    terms = []
    for match in _TERM.finditer(needle):
        key = match["key"] or ""
        value = match["quoted"] if match["quoted"] is not None else match["bare"]
        if key not in ("", *KEYS):
            key, value = "", f"{key}:{value}"
        if value and value != "-":
            terms.append(Term(key, value.casefold(), value, bool(match["minus"])))
    return tuple(terms)
