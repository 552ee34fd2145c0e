from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.screen import ModalScreen

from tests.tui.dialogs.conftest import Opening
from workbench.domain.claim import Fix, Query
from workbench.domain.source import SOURCE_KINDS
from workbench.domain.span import Span
from workbench.tui.dialogs.asking import AnswerDialog, QueryDialog
from workbench.tui.dialogs.deciding import DismissDialog, VerdictDialog
from workbench.tui.dialogs.describing import AddSourceDialog
from workbench.tui.dialogs.fields import Choice
from workbench.tui.dialogs.fixing import FixDialog, SettleFixDialog
from workbench.tui.dialogs.naming import NameDialog
from workbench.tui.dialogs.publishing import PublishedDialog
from workbench.tui.dialogs.results import (
    ClaimGiven,
    DismissalGiven,
    FixGiven,
    QueryGiven,
    SplitGiven,
    VerdictGiven,
)
from workbench.tui.dialogs.splitting import SplitDialog, proposed_wording
from workbench.tui.dialogs.wording import AddClaimDialog, MergeDialog, WordingDialog, wording_of_all

HOSTILE = "[/] [@click=app.quit]x[/] [sic] \x1b[31m \u202e\x00 \u2028end"
QUERY = Query("u", "c", "author", "Which census?", "", "", "", "r", "2022-09-14T00:00:00Z")
FIX = Fix("u", "c", "19.4 million people", "35 million people", "", "open", "r", "2022-09-14T00:00:00Z")

Making = Callable[[str], ModalScreen[Any]]

DIALOGS: dict[str, Making] = {
    "name": lambda text: NameDialog(),
    "verdict": lambda text: VerdictDialog("3.12", "content", "disputed", "2022-09-14", text, "it is new"),
    "dismiss": lambda text: DismissDialog("Dismiss claim 1.2", text, "opinion"),
    "query": lambda text: QueryDialog("3.12", text),
    "answer": lambda text: AnswerDialog(QUERY),
    "fix": lambda text: FixDialog("3.12", text),
    "settle": lambda text: SettleFixDialog(Fix("u", "c", text, text, "", "open", "r", "")),
    "wording": lambda text: WordingDialog("3.12", text, text),
    "split": lambda text: SplitDialog("3.12", text, 0, text),
    "merge": lambda text: MergeDialog(("3.12", "3.13"), (text, text)),
    "add": lambda text: AddClaimDialog(text),
    "published": lambda text: PublishedDialog(text),
}


@pytest.mark.parametrize(
    ("dialog", "typed", "keys", "expected"),
    [
        ("name", "Ann", ["enter"], "Ann"),
        ("verdict", "wrong", ["enter"], VerdictGiven("wrong", "2022-09-14")),
        ("verdict", "", ["f3", "ctrl+s"], VerdictGiven("The source says the opposite.", "2022-09-14")),
        (
            "verdict",
            "",
            ["tab", "down", "enter", "enter"],
            VerdictGiven("The source says the opposite.", "2022-09-14"),
        ),
        (
            "verdict",
            "42 boats, not 41",
            ["f3", "enter"],
            VerdictGiven("42 boats, not 41. The source says the opposite.", "2022-09-14"),
        ),
        (
            "verdict",
            "It is 42:",
            ["f3", "enter"],
            VerdictGiven("It is 42: The source says the opposite.", "2022-09-14"),
        ),
        ("dismiss", "", ["enter"], DismissalGiven("opinion", "")),
        ("dismiss", "d", ["enter"], DismissalGiven("duplicate", "")),
        ("dismiss", "", ["down", "tab", "x", "enter"], DismissalGiven("question", "x")),
        ("query", "which", ["enter"], QueryGiven("author", "which", "")),
        ("answer", "2021", ["enter"], "2021"),
        ("fix", "!", ["enter"], FixGiven("one and two", "one and two!", "")),
        ("settle", "c", ["enter"], "cut"),
        ("wording", "!", ["enter"], "one and two!"),
        ("merge", "!", ["ctrl+s"], "one and two!"),
        ("add", "!", ["enter"], ClaimGiven("one and two!", "")),
        ("published", "14 september 2022", ["enter"], "2022-09-14"),
        ("published", "2022-09-14", ["ctrl+s"], "2022-09-14"),
    ],
)
async def test_dialog_is_answered_by_keys(
    desk: Opening, dialog: str, typed: str, keys: list[str], expected: object
) -> None:
    """Each dialog is answered by keys alone, in a few of them."""
    async with desk() as at:
        await at.show(DIALOGS[dialog]("one and two"))
        await at.type(typed)
        await at.press(*keys)

        assert at.given == [expected]


@pytest.mark.parametrize("dialog", DIALOGS)
async def test_hostile_text_is_shown_and_runs_nothing(desk: Opening, dialog: str) -> None:
    """Markup, escapes and bidi in what a dialog shows neither crash it nor reach the screen as they are."""
    async with desk() as at:
        await at.show(DIALOGS[dialog](HOSTILE))

        assert not set("\x1b\u202e\x00\u2028") & set(at.seen)
        assert dialog in ("name", "answer") or "[@click=app.quit]x[/]" in at.seen
        assert at.height <= 22


@pytest.mark.parametrize("dialog", DIALOGS)
async def test_long_text_leaves_the_keys_in_sight(desk: Opening, dialog: str) -> None:
    """A dialog about a very long text stays within 22 lines and keeps its keys in sight."""
    async with desk() as at:
        await at.show(DIALOGS[dialog]("word " * 600))

        assert at.height <= 22
        assert "esc" in at.seen


@pytest.mark.parametrize(
    ("dialog", "typed"),
    [
        ("name", "Ann"),
        ("verdict", "wrong"),
        ("query", "which"),
        ("answer", "no"),
        ("wording", "!"),
        ("published", "20"),
    ],
)
async def test_escape_keeps_what_was_typed(desk: Opening, dialog: str, typed: str) -> None:
    """Text typed before an accidental escape is there when the dialog is opened again."""
    async with desk() as at:
        await at.show(DIALOGS[dialog]("one and two"))
        await at.type(typed)
        await at.press("escape")
        await at.show(DIALOGS[dialog]("one and two"))

        assert at.given == [None]
        assert typed in at.seen


async def test_confirming_forgets_the_draft(desk: Opening) -> None:
    """What was confirmed does not come back."""
    async with desk() as at:
        for keys in (["escape"], ["enter"]):
            await at.show(DIALOGS["query"]("claim"))
            await at.type("why")
            await at.press(*keys)
        await at.show(DIALOGS["query"]("claim"))

        assert "why" not in at.seen


async def test_drafts_of_other_claims_stay_apart(desk: Opening) -> None:
    """A draft comes back for its own claim only."""
    async with desk() as at:
        await at.show(QueryDialog("3.12", "claim"))
        await at.type("why")
        await at.press("escape")
        await at.show(QueryDialog("3.13", "claim"))

        assert "why" not in at.seen


@pytest.mark.parametrize(
    ("dialog", "typed", "keys", "complaint"),
    [
        ("name", "", ["enter"], "A verdict needs a name"),
        ("verdict", "", ["enter"], "needs a reason"),
        ("verdict", "wrong", ["tab", "tab", "x", "enter"], "is not a day"),
        ("dismiss", "t", ["enter"], "Say in the note"),
        ("query", "", ["enter"], "Type the question"),
        ("answer", "", ["enter"], "Type what was answered"),
        ("fix", "", ["enter"], "Nothing is changed yet"),
        ("published", "9/14/22", ["enter"], "is not a day"),
        ("published", "April", ["ctrl+s"], "is not a day"),
    ],
)
async def test_bad_input_says_what_to_do_and_stays(
    desk: Opening, dialog: str, typed: str, keys: list[str], complaint: str
) -> None:
    """Bad input is answered in the dialog, which keeps the text."""
    async with desk() as at:
        await at.show(DIALOGS[dialog]("one and two"))
        await at.type(typed)
        await at.press(*keys)

        assert at.given == []
        assert complaint in at.seen
        assert dialog == "dismiss" or typed in at.seen


async def test_split_follows_the_cut(desk: Opening) -> None:
    """The cut moves by words, the wordings follow it, and the parts are characters of the document."""
    async with desk() as at:
        await at.show(
            SplitDialog("3.12", "He came, and she left early.", 100, "He came, and she left early.")
        )
        await at.press("left", "right", "enter", "enter")

        assert at.given == [SplitGiven(((Span(100, 108), "He came."), (Span(109, 128), "She left early.")))]


async def test_split_keeps_an_edited_wording(desk: Opening) -> None:
    """A wording that somebody edited does not follow the cut."""
    async with desk() as at:
        await at.show(SplitDialog("3.12", "one two three", 0, "one two three"))
        await at.press("home", "enter", "x", "up", "end", "ctrl+s")

        assert at.given == [SplitGiven(((Span(0, 7), "One.x"), (Span(8, 13), "Three.")))]


async def test_one_word_cannot_be_split(desk: Opening) -> None:
    """A claim of one word is refused in one line."""
    async with desk() as at:
        await at.show(SplitDialog("3.12", "Yes", 0, "Yes"))
        await at.press("enter")

        assert "One word cannot be split" in at.seen


async def test_two_quick_enters_close_one_dialog(desk: Opening) -> None:
    """A second enter that is already on its way does not close what lies beneath."""
    async with desk() as at:
        await at.show(NameDialog())
        await at.type("Ann")
        await at.pilot.press("enter", "enter")
        await at.settle()

        assert at.given == ["Ann"]


async def test_wording_left_alone_is_given_back_verbatim(desk: Opening) -> None:
    """Characters that a text field would change come back as they were."""
    async with desk() as at:
        await at.show(WordingDialog("3.12", "one\u2028two\x0bthree", "quote"))
        await at.press("enter")

        assert at.given == ["one\u2028two\x0bthree"]


async def test_what_was_put_into_a_wording_is_undone_by_a_key(desk: Opening) -> None:
    """ctrl+r puts the article's own words into the field; enter hands them back."""
    async with desk() as at:
        await at.show(WordingDialog("3.12", "Ada Brook opened it.", "She opened it", "She opened it."))
        await at.press("ctrl+r", "enter")

        assert at.given == ["She opened it."]


async def test_a_wording_into_which_nothing_was_put_says_so(desk: Opening) -> None:
    """The key is there, and says why it does nothing."""
    async with desk() as at:
        await at.show(WordingDialog("3.12", "It is so.", "It is so"))
        await at.press("ctrl+r")

        assert "Nothing was put into this wording." in at.seen


async def test_a_refusal_goes_once_its_field_is_mended(desk: Opening) -> None:
    """What was wrong is not said of what has been typed since."""
    async with desk() as at:
        await at.show(PublishedDialog("Harbour bridge"))
        await at.type("soon")
        await at.press("enter")
        told = at.seen
        await at.press("backspace")

        assert ("is not a day" in told, "is not a day" in at.seen) == (True, False)


async def test_ctrl_u_empties_a_wording_that_wraps(desk: Opening) -> None:
    """A wording of two rows on the screen is one line to whoever edits it."""
    async with desk() as at:
        await at.show(WordingDialog("3.12", "word " * 30 + "end.", "It is so."))
        await at.press("ctrl+u")
        await at.type("New.")
        await at.press("enter")

        assert at.given == ["New."]


async def test_keys_stay_beside_what_they_do(desk: Opening) -> None:
    """The line of keys breaks between keys, never between a key and its words."""
    async with desk() as at:
        await at.show(VerdictDialog("3.12", "content", "disputed", "2022-09-14", "It is so.", "it is new"))

        assert any("esc leave, keeping it" in line for line in at.lines)


def test_merged_wordings_say_nothing_twice() -> None:
    """A wording that another one holds is left out; others follow each other in their order."""
    whole = "Lindmark closed the pier after a plank broke."

    assert wording_of_all([whole, "A plank broke."]) == whole
    assert wording_of_all(["A plank broke.", whole, "a plank broke"]) == whole
    assert wording_of_all(["A plank broke.", "Nobody fell."]) == "A plank broke. Nobody fell."
    assert wording_of_all([whole, whole]) == whole


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ('"The pier is shut', "The pier is shut."),
        ("and the ferry waits”, he said", "The ferry waits, he said."),
        ('the "old" pier is shut', 'The "old" pier is shut.'),
    ],
)
def test_a_part_keeps_no_lone_quotation_mark(part: str, expected: str) -> None:
    """Of a quotation that was cut, neither part keeps half of its marks."""
    assert proposed_wording(part) == expected


async def test_a_source_of_every_kind_is_offered(desk: Opening) -> None:
    """What the command line takes, the dialog offers too."""
    async with desk() as at:
        await at.show(AddSourceDialog())
        offered = [option.value for option in at.host.screen.query_one("#kind", Choice).options]

    assert offered == list(SOURCE_KINDS)
