"""Which claims state a fact that the article has stated before.

Deliberately strict: a missed link costs a second look, a wrong one hides a claim that nobody checked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from workbench.domain.extraction import FoundClaim, FoundDate, FoundQuantity
from workbench.domain.span import Span
from workbench.language.dates import dates_in
from workbench.language.parsing.lemmas import lemma_of
from workbench.language.quantities import quantities_in
from workbench.language.wordlists import word_set
from workbench.language.words import Word, words_in

FEWEST_WORDS = 3
"""A claim of fewer words says too little to be known again."""
LONGEST = 1000
"""Characters of a wording; a longer one is a passage that nobody states twice."""
_ANY_DAY = date(2000, 1, 5)
"""Where in a wording a date stands does not depend on the day that it is read by."""
_POINTING = word_set(
    "i you he she it we they me him us them this that these those here there someone somebody something"
)
"""Words that may mean somebody else, or something else, when they are said again."""
_ANY = word_set("a an another some one two three several many few dozens hundreds thousands")
_PAST = frozenset({"past", "ed", "participle"})
_HAVE = word_set("has have had")
_BE_NOW = word_set("is are am 's 're 'm")
_BE_THEN = word_set("was were been")


def with_repeats(
    claims: Sequence[FoundClaim], quantities: Sequence[FoundQuantity], dates: Sequence[FoundDate]
) -> tuple[FoundClaim, ...]:
    """Return `claims`, in text order, each with the index of the first mention of the same fact or -1.

    The same fact has the same words in the same order, but for `the`, `has risen` for `rose`, and how a
    number or a date is written; the same numbers with the same bounds; the same days; the same tense,
    negations and hedges; and it is given on the same word, in the same manner. A claim with something
    unresolved, with a pronoun that may mean another one, or about just anybody (`a man was arrested`,
    with neither a name nor a day in it) repeats nothing.
    """
    numbers = _Inside((q.start, q.end, (q.op, q.low, q.high, q.unit)) for q in quantities)
    days = _Inside((d.start, d.end, (d.first_day, d.last_day)) for d in dates)
    firsts: dict[Hashable, int] = {}
    linked = []
    for index, claim in enumerate(claims):
        fact = _fact(claim, numbers.of(claim), days.of(claim))
        first = index if fact is None else firsts.setdefault(fact, index)
        linked.append(replace(claim, repeats=-1 if first == index else first))
    return tuple(linked)


class _Inside:
    """Finds what stands inside a claim's characters, in order."""

    def __init__(self, said: Iterable[tuple[int, int, tuple[str, ...]]]) -> None:
        self._said = sorted(said)
        self._starts = [start for start, _, _ in self._said]

    def of(self, claim: FoundClaim) -> tuple[tuple[str, ...], ...]:
        """Return what the numbers or dates inside `claim` say, without where they stand."""
        first, last = bisect_left(self._starts, claim.start), bisect_left(self._starts, claim.end)
        return tuple(values for _, end, values in self._said[first:last] if end <= claim.end)


def _fact(
    claim: FoundClaim, numbers: tuple[tuple[str, ...], ...], days: tuple[tuple[str, ...], ...]
) -> Hashable | None:
    """Return what two mentions of one fact have in common; None where a claim cannot be known again."""
    if claim.unresolved or len(claim.wording) > LONGEST:
        return None
    words = words_in(claim.wording)
    if any(word.low in _POINTING for word in words):
        return None
    if not days and _is_about_anybody(words):
        return None
    written = dates_in(claim.wording, 0, len(claim.wording), _ANY_DAY)
    if written and not days:
        return None
    stated: dict[Span, tuple[str, ...]] = {}
    if len(written) == len(days) == 1:
        stated[Span(written[0].start, written[0].end)] = days[0]
    for figure in quantities_in(words, [Span(day.start, day.end) for day in written]):
        stated[Span(figure.start, figure.end)] = (figure.op, figure.low, figure.high, figure.unit)
    said = tuple(_said(words, stated))
    if len(said) < FEWEST_WORDS:
        return None
    speaker = " ".join(claim.attributed_to.casefold().split())
    return said, numbers, days, speaker, claim.manner, claim.questions


def _is_about_anybody(words: Sequence[Word]) -> bool:
    """Say whether a wording begins with somebody, or something, that it does not name, nor anything else."""
    first = next((word for word in words if word.tag not in ("punct", "prep", "adv")), None)
    is_open = first is not None and (first.low in _ANY or first.tag == "number")
    return is_open and not any(word.tag == "name" and word is not first for word in words[1:])


def _said(words: Sequence[Word], stated: dict[Span, tuple[str, ...]]) -> Iterator[Hashable]:
    """Yield what each word says: verbs with their time, numbers and dates as read, the rest as it is."""
    given: set[Span] = set()
    for at, word in enumerate(words):
        holding = next((span for span in stated if span.start <= word.start and word.end <= span.end), None)
        if holding is not None:
            if holding not in given:
                given.add(holding)
                yield stated[holding]
        elif word.tag != "punct" and word.low != "the" and not _is_perfect(words, at):
            yield _meant(word)


def _is_perfect(words: Sequence[Word], at: int) -> bool:
    """Say whether the word at `at` only helps a participle into the past: the `has` of `has risen`."""
    if words[at].low not in _HAVE:
        return False
    following = next((word for word in words[at + 1 :] if word.tag != "adv"), None)
    return following is not None and (following.tag in ("ed", "participle") or following.low == "been")


def _meant(word: Word) -> Hashable:
    if word.low in _BE_NOW and word.tag == "aux":
        return "be", "now"
    if word.low in _BE_THEN:
        return "be", "then"
    if word.tag in _PAST:
        return lemma_of(word.low, "VERB", "VBD"), "then"
    if word.tag == "present":
        return lemma_of(word.low, "VERB", "VBZ"), "now"
    return word.low
