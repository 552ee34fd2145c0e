"""How well pronouns and short mentions are resolved: `python -m tests.quality.coreference`."""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.quality.parses import kept_parse
from workbench.domain.span import Span
from workbench.extract.reading import register_of
from workbench.extract.referents import Register
from workbench.language.parsing.tree import Tree, trees_of

TREEBANK = Path(__file__).parents[3] / "shared" / "data" / "syntax"
GENRES = ("academic", "bio", "textbook", "voyage", "speech", "court", "interview")
"""Its news articles are left out: they are gold articles, some of them held out."""
_OPENING = re.compile(r"\((\d+)-(\w+)-[^-]*-[^-]*-[^-]*-([\d,]+)-(\w+)|(\d+)\)|\)")


@dataclass(slots=True)
class GoldMention:
    """A mention as annotated: its characters, those of its core, and which cluster it belongs to."""

    cluster: int
    kind: str
    first: int
    last: int = -1
    words: list[tuple[int, int]] = field(default_factory=list)
    core: tuple[int, ...] = ()

    @property
    def heads(self) -> list[int]:
        """Return where the words of its core begin."""
        return [self.words[at - 1][0] for at in self.core if at <= len(self.words)]


@dataclass(slots=True)
class GoldDocument:
    """A text with its sentences by paragraph, and its mentions."""

    name: str
    text: str = ""
    paragraphs: list[list[Span]] = field(default_factory=list)
    mentions: list[GoldMention] = field(default_factory=list)


def gold_documents(path: Path) -> Iterator[GoldDocument]:
    """Yield the documents of a treebank's file with their mentions."""
    document: GoldDocument | None = None
    open_mentions: list[GoldMention] = []
    start = -1
    begins = False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                if document is not None:
                    yield document
                document, open_mentions = GoldDocument(line.partition("= ")[2].strip()), []
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                begins = True
            elif line == "\n" and document is not None and start >= 0:
                document.paragraphs[-1].append(Span(start, len(document.text.rstrip())))
                start = -1
            elif line[0].isdigit() and document is not None:
                columns = line.rstrip("\n").split("\t")
                if "." in columns[0] or "-" in columns[0]:
                    continue
                if begins or not document.paragraphs:
                    document.text = document.text.rstrip() + "\n\n" if document.text else ""
                    document.paragraphs.append([])
                    begins = False
                start = len(document.text) if start < 0 else start
                _add_word(document, columns, open_mentions)
    if document is not None:
        yield document


def _add_word(document: GoldDocument, columns: list[str], open_mentions: list[GoldMention]) -> None:
    start = len(document.text)
    document.text += columns[1]
    word = (start, len(document.text))
    entity = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
    brackets = _brackets(entity[1] if entity else "")
    for bracket in brackets:
        if bracket.startswith("("):
            parts = bracket.strip("()").split("-")
            core = tuple(int(at) for at in parts[5].split(",")) if len(parts) > 5 else ()
            mention = GoldMention(int(parts[0]), parts[1], start, core=core)
            open_mentions.append(mention)
            document.mentions.append(mention)
    for mention in open_mentions:
        mention.words.append(word)
    for bracket in brackets:
        if bracket.endswith(")"):
            cluster = int(re.findall(r"\d+", bracket)[0])
            mention = next(each for each in reversed(open_mentions) if each.cluster == cluster)
            mention.last = word[1]
            open_mentions.remove(mention)
    if "SpaceAfter=No" not in columns[9]:
        document.text += " "


def _brackets(entity: str) -> list[str]:
    return re.findall(r"\([^()]*\)?|\d+\)", entity)


@dataclass(slots=True)
class Tally:
    """How many there were, how many were resolved, how many of those rightly.

    A resolved one is right where what is put in its place heads, or is in the same words, a mention of what
    the treebank says it means.
    """

    there: int = 0
    resolved: int = 0
    right: int = 0


def measure(documents: Sequence[GoldDocument], misses: int = 0) -> dict[str, Tally]:
    """Return the tallies by pronoun and kind of mention; print some wrong ones."""
    tallies: dict[str, Tally] = {}
    for document in documents:
        trees = [tree for spans in document.paragraphs for tree in trees_of(document.text, spans, kept_parse)]
        register = register_of(trees, quoted_in(trees))
        wrong = _score(document, trees, register, tallies)
        for line in wrong[:misses]:
            print(line)
    return tallies


def quoted_in(trees: Sequence[Tree]) -> list[frozenset[int]]:
    """Return which words stand between quotation marks, by sentence."""
    quoted: list[frozenset[int]] = []
    for tree in trees:
        inside: set[int] = set()
        is_open = False
        for place, token in enumerate(tree.tokens):
            if token.form in ("“", "”", '"', "``", "''"):
                is_open = token.form in ("“", "``") or (token.form == '"' and not is_open)
            elif is_open:
                inside.add(place)
        quoted.append(frozenset(inside))
    return quoted


_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "he or she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}


def _score(
    document: GoldDocument, trees: Sequence[Tree], register: Register, tallies: dict[str, Tally]
) -> list[str]:
    by_start: dict[tuple[int, int], GoldMention] = {(m.first, m.last): m for m in document.mentions}
    by_head: dict[int, list[GoldMention]] = {}
    for mention in document.mentions:
        for head in mention.heads:
            by_head.setdefault(head, []).append(mention)
    called: dict[int, set[str]] = {}
    for mention in document.mentions:
        words = document.text[mention.first : mention.words[max(mention.core, default=1) - 1][1]]
        called.setdefault(mention.cluster, set()).add(_bare(words))
    plain = Counter(
        m.cluster for m in document.mentions if document.text[m.first : m.last].lower() not in _PRONOUNS
    )
    wrong: list[str] = []
    for number, tree in enumerate(trees):
        answers = {answer.standing.low: answer for answer in register.answers[number]}
        for place, token in enumerate(tree.tokens):
            kind = _PRONOUNS.get(token.form.lower())
            gold = by_start.get((token.start, token.end))
            answer = answers.get(place)
            if kind is None and (answer is None or answer.kind == "pronoun"):
                continue
            tally = tallies.setdefault(kind or (answer.kind if answer else ""), Tally())
            if kind is not None and gold is not None and plain[gold.cluster]:
                tally.there += 1
            if answer is None or not answer.standing.meant:
                continue
            tally.resolved += 1
            tree_of_it, head = trees[answer.sentence], answer.place
            named = by_head.get(tree_of_it.tokens[head].start, [])
            mine = gold or min(
                (m for m in by_head.get(tree.tokens[answer.head].start, [])),
                key=lambda m: m.last - m.first,
                default=None,
            )
            if mine is not None and (
                any(m.cluster == mine.cluster for m in named)
                or _bare(answer.standing.meant) in called.get(mine.cluster, ())
            ):
                tally.right += 1
            else:
                sentence = document.text[tree.tokens[0].start : tree.tokens[-1].end]
                words = document.text[token.start : tree.tokens[answer.standing.high - 1].end]
                wrong.append(f"[{document.name} {number}] {words!r} -> {answer.standing.meant!r}: {sentence}")
    return wrong


def _bare(words: str) -> str:
    """Return a name or description without article and possessive, in lower case."""
    return re.sub(r"^(?:an?|the) |['’]s?$", "", words.lower())


def main(arguments: Sequence[str]) -> int:
    """Print precision and coverage by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", action="store_true", help="the training half, on which rules were tuned")
    parser.add_argument("--genres", default=",".join(GENRES))
    parser.add_argument("--misses", type=int, default=0, help="wrong ones to print for each document")
    options = parser.parse_args(arguments)
    path = TREEBANK / f"gum-{'train' if options.train else 'dev'}.conllu.gz"
    if not path.is_file():
        print(f"{path} is not here: nothing to measure")
        return 0
    genres = set(options.genres.split(",")) & set(GENRES)
    documents = [each for each in gold_documents(path) if each.name.split("_")[1] in genres]
    tallies = measure(documents, options.misses)
    print(f"{len(documents)} documents of {path.name}")
    for kind, tally in sorted(tallies.items()):
        precision = tally.right / tally.resolved if tally.resolved else 0.0
        share = f"share resolved {tally.resolved / tally.there:.3f}" if tally.there else ""
        print(f"{kind:22} precision {precision:.3f} ({tally.right}/{tally.resolved}) {share}")
    pronouns = [tally for kind, tally in tallies.items() if kind in _PRONOUNS.values()]
    there, resolved, right = (
        sum(getattr(tally, name) for tally in pronouns) for name in ("there", "resolved", "right")
    )
    precision, share = right / max(resolved, 1), resolved / max(there, 1)
    print(f"{'pronouns':22} precision {precision:.3f} share resolved {share:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
