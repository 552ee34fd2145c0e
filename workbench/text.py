"""Text that we did not write, made safe to show; everything may import this module."""

from __future__ import annotations

import re
import unicodedata

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\U000e0000-\U000e007f" + _BIDI + "]"
)
_LINE_UNSAFE = re.compile("[\x09\x0a]")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
)
_FORMULA = re.compile("['\\s\ufeff\u200b]*[=+\\-@\t\r＝＋－＠]")


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd"


def displayable(text: str) -> str:
    """Return `text` with every control, bidi, tag or surrogate character made visible.

    One character for one character, so offsets stay true. Newline and tab stay; C0 controls
    become their Unicode control pictures, DEL becomes U+2421 and the rest U+FFFD
    (safety.md, rule 1). Ordinary Hebrew and Arabic are untouched.
    """
    return _UNSAFE.sub(_visible, text)


def one_line(text: str) -> str:
    """Return `displayable(text)` with newlines and tabs shown as spaces: still one for one."""
    return _LINE_UNSAFE.sub(" ", displayable(text))


def decoded_nul(text: str) -> str:
    """Return `text` with NUL as its visible picture U+2400: SQLite and PostgreSQL cannot hold NUL."""
    return text.replace("\x00", "\u2400")


def has_lone_surrogate(text: str) -> bool:
    """Say whether `text` cannot be encoded as UTF-8, and therefore cannot be stored."""
    return any("\ud800" <= character <= "\udfff" for character in text)


def inert_cell(text: str) -> str:
    """Return `displayable(text)`, with an apostrophe before what a spreadsheet would compute.

    Covers = + - @ tab and CR, after blanks too, and their full-width forms (safety.md, rule 23).
    """
    shown = displayable(text)
    return "'" + shown if _FORMULA.match(shown) else shown


def unmarked_cell(cell: str) -> str:
    """Return what a cell held before `inert_cell` kept it from being a formula."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def slug_of(name: str, otherwise: str = "text") -> str:
    """Return [a-z0-9-]{1,80} made of `name`, `otherwise` when nothing is left of it.

    Never a name that Windows reserves (safety.md, rule 18).
    """
    folded = unicodedata.normalize("NFKD", name[:400]).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:80].strip("-")
    return f"file-{slug}" if slug in _RESERVED else slug or otherwise


def plural(count: int, noun: str, nouns: str | None = None) -> str:
    """Return "1 claim", "2 claims": `count` with the noun that agrees with it."""
    return f"{count} {noun if count == 1 else nouns or noun + 's'}"
