from __future__ import annotations

import gzip
from pathlib import Path

from tests.conllu import documents
from tests.training.mentions import Mention, entity_columns, flat, mentions_in

_ROWS = [
    ("The", "DET", 2, "det", "(1-organization-new-sgl"),
    ("Bank", "PROPN", 5, "nsubj", ""),
    ("of", "ADP", 4, "case", ""),
    ("Acton", "PROPN", 2, "nmod", "(2-place-new-sgl)1)"),
    ("paid", "VERB", 0, "root", ""),
    ("old", "ADJ", 7, "amod", "(3-person-new-sgl"),
    ("Brook", "PROPN", 5, "obj", "3)"),
    ("money", "NOUN", 5, "obj", "(4-object-new-sgl)"),
]


def test_names_are_the_mentions_that_proper_nouns_head(tmp_path: Path) -> None:
    """Names lie within names; what stands before a proper noun without being one falls away."""
    path = tmp_path / "made.conllu.gz"
    lines = "".join(
        f"{n}\t{form}\t_\t{upos}\t_\t_\t{head}\t{relation}\t_\t{'Entity=' + entity if entity else '_'}\n"
        for n, (form, upos, head, relation, entity) in enumerate(_ROWS, start=1)
    )
    path.write_bytes(gzip.compress(f"# newdoc id = made\n# newpar\n{lines}\n".encode()))
    mentions = mentions_in(documents(path)[0], entity_columns(path)["made"])
    bank, acton, brook = Mention(1, 4, "organisation"), Mention(3, 4, "place"), Mention(6, 7, "person")

    assert mentions == [bank, acton, brook]
    assert flat(mentions) == [bank, brook]
