"""Who hands words on in a sentence: the source of a verb, a noun or a phrase of saying."""

from __future__ import annotations

from workbench.extract.attributions import Range
from workbench.extract.quotations import is_word
from workbench.extract.speechwords import SAYING, SAYING_NOUNS
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

QUOTED_VERBS = ("quote", "cite")
"""In the passive their subject is the source: `X was quoted as saying`."""
FINDING = word_set("hear read see get receive find notice remember recall watch spot face know learn")
"""What stands in quotation marks after these may be anybody's words."""
_POINTING = word_set("this that these those which")
_GROUNDS = word_set(
    "result figure number fact data evidence sign trend score outcome event development difference turnout"
    " change experience history record price sale"
)
_INVERTED_VERBS = ("say", "add", "reply", "write", "explain", "report", "note", "answer")
_FARTHEST = 6
"""Steps up the tree to a subject."""


def is_ground(tree: Tree, source: int) -> bool:
    """Say whether the article itself infers something from a subject: `That suggests …`."""
    token = tree.tokens[source]
    if token.upos in ("PRON", "DET"):
        noun = _noun_before(tree, source)
        return tree.low(source) in _POINTING if noun < 0 else is_ground(tree, noun)
    told = tree.children(
        source, "nmod", "nmod:poss", "compound", "acl", "acl:relcl", "appos", "amod", "nummod"
    )
    return token.upos == "NOUN" and token.lemma.lower() in _GROUNDS and not told


def _noun_before(tree: Tree, pronoun: int) -> int:
    """Return what a relative pronoun right behind its noun stands for, -1 where it may stand for more."""
    clause = tree.head(pronoun)
    is_relative = tree.tokens[pronoun].xpos in ("WDT", "WP") and clause >= 0
    if not is_relative or tree.tokens[clause].relation != "acl:relcl":
        return -1
    return tree.head(clause) if is_word(tree, pronoun - 1) else -1


def is_passive(tree: Tree, verb: int) -> bool:
    """Say whether a verb is in the passive voice."""
    if tree.child(verb, "aux:pass", "nsubj:pass", "csubj:pass") is not None:
        return True
    token = tree.tokens[verb]
    return (
        token.xpos == "VBN"
        and tree.is_any(verb, ("acl", "acl:relcl", "advcl"))
        and tree.child(verb, "nsubj", "aux") is None
    )


def source_head(tree: Tree, verb: int) -> int:
    """Return the head of the phrase whose word a verb hands on, -1 where the sentence names none."""
    if is_passive(tree, verb):
        agent = _agent(tree, verb)
        if agent < 0 and tree.tokens[verb].lemma in QUOTED_VERBS:
            agent = next(iter(tree.children(verb, "nsubj")), -1)
        return agent
    quoted = _quoted(tree, verb)
    if quoted >= 0:
        return quoted
    subject = _subject(tree, verb, 0)
    return subject if subject >= 0 else _inverted(tree, verb)


def _quoted(tree: Tree, verb: int) -> int:
    """Return whom somebody else quotes: the teacher in `The Herald quoted a teacher as saying that …`."""
    above = tree.head(verb)
    is_quoted = above >= 0 and tree.tokens[above].lemma in QUOTED_VERBS and not is_passive(tree, above)
    if not is_quoted or not any(tree.low(mark) == "as" for mark in tree.children(verb, "mark", "case")):
        return -1
    return next((at for at in tree.children(above, "obj", "iobj") if above < at < verb), -1)


def _inverted(tree: Tree, verb: int) -> int:
    """Return the subject right behind a verb of saying that a parse takes for its object or addressee."""
    after = verb + 1
    thing, told = tree.child(verb, "obj"), tree.child(verb, "ccomp")
    if tree.tokens[verb].lemma in SAYING and thing is not None and told is not None and told < verb < thing:
        return thing if min(tree.subtree(thing)) == after else -1
    if tree.tokens[verb].lemma not in _INVERTED_VERBS or after + 1 >= len(tree) or not verb:
        return -1
    if tree.tokens[after].upos != "PROPN" or tree.head(after) != verb:
        return -1
    behind = max(tree.subtree(after)) + 1
    is_set_off = behind < len(tree) and not is_word(tree, behind)
    return after if is_set_off and tree.is_any(after, ("vocative", "obj")) else -1


def _agent(tree: Tree, verb: int) -> int:
    agent = tree.child(verb, "obl:agent")
    if agent is None:
        agent = next(
            (
                at
                for at in tree.children(verb, "obl")
                if any(tree.low(case) == "by" for case in tree.children(at, "case"))
            ),
            None,
        )
    return -1 if agent is None else agent


def _subject(tree: Tree, verb: int, steps: int) -> int:
    own = [at for at in tree.children(verb, "nsubj") if tree.tokens[at].relation != "nsubj:outer"]
    if own:
        return min(own, key=lambda at: abs(at - verb))
    head, relation = tree.head(verb), tree.tokens[verb].relation
    if head < 0 or steps == _FARTHEST or tree.child(verb, "expl", "csubj") is not None:
        return -1
    if relation.startswith("acl") and relation != "acl:relcl":
        above = _giver(tree, verb, head)
        if above >= 0:
            return _subject(tree, above, steps + 1)
        return head if tree.tokens[head].upos in ("NOUN", "PROPN", "PRON", "NUM") else -1
    if relation == "xcomp":
        controlled = tree.child(head, "obj", "iobj") if tree.tokens[verb].xpos != "VBG" else None
        return controlled if controlled is not None else _upwards(tree, head, steps)
    if relation == "advcl" and goes_on_saying(tree, verb):
        beside = [
            at for at in tree.children(head, "parataxis") if at < verb and tree.tokens[at].lemma in SAYING
        ]
        if beside:
            return _subject(tree, beside[-1], steps + 1)
    if relation in ("conj", "advcl", "parataxis", "ccomp", "dep"):
        return _upwards(tree, head, steps) if relation != "ccomp" else -1
    return -1


def goes_on_saying(tree: Tree, verb: int) -> bool:
    """Say whether a verb is a participle of saying that goes on after a frame: `…, police said, adding …`."""
    return tree.tokens[verb].xpos == "VBG" and tree.tokens[verb].lemma in SAYING


def _giver(tree: Tree, verb: int, noun: int) -> int:
    """Return the verb whose subject says what a participle beside a noun tells, -1 where it is the noun.

    So it is in `X released a statement saying …`, and in `X left the room, saying …`.
    """
    above = tree.head(noun)
    if (
        above < 0
        or tree.tokens[above].upos != "VERB"
        or not tree.is_any(noun, ("obj", "obl", "xcomp", "ccomp"))
    ):
        return -1
    first = min(tree.subtree(verb))
    is_set_off = first > 0 and "," in (tree.tokens[first].form, tree.tokens[first - 1].form)
    is_document = tree.tokens[noun].lemma in SAYING_NOUNS and tree.is_any(noun, ("obj",))
    return above if above < noun and (is_set_off or is_document) and tree.tokens[verb].xpos == "VBG" else -1


def _upwards(tree: Tree, head: int, steps: int) -> int:
    """Return the subject of a verb above, whose doer or patient also does what hangs on it."""
    if tree.tokens[head].upos not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
        return -1
    return _subject(tree, head, steps + 1)


def phrase(tree: Tree, head: int, without: frozenset[int] = frozenset()) -> Range:
    """Return the words in a row around `head` that name it, without case markers and marks at its ends.

    What is set off by a comma or dash and does not say who it is (relative clauses, ages, places) is left
    out.
    """
    dropped = set(tree.children(head, "parataxis", "advcl", "discourse", "punct"))
    dropped |= {at for at in tree.children(head, "case", "cc") if at < head or tree.low(at) in ("'s", "'")}
    dropped |= {
        at
        for at in tree.children(head, "acl", "nmod", "nummod", "obl")
        if at > head and _is_set_off(tree, at)
    }
    reached = set(tree.subtree(head, without | dropped))
    for twin in _twins(tree, head):
        reached.update(tree.subtree(twin, without))
    low, high = head, head + 1
    while low - 1 in reached or (low - 2 in reached and not is_word(tree, low - 1)):
        low -= 1
    while high in reached or (high + 1 in reached and not is_word(tree, high)):
        high += 1
    return _trimmed(tree, low, head, high)


def _twins(tree: Tree, head: int) -> list[int]:
    """Return the role that a parse sets right before a name as another subject: `the actress Ada Byron`."""
    if tree.relation(head) != "nsubj" or tree.tokens[head].upos != "PROPN":
        return []
    before = [at for at in tree.children(tree.head(head), "nsubj") if at < head]
    first = min(tree.subtree(head))
    return [at for at in before if max(tree.subtree(at)) == first - 1]


def _trimmed(tree: Tree, low: int, head: int, high: int) -> Range:
    dashes = [
        at
        for at in range(low, head)
        if tree.tokens[at].form in ("—", "–", "-", "--") and is_place_line(tree, at)
    ]
    low = dashes[-1] + 1 if dashes else low
    while low < head and (not is_word(tree, low) or tree.low(low) in ("and", "but")):
        low += 1
    while high - 1 > head and not is_word(tree, high - 1) and tree.tokens[high - 1].form != ")":
        high -= 1
    return low, high


def is_place_line(tree: Tree, dash: int) -> bool:
    """Say whether the words before a dash are the place, agency and day of a report."""
    before = tree.tokens[:dash]
    return any(token.form.isupper() and len(token.form) > 2 for token in before[:2]) and not any(
        token.upos in ("VERB", "AUX") for token in before
    )


def _is_set_off(tree: Tree, at: int) -> bool:
    first = min(tree.subtree(at))
    if not is_word(tree, first):
        return tree.tokens[first].form in (",", "—", "–", "-", "--")
    return tree.tokens[first - 1].form in (",", "—", "–", "-", "--")
