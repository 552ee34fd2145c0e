"""Sentences of one block with their words, quotations and sources, before claims are made of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.extract.attribution import Attribution, attribution_in, subject_before_quotation
from workbench.extract.lexicon import ACTING, FAMILY, PLACE_PREFIX, ROLES, SAYING
from workbench.extract.speakers import speaker_name
from workbench.extract.verbgroups import main_verb
from workbench.language.folding import plain
from workbench.language.names import NameRegister, looks_like_person, names_in
from workbench.language.wordlists import word_set
from workbench.language.words import Word, words_in

LONGEST_SENTENCE = 220
"""Words: a longer sentence is taken as one claim."""
_LONGEST_CHARACTERS = 20_000
_MOSTLY = 0.8
_LONGEST_TURN = 5
_HE_OR_SHE = frozenset({"he", "she"})
_NAMELESS_PEOPLE = (
    ROLES | FAMILY | word_set("man woman boy girl person driver victim suspect witness resident official")
)
"""Whoever reads `he` after one of these may think of them."""


@dataclass(slots=True)
class Passage:
    """One sentence of running text."""

    span: Span
    words: list[Word]
    quoted: frozenset[int]
    "Indexes of the words inside quotations, marks included."
    low: int
    high: int
    "The words without a place line before and the full stop behind."
    attribution: Attribution | None
    quotations: tuple[int, ...]
    "Which of the block's quotations it touches."
    is_long: bool = False
    speaker: str = ""
    turn: str = ""
    "Who speaks in a transcript: `WALLACE: …`."
    opens_speech: bool = False
    "It ends in a colon or comma after a verb of saying: the next quotation is its subject's."

    @property
    def quoted_share(self) -> float:
        """Return which share of its words is inside quotations."""
        inside = sum(1 for at in range(self.low, self.high) if at in self.quoted)
        return inside / max(1, self.high - self.low)

    @property
    def is_direct_speech(self) -> bool:
        """Say whether it is all, or nearly all, inside one quotation."""
        return bool(self.turn) or self.quoted_share >= _MOSTLY


def passage_of(text: str, span: Span, quotes: Sequence[Span], *, opens_block: bool) -> Passage:
    """Return the sentence at `span`, given the quotations of its block in order."""
    is_long = span.end - span.start > _LONGEST_CHARACTERS
    words = [] if is_long else words_in(text, span.start, span.end)
    is_long = is_long or len(words) > LONGEST_SENTENCE
    touched = _touched(span, quotes)
    if is_long:
        return Passage(span, words, frozenset(), 0, len(words), None, touched, True)
    quoted = frozenset(
        at
        for at, word in enumerate(words)
        if any(quotes[q].start <= word.start < quotes[q].end for q in touched)
    )
    low = _after_place_line(text, span, words) if opens_block else 0
    turn, low = _turn(words, low)
    high = len(words)
    while high > low and words[high - 1].text in (".", "!", "?", "…", ":", ",", '"', "”"):
        high -= 1
    attribution = None if turn else attribution_in(words, quoted, low, high)
    passage = Passage(span, words, quoted, low, high, attribution, touched, turn=turn)
    passage.opens_speech = high < len(words) and words[high].text in (":", ",") and _says(passage)
    return passage


def _touched(span: Span, quotes: Sequence[Span]) -> tuple[int, ...]:
    at = max(0, bisect_right(quotes, span.start, key=lambda quote: quote.start) - 1)
    touched: list[int] = []
    while at < len(quotes) and quotes[at].start < span.end and len(touched) < 100:
        if quotes[at].end > span.start:
            touched.append(at)
        at += 1
    return tuple(touched)


def _after_place_line(text: str, span: Span, words: Sequence[Word]) -> int:
    match = PLACE_PREFIX.match(text, span.start, min(span.end, span.start + 100))
    if match is None:
        return 0
    return next((at for at, word in enumerate(words) if word.start >= match.end()), 0)


def _turn(words: Sequence[Word], low: int) -> tuple[str, int]:
    """Return the speaker of a transcript's turn and where the words begin: `WALLACE: Good evening.`"""
    at = low
    while at < len(words) and words[at].text in ('"', "“"):
        at += 1
    first = at
    while at < len(words) and at - first < _LONGEST_TURN and words[at].text.isupper():
        at += 1
    if at == first or at >= len(words) - 1 or words[at].text != ":" or len(words[first].text) < 2:
        return "", low
    return " ".join(word.text for word in words[first:at]), at + 1


def _says(passage: Passage) -> bool:
    return any(word.low in SAYING or word.low in ACTING for word in passage.words)


@dataclass(slots=True)
class Voices:
    """Who spoke last and whom `he` or `she` plainly means, from sentence to sentence."""

    register: NameRegister
    person: str = ""
    speaker: str = ""
    frame: str = ""
    "The subject of a sentence that opened speech, until the next quotation."
    is_open: bool = False
    "A quotation was still open where the last block ended."

    def resolve(self, phrase: str) -> str:
        """Return whom a speaker phrase means; a pronoun that is not plain stays as written."""
        low = plain(phrase)
        if low in _HE_OR_SHE:
            return self.person or phrase
        if low == "it":
            return self.speaker if self.speaker and not looks_like_person(self.speaker) else phrase
        return phrase


def give_speakers(passages: Sequence[Passage], voices: Voices, carried: bool) -> list[str]:
    """Set every sentence's speaker, and return for each whom he or she means at its beginning."""
    people: list[str] = []
    speakers: dict[int, str] = {}
    if carried and voices.speaker:
        speakers[0] = voices.speaker
    turn = ""
    for passage in passages:
        people.append(voices.person)
        turn = passage.turn = passage.turn or turn
        name = passage.turn or _own_speaker(passage, voices)
        if name:
            passage.speaker = name
            for quotation in passage.quotations:
                speakers.setdefault(quotation, name)
            voices.speaker = name
        if passage.opens_speech and not turn:
            voices.frame = name or _subject_name(passage, voices)
        elif passage.quotations and voices.frame:
            for quotation in passage.quotations:
                speakers.setdefault(quotation, voices.frame)
            voices.speaker, voices.frame = voices.frame, ""
        _note_person(passage, voices)
    _spread(passages, speakers, voices)
    return people


def _own_speaker(passage: Passage, voices: Voices) -> str:
    if passage.attribution is None:
        subject = subject_before_quotation(passage.words, passage.quoted, passage.low, passage.high)
        return voices.resolve(speaker_name(passage.words, subject)) if subject else ""
    return voices.resolve(speaker_name(passage.words, passage.attribution.speaker))


def _subject_name(passage: Passage, voices: Voices) -> str:
    cue = next((at for at, word in enumerate(passage.words) if word.low in SAYING or word.low in ACTING), 0)
    return voices.resolve(speaker_name(passage.words, (passage.low, cue))) if cue > passage.low else ""


def _note_person(passage: Passage, voices: Voices) -> None:
    """Remember the person who is the plain subject of the sentence."""
    if passage.is_long or passage.is_direct_speech:
        if passage.speaker and looks_like_person(passage.speaker):
            voices.person = passage.speaker
        return
    persons: list[str] = []
    for name in names_in(passage.words[passage.low : min(passage.high, passage.low + 14)]):
        full = name.text if looks_like_person(name.text) else voices.register.full_name(name.text)
        if full and full not in persons:
            persons.append(full)
    subject = passage.words[
        passage.low : max(passage.low, main_verb(passage.words, passage.low, passage.high))
    ]
    if persons:
        voices.person = persons[0]
    elif any(word.tag == "name" or word.low in _NAMELESS_PEOPLE for word in subject):
        voices.person = ""
    elif passage.speaker and looks_like_person(passage.speaker):
        voices.person = passage.speaker


def _spread(passages: Sequence[Passage], speakers: dict[int, str], voices: Voices) -> None:
    """Give sentences inside a quotation its speaker; a quotation without one takes the one before it."""
    before = ""
    for passage in passages:
        for quotation in passage.quotations:
            if quotation not in speakers and before and passage.is_direct_speech:
                speakers[quotation] = before
            before = speakers.get(quotation, before)
        if not passage.speaker and passage.is_direct_speech and passage.quotations:
            passage.speaker = speakers.get(passage.quotations[0], "")
    if before:
        voices.speaker = before
