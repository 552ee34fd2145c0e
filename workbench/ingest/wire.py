"""A reading as JSON, between the child that reads and the process that asked."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, get_args

from workbench.domain.document import Block, BlockLabel, Metadata, Reading

_LABELS = frozenset(get_args(BlockLabel))


def packed(reading: Reading) -> bytes:
    """Return `reading` as UTF-8 JSON."""
    fields = asdict(reading)
    fields["blocks"] = [[block.start, block.end, block.label] for block in reading.blocks]
    return json.dumps({"reading": fields}, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")


def packed_refusal(message: str) -> bytes:
    """Return the message of a WorkbenchError as UTF-8 JSON."""
    return json.dumps({"refused": message}, ensure_ascii=False).encode("utf-8", "replace")


def unpacked(reply: bytes) -> Reading | str:
    """Return the reading in `reply`, or the message of a refusal; raises ValueError for anything else.

    The child worked on bytes from strangers: labels, spans and types are checked as if it were one.
    """
    parsed = json.loads(reply.decode("utf-8"))
    if not isinstance(parsed, dict):
        raise ValueError("not an object")
    if isinstance(parsed.get("refused"), str):
        return str(parsed["refused"])
    fields = parsed.get("reading")
    if not isinstance(fields, dict):
        raise ValueError("no reading")
    text = _text(fields.get("text"))
    return Reading(
        reader=_text(fields.get("reader")),
        media_type=_text(fields.get("media_type")),
        text=text,
        blocks=_blocks(fields.get("blocks"), len(text)),
        metadata=_metadata(fields.get("metadata")),
        notes=tuple(map(_text, _list(fields.get("notes")))),
    )


def _blocks(value: Any, length: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    at = 0
    for item in _list(value):
        start, end, label = _list(item)
        if (
            type(start) is not int
            or type(end) is not int
            or label not in _LABELS
            or not at <= start < end <= length
        ):
            raise ValueError("no such block")
        blocks.append(Block(start, end, label))
        at = end
    return tuple(blocks)


def _metadata(value: Any) -> Metadata:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ValueError("no metadata")
    return Metadata(**value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("no list")
    return value
