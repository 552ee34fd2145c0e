"""Set the weights of the named reasons for a check on open data.

    python -m tests.training.reasons --data DIR --gold DIR [--seed 1] [--sentences 4000]

`--data` is the folder of public sets, of which CheckThat's train part is read; `--gold` the folder of the
gold articles, of whose tuning half those of Wikinews (CC BY 2.5) are. A sentence of a debate has the
signs of all its claims, and was picked by fact-checkers or not; a gold claim of priority 1 would surely
be checked, any other perhaps not. One logistic regression, with an intercept for each of the two sets and
the same weights, penalised, each weight held to the side of nought that its name allows. It prints the
table of workbench/extract/weighing.py: a hundred parts to a unit of log odds, rounded to tens.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.quality.gold import HALVES, predicted, scorer
from tests.quality.parses import kept_read
from tests.training.judged import debates
from workbench.domain.document import Block, Metadata
from workbench.extract import extract
from workbench.extract.weighing import WEIGHTS
from workbench.language.parsing.model import Floats

AGAINST = frozenset({"judgement", "detail by the way"})
"""Reasons that can only speak against a check."""
EITHER = frozenset({"plan", "first-hand"})
"""These may do either; all others only speak for one."""
_GOLD_SHARE = 4.0
"""How often a gold claim counts: there are few, and they are news."""
_MEASURED_ONLY = frozenset({"xi"})
"""Articles whose licence allows measuring alone."""
_PENALTY, _ROUNDS, _RATE = 20.0, 4000, 0.5


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked, or not, with its signs."""

    signs: frozenset[str]
    is_picked: bool
    is_gold: bool


def named(reasons: Iterable[str]) -> frozenset[str]:
    """Return the names of reasons such as `number +130`."""
    return frozenset(reason.rpartition(" ")[0] for reason in reasons) & WEIGHTS.keys()


def of_debates(data: Path, count: int, seed: int) -> list[Picked]:
    """Return sentences of debates."""
    sentences = random.Random(seed).sample(debates(data, "train"), count)
    found = [
        extract(one.text, (Block(0, len(one.text), "body"),), Metadata(language="en"), kept_read)
        for one in sentences
    ]
    return [
        Picked(frozenset().union(*(named(claim.reasons) for claim in claims.claims)), bool(one.worthy), False)
        for one, claims in zip(sentences, found, strict=True)
    ]


def of_gold(gold: Path) -> list[Picked]:
    """Return the found claims of the tuning half's Wikinews, and whether their priority is the highest."""
    picked: list[Picked] = []
    for name in sorted({*HALVES["tuning"]} - _MEASURED_ONLY):
        article, marked = (
            json.loads((gold / kind / f"{name}.json").read_text("utf-8")) for kind in ("articles", "claims")
        )
        picked += [
            Picked(named(claim["reasons"]), wanted["priority"] == 1, True)
            for claim, wanted in _pairs(predicted(article), article, marked)
        ]
    return picked


def _pairs(
    out: dict[str, Any], article: dict[str, Any], marked: dict[str, Any]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return found and gold claims of one sentence whose wordings agree best."""
    score = scorer()
    spans = score.locate(article, out["text"])
    pairs = []
    for wanted in marked["claims"]:
        low, high = spans.get(wanted["sent"], (0, 0))
        near = [claim for claim in out["claims"] if claim["start"] < high and claim["end"] > low]
        likeness = [(score.overlap_f1(claim["text"], wanted["claim"]), at) for at, claim in enumerate(near)]
        if likeness and max(likeness)[0] >= 0.5:
            pairs.append((near[max(likeness)[1]], wanted))
    return pairs


def fitted(picked: Sequence[Picked], names: Sequence[str]) -> Floats:
    """Return the weights of `names`, by projected gradient descent with momentum."""
    inputs = np.array(
        [[name in one.signs for name in names] + [not one.is_gold, one.is_gold] for one in picked]
    )
    rows = inputs.astype(np.float64)
    wanted = np.array([one.is_picked for one in picked], np.float64)
    counted = np.array([_GOLD_SHARE if one.is_gold else 1.0 for one in picked])
    sides = np.array([-1 if name in AGAINST else 0 if name in EITHER else 1 for name in names] + [0, 0])
    penalty = np.array([_PENALTY] * len(names) + [0, 0])
    line, push = np.zeros(rows.shape[1]), np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        odds = 1 / (1 + np.exp(-rows @ line))
        slope = rows.T @ (counted * (odds - wanted)) + penalty * line
        push = 0.9 * push - _RATE * slope / counted.sum()
        line += push
        line[line * sides < 0] = 0
    return line.astype(np.float32)


def likeness(data: Path) -> float:
    """Return the weight of the judge's log odds beside the reasons, on the dev part of the debates.

    The judge has not seen that part; the reasons keep the weights of workbench/extract/weighing.py.
    """
    sentences = debates(data, "dev")
    named_parts, log_odds = [], []
    for one in sentences:
        found = extract(one.text, (Block(0, len(one.text), "body"),), Metadata(language="en"), kept_read)
        signs = frozenset().union(*(named(claim.reasons) for claim in found.claims))
        named_parts.append(sum(WEIGHTS[name] for name in signs) / 100)
        odds = max((given.worthy for given in kept_read(one.text, [0]).judgements), default=0.5)
        log_odds.append(np.log(max(odds, 0.001) / max(1 - odds, 0.001)))
    rows = np.stack([np.array(log_odds), np.ones(len(log_odds))], axis=1)
    wanted, line = np.array([bool(one.worthy) for one in sentences], np.float64), np.zeros(2)
    for _ in range(30):
        odds_now = 1 / (1 + np.exp(-rows @ line - np.array(named_parts)))
        bend = (rows * (odds_now * (1 - odds_now))[:, None]).T @ rows
        line += np.linalg.solve(bend, rows.T @ (wanted - odds_now))
    return float(line[0])


def main() -> int:
    """Print the weights."""
    options = _options()
    picked = [*of_debates(options.data, options.sentences, options.seed), *of_gold(options.gold)]
    names = list(WEIGHTS)
    weights = fitted(picked, names)
    for name, weight in zip(names, weights[: len(names)].tolist(), strict=True):
        debated, gold = (
            sum(name in one.signs for one in picked if one.is_gold == kind) for kind in (False, True)
        )
        print(f"{name:36} {10 * round(10 * weight):+5}   in {debated} sentences, {gold} gold claims")
    print(f"intercepts: debates {weights[-2]:.2f}, news {weights[-1]:.2f}")
    print(f"likeness: {likeness(options.data):.2f} to a unit of the judge's log odds")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.training.reasons", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sentences", type=int, default=4000)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
