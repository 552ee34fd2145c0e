"""Claims against the atomic content units of RoSE: `python -m tests.quality.rose [--items FIRST:LAST]`.

Both figures are means over summaries, on tokens in lower case without marks. Soft: the harmonic mean of how
well the units are found among the claims and the claims among the units, each by its best token F1.
One-to-one: claims and units are paired, each once, best pairs first, and the sum of the pairs' token F1 is
divided by the mean of the numbers of units and claims.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tests.quality.parses import kept_read
from workbench.domain.document import Metadata
from workbench.extract import extract
from workbench.ingest import read

UNITS = Path(__file__).parents[2].parent / "shared" / "data" / "rose_acu_cnndm" / "acu_cnndm.jsonl"
SEEN = 60
"""The first items may be looked at in development; of the others only totals are ever shown."""
_TOKEN = re.compile(r"\w+")


def summaries() -> list[dict[str, Any]]:
    """Return the summaries with their units."""
    return [json.loads(line) for line in UNITS.read_text(encoding="utf-8").splitlines()]


def claims_of(summary: str) -> list[str]:
    """Return the wordings of a summary's claims; its sentences are parted by several spaces."""
    document = read(re.sub(r" {2,}", " ", summary).encode(), "summary.txt", "text/plain")
    found = extract(document.text, document.blocks, Metadata(language="en"), kept_read)
    return [claim.wording for claim in found.claims]


def token_f1(left: str, right: str) -> float:
    """Return the harmonic mean of the shares of tokens that two texts have in common."""
    one, other = (Counter(_TOKEN.findall(text.lower())) for text in (left, right))
    common = sum((one & other).values())
    return 2 * common / max(1, one.total() + other.total())


def soft(claims: Sequence[str], units: Sequence[str]) -> float:
    """Return how well the units are found among the claims, and the claims among the units."""
    if not claims:
        return 0.0
    found = sum(max(token_f1(unit, claim) for claim in claims) for unit in units) / len(units)
    right = sum(max(token_f1(unit, claim) for unit in units) for claim in claims) / len(claims)
    return 2 * found * right / max(1e-9, found + right)


def one_to_one(claims: Sequence[str], units: Sequence[str]) -> float:
    """Return how well claims and units match in pairs."""
    pairs = sorted(
        (-token_f1(unit, claim), at, number)
        for at, unit in enumerate(units)
        for number, claim in enumerate(claims)
    )
    total, units_left, claims_left = 0.0, set(range(len(units))), set(range(len(claims)))
    for similarity, at, number in pairs:
        if at in units_left and number in claims_left:
            units_left.remove(at)
            claims_left.remove(number)
            total -= similarity
    return 2 * total / (len(units) + len(claims))


def figures(items: Sequence[dict[str, Any]], claims: Callable[[str], list[str]]) -> dict[str, float]:
    """Return both figures for some summaries, with the numbers of claims and units."""
    found = [(claims(item["reference"]), item["acu"]) for item in items]
    return {
        "soft": sum(soft(mine, units) for mine, units in found) / len(found),
        "one-to-one": sum(one_to_one(mine, units) for mine, units in found) / len(found),
        "claims": sum(len(mine) for mine, _ in found),
        "units": sum(len(units) for _, units in found),
    }


def sentences(summary: str) -> list[str]:
    """Return a summary's sentences: what a splitter that splits nothing would give."""
    return [part for part in re.split(r" {2,}", summary) if part.strip()]


def main() -> None:
    """Print both figures for whole sentences and for claims."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--details", action="store_true", help="print units and claims of the first items")
    arguments = parser.parse_args()
    items = summaries()
    if arguments.details:
        for item in items[:SEEN]:
            print(f"## {item['reference']}")
            mine = claims_of(item["reference"])
            for unit in item["acu"]:
                best = max(mine, key=partial(token_f1, unit), default="")
                print(f"  {token_f1(unit, best):.2f} {unit} <- {best}")
            print("\n".join(f"   + {claim}" for claim in mine))
    for name, part in (("first 60", items[:SEEN]), ("the rest", items[SEEN:]), ("all", items)):
        for kind, splitter in (("sentences", sentences), ("claims", claims_of)):
            line = "  ".join(f"{key} {value:.3f}" for key, value in figures(part, splitter).items())
            print(f"{name:10}{kind:10}{line}")


if __name__ == "__main__":
    main()
