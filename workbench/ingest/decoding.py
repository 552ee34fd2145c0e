"""Bytes to characters: the encoding a text declares, or a guess that is flagged as one."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from workbench.text import decoded_nul, plural

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE
)
_XML_DECLARED = re.compile(rb"""\s{0,99}<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""")
_CHARSET = re.compile(r"""charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.IGNORECASE)
_DECLARATION_BYTES = 4096
_SAMPLE_BYTES = 100_000

_WEB_NAMES = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874",
    "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949",
}  # fmt: skip
"""Python's codec names to the wider encodings that browsers use for the same labels (WHATWG Encoding)."""

_NEVER = frozenset(
    {"utf-7", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem"}
)
_TYPOGRAPHY = frozenset("‘’‚“”„–—…•‹›«»£€©®™°·´¨§\xa0")
"""What an English text has beside ASCII; it sits at the same bytes in all of Windows' western code pages."""

_SHOWN = {"cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters of a text, the encoding they were read with, and what a person must know about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, media_type: str = "", markup: bool = False) -> Decoded:
    """Return the characters of `data`: byte-order mark, then declaration, then UTF-8, then a guess.

    `media_type` may carry a charset ("text/html; charset=…"); with `markup` a declaration inside the page
    counts too. Line ends become "\\n" in the text, because spans and readers count them so; the stored
    capture keeps them verbatim. NUL becomes U+2400, and a lone surrogate cannot arise. Bytes that no
    encoding explains become U+FFFD, with a note.
    """
    decoded = _by_mark(data) or _by_declaration(data, media_type, markup) or _by_utf8(data) or _by_guess(data)
    return Decoded(_tidied(decoded.text), decoded.encoding, decoded.notes)


def _tidied(text: str) -> str:
    """Return `text` with "\\n" line ends, without byte-order mark, NUL or lone surrogates."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return decoded_nul(re.sub("[\ud800-\udfff]", "\ufffd", text))


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return Decoded(text, encoding, _damage_note(text, data[len(mark) :], encoding))
    return None


def _by_declaration(data: bytes, media_type: str, markup: bool) -> Decoded | None:
    declared = _declared_name(data, media_type, markup)
    if not declared:
        return None
    encoding = _codec(declared)
    if not encoding:
        return None
    if encoding != "utf-8" and not data.isascii() and _is_utf8(data):
        return Decoded(data.decode("utf-8"), "utf-8", (f"declared as {declared.lower()}, but it is UTF-8",))
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        if encoding == "cp1252":
            return Decoded(*_windows_western(data))
        return None


def _declared_name(data: bytes, media_type: str, markup: bool) -> str:
    header = _CHARSET.search(media_type)
    if header:
        return header[1]
    if not markup:
        return ""
    head = data[:_DECLARATION_BYTES]
    inside = _XML_DECLARED.match(head) or _DECLARED.search(head)
    return inside[1].decode("ascii") if inside else ""


def _codec(name: str) -> str:
    """Return Python's name for a declared encoding, or nothing when it is unknown or no text encoding."""
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return ""
    if codec.name in _NEVER or not getattr(codec, "_is_text_encoding", True):
        return ""
    if codec.name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # A declaration that could be read as ASCII is not in UTF-16 (WHATWG HTML, 13.2.3.2).
    return _WEB_NAMES.get(codec.name, codec.name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _by_utf8(data: bytes) -> Decoded | None:
    """Return UTF-8 when it is, or nearly is: 20 good sequences to a bad one."""
    if _is_utf8(data):
        return None if data.count(0) * 5 > len(data) else Decoded(data.decode("utf-8"), "utf-8")
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    if good < 20 * bad:
        return None
    return Decoded(text, "utf-8", _damage_note(text, data, "utf-8"))


def _by_guess(data: bytes) -> Decoded:
    """Return the text in the likeliest encoding, with a note that it was guessed."""
    encoding = _likeliest(_sample(data))
    text, _, damage = _windows_western(data) if encoding == "cp1252" else _replaced(data, encoding)
    return Decoded(text, encoding, (f"encoding guessed: {_SHOWN.get(encoding, encoding)}", *damage))


def _sample(data: bytes) -> bytes:
    """Return the first lines of `data` that are not ASCII: what a guess can go by."""
    if data.count(0) * 5 > len(data):
        return data[:_SAMPLE_BYTES]
    telling = bytearray()
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            telling += line[:_SAMPLE_BYTES] if len(line) <= _SAMPLE_BYTES else _telling_part(line)
        if len(telling) >= _SAMPLE_BYTES:
            break
    return bytes(telling[:_SAMPLE_BYTES])


def _telling_part(line: bytes) -> bytes:
    first = next(at for at, byte in enumerate(line) if byte > 0x7F)
    return line[max(0, first - 1000) : first + _SAMPLE_BYTES]


def _likeliest(sample: bytes) -> str:
    """Return the codec for `sample`: windows-1252 unless another is twice as likely.

    English texts outside UTF-8 are nearly always windows-1252, and a handful of curly quotes says nothing
    for or against any of its neighbours.
    """
    import chardet

    western = _windows_western(sample)[0]
    if b"\0" not in sample and all(c <= "\x7f" or c in _TYPOGRAPHY for c in western):
        return "cp1252"
    candidates = chardet.detect_all(sample, encoding_era=chardet.EncodingEra.MODERN_WEB, prefer_superset=True)
    confidence = {_codec(c["encoding"] or ""): float(c["confidence"] or 0) for c in reversed(candidates)}
    wide = next((_wide_codec(c["encoding"] or "") for c in candidates), "")
    if wide and _reads_as_text(sample, wide):
        return wide
    best = max(confidence, key=lambda name: confidence[name], default="")
    return best if best and confidence[best] > 2 * confidence.get("cp1252", 0.0) else "cp1252"


def _reads_as_text(sample: bytes, wide: str) -> bool:
    """Say whether bytes without a mark make words in a wide encoding: words are parted, data is not."""
    text = sample.decode(wide, "ignore")
    return 50 * sum(text.count(mark) for mark in " \n。、，") >= len(text) > 0


def _wide_codec(name: str) -> str:
    """Return the codec when `name` is UTF-16 or UTF-32 without a byte-order mark."""
    wide = name.lower().replace("_", "-")
    return wide if re.fullmatch(r"utf-(16|32)-(le|be)", wide) else ""


def _windows_western(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Decode windows-1252 as browsers do: the five bytes it leaves undefined are C1 controls."""
    try:
        return data.decode("cp1252"), "cp1252", ()
    except UnicodeDecodeError:
        text = data.decode("latin-1")
        for code in range(0x80, 0xA0):
            text = text.replace(chr(code), bytes([code]).decode("cp1252", "ignore") or chr(code))
        return text, "cp1252", ()


def _replaced(data: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    return text, encoding, _damage_note(text, data, encoding)


def _damage_note(text: str, data: bytes, encoding: str) -> tuple[str, ...]:
    """Say how many places could not be decoded, not counting U+FFFD that the text itself holds."""
    own = data.count("\ufffd".encode(encoding)) if encoding.startswith("utf") else 0
    damaged = text.count("\ufffd") - own
    if damaged <= 0:
        return ()
    count = f"{plural(damaged, 'place')} {'is' if damaged == 1 else 'are'}"
    return (f"{count} not {encoding.upper()} and {'is' if damaged == 1 else 'are'} shown as \ufffd",)
