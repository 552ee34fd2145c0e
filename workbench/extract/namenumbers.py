"""Whether a name that looks like several is one: `Singapore Airlines is`, `Democrats are`."""

from __future__ import annotations

from typing import Literal

from workbench.language.names import looks_like_organisation
from workbench.language.parsing.tree import Tree


def number_of_name(tree: Tree, head: int) -> Literal["one", "many", ""]:
    """Return the number of a name by the verb it is the subject of, or by its words; else nothing."""
    if tree.tokens[head].upos != "PROPN":
        return ""
    by_verb = _number_of_verb(tree, head)
    if by_verb or tree.child(head, "det") is not None:
        return by_verb
    parts = tree.children(head, "compound", "amod")
    return "one" if parts and looks_like_organisation(tree.tokens[head].form) else ""


def _number_of_verb(tree: Tree, subject: int) -> Literal["one", "many", ""]:
    verb = tree.head(subject)
    if verb < 0 or not tree.is_any(subject, ("nsubj",)) or tree.child(subject, "conj") is not None:
        return ""
    helpers = tree.children(verb, "aux", "cop")
    first = helpers[0] if helpers else verb
    if tree.tokens[first].xpos == "VBZ" or tree.low(first) == "was":
        return "one"
    return "many" if tree.tokens[first].xpos == "VBP" or tree.low(first) == "were" else ""
