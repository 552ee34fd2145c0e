"""A document's text and blocks to its sentences, claims, numbers and dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from workbench.domain.article import SentenceLabel
from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import Extraction, FoundClaim, FoundDate, FoundQuantity, FoundSentence
from workbench.domain.span import Span
from workbench.extract import foreign
from workbench.extract.claims import SentenceReader
from workbench.extract.drafts import Draft
from workbench.extract.frames import frames_of, with_frame
from workbench.extract.labelling import furniture_reason, is_english, label_of, repeated_key
from workbench.extract.passages import Passage, Voices, give_speakers, passage_of
from workbench.extract.phrases import Range
from workbench.extract.weighing import Features, types_of, weigh
from workbench.language.calendar_days import parsed
from workbench.language.dates import dates_in
from workbench.language.names import NameRegister, looks_like_person
from workbench.language.quantities import quantities_in
from workbench.language.quoting import quoted_spans
from workbench.language.sentences import sentence_spans
from workbench.language.words import Word, words_in

EXTRACTOR = "rules/1"
_LONGEST_BLOCK_READ = 4_000
_REPEATED_WORDS = 6
_CAPTION = 160
"""Characters: a shorter block without marks inside a long quotation is a caption, not its end."""


@dataclass(slots=True)
class _Found:
    sentences: list[FoundSentence] = field(default_factory=list)
    claims: list[FoundClaim] = field(default_factory=list)
    quantities: list[FoundQuantity] = field(default_factory=list)
    dates: list[FoundDate] = field(default_factory=list)


@dataclass(slots=True)
class _Prepared:
    """A block of running text, its sentences read once."""

    passages: list[Passage]
    is_open: bool
    carried: bool


def extract(text: str, blocks: tuple[Block, ...], metadata: Metadata) -> Extraction:
    """Return the sentences, claims, numbers and dates of a document, the same on every machine.

    Relative dates are resolved against `metadata.published`; without it only absolute ones are found.
    """
    reader = _ArticleReader(text, metadata)
    reader.read([block for block in blocks if block.label != "hidden"])
    return reader.extraction()


class _ArticleReader:
    def __init__(self, text: str, metadata: Metadata) -> None:
        self.text = text
        self.published: date | None = parsed(metadata.published)
        self.english = is_english(text, metadata.language)
        self.found = _Found()
        self.register = NameRegister()
        self.printed: set[str] = set()

    def read(self, blocks: Sequence[Block]) -> None:
        """Read all blocks: names first, then claims."""
        prepared = self._prepare(blocks)
        voices = Voices(self.register)
        for passages in prepared:
            self._read_block(passages, voices)

    def extraction(self) -> Extraction:
        """Return what was found, sorted, numbers and dates bound to the smallest claim around them."""
        claims = sorted(self.found.claims, key=lambda claim: (claim.start, claim.end, claim.wording))
        owner = _Owners(claims)
        return Extraction(
            extractor=EXTRACTOR,
            sentences=tuple(sorted(self.found.sentences, key=lambda s: (s.start, s.end))),
            claims=tuple(claims),
            quantities=tuple(
                replace(q, claim=owner.of(q.start, q.end))
                for q in sorted(self.found.quantities, key=lambda q: (q.start, q.end))
            ),
            dates=tuple(
                replace(d, claim=owner.of(d.start, d.end))
                for d in sorted(self.found.dates, key=lambda d: (d.start, d.end))
            ),
        )

    # --- first pass --------------------------------------------------------------------------------

    def _prepare(self, blocks: Sequence[Block]) -> list[_Prepared]:
        prepared: list[_Prepared] = []
        is_open = False
        seen_text = False
        for block in blocks:
            reason = self._block_reason(block, seen_text)
            if reason or not self.english:
                self._lay_aside(block, reason)
                continue
            seen_text = True
            quotes, now_open = quoted_spans(self.text, block.start, block.end, is_open)
            spans = sentence_spans(self.text, block.start, block.end)
            passages = [
                passage_of(self.text, span, quotes, opens_block=at == 0) for at, span in enumerate(spans)
            ]
            carried = is_open and bool(quotes) and quotes[0].start == block.start
            prepared.append(_Prepared(passages, now_open, carried))
            is_open = now_open or (is_open and not quotes and block.end - block.start < _CAPTION)
            for passage in passages:
                self.register.note(passage.words)
        return prepared

    def _block_reason(self, block: Block, seen_text: bool) -> str:
        """Return why a block is no running text, or an empty string."""
        if block.label not in ("body", "caption"):
            return block.label
        passage = self.text[block.start : block.end]
        if len(passage) > _LONGEST_BLOCK_READ or (not self.english and block.label == "body"):
            return ""
        is_caption = block.label == "caption"
        reason = furniture_reason(passage, words_in(self.text, block.start, block.end), is_caption=is_caption)
        if (
            not reason
            and not seen_text
            and "\n" not in passage.strip()
            and not passage.rstrip().endswith(tuple('.!?…"”:'))
        ):
            return "headline"
        return reason

    def _lay_aside(self, block: Block, reason: str) -> None:
        """Keep the sentences of display copy and clutter; foreign text gives one claim a sentence."""
        for span in sentence_spans(self.text, block.start, block.end):
            if reason:
                self.found.sentences.append(FoundSentence(span.start, span.end, "furniture", reason))
                continue
            reading = foreign.read_sentence(self.text, span)
            self.found.sentences.append(reading.sentence)
            self.found.claims.extend(reading.claims)
            self.found.quantities.extend(reading.quantities)
            self.found.dates.extend(reading.dates)

    # --- second pass -------------------------------------------------------------------------------

    def _read_block(self, prepared: _Prepared, voices: Voices) -> None:
        people = give_speakers(prepared.passages, voices, prepared.carried)
        for passage, person in zip(prepared.passages, people, strict=True):
            self._read_sentence(passage, voices, person)

    def _read_sentence(self, passage: Passage, voices: Voices, person: str) -> None:
        span = passage.span
        dates = dates_in(self.text, span.start, span.end, self.published) if passage.words else []
        words = passage.words
        quantities = quantities_in(words, [Span(found.start, found.end) for found in dates])
        label, reason = self._label(passage, bool(dates or quantities))
        drafts: list[Draft] = []
        if label == "checkable" and not passage.is_long:
            drafts = SentenceReader(self.text, passage, voices, person).drafts()
            if not drafts:
                label, reason = "vague", "too short"
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
        said = passage.attribution
        frames = frames_of(said, passage.low, passage.high) if said is not None else []
        for draft in drafts:
            self._keep(draft, words, quantities, dates, frames)

    def _label(self, passage: Passage, has_figures: bool) -> tuple[SentenceLabel, str]:
        key = repeated_key(self.text[passage.span.start : passage.span.end])
        if key.count(" ") + 1 >= _REPEATED_WORDS:
            if key in self.printed:
                return "furniture", "repeated"
            self.printed.add(key)
        if passage.is_long:
            return ("checkable", "") if _has_letters(self.text, passage.span) else ("furniture", "no words")
        attributed = passage.attribution is not None or bool(passage.speaker)
        return label_of(passage.words, passage.quoted, attributed=attributed, has_figures=has_figures)

    def _keep(
        self,
        draft: Draft,
        words: Sequence[Word],
        quantities: Sequence[FoundQuantity],
        dates: Sequence[FoundDate],
        frames: list[Range],
    ) -> None:
        spoken = [(words[low].start, words[high - 1].end) for low, high in draft.parts if low < high]
        if not spoken:
            return
        extent = min(low for low, _ in draft.parts), max(high for _, high in draft.parts)
        if "attribution" in draft.questions:
            extent = with_frame(words, extent, frames)
        start, end = words[extent[0]].start, words[extent[1] - 1].end
        features = Features(
            wording=draft.wording,
            how=draft.how,
            has_quantity=any(low <= q.start < high for low, high in spoken for q in quantities),
            has_date=any(low <= d.start < high for low, high in spoken for d in dates),
            is_quotation=draft.is_quotation,
            is_statement=draft.is_statement,
            is_identity=draft.is_identity,
            names_person=looks_like_person(" ".join(draft.wording.split()[:2])),
        )
        types = types_of(features)
        worth, reasons = weigh(features, types)
        self.found.claims.append(
            FoundClaim(
                start,
                end,
                draft.wording,
                types,
                draft.speaker,
                draft.manner,
                draft.questions,
                worth,
                reasons,
                draft.how,
            )
        )


def _has_letters(text: str, span: Span) -> bool:
    return any(letter.isalpha() for letter in text[span.start : min(span.end, span.start + 2000)])


class _Owners:
    """Finds the smallest claim around a span."""

    def __init__(self, claims: Sequence[FoundClaim]) -> None:
        self._claims = claims
        self._starts = [claim.start for claim in claims]
        self._reach: list[int] = []
        furthest = 0
        for claim in claims:
            furthest = max(furthest, claim.end)
            self._reach.append(furthest)

    def of(self, start: int, end: int) -> int:
        """Return the index of the smallest claim that contains [start, end), or -1."""
        best, size = -1, 0
        at = bisect_left(self._starts, start + 1) - 1
        while at >= 0 and self._reach[at] >= end:
            claim = self._claims[at]
            if claim.end >= end and (best < 0 or claim.end - claim.start < size):
                best, size = at, claim.end - claim.start
            at -= 1
        return best
