"""Facts that stand around a name: party, role, age, family, place."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.facts import Fact, bare
from workbench.extract.measures import is_age
from workbench.extract.nounphrases import (
    be_form, is_kin, is_name, is_person, is_plural, is_role, is_time, name_text,
)  # fmt: skip
from workbench.extract.recipes import Branch, Part, Words
from workbench.language.countries import COUNTRIES
from workbench.language.names import is_title
from workbench.language.inflection import article_for
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_AFFILIATING = word_set("of from with at")
_LOCATING = word_set("in near outside at on")
_OLDEST = 120
_FOLLOWS = word_set("left right above below center centre")


def facts_about_names(tree: Tree, place: int) -> Iterator[Fact]:
    """Yield what is said of the name that a place heads, beside the sentence's own news."""
    if tree.relation(place) in ("flat", "compound") or tree.tokens[place].upos not in ("NOUN", "PROPN"):
        return
    yield from _age(tree, place)
    if not is_name(tree, place):
        return
    if is_person(tree, place):
        yield from _belonging(tree, place)
    else:
        yield from _location(tree, place)


def subject_group(tree: Tree, place: int) -> Branch:
    """Return a name, with its one partner where two share what is said: `Lee and Chow`."""
    joined = tree.children(place, "conj")
    left_out = [child for child in tree.below_each[place] if _is_beside(tree, child)]
    if len(joined) == 1 and _is_plain_partner(tree, joined[0]):
        return bare(tree, place, left_out)
    return bare(tree, place, [*left_out, *joined, *tree.children(place, "cc")])


def _is_plain_partner(tree: Tree, place: int) -> bool:
    has_own = any(
        tree.is_any(child, ("nmod", "appos", "acl", "compound", "conj", "amod"))
        for child in tree.below_each[place]
    )
    return is_name(tree, place) and not has_own


def _is_beside(tree: Tree, child: int) -> bool:
    """Say whether a branch of a name is no part of the name."""
    relation = tree.tokens[child].relation
    return relation in (
        "nmod:desc",
        "nmod",
        "nmod:unmarked",
        "appos",
        "acl",
        "acl:relcl",
        "amod",
        "nmod:poss",
        "punct",
    ) and not (relation == "amod" and tree.tokens[child].upos == "PROPN")


def _belonging(tree: Tree, place: int) -> Iterator[Fact]:
    """`Ann Lee of the Harbour Party`, `the Harbour Party's Ann Lee`, `veteran sailor Ann Lee`."""
    described = tree.child(place, "nmod:desc")
    of = next((child for child in tree.children(place, "nmod") if _is_affiliation(tree, place, child)), None)
    owner = tree.child(place, "nmod:poss")
    who = subject_group(tree, place)
    both = len(tree.children(place, "conj")) == 1 and not (who.without & set(tree.children(place, "conj")))
    verb = "are" if both else "is"
    if described is not None and described < place and owner is None and _says_something(tree, described):
        tail: list[Part] = [Branch(of)] if of is not None else []
        yield Fact(
            described, "role before a name", (who, verb, *_with_article(tree, described, both), *tail),
            (Branch(described), who, *tail), place, (described, *([of] if of is not None else [])),
        )  # fmt: skip
    elif of is not None:
        yield Fact(
            of,
            "affiliation",
            (bare(tree, place, [*who.without]), "is", Branch(of)),
            (who, Branch(of)),
            place,
            (of,),
        )
    for kind in tree.children(place, "amod"):
        if (
            kind < place
            and tree.tokens[kind].form.islower()
            and _is_hyphened(tree, kind)
            and not is_age(tree, kind)
        ):
            yield Fact(
                kind,
                "description before a name",
                (who, verb, Branch(kind)),
                (Branch(kind), who),
                place,
                (kind,),
            )
    if owner is not None and described is None and _is_organisation_like(tree, owner):
        yield Fact(
            owner, "affiliation", (who, verb, "of", bare(tree, owner)), (Branch(owner), who), place, (owner,)
        )


def _is_hyphened(tree: Tree, kind: int) -> bool:
    return any("-" in tree.tokens[place].form for place in tree.subtree(kind))


def _with_article(tree: Tree, noun: int, is_group: bool) -> tuple[Part, ...]:
    if tree.child(noun, "det", "nmod:poss") is not None or is_plural(tree, noun) or is_group:
        return (bare(tree, noun),)
    first = tree.tokens[min(tree.subtree(noun))].form
    return (article_for(first), bare(tree, noun))


def _says_something(tree: Tree, noun: int) -> bool:
    """Say whether a description before a name is more than a bare title or occupation."""
    token = tree.tokens[noun]
    if token.form[0].isupper() and noun != 0 and token.upos == "PROPN":
        return False
    mods = [child for child in tree.below_each[noun] if tree.is_any(child, ("amod", "compound", "nmod"))]
    owner = tree.child(noun, "nmod:poss")
    if owner is not None and (tree.tokens[owner].upos == "PRON" or name_text(tree, owner) in COUNTRIES):
        return False
    if not mods:
        return False
    telling = [child for child in mods if not _is_bare_qualifier(tree, child)]
    if not telling:
        return False
    return not is_plural(tree, noun)


def _is_bare_qualifier(tree: Tree, child: int) -> bool:
    return (
        is_title(tree.low(child))
        or tree.tokens[child].form[:1].isupper()
        and tree.tokens[child].upos == "ADJ"
    )


def _is_affiliation(tree: Tree, place: int, child: int) -> bool:
    """Say whether `of X` after a person's name names what the person belongs to."""
    case = tree.child(child, "case")
    if case is None or tree.low(case) not in _AFFILIATING or child < place:
        return False
    return is_name(tree, child) and not is_time(tree, child)


def _is_organisation_like(tree: Tree, owner: int) -> bool:
    return (
        tree.tokens[owner].upos in ("PROPN", "NOUN")
        and not is_person(tree, owner)
        and not is_kin(tree, owner)
        and name_text(tree, owner) not in COUNTRIES
    )


def _age(tree: Tree, place: int) -> Iterator[Fact]:
    """`Ann Lee, 42,`; `the prince, 34,`."""
    for child in tree.children(place, "nmod", "appos", "amod", "nummod", "dep"):
        form = tree.tokens[child].form
        if not form.isdigit() or not 0 < int(form) <= _OLDEST or child < place or tree.below_each[child][1:]:
            continue
        if tree.tokens[child - 1].form not in (",", "(") or not _may_have_age(tree, place):
            continue
        after = tree.tokens[child + 1].form if child + 1 < len(tree) else "."
        if after not in (",", ")", "."):
            continue
        who = bare(
            tree,
            place,
            [c for c in tree.below_each[place] if _is_beside(tree, c) or tree.is_any(c, ("conj", "cc"))],
        )
        yield Fact(
            child, "age", (who, "is", Words((child,)), "years old"), (who, Words((child,))), place, (child,)
        )


def _may_have_age(tree: Tree, place: int) -> bool:
    if is_time(tree, place) or tree.tokens[place].xpos in ("NNS", "NNPS"):
        return False
    return is_name(tree, place) or tree.child(place, "det", "nmod:poss") is not None


def _location(tree: Tree, place: int) -> Iterator[Fact]:
    """`Westport in Norland`, whether the second name hangs on the first or stands right beside it."""
    if is_time(tree, place) or tree.tokens[place].xpos == "NNPS":
        return
    beside = (
        [
            child
            for child in (*tree.children(place, "nmod"), *tree.children(tree.head(place), "obl", "nmod"))
            if tree.tokens[child].relation in ("nmod", "obl") and child > place
        ]
        if tree.head(place) >= 0
        else tree.children(place, "nmod")
    )
    who = bare(
        tree,
        place,
        [c for c in tree.below_each[place] if _is_beside(tree, c) or tree.is_any(c, ("conj", "cc"))],
    )
    for child in beside:
        case = tree.child(child, "case")
        if case is None or tree.low(case) != "in" or not is_name(tree, child) or is_time(tree, child):
            continue
        last = max(tree.subtree(place, {child, *tree.children(place, "nmod")}))
        if case == last + 1:
            plain = Branch(
                child,
                frozenset(tree.children(child, "conj", "cc", "acl", "acl:relcl", "appos", "amod", "nmod")),
            )
            yield Fact(child, "place of a thing", (who, "is", plain), (who, Branch(child)), place)
            return
