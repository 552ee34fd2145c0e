"""A workspace with one article on a bridge, and the words to find its claims by."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.desk import attaching, importing, looking
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.domain.review import ClaimView

BRIDGE = """A bridge for the river town

The river town has 12,000 inhabitants. The bridge was opened in 1931 and cost $4 million.

"We are proud of it," said the mayor, Ada Brook.
According to the council, at least 300 cars cross it every hour.

It looks splendid.
"""


@pytest.fixture
def bridge(tmp_path: Path) -> Workspace:
    """A workspace with the article on the bridge, imported by Ann."""
    made = create(tmp_path / "workspace")
    dated = Overrides(published="2022-09-14")
    importing.import_one(made, "Ann", Arrival("bridge.txt", BRIDGE.encode()), dated)
    return made


def claim_on(workspace: Workspace, words: str) -> ClaimView:
    """Return the smallest claim of the article whose quote holds `words`."""
    holding = [c for c in looking.article(workspace, 1).claims if words in c.claim.quote]
    return min(holding, key=lambda c: len(c.claim.quote))


def stored(workspace: Workspace, name: str, text: str) -> str:
    """Store a text as a source and return the source's uid."""
    return attaching.add_source_file(workspace, "Ann", Arrival(name, text.encode())).uid
