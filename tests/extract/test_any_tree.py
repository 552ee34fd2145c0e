"""Extraction holds whatever a parser says: trees shaken at random still give claims of their sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from tests.extract.reading import PUBLISHED, body_blocks
from tests.invented_news import paragraphs
from workbench.domain.document import Metadata
from workbench.extract import extract
from workbench.language.parsing.parser import shipped_parser
from workbench.language.parsing.tokens import Parse, Token
from workbench.language.wordlists import word_set

RELATIONS = sorted(
    word_set(
        "nsubj nsubj:pass obj obl nmod appos conj parataxis dep list acl acl:relcl advcl ccomp xcomp compound"
        " flat amod det case mark cc punct aux aux:pass cop nummod advmod obl:unmarked nmod:desc nmod:poss"
        " csubj expl"
    )
)


class Shaken:
    """A parser whose trees are hung anew at random, each still a tree."""

    def __init__(self, seed: int) -> None:
        self._choice = Random(seed)

    def __call__(self, paragraph: str, starts: Sequence[int]) -> Parse:
        """Return a parse of the right words in the wrong trees."""
        parse = shipped_parser().read(paragraph, starts)
        tokens = list(parse.tokens)
        for number in sorted({token.sentence for token in tokens}):
            self._shake(tokens, [at for at, token in enumerate(tokens) if token.sentence == number])
        return replace(parse, tokens=tuple(tokens))

    def _shake(self, tokens: list[Token], places: list[int]) -> None:
        choice = self._choice
        if choice.random() < 0.3:
            choice.shuffle(places)
            for number, at in enumerate(places):
                head = places[choice.randrange(number)] if number else None
                relation = choice.choice(RELATIONS) if number else "root"
                tokens[at] = replace(tokens[at], head=head, relation=relation)
            return
        for at in places:
            above = [other for other in places if not _is_below(tokens, other, at)]
            if tokens[at].head is not None and choice.random() < 0.1:
                tokens[at] = replace(tokens[at], head=choice.choice(above), relation=choice.choice(RELATIONS))


def _is_below(tokens: Sequence[Token], place: int | None, top: int) -> bool:
    while place is not None and place != top:
        place = tokens[place].head
    return place == top


@pytest.mark.parametrize("seed", range(12))
def test_claims_of_any_trees_lie_in_their_sentences(seed: int) -> None:
    """No tree makes extraction fail, go round for ever, or reach beyond a sentence."""
    text = paragraphs(2_500, seed)
    found = extract(text, body_blocks(text), Metadata(published=PUBLISHED, language="en"), Shaken(seed))

    for claim in found.claims:
        assert any(one.start <= claim.start < claim.end <= one.end for one in found.sentences)
        assert claim.wording.strip()
