"""How a claim came about, to read over the screen."""

from __future__ import annotations

from textual.content import Content

from workbench.desk.explaining import Explanation, sections_of
from workbench.text import one_line
from workbench.tui.flowing import hanging
from workbench.tui.screens.reading import ReadingScreen


class ExplanationScreen(ReadingScreen):
    """The same explanation as `workbench explain` prints."""

    def __init__(self, explanation: Explanation) -> None:
        super().__init__(
            f"How claim {explanation.claim} came about", lambda width: lines_of(explanation, width)
        )


def lines_of(explanation: Explanation, width: int) -> list[Content]:
    """Return the sections of an explanation, each line hanging under its heading."""
    lines: list[Content] = []
    for section in sections_of(explanation):
        if lines:
            lines.append(Content(""))
        lines.append(Content.styled(section.title, "bold $primary"))
        for words in section.lines:
            lines += hanging(Content("  "), Content(one_line(words)), width)
    return lines
