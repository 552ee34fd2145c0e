from __future__ import annotations

import time
from pathlib import Path

from textual import events

from tests.tui.dialogs.conftest import Desk, Opening
from workbench.domain.document import Document
from workbench.domain.source import Backing, Source
from workbench.domain.span import Span
from workbench.errors import WorkbenchError
from workbench.language.othertime import other_time
from workbench.tui.dialogs.areas import Passage
from workbench.tui.dialogs.attaching import AttachDialog
from workbench.tui.dialogs.results import (
    ExactGiven,
    FileGiven,
    PastedGiven,
    SaidGiven,
    TranslatedGiven,
)

YEARBOOK = "Foreword. Uzbekistan had 19.4 million people in 1989. It has 35.3 million.\nIt is so. It is so."
HOSTILE = "[/] [@click=app.quit]x[/] \x1b[31m 19.4 million \u202e"
LONG = "nothing here " * 40_000 + "Uzbekistan had 19.4 million people. " + "nothing here " * 40_000
TEXTS = {
    "u1": (YEARBOOK,),
    "u2": (HOSTILE,),
    "u3": (),
    "u4": (LONG,),
    "u5": ("First text.", "It was 19.4 million."),
}
SOURCES = tuple(
    Source(uid, number, "document", f"Source {number} [/] {HOSTILE}", "", "", "", 0)
    for number, uid in enumerate(TEXTS, 1)
)


def texts(uid: str) -> tuple[Document, ...]:
    """Return the texts of a source."""
    return tuple(Document(f"{uid}d{n}", "c", "text/1", text, (), ()) for n, text in enumerate(TEXTS[uid]))


def dialog(last_source: str = "u1", open_source: str = "") -> AttachDialog:
    """Return the dialog about a claim with two numbers and names."""
    return AttachDialog(
        "3.12", "19.4 million people live there [/]", ("content", "attribution"), SOURCES, texts, last_source,
        ("19.4 million", "Uzbekistan"), open_source=open_source,
    )  # fmt: skip


async def paste(at: Desk, text: str) -> None:
    """Paste as a terminal does."""
    at.host.post_message(events.Paste(text))
    await at.settle()


async def test_best_passage_is_attached_in_three_keys(desk: Opening) -> None:
    """With the source used last, s, enter, enter attach the best passage."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "enter")

        quote = "Uzbekistan had 19.4 million people in 1989."
        assert at.given == [ExactGiven("u1", quote, "u1d0", Span(10, 10 + len(quote)), Backing())]


async def test_a_passage_of_another_time_says_so_in_the_list(desk: Opening) -> None:
    """Before the words, and again under the text once it is marked."""
    asked = dialog(open_source="u1")
    asked._other_time = lambda quote: other_time(quote, [("2022-01-01", "2022-12-31")], "")
    async with desk() as at:
        await at.show(asked)

        assert "▸ ! 1989 · Uzbekistan, 19.4 million: " in at.seen
        assert "! about 1989, the claim about 2022 · “Uzbekistan" in at.seen


async def test_selected_words_are_attached(desk: Opening) -> None:
    """Shift and the arrows select words; ctrl+t turns the stance."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "tab", "home", "shift+right", "shift+right", "ctrl+t", "enter")

        quote = "Foreword. Uzbekistan had"
        assert at.given == [ExactGiven("u1", quote, "u1d0", Span(0, 24), Backing(stance="refutes"))]


async def test_typed_quote_is_found(desk: Opening) -> None:
    """A quote typed after / is found in the stored text and attached as it stands there."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "slash")
        await at.type("35.3 million")
        await at.press("enter", "enter")

        assert [given.quote for given in at.given] == ["35.3 million"]


async def test_quote_found_twice_is_chosen(desk: Opening) -> None:
    """Of two places the reviewer takes one."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "slash")
        await at.type("It is so.")
        await at.press("enter")
        told = at.seen
        await at.press("down", "enter")

        assert "Found in 2 places" in told
        assert [given.place.start for given in at.given] == [YEARBOOK.rindex("It is so.")]


async def test_nearest_miss_is_shown_and_not_attached(desk: Opening) -> None:
    """A quote that is not there is answered with the nearest words; enter attaches nothing."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "slash")
        await at.type("It has 53.3 millions")
        await at.press("enter")
        told = at.seen
        await at.press("ctrl+s")

        assert "Not in this source. The nearest words are" in told
        assert "35.3 million" in told
        assert at.given == []


async def test_picker_pages_a_line_of_a_megabyte(desk: Opening) -> None:
    """A line of a megabyte opens, pages and gives its passage without freezing."""
    async with desk() as at:
        await at.show(dialog())
        began = time.process_time()
        await at.press(
            "s",
            "down",
            "down",
            "down",
            "enter",
            "tab",
            "pagedown",
            "pageup",
            "ctrl+end",
            "shift+tab",
            "enter",
        )

        assert time.process_time() - began < 5
        assert at.given[0].place.quote(LONG) == at.given[0].quote


async def test_hostile_source_is_shown(desk: Opening) -> None:
    """Markup and escapes in titles and texts are shown, and attached verbatim."""
    async with desk() as at:
        await at.show(dialog("u2"))
        await at.press("s")
        listed = at.seen
        await at.press("enter")
        picked = at.seen
        await at.press("enter")

        assert not set("\x1b\u202e") & set(listed + picked)
        assert at.given[0].quote == at.given[0].place.quote(HOSTILE)


async def test_source_without_text_says_so(desk: Opening) -> None:
    """A source without text says what to do; escape goes back to the sources."""
    async with desk() as at:
        await at.show(dialog("u3"))
        await at.press("s", "enter")
        told = at.seen
        await at.press("escape")

        assert "no stored text" in told
        assert "which source?" in at.seen


async def test_source_that_cannot_be_read_says_so(desk: Opening) -> None:
    """An error of the store is shown in the picker."""

    def failing(uid: str) -> tuple[Document, ...]:
        raise WorkbenchError("the file was changed; run verify")

    async with desk() as at:
        await at.show(AttachDialog("3.12", "w", ("content",), SOURCES, failing, "u1"))
        await at.press("s", "enter")

        assert "the file was changed; run verify" in at.seen


async def test_best_passage_may_be_in_the_second_text(desk: Opening) -> None:
    """A passage of a source's second text is bound to that text."""
    async with desk() as at:
        await at.show(dialog("u5"))
        await at.press("s", "enter", "enter")

        assert at.given == [ExactGiven("u5", "It was 19.4 million.", "u5d1", Span(0, 20), Backing())]


async def test_stored_file_opens_its_picker(desk: Opening) -> None:
    """With open_source the dialog begins in the picker of that source."""
    async with desk() as at:
        await at.show(dialog(open_source="u5"))
        await at.press("enter")

        assert at.given[0].source_uid == "u5"


async def test_sources_are_narrowed(desk: Opening) -> None:
    """Typing narrows the list of sources."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s")
        await at.type("s5")
        await at.press("enter", "enter")

        assert at.given[0].source_uid == "u5"


async def test_escape_goes_back_one_step(desk: Opening) -> None:
    """Escape leads from the search to the picker, the sources, the kinds and out."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "slash", "escape", "escape")
        sources = at.seen
        await at.press("escape")
        kinds = at.seen
        await at.press("escape")

        assert "which source?" in sources
        assert "pasted passage" in kinds
        assert at.given == [None]


async def test_large_paste_is_held_whole(desk: Opening) -> None:
    """200 kB pasted from a browser are held verbatim, the beginning is shown, and nothing freezes."""
    pasted = "A line of a page. " * 11_500
    async with desk() as at:
        await at.show(dialog())
        await at.press("p")
        began = time.process_time()
        await paste(at, pasted)
        elapsed = time.process_time() - began
        told = at.seen
        await at.press("tab")
        await at.type("A page")
        await at.press("ctrl+s")

        assert elapsed < 2
        assert "207,000 characters are held" in told
        assert at.given == [PastedGiven("A page", "", pasted, Backing())]


async def test_held_passage_is_cleared(desk: Opening) -> None:
    """ctrl+l clears a held passage, and typing goes on."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("p")
        await paste(at, "x" * 50_000)
        await at.press("ctrl+l", "y")

        assert at.host.screen.query_one("#passage", Passage).words == "y"


async def test_small_paste_is_verbatim(desk: Opening) -> None:
    """Lines pasted by a terminal keep their breaks, once."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("p")
        await paste(at, "one [/]\rtwo")
        await at.press("tab", "t", "ctrl+s")

        assert at.given == [PastedGiven("t", "", "one [/]\ntwo", Backing())]


async def test_address_must_be_one(desk: Opening) -> None:
    """Only http and https addresses are taken."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("r", "t", "tab")
        await at.type("file:///etc/passwd")
        await at.press("enter")

        assert "begins with https://" in at.seen
        assert "file:///etc/passwd" in at.seen


async def test_reference_is_a_passage_without_words(desk: Opening) -> None:
    """A reference needs a title only."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("r")
        await at.type("Yearbook")
        await at.press("tab", "tab", "right", "down", "right", "enter")

        assert at.given == [PastedGiven("Yearbook", "", "", Backing("attribution", "refutes"))]


async def test_call_is_noted(desk: Opening) -> None:
    """Who, when, on which terms and what."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("c")
        await at.type("Ann Lee")
        await at.press("tab", "ctrl+u")
        await at.type("2022-09-14")
        await at.press("tab", "right", "tab")
        await at.type("It is so")
        await at.press("tab", "right", "enter")

        assert at.given == [
            SaidGiven("Ann Lee", "2022-09-14", "on the record", "It is so", "sought", Backing())
        ]


async def test_translation_names_its_source(desk: Opening) -> None:
    """A translated quote belongs to a stored source or to a title; an unknown source is refused."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("t")
        await at.type("Oui")
        await at.press("tab")
        await at.type("Yes")
        await at.press("tab")
        await at.type("Ann")
        await at.press("tab")
        await at.type("s99")
        await at.press("enter")
        told = at.seen
        await at.press("backspace", "backspace", "1", "enter")

        assert "There is no source s99" in told
        assert at.given == [TranslatedGiven("u1", "", "", "Oui", "Yes", "Ann", Backing())]


async def test_file_is_completed_and_given(desk: Opening, tmp_path: Path) -> None:
    """Tab completes the path; a file that is not there is refused."""
    (tmp_path / "yearbook.txt").write_text("x")
    async with desk() as at:
        await at.show(dialog())
        await at.press("f")
        await paste(at, f"{tmp_path}/no")
        await at.press("enter")
        told = at.seen
        await at.press("backspace", "backspace", "y", "tab", "enter")

        assert "There is no" in told
        assert at.given == [FileGiven(tmp_path / "yearbook.txt", "", Backing())]


async def test_a_call_has_its_time(desk: Opening) -> None:
    """When something was said takes a time of day; what is no time is refused with what to type."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("c")
        await at.type("Ann")
        await at.press("tab", "ctrl+u")
        await at.type("2022-09-13 26:05")
        await at.press("tab", "right", "tab")
        await at.type("Yes")
        await at.press("enter")
        told = at.seen
        await at.press("backspace", "backspace", "backspace", "backspace", "backspace")
        await at.type("16:05")
        await at.press("enter")

        assert "26:05 is no time of day; type it as 16:05" in told
        assert at.given == [SaidGiven("Ann", "2022-09-13T16:05", "on the record", "Yes", "", Backing())]


async def test_a_refusal_goes_once_words_are_selected(desk: Opening) -> None:
    """`Not in this source` is not left standing under a selection."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "slash")
        await at.type("nowhere at all")
        await at.press("enter")
        told = at.seen
        await at.press("tab", "tab", "home", "shift+right")

        assert ("! Not in this source" in told, "! " in at.seen) == (True, False)


async def test_a_passage_is_listed_without_what_follows_it(desk: Opening) -> None:
    """A row of the list shows what enter attaches, not the sentence after it."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter")
        row = next(line for line in at.lines if "▸" in line)

        assert "in 1989." in row
        assert "It has" not in row


async def test_found_words_become_their_sentence(desk: Opening) -> None:
    """After a search the cursor is in the list of places; space takes the sentence there, too."""
    async with desk() as at:
        await at.show(dialog())
        await at.press("s", "enter", "slash")
        await at.type("million people")
        await at.press("enter", "space", "enter")

        assert [given.quote for given in at.given] == ["Uzbekistan had 19.4 million people in 1989."]


async def test_the_next_text_is_offered_only_where_there_is_one(desk: Opening) -> None:
    """A source of one text names no key for another; of two texts n shows the second."""
    async with desk() as at:
        await at.show(dialog("u1", "u1"))
        one = at.seen
    async with desk() as at:
        await at.show(dialog("u5", "u5"))
        two = at.seen
        await at.press("n")

        assert ("next text" in one, "next text" in two) == (False, True)
        assert "text 1 of 2" in at.seen
