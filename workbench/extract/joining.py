"""What the readings of a sentence share: the words of a cue, and parts joined into an attribution."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workbench.extract.attributions import Attribution, AttributionKind
from workbench.extract.contents import manner_of, ranges, with_speech
from workbench.extract.quotations import Quoted, is_word, words_of
from workbench.extract.sources import is_passive, phrase
from workbench.language.parsing.tree import Tree


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence whose attributions are read."""

    tree: Tree
    quoted: Quoted

    def is_led_by(self, at: int, *prepositions: str) -> bool:
        """Say whether a phrase begins with one of some prepositions."""
        case = self.tree.child(at, "case")
        return case is not None and self.tree.low(case) in prepositions

    def is_that_clause(self, clause: int) -> bool:
        """Say whether a clause begins with `that`."""
        return any(self.tree.low(mark) == "that" for mark in self.tree.children(clause, "mark"))

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

    def joined(
        self, kind: AttributionKind, source: int, verb: int, cue: Sequence[int], content: Collection[int]
    ) -> Attribution:
        """Return an attribution whose parts do not overlap."""
        tree = self.tree
        accused = tree.children(source, "nmod", "acl") if source >= 0 and is_passive(tree, verb) else []
        apart = {at for at in accused if self.is_led_by(at, "of")}
        named = phrase(tree, source, frozenset({verb, *cue, *apart})) if source >= 0 else None
        if kind == "according" and named and not _is_parted(tree, max(cue), named[0]):
            named = (max(cue) + 1, named[1])
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
        )


def _is_parted(tree: Tree, before: int, after: int) -> bool:
    """Say whether a mark stands between two places, or the second is not behind the first."""
    return before >= after or any(not is_word(tree, at) for at in range(before + 1, after))
