"""One source: its stored text to read, search and attach from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from workbench.checks.passages import found_pattern, telling_words, words_pattern
from workbench.domain.document import Document
from workbench.domain.review import ClaimView, SourceRow, SourceUse
from workbench.domain.span import Span
from workbench.text import one_line, plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import READING, by_id
from workbench.tui.commands.looking import SELECT_FIRST
from workbench.tui.dialogs.backing import BackingDialog
from workbench.tui.dialogs.reader import Reader
from workbench.tui.messages import FilterLeft, FilterTyped
from workbench.tui.places import Place
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.opening import open_outside
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.state import Outcome, ReviewState
from workbench.tui.widgets.filterline import FilterLine

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace


class SourceRead(Message):
    """The texts of a source and what it says about claims were read."""

    def __init__(self, documents: tuple[Document, ...], uses: tuple[SourceUse, ...], seq: int) -> None:
        super().__init__()
        self.documents = documents
        self.uses = uses
        self.seq = seq


class SourceScreen(VisitedScreen):
    """A source; a attaches what is selected to the claims of the review it was opened from."""

    CSS_PATH = "../dialogs/dialogs.tcss"
    COMMANDS_HERE = READING
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(READING)

    def __init__(self, row: SourceRow, state: ReviewState) -> None:
        super().__init__(f"s{row.source.number} {one_line(row.source.title or row.source.url)}")
        self._row = row
        self._state = state.saying(None)
        self._documents: tuple[Document, ...] = ()
        self._shown = ""
        "uid of the document that is shown."
        self._places: list[Span] = []

    def body(self) -> ComposeResult:
        """Hold what is known of the source, its text, and the line that finds words."""
        yield Static("", id="source-about", markup=False)
        yield Reader(id="source-reader")
        yield FilterLine("words of the text", id="filter")

    def on_mount(self) -> None:
        """Let the arrow keys walk the text."""
        reader = self.query_one(Reader)
        reader.focus()
        self.watch(reader, "scroll_y", self._note_scrolled, init=False)

    def _note_scrolled(self, line: float) -> None:
        """Keep how far the text was read."""
        if self._shown:
            uid = self._row.source.uid
            self.shell.places[uid] = Place(uid, line=round(line))

    async def open_outside(self) -> None:
        """Open the source in the pager or the browser."""
        await open_outside(self, self._row)

    def ask_again(self) -> None:
        """Read the source on a thread."""
        workspace = self.workspace
        if workspace is not None:
            uid = self._row.source.uid
            ask(self, lambda: read_source(workspace, uid), lambda news: news, group="source")

    async def read_back(self) -> None:
        """Read the source again after a write."""
        workspace = self.workspace
        if workspace is not None:
            uid = self._row.source.uid
            self._show_source(await answer_to(lambda: read_source(workspace, uid)))

    @on(SourceRead)
    def _show_source(self, message: SourceRead) -> None:
        self.seq = message.seq
        self._documents = message.documents
        size = sum(len(document.text) for document in self._documents)
        self.show_title(f"{size:,} characters")
        self.query_one("#source-about", Static).update(about(self._row, message.uses, self._state.aim))
        if self._documents and self._documents[0].uid != self._shown:
            read = self.shell.places.get(self._row.source.uid, Place()).line
            self._shown = self._documents[0].uid
            text = "\n\n".join(document.text for document in self._documents)
            self.query_one(Reader).load(text, words_pattern(self._claim_words()))
            self.call_after_refresh(lambda: self.query_one(Reader).scroll_to(y=read, animate=False))
        self.show_state()

    def _claim_words(self) -> tuple[str, ...]:
        aim = self._state.aim
        return telling_words(aim[0].claim.wording) if aim else ()

    # Finding

    def open_filter(self) -> None:
        """Open the line that finds words."""
        self.query_one(FilterLine).open("")

    @on(FilterTyped)
    def _find(self, message: FilterTyped) -> None:
        reader = self.query_one(Reader)
        pattern = found_pattern(message.needle)
        self._places = [Span(*match.span()) for match in pattern.finditer(reader.text)] if pattern else []
        reader.mark(pattern or words_pattern(self._claim_words()))
        if message.is_kept:
            reader.focus()
        if not pattern:
            self.show_words("")
        elif not self._places:
            self.show_words(f"“{message.needle}” is not in this text", is_refusal=message.is_kept)
        else:
            after = next((p for p in self._places if p.start >= reader.offset_of_cursor), self._places[0])
            self._go_to(self._places.index(after))

    @on(FilterLeft)
    def _stop_finding(self) -> None:
        self._places = []
        self.query_one(Reader).mark(words_pattern(self._claim_words()))
        self.show_words("")
        self.query_one(Reader).focus()

    def find_again(self, places: int) -> None:
        """Go to the next place of the words, or to the one before, around the ends."""
        if not self._places:
            self.say(f"{self._key('find')} finds words first")
            return
        selection = self.query_one(Reader).selection
        at = self._places.index(selection) if selection in self._places else -1 if places > 0 else 0
        self._go_to((at + places) % len(self._places))

    def _go_to(self, number: int) -> None:
        self.query_one(Reader).select(self._places[number])
        keys = f"{self._key('find-next')} next, {self._key('find-before')} before, space selects the sentence"
        self.say(f"place {number + 1} of {len(self._places)}: {keys}")

    def _key(self, command_id: str) -> str:
        return by_id(self.commands, command_id).keys[0]

    # Taking the passage

    @property
    def passage(self) -> str:
        """The words that are selected."""
        reader = self.query_one(Reader)
        return reader.selection.quote(reader.text) if reader.selection is not None else ""

    async def attach_selection(self) -> None:
        """Ask how the selected passage bears on the claims, and attach it."""
        aim = self._state.aim
        place = self.query_one(Reader).selection
        if place is None:
            self.say(SELECT_FIRST)
            return
        document, span = self._located(place)
        if document is None:
            self.say("the passage reaches over two texts; select less")
            return
        quote = span.quote(document.text)
        label = " + ".join(view.label for view in aim)
        backing = await self.dialog(BackingDialog(label, quote, aim[0].claim.questions))
        if backing is None:
            return
        from workbench.desk import attaching

        uid, claims = self._row.source.uid, [view.claim.uid for view in aim]
        done = await self.write(
            lambda workspace, who: attaching.attach_exact(
                workspace, who, claims, uid, quote, backing, span, document.uid
            ),
            Outcome(label, backing.stance, quote),
        )
        if done is not None:
            self.last_source = uid

    def _located(self, place: Span) -> tuple[Document | None, Span]:
        """Return the text that holds the characters at `place` of what is shown, and where in it."""
        at = 0
        for document in self._documents:
            if at <= place.start and place.end <= at + len(document.text):
                return document, Span(place.start - at, place.end - at)
            at += len(document.text) + 2
        return None, place


def about(row: SourceRow, uses: tuple[SourceUse, ...], aim: tuple[ClaimView, ...]) -> Content:
    """Return what is known of a source, where it is used, and the claims at hand."""
    source = row.source
    facts = [source.kind, source.tier, source.publisher, source.url]
    facts += ["confidential"] if source.confidential else []
    facts += [] if row.texts else ["a file without text" if row.captures else "nothing is stored of it"]
    labels = list(dict.fromkeys(f"{use.label} {use.evidence.stance}" for use in uses))
    count = len({use.label for use in uses})
    used = f"on {plural(count, 'claim')}: {', '.join(labels)}" if labels else "on no claim yet"
    told = " · ".join(one_line(fact) for fact in facts if fact)
    lines = [Content.assemble((told, "$foreground"), ("  " + used, "$muted"))]
    for view in aim[:2]:
        lines.append(Content.assemble((f"{view.label}  ", "bold"), (one_line(view.claim.wording), "bold")))
    if len(aim) > 2:
        lines.append(Content.styled(f"and {plural(len(aim) - 2, 'other claim')}", "$muted"))
    return Content("\n").join(lines)


def read_source(workspace: Workspace, uid: str) -> SourceRead:
    """Read the texts of a source and its uses; for a thread."""
    from workbench.desk import looking

    seq = looking.newest(workspace)
    return SourceRead(looking.source_texts(workspace, uid), looking.source_uses(workspace, uid), seq)
