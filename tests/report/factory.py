"""Article views made of a few words, for tests of checks and reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from workbench.checks.unread import tallies, unread_spans, unticked_blocks
from workbench.domain.article import Article, Revision, Sentence
from workbench.domain.canonical import uid_of
from workbench.domain.claim import Claim, DateMention, Dismissal, Fix, Quantity, Query, Tick
from workbench.domain.document import Block, BlockLabel, Capture, Document
from workbench.domain.review import ArticleView, ClaimView, SourcedEvidence
from workbench.domain.source import Evidence, Source
from workbench.domain.verdict import Value, Verdict
from workbench.report.model import ReportModel, build

AT = "2026-03-02T09:15:00.000000Z"
ADA = uid_of("reviewer", "Ada Lindqvist")
BEN = uid_of("reviewer", "Ben Okoro")
NAMES = ((ADA, "Ada Lindqvist"), (BEN, "Ben Okoro"))
REVISION = uid_of("revision", 1)
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
SOURCE_SHA = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"


def source(number: int = 4, **fields: Any) -> Source:
    """Return a source, s4 when nothing else is said."""
    given: dict[str, Any] = {
        "kind": "document",
        "title": "Ferry statistics 2025",
        "publisher": "Harbour Office",
        "url": "https://harbour.example/ferries",
        "tier": "primary",
        "confidential": 0,
    }
    return Source(uid=uid_of("source", number), number=number, **(given | fields))


def capture(sha: str = SHA, **fields: Any) -> Capture:
    """Return a capture of an HTML file."""
    given: dict[str, Any] = {
        "path": f"sources/ferry-{sha[:12]}.html",
        "media_type": "text/html",
        "size": 2048,
        "method": "file",
        "url": "",
        "at": AT,
    }
    return Capture(uid=sha, **(given | fields))


def evidence(
    claim: str, quote: str, *, of: Source | None = None, stored: Capture | None = None, **fields: Any
) -> SourcedEvidence:
    """Return evidence for `claim`: exact and supporting when nothing else is said."""
    consulted = of or source()
    given: dict[str, Any] = {
        "question": "content", "kind": "exact", "document": "", "start": -1, "end": -1, "original": "",
        "by": "", "when": "", "terms": "", "reply": "", "url": "", "stance": "supports", "note": "",
        "reviewer": ADA, "at": AT,
    }  # fmt: skip
    row = Evidence(
        uid=uid_of("evidence", claim, quote, sorted(fields)),
        claim=claim,
        source=consulted.uid,
        quote=quote,
        **(given | fields),
    )
    return SourcedEvidence(row, consulted, stored)


def verdict(claim: str, value: Value = "verified", **fields: Any) -> Verdict:
    """Return a verdict of Ada's on the content of `claim`."""
    given: dict[str, Any] = {
        "question": "content", "scale": "desk/1", "rationale": "", "wording_seen": "", "reviewer": ADA,
        "given_at": AT, "as_of": "2026-03-01", "carried_from": "",
    }  # fmt: skip
    return Verdict(
        uid=uid_of("verdict", claim, value, sorted(fields)), claim=claim, value=value, **(given | fields)
    )


@dataclass
class Draft:
    """An article under construction; `view()` freezes it."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    claims: list[ClaimView] = field(default_factory=list)
    dismissals: list[Dismissal] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    article: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def place(self, words: str) -> tuple[int, int]:
        """Return where `words` first stand in the text."""
        start = self.text.index(words)
        return start, start + len(words)

    def block(self, words: str, label: BlockLabel) -> Block:
        """Add a block that covers `words`."""
        made = Block(*self.place(words), label)
        self.blocks.append(made)
        return made

    def sentence(self, words: str, label: str = "checkable", reason: str = "") -> Sentence:
        """Add a sentence that covers `words`."""
        start, end = self.place(words)
        made = Sentence(uid_of("sentence", start, end), REVISION, start, end, label, reason)  # type: ignore[arg-type]
        self.sentences.append(made)
        return made

    def claim_row(self, words: str, **fields: Any) -> Claim:
        """Return a claim bound to `words`, numbered after the others."""
        start, end = self.place(words)
        number = len(self.claims) + 1
        given: dict[str, Any] = {
            "origin": "extracted", "parents": (), "how": "rule: figure", "worth": 700, "reasons": ("figure",),
            "wording": words, "types": ("quantity",), "attributed_to": "", "manner": "",
            "questions": ("content",),
        }  # fmt: skip
        return Claim(
            uid=uid_of("claim", number, start, end), revision=REVISION, number=number, start=start, end=end,
            quote=words, **(given | fields),
        )  # fmt: skip

    def claim(
        self,
        words: str,
        *,
        verdicts: tuple[Verdict, ...] = (),
        superseded: tuple[Verdict, ...] = (),
        evidence: tuple[SourcedEvidence, ...] = (),
        queries: tuple[Query, ...] = (),
        fixes: tuple[Fix, ...] = (),
        quantities: tuple[Quantity, ...] = (),
        dates: tuple[DateMention, ...] = (),
        dismissal: Dismissal | None = None,
        **fields: Any,
    ) -> ClaimView:
        """Add a claim bound to `words` with all that hangs on it."""
        row = self.claim_row(words, **fields)
        made = ClaimView(
            row, 3, verdicts, superseded, evidence, queries, fixes, quantities, dates, dismissal, NAMES
        )
        self.claims.append(made)
        if dismissal is not None:
            self.dismissals.append(dismissal)
        return made

    def dismissal(self, words: str, reason: str = "opinion", claim: str = "", note: str = "") -> Dismissal:
        """Return a dismissal of `words`, without adding it."""
        start, end = self.place(words)
        return Dismissal(uid_of("dismissal", start, end), REVISION, claim, start, end, reason, note, BEN, AT)

    def dismiss(self, words: str, reason: str = "opinion", note: str = "") -> Dismissal:
        """Add a dismissal of `words`."""
        made = self.dismissal(words, reason, note=note)
        self.dismissals.append(made)
        return made

    def tick(self, block: Block) -> Tick:
        """Add a tick on `block`."""
        made = Tick(uid_of("tick", block.start, block.end), REVISION, block.start, block.end, BEN, AT)
        self.ticks.append(made)
        return made

    def query(self, claim: str, question: str, **fields: Any) -> Query:
        """Return a query to the author about `claim`."""
        given: dict[str, Any] = {
            "asked_of": "the author", "due": "", "answer": "", "answered_at": "", "reviewer": BEN, "at": AT
        }  # fmt: skip
        return Query(uid=uid_of("query", claim, question), claim=claim, question=question, **(given | fields))

    def fix(self, claim: str, current: str, proposed: str, **fields: Any) -> Fix:
        """Return an open fix of `claim`."""
        given: dict[str, Any] = {"note": "", "state": "open", "reviewer": ADA, "at": AT}
        return Fix(
            uid=uid_of("fix", claim, current, proposed), claim=claim, current=current, proposed=proposed,
            **(given | fields),
        )  # fmt: skip

    def view(self) -> ArticleView:
        """Return the article as a reviewer sees it."""
        given: dict[str, Any] = {
            "number": 3, "slug": "ferry", "title": "The ferry comes back", "byline": "Noor Haddad",
            "publisher": "The Harbour Post", "url": "https://post.example/ferry", "published": "2026-03-01",
            "language": "en",
        }  # fmt: skip
        stored = capture()
        document = Document(uid_of("document", SHA), SHA, "html/1", self.text, tuple(self.blocks), self.notes)
        return ArticleView(
            article=Article(uid=uid_of("article", 3), **(given | self.article)),
            revision=Revision(REVISION, uid_of("article", 3), 1, document.uid, "rules/1"),
            document=document,
            capture=stored,
            sentences=tuple(self.sentences),
            claims=tuple(self.claims),
            dismissals=tuple(self.dismissals),
            ticks=tuple(self.ticks),
            revisions=1,
            last_seq=41,
            last_hash="c0ffee" * 10 + "c0ff",
            last_at=AT,
            reviewer_names=NAMES,
        )


def model_of(draft: Draft, **fields: Any) -> ReportModel:
    """Return the report of a draft, with a fixed workspace, checkpoint and versions."""
    view = draft.view()
    given: dict[str, Any] = {
        "unread": unread_spans(view), "unticked": unticked_blocks(view), "workspace": "harbour-desk",
        "checkpoint": "w1:41:" + "c0ffee" * 10 + "c0ff",
        "versions": {"workbench": "1.0.0", "python": "3.11"},
    }  # fmt: skip
    return build(view, tallies(view), **(given | fields))


def ferry() -> Draft:
    """Return an article in which everything happens that a report must tell."""
    draft = Draft(FERRY, notes=("2 tables were read as text",), article={"url": "https://post.example/ferry"})
    _lay_out(draft)
    _decide(draft)
    _contest(draft)
    draft.dismiss("It was a lovely day.", "opinion", note="Nobody can check a day.")
    return draft


FERRY = (
    "The ferry comes back\n"
    "By Noor Haddad\n"
    "On Sunday 1 March the island ferry sailed again after 14 months, carrying 212 passengers on its first "
    "crossing. It was a lovely day.\n"
    "Mayor Ilse Brandt said “the boat will pay for itself within two years”, although the council had cut "
    "the subsidy by 40 percent to €1.2m.\n"
    "The ferry, built in 1987, is the oldest in the country. Not all islanders are glad of it.\n"
    "Subscribe to our newsletter\n"
    "The ferry at the old pier, April 2024. Photo: A. Moreau"
)


def _lay_out(draft: Draft) -> None:
    lines = FERRY.split("\n")
    labels: list[BlockLabel] = ["headline", "byline", "body", "body", "body", "clutter", "caption"]
    blocks = [draft.block(line, label) for line, label in zip(lines, labels, strict=True)]
    draft.tick(blocks[0])
    draft.tick(blocks[1])


def _decide(draft: Draft) -> None:
    first = draft.claim_row("the island ferry sailed again after 14 months").uid
    start, end = draft.place("14 months")
    draft.claim(
        "the island ferry sailed again after 14 months",
        wording="The island ferry sailed again on 1 March 2026 after 14 months.",
        verdicts=(verdict(first, rationale="The log book gives 4 January 2025 as the last crossing."),),
        superseded=(verdict(first, "disputed", rationale="Counted 13 months at first.", reviewer=BEN),),
        evidence=(
            evidence(
                first, "Last crossing: 4 January 2025", stored=capture(SOURCE_SHA), document="d",
                start=120, end=149,
            ),
        ),
        quantities=(Quantity("q1", REVISION, first, start, end, "=", "14", "", "months"),),
        dates=(DateMention("d1", REVISION, first, 39, 53, "2026-03-01", "2026-03-01"),),
    )  # fmt: skip
    second = draft.claim_row("carrying 212 passengers on its first crossing").uid
    draft.claim(
        "carrying 212 passengers on its first crossing",
        wording="The ferry carried 212 passengers on its first crossing.",
        verdicts=(verdict(second),),
        queries=(draft.query(second, "Who counted the passengers?", due="2026-03-05"),),
    )
    nested = draft.claim_row("its first crossing").uid
    draft.claim("its first crossing", verdicts=(verdict(nested, "unverifiable", rationale="No record."),))


def _contest(draft: Draft) -> None:
    words = "Mayor Ilse Brandt said “the boat will pay for itself within two years”"
    said = draft.claim_row(words).uid
    phoned = source(7, kind="person", title="Ilse Brandt", publisher="", url="", tier="primary")
    paper = source(9, title="Inselblatt", publisher="", url="http://insel.example/7")
    clerk = source(8, kind="person", title="Jonas Wieland", publisher="", url="", confidential=1)
    draft.claim(
        words,
        wording="The boat will pay for itself within two years.",
        questions=("content", "attribution"),
        attributed_to="Mayor Ilse Brandt",
        manner="direct",
        verdicts=(
            verdict(
                said, "needs context", rationale="Jonas Wieland saw no figures.\nThe plan counts grants."
            ),
            verdict(said, question="attribution", carried_from="v0", reviewer=BEN),
        ),
        evidence=(
            evidence(
                said, "Yes, I said that.", of=phoned, kind="said", question="attribution", by="Ilse Brandt",
                when="2026-03-02T08:00:00Z", terms="on the record", reply="received",
            ),
            evidence(
                said, "Jonas Wieland says: no study exists.", of=clerk, kind="said", by="Jonas Wieland",
                when="2026-03-02", terms="on background", stance="refutes",
            ),
            evidence(
                said, "The boat earns its keep.", of=paper, kind="translated", stance="context",
                original="Das Boot trägt sich selbst.", by="Ada Lindqvist",
            ),
        ),
    )  # fmt: skip
    cut = draft.claim_row("the council had cut the subsidy by 40 percent to €1.2m").uid
    draft.claim(
        "the council had cut the subsidy by 40 percent to €1.2m",
        wording="The council cut the ferry's subsidy by 40 percent to €1.2m.",
        verdicts=(verdict(cut, "disputed", rationale="The budget says 14 percent."),),
        evidence=(
            evidence(cut, "", of=source(10, title="Budget 2026", kind="reference"), kind="pasted",
                     url="javascript:alert(1)", stance="context"),
        ),
        fixes=(draft.fix(cut, "40 percent", "14 percent", note="See the budget, page 9."),),
    )  # fmt: skip
    old = draft.dismissal("The ferry, built in 1987,", "common knowledge", claim="x")
    draft.claim("The ferry, built in 1987,", dismissal=old)
    draft.claim("is the oldest in the country")
