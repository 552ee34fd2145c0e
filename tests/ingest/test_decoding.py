from __future__ import annotations

import codecs

import pytest

from workbench.ingest.decoding import decode


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_byte_order_mark_wins(mark: bytes, encoding: str) -> None:
    """A byte-order mark decides, and is no part of the text."""
    decoded = decode(mark + "Zoë said £5".encode(encoding), media_type="text/plain; charset=cp1252")

    assert (decoded.text, decoded.encoding) == ("Zoë said £5", encoding)


def test_header_before_meta() -> None:
    """The charset of the media type is followed before the one inside the page."""
    page = '<meta charset="koi8-r"><p>“Привет”</p>'.encode("cp1251")

    assert decode(page, media_type="text/html; charset=windows-1251", markup=True).text.endswith(
        "<p>“Привет”</p>"
    )


def test_meta_is_followed_in_markup_only() -> None:
    """A declaration inside the bytes counts for pages, not for plain text that quotes one."""
    text = '<meta charset="windows-1251"> £'.encode()

    assert decode(text).text == '<meta charset="windows-1251"> £'
    assert decode('<meta charset="koi8-r"><p>да'.encode("koi8-r"), markup=True).text.endswith("да")


def test_latin_1_is_read_as_browsers_do() -> None:
    """A page that says iso-8859-1 means windows-1252."""
    page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">“x”'.encode("cp1252")

    assert decode(page, markup=True).text.endswith("“x”")


def test_utf_8_under_a_false_declaration() -> None:
    """Bytes that are valid UTF-8 are not garbled by a page that declares another charset."""
    decoded = decode('<meta charset="iso-8859-1">£5 “now”'.encode(), markup=True)

    assert decoded.text.endswith("£5 “now”")
    assert decoded.notes == ("declared as iso-8859-1, but it is UTF-8",)


@pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "rot13", "hex", "no-such", "idna", "utf-16"])
def test_strange_declarations_are_passed_over(name: str) -> None:
    """A declaration that names no text encoding of the web is ignored."""
    decoded = decode(f'<meta charset="{name}">caf\u00e9 +2AA-'.encode(), markup=True)

    assert decoded.text.endswith("caf\u00e9 +2AA-")


@pytest.mark.parametrize(
    "text",
    [
        "“Hello,” she said — it’s £5.",
        "He said: “no”.",
        "The café’s owner paid €3",
        "Il a été dit à Noël que c’était bien.",
    ],
)
def test_windows_western_is_guessed_and_said(text: str) -> None:
    """Bytes that are not UTF-8 and declare nothing are read as windows-1252, with a note."""
    decoded = decode(text.encode("cp1252"))

    assert (decoded.text, decoded.notes) == (text, ("encoding guessed: windows-1252",))


def test_other_alphabets_are_guessed() -> None:
    """Cyrillic bytes are recognised as such."""
    text = "Президент прибыл в столицу во вторник и встретился с премьер-министром. " * 5

    assert decode(text.encode("cp1251")).text == text


def test_a_bad_byte_does_not_garble_the_rest() -> None:
    """A text that is UTF-8 but for one byte stays UTF-8, and the place is marked."""
    decoded = decode(("£ “é” " * 30).encode() + b"\xff end")

    assert decoded.text == "£ “é” " * 30 + "\ufffd end"
    assert decoded.notes == ("1 place is not UTF-8 and is shown as \ufffd",)


def test_line_ends_and_nul() -> None:
    """CRLF and CR become newlines, NUL its picture."""
    assert decode(b"a\r\nb\rc\nd\x00e").text == "a\nb\nc\nd\u2400e"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_guessed(encoding: str) -> None:
    """UTF-16 without a byte-order mark is read, and said to be a guess."""
    decoded = decode("The town has people, and more. It was founded in 1820.".encode(encoding))

    assert decoded.text == "The town has people, and more. It was founded in 1820."
    assert decoded.notes == (f"encoding guessed: {encoding}",)
