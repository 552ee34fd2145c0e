"""Words whose meaning covers more than the word they hang on: doubt, negation, conditions."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.lexicon import HEDGES
from workbench.extract.nounphrases import is_time
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_NEGATING = word_set("not n't never no neither nor hardly scarcely")
_CONDITIONS = word_set("if unless until whether once provided lest")
_DATING = word_set("when whenever since until till after before once")
_DATING_OR_OPPOSED = word_set("while whilst as")
_BOUNDING = _NEGATING | word_set("none nobody nothing without only few little less fewer unless if any")
_BESIDE = ("obl", "advcl", "parataxis")
_DOUBTFUL = word_set("may might could would should")
_COMPLETING = ("obj", "iobj", "xcomp", "ccomp")
_DIGITS_OF_YEARS = 4


def hedges_before(tree: Tree, predicate: int, limit: int) -> list[int]:
    """Return the adverbs of doubt that stand before `limit` and cover all that is joined to a predicate."""
    return [
        child
        for child in tree.children(predicate, "advmod", "discourse")
        if child < limit and tree.low(child) in HEDGES
    ]


def conditions_of(tree: Tree, predicate: int, limit: int) -> list[int]:
    """Return the conditional clauses before `limit`, which hold for all that follows."""
    return [
        child for child in tree.children(predicate, "advcl") if child < limit and is_condition(tree, child)
    ]


def times_before(tree: Tree, predicate: int, limit: int) -> list[int]:
    """Return the leading phrases and clauses that date all that follows: `In 2019, …`, `When Lee left, …`."""
    return [
        child
        for child in tree.children(predicate, "obl", "advmod", "advcl")
        if child < limit and (is_dating(tree, child) or _is_date(tree, child))
    ]


def is_dating(tree: Tree, clause: int) -> bool:
    """Say whether a clause tells when, since when or until when another one holds."""
    if tree.relation(clause) != "advcl":
        return False
    ties = {tree.low(tie) for tie in tree.children(clause, "mark", "advmod")}
    return bool(ties & _DATING) or (bool(ties & _DATING_OR_OPPOSED) and not _is_opposed(tree, clause))


def is_reason(tree: Tree, clause: int) -> bool:
    """Say whether a clause opens with because."""
    return any(tree.low(mark) == "because" for mark in tree.children(clause, "mark"))


def is_own_reason(tree: Tree, clause: int, at: int) -> bool:
    """Say whether a reason for `at` is told as a fact: not so in `not because he was ill`, `only because`."""
    places = tree.subtree(clause)
    mark = next(place for place in places if tree.low(place) == "because")
    is_stressed = mark != places[0] and tree.tokens[mark - 1].upos != "PUNCT"
    doubts = (tree.low(helper) in _DOUBTFUL for helper in tree.children(at, "aux"))
    before = tree.low(mark - 1) if mark else ""
    is_bound = before in _NEGATING | {"only", "just", "partly", "simply", "even"} or is_negated(tree, at)
    subject = tree.child(clause, "nsubj", "expl")
    is_pointing = subject is None or tree.low(subject) in ("it", "this", "that", "there", "you")
    return not (is_stressed or is_bound or is_pointing or any(doubts))


def needless_in(tree: Tree, clause: int) -> Iterator[int]:
    """Yield the branches that a dating clause can do without, where it is told in full beside.

    Of `after he sold the mill that he owned to Lee in May` is left `after he sold the mill`. What bounds or
    negates a clause may hold for any of its branches.
    """
    is_bounded = any(tree.low(at) in _BOUNDING for at in tree.subtree(clause))
    if is_bounded or tree.child(clause, "expl") is not None:
        return
    after = [at for at in tree.below_each[clause] if at > clause and tree.tokens[at].upos != "PUNCT"]
    near = next((child for child in after if _completes(tree, child) and not _is_date(tree, child)), -1)
    beside = [child for child in after if child > near >= 0 and tree.is_any(child, _BESIDE)]
    loose = [child for child in beside if not any(_is_date(tree, at) for at in tree.subtree(child))]
    yield from loose
    for place in tree.subtree(clause, loose):
        yield from (at for at in tree.children(place, "acl", "appos") if at > place)


def _completes(tree: Tree, child: int) -> bool:
    """Say whether a branch may belong to what a verb needs: `went to Peru`, not `went three times`."""
    is_phrase = tree.relation(child) == "obl" and tree.child(child, "case") is not None
    return is_phrase or tree.is_any(child, _COMPLETING)


def _is_opposed(tree: Tree, clause: int) -> bool:
    """Say whether `while …` or `as …` is set against the clause.

    It stands behind a comma, tells how things are before the clause, or has a date of its own.
    """
    start = tree.subtree(clause)[0]
    is_while = any(tree.low(mark) == "while" for mark in tree.children(clause, "mark"))
    if is_while and any(_is_date(tree, at) for at in tree.children(clause, "obl") if at < clause):
        return True
    if clause < tree.head(clause):
        return is_while and _is_state(tree, clause)
    return "," in (tree.tokens[start].form, tree.tokens[start - 1].form)


def _is_state(tree: Tree, clause: int) -> bool:
    """Say whether a clause tells how things are, and not what went on meanwhile."""
    helpers = [clause, *tree.children(clause, "aux", "cop")]
    is_present = any(tree.tokens[at].xpos in ("VBZ", "VBP", "MD") for at in helpers)
    return is_present or tree.child(clause, "cop") is not None or is_negated(tree, clause)


def _is_date(tree: Tree, phrase: int) -> bool:
    if tree.relation(phrase) == "advcl":
        return False
    form = tree.tokens[phrase].form
    return is_time(tree, phrase) or (form.isdecimal() and len(form) == _DIGITS_OF_YEARS)


def is_condition(tree: Tree, clause: int) -> bool:
    """Say whether a clause opens with if, unless or the like."""
    return any(tree.low(mark) in _CONDITIONS for mark in tree.children(clause, "mark", "advmod"))


def is_there(tree: Tree, noun: int) -> bool:
    """Say whether what a noun stands for is said to exist: not so in `never signed a law that …`."""
    return not any(
        is_negated(tree, above)
        or is_condition(tree, above)
        or any(
            tree.tokens[at].xpos == "MD" or tree.low(at) == "to" for at in tree.children(above, "aux", "mark")
        )
        for above in tree.above(noun)
    )


def is_denied(tree: Tree, noun: int) -> bool:
    """Say whether a noun stands in something negated or conditional: `did not see ten men who …`."""
    return any(is_negated(tree, above) or is_condition(tree, above) for above in tree.above(noun))


def is_negated(tree: Tree, predicate: int) -> bool:
    """Say whether a predicate itself is negated."""
    return any(tree.low(child) in _NEGATING for child in tree.children(predicate, "advmod", "det", "cc"))
