"""`workbench extract`: the claims of a text on standard output, without a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from workbench.cli.printing import narrate, say_json, say_table
from workbench.cli.values import DAY
from workbench.desk.importing import Overrides, arrival_of, arrival_of_stdin, extract_only


@click.command("extract")
@click.argument("path", metavar="PATH|-")
@click.option("--published", type=DAY, default="", help="Publication date, by which `today` in it is dated.")
@click.option("--json", "as_json", is_flag=True, help="Print the interchange JSON.")
def command(path: str, published: str, as_json: bool) -> None:
    """Print the claims of a text, riskiest first, or all that was found as JSON.

    Nothing is stored and no workspace is needed. Same bytes, same version, same claims.
    """
    arrival = arrival_of_stdin() if path == "-" else arrival_of(Path(path))
    extraction = extract_only(arrival, Overrides(published=published))
    if as_json:
        say_json(extraction)
        return
    claims = sorted(extraction["claims"], key=lambda claim: (-claim["check_worthiness"], claim["start"]))
    say_table([_row(claim) for claim in claims])
    narrate(f"{len(claims)} claims in {len(extraction['sentences'])} sentences")


def _row(claim: dict[str, Any]) -> tuple[str, ...]:
    said = f"  — {claim['speaker']}" if claim["speaker"] else ""
    return (f"{claim['check_worthiness']:.2f}", f"{claim['start']}:{claim['end']}", claim["text"] + said)
