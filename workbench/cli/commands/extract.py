"""`workbench extract`: the claims of a text on standard output, without a workspace."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.printing import narrate, say_json, say_styled
from workbench.cli.readings import lines_of
from workbench.cli.values import DAY
from workbench.desk.importing import Overrides, arrival_of, arrival_of_stdin, extract_only, extracted
from workbench.text import plural


@click.command("extract")
@click.argument("path", metavar="PATH|-")
@click.option("--published", type=DAY, default="", help="Publication date, by which `today` in it is dated.")
@click.option("--json", "as_json", is_flag=True, help="Print the interchange JSON.")
def command(path: str, published: str, as_json: bool) -> None:
    """Print a text sentence by sentence with the claims under each, or all that was found as JSON.

    A claim comes with its number, check-worthiness, wording ([in brackets] what was put in), whose word
    it is and what is asked about it, numbers and dates as they are read, and what it is worth checking
    for. Nothing is stored and no workspace is needed. Same bytes, same version, same claims.
    """
    arrival = arrival_of_stdin() if path == "-" else arrival_of(Path(path))
    if as_json:
        say_json(extract_only(arrival, Overrides(published=published)))
        return
    text, extraction = extracted(arrival, Overrides(published=published))
    say_styled(lines_of(text, extraction))
    claims, sentences = len(extraction.claims), len(extraction.sentences)
    narrate(f"{plural(claims, 'claim')} in {plural(sentences, 'sentence')}, read by {extraction.extractor}")
