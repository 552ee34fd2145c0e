"""Queries: a question to the author or a source, and its answer."""

from __future__ import annotations

from textual.app import ComposeResult

from workbench.domain.claim import Query
from workbench.errors import WorkbenchError
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.days import iso_day_or_empty
from workbench.tui.dialogs.fields import Labelled, Line, Quoted
from workbench.tui.dialogs.form import Form, Incomplete
from workbench.tui.dialogs.results import QueryGiven


class QueryDialog(Form[QueryGiven]):
    """Ask whom to ask, what, and until when."""

    KEYS = (("enter", "ask"), ("tab", "next field"), ("esc", "leave, keeping the text"))

    def __init__(self, label: str, wording: str) -> None:
        super().__init__(f"Query about claim {label}", label)
        self._wording = wording

    def fields(self) -> ComposeResult:
        """Show the claim; ask for the question, whom it goes to and when it is due."""
        yield Quoted(self._wording)
        yield Labelled("Question", Prose(id="question"))
        yield Labelled("To", Line("author", id="asked_of"))
        yield Labelled("Due", Line(id="due", placeholder="optional: a day such as 2022-09-14"))

    def answer(self) -> QueryGiven:
        """Return the query."""
        question = self.query_one("#question", Prose).words.strip()
        asked_of = self.query_one("#asked_of", Line).value.strip()
        if not question:
            raise Incomplete("Type the question", "question")
        if not asked_of:
            raise Incomplete("Type whom to ask: author, or a name", "asked_of")
        try:
            due = iso_day_or_empty(self.query_one("#due", Line).value)
        except WorkbenchError as error:
            raise Incomplete(str(error), "due") from error
        return QueryGiven(asked_of, question, due)


class AnswerDialog(Form[str]):
    """Ask for the answer to a query."""

    KEYS = (("enter", "keep the answer"), ("esc", "leave, keeping the text"))

    def __init__(self, query: Query) -> None:
        super().__init__(f"Answer of {query.asked_of}", query.uid)
        self._query_asked = query

    def fields(self) -> ComposeResult:
        """Show the question; ask for the answer."""
        yield Quoted(self._query_asked.question, lead="Asked: ")
        yield Labelled("Answer", Prose(self._query_asked.answer, id="answer"))

    def answer(self) -> str:
        """Return the answer."""
        answer = self.query_one("#answer", Prose).words.strip()
        if not answer:
            raise Incomplete("Type what was answered", "answer")
        return answer
