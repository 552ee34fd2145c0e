"""Signs that make a claim worth a check, or not, each with a name that a person understands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.claim import ClaimType
from workbench.extract.lexicon import ACCUSING, EVALUATIVE, FIRST_PERSON, HEALTH
from workbench.language.folding import plain
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_MONEY_OR_SHARE = re.compile(
    r"%|\b(?:percent|per cent|percentage|[kmb]illions?|trillions?|dollars?|euros?|pounds?)\b|[$€£]"
)
_LAW = re.compile(
    r"\b(?:laws?(?! enforcement)|legal(?:ly)?|illegal(?:ly)?|courts?|judges?|legislation"
    r"|legislat(?:or|ure)s?|statutes?|bills?|acts?|amendments?|constitution(?:al)?|treat(?:y|ies)|ban(?:s|ned)?|rul(?:ed|ing)s?|votes?|voted|veto(?:ed)?"
    r"|sentenced|acquitted|regulations?)\b"
)
_CHANGING = word_set(
    "increase decrease rise fall grow shrink drop decline double triple halve quadruple raise lower cut"
    " reduce gain lose climb soar plunge slash expand surge jump exceed"
)
_GENERAL = word_set("everyone everybody nobody always never all every none everything nothing")
_JUDGING = word_set("should must ought believe think feel hope wish want need let")


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim as its signs are read."""

    tree: Tree
    head: int
    places: Sequence[int]
    """The words of the sentence that carry it."""
    wording: str
    types: tuple[ClaimType, ...]
    numbers: int
    """How many quantities it gives."""
    is_attributed: bool
    is_aside: bool


def signs_of(seen: Seen) -> tuple[str, ...]:
    """Return the names of the signs of a claim, in a fixed order."""
    low = plain(seen.wording)
    kinds = seen.types
    accuses = ACCUSING.search(low) is not None
    lows = [seen.tree.low(place) for place in seen.places]
    lemmas = {seen.tree.tokens[place].lemma.lower() for place in seen.places}
    named = any(seen.tree.tokens[place].upos == "PROPN" for place in seen.places)
    holds = {
        "number": "quantity" in kinds,
        "several numbers": seen.numbers > 1,
        "number without source": "quantity" in kinds and not seen.is_attributed,
        "money, share or millions": _MONEY_OR_SHARE.search(low) is not None,
        "rise or fall": bool(lemmas & _CHANGING),
        "date": "date" in kinds,
        "rank or comparison": "comparison" in kinds,
        "all or none": any(word in _GENERAL for word in lows),
        "cause": "cause" in kinds,
        "accusation": accuses,
        "accusation against somebody named": accuses and named,
        "health": HEALTH.search(low) is not None,
        "law": _LAW.search(low) is not None,
        "quotation": "quotation" in kinds,
        "statement": "statement" in kinds,
        "plan": "plan" in kinds,
        "somebody or something named": named,
        "something happened": "event" in kinds,
        "first-hand": _is_first_hand(seen),
        "judgement": any(word in EVALUATIVE or word in _JUDGING for word in lows),
        "detail by the way": seen.is_aside and not seen.numbers,
    }
    return tuple(name for name, holding in holds.items() if holding)


def _is_first_hand(seen: Seen) -> bool:
    """Say whether the speaker tells what he or she, or those he or she speaks for, did."""
    subject = seen.tree.child(seen.head, "nsubj", "nsubj:pass")
    if subject is None or seen.tree.low(subject) not in FIRST_PERSON:
        return False
    verbs = [seen.head, *seen.tree.children(seen.head, "aux")]
    return any(seen.tree.tokens[place].xpos in ("VBD", "VBN") for place in verbs)
