"""Whether the clause around a date looks back or ahead, from the words near it."""

from __future__ import annotations

import re
from bisect import bisect_right

from workbench.language import verbs
from workbench.language.date_fields import Tense

_NOT_HAVE = r"(?! (?:not )?have\b)"
_TO_SOON = (
    "be|open|close|start|begin|end|arrive|leave|meet|go|come|take|vote|run|return|publish|report|expire|appear"
    "|speak|play|face|hold|land|launch|decide|rule|resume|join|make|visit|receive|become|remain|stay|hit|strike"
    "|reach|bring|pass|host|sign|address|retire|fly|travel|head|move|see|fall|rise|pay|give|step"
)
_AHEAD = re.compile(
    r"\b(?:"
    r"(?:will|['’]ll|won['’]t|shall|would)"
    rf"|(?:should|may|might|must){_NOT_HAVE}"
    rf"|(?:due|set|slated|poised|likely|about|ready|able) to (?:{_TO_SOON})|due(?! to\b)"
    r"|(?:expect|schedul|reschedul|slat|project)ed(?: to| for)?"
    r"|(?:plan|intend|hope|aim|expect|want|seek|prepare|need|vow|pledge|promise)s? to"
    r"|(?:planned|set|ready|penciled|pencilled) for|going to"
    r"|(?:is|are|to) (?=to )|to (?:be|remain|stay)|prepar(?:e|es|ing) (?:for|to)|ahead of"
    r"|(?:postponed|delayed|adjourned|deferred|moved|put off) (?:to|until)"
    r"|launches|(?<!\bthe )(?:begins?|starts?|opens?)(?! of\b)|reopens|arrives|departs|expires|resumes"
    r"|concludes"
    r"|takes (?:place|effect)|kicks off|goes on sale|comes into force"
    r")\b(?:(?: not| also| only| now| [a-z]+ly){0,2}(?: be| have)(?: been)?(?: not| also| [a-z]+ly)?"
    r"(?: [a-z]+(?: to [a-z]+)?)?| [a-z]+)?"
)
"""Words that look ahead, with the verb after them, whose form is then no past: `will be held`."""
_PASTS = "|".join(sorted((verbs.PASTS | {"was", "were", "had", "did"}) - verbs.BASES))
_BACK = re.compile(rf"(?<!\bis )(?<!\bare )\b(?:{_PASTS}|[a-z]{{2,20}}ed|shot|hit|cut|put|shut|ago|last)\b")
_CLAUSE_END = re.compile(
    r"[;—]|,[”\"'’] |, (?:and|but|while|which|who|when|after|before)\b| and (?=(?:will|is|are|tomorrow)\b)"
)
_OF_ANOTHER = re.compile(r",? (?:that )?(?:he|she|it|they|we|I|you|the [a-z]+) ")
"Between a date and a verb that looks ahead: the verb has a subject of its own after the date."
_UNTIL = re.compile(r"\b(?:until|till) $")
_WAS = re.compile(r"\b(?:was|were|had|from|did)\b", re.IGNORECASE)
"Of the past or a span: `it was closed until Friday`; else what lasts until a day looks ahead."
_REACH = 300
_NOWHERE = 10**9


def clause_ends(sentence: str) -> list[int]:
    """Return where clauses of a sentence in lower case with plain quotes end, in order."""
    return [match.start() for match in _CLAUSE_END.finditer(sentence)]


def tense_at(written: str, span: tuple[int, int], breaks: list[int]) -> Tense:
    """Return the tense of the verb that is nearest to a date in its clause, `present` where there is none."""
    at, end = span
    place = bisect_right(breaks, at)
    begin = max(breaks[place - 1] if place else 0, at - _REACH)
    until = min(breaks[place] if place < len(breaks) else len(written), end + _REACH)
    ahead = [
        match.span() for match in _AHEAD.finditer(written, begin, until) if not at <= match.start() < end
    ]
    is_told = any(match.start() < at for match in _BACK.finditer(written, begin, at))
    ahead = [one for one in ahead if not (is_told and _OF_ANOTHER.fullmatch(written, end, max(end, one[0])))]
    back = [
        match.span()
        for match in _BACK.finditer(written, begin, until)
        if not any(low <= match.start() < high for low, high in ahead)
    ]
    if _UNTIL.search(written, begin, at) and not _WAS.search(written, begin, at):
        return "future"
    future, past = _nearest(ahead, span), _nearest(back, span)
    if future < past:
        return "future"
    return "past" if past < _NOWHERE else "present"


def _nearest(found: list[tuple[int, int]], span: tuple[int, int]) -> int:
    """Return how many characters lie between a date and the nearest of the places."""
    return min((max(low - span[1], span[0] - high, 0) for low, high in found), default=_NOWHERE)
