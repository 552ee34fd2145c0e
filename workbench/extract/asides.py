"""Appositions: what stands beside a noun and says what it is, how many it has, or how it is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.ages import age_of, is_age
from workbench.extract.facts import Fact, bare
from workbench.extract.locations import is_house, is_place_beside
from workbench.extract.nounphrases import (
    RELATIVES,
    be_form,
    is_definite,
    is_kin,
    is_name,
    is_of_any,
    is_office,
    is_person,
    is_plural,
    is_role,
    is_time,
)  # fmt: skip
from workbench.extract.parties import is_party, party_of, states_after
from workbench.extract.predicates import DASHES
from workbench.extract.recipes import Branch, Part, Words
from workbench.language.inflection import article_for
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

COMPANY_FORMS = word_set("inc corp ltd limited plc llc llp lp gmbh ag sa nv co")
"""Legal forms after a comma, which belong to the name: `Novalume, Inc.`"""
_SIGNS = DASHES | {",", "("}
_OPPOSING = word_set("not but never rather")
"""`the army, not the police`: no apposition."""
_PEOPLE = word_set("people person inhabitant resident citizen")
_EXAMPLES = word_set(
    "e.g. e.g eg i.e. i.e ie cf. cf namely see especially particularly notably mainly mostly chiefly"
)
"""What opens examples, parts and references: these say not what something is."""
_MANIFOLD = word_set("twice thrice half double triple")
_OF_DEEDS = word_set(
    "decision move step act action measure change blow attempt effort practice gesture claim admission sign"
    " reminder achievement feat setback process result fact view position opinion argument sentiment"
)
"""What a deed is, and hardly the thing it was done to: `closed three libraries, a decision that …`."""
_DIGITS_OF_YEARS = 4
_RULE = "apposition"
_LONGEST_LETTERS = 4


def appositions(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield what appositions say of the noun at a place."""
    for child in tree.children(place, "appos", "acl"):
        if child < place and tree.relation(child) == "appos" and is_definite(tree, place):
            yield from _described(tree, place, child, is_past=is_past)
        elif child > place and (tree.relation(child) == "appos" or tree.child(child, "det") is not None):
            yield from _apposition(tree, place, child, is_past=is_past)


def noun_without_asides(tree: Tree, place: int, *besides: int) -> Branch:
    """Return a noun phrase without preposition, appositions and what is set off by commas."""
    return bare(
        tree, place, [*besides, *(child for child in tree.below_each[place] if _is_aside(tree, place, child))]
    )


def _is_aside(tree: Tree, place: int, child: int) -> bool:
    relation = tree.tokens[child].relation
    if relation in ("appos", "parataxis", "dep"):
        return True
    return relation in ("acl", "acl:relcl", "nmod:unmarked") and is_set_off(tree, place, child)


def is_set_off(tree: Tree, place: int, child: int) -> bool:
    """Say whether a comma, dash or bracket parts a branch from the word it hangs on."""
    start = min(tree.subtree(child))
    return any(tree.tokens[at].form in _SIGNS for at in range(place + 1, start + 1)) and start > place


def _apposition(tree: Tree, place: int, child: int, *, is_past: bool) -> Iterator[Fact]:
    if is_party(tree, child):
        yield _of_party(tree, place, child)
        return
    if tree.tokens[child].upos in ("NUM", "SYM", "X") or is_time(tree, child) or is_time(tree, place):
        return
    is_quality = any(tree.tokens[at].upos == "ADJ" and tree.child(at, "det") is None for at in (place, child))
    if tree.tokens[place].upos == "PRON" or is_quality or tree.child(child, "case") is not None:
        return
    if _is_short_form(tree, place, child) or _is_letters(tree, child) or _is_reference(tree, child):
        return
    if any(tree.low(tie) in _OPPOSING for tie in tree.children(child, "advmod", "cc")):
        return
    if _is_of_then(tree, child) and not is_person(tree, place):
        return
    if is_of_any(tree, place) or _is_of_several(tree, place, child):
        return
    if is_person(tree, place) and is_person(tree, child) and not tree.children(child, "conj"):
        return
    if tree.child(child, "nsubj") is not None or _is_amount_beside(tree, place, child):
        return
    if any(tree.low(at) in RELATIVES for at in tree.children(child, "nmod")):
        return
    if _is_of_deed(tree, place, child) or tree.low(child).rstrip(".") in COMPANY_FORMS:
        return
    people = _counted_people(tree, child) if is_name(tree, place) else None
    if people is not None:
        yield from _population(tree, place, child, people)
    elif is_place_beside(tree, place, child):
        if not is_house(tree, place):
            return
        host = noun_without_asides(tree, place)
        yield Fact(
            child, "place of a thing", (host, "is in", bare(tree, child)), (host, Branch(child)), place,
            is_aside=True,
        )  # fmt: skip
    elif is_name(tree, child) and (not is_name(tree, place) or _is_office_of(tree, place, child)):
        yield from _named(tree, place, child)
    elif _is_role_beside(tree, place, child) or (
        is_set_off(tree, place, child) and _follows_sign(tree, child)
    ):
        yield from _described(tree, place, child, is_past=is_past)


def _is_role_beside(tree: Tree, place: int, child: int) -> bool:
    """Say whether a role with an article stands right after a person's name: `Ann Lee a judge, said`."""
    start, end = tree.subtree(child)[0], tree.subtree(child)[-1] + 1
    is_of_persons = is_role(tree, child) or kind_of_noun(tree.tokens[child].lemma.lower()) == "person"
    is_person_of = is_person(tree, place) and is_of_persons and tree.child(child, "det") == start
    is_beside = tree.tokens[start - 1].upos == "PROPN" and end < len(tree) and tree.tokens[end].form == ","
    return is_person_of and is_beside


def _of_party(tree: Tree, place: int, child: int) -> Fact:
    """`Ada Brook (R-Ky.)`: she is a Republican from Ky."""
    host = noun_without_asides(tree, place, *tree.children(place, "conj", "cc"))
    state = Words(states_after(tree, child))
    said = (host, "is", Words((child,), f"{party_of(tree, child)} from"), state)
    return Fact(child, "party", said, (host, Branch(child)), place, (child,), is_aside=True)


def _follows_sign(tree: Tree, child: int) -> bool:
    """Say whether nothing stands between a comma and an apposition: not so in `guests, among them a king`."""
    start = min(tree.subtree(child))
    return tree.tokens[start].form in _SIGNS or tree.tokens[start - 1].form in _SIGNS


def _described(tree: Tree, place: int, child: int, *, is_past: bool) -> Iterator[Fact]:
    """`Ann Lee, a judge`; of `the judge, a sailor, Ann Lee` it is Ann Lee who sails."""
    name = next((other for other in tree.children(place, "appos") if is_name(tree, other)), None)
    place = name if name is not None and not is_name(tree, place) else place
    joined = _joined_after(tree, place, child)
    host = noun_without_asides(tree, place, *joined)
    before: tuple[Part, ...] = ()
    determiner = tree.child(place, "det")
    if determiner is not None and _is_one_of_many(tree, place):
        before = (Words((determiner,), "the"),)
        host = replace(host, without=host.without | {determiner})
    old = next((at for at in tree.children(child, "amod") if is_age(tree, at)), None)
    if old is not None:
        yield from age_of(tree, place, old, host)
    article = _article(tree, child)
    more = tuple(Branch(at) for at in joined)
    said = replace(bare(tree, child, [] if old is None else [old]), is_shown=True)
    counted = child if tree.tokens[place].upos == "NUM" else place
    was_so = is_past and tree.child(place, "nummod") is not None
    verb = "is" if joined else be_form(tree, counted, is_past=was_so or _is_of_then(tree, child))
    anchored = (*before, host, Branch(child, is_shown=True), *more)
    yield Fact(
        child, _RULE, (*before, host, verb, *article, said, *more), anchored, counted, (child, *joined),
        is_aside=True,
    )  # fmt: skip


def _is_of_then(tree: Tree, child: int) -> bool:
    """Say whether an apposition is of a time gone by: `Ann Lee, then a judge,`."""
    return any(tree.low(at) == "then" for at in tree.children(child, "advmod"))


def _article(tree: Tree, noun: int) -> tuple[Part, ...]:
    """Return the article that a description lacks: none for an office, for several, or beside another."""
    is_bare = tree.child(noun, "det", "nmod:poss") is None and not is_office(tree, noun)
    if tree.tokens[noun].upos != "NOUN" or not is_bare or is_plural(tree, noun):
        return ()
    words = (at for at in tree.subtree(noun) if tree.tokens[at].upos != "PUNCT")
    tied = tree.children(noun, "case", "cc")
    return (article_for(tree.tokens[next(at for at in words if at not in tied)].form),)


def _joined_after(tree: Tree, place: int, child: int) -> list[int]:
    """Return what is joined to a name but belongs to the apposition after it: `Ann Lee, chair and owner`."""
    if not is_person(tree, place) or tree.child(place, "cop") is not None:
        return []
    return [at for at in tree.children(place, "conj") if at > child and not is_person(tree, at)]


def _named(tree: Tree, place: int, child: int) -> Iterator[Fact]:
    """`the owner, Ann Lee`: the name is what the description says."""
    set_off = is_set_off(tree, place, child)
    kin = is_kin(tree, place) and tree.child(place, "nmod:poss") is not None
    if not (set_off or kin):
        return
    is_bare = not is_definite(tree, place) and tree.child(place, "det", "nmod:poss", "amod") is None
    if is_bare and (is_plural(tree, place) or not is_role(tree, place) or not tree.children(place, "nmod")):
        return
    others = [at for at in tree.children(place, "conj") if at > child]
    described = replace(noun_without_asides(tree, place, *others), is_shown=True)
    is_hidden = set_off and tree.tokens[tree.subtree(child)[0]].form != "("
    is_one = kin and tree.tokens[place].xpos == "NN"
    name = noun_without_asides(tree, child, *(tree.children(child, "conj", "cc") if is_one else ()))
    article = _article(tree, place)
    yield Fact(
        place, "family relation" if kin else _RULE,
        (name, be_form(tree, child, is_past=False), *article, described),
        (described, name), child, hidden=_own_words(tree, place, child) if is_hidden else (), is_aside=True,
    )  # fmt: skip


def _is_office_of(tree: Tree, place: int, name: int) -> bool:
    """Say whether a noun with capitals is what a person is: `the Vice President of the company, Ann Lee`."""
    return is_person(tree, name) and not is_person(tree, place) and is_role(tree, place)


def _own_words(tree: Tree, place: int, name: int) -> tuple[int, ...]:
    """Return the words of a description, without its preposition, that its name makes needless elsewhere."""
    if tree.children(place, "conj") or tree.child(place, "cop", "nsubj") is not None:
        return ()
    kept = {name, *tree.children(place, "case", "cc")}
    kept |= {at for at in tree.below_each[place] if at > place and _is_aside(tree, place, at)}
    return tuple(tree.subtree(place, kept))


def name_of(tree: Tree, place: int) -> int:
    """Return the name set beside a description, `its author, Ann Lee`, or the noun itself."""
    beside = tree.children(place, "appos")
    names = (
        at for at in beside if is_person(tree, at) or (is_name(tree, at) and is_set_off(tree, place, at))
    )
    return place if is_name(tree, place) else next(names, place)


def _is_letters(tree: Tree, child: int) -> bool:
    """`Ann Lee, QC`: letters after a name are part of it."""
    form = tree.tokens[child].form
    is_alone = not tree.below_each[child][1:] and tree.child(child, "det") is None
    return form.isupper() and len(form) <= _LONGEST_LETTERS and is_alone


def _is_reference(tree: Tree, child: int) -> bool:
    """`(e.g. bread)`, `(Lee 2004)`, `(12 km)`: examples, sources, other units in brackets."""
    inside = tree.subtree(child)
    words = [at for at in inside if tree.tokens[at].upos != "PUNCT"]
    opening = [tree.low(at) for at in words[:2]]
    if not words or opening[0] in _EXAMPLES or "among" in opening or opening == ["that", "is"]:
        return True
    has_year = any(
        len(tree.tokens[at].form) == _DIGITS_OF_YEARS and tree.tokens[at].form.isdecimal() for at in words[1:]
    )
    is_bracketed = "(" in (tree.tokens[inside[0]].form, tree.tokens[words[0] - 1].form)
    has_colon = any(tree.tokens[at].form == ":" for at in inside)
    if is_bracketed and tree.child(child, "nummod") is not None:
        return tree.child(tree.head(child), "nummod") is not None
    return is_bracketed and (has_year or has_colon) and is_name(tree, child)


def _is_of_deed(tree: Tree, place: int, child: int) -> bool:
    """Say whether an apposition is of what was done: `closed three libraries, a decision that …`."""
    if not _is_one_of_many(tree, child) or place < tree.head(place):
        return False
    if _is_one_of_many(tree, place) and not any(_is_definite_word(tree, at) for at in tree.subtree(child)):
        return True
    if tree.tokens[child].lemma.lower() in _OF_DEEDS:
        return tree.tokens[place].lemma.lower() not in _OF_DEEDS
    return is_plural(tree, place) and not is_name(tree, place) and not is_plural(tree, child)


def is_deed_beside(tree: Tree, noun: int) -> bool:
    """Say whether `a move` stands behind what was done, so that what follows is said of that."""
    if tree.relation(noun) != "appos" or tree.tokens[noun].lemma.lower() not in _OF_DEEDS:
        return False
    return tree.head(noun) < noun and _is_one_of_many(tree, noun) and is_set_off(tree, tree.head(noun), noun)


def _is_amount_beside(tree: Tree, place: int, child: int) -> bool:
    """Say whether an amount is beside what is none: `according to Lee, nearly twice its budget`."""
    words = [tree.low(at) for at in tree.subtree(child) if tree.tokens[at].upos != "PUNCT"][:2]
    is_amount = tree.tokens[place].upos in ("NUM", "SYM") or tree.child(place, "nummod") is not None
    return not is_amount and bool(_MANIFOLD & {*words})


def _is_of_several(tree: Tree, place: int, child: int) -> bool:
    """Say whether one thing has several beside it, which say not what it is: `a plan – nights out`."""
    of_person = is_person(tree, place)
    if is_plural(tree, place) or not (of_person or tree.tokens[place].upos == "NOUN"):
        return False
    is_several = tree.tokens[child].xpos == "NNS" or (is_name(tree, child) and is_plural(tree, child))
    if of_person and is_role(tree, child) and tree.tokens[child].xpos != "NNS":
        return False
    is_body = kind_of_noun(tree.tokens[place].lemma.lower()) == "body"
    return is_several and not is_body and tree.child(place, "nummod") is None


def _is_one_of_many(tree: Tree, place: int) -> bool:
    determiner = tree.child(place, "det")
    return determiner is not None and tree.low(determiner) in ("a", "an")


def _is_definite_word(tree: Tree, at: int) -> bool:
    return tree.tokens[at].upos in ("NUM", "PROPN")


def _is_short_form(tree: Tree, place: int, child: int) -> bool:
    """`Harbour League (HL)`: a name's own short form tells nothing."""
    bracketed = any(tree.tokens[at].form in "([" for at in range(place + 1, child))
    return bracketed and tree.tokens[child].form.isupper() and len(tree.subtree(child)) <= 3


def _counted_people(tree: Tree, noun: int) -> int | None:
    """Return the people of `a country of two million people`."""
    for below in tree.children(noun, "nmod"):
        case = tree.child(below, "case")
        is_counted = tree.child(below, "nummod") is not None and tree.tokens[below].lemma.lower() in _PEOPLE
        if case is not None and tree.low(case) == "of" and is_counted:
            return below
    return None


def _population(tree: Tree, place: int, child: int, people: int) -> Iterator[Fact]:
    """`Norland, a small country of two million people and many lakes`."""
    host = noun_without_asides(tree, place)
    counted = bare(tree, people, tree.children(people, "conj", "cc"))
    said: tuple[Part, ...] = (host, "has a population of", counted)
    yield Fact(people, "number of people", said, (host, Branch(child)), place, (child,), is_aside=True)
    if tree.child(child, "amod") is not None:
        kind = bare(tree, child, [people])
        yield Fact(child, _RULE, (host, "is", kind), (host, kind), place, (child,), is_aside=True)
    for joined in tree.children(people, "conj"):
        thing = bare(tree, joined)
        yield Fact(joined, _RULE, (host, "has", thing), (thing,), place, is_aside=True)
