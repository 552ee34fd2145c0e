"""Noun phrases and pronouns of a sentence, with what tells whom or what they may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from workbench.extract.agreement import is_many_alone
from workbench.extract.nameparts import NAME_PARTS, behind_name, is_end_of_body
from workbench.extract.speechwords import SAYING
from workbench.language.names import looks_like_organisation, looks_like_person
from workbench.language.noun_kinds import Gender, Kind, gender_of_noun, kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

MentionKind = Literal["name", "noun", "pronoun", "group"]
Rank = Literal[0, 1, 2, 3, 4]
"""0: subject of the sentence, 1: of a clause below, 2: object, 3: another argument, 4: inside a phrase."""

PRONOUNS: dict[str, tuple[str, bool]] = {
    **dict.fromkeys(("he", "him", "himself"), ("he", False)),
    **dict.fromkeys(("she", "hers", "herself"), ("she", False)),
    **dict.fromkeys(("it", "itself"), ("it", False)),
    **dict.fromkeys(("they", "them", "themselves", "theirs"), ("they", False)),
    "his": ("he", True),
    "its": ("it", True),
    "their": ("they", True),
}
"""Third-person pronouns: which one, and whether it says whose; `her` is decided by its tag."""
_TITLES = word_set(
    "mr mrs ms miss dr prof professor sir dame lord lady president vice-president deputy minister"
    " chancellor senator sen gov governor rep representative congressman congresswoman general gen"
    " colonel col captain capt major lt lieutenant sergeant sgt admiral king queen prince princess pope"
    " cardinal archbishop bishop rev reverend judge justice secretary ambassador mayor director chairman"
    " chairwoman ceo coach emperor empress sultan sheikh imam rabbi commissioner speaker premier leader"
    " spokesman spokeswoman inspector detective officer doctor father sister brother saint st tsar"
    " duke duchess count congressperson councillor administrator"
)
_KEPT_TITLES = word_set(
    "pope king queen prince princess emperor empress saint st sultan sheikh lord lady sir dame"
)
"""Part of the name itself."""
_PARTICLES = word_set("de del della di da dos du den der von van ten ter la le al el bin ibn ben abu mac")
_DEFINITE = word_set("the this that these those")


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase without what follows its noun, or a pronoun."""

    sentence: int
    head: int
    low: int
    high: int
    """Places [low, high) of its name, or of its words from the determiner to the noun."""
    kind: MentionKind
    rank: Rank
    text: str
    """A name without title and article; of a noun its lemma; of a pronoun `he`, `she`, `it` or `they`."""
    noun: str = ""
    """The lemma of its noun in lower case, names included."""
    thing: Kind = ""
    gender: Gender = ""
    many: bool = False
    determiner: str = ""
    """`the`, `a`, `this`, a possessive in lower case, or nothing."""
    modifiers: frozenset[str] = frozenset()
    """In lower case, what stands between its determiner and its noun."""
    titles: tuple[str, ...] = ()
    is_possessive: bool = False
    is_quoted: bool = False
    says: bool = False
    """It is the subject of a verb of saying."""
    members: tuple[int, ...] = ()
    """The heads of a group's members."""

    @property
    def is_definite(self) -> bool:
        """Say whether it points at something known."""
        return self.determiner in _DEFINITE


def mentions_of(tree: Tree, sentence: int, quoted: frozenset[int]) -> list[Mention]:
    """Return the mentions of a sentence in the order of their first words."""
    found: list[Mention] = []
    for place, token in enumerate(tree.tokens):
        mention: Mention | None = None
        if token.upos == "PRON" or (token.upos == "DET" and tree.low(place) in PRONOUNS):
            mention = _pronoun(tree, sentence, place, place in quoted)
        elif token.upos == "PROPN" and not _is_part_of_name(tree, place):
            mention = _name(tree, sentence, place, place in quoted)
        elif token.upos == "NOUN" and not _is_part_of_name(tree, place):
            mention = _noun(tree, sentence, place, place in quoted)
        if mention is not None:
            mention = replace(mention, says=_says(tree, place))
            found.append(mention)
            if _begins_group(tree, place):
                found.append(_group(tree, mention))
    in_order = sorted(found, key=lambda mention: (mention.low, mention.kind == "group", mention.head))
    return _without_inner_names(in_order)


def _without_inner_names(mentions: list[Mention]) -> list[Mention]:
    """Leave out the names that are part of a longer one: the Columbia of the Museum of Columbia."""
    end, kept = -1, []
    for mention in mentions:
        if mention.kind == "name" and mention.high <= end:
            continue
        if mention.kind == "name":
            end = max(end, mention.high)
        kept.append(mention)
    return kept


def _says(tree: Tree, place: int) -> bool:
    head = tree.head(place)
    return head >= 0 and tree.is_any(place, ("nsubj",)) and tree.tokens[head].lemma in SAYING


def _is_part_of_name(tree: Tree, place: int) -> bool:
    relation = tree.tokens[place].relation
    if relation in ("nmod:desc", "flat", "goeswith", "fixed") or tree.relation(place) in ("flat", "fixed"):
        return True
    return tree.relation(place) == "compound"


def _begins_group(tree: Tree, place: int) -> bool:
    return tree.relation(place) != "conj" and any(
        tree.low(mark) == "and"
        for child in tree.children(place, "conj")
        for mark in tree.children(child, "cc")
    )


def rank_of(tree: Tree, place: int) -> Rank:
    """Return how prominent a noun phrase is by its place in the tree."""
    head = tree.head(place)
    if head >= 0 and tree.relation(place) in ("conj", "appos"):
        return rank_of(tree, head)
    if head >= 0 and tree.tokens[place].relation == "nmod:poss" and tree.is_any(head, ("nsubj",)):
        return 1
    if tree.is_any(place, ("nsubj",)):
        return 0 if tree.relation(tree.head(place)) in ("root", "conj", "parataxis") else 1
    if tree.is_any(place, ("obj", "iobj")):
        return 2
    if tree.is_any(place, ("obl", "root", "dislocated", "vocative")):
        return 3
    return 4


def _pronoun(tree: Tree, sentence: int, place: int, is_quoted: bool) -> Mention | None:
    token, low = tree.tokens[place], tree.low(place)
    known = PRONOUNS.get(low)
    if low == "her":
        known = ("she", token.xpos == "PRP$" or tree.tokens[place].relation == "nmod:poss")
    if known is None or tree.relation(place) == "expl":
        return None
    which, is_possessive = known
    if is_possessive and tree.tokens[place].relation != "nmod:poss" and token.xpos != "PRP$":
        is_possessive = False
    gender: Gender = "he" if which == "he" else "she" if which == "she" else ""
    thing: Kind = "person" if gender else ""
    return Mention(
        sentence, place, place, place + 1, "pronoun", rank_of(tree, place), which, which, thing, gender,
        many=which == "they", is_possessive=is_possessive, is_quoted=is_quoted,
    )  # fmt: skip


def _name(tree: Tree, sentence: int, head: int, is_quoted: bool) -> Mention:
    titles = [
        child
        for child in tree.children(head, "nmod:desc", "compound", "flat")
        if child < head and is_title(tree.tokens[child].lemma)
    ]
    places = _name_places(tree, head, frozenset(titles))
    text = words_of(tree, places)
    title_words = tuple(
        tree.tokens[place].lemma.lower().rstrip(".")
        for child in tree.children(head, "nmod:desc", "compound")
        for place in tree.subtree(child)
        if child not in places and _is_of_person(tree.tokens[place].lemma)
    )
    first = tree.low(places[0]).rstrip(".")
    if len(places) > 1 and is_title(first) and tree.tokens[head].xpos != "NNPS":
        title_words = (*title_words, first)
        places = places if first in _KEPT_TITLES else places[1:]
        text = words_of(tree, places)
    genders = {gender for title in title_words if (gender := gender_of_noun(title))}
    return Mention(
        sentence, head, places[0], places[-1] + 1, "name", rank_of(tree, head), text, tree.low(head),
        _kind_of_name(tree, head, text, bool(title_words)),
        next(iter(genders)) if len(genders) == 1 else "",
        many=_is_family(tree, head, len(places)),
        determiner=determiner_of(tree, head),
        modifiers=_modifiers(tree, head, frozenset(places)),
        titles=title_words,
        is_possessive=_is_possessive(tree, head),
        is_quoted=is_quoted,
    )  # fmt: skip


def _is_family(tree: Tree, head: int, words: int) -> bool:
    """Say whether a name is that of several: the Byrons, but not Acme Mills."""
    return words == 1 and determiner_of(tree, head) == "the" and is_many_alone(tree, head)


def _is_of_person(noun: str) -> bool:
    return is_title(noun) or kind_of_noun(noun) == "person"


def is_title(word: str) -> bool:
    """Say whether a word is an office or a form of address."""
    return word.lower().rstrip(".") in _TITLES


def _name_places(tree: Tree, head: int, titles: frozenset[int]) -> list[int]:
    """Return the places of a name that stand together around its head."""
    parts = {head}
    for child in tree.children(head, *NAME_PARTS):
        if child not in titles and (
            tree.tokens[child].upos in ("PROPN", "NUM", "X", "ADP", "DET", "PART")
            or tree.tokens[child].form[:1].isupper()
            or tree.relation(child) == "flat"
        ):
            parts.update(tree.subtree(child))
    for child in tree.children(head, "amod"):
        if child < head and tree.tokens[child].form[:1].isupper() and _is_in_name(tree, child, head):
            parts.add(child)
    for child in tree.children(head, "nmod"):
        if child > head and is_end_of_body(tree, child) and tree.tokens[head].form[:1].isupper():
            parts.update(tree.subtree(child, behind_name(tree, child)))
    low = high = head
    while low - 1 in parts or (
        low - 2 in parts and tree.tokens[low - 1].form in ("-", "–", "'", "’", ".", "&")
    ):
        low -= 1
    while high + 1 in parts or (
        high + 2 in parts and tree.tokens[high + 1].form in ("-", "–", "'", "’", ".", "&")
    ):
        high += 1
    while low < head and not _is_capital(tree, low) and tree.low(low) not in _PARTICLES:
        low += 1
    return list(range(low, high + 1))


def _is_capital(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    return token.form != token.form.lower() and token.upos not in ("DET", "PRON", "ADP")


def _is_in_name(tree: Tree, adjective: int, head: int) -> bool:
    """Say whether an adjective with a capital belongs to a name: the Legislative Council."""
    if tree.tokens[adjective].upos == "PROPN" or tree.tokens[adjective].xpos == "NNP":
        return True
    return (
        adjective > 0
        and kind_of_noun(tree.low(head)) in ("body", "place", "thing")
        and (determiner_of(tree, head) == "the" and adjective == head - 1)
    )


def _kind_of_name(tree: Tree, head: int, text: str, is_titled: bool) -> Kind:
    words = text.split()
    if any(tree.low(child) == "in" for child in tree.children(head, "case")):
        return "place"
    if looks_like_organisation(text):
        return "body"
    if determiner_of(tree, head) in ("the", "a", "an", "this"):
        kind = kind_of_noun(words[-1])
        return kind if kind != "person" or words[-1].lower() in _TITLES else ""
    if is_titled or text.lower() in _TITLES or (looks_like_person(text) and not _is_no_persons_name(words)):
        return "person"
    kind = kind_of_noun(words[-1]) if len(words) > 1 else ("time" if kind_of_noun(text) == "time" else "")
    return "" if kind == "thing" else kind


_NO_PERSONS_WORDS = word_set(
    "amendment north south east west northern southern eastern western central new great united cold"
    " hong saudi san santa saint los las el la the of and for street road avenue river lake mount island"
    " islands sea ocean war day act bill law treaty agreement prize award cup games kong"
)


def _is_no_persons_name(words: Sequence[str]) -> bool:
    return any(
        word.lower() in _NO_PERSONS_WORDS or kind_of_noun(word) in ("place", "time", "body") for word in words
    )


def _noun(tree: Tree, sentence: int, head: int, is_quoted: bool) -> Mention:
    token = tree.tokens[head]
    lemma = token.lemma.lower()
    low = head
    inside = {
        head,
        *(
            p
            for child in tree.children(
                head, "det", "amod", "compound", "nummod", "nmod:poss", "advmod", "punct", "nmod:desc"
            )
            for p in tree.subtree(child)
            if p < head
        ),
    }
    while low - 1 in inside:
        low -= 1
    return Mention(
        sentence, head, low, head + 1, "noun", rank_of(tree, head), lemma, lemma,
        kind_of_noun(lemma), gender_of_noun(lemma),
        many=is_many_alone(tree, head),
        determiner=determiner_of(tree, head),
        modifiers=_modifiers(tree, head, frozenset({head})),
        is_possessive=_is_possessive(tree, head),
        is_quoted=is_quoted,
    )  # fmt: skip


def determiner_of(tree: Tree, head: int) -> str:
    """Return the determiner of a noun in lower case, a possessive included; or nothing."""
    for child in tree.below_each[head]:
        if child > head:
            break
        if tree.tokens[child].relation in ("nmod:poss", "det:predet") or tree.relation(child) == "det":
            if tree.tokens[child].relation == "det:predet":
                continue
            low = tree.low(child)
            return low if tree.relation(child) == "det" or low in PRONOUNS or low == "her" else "whose"
    return ""


def _modifiers(tree: Tree, head: int, without: frozenset[int]) -> frozenset[str]:
    return frozenset(
        tree.low(place)
        for child in tree.children(head, "amod", "compound", "nummod", "nmod:desc")
        if child < head
        for place in tree.subtree(child)
        if place not in without and tree.tokens[place].upos != "PUNCT"
    )


def _is_possessive(tree: Tree, head: int) -> bool:
    return any(re.fullmatch(r"'s?", tree.low(child)) for child in tree.children(head, "case") if child > head)


def _group(tree: Tree, first: Mention) -> Mention:
    members = (first.head, *tree.children(first.head, "conj"))
    high = max(tree.subtree(first.head, _outside_group(tree, members)), default=first.head) + 1
    kinds = {_noun_or_name_kind(tree, member) for member in members}
    return Mention(
        first.sentence, first.head, first.low, high, "group", first.rank,
        words_of(tree, range(first.low, high)), "",
        next(iter(kinds)) if len(kinds) == 1 else "", many=True, is_quoted=first.is_quoted, members=members,
    )  # fmt: skip


def _noun_or_name_kind(tree: Tree, place: int) -> Kind:
    if tree.tokens[place].upos == "PROPN":
        return _kind_of_name(tree, place, words_of(tree, _name_places(tree, place, frozenset())), False)
    return kind_of_noun(tree.tokens[place].lemma)


def _outside_group(tree: Tree, members: Sequence[int]) -> set[int]:
    """Return the branches that follow the members' nouns and are no part of the group itself."""
    return {
        child
        for member in members
        for child in tree.below_each[member]
        if child > member and not tree.is_any(child, ("conj", "cc", "punct", "flat", "fixed", "goeswith"))
    }


def words_of(tree: Tree, places: Sequence[int]) -> str:
    """Return words as they stand, with one space where there is white space or a gap."""
    text = ""
    for at, place in enumerate(places):
        if at and not (
            places[at - 1] == place - 1 and tree.tokens[place - 1].end == tree.tokens[place].start
        ):
            text += " "
        text += tree.tokens[place].form
    return text
