"""Trees written in CoNLL-U as the parser would give them: for tests of rules, training and measuring."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.language.parsing.tokens import Token


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text and its tokens, whose offsets and heads count from the beginning of the paragraph."""

    text: str
    tokens: tuple[Token, ...]

    def sentences(self) -> list[tuple[Token, ...]]:
        """Return the tokens sentence by sentence; heads still count in the paragraph."""
        count = self.tokens[-1].sentence + 1 if self.tokens else 0
        parted: list[list[Token]] = [[] for _ in range(count)]
        for token in self.tokens:
            parted[token.sentence].append(token)
        return [tuple(sentence) for sentence in parted]


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a treebank."""

    name: str
    paragraphs: tuple[Paragraph, ...]


def paragraph(conllu: str) -> Paragraph:
    """Return the one paragraph that some lines of CoNLL-U are; columns may be parted by any white space."""
    return _joined([[line.split() for line in block.splitlines()] for block in conllu.strip().split("\n\n")])


def documents(path: Path) -> list[Document]:
    """Return the documents of a treebank's file, `.conllu.gz`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return list(_documents(lines))


def _documents(lines: Iterable[str]) -> Iterator[Document]:
    name = ""
    paragraphs: list[list[list[list[str]]]] = []
    rows: list[list[str]] = []
    begins = True
    for line in lines:
        if line.startswith("# newdoc"):
            if paragraphs:
                yield Document(name, tuple(_joined(sentences) for sentences in paragraphs))
            name, paragraphs, begins = line.partition("= ")[2].strip(), [], True
        elif line.startswith("# newpar"):
            begins = True
        elif line[0].isdigit():
            rows.append(line.rstrip("\n").split("\t"))
        elif line == "\n" and rows:
            if begins:
                paragraphs.append([])
            paragraphs[-1].append(rows)
            rows, begins = [], False
    if paragraphs:
        yield Document(name, tuple(_joined(sentences) for sentences in paragraphs))


def _joined(sentences: list[list[list[str]]]) -> Paragraph:
    """Return sentences, given as rows of columns, set one after the other."""
    text = ""
    tokens: list[Token] = []
    for number, rows in enumerate(sentences):
        first = len(tokens)
        for columns, is_spaced in _words(rows):
            token = _token(columns, len(text), first, number)
            tokens.append(token)
            text += token.form + " " * is_spaced
    return Paragraph(text.rstrip(" "), tuple(tokens))


def _words(rows: list[list[str]]) -> Iterator[tuple[list[str], bool]]:
    """Yield the words of a sentence, and whether white space follows; words of one token stand together."""
    last_of_token, is_token_spaced = 0, True
    for columns in rows:
        if not columns or columns[0].startswith("#") or "." in columns[0]:
            continue
        is_spaced = len(columns) < 10 or "SpaceAfter=No" not in columns[9]
        if "-" in columns[0]:
            last_of_token, is_token_spaced = int(columns[0].partition("-")[2]), is_spaced
            continue
        number = int(columns[0])
        if number <= last_of_token:
            is_spaced = is_token_spaced if number == last_of_token else False
        yield columns, is_spaced


def _token(columns: list[str], start: int, first: int, sentence: int) -> Token:
    form, head = columns[1], int(columns[6])
    return Token(
        start=start,
        end=start + len(form),
        form=form,
        lemma=columns[2],
        upos=columns[3],
        xpos=columns[4],
        feats="" if columns[5] == "_" else columns[5],
        head=first + head - 1 if head else None,
        relation=columns[7],
        sentence=sentence,
    )
