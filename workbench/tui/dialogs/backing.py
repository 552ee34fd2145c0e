"""How a passage bears on a claim: supports, refutes or gives context, and on which question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from workbench.domain.claim import Question
from workbench.domain.source import Backing
from workbench.text import one_line
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

    def __init__(
        self, label: str, quote: str, questions: tuple[Question, ...], doubts: Sequence[str] = ()
    ) -> None:
        """`doubts` are what makes the passage unfit for the claims."""
        super().__init__("attach the passage", label, quote, questions)
        self._doubts = doubts

    def fields(self) -> ComposeResult:
        """Show the passage and ask."""
        shown = self._wording if len(self._wording) <= LONGEST else self._wording[:LONGEST] + " …"
        yield Quoted(shown)
        for doubt in self._doubts:
            yield Static(
                Content.styled(f"! {one_line(doubt)}", "bold $text-warning"), markup=False, classes="doubt"
            )
        yield from self.backing_fields()

    def answer(self) -> Backing:
        """Return how it bears on the claim."""
        return self.backing()
