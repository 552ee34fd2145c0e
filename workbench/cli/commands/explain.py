"""`workbench explain`: how a claim came about, step by step."""

from __future__ import annotations

from dataclasses import asdict

import click

from workbench.cli import naming
from workbench.cli.printing import say, say_json
from workbench.cli.workspaces import opened
from workbench.desk import looking
from workbench.desk.explaining import explanation_of, sections_of
from workbench.text import one_line


@click.command("explain")
@click.argument("label", metavar="CLAIM")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_context
def command(ctx: click.Context, label: str, as_json: bool) -> None:
    """Explain how CLAIM came about: by which rule, with what put in, on whose word, why it is worth checking.

    What stands in [brackets] was put into the wording; `workbench reword CLAIM --own-words` undoes it.
    """
    with opened(ctx) as workspace:
        item = naming.claim_of(workspace, label)
        view = looking.article(workspace, item.article_number)
    explanation = explanation_of(view, item)
    if as_json:
        say_json(asdict(explanation))
        return
    say(one_line(f"{item.label}  {explanation.bracketed}"))
    for section in sections_of(explanation):
        say()
        say(section.title)
        for line in section.lines:
            say(f"  {one_line(line)}")
