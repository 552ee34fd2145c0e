"""A user's settings: one small TOML file; read in cli and tui only, and passed down as values."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path

import msgspec

from workbench import paths
from workbench.errors import WorkbenchError

_REVIEWER_LINE = re.compile(r"^[ \t]*reviewer[ \t]*=.*\n?", re.MULTILINE)


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the settings file says; every key has a default."""

    reviewer: str = ""
    "The name under which this user gives verdicts; a claim, not an authentication."
    theme: str = ""
    "Name of a colour theme of the terminal UI; empty for the default."
    keys: dict[str, str] = {}
    "id of a command of the terminal UI -> the keys that run it, with blanks between them."


def read_config(file: Path | None = None) -> Config:
    """Return the settings, the defaults when there is no file.

    Raises WorkbenchError, naming the file and the key, when it cannot be understood.
    """
    path = file or paths.config_file()
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise WorkbenchError(
            f"cannot read the settings in {path}: {error.strerror}; check who may read that file"
        ) from error
    try:
        return msgspec.toml.decode(content, type=Config)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise WorkbenchError(f"{path}: {error}; correct that line or remove it") from error


def remember_reviewer(name: str, file: Path | None = None) -> Path:
    """Keep `name` as the reviewer's, leave every other line of the settings as it is, return the file."""
    path = file or paths.config_file()
    read_config(path)
    present = path.read_text(encoding="utf-8") if path.exists() else ""
    line = f"reviewer = {_toml_string(name)}\n"
    _replace(path, line + _REVIEWER_LINE.sub("", present, count=1))
    return path


def _toml_string(value: str) -> str:
    """Return a TOML basic string: JSON's escapes, and DEL, which TOML refuses bare."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _replace(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".config-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
