"""The questions and proposed wordings of an article as a list to send: text, Markdown, the body of a mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.claim import Fix, Query
from workbench.domain.review import ArticleView, ClaimView
from workbench.report.discretion import Discretion
from workbench.report.markdown_text import inline
from workbench.text import one_line, plural

FORMS: tuple[str, ...] = ("text", "md", "email")
"""What the list can be printed as."""
_AUTHORS = frozenset({"author", "the author", "authors", "the authors"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Item:
    """One question or one proposed wording, as lines of (what it is, words)."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Requests:
    """What is asked about one article, by whom it goes to, and which wordings are proposed."""

    title: str
    asked: tuple[tuple[str, tuple[Item, ...]], ...]
    "(to whom, the questions, the soonest due first); the author comes first."
    proposed: tuple[Item, ...]

    @property
    def count(self) -> int:
        """How many questions and proposals there are."""
        return sum(len(items) for _, items in self.asked) + len(self.proposed)


def is_to(query: Query, whom: str, byline: str) -> bool:
    """Say whether a query goes to `whom`: a name, or `author` for the author by word or by name."""
    if _is_author(whom):
        return _is_author(query.asked_of, byline)
    return query.asked_of.strip().casefold() == whom.strip().casefold()


def requests_of(view: ArticleView, today: str, *, to: str = "") -> Requests:
    """Return what is open on an article as of the day `today`.

    With `to` only what goes to that person; the proposed wordings go to the author. Names that a report
    keeps to itself are kept here too.
    """
    discretion = Discretion(piece for claim in view.claims for piece in claim.evidence)
    byline = view.article.byline
    asked: dict[str, list[tuple[ClaimView, Query]]] = {}
    for claim, query in _queries(view):
        if query.is_open and (not to or is_to(query, to, byline)):
            name = "the author" if is_to(query, "author", byline) else query.asked_of
            asked.setdefault(name, []).append((claim, query))
    order = sorted(asked, key=lambda name: (name != "the author", name.casefold()))
    fixes = [(c, f) for c in view.claims for f in c.fixes if f.is_open]
    return Requests(
        one_line(view.article.title) or f"article {view.article.number}",
        tuple(
            (
                discretion.without_names(name),
                tuple(_question(*pair, today, discretion) for pair in asked[name]),
            )
            for name in order
        ),
        tuple(_proposal(*pair, discretion) for pair in fixes) if not to or _is_author(to, byline) else (),
    )


def rendered(requests: Requests, form: str) -> str:
    """Return the list as `text`, `md` or `email`, ending in a line break."""
    if form == "md":
        return "\n".join(_as_markdown(requests)) + "\n"
    lines = [*_letter_head(requests)] if form == "email" else [f"Queries on “{requests.title}”"]
    lines += [line for title, items in _sections(requests) for line in _as_text(title, items)]
    if form == "email":
        lines += ["", "Please answer below each point; a source or a page helps most.", "", "Thank you"]
    return "\n".join(lines) + "\n"


def _is_author(whom: str, byline: str = "") -> bool:
    """Say whether `whom` is the author by word, or by name: whole words of the byline, one after another."""
    called, named = (" ".join(_WORD.findall(words.casefold())) for words in (whom, byline))
    return called in _AUTHORS or (bool(called) and f" {called} " in f" {named} ")


def _queries(view: ArticleView) -> list[tuple[ClaimView, Query]]:
    found = [(claim, query) for claim in view.claims for query in claim.queries]
    return sorted(found, key=lambda pair: (not pair[1].due, pair[1].due))


def _question(claim: ClaimView, query: Query, today: str, discretion: Discretion) -> Item:
    late = " (overdue)" if query.is_overdue(today) else ""
    due = f", due {query.due}{late}" if query.due else ""
    return Item(
        (
            ("claim", f"{claim.label}{due}"),
            ("article", f"“{claim.claim.quote}”"),
            ("question", discretion.without_names(query.question)),
        )
    )


def _proposal(claim: ClaimView, fix: Fix, discretion: Discretion) -> Item:
    lines = [
        ("claim", claim.label),
        ("now", f"“{fix.current}”"),
        ("proposed", f"“{fix.proposed}”" if fix.proposed else "cut these words"),
    ]
    if fix.note:
        lines.append(("because", discretion.without_names(fix.note)))
    return Item(tuple(lines))


def _sections(requests: Requests) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for name, items in requests.asked:
        yield f"To {one_line(name)}", items
    if requests.proposed:
        yield "Proposed wordings", requests.proposed


def _as_text(title: str, items: Sequence[Item]) -> Iterator[str]:
    yield from ("", title)
    for number, item in enumerate(items, 1):
        yield ""
        for at, (name, words) in enumerate(item.lines):
            lead = f"{number}." if at == 0 else ""
            yield f"{lead:<4}{name + ':':<10} {one_line(words)}"


def _as_markdown(requests: Requests) -> Iterator[str]:
    safe: Callable[[str], str] = inline
    yield f"# Queries on “{safe(requests.title)}”"
    for title, items in _sections(requests):
        yield from ("", f"## {safe(title)}", "")
        for number, item in enumerate(items, 1):
            for at, (name, words) in enumerate(item.lines):
                lead = f"{number}. " if at == 0 else "   - "
                yield f"{lead}{name}: {safe(words)}"


def _letter_head(requests: Requests) -> Iterator[str]:
    yield from ("Hello,", "")
    count = plural(requests.count, "point")
    yield f"from checking “{requests.title}” there {'is' if requests.count == 1 else 'are'} {count} for you:"
