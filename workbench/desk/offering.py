"""Offering: which stored sources hold a claim's numbers and names, and in which passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.checks.counted import Figures
from workbench.checks.passages import (
    READ_FOR_EACH,
    Passage,
    best_passages,
    holds_all_that_tells,
    telling_words,
    weighed,
)
from workbench.desk.looking import quotable_sources, source_texts
from workbench.desk.workspace import Workspace
from workbench.domain.document import Document
from workbench.domain.source import Source
from workbench.domain.span import Span

CHARACTERS_READ = 3_000_000
"""Characters of stored text that are looked through; a reviewer waits for them."""
A_SOURCE = 3
"""Passages of one source at most."""
LIMIT = 12
"""Passages at most."""
MOST_READ = 5 * LIMIT
"""Passages of other sources than the last one of which it is read what their figures count."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A passage of a stored source that has words of a claim."""

    source: Source
    document: str
    "uid of the text that holds it: `text[place.start:place.end] == quote`."
    place: Span
    quote: str
    words: tuple[str, ...]
    "The claim's telling words that it holds."
    score: int
    is_sure: bool
    "Whether it holds every figure of the claim, of the same thing, and most of its names."
    instead: str = ""
    "An amount of what the claim counts, with another value."


def offers(workspace: Workspace, wordings: Sequence[str], last_source: str = "") -> tuple[Offer, ...]:
    """Return the passages that have telling words of claims with these `wordings`, the best first.

    The best is what holds all that the claim gives, then what holds most of it. Of two that are as good the
    source with uid `last_source` comes first. The newest sources are looked through first, CHARACTERS_READ in
    all.
    """
    words = tuple(dict.fromkeys(word for wording in wordings for word in telling_words(wording)))
    known = sorted(
        quotable_sources(workspace), key=lambda source: (source.uid != last_source, -source.number)
    )
    found: list[_Candidate] = []
    left = CHARACTERS_READ
    for source in known if words else ():
        texts = source_texts(workspace, source.uid)
        for passage in best_passages([text.text for text in texts], words, READ_FOR_EACH * A_SOURCE):
            found.append(_Candidate(source, texts[passage.text_index], passage))
        left -= sum(len(text.text) for text in texts)
        if left <= 0:
            break
    found.sort(key=lambda one: -one.passage.score)
    others = [one for one in found if one.source.uid != last_source][:MOST_READ]
    promising = [one for one in found if one.source.uid == last_source] + others
    figures = Figures(wordings)
    offered = [one.offer(words, figures) for one in promising]
    return tuple(_few_of_each(_best_first(offered, last_source))[:LIMIT])


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A passage that shares words with a claim, before it is read what its figures count."""

    source: Source
    text: Document
    passage: Passage

    def offer(self, words: Sequence[str], figures: Figures) -> Offer:
        """Return the passage as it is offered."""
        passage = weighed(self.passage, self.text.text, figures)
        is_sure = passage.is_fitting and holds_all_that_tells(passage.words, words)
        quote = passage.place.quote(self.text.text)
        return Offer(
            self.source, self.text.uid, passage.place, quote, passage.words, passage.score, is_sure,
            passage.instead,
        )  # fmt: skip


def _few_of_each(offered: Iterable[Offer]) -> list[Offer]:
    """Return offers in their order, A_SOURCE of one source at most, and none that holds no word."""
    counted: Counter[str] = Counter()
    kept: list[Offer] = []
    for offer in offered:
        counted[offer.source.uid] += bool(offer.words)
        if offer.words and counted[offer.source.uid] <= A_SOURCE:
            kept.append(offer)
    return kept


def _best_first(found: Iterable[Offer], last_source: str) -> list[Offer]:
    """Return offers by how good they are and how many words they share; equals by where they are from."""
    return sorted(
        found,
        key=lambda offer: (
            not offer.is_sure,
            -offer.score,
            -len(offer.words),
            offer.source.uid != last_source,
        ),
    )


def ranked_sources(
    sources: Iterable[Source], offered: Sequence[Offer], last_source: str = ""
) -> tuple[Source, ...]:
    """Return `sources`: those of the offers in their order, then the last one used, then by number."""
    rank = {offer.source.uid: number for number, offer in reversed(list(enumerate(offered)))}
    return tuple(
        sorted(
            sources,
            key=lambda source: (
                rank.get(source.uid, len(rank) + LIMIT),
                source.uid != last_source,
                source.number,
            ),
        )
    )
