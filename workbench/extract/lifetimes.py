"""When somebody was born and died, from the years in brackets behind the name: `Ann Lee (1920–1998)`."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.facts import Fact, name_alone
from workbench.extract.nounphrases import is_person, is_role
from workbench.extract.recipes import Words
from workbench.language.names import DAYS_AND_MONTHS
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree

_DASHES = frozenset("-–—‑")
_DIGITS_OF_YEARS = 4
_SHORTEST, _LONGEST = 10, 120
"""Years of a life: what lasted less or more is hardly one."""


def lifetimes(tree: Tree, place: int) -> Iterator[Fact]:
    """Yield birth and death of a person of whom a sentence says what they were."""
    if not (is_person(tree, place) and _is_said_to_be_person(tree, place)):
        return
    for child in tree.children(place, "nmod", "appos", "dep", "parataxis"):
        dates = _dates(tree, child) if child > place else None
        if dates is not None:
            who = name_alone(tree, place)
            for number, (deed, date) in enumerate(zip(("was born", "died"), dates, strict=True)):
                tie = "on" if len(date) > 1 and any(_is_day(tree, at) for at in date) else "in"
                words = Words(date)
                cut = (child,) if number == 0 else ()
                yield Fact(
                    date[-1], "years of a life", (who, f"{deed} {tie}", words), (who, words), place, cut
                )


def _is_said_to_be_person(tree: Tree, place: int) -> bool:
    noun = tree.head(place)
    if noun < 0 or tree.relation(place) != "nsubj" or tree.child(noun, "cop") is None:
        return False
    return is_role(tree, noun) or kind_of_noun(tree.tokens[noun].lemma.lower()) == "person"


def _dates(tree: Tree, child: int) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return the places of two dates with a dash between them that are all that brackets hold."""
    places = tree.subtree(child)
    if [tree.tokens[at].form for at in (places[0], places[-1])] != ["(", ")"]:
        return None
    inside = places[1:-1]
    dashes = [at for at in inside if tree.tokens[at].form in _DASHES]
    if len(dashes) != 1:
        return None
    first = tuple(at for at in inside if at < dashes[0])
    last = tuple(at for at in inside if at > dashes[0])
    born, died = _year(tree, first), _year(tree, last)
    return (first, last) if born and died and _SHORTEST <= died - born <= _LONGEST else None


def _year(tree: Tree, date: tuple[int, ...]) -> int:
    """Return the year of a date of month, day and year; 0 where other words stand in it."""
    years = [at for at in date if tree.tokens[at].form.isdecimal() and not _is_day(tree, at)]
    others = [at for at in date if at not in years and tree.tokens[at].form != ","]
    if len(years) != 1 or not all(tree.low(at) in DAYS_AND_MONTHS or _is_day(tree, at) for at in others):
        return 0
    form = tree.tokens[years[0]].form
    return int(form) if len(form) == _DIGITS_OF_YEARS else 0


def _is_day(tree: Tree, at: int) -> bool:
    form = tree.tokens[at].form
    return form.isdecimal() and len(form) <= 2
