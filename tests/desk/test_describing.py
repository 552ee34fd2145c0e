"""Sources added by name, and what a source is called, corrected and undone."""

from __future__ import annotations

import pytest

from tests.desk.conftest import stored
from workbench.desk import attaching, describing, looking, undoing, verifying
from workbench.desk.describing import Description
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace
from workbench.errors import StaleEdit, WorkbenchError


def test_a_source_is_added_by_name(bridge: Workspace) -> None:
    """Nothing is stored of it; it has a number, and one undo takes it away."""
    described = Description("Bridges of the north", "Ferrum", "https://ferrum.example")
    source = describing.add_source(bridge, "Ann", "document", described)
    told = looking.history(bridge)[0].words
    (row,) = looking.library(bridge)
    undoing.undo(bridge, "Ann")

    assert (row.source, row.texts) == (source, 0)
    assert (source.number, source.publisher, source.url) == (1, "Ferrum", "https://ferrum.example")
    assert told == "added s1 “Bridges of the north”"
    assert looking.library(bridge) == ()


@pytest.mark.parametrize(("kind", "title"), [("rumour", "Ann"), ("person", "  ")])
def test_a_source_without_a_name_or_of_no_kind_is_refused(bridge: Workspace, kind: str, title: str) -> None:
    """Nobody could tell later what was meant."""
    with pytest.raises(WorkbenchError):
        describing.add_source(bridge, "Ann", kind, Description(title))


def test_a_title_is_corrected_and_undone(bridge: Workspace) -> None:
    """Only what is given changes; the journal says to what."""
    uid = stored(bridge, "yearbook.txt", "The year in figures, with all that happened\n\nIt rained.")
    describing.describe_source(bridge, "Ann", uid, Description(title="Yearbook 2021", publisher="Ferrum"))
    (after,) = looking.sources(bridge)
    told = looking.history(bridge)[0].words
    undoing.undo(bridge, "Ann")

    assert (after.title, after.publisher, after.url) == ("Yearbook 2021", "Ferrum", "")
    assert told == "gave s1 the title “Yearbook 2021”, the publisher “Ferrum”"
    assert looking.sources(bridge)[0].title == "The year in figures, with all that happened"
    verifying.verify(bridge)


def test_what_is_removed_from_a_description_is_told(bridge: Workspace) -> None:
    """In a clause of its own, with what is given and without."""
    uid = stored(bridge, "yearbook.txt", "It rained.")
    whole = Description("Yearbook", "Ferrum", "https://ferrum.example")
    describing.describe_source(bridge, "Ann", uid, whole)
    describing.describe_source(bridge, "Ann", uid, Description("Yearbook 1931", ""))
    told = [looking.history(bridge)[0].words]
    undoing.undo(bridge, "Ann")
    describing.describe_source(bridge, "Ann", uid, Description(publisher="", url=""))
    told.append(looking.history(bridge)[0].words)

    assert told == [
        "gave s1 the title “Yearbook 1931” and removed its publisher",
        "removed s1’s publisher and url",
    ]


def test_what_changes_nothing_or_leaves_no_name_is_refused(bridge: Workspace) -> None:
    """The journal has no empty entries, and a source always something to call it by."""
    uid = stored(bridge, "yearbook.txt", "It rained.")
    title = looking.sources(bridge)[0].title

    with pytest.raises(WorkbenchError, match="so already"):
        describing.describe_source(bridge, "Ann", uid, Description(title=title))
    with pytest.raises(WorkbenchError, match="needs a title"):
        describing.describe_source(bridge, "Ann", uid, Description(title=" "))


def test_what_somebody_else_described_meanwhile_is_not_written_over(bridge: Workspace) -> None:
    """A field that changed since it was seen is refused with what it holds; one left alone stays."""
    uid = stored(bridge, "yearbook.txt", "It rained.")
    seen = looking.sources(bridge)[0]
    describing.describe_source(bridge, "Bob", uid, Description(publisher="Ferrum"), seen)
    describing.describe_source(bridge, "Ann", uid, Description(title="Yearbook 2021"), seen)

    with pytest.raises(StaleEdit, match="publisher of s1 in the meantime: it is “Ferrum” now") as refused:
        describing.describe_source(bridge, "Ann", uid, Description(publisher="Argent"), seen)
    (after,) = looking.sources(bridge)

    assert refused.value.present == "Ferrum"
    assert (after.title, after.publisher) == ("Yearbook 2021", "Ferrum")


def test_a_first_sentence_is_no_title(bridge: Workspace) -> None:
    """A file whose first line runs on is called by its name."""
    text = "The council met " + "and met again " * 10 + "that day\n\nIt rained."
    source = attaching.add_source_file(
        bridge,
        "Ann",
        Arrival("minutes.txt", text.encode(), "file"),
        publisher="Council",
        url="https://c.example",
    )

    assert (source.title, source.publisher, source.url) == ("minutes.txt", "Council", "https://c.example")
