"""The article with its claims marked in place: a flat run of words and marks, whatever nests or overlaps."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.domain.document import DISPLAY_COPY, OUTSIDE, Block
from workbench.domain.review import ArticleView
from workbench.domain.span import Span, merged
from workbench.report.claims import gravest
from workbench.report.entries import ClaimReport, Dropped
from workbench.report.phrases import tone_of


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a claim or a dismissal begins or ends."""

    opens: bool
    label: str
    "The claim's number; empty for dismissed words."
    anchor: str
    words: str
    "Symbol and word of what was decided."
    tone: str
    alone: bool
    "Whether it shares no character with another one, so that its number need not stand at both ends."


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article under the same claims."""

    text: str
    tone: str
    "Style of the gravest claim they lie in; empty when in none."
    depth: int
    "How many claims and dismissals they lie in."
    unread: bool


Piece = Mark | Words
_FAR = 1 << 62


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the article as it is shown."""

    label: str
    "The block's label; `body` for text that no block covers."
    state: str
    "Display copy: who ticked it off and when, or `not ticked off`. Otherwise empty."
    ticked: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Range:
    start: int
    end: int
    status: str
    mark: Mark

    def closing(self) -> Mark:
        """Return the mark of its end."""
        mark = self.mark
        return Mark(False, mark.label, mark.anchor, mark.words, mark.tone, mark.alone)


def passages(
    view: ArticleView,
    claims: Sequence[ClaimReport],
    dismissed: Sequence[Dropped],
    runs: Sequence[Span],
    unticked: Sequence[Block],
) -> tuple[Passage, ...]:
    """Return the article's passages in order; clutter and hidden text are left out.

    `runs` are the unread words, joined by word_runs().
    """
    text = view.document.text
    sweep = _Sweep(_ranges(claims, dismissed), runs)
    return tuple(
        Passage(block.label, *_tick_on(view, block, unticked), tuple(sweep.pieces(text, block)))
        for block in _shown(text, view.document.blocks)
    )


def hidden_blocks(view: ArticleView) -> tuple[Block, ...]:
    """Return the blocks that the report counts and does not show."""
    return tuple(block for block in view.document.blocks if block.label in OUTSIDE)


def _shown(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks to show, and as body what no block covers: no word of the text gets lost."""
    reached = 0
    for block in [*blocks, Block(len(text), len(text), "body")]:
        if text[reached : block.start].strip():
            yield Block(reached, block.start, "body")
        if block.label not in OUTSIDE and text[block.start : block.end].strip():
            yield block
        reached = max(reached, block.end)


def _tick_on(view: ArticleView, block: Block, unticked: Sequence[Block]) -> tuple[str, bool]:
    if block.label not in DISPLAY_COPY:
        return "", True
    if block in unticked:
        return "not ticked off", False
    tick = next((t for t in view.ticks if t.start <= block.start and block.end <= t.end), None)
    return (f"ticked off by {view.reviewer(tick.reviewer)}" if tick else "ticked off"), True


def _ranges(claims: Sequence[ClaimReport], dismissed: Sequence[Dropped]) -> list[_Range]:
    plain = [(claim.start, claim.end) for claim in claims]
    plain += [(drop.start, drop.end) for drop in dismissed if not drop.anchor]
    crowded = _sharing(plain)
    ranges = [
        _Range(
            claim.start, claim.end, claim.status,
            Mark(True, claim.label, claim.anchor, claim.mark, claim.tone, at not in crowded),
        )
        for at, claim in enumerate(claims)
    ]  # fmt: skip
    words_alone = [drop for drop in dismissed if not drop.anchor]
    ranges += [
        _Range(
            drop.start, drop.end, "dismissed",
            Mark(True, "", "", f"- dismissed, {drop.reason}", "dismissed", at not in crowded),
        )
        for at, drop in enumerate(words_alone, len(claims))
    ]  # fmt: skip
    return [piece for piece in ranges if piece.start < piece.end]


def _sharing(spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return the indexes of the spans that share a character with another one."""
    order = sorted(range(len(spans)), key=lambda at: spans[at])
    sharing: set[int] = set()
    reach, reacher = -1, -1
    for at in order:
        if spans[at][0] < reach:
            sharing |= {at, reacher}
        if spans[at][1] > reach:
            reach, reacher = spans[at][1], at
    return sharing


def word_runs(text: str, unread: Sequence[Span]) -> list[Span]:
    """Return unread words that only blanks and punctuation part as one span."""
    runs: list[Span] = []
    for word in merged(unread):
        gap = text[runs[-1].end : word.start] if runs else ""
        if runs and len(gap) < 20 and "\n" not in gap and not any(map(str.isalnum, gap)):
            runs[-1] = Span(runs[-1].start, word.end)
        else:
            runs.append(word)
    return runs


class _Sweep:
    """Walks the text once, from block to block, and cuts it where a claim or an unread run begins or ends."""

    def __init__(self, ranges: Sequence[_Range], unread: Sequence[Span]) -> None:
        self._waiting = deque(sorted(ranges, key=lambda piece: (piece.start, -piece.end)))
        self._inside: list[_Range] = []
        self._unread = deque(unread)

    def pieces(self, text: str, block: Block) -> Iterator[Piece]:
        """Yield the block's words and marks; marks that stand in text not shown come with the next block."""
        at = block.start
        while at < block.end:
            yield from self._closings(at)
            yield from self._openings(at)
            yield from self._closings(at)
            stop = min(block.end, self._next_cut(at))
            status = gravest(piece.status for piece in self._inside)
            tone = tone_of(status) if self._inside else ""
            yield Words(text[at:stop], tone, len(self._inside), self._is_unread(at))
            at = stop
        yield from self._closings(at)

    def _closings(self, at: int) -> Iterator[Mark]:
        for piece in [piece for piece in reversed(self._inside) if piece.end <= at]:
            self._inside.remove(piece)
            yield piece.closing()

    def _openings(self, at: int) -> Iterator[Mark]:
        while self._waiting and self._waiting[0].start <= at:
            self._inside.append(self._waiting.popleft())
            yield self._inside[-1].mark

    def _next_cut(self, at: int) -> int:
        cuts = [piece.end for piece in self._inside]
        cuts += [piece.start for piece in islice(self._waiting, 1)]
        while self._unread and self._unread[0].end <= at:
            self._unread.popleft()
        if self._unread:
            run = self._unread[0]
            cuts.append(run.start if run.start > at else run.end)
        return min(cuts, default=_FAR)

    def _is_unread(self, at: int) -> bool:
        return bool(self._unread) and self._unread[0].start <= at
