"""`workbench import` and `extract`: what is printed where, and what is kept when something fails."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import ARTICLE, Command, done


def test_an_import_prints_the_article_and_tells_of_it_on_stderr(workbench: Command, tmp_path: Path) -> None:
    """Data on stdout, narration on stderr."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done(workbench("init", "desk"))
    outcome = done(workbench("-w", "desk", "import", "a.txt", "--published", "2024-03-07"))

    assert outcome.lines[0].startswith("1  2024-03-07  ")
    assert outcome.err.startswith("1 article, ")


def test_a_missing_publication_date_is_said(workbench: Command, tmp_path: Path) -> None:
    """Relative dates cannot be read without one, so whoever imports is told."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done(workbench("init", "desk"))
    outcome = done(workbench("-w", "desk", "import", "a.txt"))

    assert "a.txt: no publication date found" in outcome.err


def test_progress_is_one_json_object_a_line(workbench: Command, tmp_path: Path) -> None:
    """The terminal UI and scripts follow an import by its lines."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (drafts / "b.txt").write_bytes(b"")
    done(workbench("init", "desk"))
    outcome = workbench("-w", "desk", "import", drafts, "--progress-json")
    steps = [json.loads(line) for line in outcome.lines]

    assert outcome.code == 1
    assert [(s["done"], s["total"], s["name"]) for s in steps] == [(1, 2, "a.txt"), (2, 2, "b.txt")]
    assert {"article", "claims", "carried", "error", "published", "notes"} <= set(steps[0])
    assert (steps[0]["article"], steps[0]["error"]) == (1, "")
    assert steps[1]["article"] is None
    assert steps[1]["error"]


def test_one_bad_file_does_not_cost_the_others(workbench: Command, tmp_path: Path) -> None:
    """The good ones are kept, the bad one is named, and the exit code tells."""
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done(workbench("init", "desk"))
    outcome = workbench("-w", "desk", "import", "empty.txt", "good.txt")

    assert outcome.code == 1
    assert "empty.txt: " in outcome.err
    assert "1 could not be imported" in outcome.err
    assert len(workbench("-w", "desk", "articles").lines) == 1


def test_standard_input_is_imported(workbench: Command) -> None:
    """`-` stands for standard input."""
    done(workbench("init", "desk"))
    done(workbench("-w", "desk", "import", "-", "--title", "Tolls", stdin=ARTICLE))

    assert workbench("-w", "desk", "articles", "--json").json[0]["title"] == "Tolls"


def test_standard_input_stands_alone(workbench: Command) -> None:
    """It cannot be mixed with files."""
    done(workbench("init", "desk"))

    assert workbench("-w", "desk", "import", "-", "x.txt").code == 2


def test_a_missing_path_is_refused(workbench: Command) -> None:
    """A mistyped name is told, and nothing is imported."""
    done(workbench("init", "desk"))
    outcome = workbench("-w", "desk", "import", "nowhere.txt")

    assert outcome.code == 1
    assert "nowhere.txt does not exist" in outcome.err


def test_a_folder_without_texts_is_refused(workbench: Command, tmp_path: Path) -> None:
    """Importing nothing is no success."""
    (tmp_path / "empty").mkdir()
    done(workbench("init", "desk"))

    assert workbench("-w", "desk", "import", "empty").code == 1


def test_the_next_draft_carries_verdicts(desk: Command, tmp_path: Path) -> None:
    """A revision keeps what was decided about unchanged claims and says how many."""
    claims = desk("claims", "--json").json
    done(desk("mark", claims[0]["claim"], "disputed", "--because", "no"))
    (tmp_path / "two.txt").write_text(ARTICLE + "\nThe ferry carries 90 people.\n", encoding="utf-8")
    outcome = done(desk("import", "two.txt", "--revision-of", "1"))

    assert "(draft 2)" in outcome.out
    assert " carried" in outcome.out
    assert desk("articles", "--json").json[0]["revision"] == 2


def test_extract_prints_the_interchange_json(workbench: Command, tmp_path: Path) -> None:
    """Whoever measures extraction needs no workspace."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    printed = done(workbench("extract", "a.txt", "--published", "2024-03-07", "--json")).json
    claims = printed["claims"]

    assert {"text", "sentences", "claims", "quantities", "dates"} <= set(printed)
    assert [c for c in claims if not 0 <= c["start"] < c["end"] <= len(printed["text"])] == []
    assert list(tmp_path.glob("*.db")) == []
