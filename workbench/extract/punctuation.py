"""Marks of a claim's line: quotation marks and brackets in pairs, no comma that hangs, one full stop."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.extract.lines import Line, LineWord, shown_words
from workbench.extract.predicates import DASHES
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_OPENING = {"“": "”", "‘": "’", "«": "»", "„": "“", "``": "''"}
_CLOSING = frozenset("”’»") | {"''"}
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_LOOSE = DASHES | {",", ";", ":", "…", "..."}
_FULL_STOPS = frozenset(".!?…")
_ASIDES = ("appos", "acl")
_LINKS = word_set("and but or yet so")
_ADVERBS_OF_ORDER = word_set(
    "however meanwhile moreover furthermore additionally also nevertheless nonetheless besides indeed"
)

_FIRST_ADVERBS = _ADVERBS_OF_ORDER | word_set(
    "hence thus therefore consequently accordingly similarly likewise instead finally lastly overall"
)
"""At the beginning these tie as well."""
_WITHOUT_COMMA = word_set("also hence therefore")


def mend_marks(line: Line, tree: Tree) -> None:
    """Leave a line with what an English sentence may have of marks; words are neither moved nor lost."""
    _pair_brackets(line)
    pair_quotations(line, tree)
    _drop_whole_quotation(line)
    _drop_commas_of_gaps(line, tree)
    _drop_empty_brackets(line)
    _pair_commas(line, tree)
    _drop_order(line)
    _trim_beginning(line, tree)
    _trim_end(line)
    _drop_doubled(line)
    _drop_whole_quotation(line)


def opens_quotation(word: LineWord) -> bool:
    """Say whether a shown word is a mark that opens a quotation."""
    return word.opens or (word.shown in _OPENING and not word.closes)


def closes_quotation(word: LineWord) -> bool:
    """Say whether a shown word is a mark that closes a quotation."""
    return word.closes or (word.shown in _CLOSING and not word.opens)


def quoted_words(line: Line, tree: Tree) -> set[int]:
    """Return the indexes of the words of a line that stand between quotation marks, open ends included."""
    inside: set[int] = set()
    open_ones: list[int] = []
    for at, word in enumerate(line):
        if word.shown and opens_quotation(word):
            open_ones.append(at)
        elif word.shown and closes_quotation(word):
            depth = _closed_by(line, open_ones, word)
            if depth is not None:
                inside.update(range(open_ones[depth] + 1, at))
                del open_ones[depth:]
            elif not open_ones and not _is_apostrophe(line, at, tree):
                inside.update(range(_run_before(line, at, _opening_place(tree, word.place)), at))
    if open_ones:
        inside.update(range(open_ones[0] + 1, _run_after(line, open_ones[0], len(tree))))
    return inside


def _closed_by(line: Line, open_ones: Sequence[int], word: LineWord) -> int | None:
    """Return which of some open marks, the innermost first, a mark closes; a double one closes any."""
    for depth in reversed(range(len(open_ones))):
        mark = line[open_ones[depth]].shown
        if _OPENING.get(mark, mark) == word.shown:
            return depth
    return 0 if open_ones and word.shown not in ("’", "'") else None


def _is_apostrophe(line: Line, at: int, tree: Tree) -> bool:
    """Say whether a single mark is that of a plural's `whose`: nothing before it in its sentence is open."""
    place = line[at].place
    if place < 0 and not line[at].closes and line[at].shown == "’":
        return True
    if line[at].shown not in ("’", "'") or place < 0:
        return False
    return tree.tokens[place].upos == "PART" or _opening_place(tree, place) < 0


def _opening_place(tree: Tree, closing: int) -> int:
    """Return the place of the mark that opens what a mark closes, -1 where it stands in no such sentence."""
    if closing < 0:
        return -1
    form = tree.tokens[closing].form
    wanted = {form} if form in ('"', "'") else {mark for mark, end in _OPENING.items() if end == form}
    return next((place for place in range(closing - 1, -1, -1) if tree.tokens[place].form in wanted), -1)


def _closing_place(tree: Tree, opening: int) -> int:
    if opening < 0:
        return len(tree)
    form = tree.tokens[opening].form
    wanted = _OPENING.get(form, form)
    places = range(opening + 1, len(tree))
    return next((place for place in places if tree.tokens[place].form == wanted), len(tree))


def _run_before(line: Line, at: int, opening: int) -> int:
    """Return where the words begin that stand after a place and lead up to an index."""
    first = at
    while (
        first > 0
        and (line[first - 1].place > opening or not line[first - 1].source)
        and (line[first - 1].is_own or line[first - 1].shown == "")
    ):
        first -= 1
    return first


def _run_after(line: Line, at: int, closing: int) -> int:
    """Return the index after the words that follow an index and stand before a place."""
    last = at + 1
    while last < len(line) and line[last].is_own and line[at].place < line[last].place < closing:
        last += 1
    return last


def pair_quotations(line: Line, tree: Tree) -> None:
    """Close what is open and open what is closed where the cut has left one mark of a pair."""
    open_ones: list[int] = []
    at = 0
    while at < len(line):
        word = line[at]
        if word.shown and opens_quotation(word):
            if open_ones and word.shown == line[open_ones[-1]].shown:
                at += _close(line, open_ones.pop(), tree)
            open_ones.append(at)
        elif word.shown and closes_quotation(word):
            depth = _closed_by(line, open_ones, word)
            if depth is not None:
                del open_ones[depth:]
            elif not open_ones and not _is_apostrophe(line, at, tree):
                at += _open(line, at, tree)
        at += 1
    while open_ones:
        _close(line, open_ones.pop(), tree)


def _close(line: Line, begun: int, tree: Tree) -> int:
    """Put the closing mark of an opening one in, or drop that one; return how many words that put in."""
    end = _run_after(line, begun, _closing_place(tree, line[begun].place))
    while end > begun + 1 and line[end - 1].shown in _LOOSE | {""}:
        end -= 1
    if end == begun + 1:
        line[begun].shown = ""
        return 0
    mark = line[begun].shown
    line.insert(end, LineWord(-1, "", _OPENING.get(mark, mark), closes=True))
    return 1


def _open(line: Line, at: int, tree: Tree) -> int:
    first = _run_before(line, at, _opening_place(tree, line[at].place))
    while first < at and line[first].shown in _LOOSE | _LINKS | {""}:
        first += 1
    if first == at:
        line[at].shown = ""
        return 0
    mark = line[at].shown
    opening = next((one for one, end in _OPENING.items() if end == mark), mark)
    line.insert(first, LineWord(-1, "", opening, opens=True))
    return 1


def _pair_brackets(line: Line) -> None:
    waiting: list[LineWord] = []
    for word in line:
        if word.shown in _BRACKETS:
            waiting.append(word)
        elif word.shown in _BRACKETS.values():
            if waiting and _BRACKETS[waiting[-1].shown] == word.shown:
                waiting.pop()
            else:
                word.shown = ""
    for word in waiting:
        word.shown = ""


def _drop_empty_brackets(line: Line) -> None:
    """Drop brackets that hold nothing any more: those of `[...]` where the words around it are cut."""
    for opening, closing in pairwise(shown_words(line)):
        if _BRACKETS.get(opening.shown) == closing.shown:
            opening.shown = closing.shown = ""


def _drop_commas_of_gaps(line: Line, tree: Tree) -> None:
    """Drop commas and dashes that set off something which the line does not have."""
    shown = shown_words(line)
    for at, word in enumerate(shown):
        if word.shown not in _LOOSE or not word.is_own:
            continue
        before = shown[at - 1] if at else None
        after = shown[at + 1] if at + 1 < len(shown) else None
        if before is None or after is None:
            continue
        is_cut = not (_touch(before, word) and _touch(word, after)) or (
            not after.is_own and after.shown[0].isalnum()
        )
        if is_cut and not _is_in_list(tree, word.place, after):
            word.shown = ""


def _pair_commas(line: Line, tree: Tree) -> None:
    """Close with a comma what a comma opens, and drop the one that closes what is not set off any more."""
    shown = {word.place: word for word in line if word.is_own and word.shown}
    for place, word in list(shown.items()):
        if word.shown != ",":
            continue
        head, before = tree.head(place), _aside_ending_at(tree, place - 1)
        if before is not None and before in shown:
            opening = min(other for other in tree.subtree(before) if tree.tokens[other].upos != "PUNCT") - 1
            if opening >= 0 and tree.tokens[opening].form == "," and opening not in shown:
                word.shown = ""
        elif head > place and tree.relation(head) in _ASIDES:
            _close_aside(line, [other for other in tree.subtree(head) if other in shown and other != place])


def _aside_ending_at(tree: Tree, place: int) -> int | None:
    """Return the head of the apposition or relative clause whose last word stands at a place."""
    found = None
    for above in (place, *tree.above(place)):
        if tree.relation(above) in _ASIDES and max(tree.subtree(above), default=-1) <= place + 1:
            found = above
    return found


def _close_aside(line: Line, inside: list[int]) -> None:
    """Put a comma behind an insertion that goes on with other words than in the article."""
    last = max(inside, default=-1)
    at = next((at for at, word in enumerate(line) if word.place == last), -1)
    after = next((word for word in line[at + 1 :] if word.shown), None)
    if at < 0 or after is None or after.place == last + 1 or not after.shown[0].isalnum():
        return
    line.insert(at + 1, LineWord(-1, "", ","))


def _touch(left: LineWord, right: LineWord) -> bool:
    return not (left.is_own and right.is_own) or right.place == left.last + 1


def _is_in_list(tree: Tree, comma: int, after: LineWord) -> bool:
    """Say whether a comma stands before another member of a list: `A, B and C`."""
    if not after.is_own or after.shown.lower() in _LINKS:
        return False
    place = after.place
    while place >= 0:
        if tree.relation(place) == "conj":
            return tree.head(place) < comma and min(tree.subtree(place)) >= min(comma, after.place)
        place = tree.head(place)
    return False


def _trim_beginning(line: Line, tree: Tree) -> None:
    for at, word in enumerate(line):
        if not word.shown:
            continue
        low = word.shown.lower()
        is_link = word.is_own and tree.tokens[word.place].upos == "CCONJ" and low in _LINKS - {"nor"}
        is_link = is_link and tree.relation(word.place) != "case"
        is_link = is_link or (word.is_own and _is_exclaimed(tree, word.place))
        if not (is_link or low in _LOOSE or word.shown in ".)]" or _is_order(line, at, tree)):
            return
        word.shown = ""


def _is_exclaimed(tree: Tree, place: int) -> bool:
    """Say whether a word is `Ah` or `Well` before a sentence, and no answer."""
    is_beside = tree.relation(place) == "discourse" and tree.tokens[place].upos == "INTJ"
    return is_beside and tree.low(place) not in ("yes", "no")


def _drop_order(line: Line) -> None:
    """Drop an adverb between commas that only ties a sentence to the one before: `, however,`."""
    shown = shown_words(line)
    for before, word, after in zip(shown, shown[1:], shown[2:], strict=False):
        is_set_off = before.shown == after.shown == ","
        if is_set_off and word.is_own and word.shown.lower() in _ADVERBS_OF_ORDER:
            before.shown = word.shown = after.shown = ""


def _is_order(line: Line, at: int, tree: Tree) -> bool:
    """Say whether a word ties a sentence to the one before and says nothing of its own: `However,`."""
    word = line[at]
    if not word.is_own or word.shown.lower() not in _FIRST_ADVERBS:
        return False
    after = next((other for other in line[at + 1 :] if other.shown), None)
    return (
        tree.tokens[word.place].upos == "ADV"
        and after is not None
        and (after.shown == "," or word.shown.lower() in _WITHOUT_COMMA)
    )


def _trim_end(line: Line) -> None:
    """Drop what hangs at the end, and leave one full stop."""
    for word in reversed(line):
        if word.shown.lower() in _LOOSE | _LINKS or opens_quotation(word):
            word.shown = ""
        elif word.shown and not _is_at_end(word):
            break
    marks = [word for word in line if word.shown]
    tail = len(marks)
    while tail and (closes_quotation(marks[tail - 1]) or marks[tail - 1].shown in ")]"):
        tail -= 1
    if tail and marks[tail - 1].shown in (",", ";", ":"):
        marks[tail - 1].shown = ""
        tail -= 1
    if tail and marks[tail - 1].shown[-1:] not in _FULL_STOPS:
        line.append(LineWord(-1, "", "."))
        line[-1].closes = True


def _is_at_end(word: LineWord) -> bool:
    return closes_quotation(word) or word.shown in ")]" or word.shown in _FULL_STOPS


def _drop_doubled(line: Line) -> None:
    shown = shown_words(line)
    for before, word in pairwise(shown):
        if before.shown in (",", ";") and (word.shown in (",", ";", ".") or word.shown == ":"):
            before.shown = ""
        elif before.shown in _BRACKETS and word.shown == ",":
            word.shown = ""


def _drop_whole_quotation(line: Line) -> None:
    """Drop the marks around a line that is nothing but a quotation: its fact is the claim."""
    shown = shown_words(line)
    end = len(shown) - 1
    while end > 0 and shown[end].shown in (".", ""):
        end -= 1
    if end < 2 or not opens_quotation(shown[0]) or not closes_quotation(shown[end]):
        return
    if any(opens_quotation(word) or closes_quotation(word) for word in shown[1:end]):
        return
    shown[0].shown = shown[end].shown = ""
    if shown[end - 1].shown in (".", ",") and shown[-1] is not shown[end]:
        shown[end - 1].shown = ""
