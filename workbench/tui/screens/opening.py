"""Opening a source outside the program, from any screen that shows one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from workbench.domain.review import SourceRow
from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui import outside
from workbench.tui.asking import answer_to
from workbench.tui.dialogs.opening import OpenDialog, Outside

if TYPE_CHECKING:
    from workbench.domain.document import Capture, Document
    from workbench.tui.screens.bench import BenchScreen


async def open_outside(bench: BenchScreen, row: SourceRow) -> None:
    """Ask what of the source is to be opened, and hand it to the pager or the browser."""
    from workbench.desk import looking

    source = row.source
    files = await bench.look(lambda workspace: looking.source_files(workspace, source.uid))
    texts = await bench.look(lambda workspace: looking.source_texts(workspace, source.uid))
    if files is None or texts is None:
        return
    url = source.url if outside.is_web_address(source.url) else ""
    size = sum(len(document.text) for document in texts)
    if not (files or size or url):
        bench.say("nothing of this source can be opened: no file is stored, and it has no web address")
        return
    chosen = await bench.dialog(OpenDialog(f"s{source.number} {one_line(source.title)}", size, files, url))
    if chosen is None:
        return
    try:
        bench.say(await _opened(bench, chosen, source.title, files, texts, url))
    except WorkbenchError as error:
        bench.show_words(str(error), is_refusal=True)


async def _opened(
    bench: BenchScreen,
    chosen: Outside,
    title: str,
    files: tuple[Capture, ...],
    texts: tuple[Document, ...],
    url: str,
) -> str:
    """Open what was chosen; return what to say."""
    if chosen.way == "text":
        _page(bench, "\n\n".join(document.text for document in texts))
        return "back from the pager"
    command = outside.browser(os.environ)
    target = url
    if chosen.way == "file":
        from workbench.desk import looking

        capture, workspace = files[chosen.number], bench.workspace
        if workspace is None:
            raise WorkbenchError("the workspace is not open yet; wait a moment")
        ending = outside.safe_ending(capture.media_type)
        folder = bench.shell.copies
        copy = await answer_to(
            lambda: outside.copy_of(looking.file_bytes(workspace, capture), title, ending, folder)
        )
        target = str(copy)
    if outside.needs_the_terminal(command):
        _in_the_terminal(bench, outside.with_target(command, target))
    else:
        await answer_to(lambda: outside.hand_over(command, target))
    return f"handed to {os.path.basename(command[0])}: {target}"


def _page(bench: BenchScreen, text: str) -> None:
    command = outside.pager(os.environ)
    try:
        with bench.app.suspend():
            outside.page(command, text, os.environ)
    except SuspendNotSupported as error:
        raise WorkbenchError("this terminal cannot be lent to a pager; y copies a passage") from error


def _in_the_terminal(bench: BenchScreen, words: list[str]) -> None:
    try:
        with bench.app.suspend():
            outside.run_in_terminal(words, os.environ)
    except SuspendNotSupported as error:
        raise WorkbenchError("the browser cannot have this terminal; set BROWSER to another") from error
