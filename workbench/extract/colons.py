"""Words in quotation marks that no verb of saying frames: after a colon, or as the predicate of a clause."""

from __future__ import annotations

from workbench.extract.agreed import HE_OR_SHE
from workbench.extract.attributions import Range
from workbench.extract.nounphrases import is_name, is_person
from workbench.extract.sources import FINDING, is_passive
from workbench.language.parsing.tree import Tree


def speaker_before_colon(tree: Tree, quotation: Range) -> int:
    """Return who speaks after a colon: `Brook was blunt: “…”`; -1 where that is not plain.

    It is the person that the clause before tells of, unless the clause has another person in it, or whoever
    is named without a verb: `Brook, in a statement: “…”`.
    """
    colon = quotation[0] - 1
    if colon < 1 or tree.tokens[colon].form != ":":
        return -1
    top = colon - 1
    while 0 <= tree.head(top) < colon:
        top = tree.head(top)
    if is_name(tree, top) and not any(token.upos in ("VERB", "AUX") for token in tree.tokens[:colon]):
        return top
    subject = next((at for at in tree.children(top, "nsubj") if tree.tokens[at].relation == "nsubj"), -1)
    if not 0 <= subject < colon or is_passive(tree, top) or tree.tokens[top].lemma.lower() in FINDING:
        return -1
    if tree.low(subject) not in HE_OR_SHE and not is_person(tree, subject):
        return -1
    own = set(tree.subtree(subject))
    others = (at for at in range(colon) if at not in own and tree.is_any(at, ("obj", "iobj", "obl", "nmod")))
    return -1 if any(is_person(tree, at) for at in others) else subject


def is_predicate_alone(tree: Tree, quotation: Range) -> bool:
    """Say whether a quotation is what a clause says of a subject before it: `The form “must be signed”`."""
    low, high = quotation
    words = [at for at in range(low, high) if tree.tokens[at].upos != "PUNCT"]
    if not words or tree.tokens[words[0]].upos not in ("AUX", "VERB"):
        return False
    top = next((at for at in words if not low <= tree.head(at) < high), -1)
    if top < 0 or tree.tokens[words[0]].xpos not in ("MD", "VBZ", "VBP", "VBD"):
        return False
    return any(at < low for at in tree.children(top, "nsubj", "nsubj:pass"))
