"""Facts that stand around a person's name: party, role, family."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.ages import is_age
from workbench.extract.facts import Fact, bare, is_beside_name, name_alone
from workbench.extract.nounphrases import is_kin, is_name, is_office, is_person, is_plural, is_time, name_text
from workbench.extract.recipes import Branch, Part
from workbench.language.countries import COUNTRIES
from workbench.language.inflection import article_for
from workbench.language.names import is_title
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_AFFILIATING = word_set("of from with at")
_OF_A_NAME = ("nmod", "appos", "acl", "compound", "conj", "amod")


def facts_about_person(tree: Tree, place: int) -> Iterator[Fact]:
    """Yield what stands around a person's name.

    `Ann Lee of the Harbour Party`, `the Harbour Party's Ann Lee`, `veteran sailor Ann Lee`.
    """
    described = tree.child(place, "nmod:desc")
    of = next((child for child in tree.children(place, "nmod") if _is_affiliation(tree, place, child)), None)
    owner = tree.child(place, "nmod:poss")
    is_role = described is not None and (_says_something(tree, described) or _is_owned(tree, described))
    if described is not None and is_role and described < place and owner is None:
        yield _role(tree, place, described, of)
    elif of is not None:
        who = name_alone(tree, place)
        yield Fact(of, "affiliation", (who, "is", Branch(of)), (who, Branch(of)), place, (of,))
    who, verb = _group(tree, place)
    for kind in tree.children(place, "amod"):
        if kind < place and tree.tokens[kind].form.islower() and _is_compound(tree, kind):
            said: tuple[Part, ...] = (who, verb, Branch(kind))
            yield Fact(kind, "description before a name", said, (Branch(kind), who), place, (kind,))
    is_title = tree.tokens[place].relation == "nmod:desc"
    if owner is not None and described is None and not is_title and _is_organisation_like(tree, owner):
        said = (who, verb, "of", bare(tree, owner))
        yield Fact(owner, "affiliation", said, (Branch(owner), who), place, (owner,))


def _group(tree: Tree, place: int) -> tuple[Branch, str]:
    """Return a name and `is`, or two that share what is said and `are`: `the Party's Lee and Vale`."""
    joined = tree.children(place, "conj")
    if len(joined) != 1 or not is_name(tree, joined[0]):
        return name_alone(tree, place), "is"
    if any(tree.is_any(child, _OF_A_NAME) for child in tree.below_each[joined[0]]):
        return name_alone(tree, place), "is"
    return bare(tree, place, [at for at in tree.below_each[place] if is_beside_name(tree, at)]), "are"


def _role(tree: Tree, place: int, described: int, of: int | None) -> Fact:
    who, verb = _group(tree, place)
    tail: tuple[Part, ...] = (Branch(of),) if of is not None else ()
    role: tuple[Part, ...] = (bare(tree, described),)
    is_office_of = is_office(tree, described) and tree.child(described, "nmod") is not None
    if verb == "is" and tree.child(described, "det", "nmod:poss") is None and not is_office_of:
        role = (article_for(tree.tokens[min(tree.subtree(described))].form), *role)
    return Fact(
        described, "role before a name", (who, verb, *role, *tail), (Branch(described), who, *tail), place,
        (described,) if of is None else (described, of),
    )  # fmt: skip


def _is_compound(tree: Tree, kind: int) -> bool:
    """`pro-government`: a word of two that tells more than `late` or `former`."""
    return not is_age(tree, kind) and any("-" in tree.tokens[place].form for place in tree.subtree(kind))


def _is_owned(tree: Tree, noun: int) -> bool:
    """Say whether an office is that of a named body: `the Harbour Party's First Secretary Ann Lee`."""
    owner = tree.child(noun, "nmod:poss")
    if tree.tokens[noun].upos != "PROPN" or is_plural(tree, noun) or not is_person(tree, tree.head(noun)):
        return False
    return owner is not None and is_name(tree, owner) and _is_organisation_like(tree, owner)


def _says_something(tree: Tree, noun: int) -> bool:
    """Say whether a description before a name is more than a bare title or occupation."""
    token = tree.tokens[noun]
    joined = tree.child(noun, "conj")
    if (joined is None and is_plural(tree, noun)) or (joined is not None and is_plural(tree, joined)):
        return False
    if token.form[0].isupper() and noun != 0 and token.upos == "PROPN":
        return False
    owner = tree.child(noun, "nmod:poss")
    if owner is not None and (tree.tokens[owner].upos == "PRON" or name_text(tree, owner) in COUNTRIES):
        return False
    qualifiers = tree.children(noun, "amod", "compound", "nmod")
    return joined is not None or any(not _is_bare_qualifier(tree, at) for at in qualifiers)


def _is_bare_qualifier(tree: Tree, child: int) -> bool:
    """`Norwegian`, `deputy`: what a title may have before it."""
    token = tree.tokens[child]
    return is_title(token.form.lower()) or (token.form[0].isupper() and token.upos == "ADJ")


def _is_affiliation(tree: Tree, place: int, child: int) -> bool:
    """Say whether `of X` after a person's name names what the person belongs to."""
    case = tree.child(child, "case")
    if case is None or tree.low(case) not in _AFFILIATING or child < place:
        return False
    return is_name(tree, child) and not is_time(tree, child)


def _is_organisation_like(tree: Tree, owner: int) -> bool:
    if tree.tokens[owner].upos not in ("PROPN", "NOUN") or is_person(tree, owner) or is_kin(tree, owner):
        return False
    return name_text(tree, owner) not in COUNTRIES
