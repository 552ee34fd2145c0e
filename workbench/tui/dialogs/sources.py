"""A stored source chosen from the list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from workbench.domain.document import Document
from workbench.domain.source import Source
from workbench.text import one_line
from workbench.tui.asking import Refused, ask
from workbench.tui.dialogs.fields import MUTED, Field, Line
from workbench.tui.dialogs.form import Form, Incomplete, Keys
from workbench.tui.dialogs.listing import Listing

LETTERS = 3
"""Letters from which words are looked for in the texts too: fewer are in every text."""
CHARACTERS_KEPT = 3_000_000
"""Characters of texts that are kept between two searches."""
NOWHERE = "No source holds these words, in its title or its text"
LOOKING = "No title holds these words; the texts are being searched"


class SourceDialog(Form[Source]):
    """Choose a source; typing narrows the list, the last one used is marked."""

    KEYS: ClassVar[Keys] = (
        ("enter", "open it"),
        ("↑↓", "choose"),
        ("type", "narrow the list"),
        ("esc", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "down", show=False),
        Binding("up", "move(-1)", "up", show=False),
        Binding("pagedown", "move(10)", "page down", show=False),
        Binding("pageup", "move(-10)", "page up", show=False),
    ]
    SIZE = "wide"

    class Searched(Message):
        """The texts were searched."""

        def __init__(self, typed: str, uids: frozenset[str]) -> None:
            """`uids` are of the sources that hold the words `typed`, in their texts or about them."""
            super().__init__()
            self.typed = typed
            self.uids = uids

    def __init__(
        self,
        label: str,
        sources: tuple[Source, ...],
        texts: Callable[[str], tuple[Document, ...]],
        last_source: str = "",
        held: Mapping[str, str] | None = None,
    ) -> None:
        """Offer `sources`, the one with uid `last_source` marked; `held` are words of the claim by uid."""
        super().__init__(f"Claim {label} · which source?", label)
        self._held = held or {}
        self._all = sources
        self._last_source = last_source
        self._shown = sources
        self._texts_of = texts
        self._kept: dict[str, str] = {}
        "uid of a source -> its texts with letters folded."
        self._in_texts: frozenset[str] = frozenset()
        "uids of the sources that are shown for what their texts hold."
        self._is_searching = False

    def fields(self) -> ComposeResult:
        """Show a line to narrow the list, and the list."""
        yield Line(id="narrow", placeholder="part of a title, a publisher, words of a text, or s4")
        listing = Listing(id="sources")
        listing.can_focus = False
        yield listing

    def on_mount(self) -> None:
        """Mark the source that was used last."""
        uids = [source.uid for source in self._all]
        self._list(uids.index(self._last_source) if self._last_source in uids else 0)

    def action_move(self, rows: int) -> None:
        """Move the mark from within the line."""
        self.query_one("#sources", Listing).move(rows)

    def answer(self) -> Source:
        """Return the marked source."""
        if not self._shown:
            raise Incomplete(LOOKING if self._is_searching else f"{NOWHERE}; shorten them", "narrow")
        return self._shown[self.query_one("#sources", Listing).index]

    @on(Input.Changed, "#narrow")
    def _narrow(self, message: Input.Changed) -> None:
        typed = message.value
        self._is_searching = len("".join(typed.split())) >= LETTERS
        if self._is_searching:
            ask(self, lambda: self._holding(typed), lambda uids: self.Searched(typed, uids), group="narrow")
        else:
            self.workers.cancel_group(self, "narrow")
        self._show_those(typed, frozenset())

    @on(Searched)
    def _show_found(self, message: Searched) -> None:
        if message.typed == self.query_one("#narrow", Line).value:
            self._is_searching = False
            self._show_those(message.typed, message.uids)
            self.say(self.HINT)

    @on(Refused)
    def _tell_refusal(self, message: Refused) -> None:
        message.stop()
        self._is_searching = False
        self.refuse(str(message.error))

    def _holding(self, typed: str) -> frozenset[str]:
        """Return the uids of the sources that hold all words, some of them perhaps only in their texts."""
        worker, words, found = get_current_worker(), typed.casefold().split(), set()
        for source in self._all:
            if worker.is_cancelled:
                break
            known = _searched(source) + self._text_of(source.uid)
            found.update([source.uid] if all(word in known for word in words) else [])
        return frozenset(found)

    def _text_of(self, uid: str) -> str:
        text = self._kept.get(uid)
        if text is None:
            text = "\n".join(document.text.casefold() for document in self._texts_of(uid))
            if sum(map(len, list(self._kept.values()))) + len(text) <= CHARACTERS_KEPT:
                self._kept[uid] = text
        return text

    def _show_those(self, typed: str, in_texts: frozenset[str]) -> None:
        """Show the sources that `typed` names, then those that hold it in their texts."""
        words = typed.casefold().split()
        named = [source for source in self._all if all(word in _searched(source) for word in words)]
        others = [source for source in self._all if source.uid in in_texts and source not in named]
        before, marked = self._shown, self.query_one("#sources", Listing).index
        self._in_texts = frozenset(source.uid for source in others)
        self._shown = (*named, *others)
        is_longer = self._shown[: len(before)] == before
        self._list(marked if is_longer else 0)

    def _list(self, index: int) -> None:
        self.query_one("#sources", Listing).show(
            [
                _row(source, self._held.get(source.uid, ""), is_in_text=source.uid in self._in_texts)
                for source in self._shown
            ],
            index,
            f"{LOOKING} …" if self._is_searching else f"{NOWHERE}.",
        )
        self._tell_place()

    @on(Listing.Moved)
    def _tell_place(self) -> None:
        """Say which source of how many is marked."""
        self.query_one("#dialog").border_subtitle = self.query_one("#sources", Listing).place

    def _fields(self) -> dict[str, Field]:
        return {}


def _searched(source: Source) -> str:
    return f"s{source.number} {source.title} {source.publisher} {source.url} {source.kind}".casefold()


def _row(source: Source, held: str, *, is_in_text: bool) -> Content:
    about = " · ".join(part for part in (source.kind, source.publisher, source.tier) if part)
    number = f"s{source.number}".ljust(5)
    has = ("  words in its text" if is_in_text else "") + (f"  has {one_line(held)}" if held else "")
    return Content.assemble(
        (number, "bold"), one_line(source.title), (has, "$text-accent"), (f"  {one_line(about)}", MUTED)
    )
