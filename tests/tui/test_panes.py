"""What the panes show: inks of the article, the claim in full, the bar, the keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.tui.pilots import NARROW, WIDE, driven, on_review
from tests.tui.story import TEXT
from workbench.desk import attaching, looking, reviewing, revising
from workbench.desk.workspace import Workspace
from workbench.domain.claim import DateMention, Question
from workbench.domain.source import Backing
from workbench.domain.span import Span
from workbench.tui.details import detail_of
from workbench.tui.marking import Marking, Spans
from workbench.tui.standing import standing_of, symbols_of
from workbench.tui.state import ReviewState, Words
from workbench.tui.widgets.article import MARGIN, ArticlePane
from workbench.tui.widgets.bar import Bar, tally_content
from workbench.tui.widgets.detail import DetailPane
from workbench.tui.widgets.keyline import KeyLine
from workbench.tui.widgets.tabs import PaneTabs

Show = Callable[[ReviewState], ReviewState]


def _uid(workspace: Workspace, label: str) -> str:
    return looking.claim_by_label(workspace, label).claim.uid


def _inks_at(state: ReviewState, words: str, *, has_focus: bool = False) -> set[str]:
    marking = Marking(state)
    marking.point(state)
    at = TEXT.index(words)
    runs = marking.inks(at, at + len(words), "body", has_focus=has_focus)
    return {ink for _, _, inks in runs for ink in inks}


def test_a_claim_shows_what_was_put_in_what_is_open_and_what_it_repeats(workspace: Workspace) -> None:
    """Brackets in the wording, unresolved words, the first mention, and where a repeat was decided."""
    reviewing.mark(workspace, "Ana", _uid(workspace, "1.3"), "content", "verified")
    shown = {label: detail_of(looking.claim_by_label(workspace, label)).plain for label in ("1.2", "1.9")}
    unresolved = detail_of(looking.claim_by_label(workspace, "1.6")).plain

    assert "The [harbour] bridge [was] built in 1931." in shown["1.2"]
    assert "unresolved  “nobody”" in unresolved
    assert "repeats  1.3" in shown["1.9"]
    assert "as decided on 1.3" in shown["1.9"]
    assert "repeated by  1.9" in detail_of(looking.claim_by_label(workspace, "1.3")).plain


def test_spans_that_touch_a_line_come_longest_first() -> None:
    """Nested claims are laid one over the other, the innermost last."""
    spans = Spans([(0, 100, "outer"), (10, 20, "inner"), (40, 50, "far")])

    assert [name for _, _, name in spans.touching(15, 30)] == ["outer", "inner"]
    assert spans.touching(100, 200) == []


def test_the_current_claim_is_marked(state: ReviewState) -> None:
    """The words of the claim under the cursor are marked as current."""
    assert "current" in _inks_at(state, "twice what the council")


def test_unread_words_are_marked(state: ReviewState) -> None:
    """Words nobody answers for are underlined."""
    assert "unread" in _inks_at(state, "beautiful")
    assert "unread" not in _inks_at(state, "vehicles")


def test_decided_claims_take_the_colour_of_their_verdict(
    workspace: Workspace, state: ReviewState, shown: Show
) -> None:
    """A disputed claim is seen in the article."""
    reviewing.mark(workspace, "Ana", _uid(workspace, "1.3"), "content", "disputed", "no")

    assert "disputed" in _inks_at(shown(state), "vehicles a day. Repairs"[:8])


def test_the_word_cursor_needs_the_focus(state: ReviewState) -> None:
    """Elsewhere only chosen words stay marked."""
    at = TEXT.index("beautiful")
    walked = state.with_words(Words(Span(at, at + 9)))
    chosen = state.with_words(Words(Span(at, at + 9), is_chosen=True))

    assert "word" in _inks_at(walked, "beautiful", has_focus=True)
    assert "word" not in _inks_at(walked, "beautiful")
    assert "chosen" in _inks_at(chosen, "beautiful")


@pytest.mark.parametrize(
    ("label", "questions", "symbols"),
    [("1.5", ("content",), "✗ "), ("1.8", ("attribution",), " ✗"), ("1.1", ("content",), "✗·")],
)
def test_two_symbols_stand_for_the_two_questions(
    workspace: Workspace, label: str, questions: tuple[Question, ...], symbols: str
) -> None:
    """The first cell is `is it so?`, the second `was it said so?`, blank where it is not asked."""
    for question in questions:
        reviewing.mark(workspace, "Ana", _uid(workspace, label), question, "disputed", "no")

    assert symbols_of(looking.claim_by_label(workspace, label)) == symbols


def test_verified_without_evidence_is_no_source(workspace: Workspace) -> None:
    """The list says what the sign-off will refuse."""
    reviewing.mark(workspace, "Ana", _uid(workspace, "1.5"), "content", "verified")

    assert standing_of(looking.claim_by_label(workspace, "1.5")) == "no source"


def test_the_claim_in_full(workspace: Workspace) -> None:
    """Both questions, evidence, queries, fixes and history are in one text."""
    uid = _uid(workspace, "1.1")
    attaching.attach_said(
        workspace, "Ana", uid, "Mia Holm", "2026-03-02", "on the record", "We close on 4 March.", "",
        Backing("attribution"),
    )  # fmt: skip
    reviewing.mark(workspace, "Ana", uid, "attribution", "disputed", "nobody said it")
    reviewing.mark(workspace, "Ben", uid, "attribution", "verified", "heard it")
    reviewing.ask(workspace, "Ana", uid, "author", "Which bridge?", "2026-03-05")
    reviewing.propose_fix(workspace, "Ana", uid, "eleven weeks", "ten weeks")
    shown = detail_of(looking.claim_by_label(workspace, "1.1")).plain

    for words in (
        "said by  the port authority (indirect)",
        "Is it so?   v d c u",
        "✓ verified  Ben, 2026-03-02 09:00, as of 2026-03-01\nheard it",
        "+ supports · said so  s1 Mia Holm\n“We close on 4 March.”",
        "q to author, due 2026-03-05: Which bridge?\n  no answer yet",
        "f open\n  − eleven weeks\n  + ten weeks",
        "History\n✗ said so: disputed  Ana, 2026-03-02 09:00, as of 2026-03-01 - nobody said it",
    ):
        assert words in shown


def test_a_verdict_for_other_words_says_so(workspace: Workspace) -> None:
    """After a rewording the claim is open again, and the old verdict is history."""
    uid = _uid(workspace, "1.5")
    reviewing.mark(workspace, "Ana", uid, "content", "disputed", "no")
    claim = looking.claim_by_label(workspace, "1.5").claim
    revising.edit_wording(workspace, "Ana", uid, claim.wording, "Other words.")
    view = looking.claim_by_label(workspace, "1.5")

    assert standing_of(view) == "open"
    assert "Other words." in detail_of(view).plain


def test_figures_are_readable(workspace: Workspace) -> None:
    """Thousands are parted, as people read them."""
    assert "figures  42,000 vehicles a day" in detail_of(looking.claim_by_label(workspace, "1.3")).plain


def test_a_day_that_nothing_settles_is_shown_as_words(workspace: Workspace) -> None:
    """What has no day is shown as the article has it, never as a date."""
    view = looking.claim_by_label(workspace, "1.3")
    claim = view.claim
    mention = DateMention("d", claim.revision, claim.uid, claim.start, claim.start + 3, "", "")

    assert f"when  “{claim.quote[:3]}” (no day settled)" in detail_of(replace(view, dates=(mention,))).plain


def test_long_passages_are_cut_and_counted(workspace: Workspace) -> None:
    """A pasted page does not fill the pane."""
    uid = _uid(workspace, "1.5")
    attaching.attach_pasted(workspace, "Ana", uid, "Budget", "", "x" * 5000, Backing())

    assert "… (3,800 more characters)" in detail_of(looking.claim_by_label(workspace, "1.5")).plain


def test_the_tallies_are_a_sentence(state: ReviewState) -> None:
    """The bar reads as the design says it."""
    assert state.tallies is not None
    assert (
        tally_content(state.tallies).plain
        == "Open 9 · no source 0 · queries 0 · fixes 0 · unread 9 words · to tick off: display copy 3"
    )


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_bar_and_keys_fit_and_keep_help_and_quit(workspace: Workspace, size: tuple[int, int]) -> None:
    """Whatever the width, nothing is wider than the screen and the way out stays in sight."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        keys = run.app.screen.query_one(KeyLine).render()
        lines = run.app.screen.query_one(Bar).render().plain.split("\n")

        assert keys.cell_length <= size[0] - 2
        assert keys.plain.endswith("? help  ctrl+q quit")
        assert all(len(line) <= size[0] - 2 for line in lines)


async def test_the_article_is_walked_by_words_and_lines(workspace: Workspace) -> None:
    """Arrows go from word to word and from line to line; the current claim follows."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("2", "home", "down", "down", "down", "right")
        words = run.state.words
        label = run.label
        await run.press("end")

        assert words is not None
        assert words.span.quote(TEXT) == "bridge"
        assert label == "1.1"
        assert run.state.words is not None
        assert run.state.words.span.quote(TEXT) == "date"


async def test_a_click_in_the_article_goes_to_the_claim(workspace: Workspace) -> None:
    """Clicking words puts the cursor on them."""
    async with driven(workspace.root) as run:
        await on_review(run)
        pane = run.app.screen.query_one(ArticlePane)
        lines = ["".join(piece.text for piece in line.pieces) for line in pane.layout_lines]
        line = next(at for at, words in enumerate(lines) if "Ferries" in words)
        column = lines[line].index("Ferries") + MARGIN
        await run.pilot.click(ArticlePane, offset=(column + 1, line - pane.scroll_offset.y + 1))
        await run.calm()

        assert run.label == "1.8"


async def test_clutter_unfolds(workspace: Workspace) -> None:
    """h shows clutter, dimmed, and hides it again."""
    async with driven(workspace.root) as run:
        await on_review(run)
        pane = run.app.screen.query_one(ArticlePane)
        folded = [item.label for item in pane.layout_lines].count("folded")
        await run.press("h")
        shown = [item.label for item in pane.layout_lines].count("clutter")

        assert (folded, shown) == (2, 2)


async def test_tabs_name_the_pane_in_front(workspace: Workspace) -> None:
    """Where panes fold into tabs, the tabs say where one is."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("2")

        assert run.app.screen.query_one(PaneTabs).render().plain.startswith(" 1 Queue  [2 Article]  3 Claim ")
        assert run.app.screen.query_one(DetailPane).is_on_screen is False


def _bar_line(state: ReviewState, width: int) -> str:
    bar = Bar()
    bar._state = state
    return bar._tally_line(width).plain


def test_what_is_left_is_never_cut_without_a_sign(state: ReviewState) -> None:
    """It is said in fewer words first; where even they have no room, "…" says so."""
    assert state.tallies is not None
    tallies = replace(state.tallies, no_source=3, queries=2, fixes=1, unread=12, unticked=3, names=4)
    crowded = replace(state, tallies=tallies)

    assert "tick: display copy 3, names 4" in _bar_line(crowded, 90)
    assert (
        _bar_line(crowded, 60).rstrip().startswith("Open 9  no src 3  queries 2  fixes 1  unread 12  tick 7")
    )
    assert _bar_line(crowded, 40).endswith("…")
