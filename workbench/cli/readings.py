"""What extraction found in a text, in lines for people: each claim under its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.cli.printing import Styled
from workbench.domain.claim import QUESTION_WORDS
from workbench.domain.extraction import Extraction, FoundClaim, FoundDate, FoundQuantity, FoundSentence
from workbench.domain.wording import bracketed

RISKY = 600
"""Check-worthiness from which a claim stands out."""
_BOUNDS = {"=": "", "~": "about ", "<": "below ", "<=": "at most ", ">": "over ", ">=": "at least "}


def lines_of(text: str, extraction: Extraction) -> Iterator[Styled]:
    """Yield each sentence as it stands in `text`, and under it its claims or why it has none."""
    inside = _by_sentence(extraction)
    for at, sentence in enumerate(extraction.sentences):
        words = text[sentence.start : sentence.end]
        if sentence.label == "checkable":
            yield [(words, "")]
        else:
            yield [(f"{_label(sentence)}  ", "yellow"), (words, "dim")]
        for index in inside.get(at, ()):
            yield from _claim_lines(text, extraction, index)
    for index in inside.get(-1, ()):
        yield from _claim_lines(text, extraction, index)


def _by_sentence(extraction: Extraction) -> dict[int, list[int]]:
    """Return, for each sentence by index, the claims that begin in it; -1 for those in none."""
    inside: dict[int, list[int]] = {}
    at = 0
    for index, claim in enumerate(extraction.claims):
        while at < len(extraction.sentences) and extraction.sentences[at].end <= claim.start:
            at += 1
        holds = at < len(extraction.sentences) and extraction.sentences[at].start <= claim.start
        inside.setdefault(at if holds else -1, []).append(index)
    return inside


def _label(sentence: FoundSentence) -> str:
    return f"{sentence.label} ({sentence.reason})" if sentence.reason else sentence.label


def _claim_lines(text: str, extraction: Extraction, index: int) -> Iterator[Styled]:
    claim = extraction.claims[index]
    worth = (f"{claim.worth:>5}  ", "bold red" if claim.worth >= RISKY else "bold")
    yield [(f"{index + 1:>4}", "cyan"), worth, (bracketed(claim.wording, claim.edits), "bold")]
    for words, style in _facts(text, extraction, index, claim):
        yield [(" " * 11, ""), (words, style)]


def _facts(text: str, extraction: Extraction, index: int, claim: FoundClaim) -> Iterator[tuple[str, str]]:
    """Yield what else is known of a claim, a line each, with its style."""
    asked = " · ".join(QUESTION_WORDS[question] for question in claim.questions)
    manner = f" ({claim.manner})" if claim.manner else ""
    speaker = f"said by {claim.attributed_to}{manner}" if claim.attributed_to else "the article's own word"
    yield f"{speaker} · {asked}", "dim"
    if claim.unresolved:
        yield f"unresolved: {', '.join(f'“{words}”' for words in claim.unresolved)}", "magenta"
    if claim.repeats >= 0:
        yield f"repeats claim {claim.repeats + 1}", "magenta"
    read = [*_numbers(text, extraction.quantities, index), *_days(text, extraction.dates, index)]
    if read:
        yield " · ".join(read), "green"
    if claim.reasons:
        yield ", ".join(claim.reasons), "dim"


def _numbers(text: str, quantities: Iterable[FoundQuantity], index: int) -> Iterator[str]:
    for q in quantities:
        if q.claim == index:
            upper = f" to {q.high}" if q.high else ""
            yield f"“{text[q.start : q.end]}” = {_BOUNDS.get(q.op, q.op)}{q.low}{upper} {q.unit}".rstrip()


def _days(text: str, dates: Iterable[FoundDate], index: int) -> Iterator[str]:
    for d in dates:
        if d.claim == index:
            last = f" to {d.last_day}" if d.last_day != d.first_day else ""
            yield f"“{text[d.start : d.end]}” = {d.first_day}{last}"
