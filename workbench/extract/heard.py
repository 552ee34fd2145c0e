"""A sentence as it is heard: its attributions, its quotations, and what it says of who speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.span import Span
from workbench.extract.attributions import Attribution
from workbench.extract.colons import is_predicate_alone, speaker_before_colon
from workbench.extract.labels import full_names
from workbench.extract.quotations import Quoted, quoted_in, words_of
from workbench.extract.sayings import attributions_in
from workbench.extract.sourcenames import source_name
from workbench.extract.speakers import Speaker, speaker_of
from workbench.extract.speechwords import ASKING
from workbench.language.parsing.tree import Tree

_FEWEST = 3
"""Words of a quotation without a frame that count as speech."""
_MOSTLY = 0.8
_FEWEST_TURNS = 3
_SHARE_OF_TURNS = 0.25
"""Of the blocks of a transcript, at least so many begin with a label."""
_HANDING_ON = ("said", "act", "according")


@dataclass(slots=True)
class Heard:
    """One sentence and its attributions, which get their speakers one after the other."""

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
    def asks(self) -> bool:
        """Say whether somebody asks something in it, so that the next speaker is another."""
        return any(self.tree.tokens[a.verb].lemma in ASKING for a in self.found if a.verb >= 0)

    @property
    def is_speech(self) -> bool:
        """Say whether it stands in quotation marks from its first word on, but for a few words."""
        words = words_of(self.tree, 0, len(self.tree))
        inside = sum(1 for at in words if at in self.quoted.places)
        return bool(words) and words[0] in self.quoted.places and inside >= _MOSTLY * len(words)


def heard(tree: Tree, spans: Sequence[Span]) -> Heard:
    """Return a sentence with its attributions, given its block's quotations; unframed speech is last."""
    quoted = quoted_in(tree, spans)
    found = attributions_in(tree, quoted)
    taken = {at for a in found for low, high in a.content for at in range(low, high)}
    taken |= {at for a in found if a.kind == "spoken" for at in range(len(tree))}
    free = tuple(
        (low, high)
        for low, high in quoted.speech
        if not taken.intersection(range(low, high))
        and len(words_of(tree, low, high)) >= min(_FEWEST, len(words_of(tree, 0, len(tree))))
    )
    free = tuple(one for one in free if not is_predicate_alone(tree, one))
    if free:
        found.append(
            Attribution("spoken", None, (), free, "direct", head=speaker_before_colon(tree, free[0]))
        )
    return Heard(tree, quoted, found, _quotations(tree, quoted, spans))


def _quotations(tree: Tree, quoted: Quoted, spans: Sequence[Span]) -> tuple[int, ...]:
    """Return which of the block's quotations each stretch of speech belongs to."""
    return tuple(
        max(0, bisect_right(spans, tree.tokens[high - 1].start, key=lambda span: span.start) - 1)
        for _, high in quoted.speech
    )


def label_of(sentence: Heard) -> Attribution | None:
    """Return the attribution of a speaker label, if the sentence begins with one."""
    first = sentence.found[0] if sentence.found else None
    return first if first is not None and first.kind == "spoken" and first.cue else None


def only_speaker(sentence: Heard) -> str:
    """Return the one speaker whose words a sentence hands on; empty without one or with several."""
    return only_voice(sentence).name


def only_voice(sentence: Heard) -> Speaker:
    """Return the one speaker whose words a sentence hands on, and what pronouns can mean it."""
    found = [a for a in sentence.found if a.inside < 0 and a.kind in _HANDING_ON]
    return speaker_of(sentence.tree, (a for a in found if not _is_noun(sentence.tree, a.verb)))


def ends_in_colon(sentence: Heard) -> bool:
    """Say whether a sentence announces what follows."""
    return bool(len(sentence.tree)) and sentence.tree.tokens[-1].form == ":"


def frame_of(sentence: Heard) -> str | None:
    """Return who speaks by a sentence that is nothing but a frame, None where it is no such sentence."""
    alone = next((a.speaker for a in sentence.found if not a.content), None)
    if alone is not None or not ends_in_colon(sentence):
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


def labels_in(blocks: Sequence[Sequence[Heard]]) -> list[str]:
    """Return the names on the labels that blocks begin with, in order."""
    firsts = (block[0] for block in blocks if block)
    labelled = ((first.tree, label_of(first)) for first in firsts)
    return [
        source_name(tree, label.head, label.source)
        for tree, label in labelled
        if label is not None and label.source is not None
    ]


def is_transcript(labels: Sequence[str], blocks: int) -> bool:
    """Say whether so many blocks begin with labels again and again, of two speakers or more."""
    full = full_names(labels)
    speakers = {full.get(label, label) for label in labels}
    return len(labels) >= max(_FEWEST_TURNS, _SHARE_OF_TURNS * blocks) and 2 <= len(speakers) < len(labels)


def give_whole(sentence: Heard, speaker: str) -> None:
    """Make all of a sentence the words of a speaker."""
    if len(sentence.tree):
        at = len(sentence.found)
        sentence.found = [replace(a, inside=at if a.inside < 0 else a.inside) for a in sentence.found]
        whole = (0, len(sentence.tree))
        sentence.found.append(Attribution("spoken", None, (), (whole,), "direct", speaker))


def is_unframed(attribution: Attribution) -> bool:
    """Say whether an attribution is speech without a frame in its sentence."""
    return attribution.kind == "spoken" and not attribution.cue


def _is_noun(tree: Tree, place: int) -> bool:
    return place >= 0 and tree.tokens[place].upos == "NOUN"
