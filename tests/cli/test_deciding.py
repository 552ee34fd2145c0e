"""Verdicts, dismissals and ticks from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command, claim_with, done, shown


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("verified", "verified"),
        ("v", "verified"),
        ("d", "disputed"),
        ("needs-context", "needs context"),
        ("needs context", "needs context"),
        ("needs", "needs context"),
        ("U", "unverifiable"),
    ],
)
def test_a_verdict_is_understood(desk: Command, typed: str, value: str) -> None:
    """By its word, its beginning, or the key of the terminal UI."""
    label = claim_with(desk, "1874")
    done(desk("mark", label, typed, "--because", "I looked."))

    assert value == shown(desk, label)["status"]["content"]


def test_a_verdict_keeps_who_why_and_as_of(desk: Command) -> None:
    """The publication date is the day it is about, unless another is named."""
    label = claim_with(desk, "1874")
    done(desk("mark", label, "d", "--because", "It was 1875.", "--as", "Ana"))
    done(desk("mark", label, "d", "--because", "It was 1876.", "--as-of", "2024-01-01"))
    now, before = shown(desk, label)["verdicts"][0], shown(desk, label)["superseded"][0]

    assert (now["reviewer"], now["rationale"], now["as_of"]) == ("Rui", "It was 1876.", "2024-01-01")
    assert (before["reviewer"], before["rationale"], before["as_of"]) == ("Ana", "It was 1875.", "2024-03-07")


def test_disputing_without_a_reason_is_refused(desk: Command) -> None:
    """Only a backed verdict may go without words."""
    label = claim_with(desk, "1874")
    outcome = desk("mark", label, "disputed")

    assert outcome.code == 1
    assert "needs a reason" in outcome.err
    assert shown(desk, label)["status"]["content"] == "open"


def test_a_reason_comes_from_standard_input(desk: Command) -> None:
    """`--because -` reads it, so that long reasons need no quoting."""
    label = claim_with(desk, "1874")
    done(desk("mark", label, "d", "--because", "-", stdin="It was\n1875.\n"))

    assert shown(desk, label)["verdicts"][0]["rationale"] == "It was\n1875."


def test_the_attribution_is_decided_apart(desk: Command) -> None:
    """--said decides whether it was said so, and leaves the content open."""
    label = claim_with(desk, "340 jobs")
    done(desk("mark", label, "v", "--said"))

    assert shown(desk, label)["status"] == {"content": "open", "attribution": "verified"}


def test_several_claims_get_one_verdict_in_one_change(desk: Command) -> None:
    """One undo takes all of it back."""
    labels = [claim_with(desk, "1874"), claim_with(desk, "512 metres")]
    done(desk("mark", *labels, "v"))
    marked = [shown(desk, label)["status"]["content"] for label in labels]
    done(desk("undo"))

    assert marked == ["verified", "verified"]
    assert [shown(desk, label)["status"]["content"] for label in labels] == ["open", "open"]


def test_a_verdict_brings_its_quote(desk: Command) -> None:
    """One act for `I read it there`: verdict and exact quote, with the stance of the verdict."""
    done(desk("sources", "add", "bulletin.txt"))
    label = claim_with(desk, "12 percent")
    done(desk("mark", label, "v", "--source", "s1", "--quote", "Tolls rose by 12 percent"))
    claim = shown(desk, label)

    assert (claim["status"]["content"], claim["no_source"]) == ("verified", [])
    assert [(e["stance"], e["kind"]) for e in claim["evidence"]] == [("supports", "exact")]


def test_a_quote_that_stands_twice_is_asked_about(desk: Command) -> None:
    """--place says which; without it nothing is written."""
    done(desk("sources", "add", "bulletin.txt"))
    label = claim_with(desk, "512 metres")
    options = ("--because", "It is 498.", "--source", "s1", "--quote", "498 metres long")
    refused = desk("mark", label, "d", *options)
    before = shown(desk, label)["evidence"]
    done(desk("mark", label, "d", *options, "--place", "2"))
    text = desk("show", "s1", "--text").out

    assert refused.code == 1
    assert "stands there 2 times; say --place N" in refused.err
    assert before == []
    assert [text.rfind("498 metres long")] == [e["start"] for e in shown(desk, label)["evidence"]]


def test_a_quote_that_is_not_there_names_the_nearest(desk: Command) -> None:
    """Nobody attaches words that the source does not hold."""
    done(desk("sources", "add", "bulletin.txt"))
    outcome = desk(
        "mark", claim_with(desk, "12 percent"), "v", "--source", "s1", "--quote", "Tolls rose by 13 percent"
    )

    assert outcome.code == 1
    assert "Tolls rose by 12 percent" in outcome.err


def test_quote_and_source_go_together(desk: Command) -> None:
    """Half of the pair is a usage error."""
    assert desk("mark", "1.1", "v", "--quote", "x").code == 2


def test_a_claim_is_dismissed_and_restored(desk: Command) -> None:
    """A dismissal keeps its reason and can be taken back by the claim's name."""
    label = claim_with(desk, "1874")
    done(desk("dismiss", label, "--reason", "common knowledge", "--note", "a plaque says so"))
    dismissal = shown(desk, label)["dismissal"]
    done(desk("restore", label))

    assert (dismissal["reason"], dismissal["note"]) == ("common knowledge", "a plaque says so")
    assert shown(desk, label)["dismissal"] is None


def test_several_claims_are_dismissed(desk: Command) -> None:
    """Each is told where it stands."""
    labels = [claim_with(desk, "1874"), claim_with(desk, "512 metres")]
    outcome = done(desk("dismiss", *labels, "--reason", "duplicate"))

    assert labels == [line.split()[0] for line in outcome.lines]


def test_words_are_dismissed_and_restored_by_id(desk: Command) -> None:
    """Words of no claim are named by what they say."""
    text = shown(desk, "1")["text"]
    done(desk("dismiss", "1", "--quote", "Joan Whitlock", "--reason", "other"))
    dismissal = shown(desk, "1")["dismissals"][0]
    done(desk("restore", dismissal["uid"][:8]))

    assert text[dismissal["start"] : dismissal["end"]] == "Joan Whitlock"
    assert shown(desk, "1")["dismissals"] == []


def test_the_rest_of_a_sentence_is_dismissed(desk: Command) -> None:
    """`--rest` answers for the words of a claim's sentence that nobody has read."""
    done(desk("import", "-", "--title", "Second", stdin="Second\n\nIs the harbour deep enough?\n"))
    done(desk("add", "2", "--quote", "deep enough"))
    before = shown(desk, "2")["unread"]
    done(desk("dismiss", "2.1", "--rest", "--reason", "opinion"))

    assert (before, shown(desk, "2")["unread"]) == (3, 0)


def test_a_sentence_without_unread_words_has_no_rest(desk: Command) -> None:
    """`--rest` says so when every word of the claim's sentence is in a claim already."""
    outcome = desk("dismiss", claim_with(desk, "340 jobs"), "--rest", "--reason", "not a claim")

    assert outcome.code == 1
    assert "every word of this sentence is accounted for" in outcome.err


def test_words_that_stand_twice_need_a_start(desk: Command) -> None:
    """The message lists the places with what stands around them."""
    outcome = desk("dismiss", "1", "--quote", "512 metres", "--reason", "other")

    assert outcome.code == 1
    assert "stand 2 times in the article; say --start" in outcome.err


def test_display_copy_is_listed_and_ticked(desk: Command) -> None:
    """Headline and byline are somebody's to read."""
    listed = done(desk("tick", "1")).lines
    done(desk("tick", "1", "--block", "1"))
    done(desk("tick", "1", "--quote", "Ana Pereira"))
    left = shown(desk, "1")["unticked"]

    assert [True] * len(listed) == ["to read" in line for line in listed]
    assert len(listed) - 2 == left


def test_all_display_copy_is_ticked_at_once(desk: Command) -> None:
    """--all leaves nothing."""
    done(desk("tick", "1", "--all"))

    assert shown(desk, "1")["unticked"] == 0


def test_names_are_listed_and_ticked(desk: Command) -> None:
    """By any spelling; what is ticked off is no longer among the open ones."""
    before = shown(desk, "1")["names"]
    named = desk("names", "1", "--json").json
    mayor = next(name for name in named if name["name"] == "Joan Whitlock")
    done(desk("tick", "1", "--name", "joan whitlock", "--name", "Ana Pereira"))
    left = [name["name"] for name in desk("names", "1", "--open", "--json").json]

    assert mayor["titles"] == {"Mayor": 1}
    assert [mention["in"] for mention in mayor["mentions"]] == ["body"]
    assert not {"Joan Whitlock", "Ana Pereira"} & set(left)
    assert shown(desk, "1")["names"] == before - 2 == len(left)
    assert any("✓ ticked off" in line and "Joan Whitlock" in line for line in desk("names", "1").lines)


def test_a_name_that_is_not_there_is_not_ticked(desk: Command) -> None:
    """The message says where the names are listed."""
    outcome = desk("tick", "1", "--name", "Nobody Atall")

    assert outcome.code == 1
    assert "`workbench names 1` lists them" in outcome.err


def test_nobody_decides_without_a_name(desk: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says the three ways to give one."""
    monkeypatch.delenv("WORKBENCH_REVIEWER")
    outcome = desk("mark", claim_with(desk, "1874"), "v")

    assert outcome.code == 1
    assert "workbench whoami NAME" in outcome.err


def test_the_name_that_whoami_keeps_is_used(desk: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once said, it need not be said again."""
    monkeypatch.delenv("WORKBENCH_REVIEWER")
    done(desk("whoami", "Zoë Ferris"))
    label = claim_with(desk, "1874")
    done(desk("mark", label, "v"))

    assert desk("whoami").out == "Zoë Ferris\n"
    assert shown(desk, label)["verdicts"][0]["reviewer"] == "Zoë Ferris"


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "\x1b[31m"])
def test_a_name_is_one_visible_line(workbench: Command, name: str) -> None:
    """What cannot stand in a report is no name."""
    assert workbench("whoami", name).code == 1


def test_display_copy_is_listed_with_what_the_body_does_not_say(workbench: Command, tmp_path: Path) -> None:
    """As suggestions, under the number of the piece."""
    headline = "Council closes bridge for 12 weeks"
    text = f"{headline}\n\nBy Ana Reik\n\nThe council may close the bridge for 11 weeks.\n"
    (tmp_path / "bridge.txt").write_text(text, encoding="utf-8")
    done(workbench("init", "."))
    done(workbench("import", "bridge.txt", "--published", "2024-03-07"))
    lines = workbench("tick", "1").lines

    assert "  1  ! “closes”: the body says “may close”" in lines
    assert "  1  ! “12 weeks” is not in the body: the body has “11 weeks”" in lines
