"""The keys that matter now, made from the commands; what cannot be used stays visible, dimmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from workbench.domain.claim import Question
from workbench.tui.commands.command import Command
from workbench.tui.state import ReviewState
from workbench.tui.widgets.still import StillWords

IN_THE_ARTICLE = ("add", "dismiss", "unread", "undo", "leave", "tick")
"""Commands that come first while the article has the focus."""

VERDICTS: dict[Question, tuple[str, ...]] = {
    "content": ("verified", "disputed", "needs-context", "unverifiable"),
    "attribution": ("said-verified", "said-disputed", "said-needs-context", "said-unverifiable"),
}
"""The commands that decide a question."""
ASKED: dict[Question, str] = {"content": "is it so?", "attribution": "said so?"}
APART_FROM = 100
"""Cells from which each verdict has its own word."""


class KeyLine(StillWords):
    """One line of keys and labels."""

    def __init__(self, commands: Sequence[Command], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._commands = tuple(commands)
        self._state = ReviewState()
        self._instead: tuple[tuple[str, str], ...] | None = None

    def show_state(self, state: ReviewState) -> None:
        """Show which keys can be used in `state`."""
        self._state = state
        self.look_again()

    def show_instead(self, keys: Sequence[tuple[str, str]] | None) -> None:
        """Show these (key, what it does) while no command's key works; with None the commands again."""
        shown = None if keys is None else tuple(keys)
        if shown != self._instead:
            self._instead = shown
            self.look_again()

    def says(self) -> Content:
        """Return as many keys as fit, help and quit always at the end."""
        if self._instead is not None:
            return Content("  ").join([_piece(key, does, is_usable=True) for key, does in self._instead])
        always = [_key(command, self._state) for command in self._commands if command.rank == 0]
        room = self.size.width + 2 - sum(key.cell_length + 2 for key in always)
        shown: list[Content] = []
        for key in self._pieces():
            if key.cell_length + 2 <= room:
                room -= key.cell_length + 2
                shown.append(key)
        return Content("  ").join([*shown, *always])

    def _pieces(self) -> Iterator[Content]:
        """Yield the keys in their order; where it is narrow the verdicts on the question at hand in one."""
        is_apart = self.size.width >= APART_FROM
        asked = _question_at_hand(self._state)
        for command in self._in_order():
            question = next((q for q, ids in VERDICTS.items() if command.id in ids), None)
            is_first = question is not None and command.id == VERDICTS[question][0]
            if question is None or (question == asked and is_apart):
                yield _key(command, self._state)
            elif is_first and (question == asked or (is_apart and self._is_asked(question))):
                yield self._verdicts(question)

    def _is_asked(self, question: Question) -> bool:
        current = self._state.current
        return current is not None and question in current.claim.questions

    def _verdicts(self, question: Question) -> Content:
        deciding = [command for command in self._commands if command.id in VERDICTS[question]]
        keys = " ".join(command.keys[0] for command in deciding)
        is_usable = any(command.unavailable(self._state) is None for command in deciding)
        return _piece(keys, ASKED[question], is_usable=is_usable)

    def _in_order(self) -> list[Command]:
        asked = VERDICTS[_question_at_hand(self._state)]
        wanted = [command for command in self._commands if 0 < command.rank < 9 or command.id in asked]
        if self._state.current is None:
            return sorted(wanted, key=lambda command: (not self._is_usable(command), command.rank))
        wanted.sort(key=lambda command: 1 if command.id in asked else command.rank)
        if self._state.pane != "article":
            return wanted
        first = [command for command in wanted if command.id in IN_THE_ARTICLE]
        first.sort(key=lambda command: (not self._is_usable(command), IN_THE_ARTICLE.index(command.id)))
        return [*first, *(command for command in wanted if command not in first)]

    def _is_usable(self, command: Command) -> bool:
        return command.unavailable(self._state) is None


def _question_at_hand(state: ReviewState) -> Question:
    """Return the first open question of the claim, else the first that it asks."""
    current = state.current
    if current is None:
        return "content"
    return (*current.open_questions, *current.claim.questions)[0]


def _key(command: Command, state: ReviewState) -> Content:
    return _piece(command.keys[0], command.label, is_usable=command.unavailable(state) is None)


def _piece(key: str, label: str, *, is_usable: bool) -> Content:
    return Content.assemble(
        (key, "bold $footer-key-foreground" if is_usable else "$dismissed"),
        (" " + label, "$foreground" if is_usable else "$dismissed"),
    )
