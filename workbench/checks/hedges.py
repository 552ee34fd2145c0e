"""Words that keep a statement back, and where a headline states what the body only says may be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.language import verbs
from workbench.language.wordlists import word_set

_BETWEEN = r"(?:(?:not|also|soon|now|still|even|be|been|have|being) )*"
_HEDGED = re.compile(
    r"\b(?:"
    rf"(?:may|might|could) {_BETWEEN}|"
    r"(?:allegedly|reportedly|apparently|possibly|probably|perhaps|supposedly|purportedly) (?:been |be )?|"
    r"(?:is|are|was|were|be|been) (?:expected|likely|said|alleged|reported|believed|thought|suspected"
    rf"|rumou?red) to {_BETWEEN}|"
    rf"(?:seems?|seemed|appears?|appeared|hopes?|hoped|plans?|planned|aims?|wants?|wanted) to {_BETWEEN}|"
    r"(?:alleged|suspected|possible|potential|reported) "
    r")([a-z]{4,})\b",
    re.IGNORECASE,
)
_KEEPING_BACK = re.compile(
    r"\b(?:may|might|could|allegedly|reportedly|apparently|possibly|probably|perhaps|supposedly|purportedly"
    r"|expected|likely|said|says|alleged|reported|believed|suspected|rumou?red|seems?|appears?|hopes?|plans?"
    r"|aims?|wants?|possible|potential|accused|claims?|would|should|if)\b|[?]",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = word_set(
    "that this with from have been were will would could should their there which while about after before"
    " than then they them what when where into over under more most also only some such said says"
)
_BASE_OF = {verbs.past_of(base): base for base in verbs.BASES}


@dataclass(frozen=True, slots=True)
class Hedge:
    """A sentence of the body: the words it keeps back, and all that it is about."""

    kept_back: tuple[tuple[str, str], ...]
    "(stem, words with the hedge)"
    stems: tuple[str, ...]
    "The stems of all its longer words."


def hedges_in(text: str, sentence: Span) -> Iterator[Hedge]:
    """Yield what a sentence keeps back and what it states; nothing where it has no longer words."""
    words = text[sentence.start : sentence.end]
    stems = tuple(_stems(words))
    if stems:
        kept_back = tuple((stem_of(m[1]), " ".join(m[0].split())) for m in _HEDGED.finditer(words))
        yield Hedge(kept_back, stems)


def lost_in(text: str, display: Span, body: Sequence[Hedge]) -> Iterator[tuple[Span, str]]:
    """Yield the words of display copy that the body has only with a hedge, and how it has them.

    Only where the display copy keeps nothing back itself, and shares another word with that sentence.
    """
    words = display.quote(text)
    if _KEEPING_BACK.search(words):
        return
    stated = Counter(stem for sentence in body for stem in sentence.stems)
    stated.subtract(stem for sentence in body for stem, _ in sentence.kept_back)
    own = set(_stems(words))
    for match in _WORD.finditer(words):
        stem = stem_of(match.group())
        if match.group().lower() in _COMMON or stated[stem] > 0:
            continue
        for sentence in body:
            said = next((whole for kept, whole in sentence.kept_back if kept == stem), "")
            if said and own.intersection(sentence.stems) - {stem}:
                start = display.start + match.start()
                yield Span(start, start + len(match.group())), said
                break


def stem_of(word: str) -> str:
    """Return what is left of a word without its English ending, alike for the forms of one verb."""
    low = word.lower()
    low = _BASE_OF.get(low, low)
    for ending in ("ing", "ies", "ied", "ed", "es", "s"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
            break
    if len(low) > 4 and low[-1] == low[-2] and low[-1] not in "aeiouls":
        low = low[:-1]
    return low.removesuffix("e")


def _stems(words: str) -> Iterator[str]:
    return (stem_of(word) for word in _WORD.findall(words) if word.lower() not in _COMMON)
