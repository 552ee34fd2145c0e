"""Where a claim's words are cut in two."""

from __future__ import annotations

import re

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from workbench.domain.span import Span
from workbench.text import displayable
from workbench.tui.dialogs.fields import Entered, Field

_GAP = re.compile(r"(?<=\S)\s+(?=\S)")
_JOINT = re.compile(r"(?:and|but|while|whereas|which|who|because|after|before)\b", re.IGNORECASE)


def gaps(quote: str) -> tuple[Span, ...]:
    """Return the white space between the words of `quote`."""
    return tuple(Span(*match.span()) for match in _GAP.finditer(quote))


def likely_cut(quote: str) -> int:
    """Return the index of the gap where two statements most likely meet: a joint near the middle."""
    spaces = gaps(quote)

    def distance(number: int) -> tuple[bool, int]:
        gap = spaces[number]
        is_joint = quote[gap.start - 1] in ",;:" or _JOINT.match(quote, gap.end) is not None
        return not is_joint, abs(gap.start - len(quote) // 2)

    return min(range(len(spaces)), key=distance, default=0)


class Cut(Widget, Field, can_focus=True):
    """Words with a cut between two of them, moved by arrows."""

    class Moved(Message):
        """The cut is between other words."""

    class Set(Message):
        """Enter: the cut is where it should be."""

    index: reactive[int] = reactive(0, layout=False)

    def __init__(self, quote: str, *, id: str) -> None:
        super().__init__(id=id, classes="cut")
        self._quote = quote
        self._gaps = gaps(quote)
        self.set_reactive(Cut.index, likely_cut(quote))

    @property
    def parts(self) -> tuple[Span, ...]:
        """The characters of the quote before and after the cut; one part when there is only one word."""
        start = len(self._quote) - len(self._quote.lstrip())
        end = len(self._quote.rstrip())
        if not self._gaps:
            return (Span(start, max(start, end)),)
        gap = self._gaps[self.index]
        return Span(start, gap.start), Span(gap.end, end)

    def kept(self) -> str:
        """Return where the cut is."""
        return str(self.index)

    def restore(self, text: str) -> None:
        """Put the cut back."""
        self.index = min(int(text), max(0, len(self._gaps) - 1))

    def render(self) -> Content:
        """Show both parts with the cut between them."""
        spans = self.parts
        if len(spans) == 1:
            return Content(displayable(self._quote))
        first, second = (displayable(span.quote(self._quote)) for span in spans)
        mark = "bold reverse $text-accent" if self.has_focus else "bold $text-accent"
        return Content.assemble((first, "$text-primary"), " ", ("║", mark), " ", (second, "$text-success"))

    def watch_index(self) -> None:
        """Tell the dialog."""
        self.post_message(self.Moved())

    def on_key(self, event: events.Key) -> None:
        """Move the cut, or go on to the wordings."""
        last = max(0, len(self._gaps) - 1)
        places = {"left": self.index - 1, "right": self.index + 1, "home": 0, "end": last}
        if event.key in places:
            self.index = min(max(0, places[event.key]), last)
        elif event.key == "down":
            self.screen.focus_next()
        elif event.key == "enter":
            self.post_message(self.Set() if self._gaps else Entered())
        else:
            return
        event.stop()
