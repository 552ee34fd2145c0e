"""Where a person left off: kept in their own state folder, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.cli.positions import MOST_KEPT, Positions


def test_a_place_is_kept_for_each_workspace(tmp_path: Path) -> None:
    """Two workspaces do not mix."""
    positions = Positions(tmp_path / "deep" / "positions.json")
    positions.keep(tmp_path / "a", {"article": "1", "claim": "7"})
    positions.keep(tmp_path / "b", {"article": "2"})

    assert positions.of(tmp_path / "a") == {"article": "1", "claim": "7"}
    assert positions.of(tmp_path / "b") == {"article": "2"}
    assert positions.of(tmp_path / "c") == {}


@pytest.mark.parametrize("content", ["", "[]", "{", '{"x": 3}', "\xff", '{"/x": {"article": 3}}'])
def test_a_broken_file_counts_as_none(tmp_path: Path, content: str) -> None:
    """Whatever the file holds, the workspace opens."""
    file = tmp_path / "positions.json"
    file.write_bytes(content.encode("latin-1"))

    assert Positions(file).of(Path("/x")) == {}


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    """The longest unseen are forgotten."""
    positions = Positions(tmp_path / "positions.json")
    for number in range(MOST_KEPT + 1):
        positions.keep(tmp_path / str(number), {"article": "1"})

    assert positions.of(tmp_path / "0") == {}
    assert positions.of(tmp_path / str(MOST_KEPT)) == {"article": "1"}


def test_a_state_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """A place is a convenience."""
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    positions = Positions(tmp_path / "taken" / "positions.json")
    positions.keep(tmp_path, {"article": "1"})

    assert positions.of(tmp_path) == {}


def test_nothing_of_the_state_is_written_where_tests_do_not_look() -> None:
    """The default place is in the state folder of the person."""
    from workbench.paths import config_file, state_folder

    assert state_folder().name == config_file().parent.name == "claim-workbench"
