"""A child process that imports and edits for ever, to be killed: `python -m tests.desk.busy ROOT NAME`."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from workbench.desk import importing, looking, reviewing, revising
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, open_workspace


def article_text(name: str, number: int) -> str:
    """Return a small article that no other import has."""
    first = f"The town of {name} {number} has {number + 1000} inhabitants. It was founded in {1200 + number}."
    rest = (f"The mayor said the budget grew by {part} percent in {1990 + part}." for part in range(12))
    return "\n\n".join((first, *rest))


def one_round(workspace: Workspace, name: str, number: int) -> None:
    """Import an article, decide and reword its first claims, undo and redo."""
    arrival = Arrival(f"{name}-{number}.txt", article_text(name, number).encode(), "pasted")
    imported = importing.import_one(workspace, name, arrival, Overrides(published="2022-09-14"))
    view = looking.article(workspace, imported.article)
    for claim in view.claims[:3]:
        question = claim.claim.questions[0]
        reviewing.mark(workspace, name, claim.claim.uid, question, "disputed", "no")
        revising.edit_wording(
            workspace, name, claim.claim.uid, claim.claim.wording, claim.claim.wording + " Yes."
        )


def main(root: str, name: str) -> None:
    """Go on until killed, a line on standard output for each round."""
    workspace = open_workspace(Path(root))
    for number in count():
        print(number, flush=True)
        one_round(workspace, name, number)


if __name__ == "__main__":
    main(*sys.argv[1:])
