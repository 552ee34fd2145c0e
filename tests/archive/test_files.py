from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.archive import Archive
from workbench.archive.names import file_name
from workbench.domain.document import Capture
from workbench.errors import WorkbenchError
from workbench.text import slug_of

AT = "2026-01-02T03:04:05.000000Z"


def put(archive: Archive, data: bytes = b"The text.", name: str = "Draft 2.txt") -> Capture:
    """Return the capture of `data` after it was stored."""
    return archive.put(data, name, "text/plain", "file", "", AT)


def test_put_and_read(tmp_path: Path) -> None:
    """Bytes come back as they were put, from a file named after them."""
    archive = Archive(tmp_path)
    capture = put(archive)
    digest = hashlib.sha256(b"The text.").hexdigest()

    assert capture == Capture(digest, f"sources/draft-2-{digest[:12]}.txt", "text/plain", 9, "file", "", AT)
    assert archive.read(capture) == b"The text."
    assert (tmp_path / capture.path).read_bytes() == b"The text."
    archive.check(capture)


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_modes(tmp_path: Path) -> None:
    """Folder and file are for their owner alone."""
    capture = put(Archive(tmp_path))

    assert stat.S_IMODE((tmp_path / "sources").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / capture.path).stat().st_mode) == 0o600


def test_same_bytes_are_stored_once(tmp_path: Path) -> None:
    """The same bytes under another name, by another archive object too, stay one file."""
    first = put(Archive(tmp_path))
    again = put(Archive(tmp_path), name="other.html")

    assert again.path == first.path
    assert len(list((tmp_path / "sources").iterdir())) == 1


def test_changed_file_is_named(tmp_path: Path) -> None:
    """A file whose bytes changed is refused at every read, check and put."""
    archive = Archive(tmp_path)
    capture = put(archive)
    (tmp_path / capture.path).write_bytes(b"The t3xt.")

    for act in (lambda: archive.read(capture), lambda: archive.check(capture), lambda: put(archive)):
        with pytest.raises(WorkbenchError, match="has changed since it was stored"):
            act()


def test_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is gone is refused by name."""
    archive = Archive(tmp_path)
    capture = put(archive)
    (tmp_path / capture.path).unlink()

    with pytest.raises(WorkbenchError) as refusal:
        archive.read(capture)
    assert str(refusal.value) == f"{capture.path} is missing; put it back from a backup"


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "/etc/passwd",
        "sources/../../x",
        "sources/a/b",
        "sources",
        "",
        "x/{name}",
        "sources/other-000000000000.txt",
        "sources\\{name}",
        "sources/.{name}",
        "sources/{name}\n",
    ],
)
def test_hostile_paths_are_refused(tmp_path: Path, path: str) -> None:
    """A capture's path is followed only when it is that capture's own file inside sources/."""
    archive = Archive(tmp_path)
    capture = put(archive)
    hostile = replace(capture, path=path.replace("{name}", capture.path.rpartition("/")[2]))

    for act in (archive.read, archive.check, archive.erase):
        with pytest.raises(WorkbenchError, match="is not a file of this workspace's sources"):
            act(hostile)
    assert archive.read(capture) == b"The text."


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    """A file replaced by a link to elsewhere is not read through it."""
    archive = Archive(tmp_path)
    capture = put(archive)
    (tmp_path / "elsewhere").write_bytes(b"The text.")
    (tmp_path / capture.path).unlink()
    (tmp_path / capture.path).symlink_to(tmp_path / "elsewhere")

    with pytest.raises(WorkbenchError, match="is not a file"):
        archive.read(capture)


def test_orphans_and_unfinished_files(tmp_path: Path) -> None:
    """What no capture knows is listed, with what a killed run left."""
    archive = Archive(tmp_path)
    known, unknown = put(archive), put(archive, b"Other text.")
    leftover = tmp_path / "sources" / ".tmp-0123456789abcdef"
    leftover.write_bytes(b"half")

    assert archive.orphans([known.path]) == [leftover, tmp_path / unknown.path]
    assert [archive.is_unfinished(path) for path in archive.orphans([known.path])] == [True, False]
    assert Archive(tmp_path / "none").orphans([]) == []


def test_erase_is_final_and_idempotent(tmp_path: Path) -> None:
    """An erased file is gone; erasing again is no error; the bytes can be put anew."""
    archive = Archive(tmp_path)
    capture = put(archive)
    archive.erase(capture)
    archive.erase(capture)

    assert list((tmp_path / "sources").iterdir()) == []
    assert archive.read(put(archive, name="new name.txt")) == b"The text."


def test_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails before the rename, no file is left, whole or half."""

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    archive = Archive(tmp_path)
    archive._make_folder()
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(WorkbenchError, match="No space left on device"):
        put(archive)
    assert list((tmp_path / "sources").iterdir()) == []


@given(data=st.binary(max_size=200), name=st.text(max_size=300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_under_any_name(tmp_path: Path, data: bytes, name: str) -> None:
    """Whatever the name, the bytes come back and the file lies directly in sources/."""
    archive = Archive(tmp_path)
    capture = put(archive, data, name)

    assert archive.read(capture) == data
    assert (tmp_path / capture.path).resolve().parent == (tmp_path / "sources").resolve()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Draft 2", "draft-2"),
        ("Zoë’s café", "zoes-cafe"),
        ("con", "file-con"),
        ("LPT1", "file-lpt1"),
        ("日本", "text"),
        ("", "text"),
        ("-" * 5, "text"),
        ("a" * 200, "a" * 80),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    """A slug is short plain ASCII and no reserved name."""
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    ("name", "media_type", "expected"),
    [
        ("a.HTML", "text/html", "a-0123456789ab.html"),
        ("dir/../a.txt", "text/plain", "a-0123456789ab.txt"),
        ("no suffix", "text/plain; charset=utf-8", "no-suffix-0123456789ab.txt"),
        (".txt", "", "txt-0123456789ab.bin"),
        ("a.b c", "text/markdown", "a-b-c-0123456789ab.md"),
    ],
)
def test_file_names(name: str, media_type: str, expected: str) -> None:
    """The suffix is the name's own when it is a plain one, else that of the media type."""
    assert file_name(name, media_type, "0123456789abcdef") == expected
