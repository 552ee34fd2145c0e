"""What a new draft did to a claim: which old claim it was, and which words went and came; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from workbench.domain.article import Sentence
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.span import Span

LEAST_ALIKE = 55
"""Below this likeness (0..100, rapidfuzz's ratio over letters) two claims are not taken for one reworded."""
_TOKEN = re.compile(r"""[^\s]+?(?=[,.;:!?)\]”’"']*(?:\s|\Z))|[,.;:!?)\]”’"']+""")
Fate = Literal["kept", "removed", "added"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, went or came."""

    fate: Fate
    words: str
    "With a blank before them where they do not join what stands before."


@dataclass(frozen=True, slots=True)
class Rewording:
    """A claim of the present draft, and the claim of an earlier one that it was."""

    old: ClaimView
    draft: int
    "The draft that had the old claim."
    pieces: tuple[Piece, ...]
    is_around: bool
    "Whether the claim's own words are the same and only its sentence changed."

    @property
    def removed(self) -> int:
        """How many words went."""
        return _count(self.pieces, "removed")

    @property
    def added(self) -> int:
        """How many words came."""
        return _count(self.pieces, "added")


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return the words of both texts in order, each run with its fate, what went before what came.

    White space does not count; punctuation at a word's end counts apart from the word.
    """
    before, after = _tokens(old), _tokens(new)
    pieces: list[Piece] = []
    for step in Indel.opcodes([t.strip() for t in before], [t.strip() for t in after]):
        if step.tag == "insert":
            pieces.append(Piece("added", "".join(after[step.dest_start : step.dest_end])))
            continue
        words = "".join(before[step.src_start : step.src_end])
        if step.tag == "equal":
            pieces.append(Piece("kept", words))
        else:
            came_first = bool(pieces) and pieces[-1].fate == "added"
            pieces.insert(len(pieces) - came_first, Piece("removed", words))
    return tuple(pieces)


def _tokens(text: str) -> list[str]:
    """Return words and the punctuation at their ends, each with one blank before it where it had some."""
    tokens: list[str] = []
    for match in _TOKEN.finditer(text):
        is_apart = match.start() > 0 and text[match.start() - 1].isspace() and bool(tokens)
        tokens.append((" " if is_apart else "") + match.group())
    return tokens


def rewordings(
    old: ArticleView, new: ArticleView, carried: Iterable[str], fresh: Iterable[str]
) -> dict[str, Rewording]:
    """Return uid -> rewording for the claims of `new` that a claim of `old` has become.

    `carried` are uids of old claims that came over as they were; `fresh` those of new claims that came
    over from nowhere. Each old claim is used once, the likest pairs first.
    """
    gone = set(carried)
    left = [view for view in old.claims if view.claim.uid not in gone]
    wanted = set(fresh)
    come = [view for view in new.claims if view.claim.uid in wanted]
    found: dict[str, Rewording] = {}
    used: set[str] = set()
    for before, after in _likest_first(left, come):
        if before.claim.uid not in used and after.claim.uid not in found:
            used.add(before.claim.uid)
            found[after.claim.uid] = _rewording(old, new, before, after)
    return found


def _likest_first(left: Sequence[ClaimView], come: Sequence[ClaimView]) -> list[tuple[ClaimView, ClaimView]]:
    scored = []
    for after in come:
        for before in left:
            likeness = fuzz.ratio(before.claim.quote, after.claim.quote, score_cutoff=LEAST_ALIKE)
            if likeness:
                distance = abs(before.claim.start - after.claim.start)
                scored.append((-likeness, distance, before.claim.number, after.claim.number, before, after))
    scored.sort(key=lambda pair: pair[:4])
    return [(before, after) for *_, before, after in scored]


def _rewording(old: ArticleView, new: ArticleView, before: ClaimView, after: ClaimView) -> Rewording:
    pieces = word_diff(before.claim.quote, after.claim.quote)
    is_around = all(piece.fate == "kept" for piece in pieces)
    if is_around:
        pieces = word_diff(_sentence_of(old, before), _sentence_of(new, after))
    return Rewording(before, old.draft, pieces, is_around)


def _sentence_of(view: ArticleView, claim: ClaimView) -> str:
    """Return the words of every sentence that the claim touches; its own where there is none."""
    touched = [item for item in view.sentences if _touches(item, claim.span)]
    start = min([claim.claim.start, *(item.start for item in touched)])
    end = max([claim.claim.end, *(item.end for item in touched)])
    return view.document.text[start:end]


def _touches(sentence: Sentence, span: Span) -> bool:
    return sentence.start < span.end and span.start < sentence.end


def _count(pieces: Iterable[Piece], fate: Fate) -> int:
    words = (word for piece in pieces if piece.fate == fate for word in piece.words.split())
    return sum(1 for word in words if any(letter.isalnum() for letter in word))
