"""Which inks the characters of an article get: claims, unread and dismissed words, the cursor; pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby

from workbench.domain.document import DISPLAY_COPY, OUTSIDE
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.span import Span
from workbench.tui.standing import INKS, standing_of
from workbench.tui.state import ReviewState, Words
from workbench.tui.wrapping import Mark

Inks = tuple[str, ...]


class Spans:
    """Spans sorted by start, asked again and again which of them touch a line."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        self._spans = sorted(spans)
        self._starts = [span[0] for span in self._spans]
        self._reach = list(accumulate((span[1] for span in self._spans), max))

    def touching(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return the spans that share a character with [start, end), longest first."""
        found = []
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self._spans[at][1] > start:
                found.append(self._spans[at])
            at -= 1
        return sorted(found, key=lambda span: span[0] - span[1])


class Marking:
    """The inks of every character of one article as it now stands; the cursor is added when painting."""

    def __init__(self, state: ReviewState) -> None:
        view = state.view
        claims = state.claims
        self.view = view
        self.marks = marks_of(claims)
        self._claims = Spans((c.claim.start, c.claim.end, _ink_of(c)) for c in claims)
        self._unread = Spans((word.start, word.end, "unread") for word in state.unread)
        self._dismissed = Spans(_dismissed_spans(view))
        self.current: Span | None = None
        self.words: Words | None = None
        self.standings = {item.claim.uid: standing_of(item) for item in claims}

    def point(self, state: ReviewState) -> None:
        """Take over where the cursors of `state` are."""
        current = state.current
        self.current = current.span if current is not None else None
        self.words = state.words

    def inks(self, start: int, end: int, label: str, *, has_focus: bool) -> list[tuple[int, int, Inks]]:
        """Return the runs of [start, end), each with the names of its inks, weakest first."""
        codes: list[Inks] = [_label_inks(label)] * (end - start)
        for spans in (self._dismissed, self._claims, self._unread):
            for first, last, name in spans.touching(start, end):
                _lay(codes, start, first, last, (name,))
        if self.current is not None:
            _lay(codes, start, self.current.start, self.current.end, ("current",))
        if self.words is not None and (has_focus or self.words.is_chosen):
            ink = "chosen" if self.words.is_chosen else "word"
            _lay(codes, start, self.words.span.start, self.words.span.end, (ink,))
        return _runs(codes, start)

    def standing(self, uid: str) -> str:
        """Return where a claim stands, in one word."""
        return self.standings.get(uid, "open")


def marks_of(claims: Sequence[ClaimView]) -> tuple[Mark, ...]:
    """Return the marks of `claims`, by start; of those that start together the longest first."""
    ordered = sorted(claims, key=lambda view: (view.claim.start, -view.claim.end, view.claim.number))
    return tuple(Mark(view.claim.start, view.claim.uid, view.claim.number) for view in ordered)


def is_ticked(view: ArticleView, span: Span) -> bool:
    """Say whether a person has ticked off the display copy in `span`."""
    return any(tick.start <= span.start and span.end <= tick.end for tick in view.ticks)


def _ink_of(view: ClaimView) -> str:
    return "claim" if not view.is_settled else INKS[standing_of(view)]


def _dismissed_spans(view: ArticleView | None) -> list[tuple[int, int, str]]:
    if view is None:
        return []
    return [(item.start, item.end, "dismissed") for item in view.dismissals if not item.claim]


def _label_inks(label: str) -> Inks:
    if label == "headline":
        return ("title",)
    return ("muted",) if label in DISPLAY_COPY or label in OUTSIDE else ()


def _lay(codes: list[Inks], start: int, first: int, last: int, inks: Inks) -> None:
    for at in range(max(0, first - start), min(len(codes), last - start)):
        codes[at] = (*codes[at], *inks)


def _runs(codes: Sequence[Inks], start: int) -> list[tuple[int, int, Inks]]:
    runs = []
    at = start
    for inks, group in groupby(codes):
        length = sum(1 for _ in group)
        runs.append((at, at + length, inks))
        at += length
    return runs
