"""Where a named thing is: `Westport in Norland`, `Mobile, Alabama`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.facts import Fact, bare
from workbench.extract.nounphrases import is_name, is_person, is_time, name_text
from workbench.extract.recipes import Branch, Part, Words
from workbench.extract.scopes import is_there
from workbench.language.countries import LANDS
from workbench.language.names import is_title, looks_like_organisation
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_LOCATING = word_set("in near from at outside around to")
_BUILDINGS = word_set(
    "museum school university college hospital library theatre theater cinema church mosque synagogue temple"
    " cathedral castle palace prison jail court courthouse station airport port harbour harbor stadium arena"
    " factory plant laboratory institute observatory hotel restaurant shop store bank embassy office"
    " headquarters base camp bridge dam tunnel tower mine farm zoo park cemetery"
)
_BESIDE_NAMES = ("conj", "cc", "acl", "appos")
_LARGEST_NAME = 3
_UNTIED = ("appos", "nmod:unmarked")
_BESIDE_PLACES = ("conj", "cc", "acl", "acl:relcl", "appos", "amod", "nmod")


def locations(tree: Tree, place: int) -> Iterator[Fact]:
    """Yield where the thing named at a place is; the second name hangs on it or stands right after it."""
    if is_time(tree, place) or tree.tokens[place].xpos == "NNPS" or is_title(tree.low(place)):
        return
    if is_end_of_name(tree, place) or _is_short_form(tree, place):
        return
    after = list(tree.children(place, "nmod"))
    for above in tree.above(place):
        after += tree.children(above, "obl", "nmod")
    for child in (other for other in after if other > place):
        case = tree.child(child, "case")
        if case is None or tree.low(case) != "in" or not is_name(tree, child) or is_time(tree, child):
            continue
        last = max((at for at in tree.subtree(place, {child}) if at < case), default=-1)
        if case == last + 1:
            if any(at < case for at in tree.children(place, "conj")):
                return
            if any(place < at < case for at in tree.children(place, "nmod")) and not is_house(tree, place):
                return
            if not is_name(tree, place) and not is_there(tree, place):
                return
            if tree.relation(child) == "obl" and not (_is_placed(tree, place) or is_house(tree, place)):
                return
            who = _named(tree, place, case)
            beside = frozenset(
                at
                for at in tree.children(child, *_BESIDE_PLACES)
                if not _is_larger(tree, child, at) and (at > child or tree.tokens[at].form[0].islower())
            )
            said = (*_known(tree, place, who), "is", _with_state(tree, place, child, beside))
            after_it = [at for at in tree.children(place, *_UNTIED) if at > child]
            state = [at for at in after_it if _is_larger(tree, place, at)]
            cut = (child, *state) if _is_needless(tree, place, child) else ()
            yield Fact(child, "place of a thing", said, (who, Branch(child)), place, cut)
            return


def _is_placed(tree: Tree, place: int) -> bool:
    """Say whether a name stands where a place would: `flew to Westport`, not `met Vale`."""
    tie = tree.child(place, "case")
    return tie is not None and tree.low(tie) in _LOCATING


def _named(tree: Tree, place: int, end: int) -> Branch:
    """Return a name up to a place, without what is said of it: `the Museum of Flight`."""
    without = [at for at in tree.below_each[place] if at > end or tree.is_any(at, _BESIDE_NAMES)]
    return bare(tree, place, without)


def _with_state(tree: Tree, place: int, child: int, beside: frozenset[int]) -> Part:
    """Return where a thing is, with a state that hangs on the thing: `the Rail Hall in Mobile, Alabama`."""
    state = next((at for at in tree.children(place, *_UNTIED) if _is_larger(tree, place, at)), None)
    last = tree.subtree(child)[-1]
    if state is None or not last < state <= last + 2:
        return Branch(child, beside)
    return Words((*tree.subtree(child, beside), *range(last + 1, state + 1)))


def _is_needless(tree: Tree, place: int, child: int) -> bool:
    """Say whether other claims can do without the place, since a body or house is known by its name."""
    if tree.relation(child) != "nmod" or tree.head(child) != place or not is_name(tree, place):
        return False
    return looks_like_organisation(name_text(tree, place)) or is_building(tree, place)


def is_end_of_name(tree: Tree, place: int) -> bool:
    """Say whether a name ends a longer one, of which all is said: `Institute of Technology`."""
    tie = tree.child(place, "case")
    above = tree.head(place)
    is_tied = tie is not None and tree.low(tie) in ("of", "for") and tie == above + 1
    if not is_tied or tree.relation(place) != "nmod":
        return False
    return is_name(tree, above) and tree.child(place, "det") is None and not is_person(tree, above)


def _known(tree: Tree, place: int, who: Branch) -> tuple[Part, ...]:
    """Return `the museum` for `a museum` that was spoken of just now."""
    article = tree.child(place, "det")
    if article is None or tree.low(article) not in ("a", "an"):
        return (who,)
    return (Words((article,), "the"), replace(who, without=who.without | {article}))


def is_building(tree: Tree, place: int) -> bool:
    """Say whether a noun names one house, school or the like that stands somewhere: `a museum in Oslo`."""
    return tree.tokens[place].lemma.lower() in _BUILDINGS and tree.child(place, "det") is not None


def is_house(tree: Tree, place: int) -> bool:
    """Say whether a name is of a body or a building, of which it is told where it is, and not of a town."""
    return looks_like_organisation(name_text(tree, place)) or tree.tokens[place].lemma.lower() in _BUILDINGS


def _is_larger(tree: Tree, place: int, child: int) -> bool:
    """Say whether a name after a town says which town is meant: `Irving, Texas`."""
    is_beside = child > place and tree.is_any(child, ("nmod", *_UNTIED))
    return is_beside and name_text(tree, child) in LANDS


def _is_short_form(tree: Tree, place: int) -> bool:
    """Say whether a name stands in brackets after the one that it is short for."""
    return tree.relation(place) == "appos" and place > 0 and tree.tokens[place - 1].form == "("


def is_place_beside(tree: Tree, place: int, child: int) -> bool:
    """Say whether an apposition names where a place is: `Mobile, Alabama`."""
    if not is_name(tree, place) or not is_name(tree, child):
        return False
    if name_text(tree, child) in LANDS:
        return True
    if is_person(tree, place):
        return False
    if is_person(tree, child):
        return False
    if tree.child(child, "det") is not None or len(tree.subtree(child)) > _LARGEST_NAME:
        return False
    case = tree.child(place, "case")
    is_placed = case is not None and tree.low(case) in _LOCATING
    return is_placed or not looks_like_organisation(name_text(tree, place))
