from __future__ import annotations

import pytest

from tests.quality import checkthat, policlaim


@pytest.mark.skipif(not checkthat.FOLDER.is_dir(), reason=f"the debates ({checkthat.FOLDER}) are not here")
def test_sentences_that_fact_checkers_picked_are_found() -> None:
    """On a debate of another year, Yes of the judge is mostly Yes of fact-checkers."""
    figures, _, _ = checkthat.measured("dev-test")

    assert figures.f1 >= 0.83


@pytest.mark.skipif(not policlaim.FILE.exists(), reason=f"the speeches ({policlaim.FILE}) are not here")
def test_checkable_sentences_of_speeches_are_told_from_the_others() -> None:
    """Sentences of speeches are labelled mostly as people label them."""
    figures = policlaim.measured()[""]

    assert figures.accuracy >= 0.73
