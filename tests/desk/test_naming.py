"""Names: born with a text, ticked off by people, carried to the next draft where they read the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.checks.naming import NameEntry, names_of, place_of
from workbench.desk import importing, looking, naming, rereading, undoing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.domain.canonical import birth_tuple, forms_of, seal_of
from workbench.domain.names import Name, NameMention, NameTick
from workbench.errors import NotFound, OthersWork, WorkbenchError
from workbench.store.purging import holding

TEXT = """The mill of Lindmark reopens

By Noor Haddad

Minister Ilse Varga opened the mill in Lindmark on Tuesday. Varga praised Tomas Reik, the owner of the mill.
"""


@pytest.fixture
def mill(tmp_path: Path) -> Workspace:
    """A workspace with one article that names people and a place."""
    made = create(tmp_path / "mill")
    importing.import_one(made, "Ann", Arrival("mill.txt", TEXT.encode()), Overrides(published="2022-09-14"))
    return made


def entries(workspace: Workspace) -> dict[str, NameEntry]:
    """Return the names of the article as it is now, by label."""
    return {entry.label: entry for entry in names_of(looking.article(workspace, 1))}


def ticked(workspace: Workspace) -> set[str]:
    """Return the names that are ticked off."""
    return {label for label, entry in entries(workspace).items() if entry.tick is not None}


def tick(workspace: Workspace, *labels: str, who: str = "Ann") -> None:
    """Tick names off."""
    view = looking.article(workspace, 1)
    uids = [entries(workspace)[label].name.uid for label in labels]
    naming.tick_names(workspace, who, view.revision.uid, uids)


def next_draft(workspace: Workspace, text: str) -> None:
    """Import `text` as the next draft."""
    importing.import_one(workspace, "Ann", Arrival("mill2.txt", text.encode()), revision_of=1)


def test_names_are_listed_with_where_they_stand(mill: Workspace) -> None:
    """The headline's and the byline's as well as the text's."""
    view = looking.article(mill, 1)
    found = entries(mill)

    assert [place_of(view, mention) for mention in found["Lindmark"].mentions] == ["headline", ""]
    assert [place_of(view, mention) for mention in found["Noor Haddad"].mentions] == ["byline"]
    assert (found["Ilse Varga"].titles, len(found["Ilse Varga"].mentions)) == ("Minister", 2)


def test_a_name_is_ticked_off_told_undone_and_proved(mill: Workspace) -> None:
    """It counts in the tallies and in the list of articles, and the journal says whose it was."""
    before = looking.tallies(looking.article(mill, 1)).names
    tick(mill, "Ilse Varga")
    after = looking.tallies(looking.article(mill, 1)).names
    words = looking.history(mill)[0].words

    assert (after, words) == (before - 1, "ticked off the name “Ilse Varga”")
    assert looking.articles(mill)[0].names == after
    assert undoing.undo(mill, "Ann").words == words
    assert ticked(mill) == set()
    assert undoing.redo(mill, "Ann").kind == "name tick"
    assert ticked(mill) == {"Ilse Varga"}
    verifying.verify(mill)


def test_a_name_is_ticked_off_once_and_only_where_it_is(mill: Workspace) -> None:
    """A second tick is refused, and so is a name of another revision."""
    tick(mill, "Tomas Reik")
    with pytest.raises(WorkbenchError, match="ticked off already"):
        tick(mill, "Tomas Reik", who="Bob")
    with pytest.raises(NotFound):
        naming.tick_names(mill, "Ann", looking.article(mill, 1).revision.uid, ["ab" * 16])

    old = looking.article(mill, 1)
    next_draft(mill, TEXT.replace("Tuesday", "Monday"))
    with pytest.raises(WorkbenchError, match="newer draft"):
        naming.tick_names(mill, "Ann", old.revision.uid, [entries(mill)["Lindmark"].name.uid])


def test_names_that_read_the_same_stay_ticked_off_in_the_next_draft(mill: Workspace) -> None:
    """Whoever ticked them off is still named; what is spelled or titled otherwise reopens."""
    tick(mill, "Ilse Varga", "Tomas Reik", "Lindmark", who="Bob")
    next_draft(mill, TEXT.replace("Tuesday", "Monday").replace("Tomas Reik", "Thomas Reik"))
    view = looking.article(mill, 1)

    assert ticked(mill) == {"Ilse Varga", "Lindmark"}
    assert {view.reviewer(tick.reviewer) for tick in view.name_ticks} == {"Bob"}
    assert "Thomas Reik" in entries(mill)
    verifying.verify(mill)


def test_a_new_title_reopens_a_name(mill: Workspace) -> None:
    """A minister who becomes a secretary is looked at again."""
    tick(mill, "Ilse Varga")
    next_draft(mill, TEXT.replace("Minister Ilse", "Secretary Ilse"))

    assert entries(mill)["Ilse Varga"].titles == "Secretary"
    assert ticked(mill) == set()


def test_a_new_date_keeps_the_ticks(mill: Workspace) -> None:
    """The same text read for another day has the same names."""
    tick(mill, "Ilse Varga")
    importing.set_metadata(mill, "Ann", 1, Overrides(published="2022-09-15"))

    assert ticked(mill) == {"Ilse Varga"}


def test_spellings_and_titles_that_do_not_fit_are_flagged(tmp_path: Path) -> None:
    """Both names say which other one they look like."""
    made = create(tmp_path / "flags")
    text = (
        "Minister Ilse Varga opened the mill. Roman Vassilenko came too.\n\n"
        "Later, Secretary Ilse Varga met Roman Vasilenko in the harbour."
    )
    importing.import_one(made, "Ann", Arrival("flags.txt", text.encode()))
    found = entries(made)

    assert found["Ilse Varga"].flags == ("once Minister, once Secretary",)
    assert found["Roman Vassilenko"].flags == ("Roman Vasilenko: one letter apart",)
    assert found["Roman Vasilenko"].state == "look twice"


def test_what_names_hold_is_nothing_to_purge(mill: Workspace) -> None:
    """Rows of names hold places, no words: a name is erased with the texts that hold it."""
    tick(mill, "Tomas Reik")
    tables = {held.table for held in holding(mill.store, "Reik")}

    assert tables
    assert not tables & {"name", "name_mention", "name_tick"}
    verifying.purge(mill, "Ann", "Reik", "he asked for it", whole_articles=True)
    verifying.verify(mill)
    assert holding(mill.store, "Reik") == ()


def test_an_article_that_was_read_before_names_were_kept_gets_them_by_reading_it_again(
    mill: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reread brings them, and a draft of such an article has ticks to carry from nothing."""
    assert naming.keeps_names(looking.article(mill, 1).revision.extractor)
    assert not naming.keeps_names("claims/2+0a1ef4abbb93")
    assert not naming.keeps_names("by hand/1")
    monkeypatch.setattr(rereading, "extract", _another_engine)
    rereading.reread(mill, "Ann", 1)

    assert "Ilse Varga" in entries(mill)


def _another_engine(*given: object) -> object:
    from dataclasses import replace

    from workbench.extract import extract

    return replace(extract(*given), extractor="claims/9+00")  # type: ignore[arg-type]


def test_the_birth_tuples_of_names_never_change() -> None:
    """Golden seals: a release that gave others could not prove what this one wrote."""
    name = Name("aa" * 16, "bb" * 16, 1, "person")
    mention = NameMention("cc" * 16, "bb" * 16, "aa" * 16, 10, 20, -1, -1)
    born = NameTick("dd" * 16, "bb" * 16, "aa" * 16, "ee" * 16, "2026-11-25T08:00:00.000000Z")

    assert [forms_of(kind) for kind in (Name, NameMention, NameTick)] == [(4,), (7,), (6,)]
    assert [seal_of(birth_tuple(record), "00")[:16] for record in (name, mention, born)] == [
        "86e965296d9e76b0", "560513598eff627d", "8ffb926ff639f97d",
    ]  # fmt: skip


def kinds(workspace: Workspace) -> dict[str, str]:
    """Return what each name stands for."""
    return {label: entry.name.kind for label, entry in entries(workspace).items()}


def test_a_kind_is_corrected_and_undone(mill: Workspace) -> None:
    """The entry says what the name was taken for and what it is, and the workspace proves."""
    revision = looking.article(mill, 1).revision.uid
    naming.correct_kind(mill, "Ann", revision, entries(mill)["Lindmark"].name.uid, "organisation")
    corrected, told = kinds(mill)["Lindmark"], looking.history(mill)[0].words
    undoing.undo(mill, "Ann")

    assert corrected == "organisation"
    assert told.endswith("“Lindmark” is an organisation, not a place")
    assert kinds(mill)["Lindmark"] == "place"
    assert verifying.verify(mill) is not None


def test_a_corrected_kind_stays_in_the_next_draft(mill: Workspace) -> None:
    """The same engine sees the same name again, and what a person said of it holds."""
    revision = looking.article(mill, 1).revision.uid
    naming.correct_kind(mill, "Ann", revision, entries(mill)["Lindmark"].name.uid, "organisation")
    tick(mill, "Lindmark")
    next_draft(mill, TEXT.replace("on Tuesday", "on Wednesday"))

    assert kinds(mill)["Lindmark"] == "organisation"
    assert "Lindmark" in ticked(mill)


@pytest.mark.parametrize("is_undone", [False, True])
def test_another_engine_keeps_what_a_person_said_a_name_is(
    mill: Workspace, monkeypatch: pytest.MonkeyPatch, is_undone: bool
) -> None:
    """Ticked off or not, and also where a draft lies between; what was undone is the program's again."""
    revision = looking.article(mill, 1).revision.uid
    naming.correct_kind(mill, "Bob", revision, entries(mill)["Lindmark"].name.uid, "organisation")
    if is_undone:
        undoing.undo(mill, "Bob")
    next_draft(mill, TEXT.replace("on Tuesday", "on Wednesday"))
    monkeypatch.setattr(rereading, "extract", _another_engine)
    rereading.reread(mill, "Ann", 1)

    assert kinds(mill)["Lindmark"] == ("place" if is_undone else "organisation")


def test_another_engine_is_believed_where_nobody_said_anything(
    mill: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A corrected name does not keep the guesses about the others."""
    revision = looking.article(mill, 1).revision.uid
    naming.correct_kind(mill, "Bob", revision, entries(mill)["Lindmark"].name.uid, "organisation")
    monkeypatch.setattr(rereading, "extract", _all_places)
    rereading.reread(mill, "Ann", 1)

    assert (kinds(mill)["Lindmark"], kinds(mill)["Ilse Varga"]) == ("organisation", "place")


def _all_places(*given: object) -> object:
    from dataclasses import replace

    found: Any = _another_engine(*given)
    return replace(found, names=tuple(replace(name, kind="place") for name in found.names))


def _correct(workspace: Workspace) -> None:
    """Ann says that Lindmark is an organisation."""
    revision = looking.article(workspace, 1).revision.uid
    naming.correct_kind(workspace, "Ann", revision, entries(workspace)["Lindmark"].name.uid, "organisation")


def _tick_lindmark(workspace: Workspace) -> None:
    tick(workspace, "Lindmark")


@pytest.mark.parametrize("act", [_correct, _tick_lindmark])
def test_what_was_done_to_a_name_is_not_undone_beneath_a_draft_that_carried_it_over(
    mill: Workspace, act: Callable[[Workspace], None]
) -> None:
    """It would stand in the present draft all the same; once that is undone, it can be too."""
    act(mill)
    importing.set_metadata(mill, "Bob", 1, Overrides(published="2022-09-15"))
    carried = kinds(mill), ticked(mill)

    with pytest.raises(OthersWork, match=rf"carried over your change .*\(change {looking.newest(mill)}\)"):
        undoing.undo(mill, "Ann")
    assert (kinds(mill), ticked(mill)) == carried

    undoing.undo(mill, "Bob")
    undoing.undo(mill, "Ann")
    assert (kinds(mill)["Lindmark"], ticked(mill)) == ("place", set())


@pytest.mark.parametrize("act", [_correct, _tick_lindmark])
def test_what_was_done_to_a_name_that_a_draft_left_out_is_undone(
    mill: Workspace, act: Callable[[Workspace], None]
) -> None:
    """Nothing stands in the present draft."""
    act(mill)
    text = TEXT.replace("Lindmark", "the river")
    importing.import_one(mill, "Bob", Arrival("mill2.txt", text.encode()), revision_of=1)

    assert undoing.undo(mill, "Ann").kind.startswith("name")


def test_a_kind_that_is_listed_already_is_refused(mill: Workspace) -> None:
    """Nothing is written for nothing."""
    revision, uid = looking.article(mill, 1).revision.uid, entries(mill)["Lindmark"].name.uid
    with pytest.raises(WorkbenchError, match="listed as place already"):
        naming.correct_kind(mill, "Ann", revision, uid, "place")
