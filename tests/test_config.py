"""The settings file: defaults, errors that name the key, and a name that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.config import Config, read_config, remember_reviewer
from workbench.errors import WorkbenchError


def test_no_file_means_defaults(tmp_path: Path) -> None:
    """Nobody has to write settings."""
    assert Config() == read_config(tmp_path / "none.toml")


def test_a_name_is_kept_and_read_back(tmp_path: Path) -> None:
    """The name comes back as it was given, and the folder is made."""
    file = tmp_path / "deep" / "config.toml"
    remember_reviewer('Zoë "Z" O\'Hara', file)

    assert read_config(file).reviewer == 'Zoë "Z" O\'Hara'


def test_other_settings_stay_as_they_are(tmp_path: Path) -> None:
    """Setting the name touches that line alone."""
    file = tmp_path / "config.toml"
    file.write_text('# mine\nreviewer = "Old"\ntheme = "dark" # nice\n', encoding="utf-8")
    remember_reviewer("New", file)

    assert file.read_text(encoding="utf-8") == 'reviewer = "New"\n# mine\ntheme = "dark" # nice\n'


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("reviewer = 5\n", "reviewer"),
        ("themes = 'x'\n", "themes"),
        ("reviewer = \n", "line 1"),
        ("\xff", "toml"),
    ],
)
def test_an_error_names_the_file_and_the_key(tmp_path: Path, content: str, named: str) -> None:
    """Whoever mistypes a setting is told which and where."""
    file = tmp_path / "config.toml"
    file.write_bytes(content.encode("latin-1"))

    with pytest.raises(WorkbenchError, match=named) as refused:
        read_config(file)
    assert str(file) in str(refused.value)


@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1))
def test_any_name_survives_toml(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    """Quotes, controls and other alphabets are escaped as TOML wants them."""
    file = tmp_path_factory.mktemp("settings") / "config.toml"
    remember_reviewer(name, file)

    assert name == read_config(file).reviewer
