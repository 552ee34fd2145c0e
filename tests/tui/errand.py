"""An article and the sources that a checker has for it, all invented: the same on every machine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from workbench.desk import attaching
from workbench.desk.births import article_uid, revision_births
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace, create
from workbench.domain.article import Article
from workbench.domain.change import Change
from workbench.domain.claim import Question
from workbench.domain.document import Block, Document, Metadata, Reading
from workbench.domain.extraction import Extraction, FoundClaim
from workbench.domain.verdict import Value


@dataclass(frozen=True, slots=True)
class Errand:
    """A claim, the verdict that it deserves, and the one passage to lean on."""

    quote: str
    wording: str
    value: Value
    source: str
    passage: str
    said_by: str = ""


ERRANDS: tuple[Errand, ...] = (
    Errand(
        "The tram line to Ostrand cost 212 million crowns",
        "The tram line to Ostrand cost 212 million crowns.",
        "verified", "accounts", "The line to Ostrand was settled at 212 million crowns.",
    ),
    Errand(
        "it carries 31,000 passengers a day", "The Ostrand tram line carries 31,000 passengers a day.",
        "verified", "bulletin", "On working days 31,000 passengers ride to Ostrand.",
    ),
    Errand(
        "which opened in May 1998", "The Ostrand tram line opened in May 1998.",
        "verified", "chronicle", "In May 1998 the crown prince opened the tram line to Ostrand.",
    ),
    Errand(
        "Mayor Hedda Lund signed the contract with Vekst AS",
        "Mayor Hedda Lund signed the contract with Vekst AS.",
        "verified", "minutes", "Hedda Lund, the mayor, signed the contract with Vekst AS.",
    ),
    Errand(
        "The depot employs 640 people", "The depot in Ostrand employs 640 people.",
        "disputed", "accounts", "The depot of Ostrand had 514 employees at the end of the year.",
    ),
    Errand(
        "fares rose by 9 percent", "Tram fares in Ostrand rose by 9 percent.",
        "needs context", "bulletin", "Fares rose by 9 percent after six years without a rise.",
    ),
    Errand(
        "The works stopped for eleven weeks", "The works on the Ostrand line stopped for eleven weeks.",
        "verified", "minutes", "Work on the line rested for 77 days while the ground was drained.",
    ),
    Errand(
        "a bridge of 480 metres crosses the Skar", "A bridge of 480 metres crosses the river Skar.",
        "verified", "chronicle", "Its bridge over the Skar is 480 metres long.",
    ),
    Errand(
        "Two drivers were fined in 2021", "Two tram drivers were fined in 2021.",
        "verified", "court", "In 2021 the court of Ostrand fined two drivers of trams 4,000 crowns each.",
    ),
    Errand(
        "Ostrand has 88,000 inhabitants", "Ostrand has 88,000 inhabitants.",
        "verified", "yearbook", "Ostrand: 88,000 inhabitants, 41 schools.",
    ),
)  # fmt: skip
"""Ten claims; the seventh is worded otherwise in its source, two verdicts need a reason."""

SAYINGS: tuple[Errand, ...] = (
    Errand(
        "“We shall be done in spring,” said Lund", "Hedda Lund said they would be done in spring.",
        "verified", "minutes", "", "Lund",
    ),
    Errand(
        "Vekst AS denied any delay", "Vekst AS denied any delay.", "verified", "minutes", "", "Vekst AS",
    ),
    Errand(
        "The union called the fines absurd", "The drivers' union called the fines absurd.",
        "verified", "court", "", "The union",
    ),
)  # fmt: skip
"""Words that the article gives as somebody's."""

SOURCES: dict[str, str] = {
    "yearbook": (
        "Towns of the coast. Halsvik: 12,400 inhabitants, 9 schools. Ostrand: 88,000 inhabitants, 41 schools."
        " Skarnes: 31,000 inhabitants, 14 schools."
    ),
    "accounts": (
        "Accounts of the transport company. The line to Ostrand was settled at 212 million crowns. Trams and"
        " buses together cost 640 million crowns a year. The depot of Ostrand had 514 employees at the end of"
        " the year. Interest was paid in May."
    ),
    "bulletin": (
        "Traffic bulletin. On working days 31,000 passengers ride to Ostrand. Fares rose by 9 percent after"
        " six years without a rise. In 1998 there were 11,000 passengers."
    ),
    "chronicle": (
        "A chronicle of the valley. In May 1998 the crown prince opened the tram line to Ostrand. Its bridge"
        " over the Skar is 480 metres long. The winter of 2021 was cold."
    ),
    "minutes": (
        "Minutes of the council. Hedda Lund, the mayor, signed the contract with Vekst AS. Vekst AS asked for"
        " time. Work on the line rested for 77 days while the ground was drained. Lund thanked everybody."
    ),
    "court": (
        "Reports of the court. In 2021 the court of Ostrand fined two drivers of trams 4,000 crowns each. A"
        " cyclist was acquitted."
    ),
    "recipes": "Stir the soup for 9 minutes. Let it rest for 31 minutes.",
}
TEXT = "\n\n".join(f"{errand.quote}." for errand in (*ERRANDS, *SAYINGS)) + "\n"
MOMENT = "2022-10-03T09:00:00.000000Z"


def _claim(errand: Errand, worth: int) -> FoundClaim:
    start = TEXT.index(errand.quote)
    questions: tuple[Question, ...] = ("attribution",) if errand.said_by else ("content",)
    return FoundClaim(
        start, start + len(errand.quote), errand.wording, ("quantity",), errand.said_by,
        "direct" if errand.said_by else "", questions, worth, ("number",), "by hand",
    )  # fmt: skip


def begun(root: Path) -> Workspace:
    """Make a workspace with the article, its claims riskiest first in the order above, and the sources."""
    workspace = create(root, clock=lambda: MOMENT)
    data = TEXT.encode()
    capture = workspace.archive.put(data, "tram.txt", "text/plain", "file", "", MOMENT)
    blocks = []
    at = 0
    for paragraph in TEXT.rstrip("\n").split("\n\n"):
        blocks.append(Block(at, at + len(paragraph), "body"))
        at += len(paragraph) + 2
    reading = Reading("text/1", "text/plain", TEXT, tuple(blocks), Metadata())
    document = Document.of(hashlib.sha256(data).hexdigest(), reading)
    article = Article(article_uid(document), 0, "tram", "The tram to Ostrand", "", "", "", "2022-10-02", "en")
    claims = tuple(_claim(errand, 900 - 10 * n) for n, errand in enumerate((*ERRANDS, *SAYINGS)))
    births = revision_births(
        workspace, article.uid, 1, document, Extraction("by hand/1", (), claims, (), ()), None
    )
    workspace.store.commit(
        Change("import", "workbench", (capture, document, article, *births.records), about=article.uid)
    )
    for name, text in SOURCES.items():
        attaching.add_source_file(workspace, "Ana", Arrival(f"{name}.txt", text.encode(), "file"), name)
    return workspace
