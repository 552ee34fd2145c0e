"""What is imported when: `--help` stays light, and every layer imports only what stands below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {"textual", "sqlalchemy", "numpy", "onnxruntime", "lxml", "trafilatura", "rich", "jinja2", "msgspec"}


def _modules_after(statement: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter holds after `statement`."""
    report = "print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    program = f"import contextlib, io, sys\n{statement}\n{report}"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["no-such-command"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    """`workbench --help` must answer before any heavy library could be loaded."""
    quiet = "with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):"
    loaded = _modules_after(f"{quiet}\n    from workbench.cli.main import run; run({arguments!r})")

    assert "click" in loaded
    assert set() == loaded & HEAVY


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("workbench.domain.review", {"textual", "sqlalchemy", "lxml", "click", "rich"}),
        ("workbench.language.parsing.parser", {"numpy", "simplemma", "onnxruntime"}),
        ("workbench.extract", {"textual", "sqlalchemy", "click"}),
        ("workbench.checks.unread", {"textual", "sqlalchemy", "lxml", "click"}),
        ("workbench.desk.looking", {"textual", "click"}),
        ("workbench.tui.app", {"sqlalchemy", "dateutil", "numpy", "lxml"}),
        ("workbench.tui.screens.review", {"sqlalchemy", "dateutil", "numpy", "rapidfuzz"}),
        ("workbench.cli.commands.opening", {"textual", "sqlalchemy", "dateutil"}),
        ("workbench.cli.commands.claims", {"textual"}),
        ("workbench.cli.commands.mark", {"textual"}),
        ("workbench.cli.commands.importing", {"textual"}),
    ],
)
def test_each_layer_loads_only_its_own_libraries(module: str, absent: set[str]) -> None:
    """A module may not pull in the libraries of the layers above it."""
    loaded = _modules_after(f"import {module}")

    assert set() == loaded & absent


def test_the_layers_hold() -> None:
    """The import contracts of pyproject.toml hold, where import-linter is installed."""
    linting = pytest.importorskip("importlinter.cli", reason="import-linter belongs to the extra `check`")
    program = f"from {linting.__name__} import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120
    )

    assert run.returncode == 0, run.stdout + run.stderr


def _module_names() -> dict[str, Path]:
    """Return the package's modules by name."""
    named = {}
    for path in sorted((ROOT / "workbench").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        named[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return named


def _imports_on_loading(body: Iterable[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    """Yield the imports that loading a module runs: none of functions, none for type checkers alone."""
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _imports_on_loading(node.orelse)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
            handled = [stmt for child in getattr(node, "handlers", ()) for stmt in child.body]
            yield from _imports_on_loading([*inner, *handled])


def _imported(path: Path, names: Collection[str]) -> set[str]:
    """Return the modules of the package that a module imports when it is loaded."""
    found = set()
    for node in _imports_on_loading(ast.parse(path.read_text(encoding="utf-8")).body):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        else:
            module = node.module or ""
            assert node.level == 0, f"{path} imports by relative name"
            whole = {f"{module}.{alias.name}" for alias in node.names}
            found |= {name if name in names else module for name in whole}
    return found & set(names)


def test_every_module_can_be_imported_alone() -> None:
    """No module depends on another having been imported first: all can be loaded, and none in a circle."""
    names = _module_names()
    graph = {name: _imported(path, names) for name, path in names.items()}
    loadable = [name for name in names if name.rpartition(".")[2] != "__main__"]

    _modules_after("\n".join(f"import {name}" for name in loadable))
    assert len(list(TopologicalSorter(graph).static_order())) == len(names)
