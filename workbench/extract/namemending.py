"""Names that stand where they can only belong: slips of a parser around names that grammar gives away."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.namejoining import JOINING_RULES, Mend
from workbench.extract.nounphrases import is_definite, is_name, is_person, is_plural, is_role, name_text
from workbench.extract.parties import is_party, states_after
from workbench.language.countries import LANDS
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree

LOOSE = ("parataxis", "dep", "list")
"""Relations of what a parser did not know where to hang."""


def _names_beside(tree: Tree) -> Iterator[Mend]:
    """`said the mayor, Ada Brook`: a name after a noun and a comma says who that is."""
    for place, token in enumerate(tree.tokens):
        if (
            token.upos != "PROPN"
            or not tree.is_any(place, LOOSE)
            or tree.child(place, "nsubj", "cop", "case")
        ):
            continue
        start = tree.subtree(place)[0]
        comma = start if tree.tokens[start].form == "," else start - 1
        noun = comma - 1
        if noun >= 0 and tree.tokens[comma].form == "," and tree.tokens[noun].upos == "NOUN":
            is_inside = place in tree.above(noun)
            if tree.child(noun, "det", "nmod:poss") is not None and not is_inside:
                yield place, noun, "appos"


def _names_of_roles(tree: Tree) -> Iterator[Mend]:
    """`the mayor of Westport, Ada Brook`: the name is the mayor's, not the town's."""
    for place in range(len(tree)):
        whole = tree.head(place)
        if tree.relation(place) != "appos" or whole < 0 or not is_person(tree, place):
            continue
        role = tree.head(whole)
        if (
            role < 0
            or tree.relation(whole) != "nmod"
            or is_person(tree, whole)
            or _is_of_persons(tree, whole)
        ):
            continue
        while tree.relation(role) == "nmod" and not _is_of_persons(tree, role) and not is_name(tree, role):
            role = tree.head(role)
        above = tree.head(role) if tree.relation(role) == "conj" else -1
        if above >= 0 and is_role(tree, above):
            yield place, above, "appos"
        elif (is_name(tree, whole) and is_role(tree, role)) or _is_of_persons(tree, role):
            yield place, role, "appos"


def _described_names(tree: Tree) -> Iterator[Mend]:
    """`the singer Ann Lee died`: of two subjects side by side the first describes the second."""
    for verb in range(len(tree)):
        subjects = tree.children(verb, "nsubj")
        if len(subjects) != 2:
            continue
        noun, name = subjects
        is_beside = noun + 1 == tree.subtree(name)[0] and noun == tree.subtree(noun)[-1]
        if is_beside and tree.tokens[noun].upos == "NOUN" and tree.tokens[name].upos == "PROPN":
            yield noun, name, "nmod:desc"


def _described_names_after_case(tree: Tree) -> Iterator[Mend]:
    """`according to the broadcaster Kanal, …`: a bare name right after a noun is what that describes."""
    for noun in range(len(tree) - 1):
        name, case = noun + 1, tree.child(noun, "case")
        if case is None or tree.tokens[noun].upos != "NOUN" or tree.tokens[name].upos != "PROPN":
            continue
        is_bare = tree.child(name, "case", "det", "nmod:poss") is None and tree.subtree(name)[0] == name
        is_beside = tree.head(name) == tree.head(noun) >= 0 and tree.is_any(name, ("obl", "nmod", "dep"))
        if is_bare and is_beside:
            yield name, tree.head(noun), tree.tokens[noun].relation
            yield noun, name, "nmod:desc"
            yield case, name, "case"


def _fronted_descriptions(tree: Tree) -> Iterator[Mend]:
    """`One of the oldest mills in town, Halden burned`: the name after the comma is what it describes."""
    for place in range(len(tree)):
        verb = tree.head(place)
        if tree.relation(place) != "dislocated" or verb < place:
            continue
        beside = [at for at in tree.children(place, "appos", "nmod") if is_name(tree, at)]
        names = [at for at in (*beside, *tree.children(verb, "nsubj")) if at > place and is_name(tree, at)]
        name = next((at for at in names if tree.tokens[tree.subtree(at)[0] - 1].form == ","), None)
        if name is None:
            name = next((at for at in names if tree.tokens[tree.subtree(at)[0]].form == ","), None)
        if name is not None:
            yield name, verb, "nsubj"
            yield place, name, "appos"


def _long_descriptions(tree: Tree) -> Iterator[Mend]:
    """`head of the Harbour Council Ada Brook said`: a noun on persons right before a name describes it."""
    for verb in range(len(tree)):
        subjects = tree.children(verb, "nsubj")
        if len(subjects) != 2:
            continue
        noun, name = subjects
        last = tree.subtree(noun)[-1]
        start = tree.subtree(name)[0]
        is_beside = noun < last == start - 1 and tree.tokens[start].upos != "PUNCT"
        if is_beside and is_person(tree, name) and _is_of_person(tree, noun):
            yield noun, name, "nmod:desc"


def _joined_descriptions(tree: Tree) -> Iterator[Mend]:
    """`lawyer and author Ada Brook left`: a bare noun joined to a described name describes it as well."""
    for name in range(len(tree)):
        noun = tree.head(name)
        described = next((at for at in tree.children(name, "nmod:desc") if at < name), None)
        if described is None or noun < 0 or tree.head(noun) < 0 or not tree.is_any(name, ("conj", "appos")):
            continue
        tie = tree.child(name, "cc") or tree.child(described, "cc")
        is_bare = tree.child(noun, "det", "nmod:poss", "nummod") is None and _may_be_person(tree, noun)
        if not is_bare or tie is None or tie != noun + 1 or is_plural(tree, described):
            continue
        yield name, tree.head(noun), tree.tokens[noun].relation
        yield noun, name, "nmod:desc"
        yield described, noun, "conj"
        yield tie, described, "cc"
        yield from ((case, name, "case") for case in tree.children(noun, "case"))


def _descriptions_before_names(tree: Tree) -> Iterator[Mend]:
    """`lawyer and author Ada Brook left`: no sign parts the bare nouns from the name that they describe."""
    for name in range(len(tree)):
        noun = tree.head(name)
        if tree.relation(name) != "appos" or noun > name or tree.head(noun) < 0:
            continue
        is_bare = tree.child(noun, "det", "nmod:poss", "nummod") is None and _is_of_person(tree, noun)
        start = tree.subtree(name)[0]
        is_beside = max((at for at in tree.subtree(noun, {name}) if at < start), default=-1) == start - 1
        is_parted = "PUNCT" in (tree.tokens[start].upos, tree.tokens[start - 1].upos)
        if is_bare and is_beside and is_person(tree, name) and not is_parted:
            yield name, tree.head(noun), tree.tokens[noun].relation
            yield noun, name, "nmod:desc"
            yield from ((case, name, "case") for case in tree.children(noun, "case"))


def _words_of_descriptions(tree: Tree) -> Iterator[Mend]:
    """`Harbour Council president Ada Brook`: what stands before the role tells of what she is president."""
    for role in range(len(tree)):
        name = tree.head(role)
        if tree.tokens[role].relation != "nmod:desc" or not role < name or not _is_of_persons(tree, role):
            continue
        for word in tree.children(name, "compound", "amod", "nmod:poss"):
            if word < role and max(tree.subtree(word)) < role:
                yield word, role, tree.tokens[word].relation


def _lands_after_towns(tree: Tree) -> Iterator[Mend]:
    """`a museum in Irving, Texas`: the land is that of the town right before it."""
    for land in range(2, len(tree)):
        town = land - 2
        is_after = tree.tokens[land - 1].form == "," and tree.tokens[town].upos == "PROPN"
        if not is_after or name_text(tree, land) not in LANDS or tree.subtree(land)[0] < land - 1:
            continue
        if tree.tokens[land].relation in ("appos", "nmod:unmarked") and tree.head(land) < town:
            yield land, town, tree.tokens[land].relation


def _fronted_ranks(tree: Tree) -> Iterator[Mend]:
    """`The largest of the mills, the Lee mill burned`: a rank before a comma is of the subject after it."""
    for place in range(len(tree)):
        verb = tree.head(place)
        is_before = verb > place and tree.relation(place) in ("advcl", "nsubj", "dislocated")
        subject = max(tree.children(verb, "nsubj"), default=-1) if is_before else -1
        if tree.tokens[place].xpos != "JJS" or subject <= place or not is_definite(tree, subject):
            continue
        if tree.child(place, "det") is None or tree.child(place, "mark", "case", "cop") is not None:
            continue
        end = max(at for at in tree.subtree(place) if tree.tokens[at].upos != "PUNCT")
        if tree.tokens[end + 1].form == "," and tree.subtree(subject)[0] == end + 2:
            yield place, subject, "appos"


def _names_after_bodies(tree: Tree) -> Iterator[Mend]:
    """`head of the Harbour Council Ada Brook said`: the person is the head, and no part of the council."""
    for place in range(1, len(tree)):
        role = tree.head(place)
        if tree.tokens[place].relation != "nmod" or not 0 <= role < place or not is_person(tree, place):
            continue
        if tree.child(place, "case", "det", "nmod:poss") is not None or not is_role(tree, role):
            continue
        body = next((at for at in tree.children(role, "nmod") if role < at < place), -1)
        if body >= 0 and tree.child(body, "case") is not None and max(tree.subtree(body)) == place - 1:
            yield place, role, "appos"


def _parties(tree: Tree) -> Iterator[Mend]:
    """`Ada Brook (R-Ky.)`: party and state are beside the name."""
    for place in range(len(tree)):
        if not is_party(tree, place) or tree.tokens[place - 2].upos != "PROPN":
            continue
        name = place - 2
        while tree.relation(name) == "flat":
            name = tree.head(name)
        if place in tree.above(name):
            continue
        yield place, name, "appos"
        yield from ((at, place, "flat") for at in (place + 1, *states_after(tree, place)))


def _is_of_persons(tree: Tree, noun: int) -> bool:
    """Say whether a common noun is of persons: `lawyer`, `co-founders`."""
    token = tree.tokens[noun]
    return token.upos == "NOUN" and (is_role(tree, noun) or kind_of_noun(token.lemma.lower()) == "person")


def _is_of_person(tree: Tree, noun: int) -> bool:
    """Say whether a common noun is of one person."""
    return _is_one(tree, noun) and _is_of_persons(tree, noun)


def _may_be_person(tree: Tree, noun: int) -> bool:
    """Say whether nothing tells that a common noun is of several, or of anything but a person."""
    kind = kind_of_noun(tree.tokens[noun].lemma.lower())
    return _is_one(tree, noun) and (is_role(tree, noun) or kind not in ("place", "time", "body"))


def _is_one(tree: Tree, noun: int) -> bool:
    token = tree.tokens[noun]
    return token.upos == "NOUN" and token.xpos != "NNS" and token.feature("Number") != "Plur"


NAME_RULES = (
    *JOINING_RULES,
    _names_beside,
    _names_of_roles,
    _names_after_bodies,
    _described_names,
    _described_names_after_case,
    _fronted_descriptions,
    _long_descriptions,
    _joined_descriptions,
    _descriptions_before_names,
    _words_of_descriptions,
    _lands_after_towns,
    _fronted_ranks,
    _parties,
)
"""Each yields where names, and what describes them, hang."""
