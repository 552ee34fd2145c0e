"""The register of a document's names: who and what it names, each with every mention and title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.domain.extraction import FoundMention, FoundName
from workbench.domain.names import NameKind
from workbench.domain.span import Span
from workbench.extract.mending import mended
from workbench.extract.mentions import mentions_of
from workbench.extract.naming import Sighting, sighting_of
from workbench.extract.referents import Register
from workbench.extract.shouting import is_shouted
from workbench.language.names import looks_like_organisation, looks_like_person
from workbench.language.parsing.tree import Read, Tree, judged_trees_of

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_IN_BYLINE = re.compile(rf"\b(?!(?:By|BY|Words|Text|Story|Report)\b){_CAPITAL}(?: {_CAPITAL}){{1,3}}")
_LONG_WORD = 4
_FEWEST_WORDS = 3
"""Long words that tell whether a line has capitals throughout."""
_SHORTEST = 2
"""Letters of a name that is looked for by its letters."""


@dataclass(slots=True, eq=False)
class _Bearer:
    """Somebody or something that is named, as far as the document has told."""

    full: str
    mentions: dict[tuple[int, int], FoundMention] = field(default_factory=dict)
    spellings: Counter[str] = field(default_factory=Counter)
    votes: Counter[NameKind] = field(default_factory=Counter)
    is_certain: bool = False

    def see(self, sighting: Sighting) -> None:
        """Note one mention, once."""
        found = sighting.found
        if (found.start, found.end) in self.mentions:
            return
        self.mentions[found.start, found.end] = found
        self.spellings[sighting.text] += 1
        self.votes.update(sighting.votes)
        self.is_certain = self.is_certain or sighting.is_certain

    def give_title(self, sighting: Sighting) -> None:
        """Note the title of a mention, which may have been seen by its letters alone."""
        self.mentions[sighting.found.start, sighting.found.end] = sighting.found

    def take_in(self, other: _Bearer) -> None:
        """Take another one for the same."""
        self.mentions |= other.mentions
        self.spellings += other.spellings
        self.votes += other.votes

    @property
    def kind(self) -> NameKind:
        """The kind that most speaks for."""
        return self.votes.most_common(1)[0][0] if self.votes else "organisation"


class NameBook:
    """Collects the names of a document: first of its running text, then of what is set apart from it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bearers: dict[str, _Bearer] = {}
        self._uncertain: dict[str, _Bearer] = {}
        """Of the running text: what would be a name only if something else said so."""

    def read_running(self, trees: Sequence[Tree], register: Register) -> None:
        """Take in the names of the running text, short mentions with the full one that they stand for."""
        for mention, full in register.named:
            self._see(sighting_of(self._text, trees[mention.sentence], mention, full))
        self._uncertain = {key: one for key, one in self._bearers.items() if not one.is_certain}
        self._bearers = {key: one for key, one in self._bearers.items() if one.is_certain}
        self._join_short()

    def read_apart(self, spans: Iterable[Span]) -> None:
        """Take in the known names, by their letters, where the text was not read as sentences."""
        for span in spans:
            for bearer, place in self._known_in(span):
                bearer.see(_plain(self._text, place))

    def read_display(self, spans: Iterable[Span], read: Read) -> None:
        """Take in the names of display copy: known ones by their letters, others where capitals tell."""
        display = list(spans)
        self.read_apart(display)
        for span in display:
            if _is_capitalised(span.quote(self._text)):
                continue
            known = list(self._known_in(span))
            for seen in self._seen_in(span, read):
                place = Span(seen.found.start, seen.found.end)
                bearer = next((one for one, other in known if other == place), None)
                if bearer is not None:
                    bearer.give_title(seen)
                elif all(place.contains(other) for _, other in known if other.overlaps(place)):
                    self._see_longer(seen, place, known)
        self._join_short()
        self.read_apart(display)

    def _see_longer(self, seen: Sighting, place: Span, known: Iterable[tuple[_Bearer, Span]]) -> None:
        """Note a name that may hold shorter ones, known by their letters, which then stand for themselves."""
        for bearer, other in known:
            if place.contains(other):
                bearer.mentions.pop((other.start, other.end), None)
        self._see(seen)

    def _seen_in(self, span: Span, read: Read) -> Iterator[Sighting]:
        """Yield the names that the parser sees in a line."""
        for tree in map(mended, judged_trees_of(self._text, [span], read)):
            for mention in mentions_of(tree, 0, frozenset()):
                seen = sighting_of(self._text, tree, mention, "") if mention.kind == "name" else None
                if seen is not None and seen.is_certain and not self._is_first_word(span, seen):
                    yield seen

    def read_bylines(self, spans: Iterable[Span]) -> None:
        """Take in who a byline names: `By Ada Brook and Ilse Varga`."""
        for span in spans:
            for match in _IN_BYLINE.finditer(self._text, span.start, span.end):
                if looks_like_person(match.group()) and not looks_like_organisation(match.group()):
                    self._see(_plain(self._text, Span(*match.span()), "person"))

    def found(self) -> tuple[FoundName, ...]:
        """Return the names by first mention."""
        for key, other in self._uncertain.items():
            if key in self._bearers:
                self._bearers[key].take_in(other)
        names = (
            FoundName(one.kind, tuple(one.mentions[place] for place in sorted(one.mentions)))
            for one in self._bearers.values()
            if one.mentions
        )
        return tuple(sorted(names, key=lambda name: (name.mentions[0].start, name.mentions[0].end)))

    def _see(self, sighting: Sighting | None) -> None:
        if sighting is not None:
            self._bearers.setdefault(sighting.full.lower(), _Bearer(sighting.full)).see(sighting)

    def _is_first_word(self, span: Span, seen: Sighting) -> bool:
        """Say whether a word has its capital as the first of its line, and none elsewhere in the text."""
        word = seen.text
        is_first = not self._text[span.start : seen.found.start].strip()
        return is_first and word.isalpha() and re.search(rf"\b{word.lower()}\b", self._text) is not None

    def _join_short(self) -> None:
        """Take a last name alone for the one person in the document who bears it."""
        bearing: dict[str, list[_Bearer]] = defaultdict(list)
        for bearer in self._bearers.values():
            words = bearer.full.split()
            if len(words) > 1 and bearer.kind == "person":
                bearing[words[-1].lower()].append(bearer)
        for key, bearer in list(self._bearers.items()):
            whole = bearing.get(key, [])
            if len(whole) == 1 and bearer.kind == "person":
                whole[0].take_in(bearer)
                del self._bearers[key]

    def _known_in(self, span: Span) -> Iterator[tuple[_Bearer, Span]]:
        """Yield the places of a stretch where a known name stands, the longest name first."""
        words = span.quote(self._text)
        folds = is_shouted(words) or words.isupper()
        by_words: dict[str, _Bearer] = {}
        for bearer in sorted(self._bearers.values(), key=lambda one: -len(one.mentions)):
            for spelling in (bearer.full, *bearer.spellings):
                if len(spelling) >= _SHORTEST:
                    by_words.setdefault(spelling.lower() if folds else spelling, bearer)
        if not by_words:
            return
        longest = sorted(by_words, key=lambda spelling: (-len(spelling), spelling))
        alike = "|".join(re.escape(spelling).replace(r"\ ", r"\s+") for spelling in longest)
        pattern = re.compile(rf"(?<!\w)(?:{alike})(?!\w)", re.IGNORECASE if folds else 0)
        for match in pattern.finditer(self._text, span.start, span.end):
            spelling = " ".join(match.group().split())
            yield by_words[spelling.lower() if folds else spelling], Span(*match.span())


def _plain(text: str, place: Span, *votes: NameKind) -> Sighting:
    words = " ".join(place.quote(text).split())
    return Sighting(FoundMention(place.start, place.end), words, words, votes, bool(votes))


def _is_capitalised(words: str) -> bool:
    """Say whether a line has capitals throughout, as headlines may, so that they tell no name."""
    longer = [word for word in re.findall(r"[^\W\d_]+", words)[1:] if len(word) >= _LONG_WORD]
    return is_shouted(words) or (len(longer) >= _FEWEST_WORDS and all(word[0].isupper() for word in longer))
