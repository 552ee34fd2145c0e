"""`workbench set --deadline`, `articles --by-deadline` and `names --kind`."""

from __future__ import annotations

from tests.cli.conftest import Command


def test_what_is_due_first_comes_first(desk: Command) -> None:
    """The deadline is printed, with a sign where it has passed, and `none` takes it away."""
    set_to = desk("set", "1", "--deadline", "2001-03-09")
    listed = desk("articles", "--by-deadline", "--json").json
    desk("set", "1", "--deadline", "none")

    assert "!due 2001-03-09" in set_to.out
    assert (listed[0]["deadline"], listed[0]["late"]) == ("2001-03-09", True)
    assert desk("articles", "--json").json[0]["deadline"] == ""


def test_a_title_and_a_deadline_are_one_act(desk: Command) -> None:
    """One undo takes both back; a day that it has already stands beside the title that is new."""
    before = desk("articles", "--json").json[0]
    both = desk("set", "1", "--title", "Tolls", "--deadline", "2031-03-09")
    told = desk("log").out
    same_day = desk("set", "1", "--title", "Tolls again", "--deadline", "2031-03-09")
    neither = desk("set", "1", "--title", "Tolls again", "--deadline", "2031-03-09")
    given = desk("articles", "--json").json[0]
    desk("undo")
    desk("undo")
    after = desk("articles", "--json").json[0]

    assert (both.code, same_day.code, neither.code) == (0, 0, 1)
    assert "title “Tolls”, deadline “2031-03-09”" in told
    assert (given["title"], given["deadline"]) == ("Tolls again", "2031-03-09")
    assert (after["title"], after["deadline"]) == (before["title"], "")


def test_a_name_is_said_to_be_something_else(desk: Command) -> None:
    """By the name that the list prints; half of the order is refused."""
    name = desk("names", "1", "--json").json[0]
    other = "place" if name["kind"] != "place" else "person"
    done = desk("names", "1", "--name", name["name"], "--kind", other)
    half = desk("names", "1", "--name", name["name"])

    assert (done.code, half.code) == (0, 2)
    assert desk("names", "1", "--json").json[0]["kind"] == other
