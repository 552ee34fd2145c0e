"""Train the judge of sentences on the states that the shipped parser gives, as the card of the weights
says.

    python -m tests.training.worth --data DIR [--seed 1]

`--data` is the folder of public sets: checkthat2024_task1_en and syntax are read. It writes
workbench/language/model/worth.npz and prints its SHA-256 and its figures. First a rehearsal: members that
have not seen the latest debates of the train part judge them, and there the odds are calibrated and the
threshold set, for a text of today is as far from all debates as those were from the ones before. Then the
members that ship see the whole train part. The dev and dev-test parts are measured only.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from tests.quality.yes_or_no import reliability, tally
from tests.training.judge import Judging, scores_of, trained
from tests.training.judged import LATEST, Judged, debates, speeches
from workbench.language.parsing.judging import Judge
from workbench.language.parsing.model import Floats, shipped_model, weights_content
from workbench.language.parsing.parser import Parser
from workbench.language.parsing.tokens import Judgement

TARGET = Path(__file__).resolve().parents[2] / "workbench" / "language" / "model" / "worth.npz"
_MEMBERS, _EPOCHS = 3, 6


class _Keeper(Judge):
    """Stands in for a judge and keeps the states of all words."""

    def __init__(self) -> None:
        self.digest = ""
        self.states: list[Floats] = []

    def bench(self) -> _Keeper:  # type: ignore[override]
        """Return itself, emptied."""
        self.states = []
        return self

    def add(self, states: Floats, sentences: Sequence[int]) -> None:
        """Keep words."""
        self.states.append(states.astype(np.float16))

    def judgements(self, scores: Floats | None = None) -> tuple[Judgement, ...]:
        """Return none."""
        return ()


def states_of(judged: Sequence[Judged]) -> list[Floats]:
    """Return the states of each sentence's words."""
    keeper = _Keeper()
    parser = Parser(shipped_model(), keeper)
    found: list[Floats] = []
    for sentence in judged:
        parser.read(sentence.text, [0])
        found.append(np.concatenate(keeper.states))
    return found


def calibrated(scores: Floats, answers: Sequence[bool]) -> tuple[float, float]:
    """Return slope and shift by which scores become odds: logistic regression, by Newton's method."""
    wanted = np.asarray(answers, np.float64)
    inputs = np.stack([scores.astype(np.float64), np.ones(len(scores))], axis=1)
    line = np.array([1.0, 0.0])
    for _ in range(50):
        odds = 1 / (1 + np.exp(-inputs @ line))
        bend = (inputs * (odds * (1 - odds))[:, None]).T @ inputs
        line += np.linalg.solve(bend, inputs.T @ (wanted - odds))
    return float(line[0]), float(line[1])


def threshold_of(odds: Floats, answers: Sequence[bool]) -> float:
    """Return the lowest tenth whose F1 of Yes is within a hundredth of the best tenth's.

    F1 is flat around its top, and a desk loses more by what it misses than by what it looks at in vain.
    """
    f1 = {tenth: tally([odd >= tenth / 10 for odd in odds], answers).f1 for tenth in range(1, 10)}
    return min(tenth for tenth, reached in f1.items() if reached >= max(f1.values()) - 0.01) / 10


def members(states: Sequence[Floats], judged: Sequence[Judged], seed: int) -> list[Judging]:
    """Return the members, each trained from a seed of its own."""
    return [trained(states, judged, _EPOCHS, seed + number) for number in range(_MEMBERS)]


def mean_scores(network: Sequence[Judging], states: Sequence[Floats]) -> Floats:
    """Return the means of the members' scores, n x 2."""
    scores: Floats = np.mean([scores_of(member, states) for member in network], axis=0)
    return scores


def content(network: Sequence[Judging], slope: float, shift: float, threshold: float) -> bytes:
    """Return the file of a judge; the odds of being checkable are what the scores say."""
    weights = {
        f"{number}.{name}": values.numpy()
        for number, member in enumerate(network)
        for name, values in member.state_dict().items()
    }
    numbers = {"members": len(network), "threshold": threshold, "slopes": [slope, 1], "shifts": [shift, 0]}
    return weights_content(weights | {name: np.array(given, np.float32) for name, given in numbers.items()})


def main() -> int:
    """Train as the command line says, write the file and print figures."""
    options = _options()
    torch.set_num_threads(1)
    judged = [*debates(options.data, "train"), *speeches(options.data)]
    states = states_of(judged)
    late = [place for place, sentence in enumerate(judged) if sentence.number >= LATEST]
    early = [place for place, sentence in enumerate(judged) if sentence.number < LATEST]
    print(
        f"{len(judged)} sentences read, {len(late)} of the latest debates kept for the rehearsal", flush=True
    )
    rehearsed = members([states[place] for place in early], [judged[place] for place in early], options.seed)
    scores = mean_scores(rehearsed, [states[place] for place in late])[:, 0]
    answers = [bool(judged[place].worthy) for place in late]
    slope, shift = calibrated(scores, answers)
    odds = 1 / (1 + np.exp(-slope * scores - shift))
    threshold = threshold_of(odds, answers)
    print(f"latest debates: slope {slope:.3f} shift {shift:.3f} threshold {threshold:.2f}")
    print(f"  {tally([odd >= threshold for odd in odds], answers)}\n{reliability(odds, answers)}", flush=True)
    file = content(members(states, judged, options.seed), slope, shift, threshold)
    TARGET.write_bytes(file)
    print(f"{len(file)} bytes, SHA-256 {hashlib.sha256(file).hexdigest()}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.training.worth", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
