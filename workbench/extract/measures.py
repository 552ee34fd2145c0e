"""Facts in numbers and ranks that stand inside noun phrases: `the eight-nation League`, `a turnout of 58 %`."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.facts import Fact, bare
from workbench.extract.nounphrases import be_form, is_kin, is_name, is_plural, is_time
from workbench.extract.recipes import Branch, Part, Words
from workbench.language.inflection import article_for, plural_of
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_MEMBERS = word_set("nation member country state party")
_AGES = word_set("year month week day")
_RANKS = word_set(
    "first last only second third fourth fifth sixth seventh eighth ninth tenth most least record"
)
_ORDERING = word_set("since in of ever for to after")


def measures(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield what numbers and ranks say of the noun at a place."""
    token = tree.tokens[place]
    if token.upos not in ("NOUN", "PROPN"):
        return
    if is_name(tree, place):
        yield from _counted_name(tree, place)
    yield from _age_before(tree, place)
    if tree.relation(place) in ("obl", "conj", "nmod"):
        yield from _beside(tree, place, is_past=is_past)
    if tree.relation(place) in ("obj", "obl"):
        yield from _rank(tree, place, is_past=is_past)


def _counted_name(tree: Tree, place: int) -> Iterator[Fact]:
    """`the eight-nation Harbour League`, `the multibillion-dollar Canal Plan`."""
    for unit in tree.children(place, "compound", "nmod", "amod"):
        if unit > place or not tree.tokens[unit].form.islower() or not _is_hyphened(tree, unit):
            continue
        number = tree.child(unit, "nummod")
        before = [
            child for child in tree.below_each[unit] if child < unit and tree.tokens[child].upos != "PUNCT"
        ]
        if not before:
            continue
        host = bare(tree, place, [unit, *_asides(tree, place)])
        anchored: tuple[Part, ...] = (Branch(unit), host)
        if number is not None and tree.tokens[unit].lemma.lower() in _MEMBERS:
            noun = tree.low(unit)
            counted = plural_of(noun) if noun == "member" else f"member {plural_of(noun)}"
            yield Fact(
                unit,
                "number before a name",
                (host, "has", Words((number,)), Words((unit,), counted)),
                anchored,
                place,
                (unit,),
            )
        elif number is not None or tree.low(before[0]).startswith(("multi", "billion", "million")):
            first = tree.tokens[min(tree.subtree(unit))].form
            said: tuple[Part, ...] = (
                "is",
                article_for(first),
                Branch(unit),
                Words((place,), tree.low(place)),
            )
            yield Fact(unit, "number before a name", (host, *said), anchored, place, (unit,))


def _is_hyphened(tree: Tree, unit: int) -> bool:
    return any(
        tree.tokens[child].form in ("-", "‑", "–") for child in tree.below_each[unit] for _ in [0]
    ) or any(tree.tokens[below].form == "-" for below in tree.subtree(unit))


def _asides(tree: Tree, place: int) -> list[int]:
    return [
        child
        for child in tree.below_each[place]
        if tree.tokens[child].relation
        in ("appos", "acl", "acl:relcl", "nmod:unmarked", "parataxis", "conj", "cc")
        or (tree.relation(child) == "nmod" and child > place and tree.relation(place) == "nmod")
    ]


def _age_before(tree: Tree, place: int) -> Iterator[Fact]:
    """`their nine-month-old child, Gloria`, `the 30-year-old singer Ann Lee`."""
    name = (
        place
        if is_name(tree, place)
        else next((c for c in tree.children(place, "appos") if is_name(tree, c)), None)
    )
    if name is None and tree.relation(place) != "nmod:desc":
        return
    for old in tree.children(place, "amod"):
        if is_age(tree, old) and name is not None:
            host = bare(tree, name, [old, *_asides(tree, name), *tree.children(name, "amod", "nmod")])
            yield from age_of(tree, name, old, host)
    for described in tree.children(place, "nmod:desc"):
        for old in tree.children(described, "amod"):
            if is_age(tree, old):
                host = bare(tree, place, [*_asides(tree, place), *tree.children(place, "amod", "nmod")])
                yield from age_of(tree, place, old, host)


def is_age(tree: Tree, old: int) -> bool:
    """Say whether a word is the `old` of `30-year-old`."""
    return tree.low(old) == "old" and _unit_of_age(tree, old) is not None


def _unit_of_age(tree: Tree, old: int) -> tuple[int, int] | None:
    """Return the places of number and unit before `old`."""
    for unit in tree.below_each[old]:
        number = tree.child(unit, "nummod")
        if tree.tokens[unit].lemma.lower() in _AGES and number is not None:
            return number, unit
    return None


def age_of(tree: Tree, who: int, old: int, host: Branch) -> Iterator[Fact]:
    """Yield the age that stands before a noun as that of a person."""
    found = _unit_of_age(tree, old)
    if found is None:
        return
    number, unit = found
    said = (host, "is", Words((number,)), Words((unit,), plural_of(tree.low(unit))), Words((old,)))
    yield Fact(old, "age", said, (Branch(old), host), who, (old,))


def _beside(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """`…, with a turnout of 58 percent`: the amount is a fact of its own."""
    top = place
    while (case := tree.child(top, "case")) is None or tree.low(case) != "with":
        if tree.relation(top) not in ("conj", "nmod") or tree.head(top) < 0:
            return
        top = tree.head(top)
    if tree.relation(top) not in ("obl", "nmod", "advcl"):
        return
    if not any(tree.tokens[at].form == "," for at in range(tree.head(top), case + 1)):
        return
    amount = next((child for child in tree.children(place, "nmod") if _is_amount(tree, child)), None)
    if amount is None:
        return
    joined = tree.children(place, "conj", "cc")
    noun = bare(tree, place, [amount, *joined, *tree.children(place, "det", "amod", "punct", "case")])
    verb = be_form(tree, place, is_past=is_past)
    yield Fact(
        amount, "amount", ("the", noun, verb, bare(tree, amount)), (bare(tree, place, joined),), place,
        (top,) if top == place else (), is_identity=False,
    )  # fmt: skip
    for rank in tree.children(place, "amod"):
        if _is_record(tree, rank):
            yield Fact(
                rank,
                "rank",
                ("the", noun, verb, Branch(rank)),
                (Branch(rank), noun),
                place,
                is_identity=False,
            )


def _is_record(tree: Tree, rank: int) -> bool:
    return tree.tokens[rank].xpos == "JJS" or any(tree.low(at) == "record" for at in tree.subtree(rank))


def _is_amount(tree: Tree, place: int) -> bool:
    case = tree.child(place, "case")
    if case is None or tree.low(case) != "of":
        return False
    return tree.child(place, "nummod") is not None or tree.tokens[place].upos == "NUM"


def _rank(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """`his first visit since the war`."""
    rank = next(
        (child for child in tree.children(place, "amod") if tree.low(child) in ("first", "last", "only")),
        None,
    )
    if rank is None or is_name(tree, place) or is_time(tree, place) or tree.child(place, "nmod:poss") is None:
        return
    scope = [
        child
        for child in (*tree.children(place, "nmod", "acl"), *tree.children(tree.head(place), "obl"))
        if _is_scope(tree, child, place)
    ]
    if not scope:
        return
    plain = bare(tree, place, [child for child in tree.below_each[place] if child != place])
    verb = be_form(tree, place, is_past=is_past)
    ending: tuple[Part, ...] = tuple(Branch(child) for child in scope if tree.head(child) != place)
    yield Fact(
        rank, "rank", ("the", plain, verb, bare(tree, place), *ending), (bare(tree, place), *ending), place, tuple(scope), is_identity=False
    )  # fmt: skip


def _is_scope(tree: Tree, child: int, place: int) -> bool:
    case = tree.child(child, "case", "mark")
    return (
        child > place
        and case is not None
        and tree.low(case) in ("since", "as", "in")
        and (tree.low(case) == "since" or is_time(tree, child))
    )


_ = (is_kin, is_plural, _RANKS, _ORDERING)
