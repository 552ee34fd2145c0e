"""Claims of every article: the database keeps the same ones as the filter on a claim that was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.conftest import BRIDGE, claim_on
from tests.store.making import importing
from workbench.desk import attaching, listing, looking, reviewing, revising
from workbench.desk.importing import Arrival, Overrides, import_one
from workbench.desk.workspace import Workspace, create
from workbench.domain.review import ClaimView
from workbench.domain.source import Backing
from workbench.domain.terms import terms_of
from workbench.store import everywhere
from workbench.tui.filtering import condition
from workbench.tui.ordering import ORDERS, Order, waiting_rank

FILTERS = (
    "", "is:open", "is:settled", "is:verified", "is:disputed", "is:context", "is:unverifiable",
    "is:dismissed", "is:carried", "is:repeat", "is:unresolved", "is:attributed", "has:source", "no:source",
    "no:evidence", "-no:source",
    "has:query", "no:query", "has:fix", "no:fix", "has:rationale", "no:rationale", "type:quantity",
    "-type:quantity", "type:q,u", "by:mayor", "by:é", "risk:500", "risk:>=700", "-risk:500", "bridge",
    "BRIDGE", '"the bridge"', "1.2", "2.", "12", "%", "_", "/", "é", "-bridge", "is:open bridge",
    "is:verified no:source", "nowhere", "straße",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Three articles, one of them in its second draft, with something of everything hung on their claims."""
    bridge = create(tmp_path_factory.mktemp("listing") / "workspace")
    import_one(bridge, "Ann", Arrival("bridge.txt", BRIDGE.encode()), Overrides(published="2022-09-14"))
    text = "The Café Straße has 40 seats. The town has 9,000 inhabitants. The bridge is 90 metres long"
    change, _ = importing(text, "second")
    bridge.store.commit(change)
    twice = "The port counted 500 ships in 2019. It is old. The port counted 500 ships in 2019."
    import_one(bridge, "Ann", Arrival("third.txt", twice.encode(), "pasted"))
    claims = [claim for number in (1, 2, 3) for claim in looking.article(bridge, number).claims]
    for at, view in enumerate(claims):
        _something(bridge, at, view)
    draft = Arrival("draft.txt", (twice + " The quay is 300 metres long.").encode(), "pasted")
    import_one(bridge, "Ann", draft, revision_of=3)
    return bridge


def _something(workspace: Workspace, at: int, view: ClaimView) -> None:
    """Hang something else on a claim than on those before it."""
    uid, question = view.claim.uid, view.claim.questions[-1]
    if at % 7 == 1:
        reviewing.mark(workspace, "Ann", uid, question, "verified")
    if at % 7 == 2:
        reviewing.mark(workspace, "Bob", uid, question, "disputed", "no")
        reviewing.ask(workspace, "Ann", uid, "author", "why?")
    if at % 7 == 3:
        backing = Backing(question, "supports", "")
        attaching.attach_pasted(workspace, "Ann", uid, "a page", "", "so it is", backing)
        reviewing.mark(workspace, "Ann", uid, question, "verified", "seen")
    if at % 7 == 4:
        reviewing.dismiss_claim(workspace, "Ann", uid, "opinion")
    if at % 7 == 5:
        reviewing.propose_fix(workspace, "Ann", uid, view.claim.quote, "other words")
        revising.edit_attribution(workspace, "Ann", uid, "the mayor of Orlé")
    if at % 7 == 6:
        reviewing.mark(workspace, "Ann", uid, question, "needs context", "more")


def _every_claim(workspace: Workspace) -> list[ClaimView]:
    rows = looking.articles(workspace)
    return [claim for row in rows for claim in looking.article(workspace, row.article.number).claims]


def _founds(workspace: Workspace, known: listing.Known) -> list[listing.Found]:
    steps = listing.search(workspace, known, "risk", ())
    return [step for step in steps if isinstance(step, listing.Found)]


def _labels(views: list[ClaimView]) -> list[str]:
    return [view.label for view in views]


@pytest.mark.parametrize("needle", FILTERS)
def test_the_database_filters_as_the_queue_does(desk: Workspace, needle: str) -> None:
    """Every condition of the language keeps the same claims, whether SQL or the program decides it."""
    holds = condition(needle)
    expected = [view for view in _every_claim(desk) if holds(view)]

    found = list(listing.claims(desk, "reading", terms_of(needle)))

    assert _labels(found) == _labels(expected)
    assert found == expected


@pytest.mark.parametrize("order", ORDERS)
def test_the_three_orders_are_those_of_the_queue(desk: Workspace, order: Order) -> None:
    """What ties stays as it is read: article by article."""
    every = _every_claim(desk)
    if order != "reading":
        ranks = {view.label: (waiting_rank(view) if order == "waiting" else 0) for view in every}
        every.sort(key=lambda view: (ranks[view.label], -view.claim.worth))

    assert _labels(list(listing.claims(desk, order, ()))) == _labels(every)


def test_counts_are_those_of_the_list_of_articles(desk: Workspace) -> None:
    """Open and unsourced claims are counted alike on both screens."""
    rows = looking.articles(desk)
    known = _founds(desk, listing.Known())[-1].known

    assert (known.open, known.no_source) == (sum(r.open for r in rows), sum(r.no_source for r in rows))
    assert known.waiting == sum(1 for view in _every_claim(desk) if waiting_rank(view) == 0)


def test_a_long_list_is_searched_in_parts(desk: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts come in order, and whoever stops after one has its claims."""
    monkeypatch.setattr(everywhere, "FIRST", 2)
    monkeypatch.setattr(everywhere, "CHUNK", 3)
    whole = [view.label for view in listing.claims(desk, "risk", terms_of("is:open"))]
    parts = listing.search(desk, listing.Known(), "risk", terms_of("is:open"))
    sizes = [(len(step.ids), step.done) for step in parts if isinstance(step, listing.Found)]

    assert len(whole) == sizes[-1][0]
    assert [done for _, done in sizes[:3]] == [2, 5, 8]
    assert sorted(sizes) == sizes


def test_nothing_is_read_again_while_nobody_writes(desk: Workspace) -> None:
    """A second search starts from what the first found out, until somebody writes."""
    known = _founds(desk, listing.Known())[-1].known

    assert [type(step) for step in listing.search(desk, known, "waiting", ())] == [listing.Found]
    reviewing.ask(desk, "Ann", claim_on(desk, "300 cars").claim.uid, "author", "which hour?")

    assert _founds(desk, known)[-1].known.seq == known.seq + 1


def test_an_empty_workspace_has_no_claims(tmp_path: Path) -> None:
    """Nothing is found, and the search says that it is through."""
    empty = create(tmp_path / "empty")

    assert [(len(found.ids), found.is_whole) for found in _founds(empty, listing.Known())][-1:] == [(0, True)]


def test_no_source_keeps_what_the_bar_counts(desk: Workspace) -> None:
    """Open claims, disputed ones and repeats are not counted as without a source, nor kept as such."""
    views = [looking.article(desk, row.article.number) for row in looking.articles(desk)]
    kept = sum(map(condition("no:source"), _every_claim(desk)))

    assert kept == sum(looking.tallies(view).no_source for view in views)
    assert 0 < kept < sum(map(condition("no:evidence"), _every_claim(desk)))
