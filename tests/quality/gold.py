"""Claim extraction against the gold articles: `python -m tests.quality.gold [--half HALF] [--details ID]`.

The rules may be tuned on the articles of the tuning half; of the others only totals are ever shown.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.quality.parses import kept_read
from workbench.domain.document import Metadata
from workbench.extract import extract
from workbench.extract.interchange import as_interchange
from workbench.ingest import read

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
HALVES = {
    "tuning": ("clock", "election", "homeopathic", "korea", "nasa", "questionnaire", "xi"),
    "held": ("hackers",),
}
_COUNTED = ("sentence", "claim", "type", "quantity", "quantity+op", "date")
_MEANS = ("wording", "speaker", "speaker+", "rank")


def scorer() -> ModuleType:
    """Return the scoring program beside the gold articles as a module."""
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(GOLD / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(article: dict[str, Any]) -> dict[str, Any]:
    """Return what is found in a gold article, as `workbench extract --json` prints it."""
    document = read(article["text"].encode(), f"{article['id']}.txt", "text/plain")
    found = extract(document.text, document.blocks, Metadata(published=article["published"]), kept_read)
    return as_interchange(document.text, found)


def scores(names: Iterable[str], details: str = "") -> dict[str, dict[str, float]]:
    """Return the scores of some articles, micro-averaged; `details` prints the misses of one of them."""
    score = scorer()
    tally: dict[str, Any] = {key: [0, 0, 0] for key in _COUNTED} | {key: [] for key in _MEANS}
    for name in names:
        article = _json("articles", name)
        score.score_article(article, _json("claims", name), predicted(article), tally, details == name)
    report: dict[str, dict[str, float]] = {key: score.prf(*tally[key]) for key in _COUNTED}
    for key in _MEANS:
        report[key] = {"mean": sum(tally[key]) / max(1, len(tally[key])), "n": len(tally[key])}
    return report


def _json(folder: str, name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((GOLD / "dev" / folder / f"{name}.json").read_text(encoding="utf-8"))
    return content


def _shown(value: float) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def main() -> None:
    """Print the scores by half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=[*HALVES, "all"], default="all")
    parser.add_argument("--details", default="")
    arguments = parser.parse_args()
    if arguments.details and arguments.details not in HALVES["tuning"]:
        sys.exit(f"{arguments.details} is held out: only its totals may be seen")
    halves: dict[str, tuple[str, ...]] = (
        dict(HALVES) if arguments.half == "all" else {arguments.half: HALVES[arguments.half]}
    )
    if arguments.half == "all":
        halves["all"] = HALVES["tuning"] + HALVES["held"]
    for half, names in halves.items():
        print(f"{half}: {len(names)} articles")
        for key, figures in scores(names, arguments.details if half == "tuning" else "").items():
            print(f"  {key:12}" + "  ".join(f"{name} {_shown(value)}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
