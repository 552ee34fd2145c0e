"""Evidence as it is typed: which kind the options mean, and a quote found in a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.cli.passages import around
from workbench.desk import attaching, looking
from workbench.desk.workspace import Workspace
from workbench.domain.claim import Question
from workbench.domain.source import Backing
from workbench.domain.span import Span
from workbench.domain.verdict import Value
from workbench.errors import WorkbenchError


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict as it is typed."""

    question: Question
    value: Value
    because: str
    as_of: str | None


def mark_with_source(
    workspace: Workspace,
    who: str,
    claims: Sequence[str],
    decision: Decision,
    source: str,
    quote: str,
    place: int | None,
    backing: Backing,
) -> None:
    """Give a verdict on claims with its exact quote, in one change."""
    uid = looking.source_by_label(workspace, source).uid
    document, span = chosen_place(workspace, uid, quote, place)
    attaching.mark_with_quote(
        workspace,
        who,
        claims,
        decision.question,
        decision.value,
        uid,
        quote,
        decision.because,
        decision.as_of,
        backing,
        span,
        document,
    )


def attach_quote(
    workspace: Workspace,
    who: str,
    claims: Sequence[str],
    source: str,
    quote: str,
    place: int | None,
    backing: Backing,
) -> None:
    """Attach exact words of the source labelled `source` to claims.

    Raises WorkbenchError when the words are not there (naming the nearest), or stand there several
    times and `place`, counted from 1, is not given.
    """
    uid = looking.source_by_label(workspace, source).uid
    document, span = chosen_place(workspace, uid, quote, place)
    attaching.attach_exact(workspace, who, claims, uid, quote, backing, span, document)


def chosen_place(workspace: Workspace, source: str, quote: str, place: int | None) -> tuple[str, Span | None]:
    """Return the document and the span of the `place`th place of a quote, counted from 1.

    A quote that stands nowhere has no place here, and the desk refuses it with the nearest words.
    Raises WorkbenchError when it stands there several times and `place` is not one of them.
    """
    places = attaching.find_quote(workspace, source, quote).places
    if not places:
        return "", None
    if place is None and len(places) > 1:
        listed = ", ".join(
            f"{n} (…{around(document.text, span)}…)" for n, (document, span) in enumerate(places[:5], start=1)
        )
        raise WorkbenchError(f"the quote stands there {len(places)} times; say --place N: {listed}")
    if place is not None and place > len(places):
        raise WorkbenchError(f"the quote stands there {len(places)} times; there is no place {place}")
    document, span = places[(place or 1) - 1]
    return document.uid, span
