"""Words of a sentence as a standalone sentence: names completed, plain pronouns resolved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workbench.extract.phrases import Range
from workbench.language.names import NameRegister, names_in
from workbench.language.words import Word

_LOOSE_ENDS = " ,;:—–-"
_SENTENCE_END = ".!?…"


def replacements(words: Sequence[Word], quoted: frozenset[int], register: NameRegister) -> dict[int, str]:
    """Return which words stand for a fuller name, by index; words inside quotations stay."""
    fuller: dict[int, str] = {}
    for name in names_in(words):
        if name.last - name.first != 1 or name.first in quoted:
            continue
        before = words[name.first - 1] if name.first else None
        if before is not None and (before.tag == "name" or before.text in (".", "&")):
            continue
        full = register.full_name(name.text)
        if full and full != name.text:
            fuller[name.first] = full
    return fuller


def worded(
    text: str, words: Sequence[Word], parts: Sequence[Range], *,
    subject: Range | None = None, link: str = "", fuller: Mapping[int, str] | None = None,
    who: Callable[[int], str] = lambda at: "",
) -> str:  # fmt: skip
    """Return subject, link and parts as one sentence.

    `who` says whom a leading he, she, his or her at that word plainly means; empty when it is not plain.
    """
    pieces: list[str] = []
    if subject is not None:
        pieces.append(_with_person(words, subject, _phrase(text, words, subject, fuller or {}), who))
    elif parts:
        pieces.append(_with_person(words, parts[0], _phrase(text, words, parts[0], fuller or {}), who))
        parts = parts[1:]
    if link:
        pieces.append(link)
    pieces.extend(_phrase(text, words, part, fuller or {}) for part in parts)
    return as_sentence(" ".join(piece for piece in pieces if piece))


def as_sentence(words: str) -> str:
    """Return words with a capital first letter, one full stop and single spaces."""
    line = " ".join(words.split()).strip(_LOOSE_ENDS)
    if not line:
        return ""
    line = _balanced(line)
    if line[0].islower() and not line[:2].lower().startswith(("e.", "i-")):
        line = (line[0].upper() if len(line[0].upper()) == 1 else line[0]) + line[1:]
    bare = line.rstrip("\"'”’)»")
    return line if bare[-1:] in tuple(_SENTENCE_END) else line + "."


def _balanced(line: str) -> str:
    """Close or open a quotation that the cut has left with one mark."""
    if line.count("“") > line.count("”"):
        return line + "”"
    if line.count("”") > line.count("“"):
        return line.replace("”", "", 1) if line.startswith("”") or not line.endswith("”") else "“" + line
    if line.count('"') % 2:
        return line.strip('"') if line.startswith('"') or line.endswith('"') else line + '"'
    return line


def _phrase(text: str, words: Sequence[Word], part: Range, fuller: Mapping[int, str]) -> str:
    low, high = part
    while (low < high and words[low].text in (",", ";", ":", "—", "–")) or (
        low < high and words[low].low in ("and", "but") and low == part[0]
    ):
        low += 1
    if low >= high:
        return ""
    pieces: list[str] = []
    reached = words[low].start
    for place in range(low, high):
        pieces.append(text[reached : words[place].start])
        pieces.append(fuller.get(place, text[words[place].start : words[place].end]))
        reached = words[place].end
    return "".join(pieces).strip().strip(",;—–").strip()


def _with_person(words: Sequence[Word], part: Range, phrase: str, who: Callable[[int], str]) -> str:
    low = part[0]
    while low < part[1] and words[low].low in ("and", "but", ","):
        low += 1
    first = words[low].low if low < part[1] else ""
    subject = first in ("he", "she")
    possessive = (
        first in ("his", "her") and low + 1 < part[1] and words[low + 1].tag not in ("prep", "punct", "det")
    )
    person = who(low) if phrase and (subject or possessive) else ""
    if not person:
        return phrase
    return person + ("" if subject else "’s") + phrase[len(first) :]
