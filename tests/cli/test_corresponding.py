"""Questions, answers and fixes from the command line."""

from __future__ import annotations

from tests.cli.conftest import Command, claim_with, done, shown


def test_a_question_is_asked_listed_and_answered(desk: Command) -> None:
    """The id that `query` prints is the one that `answer` takes."""
    label = claim_with(desk, "1874")
    asked = done(desk("query", label, "Which pier?", "--to", "the author", "--due", "2024-03-08"))
    waiting = done(desk("queries", "--open")).out
    done(desk("answer", asked.out.strip(), "The old one."))
    (query,) = shown(desk, label)["queries"]

    assert f"[{asked.out.strip()}]  {label}  query  due 2024-03-08  the author: Which pier?\n" == waiting
    assert (query["answer"], query["open"]) == ("The old one.", False)
    assert desk("queries", "--open").out == ""


def test_a_claim_names_its_only_open_question(desk: Command) -> None:
    """`answer 1.4 TEXT` is enough when nothing else waits there."""
    label = claim_with(desk, "1874")
    nothing = desk("answer", label, "x")
    done(desk("query", label, "Which pier?", "--to", "the author"))
    done(desk("answer", label, "The old one."))

    assert (nothing.code, "has no open query" in nothing.err) == (1, True)
    assert [query["answer"] for query in shown(desk, label)["queries"]] == ["The old one."]


def test_a_fix_is_proposed_and_settled(desk: Command) -> None:
    """Its state is apart from the verdict."""
    label = claim_with(desk, "1874")
    proposed = done(desk("fix", label, "--from", "1874", "--to", "1875", "--note", "the plaque"))
    done(desk("settle", proposed.out.strip(), "accepted"))
    (fix,) = shown(desk, label)["fixes"]

    assert (
        fix["current"], fix["proposed"], fix["state"], fix["note"],
    ) == ("1874", "1875", "accepted", "the plaque")  # fmt: skip
    assert shown(desk, label)["status"]["content"] == "open"


def test_a_fix_is_about_the_words_of_the_claim_by_default(desk: Command) -> None:
    """Without --from the whole quote is to change."""
    label = claim_with(desk, "1874")
    done(desk("fix", label, "--to", "The pier is old"))
    claim = shown(desk, label)

    assert claim["quote"] == claim["fixes"][0]["current"]


def test_queries_and_fixes_as_json(desk: Command) -> None:
    """Scripts follow up what is waiting."""
    label = claim_with(desk, "1874")
    done(desk("query", label, "Which?", "--to", "the author"))
    done(desk("fix", label, "--to", "x"))
    waiting = done(desk("queries", "1", "--json")).json

    assert [label] == [query["claim"] for query in waiting["queries"]]
    assert [label] == [fix["claim"] for fix in waiting["fixes"]]
