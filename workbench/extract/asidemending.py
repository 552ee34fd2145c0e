"""What stands beside a noun, where it can only belong: slips of a parser that number and kind give away."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.namejoining import Mend
from workbench.extract.nounphrases import is_definite, is_name, is_person, is_plural, is_ranked, is_role
from workbench.extract.predicates import DASHES
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree

_SIGNS = DASHES | {",", "("}


def _word_before_sign(tree: Tree, child: int) -> int:
    """Return the word right before the comma or dash that an aside begins with, -1 where none does."""
    start = tree.subtree(child)[0]
    sign = start if tree.tokens[start].form in _SIGNS else start - 1
    return sign - 1 if sign > 0 and tree.tokens[sign].form in _SIGNS else -1


def _bodies_beside_persons(tree: Tree) -> Iterator[Mend]:
    """`Lee, head of Kanal, the broadcaster that …`: a body is no person, but the name right before it."""
    for child in range(len(tree)):
        host = tree.head(child)
        if tree.relation(child) != "appos" or not 0 <= host < child or not is_person(tree, host):
            continue
        kind = kind_of_noun(tree.tokens[child].lemma.lower())
        last = _word_before_sign(tree, child)
        if kind not in ("body", "place") or is_role(tree, child) or last <= host or is_name(tree, child):
            continue
        ends = [at for at in (last, *tree.above(last)) if at > host and max(tree.subtree(at)) == last]
        ends = [at for at in ends if not tree.is_any(at, ("flat", "compound"))]
        name = next((at for at in reversed(ends) if is_name(tree, at) and not is_person(tree, at)), None)
        if name is not None and child not in tree.above(name):
            yield child, name, "appos"


def _asides_of_last_joined(tree: Tree) -> Iterator[Mend]:
    """`the mill and the shop, a house of brick,`: one thing is only the last of those before it."""
    for child in range(len(tree)):
        host = tree.head(child)
        if tree.relation(child) != "appos" or host < 0 or is_plural(tree, child):
            continue
        if tree.tokens[child].upos != "NOUN" or tree.tokens[child].feature("Number") == "Plur":
            continue
        joined = [at for at in tree.children(host, "conj") if host < at < child]
        last = max(tree.subtree(joined[-1])) if joined else -1
        if joined and last == _word_before_sign(tree, child) and _is_new(tree, child):
            yield child, joined[-1], "appos"


def _is_new(tree: Tree, noun: int) -> bool:
    article = tree.child(noun, "det")
    return article is not None and tree.low(article) in ("a", "an")


def _names_of_ranked(tree: Tree) -> Iterator[Mend]:
    """`its latest addition to the line, the Swift`: the name is of what has the rank."""
    for name in range(len(tree)):
        whole = tree.head(name)
        if tree.relation(name) != "appos" or not 0 <= whole < name or not is_name(tree, name):
            continue
        noun = tree.head(whole)
        if tree.relation(whole) != "nmod" or not 0 <= noun < whole or is_name(tree, whole):
            continue
        is_of_one = is_ranked(tree, noun) and is_definite(tree, noun) and not is_plural(tree, noun)
        if is_of_one and tree.tokens[noun].upos == "NOUN" and _word_before_sign(tree, name) >= whole:
            yield name, noun, "appos"


def _roles_joined_to_persons(tree: Tree) -> Iterator[Mend]:
    """`Ann Lee, Chairman and Chief Officer of Halden,`: a role is joined to the role, and not to her."""
    for role in range(len(tree)):
        person = tree.head(role)
        if tree.relation(role) != "conj" or not 0 <= person < role or not is_person(tree, person):
            continue
        beside = [at for at in tree.children(person, "appos") if person < at < role and is_role(tree, at)]
        if beside and is_role(tree, role) and not is_person(tree, role):
            yield role, beside[-1], "conj"


def _participles_after_numbers(tree: Tree) -> Iterator[Mend]:
    """`fell by 30 points, or 4%, closing at 682`: what closes is no percentage."""
    for verb in range(1, len(tree)):
        number = tree.head(verb)
        if tree.tokens[verb].relation != "acl" or tree.tokens[verb].xpos != "VBG" or not 0 <= number < verb:
            continue
        is_number = tree.tokens[number].upos == "NUM" or tree.child(number, "nummod") is not None
        if not is_number or tree.tokens[verb - 1].form != ",":
            continue
        clause = next((at for at in tree.above(number) if tree.tokens[at].upos == "VERB"), None)
        if clause is None or clause > number:
            continue
        if tree.is_any(_top_below(tree, number, clause), ("obl", "obj", "conj")):
            yield verb, clause, "advcl"


def _top_below(tree: Tree, place: int, above: int) -> int:
    while tree.head(place) != above:
        place = tree.head(place)
    return place


def _former_roles(tree: Tree) -> Iterator[Mend]:
    """`Lee, then a judge, left`: between commas right after a name the second subject is beside it."""
    for verb in range(len(tree)):
        subjects = tree.children(verb, "nsubj")
        if len(subjects) != 2 or not is_name(tree, subjects[0]):
            continue
        name, noun = subjects
        end = tree.subtree(noun)[-1]
        is_closed = "," in (tree.tokens[end].form, tree.tokens[min(end + 1, len(tree) - 1)].form)
        last = max(at for at in tree.subtree(name) if tree.tokens[at].upos != "PUNCT")
        if is_closed and _word_before_sign(tree, noun) == last and tree.tokens[noun].upos == "NOUN":
            yield noun, name, "appos"


ASIDE_RULES = (
    _former_roles,
    _bodies_beside_persons,
    _asides_of_last_joined,
    _names_of_ranked,
    _roles_joined_to_persons,
    _participles_after_numbers,
)
"""Each yields where what stands beside a noun hangs."""
