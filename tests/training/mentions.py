"""Named persons, organisations and places in GUM's layer of entities, which its column MISC holds."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.conllu import Document
from workbench.language.parsing.tokens import Token

KINDS = {"person": "person", "organization": "organisation", "place": "place"}
"""GUM's types by ours; its other types (event, object, ...) are not learned."""
_BRACKET = re.compile(r"\((?P<opened>\d+)-(?P<type>[a-z]+)[^()]*(?P<at_once>\))?|(?P<closed>\d+)\)")
_IN_NAMES = frozenset({"PROPN", "DET", "ADP", "CCONJ", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words [first, last) of a document that name something."""

    first: int
    last: int
    kind: str


def entity_columns(path: Path) -> dict[str, list[str]]:
    """Return what each word of a document says of entities, empty where it says nothing, by the document."""
    columns: dict[str, list[str]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                column = columns.setdefault(line.partition("= ")[2].strip(), [])
            elif line[0].isdigit():
                number, *_, misc = line.rstrip("\n").split("\t")
                if number.isdigit():
                    parts = [part for part in misc.split("|") if part.startswith("Entity=")]
                    column.append(parts[0].removeprefix("Entity=") if parts else "")
    return columns


def mentions_in(document: Document, column: Sequence[str]) -> list[Mention]:
    """Return the names of our kinds, outer ones before those within them.

    A mention is a name when its head is a proper noun. It reaches from its first proper noun to its last one
    where it has no other words than names have; else it is its head with the proper nouns that are one name
    with it. Names that are joined, A and B, are two.
    """
    found: set[Mention] = set()
    before = 0
    for part in document.paragraphs:
        for first, last, kind in _bracketed(column[before : before + len(part.tokens)]):
            named = _named_words(part.tokens, first, last)
            if named:
                found.add(Mention(before + named[0], before + named[-1] + 1, KINDS[kind]))
        before += len(part.tokens)
    return sorted(found, key=lambda mention: (mention.first, -mention.last, mention.kind))


def flat(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the outer ones, none of which overlaps with another."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.first >= kept[-1].last:
            kept.append(mention)
    return kept


def _bracketed(entities: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the words [first, last) of each mention of a type that we learn."""
    opened: list[tuple[str, int, str]] = []
    for place, written in enumerate(entities):
        for bracket in _BRACKET.finditer(written):
            if bracket["opened"] and not bracket["at_once"]:
                opened.append((bracket["opened"], place, bracket["type"]))
                continue
            first, kind = place, bracket["type"]
            if bracket["closed"]:
                same = [entry for entry in opened if entry[0] == bracket["closed"]]
                if not same:
                    continue
                opened.remove(same[-1])
                _, first, kind = same[-1]
            if kind in KINDS:
                yield first, place + 1, kind


def _named_words(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """Return the places of the proper nouns that name what the words [first, last) are a mention of."""
    within = range(first, last)
    heads = [n for n in within if tokens[n].head not in within]
    if tokens[heads[0]].upos != "PROPN":
        return []
    if any(tokens[n].relation == "conj" and tokens[n].head == heads[0] for n in within):
        return []
    proper = [n for n in within if tokens[n].upos == "PROPN"]
    if all(tokens[n].upos in _IN_NAMES for n in within):
        return proper
    name = {heads[0]}
    for _ in proper:
        name |= {n for n in proper if tokens[n].head in name and _is_one_name(tokens[n])}
    return sorted(name)


def _is_one_name(token: Token) -> bool:
    return token.relation.partition(":")[0] in ("flat", "compound")
