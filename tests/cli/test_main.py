"""Exit codes, the one line of an error, and what stands in for a command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from tests.cli.conftest import Command, done
from workbench import __version__
from workbench.cli import catalogue, main
from workbench.cli.main import workbench as group

ROOT = Path(__file__).resolve().parents[2]


def _python(*arguments: str, stdout: Any = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        timeout=30,
        check=False,
    )


def test_help_is_printed_on_stdout_and_succeeds(workbench: Command) -> None:
    """Asking for help is no error."""
    outcome = workbench("--help")

    assert (outcome.code, outcome.err) == (0, "")
    assert all(name in outcome.out for name in catalogue.names())


def test_version_names_the_program(workbench: Command) -> None:
    """`--version` says which program and which version."""
    assert f"workbench {__version__}\n" == workbench("--version").out


@pytest.mark.parametrize(
    "arguments", [["--no-such-option"], ["mark"], ["mark", "1.1", "perhaps"], ["nonsense"]]
)
def test_wrong_usage_exits_2_and_prints_no_data(workbench: Command, arguments: list[str]) -> None:
    """What cannot be parsed is told on stderr with exit code 2."""
    outcome = workbench(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert "Error: " in outcome.err


def test_a_misspelt_command_names_the_nearest(workbench: Command) -> None:
    """Whoever types `imprt` is told of `import`."""
    assert "did you mean import?" in workbench("imprt", "x").err


def test_a_refusal_is_one_line_with_exit_1(workbench: Command) -> None:
    """A WorkbenchError becomes one line on stderr, without a traceback."""
    outcome = workbench("articles")

    assert (outcome.code, outcome.out) == (1, "")
    assert [line[:28] for line in outcome.err.splitlines()] == ["workbench: no workspace here"]


def test_control_characters_in_a_refusal_do_not_reach_the_terminal(workbench: Command) -> None:
    """The name of a missing file may hold an escape; the message shows a picture of it."""
    outcome = workbench("-w", "\x1b[31mred\nline", "articles")

    assert outcome.code == 1
    assert "\x1b" not in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_an_interruption_is_quiet(workbench: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C ends a command with 130 and no traceback."""

    @click.command("stopped")
    def stopped() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(group, "get_command", lambda ctx, name: stopped)
    outcome = workbench("verify")

    assert outcome.code == 130
    assert outcome.out.strip() + outcome.err.strip() == ""


def test_a_closed_pipe_is_quiet() -> None:
    """Whoever reads only the first lines of a long list is not told of broken pipes."""
    program = (
        "import click, sys; from workbench.cli import main; from workbench.cli.printing import say\n"
        "talk = click.Command('talk', callback=lambda: [say('y' * 9999) for _ in range(99)])\n"
        "main.workbench.get_command = lambda ctx, name: talk\n"
        "sys.exit(main.run(['verify']))"
    )
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        outcome = _python("-c", program, stdout=closed)

    assert (outcome.returncode, outcome.stderr) == (141, "")


def test_the_module_runs_as_the_command_does() -> None:
    """`python -m workbench` is the same program."""
    outcome = _python("-m", "workbench", "--version")

    assert (0, f"workbench {__version__}\n") == (outcome.returncode, outcome.stdout)


@pytest.mark.parametrize("name", [*catalogue.names(), *catalogue.HIDDEN])
def test_every_command_of_the_catalogue_is_there(name: str) -> None:
    """Each name of the catalogue leads to a command that bears it, with help of its own."""
    command = group.get_command(click.Context(group), name)

    assert command is not None
    assert name == command.name
    assert command.help


def test_completion_offers_commands_without_loading_them() -> None:
    """The shell is offered command names from the catalogue."""
    offered = [item.value for item in group.shell_complete(click.Context(group), "che")]

    assert offered == ["checkpoint"]


def test_a_folder_that_cannot_be_written_is_one_line(workbench: Command, tmp_path: Path) -> None:
    """What the system refuses is told with its reason, without a traceback."""
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
        outcome = workbench("whoami", "Ana")

    assert outcome.code == 1
    assert outcome.err.startswith("workbench: ")
    assert len(outcome.err.splitlines()) == 1


def test_a_fault_is_shown_without_controls(capsys: pytest.CaptureFixture[str]) -> None:
    """A traceback may quote an article; its escapes stay visible pictures."""
    fault = ValueError("quoted \x1b]0;owned\x07")
    main._show_fault(ValueError, fault, None)
    printed = capsys.readouterr().err

    assert "\x1b" not in printed
    assert "owned" in printed
    assert "a fault of the program" in printed


def test_a_name_that_the_shell_filled_in_is_made_safe(workbench: Command) -> None:
    """No name of a file reaches a terminal with its controls, wherever it was typed."""
    outcome = workbench("init", "folder", "\x1b]0;owned\x07")

    assert outcome.code == 2
    assert "\x1b" not in outcome.err
    assert "␛]0;owned␇" in outcome.err


@pytest.mark.parametrize(
    ("command", "said"),
    [("show", "names nothing; type a claim"), ("claims", "is no article"), ("report", "is no article")],
)
def test_a_number_beyond_all_articles_is_just_not_there(desk: Command, command: str, said: str) -> None:
    """No number is too large to be refused in one line."""
    outcome = desk(command, "9" * 30)

    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert said in outcome.err


@pytest.mark.parametrize("checkpoint", [b"\xff\xfe", "a:²:b".encode()])
def test_a_checkpoint_that_is_none_is_refused(desk: Command, tmp_path: Path, checkpoint: bytes) -> None:
    """A file that holds something else is no fault of the program."""
    (tmp_path / "kept").write_bytes(checkpoint)
    outcome = desk("verify", "--checkpoint", "kept")

    assert outcome.code == 1
    assert "a checkpoint is workspace:number:hash" in outcome.err


def test_an_import_under_an_invisible_name_is_refused(desk: Command, tmp_path: Path) -> None:
    """A name is one line of visible characters, for an import too."""
    (tmp_path / "a.txt").write_text("The sea is 12 kilometres away.", encoding="utf-8")
    outcome = desk("import", "a.txt", "--as", "Ana\u202e")

    assert outcome.code == 1
    assert "one line of visible characters" in outcome.err


def test_the_keys_are_listed_with_their_ids(
    workbench: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the settings change shows; a clash is refused before anything opens."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings = tmp_path / "claim-workbench" / "config.toml"
    settings.parent.mkdir()
    settings.write_text('[keys]\nnext-open = "J"\n', encoding="utf-8")
    listed = done(workbench("keys", "--json")).json
    settings.write_text('[keys]\nnext-open = "v"\n', encoding="utf-8")
    refused = workbench("keys")

    assert (listed["review"]["next-open"], listed["history"]["undo"]) == (["J"], ["z", "ctrl+z"])
    assert refused.code == 1
    assert "both verified and next-open" in refused.err
