"""Column types: identities as bytes, tuples as canonical JSON, the same on every database."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Dialect, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

from workbench.domain.canonical import canonical
from workbench.domain.document import Block


class Hex(TypeDecorator[str]):
    """Hexadecimal text kept as bytes; the empty string is NULL."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Return the bytes of `value`, or None for the empty string."""
        return bytes.fromhex(value) if value else None

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str:
        """Return the hexadecimal digits, or the empty string for NULL."""
        return value.hex() if value else ""


class Strings(TypeDecorator[tuple[str, ...]]):
    """A tuple of strings kept as a canonical JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Return the canonical JSON of `value`."""
        return canonical(list(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Return the tuple that the JSON list holds."""
        return tuple(json.loads(value)) if value else ()


class Blocks(TypeDecorator[tuple[Block, ...]]):
    """A document's blocks kept as a canonical JSON list of [start, end, label]."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Return the canonical JSON of `value`."""
        return canonical(list(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Block, ...]:
        """Return the blocks that the JSON list holds."""
        return tuple(Block(start, end, label) for start, end, label in json.loads(value or "[]"))
