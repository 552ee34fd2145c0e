"""A sentence to its clauses: coordinated predicates, relatives, appositions, participles."""

from __future__ import annotations

from dataclasses import replace

from workbench.extract.chunks import Chunk, Chunker
from workbench.extract.insertions import Insertions
from workbench.extract.lexicon import CLAUSE_LINKS, HEDGES
from workbench.extract.phrases import Building, Clause, joined
from workbench.extract.verbgroups import main_verb
from workbench.language.wordlists import word_set

_KEPT_WITH_MATRIX = word_set("because since before if unless until whether when as once so")


class ClauseSplitter(Insertions):
    """Splits words [low, high) of one sentence; `quoted` holds the indexes inside quotation marks."""

    def split(self, low: int, high: int) -> list[Clause]:
        """Return the clauses of words [low, high) in the order they were closed."""
        self.clauses = []
        self._now = Building()
        if low < high and self.words[low].low in HEDGES:
            return [Clause(((low, high),), "hedged sentence")]
        chunks = Chunker(self.words, self.quoted).chunks(low, high)
        at = 0
        while at < len(chunks):
            at += self._take(chunks, at)
        self._close()
        return self.clauses

    def _take(self, chunks: list[Chunk], at: int) -> int:
        """Read the chunk `at` into the clause under construction, and return how many were read."""
        chunk = chunks[at]
        low = self._after_link(chunk)
        if low >= chunk.high:
            return 1
        first = self.words[low]
        if low in self.quoted and self._now.parts:
            self._now.parts.append((chunk.low, chunk.high))
            return 1
        if self._is_relative(low, chunk.high):
            return self._relative(chunks, at, low)
        if first.tag == "ing" or (
            first.tag == "adv" and low + 1 < chunk.high and self.words[low + 1].tag == "ing"
        ):
            return self._participle(chunks, at, low)
        if (
            first.low == "with"
            and self._now.verb >= 0
            and chunk.separator == ","
            and self._absolute(low, chunk.high)
        ):
            return 1
        verb = main_verb(self.words, low, chunk.high)
        waits = self._now.verb < 0 and self._now.subject is not None
        if verb < 0 and (waits or ((chunk.separator == "and" or low > chunk.low) and self._now.verb >= 0)):
            verb = self._delayed_verb(low, chunk.high)
        if (
            first.tag in ("ed", "participle")
            and self._now.verb >= 0
            and chunk.separator == ","
            and low == chunk.low
        ):
            return self._passive(chunks, at, low, verb)
        inverted = (
            first.low in ("were", "had", "should") and chunk.separator in ("", ",") and not self._now.parts
        )
        if inverted or (first.low == "no" and self._follows(low, "matter")):
            self._now.parts.append((low, chunk.high))
            return 1
        if first.tag == "prep" and verb >= 0 and any(word.tag == "sub" for word in self.words[low:verb]):
            self._now.parts.append((chunk.low if self._now.parts else low, chunk.high))
            return 1
        if first.tag == "sub" or (first.low in CLAUSE_LINKS and verb > low):
            return self._subordinate(chunks, at, low, verb)
        if verb < 0:
            return self._verbless(chunks, at, low)
        if self._starts_with_verb(low, verb):
            self._predicate(chunk, low, verb)
        else:
            self._full(chunk, low, verb)
        return 1

    def _follows(self, at: int, low: str) -> bool:
        return at + 1 < len(self.words) and self.words[at + 1].low == low

    def _delayed_verb(self, low: int, high: int) -> int:
        """Return the verb that opens a chunk after an insertion: `X, a Y, instead decided …`, or -1."""
        while low < high and self.words[low].tag == "adv":
            low += 1
        return (
            low if low < high - 1 and self.words[low].tag in ("ed", "past", "present", "participle") else -1
        )

    def _full(self, chunk: Chunk, low: int, verb: int) -> None:
        if self._now.verb >= 0:
            self._close()
        start = low if self._now.verb < 0 and not self._now.parts else chunk.low
        begin = self._subject_begin(low, verb)
        self._now.parts.append((max(start, low), chunk.high))
        self._now.subject = (begin, verb) if begin < verb else None
        self._now.verb = verb

    def _subject_begin(self, low: int, verb: int) -> int:
        while low < verb and self.words[low].tag in ("adv", "sub"):
            low += 1
        return low

    def _predicate(self, chunk: Chunk, low: int, verb: int) -> None:
        now = self._now
        if now.verb < 0 and now.parts:
            now.parts.append((low, chunk.high))
            now.verb = verb
            if now.subject is None:
                now.subject = now.parts[-2]
            return
        subject = now.subject or now.lent
        if subject is None:
            now.parts.append((low, chunk.high))
            now.verb = max(now.verb, verb)
            return
        link = self._carried_group(now, low)
        if not link and self.words[low].tag == "base":
            now.parts.append((chunk.low, chunk.high))
            return
        if self._shares_object(now, chunk, low):
            now.parts.append((low + 1, chunk.high))
        self._close()
        self._now = Building([(low, chunk.high)], None, subject, subject, link, verb, "coordinated predicate")

    def _shares_object(self, now: Building, chunk: Chunk, low: int) -> bool:
        """`arrested and questioned the student`: the object belongs to both verbs."""
        end = now.parts[-1][1] if now.parts else 0
        bare = end > 0 and end - 1 <= now.verb + 2 and self.words[end - 1].tag in ("ed", "past", "participle")
        return (
            bare
            and chunk.low == end
            and low == end + 1
            and self.words[low].tag in ("ed", "past", "participle")
        )

    def _carried_group(self, now: Building, low: int) -> str:
        """Return the auxiliary that a second participle or infinitive shares with the first verb."""
        if self.words[low].tag not in ("ed", "participle", "base") or now.verb < 0:
            return ""
        verb = self.words[now.verb]
        if (
            now.verb + 1 < len(self.words)
            and self.words[now.verb + 1].low == "not"
            and self.words[low].tag == "base"
        ):
            return f"{verb.text} not"
        if (
            verb.tag == "aux"
            and self.words[low].tag in ("ed", "participle")
            and verb.low not in ("do", "does", "did")
        ):
            after = now.verb + 1
            passive = (
                after < len(self.words) and self.words[after].tag in ("ed", "participle", "adv")
            ) or self.words[after].low == "been"
            if not passive:
                return ""
            return (
                f"{verb.text} been"
                if after < len(self.words) and self.words[after].low == "been"
                else verb.text
            )
        if self.words[low].tag == "base" and verb.tag == "modal":
            return verb.text
        if (
            self.words[low].tag == "base"
            and now.verb + 1 < len(self.words)
            and self.words[now.verb + 1].low == "to"
        ):
            return f"{verb.text} to"
        return ""

    def _close(self) -> None:
        now = self._now
        if now.parts and (now.verb >= 0 or not self.clauses):
            self.clauses.append(Clause(joined(now.parts), now.how, now.borrowed, now.link))
        elif now.parts:
            last = self.clauses[-1]
            if last.own_voice or now.parts[0][0] < last.parts[-1][1]:
                self.clauses.append(Clause(joined(now.parts), now.how))
            else:
                self.clauses[-1] = replace(last, parts=joined([*last.parts, *now.parts]))
        self._now = Building(lent=now.subject or now.lent)

    def _subordinate(self, chunks: list[Chunk], at: int, low: int, verb: int) -> int:
        chunk = chunks[at]
        marker = self.words[low].low
        if verb <= low + 1 or marker in _KEPT_WITH_MATRIX or low + 1 >= chunk.high:
            self._now.parts.append((chunk.low, chunk.high))
            return 1
        now = self._now
        if now.verb >= 0:
            self._close()
            self._now = Building(how="subordinate clause")
            self._full(chunk, low + 1, verb)
            return 1
        self.clauses.append(Clause(((low + 1, chunk.high),), "subordinate clause"))
        return 1

    def _is_about_the_event(self, low: int, high: int) -> bool:
        """`…, his first trip abroad`: what happened is that trip, not the noun before the comma."""
        return self.words[low].low in ("his", "her", "its", "their") and any(
            word.low in ("first", "second", "third", "last", "latest", "only")
            for word in self.words[low:high]
        )

    def _verbless(self, chunks: list[Chunk], at: int, low: int) -> int:
        chunk, now = chunks[at], self._now
        if (
            chunk.separator != ","
            or low != chunk.low
            or not self._is_noun_phrase(low, chunk.high)
            or self._in_list(chunks, at)
            or self._is_about_the_event(low, chunk.high)
        ):
            now.parts.append((chunk.low if now.parts else low, chunk.high))
            if (
                now.verb < 0
                and len(now.parts) == 1
                and self.words[low].tag in ("det", "name", "word", "number", "pron")
            ):
                now.subject = (low, chunk.high)
            return 1
        antecedent = self._antecedent()
        ends = at + 1 >= len(chunks)
        waiting = now.verb < 0 and not ends
        if antecedent is None or not (ends or waiting or self._next_is_new(chunks, at + 1)):
            now.parts.append((low, chunk.high))
            return 1
        if now.verb < 0 and now.subject is None:
            now.subject = antecedent
        link = "are" if self._is_plural(antecedent) else "is"
        link = "were" if self.words[low].low == "the" and self._is_plural(antecedent) else link
        self.clauses.append(Clause((antecedent, (low, chunk.high)), "apposition", None, link, own_voice=True))
        return 1
