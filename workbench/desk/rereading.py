"""Reading an article's present text again with a newer engine: a new revision, nothing decided is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.checks.matching import folded
from workbench.desk.births import found_claim, found_uid, revision_births
from workbench.desk.carrying import CarriedOver, Places, claim_at, ticks, with_all, words_dismissed
from workbench.desk.importing import next_revision
from workbench.desk.looking import article as article_view
from workbench.desk.naming import carried_name_ticks
from workbench.desk.workspace import Workspace, person
from workbench.domain.canonical import Record, uid_of
from workbench.domain.change import Change
from workbench.domain.claim import Claim
from workbench.domain.document import Document, Metadata
from workbench.domain.extraction import Extraction, FoundClaim
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.span import Span, merged
from workbench.errors import WorkbenchError
from workbench.extract import extract

_SHAPED = frozenset({"added", "split", "merged"})
"""Origins of claims that a person cut out of the text."""
_WORDED = frozenset({"wording", "attribution", "unlink"})
"""Changes by which a person corrects what the program had said of a claim."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of an article that was read again."""

    article: int
    revision: int
    claims: int
    carried: int
    "Claims that came over with their number: those with the same words, and those that people worked on."
    extractor: str


def reread(workspace: Workspace, who: str, number: int) -> Reread:
    """Read the present text of article `number` with this program's engine, as a new revision.

    Claims whose words are the same keep their number and all that hangs on them; so do all others that
    a person worked on, as they are. The earlier revision stays as it was. Raises WorkbenchError when
    this engine read it.
    """
    reviewer, old = person(who), article_view(workspace, number)
    about = old.article
    metadata = Metadata(
        about.title, about.byline, about.publisher, about.url, about.published, about.language
    )
    extraction = extract(old.document.text, old.document.blocks, metadata)
    if extraction.extractor == old.revision.extractor:
        raise WorkbenchError(f"{extraction.extractor} has read article {number} already; nothing was changed")
    births = revision_births(
        workspace, about.uid, next_revision(workspace, old), old.document, extraction, old, _carry
    )
    workspace.store.commit(Change("reread", reviewer.name, (reviewer, *births.records), about=about.uid))
    view = article_view(workspace, number)
    return Reread(number, view.revision.number, len(view.claims), births.carried, extraction.extractor)


def _carry(
    workspace: Workspace, old: ArticleView, revision: str, document: Document, extraction: Extraction
) -> CarriedOver:
    """Return what of `old` comes over to a new reading of the same text."""
    found = extraction.claims
    corrected = _named_in(workspace, old, _WORDED)
    pairs = _same_words(old.claims, found)
    by_uid = {view.claim.uid: view for view in old.claims}
    kept = [v for v in old.claims if v.claim.uid not in pairs and _is_worked_on(workspace, v, corrected)]
    taken = _answered_for(workspace, kept, found) | set(pairs.values())
    fresh = tuple(index for index in range(len(found)) if index not in taken)
    heirs = {uid: uid_of("claim", revision, found[at].start, found[at].end, uid) for uid, at in pairs.items()}
    heirs |= {v.claim.uid: uid_of("claim", revision, v.claim.start, v.claim.end, v.claim.uid) for v in kept}
    placed = {at: heirs[uid] for uid, at in pairs.items()}
    uids = placed | {at: found_uid(revision, found[at]) for at in fresh}
    claims, hanging = list[Claim](), list[Record]()
    for uid, at in pairs.items():
        born = found_claim(found[at], revision, document.text, uids.get(found[at].repeats, ""))
        heir = _heir(by_uid[uid], born, heirs[uid], is_corrected=_is_named(workspace, by_uid[uid], corrected))
        _add(workspace, by_uid[uid], heir, claims, hanging)
    for view in kept:
        left = claim_at(view.claim, revision, view.claim.start, view.claim.end, "")
        _add(workspace, view, replace(left, repeats=heirs.get(left.repeats, "")), claims, hanging)
    hanging += words_dismissed(workspace, old, Places(old, document, extraction.sentences), revision)
    hanging += ticks(workspace, old, revision, document)
    hanging += carried_name_ticks(workspace, old, revision, document.text, extraction.names)
    return CarriedOver(tuple(claims), tuple(hanging), fresh, placed)


def _add(
    workspace: Workspace, view: ClaimView, heir: Claim, claims: list[Claim], hanging: list[Record]
) -> None:
    placed, records = with_all(workspace, view, heir)
    claims.append(placed)
    hanging += records


def _heir(view: ClaimView, born: Claim, uid: str, *, is_corrected: bool) -> Claim:
    """Return a found claim in the place of `view`, whose words are the same.

    Whose word it is stays as it was where a person decided on it, or said so.
    """
    old = view.claim
    heir = replace(born, uid=uid, number=old.number, origin="carried", parents=(old.uid,))
    if is_corrected or not view.is_untouched:
        heir = replace(heir, attributed_to=old.attributed_to, manner=old.manner, questions=old.questions)
    return replace(heir, repeats="") if is_corrected and not old.repeats else heir


def _same_words(old: Sequence[ClaimView], found: Sequence[FoundClaim]) -> dict[str, int]:
    """Return uid -> index for claims with the same wording about the same stretch of the text."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(found):
        waiting[folded(claim.wording)].append(index)
    pairs: dict[str, int] = {}
    for view in old:
        candidates = waiting.get(folded(view.claim.wording), [])
        near = [i for i in candidates if view.span.overlaps(Span(found[i].start, found[i].end))]
        exact = [i for i in near if (found[i].start, found[i].end) == (view.claim.start, view.claim.end)]
        if near:
            pairs[view.claim.uid] = (exact or near)[0]
            candidates.remove(pairs[view.claim.uid])
    return pairs


def _answered_for(workspace: Workspace, kept: Sequence[ClaimView], found: Sequence[FoundClaim]) -> set[int]:
    """Return the found claims whose characters a kept claim has, or that people have cut otherwise."""
    same = {(view.claim.start, view.claim.end) for view in kept}
    cut = merged(view.span for view in kept if _first_origin(workspace, view.claim) in _SHAPED)
    return {
        index
        for index, f in enumerate(found)
        if (f.start, f.end) in same or any(span.contains(Span(f.start, f.end)) for span in cut)
    }


def _is_worked_on(workspace: Workspace, view: ClaimView, corrected: frozenset[str]) -> bool:
    return (
        not view.is_untouched
        or bool(view.superseded)
        or _first_origin(workspace, view.claim) in _SHAPED
        or _is_named(workspace, view, corrected)
    )


def _is_named(workspace: Workspace, view: ClaimView, named: frozenset[str]) -> bool:
    return any(claim.uid in named for claim in _line_of(workspace, view.claim))


def _first_origin(workspace: Workspace, claim: Claim) -> str:
    return _line_of(workspace, claim)[-1].origin


def _line_of(workspace: Workspace, claim: Claim) -> list[Claim]:
    """Return a claim and those it was carried from, the newest first."""
    line = [claim]
    while line[-1].origin == "carried" and line[-1].parents:
        line.append(workspace.store.get("claim", line[-1].parents[0]))
    return line


def _named_in(workspace: Workspace, old: ArticleView, kinds: frozenset[str]) -> frozenset[str]:
    """Return the uids of the claims that changes of these kinds to the article were about."""
    entries = workspace.store.log(limit=1_000_000, about=old.article.uid)
    return frozenset(uid for entry in entries if entry.kind in kinds for uid in entry.claims)
