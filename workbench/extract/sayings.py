"""What a sentence hands on of somebody's words or thoughts, read from its tree and its quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.attributions import Attribution, AttributionKind
from workbench.extract.contents import aside, clauses, things
from workbench.extract.issued import of_issuing
from workbench.extract.joining import Sentence
from workbench.extract.labels import of_label
from workbench.extract.nounphrases import is_person
from workbench.extract.nounsayings import of_adjective, of_noun, of_phrase
from workbench.extract.quotations import Quoted
from workbench.extract.sources import FINDING, QUOTED_VERBS, is_ground, is_passive, source_head
from workbench.extract.speechwords import (
    ACTING,
    CALLING,
    CLAUSE_ONLY,
    HANDED_AS_THINGS,
    LOOSE,
    NOT_CLAUSES,
    OF_NOBODY,
    SAYING,
    TELLING,
    THINKING,
    UNREAL,
    WANTING,
)
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_NOBODY = word_set("not n't never no neither nobody none nothing")
_WRONGLY = word_set("mistakenly wrongly falsely erroneously incorrectly")
_WITHHOLDING = word_set("decline refuse fail forget hesitate neglect")
_JUDGING_AS = word_set(
    "dismiss reject attack blast bash slam rip lash defend portray depict brand label deride"
)
"""Deeds that are words where they are done `as` something: `dismissed the plan as too dear`."""
LONGEST = 400
"""Tokens: no attributions are looked for in a longer sentence."""


def attributions_in(tree: Tree, quoted: Quoted) -> list[Attribution]:
    """Return the attributions of one sentence in order of their cues; words in speech have none."""
    if len(tree) > LONGEST:
        return []
    return _nested(list(_attributions(Sentence(tree, quoted))))


def _nested(found: list[Attribution]) -> list[Attribution]:
    """Say for each attribution in whose content it stands, the smallest."""
    sizes = [sum(high - low for low, high in attribution.content) for attribution in found]
    return [
        replace(
            attribution,
            inside=min(
                (
                    (sizes[index], index)
                    for index, other in enumerate(found)
                    if _stands_in(attribution, other)
                    and _is_around(other, attribution, sizes[index] > sizes[number])
                ),
                default=(0, -1),
            )[1],
        )
        for number, attribution in enumerate(found)
    ]


def _stands_in(attribution: Attribution, other: Attribution) -> bool:
    return any(low <= attribution.verb < high for low, high in other.content)


def _is_around(other: Attribution, attribution: Attribution, is_larger: bool) -> bool:
    """Say which of two is outside; of `records show …, according to X` each holds the other, and X is."""
    kinds = (other.kind == "according", attribution.kind == "according")
    is_mutual = _stands_in(other, attribution) and kinds[0] != kinds[1]
    return kinds[0] if is_mutual else is_larger


_OF_THINGS = ("obj", "iobj", "nmod")
"""What only a noun is: a word so hung that is tagged a verb, as in `denied reports that …`, is none."""


def _attributions(sentence: Sentence) -> Iterator[Attribution]:
    labelled = of_label(sentence)
    if labelled is not None:
        yield labelled
    covered: set[int] = set()
    readings = {"VERB": _of_verb, "ADJ": of_adjective, "NOUN": of_noun}
    for at, token in enumerate(sentence.tree.tokens):
        if at in sentence.quoted.places:
            continue
        is_thing = token.upos == "VERB" and token.relation in _OF_THINGS
        reading = of_noun if is_thing else readings.get(token.upos)
        found = of_issuing(sentence, at) if token.upos == "VERB" else None
        found = found or (reading(sentence, at) if reading is not None else None) or of_phrase(sentence, at)
        if found is not None and (found.content or sentence.stands_alone(found.verb, found.head)):
            covered |= {place for low, high in found.content for place in range(low, high)}
            yield found
    for low, high in sentence.quoted.speech:
        after_colon = low > 1 and sentence.tree.tokens[low - 1].form == ":"
        if after_colon and not covered.intersection(range(low, high)):
            introduced = _introduced(sentence, low, high)
            if introduced is not None:
                yield introduced


def _introduced(sentence: Sentence, low: int, high: int) -> Attribution | None:
    """Read `X released a statement: “…”`: what follows a colon is the nearest verb's.

    Where somebody tells that of himself, or of a thing, it is the verb's of saying: `X said he left: “…”`.
    """
    tree = sentence.tree
    for verb in range(low - 1, -1, -1):
        if tree.tokens[verb].upos == "VERB" and verb not in sentence.quoted.places:
            verb = _saying_of(tree, verb)
            if verb < 0:
                return None
            source = source_head(tree, verb)
            if tree.tokens[verb].lemma.lower() in FINDING:
                return None
            if source >= 0:
                return sentence.joined("said", source, verb, sentence.group(verb), set(range(low, high)))
    return None


def _saying_of(tree: Tree, verb: int) -> int:
    """Return the verb of saying that hands a verb on, else the verb; -1 where both may be who speaks."""
    above = tree.head(verb)
    if above < 0 or tree.relation(verb) != "ccomp" or tree.tokens[above].lemma not in SAYING:
        return verb
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.tokens[subject].upos == "PRON":
        return above
    return -1 if is_person(tree, subject) else above


def _of_verb(sentence: Sentence, verb: int) -> Attribution | None:
    tree = sentence.tree
    lemma = tree.tokens[verb].lemma.lower()
    source = source_head(tree, verb)
    if source >= 0 and is_ground(tree, source) and tree.child(verb, "ccomp") is not None:
        return None
    beside = aside(tree, verb)
    content = beside or clauses(tree, sentence.quoted, verb)
    kind = _kind_of(sentence, verb, lemma, content, bool(beside))
    if kind is None:
        return None
    if not content and lemma in SAYING | (ACTING - LOOSE) and sentence.stands_alone(verb, source):
        return sentence.joined("said", source, verb, sentence.group(verb), content)
    if not content:
        is_of_nobody = lemma in OF_NOBODY and is_passive(tree, verb) and tree.child(verb, "nsubj") is not None
        if source < 0 and not is_of_nobody:
            return None
        if lemma in CLAUSE_ONLY or (lemma in QUOTED_VERBS and is_passive(tree, verb)):
            return None
        if lemma in SAYING:
            kind = "act" if lemma in HANDED_AS_THINGS or _is_told_to(tree, verb, lemma) else "stance"
    prepositions: list[int] = []
    if kind in ("act", "stance") or not content:
        about, prepositions = things(tree, verb, lemma)
        content = content | about
    has_preposition = bool(prepositions) or tree.low(min(verb + 1, len(tree) - 1)) == "for"
    if kind == "act" and _is_no_news(sentence, verb, lemma, content, has_preposition):
        kind = "stance"
    return sentence.joined(kind, source, verb, sentence.group(verb) + prepositions, content)


def _is_no_news(sentence: Sentence, verb: int, lemma: str, content: set[int], has_preposition: bool) -> bool:
    """Say whether an act of speech has not happened, or its verb may as well stand for a deed."""
    tree = sentence.tree
    if not content.isdisjoint(sentence.quoted.places):
        return False
    is_infinitive = any(tree.low(mark) == "to" for mark in tree.children(verb, "mark"))
    if is_infinitive or any(tree.tokens[at].lemma in UNREAL for at in tree.children(verb, "aux")):
        return True
    if lemma in CALLING:
        return not has_preposition
    is_judged = lemma in _JUDGING_AS and _goes_with_as(tree, verb)
    return lemma in LOOSE and tree.child(verb, "ccomp") is None and not is_judged


def _goes_with_as(tree: Tree, verb: int) -> bool:
    """Say whether a phrase with `as` stands behind a verb."""
    phrases = (at for at in tree.children(verb, "obl", "advcl") if at > verb)
    return any(tree.low(case) == "as" for at in phrases for case in tree.children(at, "case", "mark"))


def _kind_of(
    sentence: Sentence, verb: int, lemma: str, content: set[int], is_aside: bool
) -> AttributionKind | None:
    """Return how a verb hands words on, None where it does not."""
    spoken = any(at in sentence.quoted.places for at in content)
    if _is_withheld(sentence.tree, verb):
        return None
    if is_aside and (lemma in ("put", "point") or _has_learned(sentence.tree, verb)):
        return "said"
    if lemma in SAYING:
        is_act = is_denied(tree := sentence.tree, verb) or _is_unreal(tree, verb) or _is_hearsay(tree, verb)
        return "act" if is_act and not spoken else "said"
    if lemma in ACTING:
        return "act"
    if lemma in THINKING:
        return "thought" if content else "stance"
    if lemma in WANTING:
        return "stance"
    if lemma in NOT_CLAUSES:
        return None
    if spoken and sentence.tree.child(verb, "nsubj") is not None:
        has_thing = any(at in content for at in sentence.tree.children(verb, "obj", "xcomp", "obl", "dep"))
        return None if has_thing else "said"
    if (
        content
        and not is_aside
        and not _is_said_of_it(sentence.tree, verb)
        and any(sentence.is_that_clause(at) for at in sentence.tree.children(verb, "ccomp"))
    ):
        return "thought"
    return None


def _has_learned(tree: Tree, verb: int) -> bool:
    """Say whether a report names itself: `…, the Herald has learned.`"""
    is_perfect = any(tree.tokens[at].lemma == "have" for at in tree.children(verb, "aux"))
    return tree.tokens[verb].lemma == "learn" and is_perfect and tree.child(verb, "obl", "obj") is None


def _is_unreal(tree: Tree, verb: int) -> bool:
    """Say whether a saying is only possible."""
    return any(tree.tokens[at].lemma in UNREAL for at in tree.children(verb, "aux"))


def _is_said_of_it(tree: Tree, verb: int) -> bool:
    """Say whether `it emerged that …`: nobody says so."""
    subject = tree.child(verb, "nsubj", "expl")
    return subject is not None and tree.low(subject) == "it"


def _is_hearsay(tree: Tree, verb: int) -> bool:
    """Say whether something `is said to …`: without its verb nothing is left that anybody states."""
    told = tree.child(verb, "xcomp")
    has_to = told is not None and any(tree.low(mark) == "to" for mark in tree.children(told, "mark"))
    return has_to and is_passive(tree, verb)


def is_denied(tree: Tree, verb: int) -> bool:
    """Say whether nothing was said: `has not confirmed`, `neither … nor …`, `nobody said`."""
    subject = tree.child(verb, "nsubj")
    about = [] if subject is None else [subject, *tree.children(subject, "det", "cc", "advmod")]
    return any(tree.low(at) in _NOBODY for at in [*tree.children(verb, "advmod"), *about])


def is_mistaken(tree: Tree, verb: int) -> bool:
    """Say whether the article itself says that a saying or thought is wrong: `wrongly believed that …`."""
    return any(tree.low(at) in _WRONGLY for at in tree.children(verb, "advmod"))


def _is_told_to(tree: Tree, verb: int, lemma: str) -> bool:
    """Say whether somebody is told to do something: `told its customers to wait`."""
    has_hearer = lemma in TELLING and tree.child(verb, "obj", "iobj") is not None
    return has_hearer and any(
        tree.low(mark) == "to"
        for told in tree.children(verb, "xcomp")
        for mark in tree.children(told, "mark")
    )


def _is_withheld(tree: Tree, verb: int) -> bool:
    """Say whether nothing was told: `declined to say who paid`, `refused to reveal the price`."""
    above = tree.head(verb)
    return above >= 0 and tree.relation(verb) == "xcomp" and tree.tokens[above].lemma in _WITHHOLDING
