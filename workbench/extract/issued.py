"""Acts of speech told by a noun: `issued a statement about X`, `voiced concern`, `tweeted support`."""

from __future__ import annotations

from workbench.extract.attributions import Attribution
from workbench.extract.joining import Sentence
from workbench.extract.sources import source_head
from workbench.extract.speechwords import UNREAL
from workbench.language.wordlists import word_set

_EXPRESSING = word_set("express voice convey tweet retweet")
"""Verbs whose object is always something said or felt."""
_ISSUING = word_set("issue release make give post publish deliver offer")
_ISSUED = word_set(
    "statement apology remark comment warning denial promise pledge vow threat condemnation appeal demand"
    " accusation allegation announcement declaration assurance condolence"
)
"""Nouns of acts of speech, no documents or events such as `report` and `speech`."""
_FELT = word_set("interest")
"""`expressed an interest in` a thing is having it."""
_NOT = word_set("not n't never")


def of_issuing(sentence: Sentence, verb: int) -> Attribution | None:
    """Read a verb that puts out what its object names; None where it has not happened."""
    tree = sentence.tree
    lemma = tree.tokens[verb].lemma.lower()
    issued = tree.child(verb, "obj")
    if lemma not in _EXPRESSING | _ISSUING or issued is None or issued < verb or _is_unreal(sentence, verb):
        return None
    noun = tree.tokens[issued].lemma.lower()
    is_said = noun in _ISSUED or (lemma in _EXPRESSING and noun not in _FELT)
    source = source_head(tree, verb)
    if not is_said or source < 0 or tree.tokens[issued].upos != "NOUN" or _tells(sentence, issued):
        return None
    return sentence.joined("act", source, verb, sentence.group(verb), set(tree.subtree(issued)))


def _tells(sentence: Sentence, noun: int) -> bool:
    """Say whether a clause beside a noun tells what was said: `made the promise to …`, `a claim that …`."""
    return any(
        sentence.tree.low(mark) in ("that", "to")
        for clause in sentence.tree.children(noun, "acl", "ccomp")
        for mark in sentence.tree.children(clause, "mark")
    )


def _is_unreal(sentence: Sentence, verb: int) -> bool:
    """Say whether nothing is put out: not, or not yet, or in a clause that tells which one is meant."""
    tree = sentence.tree
    if tree.is_any(verb, ("acl", "acl:relcl", "xcomp", "advcl", "ccomp")):
        return True
    if any(tree.tokens[at].lemma in UNREAL | {"will"} for at in tree.children(verb, "aux")):
        return True
    return any(tree.low(at) in _NOT for at in tree.children(verb, "advmod"))
