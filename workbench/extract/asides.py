"""Facts set beside a noun: appositions and participles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.facts import Fact, bare
from workbench.extract.measures import age_of, is_age
from workbench.extract.nounphrases import (
    be_form, is_definite, is_kin, is_name, is_person, is_plural, is_time, name_text,
)  # fmt: skip
from workbench.extract.recipes import Branch, Part, Words
from workbench.language.countries import COUNTRIES
from workbench.language.inflection import article_for
from workbench.language.names import looks_like_organisation
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_SIGNS = frozenset(",(—–-")
_PEOPLE = word_set("people person inhabitant resident citizen")
_LOCATING = word_set("in near from at outside around to")
_LISTING = word_set("including excluding according following")
_LASTING = word_set(
    "lead know call name base locate situate own run head consider describe dub surround part make"
)
"""Participles of what holds on: `led by`, `known as`."""


def asides(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield what an apposition or a participle says of the noun at a place."""
    for child in tree.below_each[place]:
        relation = tree.tokens[child].relation
        if relation == "appos" and child > place:
            yield from _apposition(tree, place, child, is_past=is_past)
        elif relation == "acl" and child > place and tree.child(child, "det") is not None:
            yield from _apposition(tree, place, child, is_past=is_past)
        elif relation == "acl" and child > place:
            yield from _participle(tree, place, child, is_past=is_past)
        elif relation in ("amod", "nmod") and child > place:
            yield from _set_off_quality(tree, place, child, is_past=is_past)


def noun_without_asides(tree: Tree, place: int) -> Branch:
    """Return a noun phrase without preposition, clauses and appositions."""
    return bare(tree, place, [child for child in tree.below_each[place] if is_aside(tree, place, child)])


def is_aside(tree: Tree, place: int, child: int) -> bool:
    """Say whether a branch of a noun is said beside it, not part of what it names."""
    relation = tree.tokens[child].relation
    if relation in ("appos", "parataxis", "dep"):
        return True
    if relation in ("acl", "acl:relcl"):
        return is_set_off(tree, place, child)
    if relation == "nmod:unmarked":
        return is_set_off(tree, place, child)
    return relation in ("conj", "cc") and False


def is_set_off(tree: Tree, place: int, child: int) -> bool:
    """Say whether a comma, dash or bracket parts a branch from the word it hangs on."""
    start = min(tree.subtree(child))
    return any(tree.tokens[at].form in _SIGNS for at in range(place + 1, start + 1)) and start > place


def _apposition(tree: Tree, place: int, child: int, *, is_past: bool) -> Iterator[Fact]:
    if tree.tokens[child].upos in ("NUM", "SYM", "X") or is_time(tree, child) or is_time(tree, place):
        return
    if _is_short_form(tree, place, child):
        return
    if _is_population(tree, place, child):
        yield from _population(tree, place, child)
        return
    if tree.tokens[place].upos == "PRON" or _is_letters(tree, child):
        return
    name = next((other for other in tree.children(place, "appos") if is_name(tree, other)), None)
    if name is not None and name != child and not is_name(tree, place) and not is_name(tree, child):
        place = name
    host = noun_without_asides(tree, place)
    case = tree.child(place, "case")
    is_placed = case is not None and tree.low(case) in _LOCATING and not tree.below_each[child][2:]
    is_placed = (
        is_placed or not looks_like_organisation(name_text(tree, place)) and not is_person(tree, place)
    )
    if (
        is_name(tree, place)
        and is_name(tree, child)
        and (is_placed and tree.child(child, "det") is None or name_text(tree, child) in COUNTRIES)
    ):
        yield Fact(
            child, "place of a thing", (host, "is in", bare(tree, child)), (host, Branch(child)), place
        )
        return
    said = bare(tree, child)
    verb = be_form(tree, place, is_past=is_past and not is_name(tree, place) and not is_name(tree, child))
    set_off = is_set_off(tree, place, child)
    if is_name(tree, child) and not is_name(tree, place):
        yield from _named(tree, place, child, set_off=set_off)
    elif set_off:
        article: tuple[Part, ...] = ()
        if (
            tree.tokens[child].upos == "NOUN" and tree.child(child, "det", "nmod:poss") is None
            and not is_plural(tree, child)
        ):  # fmt: skip
            article = (article_for(tree.tokens[min(tree.subtree(child))].form),)
        old = next((at for at in tree.children(child, "amod") if is_age(tree, at)), None)
        if old is not None:
            yield from age_of(tree, place, old, host)
            said = bare(tree, child, [old])
        more = _joined_after(tree, place, child)
        host = bare(tree, place, [*host.without, *more])
        yield Fact(
            child, "apposition", (host, verb, *article, said, *(Branch(at) for at in more)),
            (host, Branch(child), *(Branch(at) for at in more)), place, (child, *more), is_aside=True,
        )  # fmt: skip


def _joined_after(tree: Tree, place: int, child: int) -> list[int]:
    """Return what is joined to a person after an apposition, and so belongs to that: `Ann Lee, chair and owner`."""
    if not is_person(tree, place):
        return []
    joined = [at for at in tree.children(place, "conj") if at > child and not is_person(tree, at)]
    return joined if not tree.child(place, "cop") else []


def _named(tree: Tree, place: int, child: int, *, set_off: bool) -> Iterator[Fact]:
    """`the owner, Ann Lee`: the name is what the description says."""
    kin = is_kin(tree, place) and tree.child(place, "nmod:poss") is not None
    if not (set_off or kin):
        return
    if not is_definite(tree, place) and tree.child(place, "det", "nmod:poss", "amod") is None:
        return
    described = noun_without_asides(tree, place)
    name = noun_without_asides(tree, child)
    verb = be_form(tree, child, is_past=False)
    hidden = _own_words(tree, place, child) if set_off else ()
    yield Fact(
        place, "family relation" if kin else "apposition", (name, verb, replace(described, is_shown=True)), (replace(described, is_shown=True), name), child,
        is_aside=True, hidden=hidden,
    )  # fmt: skip


def _own_words(tree: Tree, place: int, name: int) -> tuple[int, ...]:
    """Return the words of a description, without its preposition, that its name makes needless elsewhere."""
    if tree.children(place, "conj") or tree.child(place, "cop", "nsubj") is not None:
        return ()
    kept = {name, *tree.children(place, "case", "cc")}
    return tuple(tree.subtree(place, kept))


def _is_letters(tree: Tree, child: int) -> bool:
    """`Ann Lee, QC`: letters after a name are part of it."""
    form = tree.tokens[child].form
    return (
        form.isupper()
        and len(form) <= 4
        and not tree.below_each[child][1:]
        and tree.child(child, "det") is None
    )


def _is_short_form(tree: Tree, place: int, child: int) -> bool:
    """`Harbour League (HL)`: a name's own short form tells nothing."""
    form = tree.tokens[child].form
    bracketed = any(tree.tokens[at].form in "([" for at in range(place + 1, child))
    return bracketed and form.isupper() and len(tree.subtree(child)) <= 3


def _is_population(tree: Tree, place: int, child: int) -> bool:
    return is_name(tree, place) and _counted_people(tree, child) is not None


def _counted_people(tree: Tree, noun: int) -> int | None:
    for below in tree.children(noun, "nmod"):
        case = tree.child(below, "case")
        if (
            case is not None and tree.low(case) == "of" and tree.tokens[below].lemma.lower() in _PEOPLE
            and tree.child(below, "nummod") is not None
        ):  # fmt: skip
            return below
    return None


def _population(tree: Tree, place: int, child: int) -> Iterator[Fact]:
    """`Norland, a small country of two million people`."""
    people = _counted_people(tree, child)
    if people is None:
        return
    host = noun_without_asides(tree, place)
    counted = bare(tree, people, [below for below in tree.children(people, "conj", "cc")])
    yield Fact(
        people, "number of people", (host, "has a population of", counted), (host, Branch(child)), place, (child,),
        is_aside=True,
    )  # fmt: skip
    if tree.child(child, "amod") is not None:
        yield Fact(
            child, "apposition", (host, "is", bare(tree, child, [people])), (host, bare(tree, child, [people])), place, (child,),
            is_aside=True,
        )  # fmt: skip
    for joined in tree.children(people, "conj"):
        yield Fact(
            joined,
            "apposition",
            (host, "has", bare(tree, joined)),
            (bare(tree, joined),),
            place,
            is_aside=True,
        )


def _participle(tree: Tree, place: int, child: int, *, is_past: bool) -> Iterator[Fact]:
    token = tree.tokens[child]
    set_off = is_set_off(tree, place, child)
    if token.xpos == "VB" and tree.child(child, "mark") is not None:
        name = _name_before(tree, place, child)
        if name is not None:
            yield from _purpose(tree, name, child)
    if tree.child(child, "nsubj") is not None:
        return
    if token.xpos == "VBG" and set_off and _is_between_signs(tree, child) and tree.low(child) not in _LISTING:
        host = bare(tree, place, [*noun_without_asides(tree, place).without, child])
        yield Fact(
            child, "participle", (host, be_form(tree, place, is_past=is_past), Branch(child)), (host, Branch(child)),
            place, (child,), is_aside=True, is_identity=False,
        )  # fmt: skip
    if token.xpos not in ("VBN", "VBD") or tree.child(child, "mark", "aux", "det") is not None:
        return
    told = tree.child(child, "obl:agent") is not None or any(
        is_time(tree, below) for below in tree.children(child, "obl")
    )
    if not set_off and not (told and (is_definite(tree, place) or is_name(tree, place))):
        return
    if not tree.children(child, "obl", "obj", "xcomp", "advmod"):
        return
    host = bare(tree, place, [*noun_without_asides(tree, place).without, child])
    lasting = token.lemma.lower() in _LASTING
    verb = be_form(tree, place, is_past=not lasting)
    yield Fact(
        child, "participle", (host, verb, Branch(child)), (host, Branch(child)), place, (child,),
        is_aside=set_off, is_identity=lasting,
    )  # fmt: skip


def _set_off_quality(tree: Tree, place: int, child: int, *, is_past: bool) -> Iterator[Fact]:
    """`the tower, the tallest in town,`; `the men, both from Norland,`."""
    case = tree.child(child, "case")
    if tree.relation(child) == "nmod":
        if case is None or tree.low(case) not in ("from", "of") or tree.tokens[child].relation != "nmod":
            return
        if not (is_definite(tree, place) or tree.child(place, "nummod") is not None):
            return
    elif not tree.below_each[child] or tree.tokens[child].upos == "NUM":
        return
    if (
        is_person(tree, place)
        and is_name(tree, child)
        or not _is_between_signs(tree, child)
        or any(tree.relation(other) == "conj" for other in tree.below_each[place])
    ):
        return
    host = noun_without_asides(tree, place)
    host = bare(tree, place, [*host.without, child])
    verb = be_form(tree, place, is_past=is_past and not is_name(tree, place))
    yield Fact(
        child,
        "apposition",
        (host, verb, Branch(child)),
        (host, Branch(child)),
        place,
        (child,),
        is_aside=True,
    )


def _is_between_signs(tree: Tree, child: int) -> bool:
    """Say whether a comma stands right before a branch, and a comma or the end of the sentence after it."""
    places = [place for place in tree.subtree(child) if tree.tokens[place].upos != "PUNCT"]
    before, after = places[0] - 1, places[-1] + 1
    opens = before >= 0 and tree.tokens[before].form in _SIGNS
    return opens and (after >= len(tree) or tree.tokens[after].form in (",", ")", "—", "–", ".", ";"))


def _name_before(tree: Tree, place: int, child: int) -> int | None:
    """Return the name that stands right before a clause: the noun itself, or the last one that hangs on it."""
    start = min(tree.subtree(child))
    return next(
        (
            noun
            for noun in (place, *tree.children(place, "nmod"))
            if noun == start - 1 and is_name(tree, noun)
        ),
        None,
    )


def _purpose(tree: Tree, place: int, child: int) -> Iterator[Fact]:
    """`the Canal Plan to link two seas`."""
    host = noun_without_asides(tree, place)
    host = bare(tree, place, [*host.without, child])
    yield Fact(child, "purpose", (host, "is", Branch(child)), (host, Branch(child)), place, (child,))
