"""What became of the claims of the draft before: which of the present ones are reworded, and how."""

from __future__ import annotations

from workbench.checks.rewording import Rewording, rewordings
from workbench.desk.workspace import Workspace
from workbench.domain.review import ArticleView
from workbench.store import lists
from workbench.store.views import article_view


def reworded_claims(workspace: Workspace, view: ArticleView) -> dict[str, Rewording]:
    """Return uid -> rewording for the claims of `view` that the draft before had in other words.

    Empty for a first draft. A new date alone is no new draft: it is looked through.
    """
    before = _draft_before(workspace, view)
    if before is None:
        return {}
    origins = _origins(workspace, view, {claim.claim.uid for claim in before.claims})
    fresh = {uid for uid, origin in origins.items() if not origin}
    return rewordings(before, view, filter(None, origins.values()), fresh)


def _draft_before(workspace: Workspace, view: ArticleView) -> ArticleView | None:
    """Return the newest earlier revision that was read from another text."""
    revisions = workspace.store.matching("revision", article=view.article.uid, retired=0)
    earlier = [
        revision.number
        for revision in revisions
        if revision.number < view.revision.number and revision.document != view.revision.document
    ]
    return article_view(workspace.store, view.article.number, max(earlier)) if earlier else None


def _origins(workspace: Workspace, view: ArticleView, earlier: set[str]) -> dict[str, str]:
    """Return uid -> the claim among `earlier` that each claim goes back to, empty when it is newer."""
    origins = {claim.claim.uid: "" for claim in view.claims}
    waiting = {
        claim.claim.uid: claim.claim.parents for claim in view.claims if claim.claim.origin != "extracted"
    }
    while waiting:
        parents = lists.by_uid(workspace.store, "claim", {uid for uids in waiting.values() for uid in uids})
        following: dict[str, tuple[str, ...]] = {}
        for uid, found in waiting.items():
            origins[uid] = next((parent for parent in found if parent in earlier), "")
            older = tuple(p for one in found if one in parents for p in parents[one].parents)
            if not origins[uid] and older:
                following[uid] = older
        waiting = following
    return origins
