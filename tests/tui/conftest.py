"""The story's workspace, and views of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.story import told
from workbench.checks.unread import unread_spans
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.tui.state import ReviewState


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The story's workspace, open."""
    return told(tmp_path / "story")


@pytest.fixture
def shown(workspace: Workspace) -> Callable[[ReviewState], ReviewState]:
    """Show the article as it now is in a state."""

    def show(state: ReviewState) -> ReviewState:
        view = looking.article(workspace, 1)
        return state.shown(view, looking.tallies(view), unread_spans(view))

    return show


@pytest.fixture
def state(shown: Callable[[ReviewState], ReviewState]) -> ReviewState:
    """The article as it was imported, in a new state."""
    return shown(ReviewState())
