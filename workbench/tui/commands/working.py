"""The workspace as a whole: import, report, go to, undo, help, quit."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.text import plural
from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command
from workbench.tui.state import Outcome

if TYPE_CHECKING:
    from workbench.desk.undoing import Undone


async def _undo(bench: Bench) -> None:
    from workbench.desk import undoing

    undone = await bench.write(
        undoing.undo, lambda undone: Outcome("", "undone", undone.words, can_undo=False)
    )
    _go_back_to(bench, undone)


async def _redo(bench: Bench) -> None:
    from workbench.desk import undoing

    done = await bench.write(undoing.redo, lambda done: Outcome("", "done again", done.words))
    _go_back_to(bench, done)


def _go_back_to(bench: Bench, undone: Undone | None) -> None:
    """Put the cursor on the claim that an undo or redo was about, where the queue shows it."""
    labels = undone.claims if undone is not None else ()
    shown = {row.uid for row in bench.state.rows}
    for view in bench.state.claims:
        if view.label in labels and view.claim.uid in shown:
            bench.become(bench.state.moved_to(view.claim.uid))
            return


async def _import(bench: Bench) -> None:
    from workbench.tui.dialogs.importing import ImportScreen

    done = await bench.dialog(ImportScreen(bench.root, bench.reviewer))
    if done is None:
        return
    bench.forget_last_act()
    failed = f"; {plural(done.failed, 'file')} could not be read" if done.failed else ""
    if len(done.articles) == 1 and not done.failed:
        await _dated(bench, done.articles[0])
        await bench.open_article(done.articles[0])
    else:
        bench.say(f"{plural(len(done.articles), 'article')} came{failed}; esc leads to the list")


async def _dated(bench: Bench, number: int) -> None:
    """Ask for the publication date of an article that came without one: its "today" hangs on it."""
    from workbench.desk import looking
    from workbench.tui.dialogs.publishing import PublishedDialog

    view = await bench.look(lambda workspace: looking.article(workspace, number))
    if view is None or view.article.published:
        return
    day = await bench.dialog(PublishedDialog(view.article.title))
    if day is not None:
        await _publish(bench, number, day)


async def _draft(bench: Bench) -> None:
    from workbench.desk import importing
    from workbench.tui.screens.draft import DraftDialog

    article = bench.article
    path = await bench.dialog(DraftDialog(article.title)) if article is not None else None
    if article is None or path is None:
        return
    await bench.write(
        lambda workspace, who: importing.import_one(
            workspace, who, importing.arrival_of(path), revision_of=article.number
        ),
        lambda done: Outcome(
            f"draft {bench.state.view.draft if bench.state.view is not None else done.revision}",
            "is here already" if done.already else "read",
            f"{plural(done.claims, 'claim')}, {done.carried} carried over",
        ),
        doing=f"reading {path.name} …",
    )


async def _reread(bench: Bench) -> None:
    from workbench.desk import rereading

    article = bench.article
    if article is None:
        return
    await bench.write(
        lambda workspace, who: rereading.reread(workspace, who, article.number),
        lambda done: Outcome(
            f"revision {done.revision}",
            "read again",
            f"{plural(done.claims, 'claim')} by {done.extractor}, {done.carried} carried over",
        ),
        doing="reading the article again …",
    )


def _nothing_yet() -> str:
    from workbench.tui.keymap import key_of

    return f"import an article first: {key_of('import')}"


async def _report(bench: Bench) -> None:
    from workbench.desk import reporting
    from workbench.tui.dialogs.reporting import ReportScreen

    article, workspace = bench.article, bench.workspace
    if article is None or workspace is None:
        bench.say(_nothing_yet())
        return

    def write(form: str, path: Path) -> Path:
        return reporting.write_report(workspace, article.number, form, path)

    path = await bench.dialog(
        ReportScreen(article.title, partial(reporting.report, workspace, article.number), bench.root, write)
    )
    if path is not None:
        bench.say(f"the report is in {path}")


async def _galley(bench: Bench) -> None:
    from workbench.desk import reporting
    from workbench.tui.dialogs.reporting import GalleyScreen

    article, workspace = bench.article, bench.workspace
    if article is None or workspace is None:
        bench.say(_nothing_yet())
        return

    def render(form: str) -> bytes:
        return reporting.galley(workspace, article.number).encode("utf-8")

    def write(form: str, path: Path) -> Path:
        return reporting.write_galley(workspace, article.number, path)

    path = await bench.dialog(GalleyScreen(article.title, render, bench.root, write))
    if path is not None:
        bench.say(f"the galley is in {path}")


async def _published(bench: Bench) -> None:
    from workbench.tui.dialogs.publishing import PublishedDialog

    article = bench.article
    if article is None:
        bench.say("no article is open")
        return
    given = await bench.dialog(PublishedDialog(article.title))
    if given is not None:
        await _publish(bench, article.number, given)


async def _publish(bench: Bench, number: int, day: str) -> None:
    from workbench.desk import importing

    await bench.write(
        lambda workspace, who: importing.set_metadata(
            workspace, who, number, importing.Overrides(published=day)
        ),
        Outcome(f"article {number}", "published", day),
    )


async def _go(bench: Bench) -> None:
    from workbench.tui.screens.prompt import PromptDialog

    given = await bench.dialog(PromptDialog("Go to", "Claim", "", placeholder="3.12, or 3 for an article"))
    if given is None:
        return
    article, _, claim = given.strip().partition(".")
    if not article.isdecimal() or (claim and not claim.isdecimal()):
        bench.say(f"{given} is no claim: type 3.12, or 3 for an article")
        return
    await bench.open_article(int(article), int(claim or 0))


async def _open(bench: Bench) -> None:
    if bench.article is None:
        bench.say(_nothing_yet())
        return
    await bench.open_article(bench.article.number)


async def _help(bench: Bench) -> None:
    bench.open_help()


async def _nothing(bench: Bench) -> None:
    """The app itself has this key."""


OPEN = Command("open", "enter", "open", "Open the article.", "Workspace", _open, twin="show ARTICLE", rank=1)
"""Only on the list of articles; there the list itself has the key."""

COMMANDS: tuple[Command, ...] = (
    Command(
        "undo", "z,ctrl+z", "undo", "Take back the last thing you did.",
        "Workspace", _undo, twin="undo", is_writing=True, rank=3,
    ),
    Command(
        "redo", "Z,ctrl+y", "redo", "Do again what was undone.",
        "Workspace", _redo, twin="redo", is_writing=True,
    ),
    Command(
        "import", "i", "import", "Read articles from files or pasted text, and find their claims.",
        "Workspace", _import, twin="import PATH", is_writing=True, rank=6,
    ),
    Command(
        "draft", "I", "draft", "Read the next draft of this article; what did not change keeps its verdict.",
        "Workspace", _draft, (needs.an_article,), "import PATH --revision-of {article}", is_writing=True,
    ),
    Command(
        "reread", "R", "reread", "Read the article's present text again with a newer engine.",
        "Workspace", _reread, (needs.an_article,), "reread {article}", is_writing=True,
    ),
    Command(
        "report", "r", "report", "Write the verification report.",
        "Workspace", _report, twin="report {article} --format html", rank=6,
    ),
    Command(
        "galley", "G", "galley", "Show the article for paper, claim numbers in the margin, and write it.",
        "Workspace", _galley, twin="galley {article}",
    ),
    Command(
        "published", "p", "date", "Say when the article was published.",
        "Workspace", _published, (needs.an_article,), "set {article} --published DATE", is_writing=True,
    ),
    Command("go", "g", "go to", "Go to a claim by its number.", "Workspace", _go, twin="show 3.12", rank=8),
    Command("help", "question_mark", "help", "Show every command.", "Workspace", _help, rank=0),
    Command("palette", "ctrl+o", "palette", "Find a command by its words.", "Workspace", _nothing),
    Command(
        "jump", "ctrl+g", "jump", "Put a letter over every pane and list; the letter goes there.",
        "Read", _nothing,
    ),
    Command("light", "ctrl+n", "light", "Change between dark and light.", "Workspace", _nothing),
    Command(
        "repaint", "ctrl+l", "repaint", "Write the whole screen again, where another program wrote over it.",
        "Workspace", _nothing,
    ),
    Command("quit", "ctrl+q", "quit", "Quit; everything is saved already.", "Workspace", _nothing, rank=0),
)  # fmt: skip
