"""One write of a screen: named, tried, contested where somebody else was faster, read back and said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import NotFound, StaleEdit, WorkbenchError
from workbench.tui.asking import answer_to
from workbench.tui.state import Outcome

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace
    from workbench.tui.contest import Call, Contest
    from workbench.tui.dialogs.contested import Choosing
    from workbench.tui.screens.bench import BenchScreen

LAST_CHANGES = 20
"""Changes of an article among which the one that was faster is looked for."""
Answer = TypeVar("Answer")


async def written(
    bench: BenchScreen,
    call: Callable[[Workspace, str], Answer],
    outcome: Callable[[Answer], Outcome] | Outcome,
    contest: Contest | None,
    doing: str,
) -> Answer | None:
    """Write as the reviewer of `bench`; return the answer, None when refused or nobody is named.

    `doing` is said meanwhile. What was typed is a draft again unless it was written.
    """
    who, workspace = await bench.named(), bench.workspace
    if not who or workspace is None:
        bench.shell.drafts.put_back()
        return None
    if doing:
        bench.say(doing)
    attempt: Callable[[Workspace, str], Answer] | None = call
    while attempt is not None:
        try:
            answer = await answer_to(partial(attempt, workspace, who))
        except (StaleEdit, NotFound) as error:
            await bench.read_back()
            attempt = await _contested(bench, contest, error)
        except WorkbenchError as error:
            _refuse(bench, error)
            return None
        except BaseException:
            bench.shell.drafts.put_back()
            raise
        else:
            bench.shell.drafts.settle()
            await bench.read_back()
            bench.show_words("")
            said = outcome if isinstance(outcome, Outcome) else outcome(answer)
            bench.shell.last_act = said
            bench.become(bench.state.saying(said))
            if bench.shell.unsaid:
                bench.show_words(bench.shell.unsaid, is_refusal=True)
                bench.shell.unsaid = ""
            return answer
    return None


def _refuse(bench: BenchScreen, error: WorkbenchError) -> None:
    """Say why nothing was written; what was typed for it is a draft again."""
    bench.shell.drafts.put_back()
    bench.show_words(str(error), is_refusal=True)


async def _contested(bench: BenchScreen, contest: Contest | None, error: WorkbenchError) -> Call | None:
    """Show both versions; return the act to try again, None when nothing more is to be written."""
    article = bench.article
    if contest is None or article is None:
        _refuse(bench, error)
        return None
    from workbench.tui.dialogs.contested import ContestDialog

    done = await bench.look(partial(newest_on, article.uid, contest.label))
    again, theirs = contest.again(bench.state), contest.theirs(bench.state)
    chosen: Choosing | None = await bench.dialog(
        ContestDialog(contest.label, done or str(error), theirs, contest.mine, is_gone=again is None)
    )
    if chosen is None:
        _refuse(bench, error)
    elif chosen == "mine":
        return again
    else:
        bench.shell.drafts.put_back()
        bench.say("theirs stands; nothing was written")
    if chosen == "copy":
        bench.copy(contest.mine)
    return None


def newest_on(article: str, label: str, workspace: Workspace) -> str:
    """Return who did what to a claim last, in words; empty when the newest changes are not about it."""
    from workbench.desk import looking

    for entry in looking.history(workspace, LAST_CHANGES, article):
        if label in entry.claims:
            return f"{entry.who}, {entry.at[11:16]} UTC: {entry.words}"
    return ""
