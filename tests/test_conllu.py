from __future__ import annotations

import gzip
from pathlib import Path

from tests.conllu import documents, paragraph

_TWO_SENTENCES = """
1 Brook  Brook PROPN NNP Number=Sing 3 nsubj _ _
2-3 can't _ _ _ _ _ _ _ SpaceAfter=No
2 ca can AUX MD _ 3 aux _ _
3 n't not PART RB _ 0 root _ _
4 . . PUNCT . _ 3 punct _ _

1 It it PRON PRP _ 2 nsubj _ _
2 rains rain VERB VBZ _ 0 root _ _
"""


def test_a_tree_can_be_written_by_hand() -> None:
    """Offsets, heads and sentences count through the paragraph."""
    written = paragraph(_TWO_SENTENCES)

    assert written.text == "Brook can't. It rains"
    assert [written.text[t.start : t.end] for t in written.tokens] == [t.form for t in written.tokens]
    assert [t.head for t in written.tokens] == [2, 2, None, 2, 5, None]
    assert [t.sentence for t in written.tokens] == [0, 0, 0, 0, 1, 1]
    assert [len(sentence) for sentence in written.sentences()] == [4, 2]


def test_a_treebank_is_read_by_documents_and_paragraphs(tmp_path: Path) -> None:
    """A paragraph lasts until the next one begins, a document until the next."""
    row = "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"
    path = tmp_path / "bank.conllu.gz"
    lines = f"# newdoc id = a\n# newpar\n{row}# sent_id = 2\n{row}# newpar\n{row}# newdoc id = b\n{row}"
    path.write_bytes(gzip.compress(lines.encode()))

    assert [(d.name, [p.text for p in d.paragraphs]) for d in documents(path)] == [
        ("a", ["Yes Yes", "Yes"]),
        ("b", ["Yes"]),
    ]
