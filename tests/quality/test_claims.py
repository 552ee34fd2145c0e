"""What extraction reaches on the gold articles and on RoSE does not fall."""

from __future__ import annotations

import pytest

from tests.quality import gold, rose


def test_claims_of_the_gold_articles() -> None:
    """Claim F1 over all eight articles is at least the goal, and precision and recall are balanced."""
    if not gold.GOLD.exists():
        pytest.skip("the gold articles (../shared/gold) are not here")
    claim = gold.scores(gold.HALVES["tuning"] + gold.HALVES["held"])["claim"]

    assert claim["f1"] >= 0.82
    assert min(claim["precision"], claim["recall"]) >= 0.78


def test_units_of_rose() -> None:
    """On the first summaries claims are nearer to the units than sentences are, each to one."""
    if not rose.UNITS.exists():
        pytest.skip("RoSE (../shared/data/rose_acu_cnndm) is not here")
    items = rose.summaries()[: rose.SEEN]
    claims, sentences = rose.figures(items, rose.claims_of), rose.figures(items, rose.sentences)

    assert claims["one-to-one"] > sentences["one-to-one"] + 0.05
    assert claims["soft"] > sentences["soft"]
