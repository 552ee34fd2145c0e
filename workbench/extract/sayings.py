"""What a sentence hands on of somebody's words or thoughts, read from its tree and its quotation marks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from workbench.extract.attributions import Attribution, AttributionKind
from workbench.extract.contents import aside, clauses, manner_of, ranges, things, with_speech
from workbench.extract.quotations import Quoted, is_word, words_of
from workbench.extract.sources import is_passive, phrase, source_head
from workbench.extract.speechwords import (
    ACTING,
    CLAUSE_ONLY,
    KNOWING,
    NOT_CLAUSES,
    SAYING,
    SAYING_NOUNS,
    THINKING,
    THINKING_NOUNS,
    UNREAL,
    VIEWING_NOUNS,
    WANTING,
)
from workbench.language.parsing.tree import Tree

LONGEST = 400
"""Tokens: no attributions are looked for in a longer sentence."""
_LONGEST_LABEL = 12
_ABOUT = ("about", "of", "on", "for", "against", "to", "over")
_NO_LABEL = ("VERB", "AUX", "SCONJ", "CCONJ")


def attributions_in(tree: Tree, quoted: Quoted) -> list[Attribution]:
    """Return the attributions of one sentence in order of their cues; words in speech have none."""
    if len(tree) > LONGEST:
        return []
    return _nested(list(_Sentence(tree, quoted).attributions()))


def _nested(found: list[Attribution]) -> list[Attribution]:
    """Say for each attribution in whose content it stands, the smallest."""
    sizes = [sum(high - low for low, high in attribution.content) for attribution in found]
    return [
        replace(
            attribution,
            inside=min(
                (
                    (sizes[index], index)
                    for index, other in enumerate(found)
                    if sizes[index] > sizes[number]
                    and any(low <= attribution.verb < high for low, high in other.content)
                ),
                default=(0, -1),
            )[1],
        )
        for number, attribution in enumerate(found)
    ]


class _Sentence:
    def __init__(self, tree: Tree, quoted: Quoted) -> None:
        self.tree = tree
        self.quoted = quoted

    def attributions(self) -> Iterator[Attribution]:
        labelled = self.of_label()
        if labelled is not None:
            yield labelled
        for at, token in enumerate(self.tree.tokens):
            if at in self.quoted.places:
                continue
            found = None
            if token.upos == "VERB":
                found = self.of_verb(at)
            elif token.upos == "ADJ":
                found = self.of_adjective(at)
            elif token.upos == "NOUN":
                found = self.of_noun(at)
            found = found or self.of_phrase(at)
            if found is not None and (found.content or self.stands_alone(found.verb, found.head)):
                yield found

    # --- verbs -----------------------------------------------------------------------------------

    def of_verb(self, verb: int) -> Attribution | None:
        tree = self.tree
        lemma = tree.tokens[verb].lemma.lower()
        source = source_head(tree, verb)
        beside = aside(tree, verb)
        content = beside or clauses(tree, self.quoted, verb)
        kind = self.kind_of(verb, lemma, content, bool(beside))
        if kind is None:
            return None
        if not content and lemma in SAYING | ACTING and self.stands_alone(verb, source):
            return self.joined("said", source, verb, self.group(verb), content)
        if not content:
            if lemma in CLAUSE_ONLY or source < 0:
                return None
            kind = "act" if kind == "said" else kind
        prepositions: list[int] = []
        if kind in ("act", "stance") or not content:
            about, prepositions = things(tree, verb, lemma)
            content = content | about
        return self.joined(kind, source, verb, self.group(verb) + prepositions, content)

    def kind_of(self, verb: int, lemma: str, content: set[int], is_aside: bool) -> AttributionKind | None:
        """Return how a verb hands words on, None where it does not."""
        spoken = any(at in self.quoted.places for at in content)
        if lemma in SAYING:
            return "act" if self.is_unreal(verb) and not spoken else "said"
        if lemma in ACTING:
            return "act"
        if lemma in THINKING:
            return "thought" if content else "stance"
        if lemma in WANTING:
            return "stance"
        if lemma in NOT_CLAUSES:
            return None
        if is_aside and lemma == "put":
            return "said"
        if spoken and self.tree.child(verb, "nsubj") is not None:
            return "said" if content <= self.quoted.places or self.takes_clause(verb) else None
        if (
            content
            and not is_aside
            and any(self.is_that_clause(at) for at in self.tree.children(verb, "ccomp"))
        ):
            return "thought"
        return None

    def takes_clause(self, verb: int) -> bool:
        return self.tree.child(verb, "ccomp", "parataxis") is not None

    def is_that_clause(self, clause: int) -> bool:
        return any(self.tree.low(mark) == "that" for mark in self.tree.children(clause, "mark"))

    def is_unreal(self, verb: int) -> bool:
        """Say whether a saying is denied or only possible."""
        tree = self.tree
        denied = any(tree.low(at) in ("not", "n't", "never") for at in tree.children(verb, "advmod"))
        return denied or any(tree.tokens[at].lemma in UNREAL for at in tree.children(verb, "aux"))

    def stands_alone(self, verb: int, source: int) -> bool:
        """Say whether what is said stands in other sentences: `X went on to say:`, or `X said.` alone."""
        tree = self.tree
        if tree.tokens[-1].form == ":":
            return not any(token.upos == "VERB" for token in tree.tokens[verb + 1 :])
        frame = {*self.group(verb), *(range(*phrase(tree, source)) if source >= 0 else ())}
        return source >= 0 and frame.issuperset(words_of(tree, 0, len(tree)))

    def group(self, verb: int) -> list[int]:
        """Return a verb with its auxiliaries, particle, negation and the adverbs before it."""
        tree = self.tree
        places = tree.children(verb, "aux", "aux:pass", "compound:prt", "cop")
        places += [
            at
            for at in tree.children(verb, "advmod")
            if at < verb
            and not tree.below_each[at]
            and all(tree.tokens[place].upos in ("ADV", "AUX", "PART") for place in range(at, verb))
        ]
        return sorted({verb, *(at for at in places if at not in self.quoted.places)})

    # --- adjectives, nouns, phrases --------------------------------------------------------------

    def of_adjective(self, at: int) -> Attribution | None:
        """Read `X is confident that …`."""
        tree = self.tree
        clause = tree.child(at, "ccomp", "advcl")
        if tree.tokens[at].lemma.lower() not in KNOWING or clause is None:
            return None
        if tree.relation(clause) != "ccomp" and not self.is_that_clause(clause):
            return None
        return self.joined("thought", source_head(tree, at), at, self.group(at), set(tree.subtree(clause)))

    def of_noun(self, at: int) -> Attribution | None:
        """Read `X's claim that …`, `the hope that …`, `X made the promise to …`."""
        tree = self.tree
        lemma = tree.tokens[at].lemma.lower()
        if lemma not in SAYING_NOUNS and lemma not in THINKING_NOUNS:
            return None
        clause = next((c for c in tree.children(at, "acl", "ccomp") if self.is_told_by_noun(c)), None)
        if clause is None:
            return self.of_bare_noun(at)
        kind: AttributionKind = "said" if lemma in SAYING_NOUNS else "thought"
        owner, cue = self.owner_of(at)
        return self.joined(kind, owner, at, cue, set(tree.subtree(clause)))

    def of_bare_noun(self, at: int) -> Attribution | None:
        """Read `X's remarks about Y`, which hands on none of the words."""
        tree = self.tree
        owner, cue = self.owner_of(at)
        about = next(
            (n for n in tree.children(at, "nmod") if self.is_led_by(n, *_ABOUT) and n != owner), None
        )
        case = None if about is None else tree.child(about, "case")
        if owner < 0 or about is None or case is None:
            return None
        return self.joined("stance", owner, at, [*cue, case], set(tree.subtree(about, {case})))

    def is_told_by_noun(self, clause: int) -> bool:
        tree = self.tree
        return tree.tokens[clause].relation != "acl:relcl" and any(
            tree.low(mark) in ("that", "to", "of") for mark in tree.children(clause, "mark", "case")
        )

    def owner_of(self, noun: int) -> tuple[int, list[int]]:
        """Return the head of whose a noun of saying is, -1 without one, and the words of its cue."""
        tree = self.tree
        owner = tree.child(noun, "nmod:poss")
        if owner is None:
            owner = next(
                (at for at in tree.children(noun, "nmod") if self.is_led_by(at, "by", "from", "of")), None
            )
        head = tree.head(noun)
        if owner is not None or head < 0 or tree.tokens[head].upos != "VERB":
            return -1 if owner is None else owner, [noun]
        if tree.relation(noun) == "obj" and head < noun:
            return source_head(tree, head), [*self.group(head), *range(head + 1, noun + 1)]
        return (source_head(tree, head) if tree.relation(noun) in ("obj", "obl") else -1), [noun]

    def is_led_by(self, at: int, *prepositions: str) -> bool:
        case = self.tree.child(at, "case")
        return case is not None and self.tree.low(case) in prepositions

    def of_phrase(self, at: int) -> Attribution | None:
        """Read `according to X`, `in the words of X`, `in X's view`."""
        tree = self.tree
        case, head = tree.child(at, "case"), tree.head(at)
        if case is None or head < 0:
            return None
        if tree.low(case) == "according":
            cue = [case, *tree.children(case, "fixed")]
            return self.joined("according", at, case, cue, self.all_but(at))
        if tree.low(case) != "in" or tree.tokens[at].lemma not in VIEWING_NOUNS:
            return None
        owner = tree.child(at, "nmod:poss")
        if owner is None:
            owner = next((n for n in tree.children(at, "nmod") if self.is_led_by(n, "of")), None)
        if owner is None:
            return None
        cue = [place for place in tree.subtree(at, {owner}) if is_word(tree, place)]
        cue += [place for place in tree.children(owner, "case") if place < owner]
        return self.joined(
            "according", owner, at, cue, set(tree.subtree(head, {at, *tree.children(head, "cc")}))
        )

    def all_but(self, phrase_head: int) -> set[int]:
        """Return what a phrase is said of: all else from an end of the sentence, its clause from inside."""
        tree = self.tree
        below = tree.subtree(phrase_head)
        first, last = below[0], below[-1]
        outermost = not words_of(tree, 0, first) or (
            not words_of(tree, last + 1, len(tree)) and tree.tokens[first - 1].form == ","
        )
        top = tree.root if outermost else tree.head(phrase_head)
        return set(tree.subtree(top, {phrase_head, *tree.children(top, "cc")}))

    def of_label(self) -> Attribution | None:
        """Read a speaker label: `WALLACE: Good evening.`, `Ada Byron: The engine works.`"""
        tree = self.tree
        colon = next((at for at in range(min(len(tree), _LONGEST_LABEL)) if tree.tokens[at].form == ":"), -1)
        if colon < 1 or colon in self.quoted.places or len(words_of(tree, colon + 1, len(tree))) < 2:
            return None
        first = max(
            (at + 1 for at in range(colon) if tree.tokens[at].form in ("—", "–", "-", "|")), default=0
        )
        names = words_of(tree, first, colon)
        if not names or not self.is_label(names):
            return None
        content = ranges(tree, self.quoted, range(colon + 1, len(tree)), ())
        manner = manner_of(tree, self.quoted, content)
        return Attribution("spoken", (first, colon), (colon,), content, manner, verb=colon, head=names[-1])

    def is_label(self, names: Sequence[int]) -> bool:
        """Say whether words name a speaker: in capitals, or nouns with a capital letter."""
        tokens = [self.tree.tokens[at] for at in names]
        if all(token.form.isupper() for token in tokens):
            return True
        return tokens[-1].upos in ("PROPN", "NOUN") and all(
            token.upos not in _NO_LABEL and (token.form[0].isupper() or token.form in ("of", "the", "for"))
            for token in tokens
        )

    # --- joining ---------------------------------------------------------------------------------

    def joined(
        self, kind: AttributionKind, source: int, verb: int, cue: Sequence[int], content: Collection[int]
    ) -> Attribution:
        """Return an attribution whose parts do not overlap."""
        tree = self.tree
        accused = tree.children(source, "nmod", "acl") if source >= 0 and is_passive(tree, verb) else []
        apart = {at for at in accused if self.is_led_by(at, "of")}
        named = phrase(tree, source, frozenset({verb, *cue, *apart})) if source >= 0 else None
        content = {*content, *(place for at in apart for place in tree.subtree(at))}
        named_places = set(range(*named)) if named else set()
        frame = named_places | set(cue)
        spoken = with_speech(tree, self.quoted, content, frame)
        parts = ranges(tree, self.quoted, spoken, frame)
        return Attribution(
            kind,
            named,
            tuple(sorted(set(cue) - named_places)),
            parts,
            manner_of(tree, self.quoted, parts),
            verb=verb,
            head=source,
            is_nameless=source < 0 and (is_passive(tree, verb) or tree.child(verb, "expl") is not None),
        )
