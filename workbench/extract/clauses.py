"""A sentence to its clauses: coordinated predicates, relatives, appositions, participles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workbench.extract.lexicon import HEDGES, SAYING
from workbench.extract.verbgroups import is_finite, main_verb
from workbench.language.verbs import AMBIGUOUS_BASES, base_of_ing, past_of
from workbench.language.wordlists import word_set
from workbench.language.words import Word

Range = tuple[int, int]
"Words [first, last) of a sentence."

_SEPARATORS = word_set(", ; : — –")
_SPLITTING = word_set("while whereas although though after because as before since where")
_KEPT_WITH_MATRIX = word_set("because since before if unless until whether when as once so")
_PRESENT_STATES = word_set(
    "led located based known called headquartered made owned considered situated named"
)
_TALKING = word_set(
    "speaking writing saying adding referring citing quoting including according following regarding"
)
_PASSIVE = word_set("is are was were be been being")
_TIMES = word_set("month week year day night morning afternoon evening weekend decade century time")
_RESULTS = word_set(
    "killing causing injuring wounding destroying forcing prompting triggering sparking leading leaving damaging"
)
_FEWEST_BEFORE_SUB = 4
"""Words: `The report comes after …` is no fact of its own before `after`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What one claim is made of: a subject, words that link it, and stretches of the sentence."""

    parts: tuple[Range, ...]
    how: str
    subject: Range | None = None
    "A subject that stands elsewhere in the sentence."
    link: str = ""
    "Words put between subject and parts, such as `is`."
    own_voice: bool = False
    "A non-restrictive insertion: the article's own voice even inside somebody's words."
    speaker: Range | None = None
    "Whose word a relative clause names itself: which he said was…"

    @property
    def extent(self) -> Range:
        """Return the smallest stretch that holds all parts."""
        return min(part[0] for part in self.parts), max(part[1] for part in self.parts)


@dataclass(slots=True)
class _Building:
    """The clause under construction, from left to right."""

    parts: list[Range] = field(default_factory=list)
    subject: Range | None = None
    lent: Range | None = None
    "The subject of the clause before, for a predicate that has none."
    borrowed: Range | None = None
    link: str = ""
    verb: int = -1
    how: str = "clause"


@dataclass(slots=True)
class _Chunk:
    low: int
    high: int
    separator: str


class ClauseSplitter:
    """Splits words [low, high) of one sentence; `quoted` holds the indexes inside quotation marks."""

    def __init__(self, words: Sequence[Word], quoted: frozenset[int]) -> None:
        self.words = words
        self.quoted = quoted
        self.clauses: list[Clause] = []
        self._now = _Building()

    def split(self, low: int, high: int) -> list[Clause]:
        """Return the clauses of words [low, high) in the order they were closed."""
        self.clauses = []
        self._now = _Building()
        if low < high and self.words[low].low in HEDGES:
            return [Clause(((low, high),), "hedged sentence")]
        chunks = self._chunks(low, high)
        at = 0
        while at < len(chunks):
            at += self._take(chunks, at)
        self._close()
        return self.clauses

    # --- chunks ------------------------------------------------------------------------------

    def _chunks(self, low: int, high: int) -> list[_Chunk]:
        chunks: list[_Chunk] = []
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
                    chunks.append(_Chunk(begin, at, separator))
                begin, separator = at + 1, text
        if high > begin:
            chunks.append(_Chunk(begin, high, separator))
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

    def _with_inner_splits(self, chunks: list[_Chunk]) -> list[_Chunk]:
        split: list[_Chunk] = []
        for chunk in chunks:
            begin = chunk.low
            for at in range(chunk.low + 1, chunk.high - 1):
                if at not in self.quoted and self._splits_inside(begin, at, chunk.high):
                    split.append(
                        _Chunk(begin, at, chunk.separator if begin == chunk.low else self._mark(begin))
                    )
                    begin = at
            split.append(
                _Chunk(begin, chunk.high, chunk.separator if begin == chunk.low else self._mark(begin))
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
            return self._opens_clause(at + 1, high)
        if word.low in _RESULTS and self.words[at - 1].tag not in ("prep", "det", "sub", "to", "aux"):
            verb = main_verb(self.words, begin, at)
            return verb >= 0 and self.words[verb].low not in _PASSIVE
        if word.low in _SPLITTING and word.tag in ("sub", "prep"):
            whole = at - begin >= _FEWEST_BEFORE_SUB and main_verb(self.words, begin, at) >= 0
            return whole and self._opens_clause(at + 1, high, strict=True)
        return False

    def _must_stay_whole(self, begin: int, verb: int, at: int) -> bool:
        """A hedge covers both predicates; inside `those who …` the second verb is not the subject's."""
        if any(word.low in HEDGES for word in self.words[begin:at]):
            return True
        return any(word.tag == "rel" or word.low == "that" for word in self.words[verb + 1 : at])

    def _opens_predicate(self, begin: int, at: int, high: int) -> bool:
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
                and (word.tag != "ed" or self._is_plain_past(place, high))
            ):
                return True
            if word.tag == "ing" and place == at:
                return False
        return False

    def _is_plain_past(self, place: int, high: int) -> bool:
        return place + 1 >= high or self.words[place + 1].low != "by"

    # --- walking -----------------------------------------------------------------------------

    def _take(self, chunks: list[_Chunk], at: int) -> int:
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
        if verb < 0 and self._now.verb < 0 and self._now.subject is not None:
            verb = self._delayed_verb(low, chunk.high)
        if (
            first.tag in ("ed", "participle")
            and self._now.verb >= 0
            and chunk.separator == ","
            and low == chunk.low
        ):
            return self._passive(chunks, at, low, verb)
        if first.tag == "prep" and verb >= 0 and any(word.tag == "sub" for word in self.words[low:verb]):
            self._now.parts.append((chunk.low if self._now.parts else low, chunk.high))
            return 1
        if first.tag == "sub" or (first.low in _SPLITTING and verb > low):
            return self._subordinate(chunks, at, low, verb)
        if verb < 0:
            return self._verbless(chunks, at, low)
        if self._starts_with_verb(low, verb):
            self._predicate(chunk, low, verb)
        else:
            self._full(chunk, low, verb)
        return 1

    def _delayed_verb(self, low: int, high: int) -> int:
        """Return the verb that opens a chunk after an insertion: `X, a Y, instead decided …`, or -1."""
        while low < high and self.words[low].tag == "adv":
            low += 1
        return low if low < high and self.words[low].tag in ("ed", "past", "present") else -1

    def _after_link(self, chunk: _Chunk) -> int:
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

    def _is_relative(self, low: int, high: int) -> bool:
        if self.words[low].tag == "rel" or (self.words[low].low == "where" and self._now.parts):
            return bool(self._now.parts)
        return any(
            self.words[place].low in ("whom", "which") for place in range(low + 1, min(low + 3, high))
        ) and self.words[low].tag in ("det", "prep", "number", "word")

    def _starts_with_verb(self, low: int, verb: int) -> bool:
        return all(self.words[place].tag == "adv" for place in range(low, verb))

    def _full(self, chunk: _Chunk, low: int, verb: int) -> None:
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

    def _predicate(self, chunk: _Chunk, low: int, verb: int) -> None:
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
        if self._shares_object(now, chunk, low):
            now.parts.append((low + 1, chunk.high))
        self._close()
        self._now = _Building(
            [(low, chunk.high)], None, subject, subject, link, verb, "coordinated predicate"
        )

    def _shares_object(self, now: _Building, chunk: _Chunk, low: int) -> bool:
        """`arrested and questioned the student`: the object belongs to both verbs."""
        end = now.parts[-1][1] if now.parts else 0
        bare = end > 0 and end - 1 <= now.verb + 2 and self.words[end - 1].tag in ("ed", "past", "participle")
        return (
            bare
            and chunk.low == end
            and low == end + 1
            and self.words[low].tag in ("ed", "past", "participle")
        )

    def _carried_group(self, now: _Building, low: int) -> str:
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
                after < len(self.words)
                and self.words[after].tag in ("ed", "participle", "adv")
                or self.words[after].low == "been"
            )
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
            self.clauses.append(Clause(_joined(now.parts), now.how, now.borrowed, now.link))
        elif now.parts and self.clauses:
            last = self.clauses[-1]
            self.clauses[-1] = replace(last, parts=_joined([*last.parts, *now.parts]))
        self._now = _Building(lent=now.subject or now.lent)

    # --- insertions --------------------------------------------------------------------------

    def _run_end(self, chunks: list[_Chunk], at: int) -> int:
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

    def _relative(self, chunks: list[_Chunk], at: int, low: int) -> int:
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
            if (
                not is_finite(self.words, body, low)
                and main_verb(self.words, body, high) > body
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
            clause = Clause(((low, high),), "relative clause", None, own_voice=True)
            if self.words[low].low == "where":
                clause = Clause(((low + 1, high),), "relative clause", None, "", own_voice=True)
        self.clauses.append(clause)
        return last - at

    def _predicates(self, chunks: Sequence[_Chunk], body: int) -> list[Range]:
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

    def _antecedent_of(self, chunks: Sequence[_Chunk], at: int) -> Range | None:
        """Return what a relative clause is about: the end of the chunk before it, or what that one explains."""
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

    def _participle(self, chunks: list[_Chunk], at: int, low: int) -> int:
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

    def _has_no_cause(self, now: _Building, ing: int) -> bool:
        """`Columbia was lost, killing seven`: the subject of a passive did not do it."""
        return now.verb >= 0 and self.words[ing].low in _RESULTS and self.words[now.verb].low in _PASSIVE

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
        if word.tag in ("present", "base") or word.low in ("is", "are", "has", "have"):
            return f"is {base}ing" if False else past_of(base)
        return past_of(base)

    def _subject_ahead(self, chunks: list[_Chunk], at: int) -> Range | None:
        if at >= len(chunks):
            return None
        low = self._after_link(chunks[at])
        verb = main_verb(self.words, low, chunks[at].high)
        if verb < 0 and at + 1 < len(chunks):
            return (low, chunks[at].high) if self.words[low].tag in ("name", "det", "pron") else None
        return (low, verb) if verb > low else None

    def _passive(self, chunks: list[_Chunk], at: int, low: int, verb: int) -> int:
        last = self._run_end(chunks, at)
        antecedent = self._antecedent()
        high = chunks[last - 1].high
        if antecedent is None:
            self._now.parts.append((low, high))
        else:
            link = "is" if self.words[low].low in _PRESENT_STATES else "was"
            self.clauses.append(Clause(((low, high),), "participle", antecedent, link, own_voice=True))
        return last - at

    def _subordinate(self, chunks: list[_Chunk], at: int, low: int, verb: int) -> int:
        chunk = chunks[at]
        marker = self.words[low].low
        if verb <= low + 1 or marker in _KEPT_WITH_MATRIX or low + 1 >= chunk.high:
            self._now.parts.append((chunk.low, chunk.high))
            return 1
        now = self._now
        if now.verb >= 0:
            self._close()
            self._now = _Building(how="subordinate clause")
            self._full(chunk, low + 1, verb)
            return 1
        self.clauses.append(Clause(((low + 1, chunk.high),), "subordinate clause"))
        return 1

    def _verbless(self, chunks: list[_Chunk], at: int, low: int) -> int:
        chunk, now = chunks[at], self._now
        if (
            chunk.separator != ","
            or low != chunk.low
            or not self._is_noun_phrase(low, chunk.high)
            or self._in_list(chunks, at)
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

    def _next_is_new(self, chunks: list[_Chunk], at: int) -> bool:
        low = self._after_link(chunks[at])
        return low < chunks[at].high and (
            main_verb(self.words, low, chunks[at].high) >= 0 or self._is_relative(low, chunks[at].high)
        )

    def _is_noun_phrase(self, low: int, high: int) -> bool:
        first = self.words[low]
        if first.low in ("a", "an", "the", "another", "one", "its", "his", "her", "their"):
            return high - low >= 2
        return (
            first.tag == "word"
            and high - low >= 2
            and any(word.low in ("of", "for", "at") for word in self.words[low:high])
        )

    def _in_list(self, chunks: list[_Chunk], at: int) -> bool:
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

    def _is_plural(self, phrase: Range) -> bool:
        low, high = phrase
        head = self.words[high - 1]
        if any(word.low == "and" for word in self.words[low:high]):
            return True
        return head.tag in ("word", "present") and head.low.endswith("s") and not head.low.endswith("ss")


def _joined(parts: Sequence[Range]) -> tuple[Range, ...]:
    """Join stretches that only a comma parts, so that the comma stays."""
    joined: list[Range] = []
    for low, high in parts:
        if joined and 0 <= low - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return tuple(joined)


def noun_phrase_before(words: Sequence[Word], low: int, high: int) -> Range | None:
    """Return the noun phrase that ends at `high`, not reaching before `low`."""
    begin = high
    while begin > low:
        word = words[begin - 1]
        if word.tag == "det" and word.low not in ("that", "this"):
            begin -= 1
            if begin == low or words[begin - 1].low != "of":
                break
            begin -= 1
            continue
        linked = word.low == "of" or (word.low in ("and", "&") and words[begin].tag == "name")
        if (
            word.tag in ("name", "word", "number", "possessive")
            or linked
            or word.text in (")", "(", '"', "“", "”", "-", "/")
        ):
            begin -= 1
        elif (
            word.tag in ("base", "present", "ing", "ed")
            and begin < high
            and begin - 1 > low
            and words[begin - 2].tag in ("det", "word", "possessive")
            and words[begin - 2].low != "that"
        ):
            begin -= 1
        elif word.tag in ("base", "present") and begin == high:
            begin -= 1
        else:
            break
    while begin < high and words[begin].tag in ("prep", "and", "possessive", "punct"):
        begin += 1
    if begin >= high or words[high - 1].low in _TIMES:
        return None
    return begin, high
