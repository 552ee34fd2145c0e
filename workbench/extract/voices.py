"""Who speaks from sentence to sentence: quotations that run on, and speakers named elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.span import Span
from workbench.extract.attributions import Attribution
from workbench.extract.quotations import quoted_in, words_of
from workbench.extract.sayings import attributions_in
from workbench.language.parsing.tree import Tree


def attributed(
    blocks: Sequence[Sequence[Tree]], quotes: Sequence[Sequence[Span]]
) -> list[list[list[Attribution]]]:
    """Return the attributions of each sentence of each block, given the quotations of each block."""
    return [
        [_of_sentence(tree, spans) for tree in trees] for trees, spans in zip(blocks, quotes, strict=True)
    ]


def _of_sentence(tree: Tree, spans: Sequence[Span]) -> list[Attribution]:
    quoted = quoted_in(tree, spans)
    found = attributions_in(tree, quoted)
    taken = {at for a in found for low, high in a.content for at in range(low, high)}
    free = tuple(
        (low, high)
        for low, high in quoted.speech
        if not taken.intersection(range(low, high)) and len(words_of(tree, low, high)) > 2
    )
    if free:
        found.append(Attribution("spoken", None, (), free, "direct"))
    return found
