"""Which claims of an earlier revision come over: same words in a sentence with the same words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from typing import Protocol

from workbench.checks.matching import folded
from workbench.domain.claim import Claim
from workbench.domain.extraction import FoundClaim


class Stretch(Protocol):
    """Anything with characters [start, end): a sentence, stored or found, a claim, a span."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """One past the last character."""


class _Context:
    """The words of the sentences that hold a claim."""

    def __init__(self, text: str, sentences: Sequence[Stretch]) -> None:
        self._text = text
        self._sentences = sorted(sentences, key=lambda sentence: (sentence.start, sentence.end))
        self._starts = [sentence.start for sentence in self._sentences]
        self._ends = [sentence.end for sentence in self._sentences]

    def key(self, claim: Stretch) -> tuple[str, str]:
        """Return the words of `claim` and those of every sentence it touches, typography folded."""
        first = bisect_right(self._ends, claim.start)
        last = bisect_left(self._starts, claim.end)
        start = min([claim.start, *self._starts[first:last][:1]])
        end = max([claim.end, *self._ends[first:last][-1:]])
        return folded(self._text[claim.start : claim.end]), folded(self._text[start:end])


def carried(
    old_claims: Sequence[Claim],
    old_sentences: Sequence[Stretch],
    old_text: str,
    new_claims: Sequence[FoundClaim],
    new_sentences: Sequence[Stretch],
    new_text: str,
) -> tuple[tuple[str, int], ...]:
    """Return (uid of the old claim, index of the new one) for each claim that the revision left alone.

    Both the quote and the sentences that hold it must have the same words; white space and typography
    may differ. Each claim is used once, in order, those of the same wording first. Retired claims
    stay behind. Sentences of one text must not overlap. The pairs come in the order of the new claims.
    """
    old_context, new_context = _Context(old_text, old_sentences), _Context(new_text, new_sentences)
    old_keys = {claim.uid: old_context.key(claim) for claim in old_claims if not claim.retired}
    old_wordings = {claim.uid: claim.wording for claim in old_claims}
    new_keys = [new_context.key(claim) for claim in new_claims]
    by_wording = _paired(
        {uid: (*key, old_wordings[uid]) for uid, key in old_keys.items()},
        {at: (*key, new_claims[at].wording) for at, key in enumerate(new_keys)},
    )
    taken = set(by_wording.values())
    left = _paired(
        {uid: key for uid, key in old_keys.items() if uid not in taken},
        {at: key for at, key in enumerate(new_keys) if at not in by_wording},
    )
    pairs = by_wording | left
    return tuple((pairs[at], at) for at in sorted(pairs))


def _paired(old: dict[str, Hashable], new: dict[int, Hashable]) -> dict[int, str]:
    """Return new index -> old uid, taking the olds of one key in their order."""
    waiting: defaultdict[Hashable, deque[str]] = defaultdict(deque)
    for uid, key in old.items():
        waiting[key].append(uid)
    return {at: waiting[key].popleft() for at, key in new.items() if waiting[key]}
