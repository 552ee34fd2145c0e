"""What the parser is trained on, and what it never sees in training."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.conllu import Document, documents
from workbench.language.parsing.model import Labels
from workbench.language.parsing.tokens import Token

HELD_OUT = "GUM_news_"
"""News is kept out of training, so that figures on news are figures on unseen text."""


@dataclass(frozen=True, slots=True)
class Treebank:
    """The documents by their use."""

    training: tuple[Document, ...]
    held: dict[str, tuple[Document, ...]]
    """Documents to measure with, by a name to print."""


def treebank(folder: Path) -> Treebank:
    """Return the trees of EWT and of GUM's free genres, from the four files of `folder`."""
    ewt, gum = documents(folder / "ewt-train.conllu.gz"), documents(folder / "gum-train.conllu.gz")
    ewt_dev, gum_dev = documents(folder / "ewt-dev.conllu.gz"), documents(folder / "gum-dev.conllu.gz")
    return Treebank(
        training=tuple(d for d in (*ewt, *gum) if not d.name.startswith(HELD_OUT)),
        held={
            "gum-dev": tuple(gum_dev),
            "ewt-dev": tuple(ewt_dev),
            "news7": tuple(d for d in (*gum, *gum_dev) if d.name.startswith(HELD_OUT)),
        },
    )


def labels_of(trained: Iterable[Document]) -> Labels:
    """Return every label that occurs in the documents, sorted."""
    tokens = [token for document in trained for part in document.paragraphs for token in part.tokens]

    def every(values: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(values)))

    return Labels(
        upos=every(token.upos for token in tokens),
        xpos=every(token.xpos for token in tokens),
        feats=every(token.feats for token in tokens),
        relation=every(token.relation for token in tokens),
    )


def sentences_of(document: Document) -> list[tuple[Sequence[Token], bool]]:
    """Return the sentences of a document, each with whether a paragraph begins with it."""
    return [
        (sentence, place == 0)
        for part in document.paragraphs
        for place, sentence in enumerate(part.sentences())
    ]
