"""What was read, heard or pasted, attached to a claim."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult

from workbench.domain.claim import Question
from workbench.domain.document import Document
from workbench.domain.source import Source
from workbench.tui.dialogs.form import Form
from workbench.tui.dialogs.results import Attached


class AttachDialog(Form[Attached]):
    """Choose the kind of evidence with one key, then fill in its form."""

    def __init__(
        self,
        label: str,
        wording: str,
        questions: tuple[Question, ...],
        sources: tuple[Source, ...],
        texts: Callable[[str], tuple[Document, ...]],
        last_source: str = "",
        words: tuple[str, ...] = (),
    ) -> None:
        super().__init__(f"Attach to claim {label}", label)
        self._label = label
        self._wording = wording
        self._questions = questions
        self._sources = sources
        self._texts_of = texts
        self._last_source = last_source
        self._words = words

    def fields(self) -> ComposeResult:
        """Show the kinds."""
        yield from ()
