"""Days of an article: when it was published, and by when it is to be checked."""

from __future__ import annotations

from textual.app import ComposeResult

from workbench.errors import WorkbenchError
from workbench.tui.dialogs.days import iso_day, iso_day_or_empty
from workbench.tui.dialogs.fields import Labelled, Line, Quoted
from workbench.tui.dialogs.form import Form, Incomplete


class PublishedDialog(Form[str]):
    """Ask for the day an article was published; every relative date leans on it."""

    KEYS = (("enter", "confirm"), ("esc", "leave, keeping the text"))
    HINT = "As 2022-09-14. “Today” and “in April” are dated by it; p changes it."

    def __init__(self, title: str) -> None:
        super().__init__("When was it published?", title)
        self._article_title = title

    def fields(self) -> ComposeResult:
        """Show the title; ask for the day."""
        yield Quoted(self._article_title)
        yield Labelled("Published", Line(id="published"))

    def answer(self) -> str:
        """Return the ISO date."""
        day = self.query_one("#published", Line).value
        if not day.strip():
            raise Incomplete("Type the day, such as 2022-09-14", "published")
        try:
            return iso_day(day)
        except WorkbenchError as error:
            raise Incomplete(str(error), "published") from error


class DeadlineDialog(Form[str]):
    """Ask for the day by which an article is to be checked; an empty line takes a deadline away."""

    KEYS = (("enter", "confirm"), ("esc", "leave, keeping the text"))
    HINT = "As 2026-03-09. What is late is marked in the list of articles; empty takes it away."

    def __init__(self, title: str, deadline: str) -> None:
        super().__init__("By when is it to be checked?", title)
        self._article_title = title
        self._deadline = deadline

    def fields(self) -> ComposeResult:
        """Show the title; ask for the day."""
        yield Quoted(self._article_title)
        yield Labelled("Due", Line(self._deadline, id="deadline", placeholder="no deadline"))

    def answer(self) -> str:
        """Return the ISO date, or an empty string."""
        try:
            return iso_day_or_empty(self.query_one("#deadline", Line).value)
        except WorkbenchError as error:
            raise Incomplete(str(error), "deadline") from error
