"""Who speaks from sentence to sentence: quotations that run on, and speakers named elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.span import Span
from workbench.extract.agreed import HE_OR_SHE
from workbench.extract.attributions import Attribution
from workbench.extract.heard import (
    Heard,
    ends_in_colon,
    frame_of,
    give_whole,
    heard,
    is_transcript,
    is_unframed,
    label_of,
    labels_in,
    only_speaker,
    only_voice,
)
from workbench.extract.labels import full_names
from workbench.extract.quotations import CLOSING
from workbench.extract.referents import Standing
from workbench.extract.sourcenames import antecedent, source_name
from workbench.extract.speakers import NOBODY, body_told_of, may_be_person
from workbench.extract.speechwords import ASKING, REPLYING
from workbench.language.parsing.tree import Tree

_CAPTION = 160
"""Characters: a shorter block without quotation marks does not part a quotation left open before it."""


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
    read = [[heard(tree, spans) for tree in trees] for trees, spans in zip(blocks, quotes, strict=True)]
    voices = _Voices(read)
    first = 0
    for sentences, spans in zip(read, quotes, strict=True):
        after = first + len(sentences)
        voices.hear(sentences, spans, [()] * len(sentences) if standings is None else standings[first:after])
        first = after
    return [[sentence.found for sentence in sentences] for sentences in read]


class _Voices:
    """What is known of the speakers, from block to block."""

    def __init__(self, read: Sequence[Sequence[Heard]]) -> None:
        labels = labels_in(read)
        self.begins_turns = is_transcript(labels, len(read))
        self.full_names = full_names(labels) if self.begins_turns else {}
        "The full names for the short ones on the labels of a transcript."
        self.open_speaker: str | None = None
        "Who speaks in the quotation that the block before left open; None where it left none open."
        self.is_parted = False
        "Whether a caption stood after the quotation that was left open."
        self.waiting: list[Heard] = []
        "The sentences of an open quotation whose speaker is not yet named."
        self.is_carried = False
        "Whether the speaker of a block is only who spoke last in the block before."
        self.last_speaker = ""
        "Whose direct speech the block before ended with; empty where it ended with something else."
        self.frame: str | None = None
        "Who is about to speak, after `X said:`."
        self.turn: str | None = None
        "Whose turn it is in a transcript."
        self.before = NOBODY
        "The one speaker of the sentence before; nobody where it had none or several."
        self.told_of = NOBODY
        "The organisation or document that the sentence before is about."
        self.pronouns: dict[str, str] = {}
        "By which of `he` and `she` a speaker was called first."
        self.asked = ""
        "Whom the sentence before asked something."
        self.announced: str | None = None
        "Whose words the next block is, after a block that ended in `X wrote:`."

    def hear(
        self, sentences: list[Heard], spans: Sequence[Span], meant: Sequence[Sequence[Standing]]
    ) -> None:
        """Set the speakers of a block's attributions."""
        self.told_of = NOBODY
        self.is_carried = False
        if self.announced is not None and not any(sentence.spoken for sentence in sentences):
            for sentence in sentences:
                give_whole(sentence, self.announced)
        for sentence, standings in zip(sentences, meant, strict=True):
            sentence.found = [self._named(sentence.tree, a, standings) for a in sentence.found]
            sentence.found = [self._told_beside(sentence, a) for a in sentence.found]
            self._take_turn(sentence)
            if not sentence.is_speech or sentence.has_frame:
                self.before = NOBODY if sentence.asks else only_voice(sentence)
                self.asked = _asked(sentence, standings)
                self.told_of = body_told_of(sentence.tree, standings)
        speakers = _speakers_by_quotation(sentences)
        if self.open_speaker is not None and sentences and sentences[0].spoken:
            self._go_on(sentences, speakers)
        for at, sentence in enumerate(sentences):
            self._give_spoken(sentences, at, speakers)
            if len(sentence.tree):
                self.frame = frame_of(sentence) if ends_in_colon(sentence) else None
        self._end(sentences, spans, speakers)

    def _go_on(self, sentences: Sequence[Heard], speakers: dict[int, str]) -> None:
        """Let a quotation that the block before left open be one speaker's, whichever block names him."""
        quote = sentences[0].spoken[0]
        if speakers.get(quote):
            open_to = ("", self.open_speaker)
            for sentence in self.waiting:
                sentence.found = [
                    replace(a, speaker=speakers[quote]) if is_unframed(a) and a.speaker in open_to else a
                    for a in sentence.found
                ]
        elif self.open_speaker:
            speakers[quote] = self.open_speaker

    def _named(self, tree: Tree, attribution: Attribution, standings: Sequence[Standing]) -> Attribution:
        """Return an attribution with its speaker."""
        if attribution.head < 0:
            return attribution
        head = antecedent(tree, attribution.head)
        low = tree.low(head)
        standing = next((s for s in standings if s.low <= head < s.high), None)
        replies = tree.tokens[attribution.verb].lemma in REPLYING
        going_on = self.before.meant_by(low, self.pronouns)
        if standing is not None and standing.meant and any(noun < head for noun in standing.beside):
            going_on = ""
        if low in HE_OR_SHE and attribution.inside < 0 and not replies and going_on:
            return replace(attribution, speaker=going_on)
        if standing is not None and standing.meant:
            if low in HE_OR_SHE and not standing.is_possessive:
                self.pronouns.setdefault(standing.meant, low)
            return replace(attribution, speaker=standing.meant)
        if low in (*HE_OR_SHE, "it", "they"):
            if attribution.inside >= 0:
                return attribution
            going_on = going_on or self.told_of.meant_by(low, {})
            return replace(attribution, speaker=self.asked if replies else going_on)
        return replace(attribution, speaker=source_name(tree, head, attribution.source, standings))

    def _told_beside(self, sentence: Heard, attribution: Attribution) -> Attribution:
        """Give `which he said …` within an act of speech to whose act it is."""
        tree = sentence.tree
        if attribution.inside < 0 or attribution.head < 0 or tree.low(attribution.head) not in HE_OR_SHE:
            return attribution
        outer = sentence.found[attribution.inside]
        pronoun = self.pronouns.get(outer.speaker, tree.low(attribution.head))
        if outer.kind != "act" or not may_be_person(outer.speaker):
            return attribution
        is_beside = tree.tokens[attribution.verb].relation == "acl:relcl"
        return (
            replace(attribution, speaker=outer.speaker)
            if is_beside and pronoun == tree.low(attribution.head)
            else attribution
        )

    def _take_turn(self, sentence: Heard) -> None:
        """Give a transcript's sentences to whose turn it is."""
        label = label_of(sentence)
        if label is not None:
            named = self.full_names.get(label.speaker, label.speaker)
            self.turn = named if len(named) > 1 else ""
            if self.begins_turns:
                sentence.found[0] = replace(label, manner="direct", speaker=self.turn)
        elif self.begins_turns and self.turn is not None and len(sentence.tree):
            give_whole(sentence, self.turn)

    def _give_spoken(self, sentences: list[Heard], at: int, speakers: dict[int, str]) -> None:
        """Give the speech of a sentence without a frame of its own to somebody, where it is plain to whom."""
        sentence = sentences[at]
        for number, attribution in enumerate(sentence.found):
            if not is_unframed(attribution) or attribution.speaker:
                continue
            speaker = next((speakers[quote] for quote in sentence.spoken if quote in speakers), None)
            if speaker is None:
                speaker = self._from_around(sentences, at, speakers)
            for quote in sentence.spoken:
                speakers.setdefault(quote, speaker)
            sentence.found[number] = replace(attribution, speaker=speaker)

    def _from_around(self, sentences: list[Heard], at: int, speakers: dict[int, str]) -> str:
        """Return who speaks by what stands before and after; empty where that is not plain."""
        sentence = sentences[at]
        if not sentence.is_speech:
            return only_speaker(sentence)
        if self.frame is not None:
            return self.frame
        before = sentences[at - 1] if at else None
        if before is not None and (before.spoken or only_speaker(before)):
            return speakers.get(before.spoken[-1], "") if before.spoken else only_speaker(before)
        following = sentences[at + 1] if at + 1 < len(sentences) else None
        if following is not None and following.spoken and following.spoken[0] in speakers:
            return speakers[following.spoken[0]]
        if at == 0:
            self.is_carried = all(other.is_speech for other in sentences)
            return self.last_speaker if self.is_carried else ""
        heard_before = {speakers.get(quote, "") for other in sentences[:at] for quote in other.spoken}
        return heard_before.pop() if len(heard_before) == 1 else ""

    def _end(self, sentences: list[Heard], spans: Sequence[Span], speakers: dict[int, str]) -> None:
        if not sentences or not len(sentences[-1].tree) or self._is_in_between(sentences, spans):
            return
        last = sentences[-1]
        spoken = speakers.get(last.spoken[-1], "") if last.spoken else only_speaker(last)
        token = last.tree.tokens[-1]
        is_open = bool(spans) and spans[-1].end >= token.end and token.form not in CLOSING
        waits = is_open and (not spoken or self.is_carried) and last.spoken
        opened = [sentence for sentence in sentences if waits and last.spoken[-1] in sentence.spoken]
        self.waiting = [*self.waiting, *opened] if self.open_speaker == "" and opened else opened
        self.open_speaker = spoken if is_open else None
        self.last_speaker = spoken
        is_frame = ends_in_colon(last) and any(not a.content for a in last.found)
        self.announced = frame_of(last) if is_frame else None

    def _is_in_between(self, sentences: Sequence[Heard], spans: Sequence[Span]) -> bool:
        """Say whether a block is a caption set into a quotation that goes on behind it; only one may be."""
        if self.open_speaker is None or spans or self.is_parted:
            self.is_parted = False
            return False
        first, last = sentences[0].tree, sentences[-1].tree
        self.is_parted = bool(first.tokens) and last.tokens[-1].end - first.tokens[0].start < _CAPTION
        return self.is_parted


def _speakers_by_quotation(sentences: Sequence[Heard]) -> dict[int, str]:
    """Return whose words the quotations of a block are that have a frame."""
    speakers: dict[int, str] = {}
    for at, sentence in enumerate(sentences):
        for (low, high), quote in zip(sentence.quoted.speech, sentence.spoken, strict=True):
            framing = [a for a in sentence.found if _frames(a, low, high)]
            nearest = max(framing, key=lambda a: min(first for first, _ in a.content), default=None)
            if nearest is not None:
                speakers.setdefault(quote, nearest.speaker)
        behind = None if ends_in_colon(sentence) else frame_of(sentence)
        if behind is not None and at and sentences[at - 1].spoken:
            speakers.setdefault(sentences[at - 1].spoken[-1], behind)
    return speakers


def _frames(attribution: Attribution, low: int, high: int) -> bool:
    """Say whether a quotation is handed on from outside: of nested frames both do, the inner one nearer."""
    if not any(first < high and low < last for first, last in attribution.content):
        return False
    if attribution.kind == "spoken":
        return attribution.manner == "direct" and bool(attribution.speaker)
    return attribution.inside < 0 or (bool(attribution.cue) and not low <= attribution.cue[0] < high)


def _asked(sentence: Heard, standings: Sequence[Standing]) -> str:
    """Return whom a sentence asks something, empty where it asks nobody."""
    for attribution in sentence.found:
        if attribution.verb >= 0 and sentence.tree.tokens[attribution.verb].lemma in ASKING:
            asked = sentence.tree.child(attribution.verb, "obj", "iobj")
            if asked is None:
                continue
            standing = next((s for s in standings if s.low <= asked < s.high), None)
            return standing.meant if standing is not None else source_name(sentence.tree, asked)
    return ""
