"""One sentence as a tree whose words keep their places in the document."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain.span import Span
from workbench.language.parsing import tokens as parsed
from workbench.language.parsing.tokens import Judgement, NamedSpan, Token

Parse = Callable[[str, Sequence[int]], Sequence[Token]]
"""What reads a paragraph whose sentences begin at given characters."""
Read = Callable[[str, Sequence[int]], parsed.Parse]
"""What judges the sentences as well."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence; a place is the index of a word in it.

    `start` and `end` of its tokens are characters of the document, `head` is a place or None.
    """

    tokens: tuple[Token, ...]
    below_each: tuple[tuple[int, ...], ...]
    """The places that hang on each word, in order."""
    judgement: Judgement | None = None
    """What the sentence is worth to a fact-checker, where something has judged it."""
    names: tuple[NamedSpan, ...] = ()
    """What the network took for names, in characters of the document."""

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def root(self) -> int:
        """Return the place of the first word without a head."""
        return next((place for place, token in enumerate(self.tokens) if token.head is None), 0)

    def low(self, place: int) -> str:
        """Return a word in lower case, its apostrophes straight."""
        return self.tokens[place].form.lower().replace("’", "'")

    def relation(self, place: int) -> str:
        """Return a word's relation without its subtype."""
        return self.tokens[place].relation.partition(":")[0]

    def head(self, place: int) -> int:
        """Return the place of a word's head, -1 for a root."""
        head = self.tokens[place].head
        return -1 if head is None else head

    def children(self, place: int, *relations: str) -> list[int]:
        """Return what hangs on a word, all or by relation: `nsubj` takes `nsubj:pass` in as well."""
        return [child for child in self.below_each[place] if not relations or self.is_any(child, relations)]

    def child(self, place: int, *relations: str) -> int | None:
        """Return the first word that hangs on another by one of some relations, or None."""
        return next((child for child in self.below_each[place] if self.is_any(child, relations)), None)

    def is_any(self, place: int, relations: Collection[str]) -> bool:
        """Say whether a word has one of some relations, with or without its subtype."""
        return self.tokens[place].relation in relations or self.relation(place) in relations

    def subtree(self, place: int, without: Collection[int] = ()) -> list[int]:
        """Return a word's place and all places below it, in order, but for the branches at `without`."""
        reached: list[int] = []
        waiting = [place]
        while waiting:
            here = waiting.pop()
            if here not in without:
                reached.append(here)
                waiting.extend(self.below_each[here])
        return sorted(reached)

    def above(self, place: int) -> Iterator[int]:
        """Yield the head of a word, the head's head and so on."""
        while (place := self.head(place)) >= 0:
            yield place


def tree_of(tokens: Sequence[Token], first: int, shift: int) -> Tree:
    """Return one sentence of a paragraph as a tree.

    `first` is the index of its first token in the paragraph, `shift` the character of the document at which
    the paragraph begins.
    """
    placed = tuple(
        replace(
            token,
            start=token.start + shift,
            end=token.end + shift,
            head=None if token.head is None else token.head - first,
        )
        for token in tokens
    )
    below: list[list[int]] = [[] for _ in placed]
    for place, token in enumerate(placed):
        if token.head is not None:
            below[token.head].append(place)
    return Tree(placed, tuple(tuple(places) for places in below))


def trees_of(text: str, sentences: Sequence[Span], parse: Parse) -> list[Tree]:
    """Return a tree for each of some sentences of one paragraph, which stand in order in `text`.

    A sentence without words gives an empty tree.
    """
    if not sentences:
        return []
    shift = sentences[0].start
    paragraph = text[shift : sentences[-1].end]
    tokens = parse(paragraph, [sentence.start - shift for sentence in sentences])
    trees: list[Tree] = []
    at = 0
    for sentence in sentences:
        first = at
        while at < len(tokens) and tokens[at].start + shift < sentence.end:
            at += 1
        trees.append(tree_of(tokens[first:at], first, shift))
    return trees


def judged_trees_of(text: str, sentences: Sequence[Span], read: Read) -> list[Tree]:
    """Return trees as `trees_of` does, each with its judgement and its names."""
    judgements: list[Judgement] = []
    names: list[NamedSpan] = []

    def parse(paragraph: str, starts: Sequence[int]) -> Sequence[Token]:
        reading = read(paragraph, starts)
        judgements.extend(reading.judgements)
        names.extend(reading.names)
        return reading.tokens

    trees = trees_of(text, sentences, parse)
    shift = sentences[0].start if sentences else 0
    return [_judged(tree, judgements, names, shift) for tree in trees]


def _judged(tree: Tree, judgements: Sequence[Judgement], names: Sequence[NamedSpan], shift: int) -> Tree:
    """Return a tree with its judgement, and with its own of the names of its paragraph."""
    if not tree.tokens:
        return tree
    first, last = tree.tokens[0].start, tree.tokens[-1].end
    placed = (NamedSpan(name.start + shift, name.end + shift, name.kind) for name in names)
    own = tuple(name for name in placed if first <= name.start < last)
    return replace(tree, judgement=judgements[tree.tokens[0].sentence], names=own)
