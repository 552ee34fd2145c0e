"""Repeating: what a person decided and attached last, said of other claims too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from workbench.desk import reviewing, telling
from workbench.desk.seen import check_wording
from workbench.desk.workspace import Workspace, person
from workbench.domain.change import Change, Committed
from workbench.domain.claim import QUESTION_WORDS, Claim, Question
from workbench.domain.source import Evidence, Source
from workbench.domain.verdict import Reviewer, Verdict
from workbench.errors import NothingLeft, WorkbenchError
from workbench.store import deeds as journal
from workbench.store.deeds import Deed
from workbench.store.lists import claim_labels

LOOKED_THROUGH = 500
"""Entries of the journal among which the last act is looked for, the newest first."""
_AT_ONCE = 50
Kind = TypeVar("Kind", Verdict, Evidence)
_KINDS = ("verdict", "evidence")


@dataclass(frozen=True, slots=True)
class LastAct:
    """What somebody decided last, with what they attached with it or just before; or attached last."""

    label: str
    "The claim it was about, or the first of several."
    about: str
    "uid of its article."
    verdict: Verdict | None
    evidence: tuple[Evidence, ...]
    sources: tuple[Source, ...] = ()
    "What each piece of the evidence is from."

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that it speaks to."""
        asked = [row.question for row in self.evidence]
        return tuple(dict.fromkeys([*asked, self.verdict.question] if self.verdict is not None else asked))

    @property
    def words(self) -> str:
        """What is repeated, in a word: the verdict's value, else the stance of the evidence."""
        return self.verdict.value if self.verdict is not None else self.evidence[0].stance


def last_act(workspace: Workspace, who: str) -> LastAct:
    """Return what `who` decided or attached last and has not taken back; NothingLeft when there is nothing.

    Evidence that they attached to the same claim just before a verdict belongs to it.
    """
    deeds = _own_deeds(workspace, person(who).name)
    newest = next(deeds, None)
    if newest is None:
        raise NothingLeft("you have decided and attached nothing yet; decide a claim first")
    first = newest.claims[0]
    verdict = next((row for row in _rows(newest, Verdict) if row.claim == first), None)
    evidence = [row for row in _rows(newest, Evidence) if row.claim == first]
    for deed in deeds if verdict is not None else ():
        if deed.kind != "evidence" or deed.claims != newest.claims:
            break
        evidence += [row for row in _rows(deed, Evidence) if row.claim == first]
    kept = tuple(
        row for row in evidence if not row.retired and (verdict is None or row.question == verdict.question)
    )
    if verdict is None and not kept:
        raise NothingLeft("what you attached last was taken off again; attach it anew")
    label = claim_labels(workspace.store, [first]).get(first, "")
    sources: list[Source] = [workspace.store.get("source", row.source) for row in kept]
    return LastAct(label, newest.about, verdict, kept, tuple(sources))


def repeat(
    workspace: Workspace,
    who: str,
    claims: Sequence[str],
    seen: Mapping[str, Claim] | None = None,
    shown: LastAct | None = None,
) -> tuple[Committed, LastAct]:
    """Give claims the verdict and the evidence of last_act(), in one change: all of them, or none.

    `seen` are the claims as the reviewer saw them; StaleEdit when one has another wording or verdict by now.
    `shown` is what they were told that they repeat; WorkbenchError when they have done more since.
    The as-of day is that of the verdict repeated within its article, else the other article's
    publication date.
    """
    act, reviewer = last_act(workspace, who), person(who)
    if shown is not None and act != shown:
        raise WorkbenchError("what you decided last is not what was shown; nothing was written: look again")
    subjects = reviewing.subjects_of(workspace, claims)
    for item in subjects:
        _refuse_unfit(act, item.claim, None if seen is None else seen[item.claim.uid].wording)
    uids = [item.claim.uid for item in subjects]
    births = [
        _again(workspace, row, uid, reviewer)
        for uid in uids
        for row in act.evidence
        if not _has(workspace, uid, row)
    ]
    article = subjects[0].article.uid
    if act.verdict is not None:
        verdict = act.verdict
        as_of = verdict.as_of if article == act.about else None
        expected = {uid: claim.standing(verdict.question) for uid, claim in (seen or {}).items()}
        committed = reviewing.mark_all(
            workspace, who, uids, verdict.question, verdict.value, verdict.rationale, as_of, expected, births
        )
        return committed, act
    if not births:
        raise WorkbenchError(f"what you attached to {act.label} hangs on it already; nothing was written")
    change = Change("evidence", reviewer.name, (reviewer, *births), about=article, claims=tuple(uids))
    return workspace.store.commit(change), act


def _refuse_unfit(act: LastAct, claim: Claim, wording: str | None) -> None:
    """Raise WorkbenchError when what was done to another claim cannot be said of this one."""
    if wording is not None:
        check_wording(claim, wording)
    if act.verdict is not None and claim.standing(act.verdict.question) == act.verdict.uid:
        raise WorkbenchError(f"{act.label} is the claim you decided last; go to another one to repeat it")
    missing = [question for question in act.questions if question not in claim.questions]
    if missing:
        raise WorkbenchError(
            f"this claim does not ask {QUESTION_WORDS[missing[0]]!r}, as {act.label} does; "
            "decide it by itself"
        )


def _again(workspace: Workspace, row: Evidence, claim: str, reviewer: Reviewer) -> Evidence:
    uid = workspace.new_uid("evidence", claim, row.source, reviewer.uid)
    return replace(row, uid=uid, claim=claim, reviewer=reviewer.uid, at=workspace.now())


def _own_deeds(workspace: Workspace, who: str) -> Iterator[Deed]:
    """Yield the verdicts and attachments of `who` that stand, newest first, up to another act of theirs."""
    seqs = journal.seqs(workspace.store)[:LOOKED_THROUGH]
    void = telling.taken_back(workspace) if seqs else frozenset()
    for at in range(0, len(seqs), _AT_ONCE):
        for deed in journal.deeds(workspace.store, seqs[at : at + _AT_ONCE]):
            if deed.who == who and deed.seq not in void and deed.kind in _KINDS and deed.claims:
                yield deed


def _rows(deed: Deed, kind: type[Kind]) -> list[Kind]:
    return [row for row in deed.records if isinstance(row, kind)]


def _has(workspace: Workspace, claim: str, row: Evidence) -> bool:
    """Say whether the same words of the same source hang on a claim already."""
    hanging: list[Evidence] = workspace.store.matching("evidence", claim=claim, retired=0)
    return any(
        (one.source, one.document, one.start, one.end, one.quote, one.question)
        == (row.source, row.document, row.start, row.end, row.quote, row.question)
        for one in hanging
    )
