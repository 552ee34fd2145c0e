"""What people type for things - 3.12, 3, s4, the beginning of an id - and what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from workbench.checks.naming import names_of
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.domain.review import ArticleView, ClaimView
from workbench.errors import NotFound, WorkbenchError

CLAIM_LABEL = re.compile(r"[1-9][0-9]{0,8}\.[1-9][0-9]{0,8}")
ARTICLE_LABEL = re.compile(r"[1-9][0-9]{0,8}")
SOURCE_LABEL = re.compile(r"s[1-9][0-9]{0,8}")
UID_PREFIX = re.compile(r"[0-9a-f]{4,32}")

WHERE_SHOWN = {
    "query": "`workbench queries`",
    "fix": "`workbench queries`",
    "evidence": "`workbench show CLAIM`",
    "dismissal": "`workbench show`",
}
"""Tables whose rows are named by the beginning of their uid, and the command that prints it."""


def article_number(label: str) -> int:
    """Return the number of an article's label, raising WorkbenchError when it is none."""
    if not ARTICLE_LABEL.fullmatch(label):
        raise WorkbenchError(
            f"{label!r} is no article; articles have numbers, such as 3 (`workbench articles`)"
        )
    return int(label)


def articles_of(workspace: Workspace) -> Iterator[ArticleView]:
    """Yield the current revision of every article, by number."""
    for number in looking.article_numbers(workspace):
        yield looking.article(workspace, number)


def claims_of(workspace: Workspace, labels: Iterable[str]) -> list[ClaimView]:
    """Return the claims of `labels` in their order, each once."""
    return [claim_of(workspace, label) for label in dict.fromkeys(labels)]


def claim_of(workspace: Workspace, label: str) -> ClaimView:
    """Return the claim of `label`; WorkbenchError when it is none, NotFound when it is not here."""
    if not CLAIM_LABEL.fullmatch(label):
        raise WorkbenchError(f"{label!r} is no claim; claims are named as 3.12 (`workbench claims`)")
    return looking.claim_by_label(workspace, label)


def uid_of(workspace: Workspace, table: str, prefix: str) -> str:
    """Return the uid in `table` that begins with `prefix`, among the rows that are not retired.

    Raises WorkbenchError when several begin so, NotFound when none does.
    """
    typed = prefix.lower()
    where = WHERE_SHOWN[table]
    if not UID_PREFIX.fullmatch(typed):
        raise WorkbenchError(f"{prefix!r} is no id; ids are shown in brackets by {where}, such as 1f0a9c3e")
    uids = [row.uid for row in workspace.store.matching(table, retired=0) if row.uid.startswith(typed)]
    if not uids:
        raise NotFound(f"no {table} here has an id that begins with {prefix}; {where} shows the ids")
    if len(uids) > 1:
        raise WorkbenchError(f"{len(uids)} ids begin with {prefix}; type more of it")
    return str(uids[0])


def hanging_uid(workspace: Workspace, table: str, typed: str) -> str:
    """Return the uid of what `typed` names in `table`: by its own id, or by a claim that has only one.

    Of queries and fixes only the open ones count for a claim. Raises WorkbenchError when the claim
    has none, or several.
    """
    if not CLAIM_LABEL.fullmatch(typed):
        return uid_of(workspace, table, typed)
    claim = claim_of(workspace, typed)
    hanging: dict[str, list[str]] = {
        "query": [query.uid for query in claim.queries if query.is_open],
        "fix": [fix.uid for fix in claim.fixes if fix.is_open],
        "evidence": [item.evidence.uid for item in claim.evidence],
    }
    uids = hanging[table]
    if len(uids) == 1:
        return uids[0]
    if not uids:
        waiting = "evidence" if table == "evidence" else f"open {table}"
        raise WorkbenchError(f"{typed} has no {waiting}; `workbench show {typed}` shows what hangs on it")
    ids = ", ".join(uid[:8] for uid in uids)
    raise WorkbenchError(f"{typed} has {len(uids)} of them; name one by its id: {ids}")


def names_called(view: ArticleView, called: Sequence[str]) -> list[str]:
    """Return the uids of the names called so, by any of their spellings; NotFound when one is not there."""
    uids: list[str] = []
    names = names_of(view)
    for words in called:
        wanted = " ".join(words.split()).casefold()
        found = [n for n in names if n.label.casefold() == wanted] or [
            n for n in names if any(s.casefold() == wanted for s, _ in n.spelled.spellings)
        ]
        if not found:
            raise NotFound(
                f"article {view.article.number} names no {words!r}; "
                f"`workbench names {view.article.number}` lists them"
            )
        if len(found) > 1:
            raise WorkbenchError(
                f"{words!r} may be {' or '.join(n.label for n in found)}; say the whole name"
            )
        uids.append(found[0].name.uid)
    return uids
