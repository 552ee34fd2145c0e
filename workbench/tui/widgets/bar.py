"""The bar: which article this is, and what is left to do on it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from workbench.domain.review import Tallies
from workbench.text import one_line, plural
from workbench.tui.cutting import shortened
from workbench.tui.keymap import key_of
from workbench.tui.ordering import ORDER_WORDS
from workbench.tui.state import ReviewState
from workbench.tui.widgets.still import StillWords
from workbench.tui.widgets.tabs import place_of

TRACK = 12
"""Cells of the progress track."""


class Bar(StillWords):
    """Two lines: the article, and the tallies."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._state = ReviewState()
        self._reviewer = ""

    def show_state(self, state: ReviewState, reviewer: str) -> None:
        """Show the article and the tallies of `state`."""
        self._state, self._reviewer = state, reviewer
        self.look_again()

    def says(self) -> Content:
        """Return the two lines, cut to the width."""
        width = self.size.width
        return Content("\n").join((self._title_line(width), self._tally_line(width)))

    def _title_line(self, width: int) -> Content:
        view = self._state.view
        if view is None:
            return Content.styled("reading the article …", "$muted")
        article = view.article
        facts = [f"draft {view.draft}" if view.drafts > 1 else ""]
        facts.append(one_line(article.published) or f"no date: {key_of('published')} sets it")
        facts.append(one_line(self._reviewer) if self._reviewer else "")
        if self._state.is_read_only:
            facts.append("read only")
        right = " · ".join(fact for fact in facts if fact)
        lead = f"{article.number}  "
        room = width - cell_len(lead) - cell_len(right) - 2
        title = shortened(one_line(article.title) or "untitled", max(8, room))
        gap = max(1, width - cell_len(lead) - cell_len(title) - cell_len(right))
        return Content.assemble((lead, "bold $primary"), (title, "bold"), " " * gap, (right, "$muted"))

    def _tally_line(self, width: int) -> Content:
        tallies = self._state.tallies
        if tallies is None:
            return Content("")
        left = tally_content(tallies)
        if left.cell_length > width:
            left = _fitting(tallies, width)
        room = width - left.cell_length - 2
        right = next((part for part in self._rights(tallies) if part.cell_length <= room), None)
        if right is None:
            return left
        gap = width - left.cell_length - right.cell_length
        return Content.assemble(left, " " * gap, right)

    def _rights(self, tallies: Tallies) -> Iterator[Content]:
        """Yield the order, the place in the queue and the track, in fewer and fewer cells."""
        order, place, track = ORDER_WORDS[self._state.order], place_of(self._state), self._track(tallies)
        for words in filter(None, (f"{order}, {place}" if place else order, place)):
            yield Content.assemble((words + "  ", "$muted"), track)
        yield Content.styled(place, "$muted") if place else track

    def _track(self, tallies: Tallies) -> Content:
        done = round(TRACK * tallies.settled / tallies.claims) if tallies.claims else 0
        return Content.assemble(
            ("━" * done, "$verified"),
            ("─" * (TRACK - done), "$rule"),
            (f" {tallies.settled}/{tallies.claims}", "$muted"),
        )


def _fitting(tallies: Tallies, width: int) -> Content:
    """Return what is left in brief, in fewer and fewer words; "…" stands for what no room is left for."""
    brief = tally_content(tallies, is_brief=True)
    if brief.cell_length > width:
        brief = tally_content(tallies, is_terse=True)
    return brief.truncate(width, ellipsis=True)


def tally_content(tallies: Tallies, *, is_brief: bool = False, is_terse: bool = False) -> Content:
    """Return "Open 7 · no source 2 · queries 1 · fixes 1 · unread 0 words", what is left in colour.

    In brief only what is left is named; tersely it stands closer too, what is to tick off in one number.
    """
    is_brief = is_brief or is_terse
    late = "!" if tallies.overdue else ""
    unit = "" if is_brief else plural(tallies.unread, "word").partition(" ")[2]
    counted = [
        (tallies.open, _count("Open", tallies.open, "$open")),
        (tallies.no_source, _count("no src" if is_terse else "no source", tallies.no_source, "$sourceless")),
        (tallies.queries, _count("queries", tallies.queries, "$sourceless", sign=late)),
        (tallies.fixes, _count("fixes", tallies.fixes, "$sourceless")),
        (tallies.unread, _count("unread", tallies.unread, "$unread", unit)),
    ]
    parts = [part for count, part in counted if count or not is_brief]
    if tallies.unticked or tallies.names:
        summed = Content.styled(f"tick {tallies.unticked + tallies.names}", "bold $sourceless")
        parts.append(summed if is_terse else _to_tick(tallies, is_brief=is_brief))
    return Content("  ").join(parts) if is_terse else Content.assemble(*_parted(parts))


def _to_tick(tallies: Tallies, *, is_brief: bool) -> Content:
    copy = f"display copy {tallies.unticked}" if tallies.unticked else ""
    names = f"names {tallies.names}" if tallies.names else ""
    lead = "tick" if is_brief else "to tick off"
    return Content.styled(f"{lead}: {', '.join(filter(None, (copy, names)))}", "bold $sourceless")


def _count(name: str, count: int, ink: str, unit: str = "", sign: str = "") -> Content:
    words = f"{name} {sign}{count}" + (f" {unit}" if unit else "")
    return Content.styled(words, f"bold {ink}" if count else "$muted")


def _parted(parts: list[Content]) -> list[Content]:
    dot = Content.styled(" · ", "$muted")
    return [piece for part in parts for piece in (dot, part)][1:]
