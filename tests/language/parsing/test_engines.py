from __future__ import annotations

import importlib.metadata
import sys
import tomllib
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.language.parsing import engines
from workbench.language.parsing.engines import KNOWN_RELEASES, VARIABLE, engine_asked_for
from workbench.language.parsing.graphs import Graph

_ROOT = Path(__file__).resolve().parents[3]


def _with_release(monkeypatch: pytest.MonkeyPatch, release: str | None) -> None:
    """Let a release of onnxruntime seem to be installed, or none, that fails when it is loaded."""

    def version(name: str) -> str:
        if release is None:
            raise importlib.metadata.PackageNotFoundError(name)
        return release

    monkeypatch.setattr(engines, "version", version)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)


@pytest.mark.parametrize("release", [None, "1.23.9", "1.29.0", "2.24", "1", "nightly", "1.28.0"])
def test_numpy_is_used_where_onnxruntime_is_not_to_be_had(
    monkeypatch: pytest.MonkeyPatch, release: str | None
) -> None:
    """Absent, of a release that is not known, or known and broken: nobody asked, so nothing is said."""
    monkeypatch.delenv(VARIABLE, raising=False)
    _with_release(monkeypatch, release)

    assert engine_asked_for() == "numpy"


@pytest.mark.parametrize(
    ("release", "reason"),
    [
        (None, "which is not installed;"),
        ("1.32.0", "whose release 1.32.0 is not one that is used;"),
        ("1.28.0", "which cannot be loaded ("),
    ],
)
def test_onnxruntime_asked_for_in_vain_is_refused_in_a_line(
    monkeypatch: pytest.MonkeyPatch, release: str | None, reason: str
) -> None:
    """The line says why, and what to do."""
    monkeypatch.setenv(VARIABLE, "onnxruntime")
    _with_release(monkeypatch, release)
    with pytest.raises(WorkbenchError) as refusal:
        engine_asked_for()
    line = str(refusal.value)

    assert line.startswith(f"{VARIABLE} asks for onnxruntime, {reason}")
    assert line.endswith(f"install the extra `fast`, or unset {VARIABLE}")
    assert "\n" not in line


def test_an_unknown_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip of the pen does not silently choose the slower one."""
    monkeypatch.setenv(VARIABLE, "onyx")

    with pytest.raises(WorkbenchError, match="is 'onyx', which is no engine; say onnxruntime or numpy"):
        engine_asked_for()


def test_numpy_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then nobody even looks for onnxruntime."""
    monkeypatch.setenv(VARIABLE, " NumPy ")
    monkeypatch.setattr(engines, "version", None)

    assert engine_asked_for() == "numpy"


def test_the_releases_that_are_used_are_those_that_are_installed() -> None:
    """The extra `fast` and the check before loading name the same bounds."""
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]["fast"]
    (low, high), (beyond_low, beyond_high) = KNOWN_RELEASES

    assert extra == [f"onnxruntime>={low}.{high},<{beyond_low}.{beyond_high}"]


def test_the_readme_tells_how_to_choose() -> None:
    """It names the extra, and the variable with each of its values."""
    readme = (_ROOT / "README.md").read_text("utf-8")

    assert "pip install '.[fast]'" in readme
    assert all(f"`{VARIABLE}={engine}`" in readme for engine in ("numpy", "onnxruntime"))


def test_a_graph_is_written_as_onnx_reads_it() -> None:
    """A format, a graph of one node with its attribute, two declarations, and the versions of operators."""
    graph = Graph()
    name = graph.node("Softmax", "x", axis=-1)
    node = b"\x0a\x01x\x12\x02v1\x22\x07Softmax\x2a\x14\x0a\x04axis\x18" + b"\xff" * 9 + b"\x01\xa0\x01\x02"
    rows = b"\x12\x12\x0a\x10\x08\x01\x12\x0c\x0a\x06\x12\x04rows\x0a\x02\x08\x03"
    declared = b"\x5a\x17\x0a\x01x" + rows + b"\x62\x18\x0a\x02v1" + rows
    body = b"\x0a" + bytes([len(node)]) + node + b"\x12\x07encoder" + declared
    versions = b"\x42\x04\x0a\x00\x10\x14" + b"\x42\x11\x0a\x0dcom.microsoft\x10\x01"

    assert graph.content("x", [name], 3) == b"\x08\x09\x3a" + bytes([len(body)]) + body + versions
