"""Labels for the passages of a text that has no markup to go by: what is prose, what is around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.domain.document import Block, BlockLabel
from workbench.ingest import furniture
from workbench.ingest.passages import Passage

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”“’']?\s+")
_EDGES = "\"“”‘’' "
_TOP = 12
"""Passages from the top among which a byline or a date line can stand."""
_PLACE_PASSAGES = 3
"""Passages of prose from the top that may begin with a place and an agency."""
_SPOKEN = re.compile(r"[A-Z][\w.]{0,20}(?: [A-Z][\w.]{0,20})?: ")
"""A line that somebody is given in an interview or a transcript."""


def labelled(text: str, found: Sequence[Passage], *, with_headline: bool = True) -> tuple[Block, ...]:
    """Return the blocks of `text`: the passages `found`, some cut in two, each with its label.

    With `with_headline` short lines at the top are taken for headlines; without, markup names them.
    """
    words = [passage.words(text) for passage in found]
    labels = [_own_label(line, passage, text) for line, passage in zip(words, found, strict=True)]
    _label_top(words, labels, with_headline)
    _label_end(words, labels)
    _label_headings(words, found, labels)
    _label_captions(words, labels)
    _label_pull_quotes(words, labels)
    if "body" not in labels:
        labels = ["body" if label in ("headline", "subheading", "caption") else label for label in labels]
    whole = (Block(passage.start, passage.end, label) for passage, label in zip(found, labels, strict=True))
    return with_parts_cut(text, whole)


def _own_label(line: str, passage: Passage, text: str) -> BlockLabel:
    """Return what a passage is by its own words alone."""
    if "\n" in line:
        return "body"
    if furniture.is_clutter(line):
        return "clutter"
    if furniture.is_credit(line):
        return "credit"
    return "body"


def _label_top(words: Sequence[str], labels: list[BlockLabel], with_headline: bool) -> None:
    """Label headline, standfirst, byline and date line in the lines before the first prose."""
    headline = ""
    for at, line in enumerate(words[:_TOP]):
        if "\n" in line and labels[at] == "body" and not furniture.is_unfinished(line):
            break
        if labels[at] != "body":
            continue
        if furniture.is_byline(line):
            labels[at] = "byline"
        elif furniture.day_alone(line) is not None:
            labels[at] = "dateline"
        elif not with_headline or not furniture.is_unfinished(line):
            break
        elif not headline or _repeats(line, headline):
            labels[at], headline = "headline", headline or line
        else:
            labels[at] = "subheading"


def _repeats(line: str, headline: str) -> bool:
    """Say whether two lines are one title, once perhaps with the publisher's name after it."""
    one, other = _folded(line), _folded(headline)
    return one.startswith(other) or other.startswith(one)


def _folded(line: str) -> str:
    return re.sub(r"\W+", " ", line.replace("’", "").replace("'", "")).strip().casefold()


def _label_end(words: Sequence[str], labels: list[BlockLabel]) -> None:
    """Label the lines about who reported and edited that stand after the prose."""
    for at in range(len(words) - 1, max(-1, len(words) - 6), -1):
        if labels[at] != "body":
            continue
        if not furniture.is_byline(words[at]):
            return
        labels[at] = "byline"


def _label_headings(words: Sequence[str], found: Sequence[Passage], labels: list[BlockLabel]) -> None:
    """Label one short line, or two bare ones, between paragraphs of prose; longer runs are lists."""
    short = [
        label == "body" and passage.alone and _is_heading(line)
        for line, passage, label in zip(words, found, labels, strict=True)
    ]
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and short[end]:
            end += 1
        run = range(at, end)
        bare = len(run) == 2 and all(furniture.is_bare_label(words[n]) for n in run)
        if at > 0 and (len(run) == 1 or bare) and _prose_follows(words, labels, end):
            labels[at:end] = ["subheading"] * len(run)
        at = end + 1


def _is_heading(line: str) -> bool:
    first = line.lstrip(_EDGES)[:1]
    return (
        "\n" not in line
        and furniture.word_count(line) <= 12
        and furniture.is_unfinished(line)
        and (first.isupper() or first.isdigit())
        and len(re.findall(r"\d+", line)) <= 1
        and _SPOKEN.match(line) is None
    )


def _prose_follows(words: Sequence[str], labels: Sequence[BlockLabel], at: int) -> bool:
    """Say whether prose, or display copy, stands at `at` once clutter is passed over."""
    following = next((n for n in range(at, len(words)) if labels[n] != "clutter"), None)
    return following is not None and (
        labels[following] != "body" or not furniture.is_unfinished(words[following])
    )


def _label_captions(words: Sequence[str], labels: list[BlockLabel]) -> None:
    """Label bare captions that a credit follows, on the next line or at the end of the same."""
    for at, line in enumerate(words):
        if labels[at] not in ("body", "subheading"):
            continue
        credit = furniture.credit_start(line)
        if credit > 0:
            if furniture.is_bare_label(line[:credit]):
                labels[at] = "caption"
        elif labels[at + 1 : at + 2] == ["credit"] and furniture.is_bare_label(line):
            labels[at] = "caption"


def _label_pull_quotes(words: Sequence[str], labels: list[BlockLabel]) -> None:
    """Label paragraphs whose every sentence stands in another, longer paragraph as well."""
    sentences = [
        _sentences(line) if label == "body" else [] for line, label in zip(words, labels, strict=True)
    ]
    times = Counter(sentence for group in sentences for sentence in set(group))
    longest: dict[str, int] = {}
    for line, group in zip(words, sentences, strict=True):
        for sentence in group:
            longest[sentence] = max(longest.get(sentence, 0), len(line))
    for at, group in enumerate(sentences):
        quoted = (
            group[:-1] if len(group) > 1 and times[group[-1]] == 1 and len(group[-1].split()) <= 8 else group
        )
        if quoted and all(
            times[sentence] > 1 and len(sentence.split()) > 5 and longest[sentence] > len(words[at])
            for sentence in quoted
        ):
            labels[at] = "caption"


def _sentences(line: str) -> list[str]:
    return [part.strip(_EDGES + ".") for part in _SENTENCE_END.split(line) if part.strip(_EDGES)]


def with_parts_cut(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return `blocks` with two parts of paragraphs as blocks of their own.

    They are the credit at the end of a caption, and the place and agency before the first prose.
    """
    cut: list[Block] = []
    prose = 0
    for block in blocks:
        words = text[block.start : block.end]
        prose += block.label == "body"
        credit = furniture.credit_start(words) if block.label in ("body", "caption") else -1
        place = furniture.place_end(words) if block.label == "body" and prose <= _PLACE_PASSAGES else 0
        start, end = block.start, block.end
        if 0 < place < len(words):
            cut.append(Block(start, start + len(words[:place].rstrip()), "dateline"))
            start += place
        if credit > place and words[place:credit].strip():
            cut.append(Block(start, block.start + len(words[:credit].rstrip()), block.label))
            cut.append(Block(block.start + credit, end, "credit"))
        else:
            cut.append(Block(start, end, block.label))
    return tuple(cut)
