"""The sample workspace: one article, partly reviewed by two people, rebuilt to the byte of its journal."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path

from workbench.checks.naming import names_of
from workbench.desk import attaching, importing, looking, naming, reviewing
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace, create
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.source import Backing, Source
from workbench.errors import NotFound

MARA, TOMAS = "Mara Lindqvist", "Tomás Okafor"
_BEGUN = datetime(2022, 9, 14, 18, 0, tzinfo=UTC)


@dataclass
class _Counted:
    """A clock that moves a minute at each look, and salts that are the same in every build."""

    looks: int = 0
    salts: int = 0

    def now(self) -> str:
        """Return the next minute as fixed-width UTC text."""
        self.looks += 1
        return (_BEGUN + timedelta(minutes=self.looks)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def salt(self) -> str:
        """Return the next of a fixed series of salts."""
        self.salts += 1
        return hashlib.sha256(f"sample salt {self.salts}".encode()).hexdigest()[:32]


def build(root: Path) -> Workspace:
    """Make the sample workspace in `root`; WorkbenchError when there is a workspace already."""
    counted = _Counted()
    workspace = create(root, counted.now, counted.salt)
    importing.import_one(workspace, MARA, _text("article.md"))
    sources = {
        "population": _source(workspace, "population-bulletin.txt", "Population bulletin, sample edition"),
        "handbook": _source(workspace, "organization-handbook.txt", "Handbook of regional organizations"),
        "trade": _source(workspace, "trade-table.txt", "Trade with neighbours, sample edition"),
    }
    for act in _ACTS:
        act(workspace, looking.article(workspace, 1), sources)
    return workspace


def _text(name: str) -> Arrival:
    return Arrival(name, files("workbench.sample").joinpath("texts", name).read_bytes())


def _source(workspace: Workspace, name: str, title: str) -> Source:
    return attaching.add_source_file(workspace, MARA, _text(name), title)


def _claim(view: ArticleView, words: str) -> ClaimView:
    holding = [claim for claim in view.claims if words in claim.claim.quote]
    if not holding:
        raise NotFound(f"the sample's article has no claim that holds {words!r}; adapt the sample's acts")
    return min(holding, key=lambda claim: claim.claim.end - claim.claim.start)


Sources = dict[str, Source]
Act = Callable[[Workspace, ArticleView, Sources], object]


def _population(workspace: Workspace, view: ArticleView, sources: Sources) -> None:
    claim = _claim(view, "19.4 million").claim.uid
    for quote in (
        "At the start of 2022 the country had 19.1 million inhabitants.",
        "On 1 September 2022 the estimate stood at 19.5 million inhabitants",
    ):
        attaching.attach_exact(
            workspace, MARA, claim, sources["population"].uid, quote, Backing(stance="context")
        )
    reviewing.mark(
        workspace, MARA, claim, "content", "needs context",
        "Two official figures: 19.1 million in January, 19.5 million in September; 19.4 is neither.",
    )  # fmt: skip


def _members(workspace: Workspace, view: ArticleView, sources: Sources) -> None:
    claim = _claim(view, "eight-nation")
    attaching.mark_with_quote(
        workspace, MARA, claim.claim.uid, "content", "verified", sources["handbook"].uid,
        "Since 2017 it has had eight member states",
    )  # fmt: skip


def _founding(workspace: Workspace, view: ArticleView, _: Sources) -> None:
    reviewing.mark(workspace, TOMAS, _claim(view, "founded in 2001").claim.uid, "content", "verified")


def _trade(workspace: Workspace, view: ArticleView, sources: Sources) -> None:
    claim = _claim(view, "$18 billion")
    attaching.mark_with_quote(
        workspace, MARA, claim.claim.uid, "content", "disputed", sources["trade"].uid,
        "2021: 25.2 billion dollars", "The customs table gives 25.2 billion for 2021, not 18.",
    )  # fmt: skip
    reviewing.propose_fix(
        workspace, MARA, claim.claim.uid, "reached $18 billion", "reached $25.2 billion",
        "See the customs table for 2021.",
    )  # fmt: skip


def _agreements(workspace: Workspace, view: ArticleView, _: Sources) -> None:
    claim = _claim(view, "at least 10 agreements")
    reviewing.ask(
        workspace, TOMAS, claim.claim.uid, "the author",
        "Did the minister say “at least 10” or “about 10”? My notes of the briefing have both.", "2022-09-15",
    )  # fmt: skip


def _adviser(workspace: Workspace, view: ArticleView, _: Sources) -> None:
    claim = _claim(view, "plan to meet in Samarkand").claim
    attaching.attach_said(
        workspace, TOMAS, claim.uid, "Press officer of the adviser (sample)", "2022-09-14", "on the record",
        "Yes, the adviser told reporters this morning that a meeting in Samarkand is planned.", "",
        Backing(question=claim.questions[-1], note="Called back on the office's public number."),
    )  # fmt: skip
    reviewing.mark(workspace, TOMAS, claim.uid, claim.questions[-1], "verified")


def _calm(workspace: Workspace, view: ArticleView, _: Sources) -> None:
    words = "The steppe has seldom looked so calm."
    start = view.document.text.index(words)
    for claim in view.claims:
        if claim.claim.start >= start and claim.claim.end <= start + len(words):
            reviewing.dismiss_claim(workspace, MARA, claim.claim.uid, "opinion")
            return
    reviewing.dismiss_span(workspace, MARA, view.revision.uid, start, start + len(words), "opinion")


def _names(workspace: Workspace, view: ArticleView, _: Sources) -> None:
    checked = {"Xi Jinping", "Kazakhstan", "Shanghai Cooperation Organization"}
    uids = [entry.name.uid for entry in names_of(view) if entry.label in checked]
    naming.tick_names(workspace, TOMAS, view.revision.uid, uids)


_ACTS: tuple[Act, ...] = (
    _population, _members, _founding, _trade, _agreements, _adviser, _calm, _names,
)  # fmt: skip
