"""A workspace of a million claims in twenty thousand articles, made once and kept in the temporary folder.

Every row goes through the store's own `journal.append`, a hundred articles in one transaction, so that the
workspace verifies: python -m tests.benchmarks.million_workspace --verify.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from workbench.desk.verifying import verify
from workbench.desk.workspace import create, open_workspace
from workbench.domain.article import Article, Revision, Sentence
from workbench.domain.canonical import Record, uid_of
from workbench.domain.change import Change, Edit
from workbench.domain.claim import Claim, Dismissal, Fix, Query
from workbench.domain.document import Block, Capture, Document, Reading
from workbench.domain.source import Evidence, Source
from workbench.domain.verdict import Reviewer, Verdict
from workbench.store import journal

ARTICLES, CLAIMS = 20_000, 50
BIG_CHARACTERS, BIG_CLAIMS = 200_000, 500
"""The last article is a long one."""
TOGETHER = 100
"""Articles born in one transaction."""
MOMENT = "2026-11-25T08:00:00.000000Z"
ANN = Reviewer(uid_of("reviewer", "Ann"), "Ann")

_THINGS = ("harbour", "ferry", "quay", "library", "tunnel", "hospital", "orchard", "railway", "museum", "dam")
_VERBS = ("counted", "opened", "repaired", "sold", "lost", "planned", "measured", "closed", "rented", "built")
_OBJECTS = (
    "ships",
    "rooms",
    "tonnes of grain",
    "visitors",
    "pumps",
    "bridges",
    "jobs",
    "trees",
    "beds",
    "cars",
)
_SAYERS = ("the ministry", "the mayor", "a spokesman", "the union", "the port authority", "residents")
_SYLLABLES = ("ka", "lo", "mir", "ven", "tas", "ule", "bro", "din", "fal", "gor", "hes", "jun", "pel", "qua")


def million_workspace() -> Path:
    """Return the folder of the workspace, made now if it is not there."""
    root = Path(tempfile.gettempdir()) / f"workbench-million-{ARTICLES}-{CLAIMS}"
    if not (root / "made").exists():
        _fill(root)
        (root / "made").touch()
    return root


def _fill(root: Path) -> None:
    workspace = create(root)
    chance = random.Random(20_000)
    begun = time.perf_counter()
    for first in range(0, ARTICLES, TOGETHER):
        with workspace.store.engines.writing() as connection:
            for number in range(first, min(first + TOGETHER, ARTICLES)):
                for change in _changes(root, number, chance):
                    journal.append(connection, change, at=MOMENT, salts=workspace.store.salts)
        print(
            f"\r{first + TOGETHER:,} articles, {time.perf_counter() - begun:.0f} s", end="", file=sys.stderr
        )
    print(file=sys.stderr)
    workspace.close()


def _changes(root: Path, number: int, chance: random.Random) -> Iterator[Change]:
    """Yield an article's import and what people did on it."""
    is_big = number == ARTICLES - 1
    count = BIG_CLAIMS if is_big else CLAIMS
    sentences = [_sentence(chance) for _ in range(count)]
    if is_big:
        filler = " The report goes on at length about what nobody has measured so far."
        room = BIG_CHARACTERS // count
        sentences = [
            (said, words + (filler * 9)[: max(0, room - len(words) - 2)]) for said, words in sentences
        ]
    article, revision, births, claims = _births(root, number, sentences, chance)
    yield Change("import", "workbench", tuple(births), about=article.uid)
    if number % 4 == 1:
        value = ("verified", "verified", "disputed", "needs context", "unverifiable")[number // 4 % 5]
        yield _verdict(article, claims[number % count], value, number)
    if number % 20 == 3:
        yield _evidence(article, claims[3], number)
    if number % 50 == 7:
        query = Query(
            uid_of("query", number), claims[7].uid, "author", "Which year?", "", "", "", ANN.uid, MOMENT
        )
        yield Change("query", "Ann", (ANN, query), about=article.uid)
    if number % 100 == 9:
        fix = Fix(
            uid_of("fix", number), claims[9].uid, claims[9].quote, "Other words", "", "open", ANN.uid, MOMENT
        )
        yield Change("fix", "Ann", (ANN, fix), about=article.uid)
    if number % 40 == 11:
        one = claims[11]
        gone = Dismissal(
            uid_of("gone", number), revision.uid, one.uid, one.start, one.end, "opinion", "", ANN.uid, MOMENT
        )
        yield Change("dismissal", "Ann", (ANN, gone), about=article.uid)


def _births(
    root: Path, number: int, sentences: list[tuple[str, str]], chance: random.Random
) -> tuple[Article, Revision, list[Record], list[Claim]]:
    text = " ".join(words for _, words in sentences)
    sha = hashlib.sha256(text.encode()).hexdigest()
    path = f"sources/report-{number}-{sha[:12]}.txt"
    (root / path).write_text(text, encoding="utf-8")
    capture = Capture(sha, path, "text/plain", len(text), "file", "", MOMENT)
    document = Document.of(sha, Reading("text/1", "text/plain", text, (Block(0, len(text), "body"),)))
    title = f"{_name(chance)} reports on its {chance.choice(_THINGS)}"
    article = Article(
        uid_of("article", document.uid), 0, f"report-{number}", title, "", "", "", "2022-09-14", "en"
    )
    revision = Revision(uid_of("revision", article.uid, 1), article.uid, 1, document.uid, "rules/1")
    births: list[Record] = [capture, document, article, revision]
    claims: list[Claim] = []
    at = 0
    for said_by, words in sentences:
        start, end = at, at + len(words)
        at = end + 1
        uid = uid_of("sentence", revision.uid, start)
        births.append(Sentence(uid, revision.uid, start, end, "checkable", ""))
        claims.append(
            Claim(
                uid=uid_of("claim", revision.uid, start, end),
                revision=revision.uid,
                number=0,
                start=start,
                end=end,
                quote=words,
                origin="extracted",
                parents=(),
                how="test",
                worth=chance.randrange(100, 1000),
                reasons=("number +500",),
                wording=words,
                types=("quantity",) if chance.random() < 0.8 else ("quantity", "date"),
                attributed_to=said_by,
                manner="indirect" if said_by else "",
                questions=("content", "attribution") if said_by else ("content",),
                repeats=claims[0].uid if number % 5 == 2 and len(claims) == CLAIMS - 1 else "",
            )
        )
    return article, revision, [*births, *claims], claims


def _sentence(chance: random.Random) -> tuple[str, str]:
    """Return who says it, or nobody, and the sentence."""
    words = (
        f"The {chance.choice(_THINGS)} of {_name(chance)} {chance.choice(_VERBS)} "
        f"{chance.randrange(3, 99_000):,} {chance.choice(_OBJECTS)} in {chance.randrange(1950, 2023)}"
    )
    if chance.random() < 0.3:
        sayer = chance.choice(_SAYERS)
        return sayer, f"{words}, said {sayer}."
    return "", f"{words}."


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()


def _verdict(article: Article, claim: Claim, value: str, number: int) -> Change:
    verdict = Verdict(
        uid_of("verdict", number), claim.uid, "content", "desk/1", value, "seen", claim.wording,  # type: ignore[arg-type]  # one of VALUES
        ANN.uid, MOMENT, "2022-09-14", "",
    )  # fmt: skip
    edit = Edit("claim", claim.uid, "standing_content", "", verdict.uid)
    return Change("verdict", "Ann", (ANN, verdict), (edit,), article.uid)


def _evidence(article: Article, claim: Claim, number: int) -> Change:
    source = Source(uid_of("source", number), 0, "person", f"Call {number}", "", "", "", 0)
    evidence = Evidence(
        uid_of("evidence", number), claim.uid, "content", source.uid, "said", "", -1, -1, "so it is", "",
        "A source", "2026-11-24", "on the record", "", "", "supports", "", ANN.uid, MOMENT,
    )  # fmt: skip
    return Change("evidence", "Ann", (ANN, source, evidence), about=article.uid)


if __name__ == "__main__":
    made = million_workspace()
    print(made)
    if "--verify" in sys.argv:
        opened = open_workspace(made)
        print(f"verified: {verify(opened)}")
        opened.close()
