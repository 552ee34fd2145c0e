"""`workbench names`: the people, organisations and places of an article, as it spells them."""

from __future__ import annotations

from typing import Any

import click

from workbench.checks.naming import SIGNS, NameEntry, names_of, place_of
from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate, say_json, say_table
from workbench.cli.workspaces import opened
from workbench.desk import looking
from workbench.desk.naming import correct_kind, keeps_names
from workbench.domain.names import NAME_KINDS, NameKind, NameMention
from workbench.domain.review import ArticleView
from workbench.text import plural


@click.command("names")
@click.argument("article")
@click.option("--open", "only_open", is_flag=True, help="Only names that nobody has ticked off.")
@click.option("--name", "called", metavar="NAME", default="", help="The name that --kind is about.")
@click.option("--kind", type=click.Choice(NAME_KINDS), help="Correct what --name stands for.")
@as_option
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array, with every mention.")
@click.pass_context
def command(
    ctx: click.Context,
    article: str,
    only_open: bool,
    called: str,
    kind: NameKind | None,
    who: str,
    as_json: bool,
) -> None:
    """List the names of ARTICLE with their spellings and titles, and what looks wrong with them.

    `workbench tick ARTICLE --name NAME` ticks one off as checked; `--name NAME --kind place` says what it is.
    """
    if bool(called) != (kind is not None):
        raise click.UsageError("say both: --name NAME --kind person, organisation or place")
    with opened(ctx) as workspace:
        view = looking.article(workspace, naming.article_number(article))
        if kind is not None:
            uid = naming.names_called(view, [called])[0]
            correct_kind(workspace, named(who), view.revision.uid, uid, kind)
            view = looking.article(workspace, view.article.number)
    every = names_of(view)
    shown = [entry for entry in every if not (only_open and entry.tick is not None)]
    if as_json:
        say_json([name_shape(view, entry) for entry in shown])
        return
    say_table([_row(view, entry) for entry in shown])
    left = sum(entry.tick is None for entry in every)
    if every:
        narrate(f"{plural(len(every), 'name')}, {left} to tick off")
    elif keeps_names(view.revision.extractor):
        narrate("the article names nobody, as far as the program sees")
    else:
        again = f"`workbench reread {view.article.number}` reads them"
        narrate(f"this article was read before names were kept; {again}")


def _row(view: ArticleView, entry: NameEntry) -> tuple[str, ...]:
    others = [f"{words} ×{count}" for words, count in entry.spelled.spellings if words != entry.label]
    facts = [*entry.flags, *(words for words, _ in entry.spelled.titles), *others]
    if entry.tick is not None:
        facts.append(f"by {view.reviewer(entry.tick.reviewer)}")
    return (
        f"{SIGNS[entry.state]} {entry.state}",
        entry.name.kind,
        f"×{len(entry.mentions)}",
        entry.label + (f"  ({'; '.join(facts)})" if facts else ""),
    )


def name_shape(view: ArticleView, entry: NameEntry) -> dict[str, Any]:
    """Return a name with its spellings, titles and mentions; offsets are characters, half open."""
    return {
        "uid": entry.name.uid,
        "name": entry.label,
        "kind": entry.name.kind,
        "state": entry.state,
        "ticked_by": view.reviewer(entry.tick.reviewer) if entry.tick is not None else None,
        "spellings": dict(entry.spelled.spellings),
        "titles": dict(entry.spelled.titles),
        "flags": list(entry.flags),
        "mentions": [_mention_shape(view, mention) for mention in entry.mentions],
    }


def _mention_shape(view: ArticleView, mention: NameMention) -> dict[str, Any]:
    text = view.document.text
    sentence = next((s for s in view.sentences if s.start <= mention.start < s.end), None)
    return {
        "start": mention.start,
        "end": mention.end,
        "text": text[mention.start : mention.end],
        "title": text[mention.title_start : mention.title_end] if mention.has_title else None,
        "in": place_of(view, mention) or "body",
        "sentence": [sentence.start, sentence.end] if sentence is not None else None,
    }
