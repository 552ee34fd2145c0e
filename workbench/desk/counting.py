"""Figures of one or many articles: how far they are, what was decided, who is cited, what has waited long."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.domain.article import Article
from workbench.domain.claim import Question
from workbench.domain.review import ArticleRow
from workbench.domain.verdict import VALUES
from workbench.errors import NotFound
from workbench.store.figures import Counts, counts

STANDINGS: tuple[str, ...] = ("open", *VALUES, "dismissed")
DAYS_SHOWN = 30
"""Days of the plot of decisions, the last of them today."""
AGES: tuple[tuple[int, str], ...] = (
    (0, "today"), (1, "1 day"), (3, "2 to 3 days"), (7, "4 to 7 days"), (30, "8 to 30 days"),
)  # fmt: skip
"""(days at most, words); what is older comes under OLDER."""
OLDER = "more than 30 days"


@dataclass(frozen=True, slots=True)
class Standings:
    """How many claims stand how on one question."""

    counts: tuple[tuple[str, int], ...]
    "Every one of STANDINGS, in their order."

    @property
    def asked(self) -> int:
        """How many claims ask the question."""
        return sum(count for _, count in self.counts)

    @property
    def open(self) -> int:
        """How many of them nobody has decided."""
        return dict(self.counts)["open"]

    @property
    def decided(self) -> int:
        """How many of them are decided or dismissed."""
        return self.asked - self.open


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """One article: what is left on its current draft, and since when."""

    row: ArticleRow
    content: Standings
    attribution: Standings
    oldest_days: int
    "Days for which its oldest open claim has been open; 0 when nothing is open."

    @property
    def article(self) -> Article:
        """The article."""
        return self.row.article


@dataclass(frozen=True, slots=True)
class Figures:
    """Several articles together, and each of them."""

    articles: tuple[ArticleFigures, ...]
    content: Standings
    attribution: Standings
    types: tuple[tuple[str, int], ...]
    "(type, claims), most first; a claim may have several."
    cited: tuple[tuple[str, int], ...]
    "(whose word the articles give, claims), most first; spellings that differ in case only count as one."
    ages: tuple[tuple[str, int], ...]
    "(how long open, claims), the youngest first; every class is there."
    days: tuple[tuple[str, int], ...]
    "(day, verdicts), DAYS_SHOWN days without a gap, ending today."
    last_day: str
    "The day of the last verdict; empty when there is none."
    claims: int
    open: int
    no_source: int
    queries: int
    fixes: int
    names: int = 0
    "Names whose spelling and titles nobody has ticked off."
    overdue: int = 0
    "Open queries whose answer was due before today."

    @property
    def settled(self) -> int:
        """Claims without an open question."""
        return self.claims - self.open


def figures(workspace: Workspace, numbers: Collection[int] | None = None) -> Figures:
    """Return the figures of the articles with `numbers`, of all with None; NotFound for one not there."""
    rows = looking.articles(workspace, None if numbers is None else sorted(numbers))
    missing = sorted(set(numbers or ()) - {row.article.number for row in rows})
    if missing:
        raise NotFound(f"there is no article {missing[0]} here; `workbench articles` lists them")
    counted = counts(workspace.store, [row.article.number for row in rows])
    return figures_of(rows, counted, date.fromisoformat(workspace.now()[:10]))


def figures_of(rows: Sequence[ArticleRow], counted: Counts, today: date) -> Figures:
    """Return the figures made of `rows` and of what the database counted, seen on `today`."""
    standings = _by_article(counted)
    oldest = _oldest(counted, today)
    return Figures(
        articles=tuple(
            ArticleFigures(
                row,
                standings[row.article.number, "content"],
                standings[row.article.number, "attribution"],
                oldest[row.article.number],
            )
            for row in rows
        ),
        content=_together(counted, "content"),
        attribution=_together(counted, "attribution"),
        types=_most_first((name, count) for names, count in counted.types for name in names),
        cited=_cited(counted.attributed),
        ages=_ages(counted, today),
        days=_days(counted, today),
        last_day=max((day for day, _ in counted.decisions), default=""),
        claims=sum(row.claims for row in rows),
        open=sum(row.open for row in rows),
        no_source=sum(row.no_source for row in rows),
        queries=sum(row.queries for row in rows),
        fixes=sum(row.fixes for row in rows),
        names=sum(row.names for row in rows),
        overdue=sum(row.overdue for row in rows),
    )


def _by_article(counted: Counts) -> dict[tuple[int, Question], Standings]:
    found: defaultdict[tuple[int, Question], Counter[str]] = defaultdict(Counter)
    for article, question, standing, count in counted.standings:
        found[article, question][standing] += count
    return defaultdict(lambda: _standings(Counter()), {key: _standings(each) for key, each in found.items()})


def _together(counted: Counts, question: Question) -> Standings:
    found: Counter[str] = Counter()
    for _, asked, standing, count in counted.standings:
        if asked == question:
            found[standing] += count
    return _standings(found)


def _standings(found: Counter[str]) -> Standings:
    return Standings(tuple((standing, found[standing]) for standing in STANDINGS))


def _oldest(counted: Counts, today: date) -> dict[int, int]:
    found: defaultdict[int, int] = defaultdict(int)
    for article, at, _ in counted.open_since:
        found[article] = max(found[article], _age(at, today))
    return found


def _cited(attributed: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    spellings: dict[str, Counter[str]] = {}
    for name, count in attributed:
        spellings.setdefault(name.casefold(), Counter())[name] += count
    return _most_first(
        (min(found, key=lambda name: (-found[name], name)), found.total()) for found in spellings.values()
    )


def _ages(counted: Counts, today: date) -> tuple[tuple[str, int], ...]:
    found: Counter[str] = Counter()
    for _, at, count in counted.open_since:
        found[_age_words(_age(at, today))] += count
    return tuple((words, found[words]) for words in (*(words for _, words in AGES), OLDER))


def _age(at: str, today: date) -> int:
    return max(0, (today - date.fromisoformat(at[:10])).days)


def _age_words(days: int) -> str:
    return next((words for most, words in AGES if days <= most), OLDER)


def _days(counted: Counts, today: date) -> tuple[tuple[str, int], ...]:
    given = dict(counted.decisions)
    shown = [(today - timedelta(days=back)).isoformat() for back in reversed(range(DAYS_SHOWN))]
    return tuple((day, given.get(day, 0)) for day in shown)


def _most_first(pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    found: Counter[str] = Counter()
    for name, count in pairs:
        found[name] += count
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
