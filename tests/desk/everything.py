"""A workspace in which every act has been done, so that every table holds rows."""

from __future__ import annotations

from pathlib import Path

from workbench.desk import attaching, importing, looking, reviewing, revising, undoing
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.source import Backing
from workbench.domain.span import Span

TEXT = """A bridge for the river town

The river town has 12,000 inhabitants. The bridge was opened in 1931 and cost $4 million.

"We are proud of it," said the mayor, Ada Brook.
According to the council, at least 300 cars cross it every hour. It was painted on 3 May 1950.

It looks splendid. The ferry carried 90 people a day, and the road is 12 km long.
"""
SOURCE = "Yearbook. The river town had 12,000 inhabitants in 2020.\nThe bridge cost $5 million.\n"


def view_of(workspace: Workspace) -> ArticleView:
    """Return the article as it is now."""
    return looking.article(workspace, 1)


def claim_with(workspace: Workspace, words: str) -> ClaimView:
    """Return the smallest claim whose quote holds `words`."""
    holding = [c for c in view_of(workspace).claims if words in c.claim.quote]
    return min(holding, key=lambda c: len(c.claim.quote))


def everything_done(root: Path) -> Workspace:
    """Make a workspace in `root` in which Ann and Bob have done each act at least once."""
    made = create(root)
    importing.import_one(made, "Ann", Arrival("bridge.txt", TEXT.encode()), Overrides(published="2022-09-14"))
    yearbook = attaching.add_source_file(
        made, "Ann", Arrival("yearbook.txt", SOURCE.encode()), "Yearbook"
    ).uid
    _decide(made, yearbook)
    _revise(made)
    importing.import_one(
        made, "Bob", Arrival("bridge2.txt", TEXT.replace("$4", "$6").encode()), Overrides(), revision_of=1
    )
    importing.set_metadata(made, "Bob", 1, Overrides(title="The bridge", byline="Ada", publisher="Paper"))
    return made


def _decide(made: Workspace, yearbook: str) -> None:
    people, bridge = claim_with(made, "12,000").claim, claim_with(made, "1931").claim
    note = Backing(note="as a note")
    attaching.mark_with_quote(
        made, "Ann", people.uid, "content", "verified", yearbook, "12,000 inhabitants", "because"
    )
    attaching.attach_pasted(made, "Bob", bridge.uid, "Archive", "https://a.example", "in 1931", note)
    attaching.attach_said(
        made, "Bob", bridge.uid, "The mayor", "2022-09-13", "on the record", "yes", "received", note
    )
    attaching.attach_translated(made, "Bob", bridge.uid, "eröffnet", "opened", "Bob", note, title="Zeitung")
    detached = attaching.attach_pasted(made, "Bob", bridge.uid, "Web", "https://b.example", "1931", note)
    assert detached
    last = made.store.matching("evidence")[-1]
    attaching.detach(made, "Bob", last.uid)
    reviewing.mark(made, "Bob", bridge.uid, "content", "disputed", "no")
    reviewing.mark(made, "Ann", bridge.uid, "content", "needs context", "it depends")
    reviewing.ask(made, "Ann", bridge.uid, "the author", "Which bridge?", "2022-09-20")
    reviewing.answer(made, "Ann", made.store.matching("query")[-1].uid, "The old one")
    reviewing.propose_fix(made, "Ann", bridge.uid, "1931", "1932", "a note")
    reviewing.settle_fix(made, "Bob", made.store.matching("fix")[-1].uid, "accepted")
    view = view_of(made)
    reviewing.tick(made, "Ann", view.revision.uid, view.document.blocks[0].start, view.document.blocks[0].end)
    start = view.document.text.index("It looks splendid.")
    reviewing.dismiss_span(made, "Ann", view.revision.uid, start, start + 18, "opinion", "a taste")
    proud = claim_with(made, "proud").claim
    reviewing.dismiss_claim(made, "Bob", proud.uid, "opinion", "nobody can tell")
    reviewing.restore(made, "Bob", made.store.matching("dismissal")[-1].uid)
    reviewing.dismiss_claim(made, "Bob", proud.uid, "opinion", "nobody can tell")


def _revise(made: Workspace) -> None:
    ferry = claim_with(made, "90 people").claim
    revising.edit_wording(made, "Ann", ferry.uid, ferry.wording, "The ferry carried 90 people daily.")
    undoing.undo(made, "Ann")
    undoing.redo(made, "Ann")
    cars = claim_with(made, "300 cars").claim
    revising.edit_attribution(made, "Bob", cars.uid, "the town council")
    middle = cars.start + cars.quote.index("300")
    parts = [(Span(cars.start, middle), "first part"), (Span(middle, cars.end), "second part")]
    revising.split(made, "Bob", cars.uid, parts)
    halves = [c.claim.uid for c in view_of(made).claims if c.claim.origin == "split"]
    revising.merge(made, "Bob", halves, "both parts")
    view = view_of(made)
    start = view.document.text.index("painted")
    revising.add_claim(made, "Ann", view.revision.uid, start, start + 7, "It was painted.", "the painter")
