"""Why a claim is as it is: everything the program did to make it, so that a person can check each step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.desk.rulewords import rule_words
from workbench.domain.claim import QUESTION_WORDS, QUESTIONS, Claim, Question
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.wording import article_words, bracketed, replaced

MOST = 1000
"""The largest check-worthiness; reasons that come to more are held there, those below 0 at 0."""
_POINTS = re.compile(r"(?P<name>.*\S)\s+(?P<points>[+-]\d+)")
_ENGINE = re.compile(r"(?P<name>[^/]+)/(?P<version>[^+]+)(?:\+(?P<model>.+))?")
_YEAR = re.compile(r"\b\d{4}\b")
_BOUNDS = {"=": "", "~": "about ", "<": "less than ", "<=": "at most ", ">": "more than ", ">=": "at least "}
_MANNERS = {
    "direct": "quoted in their own words",
    "indirect": "reported in the article's words",
    "mixed": "reported, partly in their own words",
}
_ORIGINS = {
    "added": "A person added it", "split": "A person split it off another claim",
    "merged": "A person made it of several claims",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why a claim is worth checking, and what it adds."""

    name: str
    points: int | None
    "None where the reason says no number."


@dataclass(frozen=True, slots=True)
class Working:
    """Words of the article read as a number or as days."""

    words: str
    read_as: str
    by: str
    "What the reading hangs on besides the words; empty when on nothing."


@dataclass(frozen=True, slots=True)
class Engine:
    """What read the claims of a revision."""

    name: str
    version: str
    model: str
    "The beginning of the SHA-256 of the trained weights it read with; empty when it has none."


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a claim, and why it is asked or is not."""

    question: Question
    words: str
    is_asked: bool
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one claim came about."""

    claim: str
    wording: str
    bracketed: str
    "The wording with what was put in in square brackets."
    own_words: str
    "The wording with everything that was put in undone."
    put_in: tuple[tuple[str, str], ...]
    "Words put in, each with the article's own words in their place."
    unresolved: tuple[str, ...]
    before: str
    "What stands before the quote in its sentence."
    quote: str
    after: str
    rule: str
    rule_words: str
    origin: str
    attributed_to: str
    manner: str
    named_where: str
    "Where the article names who says so; empty for the article's own voice."
    questions: tuple[Asked, ...]
    check_worthiness: int
    reasons: tuple[Reason, ...]
    numbers: tuple[Working, ...]
    dates: tuple[Working, ...]
    repeats: str
    "The label of the first mention of the same fact; empty where this is the first."
    repeated_by: tuple[str, ...]
    engine: Engine
    extractor: str
    "The engine's name as the revision keeps it."
    revision: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines under it."""

    title: str
    lines: tuple[str, ...]


def engine_of(extractor: str) -> Engine:
    """Return the parts of an engine's name: `claims/3+0a1ef4abbb93`."""
    match = _ENGINE.fullmatch(extractor)
    return (
        Engine(match["name"], match["version"], match["model"] or "") if match else Engine(extractor, "", "")
    )


def explanation_of(view: ArticleView, item: ClaimView) -> Explanation:
    """Return how a claim of an article came about."""
    claim, text = item.claim, view.document.text
    around = [s for s in view.sentences if s.start < claim.end and claim.start < s.end]
    start = min([claim.start, *(s.start for s in around)])
    end = max([claim.end, *(s.end for s in around)])
    published = view.article.published
    return Explanation(
        claim=item.label,
        wording=claim.wording,
        bracketed=bracketed(claim.wording, claim.edits),
        own_words=article_words(claim.wording, claim.edits, claim.quote),
        put_in=replaced(claim.wording, claim.edits),
        unresolved=claim.unresolved,
        before=text[start : claim.start],
        quote=claim.quote,
        after=text[claim.end : end],
        rule=claim.how,
        rule_words=rule_words(claim.how),
        origin=claim.origin,
        attributed_to=claim.attributed_to,
        manner=claim.manner,
        named_where=_named_where(claim.attributed_to, text, start, end),
        questions=tuple(_asked(claim, question) for question in QUESTIONS),
        check_worthiness=claim.worth,
        reasons=tuple(map(_reason, claim.reasons)),
        numbers=tuple(
            Working(text[q.start : q.end], _amount(q.op, q.low, q.high, q.unit), "") for q in item.quantities
        ),
        dates=tuple(
            Working(
                text[d.start : d.end],
                _days(d.first_day, d.last_day),
                _counted(text[d.start : d.end], published),
            )
            for d in item.dates
        ),
        repeats=item.first.label if item.first is not None else "",
        repeated_by=item.repeated_by,
        engine=engine_of(view.revision.extractor),
        extractor=view.revision.extractor,
        revision=view.revision.number,
    )


def sections_of(explanation: Explanation) -> tuple[Section, ...]:
    """Return an explanation as a person reads it: headings with lines; texts of others are as they stand."""
    found = (
        Section("In the article", tuple(_in_article(explanation))),
        Section("Wording", tuple(_worded(explanation))),
        Section("Whose word", tuple(_whose(explanation))),
        Section("Why check", tuple(_worth(explanation))),
        Section("Numbers", tuple(map(_working, explanation.numbers))),
        Section("Dates", tuple(map(_working, explanation.dates))),
        Section("Said again", tuple(_repeats(explanation))),
        Section("Found by", tuple(_found(explanation))),
    )
    return tuple(section for section in found if section.lines)


def _in_article(explanation: Explanation) -> Iterator[str]:
    yield f"“{explanation.quote}”"
    if explanation.before.strip() or explanation.after.strip(" ."):
        yield f"in its sentence: {explanation.before}«{explanation.quote}»{explanation.after}"


def _worded(explanation: Explanation) -> Iterator[str]:
    yield explanation.bracketed
    for words, own in explanation.put_in:
        if not words.strip():
            yield f"left out: “{own.strip()}”"
        elif own.strip():
            yield f"put in: “{words.strip()}” for the article's “{own.strip()}”"
        else:
            yield f"put in: “{words.strip()}”, which the article does not have here"
    if explanation.put_in:
        yield f"without it: {explanation.own_words}"
    for words in explanation.unresolved:
        yield f"unresolved: the article does not settle what “{words}” means here"


def _whose(explanation: Explanation) -> Iterator[str]:
    if explanation.attributed_to:
        manner = _MANNERS.get(explanation.manner, "")
        yield f"{explanation.attributed_to}{', ' if manner else ''}{manner}"
        if explanation.named_where:
            yield explanation.named_where
    else:
        yield "the article's own: it names nobody who says so"
    for asked in explanation.questions:
        yield f"{asked.words} {'asked' if asked.is_asked else 'not asked'}: {asked.why}"


def _worth(explanation: Explanation) -> Iterator[str]:
    for reason in explanation.reasons:
        yield f"{reason.points:+5d}  {reason.name}" if reason.points is not None else f"       {reason.name}"
    points = [reason.points for reason in explanation.reasons if reason.points is not None]
    total, worth = sum(points), explanation.check_worthiness
    if len(points) == len(explanation.reasons) and points and total != worth:
        yield f"{total:5d}  together, held at {worth} of {MOST}"
    else:
        yield f"{worth:5d}  of {MOST}"


def _working(working: Working) -> str:
    if not working.read_as:
        return f"“{working.words}”: nothing here settles which day that is"
    by = f", {working.by}" if working.by else ""
    return f"“{working.words}” is read as {working.read_as}{by}"


def _repeats(explanation: Explanation) -> Iterator[str]:
    if explanation.repeats:
        yield f"it repeats {explanation.repeats}, the first mention, and is decided there"
    if explanation.repeated_by:
        yield f"it is repeated by {', '.join(explanation.repeated_by)}, decided here"


def _found(explanation: Explanation) -> Iterator[str]:
    if explanation.origin in _ORIGINS:
        yield f"{_ORIGINS[explanation.origin]}: {explanation.rule}"
    elif explanation.rule_words:
        yield f"{explanation.rule}: {explanation.rule_words}"
    else:
        yield explanation.rule
    if explanation.origin == "carried":
        yield "it came over from an earlier revision, with what people did"
    engine = explanation.engine
    version = f", version {engine.version}" if engine.version else ""
    model = f", model {engine.model}" if engine.model else ", without a model"
    yield f"engine of revision {explanation.revision}: {engine.name}{version}{model}"


def _named_where(speaker: str, text: str, start: int, end: int) -> str:
    """Return where, seen from the sentence text[start:end], the article names the speaker."""
    sentence = text[start:end]
    if not speaker or speaker in sentence:
        return "named in the sentence itself" if speaker else ""
    last = speaker.split()[-1]
    if last[0].isupper() and last in sentence:
        return f"the sentence says “{last}”; the article gives the full name elsewhere"
    before, after = speaker in text[:start], speaker in text[end:]
    if before or after:
        return f"named {'before' if before else 'after'} this sentence, which does not say who speaks"
    return "the article does not name them in these words"


def _asked(claim: Claim, question: Question) -> Asked:
    is_asked = question in claim.questions
    why = {
        ("content", True): "it states a fact",
        ("content", False): "the claim is the saying itself",
        ("attribution", True): "the article gives it on somebody's word",
        ("attribution", False): "the article says it in its own voice",
    }[question, is_asked]
    if question == "attribution" and not is_asked and claim.attributed_to:
        why = "only what was said is in question"
    return Asked(question, QUESTION_WORDS[question], is_asked, why)


def _reason(reason: str) -> Reason:
    match = _POINTS.fullmatch(reason)
    return Reason(match["name"], int(match["points"])) if match else Reason(reason, None)


def _amount(op: str, low: str, high: str, unit: str) -> str:
    upper = f" to {_grouped(high)}" if high else ""
    return f"{_BOUNDS.get(op, op + ' ')}{_grouped(low)}{upper} {unit}".strip()


def _grouped(decimal: str) -> str:
    whole, point, fraction = decimal.partition(".")
    return f"{int(whole):,}{point}{fraction}" if whole.isdecimal() and len(whole) > 4 else decimal


def _days(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _counted(words: str, published: str) -> str:
    """Return what a date without a year of its own is counted from."""
    return (
        f"counted from {published}, the day of publication" if published and not _YEAR.search(words) else ""
    )
