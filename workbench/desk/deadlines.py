"""Deadlines: the day by which an article is to be checked."""

from __future__ import annotations

from workbench.desk.seen import check_field
from workbench.desk.workspace import Workspace, checked_date, person
from workbench.domain.article import Article
from workbench.domain.change import Change, Committed, Edit
from workbench.errors import WorkbenchError
from workbench.store.views import article_view


def set_deadline(workspace: Workspace, who: str, number: int, day: str, seen: str | None = None) -> Committed:
    """Give article `number` the ISO date by which it is to be checked; an empty one takes it away.

    `seen` is the deadline that the reviewer saw: StaleEdit when it is another one by now. NotFound when
    there is no such article; WorkbenchError when `day` is none, or when nothing would change.
    """
    reviewer = person(who)
    wanted = checked_date(day) if day else ""
    article: Article = article_view(workspace.store, number).article
    if wanted == article.deadline:
        raise WorkbenchError(
            f"article {number} is due on {wanted} already; give another day" if wanted
            else f"article {number} has no deadline; give a day to set one"
        )  # fmt: skip
    edit = Edit("article", article.uid, "deadline", article.deadline, wanted)
    if seen is not None:
        check_field(edit, seen, f"article {number}")
    return workspace.store.commit(Change("deadline", reviewer.name, (reviewer,), (edit,), about=article.uid))
