"""What a sentence hands on of somebody's words or thoughts, read from its tree and its quotation marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from workbench.domain.claim import Manner
from workbench.extract.attributions import Attribution, AttributionKind, Range
from workbench.extract.quotations import Quoted, is_word, words_of
from workbench.extract.sources import is_passive, phrase, source_head
from workbench.extract.speechwords import (
    ACTING,
    BESIDE,
    CLAUSE_ONLY,
    KNOWING,
    NOT_CLAUSES,
    SAYING,
    SAYING_NOUNS,
    TELLING,
    THINKING,
    THINKING_NOUNS,
    VIEWING_NOUNS,
    WANTING,
)
from workbench.language.parsing.tree import Tree

LONGEST = 400
"""Tokens: no attributions are looked for in a longer sentence."""
_ALL = 0.95
_LONGEST_LABEL = 12


def attributions_in(tree: Tree, quoted: Quoted) -> list[Attribution]:
    """Return the attributions of one sentence in order of their cues; words in speech have none."""
    if len(tree) > LONGEST:
        return []
    return _nested(tree, _settled(_Sentence(tree, quoted).attributions()))


def _settled(found: list[Attribution]) -> list[Attribution]:
    """Leave out what is empty."""
    return [attribution for attribution in found if attribution.content or attribution.kind == "said"]


def _nested(tree: Tree, found: list[Attribution]) -> list[Attribution]:
    """Say for each attribution in whose content it stands."""
    nested: list[Attribution] = []
    for number, attribution in enumerate(found):
        size = sum(high - low for low, high in attribution.content)
        around = [
            (sum(high - low for low, high in other.content), index)
            for index, other in enumerate(found)
            if index != number
            and sum(high - low for low, high in other.content) > size
            and any(low <= attribution.verb < high for low, high in other.content)
        ]
        nested.append(replace(attribution, inside=min(around)[1] if around else -1))
    return nested


class _Sentence:
    def __init__(self, tree: Tree, quoted: Quoted) -> None:
        self.tree = tree
        self.quoted = quoted

    def attributions(self) -> list[Attribution]:
        labelled = self.of_label()
        found: list[Attribution] = [] if labelled is None else [labelled]
        for at, token in enumerate(self.tree.tokens):
            if at in self.quoted.places:
                continue
            attribution = None
            if token.upos == "VERB":
                attribution = self.of_verb(at)
            elif token.upos in ("ADJ", "NOUN"):
                attribution = self.of_adjective(at) if token.upos == "ADJ" else self.of_noun(at)
            if attribution is None and self.tree.relation(at) in (
                "obl",
                "nmod",
                "parataxis",
                "advmod",
                "root",
            ):
                attribution = self.of_phrase(at)
            if attribution is not None:
                found.append(attribution)
        return found

    # --- verbs ---------------------------------------------------------------------------------------

    def of_verb(self, verb: int) -> Attribution | None:
        tree = self.tree
        lemma = tree.tokens[verb].lemma.lower()
        source = source_head(tree, verb)
        content = self.clauses(verb)
        aside = not content and self.stands_aside(verb, lemma)
        if aside:
            content = self.around(verb)
        kind = self.kind_of(verb, lemma, content, aside)
        if kind is None:
            return None
        prepositions: list[int] = []
        if not content and (
            lemma in CLAUSE_ONLY or (kind in ("act", "stance", "said") and self.is_unreal(verb))
        ):
            return None
        if not content and source < 0:
            return None
        if not content and kind == "said":
            kind = "act"
        if kind in ("act", "stance") or not content:
            things, prepositions = self.things(verb, lemma, kind)
            content = content | things
        cue = self.group(verb) + prepositions
        return self.attribution(kind, source, verb, cue, content)

    def kind_of(self, verb: int, lemma: str, content: set[int], aside: bool) -> AttributionKind | None:
        tree = self.tree
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
        if (
            spoken
            and tree.child(verb, "ccomp", "parataxis") is not None
            and tree.child(verb, "nsubj") is not None
        ):
            return "said"
        if (
            content
            and not aside
            and any(
                tree.low(mark) == "that"
                for clause in tree.children(verb, "ccomp")
                for mark in tree.children(clause, "mark")
            )
        ):
            return "thought"
        return None

    def ends_in_colon(self, verb: int) -> bool:
        """Say whether the sentence ends in a colon after its last verb: what is said follows."""
        tokens = self.tree.tokens
        last = len(tokens) - 1
        return tokens[last].form == ":" and not any(token.upos == "VERB" for token in tokens[verb + 1 :])

    def is_unreal(self, verb: int) -> bool:
        """Say whether a saying is denied or only possible."""
        tree = self.tree
        return any(tree.low(at) in ("not", "n't", "never") for at in tree.children(verb, "advmod")) or any(
            tree.tokens[at].lemma in ("may", "might", "could", "would", "can", "should", "must")
            for at in tree.children(verb, "aux")
        )

    def clauses(self, verb: int) -> set[int]:
        """Return the clauses that a verb takes as what is said or thought."""
        tree = self.tree
        tops = tree.children(verb, "ccomp")
        if not tops and is_passive(tree, verb):
            tops = [at for at in tree.children(verb, "csubj", "xcomp", "advcl") if self.is_told(at, verb)]
            if tops and tree.relation(tops[0]) == "xcomp":
                tops += tree.children(verb, "nsubj")
        tops += [
            at
            for at in tree.children(verb, "parataxis", "obj", "obl", "dep", "xcomp", "advcl", "conj")
            if self.is_spoken(at)
            and (not tree.is_any(at, ("conj", "obl", "advcl")) or (at - 1 >= 0 and self.opens(at, verb)))
        ]
        content: set[int] = set()
        for top in tops:
            content.update(tree.subtree(top))
        return content

    def is_told(self, clause: int, verb: int) -> bool:
        tree = self.tree
        if tree.relation(clause) == "xcomp":
            return tree.tokens[verb].lemma in SAYING | THINKING and any(
                tree.low(at) == "to" for at in tree.children(clause, "mark")
            )
        return any(tree.low(at) == "that" for at in tree.children(clause, "mark"))

    def is_spoken(self, top: int) -> bool:
        """Say whether a phrase begins in speech."""
        return any(at in self.quoted.places for at in (top,))

    def opens(self, at: int, verb: int) -> bool:
        low = next((low for low, high in self.quoted.speech if low <= at < high), -1)
        return (low > verb and not any(is_word(self.tree, place) for place in range(verb + 1, low))) or (
            low > 0 and self.tree.tokens[low - 1].form in (",", ":")
        )

    def stands_aside(self, verb: int, lemma: str) -> bool:
        """Say whether a verb of saying is set beside what is said: `…, X said, …`, `as X put it`."""
        tree = self.tree
        relation = tree.relation(verb)
        if tree.child(verb, "nsubj") is None or tree.head(verb) < 0:
            return False
        if relation == "parataxis":
            return lemma in SAYING | THINKING and tree.child(verb, "obj") is None
        if relation == "advcl":
            marks = {tree.low(at) for at in tree.children(verb, "mark", "advmod")}
            return "as" in marks and lemma in SAYING | THINKING | {"put"}
        return False

    def around(self, verb: int) -> set[int]:
        """Return the words of the clause beside which a verb stands."""
        return set(self.tree.subtree(self.tree.head(verb), {verb}))

    def things(self, verb: int, lemma: str, kind: str) -> tuple[set[int], list[int]]:
        """Return what an act of speech is about, and the preposition that belongs to the verb."""
        tree = self.tree
        places: set[int] = set()
        prepositions: list[int] = []
        tops = [
            at
            for at in tree.children(verb, "obj", "xcomp", "ccomp")
            if not (tree.is_any(at, ("obj",)) and lemma in TELLING)
        ]
        if is_passive(tree, verb):
            tops += tree.children(verb, "nsubj")
        for at in tree.children(verb, "obl"):
            cases = tree.children(at, "case")
            if (
                at < verb
                or not cases
                or tree.low(cases[0]) not in BESIDE
                or tree.is_any(at, ("obl:agent", "obl:unmarked"))
            ):
                continue
            beside = cases[0] == verb + 1 and tree.child(verb, "obj") is None
            if beside and tree.low(cases[0]) in ("on", "in", "at") and kind == "said":
                continue
            if beside:
                prepositions.append(cases[0])
                tops.append(at)
            elif tree.low(cases[0]) in ("for", "of", "with", "as", "about", "to", "against"):
                tops.append(at)
        tops += [
            at
            for at in tree.children(verb, "advcl")
            if at > verb
            and any(
                tree.low(mark) in ("of", "to", "for", "as", "with", "about")
                for mark in tree.children(at, "mark", "case")
            )
        ]
        for top in tops:
            places.update(tree.subtree(top, prepositions))
        return places, prepositions

    def group(self, verb: int) -> list[int]:
        """Return a verb with its auxiliaries, negation, adverbs beside it and particle."""
        tree = self.tree
        places = [
            at
            for at in tree.children(verb, "aux", "aux:pass", "compound:prt", "cop")
            if at not in self.quoted.places
        ]
        places += [
            at
            for at in tree.children(verb, "advmod")
            if at < verb
            and not tree.below_each[at]
            and all(tree.tokens[p].upos in ("ADV", "AUX", "PART") for p in range(at, verb))
        ]
        return sorted({verb, *places})

    # --- adjectives, nouns, phrases --------------------------------------------------------------------

    def of_adjective(self, at: int) -> Attribution | None:
        tree = self.tree
        if tree.tokens[at].lemma.lower() not in KNOWING:
            return None
        clause = tree.child(at, "ccomp", "advcl")
        if clause is None or (
            not any(tree.low(mark) == "that" for mark in tree.children(clause, "mark"))
            and tree.relation(clause) != "ccomp"
        ):
            return None
        return self.attribution(
            "thought", source_head(tree, at), at, self.group(at), set(tree.subtree(clause))
        )

    def of_noun(self, at: int) -> Attribution | None:
        tree = self.tree
        lemma = tree.tokens[at].lemma.lower()
        if lemma not in SAYING_NOUNS and lemma not in THINKING_NOUNS:
            return None
        clause = next(
            (
                c
                for c in tree.children(at, "acl", "ccomp")
                if tree.tokens[c].relation != "acl:relcl"
                and any(tree.low(m) in ("that", "to", "of") for m in tree.children(c, "mark", "case"))
            ),
            None,
        )
        if clause is None:
            return None
        kind: AttributionKind = "said" if lemma in SAYING_NOUNS else "thought"
        owner = tree.child(at, "nmod:poss")
        cue = [at]
        if owner is None:
            owner = next(
                (
                    n
                    for n in tree.children(at, "nmod")
                    if tree.low(min(tree.subtree(n))) in ("by", "from", "of")
                ),
                None,
            )
        if (
            owner is None
            and tree.relation(at) in ("obj", "obl")
            and tree.tokens[tree.head(at)].upos == "VERB"
        ):
            owner = source_head(tree, tree.head(at))
            if tree.relation(at) == "obj" and tree.head(at) < at:
                cue = list(range(tree.head(at), at + 1))
        return self.attribution(kind, -1 if owner is None else owner, at, cue, set(tree.subtree(clause)))

    def of_phrase(self, at: int) -> Attribution | None:
        """Read `according to X`, `in the words of X`, `in X's view`."""
        tree = self.tree
        cases = tree.children(at, "case")
        low = tree.low(cases[0]) if cases else ""
        head = tree.head(at)
        if low == "according":
            cue = [cases[0], *tree.children(cases[0], "fixed")]
            if head < 0:
                return None
            return self.attribution(
                "according", at, cases[0], cue, set(tree.subtree(head, {at})), without=frozenset(cue)
            )
        if low == "in" and tree.tokens[at].lemma in VIEWING_NOUNS and head >= 0:
            owner = tree.child(at, "nmod:poss")
            if owner is None:
                owner = next(
                    (n for n in tree.children(at, "nmod") if tree.low(min(tree.subtree(n))) == "of"), None
                )
            if owner is not None:
                cue = [p for p in tree.subtree(at) if p not in tree.subtree(owner)]
                return self.attribution("according", owner, at, cue, set(tree.subtree(head, {at})))
        return None

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
        if (
            not names
            or any(tree.tokens[at].upos in ("VERB", "AUX", "SCONJ", "CCONJ") for at in names)
            or tree.tokens[names[-1]].upos not in ("PROPN", "NOUN")
            or not all(
                tree.tokens[at].form[0].isupper() or tree.low(at) in ("of", "the", "for") for at in names
            )
        ):
            return None
        content = set(range(colon + 1, len(tree)))
        ranges = self.ranges(content, set())
        return Attribution(
            "spoken", (first, colon), (colon,), ranges, self.manner(ranges), verb=colon, head=names[-1]
        )

    # --- joining ---------------------------------------------------------------------------------------

    def attribution(
        self,
        kind: AttributionKind,
        source: int,
        verb: int,
        cue: Sequence[int],
        content: set[int],
        without: frozenset[int] = frozenset(),
    ) -> Attribution:
        tree = self.tree
        named = phrase(tree, source, without | {verb}) if source >= 0 else None
        frame = set(cue) | (set(range(*named)) if named else set())
        content = self.with_speech(content, frame, verb) - frame
        ranges = self.ranges(content, frame)
        return Attribution(
            kind,
            named,
            tuple(sorted(set(cue) - (set(range(*named)) if named else set()))),
            ranges,
            self.manner(ranges),
            verb=verb,
            head=source,
            is_nameless=source < 0,
        )

    def with_speech(self, content: set[int], frame: Collection[int], verb: int) -> set[int]:
        """Take in the rest of the quotations that the content touches."""
        for low, high in self.quoted.speech:
            words = words_of(self.tree, low, high)
            inside = sum(1 for at in words if at in content)
            if inside and not any(at in frame for at in words) and 2 * inside >= len(words):
                content = content | set(range(low, high))
        return content

    def ranges(self, content: set[int], frame: set[int]) -> tuple[Range, ...]:
        """Return places as ranges with the marks between their words, at their ends quotation marks only."""
        tree = self.tree
        ranges: list[Range] = []
        for at in sorted(place for place in content if is_word(tree, place)):
            if ranges and not any(is_word(tree, p) or p in frame for p in range(ranges[-1][1], at)):
                ranges[-1] = (ranges[-1][0], at + 1)
            else:
                ranges.append((at, at + 1))
        return tuple(self.with_marks(low, high, frame) for low, high in ranges)

    def with_marks(self, low: int, high: int, frame: Collection[int]) -> Range:
        for first, last in self.quoted.ranges:
            if (
                low < last
                and first < low
                and not any(is_word(self.tree, p) or p in frame for p in range(first, low))
            ):
                low = first
            if first < high < last and not any(
                is_word(self.tree, p) or p in frame for p in range(high, last)
            ):
                high = last
        return low, high

    def manner(self, ranges: Iterable[Range]) -> Manner:
        words = [at for low, high in ranges for at in words_of(self.tree, low, high)]
        inside = sum(1 for at in words if at in self.quoted.places)
        if not inside:
            return "indirect"
        return "direct" if inside >= _ALL * len(words) else "mixed"
