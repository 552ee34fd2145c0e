"""Trees of sentences in CoNLL-U, for rules that read them."""

from __future__ import annotations

from tests.conllu import paragraph
from workbench.language.parsing.tokens import Judgement
from workbench.language.parsing.tree import Tree, tree_of


def tree(conllu: str, judgement: Judgement | None = None) -> Tree:
    """Return the tree of a sentence: number, form, lemma, upos, xpos, feats, head, relation in each line."""
    made = tree_of(paragraph(conllu).tokens, 0, 0)
    return Tree(made.tokens, made.below_each, judgement)
