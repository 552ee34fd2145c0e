"""Queries to authors and sources, and fixes proposed for the article's words."""

from __future__ import annotations

from workbench.domain.claim import Fix, FixState, Query
from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command
from workbench.tui.commands.picking import picked
from workbench.tui.contest import GONE, Call, Contest, of_a_claim, present
from workbench.tui.state import Outcome, ReviewState


async def _query(bench: Bench) -> None:
    from workbench.desk import reviewing
    from workbench.tui.dialogs.asking import QueryDialog

    view = bench.state.current
    given = await bench.dialog(QueryDialog(view.label, view.claim.wording)) if view is not None else None
    if view is None or given is None:
        return
    await bench.write(
        lambda workspace, who: reviewing.ask(
            workspace, who, view.claim.uid, given.asked_of, given.question, given.due
        ),
        Outcome(view.label, "asked", f"{given.asked_of}: {given.question}"),
        of_a_claim(view, given.question),
    )


async def _answer(bench: Bench) -> None:
    from workbench.desk import reviewing
    from workbench.tui.dialogs.asking import AnswerDialog

    view = bench.state.current
    if view is None:
        return
    queries = [query for query in view.queries if query.is_open] or list(view.queries)
    labels = [f"{query.asked_of}: {query.question}" for query in queries]
    query = await picked(bench, f"Which query about claim {view.label}?", queries, labels)
    given = await bench.dialog(AnswerDialog(query)) if query is not None else None
    if query is None or given is None:
        return

    def answered(before: str) -> Call:
        return lambda workspace, who: reviewing.answer(workspace, who, query.uid, given, before)

    def now(state: ReviewState) -> Query | None:
        current = present(state, view.claim.uid)
        queries = current.queries if current is not None else ()
        return next((item for item in queries if item.uid == query.uid), None)

    await bench.write(
        answered(query.answer),
        Outcome(view.label, "answered", given),
        Contest(
            view.label,
            given,
            lambda state: item.answer if (item := now(state)) is not None else GONE,
            lambda state: answered(item.answer) if (item := now(state)) is not None else None,
        ),
    )


async def _fix(bench: Bench) -> None:
    from workbench.desk import reviewing
    from workbench.tui.dialogs.fixing import FixDialog

    view = bench.state.current
    given = await bench.dialog(FixDialog(view.label, view.claim.quote)) if view is not None else None
    if view is None or given is None:
        return
    await bench.write(
        lambda workspace, who: reviewing.propose_fix(
            workspace, who, view.claim.uid, given.current, given.proposed, given.note
        ),
        Outcome(view.label, "fix proposed", given.proposed),
        of_a_claim(view, given.proposed),
    )


async def _settle(bench: Bench) -> None:
    from workbench.desk import reviewing
    from workbench.tui.dialogs.fixing import SettleFixDialog

    view = bench.state.current
    if view is None:
        return
    fixes = [fix for fix in view.fixes if fix.is_open] or list(view.fixes)
    fix = await picked(bench, f"Which fix of claim {view.label}?", fixes, [fix.proposed for fix in fixes])
    if fix is None:
        return
    given: FixState | None = await bench.dialog(SettleFixDialog(fix))
    if given is None:
        return

    def settled(before: FixState) -> Call:
        return lambda workspace, who: reviewing.settle_fix(workspace, who, fix.uid, given, before)

    def now(state: ReviewState) -> Fix | None:
        current = present(state, view.claim.uid)
        fixes = current.fixes if current is not None else ()
        return next((item for item in fixes if item.uid == fix.uid), None)

    await bench.write(
        settled(fix.state),
        Outcome(view.label, f"fix {given}", fix.proposed),
        Contest(
            view.label,
            given,
            lambda state: item.state if (item := now(state)) is not None else GONE,
            lambda state: (
                settled(item.state) if (item := now(state)) is not None and item.state != given else None
            ),
        ),
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        "query", "q", "query", "Put a question about the claim to the author or a source.",
        "Ask and correct", _query, (needs.one_claim,), "query {claim} --to WHO QUESTION",
        is_writing=True, rank=5,
    ),
    Command(
        "answer", "Q", "answer", "Write down the answer to a question.",
        "Ask and correct", _answer, (needs.one_claim, needs.query_there), "answer {claim} TEXT",
        is_writing=True,
    ),
    Command(
        "fix", "f", "fix", "Propose other words for the article.",
        "Ask and correct", _fix, (needs.one_claim,), "fix {claim} --to TEXT", is_writing=True, rank=5,
    ),
    Command(
        "settle", "F", "settle", "Say what became of a proposed fix: accepted, stet or cut.",
        "Ask and correct", _settle, (needs.one_claim, needs.fix_there), "settle {claim} STATE",
        is_writing=True,
    ),
)  # fmt: skip
