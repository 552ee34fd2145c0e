"""Measure extraction: start, memory, time beside the parser's own, growth, hard inputs, two processes.

Run by hand: python -m tests.benchmarks.extraction [CHARACTERS]. Each ratio is of two measurements in the same
run, since machines are noisy; times are processor seconds of one process, but for starts and for two
processes, which are seconds by the clock.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import TYPE_CHECKING, cast

from tests.invented_news import paragraphs
from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import Extraction

if TYPE_CHECKING:
    from workbench.language.parsing.judging import Judge
    from workbench.language.parsing.parser import Parser
    from workbench.language.parsing.tokens import Judgement

_PUBLISHED = Metadata(published="2024-05-06", language="en")
_START = """
import time; begun = time.perf_counter()
from workbench.extract.articles import extract
from workbench.domain.document import Block, Metadata
text = "Ada Merrin opened a bridge in Veyra on Monday."
extract(text, (Block(0, len(text), "body"),), Metadata(published="2024-05-06"))
import resource
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
_DIGEST = """
import hashlib
from tests.benchmarks.extraction import read
from tests.invented_news import paragraphs
print(hashlib.sha256(repr(read(paragraphs(20_000))).encode()).hexdigest())
"""


def read(text: str) -> Extraction:
    """Return what extraction makes of a text whose blocks are its lines."""
    from workbench.extract.articles import extract

    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), "body"))
        at += len(line) + 1
    return extract(text, tuple(blocks), _PUBLISHED)


class Unjudged:
    """Stands where the judge of sentences would and does nothing, so that the parser's time is its own."""

    digest = ""

    def bench(self) -> Unjudged:
        """Return what hears the sentences."""
        return self

    def add(self, states: object, sentences: object) -> None:
        """Hear some words and forget them."""

    def judgements(self) -> tuple[Judgement, ...]:
        """Return no judgement."""
        return ()


@cache
def parser_alone() -> Parser:
    """Return the shipped parser without its judge."""
    from workbench.language.parsing.model import shipped_model
    from workbench.language.parsing.parser import Parser

    return Parser(shipped_model(), cast("Judge", Unjudged()))


def parse_only(text: str) -> None:
    """Parse the paragraphs of a text and do nothing with them."""
    for line in text.split("\n"):
        parser_alone().parse(line)


def parse_and_judge(text: str) -> None:
    """Parse the paragraphs of a text and judge their sentences, as extraction has it done."""
    from workbench.language.parsing.parser import parse

    for line in text.split("\n"):
        parse(line)


def processor_seconds(work: Callable[[str], object], text: str, rounds: int = 3) -> float:
    """Return the least processor time of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        work(text)
        best = min(best, time.process_time() - begun)
    return best


def child(program: str, threads: int = 1) -> str:
    """Return what a fresh process prints."""
    settings = os.environ | {"OPENBLAS_NUM_THREADS": str(threads), "OMP_NUM_THREADS": str(threads)}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=settings, check=True
    )
    return done.stdout.strip()


def hard_texts() -> dict[str, str]:
    """Return inputs that must not hang it."""
    return {
        "10^6 digits": "7" * 1_000_000,
        "10^5 brackets": "(" * 100_000,
        "one 1 MB word": "w" * 1_000_000,
        "10^5 quotation marks": "“" * 100_000,
        "10^5 commas, spaced": ", " * 100_000,
        "one sentence of 1 MB": "and the ship left " * 55_000,
    }


def two_processes(text: str) -> float:
    """Return how many times faster two processes read two texts than one reads both."""
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_size, ["A man left.", "A man left."]))
        begun = time.perf_counter()
        list(pool.map(_size, [text, text]))
        both = time.perf_counter() - begun
    _size("A man left.")
    begun = time.perf_counter()
    _size(text)
    _size(text)
    return (time.perf_counter() - begun) / both


def _size(text: str) -> int:
    return len(read(text).claims)


def main(characters: int) -> None:
    """Print the table."""
    starts = [[float(figure) for figure in child(_START).split()] for _ in range(5)]
    print(f"import, load, first sentence  {min(s for s, _ in starts):7.2f} s   goal 0.50")
    print(f"memory after it               {max(m for _, m in starts):7.0f} MB  goal 250")
    text = paragraphs(20_000)
    whole, alone = processor_seconds(read, text), processor_seconds(parse_only, text)
    judged = processor_seconds(parse_and_judge, text)
    print(f"extraction / parser alone     {whole / alone:7.2f}     goal 1.50")
    print(f"parser and judge / parser     {judged / alone:7.2f}")
    short, long = paragraphs(10_000), paragraphs(characters)
    per_short = processor_seconds(read, short) / len(short)
    per_long = processor_seconds(read, long, 1) / len(long)
    print(f"time a character, {characters:>9,} / 10,000  {per_long / per_short:.2f}  goal 1.20")
    print(f"two processes / one           {two_processes(paragraphs(60_000)):7.2f}     goal 1.80")
    for name, hard in hard_texts().items():
        print(f"{name:30}{processor_seconds(read, hard, 1):7.2f} s   goal 5.00")
    digests = {child(_DIGEST, threads) for threads in (1, 2, 1)}
    print(f"three runs, 1 and 2 threads: {'the same claims' if len(digests) == 1 else 'DIFFERENT CLAIMS'}")
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
