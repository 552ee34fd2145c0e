"""A sentence to the chunks between commas, conjunctions and subordinators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.extract.lexicon import BE_FORMS, CLAUSE_LINKS, HEDGES, RESULTS
from workbench.extract.verbgroups import is_finite, main_verb
from workbench.language.verbs import AMBIGUOUS_BASES
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_SEPARATORS = word_set(", ; : — –")
_NEAR = 5
"""Words: an -ed form farther from the conjunction is more likely a participle than the verb."""
_FEWEST_BEFORE_SUB = 4


@dataclass(slots=True)
class Chunk:
    """Words [low, high) after a separator; "and" where a conjunction alone parts them."""

    low: int
    high: int
    separator: str


class Chunker:
    """Cuts words of one sentence; `quoted` holds the indexes inside quotation marks."""

    def __init__(self, words: Sequence[Word], quoted: frozenset[int]) -> None:
        self.words = words
        self.quoted = quoted

    def chunks(self, low: int, high: int) -> list[Chunk]:
        """Return the chunks of words [low, high) in order."""
        chunks: list[Chunk] = []
        begin, separator, depth = low, "", 0
        for at in range(low, high):
            text = self.words[at].text
            depth += (text in "([") - (text in ")]" and depth > 0)
            if (
                text in _SEPARATORS
                and not depth
                and at not in self.quoted
                and self._separates(at, begin, high)
            ):
                if at > begin:
                    chunks.append(Chunk(begin, at, separator))
                begin, separator = at + 1, text
        if high > begin:
            chunks.append(Chunk(begin, high, separator))
        return self._with_inner_splits(chunks)

    def _separates(self, at: int, begin: int, high: int) -> bool:
        """A comma inside `Irving, Texas` or `April 12, 2011` does not part anything."""
        if self.words[at].text != ",":
            return (
                self.words[at].text != ":" or at + 1 >= high or self.words[at + 1].start > self.words[at].end
            )
        if at + 1 >= high or at == begin:
            return True
        before, after = self.words[at - 1], self.words[at + 1]
        if before.tag == "number" and after.tag == "number":
            return False
        last = at + 1
        while last < high and self.words[last].tag == "name":
            last += 1
        closes = last >= high or self.words[last].text in (",", ".", ";") or self.words[last].tag == "prep"
        is_place = before.tag == "name" and after.tag == "name" and closes and last - at <= 3
        return not (is_place and self._after_in(at, begin))

    def _after_in(self, at: int, begin: int) -> bool:
        back = at - 1
        while back > begin and self.words[back].tag == "name":
            back -= 1
        return self.words[back].low in ("in", "at", "from", "near", "of")

    def _with_inner_splits(self, chunks: list[Chunk]) -> list[Chunk]:
        split: list[Chunk] = []
        for chunk in chunks:
            begin = chunk.low
            for at in range(chunk.low + 1, chunk.high - 1):
                if at not in self.quoted and self._splits_inside(begin, at, chunk.high):
                    split.append(
                        Chunk(begin, at, chunk.separator if begin == chunk.low else self._mark(begin))
                    )
                    begin = at
            split.append(
                Chunk(begin, chunk.high, chunk.separator if begin == chunk.low else self._mark(begin))
            )
        return split

    def _mark(self, at: int) -> str:
        return "," if self.words[at].tag == "ing" else "and"

    def _splits_inside(self, begin: int, at: int, high: int) -> bool:
        word = self.words[at]
        if word.low in ("and", "but", "nor"):
            verb = main_verb(self.words, begin, at)
            if verb < 0:
                return False
            if self._opens_predicate(begin, at + 1, high):
                return not self._must_stay_whole(begin, verb, at)
            return not self._joins_subjects(verb, at) and self._opens_clause(at + 1, high)
        if word.low in RESULTS and self.words[at - 1].tag not in ("prep", "det", "sub", "to", "aux"):
            verb = main_verb(self.words, begin, at)
            return verb >= 0 and self.words[verb].low not in BE_FORMS
        if word.low in CLAUSE_LINKS and word.tag in ("sub", "prep"):
            whole = at - begin >= _FEWEST_BEFORE_SUB and main_verb(self.words, begin, at) >= 0
            return whole and self._opens_clause(at + 1, high, strict=True)
        return False

    def _joins_subjects(self, verb: int, at: int) -> bool:
        """`… after North and South met`: the conjunction stands inside a subordinate clause's subject."""
        marker = next(
            (back for back in range(at - 1, verb, -1) if self.words[back].tag in ("sub", "rel")), -1
        )
        return marker >= 0 and not any(
            is_finite(self.words, place, marker) for place in range(marker + 1, at)
        )

    def _must_stay_whole(self, begin: int, verb: int, at: int) -> bool:
        """A hedge covers both predicates; inside `those who …` the second verb is not the subject's."""
        if any(word.low in HEDGES for word in self.words[begin:at]):
            return True
        return any(word.tag == "rel" or word.low == "that" for word in self.words[verb + 1 : at])

    def _opens_predicate(self, begin: int, at: int, high: int) -> bool:
        if at >= 2 and self.words[at].tag == "adv" and self.words[at - 2].tag == "adv":
            return False
        while at < high and self.words[at].tag == "adv":
            at += 1
        if at >= high:
            return False
        word = self.words[at]
        if word.tag in ("modal", "aux", "past") and word.low not in ("be", "been", "being"):
            return True
        if word.tag == "ed":
            return (
                at + 1 >= high or self.words[at + 1].tag not in ("word",) or self.words[at - 1].tag == "adv"
            )
        if word.tag == "present":
            return is_finite(
                [*self.words[:at], Word(0, 1, "it", "it", "pron"), *self.words[at : at + 2]], at + 1, at
            ) and (
                at + 1 < high
                and self.words[at + 1].tag in ("det", "to", "prep", "pron", "name", "aux", "adv")
            )
        follows = at + 1 < high and self.words[at + 1].tag in ("det", "name", "prep", "to", "pron", "adv")
        if word.tag != "base" or (word.low in AMBIGUOUS_BASES and not follows):
            return False
        return any(earlier.tag in ("modal", "to") for earlier in self.words[begin:at])

    def _opens_clause(self, at: int, high: int, *, strict: bool = False) -> bool:
        """Say whether a subject and its finite verb come next, with nothing between that ends a phrase."""
        limit = min(high, at + (12 if strict else 14))
        for place in range(at, limit):
            word = self.words[place]
            if word.low in ("and", "or", "but", "that") and place > at and not strict:
                return False
            if (
                place > at
                and is_finite(self.words, place, at)
                and (word.tag != "ed" or (place - at <= _NEAR and self._is_plain_past(place, high)))
            ):
                return True
            if word.tag == "ing" and place == at:
                return False
        return False

    def _is_plain_past(self, place: int, high: int) -> bool:
        return place + 1 >= high or self.words[place + 1].low != "by"
