"""What is set into a sentence: relative clauses, appositions, participles."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.chunks import Chunk
from workbench.extract.lexicon import BE_FORMS, HEDGES, RESULTS, SAYING
from workbench.extract.phrases import Building, Clause, Range, noun_phrase_before
from workbench.extract.verbgroups import is_finite, main_verb
from workbench.language.verbs import base_of_ing, past_of
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_PRESENT_STATES = word_set(
    "led located based known called headquartered made owned considered situated named"
)
_TALKING = word_set(
    "speaking writing saying adding referring citing quoting including according following regarding"
)


class Insertions:
    """Reads insertions while a clause is under construction, and closes clauses of their own for them."""

    def __init__(self, words: Sequence[Word], quoted: frozenset[int]) -> None:
        self.words = words
        self.quoted = quoted
        self.clauses: list[Clause] = []
        self._now = Building()

    def _run_end(self, chunks: list[Chunk], at: int) -> int:
        """Return the index after the chunks that belong to an insertion begun at `at`."""
        last = at + 1
        matrix_waits = self._now.verb < 0
        while last < len(chunks):
            low = self._after_link(chunks[last])
            if low >= chunks[last].high or chunks[last].separator in (";", ":", "—", "–"):
                break
            verb = main_verb(self.words, low, chunks[last].high)
            if verb >= 0 and (
                matrix_waits or low != chunks[last].low or not self._starts_with_verb(low, verb)
            ):
                if not (chunks[last].separator == "and" and not matrix_waits):
                    break
                if not self._starts_with_verb(low, verb):
                    break
            if matrix_waits and verb < 0 and self.words[low].tag in ("ing",):
                break
            if self._is_relative(low, chunks[last].high):
                break
            last += 1
        return last

    def _relative(self, chunks: list[Chunk], at: int, low: int) -> int:
        last = self._run_end(chunks, at)
        antecedent = self._antecedent_of(chunks, at)
        high = chunks[last - 1].high
        if antecedent is None:
            self._now.parts.append((chunks[at].low, high))
            return last - at
        body, speaker = low, None
        if self.words[low].low in ("who", "which"):
            body = low + 1
            saying = self._saying_inside(body, high)
            if saying:
                speaker, body = (body, saying), saying + 1
            first = body
            while first < high - 1 and self.words[first].tag == "adv":
                first += 1
            if (
                not is_finite(self.words, first, low)
                and main_verb(self.words, body, high) > first
                and speaker is None
            ):
                self._object_relative(antecedent, body, high)
                return last - at
            for begin, end in self._predicates(chunks[at:last], body):
                self.clauses.append(
                    Clause(((begin, end),), "relative clause", antecedent, own_voice=True, speaker=speaker)
                )
            return last - at
        else:
            whom = next((at for at in range(low, low + 4) if self.words[at].low in ("whom", "which")), low)
            parts = ((low, whom), antecedent, (whom + 1, high)) if low < whom else ((low, high),)
            clause = Clause(parts, "relative clause", own_voice=True)
            if self.words[low].low == "where":
                clause = Clause(((low + 1, high),), "relative clause", None, "", own_voice=True)
        self.clauses.append(clause)
        return last - at

    def _predicates(self, chunks: Sequence[Chunk], body: int) -> list[Range]:
        """Return the coordinated predicates of a relative clause."""
        found: list[Range] = []
        for chunk in chunks:
            low = self._after_link(chunk)
            verb = main_verb(self.words, low, chunk.high) if low < chunk.high else -1
            if not found:
                found.append((body, chunk.high))
            elif chunk.separator == "and" and verb >= 0 and self._starts_with_verb(low, verb):
                found.append((low, chunk.high))
            else:
                found[-1] = (found[-1][0], chunk.high)
        return found

    def _saying_inside(self, low: int, high: int) -> int:
        for place in range(low, min(low + 4, high)):
            if self.words[place].low in SAYING and place > low:
                return place
        return 0

    def _object_relative(self, antecedent: Range, body: int, high: int) -> None:
        self.clauses.append(Clause(((body, high), antecedent), "relative clause", None, own_voice=True))

    def _antecedent_of(self, chunks: Sequence[Chunk], at: int) -> Range | None:
        """Return what a relative clause is about: how the chunk before it ends, or what that explains."""
        if at == 0:
            return self._antecedent()
        before = chunks[at - 1]
        last = self.clauses[-1] if self.clauses else None
        if last is not None and last.how == "apposition" and last.parts[-1][1] == before.high:
            return last.parts[0]
        return noun_phrase_before(self.words, before.low, before.high) or self._antecedent()

    def _antecedent(self) -> Range | None:
        """Return the noun phrase that the text read so far ends with."""
        if not self._now.parts:
            return None
        low, high = self._now.parts[-1]
        return noun_phrase_before(self.words, low, high)

    def _participle(self, chunks: list[Chunk], at: int, low: int) -> int:
        chunk, now = chunks[at], self._now
        ing = low if self.words[low].tag == "ing" else low + 1
        last = self._run_end(chunks, at)
        high = chunks[last - 1].high
        base = base_of_ing(self.words[ing].low)
        listed = any(
            self.words[place].tag == "ing" and self.words[place - 1].tag in ("prep", "to", "sub")
            for begin, end in now.parts
            for place in range(begin + 1, end)
        )
        hedged = any(
            self.words[place].low in HEDGES for begin, end in now.parts for place in range(begin, end)
        )
        if (
            self.words[ing].low in _TALKING
            or not base
            or high - low < 3
            or listed
            or hedged
            or self._has_no_cause(now, ing)
        ):
            now.parts.append((chunk.low, high))
            return last - at
        if now.verb >= 0 and now.subject is not None and chunk.separator in (",", "—", "–"):
            self.clauses.append(
                Clause(((ing + 1, high),), "participial result", now.subject, self._finite_of(base, now.verb))
            )
            return last - at
        subject = self._subject_ahead(chunks, last) if now.verb < 0 and not now.parts else None
        if subject is None:
            now.parts.append((chunk.low, high))
        else:
            self.clauses.append(Clause(((ing + 1, high),), "leading participle", subject, past_of(base)))
        return last - at

    def _has_no_cause(self, now: Building, ing: int) -> bool:
        """`Columbia was lost, killing seven`: the subject of a passive did not do it."""
        return now.verb >= 0 and self.words[ing].low in RESULTS and self.words[now.verb].low in BE_FORMS

    def _absolute(self, low: int, high: int) -> bool:
        """`…, with X defeating Y`: a clause of its own."""
        ing = next((at for at in range(low + 2, min(high - 1, low + 9)) if self.words[at].tag == "ing"), -1)
        base = base_of_ing(self.words[ing].low) if ing > 0 else ""
        if not base or self.words[ing - 1].tag in ("prep", "det", "punct"):
            return False
        self.clauses.append(Clause(((ing + 1, high),), "absolute clause", (low + 1, ing), past_of(base)))
        return True

    def _finite_of(self, base: str, verb: int) -> str:
        word = self.words[verb]
        if word.tag == "modal":
            return f"{word.text} {base}"
        return past_of(base)

    def _subject_ahead(self, chunks: list[Chunk], at: int) -> Range | None:
        if at >= len(chunks):
            return None
        low = self._after_link(chunks[at])
        verb = main_verb(self.words, low, chunks[at].high)
        if verb < 0 and at + 1 < len(chunks):
            return (low, chunks[at].high) if self.words[low].tag in ("name", "det", "pron") else None
        return (low, verb) if verb > low else None

    def _passive(self, chunks: list[Chunk], at: int, low: int, verb: int) -> int:
        last = self._run_end(chunks, at)
        antecedent = self._antecedent()
        high = chunks[last - 1].high
        if antecedent is None:
            self._now.parts.append((low, high))
        else:
            link = "is" if self.words[low].low in _PRESENT_STATES else "was"
            self.clauses.append(Clause(((low, high),), "participle", antecedent, link, own_voice=True))
        return last - at

    def _in_list(self, chunks: list[Chunk], at: int) -> bool:
        """Say whether the chunk is a member of `A, B and C`."""
        begin, end = chunks[at].low, chunks[at].high
        for place in range(begin + 1, end - 1):
            joins = self.words[place].low in ("and", "or") and self.words[place + 1].tag in ("det", "name")
            if joins and (self.words[begin].tag == "name" or self.words[begin].low == "the"):
                return True
        for later in chunks[at + 1 : at + 12]:
            low = self._after_link(later)
            if low > later.low:
                verb = main_verb(self.words, low, later.high)
                return later.separator == "," and (verb < 0 or (self._now.verb < 0 and verb > low))
            if low >= later.high or later.separator != "," or main_verb(self.words, low, later.high) >= 0:
                return False
        return False

    def _next_is_new(self, chunks: list[Chunk], at: int) -> bool:
        low = self._after_link(chunks[at])
        return low < chunks[at].high and (
            main_verb(self.words, low, chunks[at].high) >= 0 or self._is_relative(low, chunks[at].high)
        )

    def _is_noun_phrase(self, low: int, high: int) -> bool:
        first = self.words[low]
        if self.words[high - 1].tag == "possessive":
            return False
        if first.low in ("a", "an", "the", "another", "one", "its", "his", "her", "their"):
            return high - low >= 2
        return (
            first.tag == "word"
            and high - low >= 2
            and any(word.low in ("of", "for", "at") for word in self.words[low:high])
        )

    def _is_plural(self, phrase: Range) -> bool:
        low, high = phrase
        head = self.words[high - 1]
        if any(word.low == "and" for word in self.words[low:high]):
            return True
        return head.tag in ("word", "present") and head.low.endswith("s") and not head.low.endswith("ss")

    def _is_relative(self, low: int, high: int) -> bool:
        if self.words[low].tag == "rel" or (self.words[low].low == "where" and self._now.parts):
            return bool(self._now.parts)
        return any(
            self.words[place].low in ("whom", "which") for place in range(low + 1, min(low + 3, high))
        ) and self.words[low].tag in ("det", "prep", "number", "word")

    def _after_link(self, chunk: Chunk) -> int:
        low = chunk.low
        while low < chunk.high and self.words[low].low in (
            "and",
            "but",
            "or",
            "nor",
            "however",
            "meanwhile",
            "hence",
            "thus",
        ):
            low += 1
        return low

    def _starts_with_verb(self, low: int, verb: int) -> bool:
        return all(self.words[place].tag == "adv" for place in range(low, verb))
