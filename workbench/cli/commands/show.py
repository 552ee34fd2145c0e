"""`workbench show`: one claim, article or source with all that hangs on it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from workbench.cli import naming
from workbench.cli.phrases import claim_lines, left_words, rewording_lines, short, source_words
from workbench.cli.printing import say, say_json, say_table
from workbench.cli.shapes import article_detail_shape, claim_shape, rewording_shape, source_shape
from workbench.cli.workspaces import opened
from workbench.desk import looking, redrafting, reporting
from workbench.desk.workspace import Workspace
from workbench.domain.review import ArticleView
from workbench.errors import WorkbenchError
from workbench.text import one_line


@click.command("show")
@click.argument("label", metavar="ID")
@click.option("--revision", type=click.IntRange(min=1), help="An earlier revision of the article.")
@click.option("--text", "only_text", is_flag=True, help="Print the stored text of an article or a source.")
@click.option("--citation", is_flag=True, help="Print how a claim is cited: words, verdicts, sources.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def command(
    ctx: click.Context,
    label: str,
    revision: int | None,
    only_text: bool,
    citation: bool,
    as_json: bool,
) -> None:
    """Show a claim (3.12), an article (3) or a source (s4)."""
    with opened(ctx) as workspace:
        if citation:
            _show_citation(workspace, label)
        elif naming.CLAIM_LABEL.fullmatch(label):
            _show_claim(workspace, label, as_json)
        elif naming.ARTICLE_LABEL.fullmatch(label):
            view = looking.article(workspace, int(label), revision)
            _show_text(view.document.text) if only_text else _show_article(workspace, view, as_json)
        elif naming.SOURCE_LABEL.fullmatch(label):
            _show_source(workspace, label, only_text, as_json)
        else:
            raise WorkbenchError(
                f"{label!r} names nothing; type a claim (3.12), an article (3) or a source (s4)"
            )


def _show_citation(workspace: Workspace, label: str) -> None:
    claim = naming.claim_of(workspace, label)
    say(reporting.citation(looking.article(workspace, claim.article_number), claim))


def _show_claim(workspace: Workspace, label: str, as_json: bool) -> None:
    claim = looking.claim_by_label(workspace, label)
    view = looking.article(workspace, claim.article_number)
    change = redrafting.reworded_claims(workspace, view).get(claim.claim.uid)
    engine = view.revision.extractor
    if as_json:
        changed = {"reworded": rewording_shape(change)} if change is not None else {}
        say_json({**claim_shape(claim), **changed, "extractor": engine})
        return
    for line in claim_lines(claim):
        say(one_line(line))
    if change is not None:
        for line in rewording_lines(change):
            say(one_line(line))
    say(one_line(f"  found      {claim.claim.how}; the article was read by {engine}"))


def _show_article(workspace: Workspace, view: ArticleView, as_json: bool) -> None:
    left = looking.tallies(view)
    if as_json:
        say_json(article_detail_shape(view, left))
        return
    for line in _article_lines(view):
        say(one_line(line))
    say(f"  {left_words(left)}")
    say_table([("  " + row[0], *row[1:]) for row in _dismissal_rows(view)])


def _article_lines(view: ArticleView) -> Iterator[str]:
    article = view.article
    yield f"{article.number}  {article.title}"
    drafts = f"draft {view.draft} of {view.drafts}, revision {view.revision.number} of {view.revisions}"
    due = f"due {article.deadline}" if article.deadline else ""
    facts = (
        article.byline, article.publisher, article.published or "no date", due, article.language, article.url
    )  # fmt: skip
    yield f"  {' · '.join(fact for fact in (*facts, drafts) if fact)}"
    yield f"  {view.capture.path}, read by {view.document.reader}, claims by {view.revision.extractor}"
    for note in view.document.notes:
        yield f"  note: {note}"


def _dismissal_rows(view: ArticleView) -> list[tuple[str, ...]]:
    return [
        (
            f"dismissed {dismissal.start}:{dismissal.end}",
            dismissal.reason,
            f"[{short(dismissal.uid)}]",
            f"“{view.document.text[dismissal.start : dismissal.end]}”",
        )
        for dismissal in view.dismissals
        if not dismissal.claim
    ]


def _show_source(workspace: Workspace, label: str, only_text: bool, as_json: bool) -> None:
    source = looking.source_by_label(workspace, label)
    texts = looking.source_texts(workspace, source.uid)
    if only_text:
        for document in texts:
            _show_text(document.text)
    elif as_json:
        say_json({**source_shape(source), "texts": [document.text for document in texts]})
    else:
        say(one_line(source_words(source)))
        for document in texts:
            say(f"  {len(document.text)} characters, read by {document.reader}")
        for use in looking.source_uses(workspace, source.uid):
            say(one_line(f"  {use.evidence.stance} {use.label}  {use.wording}"))


def _show_text(text: str) -> None:
    say(text)
