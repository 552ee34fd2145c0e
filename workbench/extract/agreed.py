"""What pronouns stand for, brought to agree with the speakers of their sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.attributions import Attribution
from workbench.extract.referents import Standing
from workbench.language.parsing.tree import Tree

HE_OR_SHE = ("he", "she")
_OF_OTHERS = frozenset({"he", "she", "him", "his", "her", "hers"})


def agreeing(
    standings: Sequence[Standing], attributions: Sequence[Attribution], tree: Tree
) -> list[Standing]:
    """Return what the words of a sentence stand for, its pronouns read as its speakers are.

    Where a pronoun that is a source means somebody else than the standing says, so do the other pronouns of
    that standing in the sentence. Nobody calls himself `he`: in quotation marks that is somebody else.
    """
    speakers: dict[str, str] = {}
    heads: dict[int, str] = {}
    for attribution in attributions:
        if attribution.speaker and attribution.head >= 0 and tree.low(attribution.head) in (*HE_OR_SHE, "it"):
            heads[attribution.head] = attribution.speaker
    for standing in standings:
        if standing.low in heads and standing.meant and standing.meant != heads[standing.low]:
            speakers[standing.meant] = heads[standing.low]
    agreed: list[Standing] = []
    for standing in standings:
        meant = heads.get(standing.low) if standing.high == standing.low + 1 else None
        is_pronoun = tree.tokens[standing.low].upos == "PRON"
        if meant is None and is_pronoun:
            meant = speakers.get(standing.meant)
        if _is_of_speaker(standing, attributions, tree):
            meant = ""
        agreed.append(standing if meant is None else replace(standing, meant=meant))
    return agreed


def _is_of_speaker(standing: Standing, attributions: Sequence[Attribution], tree: Tree) -> bool:
    """Say whether `he`, `his` or `her` in direct speech is taken for whoever speaks."""
    if not standing.meant or tree.low(standing.low) not in _OF_OTHERS:
        return False
    return any(
        one.manner == "direct"
        and one.speaker == standing.meant
        and standing.low not in one.cue
        and standing.low != one.head
        and any(low <= standing.low < high for low, high in one.content)
        for one in attributions
    )
