"""What the importing child reports, a JSON object a line."""

from __future__ import annotations

import json
from dataclasses import dataclass

from workbench.errors import WorkbenchError


@dataclass(frozen=True, slots=True)
class Progress:
    """One text is done: read, or refused with an error."""

    done: int
    total: int
    name: str
    article: int
    "Number of the article; 0 when there is none."
    claims: int
    published: str
    notes: tuple[str, ...]
    error: str


def progress_of(line: bytes) -> Progress:
    """Return what a line reports; raises WorkbenchError when it is no report."""
    try:
        report = json.loads(line)
        return Progress(
            done=int(report["done"]),
            total=int(report["total"]),
            name=str(report["name"]),
            article=int(report.get("article") or 0),
            claims=int(report.get("claims") or 0),
            published=str(report.get("published") or ""),
            notes=tuple(str(note) for note in report.get("notes") or ()),
            error=str(report.get("error") or ""),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WorkbenchError("the import said something that is no report of progress") from error
