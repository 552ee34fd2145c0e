"""Column types: identities as bytes, tuples as canonical JSON, the same on every database.

SQLite keeps any kind of value in any column; what is not of the column's own kind was put there by
another program, and reading it says so.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Dialect, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

from workbench.domain.canonical import canonical
from workbench.domain.document import Block
from workbench.domain.wording import WordingEdit
from workbench.errors import WorkbenchError


class Unreadable(WorkbenchError):
    """A stored value is not of the kind that its column holds: another program altered it."""

    def __init__(self) -> None:
        super().__init__(
            "claims.db holds a value that this program never wrote; "
            "`workbench verify` says where, a backup holds what was there"
        )


class Words(TypeDecorator[str]):
    """Text."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text; None where an outer join found no row."""
        if value is not None and type(value) is not str:
            raise Unreadable
        return value


class Whole(TypeDecorator[int]):
    """An integer."""

    impl = Integer
    cache_ok = True

    def process_result_value(self, value: int | None, dialect: Dialect) -> int | None:
        """Return the integer; None where an outer join or a maximum found no row."""
        if value is not None and type(value) is not int:
            raise Unreadable
        return value


class Hex(TypeDecorator[str]):
    """Hexadecimal text kept as bytes; the empty string is NULL."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Return the bytes of `value`, or None for the empty string."""
        return bytes.fromhex(value) if value else None

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str:
        """Return the hexadecimal digits, or the empty string for NULL."""
        if value is None:
            return ""
        if type(value) is not bytes or not value:
            raise Unreadable
        return value.hex()


class Strings(TypeDecorator[tuple[str, ...]]):
    """A tuple of strings kept as a canonical JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Return the canonical JSON of `value`."""
        return canonical(list(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Return the tuple that the JSON list holds."""
        items = _listed(value)
        if not all(type(item) is str for item in items):
            raise Unreadable
        return tuple(items)


class Blocks(TypeDecorator[tuple[Block, ...]]):
    """A document's blocks kept as a canonical JSON list of [start, end, label]."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Return the canonical JSON of `value`."""
        return canonical(list(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Block, ...]:
        """Return the blocks that the JSON list holds."""
        blocks = []
        for item in _listed(value):
            if type(item) is not list or [type(part) for part in item] != [int, int, str]:
                raise Unreadable
            blocks.append(Block(*item))
        return tuple(blocks)


class WordingEdits(TypeDecorator[tuple[WordingEdit, ...]]):
    """The edits of a wording kept as a canonical JSON list of [start, end, source]."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Return the canonical JSON of `value`."""
        return canonical(list(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[WordingEdit, ...]:
        """Return the edits that the JSON list holds."""
        edits = []
        for item in _listed(value):
            if type(item) is not list or [type(part) for part in item] != [int, int, str]:
                raise Unreadable
            edits.append(WordingEdit(*item))
        return tuple(edits)


def _listed(value: Any) -> list[Any]:
    """Return the list that JSON text holds; raise Unreadable for anything else."""
    try:
        items = json.loads(value) if type(value) is str else None
    except (ValueError, RecursionError):
        items = None
    if type(items) is not list:
        raise Unreadable
    return items
