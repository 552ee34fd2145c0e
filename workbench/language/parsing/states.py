"""The states of sentences: what a network that reads sentences can be trained on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.language.parsing.model import Floats
from workbench.language.parsing.network import WIDTH


class StateMeans:
    """Collects the means of the words' states, sentence by sentence, and keeps no word."""

    def __init__(self) -> None:
        self._sums: list[Floats] = []
        self._counts: list[int] = []

    def add(self, states: Floats, sentences: Sequence[int]) -> None:
        """Add words in order: a row of `states` and the number of the sentence for each."""
        numbers = np.asarray(sentences)
        firsts = np.flatnonzero(np.diff(numbers, prepend=-1))
        counts = np.diff([*firsts, len(numbers)])
        for number, total, count in zip(
            numbers[firsts], np.add.reduceat(states, firsts), counts, strict=True
        ):
            if number == len(self._sums):
                self._sums.append(total)
                self._counts.append(int(count))
            else:
                self._sums[number] += total
                self._counts[number] += int(count)

    def rows(self) -> Floats:
        """Return a row for each sentence."""
        sums = np.array(self._sums, np.float32).reshape(-1, WIDTH)
        return sums / np.array(self._counts, np.float32)[:, None]
