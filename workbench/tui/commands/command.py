"""A command: one object from which key, footer, palette, help and the CLI twin are all made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

    from textual.content import Content
    from textual.screen import Screen

    from workbench.desk.workspace import Workspace
    from workbench.domain.article import Article
    from workbench.tui.contest import Contest
    from workbench.tui.state import Outcome, Pane, ReviewState

Given = TypeVar("Given")
Answer = TypeVar("Answer")

Group = Literal["Decide", "Prove", "Ask and correct", "Edit claims", "Read", "Queue", "Workspace"]
GROUPS: tuple[Group, ...] = (
    "Decide", "Prove", "Ask and correct", "Edit claims", "Read", "Queue", "Workspace",
)  # fmt: skip


class Bench(Protocol):
    """What a command works on: a screen, seen from its commands."""

    @property
    def state(self) -> ReviewState:
        """What the reviewer has in front of them."""
        ...

    @property
    def article(self) -> Article | None:
        """The article that is open, or under the cursor of the list."""
        ...

    @property
    def root(self) -> Path:
        """The workspace's folder."""
        ...

    @property
    def workspace(self) -> Workspace | None:
        """The workspace, once it is open."""
        ...

    @property
    def reviewer(self) -> str:
        """The reviewer's name, empty while nobody has said it."""
        ...

    last_source: str
    "uid of the source that was attached last."

    async def named(self) -> str:
        """Return the reviewer's name, asked for where nobody has said it; empty when nobody does."""
        ...

    def become(self, state: ReviewState) -> None:
        """Show another state."""
        ...

    def say(self, words: str) -> None:
        """Say why something cannot be done, or what was."""
        ...

    async def dialog(self, screen: Screen[Given | None]) -> Given | None:
        """Return what a dialog hands back; None when it was left."""
        ...

    async def look(self, call: Callable[[Workspace], Answer]) -> Answer | None:
        """Return what the desk answers; None when it refused, which has then been said."""
        ...

    async def write(
        self,
        call: Callable[[Workspace, str], Answer],
        outcome: Callable[[Answer], Outcome] | Outcome,
        contest: Contest | None = None,
        doing: str = "",
    ) -> Answer | None:
        """Write as the reviewer, read back and say the outcome; None when refused or nobody is named.

        `doing` is said as soon as somebody is named, for what takes a while.
        When somebody else was faster, `contest` says what both versions are, and the reviewer chooses.
        """
        ...

    def forget_last_act(self) -> None:
        """Say no longer what was done last."""
        ...

    def enter_pane(self, pane: Pane) -> None:
        """Put a pane in front, with the focus."""
        ...

    def reveal(self, offset: int) -> None:
        """Put the article's cursor on the word at `offset`."""
        ...

    def reorder(self) -> None:
        """Change the order of what is listed, and say which it is."""
        ...

    def open_filter(self) -> None:
        """Open the filter line."""
        ...

    def open_help(self) -> None:
        """Show every command."""
        ...

    def visit(self, screen: Screen[None]) -> None:
        """Open a screen over this one."""
        ...

    def go_to(self, screen: Screen[None]) -> None:
        """Open a screen in place of one that is visited, else over this one."""
        ...

    @property
    def reviewing(self) -> ReviewState:
        """The state of the review that this screen stands over; its own where it stands over none."""
        ...

    def whole(self) -> Sequence[Content]:
        """Return the line under the cursor in full; nothing when there is none."""
        ...

    async def open_outside(self) -> None:
        """Open the source at hand outside the program."""
        ...

    def copy(self, words: str) -> None:
        """Hand words to the terminal's clipboard."""
        ...

    @property
    def passage(self) -> str:
        """The words that are selected in a source that is read."""
        ...

    def find_again(self, places: int) -> None:
        """Go to another place of what was looked for."""
        ...

    async def attach_selection(self) -> None:
        """Attach the passage that is selected."""
        ...

    async def add_source(self) -> None:
        """Add a source to the library."""
        ...

    async def describe_source(self) -> None:
        """Correct what the source at hand is called."""
        ...

    async def undo_from_here(self) -> None:
        """Take back the change under the cursor, or all that was done since too."""
        ...

    async def correct_kind(self) -> None:
        """Say what the name under the cursor stands for."""
        ...

    async def tick_name(self) -> None:
        """Tick off the name under the cursor."""
        ...

    def change_scope(self) -> None:
        """Show one article in place of all, or all in place of one."""
        ...

    async def open_article(self, number: int, claim: int = 0) -> None:
        """Open an article, on one of its claims."""
        ...

    def leave(self) -> None:
        """Back out one step."""
        ...


Perform = Callable[[Bench], Awaitable[None]]
Need = Callable[["ReviewState"], "str | None"]


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do with one key."""

    id: str
    key: str
    "Textual's name of the key; further keys after commas."
    label: str
    "One or two words for the footer."
    help: str
    "One sentence for palette and help."
    group: Group
    perform: Perform
    needs: tuple[Need, ...] = ()
    "Each returns the reason why the command cannot be used now, or None."
    twin: str = ""
    "The same on the command line; {claim}, {claims} and {article} are filled in. Empty for a move on screen."
    is_writing: bool = False
    rank: int = 9
    "Its place in the footer, 1 first; 9 is shown in the help only."

    def unavailable(self, state: ReviewState) -> str | None:
        """Return why the command cannot be used now, or None when it can."""
        if self.is_writing and state.is_read_only:
            return "this workspace is open for reading only"
        return next((reason for need in self.needs if (reason := need(state)) is not None), None)

    def cli(self, state: ReviewState) -> str:
        """Return the command line that does the same, for the claims at hand."""
        if not self.twin:
            return ""
        aim = state.aim
        article = str(state.view.article.number) if state.view is not None else "ARTICLE"
        claims = " ".join(view.label for view in aim) or "CLAIM"
        twin = self.twin.replace("{claims}", claims).replace("{article}", article)
        return "workbench " + twin.replace("{claim}", aim[0].label if aim else "CLAIM")

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that run it, as people read them."""
        return tuple(READABLE.get(key, key) for key in self.key.split(",") if key)


SIGNS = {
    "?": "question_mark", "/": "slash", ".": "full_stop", ",": "comma", ";": "semicolon", ":": "colon",
    "-": "minus", "+": "plus", "*": "asterisk", "!": "exclamation_mark", "#": "number_sign",
    "%": "percent_sign", "&": "ampersand", "=": "equals_sign", "<": "less_than_sign",
    ">": "greater_than_sign", "@": "at", "~": "tilde", "'": "apostrophe", '"': "quotation_mark",
    "(": "left_parenthesis", ")": "right_parenthesis", "[": "left_square_bracket",
    "]": "right_square_bracket", "\\": "backslash", "^": "circumflex_accent", "`": "grave_accent",
    "$": "dollar_sign", "_": "underscore", "|": "vertical_line",
}  # fmt: skip
"""A sign that is typed -> Textual's name of its key."""

READABLE = {
    "escape": "esc",
    **{name: sign for sign, name in SIGNS.items()},
}
"""Textual's names of keys as people read them."""
