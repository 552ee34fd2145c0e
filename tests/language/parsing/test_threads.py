from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[3]
_PARSE = """
from workbench.language.parsing.parser import shipped_parser
text = (
    "Ms. Brook, 61, said on 5 May that “nearly half” of the 1,200 boats had left — but not why; the "
    "board, which (its chair says) never voted, denied it. " * 3 + "7 + 8 = 15 " * 40 + "market 市場 " * 30
)
print(*shipped_parser().parse(text), sep="\\n")
"""


def _parse_in_a_process(threads: int, before: str = "") -> str:
    """Return what a fresh interpreter prints of a parse; threads are named as numpy's library reads them."""
    run = subprocess.run(
        [sys.executable, "-c", before + _PARSE],
        cwd=_ROOT,
        env=os.environ | {"OPENBLAS_NUM_THREADS": str(threads), "OMP_NUM_THREADS": str(threads)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.parametrize("before", ["", "import numpy\n"])
def test_any_number_of_threads_gives_the_same_tokens(before: str) -> None:
    """One thread and two agree, whether or not numpy was loaded before the parser."""
    once = _parse_in_a_process(1)

    assert once.count("Token(") > 200
    assert once == _parse_in_a_process(2, before)
