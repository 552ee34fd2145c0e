"""The day by which an article is to be checked."""

from __future__ import annotations

from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command
from workbench.tui.state import Outcome


async def _deadline(bench: Bench) -> None:
    from workbench.desk import deadlines
    from workbench.tui.dialogs.publishing import DeadlineDialog
    from workbench.tui.keymap import key_of

    article = bench.article
    if article is None:
        bench.say(f"no article is here yet: {key_of('import')} imports one")
        return
    number, seen = article.number, article.deadline
    day = await bench.dialog(DeadlineDialog(article.title, seen))
    if day is None:
        return
    if day == seen:
        bench.say(f"article {number} is due on {day} already" if day else f"article {number} has no deadline")
        return
    await bench.write(
        lambda workspace, who: deadlines.set_deadline(workspace, who, number, day, seen),
        Outcome(f"article {number}", "due" if day else "has no deadline now", day),
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        "deadline", "Y", "due", "Say by which day the article is to be checked.",
        "Workspace", _deadline, (needs.an_article,), "set {article} --deadline DATE", is_writing=True, rank=7,
    ),
)  # fmt: skip
