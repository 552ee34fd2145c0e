"""Facts in numbers and ranks inside noun phrases: `the eight-nation League`, `a turnout of 58 percent`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.facts import Fact, bare
from workbench.extract.nounphrases import (
    be_form,
    is_definite,
    is_name,
    is_person,
    is_plural,
    is_time,
)  # fmt: skip
from workbench.extract.predicates import is_superlative
from workbench.extract.recipes import Branch, Part, Words
from workbench.language.inflection import article_for, plural_of
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_MEMBERS = word_set("nation member country state party")
_RANKS = word_set("first last only")
_MANIFOLD = ("multi", "billion", "million")
_AFTER_NAMES = frozenset({"appos", "acl", "acl:relcl", "nmod:unmarked", "parataxis", "conj", "cc"})


def measures(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield what numbers and ranks say of the noun at a place."""
    if tree.tokens[place].upos not in ("NOUN", "PROPN"):
        return
    if is_name(tree, place):
        yield from _counted_name(tree, place)
    if tree.relation(place) in ("obl", "conj", "nmod"):
        yield from _amount_beside(tree, place, is_past=is_past)
        yield from _holding(tree, place)
    if tree.relation(place) in ("obj", "obl"):
        yield from _rank(tree, place, is_past=is_past)


def _counted_name(tree: Tree, place: int) -> Iterator[Fact]:
    """`the eight-nation Harbour League`, `the multibillion-dollar Canal Plan`."""
    for unit in tree.children(place, "compound", "nmod", "amod"):
        before = [at for at in tree.below_each[unit] if at < unit and tree.tokens[at].upos != "PUNCT"]
        if unit > place or not before or not _is_hyphened(tree, unit) or not tree.tokens[unit].form.islower():
            continue
        number = tree.child(unit, "nummod")
        after = [at for at in tree.below_each[place] if tree.tokens[at].relation in _AFTER_NAMES]
        host = bare(tree, place, [unit, *after])
        said: tuple[Part, ...] = ()
        if number is not None and tree.tokens[unit].lemma.lower() in _MEMBERS:
            noun = plural_of(tree.low(unit))
            counted = noun if noun == "members" else f"member {noun}"
            said = (host, "has", Words((number,)), Words((unit,), counted))
        elif number is not None or tree.low(before[0]).startswith(_MANIFOLD):
            first = tree.tokens[min(tree.subtree(unit))].form
            said = (host, "is", article_for(first), Branch(unit), Words((place,), tree.low(place)))
        if said:
            yield Fact(
                unit, "number before a name", said, (Branch(unit), host), place, (unit,), is_aside=True
            )


def _is_hyphened(tree: Tree, unit: int) -> bool:
    return any(tree.tokens[below].form in ("-", "‑", "–") for below in tree.subtree(unit))


def _amount_beside(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """`…, with a record turnout of 58 percent`: amount and rank are facts of their own."""
    top = _phrase_with(tree, place)
    amount = next((child for child in tree.children(place, "nmod") if _is_amount(tree, child)), None)
    if top is None or amount is None:
        return
    joined = tree.children(place, "conj", "cc")
    ranks = [at for at in tree.children(place, "amod", "compound") if _is_rank(tree, at)]
    noun = bare(tree, place, [amount, *joined, *ranks, *tree.children(place, "det", "amod", "punct", "case")])
    verb = be_form(tree, place, is_past=is_past)
    said = ("the", noun, verb, bare(tree, amount, tree.children(amount, "conj", "cc")))
    yield Fact(
        amount, "amount", said, (bare(tree, place, joined),), place, (top,) if top == place else (),
        is_identity=False,
    )  # fmt: skip
    for rank in ranks:
        said = ("the", noun, verb, Branch(rank))
        yield Fact(rank, "rank", said, (Branch(rank), noun), place, is_identity=False)


def _holding(tree: Tree, place: int) -> Iterator[Fact]:
    """`Halden, with 400 workers, …`: what a thing has, counted."""
    tie = tree.child(place, "case")
    if tie is None or tree.low(tie) != "with" or tree.child(place, "nummod") is None:
        return
    places = [at for at in tree.subtree(place) if tree.tokens[at].upos != "PUNCT"]
    if tree.tokens[places[0] - 1].form != "," or tree.tokens[min(places[-1] + 1, len(tree) - 1)].form != ",":
        return
    host = tree.head(place) if tree.relation(place) == "nmod" else tree.child(tree.head(place), "nsubj")
    is_beside = host is not None and places[0] > host >= 0 and _ends_before(tree, host, place, places[0] - 1)
    if host is None or not is_beside or is_person(tree, host) or not is_definite(tree, host):
        return
    if kind_of_noun(tree.tokens[host].lemma.lower()) == "person" and not is_name(tree, host):
        return
    who = bare(tree, host, [place])
    verb = "have" if is_plural(tree, host) else "has"
    said: tuple[Part, ...] = (who, verb, bare(tree, place))
    yield Fact(place, "number beside a name", said, (who, Branch(place)), host, (place,), is_aside=True)


def _ends_before(tree: Tree, host: int, place: int, comma: int) -> bool:
    """Say whether a noun phrase ends right before a comma."""
    return max(at for at in tree.subtree(host, {place}) if at < comma) == comma - 1


def _is_rank(tree: Tree, at: int) -> bool:
    """`record-breaking`, `lowest`."""
    return is_superlative(tree, at) or any(tree.low(below) == "record" for below in tree.subtree(at))


def _phrase_with(tree: Tree, place: int) -> int | None:
    """Return the head of the phrase with `with` after a comma in which a noun stands."""
    top = place
    while (case := tree.child(top, "case", "mark")) is None or tree.low(case) != "with":
        if tree.relation(top) not in ("conj", "nmod") or tree.head(top) < 0:
            return None
        top = tree.head(top)
    if tree.relation(top) not in ("obl", "nmod", "advcl"):
        return None
    is_set_off = any(tree.tokens[at].form == "," for at in range(tree.head(top), case + 1))
    return top if is_set_off else None


def _is_amount(tree: Tree, place: int) -> bool:
    case = tree.child(place, "case")
    if case is None or tree.low(case) != "of":
        return False
    return tree.child(place, "nummod") is not None or tree.tokens[place].upos == "NUM"


def _rank(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """`his first visit since the war`."""
    rank = next((child for child in tree.children(place, "amod") if tree.low(child) in _RANKS), None)
    if rank is None or is_name(tree, place) or is_time(tree, place) or tree.child(place, "nmod:poss") is None:
        return
    after = (*tree.children(place, "nmod", "acl"), *tree.children(tree.head(place), "obl"))
    scope = tuple(child for child in after if child > place and _is_scope(tree, child))
    if scope:
        noun = bare(tree, place, tree.below_each[place])
        beyond = tuple(Branch(child) for child in scope if tree.head(child) != place)
        verb = be_form(tree, place, is_past=is_past)
        whole = replace(bare(tree, place), is_shown=True)
        said: tuple[Part, ...] = ("the", noun, verb, whole, *beyond)
        yield Fact(
            rank, "rank", said, (bare(tree, place), *beyond), place, scope, hidden=tuple(tree.subtree(rank)),
            read_as=_with_article(tree, place, rank), is_identity=False,
        )  # fmt: skip


def _with_article(tree: Tree, place: int, rank: int) -> tuple[tuple[int, str], ...]:
    """Return how `her first long flight` is read where its rank is told apart: `a long flight`."""
    owner = tree.child(place, "nmod:poss")
    if owner is None or tree.subtree(owner) != [owner]:
        return ()
    after = next((at for at in range(owner + 1, place + 1) if at not in tree.subtree(rank)), place)
    article = "" if is_plural(tree, place) else article_for(tree.tokens[after].form)
    return ((owner, article),)


def _is_scope(tree: Tree, child: int) -> bool:
    """Say whether a phrase bounds a rank: `since the war`, `in ten years`."""
    case = tree.child(child, "case", "mark")
    if case is None:
        return False
    return tree.low(case) == "since" or (tree.low(case) == "in" and _is_span(tree, child))


def _is_span(tree: Tree, noun: int) -> bool:
    """Say whether a phrase measures time: `ten years`, `a decade`, `more than two months`."""
    article = tree.child(noun, "det")
    is_counted = tree.child(noun, "nummod") is not None or is_plural(tree, noun)
    is_counted = is_counted or (article is not None and tree.low(article) in ("a", "an"))
    return is_time(tree, noun) and tree.tokens[noun].upos == "NOUN" and is_counted
