"""What a verb of saying hands on: the places of its content in the tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workbench.domain.claim import Manner
from workbench.extract.attributions import Range
from workbench.extract.quotations import MARKS, Quoted, is_word, words_of
from workbench.extract.sources import goes_on_saying, is_passive
from workbench.extract.speechwords import (
    ASKING,
    BESIDE,
    CONTRASTING,
    SAYING,
    TELLING,
    THINKING,
)
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_NEARLY_ALL = 0.95
_ENOUGH = 3
"""A third of a quotation pulls in the rest: a parse may part its sentences."""
_ABOUT = ("for", "of", "with", "as", "about", "to", "against")
_TO_DO = ("of", "to", "for", "as", "with", "about")
_WHETHER = ("if", "whether", "what", "why", "how", "who", "when")
_BESIDE_WITH_AS = frozenset({"put", "point"})
"""Verbs that hand on what they stand beside after `as` alone: `as X put it`, `as X points out`."""
_PROVING = word_set("show demonstrate prove")
_SPEAKING = ("speak", "talk")
_SPOKEN_OF = ("about", "of", "against", "for")
_ENDS = frozenset({",", ".", ";", ":", "?", "!", "—", "–"}) | MARKS


def clauses(tree: Tree, quoted: Quoted, verb: int) -> set[int]:
    """Return the places of the clauses and quotations that a verb takes as what is said or thought."""
    tops = tree.children(verb, "ccomp")
    if not tops and is_passive(tree, verb):
        tops = _told_in_passive(tree, verb)
    says = tree.tokens[verb].lemma in SAYING
    told = [at for at in tops if says and at > verb and at not in quoted.places]
    tops = [at for at in tops if not (told and _follows_colon(tree, quoted, at))]
    tops += [
        at
        for at in tree.children(verb, "parataxis", "obj", "dep", "xcomp")
        if at in quoted.places and at not in tops and not (told and _follows_colon(tree, quoted, at))
    ]
    tops += [at for at in tree.children(verb, "conj", "obl", "advcl") if _opens(tree, quoted, at, verb)]
    left_out = {at for top in tops for at in own_voice(tree, quoted, top, verb)}
    places = {at for top in tops for at in tree.subtree(top, left_out)}
    return places or _relative_beside(tree, verb) or _speech_beside(tree, quoted, verb)


def _follows_colon(tree: Tree, quoted: Quoted, at: int) -> bool:
    """Say whether a quotation stands apart from what is said: `said he left in May: “I was ill.”`"""
    low = next((low for low, high in quoted.speech if low <= at < high), 0)
    return low > 0 and tree.tokens[low - 1].form == ":"


def _relative_beside(tree: Tree, verb: int) -> set[int]:
    """Return the relative clause that a verb of saying is set into: `the man who police say killed two`."""
    if tree.tokens[verb].relation != "acl:relcl" or tree.tokens[verb].lemma not in SAYING | THINKING:
        return set()
    beside = [at for at in tree.children(tree.head(verb), "acl:relcl") if at > verb]
    return set(tree.subtree(beside[0])) if beside and not words_of(tree, verb + 1, beside[0]) else set()


def _told_in_passive(tree: Tree, verb: int) -> list[int]:
    """Return the clauses of `it was reported that …` and `X is said to …`, the latter with the subject."""
    if tree.tokens[verb].lemma not in SAYING | THINKING:
        return []
    tops = [at for at in tree.children(verb, "csubj", "advcl") if _marked(tree, at, ("that",))]
    told = [at for at in tree.children(verb, "xcomp") if _marked(tree, at, ("to",))]
    return tops or (told + tree.children(verb, "nsubj") if told else [])


def _opens(tree: Tree, quoted: Quoted, at: int, verb: int) -> bool:
    """Say whether a phrase begins a quotation that no word but a comma or colon parts from the verb."""
    low = next((low for low, high in quoted.speech if low <= at < high), -1)
    if low <= verb:
        return False
    return tree.tokens[low - 1].form in (",", ":") or not words_of(tree, verb + 1, low)


def _speech_beside(tree: Tree, quoted: Quoted, verb: int) -> set[int]:
    """Return the quotation next to a verb without a clause of its own: `X said, “…”`, `“…,” X went on`."""
    subject = tree.child(verb, "nsubj")
    if subject is None:
        return set()
    says = tree.tokens[verb].lemma in SAYING
    first = min(verb, *tree.subtree(subject))
    for low, high in quoted.speech:
        follows = low > verb and not words_of(tree, verb + 1, low)
        if follows and (says or tree.tokens[low - 1].form in (",", ":")):
            return set(range(low, high))
        precedes = high <= first and not words_of(tree, high, first) and _is_enclosed(tree, verb, subject)
        if precedes and (says or (high > 1 and tree.tokens[high - 2].form in (",", "?", "!"))):
            return set(range(low, high))
    return set()


def own_voice(tree: Tree, quoted: Quoted, top: int, verb: int) -> set[int]:
    """Return the heads of clauses in what is said that the article adds in its own voice.

    These are clauses of contrast after a comma (`…, though he added …`), and clauses joined by `but`, or by
    `and` where they are about somebody's words again.
    """
    added: set[int] = set()
    for at in tree.children(top, "advcl", "conj"):
        if at < max(top, verb) or at in quoted.places or tree.child(at, "nsubj") is None:
            continue
        first = min(tree.subtree(at))
        before = tree.tokens[first - 1].form if first else ""
        parted = before in (",", "—", "–") or tree.tokens[first].form in (",", "—", "–")
        if tree.relation(at) == "advcl" and parted and _marked(tree, at, CONTRASTING):
            added.add(at)
        elif tree.relation(at) == "conj":
            joined = {tree.low(cc) for cc in tree.children(at, "cc")}
            says = tree.tokens[at].lemma in SAYING and not _marked(tree, at, ("that",))
            if says or (parted and "but" in joined):
                added.add(at)
    return added


def _marked(tree: Tree, clause: int, marks: Collection[str]) -> bool:
    return any(tree.low(at) in marks for at in tree.children(clause, "mark", "case", "advmod"))


def aside(tree: Tree, verb: int) -> set[int]:
    """Return the words beside which a verb of saying is set: `…, X said, …`, `as X put it`; empty without."""
    relation, lemma = tree.relation(verb), tree.tokens[verb].lemma
    subject, head = tree.child(verb, "nsubj"), tree.head(verb)
    if head < 0 or lemma not in SAYING | THINKING | _BESIDE_WITH_AS:
        return set()
    if relation == "advcl" and is_as_somebody_says(tree, verb):
        return set(tree.subtree(head, {verb}))
    if subject is None:
        return set()
    going_on = {at for at in tree.children(head, "advcl") if at > verb and goes_on_saying(tree, at)}
    if lemma in _BESIDE_WITH_AS or not _is_enclosed(tree, verb, subject):
        return set()
    if relation == "parataxis":
        said = tree.children(head, "ccomp") if tree.tokens[head].lemma in SAYING else []
        return set(tree.subtree(said[0] if said else head, {verb, *going_on}))
    last = max(tree.subtree(verb)) if lemma in TELLING else verb
    followed = tree.tokens[min(last + 1, len(tree) - 1)].form
    if tree.tokens[verb].relation == "acl:relcl" and followed == "," and tree.tokens[subject].xpos != "WP":
        above = tree.head(head)
        return set(tree.subtree(head if above < 0 else above, {verb}))
    last = max(verb, *tree.subtree(subject))
    if relation in ("advcl", "conj", "dep", "acl") and not words_of(tree, last + 1, len(tree)):
        return set(tree.subtree(tree.root, {verb}))
    return set()


def is_as_somebody_says(tree: Tree, verb: int) -> bool:
    """Say whether a verb hands on what it stands beside: `as X put it`, `as X told us`, `as reported by X`.

    Not so where something else is told: `as X announced the plan, …`, `as X said that …`.
    """
    if tree.relation(verb) != "advcl" or [tree.low(at) for at in tree.children(verb, "mark")] != ["as"]:
        return False
    above = tree.head(verb)
    is_bound = above >= 0 and tree.is_any(above, ("advcl", "acl", "acl:relcl"))
    if is_bound or tree.tokens[verb].lemma in _PROVING:
        return False
    if is_passive(tree, verb):
        return tree.child(verb, "nsubj") is None and tree.child(verb, "obl:agent") is not None
    subject, thing = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    is_somebody = subject is not None and tree.low(subject) not in ("i", "we", "it", "you")
    if not is_somebody or tree.children(verb, "ccomp", "xcomp"):
        return False
    return thing is None or tree.low(thing) == "it" or tree.tokens[verb].lemma in TELLING


def _is_enclosed(tree: Tree, verb: int, subject: int) -> bool:
    """Say whether a verb and its subject stand between marks."""
    phrase = [at for at in tree.subtree(subject) if is_word(tree, at)] or [subject]
    if any(
        is_word(tree, at) and not tree.is_any(at, ("aux", "advmod")) for at in range(max(phrase) + 1, verb)
    ):
        return False
    low, high = min(*phrase, verb), max(*phrase, verb)
    closed = (
        high + 1 >= len(tree)
        or tree.tokens[high + 1].form in _ENDS
        or tree.is_any(high + 1, ("obl", "advmod", "case", "obj", "iobj", "mark"))
    )
    return low > 0 and tree.tokens[low - 1].form in _ENDS and closed


def things(tree: Tree, verb: int, lemma: str) -> tuple[set[int], list[int]]:
    """Return what an act of speech is about, and the preposition that belongs to the verb."""
    tops = tree.children(verb, "xcomp", "ccomp")
    objects = tree.children(verb, "obj")
    tops += objects if lemma not in TELLING or tops else [at for at in objects if tree.low(at) in _WHETHER]
    if tops and lemma not in SAYING:
        tops += tree.children(verb, "iobj")
    if is_passive(tree, verb):
        tops += tree.children(verb, "nsubj")
    to_do = (*_TO_DO, *_WHETHER) if lemma in ASKING else _TO_DO
    tops += [at for at in tree.children(verb, "advcl") if at > verb and _marked(tree, at, to_do)]
    prepositions: list[int] = []
    for at, case in _prepositional(tree, verb):
        if lemma in _SPEAKING and tree.low(case) not in _SPOKEN_OF:
            continue
        if case == verb + 1 and not objects and tree.low(case) in BESIDE:
            prepositions.append(case)
            tops.append(at)
        elif tree.low(case) in _ABOUT:
            tops.append(at)
    return {place for top in tops for place in tree.subtree(top, prepositions)}, prepositions


def _prepositional(tree: Tree, verb: int) -> list[tuple[int, int]]:
    """Return the heads of a verb's prepositional phrases after it with their prepositions, but no agents."""
    phrases = [
        at for at in tree.children(verb, "obl") if at > verb and tree.tokens[at].relation != "obl:agent"
    ]
    return [(at, case) for at in phrases for case in [tree.child(at, "case")] if case is not None]


def with_speech(tree: Tree, quoted: Quoted, content: set[int], frame: Collection[int]) -> set[int]:
    """Take in the rest of the quotations that the content touches, and leave out the frame's adjuncts.

    After `“…,” said X`, only what stands in quotation marks again goes on with the words of X.
    """
    for low, high in quoted.speech:
        words = words_of(tree, low, high)
        inside = sum(1 for at in words if at in content)
        if inside and _ENOUGH * inside >= len(words) and not any(at in frame for at in words):
            content = content | set(range(low, high))
    content = content - set(frame)
    first = min(frame, default=0)
    before = [at for at in content if at < first and is_word(tree, at)]
    if before and all(at in quoted.places for at in before):
        content = {at for at in content if at < first or at in quoted.places}
    return content


def ranges(tree: Tree, quoted: Quoted, content: Iterable[int], frame: Collection[int]) -> tuple[Range, ...]:
    """Return places as ranges with the marks between their words, at their ends quotation marks only."""
    found: list[Range] = []
    for at in sorted(place for place in content if is_word(tree, place)):
        if found and not any(is_word(tree, p) or p in frame for p in range(found[-1][1], at)):
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(_with_marks(tree, quoted, low, high, frame) for low, high in found)


def _with_marks(tree: Tree, quoted: Quoted, low: int, high: int, frame: Collection[int]) -> Range:
    for first, last in quoted.ranges:
        if first < low < last and not any(is_word(tree, p) or p in frame for p in range(first, low)):
            low = first
        if first < high < last and not any(is_word(tree, p) or p in frame for p in range(high, last)):
            high = last
    return low, high


def manner_of(tree: Tree, quoted: Quoted, content: Iterable[Range]) -> Manner:
    """Return how far a content stands in quotation marks."""
    words = [at for low, high in content for at in words_of(tree, low, high)]
    inside = sum(1 for at in words if at in quoted.places)
    if not inside:
        return "indirect"
    return "direct" if inside >= _NEARLY_ALL * len(words) else "mixed"
