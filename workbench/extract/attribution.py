"""Whose word a sentence gives: `X said that …`, `according to X`, quotations and their speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.extract.lexicon import ACTING, ALWAYS_CLAUSE, AMBIGUOUS_CUES, SAYING
from workbench.extract.phrases import Range
from workbench.extract.verbgroups import has_verb, is_finite, main_verb
from workbench.language.names import is_title
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_SPEAKER_REACH = 24
_GOES_ON = 5
"""Words, marks included."""
_WHEN = word_set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight earlier later"
)
_NEW_SUBJECT = word_set("every any he she it they the")
_LEADING_CLAUSES = word_set("though although while whereas after as")
_LEADING = word_set("asked pressed speaking told")
_ADDRESSED = word_set("told tell tells")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One sentence's source: who, by which verb, and which words are theirs."""

    kind: str
    "`said`: a fact handed on; `act`: the saying itself is the news; `according`."
    speaker: Range
    cue: int
    "Index of the verb, or of `according`."
    content: tuple[Range, ...]
    "The words that are the speaker's, in order."
    rest: tuple[Range, ...] = ()
    "Words of the article's own voice after it."
    lead: tuple[Range, ...] = ()
    "A clause of the article's own before it: `Though …, X said …`."


def attribution_in(words: Sequence[Word], quoted: frozenset[int], low: int, high: int) -> Attribution | None:
    """Return the outermost attribution of words [low, high), or None."""
    according = _according_to(words, quoted, low, high)
    if according is not None:
        return according
    for at in range(low, high):
        if at in quoted or not _is_cue(words, at, high):
            continue
        found = (
            _inverted(words, quoted, at, low, high)
            or _postposed(words, quoted, at, low, high)
            or _preposed(words, quoted, at, low, high)
        )
        if found is not None:
            return found
    return None


def _is_cue(words: Sequence[Word], at: int, high: int) -> bool:
    low = words[at].low
    if low not in SAYING and low not in ACTING:
        return False
    if low in AMBIGUOUS_CUES or low in ALWAYS_CLAUSE:
        after = at + 2 if at + 1 < high and words[at + 1].text == "," else at + 1
        return after < high and (words[after].low == "that" or words[after].text in (":", '"', "“"))
    return True


def _according_to(words: Sequence[Word], quoted: frozenset[int], low: int, high: int) -> Attribution | None:
    for at in range(low, high - 2):
        if words[at].low != "according" or words[at + 1].low != "to" or at in quoted:
            continue
        end = _speaker_end(words, at + 2, high)
        before = (low, _without_comma(words, low, at))
        after_low = end + 1 if end < high and words[end].text in ",—–" else end
        after = (after_low, high)
        if at == low:
            comma = next((place for place in range(at, high) if words[place].text == ","), end)
            if comma - at <= _SPEAKER_REACH and end <= comma:
                quoting = comma + 1 < high and words[comma + 1].low in ("quoting", "citing")
                after = (_after_quoting(words, comma, high) if quoting else comma + 1, high)
            return Attribution("according", (at + 2, end), at, (after,) if after[0] < high else ())
        rest = (
            after
            if after[0] < high and has_verb(words, *after) and words[after[0]].low in ("and", "but", "while")
            else None
        )
        content = (before,) if rest or after[0] >= high else (before, (end, high))
        return Attribution("according", (at + 2, end), at, content, (rest,) if rest else ())
    return None


def _after_quoting(words: Sequence[Word], comma: int, high: int) -> int:
    """Skip the further source of `according to X, quoting Y, …`."""
    later = next((place for place in range(comma + 1, high) if words[place].text == ","), comma)
    return later + 1


def _without_comma(words: Sequence[Word], low: int, at: int) -> int:
    while at > low and words[at - 1].text in (",", "—", "–", "-"):
        at -= 1
    return at


def _speaker_end(words: Sequence[Word], at: int, high: int) -> int:
    """Return where the noun phrase that begins at `at` ends."""
    end = at
    limit = min(high, at + _SPEAKER_REACH)
    while end < limit:
        word = words[end]
        if word.text in (",", ".", ";", ":", "—", "–", '"', "“", "”", "(") and not (
            word.text == "." and _is_initial(words, end)
        ):
            break
        if word.tag in ("rel", "sub", "modal", "aux", "pron") and end > at:
            break
        if end > at and word.tag in ("past", "present") and is_finite(words, end, at):
            break
        if (
            word.low in ("on", "during", "after", "before", "this", "last", "yesterday", "today", "in")
            and end > at
            and not _belongs(words, end)
        ):
            break
        if (
            word.low in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
            and end > at
        ):
            break
        if (
            word.low in ("and", "but")
            and end > at
            and end + 1 < high
            and words[end + 1].tag not in ("name", "word")
        ):
            break
        end += 1
    return end


def _is_initial(words: Sequence[Word], at: int) -> bool:
    return (
        at > 0
        and words[at].start == words[at - 1].end
        and (len(words[at - 1].text) <= 2 or is_title(words[at - 1].low))
    )


def _belongs(words: Sequence[Word], at: int) -> bool:
    return words[at].low == "in" and words[at - 1].tag == "word"


def _inverted(
    words: Sequence[Word], quoted: frozenset[int], at: int, low: int, high: int
) -> Attribution | None:
    """`"…," said X.`: the speaker comes after the verb."""
    if words[at].low not in SAYING and words[at].low not in ("asked", "asks"):
        return None
    if (
        at == low
        or at + 1 >= high
        or not (words[at - 1].text in (",", '"', "”", "—", "–") or at - 1 in quoted)
    ):
        return None
    if words[at + 1].tag not in ("name", "det", "word", "pron", "base", "possessive", "number"):
        return None
    if words[at + 1].low in ("that", "there") or (at - 1 not in quoted and not has_verb(words, low, at - 1)):
        return None
    end = _speaker_end(words, at + 1, high)
    if end <= at + 1 or (end < high and words[end].tag in ("aux", "modal", "past")):
        return None
    content = (low, _without_comma(words, low, at))
    after = _quoted_after(words, quoted, end, high)
    return Attribution("said", (at + 1, end), at, (content, after) if after else (content,))


def _quoted_after(words: Sequence[Word], quoted: frozenset[int], at: int, high: int) -> Range | None:
    """Return the quotation that goes on after the speaker; a few quoted words are none."""
    begin = next((place for place in range(at, high) if place in quoted), high)
    inside = sum(1 for place in range(begin, high) if place in quoted)
    return (begin, high) if inside >= _GOES_ON and inside >= 0.8 * (high - begin) else None


def _postposed(
    words: Sequence[Word], quoted: frozenset[int], at: int, low: int, high: int
) -> Attribution | None:
    """`…, X said.`: the speaker stands between the words and the verb."""
    begin = at
    while (
        begin > low
        and at - begin < _SPEAKER_REACH
        and words[begin - 1].text not in (",", '"', "”", "—", "–", ";")
        and begin - 1 not in quoted
    ):
        begin -= 1
    while begin < at and words[begin].low in ("and", "but", "also", "later"):
        begin += 1
    if begin <= low or begin >= at or words[begin].tag not in ("name", "det", "pron", "word", "number"):
        return None
    content = (low, _without_comma(words, low, begin))
    if content[1] <= low or words[at].low in ACTING:
        return None
    if _is_passive(words, at, low) or any(word.tag in ("modal", "to") for word in words[begin:at]):
        return None
    spoken = sum(1 for place in range(low, begin) if place in quoted)
    is_after_speech = begin - 1 in quoted and (spoken >= _GOES_ON or has_verb(words, *content))
    if not is_after_speech and (words[low].tag == "sub" or not has_verb(words, *content)):
        return None
    if not _ends_saying(words, quoted, at, high, is_after_speech):
        return None
    following = _quoted_after(words, quoted, at + 1, high)
    return Attribution("said", (begin, at), at, (content, following) if following else (content,))


def _ends_saying(
    words: Sequence[Word], quoted: frozenset[int], at: int, high: int, is_after_speech: bool
) -> bool:
    """Say whether nothing that could have been said follows the verb `at`, so that it came before."""
    if at + 1 >= high:
        return True
    after = words[at + 1]
    if is_after_speech and at + 1 in quoted:
        return True
    if not is_after_speech and _opens_quotation(words, quoted, at + 1, high):
        return False
    closes = after.text in (",", ".", ";") or after.tag in ("prep", "adv") or after.low in _WHEN
    that = next((place for place in range(at + 1, high) if words[place].low == "that"), high)
    return closes and (is_after_speech or not has_verb(words, that, high))


def _opens_quotation(words: Sequence[Word], quoted: frozenset[int], at: int, high: int) -> bool:
    while at < high and words[at].text in (",", ":") and at not in quoted:
        at += 1
    return at < high and at in quoted


def _preposed(
    words: Sequence[Word], quoted: frozenset[int], at: int, low: int, high: int
) -> Attribution | None:
    """`X said that …`, `X told Y …`, `X accused Y of …`."""
    verb = main_verb(words, low, high)
    begin = low
    if verb != at and not _in_group(words, verb, at):
        begin = _after_adverbial(words, low, at)
        verb = main_verb(words, begin, high) if begin > low else -1
        if verb != at and not _in_group(words, verb, at):
            return None
    start = verb if 0 <= verb <= at else at
    for place in range(start - 1, low - 1, -1):
        if words[place].text in (";",) or (
            place in quoted and place + 1 not in quoted and words[place].text in ('"', "”")
        ):
            if words[place].text == ";" or has_verb(words, low, place):
                begin = place + 1
            break
    speaker = _subject_range(words, begin, start)
    if speaker is None or at + 1 >= high:
        return None
    if _is_passive(words, at, low):
        return None
    kind = "act" if words[at].low in ACTING else "said"
    content_low = _content_begin(words, quoted, at, high)
    if content_low is None:
        return None
    content_high, rest = _content_end(words, quoted, content_low, high)
    if (
        kind == "said"
        and not has_verb(words, content_low, content_high)
        and not any(place in quoted for place in range(content_low, content_high))
    ):
        kind = "act"
    leads = words[low].low in _LEADING_CLAUSES and has_verb(words, low, speaker[0])
    lead: tuple[Range, ...] = ((low, speaker[0] - 1),) if leads and speaker[0] > low + 2 else ()
    return Attribution(kind, speaker, at, ((content_low, content_high),), rest, lead)


def _after_adverbial(words: Sequence[Word], low: int, at: int) -> int:
    """Return where the main clause begins after a leading `Following …,` or `Asked …,`; else `low`."""
    if words[low].tag not in ("prep", "sub", "ed", "ing", "adv") and words[low].low not in _LEADING:
        return low
    return _last_comma(words, low, at) + 1


def _last_comma(words: Sequence[Word], low: int, at: int) -> int:
    """Return the comma that closes a leading adverbial, before the subject of the verb `at`; else `low - 1`.

    A comma right before the verb closes an apposition, `Ada Byron, QC, said`: that pair is passed over.
    """
    commas = [back for back in range(low + 1, at) if words[back].text == ","]
    if commas and commas[-1] == at - 1:
        commas = commas[:-2]
    return commas[-1] if commas else low - 1


def _is_passive(words: Sequence[Word], at: int, low: int) -> bool:
    """`X is also accused`: somebody else's word."""
    back = at - 1
    while back > low and words[back].tag == "adv":
        back -= 1
    return back >= low and words[back].low in ("was", "is", "were", "are", "been", "be", "being")


def _in_group(words: Sequence[Word], verb: int, at: int) -> bool:
    """Say whether `at` is the full verb of the group that begins at `verb`: has also said."""
    return 0 <= verb < at <= verb + 4 and all(word.tag in ("aux", "modal", "adv") for word in words[verb:at])


def _subject_range(words: Sequence[Word], low: int, at: int) -> Range | None:
    """Return the subject that ends before the verb `at`, without a leading adverbial."""
    while at > low and words[at - 1].tag == "adv":
        at -= 1
    begin = low
    if words[low].tag in ("prep", "sub", "adv", "ing", "ed") or words[low].low in ("yesterday", "today"):
        begin = max(low, _last_comma(words, low, at) + 1)
    while begin < at and (words[begin].tag in ("adv", "and") or words[begin].text in ('"', "“", "”", ",")):
        begin += 1
    return (begin, at) if begin < at else None


def _content_begin(words: Sequence[Word], quoted: frozenset[int], at: int, high: int) -> int | None:
    low = at + 1
    if words[at].low in _ADDRESSED:
        end = _speaker_end(words, low, high)
        low = next((place for place in range(low + 1, end) if words[place].low in _NEW_SUBJECT), end)
        if low >= high:
            return None
    for place in range(low, min(high, low + 14)):
        if words[place].text in ('"', "“", ":") or (place > low and has_verb(words, low, place)):
            break
        if words[place].low == "that" and place not in quoted:
            return place + 1 if place + 1 < high else None
    while low < high - 1 and words[low].text in (",", ":"):
        low += 1
    return low if low < high else None


def _content_end(
    words: Sequence[Word], quoted: frozenset[int], low: int, high: int
) -> tuple[int, tuple[Range, ...]]:
    """Cut off `, but Y did …` after indirect speech: that is the article's own voice again."""
    for place in range(low + 2, high - 3):
        if (
            place in quoted
            or words[place].text != ","
            or words[place + 1].low not in ("but", "although", "while", "though")
        ):
            continue
        if has_verb(words, low, place) and main_verb(words, place + 2, high) > place + 2:
            return place, ((place + 2, high),)
    return high, ()


def subject_before_quotation(
    words: Sequence[Word], quoted: frozenset[int], low: int, high: int
) -> Range | None:
    """Return the subject of `X was asked and replied, "…"`, the verb standing right before the quotation."""
    begin = next((at for at in range(low + 2, high) if at in quoted and at - 1 not in quoted), -1)
    if begin < 0:
        return None
    cue = begin - 1
    while cue > low and words[cue].text in (",", ":"):
        cue -= 1
    if words[cue].low not in SAYING and words[cue].low not in ACTING:
        return None
    verb = main_verb(words, low, cue + 1)
    return _subject_range(words, low, verb) if verb > low else None
