"""Closed word lists and patterns of English reporting that the rules look up."""

from __future__ import annotations

import re

from workbench.language.verbs import past_of
from workbench.language.wordlists import word_list, word_set

_ACT = (
    "promise deny thank accuse hail praise urge order ask call demand vow pledge condemn criticize"
    " criticise refuse apologize apologise blame threaten welcome describe dub characterize characterise"
    " recommend reject propose cite dismiss congratulate invite advise reiterate hope express"
)


def _forms(bases: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for base in word_list(bases):
        third = base[:-1] + "ies" if base.endswith("ny") or base == "reply" or base == "deny" else base + "s"
        for form in (base, third, past_of(base)):
            forms[form] = base
    return forms


ACTING = _forms(_ACT)
"Verbs whose act is the news: the claim is that it was done."

ROLES = word_set(
    "co-founder cofounder founder president director spokesman spokeswoman spokesperson professor ceo"
    " leader chief chairman chairwoman chair campaigner barrister analyst minister secretary editor"
    " lawyer attorney coach manager captain owner executive officer adviser advisor researcher scientist"
    " economist historian creator author head commissioner ambassador envoy correspondent reporter"
    " prosecutor judge councillor lawmaker legislator member candidate major student graduate boss"
    " partner deputy governor mayor engineer astronaut administrator vice-president vice-chairman vice-chair"
    " co-chair co-chairman co-owner co-author"
)
FAMILY = word_set(
    "father mother parent brother sister sibling son daughter child wife husband spouse uncle aunt cousin"
    " nephew niece grandfather grandmother grandson granddaughter stepfather stepmother"
    " fiance fiancee widow widower"
)

EVALUATIVE = word_set(
    "important great good bad best worst wonderful terrible beautiful ugly amazing remarkable excellent"
    " fantastic awful horrible disappointed disappointing proud happy sad shame shameful unacceptable"
    " outrageous ridiculous brilliant perfect tragic incredible welcome wrong right clear difficult stupid"
    " silly disgraceful appalling disgusting fair unfair reckless irresponsible pathetic superb delighted"
    " honoured honored thrilled deserve deserves sadly hopefully unfortunately"
)
"Words that judge."
FIRST_PERSON = word_set(
    "i we me us my our mine ours myself ourselves i'm we're i've we've i'll we'll i'd we'd"
)
EXHORTING = word_set(
    "should must shouldn't mustn't ought hope hopes hoping want wants believe think feel let let's please"
)
POSSIBLE = word_set("may might could perhaps maybe possibly")

ACCUSING = re.compile(
    r"\b(?:accus(?:e|ed|es|ing)|alleg(?:e|ed|es|edly)|charg(?:ed|es) with|arrest(?:ed|s)?|convicted"
    r"|guilty|fraud|murder(?:ed|ers?|ing)?"
    r"|manslaughter|illegal(?:ly)?|crimes?|criminal|corrupt(?:ion)?|brib(?:e|ed|ery|es)|assault(?:ed)?"
    r"|lied|blamed?"
    r"|indicted|sued|lawsuits?|raided|handcuffed|trial|prosecuted)\b"
)
HEALTH = re.compile(
    r"\b(?:died|dead|deaths?|killed|injur(?:ed|ies|y)|diseases?|infections?|vaccin\w+|cancer|virus"
    r"|treatments?|patients?)\b"
)
HEDGES = word_set(
    "accused alleged allegedly reportedly apparently supposedly purportedly suspected charged believed"
    " rumoured rumored probably possibly perhaps maybe presumably"
)
"Words that cover everything coordinated with them: such a clause is not taken apart."

CLUTTER = re.compile(
    r"(?:advertisements?|share via|share this(?: \w+){0,3}|share on \w+|read more\b.{0,200}"
    r"|related:?(?: .{0,200})?|sign up\b.{0,200}|subscribe\b.{0,200}"
    r"|log in|sign in|follow us\b.{0,100}|click here\b.{0,200}|all rights reserved.{0,100}"
    r"|copyright\b.{0,200}|©.{0,200}"
    r"|advert|sponsored(?: content)?|more (?:stories|news|from)\b.{0,100}|see also\b.{0,100}|comments?"
    r"|skip to \w+.{0,60}"
    r"|story continues below.{0,100}|continue reading.{0,100}|print|email|facebook|twitter|home|menu"
    r"|search)[.:]?",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"(?:for immediate (?:release|distribution|publication)|embargoed\b.{0,80}"
    r"|not for (?:release|publication)\b.{0,80}"
    r"|(?:for|to) (?:(?:find|get|learn|read) )?(?:more|further|additional) (?:information|details)\b"
    r"(?:,? (?:please )?(?:visit|see|contact|call|email|e-mail|go to|write to)\b|:|[^\w\s]).{0,200}"
    r"|(?:media|press)(?: relations)? (?:contacts?|inquiries|enquiries)\b:?.{0,200}|contacts?:.{0,200}"
    r"|notes? (?:to|for) editors:?|[-–— ]{0,3}ends[-–— ]{0,3}|-?30-?|#{2,})[.:]?",
    re.IGNORECASE,
)
"""What a press release says of itself."""
CREDIT = re.compile(
    r"\(?(?:image|images|photo|photos|photograph|picture|video|credit|file|source|illustration"
    r"|graphic)s?(?: (?:by|credit|courtesy)\b|:).{0,200}"
    r"|\([^()]{2,60} / [^()]{2,60}\)|(?:by|reporting by"
    r"|editing by) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,.{0,60})?",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
    r"|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?:,? .{0,30})?|published:? .{0,60}|updated:? .{0,60}",
    re.IGNORECASE,
)
