"""Compare the parser's engines: words a second, start, memory, and tokens on which they differ.

Run by hand: python -m tests.benchmarks.engines [CHARACTERS]. Needs the extra `fast` and says so when it is
absent. Both engines parse the same invented news in turns, and the best round of each counts, since machines
are noisy; times are processor seconds. Where the treebanks lie beside the repository (../shared/data/syntax),
tokens are compared on all held-out paragraphs too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence

from tests.benchmarks.parser import FOLDER
from tests.invented_news import paragraphs
from tests.training.treebank import treebank
from workbench.language.parsing.engines import VARIABLE, Engine, what_onnxruntime_lacks
from workbench.language.parsing.judging import shipped_judge
from workbench.language.parsing.model import shipped_model
from workbench.language.parsing.parser import Parser

_ENGINES: tuple[Engine, ...] = ("numpy", "onnxruntime")
_START = f"""
import re, time
begun = time.process_time()
from workbench.language.parsing.parser import parse
parse("Ada Merrin opened a bridge in Veyra on Monday.")
seconds = time.process_time() - begun
parse({"The ferry company counted its ships and " * 30!r})
kilobytes = dict(re.findall(r"(VmRSS|VmHWM):\\s*(\\d+)", open("/proc/self/status").read()))
held, most = (int(kilobytes[name]) // 1024 for name in ("VmRSS", "VmHWM"))
print(f"load and first parse {{seconds:.2f}} s, {{held}} MB held, {{most}} MB at most")
"""


def start_of(engine: Engine) -> str:
    """Return how long a fresh process loads, and what it holds after a long sentence (Linux)."""
    run = subprocess.run(
        [sys.executable, "-c", _START],
        env=os.environ | {VARIABLE: engine},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def best_seconds(parsers: Sequence[Parser], texts: Sequence[str], rounds: int = 4) -> list[float]:
    """Return the least processor time that each parser takes for all texts, taking turns."""
    best = [float("inf")] * len(parsers)
    for _ in range(rounds):
        for place, parser in enumerate(parsers):
            begun = time.process_time()
            for text in texts:
                parser.read(text)
            best[place] = min(best[place], time.process_time() - begun)
    return best


def differences(one: Parser, other: Parser, texts: Iterable[str]) -> str:
    """Return on how many tokens two parsers differ, and on how many paragraphs' names."""
    tokens = words = names = 0
    for text in texts:
        left, right = one.read(text), other.read(text)
        words += len(left.tokens)
        tokens += sum(mine != yours for mine, yours in zip(left.tokens, right.tokens, strict=True))
        names += left.names != right.names
    return f"{tokens} of {words} tokens differ, and the names of {names} paragraphs"


def main(characters: int) -> int:
    """Print the figures."""
    if missing := what_onnxruntime_lacks():
        print(f"skipped: the extra `fast` needs onnxruntime, {missing}", file=sys.stderr)
        return 0
    model, judge = shipped_model(), shipped_judge()
    plain, fast = (Parser(model, judge, engine) for engine in _ENGINES)
    texts = paragraphs(characters).split("\n\n")
    words = sum(len(plain.parse(text)) for text in texts)
    for engine, seconds in zip(_ENGINES, best_seconds([plain, fast], texts), strict=True):
        print(f"{engine:12} {words / seconds:.0f} words a CPU second; {start_of(engine)}")
    print(f"invented     {differences(plain, fast, texts)}")
    if FOLDER.is_dir():
        for name, documents in treebank(FOLDER).held.items():
            held = (part.text for document in documents for part in document.paragraphs)
            print(f"{name:12} {differences(plain, fast, held)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 25_000))
