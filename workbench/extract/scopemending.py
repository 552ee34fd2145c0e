"""Clauses and phrases that hang where grammar has them: what a rank, a condition or a tense belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.namejoining import Mend
from workbench.extract.namemending import LOOSE
from workbench.extract.nounphrases import RELATIVES, is_person, is_ranked, is_role
from workbench.extract.planning import AWAITED
from workbench.extract.predicates import is_finite, is_verb
from workbench.extract.scopes import is_condition
from workbench.language.parsing.tree import Tree

_BESIDE = ("appos", *LOOSE)
_DIGITS_OF_YEARS = 4
_PRESENT = frozenset({"VBZ", "VBP"})


def _ranks_of_numbers(tree: Tree) -> Iterator[Mend]:
    """`lost 90 points, closing at 7,114, its lowest level`: a rank is of the number right before it."""
    for child in range(len(tree)):
        host = tree.head(child)
        if not tree.is_any(child, _BESIDE) or tree.tokens[child].upos != "NOUN" or not is_ranked(tree, child):
            continue
        start = tree.subtree(child)[0]
        sign = start if tree.tokens[start].upos == "PUNCT" else start - 1
        last = sign - 1
        if not 0 <= host < last or tree.tokens[sign].form != "," or tree.tokens[last].upos != "NUM":
            continue
        is_loose = tree.relation(child) in LOOSE or last not in tree.subtree(host, {child})
        if is_loose and child not in tree.above(last):
            yield child, last, "appos"


def _scopes_of_ranks(tree: Tree) -> Iterator[Mend]:
    """`…, its lowest level since May`: since when, belongs to the rank and not to the verb before."""
    for place in range(1, len(tree)):
        tie = tree.child(place, "case")
        if tree.relation(place) != "obl" or tie is None or tree.low(tie) != "since":
            continue
        noun = next((at for at in (tie - 1, *tree.above(tie - 1)) if tree.is_any(at, _BESIDE)), None)
        if noun is not None and max(tree.subtree(noun)) == tie - 1 and is_ranked(tree, noun):
            yield place, noun, "nmod"


def _conditions_after_relatives(tree: Tree) -> Iterator[Mend]:
    """`will sell the mill, which lost money, if Lee agrees`: the condition is of the sale."""
    for place in range(len(tree)):
        clause = tree.head(place)
        if clause < 0 or place < clause or tree.relation(place) != "advcl" or not is_condition(tree, place):
            continue
        if tree.tokens[clause].relation != "acl:relcl":
            continue
        start, opens = tree.subtree(place)[0], tree.subtree(clause)[0]
        before = {tree.tokens[at].form for at in (start, start - 1)}
        if "," not in before or "," not in {tree.tokens[opens].form, tree.tokens[opens - 1].form}:
            continue
        noun = tree.head(clause)
        verb = next((at for at in tree.above(noun) if is_verb(tree, at)), None)
        if verb is not None and verb < noun:
            yield place, verb, "advcl"


def _planned_beside(tree: Tree) -> Iterator[Mend]:
    """`has made it its goal, with laws banning empty houses expected in May`: the laws are expected."""
    for planned, token in enumerate(tree.tokens):
        if token.xpos != "VBN" or token.lemma not in AWAITED or tree.relation(planned) != "advcl":
            continue
        if tree.child(planned, "nsubj", "nsubj:pass", "aux", "aux:pass") is not None:
            continue
        tie = next((at for at in range(planned - 1, 0, -1) if tree.low(at) == "with"), 0)
        noun = next((at for at in range(tie + 1, planned) if tree.tokens[at].relation == "nsubj"), -1)
        if not tie or noun < 0 or tree.tokens[tie - 1].form != ",":
            continue
        verb, above = tree.head(noun), tree.head(planned)
        if verb != above or (noun < verb and tree.tokens[verb].xpos != "VBG"):
            continue
        yield noun, planned, "nsubj:pass"
        yield tie, planned, "mark"
        if noun < verb:
            yield verb, noun, "acl"
            yield planned, tree.head(verb), "advcl"


def _joined_by_tense(tree: Tree) -> Iterator[Mend]:
    """`the report says Halden broke the law and calls for a fine`: the verbs in one tense are joined."""
    for place in range(len(tree)):
        told = tree.head(place)
        if told < 0 or tree.relation(place) != "conj" or tree.relation(told) != "ccomp":
            continue
        verb = tree.head(told)
        if tree.child(place, "nsubj", "csubj", "expl", "aux", "cop", "mark") is not None or verb > told:
            continue
        tenses = [tree.tokens[at].xpos for at in (verb, told, place)]
        is_present = tenses[0] in _PRESENT and tenses[2] == tenses[0] and tenses[1] == "VBD"
        is_past = (
            tenses[0] == "VBD"
            and tenses[2] == "VBD"
            and (tenses[1] in _PRESENT or (tenses[1] == "VB" and _says_itself(tree, place)))
        )
        if is_present or is_past:
            yield place, verb, "conj"


def _says_itself(tree: Tree, place: int) -> bool:
    """Say whether a verb hands words on itself: `said it would leave and suggested that …`."""
    told = tree.child(place, "ccomp")
    return told is not None and any(tree.low(mark) == "that" for mark in tree.children(told, "mark"))


def _joined_infinitives(tree: Tree) -> Iterator[Mend]:
    """`to cut jobs and close mills`: a bare verb before a noun is joined to the verb, and not the noun."""
    for place in range(len(tree)):
        noun = tree.head(place)
        if (
            tree.tokens[place].xpos != "VB"
            or tree.relation(place) not in ("amod", "compound")
            or noun < place
        ):
            continue
        other = tree.head(noun)
        verb = tree.head(other) if tree.relation(noun) == "conj" and other >= 0 else -1
        tie = tree.child(noun, "cc")
        is_bare = tie == place - 1 and tree.child(noun, "det", "nmod:poss", "case") is None
        if verb < 0 or not is_bare or tree.relation(other) != "obj" or tree.tokens[verb].xpos != "VB":
            continue
        yield place, verb, "conj"
        yield noun, place, "obj"
        yield place - 1, place, "cc"


def _years_when(tree: Tree) -> Iterator[Mend]:
    """`since 1992, when 23 people died`: the clause is of the year right before the comma."""
    for place in range(len(tree)):
        when = next((at for at in tree.children(place, "advmod") if tree.low(at) == "when"), -1)
        year = when - 2
        if tree.relation(place) != "advcl" or year < 0 or tree.tokens[when - 1].form != ",":
            continue
        form = tree.tokens[year].form
        if form.isdecimal() and len(form) == _DIGITS_OF_YEARS and place not in tree.above(year):
            yield place, year, "acl:relcl"


def _persons_beside_persons(tree: Tree) -> Iterator[Mend]:
    """`Holt, who met the head of the board, Nils Aker`: the second name is of the role right before it."""
    for name in range(len(tree)):
        host = tree.head(name)
        if tree.relation(name) != "appos" or not 0 <= host < name or not is_person(tree, name):
            continue
        start = tree.subtree(name)[0]
        sign = start if tree.tokens[start].upos == "PUNCT" else start - 1
        if not is_person(tree, host) or tree.tokens[sign].form != ",":
            continue
        near = (sign - 1, *tree.above(sign - 1))
        role = next((at for at in near if at > host and is_role(tree, at)), None)
        if role is not None and name not in tree.above(role):
            yield name, role, "appos"


def _clauses_of_ranks(tree: Tree) -> Iterator[Mend]:
    """`a fine of $5, the highest ever imposed here`: what was imposed bounds the rank, not the fine."""
    for verb in range(2, len(tree)):
        noun = tree.head(verb)
        if tree.tokens[verb].relation != "acl" or tree.tokens[verb].xpos != "VBN" or not 0 <= noun < verb:
            continue
        rank = verb - 1
        while rank > noun and tree.tokens[rank].upos == "ADV":
            rank -= 1
        is_rank = tree.tokens[rank].xpos == "JJS" and tree.child(rank, "det") == rank - 1
        if is_rank and rank - 2 > noun and tree.tokens[rank - 2].form == ",":
            yield rank, noun, "appos"
            yield verb, rank, "acl"


def _indicatives_after_wishes(tree: Tree) -> Iterator[Mend]:
    """`asked that six be closed, but only one has been`: what is so is joined to the asking, not the wish."""
    for place in range(len(tree)):
        told = tree.head(place)
        if told < 0 or tree.relation(place) != "conj" or tree.relation(told) != "ccomp":
            continue
        verb = tree.head(told)
        helpers = [told, *tree.children(told, "aux", "cop")]
        is_wish = any(tree.tokens[at].xpos == "VB" for at in helpers) and not is_finite(tree, told)
        if is_wish and is_finite(tree, place) and tree.child(place, "nsubj") is not None and verb < told:
            yield place, verb, "conj"


def _clauses_as_appositions(tree: Tree) -> Iterator[Mend]:
    """`the mission which will be the last`: what has a relative pronoun for its subject is a clause."""
    for place in range(len(tree)):
        subject = tree.child(place, "nsubj")
        if tree.relation(place) != "appos" or subject is None or not tree.head(place) < subject < place:
            continue
        if tree.low(subject) in RELATIVES and tree.child(place, "cop") is not None:
            yield place, tree.head(place), "acl:relcl"


SCOPE_RULES = (
    _clauses_of_ranks,
    _indicatives_after_wishes,
    _years_when,
    _persons_beside_persons,
    _clauses_as_appositions,
    _ranks_of_numbers,
    _scopes_of_ranks,
    _conditions_after_relatives,
    _planned_beside,
    _joined_by_tense,
    _joined_infinitives,
)
"""Each yields where clauses and phrases hang."""
