from __future__ import annotations

import io
import zipfile

import pytest

from workbench.errors import WorkbenchError
from workbench.ingest import read


def zipped(*names: str) -> bytes:
    """Return a zip archive with empty members called `names`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"{\\rtf1\\ansi Hello}", "an RTF document"),
        (b"\x89PNG\r\n\x1a\n....", "a PNG picture"),
        (b"\xff\xd8\xff\xe0 JFIF", "a JPEG picture"),
        (b"\x1f\x8b\x08rest", "a gzip archive"),
        (zipped("word/document.xml"), "a Word document"),
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (zipped("notes.txt"), "a zip archive"),
        (b"SQLite format 3\x00....", "an SQLite database"),
    ],
)
def test_known_formats_are_named(data: bytes, kind: str) -> None:
    """A file that is no text is refused by name, with what to do."""
    with pytest.raises(WorkbenchError) as refusal:
        read(data, "folder/report.xyz")

    assert str(refusal.value) == f"report.xyz is {kind}; save its text as .txt or .html and import that"


def test_unknown_binary_is_refused() -> None:
    """Many control characters are no text."""
    with pytest.raises(WorkbenchError, match="is not text"):
        read(bytes(range(256)) * 20, "blob")


def test_a_few_nuls_are_read() -> None:
    """A stray NUL does not refuse a text; it is shown."""
    assert read(b"The mayor\x00 resigned on Monday, her office said.", "a.txt").text.startswith(
        "The mayor\u2400"
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt is empty; there is nothing to import"),
        (b" \n\t\n", "a.txt has no words in it; save its text as .txt or .html and import that"),
        (b"12 - 34.\n", "a.txt has no words in it; save its text as .txt or .html and import that"),
    ],
)
def test_nothing_to_read(data: bytes, message: str) -> None:
    """What has no words is refused in a line."""
    with pytest.raises(WorkbenchError) as refusal:
        read(data, "a.txt")

    assert str(refusal.value) == message


def test_too_large_unless_asked() -> None:
    """The limit on size is the caller's to raise."""
    text = b"The mayor resigned. " * 100
    with pytest.raises(WorkbenchError, match="over the limit"):
        read(text, "a.txt", limit_bytes=100)

    assert len(read(text, "a.txt", limit_bytes=3000).text) == 2000


def test_names_in_messages_are_one_safe_line() -> None:
    """A hostile file name cannot write control characters or a second line into a message."""
    with pytest.raises(WorkbenchError) as refusal:
        read(b"", "x/evil\x1b[31m\nname.txt")

    assert str(refusal.value) == "evil\u241b[31m name.txt is empty; there is nothing to import"


def test_binary_data_is_not_taken_for_a_wide_encoding() -> None:
    """Bytes that a detector takes for UTF-16 but that make no words are refused."""
    with pytest.raises(WorkbenchError, match="is not text"):
        read(b"\x00\x01\x02\xff" * 400, "a.txt")
