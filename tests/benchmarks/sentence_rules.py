"""Measure sentence boundaries on the golden rules: every sentence of a rule exactly as it should be.

Run by hand: python -m tests.benchmarks.sentence_rules [-v]. Needs the rules beside the repository
(../shared/data/pysbd_golden_rules) and says so when they are absent.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from workbench.language.sentences import sentence_spans

RULES = (
    Path(__file__).resolve().parents[3] / "shared" / "data" / "pysbd_golden_rules" / "golden_rules_en.json"
)


def passes(rule: dict[str, list[str] | str]) -> bool:
    """Say whether the text of a rule is parted exactly as it says."""
    text = str(rule["text"])
    return [span.quote(text) for span in sentence_spans(text)] == list(rule["sentences"])


def main() -> int:
    """Print how many rules are passed, and with -v which are not."""
    if not RULES.is_file():
        print(f"skipped: {RULES} is absent", file=sys.stderr)
        return 0
    rules = json.loads(RULES.read_text("utf-8"))
    passed = [passes(rule) for rule in rules]
    if "-v" in sys.argv:
        for rule, is_passed in zip(rules, passed, strict=True):
            if not is_passed:
                print([span.quote(rule["text"]) for span in sentence_spans(rule["text"])])
    print(f"{'even':8} {sum(passed[::2]):3} of {len(passed[::2])}")
    print(f"{'odd':8} {sum(passed[1::2]):3} of {len(passed[1::2])}")
    print(f"{'all':8} {sum(passed):3} of {len(passed)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
