"""Attributions by nouns, adjectives and phrases: `X's claim that …`, `confident that …`, `according to X`."""

from __future__ import annotations

from workbench.extract.attributions import Attribution, AttributionKind
from workbench.extract.contents import own_voice
from workbench.extract.joining import Sentence
from workbench.extract.predicates import DASHES
from workbench.extract.quotations import words_of
from workbench.extract.sources import source_head
from workbench.extract.speechwords import KNOWING, MAKING, SAYING_NOUNS, THINKING_NOUNS, VIEWING_NOUNS
from workbench.language.wordlists import word_set

_GETTING = word_set("face meet draw receive get hear attract prompt trigger spark provoke elicit win")
_ABOUT = ("about", "of", "on", "for", "against", "to", "over")


def of_adjective(sentence: Sentence, at: int) -> Attribution | None:
    """Read `X is confident that …`."""
    tree = sentence.tree
    clause = tree.child(at, "ccomp", "advcl")
    if tree.tokens[at].lemma.lower() not in KNOWING or clause is None:
        return None
    if tree.relation(clause) != "ccomp" and not sentence.is_that_clause(clause):
        return None
    return sentence.joined(
        "thought", source_head(tree, at), at, sentence.group(at), set(tree.subtree(clause))
    )


def of_noun(sentence: Sentence, at: int) -> Attribution | None:
    """Read `X's claim that …`, `the hope that …`, `X made the promise to …`."""
    tree = sentence.tree
    lemma = tree.tokens[at].lemma.lower()
    if lemma not in SAYING_NOUNS and lemma not in THINKING_NOUNS:
        return None
    clause = next((c for c in tree.children(at, "acl", "ccomp") if _is_told_by_noun(sentence, c)), None)
    if clause is None:
        return _of_subject(sentence, at) or _of_bare_noun(sentence, at)
    kind: AttributionKind = "thought"
    if lemma in SAYING_NOUNS:
        is_handed_on = sentence.is_that_clause(clause) and not _is_done_something_to(sentence, at)
        kind = "said" if is_handed_on else "act"
    owner, cue = _owner_of(sentence, at)
    return sentence.joined(kind, owner, at, cue, set(tree.subtree(clause)))


def _is_done_something_to(sentence: Sentence, noun: int) -> bool:
    """`rejected claims that …`, `welcomed the news that …`: nobody's here, nor handed on."""
    tree = sentence.tree
    verb = tree.head(noun)
    if verb < 0 or tree.tokens[verb].upos != "VERB" or tree.child(noun, "nmod:poss") is not None:
        return False
    is_owned = any(sentence.is_led_by(at, "by", "from", "of") for at in tree.children(noun, "nmod"))
    if is_owned or _giver(sentence, noun) is not None:
        return False
    return tree.relation(noun) == "obj" and tree.tokens[verb].lemma.lower() not in MAKING


def _of_subject(sentence: Sentence, at: int) -> Attribution | None:
    """Read `X's answer was that …`, which names whose it is."""
    tree = sentence.tree
    clause, owner = tree.head(at), tree.child(at, "nmod:poss")
    if owner is None or clause < 0 or tree.tokens[at].relation != "nsubj:outer":
        return None
    if tree.tokens[at].lemma.lower() not in SAYING_NOUNS or not sentence.is_that_clause(clause):
        return None
    linking = [cop for cop in tree.children(clause, "cop") if cop > at]
    return sentence.joined("said", owner, at, [at, *linking], set(tree.subtree(clause, {at, *linking})))


def _of_bare_noun(sentence: Sentence, at: int) -> Attribution | None:
    """Read `X's remarks about Y`, which hands on none of the words."""
    tree = sentence.tree
    owner, cue = _owner_of(sentence, at)
    about = next(
        (n for n in tree.children(at, "nmod") if sentence.is_led_by(n, *_ABOUT) and n != owner), None
    )
    case = None if about is None else tree.child(about, "case")
    if owner < 0 or about is None or case is None:
        return None
    return sentence.joined("stance", owner, at, [*cue, case], set(tree.subtree(about, {case})))


def _is_told_by_noun(sentence: Sentence, clause: int) -> bool:
    tree = sentence.tree
    return tree.tokens[clause].relation != "acl:relcl" and any(
        tree.low(mark) in ("that", "to", "of") for mark in tree.children(clause, "mark", "case")
    )


def _owner_of(sentence: Sentence, noun: int) -> tuple[int, list[int]]:
    """Return the head of whose a noun of saying is, -1 without one, and the words of its cue."""
    tree = sentence.tree
    owner = tree.child(noun, "nmod:poss")
    if owner is None:
        owner = _giver(sentence, noun)
    if owner is None:
        owner = next(
            (at for at in tree.children(noun, "nmod") if sentence.is_led_by(at, "by", "from", "of")), None
        )
    head = tree.head(noun)
    if owner is not None or head < 0 or tree.tokens[head].upos != "VERB":
        return -1 if owner is None else owner, [noun]
    if tree.relation(noun) == "obj" and head < noun:
        return source_head(tree, head), [*sentence.group(head), *range(head + 1, noun + 1)]
    return (source_head(tree, head) if tree.relation(noun) in ("obj", "obl") else -1), [noun]


def _giver(sentence: Sentence, noun: int) -> int | None:
    """Return whose words somebody gets: the rivals in `faced criticism from rivals that …`."""
    tree = sentence.tree
    verb = tree.head(noun)
    if verb < 0 or tree.tokens[verb].lemma.lower() not in _GETTING or tree.relation(noun) != "obj":
        return None
    return next(
        (at for at in tree.children(verb, "obl") if at > noun and sentence.is_led_by(at, "from")), None
    )


def of_phrase(sentence: Sentence, at: int) -> Attribution | None:
    """Read `according to X`, `in the words of X`, `in X's view`."""
    tree = sentence.tree
    case, head = tree.child(at, "case"), tree.head(at)
    if case is None or head < 0:
        return None
    if tree.low(case) == "according":
        cue = [case, *tree.children(case, "fixed")]
        return sentence.joined("according", at, case, cue, _all_but(sentence, at))
    if tree.low(case) != "in" or tree.tokens[at].lemma not in VIEWING_NOUNS:
        return None
    owner = tree.child(at, "nmod:poss")
    if owner is None:
        owner = next((n for n in tree.children(at, "nmod") if sentence.is_led_by(n, "of")), None)
    if owner is None:
        return None
    cue = [at, *tree.children(at, "case", "det", "amod"), *tree.children(owner, "case")]
    return sentence.joined(
        "according", owner, at, cue, set(tree.subtree(head, {at, *tree.children(head, "cc")}))
    )


def _all_but(sentence: Sentence, phrase_head: int) -> set[int]:
    """Return what a phrase is said of: all else from an end of the sentence, its clause from inside."""
    tree = sentence.tree
    below = tree.subtree(phrase_head)
    first, last = below[0], below[-1]
    is_parted = "," in (tree.tokens[first - 1].form, tree.tokens[first].form)
    outermost = not words_of(tree, 0, first) or (is_parted and not words_of(tree, last + 1, len(tree)))
    top = tree.root if outermost else tree.head(phrase_head)
    added = own_voice(tree, sentence.quoted, top, last) if first < top else set()
    places = tree.subtree(top, {phrase_head, *tree.children(top, "cc"), *added})
    stops = [at for at in places if tree.tokens[at].form == ";" and at not in sentence.quoted.places]
    low = max((at for at in [*stops, *_turns(sentence)] if at < first - 1), default=-1)
    high = min((at for at in stops if at > last), default=len(tree))
    return {at for at in places if low < at < high}


def _turns(sentence: Sentence) -> list[int]:
    """Return the colons and the one dash behind which a sentence turns to something else."""
    tokens = sentence.tree.tokens
    signs = [at for at in range(1, len(tokens)) if at not in sentence.quoted.places]
    dashes = [
        at
        for at in signs
        if tokens[at].form in DASHES and (tokens[at].form != "-" or tokens[at - 1].end < tokens[at].start)
    ]
    return [at for at in signs if tokens[at].form == ":"] + (dashes if len(dashes) == 1 else [])
