"""A workspace with one short article of our own, its claims given by hand: the same on every machine."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from workbench.desk.births import article_uid, revision_births
from workbench.desk.workspace import Workspace, create
from workbench.domain.article import Article, SentenceLabel
from workbench.domain.change import Change
from workbench.domain.claim import Question
from workbench.domain.document import Block, BlockLabel, Document, Metadata, Reading
from workbench.domain.extraction import Extraction, FoundClaim, FoundQuantity, FoundSentence
from workbench.domain.wording import WordingEdit

PARTS: tuple[tuple[BlockLabel, str], ...] = (
    ("clutter", "Subscribe now for one euro"),
    ("headline", "Harbour bridge to close for eleven weeks"),
    ("byline", "By Ilse Varga"),
    (
        "body",
        "The harbour bridge of Lindmark will close on 4 March for eleven weeks, the port authority said.",
    ),
    ("caption", "The bridge seen from the old customs house."),
    (
        "body",
        "The bridge, built in 1931, carries 42,000 vehicles a day. Repairs cost 18 million euros, "
        "twice what the council set aside in 2019. It is a beautiful bridge.",
    ),
    (
        "body",
        "“Nobody will be cut off,” said Tomas Reik, who heads the authority. "
        "Ferries will run every ten minutes, he promised.",
    ),
    ("clutter", "Share this story"),
    ("body", "The bridge carries 42,000 vehicles a day. Critics doubt the date."),
)
TEXT = "\n\n".join(words for _, words in PARTS) + "\n"

CLAIMS: tuple[tuple[str, str, int, str, tuple[Question, ...]], ...] = (
    (
        "The harbour bridge of Lindmark will close on 4 March for eleven weeks, the port authority said",
        "Lindmark's harbour bridge will close on 4 March for eleven weeks.",
        640, "the port authority", ("content", "attribution"),
    ),
    ("The bridge, built in 1931,", "The harbour bridge was built in 1931.", 410, "", ("content",)),
    ("carries 42,000 vehicles a day", "The bridge carries 42,000 vehicles a day.", 730, "", ("content",)),
    ("Repairs cost 18 million euros", "The repairs cost 18 million euros.", 810, "", ("content",)),
    (
        "twice what the council set aside in 2019",
        "18 million euros is twice what the council set aside in 2019.",
        900, "", ("content",),
    ),
    ("“Nobody will be cut off,” said Tomas Reik", "Tomas Reik said nobody will be cut off.", 300,
     "Tomas Reik", ("attribution",)),
    ("who heads the authority", "Tomas Reik heads the port authority.", 250, "", ("content",)),
    (
        "Ferries will run every ten minutes, he promised",
        "Tomas Reik promised that ferries will run every ten minutes.",
        520, "Tomas Reik", ("attribution",),
    ),
)  # fmt: skip

MOMENT = "2026-03-02T09:00:00.000000Z"


def blocks() -> tuple[Block, ...]:
    """Return the blocks of the text."""
    found = []
    at = 0
    for label, words in PARTS:
        found.append(Block(at, at + len(words), label))
        at += len(words) + 2
    return tuple(found)


def extraction() -> Extraction:
    """Return the claims by hand, and the repeated one."""
    claims = [_claim(*row, TEXT.index(row[0])) for row in CLAIMS]
    again = CLAIMS[2]
    claims.append(
        _claim(
            "The bridge carries 42,000 vehicles a day", again[1], 700, "", again[4], TEXT.rindex("The bridge")
        )
    )
    claims[1] = replace(
        claims[1], edits=(WordingEdit(4, 12, ""), WordingEdit(18, 22, ","), WordingEdit(36, 37, ","))
    )
    claims[5] = replace(claims[5], unresolved=("nobody",))
    claims[8] = replace(claims[8], repeats=2)
    figure = TEXT.index("42,000")
    labelled: tuple[tuple[str, SentenceLabel], ...] = (
        (PARTS[3][1], "checkable"),
        ("It is a beautiful bridge.", "opinion"),
        ("Critics doubt the date.", "speculation"),
    )
    sentences = [
        FoundSentence(TEXT.index(words), TEXT.index(words) + len(words), label) for words, label in labelled
    ]
    return Extraction(
        "by hand/1",
        tuple(sentences),
        tuple(claims),
        (FoundQuantity(figure, figure + 6, "=", "42000", "", "vehicles a day"),),
        (),
    )


def _claim(
    quote: str, wording: str, worth: int, said_by: str, questions: tuple[Question, ...], start: int
) -> FoundClaim:
    return FoundClaim(
        start, start + len(quote), wording, ("quantity",), said_by, "indirect" if said_by else "",
        questions, worth, ("number",), "by hand",
    )  # fmt: skip


def told(root: Path, text: str = TEXT, title: str = PARTS[1][1]) -> Workspace:
    """Make a workspace in `root` that holds the article, as number 1."""
    workspace = create(root, clock=lambda: MOMENT)
    data = text.encode()
    capture = workspace.archive.put(data, "bridge.txt", "text/plain", "file", "", MOMENT)
    reading = Reading("text/1", "text/plain", text, blocks(), Metadata())
    document = Document.of(hashlib.sha256(data).hexdigest(), reading)
    article = Article(
        article_uid(document), 0, "harbour-bridge", title, "Ilse Varga", "Lindmark Courier", "",
        "2026-03-01", "en",
    )  # fmt: skip
    births = revision_births(workspace, article.uid, 1, document, extraction(), None)
    workspace.store.commit(
        Change("import", "workbench", (capture, document, article, *births.records), about=article.uid)
    )
    return workspace
