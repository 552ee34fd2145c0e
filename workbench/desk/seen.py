"""Whether a claim still is as its reviewer saw it."""

from __future__ import annotations

from workbench.domain.change import Edit
from workbench.domain.claim import QUESTION_WORDS, Claim, Question
from workbench.errors import StaleEdit, WorkbenchError
from workbench.text import one_line


def standing_as_seen(claim: Claim, question: Question, expected: str | None) -> str:
    """Return the verdict that stands on `question`; StaleEdit when it is not the one that was expected."""
    if question not in claim.questions:
        other = next((q for q in claim.questions if q != question), "content")
        raise WorkbenchError(
            f"this claim does not ask {QUESTION_WORDS[question]!r}; decide {QUESTION_WORDS[other]!r}"
        )
    standing = claim.standing(question)
    if expected is not None and expected != standing:
        raise StaleEdit(
            "somebody else decided this claim in the meantime; nothing was written: "
            "look at their verdict and decide again",
            table="claim",
            uid=claim.uid,
            field=f"standing_{question}",
            present=standing,
        )
    return standing


def check_wording(claim: Claim, seen: str) -> None:
    """Raise StaleEdit when a claim no longer has the wording that was seen."""
    if claim.wording != seen:
        raise StaleEdit(
            "somebody else reworded this claim in the meantime; nothing was written: "
            "read the wording as it is now and decide again",
            table="claim",
            uid=claim.uid,
            field="wording",
            present=claim.wording,
        )


def check_field(edit: Edit, seen: str, of: str) -> None:
    """Raise StaleEdit, with the present value, when the field that `edit` changes is no longer `seen`."""
    if edit.before != seen:
        now = f"it is “{one_line(edit.before)}” now" if edit.before else "it is empty now"
        raise StaleEdit(
            f"somebody else changed the {edit.field} of {of} in the meantime: {now}; "
            "nothing was written: look at it and decide again",
            table=edit.table,
            uid=edit.uid,
            field=edit.field,
            present=edit.before,
        )
