"""Verdicts: eight keys, four values for each of the two questions."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.claim import QUESTION_WORDS, Question
from workbench.domain.review import ClaimView
from workbench.domain.verdict import Value
from workbench.text import plural
from workbench.tui.asking import answer_to
from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command, Perform
from workbench.tui.commands.proving import library_for
from workbench.tui.contest import GONE, Call, Contest, of_a_claim, present
from workbench.tui.cutting import shortened
from workbench.tui.dialogs.results import VerdictGiven
from workbench.tui.state import Outcome, ReviewState

QUOTE_SHOWN = 32
"""Cells of a quotation that the line of news repeats; wording and source stand there whole."""

_SHORT: dict[Value, str] = {
    "verified": "verified", "disputed": "disputed", "needs context": "context", "unverifiable": "unverif.",
}  # fmt: skip
_HELP: dict[Value, str] = {
    "verified": "evidence supports it",
    "disputed": "evidence speaks against it",
    "needs context": "it misleads without more words",
    "unverifiable": "nobody can tell",
}


def _needs_word(view: ClaimView, question: Question, value: Value) -> bool:
    """Say whether the verdict wants more than a key: every one but `verified` with support, first time."""
    has_support = any(
        item.evidence.question == question and item.evidence.stance == "supports" for item in view.evidence
    )
    return value != "verified" or not has_support or view.verdict_on(question) is not None


def _deciding(question: Question, value: Value) -> Perform:
    async def decide(bench: Bench) -> None:
        state = bench.state
        aim, left_out = asked_of(state.aim, question)
        given = await _reasons(bench, aim, question, value, left_out)
        if given is None:
            return
        if not await _marked(bench, aim, question, value, given, left_out):
            return
        state = bench.state.unselected() if state.selected else bench.state
        bench.become(state.next_open())

    return decide


def asked_of(aim: Sequence[ClaimView], question: Question) -> tuple[list[ClaimView], str]:
    """Return the claims of `aim` that a verdict is given on, and why the others are left out, in words.

    A dismissed claim needs no verdict beside others; alone it can have one.
    """
    asking = [view for view in aim if question in view.claim.questions]
    decided = [view for view in asking if view.dismissal is None] or asking
    others = [view for view in aim if view not in decided]
    dismissed = [view.label for view in others if view.dismissal is not None]
    elsewhere = [view.label for view in others if view.dismissal is None]
    parts = []
    if dismissed:
        parts.append(f"{', '.join(dismissed)} {_is(dismissed)} dismissed and left out")
    if elsewhere:
        does = "does" if len(elsewhere) == 1 else "do"
        parts.append(f"{', '.join(elsewhere)} {does} not ask it and {_is(elsewhere)} left out")
    return decided, "; ".join(parts)


def _is(labels: Sequence[str]) -> str:
    return "is" if len(labels) == 1 else "are"


async def _reasons(
    bench: Bench, aim: Sequence[ClaimView], question: Question, value: Value, left_out: str
) -> VerdictGiven | None:
    article = bench.article
    as_of = article.published if article is not None else ""
    if not any(_needs_word(view, question, value) for view in aim):
        return VerdictGiven("", as_of)
    from workbench.tui.dialogs.deciding import VerdictDialog

    labels, wording = " + ".join(view.label for view in aim), _named(aim)[1]
    needed = _why_needed(aim, question, value)
    library = await library_for(bench, aim)
    return await bench.dialog(
        VerdictDialog(labels, question, value, as_of, wording, needed, library, left_out)
    )


def _why_needed(aim: Sequence[ClaimView], question: Question, value: Value) -> str:
    """Return why a verdict needs a reason: another one stands, or it is not `verified`; empty for none."""
    standing = [(view, verdict) for view in aim if (verdict := view.verdict_on(question)) is not None]
    replaced = [
        f"“{verdict.value}”" + (f" of {view.label}" if len(aim) > 1 else "") for view, verdict in standing
    ]
    if replaced:
        return f"because it replaces {', '.join(replaced)}"
    return "as every verdict but “verified” does" if value != "verified" else ""


async def _marked(
    bench: Bench,
    aim: Sequence[ClaimView],
    question: Question,
    value: Value,
    given: VerdictGiven,
    left_out: str,
) -> bool:
    label, wording = _named(aim)
    beside = f"{left_out} · " if left_out else ""
    asked = f"{QUESTION_WORDS[question]} " if question == "attribution" else ""
    uids = [view.claim.uid for view in aim]

    def again(state: ReviewState) -> Call | None:
        found = [view for uid in uids if (view := present(state, uid)) is not None]
        is_asked = all(question in view.claim.questions for view in found)
        return _verdict_on(found, question, value, given) if len(found) == len(uids) and is_asked else None

    passage = given.passage
    quote = shortened(passage.quote, QUOTE_SHOWN) if passage is not None else ""
    with_quote = f" · {passage.source}: “{quote}”" if passage is not None else ""
    committed = await bench.write(
        _verdict_on(aim, question, value, given),
        Outcome(label, value, beside + asked + wording + with_quote),
        Contest(
            aim[0].label,
            f"{value}: {given.rationale}" if given.rationale else value,
            lambda state: " · ".join(_standing(state, view, question) for view in aim),
            again,
        ),
    )
    if committed is not None and passage is not None:
        bench.last_source = passage.source_uid
    return committed is not None


async def _repeat(bench: Bench) -> None:
    from workbench.desk import repeating
    from workbench.tui.dialogs.fitting import warnings
    from workbench.tui.dialogs.repeating import RepeatDialog

    who, aim = await bench.named(), bench.state.aim
    act = await bench.look(lambda workspace: repeating.last_act(workspace, who)) if who else None
    if act is None:
        return
    quotes = [evidence.quote or evidence.original for evidence in act.evidence]
    doubts = await answer_to(lambda: [warnings(aim, quote) for quote in quotes])
    if not await bench.dialog(RepeatDialog(aim, act, doubts)):
        return
    seen = {view.claim.uid: view.claim for view in aim}
    label, wording = _named(aim)
    done = await bench.write(
        lambda workspace, name: repeating.repeat(workspace, name, list(seen), seen, act),
        lambda done: Outcome(label, done[1].words, f"as {done[1].label}: {wording}"),
        of_a_claim(aim[0], "the same again"),
    )
    if done is not None:
        state = bench.state.unselected() if bench.state.selected else bench.state
        bench.become(state.next_open())


def _verdict_on(aim: Sequence[ClaimView], question: Question, value: Value, given: VerdictGiven) -> Call:
    from workbench.desk import attaching, reviewing

    seen = {view.claim.uid: view.claim.standing(question) for view in aim}
    wordings = {view.claim.uid: view.claim.wording for view in aim}
    passage = given.passage
    if passage is None:
        return lambda workspace, who: reviewing.mark_all(
            workspace, who, list(seen), question, value, given.rationale, given.as_of, seen, wordings=wordings
        )
    return lambda workspace, who: attaching.mark_with_quote(
        workspace, who, list(seen), question, value, passage.source_uid, passage.quote, given.rationale,
        given.as_of, passage.backing, passage.place, passage.document, seen, wordings,
    )  # fmt: skip


def _standing(state: ReviewState, seen: ClaimView, question: Question) -> str:
    """Return what stands for a claim by now, and its wording when that is another one than was seen."""
    view = present(state, seen.claim.uid)
    if view is None:
        return f"{seen.label} {GONE}"
    verdict = view.verdict_on(question)
    reason = f": {verdict.rationale}" if verdict is not None and verdict.rationale else ""
    reworded = f", reworded: {view.claim.wording}" if view.claim.wording != seen.claim.wording else ""
    return f"{view.label} {view.status_of(question)}{reason}{reworded}"


def _named(aim: Sequence[ClaimView]) -> tuple[str, str]:
    if len(aim) == 1:
        return aim[0].label, aim[0].claim.wording
    return plural(len(aim), "claim"), " · ".join(f"{view.label} {view.claim.wording}" for view in aim)


def _command(question: Question, value: Value, rank: int) -> Command:
    letter = value[0] if value != "needs context" else "c"
    is_content = question == "content"
    return Command(
        id=("" if is_content else "said-") + value.replace(" ", "-"),
        key=letter if is_content else letter.upper(),
        label=_SHORT[value] if is_content else f"said: {_SHORT[value]}",
        help=f"{'Is it so?' if is_content else 'Was it said so?'} {value.capitalize()}: {_HELP[value]}.",
        group="Decide",
        perform=_deciding(question, value),
        needs=(needs.content_asked if is_content else needs.attribution_asked,),
        twin=f'mark {{claims}} "{value}"' + ("" if is_content else " --said"),
        is_writing=True,
        rank=rank,
    )


COMMANDS: tuple[Command, ...] = (
    _command("content", "verified", 1),
    _command("content", "disputed", 1),
    _command("content", "needs context", 1),
    _command("content", "unverifiable", 1),
    _command("attribution", "verified", 5),
    _command("attribution", "disputed", 9),
    _command("attribution", "needs context", 9),
    _command("attribution", "unverifiable", 9),
    Command(
        "repeat", "B", "as before",
        "Say of this claim what you decided last, with its reason and its source.",
        "Decide", _repeat, (needs.a_claim,), "repeat {claims}", is_writing=True,
    ),
)  # fmt: skip
