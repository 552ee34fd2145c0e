"""What a desk does to an article, through the acts that both front ends call."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.desk import attaching, importing, looking, reporting, reviewing, revising, undoing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.source import Backing
from workbench.domain.span import Span
from workbench.errors import NothingLeft, StaleEdit, WorkbenchError

TEXT = """A bridge for the river town

The river town has 12,000 inhabitants. The bridge was opened in 1931 and cost $4 million.

"We are proud of it," said the mayor, Ada Brook.
According to the council, at least 300 cars cross it every hour.

It looks splendid.
"""
SOURCE = """Yearbook. The river town had 12,000 inhabitants in 2020.
The bridge cost $5 million.
The bridge cost $5 million.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with the article on the bridge."""
    made = create(tmp_path / "workspace")
    importing.import_one(made, "Ann", Arrival("bridge.txt", TEXT.encode()), Overrides(published="2022-09-14"))
    return made


def view_of(workspace: Workspace) -> ArticleView:
    """Return the article as it is now."""
    return looking.article(workspace, 1)


def claim(workspace: Workspace, words: str) -> ClaimView:
    """Return the smallest claim whose quote holds `words`."""
    holding = [c for c in view_of(workspace).claims if words in c.claim.quote]
    return min(holding, key=lambda c: len(c.claim.quote))


def source(workspace: Workspace) -> str:
    """Store the yearbook and return its uid."""
    return attaching.add_source_file(workspace, "Ann", Arrival("yearbook.txt", SOURCE.encode())).uid


def test_an_import_binds_every_claim_to_its_words(workspace: Workspace) -> None:
    """Whatever was found, the quote is what stands in the text at its place."""
    view = view_of(workspace)

    assert view.claims
    assert all(c.span.quote(view.document.text) == c.claim.quote for c in view.claims)
    verifying.verify(workspace)


def test_the_same_bytes_are_not_imported_twice(workspace: Workspace) -> None:
    """A second import of the same bytes says so and writes nothing."""
    head = workspace.store.head()

    again = importing.import_one(workspace, "Bob", Arrival("copy.txt", TEXT.encode()))

    assert (again.article, again.already) == (1, True)
    assert workspace.store.head() == head


def test_an_undone_import_can_be_imported_again(workspace: Workspace) -> None:
    """Importing bytes whose import was undone brings the same article back."""
    undoing.undo(workspace, "Ann")
    assert looking.articles(workspace) == ()

    again = importing.import_one(workspace, "Bob", Arrival("bridge.txt", TEXT.encode()))

    assert again.article == 1
    assert len(view_of(workspace).claims) == again.claims
    verifying.verify(workspace)


def test_a_pasted_text_is_called_by_its_first_words(workspace: Workspace) -> None:
    """A text without a name of its own is not called after the channel it came by."""
    words = (
        b"The sea is 12 kilometres away. The river that runs by the town is 300 kilometres long, and cold."
    )
    importing.import_one(workspace, "Ann", Arrival("stdin.txt", words, "stdin"))

    assert looking.article(workspace, 2).article.title == (
        "The sea is 12 kilometres away. The river that runs by the town is 300 …"
    )


def test_a_verdict_needs_a_name_and_but_for_verified_a_reason(workspace: Workspace) -> None:
    """Only a person decides, and says why where evidence does not."""
    uid = claim(workspace, "12,000").claim.uid

    with pytest.raises(WorkbenchError, match="nobody is named"):
        reviewing.mark(workspace, " ", uid, "content", "verified")
    with pytest.raises(WorkbenchError, match="needs a reason"):
        reviewing.mark(workspace, "Ann", uid, "content", "disputed")
    with pytest.raises(WorkbenchError, match="does not ask"):
        reviewing.mark(workspace, "Ann", uid, "attribution", "verified")

    assert claim(workspace, "12,000").verdicts == ()


def test_verified_without_a_source_is_counted_until_there_is_one(workspace: Workspace) -> None:
    """A green verdict that nobody sourced stays on the list of what is left."""
    uid = claim(workspace, "12,000").claim.uid
    reviewing.mark(workspace, "Ann", uid, "content", "verified")
    before = looking.tallies(view_of(workspace))

    attaching.attach_exact(workspace, "Ann", uid, source(workspace), "had 12,000 inhabitants", Backing())

    assert before.no_source == 1
    assert looking.tallies(view_of(workspace)).no_source == 0


def test_an_exact_quote_is_proved_or_refused(workspace: Workspace) -> None:
    """Not found: refused with the nearest miss. Found twice: asked about. Found once: bound."""
    uid, yearbook = claim(workspace, "$4 million").claim.uid, source(workspace)

    with pytest.raises(WorkbenchError, match=r"nearest is .*5 million"):
        attaching.attach_exact(workspace, "Ann", uid, yearbook, "The bridge cost $6 million", Backing())
    with pytest.raises(WorkbenchError, match="stands 2 times"):
        attaching.attach_exact(workspace, "Ann", uid, yearbook, "The bridge cost $5 million", Backing())
    start = SOURCE.index("The bridge")
    place = Span(start, start + len("The bridge cost $5 million"))
    attaching.attach_exact(
        workspace, "Ann", uid, yearbook, "The bridge cost $5 million", Backing(stance="refutes"), place
    )

    evidence = claim(workspace, "$4 million").evidence[0].evidence
    assert SOURCE[evidence.start : evidence.end] == evidence.quote
    verifying.verify(workspace)


def test_each_kind_of_evidence_is_labelled_for_what_it_is(workspace: Workspace) -> None:
    """Pasted, said and translated evidence is never called exact."""
    uid = claim(workspace, "1931").claim.uid
    attaching.attach_pasted(
        workspace, "Ann", uid, "A page", "https://example.org/", "Opened in 1931.", Backing()
    )
    attaching.attach_said(
        workspace,
        "Ann",
        uid,
        "Ada Brook",
        "2022-09-13",
        "off the record",
        "In 1931, yes.",
        "sought",
        Backing(),
    )
    attaching.attach_translated(
        workspace, "Ann", uid, "Ouvert en 1931.", "Opened in 1931.", "Ann", Backing(), title="Annuaire"
    )

    evidence = claim(workspace, "1931").evidence
    assert [item.evidence.kind for item in evidence] == ["pasted", "said", "translated"]
    assert [item.source.confidential for item in evidence] == [0, 1, 0]


def test_one_source_attaches_to_several_claims_in_one_act(workspace: Workspace) -> None:
    """A passage that settles two claims is one change, and one undo."""
    uids = [claim(workspace, "12,000").claim.uid, claim(workspace, "1931").claim.uid]
    attaching.attach_pasted(workspace, "Ann", uids, "A page", "", "Both.", Backing())
    undoing.undo(workspace, "Ann")

    assert [len(c.evidence) for c in view_of(workspace).claims] == [0] * len(view_of(workspace).claims)


def test_a_stale_verdict_is_refused_with_what_stands(workspace: Workspace) -> None:
    """Who saw the claim open does not overwrite what a colleague decided meanwhile."""
    uid = claim(workspace, "12,000").claim.uid
    reviewing.mark(workspace, "Bob", uid, "content", "disputed", "no")

    with pytest.raises(StaleEdit, match="somebody else decided"):
        reviewing.mark(workspace, "Ann", uid, "content", "verified", expected="")


def test_rewording_reopens_a_decided_claim(workspace: Workspace) -> None:
    """A verdict holds for the wording it was given for."""
    before = claim(workspace, "12,000").claim
    reviewing.mark(workspace, "Ann", before.uid, "content", "verified")

    revising.edit_wording(
        workspace, "Ann", before.uid, before.wording, "The river town has about 12,000 people."
    )

    after = claim(workspace, "12,000")
    assert after.open_questions == ("content",)
    assert [v.wording_seen for v in after.superseded] == [before.wording]
    with pytest.raises(StaleEdit):
        revising.edit_wording(workspace, "Bob", before.uid, before.wording, "Another.")


def test_split_and_merge_keep_to_the_words_and_can_be_undone(workspace: Workspace) -> None:
    """Parts lie inside the claim, a merger covers its claims, and undo brings back what was."""
    text = view_of(workspace).document.text
    whole = claim(workspace, "12,000").claim
    middle = text.index("has", whole.start)
    labels = [c.label for c in view_of(workspace).claims]

    parts = [
        (Span(whole.start, middle - 1), "There is a river town."),
        (Span(middle, whole.end), "It has 12,000."),
    ]
    revising.split(workspace, "Ann", whole.uid, parts)
    split = [c for c in view_of(workspace).claims if c.claim.origin == "split"]
    revising.merge(workspace, "Ann", [c.claim.uid for c in split], "The river town has 12,000 inhabitants.")
    merged = next(c for c in view_of(workspace).claims if c.claim.origin == "merged")

    assert merged.claim.quote == whole.quote
    assert undoing.undo(workspace, "Ann").claims == (*(c.label for c in split), merged.label)
    undoing.undo(workspace, "Ann")
    assert [c.label for c in view_of(workspace).claims] == labels
    with pytest.raises(WorkbenchError, match="outside the claim"):
        revising.split(workspace, "Ann", whole.uid, [(Span(0, 3), "x"), (Span(middle, whole.end), "y")])


def test_words_are_accounted_for_when_claims_and_dismissals_cover_them(workspace: Workspace) -> None:
    """Dismissing the rest of each sentence and ticking display copy leaves no word unread."""
    view = view_of(workspace)
    for sentence in view.sentences:
        try:
            reviewing.dismiss_rest(workspace, "Ann", view.revision.uid, sentence.uid, "opinion")
        except WorkbenchError as error:
            assert "accounted for already" in str(error)  # noqa: PT017

    assert looking.tallies(view_of(workspace)).unread == 0


def test_a_missed_claim_is_added_by_its_words(workspace: Workspace) -> None:
    """A person's claim is bound to the words they selected."""
    view = view_of(workspace)
    start = view.document.text.index("It looks splendid")
    revising.add_claim(workspace, "Ann", view.revision.uid, start, start + 17, "The bridge looks splendid.")

    added = claim(workspace, "It looks splendid").claim
    assert (added.quote, added.origin) == ("It looks splendid", "added")


def test_queries_and_fixes_stay_open_whatever_the_verdict(workspace: Workspace) -> None:
    """A verdict closes neither a query nor a fix."""
    uid = claim(workspace, "$4 million").claim.uid
    reviewing.ask(workspace, "Ann", uid, "the author", "Where is this from?")
    reviewing.propose_fix(workspace, "Ann", uid, "$4 million", "$5 million")
    reviewing.mark(workspace, "Ann", uid, "content", "disputed", "it was five")

    left = looking.tallies(view_of(workspace))
    assert (left.queries, left.fixes) == (1, 1)
    item = claim(workspace, "$4 million")
    reviewing.answer(workspace, "Ann", item.queries[0].uid, "From memory.")
    reviewing.settle_fix(workspace, "Ann", item.fixes[0].uid, "accepted")
    left = looking.tallies(view_of(workspace))
    assert (left.queries, left.fixes) == (0, 0)


def test_a_new_revision_carries_what_stayed_and_reopens_what_changed(workspace: Workspace) -> None:
    """Unchanged sentences keep claims, verdicts and evidence; a changed number is a new, open claim."""
    kept, changed = claim(workspace, "12,000").claim, claim(workspace, "$4 million").claim
    attaching.mark_with_quote(
        workspace, "Ann", kept.uid, "content", "verified", source(workspace), "had 12,000 inhabitants"
    )
    reviewing.mark(workspace, "Ann", changed.uid, "content", "disputed", "no")
    standing = claim(workspace, "12,000").claim.standing_content
    second = TEXT.replace("$4 million", "$5 million").replace("It looks splendid.\n", "")

    imported = importing.import_one(workspace, "Ann", Arrival("bridge.txt", second.encode()), revision_of=1)

    now = claim(workspace, "12,000")
    verdict = now.verdict_on("content")
    assert imported.revision == 2
    assert (now.label, now.claim.origin) == (f"1.{kept.number}", "carried")
    assert verdict is not None
    assert verdict.carried_from == standing
    assert [item.evidence.quote for item in now.evidence] == ["had 12,000 inhabitants"]
    assert claim(workspace, "$5 million").open_questions == ("content",)
    assert looking.article(workspace, 1, 1).revision.number == 1
    verifying.verify(workspace)


def test_a_publication_date_given_later_resolves_the_dates(tmp_path: Path) -> None:
    """Dates hang on the publication date; setting it keeps every decision."""
    workspace = create(tmp_path / "workspace")
    text = "The minister resigned on Tuesday. The budget is 3 million dollars."
    importing.import_one(workspace, "Ann", Arrival("a.txt", text.encode()))
    budget = claim(workspace, "3 million").claim.uid
    reviewing.mark(workspace, "Ann", budget, "content", "verified")

    importing.set_metadata(workspace, "Ann", 1, Overrides(published="2022-09-14"))

    days = [d.first_day for c in view_of(workspace).claims for d in c.dates]
    assert days == ["2022-09-13"]
    assert claim(workspace, "3 million").is_settled
    verifying.verify(workspace)


def test_undo_names_what_it_took_back(workspace: Workspace) -> None:
    """Undo and redo say which act they were about, and end."""
    uid = claim(workspace, "12,000").claim.uid
    reviewing.mark(workspace, "Bob", uid, "content", "disputed", "no")

    assert undoing.undo(workspace, "Bob").kind == "verdict"
    assert undoing.redo(workspace, "Bob").kind == "verdict"
    with pytest.raises(NothingLeft):
        undoing.redo(workspace, "Bob")


def test_a_report_is_the_same_until_the_article_changes(workspace: Workspace, tmp_path: Path) -> None:
    """No wall clock: two reports agree to the byte, also after another article was imported."""
    uid = claim(workspace, "12,000").claim.uid
    reviewing.mark(workspace, "Ann", uid, "content", "disputed", "no")
    first = {form: reporting.report(workspace, 1, form) for form in ("html", "md", "json", "csv")}
    importing.import_one(workspace, "Bob", Arrival("b.txt", b"The sea is 12 kilometres away."))

    assert {form: reporting.report(workspace, 1, form) for form in first} == first
    reviewing.ask(workspace, "Ann", uid, "the author", "Why?")
    assert all(reporting.report(workspace, 1, form) != first[form] for form in first)


def test_a_report_that_cannot_be_written_leaves_the_old_file(workspace: Workspace, tmp_path: Path) -> None:
    """A failed export is one line, and what was there stays."""
    (tmp_path / "folder").mkdir()

    with pytest.raises(WorkbenchError, match="cannot be written"):
        reporting.write_report(workspace, 1, "md", tmp_path / "folder")
    with pytest.raises(WorkbenchError, match="no format"):
        reporting.write_report(workspace, 1, "doc", tmp_path / "report.doc")

    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize("broken", ["capture", "missing", "stray"])
def test_verify_reads_the_files_too(workspace: Workspace, broken: str) -> None:
    """A byte of a capture, a missing file and a stray one are each named."""
    path = next((workspace.root / "sources").iterdir())
    if broken == "capture":
        path.chmod(0o600)
        path.write_bytes(path.read_bytes().replace(b"12,000", b"13,000"))
    elif broken == "missing":
        path.unlink()
    else:
        path.with_name("stray.txt").write_text("?")
        assert verifying.verify(workspace).orphans == ("stray.txt",)
        return

    with pytest.raises(verifying.Fault, match=f"files: .*{path.name}"):
        verifying.verify(workspace)


def test_a_purged_name_is_nowhere_in_the_workspace(workspace: Workspace) -> None:
    """After a purge no byte of the folder holds the name; verify passes and lists the purge."""
    name = "Jane Doe-Whistler"
    uid = claim(workspace, "1931").claim.uid
    attaching.add_source_file(
        workspace, "Ann", Arrival(f"{name}.txt", f"{name} wrote: opened in 1931.".encode())
    )
    stored = looking.source_by_label(workspace, "s1").uid
    attaching.attach_exact(workspace, "Ann", uid, stored, f"{name} wrote", Backing(note=f"{name} again"))
    reviewing.ask(workspace, "Ann", uid, name, f"Is {name} sure?")
    reviewing.mark(workspace, "Ann", uid, "content", "disputed", f"{name} said so")
    verifying.backup(workspace)
    checkpoint = verifying.checkpoint(workspace)

    verifying.purge(workspace, "Ann", name, "source protection")

    for path in workspace.root.rglob("*"):
        held = path.name.casefold() + (
            path.read_bytes().decode("latin-1").casefold() if path.is_file() else ""
        )
        assert name.casefold() not in held, path
        assert "jane-doe-whistler" not in held, path
    verified = verifying.verify(workspace, checkpoint)
    assert [line.endswith("Ann: source protection") for line in verified.purges] == [True]
    reporting.report(workspace, 1, "html")


def test_words_of_an_article_itself_are_not_purged_by_accident(workspace: Workspace) -> None:
    """Erasing words of the article's own text erases the article, so it must be said."""
    with pytest.raises(WorkbenchError, match="--articles"):
        verifying.purge(workspace, "Ann", "Ada Brook", "request")

    verifying.purge(workspace, "Ann", "Ada Brook", "request", whole_articles=True)

    assert looking.articles(workspace) == ()
    assert b"Ada Brook" not in (workspace.root / "claims.db").read_bytes()
    verifying.verify(workspace)


def test_a_backup_holds_database_and_sources(workspace: Workspace, tmp_path: Path) -> None:
    """A backup is a workspace of its own that verifies."""
    folder = verifying.backup(workspace, tmp_path / "copy")

    from workbench.desk.workspace import open_workspace

    copy = open_workspace(folder)
    assert verifying.verify(copy).head == verifying.verify(workspace).head
