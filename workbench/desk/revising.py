"""Changing claims: wording, attribution, split, merge, and the claim that extraction missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.desk.reviewing import Subject, revision_view, subject
from workbench.desk.workspace import Workspace, person, required, typed
from workbench.domain.canonical import Record
from workbench.domain.change import Change, Committed, Edit
from workbench.domain.claim import QUESTIONS, Claim, Fix, Query, Question
from workbench.domain.review import ClaimView
from workbench.domain.source import Evidence
from workbench.domain.span import Span
from workbench.domain.verdict import Reviewer
from workbench.domain.wording import article_words, replaced
from workbench.errors import NotFound, WorkbenchError


def edit_wording(workspace: Workspace, who: str, claim: str, before: str, after: str) -> Committed:
    """Change the standalone wording; StaleEdit when it is no longer `before`.

    A verdict given for the earlier wording no longer stands: the claim reopens. Nor is it known any more
    that it states the same fact as another claim: what it repeats, and what repeats it, are unlinked.
    """
    reviewer, item = person(who), subject(workspace, claim)
    wording = required(after, "the wording")
    if wording == before:
        raise WorkbenchError("the wording is the same; change it, or leave it")
    edits = (
        Edit("claim", claim, "wording", before, wording),
        *_reopening(item.claim, item.claim.questions),
        *_by_hand(item.claim, wording),
        *_unlinking(workspace, item.claim),
    )
    return _commit(workspace, "wording", reviewer, (), edits, item)


def restore_own_words(workspace: Workspace, who: str, claim: str) -> Committed:
    """Set the wording back to the article's own words, by undoing what was put into it.

    Where that leaves no words as the article has them, the claim's quote is the wording.

    WorkbenchError when nothing was; otherwise as edit_wording().
    """
    item = subject(workspace, claim)
    if not replaced(item.claim.wording, item.claim.edits):
        raise WorkbenchError(
            "nothing was put into this wording; change it with `workbench wording CLAIM TEXT`"
        )
    before = item.claim.wording
    return edit_wording(
        workspace, who, claim, before, article_words(before, item.claim.edits, item.claim.quote)
    )


def unlink(workspace: Workspace, who: str, claim: str) -> Committed:
    """Say that a claim does not repeat another one: from now on it is decided for itself."""
    reviewer, item = person(who), subject(workspace, claim)
    if not item.claim.repeats:
        raise WorkbenchError("this claim repeats no other; there is nothing to unlink")
    edit = Edit("claim", claim, "repeats", item.claim.repeats, "")
    return _commit(workspace, "unlink", reviewer, (), (edit,), item)


def edit_attribution(
    workspace: Workspace,
    who: str,
    claim: str,
    attributed_to: str,
    questions: Sequence[Question] | None = None,
    expected: str | None = None,
) -> Committed:
    """Change whose word the claim is, and with it what is asked about it.

    Somebody's word asks both questions unless told otherwise; the article's own voice asks the content.
    StaleEdit when the claim is no longer given on the word of `expected`.
    """
    reviewer, item = person(who), subject(workspace, claim)
    speaker = typed(attributed_to)
    wanted = tuple(questions) if questions is not None else (QUESTIONS if speaker else QUESTIONS[:1])
    if not wanted or any(question not in QUESTIONS for question in wanted):
        raise WorkbenchError("a claim asks at least one question: content, attribution or both")
    manner = (item.claim.manner or "indirect") if speaker else ""
    pairs = (
        ("attributed_to", item.claim.attributed_to if expected is None else expected, speaker),
        ("manner", item.claim.manner, manner),
        ("questions", item.claim.questions, wanted),
    )
    edits = [Edit("claim", claim, name, old, new) for name, old, new in pairs if old != new]
    if not edits:
        raise WorkbenchError("the attribution is the same; change it, or leave it")
    edits += _reopening(item.claim, [q for q in QUESTIONS if q == "attribution" or q not in wanted])
    edits += _unlinking(workspace, item.claim)
    return _commit(workspace, "attribution", reviewer, (), tuple(edits), item)


def split(workspace: Workspace, who: str, claim: str, parts: Sequence[tuple[Span, str]]) -> Committed:
    """Replace a claim by its parts, each with its own characters and wording.

    Queries and fixes go on at the part whose words they are about, else at the first. Evidence stays
    with the whole: which part it bears on is for a person to say.
    """
    reviewer, item = person(who), subject(workspace, claim)
    if len(parts) < 2:
        raise WorkbenchError("a split needs two parts or more; mark where the claim divides")
    view = revision_view(workspace, item.claim.revision)
    text = view.document.text
    whole = Span(item.claim.start, item.claim.end)
    born = []
    for number, (span, wording) in enumerate(parts):
        if not whole.contains(span) or span.start == span.end:
            raise WorkbenchError("a part lies outside the claim; choose words inside it")
        born.append(
            _successor(workspace, item.claim, span, text, wording, "split", (claim,), reviewer, number)
        )
    left = view.claim(claim)
    hanging = [] if left is None else _correspondence(workspace, left, born)
    return _commit(workspace, "split", reviewer, [*born, *hanging], _retired([item.claim]), item)


def merge(workspace: Workspace, who: str, claims: Sequence[str], wording: str) -> Committed:
    """Replace claims of one revision by one that covers them all, with what hung on each of them."""
    reviewer = person(who)
    subjects = [subject(workspace, uid) for uid in dict.fromkeys(claims)]
    if len(subjects) < 2:
        raise WorkbenchError("a merge needs two claims or more; select them first")
    if len({item.claim.revision for item in subjects}) > 1:
        raise WorkbenchError("these claims are not of one article; merge claims of one article only")
    first = min((item.claim for item in subjects), key=lambda c: c.start)
    span = Span(first.start, max(item.claim.end for item in subjects))
    view = revision_view(workspace, first.revision)
    text = view.document.text
    parents = tuple(item.claim.uid for item in subjects)
    born = _successor(workspace, first, span, text, wording, "merged", parents, reviewer, 0)
    retired = _retired([item.claim for item in subjects])
    left = [merged for item in subjects if (merged := view.claim(item.claim.uid)) is not None]
    hanging = [record for merged in left for record in _hanging(workspace, merged, born)]
    return _commit(workspace, "merge", reviewer, [born, *hanging], retired, subjects[0])


def add_claim(
    workspace: Workspace,
    who: str,
    revision: str,
    start: int,
    end: int,
    wording: str = "",
    attributed_to: str = "",
) -> Committed:
    """Add a claim that extraction missed, bound to characters [start, end) of the article."""
    reviewer, view = person(who), revision_view(workspace, revision)
    text = view.document.text
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise WorkbenchError("no words are selected; select the words that make the claim")
    speaker = typed(attributed_to)
    claim = Claim(
        uid=workspace.new_uid("claim", revision, str(start), str(end), reviewer.uid),
        revision=revision,
        number=0,
        start=start,
        end=end,
        quote=text[start:end],
        origin="added",
        parents=(),
        how=f"added by {reviewer.name}",
        worth=500,
        reasons=("added by a person +500",),
        wording=typed(wording) or " ".join(text[start:end].split()),
        types=(),
        attributed_to=speaker,
        manner="indirect" if speaker else "",
        questions=QUESTIONS if speaker else QUESTIONS[:1],
    )
    change = Change("claim", reviewer.name, (reviewer, claim), about=view.article.uid, claims=(claim.uid,))
    return workspace.store.commit(change)


def _successor(
    workspace: Workspace,
    claim: Claim,
    span: Span,
    text: str,
    wording: str,
    origin: str,
    parents: tuple[str, ...],
    reviewer: Reviewer,
    number: int,
) -> Claim:
    return Claim(
        uid=workspace.new_uid("claim", claim.uid, origin, str(number)),
        revision=claim.revision,
        number=0,
        start=span.start,
        end=span.end,
        quote=span.quote(text),
        origin=origin,
        parents=parents,
        how=f"{origin} by {reviewer.name}",
        worth=claim.worth,
        reasons=claim.reasons,
        wording=required(wording, "the wording"),
        types=claim.types,
        attributed_to=claim.attributed_to,
        manner=claim.manner,
        questions=claim.questions,
    )


def _hanging(workspace: Workspace, left: ClaimView, heir: Claim) -> list[Record]:
    """Return evidence, queries and fixes of a claim that is no more, copied to its heir."""
    evidence = [item.evidence for item in left.evidence if item.evidence.question in heir.questions]
    return [*(_at(workspace, item, heir) for item in evidence), *_correspondence(workspace, left, [heir])]


def _correspondence(workspace: Workspace, left: ClaimView, heirs: Sequence[Claim]) -> list[Record]:
    """Return queries and fixes of a claim that is no more, each copied to the heir it is about."""
    records: list[Record] = [_at(workspace, query, heirs[0]) for query in left.queries]
    for fix in left.fixes:
        holding = (heir for heir in heirs if fix.current in heir.quote)
        records.append(_at(workspace, fix, next(holding, heirs[0])))
    return records


def _at(workspace: Workspace, record: Evidence | Query | Fix, heir: Claim) -> Record:
    return replace(record, uid=workspace.new_uid(record.TABLE, heir.uid, record.uid), claim=heir.uid)


def _retired(claims: Sequence[Claim]) -> tuple[Edit, ...]:
    return tuple(Edit("claim", claim.uid, "retired", 0, 1) for claim in claims)


def _reopening(claim: Claim, questions: Sequence[Question]) -> list[Edit]:
    return [
        Edit("claim", claim.uid, f"standing_{question}", claim.standing(question), "")
        for question in questions
        if claim.standing(question)
    ]


def _by_hand(claim: Claim, wording: str) -> list[Edit]:
    """Return the edits that let go of what the program said of the wording it had made."""
    left = tuple(words for words in claim.unresolved if words in wording)
    edits = [Edit("claim", claim.uid, "edits", claim.edits, ())] if claim.edits else []
    if left != claim.unresolved:
        edits.append(Edit("claim", claim.uid, "unresolved", claim.unresolved, left))
    return edits


def _unlinking(workspace: Workspace, claim: Claim) -> list[Edit]:
    """Return the edits by which a claim repeats no other, and no other repeats it."""
    repeating: list[Claim] = workspace.store.matching("claim", repeats=claim.uid, retired=0)
    linked = [claim, *repeating] if claim.repeats else repeating
    return [Edit("claim", one.uid, "repeats", one.repeats, "") for one in linked]


def _touched(first: Claim, edits: Sequence[Edit], births: Sequence[Record]) -> tuple[str, ...]:
    """Return the uids of the claims that changed, went or came: all of them are named with the act."""
    changed = [edit.uid for edit in edits if edit.table == "claim"]
    return tuple(dict.fromkeys([first.uid, *changed, *(b.uid for b in births if b.TABLE == "claim")]))


def _commit(
    workspace: Workspace,
    kind: str,
    reviewer: Reviewer,
    births: Sequence[Record],
    edits: Sequence[Edit],
    item: Subject,
) -> Committed:
    if item.article.retired:
        raise NotFound("this article is no longer here; reload and look again")
    return workspace.store.commit(
        Change(
            kind,
            reviewer.name,
            (reviewer, *births),
            tuple(edits),
            item.article.uid,
            _touched(item.claim, edits, births),
        )
    )
