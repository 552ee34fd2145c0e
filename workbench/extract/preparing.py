"""The first pass over a document: its running text with trees, and what is laid aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import FoundSentence
from workbench.domain.span import Span
from workbench.extract import foreign, tabular
from workbench.extract.captions import parted
from workbench.extract.labelling import (
    display_reason,
    ends_sentence,
    furniture_reason,
    has_finite_verb,
    is_notice,
)
from workbench.extract.mending import mended
from workbench.extract.placelines import after_place_line
from workbench.extract.shouting import without_notes, without_tickers
from workbench.extract.tongues import has_english, is_english, is_foreign_around_quotations, tongue_of
from workbench.extract.turns import after_mark, begins_turn, is_interview, with_marks, without_marks
from workbench.language.calendar_days import parsed
from workbench.language.parsing.tree import Read, Tree, judged_trees_of
from workbench.language.quoting import quoted_spans, with_straight_marks
from workbench.language.sentences import sentence_spans

LONGEST_SENTENCE = 3_000
"""Characters: a longer sentence is not parsed, and taken as one claim."""
_LONGEST_BLOCK_READ = 4_000
_LONGEST_STRETCH = 4_000
"""Characters of a paragraph that are parsed at once."""
_CAPTION = 160
"""Characters: a shorter block without marks inside a long quotation is a caption, not its end."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A block of running text: its sentences, their trees, its quotations."""

    spans: list[Span]
    trees: list[Tree]
    quotes: list[Span]


@dataclass(slots=True)
class Preparation:
    """Parts a document into running text and what is read without a tree."""

    text: str
    read: Read
    is_english: bool
    """What the passage before was, and before all of them the document."""
    is_interview: bool
    published: date | None
    aside: list[foreign.Reading] = field(default_factory=list)
    """Display copy, clutter, lines of lists and tables, sentences in other languages."""
    _readable: str = ""
    """The text as the parser reads it."""

    def running(self, blocks: Sequence[Block]) -> list[Prepared]:
        """Return the blocks of running text, and lay everything else aside."""
        readable = with_straight_marks(without_notes(without_tickers(self.text)))
        self._readable = without_marks(readable) if self.is_interview else readable
        prepared: list[Prepared] = []
        is_open = False
        for block in blocks:
            if self._is_laid_aside(block):
                continue
            quotes, now_open = quoted_spans(self.text, block.start, block.end, is_open)
            spans, trees = self._sentences(block)
            reason = self._reason_by_trees(block, trees, is_first=not prepared)
            kept = [
                (span, tree)
                for span, tree in zip(spans, trees, strict=True)
                if not self._is_sentence_laid_aside(span, tree, reason)
            ]
            for part in self._by_turns(kept):
                spans, trees = [span for span, _ in part], [tree for _, tree in part]
                within = [one for one in quotes if one.end > spans[0].start and one.start < spans[-1].end]
                prepared.append(Prepared(spans, trees, within))
            if not reason:
                is_open = now_open or (is_open and not quotes and block.end - block.start < _CAPTION)
        return prepared

    def _by_turns(self, sentences: Sequence[tuple[Span, Tree]]) -> list[list[tuple[Span, Tree]]]:
        """Return the sentences of a block, parted where a line begins with a speaker's label."""
        parts: list[list[tuple[Span, Tree]]] = []
        for span, tree in sentences:
            if not parts or begins_turn(self.text, span.start):
                parts.append([])
            parts[-1].append((span, tree))
        return parts

    def _is_laid_aside(self, block: Block) -> bool:
        """Lay a block aside that is display copy, clutter or in another language, and say whether it is."""
        passage = self.text[block.start : block.end]
        reason: str = block.label if block.label not in ("body", "caption") else ""
        is_foreign = self._is_foreign(passage)
        if not reason and len(passage) <= _LONGEST_BLOCK_READ:
            reason = display_reason(passage)
            if not reason and is_foreign and block.label == "caption" and not ends_sentence(passage):
                reason = "caption"
        if not reason and not is_foreign:
            return False
        for span in foreign.joined(self.text, sentence_spans(self.text, block.start, block.end)):
            self._lay_aside(span, reason)
        return True

    def _is_foreign(self, passage: str) -> bool:
        """Say whether a passage is not English; what does not tell is like the passage before."""
        tongue = tongue_of(passage)
        if tongue == "foreign":
            self.is_english = not is_foreign_around_quotations(passage)
        elif tongue == "english":
            self.is_english = True
        return not (self.is_english or has_english(passage))

    def _sentences(self, block: Block) -> tuple[list[Span], list[Tree]]:
        found = parted(self.text, sentence_spans(self.text, block.start, block.end))
        spans = list(with_marks(self.text, list(found)) if self.is_interview else found)
        read = [after_place_line(self.text, span) for span in spans[:1]] + spans[1:]
        if self.is_interview:
            read = [after_mark(self.text, span) for span in read]
        return spans, list(self._trees(read))

    def _trees(self, spans: Sequence[Span]) -> Iterator[Tree]:
        """Yield the trees of a block's sentences, read in stretches; what is too long gets an empty one."""
        stretch: list[Span] = []
        for span in spans:
            is_long = span.end - span.start > LONGEST_SENTENCE
            if stretch and (is_long or span.end - stretch[0].start > _LONGEST_STRETCH):
                yield from map(mended, judged_trees_of(self._readable, stretch, self.read))
                stretch = []
            if is_long:
                yield Tree((), ())
            else:
                stretch.append(span)
        yield from map(mended, judged_trees_of(self._readable, stretch, self.read))

    def _reason_by_trees(self, block: Block, trees: Sequence[Tree], *, is_first: bool) -> str:
        """Return why a block is no running text by its verbs, or an empty string."""
        passage = self._readable[block.start : block.end]
        if len(passage) > _LONGEST_BLOCK_READ:
            return ""
        reason = furniture_reason(passage, trees, is_caption=block.label == "caption")
        is_line = (
            len(trees) == 1
            and "\n" not in passage.strip()
            and not passage.rstrip().endswith((*'.!?…"”:', "''"))
        )
        return reason or ("headline" if is_first and is_line else "")

    def _is_sentence_laid_aside(self, span: Span, tree: Tree, reason: str) -> bool:
        """Lay a sentence aside that is furniture or a line of a list, and say whether it is."""
        line = None if has_finite_verb(tree) else tabular.read_line(self.text, span, self.published)
        if line is not None:
            self.aside.append(line)
            return True
        if not reason and is_notice(self.text[span.start : span.end]):
            reason = "clutter"
        if reason:
            self._lay_aside(span, reason)
            return True
        return False

    def _lay_aside(self, span: Span, reason: str) -> None:
        if reason:
            sentence = FoundSentence(span.start, span.end, "furniture", reason)
            self.aside.append(foreign.Reading(sentence))
        else:
            self.aside.append(foreign.read_sentence(self.text, span))


def preparation_of(text: str, metadata: Metadata, read: Read) -> Preparation:
    """Return the first pass over a document, not yet made."""
    return Preparation(
        text, read, is_english(text, metadata.language), is_interview(text), parsed(metadata.published)
    )
