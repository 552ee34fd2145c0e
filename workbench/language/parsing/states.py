"""The states of sentences: what a network that reads sentences can be trained on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.language.parsing.model import Floats
from workbench.language.parsing.network import WIDTH


class StateMeans:
    """Collects the means of the words' states, sentence by sentence, and keeps no word."""

    def __init__(self) -> None:
        self._sums: list[Floats] = [np.zeros((0, WIDTH), np.float32)]
        self._counts: list[int] = []

    def add(self, states: Floats, sentences: Sequence[int]) -> None:
        """Add words in order: a row of `states` and the number of the sentence for each."""
        numbers = np.asarray(sentences)
        firsts = np.flatnonzero(np.diff(numbers, prepend=-1))
        sums = np.add.reduceat(states, firsts)
        counts: list[int] = np.diff([*firsts, len(numbers)]).tolist()
        if numbers[0] < len(self._counts):
            self._sums[-1][-1] += sums[0]
            self._counts[-1] += counts.pop(0)
            sums = sums[1:]
        if len(sums):
            self._sums.append(sums)
            self._counts += counts

    def rows(self) -> Floats:
        """Return a row for each sentence."""
        rows = np.concatenate(self._sums)
        rows /= np.array(self._counts, np.float32)[:, None]
        return rows
