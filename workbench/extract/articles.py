"""A document's text and blocks to its sentences, claims, numbers and dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from workbench.domain.article import SentenceLabel
from workbench.domain.document import DISPLAY_COPY, OUTSIDE, Block, Metadata
from workbench.domain.extraction import Extraction, FoundClaim, FoundDate, FoundQuantity, FoundSentence
from workbench.domain.span import Span
from workbench.extract import foreign
from workbench.extract.agreed import agreeing
from workbench.extract.attributions import Attribution
from workbench.extract.checkability import holds_figures, label_of
from workbench.extract.claims import drafts_of
from workbench.extract.drafts import Draft
from workbench.extract.frames import extents_of
from workbench.extract.framing import PARTLY_QUOTED
from workbench.extract.kinds import Marks, types_of
from workbench.extract.labelling import has_finite_verb, repeated_key
from workbench.extract.lexicon import FIRST_PERSON
from workbench.extract.names import NameBook
from workbench.extract.owners import Owners
from workbench.extract.passages import Passage
from workbench.extract.preparing import LONGEST_SENTENCE, Prepared, preparation_of
from workbench.extract.quotations import quoted_in
from workbench.extract.reading import register_of
from workbench.extract.referents import Register
from workbench.extract.repeats import with_repeats
from workbench.extract.shouting import spoken_softly
from workbench.extract.signs import Seen, signs_of
from workbench.extract.tongues import tongue_of
from workbench.extract.voices import attributed
from workbench.extract.weighing import weigh
from workbench.extract.wordings import worded
from workbench.language.calendar_days import parsed
from workbench.language.dates import dates_in
from workbench.language.names import looks_like_organisation
from workbench.language.parsing.tokens import Parse, Token
from workbench.language.parsing.tree import Read, Tree
from workbench.language.quantities import quantities_in
from workbench.language.words import words_in

EXTRACTOR = "claims/3"
"""The engine; an extraction adds the first digits of the digest of its weights."""
_DIGITS = 12
_ASKED = ("you", "who", "anyone", "anybody", "nobody")
_SAYINGS = frozenset({"direct quotation", PARTLY_QUOTED})
_AMOUNTS = frozenset({"amount", "number before a name", "number of people"})
_REPEATED_WORDS = 6


@dataclass(slots=True)
class _Found:
    sentences: list[FoundSentence] = field(default_factory=list)
    claims: list[FoundClaim] = field(default_factory=list)
    quantities: list[FoundQuantity] = field(default_factory=list)
    dates: list[FoundDate] = field(default_factory=list)


def extract(text: str, blocks: tuple[Block, ...], metadata: Metadata, read: Read | None = None) -> Extraction:
    """Return the sentences, claims, numbers and dates of a document, the same on every machine.

    Relative dates are resolved against `metadata.published`; without it only absolute ones are found.
    `read` reads paragraphs where it is given, else the parser of this package does.
    """
    reader = _ArticleReader(text, metadata, read or shipped_read)
    reader.read([block for block in blocks if block.label != "hidden"])
    return reader.extraction()


class _ArticleReader:
    def __init__(self, text: str, metadata: Metadata, read: Read) -> None:
        self.text = text
        self.published: date | None = parsed(metadata.published)
        self.preparation = preparation_of(text, metadata, read)
        self.softly = spoken_softly(text)
        self.found = _Found()
        self.printed: set[str] = set()
        self.names = NameBook(text)

    def read(self, blocks: Sequence[Block]) -> None:
        """Read all blocks: trees and sources first, then claims."""
        prepared = self.preparation.running(blocks)
        for laid in self.preparation.aside:
            self._take(laid)
        quoted = [[quoted_in(tree, block.quotes) for tree in block.trees] for block in prepared]
        register = register_of(
            [tree for block in prepared for tree in block.trees],
            [found.places for in_block in quoted for found in in_block],
        )
        self._read_names(blocks, [tree for block in prepared for tree in block.trees], register)
        standings = register.standings()
        found = attributed(
            [block.trees for block in prepared], [block.quotes for block in prepared], standings
        )
        meant = iter(standings)
        for at, block in enumerate(prepared):
            is_pulled = self._is_pull_quote(block)
            for number, span in enumerate(block.spans):
                tree = block.trees[number]
                attributions = found[at][number]
                agreed = agreeing(next(meant), attributions, tree)
                passage = Passage(span, tree, quoted[at][number], attributions, agreed)
                self._read_sentence(passage, is_pulled=is_pulled)

    def extraction(self) -> Extraction:
        """Return what was found, sorted, numbers and dates bound to the smallest claim around them."""
        claims = sorted(self.found.claims, key=lambda claim: (claim.start, claim.end, claim.wording))
        owner = Owners(claims)
        quantities = tuple(
            replace(q, claim=owner.of(q.start, q.end))
            for q in sorted(self.found.quantities, key=lambda q: (q.start, q.end))
        )
        dates = tuple(
            replace(d, claim=owner.of(d.start, d.end))
            for d in sorted(self.found.dates, key=lambda d: (d.start, d.end))
        )
        return Extraction(
            extractor=extractor_name(),
            sentences=tuple(sorted(self.found.sentences, key=lambda s: (s.start, s.end))),
            claims=with_repeats(claims, quantities, dates),
            quantities=quantities,
            dates=dates,
            names=self.names.found(),
        )

    def _read_names(self, blocks: Sequence[Block], trees: Sequence[Tree], register: Register) -> None:
        """Take in the names of the running text, then those of lists, captions and headlines."""
        self.names.read_running(trees, register)
        display = [Span(block.start, block.end) for block in blocks if block.label in DISPLAY_COPY]
        left_out = [Span(block.start, block.end) for block in blocks if block.label in OUTSIDE]
        laid = [Span(one.sentence.start, one.sentence.end) for one in self.preparation.aside]
        apart = [span for span in laid if not any(span.overlaps(other) for other in left_out)]
        shown = [span for span in apart if any(block.contains(span) for block in display)]
        self.names.read_apart(span for span in apart if span not in shown)
        self.names.read_display(shown, self.preparation.read)
        bylines = [Span(block.start, block.end) for block in blocks if block.label == "byline"]
        self.names.read_bylines(bylines)

    def _take(self, laid: foreign.Reading) -> None:
        self.found.sentences.append(laid.sentence)
        self.found.claims.extend(laid.claims)
        self.found.quantities.extend(laid.quantities)
        self.found.dates.extend(laid.dates)

    def _is_pull_quote(self, block: Prepared) -> bool:
        """Say whether all that a block says was printed before; a name below it says nothing."""
        telling = [span for span, tree in zip(block.spans, block.trees, strict=True) if has_finite_verb(tree)]
        return all(self._key(span) in self.printed for span in telling)

    def _key(self, span: Span) -> str:
        return repeated_key(self.text[span.start : span.end])

    def _read_sentence(self, passage: Passage, *, is_pulled: bool) -> None:
        span = passage.span
        if tongue_of(self.text[span.start : span.end]) == "foreign":
            self._take(foreign.read_sentence(self.text, span))
            return
        is_long = span.end - span.start > LONGEST_SENTENCE
        words = [] if is_long else words_in(self.softly, span.start, span.end)
        told = self._told_before(span)
        dates = dates_in(self.text, span.start, span.end, self.published, told) if words else []
        quantities = quantities_in(words, [Span(found.start, found.end) for found in dates])
        has_figures = holds_figures(self.text, quantities, dates)
        label, reason = self._label(passage, has_figures=has_figures, is_pulled=is_pulled)
        self.found.sentences.append(FoundSentence(span.start, span.end, label, reason))
        if label == "furniture":
            return
        self.found.dates.extend(dates)
        self.found.quantities.extend(quantities)
        if label != "checkable":
            return
        if passage.is_long:
            self.found.claims.append(foreign.whole_sentence(self.text, span, "long sentence"))
            return
        drafts = drafts_of(passage)
        for draft, extent in zip(drafts, extents_of(passage, drafts), strict=True):
            self._keep(passage, draft, extent, quantities, dates)

    def _told_before(self, span: Span) -> FoundDate | None:
        """Return the date that the sentence before this one in its paragraph names last, or None."""
        if not self.found.dates or not self.found.sentences:
            return None
        last, sentence = self.found.dates[-1], self.found.sentences[-1]
        gap = self.text[sentence.end : span.start]
        is_next = not gap.strip() and "\n\n" not in gap
        return last if is_next and sentence.start <= last.start < sentence.end else None

    def _label(self, passage: Passage, *, has_figures: bool, is_pulled: bool) -> tuple[SentenceLabel, str]:
        key = self._key(passage.span)
        if key.count(" ") + 1 >= _REPEATED_WORDS:
            if is_pulled and key in self.printed:
                return "furniture", "repeated"
            self.printed.add(key)
        if passage.is_long:
            return ("checkable", "") if _has_letters(self.text, passage.span) else ("furniture", "no words")
        attributed = any(
            _hands_on(passage.tree, one) and not passage.is_turn(one) for one in passage.attributions
        )
        apart = {*passage.quoted.places, *passage.label()}
        return label_of(passage.tree, apart, attributed=attributed, has_figures=has_figures)

    def _keep(
        self,
        passage: Passage,
        draft: Draft,
        extent: tuple[int, int],
        quantities: Sequence[FoundQuantity],
        dates: Sequence[FoundDate],
    ) -> None:
        tokens = passage.tree.tokens
        start, end = tokens[extent[0]].start, tokens[extent[1] - 1].end
        in_turn = draft.attribution >= 0 and passage.is_turn(passage.attributions[draft.attribution])
        speaker = draft.speaker if _is_in_own_words(passage, draft) else ""
        wording = worded(
            self.text, passage.tree, draft.proposition, passage.standings, speaker,
            is_person=in_turn and not looks_like_organisation(speaker.title()),
        )  # fmt: skip
        if not wording.text.strip():
            return
        places = sorted({place for piece in draft.proposition.pieces for place in piece.places})
        numbers = [q for q in quantities if any(_touches(q, tokens[place]) for place in places)]
        marks = Marks(
            numbers=frozenset(place for place in places if any(_touches(q, tokens[place]) for q in numbers)),
            dates=frozenset(place for place in places if any(_touches(d, tokens[place]) for d in dates)),
            is_quotation=draft.is_quotation and not draft.proposition.is_aside,
            is_statement=draft.is_statement,
            is_framed=draft.is_statement and _is_framed(passage, draft),
            is_saying=draft.proposition.rule in _SAYINGS,
            is_amount=draft.proposition.rule in _AMOUNTS,
            subject=draft.proposition.subject,
            put_in=draft.proposition.verb_put_in(),
        )
        types = types_of(passage.tree, draft.proposition.head, places, marks)
        seen = Seen(
            passage.tree, draft.proposition.head, places, wording.text, types, len(numbers),
            is_attributed=bool(draft.speaker),
            is_aside=draft.proposition.is_aside or draft.proposition.is_identity,
        )  # fmt: skip
        worth, reasons = weigh(signs_of(seen), passage.tree.judgement)
        self.found.claims.append(
            FoundClaim(
                start, end, wording.text, types, draft.speaker, draft.manner, draft.questions, worth, reasons,
                draft.proposition.rule, wording.edits, wording.unresolved,
            )
        )  # fmt: skip


def shipped_read(paragraph: str, starts: Sequence[int]) -> Parse:
    """Return a paragraph as the parser of this package reads it."""
    from workbench.language.parsing.parser import shipped_parser

    return shipped_parser().read(paragraph, starts)


def _hands_on(tree: Tree, attribution: Attribution) -> bool:
    """Say whether somebody's words are handed on, other than the writer's own: `I believe that …`.

    Whoever asks `do you think that …?` or `who believes that …?` hands nothing on.
    """
    if attribution.kind == "stance":
        return False
    asked = _ASKED if tree.tokens[-1].form == "?" else ()
    return attribution.source is None or not any(
        tree.low(place) in FIRST_PERSON or tree.low(place) in asked for place in range(*attribution.source)
    )


def _touches(found: FoundQuantity | FoundDate, token: Token) -> bool:
    return found.start < token.end and token.start < found.end


def extractor_name() -> str:
    """Return the name of the engine with the first digits of the digest of all its weights."""
    from workbench.language.parsing.parser import shipped_parser

    return f"{EXTRACTOR}+{shipped_parser().digest_of_all[:_DIGITS]}"


def _is_in_own_words(passage: Passage, draft: Draft) -> bool:
    """Say whether `I` in a claim is its speaker: so in quotations and turns, not in `Lee told us that …`."""
    if draft.proposition.rule == "direct quotation":
        return False
    if draft.manner == "direct":
        return True
    return draft.attribution >= 0 and passage.attributions[draft.attribution].kind == "spoken"


def _is_framed(passage: Passage, draft: Draft) -> bool:
    """Say whether the verb that hands a claim on stands above the word it is said with."""
    if draft.attribution < 0:
        return False
    saying = passage.attributions[draft.attribution]
    return saying.kind == "said" and saying.verb in passage.tree.above(draft.proposition.head)


def _has_letters(text: str, span: Span) -> bool:
    return any(letter.isalpha() for letter in text[span.start : min(span.end, span.start + 2000)])
