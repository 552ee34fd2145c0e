"""Deciding: verdicts, dismissals, queries, fixes and ticks; one change an act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.checks.unread import unread_in
from workbench.desk.looking import article as article_view
from workbench.desk.seen import check_wording, standing_as_seen
from workbench.desk.workspace import Workspace, checked_date, person, required, typed
from workbench.domain.article import Article, Revision
from workbench.domain.canonical import Record
from workbench.domain.change import Change, Committed, Edit
from workbench.domain.claim import (
    DISMISSAL_REASONS,
    Claim,
    Dismissal,
    Fix,
    FixState,
    Query,
    Question,
    Tick,
)
from workbench.domain.review import ArticleView
from workbench.domain.source import Evidence
from workbench.domain.span import Span
from workbench.domain.verdict import VALUES, Reviewer, Value, Verdict
from workbench.errors import NotFound, WorkbenchError

SCALE = "desk/1"
"""The list of values that verdicts are given on: verified, disputed, needs context, unverifiable."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim to act on, with the article it is in."""

    claim: Claim
    article: Article


def subject(workspace: Workspace, claim: str) -> Subject:
    """Return the claim with uid `claim`; NotFound when it is gone, retired, or of an earlier revision."""
    found: Claim | None = workspace.store.find("claim", claim)
    if found is None or found.retired:
        raise NotFound("this claim is no longer in the article; reload and look again")
    revision: Revision = workspace.store.get("revision", found.revision)
    standing: list[Revision] = workspace.store.matching("revision", article=revision.article, retired=0)
    if any(other.number > revision.number for other in standing):
        raise NotFound(
            "the article has a newer revision than the one this claim is of; nothing was written: "
            "reload and decide there"
        )
    return Subject(found, workspace.store.get("article", revision.article))


def subjects_of(workspace: Workspace, claims: Iterable[str]) -> list[Subject]:
    """Return the claims with these uids in their order, each once; WorkbenchError when there is none."""
    subjects = [subject(workspace, uid) for uid in dict.fromkeys(claims)]
    if not subjects:
        raise WorkbenchError("no claim is named; choose one first")
    return subjects


def mark(
    workspace: Workspace,
    who: str,
    claim: str,
    question: Question,
    value: Value,
    rationale: str = "",
    as_of: str | None = None,
    expected: str | None = None,
    backing: Evidence | None = None,
) -> Committed:
    """Give a verdict on one question of a claim; it supersedes the one that stood.

    `expected` is the uid of the verdict the reviewer saw standing (empty for open); StaleEdit when
    another stands. `as_of` is the publication date unless given. `backing` is evidence born with it.
    Raises WorkbenchError without a name, without a rationale where one is needed, or when the claim
    does not ask the question.
    """
    return mark_all(
        workspace,
        who,
        [claim],
        question,
        value,
        rationale,
        as_of,
        None if expected is None else {claim: expected},
        () if backing is None else (backing,),
    )


def mark_all(
    workspace: Workspace,
    who: str,
    claims: Sequence[str],
    question: Question,
    value: Value,
    rationale: str = "",
    as_of: str | None = None,
    expected: Mapping[str, str] | None = None,
    backing: Sequence[Evidence] = (),
    wordings: Mapping[str, str] | None = None,
) -> Committed:
    """Give one verdict on the same question of several claims, in one change.

    `expected` maps a claim to the verdict the reviewer saw standing on it, `wordings` to the wording they
    saw: StaleEdit when either is another one by now. Otherwise as mark().
    """
    for uid, wording in (wordings or {}).items():
        check_wording(subject(workspace, uid).claim, wording)
    change = _verdicts(workspace, who, claims, question, value, rationale, as_of, expected or {})
    return workspace.store.commit(replace(change, births=(*change.births, *backing)))


def _verdicts(
    workspace: Workspace,
    who: str,
    claims: Sequence[str],
    question: Question,
    value: Value,
    rationale: str,
    as_of: str | None,
    expected: Mapping[str, str],
) -> Change:
    reviewer, because = person(who), typed(rationale)
    if value not in VALUES:
        raise WorkbenchError(f"{value!r} is no verdict; choose one of {', '.join(VALUES)}")
    if value != "verified" and not because:
        raise WorkbenchError(f"{value} needs a reason; say why in a few words")
    about_day = checked_date(as_of) if as_of else as_of
    births: list[Verdict] = []
    edits = []
    subjects = subjects_of(workspace, claims)
    for item in subjects:
        standing = standing_as_seen(item.claim, question, expected.get(item.claim.uid))
        verdict = Verdict(
            uid=workspace.new_uid("verdict", item.claim.uid, question, reviewer.uid),
            claim=item.claim.uid,
            question=question,
            scale=SCALE,
            value=value,
            rationale=because,
            wording_seen=item.claim.wording,
            reviewer=reviewer.uid,
            given_at=workspace.now(),
            as_of=item.article.published if about_day is None else about_day,
            carried_from="",
        )
        births.append(verdict)
        edits.append(Edit("claim", item.claim.uid, f"standing_{question}", standing, verdict.uid))
    named = tuple(item.claim.uid for item in subjects)
    return Change("verdict", reviewer.name, (reviewer, *births), tuple(edits), subjects[0].article.uid, named)


def dismiss_claim(workspace: Workspace, who: str, claim: str, reason: str, note: str = "") -> Committed:
    """Say that a claim needs no checking, and why."""
    return dismiss_claims(workspace, who, [claim], reason, note)


def dismiss_claims(
    workspace: Workspace, who: str, claims: Sequence[str], reason: str, note: str = ""
) -> Committed:
    """Say that claims need no checking, and why, in one change: all of them, or none."""
    subjects = subjects_of(workspace, claims)
    for item in subjects:
        if workspace.store.matching("dismissal", claim=item.claim.uid, retired=0):
            raise WorkbenchError(
                f"{_briefly(item.claim)} is dismissed already; restore it first to dismiss it otherwise"
            )
    places = [
        _Place(item.claim.revision, Span(item.claim.start, item.claim.end), item.claim.uid)
        for item in subjects
    ]
    return _dismiss(workspace, who, subjects[0].article.uid, places, reason, note)


def dismiss_span(
    workspace: Workspace, who: str, revision: str, start: int, end: int, reason: str, note: str = ""
) -> Committed:
    """Say that characters [start, end) of a revision need no checking, and why."""
    view = revision_view(workspace, revision)
    if not 0 <= start < end <= len(view.document.text):
        raise WorkbenchError(
            f"there are no characters {start}:{end} in this article; it has {len(view.document.text)}"
        )
    return _dismiss(workspace, who, view.article.uid, [_Place(revision, Span(start, end))], reason, note)


def dismiss_rest(
    workspace: Workspace, who: str, revision: str, sentence: str, reason: str, note: str = ""
) -> Committed:
    """Dismiss the words of one sentence that are in no claim; WorkbenchError when none are left."""
    view = revision_view(workspace, revision)
    found = next((s for s in view.sentences if s.uid == sentence), None)
    if found is None:
        raise NotFound("this sentence is not in the revision; reload and look again")
    rest = unread_in(view, Span(found.start, found.end))
    if not rest:
        raise WorkbenchError(
            "every word of this sentence is accounted for already; dismiss its claims one by one"
        )
    places = [_Place(revision, span) for span in rest]
    return _dismiss(workspace, who, view.article.uid, places, reason, note)


@dataclass(frozen=True, slots=True)
class _Place:
    """What a dismissal is about: characters of a revision, and the claim that they are, if they are one."""

    revision: str
    span: Span
    claim: str = ""


def _briefly(claim: Claim) -> str:
    words = claim.quote if len(claim.quote) <= 40 else claim.quote[:39] + "…"
    return f"the claim “{words}”"


def _dismiss(
    workspace: Workspace, who: str, article: str, places: Sequence[_Place], reason: str, note: str
) -> Committed:
    reviewer = person(who)
    if reason not in DISMISSAL_REASONS:
        raise WorkbenchError(
            f"{reason!r} is no reason to dismiss; choose one of {', '.join(DISMISSAL_REASONS)}"
        )
    at = workspace.now()
    births = [
        Dismissal(
            uid=workspace.new_uid("dismissal", place.revision, place.claim, reviewer.uid),
            revision=place.revision,
            claim=place.claim,
            start=place.span.start,
            end=place.span.end,
            reason=reason,
            note=typed(note),
            reviewer=reviewer.uid,
            at=at,
        )
        for place in places
    ]
    named = tuple(place.claim for place in places if place.claim)
    change = Change("dismissal", reviewer.name, (reviewer, *births), about=article, claims=named)
    return workspace.store.commit(change)


def restore(workspace: Workspace, who: str, dismissal: str) -> Committed:
    """Take a dismissal back: the claim, or the words, are open again."""
    found: Dismissal | None = workspace.store.find("dismissal", dismissal)
    if found is None or found.retired:
        raise NotFound("there is no such dismissal; reload and look again")
    view = revision_view(workspace, found.revision)
    edit = Edit("dismissal", dismissal, "retired", 0, 1)
    return _edit(workspace, person(who), "restore", edit, view.article.uid, found.claim)


def ask(workspace: Workspace, who: str, claim: str, asked_of: str, question: str, due: str = "") -> Committed:
    """Send a question about a claim to its author or to a source."""
    reviewer, item = person(who), subject(workspace, claim)
    query = Query(
        uid=workspace.new_uid("query", claim, reviewer.uid),
        claim=claim,
        asked_of=required(asked_of, "whom to ask"),
        question=required(question, "the question"),
        due=checked_date(typed(due)) if typed(due) else "",
        answer="",
        answered_at="",
        reviewer=reviewer.uid,
        at=workspace.now(),
    )
    return _born(workspace, "query", reviewer, query, item)


def answer(workspace: Workspace, who: str, query: str, text: str, expected: str | None = None) -> Committed:
    """Write down the answer to a query; StaleEdit when it no longer has the answer `expected`."""
    found: Query | None = workspace.store.find("query", query)
    if found is None or found.retired:
        raise NotFound("there is no such query; reload and look again")
    reviewer, item = person(who), subject(workspace, found.claim)
    edits = (
        Edit(
            "query",
            query,
            "answer",
            found.answer if expected is None else expected,
            required(text, "the answer"),
        ),
        Edit("query", query, "answered_at", found.answered_at, workspace.now()),
    )
    return workspace.store.commit(
        Change("answer", reviewer.name, (reviewer,), edits, item.article.uid, (item.claim.uid,))
    )


def propose_fix(
    workspace: Workspace, who: str, claim: str, current: str, proposed: str, note: str = ""
) -> Committed:
    """Propose other words for the article's own; an empty `proposed` proposes to cut them.

    Raises WorkbenchError when `current` does not stand in the article.
    """
    reviewer, item = person(who), subject(workspace, claim)
    fix = Fix(
        uid=workspace.new_uid("fix", claim, reviewer.uid),
        claim=claim,
        current=required(current, "the present wording"),
        proposed=typed(proposed),
        note=typed(note),
        state="open",
        reviewer=reviewer.uid,
        at=workspace.now(),
    )
    if fix.proposed == fix.current:
        raise WorkbenchError("the proposed wording is the present one; change it, or leave the fix")
    if fix.current not in item.claim.quote and fix.current not in _article_text(workspace, item):
        raise WorkbenchError("the words to change are not in the article; give them as they stand there")
    return _born(workspace, "fix", reviewer, fix, item)


def _article_text(workspace: Workspace, item: Subject) -> str:
    return revision_view(workspace, item.claim.revision).document.text


def settle_fix(
    workspace: Workspace, who: str, fix: str, state: FixState, expected: FixState | None = None
) -> Committed:
    """Say what became of a proposed wording: accepted, stet, cut, or open again.

    StaleEdit when it is no longer in the state `expected`.
    """
    found: Fix | None = workspace.store.find("fix", fix)
    if found is None or found.retired:
        raise NotFound("there is no such fix; reload and look again")
    if state not in ("open", "accepted", "stet", "cut"):
        raise WorkbenchError(f"{state!r} is no state of a fix; choose accepted, stet, cut or open")
    item = subject(workspace, found.claim)
    return _edit(
        workspace,
        person(who),
        "fix settled",
        Edit("fix", fix, "state", expected or found.state, state),
        item.article.uid,
        item.claim.uid,
    )


def tick(workspace: Workspace, who: str, revision: str, start: int, end: int) -> Committed:
    """Tick off display copy at characters [start, end): a person has read and checked it."""
    reviewer, view = person(who), revision_view(workspace, revision)
    if any(t.start == start and t.end == end for t in view.ticks):
        raise WorkbenchError("this piece is ticked off already; reload and go on with the next")
    if not any(b.start == start and b.end == end for b in view.document.blocks):
        raise NotFound("there is no such piece of display copy; reload and look again")
    born = Tick(
        uid=workspace.new_uid("tick", revision, reviewer.uid),
        revision=revision,
        start=start,
        end=end,
        reviewer=reviewer.uid,
        at=workspace.now(),
    )
    return workspace.store.commit(Change("tick", reviewer.name, (reviewer, born), about=view.article.uid))


def revision_view(workspace: Workspace, revision: str) -> ArticleView:
    """Return the article in the revision with uid `revision`; NotFound when it is gone."""
    found: Revision | None = workspace.store.find("revision", revision)
    if found is None or found.retired:
        raise NotFound("this revision is no longer here; reload and look again")
    article: Article = workspace.store.get("article", found.article)
    return article_view(workspace, article.number, found.number)


def _born(workspace: Workspace, kind: str, reviewer: Reviewer, record: Record, item: Subject) -> Committed:
    births = (reviewer, record)
    return workspace.store.commit(
        Change(kind, reviewer.name, births, about=item.article.uid, claims=(item.claim.uid,))
    )


def _edit(
    workspace: Workspace, reviewer: Reviewer, kind: str, edit: Edit, about: str, claim: str = ""
) -> Committed:
    claims = (claim,) if claim else ()
    return workspace.store.commit(Change(kind, reviewer.name, (reviewer,), (edit,), about, claims))
