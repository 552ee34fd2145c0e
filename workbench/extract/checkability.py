"""Whether a sentence of running text can be checked, and if not, why: section 1 of the annotation guide.

Rules name the reason. Where they see nothing against a sentence, the odds that the judge of sentences
gives may still speak against it: then the nearest reason is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from workbench.domain.article import SentenceLabel
from workbench.domain.extraction import FoundDate, FoundQuantity
from workbench.extract.lexicon import EVALUATIVE, EXHORTING, FIRST_PERSON, POSSIBLE
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

LEAST_ODDS = 0.1
"""Below these odds a sentence without figures is not checkable; they are low, as a miss costs most."""
LEAST_ODDS_SPOKEN = 0.2
"""The same where somebody speaks in the first person: there most of what is no deed is wish or promise."""
HOPELESS_ODDS = 0.05
"""Below these odds a figure in the first person is part of an address: `I want to say three things`."""
LIKELY_ODDS = 0.6
"""From these odds on neither judging words nor a vague subject speak against a sentence."""
HYPOTHETICAL_ODDS = 0.3
"""Below these odds what hangs on an `if` is speculation; above, it mostly tells a rule or a threat."""
_FURNITURE = 3
"""Words: so few without a verb are a label, not a sentence."""
_SHORT = 14
_VAGUE_SUBJECTS = word_set("some many most others not few several people everyone everybody all it things")
_ANYBODY = word_set("people person thing")
_DUTIES = word_set("should must ought shall")
_COMING = word_set("will would may might could can 'll wo")
_LETS = word_set("let let's")
_COURTESIES = word_set("thank thanks hello hi welcome congratulations goodbye bye cheers amen farewell")
_BEGINNINGS_OF_COURTESIES = frozenset(
    {("god", "bless"), ("god", "save"), ("may", "god"), ("long", "live"), ("happy", "birthday")}
    | {("good", time) for time in ("morning", "afternoon", "evening", "night", "day", "bye", "luck")}
)
_OF_SPEAKING = re.compile(
    r"today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month|year|session)"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMMAND = frozenset({"VB", "VBP"})

Label = tuple[SentenceLabel, str]
_CHECKABLE: Label = ("checkable", "")


def holds_figures(text: str, quantities: Iterable[FoundQuantity], dates: Iterable[FoundDate]) -> bool:
    """Say whether a number or a date is given that makes a sentence definite.

    An order does not, as in `first, let us build`, nor does the day of speaking, as in `tonight I ask you`.
    """
    return any(found.unit != "ordinal" for found in quantities) or any(
        not _OF_SPEAKING.fullmatch(text[found.start : found.end].lower()) for found in dates
    )


def label_of(tree: Tree, quoted: Collection[int], *, attributed: bool, has_figures: bool) -> Label:
    """Return the label of a sentence and the reason when it is not checkable.

    `quoted` are the places inside quotation marks; `attributed`: it hands on what somebody said;
    `has_figures`: it gives a number or a date.
    """
    outside = [place for place in range(len(tree)) if place not in quoted]
    asks = any(tree.low(place) == "?" for place in range(max(0, len(tree) - 2), len(tree)))
    if attributed or not (outside or asks):
        return _CHECKABLE
    if not outside or (asks and tree.low(outside[-1]) == "?"):
        return "question", "asks"
    if _is_courtesy(tree, outside):
        return "opinion", "courtesy"
    verbs = [place for place in outside if tree.tokens[place].upos in ("VERB", "AUX")]
    if (
        not has_figures
        and not verbs
        and not any(tree.tokens[place].upos in ("VERB", "AUX") for place in quoted)
    ):
        return ("vague", "no verb") if len(tree) > _FURNITURE else ("furniture", "no verb")
    if has_figures and not _is_hopeless(tree, outside):
        return _CHECKABLE
    if tree.judgement is not None and tree.judgement.checkable >= LIKELY_ODDS:
        return _by_form(tree, outside) or _CHECKABLE
    by_rule = _by_form(tree, outside) or _by_words(tree, outside)
    return by_rule or _by_odds(tree, outside) or _CHECKABLE


def _by_form(tree: Tree, outside: list[int]) -> Label | None:
    """Return what a sentence is by its form, whatever is in it."""
    if _is_possible_only(tree, outside):
        return "speculation", "possibility only"
    is_command = _is_command(tree)
    if tree.low(outside[0]) in _LETS or (is_command and tree.low(tree.root) in _LETS):
        return "opinion", "exhorts"
    return ("question", "commands") if is_command else None


def _by_words(tree: Tree, outside: list[int]) -> Label | None:
    """Return what a sentence is by the words that judge, exhort or leave open who is meant."""
    lows = [tree.low(place) for place in outside]
    if _is_vague(tree, outside):
        return "vague", "nothing definite"
    if any(low in FIRST_PERSON for low in lows) and any(
        low in EXHORTING or low in EVALUATIVE for low in lows
    ):
        return "opinion", "judgement"
    has_past = any(tree.tokens[place].xpos == "VBD" for place in outside)
    if any(low in _DUTIES for low in lows) and not has_past and not _names(tree, outside):
        return "opinion", "exhorts"
    return None


def _by_odds(tree: Tree, outside: list[int]) -> Label | None:
    """Return why a sentence is not checkable that is unlike those which state a fact."""
    if tree.judgement is None:
        return None
    if tree.judgement.checkable < HYPOTHETICAL_ODDS and _is_hypothetical(tree):
        return "speculation", "hypothetical"
    lows = {tree.low(place) for place in outside}
    if tree.judgement.checkable >= (LEAST_ODDS_SPOKEN if lows & FIRST_PERSON else LEAST_ODDS):
        return None
    if lows & (EXHORTING | EVALUATIVE | _DUTIES):
        return "opinion", "judgement"
    if lows & _COMING:
        return "speculation", "what may come"
    return "vague", "nothing definite"


def _is_hopeless(tree: Tree, outside: list[int]) -> bool:
    if tree.judgement is None or tree.judgement.checkable >= HOPELESS_ODDS:
        return False
    return any(tree.low(place) in FIRST_PERSON for place in outside)


def _is_courtesy(tree: Tree, outside: list[int]) -> bool:
    """Say whether a short sentence greets, thanks or blesses, and tells nothing that has happened."""
    if len(outside) > _SHORT or any(tree.tokens[place].xpos == "VBD" for place in outside):
        return False
    first, second = (tree.low(place) for place in (*outside, outside[-1])[:2])
    if first in _COURTESIES:
        return tree.tokens[outside[0]].upos != "PROPN" and second not in ("to", "of")
    return (first, second) in _BEGINNINGS_OF_COURTESIES


def _is_possible_only(tree: Tree, outside: list[int]) -> bool:
    """The first finite verb is may, might or could, and no other tells what is or was."""
    finite = [place for place in outside if tree.tokens[place].xpos in _FINITE]
    if not finite or tree.low(finite[0]) not in POSSIBLE:
        return False
    return not any(tree.tokens[place].xpos in ("VBD", "VBZ", "VBP") for place in finite) and not any(
        tree.low(place) in ("n't", "not", "said", "have") for place in outside
    )


def _is_hypothetical(tree: Tree) -> bool:
    """Say whether all hangs on an `if`: `if the dam breaks, the town will drown`."""
    root = tree.root
    helpers = {tree.low(at) for at in tree.children(root, "aux")}
    if not helpers & _COMING or tree.child(root, "conj", "parataxis", "ccomp") is not None:
        return False
    return any(
        tree.low(mark) == "if" for at in tree.children(root, "advcl") for mark in tree.children(at, "mark")
    )


def _is_vague(tree: Tree, outside: list[int]) -> bool:
    if tree.low(outside[0]) not in _VAGUE_SUBJECTS or len(tree) > _SHORT or _names_a_part(tree, outside[0]):
        return False
    acts = any(tree.tokens[place].xpos in ("VBD", "VBN") for place in outside[1:3])
    return not acts and not _does_something(tree) and not _names(tree, outside)


def _names_a_part(tree: Tree, first: int) -> bool:
    """Say whether it is told of what: `few of the houses`, `it is true that …`, `it is open to guests`."""
    subject = tree.child(tree.root, "nsubj")
    if subject is None:
        return tree.child(tree.root, "csubj", "ccomp") is not None
    if subject == first:
        is_it = tree.low(first) == "it" and tree.child(tree.root, "csubj", "ccomp", "obl") is not None
        return is_it or tree.child(first, "nmod") is not None
    is_before = first in tree.subtree(subject)
    return is_before and tree.tokens[subject].lemma.lower() not in _ANYBODY


def _does_something(tree: Tree) -> bool:
    """Say whether `it` does something to something, as in `It houses a shop`."""
    root = tree.root
    subject = tree.child(root, "nsubj")
    is_it = subject is not None and tree.low(subject) == "it"
    return is_it and tree.tokens[root].upos == "VERB" and tree.child(root, "obj") is not None


def _names(tree: Tree, outside: list[int]) -> bool:
    return any(tree.tokens[place].upos in ("PROPN", "NUM") and place for place in outside)


def _is_command(tree: Tree) -> bool:
    """Say whether the main verb stands without a subject or a helper, as in `Listen to this`."""
    root = tree.root
    token = tree.tokens[root]
    return (
        token.upos == "VERB"
        and token.xpos in _COMMAND
        and tree.child(root, "nsubj", "csubj", "aux", "expl") is None
        and (token.feature("Mood") == "Imp" or token.xpos == "VB")
    )
