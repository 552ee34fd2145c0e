"""A piece of display copy beside the body, as styled text: what stands there, what does not, and why."""

from __future__ import annotations

from textual.content import Content

from workbench.checks.displayed import Compared, Fact, said_of
from workbench.text import displayable, one_line, plural
from workbench.tui.keymap import key_of


def display_of(piece: Compared, words: str) -> Content:
    """Return a headline or caption with its numbers, dates, names and hedges, each with its state."""
    lines = [
        Content.styled(piece.block.label, "bold $primary"),
        Content.styled(displayable(words), "bold"),
        Content(""),
        Content.styled("Beside the body   a suggestion, not a verdict", "$muted"),
        *map(_fact, (*piece.doubts, *(fact for fact in piece.facts if fact.in_body))),
    ]
    if not piece.facts:
        lines.append(Content.styled("no number, date or name to compare", "$muted"))
    return Content("\n").join(
        [*lines, Content(""), Content.styled(f"{key_of('tick')} ticks it off", "$muted")]
    )


def _fact(fact: Fact) -> Content:
    if fact.in_body:
        return Content.assemble(("✓ ", "$verified"), (f"{fact.kind}  ", "$muted"), one_line(said_of(fact)))
    return Content.assemble(("! ", "bold $sourceless"), (f"{fact.kind}  ", "$muted"), one_line(said_of(fact)))


def here_words(piece: Compared) -> str:
    """Return the line that is said while the article's cursor is on display copy."""
    return f"{doubt_words(piece) or piece.block.label} · {key_of('tick')} ticks it off"


def doubt_words(piece: Compared) -> str:
    """Return in a line what display copy says that the body does not, empty where there is nothing."""
    doubts = piece.doubts
    if not doubts:
        return ""
    rest = f" and {plural(len(doubts) - 1, 'other')}" if len(doubts) > 1 else ""
    return f"{piece.block.label}: {said_of(doubts[0])}{rest}"
