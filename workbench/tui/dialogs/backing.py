"""How a passage bears on a claim: supports, refutes or gives context, and on which question."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from workbench.domain.claim import Question
from workbench.domain.source import Backing
from workbench.tui.dialogs.evidence import EvidenceForm
from workbench.tui.dialogs.fields import Quoted
from workbench.tui.dialogs.form import Keys

LONGEST = 400
"""Characters of the passage that are shown."""


class BackingDialog(EvidenceForm[Backing]):
    """Ask for stance, question and note of a passage that is chosen already."""

    KEYS: ClassVar[Keys] = (
        ("enter", "attach"), ("←→ or ctrl+t", "stance"), ("tab", "next field"), ("esc", "leave"),
    )  # fmt: skip

    def __init__(self, label: str, quote: str, questions: tuple[Question, ...]) -> None:
        super().__init__("attach the passage", label, quote, questions)

    def fields(self) -> ComposeResult:
        """Show the passage and ask."""
        shown = self._wording if len(self._wording) <= LONGEST else self._wording[:LONGEST] + " …"
        yield Quoted(shown)
        yield from self.backing_fields()

    def answer(self) -> Backing:
        """Return how it bears on the claim."""
        return self.backing()
