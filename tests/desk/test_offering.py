"""Passages offered for a claim: from every stored source, the best first."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.desk import attaching
from workbench.desk.importing import Arrival
from workbench.desk.offering import offers, ranked_sources
from workbench.desk.workspace import Workspace, create
from workbench.domain.source import Source

TEXTS = {
    "minutes": "The council met on Monday. Repairs of the Lindmark bridge cost 18 million euros. It rained.",
    "yearbook": "Lindmark has 42,000 inhabitants. The bridge of Lindmark dates from 1931.",
    "recipe": "Stir the soup and let it rest.",
}
CLAIM = "The repairs in Lindmark cost 18 million euros."


@pytest.fixture
def library(tmp_path: Path) -> tuple[Workspace, dict[str, Source]]:
    """A workspace with three stored sources."""
    workspace = create(tmp_path / "desk")
    return workspace, {
        name: attaching.add_source_file(workspace, "Ann", Arrival(f"{name}.txt", text.encode(), "file"))
        for name, text in TEXTS.items()
    }


def test_the_passage_with_the_figure_and_the_name_is_sure(
    library: tuple[Workspace, dict[str, Source]],
) -> None:
    """It comes first, with its place in the stored text."""
    workspace, sources = library
    best = offers(workspace, [CLAIM])[0]

    assert (best.source.uid, best.quote, best.is_sure) == (
        sources["minutes"].uid,
        "Repairs of the Lindmark bridge cost 18 million euros.",
        True,
    )
    assert best.place.quote(TEXTS["minutes"]) == best.quote


def test_a_sure_passage_comes_before_the_last_source_used(
    library: tuple[Workspace, dict[str, Source]],
) -> None:
    """What holds all that the claim gives comes first, wherever it stands."""
    workspace, sources = library
    offered = offers(workspace, [CLAIM], sources["yearbook"].uid)

    assert [(offer.source.title, offer.is_sure) for offer in offered[:2]] == [
        ("minutes.txt", True),
        ("yearbook.txt", False),
    ]


def test_most_shared_words_come_before_the_last_source_where_nothing_is_sure(
    library: tuple[Workspace, dict[str, Source]],
) -> None:
    """Neither passage has the figure of the claim: the one that shares more of its words comes first."""
    workspace, sources = library
    claim = "The repairs in Lindmark took 77 weeks."
    firsts = [offers(workspace, [claim], sources[name].uid)[0] for name in ("minutes", "yearbook")]

    assert [(offer.source.title, offer.is_sure) for offer in firsts] == 2 * [("minutes.txt", False)]


def test_the_last_source_used_breaks_ties_where_nothing_is_sure(
    library: tuple[Workspace, dict[str, Source]],
) -> None:
    """Each source has one passage with the only word that they share with the claim."""
    workspace, sources = library
    claim = "Lindmark waited for 77 weeks."
    firsts = [offers(workspace, [claim], sources[name].uid)[0] for name in ("minutes", "yearbook")]

    assert [offer.source.title for offer in firsts] == ["minutes.txt", "yearbook.txt"]


def test_a_day_of_the_week_weighs_less_than_several_words(tmp_path: Path) -> None:
    """Not even the source used last is offered first for it."""
    workspace = create(tmp_path / "desk")
    texts = {
        "diary": "The bakery was shut on Thursday.",
        "count": "The gauge counted visitors entering the museum garden.",
    }
    sources = {
        name: attaching.add_source_file(workspace, "Ann", Arrival(f"{name}.txt", text.encode(), "file"))
        for name, text in texts.items()
    }
    claim = "On Thursday visitors were entering the museum garden over one million times."
    first = offers(workspace, [claim], sources["diary"].uid)[0]

    assert first.source.uid == sources["count"].uid


def test_of_passages_as_good_the_last_source_used_comes_first(tmp_path: Path) -> None:
    """Two sources with the same words: the one used last is offered first."""
    workspace = create(tmp_path / "desk")
    sources = [
        attaching.add_source_file(workspace, "Ann", Arrival(name, f"{CLAIM}\n{name}".encode(), "file"))
        for name in ("one.txt", "two.txt")
    ]
    firsts = [offers(workspace, [CLAIM], source.uid)[0].source.uid for source in sources]

    assert firsts == [source.uid for source in sources]


def test_a_figure_of_another_thing_makes_nothing_sure(tmp_path: Path) -> None:
    """The passage holds every word of the claim, but its fifteen are horses."""
    workspace = create(tmp_path / "desk")
    text = "Shells hurt 15 horses in Lindmark."
    attaching.add_source_file(workspace, "Ann", Arrival("war.txt", text.encode(), "file"))

    assert [offer.is_sure for offer in offers(workspace, ["15 shells fell on Lindmark."])] == [False]


def test_what_says_nothing_of_the_claim_is_not_offered(library: tuple[Workspace, dict[str, Source]]) -> None:
    """Not even when it was used last; among the sources it then follows those that hold something."""
    workspace, sources = library
    offered = offers(workspace, [CLAIM], sources["recipe"].uid)
    ranked = ranked_sources(sources.values(), offered, sources["recipe"].uid)

    assert sources["recipe"].uid not in {offer.source.uid for offer in offered}
    assert [source.title for source in ranked] == ["minutes.txt", "yearbook.txt", "recipe.txt"]


def test_a_claim_without_telling_words_is_offered_nothing(
    library: tuple[Workspace, dict[str, Source]],
) -> None:
    """There is nothing to look for."""
    assert offers(library[0], ["It is so."]) == ()
