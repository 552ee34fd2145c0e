"""The one way to call the desk: on a thread, with its errors and its cancellation looked after."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import Worker, get_current_worker

from workbench.errors import WorkbenchError

Answer = TypeVar("Answer")


class Refused(Message):
    """The desk refused a call, with the line that says what happened and what to do."""

    def __init__(self, error: WorkbenchError) -> None:
        super().__init__()
        self.error = error


def ask(
    asker: Any, call: Callable[[], Answer], message: Callable[[Answer], Message], *, group: str
) -> Worker[None]:
    """Run `call` on a thread and post `message(answer)` to `asker`, a widget, a screen or the app.

    A later call of the same group cancels this one: its answer is then dropped. A WorkbenchError
    comes back as `Refused`; any other exception is a bug, which the app shows as one.
    """

    def answering() -> None:
        worker = get_current_worker()
        try:
            news: Message = message(call())
        except WorkbenchError as error:
            news = Refused(error)
        if not worker.is_cancelled:
            _post(asker, news)

    started: Worker[None] = asker.run_worker(
        answering, name=group, group=group, thread=True, exclusive=True, exit_on_error=False
    )
    return started


async def answer_to(call: Callable[[], Answer]) -> Answer:
    """Return what `call` returns, run on a thread; for a coroutine that goes on with the answer.

    Raises what the call raises.
    """
    return await asyncio.to_thread(call)


def _post(asker: MessagePump, news: Message) -> None:
    if asker.is_running:
        asker.post_message(news)
