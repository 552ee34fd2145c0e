"""Lists and single items: articles, claims, show, sources, queries, log, and the queue without a terminal."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Command, claim_with, done, shown


def test_claims_come_riskiest_first(desk: Command) -> None:
    """The queue begins with what most needs a check."""
    worths = [claim["check_worthiness"] for claim in done(desk("claims", "1", "--json")).json]

    assert sorted(worths, reverse=True) == worths


def test_claims_in_reading_order(desk: Command) -> None:
    """`--order reading` follows the article."""
    starts = [claim["start"] for claim in done(desk("claims", "1", "--order", "reading", "--json")).json]

    assert sorted(starts) == starts


def test_every_claim_quotes_the_article(desk: Command) -> None:
    """The JSON binds each claim to exact characters of the text that `show` prints."""
    text = shown(desk, "1")["text"]

    assert [c for c in desk("claims", "--json").json if text[c["start"] : c["end"]] != c["quote"]] == []


def test_claims_are_filtered_by_standing(desk: Command) -> None:
    """--open and --status keep only what stands so."""
    label = claim_with(desk, "1874")
    done(desk("mark", label, "disputed", "--because", "It was 1875."))
    still_open = [claim["claim"] for claim in desk("claims", "--open", "--json").json]

    assert label not in still_open
    assert [label] == [claim["claim"] for claim in desk("claims", "--status", "disputed", "--json").json]


def test_claims_are_filtered_by_the_language_of_the_screen(desk: Command) -> None:
    """--filter takes what `/` takes in the terminal UI."""
    label = claim_with(desk, "1874")

    assert [label] == [claim["claim"] for claim in done(desk("claims", "--filter", "1874", "--json")).json]


def test_claims_as_csv_have_one_row_each(desk: Command) -> None:
    """A spreadsheet reads the same claims."""
    rows = list(csv.DictReader(io.StringIO(done(desk("claims", "--csv")).out, newline="")))

    assert len(desk("claims").lines) == len(rows)
    assert {"1"} == {row["article"] for row in rows}


def test_articles_as_csv_and_json_agree(desk: Command) -> None:
    """Both name the same article."""
    rows = list(csv.DictReader(io.StringIO(done(desk("articles", "--csv")).out, newline="")))

    assert [str(a["claims"]) for a in desk("articles", "--json").json] == [row["claims"] for row in rows]


def test_show_tells_all_of_a_claim(desk: Command) -> None:
    """Words, wording, reasons and both questions are in sight."""
    printed = done(desk("show", claim_with(desk, "1874"))).out

    assert "built in 1874" in printed
    assert "is it so?" in printed
    assert " of 1000: " in printed


def test_show_prints_the_stored_text(desk: Command) -> None:
    """--text prints the article as it is stored."""
    assert ARTICLE.strip() == done(desk("show", "1", "--text")).out.strip()


def test_show_names_a_source_and_what_leans_on_it(desk: Command) -> None:
    """Whoever learns that a source is wrong finds the claims that used it."""
    done(desk("sources", "add", "bulletin.txt"))
    label = claim_with(desk, "12 percent")
    done(desk("attach", label, "s1", "--quote", "Tolls rose by 12 percent"))

    assert f"supports {label} " in done(desk("show", "s1")).out


def test_show_refuses_what_names_nothing(desk: Command) -> None:
    """The message says what can be typed."""
    assert "names nothing" in desk("show", "x9").err
    assert desk("show", "1.999").code == 1
    assert desk("show", "s99").code == 1


def test_hostile_text_is_shown_without_its_controls(workbench: Command, tmp_path: Path) -> None:
    """Escapes in an article neither reach the terminal nor are lost from JSON."""
    text = "Tolls rise\n\nThe tolls rose by 12 percent\x1b[31m in 2024, \u202ethe mayor\u202c said.\n"
    (tmp_path / "hostile.txt").write_text(text, encoding="utf-8")
    done(workbench("init", "desk"))
    done(workbench("-w", "desk", "import", "hostile.txt"))
    for arguments in (["claims"], ["show", "1"], ["show", "1", "--text"], [], ["claims", "--csv"], ["log"]):
        printed = done(workbench("-w", "desk", *arguments))

        assert "\x1b" not in printed.out + printed.err
        assert "\u202e" not in printed.out + printed.err
    assert "\x1b[31m" in shown(lambda *a: workbench("-w", "desk", *a), "1")["text"]


def test_a_claim_is_shown_with_its_figures_and_days(workbench: Command, tmp_path: Path) -> None:
    """What was read in the words is printed beside them, as the screen shows it."""
    (tmp_path / "port.txt").write_text("The port counted 19.4 million people in April.\n", encoding="utf-8")
    done(workbench("init", "desk"))
    done(workbench("-w", "desk", "import", "port.txt", "--published", "2022-09-14"))
    lines = done(workbench("-w", "desk", "show", "1.1")).out.splitlines()

    assert "  figure     “19.4 million people”: = 19400000 person" in lines
    assert "  when       “in April”: 2022-04-01 to 2022-04-30" in lines


def test_a_day_that_nothing_settles_is_shown_as_seen(workbench: Command, tmp_path: Path) -> None:
    """Without a publication date a weekday is words, and no day."""
    (tmp_path / "port.txt").write_text("The port closed to 14 ships on Friday.\n", encoding="utf-8")
    done(workbench("init", "desk"))
    done(workbench("-w", "desk", "import", "port.txt"))
    lines = done(workbench("-w", "desk", "show", "1.1")).out.splitlines()

    assert "  when       “Friday”: as seen, no day settled" in lines


def test_the_log_is_newest_first(desk: Command) -> None:
    """Every act is an entry, with who and what."""
    done(desk("mark", claim_with(desk, "1874"), "v"))
    entries = done(desk("log", "--json")).json

    assert [entry["kind"] for entry in entries] == ["verdict", "import"]
    assert [entry["who"] for entry in entries] == ["Rui", "Rui"]
    assert len(desk("log", "--limit", "1").lines) == 1


def test_without_a_terminal_the_queue_is_printed(desk: Command, tmp_path: Path) -> None:
    """Pipes and screen readers get the open claims."""
    label = claim_with(desk, "1874")
    done(desk("mark", label, "v"))
    printed = done(desk()).out

    assert f" {label} " not in printed
    assert printed == done(desk(tmp_path / "desk")).out


def test_the_workspace_is_found_upward(
    desk: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside a workspace no option is needed."""
    monkeypatch.delenv("WORKBENCH")
    monkeypatch.chdir(tmp_path / "desk" / "sources")

    assert len(done(desk("articles")).lines) == 1


def test_show_tells_which_words_a_new_draft_changed(desk: Command, tmp_path: Path) -> None:
    """The reworded claim names the old one and both words, in words and as JSON."""
    (tmp_path / "two.txt").write_text(ARTICLE.replace("in 1874", "in 1876"), encoding="utf-8")
    old = claim_with(desk, "1874")
    done(desk("import", "two.txt", "--revision-of", "1"))
    label = claim_with(desk, "1876")

    assert "[−1874] [+1876]" in done(desk("show", label)).out
    assert shown(desk, label)["reworded"]["claim"] == old


def test_show_citation_is_what_the_screen_copies(desk: Command) -> None:
    """The twin of the copy key prints words, place and verdict."""
    label = claim_with(desk, "1874")
    done(desk("mark", label, "disputed", "--because", "It was 1875."))
    printed = done(desk("show", label, "--citation"))

    assert f"claim {label})" in printed.lines[0]
    assert printed.lines[1].endswith(": It was 1875.")
    assert desk("show", "1", "--citation").code == 1
