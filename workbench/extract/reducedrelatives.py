"""Relative clauses without a pronoun: `the boat she had built` says that she had built the boat."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.clauses import WITHOUT_OBJECT, ClauseReader
from workbench.extract.facts import Fact
from workbench.extract.lending import Lent
from workbench.extract.nounphrases import RELATIVES, is_definite, is_name, is_ranked, is_whole
from workbench.extract.predicates import is_clause_past, is_finite, is_modal
from workbench.extract.recipes import Branch, Part
from workbench.extract.scopes import is_negated, is_there
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_SCENES = word_set(
    "way manner reason moment point case occasion instance extent degree amount number rate speed place"
    " kind sort type thing fact idea one those"
)
"""What a clause behind them is not the object of: `the way he sold it`."""
_ABSTRACT = ("ion", "ment", "ness", "ity", "ance", "ence", "age", "cy", "ship", "ism", "ure", "al")
"""Endings of nouns of what is done or felt, of which `the damage it did` tells hardly more than that."""
_LIGHT = word_set(
    "have need want take see expect face seek do get hold enjoy like love hate know mean wish deserve"
    " require find hear consider include share"
)
"""Verbs that tell little of what they have for an object."""
_TAKING = word_set("use")
"""Verbs whose object it is that a purpose behind them serves: `the money he used to buy it`."""
_GIVING = word_set("give award grant offer send hand lend promise teach tell show pay owe deny")
_SPEAKING = word_set("i we you my our your")


def reduced_relatives(
    reader: ClauseReader, noun: int, host: tuple[Part, ...], clause: int, *, is_past: bool
) -> Iterator[Fact]:
    """Yield what a clause without pronoun says was done with the noun it hangs on; `host` names that."""
    tree = reader.tree
    if not _is_told(tree, noun, clause):
        return
    right = [at for at in tree.below_each[clause] if at > clause and tree.tokens[at].upos != "PUNCT"]
    right = [at for at in right if tree.relation(at) not in ("conj", "cc", "compound")]
    is_new = not is_definite(tree, noun)
    for at, fact in enumerate(reader.read(clause, "relative clause", Lent(is_past=is_past))):
        body = fact.parts[-1]
        if at or not isinstance(body, Branch):
            yield fact
            continue
        after = [child for child in right if child not in body.without]
        verb = Branch(clause, body.without | set(after))
        said = (*fact.parts[:-1], verb, *host, *(Branch(child) for child in after))
        cut = (clause,) if is_new else ()
        yield Fact(clause, fact.rule, said, (*host, *fact.anchored), fact.subject, cut, is_identity=False)


def _is_told(tree: Tree, noun: int, clause: int) -> bool:
    """Say whether a clause tells a deed that was done to one known thing, or to a new one."""
    token = tree.tokens[noun]
    if token.upos != "NOUN" or is_name(tree, noun) or is_ranked(tree, noun):
        return False
    if not is_definite(tree, noun) and not is_there(tree, noun):
        return False
    lemma = token.lemma.lower()
    if lemma in _SCENES or lemma.endswith(_ABSTRACT) or kind_of_noun(lemma) == "time":
        return False
    if not _is_this(tree, noun) or is_whole(tree, noun) or tree.relation(noun) == "appos":
        return False
    return _is_deed(tree, clause) and _lacks_object(tree, clause) and not _may_end_early(tree, noun, clause)


def _may_end_early(tree: Tree, noun: int, clause: int) -> bool:
    """Say whether a phrase behind a clause may be of the verb before: `sold the mill he had built to Lee`."""
    if tree.tokens[clause].lemma.lower() in _TAKING or not tree.is_any(noun, ("obj", "obl")):
        return False
    return any(at > clause for at in tree.children(clause, "obl", "advmod"))


def _is_this(tree: Tree, noun: int) -> bool:
    article = tree.child(noun, "det")
    return article is not None and tree.low(article) in ("the", "a", "an", "these", "this")


def _is_deed(tree: Tree, clause: int) -> bool:
    subject = tree.child(clause, "nsubj")
    if subject is None or subject > clause or tree.low(subject) in _SPEAKING | RELATIVES:
        return False
    if tree.tokens[clause].upos != "VERB" or is_modal(tree, clause) or is_negated(tree, clause):
        return False
    return is_finite(tree, clause) and is_clause_past(tree, clause)


def _lacks_object(tree: Tree, clause: int) -> bool:
    """Say whether the verb of a clause has no object of its own, and is one to have one."""
    lemma = tree.tokens[clause].lemma.lower()
    if tree.child(clause, "obj", "ccomp", "iobj", "cop") is not None or lemma in WITHOUT_OBJECT | _LIGHT:
        return False
    if any(tree.tokens[at].upos == "ADP" and not tree.below_each[at] for at in tree.children(clause, "obl")):
        return False
    open_clauses = tree.children(clause, "xcomp", "advcl")
    if lemma in _TAKING:
        return bool(open_clauses) or tree.child(clause, "obl") is not None
    return not open_clauses and (tree.child(clause, "aux:pass") is None or lemma in _GIVING)
