"""Names by their words: titles, persons and organisations."""

from __future__ import annotations

from workbench.language.wordlists import word_set

_JOINERS = word_set("of the and for de la du del der den von van al el bin ibn di da & - -")
_TITLES = word_set(
    "mr mrs ms miss dr prof professor sir dame lord lady president vice deputy prime minister"
    " chancellor senator sen gov governor rep representative congressman congresswoman general gen"
    " colonel col captain capt major lt lieutenant sergeant sgt admiral king queen prince princess pope"
    " cardinal archbishop bishop rev reverend judge justice secretary ambassador mayor administrator"
    " director chairman chairwoman ceo us u.s. foreign home interior finance defence defense shadow"
    " former chief officer detective inspector sheriff coach emperor sultan sheikh imam rabbi"
    " commissioner speaker premier leader spokesman spokeswoman spokesperson state attorney lawyer"
    " american british chinese russian french german"
)
_ORGANISATION_WORDS = word_set(
    "university college school department ministry council commission committee court party union"
    " association society agency bank company corporation inc ltd group institute institution museum"
    " centre center hospital church police army navy force forces organization organisation foundation"
    " office bureau board congress parliament senate house assembly federation league club times post"
    " news press media network service services authority airport fund trust initiative program"
    " programme project alliance coalition front movement museum library theatre"
    " corp llc plc gmbh airlines airways motors industries technologies systems holdings partners associates"
    " management capital securities insurance studios records pictures entertainment laboratories labs"
    " chamber tribunal herald tribune gazette chronicle telegraph observer courier examiner inquirer"
    " sentinel dispatch ledger bulletin journal daily weekly magazine radio television tv broadcasting"
)
_NEWS_AGENCIES = word_set(
    "reuters xinhua tass itar-tass interfax kyodo yonhap ansa efe dpa pti kcna irna anadolu bernama antara"
    " agerpres ukrinform belga tanjug isna wam petra"
)
"""Agencies that hand news on under a name of one word."""
DAYS_AND_MONTHS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december"
)


def is_title(low: str) -> bool:
    """Say whether a word is an office or a form of address."""
    return low.rstrip(".") in _TITLES


def looks_like_person(name: str) -> bool:
    """Say whether a name has the shape of a person's: two to four plain capitalised words."""
    parts = name.split()
    if not 2 <= len(parts) <= 4 or any(part.lower() in _ORGANISATION_WORDS | _JOINERS for part in parts):
        return False
    return all(
        part[0].isupper()
        and not part.isupper()
        and part.replace("-", "").replace(".", "").replace("’", "").replace("'", "").isalpha()
        for part in parts
    )


def looks_like_organisation(name: str) -> bool:
    """Say whether a name has an organisation's word in it, is an acronym or a news agency's."""
    parts = name.split()
    return (
        any(part.lower().rstrip(".,") in _ORGANISATION_WORDS for part in parts)
        or name.lower() in _NEWS_AGENCIES
        or (len(parts) == 1 and name.isupper() and len(name) > 2)
    )
