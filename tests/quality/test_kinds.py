from __future__ import annotations

import pytest

from tests.quality import kinds


@pytest.mark.skipif(not kinds.TREES.is_file(), reason=f"the treebank ({kinds.TREES}) is not here")
def test_types_of_claims_are_those_of_the_guide() -> None:
    """On claims that are no news, most types are the labelled ones, and most claims are still worded so."""
    counts = kinds.measured()

    assert 2 * counts.hits.total() / (counts.given.total() + counts.meant.total()) >= 0.83
    assert counts.gone <= len(kinds.labelled()) // 4
