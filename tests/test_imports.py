"""What is imported when: `--help` stays light, and every layer imports only what stands below it."""

from __future__ import annotations

import subprocess
import sys
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


def test_every_module_can_be_imported_alone() -> None:
    """No module depends on another having been imported first."""
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "workbench").rglob("*.py"))
        if path.name not in ("__init__.py", "__main__.py")
    ]
    program = "\n".join(
        [
            "import importlib, sys",
            f"for name in {modules!r}:",
            "    for loaded in [m for m in sys.modules if m.partition('.')[0] == 'workbench']:",
            "        del sys.modules[loaded]",
            "    importlib.import_module(name)",
        ]
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120
    )

    assert run.returncode == 0, run.stderr
