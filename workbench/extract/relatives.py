"""Relative clauses as sentences of their own: what they say of the noun they hang on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.extract.asides import is_deed_beside, name_of, noun_without_asides
from workbench.extract.clauses import ClauseReader
from workbench.extract.facts import Fact, bare
from workbench.extract.joints import OF_EVENTS
from workbench.extract.lending import Lent
from workbench.extract.nounphrases import RELATIVES, is_counted, is_definite, is_name, is_plural, is_ranked
from workbench.extract.predicates import SIGNS, is_clause_past, is_finite, is_modal
from workbench.extract.recipes import Branch, Gone, Part, Words, places_of
from workbench.extract.reducedrelatives import reduced_relatives
from workbench.extract.scopes import is_denied, is_negated, is_there
from workbench.extract.speechwords import SAYING
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_PRONOUN_TAGS = frozenset({"WP", "WDT", "WRB", "WP$", "IN"})
_ANYBODY = word_set("man woman person one thing somebody someone guy")
"""Nouns that say too little of whom they describe without what follows: `a man who built two mills`."""
_RULE = "relative clause"
_SIGNS = SIGNS | {"("}
_BESIDE = frozenset({"acl:relcl", "appos", "parataxis"})


@dataclass(frozen=True, slots=True)
class _Relative:
    noun: int
    clause: int
    pronoun: int
    top: int
    """The branch of the clause in which the pronoun stands: `all` of `all of whom`."""
    host: tuple[Part, ...]
    """The noun phrase that the pronoun stands for; `a law that …` is `the law`."""
    lent: Lent


def relative_clauses(reader: ClauseReader, noun: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield what relative clauses say of a noun, where they tell of something that is known without them."""
    tree = reader.tree
    for clause in (at for at in tree.children(noun, "acl:relcl") if at > noun):
        pronoun = _pronoun(tree, clause)
        is_aside = _is_set_off(tree, noun, clause, pronoun)
        if pronoun is None and not is_aside:
            host = _host(tree, noun, clause, is_aside=False)
            yield from reduced_relatives(reader, noun, host, clause, is_past=is_past)
        if pronoun is None or _is_anybody(tree, noun):
            continue
        if is_deed_beside(tree, noun):
            yield from _of_deed_before(reader, noun, clause, pronoun, is_past=is_past)
            continue
        is_of_noun = is_aside and not _is_of_deed(tree, noun, clause, pronoun)
        if not is_of_noun and (is_aside or not _is_telling(tree, noun, clause)):
            continue
        relative = _Relative(
            noun, clause, pronoun, _branch_of(tree, pronoun, clause),
            _host(tree, name_of(tree, noun), clause, is_aside=is_aside),
            Lent(is_aside=is_aside, is_past=is_past),
        )  # fmt: skip
        facts = list(_facts(reader, relative))
        if not facts and clause in reader.silent:
            yield Fact(clause, _RULE, (), (), cut=(clause,))
        for at, fact in enumerate(facts):
            if at == 0:
                cut = () if _is_defining(tree, relative) else (clause,)
                anchored = (*relative.host, *fact.anchored) if fact.parts else ()
                fact = replace(fact, cut=cut, anchored=anchored)
            yield replace(fact, is_aside=is_aside)


def _of_deed_before(
    reader: ClauseReader, noun: int, clause: int, pronoun: int, *, is_past: bool
) -> Iterator[Fact]:
    """Yield of `…, a move that cost $5,` what the move did; it is in no other claim."""
    tree = reader.tree
    article = tree.children(noun, "det")
    host = (Words(tuple(article), "the"), bare(tree, noun, [clause, *article]))
    lent = Lent(is_aside=True, is_past=is_past)
    relative = _Relative(noun, clause, pronoun, _branch_of(tree, pronoun, clause), host, lent)
    for at, fact in enumerate(_facts(reader, relative)):
        yield replace(fact, cut=(noun,)) if at == 0 else fact


def _is_anybody(tree: Tree, noun: int) -> bool:
    """Say whether a pronoun is of nobody that is known: `someone who left`."""
    return tree.tokens[noun].upos == "PRON" and tree.low(noun).endswith(("one", "body", "thing"))


def _is_set_off(tree: Tree, noun: int, clause: int, pronoun: int | None) -> bool:
    """Say whether a sign parts a clause from its noun; a clause with `that` goes on after what is put in.

    So in `any fund – big or small – that pays a fee`.
    """
    start = min(tree.subtree(clause))
    if pronoun is not None and tree.low(pronoun) == "that" and start > noun:
        return not SIGNS & {tree.tokens[start].form, tree.tokens[start - 1].form} and any(
            tree.tokens[at].form in SIGNS for at in range(noun + 1, start)
        )
    return any(tree.tokens[at].form in _SIGNS for at in range(noun + 1, start + 1))


def _is_of_deed(tree: Tree, noun: int, clause: int, pronoun: int) -> bool:
    """Say whether `…, which led to protests` is of all that happened, and not of the noun before it."""
    if tree.low(pronoun) != "which" or tree.relation(pronoun) != "nsubj" or tree.head(pronoun) != clause:
        return False
    if tree.tokens[clause].lemma.lower() in OF_EVENTS and tree.head(noun) < noun and not is_name(tree, noun):
        return True
    verbs = [clause, *tree.children(clause, "aux", "cop")]
    is_of_one = any(tree.tokens[at].xpos == "VBZ" or tree.low(at) == "was" for at in verbs)
    return (
        is_of_one and is_plural(tree, noun) and not is_name(tree, noun) and tree.tokens[noun].upos == "NOUN"
    )


def _pronoun(tree: Tree, clause: int) -> int | None:
    return next(
        (
            place
            for place in tree.subtree(clause)
            if place <= clause and tree.low(place) in RELATIVES and tree.tokens[place].xpos in _PRONOUN_TAGS
        ),
        None,
    )


def _branch_of(tree: Tree, place: int, clause: int) -> int:
    while place != clause and tree.head(place) not in (clause, -1):
        place = tree.head(place)
    return place


def _host(tree: Tree, noun: int, clause: int, *, is_aside: bool) -> tuple[Part, ...]:
    beside = [
        child
        for child in tree.below_each[noun]
        if tree.tokens[child].relation in _BESIDE
        or (tree.tokens[child].relation in ("acl", "nmod:unmarked") and child > noun)
        or (tree.relation(child) in ("conj", "cc") and child > clause)
    ]
    determiner = tree.child(noun, "det")
    if is_aside or determiner is None or not _is_one(tree, noun):
        return (bare(tree, noun, beside),)
    return (Words((determiner,), "the"), bare(tree, noun, [*beside, determiner]))


def _facts(reader: ClauseReader, relative: _Relative) -> Iterator[Fact]:
    tree, top, host = reader.tree, relative.top, relative.host
    relation = tree.relation(top)
    low = tree.low(relative.pronoun)
    is_set_off = relative.lent.is_aside
    if low == "whose":
        owned = bare(tree, tree.head(relative.pronoun), [relative.pronoun])
        whose = "’" if _ends_in_s(tree, relative) else "'s"
        if relation == "obj":
            return _ending(reader, relative, (*host, whose, owned))
        return _beginning(reader, relative, (*host, whose, owned), top)
    if relation in ("nsubj", "csubj"):
        return _as_subject(reader, relative)
    if low == "where":
        return _ending(reader, relative, ("in", *host))
    if low == "when":
        is_year = tree.tokens[relative.noun].upos == "NUM"
        return _ending(reader, relative, ("in", *host) if is_year else ())
    case = tree.child(top, "case")
    if relation == "obl" and case is not None:
        return _ending(reader, relative, (Words((case,)), *host))
    if relation in ("obj", "ccomp") and tree.child(relative.clause, "ccomp") is not None:
        return _of_somebody(reader, relative)
    if relation == "obj" and is_set_off:
        return _with_object(reader, relative)
    return _ending(reader, relative, host) if relation == "obl" and is_set_off else iter(())


def _ends_in_s(tree: Tree, relative: _Relative) -> bool:
    """Say whether the noun phrase that `whose` stands for ends like a plural: `voters’`."""
    places = places_of(tree, relative.host[-1], Gone())
    return bool(places) and tree.low(places[-1]).endswith("s")


def _as_subject(reader: ClauseReader, relative: _Relative) -> Iterator[Fact]:
    """`…, who sailed`, `…, some of whom sailed`; `is a form of art that …` is said of what is one."""
    tree, noun = reader.tree, relative.noun
    if relative.top == relative.pronoun:
        meant = _meant(tree, noun)
        if meant is not None:
            return _beginning(reader, relative, (noun_without_asides(tree, meant),), meant)
        return _beginning(reader, relative, relative.host, noun)
    before = tuple(place for place in tree.subtree(relative.top) if place < relative.pronoun)
    return _beginning(reader, relative, (Words(before), *relative.host), noun)


def _beginning(
    reader: ClauseReader, relative: _Relative, parts: tuple[Part, ...], subject: int
) -> Iterator[Fact]:
    lent = replace(relative.lent, parts=parts, subject=subject, drops=(relative.top,))
    return reader.read(relative.clause, _RULE, lent)


def _ending(reader: ClauseReader, relative: _Relative, ending: tuple[Part, ...]) -> Iterator[Fact]:
    lent = replace(relative.lent, drops=(relative.top,))
    for at, fact in enumerate(reader.read(relative.clause, _RULE, lent)):
        yield replace(fact, parts=(*fact.parts, *ending)) if at == 0 else fact


def _of_somebody(reader: ClauseReader, relative: _Relative) -> Iterator[Fact]:
    """`…, which she said was late`."""
    tree = reader.tree
    inner = tree.child(relative.clause, "ccomp")
    if inner is None or tree.child(inner, "nsubj") not in (None, relative.pronoun):
        return
    if inner in reader.outside:
        yield Fact(relative.clause, _RULE, (), ())
        return
    start = min(tree.subtree(inner))
    before = tuple(place for place in tree.subtree(relative.clause, {inner, relative.top}) if place < start)
    lent = replace(
        relative.lent,
        parts=(Words(before), *relative.host),
        subject=relative.noun,
        drops=(relative.pronoun,),
    )
    yield from reader.read(inner, _RULE, lent)


def _with_object(reader: ClauseReader, relative: _Relative) -> Iterator[Fact]:
    """`…, which Norland bought from Peru in May`: the noun goes after the verb."""
    tree, clause = reader.tree, relative.clause
    right = [
        child
        for child in tree.below_each[clause]
        if child > clause and not tree.is_any(child, ("punct", "conj", "compound", "iobj"))
    ]
    for at, fact in enumerate(reader.read(clause, _RULE, replace(relative.lent, drops=(relative.top,)))):
        body = fact.parts[-1]
        if at or not isinstance(body, Branch):
            yield fact
            continue
        after = [child for child in right if child not in body.without]
        verb = replace(body, without=body.without | set(after))
        yield replace(
            fact, parts=(*fact.parts[:-1], verb, *relative.host, *(Branch(child) for child in after))
        )


def _is_telling(tree: Tree, noun: int, clause: int) -> bool:
    """Say whether a clause without comma is its own claim: of what is known without it, or with a figure.

    Of `a law that caps the price at $35` it is, of `a law that nobody liked` it is not.
    """
    if is_name(tree, noun) or _meant(tree, noun) is not None:
        return True
    if _is_cleft(tree, noun) and is_definite(tree, noun):
        return True
    if _is_known(tree, noun) and _is_deed(tree, clause):
        return True
    is_of_event = tree.tokens[clause].lemma.lower() in OF_EVENTS | SAYING
    if is_counted(tree, noun) and not is_of_event and not is_denied(tree, noun) and _is_so(tree, clause):
        return True
    is_definite_fact = any(tree.tokens[at].upos in ("NUM", "PROPN") for at in tree.subtree(clause))
    return is_definite_fact and _is_one(tree, noun) and is_there(tree, noun)


def _is_so(tree: Tree, clause: int) -> bool:
    """Say whether a clause tells what is or was so, and not what may be."""
    is_told = is_finite(tree, clause) and not (is_modal(tree, clause) or is_negated(tree, clause))
    return is_told and (is_clause_past(tree, clause) or tree.child(clause, "cop") is not None)


def _is_known(tree: Tree, noun: int) -> bool:
    """Say whether a noun is of one known thing that its clause does not rank or pick: `the firm that …`."""
    if tree.tokens[noun].upos != "NOUN" or is_name(tree, noun) or not is_definite(tree, noun):
        return False
    if tree.tokens[noun].lemma.lower() == "one":
        return False
    return not is_plural(tree, noun) and not is_ranked(tree, noun) and tree.child(noun, "cop") is None


def _is_deed(tree: Tree, clause: int) -> bool:
    """Say whether a clause tells what its noun did or underwent: `that built the bridge`."""
    subject = tree.child(clause, "nsubj")
    if subject is None or tree.low(subject) not in RELATIVES:
        return False
    if _is_name_of_it(tree, clause):
        return not is_negated(tree, clause)
    if tree.child(clause, "cop") is not None:
        return False
    if is_modal(tree, clause) or is_negated(tree, clause) or tree.child(clause, "obj", "obl") is None:
        return False
    return is_finite(tree, clause) and is_clause_past(tree, clause)


def _is_name_of_it(tree: Tree, clause: int) -> bool:
    """Say whether a clause only names its noun: `its last trip which will be Hermes 9`."""
    subject = tree.child(clause, "nsubj")
    is_which = subject is not None and tree.low(subject) == "which"
    return is_which and tree.tokens[clause].upos == "PROPN" and tree.child(clause, "cop") is not None


def _is_defining(tree: Tree, relative: _Relative) -> bool:
    """Say whether a noun says too little without its clause, so that the clause stays beside it."""
    if tree.low(relative.pronoun) != "which" and _is_cleft(tree, relative.noun):
        return True
    if relative.lent.is_aside:
        return False
    if not _is_one(tree, relative.noun):
        return _is_known(tree, relative.noun) and not _is_name_of_it(tree, relative.clause)
    is_scene = tree.relation(relative.top) == "obl" or tree.low(relative.pronoun) in ("where", "when")
    return not is_scene or tree.child(relative.noun, "amod", "nmod", "compound") is None


def _is_cleft(tree: Tree, noun: int) -> bool:
    """Say whether a clause only stresses a noun: `it was the army that fired`."""
    subject = tree.child(noun, "nsubj", "expl")
    return tree.child(noun, "cop") is not None and subject is not None and tree.low(subject) == "it"


def _is_one(tree: Tree, noun: int) -> bool:
    """Say whether a noun is of one thing not known before, that its clause defines: `signed a law that …`."""
    determiner = tree.child(noun, "det")
    is_new = determiner is not None and tree.low(determiner) in ("a", "an")
    is_named = is_name(tree, noun) or _meant(tree, noun) is not None
    return is_new and not is_named and tree.relation(noun) in ("obj", "obl", "nmod")


def _is_of_doer(tree: Tree, noun: int) -> bool:
    """Say whether a noun tells what somebody named is, and its clause what they did: `a nurse who left`."""
    if tree.tokens[noun].lemma.lower() in _ANYBODY:
        return False
    whom = tree.child(noun, "nsubj") if tree.child(noun, "cop") is not None else tree.head(noun)
    if whom is None or whom < 0 or not is_name(tree, whom):
        return False
    return any(_is_deed(tree, clause) for clause in tree.children(noun, "acl:relcl"))


def _meant(tree: Tree, noun: int) -> int | None:
    """Return of whom `a form of art that …` is said, where the noun tells enough without the clause."""
    determiner = tree.child(noun, "det")
    if determiner is None or tree.low(determiner) not in ("a", "an"):
        return None
    if tree.child(noun, "amod", "nmod", "compound") is None and not _is_of_doer(tree, noun):
        return None
    if tree.child(noun, "cop") is not None:
        return None if is_modal(tree, noun) or is_negated(tree, noun) else tree.child(noun, "nsubj")
    return tree.head(noun) if tree.relation(noun) == "appos" and noun > tree.head(noun) else None
