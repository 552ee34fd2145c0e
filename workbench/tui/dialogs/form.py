"""The frame that all dialogs share: title, fields, one line that says what is wrong, and the keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui.dialogs.drafts import Drafts
from workbench.tui.dialogs.fields import MUTED, Choice, Entered, Field
from workbench.tui.flowing import flowed
from workbench.tui.typeahead import Settled
from workbench.tui.widgets.flow import Flow, LaidOut

Result = TypeVar("Result")

Keys = tuple[tuple[str, str], ...]
"""(key, what it does), as shown at the bottom of a dialog."""

ROOMY_FROM = 24
"""Rows of a screen from which what lies beneath is seen above and below a dialog."""
MARGIN = 2
"""Rows of what lies beneath that stay in sight there."""
BORDERS = 2
"""Rows that the frame takes."""


class Incomplete(WorkbenchError):
    """Something required is missing or cannot be read; `field` is the id of the field to mend."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


def key_line(keys: Iterable[tuple[str, str]]) -> LaidOut:
    """Lay out the keys of a dialog with what they do; a line breaks between them only."""
    parts = [Content.assemble((key, "bold $text-accent"), " ", (does, MUTED)) for key, does in keys]
    return lambda width: flowed(parts, width, "  ")


class Form(ModalScreen[Result | None], Generic[Result]):
    """A dialog: `fields()` makes its body, `answer()` its result; escape keeps what was typed as a draft."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave", show=False),
        Binding("ctrl+g", "app.jump", "jump", show=False),
        Binding("ctrl+s", "confirm", "confirm", show=False),
        Binding("pageup", "scroll_body(-1)", "scroll", show=False),
        Binding("pagedown", "scroll_body(1)", "scroll", show=False),
    ]
    KEYS: ClassVar[Keys] = (("enter", "confirm"), ("tab", "next field"), ("esc", "leave, keeping the text"))
    HINT: ClassVar[str] = ""
    SIZE: ClassVar[str] = ""
    "`wide` for dialogs that show texts."

    def __init__(self, title: str, subject: str = "") -> None:
        super().__init__()
        self._title = title
        self._subject = subject
        self._untouched: Mapping[str, str] = {}
        self._refused: Mapping[str, str] | None = None
        "What the fields held when something was refused."
        self.is_taking_keys = False
        "Whether the fields are there and one of them has the focus."

    @on(events.Resize)
    def _fit(self) -> None:
        """Give the body the rows that the screen has beside the lines below it."""
        dialog = self.query_one("#dialog")
        if dialog.has_class("tall"):
            return
        rows = self.size.height - (MARGIN if self.size.height >= ROOMY_FROM else 0)
        below = sum(max(1, self.query_one(name).size.height) for name in ("#says", "#keys"))
        dialog.styles.max_height = rows
        self.query_one("#body").styles.max_height = max(1, rows - BORDERS - below)
        self.call_after_refresh(self._see_focused)

    def _see_focused(self) -> None:
        if self.focused is not None:
            self.focused.scroll_visible(animate=False)

    def scroll_to_center(self, widget: Widget, *args: Any, **options: Any) -> None:
        """Scroll no further than it takes to see `widget`: what stands above it stays in sight."""
        self.scroll_to_widget(widget, animate=False)

    def fields(self) -> ComposeResult:
        """Yield the widgets of the body."""
        raise NotImplementedError

    def answer(self) -> Result:
        """Return the result, or raise Incomplete with what to do."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Frame the body."""
        with Vertical(id="dialog", classes=self.SIZE) as dialog:
            dialog.border_title = Content(one_line(self._title))
            with VerticalScroll(id="body", can_focus=False):
                yield from self.fields()
            yield Static(Content(self.HINT), id="says", markup=False)
            yield Flow(key_line(self.KEYS), id="keys")

    def on_mount(self) -> None:
        """Put a draft back; keep the lines below the body in sight, however many they become."""
        for name in ("#says", "#keys"):
            self.watch(self.query_one(name), "virtual_size", self._fit, init=False)
        self._untouched = self._texts()
        drafts = self._drafts()
        if drafts is not None and (kept := drafts.of(self._dialog_name(), self._subject)):
            for field_id, field in self._fields().items():
                if field_id in kept:
                    field.restore(kept[field_id])
            self.say("What you had typed is back.")

    @on(events.ScreenResume)
    def _wait_for_focus(self) -> None:
        self.call_after_refresh(self._take_keys)

    def _take_keys(self) -> None:
        self.is_taking_keys = True
        self._hand_on_keys()

    @on(Settled)
    def _know_what_came_before(self, message: Settled) -> None:
        message.stop()
        message.arrived.set()
        self._hand_on_keys()

    def _hand_on_keys(self) -> None:
        take_keys = getattr(self.app, "take_keys", None)
        if take_keys is not None:
            take_keys()

    def say(self, message: str) -> None:
        """Show a hint in the line above the keys."""
        self._refused = None
        self.query_one("#says", Static).set_class(False, "wrong").update(Content(one_line(message)))

    def refuse(self, message: str, field: str = "") -> None:
        """Show in one line what is wrong and what to do, and go to the field to mend."""
        self._refused = self._texts()
        self.query_one("#says", Static).set_class(True, "wrong").update(Content(f"! {one_line(message)}"))
        if field:
            self.query_one(f"#{field}").focus()

    def action_leave(self) -> None:
        """Leave without an answer; what was typed is kept."""
        drafts, texts = self._drafts(), self._texts()
        if drafts is not None:
            if texts != self._untouched:
                drafts.keep(self._dialog_name(), self._subject, self._draft())
            else:
                drafts.clear(self._dialog_name(), self._subject)
        self.close(None)

    def action_confirm(self) -> None:
        """Hand back the answer, or say what is missing."""
        try:
            answer = self.answer()
        except Incomplete as missing:
            self.refuse(str(missing), missing.field)
            return
        except WorkbenchError as error:
            self.refuse(str(error))
            return
        self.finish(answer)

    def finish(self, answer: Result) -> None:
        """Hand back `answer`; the texts come back as a draft only if what they are for is refused."""
        drafts = self._drafts()
        if drafts is not None:
            drafts.confirm(self._dialog_name(), self._subject, self._draft())
        self.close(answer)

    def close(self, answer: Result | None) -> None:
        """Hand `answer` back, once: a second key on its way must not close what lies beneath."""
        if self.is_current:
            self.is_taking_keys = False
            self.dismiss(answer)

    def action_scroll_body(self, pages: int) -> None:
        """Scroll what does not fit."""
        body = self.query_one("#body", VerticalScroll)
        body.scroll_relative(y=pages * max(1, body.size.height - 1), animate=False)

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Chosen)
    def _mended(self) -> None:
        """Take a refusal back once a field was changed: it speaks of what is no longer there."""
        if self._refused is not None and self._refused != self._texts():
            self.say(self.HINT)

    @property
    def is_refusing(self) -> bool:
        """Whether the line above the keys says what is wrong."""
        return self._refused is not None

    @on(Entered)
    @on(Input.Submitted)
    def _enter(self) -> None:
        self.action_confirm()

    def _fields(self) -> dict[str, Field]:
        return {widget.id: widget for widget in self.query(Widget) if isinstance(widget, Field) and widget.id}

    def _texts(self) -> dict[str, str]:
        return {field_id: field.kept() for field_id, field in self._fields().items()}

    def _draft(self) -> dict[str, str]:
        """Return what is to stand in the fields when the dialog is opened again."""
        return self._texts()

    def _dialog_name(self) -> str:
        return type(self).__name__

    def _drafts(self) -> Drafts | None:
        drafts = getattr(self.app, "drafts", None)
        return drafts if isinstance(drafts, Drafts) else None
