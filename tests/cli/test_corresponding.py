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

    assert f"[{asked.out.strip()}]  {label}  query  overdue 2024-03-08  the author: Which pier?\n" == waiting
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


def _asked(desk: Command) -> tuple[str, str]:
    """Ask the author, by name, and somebody else; propose a wording. Return the claims' labels."""
    pier, tolls = claim_with(desk, "1874"), claim_with(desk, "12 percent")
    done(
        desk(
            "query", pier, "Which pier? [see](https://x.example)", "--to", "the author", "--due", "2024-03-08"
        )
    )
    done(desk("query", tolls, "Is this the gross figure?", "--to", "Port office"))
    done(desk("query", tolls, "Of which year?", "--to", "Ana Pereira"))
    done(desk("fix", pier, "--from", "1874", "--to", "1875", "--note", "the plaque"))
    return pier, tolls


def test_the_list_to_send_as_text(desk: Command) -> None:
    """By whom it goes to, the author first by word or by name, what is late said so, wordings last."""
    pier, tolls = _asked(desk)
    outcome = done(desk("queries", "1", "--format", "text"))
    headings = [line for line in outcome.lines if line and line[0] not in " 123"]

    assert headings == [
        "Queries on “Harbour tolls rise in Marlow”",
        "To the author",
        "To Port office",
        "Proposed wordings",
    ]
    assert f"1.  claim:     {pier}, due 2024-03-08 (overdue)" in outcome.lines
    assert f"2.  claim:     {tolls}" in outcome.lines
    assert "    proposed:  “1875”" in outcome.lines
    assert "4 points to send" in outcome.err


def test_a_mail_goes_to_the_author(desk: Command) -> None:
    """What others are asked is none of the author's business; --to sends theirs."""
    _asked(desk)
    mail = done(desk("queries", "1", "--format", "email")).out
    office = done(desk("queries", "1", "--format", "email", "--to", "Port office")).out

    assert mail.startswith(
        "Hello,\n\nfrom checking “Harbour tolls rise in Marlow” there are 3 points for you:\n"
    )
    assert "gross figure" not in mail
    assert "gross figure" in office
    assert "1875" not in office


def test_markdown_makes_no_link_of_a_question(desk: Command) -> None:
    """What people typed is shown as they typed it."""
    _asked(desk)
    listed = done(desk("queries", "1", "--format", "md")).out

    assert listed.startswith("# Queries on “Harbour tolls rise in Marlow”\n\n## To the author\n\n1. claim: ")
    assert r"\[see\](https\://" in listed


def test_what_is_answered_or_settled_is_not_sent(desk: Command) -> None:
    """Nothing open, nothing printed."""
    label = claim_with(desk, "1874")
    done(desk("query", label, "Which pier?", "--to", "the author"))
    done(desk("answer", label, "The old one."))
    outcome = done(desk("queries", "--format", "text"))

    assert (outcome.out, "nothing is open" in outcome.err) == ("", True)


def test_a_confidential_name_is_not_sent(desk: Command) -> None:
    """Who spoke on background stays out of a question that names them."""
    label = claim_with(desk, "1874")
    done(
        desk(
            "attach", label, "--said-by", "Rosalind Quayle", "--when", "2024-03-06", "--terms",
            "on background", "--words", "It was 1875.",
        )
    )  # fmt: skip
    done(desk("query", label, "Does Rosalind Quayle err?", "--to", "the author"))

    assert "Quayle" not in done(desk("queries", "--format", "email")).out


def test_a_verdict_does_not_close_an_open_fix(desk: Command) -> None:
    """The wording is the author's to decide, whatever was found out."""
    label = claim_with(desk, "1874")
    done(desk("fix", label, "--from", "1874", "--to", "1875"))
    done(desk("query", label, "Which?", "--to", "the author"))
    done(desk("mark", label, "disputed", "--because", "It was 1875."))
    claim = shown(desk, label)

    assert (claim["fixes"][0]["state"], claim["queries"][0]["open"]) == ("open", True)
    assert "2 waiting for an answer or a decision" in done(desk("queries", "--open")).err
