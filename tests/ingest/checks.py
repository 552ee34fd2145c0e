"""What must hold of every reading."""

from __future__ import annotations

from workbench.domain.document import Reading
from workbench.text import has_lone_surrogate


def assert_sound(reading: Reading) -> None:
    """Blocks are in order, do not overlap, are not empty, and cover every character but white space."""
    covered = bytearray(len(reading.text))
    at = 0
    for block in reading.blocks:
        assert at <= block.start < block.end <= len(reading.text)
        assert reading.text[block.start : block.end].strip() == reading.text[block.start : block.end]
        covered[block.start : block.end] = b"\x01" * (block.end - block.start)
        at = block.end
    bare = [at for at, character in enumerate(reading.text) if not character.isspace() and not covered[at]]
    assert bare == []
    assert "\x00" not in reading.text
    assert "\r" not in reading.text
    said = (
        reading.text,
        *reading.notes,
        *(getattr(reading.metadata, name) for name in reading.metadata.__slots__),
    )
    assert not any(map(has_lone_surrogate, said))


def labelled_words(reading: Reading) -> list[tuple[str, str]]:
    """Return (label, words) of every block."""
    return [(block.label, reading.text[block.start : block.end]) for block in reading.blocks]
