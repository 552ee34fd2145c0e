from __future__ import annotations

import gzip
from pathlib import Path

from tests.training.treebank import labels_of, treebank


def test_news_is_held_out_of_training(tmp_path: Path) -> None:
    """What is measured on news was not trained on it, wherever the treebank keeps it."""
    row = "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"
    for name in ("ewt-train", "ewt-dev", "gum-train", "gum-dev"):
        ids = [f"{name}-a", "GUM_news_x"] if name.startswith("gum") else [f"{name}-a"]
        text = "".join(f"# newdoc id = {document}\n# newpar\n{row}" for document in ids)
        (tmp_path / f"{name}.conllu.gz").write_bytes(gzip.compress(text.encode()))
    bank = treebank(tmp_path)

    assert [d.name for d in bank.training] == ["ewt-train-a", "gum-train-a"]
    assert len(bank.held["news7"]) == 2
    assert labels_of(bank.training).upos == ("INTJ",)
