"""Where the settings and the state of a user belong on this system; read in cli and tui only."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

APPLICATION = "claim-workbench"


def _folders() -> PlatformDirs:
    return PlatformDirs(APPLICATION, appauthor=False)


def config_file() -> Path:
    """Return the path of the settings file; it need not exist."""
    return Path(_folders().user_config_dir) / "config.toml"


def state_folder() -> Path:
    """Return the folder for positions and filters, which never belong in a workspace; it need not exist."""
    return Path(_folders().user_state_dir)
