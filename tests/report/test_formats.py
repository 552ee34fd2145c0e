"""What all formats have in common."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.report.factory import ferry, model_of
from workbench.report import FORMATS

TEXT_FORMATS = ["html", "md"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_model_gives_the_same_bytes(name: str) -> None:
    """No clock, no machine, no order of a set gets in."""
    first, second = FORMATS[name].render(model_of(ferry())), FORMATS[name].render(model_of(ferry()))

    assert first == second


def test_bytes_do_not_depend_on_the_process() -> None:
    """Another interpreter with another hash seed writes the same bytes in every format."""
    program = (
        "import hashlib; from tests.report.factory import ferry, model_of;"
        "from workbench.report import FORMATS;"
        "print([hashlib.sha256(f.render(model_of(ferry()))).hexdigest() for f in FORMATS.values()])"
    )
    root = Path(__file__).parents[2]
    printed = [
        subprocess.run(
            [sys.executable, "-c", program], cwd=root, env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": ""},
            capture_output=True, check=True, text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]  # fmt: skip

    assert printed[0] == printed[1]


def test_listing_the_formats_loads_no_renderer() -> None:
    """The command line can name the formats without paying for a template engine."""
    program = "import sys, workbench.report; print('jinja2' in sys.modules)"
    root = Path(__file__).parents[2]
    printed = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True).stdout

    assert printed == "False\n"


@pytest.mark.parametrize("name", FORMATS)
def test_a_withheld_name_is_in_no_format(name: str) -> None:
    """The clerk who spoke on background is named nowhere, the mayor who spoke on the record is."""
    report = FORMATS[name].render(model_of(ferry())).decode()

    assert "Wieland" not in report
    assert "Ilse Brandt" in report


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_what_blocks_stands_before_everything_else(name: str) -> None:
    """A reader meets what is missing first, then the article, the claims, the rest and the method."""
    report = FORMATS[name].render(model_of(ferry())).decode()
    titles = [
        "Not ready", "What blocks", "Claims not decided: 1", "Verified, but NO SOURCE supports it: 1",
        "Proposed wordings not settled: 1", "Queries not answered: 1", "Words nobody has read: 12",
        "Display copy not ticked off: 1", "The article, claims marked", "Dismissed", "Method and proof",
    ]  # fmt: skip
    places = [report.rindex(title) for title in titles]

    assert places == sorted(places)


@pytest.mark.parametrize("name", TEXT_FORMATS)
@pytest.mark.parametrize(
    "fact",
    [
        "The ferry comes back", "Noor Haddad", "The Harbour Post", "2026-03-01", "Is it so?",
        "Was it said so?", "! verified, NO SOURCE", "The log book gives 4 January 2025",
        "2026-03-02 09:15 UTC", "Last crossing",
        "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752", "sources/ferry-60303ae22b99.html",
        "Who counted the passengers?", "! not answered", "Counted 13 months at first.", "Das Boot trägt sich",
        "common knowledge", "Nobody can check a day.", "html/1", "rules/1", "2 tables were read as text",
        "not an authentication", "workbench verify --checkpoint", "carried over from an earlier revision",
        "name withheld", "on background", "open: the author has not decided", "14 months",
        "Mayor Ilse Brandt",
    ],
)  # fmt: skip
def test_a_reader_finds(name: str, fact: str) -> None:
    """Facts that a complaint months later will ask for are in the page and in the Markdown."""
    assert fact in FORMATS[name].render(model_of(ferry())).decode()


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_every_claim_has_its_anchor(name: str) -> None:
    """Each claim can be linked to, and is linked from the list of what blocks."""
    model = model_of(ferry())
    report = FORMATS[name].render(model).decode()

    assert all(f'id="{claim.anchor}"' in report for claim in model.claims)
    assert f"#{model.claims[6].anchor}" in report.split("The article")[0]
