"""Trees of sentences with the slips of a parser mended that grammar gives away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.extract.asidemending import ASIDE_RULES
from workbench.extract.framemending import FRAME_RULES
from workbench.extract.mending_sayings import (
    cited_for_sayings,
    clauses_after_labels,
    told_beside,
    told_clauses,
)
from workbench.extract.namejoining import Mend
from workbench.extract.namemending import LOOSE, NAME_RULES
from workbench.extract.nounphrases import is_time
from workbench.extract.predicates import is_finite
from workbench.extract.scopemending import SCOPE_RULES
from workbench.extract.speechwords import SAYING
from workbench.language.parsing.tokens import Token
from workbench.language.parsing.tree import Tree

_BOUNDING = ("up", "over", "under", "about", "around", "at")


def mended(tree: Tree) -> Tree:
    """Return a tree in which names, times and joined verbs stand where they can only belong.

    Each rule reads what those before it have mended.
    """
    for rule in _RULES:
        mends = list(rule(tree))
        if mends:
            tree = _with(tree, mends)
    return tree


def _with(tree: Tree, mends: Sequence[Mend]) -> Tree:
    tokens = list(tree.tokens)
    _apply(tokens, mends)
    if all(now is before for now, before in zip(tokens, tree.tokens, strict=True)):
        return tree
    below: list[list[int]] = [[] for _ in tokens]
    for place, token in enumerate(tokens):
        if token.head is not None:
            below[token.head].append(place)
    return replace(tree, tokens=tuple(tokens), below_each=tuple(tuple(places) for places in below))


def _apply(tokens: list[Token], mends: Sequence[Mend]) -> None:
    """Hang words as a rule says: all together, or one by one without those that would close a circle."""
    before = list(tokens)
    for place, head, relation in mends:
        tokens[place] = replace(tokens[place], head=head, relation=relation)
    if not any(_goes_round(tokens, place) for place, _, _ in mends):
        return
    tokens[:] = before
    for place, head, relation in mends:
        hung = tokens[place]
        tokens[place] = replace(hung, head=head, relation=relation)
        if _goes_round(tokens, place):
            tokens[place] = hung


def _goes_round(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word stands above itself; its way up is at most as long as the sentence."""
    above = tokens[place].head
    for _ in tokens:
        if above is None:
            return False
        above = tokens[above].head
    return True


def _participles(tree: Tree) -> Iterator[Mend]:
    """`Hermes, launched in March, landed`: a verb without subject after a noun and comma is a participle."""
    for place, token in enumerate(tree.tokens):
        noun = tree.head(place)
        if token.xpos not in ("VBN", "VBD") or noun < 0 or not tree.is_any(place, LOOSE):
            continue
        is_beside = place - 2 >= 0 and tree.tokens[place - 1].form == "," and noun < place
        if (
            is_beside
            and tree.tokens[noun].upos in ("NOUN", "PROPN")
            and not tree.children(place, "nsubj", "aux")
        ):
            yield place, noun, "acl"


def _times_of_saying(tree: Tree) -> Iterator[Mend]:
    """`said on Tuesday that …`: what stands before `that` is said of the verb before it."""
    for clause in range(len(tree)):
        verb = tree.head(clause)
        that = next((mark for mark in tree.children(clause, "mark") if tree.low(mark) == "that"), -1)
        if tree.relation(clause) != "ccomp" or not 0 <= verb < clause:
            continue
        before = [at for at in tree.children(clause, "obl", "advmod") if verb < at < that]
        subject = tree.child(clause, "nsubj")
        if that < 0 and subject is not None and tree.tokens[clause].lemma.lower() not in SAYING:
            before = [at for at in tree.children(clause, "obl") if _ends_frame(tree, verb, at, subject)]
        yield from ((at, verb, tree.tokens[at].relation) for at in before)


def _ends_frame(tree: Tree, verb: int, time: int, subject: int) -> bool:
    """Say whether a time without preposition stands in a frame: `said in a talk Friday the mill closed`."""
    places = tree.subtree(time)
    is_bare = is_time(tree, time) and tree.child(time, "case") is None
    is_inside = verb < places[0] and places[-1] + 1 == tree.subtree(subject)[0]
    return is_bare and is_inside and tree.tokens[places[0] - 1].form not in (",", "—", "–")


def _counted_victims(tree: Tree) -> Iterator[Mend]:
    """`12 people were killed and 30 injured`: the number is who was injured."""
    for place, token in enumerate(tree.tokens):
        verb = tree.head(place)
        if token.upos != "NUM" or verb != place + 1 or tree.relation(verb) != "conj":
            continue
        before = tree.head(verb)
        is_passive = tree.child(before, "aux:pass") is not None and tree.child(verb, "nsubj", "aux") is None
        if is_passive and tree.tokens[verb].form.endswith("ed"):
            yield place, verb, "nsubj:pass"


def _last_of_joined(tree: Tree) -> Iterator[Mend]:
    """`starts in May and ends after a year`: what follows the last of joined verbs belongs to it."""
    for verb in range(len(tree)):
        joined = [at for at in tree.children(verb, "conj") if at > verb and tree.tokens[at].upos == "VERB"]
        if tree.tokens[verb].upos != "VERB" or not joined:
            continue
        end = max(tree.subtree(joined[-1]))
        for child in tree.children(verb, "obl", "advmod", "advcl"):
            if child > end and not _is_of_all(tree, child):
                yield child, joined[-1], tree.tokens[child].relation


def _finite_after_infinitive(tree: Tree) -> Iterator[Mend]:
    """`is alleged to have left and is expected to return`: a verb with a tense is joined to one that has."""
    for place in range(len(tree)):
        verb = tree.head(place)
        if tree.relation(place) != "conj" or tree.relation(verb) != "xcomp" or tree.child(place, "nsubj"):
            continue
        above = tree.head(verb)
        has_to = any(tree.low(mark) == "to" for mark in tree.children(verb, "mark"))
        helped = tree.children(place, "aux", "cop") or tree.tokens[place].xpos in ("VBZ", "VBD")
        if has_to and helped and is_finite(tree, place) and is_finite(tree, above):
            yield place, above, "conj"


def _bounded_subjects(tree: Tree) -> Iterator[Mend]:
    """`and up to 40 were hurt`: a number with its bound before a verb without subject is the subject."""
    for place, token in enumerate(tree.tokens):
        verb = tree.head(place)
        if token.upos != "NUM" or token.relation != "obl" or verb < place or tree.relation(verb) != "conj":
            continue
        bounds = [tie for tie in tree.children(place, "case") if tree.low(tie) in _BOUNDING]
        helpers = tree.children(verb, "aux", "cop") or [verb]
        if bounds and place + 1 == helpers[0] and tree.child(verb, "nsubj", "expl", "csubj") is None:
            yield place, verb, "nsubj"
            yield from ((bound, place, "advmod") for bound in bounds)


def _due_to_happen(tree: Tree) -> Iterator[Mend]:
    """`was due to open`: `due to` before a verb belongs to it."""
    for place in range(1, len(tree) - 2):
        verb = place + 2
        is_due = tree.low(place) == "due" and tree.low(place + 1) == "to" and tree.head(place + 1) == place
        if is_due and tree.tokens[verb].upos == "VERB" and place - 1 in tree.children(verb, "cop", "aux"):
            yield place, verb, "case"


def _subjects_of_frames(tree: Tree) -> Iterator[Mend]:
    """`“We won,” the coach told them`: the second subject is that of the verb of saying."""
    for verb in range(len(tree)):
        says = tree.head(verb)
        if says < verb or tree.relation(verb) != "ccomp" or tree.child(says, "nsubj") is not None:
            continue
        subjects = tree.children(verb, "nsubj")
        if len(subjects) == 2 and subjects[0] < verb < subjects[1] < says:
            yield subjects[1], says, "nsubj"


def _joined_relatives(tree: Tree) -> Iterator[Mend]:
    """`a law which caps rents and which took effect`: a second `which` is joined to the first."""
    for place in range(len(tree)):
        above = tree.head(place)
        subject = tree.child(place, "nsubj")
        if (
            tree.relation(place) != "conj"
            or subject is None
            or tree.tokens[subject].xpos not in ("WDT", "WP")
        ):
            continue
        between = range(above + 1, place)
        relatives = [at for at in between if tree.tokens[at].relation == "acl:relcl"]
        if relatives and tree.tokens[above].relation != "acl:relcl":
            yield place, relatives[-1], "conj"


def _is_of_all(tree: Tree, child: int) -> bool:
    """Say whether a trailing phrase is said of all that was joined: `according to X`, `…, causing delays`."""
    ties = tree.children(child, "case", "mark", "advmod")
    return any(tree.low(tie) in ("according", "as") for tie in ties) or (
        tree.tokens[child].relation == "advcl" and not ties
    )


def _partial_relatives(tree: Tree) -> Iterator[Mend]:
    """`…, most of whom sailed`: a clause on part of what stands right before its comma."""
    for place in range(len(tree)):
        subject = tree.child(place, "nsubj")
        if subject is None or tree.relation(place) not in ("parataxis", "conj", "dep", "advcl"):
            continue
        noun = tree.subtree(place)[0] - 1
        noun -= 1 if noun > 0 and tree.tokens[noun].form == "," else 0
        pronoun = next(
            (at for at in tree.children(subject, "nmod") if tree.low(at) in ("whom", "which")), None
        )
        if pronoun is not None and pronoun < place and tree.tokens[noun].upos in ("NOUN", "PROPN"):
            yield place, noun, "acl:relcl"


def _left_in_relatives(tree: Tree) -> Iterator[Mend]:
    """`…, which he said was late and came in vain.`: no comma ends the clause, so both are in it."""
    for place in range(len(tree)):
        above = tree.head(place)
        tie = tree.child(place, "cc")
        if tree.relation(place) != "conj" or tie is None or tree.child(place, "nsubj", "expl", "csubj"):
            continue
        clause = next((at for at in range(above + 1, tie) if _is_open_at(tree, at, tie)), None)
        if clause is not None and is_finite(tree, place) and clause not in tree.above(place):
            yield place, _innermost(tree, clause), "conj"


def _is_open_at(tree: Tree, clause: int, tie: int) -> bool:
    """Say whether a relative clause after a comma goes on up to a word, with no comma before that."""
    if tree.tokens[clause].relation != "acl:relcl" or tree.tokens[tie - 1].form == ",":
        return False
    places = tree.subtree(clause)
    return places[-1] == tie - 1 and "," in (tree.tokens[places[0]].form, tree.tokens[places[0] - 1].form)


def _innermost(tree: Tree, clause: int) -> int:
    """Return the predicate whose subject a relative pronoun is: `was` in `which he said was late`."""
    inner = tree.child(clause, "ccomp")
    subject = tree.child(inner, "nsubj") if inner is not None else None
    return inner if inner is not None and (subject is None or subject < clause) else clause


def _but_for(tree: Tree) -> Iterator[Mend]:
    """`But for the dog, …`: a condition in two words, no tie to the sentence before."""
    for place in range(len(tree) - 1):
        noun = tree.head(place + 1)
        is_pair = place == 0 and tree.low(place) == "but" and tree.low(place + 1) == "for"
        if is_pair and tree.relation(place) == "cc" and tree.relation(place + 1) == "case" and noun > place:
            yield place, noun, "case"


def _inverted_denials(tree: Tree) -> Iterator[Mend]:
    """`Nor does Brook have plans`: what denies the clause is no tie to the sentence before."""
    first = next((at for at, token in enumerate(tree.tokens) if token.upos != "PUNCT"), -1)
    is_tie = 0 <= first < len(tree) - 1 and tree.low(first) == "nor" and tree.relation(first) == "cc"
    if is_tie and tree.tokens[first + 1].upos in ("AUX", "VERB"):
        yield first, tree.head(first), "advmod"


_RULES = (
    told_clauses,
    told_beside,
    cited_for_sayings,
    clauses_after_labels,
    *FRAME_RULES,
    *NAME_RULES,
    *ASIDE_RULES,
    *SCOPE_RULES,
    _times_of_saying,
    _participles,
    _counted_victims,
    _last_of_joined,
    _finite_after_infinitive,
    _bounded_subjects,
    _partial_relatives,
    _left_in_relatives,
    _due_to_happen,
    _subjects_of_frames,
    _joined_relatives,
    _but_for,
    _inverted_denials,
)
