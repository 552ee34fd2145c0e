"""Choosing a source: by its title, its number, or words that only its text holds."""

from __future__ import annotations

from tests.tui.dialogs.conftest import Opening
from workbench.domain.document import Document
from workbench.domain.source import Source
from workbench.tui.dialogs.sources import SourceDialog

TEXTS = {
    "u1": "The depot kept twenty shells\nin its northern shed.",
    "u2": "Nothing was kept there.",
    "u3": "It rained.",
}
SOURCES = (
    Source("u1", 1, "document", "Yearbook", "", "", "", 0),
    Source("u2", 2, "document", "Catalogue of shells", "", "", "", 0),
    Source("u3", 3, "document", "Weather", "", "", "", 0),
)


def _texts(uid: str) -> tuple[Document, ...]:
    return (Document(f"{uid}d", "c", "text/1", TEXTS[uid], (), ()),)


def _dialog() -> SourceDialog:
    return SourceDialog("3.12", SOURCES, _texts)


async def test_words_of_a_text_find_its_source_after_those_titled_so(desk: Opening) -> None:
    """The row says why it is there."""
    async with desk() as at:
        await at.show(_dialog())
        await at.type("shells")
        rows = [line for line in at.lines if "s1 " in line or "s2 " in line or "s3 " in line]

        assert [("Catalogue" in row, "words in its text" in row) for row in rows[-2:]] == [
            (True, False),
            (False, True),
        ]
        assert "s3 " not in at.seen


async def test_enter_opens_the_source_whose_text_holds_the_words(desk: Opening) -> None:
    """Words of the title and of the text together, in any order and case."""
    async with desk() as at:
        await at.show(_dialog())
        await at.type("SHED yearbook")
        await at.press("enter")

        assert at.given == [SOURCES[0]]


async def test_words_that_are_nowhere_are_said_to_be_nowhere(desk: Opening) -> None:
    """Only after the texts were searched."""
    async with desk() as at:
        await at.show(_dialog())
        await at.type("zeppelin")
        await at.press("enter")

        assert "! No source holds these words, in its title or its text; shorten them" in at.seen
        assert at.given == []


async def test_a_number_opens_its_source_though_texts_hold_its_letters(desk: Opening) -> None:
    """Two letters are looked for in what is known of the source only."""
    async with desk() as at:
        await at.show(_dialog())
        await at.type("s3")
        await at.press("enter")

        assert at.given == [SOURCES[2]]
