"""What was decided last, shown in full before it is said of other claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from workbench.domain.claim import QUESTION_WORDS
from workbench.domain.review import ClaimView
from workbench.domain.source import Evidence, Source
from workbench.domain.verdict import SYMBOLS
from workbench.text import displayable, one_line
from workbench.tui.details import provenance_of, stance_content
from workbench.tui.dialogs.fields import MUTED
from workbench.tui.dialogs.form import Form, Keys
from workbench.tui.flowing import hanging
from workbench.tui.standing import INKS
from workbench.tui.widgets.flow import Flow

if TYPE_CHECKING:
    from workbench.desk.repeating import LastAct

LONGEST = 1200
"""Characters of a passage that are shown."""


class RepeatDialog(Form[bool]):
    """Show verdict, reason, source, quote and stance; enter says the same of the claims at hand."""

    KEYS: ClassVar[Keys] = (("enter", "say it too"), ("pgdn", "scroll"), ("esc", "leave"))
    SIZE = "wide"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "confirm", "say it", show=False)]

    def __init__(self, aim: Sequence[ClaimView], act: LastAct, doubts: Sequence[Sequence[str]]) -> None:
        """`doubts` are what makes each piece of evidence unfit for the claims."""
        labels = " + ".join(view.label for view in aim)
        super().__init__(f"As {act.label}, of claim {labels}", labels)
        self._aim = tuple(aim)
        self._act = act
        self._doubts = doubts

    def fields(self) -> ComposeResult:
        """Show the claims, then what would be said of them."""
        yield Flow(self._lines, id="act")

    def answer(self) -> bool:
        """Say yes."""
        return True

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for view in self._aim:
            lines += hanging(
                Content.styled(f"{view.label}  ", "bold"), Content(one_line(view.claim.wording)), width
            )
        lines.append(Content(""))
        lines += self._decision(width)
        proof = zip(self._act.evidence, self._act.sources, self._doubts, strict=True)
        for evidence, source, doubts in proof:
            lines += self._evidence(evidence, source, doubts, width)
        if not self._act.evidence:
            lines.append(Content.styled("no source: nothing was attached with it", "bold $text-warning"))
        return lines

    def _decision(self, width: int) -> list[Content]:
        verdict = self._act.verdict
        if verdict is None:
            return [Content.styled(f"No verdict: what was attached to {self._act.label} is attached.", MUTED)]
        lead = Content.styled(f"{SYMBOLS[verdict.value]} {verdict.value}  ", f"bold ${INKS[verdict.value]}")
        asked = QUESTION_WORDS[verdict.question]
        reason = f"because: {displayable(verdict.rationale)}" if verdict.rationale else "no reason given"
        return hanging(lead, Content.assemble((f"{asked}  ", MUTED), reason), width)

    def _evidence(
        self, evidence: Evidence, source: Source, doubts: Sequence[str], width: int
    ) -> list[Content]:
        lead = Content.assemble(
            stance_content(evidence), (f"  s{source.number} ", "bold"), one_line(source.title)
        )
        lines = [*lead.wrap(width)]
        words = evidence.quote or evidence.original
        if words:
            shown = words if len(words) <= LONGEST else words[:LONGEST] + " …"
            lines += hanging(Content("  "), Content(f"“{displayable(shown)}”"), width)
        lines += hanging(Content("  "), Content.styled(provenance_of(evidence), MUTED), width)
        for doubt in doubts:
            lines += hanging(Content("  "), Content.styled(f"! {doubt}", "bold $text-warning"), width)
        return lines
