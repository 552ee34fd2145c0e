"""The sample workspace at the top of the project is the one that the program builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.desk.looking import article, tallies
from workbench.desk.verifying import verify
from workbench.desk.workspace import Workspace, open_workspace
from workbench.domain.canonical import canonical
from workbench.sample import build
from workbench.store.tables import SEALED

TOP = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The sample, built now."""
    return build(tmp_path_factory.mktemp("sample") / "workspace")


def logical_dump(workspace: Workspace) -> list[str]:
    """Return every row of every table as canonical text."""
    return [canonical([name, record]) for name in SEALED for record in workspace.store.matching(name)]


def test_the_committed_sample_is_current(rebuilt: Workspace) -> None:
    """A rebuild has the same journal head and the same rows, and the committed file verifies."""
    committed = open_workspace(TOP)

    assert committed.store.head() == rebuilt.store.head(), "rebuild it: workbench sample DIR"
    assert logical_dump(committed) == logical_dump(rebuilt)
    assert verify(committed).orphans == ()


def test_the_committed_sources_are_those_of_the_rebuild(rebuilt: Workspace) -> None:
    """The stored bytes are the same, file by file."""
    stored = {path.name: path.read_bytes() for path in (TOP / "sources").iterdir()}

    assert stored == {path.name: path.read_bytes() for path in (rebuilt.root / "sources").iterdir()}


def test_the_sample_shows_one_of_each(rebuilt: Workspace) -> None:
    """Two figures on the population, a dispute, a query, a call, a missing source: all are there."""
    view = article(rebuilt, 1)
    population = next(c for c in view.claims if "19.4 million" in c.claim.quote)
    standing = {verdict.value for claim in view.claims for verdict in claim.verdicts}
    left = tallies(view)

    assert [item.evidence.stance for item in population.evidence] == ["context", "context"]
    assert population.status_of("content") == "needs context"
    assert standing == {"verified", "disputed", "needs context"}
    assert (left.queries, left.fixes, left.no_source) == (1, 1, 1)
    assert any(item.evidence.kind == "said" for claim in view.claims for item in claim.evidence)
    assert len({name for _, name in view.reviewer_names}) == 2
