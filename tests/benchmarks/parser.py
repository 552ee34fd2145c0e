"""Measure the parser on trees that it never saw in training.

Run by hand: python -m tests.benchmarks.parser [PARAGRAPHS]. Needs the treebanks beside the repository
(../shared/data/syntax) and says so when they are absent. First the shares of words that are right where
words and sentences are given; then F1 from the raw text of paragraphs, as in the CoNLL 2018 shared task: a
word counts when its offsets are right, a sentence when both its ends are, an arc when words and label are.
Names of persons, organisations and places are measured on GUM, from the raw text: a proper noun counts when
its kind is that of a name it belongs to, a name when both its ends are right too.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.conllu import Document, Paragraph
from tests.training.mentions import entity_columns, flat, mentions_in
from tests.training.treebank import treebank
from workbench.language.parsing.parser import Parser, shipped_parser
from workbench.language.parsing.tokens import Token

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "syntax"
Mark = tuple[int | str, ...]


def given_words(parser: Parser, paragraphs: Iterable[Paragraph]) -> str:
    """Return accuracies over all words, as one line."""
    right: Counter[str] = Counter()
    words = 0
    for paragraph in paragraphs:
        for sentence in paragraph.sentences():
            first = paragraph.tokens.index(sentence[0])
            for wanted, given in zip(
                sentence, parser.parse_sentence([t.form for t in sentence]), strict=True
            ):
                words += 1
                is_attached = given.head == (None if wanted.head is None else wanted.head - first)
                right["UAS"] += is_attached
                right["LAS"] += is_attached and given.relation == wanted.relation
                right["UPOS"] += given.upos == wanted.upos
                right["XPOS"] += given.xpos == wanted.xpos
                right["FEATS"] += given.feats == wanted.feats
                right["LEMMA"] += given.lemma == wanted.lemma
    return "  ".join(f"{name} {count / words:.3f}" for name, count in right.items())


def raw_text(parser: Parser, paragraphs: Iterable[Paragraph]) -> str:
    """Return F1 scores from the text alone, as one line."""
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for paragraph in paragraphs:
        expected, actual = marks(paragraph.tokens), marks(parser.parse(paragraph.text))
        for name, places in expected.items():
            found[name] += len(places & actual[name])
            wanted[name] += len(places)
            given[name] += len(actual[name])
    return "  ".join(f"{name} {2 * found[name] / (wanted[name] + given[name]):.3f}" for name in wanted)


def marks(tokens: Sequence[Token]) -> dict[str, set[Mark]]:
    """Return what is compared, each thing with the offsets where it stands."""
    ends: dict[int, tuple[int, int]] = {}
    for token in tokens:
        ends[token.sentence] = (ends.get(token.sentence, (token.start, 0))[0], token.end)
    return {
        "words": {(t.start, t.end) for t in tokens},
        "sentences": set(ends.values()),
        "UPOS": {(t.start, t.end, t.upos) for t in tokens},
        "LAS": {(t.start, t.end, *_place_of_head(tokens, t), t.relation) for t in tokens},
    }


def _place_of_head(tokens: Sequence[Token], token: Token) -> tuple[int, int]:
    return (-1, -1) if token.head is None else (tokens[token.head].start, tokens[token.head].end)


def names(parser: Parser, documents: Iterable[Document], columns: Mapping[str, Sequence[str]]) -> str:
    """Return F1 scores of names, as one line."""
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for document in documents:
        before = 0
        everyone = mentions_in(document, columns[document.name])
        outer = flat(everyone)
        for part in document.paragraphs:
            words = range(before, before + len(part.tokens))
            known: dict[Mark, set[str]] = {}
            for mention in (m for m in everyone if m.first in words):
                for token in part.tokens[mention.first - before : mention.last - before]:
                    if token.upos == "PROPN":
                        known.setdefault((token.start, token.end), set()).add(mention.kind)
            parse = parser.read(part.text)
            said = {
                (token.start, token.end): name.kind
                for name in parse.names
                for token in parse.tokens
                if name.start <= token.start < name.end and token.upos == "PROPN"
            }
            spans = {
                (part.tokens[m.first - before].start, part.tokens[m.last - 1 - before].end, m.kind)
                for m in outer
                if m.first in words
            }
            right["words"] += sum(kind in known.get(place, ()) for place, kind in said.items())
            right["names"] += len(spans & {(name.start, name.end, name.kind) for name in parse.names})
            wanted.update(words=len(known), names=len(spans))
            given.update(words=len(said), names=len(parse.names))
            before += len(part.tokens)
    return "  ".join(f"{name} {2 * right[name] / (wanted[name] + given[name]):.3f}" for name in wanted)


def main(limit: int | None) -> int:
    """Print the figures."""
    if not FOLDER.is_dir():
        print(f"skipped: {FOLDER} is absent", file=sys.stderr)
        return 0
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    parser = shipped_parser()
    parser.parse("The councils voted on Monday.")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"SHA-256 {parser.digest}")
    seconds = time.perf_counter() - begun
    print(f"load and first parse {seconds:.2f} s, {after // 1024} MB ({before // 1024} before)")
    columns = entity_columns(FOLDER / "gum-train.conllu.gz") | entity_columns(FOLDER / "gum-dev.conllu.gz")
    for name, documents in treebank(FOLDER).held.items():
        paragraphs = [part for document in documents for part in document.paragraphs][:limit]
        words = sum(len(part.tokens) for part in paragraphs)
        print(f"{name:8} {len(documents)} documents, {words} words")
        print(f"  words given  {given_words(parser, paragraphs)}")
        begun = time.process_time()
        print(f"  raw text     {raw_text(parser, paragraphs)}")
        print(f"  {words / (time.process_time() - begun):.0f} words a CPU second")
        if limit is None and all(document.name in columns for document in documents):
            print(f"  names        {names(parser, documents, columns)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else None))
