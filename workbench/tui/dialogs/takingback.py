"""An older change of the journal: taken back alone, or with all that its author did since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from workbench.desk.undoing import Earlier
from workbench.text import displayable, one_line, plural
from workbench.tui.dialogs.fields import MUTED, Choice, Option
from workbench.tui.dialogs.form import Form, Incomplete, Keys

Reach = Literal["alone", "since"]


class TakeBackDialog(Form[Reach]):
    """Name what would be undone, and what stands in the way; nothing is written before one chooses."""

    CSS_PATH = "dialogs.tcss"
    SIZE = "wide"
    KEYS: ClassVar[Keys] = (
        ("enter", "undo it"),
        ("↑↓ or letter", "choose"),
        ("pgdn", "read"),
        ("esc", "leave"),
    )

    def __init__(self, plan: Earlier) -> None:
        super().__init__(f"Undo change {plan.seq}")
        self._plan = plan
        count = plural(len(plan.since) + 1, "change")
        together = Option("a", "since", "this and all you did since", f"{count}; redo brings them back")
        alone = Option("o", "alone", "only this change", "what you did since stays")
        self._options = tuple(
            option
            for option, reason in ((alone, plan.alone), (together, plan.together))
            if not reason and (option is alone or plan.since)
        )

    def fields(self) -> ComposeResult:
        """Show the change, what came after it, what is refused and why; ask for the reach."""
        yield Static(Content("\n").join(self._lines()), id="planned", markup=False)
        if self._options:
            yield Choice(self._options, self._options[0].value, id="reach")

    def _lines(self) -> Iterator[Content]:
        plan = self._plan
        yield Content.assemble((f"change {plan.seq}: ", MUTED), (displayable(plan.words), "bold"))
        if plan.since:
            yield Content.styled("You did since, newest first:", MUTED)
            yield from (Content(f"  {one_line(words)}") for words in plan.since)
        for what, reason in (("alone", plan.alone), ("with all since", plan.together)):
            if reason:
                yield Content.styled(f"! not {what}: {displayable(reason)}", "$text-error")

    def answer(self) -> Reach:
        """Return how much is to be undone."""
        if not self._options:
            raise Incomplete("It cannot be undone now, for the reason above; leave with esc")
        return cast(Reach, self.query_one("#reach", Choice).value)

    def _drafts(self) -> None:
        """Keep no draft of a choice."""
