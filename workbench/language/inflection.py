"""Forms of English verbs and nouns, made from the dictionary form: by table, else by rule."""

from __future__ import annotations

import re

from workbench.language.wordlists import word_set

_IRREGULAR_VERBS = """
abide:abode arise:arose awake:awoke be:was bear:bore beat:beat become:became befall:befell beget:begot
begin:began behold:beheld bend:bent beset:beset bet:bet bid:bid bind:bound bite:bit bleed:bled blow:blew
break:broke breed:bred bring:brought broadcast:broadcast build:built burst:burst buy:bought cast:cast
catch:caught choose:chose cling:clung come:came cost:cost creep:crept cut:cut deal:dealt dig:dug do:did
draw:drew drink:drank drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought find:found flee:fled
fling:flung fly:flew forbid:forbade forecast:forecast foresee:foresaw forget:forgot forgive:forgave
forgo:forwent forsake:forsook freeze:froze get:got give:gave go:went grind:ground grow:grew hang:hung
have:had hear:heard hide:hid hit:hit hold:held hurt:hurt keep:kept kneel:knelt know:knew lay:laid lead:led
leave:left lend:lent let:let lie:lay lose:lost make:made mean:meant meet:met mislead:misled mistake:mistook
misunderstand:misunderstood offset:offset outdo:outdid outgrow:outgrew outrun:outran outsell:outsold
overcome:overcame overhear:overheard override:overrode oversee:oversaw overtake:overtook overthrow:overthrew
pay:paid put:put quit:quit read:read rebuild:rebuilt repay:repaid reset:reset rethink:rethought rid:rid
ride:rode ring:rang rise:rose run:ran say:said see:saw seek:sought sell:sold send:sent set:set shake:shook
shed:shed shine:shone shoot:shot show:showed shrink:shrank shut:shut sing:sang sink:sank sit:sat slay:slew
sleep:slept slide:slid sling:slung slit:slit speak:spoke spend:spent spin:spun split:split spread:spread
spring:sprang stand:stood steal:stole stick:stuck sting:stung stink:stank stride:strode strike:struck
string:strung strive:strove swear:swore sweep:swept swim:swam swing:swung take:took teach:taught tear:tore
tell:told think:thought thrive:thrived throw:threw thrust:thrust tread:trod undercut:undercut
undergo:underwent understand:understood undertake:undertook undo:undid uphold:upheld upset:upset wake:woke
wear:wore weave:wove weep:wept win:won wind:wound withdraw:withdrew withhold:withheld withstand:withstood
wring:wrung write:wrote
"""
_PASTS: dict[str, str] = dict(entry.split(":") for entry in _IRREGULAR_VERBS.split())
_STRESSED_LAST = word_set(
    "abet abhor acquit admit allot begin commit compel concur confer control defer deter dispel emit equip"
    " excel expel forget impel incur infer occur omit patrol permit prefer propel rebel rebut recur refer"
    " regret remit repel submit transfer transmit unwrap"
)
_ONE_SYLLABLE = re.compile(r"(?:[^aeiouy]*|[^aeiou]*qu)[aeiouy][^aeiouwxy]")
_SIBILANT = re.compile(r".*(?:s|x|z|ch|sh)")
_NOUN_PAIRS = """
person:people man:men woman:women child:children foot:feet tooth:teeth goose:geese mouse:mice ox:oxen
wife:wives life:lives knife:knives half:halves leaf:leaves shelf:shelves thief:thieves wolf:wolves
loaf:loaves calf:calves self:selves elf:elves crisis:crises analysis:analyses basis:bases thesis:theses
hypothesis:hypotheses oasis:oases phenomenon:phenomena criterion:criteria hero:heroes potato:potatoes
tomato:tomatoes echo:echoes veto:vetoes torpedo:torpedoes embargo:embargoes cargo:cargoes sheep:sheep
deer:deer fish:fish series:series species:species aircraft:aircraft spacecraft:spacecraft
offspring:offspring crossroads:crossroads headquarters:headquarters means:means barracks:barracks
percent:percent salmon:salmon house:houses cause:causes clause:clauses spouse:spouses excuse:excuses
refuse:refuses use:uses abuse:abuses
"""
_IRREGULAR_NOUNS = {one: many for one, _, many in (pair.partition(":") for pair in _NOUN_PAIRS.split())}
_PERSONS = re.compile(r"(.*(?:wo)?)m([ae])n")
"""Compounds of man: policeman, chairwoman."""
_NO_COMPOUNDS = word_set("human german roman ottoman talisman shaman norman")
_LETTERS = re.compile(r"[A-Z](?:[A-Z.\d-]|$)")
"""Spelled letter by letter: MP, X-ray, U.N."""
_READ_AS_A_WORD = re.compile(r"[A-Z][AEIOU][A-Z]{2,}\b|[AEIOU]{2}[A-Z]{3,}\b")
"""NATO, FIFA."""
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_SPOKEN_VOWEL = re.compile(r"[aeio]|u|hon(?:est|ou?r)|hour|heir|8|1[18](?:,|\b)", re.IGNORECASE)
_SPOKEN_YOU = re.compile(r"uni(?!n|m)|us[eua]|u[gkrt][aioru]|eu|ew|one\b|once|ubi|ufo", re.IGNORECASE)


def past_of(lemma: str) -> str:
    """Return the past tense of a verb: `took`, `admitted`; `was` for `be`."""
    return _PASTS[lemma] if lemma in _PASTS else _with_ed(lemma)


def past_of_ing(form: str, lemma: str) -> str:
    """Return the past tense of a verb that is written in its -ing form, in that spelling: `travelled`."""
    low = form.lower()
    stem = low.removesuffix("ing")
    if lemma in _PASTS:
        return _PASTS[lemma]
    if stem == low or not stem or lemma.endswith("ie"):
        return _with_ed(lemma)
    if lemma.endswith("e") and not stem.endswith("e"):
        return stem + "ed"
    return (
        stem[:-1] + "ied" if re.search(r"[^aeiou]y$", stem) else stem + ("d" if stem.endswith("e") else "ed")
    )


def third_person_of(lemma: str) -> str:
    """Return the present tense of a verb for `it`: `goes`, `has`, `is`."""
    if lemma in ("be", "have"):
        return "is" if lemma == "be" else "has"
    if lemma in ("do", "go", "undergo", "undo", "forgo", "veto", "echo"):
        return lemma + "es"
    return _with_s(lemma)


def plural_of(noun: str) -> str:
    """Return the plural of a noun: `countries`, `women`."""
    low = noun.lower()
    if low in _IRREGULAR_NOUNS:
        return _IRREGULAR_NOUNS[low] if noun == low else noun[0] + _IRREGULAR_NOUNS[low][1:]
    people = _PERSONS.fullmatch(noun)
    if people and people[2] == "a" and low not in _NO_COMPOUNDS:
        return people[1] + "men"
    return _with_s(noun)


def article_for(word: str) -> str:
    """Return `a` or `an` by how the next word sounds: `an hour`, `a union`, `an MP`."""
    if _LETTERS.match(word) and not _READ_AS_A_WORD.match(word):
        return "an" if word[0] in _VOWEL_LETTERS else "a"
    return "an" if _SPOKEN_VOWEL.match(word) and not _SPOKEN_YOU.match(word) else "a"


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ied"
    if lemma.endswith("c") and len(lemma) > 4:
        return lemma + "ked"
    if _ONE_SYLLABLE.fullmatch(lemma) or lemma in _STRESSED_LAST:
        return lemma + lemma[-1] + "ed"
    return lemma + "ed"


def _with_s(word: str) -> str:
    low = word.lower()
    if re.search(r"[^aeiou]y$", low) and not word[0].isupper():
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.fullmatch(low) else "s")
