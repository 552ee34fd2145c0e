"""How a source is called: a person's name without title, else the article's phrase."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.attributions import Range
from workbench.extract.referents import Standing
from workbench.extract.sources import is_passive, phrase
from workbench.extract.speechwords import SAYING_NOUNS
from workbench.language.names import DAYS_AND_MONTHS, is_title, looks_like_organisation, looks_like_person
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

RELATIVES = word_set("who which that whom")
UNNAMED = word_set(
    "he she it they him her them his their its i we you me us my our this these one himself herself"
)
"""Words that name a source only by what stands elsewhere."""
_MEMBERS = word_set(
    "republican democrat tory conservative liberal socialist communist libertarian independent nationalist"
    " green unionist progressive"
)
"""What a member of a party is called."""
_NAME_PARTS = ("flat", "compound", "goeswith")
_OF_FIELDS = ("of", "for", "on")
_SMALL = word_set("of for on the a an and")
_INSIDE_NAMES = frozenset("-–.“”\"‘’'")


def antecedent(tree: Tree, head: int) -> int:
    """Return what a relative pronoun stands for, or the word itself."""
    if tree.low(head) not in RELATIVES:
        return head
    for above in tree.above(head):
        if tree.tokens[above].relation == "acl:relcl":
            return tree.head(above)
    return head


def is_unnamed(tree: Tree, head: int) -> bool:
    """Say whether a source is a pronoun that something else must explain."""
    return tree.low(head) in UNNAMED or tree.low(head) in RELATIVES


def source_name(
    tree: Tree, head: int, source: Range | None = None, standings: Sequence[Standing] = ()
) -> str:
    """Return what to call the source with this head; empty for a pronoun.

    `source` are the words of its phrase, where they are known; possessives in it that stand for somebody are
    read as `standings` say.
    """
    head = antecedent(tree, head)
    named = _named(tree, head) or _apposed(tree, head)
    if named is not None and not tree.children(head, "conj"):
        return written(tree, *named)
    if is_unnamed(tree, head):
        return ""
    return written(tree, *_plain(tree, head, source), standings)


def _apposed(tree: Tree, head: int) -> Range | None:
    """Return the name set beside a description: `the minister, Ada Byron,`, `another bank, Weber & Sons,`.

    A parse may set it beside the last noun of the description, or take the description for a second subject.
    """
    beside = [at for at in tree.children(head, "appos", "flat") if at > head]
    beside += [at for noun in tree.children(head, "nmod") for at in tree.children(noun, "appos") if at > head]
    names = [name for at in beside for name in [_named(tree, at)] if name is not None]
    persons = [name for name in names if looks_like_person(written(tree, *name))]
    if persons:
        return persons[0]
    direct = [name for name in names if name[0] - 1 > head and tree.tokens[name[0] - 1].form == ","]
    if direct and any(name[0] <= at < name[1] for name in direct[:1] for at in tree.children(head, "appos")):
        return direct[0]
    return _before(tree, head)


def _before(tree: Tree, head: int) -> Range | None:
    """Return the person named before a comma, whom the description behind it describes."""
    first = min(tree.subtree(head))
    if tree.relation(head) != "nsubj" or first < 2 or tree.tokens[first - 1].form != ",":
        return None
    others = [at for at in tree.children(tree.head(head), "nsubj", "dep") if at < first]
    name = _named(tree, others[-1]) if others else None
    return name if name is not None and name[1] == first - 1 else None


def _named(tree: Tree, head: int) -> Range | None:
    """Return the words of a name without the titles before it, or None where the head is no name."""
    if tree.tokens[head].upos != "PROPN" or tree.tokens[head].form.islower() or is_member(tree, head):
        return None
    flat = _stretch(tree, head, ("flat", "goeswith"))
    if looks_like_person(written(tree, *flat)):
        return flat
    low, high = _stretch(tree, head, (*_NAME_PARTS, "amod"))
    bare = low
    while bare < high - 1 and is_title(tree.low(bare)):
        bare += 1
    if looks_like_person(written(tree, bare, high)):
        return bare, high
    return low, _end_of_body(tree, head, low, high)


def _end_of_body(tree: Tree, head: int, low: int, high: int) -> int:
    """Return where the name of a body ends, of `Center for Clean Politics` behind its last word."""
    if high + 1 >= len(tree) or not looks_like_organisation(written(tree, low, high)):
        return high
    fields = [at for at in tree.children(head, "nmod") if tree.child(at, "case") == high]
    if not fields or tree.low(high) not in _OF_FIELDS or tree.low(fields[0]) in DAYS_AND_MONTHS:
        return high
    end = high + 1
    within = set(tree.subtree(fields[0]))
    while end in within and (tree.tokens[end].form[0].isupper() or tree.low(end) in _SMALL):
        end += 1
    while tree.low(end - 1) in _SMALL:
        end -= 1
    return end if end > fields[0] else high


def is_member(tree: Tree, head: int) -> bool:
    """Say whether somebody is called by a party alone: `the Republican`."""
    alone = tree.child(head, "compound", "flat") is None and tree.child(head, "det") is not None
    return alone and tree.low(head) in _MEMBERS


def _stretch(tree: Tree, head: int, relations: tuple[str, ...]) -> Range:
    """Return the capitalised words in a row around a head that are joined to it by some relations."""
    parts = {
        at
        for at in tree.subtree(head)
        if at == head or (tree.is_any(at, relations) and tree.tokens[at].form[0].isupper())
    }
    low, high = head, head + 1
    while low - 1 in parts or (low - 2 in parts and tree.tokens[low - 1].form in _INSIDE_NAMES):
        low -= 1
    while high in parts or (high + 1 in parts and tree.tokens[high].form in _INSIDE_NAMES):
        high += 1
    return low, high


def _plain(tree: Tree, head: int, source: Range | None) -> Range:
    low, high = source if source and source[0] <= head < source[1] else phrase(tree, head)
    stop = next((at for at in range(head + 1, high) if tree.tokens[at].form in (",", "(", "—", "–")), high)
    told_of = [at for at in tree.children(head, "acl", "acl:relcl") if at > head]
    if tree.tokens[head].lemma.lower() in SAYING_NOUNS:
        told_of = [
            at for at in told_of if not is_passive(tree, at) or tree.tokens[at].relation == "acl:relcl"
        ]
    relative = min((min(tree.subtree(at)) for at in told_of), default=high)
    end = min(stop, relative) if not tree.children(head, "conj") else high
    return low, max(end, head + 1)


def written(tree: Tree, low: int, high: int, standings: Sequence[Standing] = ()) -> str:
    """Return words as the article writes them, parted by spaces where they are, possessives read as told."""
    whose = {
        standing.low: standing.meant + ("’" if standing.meant.endswith("s") else "’s")
        for standing in standings
        if standing.is_possessive and standing.meant and standing.high == standing.low + 1
    }
    pieces: list[str] = []
    for at in range(low, high):
        token = tree.tokens[at]
        glued = at > low and (
            token.start == tree.tokens[at - 1].end or token.form == "," or token.xpos == "POS"
        )
        if glued:
            pieces[-1] += token.form
        else:
            pieces.append(whose.get(at, token.form))
    return " ".join(pieces)
