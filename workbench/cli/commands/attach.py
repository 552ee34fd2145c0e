"""`workbench attach`: what a source says about a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from workbench.cli import naming
from workbench.cli.evidence import attach_quote
from workbench.cli.people import as_option, named
from workbench.cli.phrases import claim_lines
from workbench.cli.printing import say
from workbench.cli.values import PASSAGE, STANCES, TERMS
from workbench.cli.workspaces import opened
from workbench.desk import attaching, looking
from workbench.desk.importing import arrival_of
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.text import one_line

Options = Mapping[str, Any]
REPLIES = ("sought", "received", "declined")


@click.command("attach")
@click.argument("label", metavar="CLAIM")
@click.argument("source", metavar="[SOURCE]", required=False)
@click.option("--also", metavar="CLAIM", multiple=True, help="Attach it to this claim as well.")
@click.option("--quote", metavar="TEXT", type=PASSAGE, help="Exact words of SOURCE or --file.")
@click.option(
    "--place", type=click.IntRange(min=1), help="Which place, when the quote stands there several times."
)
@click.option("--file", type=click.Path(path_type=Path), help="Store this file as a source first.")
@click.option("--pasted", metavar="TEXT", type=PASSAGE, help="A passage copied from what is not archived.")
@click.option("--url", default="", help="Where the passage stands.")
@click.option("--title", default="", help="What the source is called.")
@click.option("--said-by", metavar="WHO", help="Who said it to you, in a call or a meeting.")
@click.option("--words", metavar="TEXT", type=PASSAGE, default="", help="What was said.")
@click.option(
    "--when", metavar="WHEN", default="", help="Day or moment of the call: 2022-10-14, 2022-10-14T16:05."
)
@click.option("--terms", type=click.Choice(TERMS), default=None, help="On which terms it was said.")
@click.option("--reply", type=click.Choice(REPLIES), default=None, help="Right of reply: where it stands.")
@click.option("--original", metavar="TEXT", type=PASSAGE, help="The words in their own language.")
@click.option("--translation", metavar="TEXT", type=PASSAGE, default="", help="The words translated.")
@click.option("--translator", metavar="WHO", default="", help="Who translated them.")
@click.option(
    "--stance", type=click.Choice(STANCES), default="supports", show_default=True, help="What it says."
)
@click.option("--said", is_flag=True, help="It is about whether it was said so, not whether it is so.")
@click.option("--note", default="", help="What the reader of the report should know about it.")
@as_option
@click.pass_context
def command(ctx: click.Context, /, label: str, also: tuple[str, ...], who: str, **options: Any) -> None:
    """Attach to CLAIM what a source says.

    \b
    an exact quote      attach 3.12 s4 --quote TEXT, or attach 3.12 --file PATH --quote TEXT
    a pasted passage    attach 3.12 --pasted TEXT --url URL --title TITLE, or attach 3.12 s4 --pasted TEXT
    a reference only    attach 3.12 --url URL --title TITLE
    a call or meeting   attach 3.12 --said-by WHO --when WHEN --terms TERMS --words TEXT
    a translation       attach 3.12 s4 --original TEXT --translation TEXT --translator WHO

    An exact quote must stand in the stored bytes of the source. TEXT may be - for standard input.
    """
    attach_kind = _kind(options)
    name = named(who)
    with opened(ctx) as workspace:
        claims = [claim.claim.uid for claim in naming.claims_of(workspace, (label, *also))]
        backing = Backing(
            question="attribution" if options["said"] else "content",
            stance=options["stance"],
            note=options["note"],
        )
        attach_kind(workspace, name, claims, options, backing)
        for claim in naming.claims_of(workspace, (label, *also)):
            for line in claim_lines(claim):
                say(one_line(line))


Attaching = Callable[[Workspace, str, Sequence[str], Options, Backing], None]


def _kind(options: Options) -> Attaching:
    """Return the act that the options mean, raising UsageError when they mean none, or several."""
    kinds: dict[str, Attaching] = {
        "quote": _exact, "pasted": _pasted, "said_by": _said, "original": _translated,
    }  # fmt: skip
    named_kinds = [option for option in kinds if options[option] is not None]
    if len(named_kinds) > 1:
        said = " and ".join(f"--{option.replace('_', '-')}" for option in named_kinds)
        raise click.UsageError(f"{said} are different kinds of evidence; attach them one by one")
    if named_kinds:
        return kinds[named_kinds[0]]
    if options["source"] or options["file"]:
        raise click.UsageError("a stored source needs --quote TEXT, the exact words in it")
    if options["url"] or options["title"]:
        return _pasted
    raise click.UsageError("say what to attach: --quote, --pasted, --url, --said-by or --original")


def _source_label(workspace: Workspace, who: str, options: Options) -> str:
    if options["file"] is None:
        return options["source"] or ""
    if options["source"]:
        raise click.UsageError("name SOURCE or --file, not both")
    source = attaching.add_source_file(workspace, who, arrival_of(options["file"]), options["title"])
    return f"s{source.number}"


def _exact(workspace: Workspace, who: str, claims: Sequence[str], options: Options, backing: Backing) -> None:
    source = _source_label(workspace, who, options)
    if not source:
        raise click.UsageError("--quote needs a SOURCE, such as s4, or --file PATH")
    attach_quote(workspace, who, claims, source, options["quote"], options["place"], backing)


def _pasted(
    workspace: Workspace, who: str, claims: Sequence[str], options: Options, backing: Backing
) -> None:
    passage = options["pasted"] or ""
    source = _known_source(workspace, options)
    attaching.attach_pasted(
        workspace, who, claims, options["title"], options["url"], passage, backing, source=source
    )


def _said(workspace: Workspace, who: str, claims: Sequence[str], options: Options, backing: Backing) -> None:
    attaching.attach_said(
        workspace,
        who,
        claims,
        options["said_by"],
        options["when"],
        options["terms"] or "",
        options["words"],
        options["reply"] or "",
        backing,
        _known_source(workspace, options),
    )


def _known_source(workspace: Workspace, options: Options) -> str:
    """Return the uid of the source that was named, empty where none was."""
    label = options["source"]
    return looking.source_by_label(workspace, label).uid if label else ""


def _translated(
    workspace: Workspace, who: str, claims: Sequence[str], options: Options, backing: Backing
) -> None:
    label = _source_label(workspace, who, options)
    attaching.attach_translated(
        workspace,
        who,
        claims,
        options["original"],
        options["translation"],
        options["translator"],
        backing,
        source=looking.source_by_label(workspace, label).uid if label else "",
        title=options["title"],
        url=options["url"],
    )
