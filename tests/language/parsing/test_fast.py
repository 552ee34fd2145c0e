from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from tests.invented_news import paragraphs
from tests.terminal import environment, program
from tests.test_offline import can, sockets_in
from workbench.language.parsing.engines import VARIABLE, engine_asked_for, what_onnxruntime_lacks
from workbench.language.parsing.judging import shipped_judge
from workbench.language.parsing.model import shipped_model
from workbench.language.parsing.parser import Parser

pytestmark = pytest.mark.skipif(
    bool(what_onnxruntime_lacks()), reason="the extra `fast` is not installed (or not in a known release)"
)
_ROOT = Path(__file__).resolve().parents[3]
_GOLD = _ROOT.parent / "shared" / "gold" / "dev" / "articles"
_ARTICLES = ["election", "homeopathic", "korea", "xi"]
_ODD = (
    "",
    "Yes",
    "Ms. Brook, 61, said on 5 May that “nearly half” of the 1,200 boats had left — but not why; " * 12,
    "market 市場 " * 90,
    "7 + 8 = 15 " * 60,
    "x" * 700,
)


@cache
def _parsers() -> tuple[Parser, Parser]:
    model, judge = shipped_model(), shipped_judge()
    return Parser(model, judge, "numpy"), Parser(model, judge, "onnxruntime")


def _assert_same(text: str) -> None:
    plain, fast = (parser.read(text) for parser in _parsers())

    assert plain == fast
    assert len(plain.judgements) == len(fast.judgements)
    assert np.allclose(plain.judgements, fast.judgements, rtol=0, atol=1e-5)


def _printed(article: str) -> str:
    if not _GOLD.is_dir():
        pytest.skip(f"{_GOLD} is absent")
    return str(json.loads((_GOLD / f"{article}.json").read_text("utf-8"))["text"])


@pytest.mark.parametrize("paragraph", [*paragraphs(17_500).split("\n\n"), *_ODD])
def test_both_engines_read_the_same(paragraph: str) -> None:
    """Tokens and names are equal, and the odds of sentences but for roundings."""
    _assert_same(paragraph)


@pytest.mark.parametrize("article", _ARTICLES)
def test_both_engines_read_the_same_in_news(article: str) -> None:
    """So they do in printed articles, as pages gave them."""
    for paragraph in _printed(article).split("\n"):
        _assert_same(paragraph)


def test_it_is_used_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to ask for it."""
    monkeypatch.delenv(VARIABLE, raising=False)

    assert engine_asked_for() == "onnxruntime"


@pytest.mark.parametrize("article", ["invented", *_ARTICLES])
def test_both_engines_give_the_same_claims(tmp_path: Path, article: str) -> None:
    """What `extract` prints, odds and points too, is equal to the byte."""
    text = paragraphs(4_000, seed=2) if article == "invented" else _printed(article)
    (tmp_path / "draft.txt").write_text(text, encoding="utf-8")
    command = [*program(), "extract", "draft.txt", "--json"]
    plain, fast = (
        subprocess.run(command, cwd=tmp_path, env=environment(WORKBENCH_ENGINE=name), capture_output=True)
        for name in ("numpy", "onnxruntime")
    )

    assert (plain.returncode, plain.stderr) == (0, b"")
    assert plain.stdout == fast.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_it_asks_no_network_and_writes_nothing(tmp_path: Path) -> None:
    """A parse leaves the home folder empty, prints nothing, and opens no socket as the kernel sees it."""
    if not can("strace", "-f", "-e", "trace=network", "true"):
        pytest.skip("strace is not here, or may not trace")
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    parsing = "from workbench.language.parsing.parser import parse; parse('It rained.')"
    tracing = ["strace", "-f", "-e", "trace=network", "-o", str(tmp_path / "trace")]
    run = subprocess.run(
        [*tracing, sys.executable, "-B", "-c", parsing],
        cwd=_ROOT,
        env=kept | {"HOME": str(home), VARIABLE: "onnxruntime"},
        capture_output=True,
        timeout=120,
    )

    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    assert sockets_in(tmp_path / "trace") == []
    assert list(home.rglob("*")) == []
