"""Display copy compared with the body: which of its numbers, dates and names stand there, what it lost.

What comes out are suggestions with reasons, no judgement: a headline may round, and a caption may add.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

from workbench.checks.hedges import Hedge, hedges_in, lost_in
from workbench.checks.unread import display_blocks
from workbench.checks.variants import variant
from workbench.domain.document import Block
from workbench.domain.extraction import FoundDate, FoundQuantity
from workbench.domain.names import NameKind
from workbench.domain.review import ArticleView
from workbench.domain.span import Span
from workbench.language.calendar_days import parsed
from workbench.language.dates import dates_in
from workbench.language.quantities import quantities_in
from workbench.language.sentences import sentence_spans
from workbench.language.words import words_in

COMPARED: frozenset[str] = frozenset({"headline", "subheading", "caption", "credit"})
"""Labels of the display copy that is compared; a byline says nothing about the body."""
NEAR = Decimal("0.1")
"""Share of a number by which another one may differ to be its rounding."""
FactKind = Literal["number", "date", "name", "hedge"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, date, name or hedged word of display copy, and how the body has it."""

    kind: FactKind
    start: int
    end: int
    "Characters of the document's text."
    words: str
    in_body: bool
    reason: str
    "What the body has instead or beside it; empty where it says the same."


@dataclass(frozen=True, slots=True)
class Compared:
    """A piece of display copy with its facts in order."""

    block: Block
    facts: tuple[Fact, ...]

    @property
    def doubts(self) -> tuple[Fact, ...]:
        """The facts that the body does not have so."""
        return tuple(fact for fact in self.facts if not fact.in_body)


@dataclass(frozen=True, slots=True)
class _Found:
    quantities: tuple[FoundQuantity, ...]
    dates: tuple[FoundDate, ...]
    hedges: tuple[Hedge, ...] = ()


def compared(view: ArticleView) -> tuple[Compared, ...]:
    """Return the headlines, captions and credits of a revision, each compared with the running text."""
    text, published = view.document.text, view.article.published
    body = _read(text, _spans(view, ("body",)), published)
    names = _names(view)
    return tuple(
        Compared(block, tuple(sorted(_facts(text, block, body, published, names), key=lambda f: f.start)))
        for block in display_blocks(view)
        if block.label in COMPARED
    )


def said_of(fact: Fact) -> str:
    """Return in a line what the body has of a fact: `“20 million” is not in the body: …`."""
    if fact.in_body:
        return f"“{fact.words}” is in the body" + (f": {fact.reason}" if fact.reason else "")
    if fact.kind == "hedge":
        return f"“{fact.words}”: {fact.reason}"
    return f"“{fact.words}” is not in the body" + (f": {fact.reason}" if fact.reason else "")


def _spans(view: ArticleView, labels: Sequence[str]) -> Iterator[Span]:
    return (Span(block.start, block.end) for block in view.document.blocks if block.label in labels)


def _read(text: str, spans: Iterable[Span], published: str) -> _Found:
    """Return what stretches of a text hold."""
    day = parsed(published)
    quantities: list[FoundQuantity] = []
    dates: list[FoundDate] = []
    hedges: list[Hedge] = []
    for span in spans:
        for sentence in sentence_spans(text, span.start, span.end):
            here = dates_in(text, sentence.start, sentence.end, day)
            taken = [Span(found.start, found.end) for found in here]
            dates += here
            quantities += quantities_in(words_in(text, sentence.start, sentence.end), taken)
            hedges += hedges_in(text, sentence)
    return _Found(tuple(quantities), tuple(dates), tuple(hedges))


def _facts(text: str, block: Block, body: _Found, published: str, names: Sequence[_Named]) -> Iterator[Fact]:
    own = _read(text, (Span(block.start, block.end),), published)
    for quantity in own.quantities:
        yield _number(text, quantity, body.quantities)
    for day in own.dates:
        if day.first_day:
            yield _date(text, day, body.dates, published)
    if block.label != "credit":
        yield from _names_in(block, names)
    if block.label in ("headline", "subheading"):
        for span, said in lost_in(text, Span(block.start, block.end), body.hedges):
            yield Fact("hedge", span.start, span.end, span.quote(text), False, f"the body says “{said}”")


def _number(text: str, found: FoundQuantity, body: Sequence[FoundQuantity]) -> Fact:
    words = text[found.start : found.end]
    same = [other for other in body if (other.low, other.high) == (found.low, found.high)]
    fitting = [other for other in same if _is_one_unit(found.unit, other.unit)]

    def fact(in_body: bool, reason: str, kind: FactKind = "number") -> Fact:
        return Fact(kind, found.start, found.end, words, in_body, reason)

    if fitting:
        bounded = [other for other in fitting if other.op != "="]
        if found.op == "=" and len(bounded) == len(fitting):
            return fact(False, f"the body says “{_words(text, bounded[0])}”", "hedge")
        return fact(True, "")
    if same:
        return fact(False, f"there it is “{_words(text, same[0])}”")
    near = _nearest(found, body)
    if near is None:
        return fact(False, "")
    return fact(_holds(found, near), f"the body has “{_words(text, near)}”")


def _is_one_unit(one: str, other: str) -> bool:
    return not one or not other or one == other or one.split()[-1] == other.split()[-1]


def _nearest(found: FoundQuantity, body: Sequence[FoundQuantity]) -> FoundQuantity | None:
    """Return the number of the body that this one may be a rounding of, by the same unit."""
    value = _decimal(found.low)
    if value is None or value == 0 or found.unit in ("ordinal", "share"):
        return None
    off: list[tuple[Decimal, int, FoundQuantity]] = []
    for at, other in enumerate(body):
        low = _decimal(other.low)
        if low is not None and _is_one_unit(found.unit, other.unit) and abs(low - value) <= abs(value) * NEAR:
            off.append((abs(low - value), at, other))
    return min(off)[2] if off else None


def _holds(found: FoundQuantity, near: FoundQuantity) -> bool:
    """Say whether a bound of display copy, such as `nearly`, holds for the number of the body."""
    value, bound = _decimal(near.low), _decimal(found.low)
    if value is None or bound is None:
        return False
    holds = {"~": True, ">": value > bound, ">=": value >= bound, "<": value < bound, "<=": value <= bound}
    return holds.get(found.op, False)


def _decimal(digits: str) -> Decimal | None:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _date(text: str, found: FoundDate, body: Sequence[FoundDate], published: str) -> Fact:
    """Return how the body has a date: the same days, or days within it."""
    settled = [other for other in body if other.first_day]
    held = published and found.first_day <= published <= found.last_day
    inside = (o for o in settled if found.first_day <= o.first_day <= o.last_day <= found.last_day)
    around = (o for o in settled if o.first_day <= found.first_day <= found.last_day <= o.last_day)
    wider = next(around, None)
    if held or next(inside, None) is not None:
        return Fact("date", found.start, found.end, text[found.start : found.end], True, "")
    reason = f"there it is “{text[wider.start : wider.end]}”" if wider is not None else ""
    return Fact("date", found.start, found.end, text[found.start : found.end], False, reason)


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention, and what the body calls its bearer."""

    start: int
    end: int
    words: str
    in_body: bool
    other: str
    "A name of the body that looks like it, where the body does not have it."


def _names(view: ArticleView) -> tuple[_Named, ...]:
    text = view.document.text
    body = tuple(_spans(view, ("body",)))
    kinds = {name.uid: name.kind for name in view.names}
    inside = [m for m in view.name_mentions if any(s.start <= m.start < s.end for s in body)]
    there = {mention.name for mention in inside}
    called = {(kinds[m.name], " ".join(text[m.start : m.end].split())) for m in inside if m.name in kinds}
    found: list[_Named] = []
    for mention in view.name_mentions:
        words = " ".join(text[mention.start : mention.end].split())
        kind, is_there = kinds.get(mention.name), mention.name in there
        alike = "" if is_there or kind is None else _alike(words, kind, called)
        found.append(_Named(mention.start, mention.end, words, is_there, alike))
    return tuple(found)


def _alike(words: str, kind: NameKind, called: Iterable[tuple[NameKind, str]]) -> str:
    """Return the first name of one kind, by letters, that may be the same spelled otherwise."""
    return min((w for k, w in called if k == kind and variant(words, w, kind)), default="")


def _names_in(block: Block, names: Iterable[_Named]) -> Iterator[Fact]:
    for named in names:
        if block.start <= named.start and named.end <= block.end:
            reason = f"the body has “{named.other}”" if named.other else ""
            yield Fact("name", named.start, named.end, named.words, named.in_body, reason)


def _words(text: str, found: FoundQuantity) -> str:
    return " ".join(text[found.start : found.end].split())
