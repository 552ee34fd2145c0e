"""Who speaks from sentence to sentence: quotations that run on, and speakers named elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.span import Span
from workbench.extract.attributions import Attribution
from workbench.extract.quotations import MARKS, Quoted, quoted_in, words_of
from workbench.extract.referents import Standing
from workbench.extract.sayings import attributions_in
from workbench.extract.sourcenames import antecedent, source_name, written
from workbench.extract.speechwords import ASKING, REPLYING
from workbench.language.names import looks_like_organisation, looks_like_person
from workbench.language.parsing.tree import Tree

_FEWEST = 3
"""Words of a quotation without a frame that count as speech."""
_FEWEST_TURNS = 3
_SHARE_OF_TURNS = 0.25
"""Of the blocks of a transcript, at least so many begin with a label."""
_MOSTLY = 0.8
_HANDING_ON = ("said", "act", "according")
_SINGLE = ("he", "she")
_ARTICLES = ("the", "a", "an")


@dataclass(slots=True)
class _Sentence:
    tree: Tree
    quoted: Quoted
    found: list[Attribution]
    spoken: tuple[int, ...]
    "Which of the block's quotations hold its speech."

    @property
    def has_frame(self) -> bool:
        """Say whether somebody is named as a source in it."""
        return any(a.head >= 0 for a in self.found)

    @property
    def is_speech(self) -> bool:
        """Say whether it stands in quotation marks from its first word on, but for a few words."""
        words = words_of(self.tree, 0, len(self.tree))
        inside = sum(1 for at in words if at in self.quoted.places)
        return bool(words) and words[0] in self.quoted.places and inside >= _MOSTLY * len(words)


def attributed(
    blocks: Sequence[Sequence[Tree]],
    quotes: Sequence[Sequence[Span]],
    standings: Sequence[Sequence[Standing]] | None = None,
) -> list[list[list[Attribution]]]:
    """Return the attributions of each sentence of each block, with their speakers.

    `quotes` are the quotations of each block in order, `standings` what the pronouns and descriptions of
    each sentence of the document stand for, block after block. A speaker that nothing settles stays empty.
    The attributions of a sentence are in order of their cues, spoken words without a frame last.
    """
    read = [[_sentence(tree, spans) for tree in trees] for trees, spans in zip(blocks, quotes, strict=True)]
    voices = _Voices(_is_transcript(read))
    first = 0
    for sentences, spans in zip(read, quotes, strict=True):
        after = first + len(sentences)
        voices.hear(sentences, spans, [()] * len(sentences) if standings is None else standings[first:after])
        first = after
    return [[sentence.found for sentence in sentences] for sentences in read]


def _sentence(tree: Tree, spans: Sequence[Span]) -> _Sentence:
    quoted = quoted_in(tree, spans)
    found = attributions_in(tree, quoted)
    taken = {at for a in found for low, high in a.content for at in range(low, high)}
    taken |= {at for a in found if a.kind == "spoken" for at in range(len(tree))}
    free = tuple(
        (low, high)
        for low, high in quoted.speech
        if not taken.intersection(range(low, high)) and len(words_of(tree, low, high)) >= _FEWEST
    )
    if free:
        found.append(Attribution("spoken", None, (), free, "direct"))
    return _Sentence(tree, quoted, found, _quotations(tree, quoted, spans))


def _quotations(tree: Tree, quoted: Quoted, spans: Sequence[Span]) -> tuple[int, ...]:
    """Return which of the block's quotations each stretch of speech belongs to."""
    return tuple(
        max(0, bisect_right(spans, tree.tokens[high - 1].start, key=lambda span: span.start) - 1)
        for _, high in quoted.speech
    )


def _is_transcript(blocks: Sequence[Sequence[_Sentence]]) -> bool:
    """Say whether blocks begin with speaker labels again and again, of two speakers or more."""
    labels = [
        written(block[0].tree, *label.source)
        for block in blocks
        if block
        for label in [_label(block[0])]
        if label is not None and label.source is not None
    ]
    speakers = len(set(labels))
    return len(labels) >= max(_FEWEST_TURNS, _SHARE_OF_TURNS * len(blocks)) and 2 <= speakers < len(labels)


def _label(sentence: _Sentence) -> Attribution | None:
    first = sentence.found[0] if sentence.found else None
    return first if first is not None and first.kind == "spoken" and first.cue else None


class _Voices:
    """What is known of the speakers, from block to block."""

    def __init__(self, is_transcript: bool) -> None:
        self.is_transcript = is_transcript
        self.open_speaker: str | None = None
        "Who speaks in the quotation that the block before left open; None where it left none open."
        self.last_speaker = ""
        "Whose direct speech the block before ended with; empty where it ended with something else."
        self.frame: str | None = None
        "Who is about to speak, after `X said:`."
        self.turn: str | None = None
        "Whose turn it is in a transcript."
        self.before = ""
        "The one speaker of the sentence before; empty where it had none or several."
        self.pronouns: dict[str, str] = {}
        "By which of `he` and `she` a speaker was called first."

    def hear(
        self, sentences: list[_Sentence], spans: Sequence[Span], meant: Sequence[Sequence[Standing]]
    ) -> None:
        """Set the speakers of a block's attributions."""
        for sentence, standings in zip(sentences, meant, strict=True):
            sentence.found = [self._named(sentence.tree, a, standings) for a in sentence.found]
            self._take_turn(sentence)
            if not sentence.is_speech or sentence.has_frame:
                asks = any(
                    sentence.tree.tokens[a.verb].lemma in ASKING for a in sentence.found if a.verb >= 0
                )
                self.before = "" if asks else _only_speaker(sentence)
        speakers = _speakers_by_quotation(sentences)
        if self.open_speaker is not None and sentences and sentences[0].spoken:
            speakers.setdefault(sentences[0].spoken[0], self.open_speaker)
        for at, sentence in enumerate(sentences):
            self._give_spoken(sentences, at, speakers)
            if len(sentence.tree):
                self.frame = _frame(sentence) if _ends_in_colon(sentence) else None
        self._end(sentences, spans, speakers)

    def _named(self, tree: Tree, attribution: Attribution, standings: Sequence[Standing]) -> Attribution:
        """Return an attribution with its speaker."""
        if attribution.head < 0:
            return attribution
        head = antecedent(tree, attribution.head)
        low = tree.low(head)
        standing = next((s for s in standings if s.low <= head < s.high), None)
        if standing is not None and standing.meant:
            if low in _SINGLE and not standing.is_possessive:
                self.pronouns.setdefault(standing.meant, low)
            return replace(attribution, speaker=standing.meant)
        if low in _SINGLE or low == "it":
            goes_on = attribution.inside < 0 and tree.tokens[attribution.verb].lemma not in REPLYING
            return replace(attribution, speaker=self._going_on(low) if goes_on else "")
        return replace(attribution, speaker=source_name(tree, head, attribution.source, standings))

    def _going_on(self, pronoun: str) -> str:
        """Return the speaker before, where a pronoun as the next speaker can mean that one."""
        name = self.before
        if not name or name.partition(" ")[0].lower() in _ARTICLES:
            return name if pronoun == "it" else ""
        if pronoun == "it":
            return "" if looks_like_person(name) else name
        if " and " in name or looks_like_organisation(name) or self.pronouns.get(name, pronoun) != pronoun:
            return ""
        return name

    def _take_turn(self, sentence: _Sentence) -> None:
        """Give a transcript's sentences to whose turn it is."""
        label = _label(sentence)
        if label is not None:
            self.turn = label.speaker
            if self.is_transcript:
                sentence.found[0] = replace(label, manner="direct")
        elif self.is_transcript and self.turn is not None and len(sentence.tree):
            at = len(sentence.found)
            sentence.found = [replace(a, inside=at if a.inside < 0 else a.inside) for a in sentence.found]
            whole = (0, len(sentence.tree))
            sentence.found.append(Attribution("spoken", None, (), (whole,), "direct", self.turn))

    def _give_spoken(self, sentences: list[_Sentence], at: int, speakers: dict[int, str]) -> None:
        """Give the speech of a sentence without a frame of its own to somebody, where it is plain to whom."""
        sentence = sentences[at]
        for number, attribution in enumerate(sentence.found):
            if attribution.kind != "spoken" or attribution.cue or attribution.speaker:
                continue
            speaker = next((speakers[quote] for quote in sentence.spoken if quote in speakers), None)
            if speaker is None:
                speaker = self._from_around(sentences, at, speakers)
            for quote in sentence.spoken:
                speakers.setdefault(quote, speaker)
            sentence.found[number] = replace(attribution, speaker=speaker)

    def _from_around(self, sentences: list[_Sentence], at: int, speakers: dict[int, str]) -> str:
        """Return who speaks by what stands before and after; empty where that is not plain."""
        sentence = sentences[at]
        if not sentence.is_speech:
            return _only_speaker(sentence)
        if self.frame is not None:
            return self.frame
        before = sentences[at - 1] if at else None
        if before is not None and (before.spoken or _only_speaker(before)):
            return speakers.get(before.spoken[-1], "") if before.spoken else _only_speaker(before)
        following = sentences[at + 1] if at + 1 < len(sentences) else None
        behind = None if following is None or _ends_in_colon(following) else _frame(following)
        if behind is not None:
            return behind
        if following is not None and following.spoken and following.spoken[0] in speakers:
            return speakers[following.spoken[0]]
        return self.last_speaker if at == 0 and all(other.is_speech for other in sentences) else ""

    def _end(self, sentences: list[_Sentence], spans: Sequence[Span], speakers: dict[int, str]) -> None:
        if not sentences or not len(sentences[-1].tree):
            return
        last = sentences[-1]
        spoken = speakers.get(last.spoken[-1], "") if last.spoken else _only_speaker(last)
        token = last.tree.tokens[-1]
        is_open = bool(spans) and spans[-1].end >= token.end and token.form not in MARKS
        self.open_speaker = spoken if is_open else None
        self.last_speaker = spoken


def _speakers_by_quotation(sentences: Sequence[_Sentence]) -> dict[int, str]:
    """Return whose words the quotations of a block are that have a frame."""
    speakers: dict[int, str] = {}
    for sentence in sentences:
        for attribution in sentence.found:
            if attribution.inside >= 0 or (attribution.kind == "spoken" and attribution.manner != "direct"):
                continue
            if attribution.kind == "spoken" and not attribution.speaker:
                continue
            for (low, high), quote in zip(sentence.quoted.speech, sentence.spoken, strict=True):
                if any(first < high and low < last for first, last in attribution.content):
                    speakers.setdefault(quote, attribution.speaker)
    return speakers


def _only_speaker(sentence: _Sentence) -> str:
    """Return the one speaker whose words a sentence hands on; empty without one or with several."""
    speakers = {a.speaker for a in sentence.found if a.inside < 0 and a.kind in _HANDING_ON}
    return speakers.pop() if len(speakers) == 1 else ""


def _ends_in_colon(sentence: _Sentence) -> bool:
    return bool(len(sentence.tree)) and sentence.tree.tokens[-1].form == ":"


def _frame(sentence: _Sentence) -> str | None:
    """Return who speaks by a sentence that is nothing but a frame, None where it is no such sentence."""
    alone = next((a.speaker for a in sentence.found if not a.content), None)
    if alone is not None or not _ends_in_colon(sentence):
        return alone
    handed = [a for a in sentence.found if a.inside < 0 and a.head >= 0 and a.kind in _HANDING_ON]
    if handed:
        return max(handed, key=lambda a: (a.kind != "act", a.verb)).speaker
    subject = sentence.tree.child(sentence.tree.root, "nsubj")
    return (
        source_name(sentence.tree, subject)
        if subject is not None and sentence.tree.tokens[subject].upos == "PROPN"
        else None
    )
