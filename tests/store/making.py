"""Rows and changes for the store's tests."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from workbench.domain.article import Article, Revision, Sentence
from workbench.domain.canonical import Record, uid_of
from workbench.domain.change import Change, Edit
from workbench.domain.claim import Claim
from workbench.domain.document import Block, Capture, Document, Reading
from workbench.domain.source import Evidence, Source
from workbench.domain.verdict import Reviewer, Verdict


@dataclass
class Ticking:
    """A clock and a source of salts that give the same every time."""

    ticks: int = 0

    def now(self) -> str:
        """Return the next moment."""
        self.ticks += 1
        return f"2026-11-25T08:00:{self.ticks // 1_000_000:02d}.{self.ticks % 1_000_000:06d}Z"

    def salt(self) -> str:
        """Return the next salt."""
        self.ticks += 1
        return hashlib.sha256(str(self.ticks).encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Made:
    """An article as it was imported."""

    article: Article
    revision: Revision
    document: Document
    claims: tuple[Claim, ...]


def importing(
    text: str = "Kazakhstan has 19.4 million people. The SCO has eight members.", name: str = "a"
) -> tuple[Change, Made]:
    """Return the change that imports `text`, one claim a sentence."""
    sha = hashlib.sha256((name + text).encode()).hexdigest()
    capture = Capture(
        sha,
        f"sources/{name}-{sha[:12]}.txt",
        "text/plain",
        len(text),
        "file",
        "",
        "2026-11-25T08:00:00.000000Z",
    )
    document = Document.of(sha, Reading("text/1", "text/plain", text, (Block(0, len(text), "body"),)))
    article = Article(uid_of("article", document.uid), 0, name, name.title(), "", "", "", "2022-09-14", "en")
    revision = Revision(uid_of("revision", article.uid, 1), article.uid, 1, document.uid, "rules/1")
    claims, sentences, at = [], [], 0
    for part in text.split(". "):
        start, end = at, at + len(part)
        at = end + 2
        sentences.append(
            Sentence(uid_of("sentence", revision.uid, start), revision.uid, start, end, "checkable", "")
        )
        claims.append(claim_of(revision.uid, text, start, end))
    births: tuple[Record, ...] = (capture, document, article, revision, *sentences, *claims)
    return Change("import", "workbench", births, about=article.uid), Made(
        article, revision, document, tuple(claims)
    )


def claim_of(revision: str, text: str, start: int, end: int) -> Claim:
    """Return a claim on characters [start, end)."""
    return Claim(
        uid=uid_of("claim", revision, start, end), revision=revision, number=0, start=start, end=end,
        quote=text[start:end], origin="extracted", parents=(), how="test", worth=500,
        reasons=("number +500",),
        wording=text[start:end], types=("quantity",), attributed_to="", manner="", questions=("content",),
    )  # fmt: skip


ASKER = Reviewer(uid_of("reviewer", "Ann"), "Ann")
BOB = Reviewer(uid_of("reviewer", "Bob"), "Bob")


def verdict_of(
    made: Made, claim: Claim, before: str = "", key: str = "v1", who: Reviewer = ASKER, because: str = "seen"
) -> Change:
    """Return the change by which `who` verifies `claim`."""
    verdict = Verdict(
        uid_of("verdict", claim.uid, key), claim.uid, "content", "desk/1", "verified", because, claim.wording,
        who.uid, "2026-11-25T08:00:00.000000Z", "2022-09-14", "",
    )  # fmt: skip
    edit = Edit("claim", claim.uid, "standing_content", before, verdict.uid)
    return Change("verdict", who.name, (who, verdict), (edit,), made.article.uid)


def said(made: Made, claim: Claim, words: str, key: str = "e1") -> Change:
    """Return the change by which Ann attaches what somebody said."""
    source = Source(uid_of("source", key), 0, "person", "A source", "", "", "", 0)
    evidence = Evidence(
        uid_of("evidence", key), claim.uid, "content", source.uid, "said", "", -1, -1, words, "", "A source",
        "2026-11-24", "on the record", "", "", "supports", words, ASKER.uid, "2026-11-25T08:00:00.000000Z",
    )  # fmt: skip
    return Change("evidence", "Ann", (ASKER, source, evidence), about=made.article.uid)
