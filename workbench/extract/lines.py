"""The words of a claim on their way to a wording: what the article has, and what is shown instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.extraction import WordingEdit
from workbench.extract.propositions import Piece
from workbench.language.parsing.tree import Tree
from workbench.language.quoting import opens_by_space

_CLOSERS = re.compile(r"[,.;:!?%)\]}”…]+|['’]|['’](?:s|re|ve|ll|d|m)|n['’]t", re.IGNORECASE)
_PUT_IN_WORDS = re.compile(r"[“”\"«»]|[^\s“”\"«»]+")
_STRAIGHT = frozenset({'"', "'", "''", "``"})
_OPENERS = frozenset("([{“$€£¥#")
_SIGNS_OF_MONEY = ("$", "€", "£", "¥")
_NEVER_APART = re.compile(r"[,;!?)]|['’](?:s|re|ve|ll|d|m)|n['’]t", re.IGNORECASE)


@dataclass(slots=True)
class LineWord:
    """One word of a line; a word put in has place -1 and no source, a word left out shows nothing."""

    place: int
    source: str
    shown: str
    opens: bool = False
    """A straight quotation mark that opens."""
    closes: bool = False
    """A straight quotation mark that closes."""
    reach: int = -1
    """The last of the places that it is shown for, where it stands for several words."""

    @property
    def last(self) -> int:
        """Return the last place that the word is shown for."""
        return max(self.place, self.reach)

    @property
    def is_own(self) -> bool:
        """Say whether the article has the word."""
        return self.place >= 0


Line = list[LineWord]


def line_of(text: str, tree: Tree, pieces: Sequence[Piece]) -> Line:
    """Return the words of some pieces in the order they are read."""
    line: Line = []
    is_open = False
    for piece in pieces:
        own: Line = []
        for place in piece.places:
            own.append(_own_word(text, tree, place, is_open))
            is_open = own[-1].opens or (is_open and not own[-1].closes)
        put_in = [_put_in_word(word) for word in _PUT_IN_WORDS.finditer(piece.put_in)]
        if own and put_in:
            for word in own:
                word.shown = ""
            own[0].shown = put_in.pop(0).shown
        line += own[:1] + put_in + own[1:]
    return line


def _put_in_word(word: re.Match[str]) -> LineWord:
    is_mark = word[0] in _STRAIGHT
    opens = is_mark and word.string[word.end() : word.end() + 1].strip() != ""
    return LineWord(-1, "", word[0], opens=opens, closes=is_mark and not opens)


def _own_word(text: str, tree: Tree, place: int, is_inside: bool) -> LineWord:
    """Return a word of the article; `is_inside` tells whether a straight mark before it has opened one."""
    token = tree.tokens[place]
    form = text[token.start : token.end]
    if token.form == '"' and form in ("`", "'"):
        low = token.start - (text[max(0, token.start - 1)] == form)
        opens = form == "`" or opens_by_space(text[max(0, low - 1) : low], text[low + 2 : low + 3])
        return LineWord(place, form, '"', opens=opens, closes=not opens)
    if form not in _STRAIGHT or (form == "'" and token.upos == "PART"):
        return LineWord(place, form, token.form if "\n" in form else form)
    is_after_space = token.start == 0 or text[token.start - 1].isspace() or text[token.start - 1] in "([—–"
    is_before_space = text[token.end : token.end + 1].isspace()
    opens = form == "``" or (is_after_space and not is_before_space)
    if form == '"' and is_after_space and is_before_space:
        opens = not is_inside
    return LineWord(place, form, token.form, opens=opens, closes=not opens)


def shown_words(line: Line) -> list[LineWord]:
    """Return the words of a line that are shown."""
    return [word for word in line if word.shown]


def source_text(text: str, tree: Tree, line: Line) -> str:
    """Return the article's own words of a line, in its order: as they stand, one space where it skips."""
    return "".join(source for source, _ in _parts(text, tree, line))


def text_with_edits(text: str, tree: Tree, line: Line) -> tuple[str, tuple[WordingEdit, ...]]:
    """Return a line as it reads, and what it changes of the article's own words."""
    wording = ""
    edits: list[WordingEdit] = []
    for source, shown in _parts(text, tree, line):
        start = len(wording)
        wording += shown
        if source == shown:
            continue
        if source[1:] == shown[1:] and len(source) > 1 and source[0].lower() == shown[0].lower():
            source, end = source[0], start + 1
        else:
            end = len(wording)
        if edits and edits[-1].end == start:
            edits[-1] = WordingEdit(edits[-1].start, end, edits[-1].source + source)
        else:
            edits.append(WordingEdit(start, end, source))
    return wording, tuple(edits)


def _parts(text: str, tree: Tree, line: Line) -> Iterator[tuple[str, str]]:
    """Yield gaps and words in turn: the article's, and what is shown instead."""
    own: LineWord | None = None
    shown: LineWord | None = None
    for word in line:
        source_gap = _source_gap(text, tree, own, word) if own is not None and word.is_own else ""
        shown_gap = _shown_gap(text, tree, shown, word) if shown is not None and word.shown else ""
        yield source_gap, shown_gap
        yield word.source, word.shown
        own = word if word.is_own else own
        shown = word if word.shown else shown


def _source_gap(text: str, tree: Tree, before: LineWord, word: LineWord) -> str:
    if word.place != before.place + 1:
        return " "
    return " " if tree.tokens[before.place].end < tree.tokens[word.place].start else ""


def _are_written_together(tree: Tree, before: LineWord, word: LineWord) -> bool:
    """Say whether English never parts two words, as texts of corpora do: `Ford 's`, `$ 29`, `left , he`."""
    if word.closes or before.opens or tree.tokens[word.place].xpos == "POS":
        return True
    if word.shown == ".":
        following = tree.tokens[word.place + 1].form if word.place + 1 < len(tree) else ""
        return "." not in (before.shown, following)
    is_sum = before.shown.endswith(_SIGNS_OF_MONEY) and word.shown[:1].isdigit()
    return is_sum or before.shown == "(" or _NEVER_APART.fullmatch(word.shown) is not None


def _shown_gap(text: str, tree: Tree, before: LineWord, word: LineWord) -> str:
    if before.is_own and word.place == before.last + 1 and word.shown == word.source:
        is_parted = tree.tokens[before.last].end < tree.tokens[word.place].start
        return " " if is_parted and not _are_written_together(tree, before, word) else ""
    if word.closes or before.opens or _CLOSERS.fullmatch(word.shown) or before.shown in _OPENERS:
        return ""
    return " "
