"""Names of persons, places and organisations: capitalised stretches, and who is meant by a last name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.language.wordlists import word_set
from workbench.language.words import Word

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
    " corp llc plc gmbh"
)
_NO_PERSON = word_set(
    "amendment first second third fourth fifth sixth seventh eighth ninth tenth north south east west"
    " northern southern eastern western central middle new great united white cold hong saudi asia"
    " africa america europe korea states kingdom nations street road avenue river lake mount island"
    " islands sea ocean bay valley county city town district region state world war day week review act"
    " bill law treaty accord agreement science fair prize award cup olympic olympics games shuttle space"
    " station summit conference plan deal games music maps today daily sunday monday guardian tribune"
    " journal herald times islamic christian catholic the los las san santa saint el democratic"
    " republican labour conservative liberal green people"
)
DAYS_AND_MONTHS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december"
)


@dataclass(frozen=True, slots=True)
class Name:
    """Words [first, last) of a sentence that make one name."""

    first: int
    last: int
    text: str
    "As written, without title and possessive."


def names_in(words: Sequence[Word]) -> list[Name]:
    """Return the capitalised name spans of one sentence; weekdays, months and titles are left out."""
    found: list[Name] = []
    at = 0
    while at < len(words):
        if not _can_begin(words, at):
            at += 1
            continue
        last = _name_end(words, at)
        first = at
        while first < last - 1 and words[first].low.rstrip(".") in _TITLES:
            first += 2 if words[first + 1].text == "." and first + 2 < last else 1
        if words[first].low not in _TITLES:
            found.append(Name(first, last, " ".join(_pieces(words, first, last))))
        at = last
    return found


def _pieces(words: Sequence[Word], first: int, last: int) -> list[str]:
    pieces: list[str] = []
    for word in words[first:last]:
        if pieces and word.text == ".":
            pieces[-1] += "."
        else:
            pieces.append(word.text)
    return pieces


def _can_begin(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    return word.tag == "name" and word.low not in DAYS_AND_MONTHS


def _name_end(words: Sequence[Word], at: int) -> int:
    last = at + 1
    while last < len(words):
        word = words[last]
        if word.tag == "name" and word.low not in DAYS_AND_MONTHS:
            last += 1
        elif (
            word.text == "."
            and len(words[last - 1].text) <= 3
            and last + 1 < len(words)
            and words[last + 1].tag == "name"
        ):
            last += 2
        elif (
            word.low in ("&", "de", "von", "van", "bin", "al", "der", "la", "of")
            and last + 1 < len(words)
            and words[last + 1].tag == "name"
        ):
            if word.low == "of" and words[last - 1].low not in _ORGANISATION_WORDS:
                break
            last += 2
        else:
            break
    return last


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
    """Say whether a name has an organisation's word in it or is an acronym."""
    parts = name.split()
    return any(part.lower().rstrip(".,") in _ORGANISATION_WORDS for part in parts) or (
        len(parts) == 1 and name.isupper() and len(name) > 2
    )


def _is_introduced(words: Sequence[Word], name: Name) -> bool:
    """Say whether the words around a name treat it as a person: a title before, an act or age after."""
    before = words[name.first - 1] if name.first else None
    after = words[name.last] if name.last < len(words) else None
    titled = before is not None and (is_title(before.low) or before.tag == "word")
    acting = after is not None and (
        after.tag in ("past", "ed", "aux", "modal", "present", "rel") or after.text in (",", "(")
    )
    return titled or acting


@dataclass(slots=True)
class NameRegister:
    """The full names of one document, by their last word, and by their first where a title led them."""

    _full: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _introduced: set[str] = field(default_factory=set)

    def note(self, words: Sequence[Word]) -> None:
        """Take note of the persons whose full names stand in one sentence."""
        for name in names_in(words):
            parts = name.text.split()
            if not looks_like_person(name.text) or any(part.lower() in _NO_PERSON for part in parts):
                continue
            if _is_introduced(words, name):
                self._introduced.add(name.text)
            self._full[parts[-1]].add(name.text)
            if len(parts) == 2 and name.first and is_title(words[name.first - 1].low):
                self._full[parts[0]].add(name.text)

    def full_name(self, part: str) -> str:
        """Return the full name that a lone last (or family) name stands for, or "" when it is not plain."""
        meant = self._full.get(part, set())
        return next(iter(meant)) if len(meant) == 1 and meant <= self._introduced else ""
