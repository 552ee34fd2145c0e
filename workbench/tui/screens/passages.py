"""A screen with the text of a source: words are found in it, and what is selected is attached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message

from workbench.checks.passages import (
    best_passages,
    found_pattern,
    holds_all_that_tells,
    telling_words,
    words_pattern,
)
from workbench.domain.claim import Question
from workbench.domain.document import Document
from workbench.domain.review import ClaimView, SourceRow, SourceUse
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.text import one_line, plural
from workbench.tui.asking import answer_to
from workbench.tui.commands import by_id
from workbench.tui.commands.looking import SELECT_FIRST
from workbench.tui.dialogs.backing import BackingDialog
from workbench.tui.dialogs.describing import DescribeDialog
from workbench.tui.dialogs.fitting import warnings
from workbench.tui.dialogs.kinds import NotedForm, SaidForm
from workbench.tui.dialogs.offering import source_label
from workbench.tui.dialogs.reader import Reader
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.state import Outcome, ReviewState

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace

BETWEEN = "\n\n"
"""What stands between two texts of one source where they are shown as one."""


class SourceRead(Message):
    """The texts of a source and what it says about claims were read."""

    def __init__(
        self,
        source: Source,
        documents: tuple[Document, ...],
        uses: tuple[SourceUse, ...],
        seq: int,
        best: Span | None = None,
        *,
        is_sure: bool = False,
    ) -> None:
        """`best` is the passage of the text for the claims at hand, sure when it holds all they give."""
        super().__init__()
        self.source = source
        self.documents = documents
        self.uses = uses
        self.seq = seq
        self.best = best
        self.is_sure = is_sure

    def row(self, known: SourceRow) -> SourceRow:
        """Return the line of the list, with what the source is called by now."""
        return replace(known, source=self.source)

    @property
    def text(self) -> str:
        """The texts as one."""
        return BETWEEN.join(document.text for document in self.documents)


class PassageScreen(VisitedScreen):
    """Finds words in the text of its Reader; attaches to the claims of the review it was opened from."""

    CSS_PATH = "../dialogs/dialogs.tcss"

    def __init__(self, heading: str, state: ReviewState) -> None:
        super().__init__(heading)
        self._state = state.saying(None)
        self._documents: tuple[Document, ...] = ()
        self._places: list[Span] = []

    @property
    def source_row(self) -> SourceRow | None:
        """The source that is read, or under the cursor."""
        raise NotImplementedError

    @property
    def reader(self) -> Reader:
        """The text."""
        return self.query_one(Reader)

    def claim_words(self) -> tuple[str, ...]:
        """Return the telling words of the claims at hand, which stand out in the text."""
        return words_of(self._state.aim)

    # Finding

    def find(self, needle: str, *, is_kept: bool) -> None:
        """Go to the first place of `needle` after the cursor, and mark all of them."""
        reader, pattern = self.reader, found_pattern(needle)
        self._places = [Span(*match.span()) for match in pattern.finditer(reader.text)] if pattern else []
        reader.mark(pattern or words_pattern(self.claim_words()))
        if is_kept:
            reader.focus()
        if not pattern:
            self.show_words("")
        elif not self._places:
            self.show_words(f"“{needle}” is not in this text", is_refusal=is_kept)
        else:
            after = next((p for p in self._places if p.start >= reader.offset_of_cursor), self._places[0])
            self._go_to(self._places.index(after))

    def stop_finding(self) -> None:
        """Mark the words of the claims again."""
        self._places = []
        self.reader.mark(words_pattern(self.claim_words()))
        self.show_words("")
        self.reader.focus()

    def find_again(self, places: int) -> None:
        """Go to the next place of the words, or to the one before, around the ends."""
        if not self._places:
            self.say(f"{self._key('find')} finds words first")
            return
        selection = self.reader.selection
        at = self._places.index(selection) if selection in self._places else -1 if places > 0 else 0
        self._go_to((at + places) % len(self._places))

    def _go_to(self, number: int) -> None:
        self.reader.select(self._places[number])
        keys = f"{self._key('find-next')} next, {self._key('find-before')} before, space selects the sentence"
        self.say(f"place {number + 1} of {len(self._places)}: {keys}")

    def _key(self, command_id: str) -> str:
        return by_id(self.commands, command_id).keys[0]

    # Attaching

    @property
    def passage(self) -> str:
        """The words that are selected."""
        reader = self.reader
        return reader.selection.quote(reader.text) if reader.selection is not None else ""

    async def attach_selection(self) -> None:
        """Ask how the source bears on the claims, and attach to all of them what is selected of it."""
        row, aim = self.source_row, self._state.aim
        questions = shared_questions(aim)
        if row is None:
            self.say("no source is under the cursor")
        elif not questions:
            self.say("these claims ask different questions; select those that ask the same")
        elif row.texts:
            await self._attach_passage(row, questions)
        else:
            await self._attach_words(row.source, questions)

    async def _attach_passage(self, row: SourceRow, questions: tuple[Question, ...]) -> None:
        place = self.reader.selection
        if place is None:
            self.say(SELECT_FIRST)
            return
        document, span = located(self._documents, place)
        if document is None:
            self.say("the passage reaches over two texts; select less")
            return
        quote, aim = span.quote(document.text), self._state.aim
        doubts = await answer_to(lambda: warnings(aim, quote))
        backing = await self.dialog(BackingDialog(labels_of(aim), quote, questions, doubts))
        if backing is None:
            return
        from workbench.desk import attaching

        uid, claims = row.source.uid, [view.claim.uid for view in aim]
        done = await self.write(
            lambda workspace, who: attaching.attach_exact(
                workspace, who, claims, uid, quote, backing, span, document.uid
            ),
            Outcome(labels_of(aim), backing.stance, f"{source_label(row.source)}: “{quote}”"),
        )
        if done is not None:
            self.last_source = uid

    async def _attach_words(self, source: Source, questions: tuple[Question, ...]) -> None:
        """Attach what was said or pasted of a source of which no text is stored."""
        from workbench.desk import attaching

        aim = self._state.aim
        claims, labels = [view.claim.uid for view in aim], labels_of(aim)
        wording = " · ".join(view.claim.wording for view in aim)
        title, uid = source_label(source), source.uid
        if source.kind == "person":
            said = await self.dialog(SaidForm(title, labels, wording, questions, said_by=source.title))
            if said is not None:
                await self.write(
                    lambda workspace, who: attaching.attach_said(
                        workspace, who, claims, said.said_by, said.when, said.terms, said.words, said.reply,
                        said.backing, uid,
                    ),
                    Outcome(labels, said.backing.stance, f"{title}: “{said.words}”"),
                )  # fmt: skip
            return
        noted = await self.dialog(NotedForm(labels, wording, questions, source))
        if noted is not None:
            words = f": “{noted.passage}”" if noted.passage.strip() else ", without words"
            await self.write(
                lambda workspace, who: attaching.attach_pasted(
                    workspace, who, claims, "", "", noted.passage, noted.backing, source=uid
                ),
                Outcome(labels, noted.backing.stance, title + words),
            )

    async def describe_source(self) -> None:
        """Ask what the source is called, and write it."""
        row = self.source_row
        if row is None:
            self.say("no source is under the cursor")
            return
        source = row.source
        given = await self.dialog(DescribeDialog(source))
        if given is None:
            return
        from workbench.desk.describing import Description, describe_source

        described = Description(
            title=given.title if given.title != source.title else None,
            publisher=given.publisher if given.publisher != source.publisher else None,
            url=given.url if given.url != source.url else None,
        )
        await self.write(
            lambda workspace, who: describe_source(workspace, who, source.uid, described, source),
            Outcome(f"s{source.number}", "is now called", given.title or given.url),
        )


def heading_of(source: Source) -> str:
    """Return how the screen of a source is headed."""
    return f"s{source.number} {one_line(source.title or source.url)}"


def words_of(aim: tuple[ClaimView, ...]) -> tuple[str, ...]:
    """Return the telling words of claims, each once."""
    return tuple(dict.fromkeys(word for view in aim for word in telling_words(view.claim.wording)))


def labels_of(aim: tuple[ClaimView, ...]) -> str:
    """Return the numbers of claims: `3.1 + 3.2`."""
    return " + ".join(view.label for view in aim)


def shared_questions(aim: tuple[ClaimView, ...]) -> tuple[Question, ...]:
    """Return the questions that every one of the claims asks."""
    if not aim:
        return ()
    others = [set(view.claim.questions) for view in aim[1:]]
    return tuple(question for question in aim[0].claim.questions if all(question in one for one in others))


def located(documents: tuple[Document, ...], place: Span) -> tuple[Document | None, Span]:
    """Return the text that holds the characters at `place` of what is shown, and where in it."""
    at = 0
    for document in documents:
        if at <= place.start and place.end <= at + len(document.text):
            return document, Span(place.start - at, place.end - at)
        at += len(document.text) + len(BETWEEN)
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


def read_source(workspace: Workspace, uid: str, aim: tuple[ClaimView, ...] = ()) -> SourceRead:
    """Read the texts of a source, its uses and its best passage for claims; for a thread."""
    from workbench.desk import looking

    seq = looking.newest(workspace)
    source: Source = workspace.store.get("source", uid)
    documents, words = looking.source_texts(workspace, uid), words_of(aim)
    uses = looking.source_uses(workspace, uid)
    wordings = [view.claim.wording for view in aim]
    found = best_passages([document.text for document in documents], words, 1, wordings)
    if not found:
        return SourceRead(source, documents, uses, seq)
    best = found[0]
    before = sum(len(document.text) + len(BETWEEN) for document in documents[: best.text_index])
    is_sure = best.is_fitting and holds_all_that_tells(best.words, words)
    place = Span(before + best.place.start, before + best.place.end)
    return SourceRead(source, documents, uses, seq, place, is_sure=is_sure)
