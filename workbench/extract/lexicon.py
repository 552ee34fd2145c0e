"""Closed word lists and patterns of English reporting that the rules look up."""

from __future__ import annotations

import re

from workbench.language.verbs import past_of
from workbench.language.wordlists import word_list, word_set

_SAY = (
    "say tell report state add note explain observe confirm comment reply write claim reveal argue"
    " mention continue tweet conclude estimate find suggest insist maintain announce warn predict"
    " acknowledge admit complain assert allege declare recall stress emphasize testify theorize"
)
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


SAYING = _forms(_SAY)
"Verbs that hand on what somebody says, by form; the fact said is a claim of its own."
ACTING = _forms(_ACT)
"Verbs whose act is the news: the claim is that it was done."
AMBIGUOUS_CUES = word_set("state report note claim find found finds call calls order orders ask hope express")
"Forms that are as often nouns or plain verbs: a clause must follow."
ALWAYS_CLAUSE = word_set("find found finds continue continued continues reveal revealed stress estimate")

ROLES = word_set(
    "co-founder cofounder founder president director spokesman spokeswoman spokesperson professor ceo"
    " leader chief chairman chairwoman chair campaigner barrister analyst minister secretary editor"
    " lawyer attorney coach manager captain owner executive officer adviser advisor researcher scientist"
    " economist historian creator author head commissioner ambassador envoy correspondent reporter"
    " prosecutor judge councillor lawmaker legislator member candidate major student graduate boss"
    " partner deputy governor mayor engineer astronaut administrator"
)
FAMILY = word_set("father mother brother sister son daughter wife husband uncle aunt cousin grandfather")
GROUP_UNITS = word_set("nation member country state party")

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

COMPARING = re.compile(
    r"\b(?:first|only|most|least|largest|biggest|highest|lowest|smallest|longest|oldest|youngest"
    r"|latest|fastest"
    r"|greatest|worst|best|record|record-breaking|more than any|more \w+ than|than any|unprecedented|last"
    r"|[a-z]{3,15}est (?:\w+ )?(?:in|of|since|ever)|leading|number \d+)\b"
)
CAUSING = re.compile(
    r"\b(?:because|due to|caus(?:e|es|ed|ing)|led to|leads? to|leading to|resulted? in|resulting in"
    r"|as a result|prompt(?:ed|s|ing)"
    r"|in response to|thanks to|owing to|trigger(?:ed|s|ing)|spark(?:ed|s|ing)|fuel(?:ed|s|ing|led)"
    r"|inspired|drove|so that"
    r"|kill(?:ed|ing)|blamed? for|hence)\b"
)
PLANNING = re.compile(
    r"\b(?:will|would|'ll|plans? to|planned|plan|planning|going to|(?:is|are|was|were) to|to be"
    r"|intends? to|aims? to|expected"
    r"|scheduled|set to|due to (?:be|begin|start|open|meet)|promot(?:e|ing)|trying to|wants? to"
    r"|wishes to|promis(?:e|ed|es)|vow(?:ed|s)?|pledg(?:ed|es))\b"
)
ACCUSING = re.compile(
    r"\b(?:accus(?:e|ed|es|ing)|alleg(?:e|ed|es|edly)|charg(?:ed|es) with|arrest(?:ed|s)?|convicted"
    r"|guilty|fraud|murder"
    r"|manslaughter|illegal(?:ly)?|crimes?|criminal|corrupt(?:ion)?|brib(?:e|ed|ery|es)|assault(?:ed)?"
    r"|lied|blamed?"
    r"|indicted|sued|lawsuits?|raided|handcuffed|trial|prosecuted)\b"
)
HEALTH = re.compile(
    r"\b(?:died|dead|deaths?|killed|injur(?:ed|ies|y)|diseases?|infections?|vaccin\w+|cancer|virus"
    r"|treatments?|patients?)\b"
)
CLAUSE_LINKS = word_set("while whereas although though after because as before since where")
"Words that can open a clause of its own inside a sentence."
BE_FORMS = word_set("is are was were be been being")
RESULTS = word_set(
    "killing causing injuring wounding destroying forcing prompting triggering sparking leading leaving"
    " damaging"
)
"Participles that tell what came of the clause before."
HEDGES = word_set(
    "accused alleged allegedly reportedly apparently supposedly purportedly suspected charged believed"
    " rumoured rumored probably possibly perhaps maybe presumably"
)
"Words that cover everything coordinated with them: such a clause is not taken apart."
HEDGED = re.compile(
    r"\b(?:alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|believed to|thought to|suspected)\b"
)

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
