"""Windows of sentences as padded tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from tests.conllu import Document
from tests.training.treebank import sentences_of
from workbench.language.parsing.model import Labels
from workbench.language.parsing.pieces import Pieces, framed, shape_of

IGNORED = -100
"""The target of padding and of labels that training does not know."""
LONGEST_WINDOW = 144
"""Pieces in a window, so that a step of training stays short."""
LONGEST_INPUT = 512
"""Positions that the encoder has."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in numbers."""

    words: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    upos: tuple[int, ...]
    xpos: tuple[int, ...]
    feats: tuple[int, ...]
    relations: tuple[int, ...]
    heads: tuple[int, ...]
    """The head's place in the sentence from 1; 0 for the root."""
    begins_paragraph: bool

    @property
    def size(self) -> int:
        """The number of its pieces."""
        return sum(map(len, self.words))


Window = list[Sentence]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side: B of them, of L pieces and W words at most."""

    pieces: Tensor
    shapes: Tensor
    is_piece: Tensor
    pooling: Tensor
    """B x W x L: the mean of a word's pieces."""
    is_word: Tensor
    starts: Tensor
    upos: Tensor
    xpos: Tensor
    feats: Tensor
    relations: Tensor
    heads: Tensor
    """The head's place in the window from 1; 0 for a root."""
    may_be_head: Tensor
    """B x W x (1 + W): within the sentence, never the word itself."""


def numbered(documents: Sequence[Document], labels: Labels, pieces: Pieces) -> list[list[Sentence]]:
    """Return the sentences of each document in numbers."""
    upos, xpos, feats, relations = (
        {label: number for number, label in enumerate(known)}
        for known in (labels.upos, labels.xpos, labels.feats, labels.relation)
    )
    numbered_documents = []
    for document in documents:
        sentences = []
        before = 0
        for tokens, begins in sentences_of(document):
            before = 0 if begins else before
            sentences.append(
                Sentence(
                    words=tuple(pieces.of_word(token.form) for token in tokens),
                    shapes=tuple(shape_of(token.form) for token in tokens),
                    upos=tuple(upos.get(token.upos, IGNORED) for token in tokens),
                    xpos=tuple(xpos.get(token.xpos, IGNORED) for token in tokens),
                    feats=tuple(feats.get(token.feats, IGNORED) for token in tokens),
                    relations=tuple(relations.get(token.relation, IGNORED) for token in tokens),
                    heads=tuple(0 if token.head is None else token.head - before + 1 for token in tokens),
                    begins_paragraph=begins,
                )
            )
            before += len(tokens)
        numbered_documents.append(sentences)
    return numbered_documents


def windows(
    documents: Sequence[Sequence[Sentence]], longest: int, chance: random.Random | None = None
) -> list[Window]:
    """Return runs of consecutive sentences of up to `longest` pieces, or one sentence that is longer.

    With `chance` the lengths vary and some windows run on over the border of a paragraph, so that the
    same text is never seen twice in the same company.
    """
    runs: list[Window] = []
    for sentences in documents:
        run: Window = []
        size, limit = 0, longest
        for sentence in sentences:
            parts = sentence.begins_paragraph and (chance is None or chance.random() < 0.6)
            if run and (parts or size + sentence.size > limit):
                runs.append(run)
                run, size = [], 0
                limit = chance.randint(24, longest) if chance else longest
            run.append(sentence)
            size += sentence.size
        if run:
            runs.append(run)
    return runs


def batches(runs: Sequence[Window], budget: int, chance: random.Random | None = None) -> Iterator[Batch]:
    """Yield windows of like length together, at most `budget` pieces with padding; shuffled by `chance`."""

    def size(window: Window) -> int:
        return sum(sentence.size for sentence in window) + 2

    blurred = [(size(window) + (chance.random() * 8 if chance else 0), window) for window in runs]
    groups: list[list[Window]] = []
    longest = 0
    for _, window in sorted(blurred, key=lambda pair: pair[0]):
        longest = max(longest, size(window)) if groups and groups[-1] else size(window)
        if not groups or longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
            longest = size(window)
        groups[-1].append(window)
    if chance:
        chance.shuffle(groups)
    for group in groups:
        yield batch(group)


def batch(group: Sequence[Window]) -> Batch:
    """Return windows as padded tensors."""
    length = min(LONGEST_INPUT, max(sum(s.size for s in window) + 2 for window in group))
    width = max(sum(len(s.words) for s in window) for window in group)
    count = len(group)

    def empty(*shape: int, value: float = 0, dtype: torch.dtype = torch.long) -> Tensor:
        return torch.full((count, *shape), value, dtype=dtype)

    made = Batch(
        pieces=empty(length),
        shapes=empty(length),
        is_piece=empty(length, dtype=torch.bool),
        pooling=empty(width, length, dtype=torch.float32),
        is_word=empty(width, dtype=torch.bool),
        starts=empty(width, dtype=torch.float32),
        upos=empty(width, value=IGNORED),
        xpos=empty(width, value=IGNORED),
        feats=empty(width, value=IGNORED),
        relations=empty(width, value=IGNORED),
        heads=empty(width, value=IGNORED),
        may_be_head=empty(width, width + 1, dtype=torch.bool),
    )
    for row, window in enumerate(group):
        _fill_pieces(made, row, window, length)
        _fill_words(made, row, window)
    return made


def _fill_pieces(made: Batch, row: int, window: Window, length: int) -> None:
    words = [word for sentence in window for word in sentence.words]
    shapes = [shape for sentence in window for shape in sentence.shapes]
    numbers = framed(words)[:length]
    made.pieces[row, : len(numbers)] = torch.tensor(numbers)
    made.is_piece[row, : len(numbers)] = True
    at = 1
    for place, (word, shape) in enumerate(zip(words, shapes, strict=True)):
        if word:
            made.pooling[row, place, at : at + len(word)] = 1 / len(word)
            made.shapes[row, at : at + len(word)] = shape
        at += len(word)


def _fill_words(made: Batch, row: int, window: Window) -> None:
    at = 0
    for sentence in window:
        end = at + len(sentence.words)
        made.is_word[row, at:end] = True
        made.starts[row, at] = 1
        made.upos[row, at:end] = torch.tensor(sentence.upos)
        made.xpos[row, at:end] = torch.tensor(sentence.xpos)
        made.feats[row, at:end] = torch.tensor(sentence.feats)
        made.relations[row, at:end] = torch.tensor(sentence.relations)
        made.heads[row, at:end] = torch.tensor([head and head + at for head in sentence.heads])
        made.may_be_head[row, at:end, 0] = True
        made.may_be_head[row, at:end, at + 1 : end + 1] = ~torch.eye(end - at, dtype=torch.bool)
        at = end
