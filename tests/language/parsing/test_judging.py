from __future__ import annotations

import hashlib
from importlib import resources

import numpy as np
import pytest

from workbench.language.parsing.judging import HEADS, Judge
from workbench.language.parsing.model import Floats
from workbench.language.parsing.network import STATE
from workbench.language.parsing.parser import shipped_parser

_FOLDER = resources.files("workbench.language") / "model"


def _judge(members: int = 2) -> Judge:
    random = np.random.default_rng(3)

    def drawn(*shape: int) -> Floats:
        return (random.normal(size=shape) * 0.2).astype(np.float32)

    weights: dict[str, Floats] = {
        "members": np.float32(members) * np.ones((), np.float32), "threshold": np.array(0.5, np.float32),
        "slopes": np.ones(2, np.float32), "shifts": np.zeros(2, np.float32),
    }  # fmt: skip
    for number in range(members):
        weights |= {
            f"{number}.norm.weight": np.ones(STATE, np.float32), f"{number}.norm.bias": drawn(STATE),
            f"{number}.narrow.weight": drawn(8, STATE), f"{number}.narrow.bias": drawn(8),
            f"{number}.look.weight": drawn(HEADS, 8), f"{number}.look.bias": drawn(HEADS),
            f"{number}.weigh.weight": drawn(5, 8 * (HEADS + 1)), f"{number}.weigh.bias": drawn(5),
            f"{number}.judge.weight": drawn(2, 5), f"{number}.judge.bias": drawn(2),
        }  # fmt: skip
    return Judge(weights)


def _states(count: int) -> Floats:
    return np.random.default_rng(4).normal(size=(count, STATE)).astype(np.float32)


def test_windows_make_no_difference() -> None:
    """A sentence read in parts is judged as when it is read at once."""
    states, sentences = _states(9), [0, 0, 0, 1, 1, 1, 1, 2, 2]
    at_once, in_parts = _judge().bench(), _judge().bench()
    at_once.add(states, sentences)
    for low, high in ((0, 2), (2, 5), (5, 9)):
        in_parts.add(states[low:high], sentences[low:high])

    assert np.allclose(in_parts.judgements(), at_once.judgements(), atol=1e-6)


def test_the_order_of_words_makes_no_difference() -> None:
    """What counts are the states, which know their places already."""
    states = _states(5)
    forwards, backwards = _judge().bench(), _judge().bench()
    forwards.add(states, [0] * 5)
    backwards.add(states[::-1], [0] * 5)

    assert np.allclose(forwards.judgements(), backwards.judgements(), atol=1e-6)


def test_no_words_give_no_judgement() -> None:
    """Nothing read, nothing judged."""
    assert _judge().bench().judgements() == ()


def test_the_card_names_the_shipped_weights() -> None:
    """Whoever reads the card knows which file it is about."""
    digest = hashlib.sha256((_FOLDER / "worth.npz").read_bytes()).hexdigest()

    assert shipped_parser().judge.digest == digest
    assert digest in (_FOLDER / "card.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("likelier", "less_likely"),
    [
        ("Unemployment rose by 12 percent under the last government.", "I thank you all for being here."),
        ("He voted against the bill eleven times.", "Let us talk about the future."),
    ],
)
def test_figures_and_deeds_are_worthier_than_courtesies(likelier: str, less_likely: str) -> None:
    """The shipped judge puts what can be checked before what cannot."""
    (first,) = shipped_parser().read(likelier, [0]).judgements
    (second,) = shipped_parser().read(less_likely, [0]).judgements

    assert first.worthy > second.worthy
    assert first.checkable > second.checkable
