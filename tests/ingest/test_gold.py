"""Furniture of real articles, where the gold annotation lies beside the repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench.ingest import read

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dev"


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold articles are not beside the repository")
def test_no_checkable_sentence_is_lost() -> None:
    """No sentence that is not furniture is labelled away, and most furniture is."""
    lost, furniture, recognised = 0, 0, 0
    for path in sorted((GOLD / "articles").glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        claims = json.loads((GOLD / "claims" / path.name).read_text("utf-8"))
        labels = {sentence["n"]: sentence["label"] for sentence in claims["sentences"]}
        reading = read(article["text"].encode(), "article.txt")
        body = bytearray(len(reading.text))
        for block in reading.blocks:
            if block.label == "body":
                body[block.start : block.end] = b"\x01" * (block.end - block.start)
        for sentence in article["sentences"]:
            shown = 2 * sum(body[sentence["start"] : sentence["end"]]) >= sentence["end"] - sentence["start"]
            is_furniture = labels[sentence["n"]] == "furniture"
            furniture += is_furniture
            recognised += is_furniture and not shown
            lost += not is_furniture and not shown

    assert lost == 0
    assert recognised / furniture > 0.8
