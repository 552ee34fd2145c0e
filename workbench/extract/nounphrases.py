"""What kind of noun phrase stands at a place of a tree: a name, a person, one thing or several."""

from __future__ import annotations

from workbench.extract.lexicon import FAMILY, ROLES
from workbench.extract.namenumbers import number_of_name
from workbench.language.names import DAYS_AND_MONTHS, looks_like_person
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

RELATIVES = word_set("who whom which that whose where when")
_TIMES = word_set(
    "day week weekend month year decade century hour minute second morning afternoon evening night time"
    " today yesterday tomorrow tonight season quarter"
)
_ANY = word_set("any no every each neither either")
_PARTS = word_set("half third quarter part percent % most majority number some rest")
_FEW = word_set("only fewer less under just no")
_RANKS = word_set("first last only next sole")

_OFFICES = word_set(
    "chief head president chairman chairwoman chairperson chair director minister mayor governor king queen"
    " emperor leader secretary treasurer commander captain ceo chancellor premier pope archbishop dean"
    " principal editor-in-chief speaker coach editor manager"
)
"""Titles that need no article, as `is mayor of Westport`."""


def name_text(tree: Tree, head: int) -> str:
    """Return a name as written: its head with what is flat or compounded with it."""
    parts = sorted([head, *tree.children(head, "flat", "compound", "goeswith")])
    grown = [place for part in parts for place in tree.subtree(part) if part != head or place == head]
    text = ""
    for place in sorted(set(grown)):
        token = tree.tokens[place]
        glued = text and place and tree.tokens[place - 1].end == token.start
        text += token.form if glued or not text else " " + token.form
    return text


def is_name(tree: Tree, head: int) -> bool:
    """Say whether a word heads a proper name."""
    token = tree.tokens[head]
    if token.upos == "PROPN" or token.xpos in ("NNP", "NNPS"):
        return True
    return (
        token.upos == "NOUN"
        and token.form[0].isupper()
        and bool(head)
        and tree.tokens[head - 1].form[0].isupper()
    )


def is_person(tree: Tree, head: int) -> bool:
    """Say whether a name looks like a person's: several words, none of which makes an organisation."""
    if not is_name(tree, head) or tree.tokens[head].xpos == "NNPS":
        return False
    if tree.child(head, "det") is not None:
        return False
    if tree.child(head, "flat") is None:
        if looks_like_person(name_text(tree, head)):
            return True
        described = tree.child(head, "nmod:desc")
        return described is not None and described < head
    return looks_like_person(name_text(tree, head)) or not tree.children(head, "compound", "amod")


def is_plural(tree: Tree, head: int) -> bool:
    """Say whether a subject takes a plural verb."""
    token = tree.tokens[head]
    if token.form.lower() in ("both", "few", "many", "several", "we", "they", "you", "these", "those"):
        return True
    joined = [
        child for child in tree.children(head, "conj") if tree.child(child, "nsubj", "cop", "aux") is None
    ]
    joined = [child for child in joined if tree.tokens[child].upos in ("NOUN", "PROPN", "PRON", "NUM")]
    if joined and any(
        tree.low(mark) in ("and", ",") for child in joined for mark in tree.children(child, "cc")
    ):
        return True
    if known := number_of_name(tree, head):
        return known == "many"
    number = token.feature("Number")
    return (number == "Plur" and token.xpos != "NNPS") or token.xpos == "NNS"


def be_form(tree: Tree, subject: int | None, *, is_past: bool) -> str:
    """Return is, are, was or were as the subject takes it."""
    plural = subject is not None and is_plural(tree, subject)
    if is_past:
        return "were" if plural else "was"
    return "are" if plural else "is"


def is_time(tree: Tree, head: int) -> bool:
    """Say whether a noun names a time, a day or a month."""
    token = tree.tokens[head]
    if token.lemma.lower() in _TIMES or token.form.lower() in DAYS_AND_MONTHS:
        return True
    return any(
        tree.low(child) in DAYS_AND_MONTHS and tree.child(child, "case") is None
        for child in tree.below_each[head]
    )


def is_kin(tree: Tree, head: int) -> bool:
    """Say whether a noun names a relative: wife, son, parents."""
    return tree.tokens[head].lemma.lower() in FAMILY or tree.low(head) in FAMILY


def is_role(tree: Tree, head: int) -> bool:
    """Say whether a noun names an office or an occupation."""
    return tree.low(head) in ROLES or tree.tokens[head].lemma.lower() in ROLES


def is_office(tree: Tree, head: int) -> bool:
    """Say whether a noun names what one person is at a time: `mayor of Westport`, `chief economist`."""
    words = {tree.low(head), *(tree.low(at) for at in tree.children(head, "amod", "compound"))}
    return bool(words & _OFFICES)


def is_of_any(tree: Tree, head: int) -> bool:
    """Say whether a phrase is of any thing of its kind, or of none, so that nothing is known of it."""
    return any(tree.low(at) in _ANY for at in tree.children(head, "det"))


def is_ranked(tree: Tree, head: int) -> bool:
    """Say whether a noun has a rank, which what follows bounds: `the first woman elected in Norland`."""
    return any(
        tree.low(at) in _RANKS or tree.tokens[at].xpos == "JJS" or tree.tokens[at].feature("NumType") == "Ord"
        for at in tree.children(head, "amod", "nummod", "nmod")
        if at < head
    )


def is_counted(tree: Tree, head: int) -> bool:
    """Say whether a noun is of a number of things, or of another one: `60 men`, `another mill`.

    Not so of `only two men`, nor where they are a whole of which a part is meant: `eight of ten mills`.
    """
    if tree.tokens[head].upos != "NOUN" or is_whole(tree, head):
        return False
    if any(tree.low(at) == "another" for at in tree.children(head, "det")):
        return tree.relation(head) != "appos"
    numbers = tree.children(head, "nummod")
    if not numbers or not is_plural(tree, head):
        return False
    return not any(tree.low(at) in _FEW for number in numbers for at in tree.subtree(number))


def is_whole(tree: Tree, head: int) -> bool:
    """Say whether a part of what a noun stands for is meant: `one of the mills`."""
    part, tie = tree.head(head), tree.child(head, "case")
    if part < 0 or tie is None or tree.low(tie) != "of" or tree.relation(head) != "nmod":
        return False
    return tree.tokens[part].upos in ("NUM", "DET", "PRON", "ADJ") or tree.low(part) in _PARTS


def is_definite(tree: Tree, head: int) -> bool:
    """Say whether a phrase points at one known thing: a name, `the`, `this`, `his`."""
    if is_name(tree, head) or tree.child(head, "nmod:poss") is not None:
        return True
    determiner = tree.child(head, "det")
    return determiner is not None and tree.low(determiner) in ("the", "this", "that", "these", "those")
