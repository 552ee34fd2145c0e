"""Down to no unread word: one key leads there, one key a sentence."""

from __future__ import annotations

from pathlib import Path

from tests.tui.forty import TEXT
from tests.tui.pilots import NARROW, driven, on_review
from workbench.desk import importing, looking, reviewing
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import create

MOST_KEYS = 20


async def test_forty_sentences_reach_no_unread_word_in_twenty_keys(tmp_path: Path) -> None:
    """Once its claims are settled: w, then x for each sentence with words that nobody answers for."""
    workspace = create(tmp_path / "desk")
    arrival = Arrival("ferry.txt", TEXT.encode(), "file")
    importing.import_one(workspace, "Ana", arrival, Overrides(published="2024-11-05"))
    view = looking.article(workspace, 1)
    for question in ("content", "attribution"):
        uids = [item.claim.uid for item in view.claims if question in item.claim.questions]
        reviewing.mark_all(workspace, "Ana", uids, question, "verified", "checked")
    body = [block for block in view.document.blocks if block.label == "body"]
    sentences = [s for s in view.sentences if any(b.start <= s.start < b.end for b in body)]

    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        keys = ["w"]
        await run.press("w")
        while run.state.unread and len(keys) < MOST_KEYS:
            keys.append("x")
            await run.press("x")
        print(f"keys to no unread word: {len(keys)}")

        assert len(sentences) == 40
        assert run.state.tallies is not None
        assert (run.state.tallies.open, run.state.tallies.unread) == (0, 0)


async def test_the_words_nobody_answers_for_are_said(tmp_path: Path) -> None:
    """w names the unread words of the sentence and the keys that answer for them."""
    workspace = create(tmp_path / "desk")
    text = "The pier is 90 metres long.\n\nWho would have thought it?\n"
    importing.import_one(workspace, "Ana", Arrival("pier.txt", text.encode(), "file"))
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("w")

        assert run.last_line.startswith("unread · x dismisses, K makes a claim · Who would have thought it")


async def test_what_was_dismissed_is_said_and_taken_back_by_one_key(tmp_path: Path) -> None:
    """The line names reason and words; z brings them back."""
    workspace = create(tmp_path / "desk")
    text = "The pier is 90 metres long.\n\nWho would have thought it?\n"
    importing.import_one(workspace, "Ana", Arrival("pier.txt", text.encode(), "file"))
    async with driven(workspace.root) as run:
        await on_review(run)
        before = run.state.unread
        await run.press("w", "x")
        said = run.last_line
        await run.press("z")

        assert said.startswith("- words dismissed · as question: Who would have")
        assert run.state.unread == before
