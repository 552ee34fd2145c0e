"""The claims of one sentence: each proposition once, with whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.domain.claim import Manner
from workbench.extract.attributions import Attribution
from workbench.extract.drafts import BOTH, PLAIN, SAID, Draft
from workbench.extract.lexicon import EVALUATIVE, EXHORTING, FIRST_PERSON
from workbench.extract.passages import Passage
from workbench.extract.propositions import Piece, Proposition
from workbench.extract.recipes import trimmed
from workbench.extract.splitting import propositions_in
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_HANDING_ON = ("said", "according", "spoken")
_KEEPING = ("act", "thought")
_FEWEST_CONTENT_WORDS = 2
_EMPTY = frozenset({"PUNCT", "DET", "AUX", "ADP", "PART", "CCONJ", "SCONJ"})
_WISHING = word_set("hope wish feel believe think deserve")
_MARKS = frozenset('"“”„«»')


def drafts_of(passage: Passage) -> list[Draft]:
    """Return the claims of a sentence in order, at least one."""
    composer = _Composer(passage)
    drafts = _kept(passage, composer.drafts())
    return drafts or [composer.whole()]


def _kept(passage: Passage, drafts: Iterable[Draft]) -> list[Draft]:
    """Leave out what says nothing, and what is said twice."""
    kept: list[Draft] = []
    seen: set[tuple[Piece, ...]] = set()
    for draft in drafts:
        if draft.proposition.pieces in seen or _is_trivial(passage, draft.proposition):
            continue
        seen.add(draft.proposition.pieces)
        kept.append(draft)
    return kept


def _is_trivial(passage: Passage, proposition: Proposition) -> bool:
    telling = sum(
        passage.tree.tokens[place].upos not in _EMPTY and passage.tree.relation(place) != "expl"
        for piece in proposition.pieces
        for place in piece.places
    )
    return telling < _FEWEST_CONTENT_WORDS


class _Composer:
    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tree = passage.tree
        self.handed = [
            (number, one)
            for number, one in enumerate(passage.attributions)
            if one.kind in _HANDING_ON
            and one.content
            and self._is_outermost(one)
            and not self._is_kept(one)
            and (one.kind != "spoken" or self._is_whole(one))
        ]

    def drafts(self) -> Iterator[Draft]:
        """Yield claims in the article's own voice and in others', by place."""
        made = list(self._own())
        for number, attribution in self.handed:
            made += self._handed(number, attribution)
        for number, attribution in enumerate(self.passage.attributions):
            if attribution.kind == "said" and self._is_outermost(attribution) and self._is_kept(attribution):
                made += self._beside_opinion(number, attribution)
        yield from sorted(made, key=lambda draft: draft.proposition.anchor)

    def whole(self) -> Draft:
        """Return the sentence as one claim."""
        places = trimmed(self.tree, self.passage.places()) or list(self.passage.places())
        proposition = Proposition(self.tree.root, "sentence", tuple(places), (Piece(tuple(places)),))
        return Draft(proposition)

    def _is_outermost(self, attribution: Attribution) -> bool:
        while attribution.inside >= 0:
            attribution = self.passage.attributions[attribution.inside]
            if attribution.kind in _HANDING_ON:
                return False
        return True

    def _is_whole(self, attribution: Attribution) -> bool:
        """Say whether words in quotation marks are clauses, not a few words inside the article's own."""
        content = set(self._content(attribution))
        tops = [
            place
            for place in content
            if self.tree.head(place) not in content and self.tree.tokens[place].upos != "PUNCT"
        ]
        return any(self.tree.relation(top) in ("root", "parataxis", "ccomp", "conj", "dep") for top in tops)

    def _content(self, attribution: Attribution) -> list[int]:
        """Return the words handed on; what a phrase hands on is the whole clause it stands in."""
        content = _places(attribution)
        if attribution.kind != "according":
            return content
        frame = set(attribution.cue) | set(range(*attribution.source or (0, 0)))
        inside = set(content) - frame
        tree = self.tree
        while True:
            tops = [
                place
                for place in inside
                if tree.head(place) not in inside and tree.relation(place) in ("xcomp", "ccomp")
            ]
            if not tops or tree.head(tops[0]) < 0:
                return sorted(inside)
            inside |= set(tree.subtree(tree.head(tops[0]), frame)) - frame

    def _is_kept(self, attribution: Attribution) -> bool:
        """Say whether words are handed on whose frame is part of the claim: of an opinion, that it was said."""
        content = self._content(attribution)
        if attribution.kind != "said" or self._manner(content) == "direct":
            return False
        said = [one for one in propositions_in(self.tree, content) if not one.is_aside]
        return all(is_opinion(self.tree, one.head) for one in said)

    # --- the article's own voice ---------------------------------------------------------------

    def _own(self) -> Iterator[Draft]:
        handed = {place for _, one in self.handed for place in self._content(one)}
        silent = {one.verb for _, one in self.handed if one.kind == "said"}
        places = [place for place in self.passage.places() if place not in handed]
        frames = {place for _, one in self.handed if one.kind == "according" for place in one.cue}
        for proposition in propositions_in(self.tree, places, self.passage.quoted.places, silent | frames):
            yield self._in_own_voice(proposition)

    def _in_own_voice(self, proposition: Proposition) -> Draft:
        for number, one in enumerate(self.passage.attributions):
            acts = one.kind in _KEEPING or one.kind == "said" and self._is_kept(one)
            if acts and one.verb == proposition.head and not proposition.is_aside:
                return Draft(
                    proposition, self._speaker(one), self._manner(self._content(one)), SAID if one.source is not None else PLAIN,
                    is_statement=True, is_quotation=self._has_quotation(proposition), attribution=number,
                )  # fmt: skip
        return Draft(proposition, is_quotation=self._has_quotation(proposition))

    # --- somebody's words ------------------------------------------------------------------------

    def _handed(self, number: int, attribution: Attribution) -> Iterator[Draft]:
        content = self._content(attribution)
        manner = self._manner(content)
        parts = [content]
        if manner == "direct" and len(attribution.content) > 1:
            parts = [list(range(low, high)) for low, high in attribution.content]
        for part in parts:
            if manner == "direct" and is_subjective([self.tree.low(place) for place in part]):
                yield self._saying(number, attribution, part)
                facts = propositions_in(self.tree, part)
                yield from (
                    self._fact(number, attribution, one, manner)
                    for one in facts
                    if not self._is_personal(one)
                )
                continue
            facts = propositions_in(self.tree, part)
            if not facts and manner == "direct" and len(parts) == 1:
                yield self._saying(number, attribution, part)
            yield from (self._fact(number, attribution, fact, manner) for fact in facts)

    def _is_personal(self, proposition: Proposition) -> bool:
        """Say whether a part of what is said is opinion too, or speaks of the speaker."""
        return is_subjective([self.tree.low(place) for piece in proposition.pieces for place in piece.places])

    def _beside_opinion(self, number: int, attribution: Attribution) -> Iterator[Draft]:
        """Yield the facts that stand beside an opinion: `said that, as the road was closed, he should wait`."""
        content = self._content(attribution)
        for fact in propositions_in(self.tree, content):
            if fact.rule == "subordinate clause" or fact.is_aside:
                yield self._fact(number, attribution, fact, self._manner(content))

    def _fact(self, number: int, attribution: Attribution, fact: Proposition, manner: Manner) -> Draft:
        if fact.is_aside and manner != "direct":
            return Draft(fact)
        if manner != "direct" and attribution.kind == "said" and is_opinion(self.tree, fact.head):
            return self._statement(number, attribution, fact, manner)
        return Draft(
            fact, self._speaker(attribution), manner, BOTH,
            is_quotation=manner == "direct" or self._has_quotation(fact), attribution=number,
        )  # fmt: skip

    def _statement(self, number: int, attribution: Attribution, fact: Proposition, manner: Manner) -> Draft:
        """`X said that Y should …`: one of several things said, with the frame."""
        source = trimmed(self.tree, range(*attribution.source or (0, 0)))
        pieces = (Piece(tuple(source)), Piece(tuple(attribution.cue)), *fact.pieces)
        anchor = tuple(sorted({*fact.anchor, *source, *attribution.cue}))
        kept = replace(fact, pieces=pieces, anchor=fact.anchor if not source else anchor)
        return Draft(kept, self._speaker(attribution), manner, SAID, is_statement=True, attribution=number)

    def _saying(self, number: int, attribution: Attribution, part: Sequence[int]) -> Draft:
        """`X said "…"`, the words themselves being what can be checked."""
        content = trimmed(self.tree, part)
        speaker = self._speaker(attribution)
        before: tuple[Piece, ...]
        if attribution.source is not None and attribution.verb >= 0:
            source = trimmed(self.tree, range(*attribution.source))
            before = (Piece(tuple(source)), Piece(tuple(attribution.cue)))
        else:
            before = (Piece(put_in=f"{speaker or 'Somebody quoted'} said"),)
        pieces = (*before, *self._in_marks(content))
        anchor = sorted({*content, *(place for piece in before for place in piece.places)})
        proposition = Proposition(
            attribution.verb if attribution.verb >= 0 else self.tree.root,
            "direct quotation",
            tuple(anchor),
            pieces,
        )
        return Draft(proposition, speaker, "direct", SAID, is_quotation=True, attribution=number)

    def _in_marks(self, content: Sequence[int]) -> tuple[Piece, ...]:
        bare = [place for place in content if self.tree.tokens[place].form not in _MARKS]
        return (Piece(put_in="“"), Piece(tuple(bare)), Piece(put_in="”"))

    def _speaker(self, attribution: Attribution) -> str:
        if attribution.speaker or attribution.source is None:
            return attribution.speaker
        low, high = attribution.source
        text = ""
        for place in range(low, high):
            token = self.tree.tokens[place]
            glued = place > low and self.tree.tokens[place - 1].end == token.start
            text += token.form if glued or not text else " " + token.form
        return text

    def _manner(self, content: Sequence[int]) -> Manner:
        words = [place for place in content if self.tree.tokens[place].upos != "PUNCT"]
        inside = sum(place in self.passage.quoted.places for place in words)
        if words and inside >= 0.8 * len(words):
            return "direct"
        return "mixed" if inside > 2 else "indirect"

    def _has_quotation(self, proposition: Proposition) -> bool:
        return sum(place in self.passage.quoted.places for place in proposition.anchor) > 2


def is_subjective(lows: Sequence[str]) -> bool:
    """Say whether somebody's words are opinion, hope, promise or exhortation more than a fact."""
    return any(low in FIRST_PERSON or low in EXHORTING or low in EVALUATIVE for low in lows) or lows[-1:] in (
        ["?"],
        ["!"],
    )


def is_opinion(tree: Tree, head: int) -> bool:
    """Say whether a clause judges, wishes or exhorts more than it states."""
    if any(tree.low(child) in ("should", "must", "ought") for child in tree.children(head, "aux")):
        return True
    if tree.tokens[head].lemma.lower() in _WISHING and tree.tokens[head].upos == "VERB":
        return True
    if tree.child(head, "cop") is None:
        return False
    return any(tree.low(place) in EVALUATIVE for place in (head, *tree.children(head, "amod")))


def _places(attribution: Attribution) -> list[int]:
    return [place for low, high in attribution.content for place in range(low, high)]
