"""What nobody has looked at yet: unread words, display copy without a tick, and the tallies of an article."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from workbench.checks.naming import unticked_names
from workbench.domain.document import DISPLAY_COPY, OUTSIDE, Block
from workbench.domain.review import ArticleView, Tallies
from workbench.domain.span import Span, merged

_LETTER = r"[^\W_]"
_WORD = re.compile(rf'{_LETTER}(?:[^\s—―…"“”„«»()\[\]{{}}]*{_LETTER})?')


JOINING = frozenset(
    (
        "and",
        "or",
        "but",
        "nor",
        "which",
        "who",
        "whom",
        "whose",
        "that",
        "while",
        "whereas",
        "where",
        "when",
        "as",
    )
)
"""Words that join claims and claim nothing: never a negation, a hedge or a bound."""
_ENDING = re.compile(r"[.!?\n]")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield each word of text[start:end]: from a letter or digit to the last one before white space.

    Dashes between clauses, brackets and quotation marks part words; hyphens and apostrophes do not.
    """
    stop = len(text) if end is None else end
    for match in _WORD.finditer(text, start, stop):
        last = match.end()
        while last < stop and unicodedata.category(text[last]).startswith("M"):
            last += 1
        yield Span(match.start(), last)


class _Coverage:
    """Which characters somebody, or some label, answers for."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = merged(span for span in spans if span.start < span.end)
        self._starts = [span.start for span in self._spans]

    def holds(self, span: Span) -> bool:
        """Say whether all of `span` is covered."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._spans[at].end

    def holds_letters(self, span: Span, text: str) -> bool:
        """Say whether every letter and digit of `span` is covered."""
        if self.holds(span):
            return True
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        reached = span.start
        for covered in islice(self._spans, at, None):
            if covered.start >= span.end:
                break
            if _has_letter(text[reached : max(reached, covered.start)]):
                return False
            reached = max(reached, covered.end)
        return not _has_letter(text[reached : span.end])


def _has_letter(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _read_coverage(view: ArticleView) -> _Coverage:
    spans = [item.span for item in view.claims if not item.claim.retired]
    spans += [Span(item.start, item.end) for item in view.dismissals if not item.retired]
    spans += [
        Span(block.start, block.end)
        for block in view.document.blocks
        if block.label in DISPLAY_COPY or block.label in OUTSIDE
    ]
    return _Coverage(spans)


def unread_spans(view: ArticleView) -> tuple[Span, ...]:
    """Return, in order, every word neither in a claim, nor dismissed, nor in display copy or clutter.

    A word that only joins two claims of a sentence, such as `and` or `which`, is read with them.
    """
    return tuple(_unread_words(view, 0, len(view.document.text)))


def _unread_words(view: ArticleView, start: int, end: int) -> Iterator[Span]:
    text = view.document.text
    read = _read_coverage(view)
    joining: list[Span] = []
    before = -1
    for word in words(text, start, end):
        if read.holds_letters(word, text):
            if joining and (before < 0 or _ENDING.search(text, before, word.start)):
                yield from joining
            joining, before = [], word.end
        elif word.quote(text).casefold() in JOINING:
            joining.append(word)
        else:
            yield from joining
            yield word
            joining, before = [], -1
    yield from joining


def unread_in(view: ArticleView, within: Span) -> tuple[Span, ...]:
    """Return the unread words of `within`, those that no read word parts merged into one span."""
    text = view.document.text
    unread = frozenset(_unread_words(view, within.start, within.end))
    runs: list[Span] = []
    follows_unread = False
    for word in words(text, within.start, within.end):
        is_unread = word in unread
        if is_unread and follows_unread:
            runs[-1] = Span(runs[-1].start, word.end)
        elif is_unread:
            runs.append(word)
        follows_unread = is_unread
    return tuple(runs)


def display_blocks(view: ArticleView) -> tuple[Block, ...]:
    """Return the pieces of display copy, in order; a caption that gives claims is still one."""
    text = view.document.text
    return tuple(
        block
        for block in view.document.blocks
        if block.label in DISPLAY_COPY and text[block.start : block.end].strip()
    )


def unticked_blocks(view: ArticleView) -> tuple[Block, ...]:
    """Return the pieces of display copy that nobody has ticked off, in order."""
    ticked = _Coverage(Span(tick.start, tick.end) for tick in view.ticks if not tick.retired)
    return tuple(block for block in display_blocks(view) if not ticked.holds(Span(block.start, block.end)))


def tallies(view: ArticleView, unread: Sequence[Span] | None = None) -> Tallies:
    """Count what is left to do; queries and fixes of dismissed claims still count.

    `unread` are the unread words of `view`, when they are known already.
    """
    claims = [item for item in view.claims if not item.claim.retired]
    settled = sum(item.is_settled for item in claims)
    return Tallies(
        claims=len(claims),
        settled=settled,
        open=len(claims) - settled,
        no_source=sum(item.is_unsourced for item in claims),
        queries=sum(query.is_open for item in claims for query in item.queries),
        fixes=sum(fix.is_open for item in claims for fix in item.fixes),
        unread=len(unread_spans(view) if unread is None else unread),
        unticked=len(unticked_blocks(view)),
        names=unticked_names(view),
        overdue=sum(item.overdue for item in claims),
    )
