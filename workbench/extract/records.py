"""Numbers that are called a record: `a record 12,000 ships came in May`."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.facts import Fact, bare
from workbench.extract.predicates import is_finite, is_verb
from workbench.extract.recipes import Branch, Part
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree

_OUT = ("conj", "cc", "mark", "parataxis", "advcl", "cc:preconj")


def records(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield that a number before a noun is a record; every other claim has the number alone."""
    before = [at for at in tree.children(place, "amod", "compound", "nmod") if at < place]
    record = next((at for at in before if tree.low(at) == "record"), None)
    article, number = tree.child(place, "det"), tree.child(place, "nummod")
    if record is None or number is None or record > number or article is None or tree.low(article) != "a":
        return
    noun = bare(tree, place, [article, *before, *tree.children(place, "nummod", "appos", "conj", "cc")])
    said: tuple[Part, ...] = (
        "the number of",
        noun,
        *_deed(tree, place),
        "was" if is_past else "is",
        "a record",
    )
    anchored = (Branch(article), Branch(record), Branch(number), noun)
    yield Fact(
        record, "record", said, anchored, hidden=(record,), read_as=((article, ""),), is_identity=False
    )


def _deed(tree: Tree, place: int) -> tuple[Part, ...]:
    """Return what was done by or to what is counted: `who came in May`, `that the port took in May`."""
    verb = tree.head(place)
    if verb < 0 or not is_verb(tree, verb) or not is_finite(tree, verb):
        return ()
    if not tree.is_any(place, ("nsubj", "obj")) or tree.tokens[verb].upos == "AUX":
        return ()
    gone = [at for at in tree.below_each[verb] if tree.is_any(at, _OUT) or tree.tokens[at].upos == "PUNCT"]
    is_subject = tree.is_any(place, ("nsubj",))
    is_of_persons = kind_of_noun(tree.tokens[place].lemma.lower()) == "person"
    tie = "who" if is_subject and is_of_persons else "that"
    return (tie, Branch(verb, frozenset({place, *gone})))
