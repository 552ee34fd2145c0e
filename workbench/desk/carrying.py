"""What comes over from an earlier revision: claims of unchanged sentences, and all that hangs on them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.checks.carryover import carried
from workbench.desk.workspace import Workspace
from workbench.domain.article import Sentence
from workbench.domain.canonical import Record, uid_of
from workbench.domain.claim import Claim
from workbench.domain.document import Document
from workbench.domain.extraction import Extraction, FoundClaim, FoundSentence
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.span import Span


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """Rows born in the new revision because the earlier one had them."""

    claims: tuple[Claim, ...]
    hanging: tuple[Record, ...]
    "Verdicts, evidence, queries, fixes, dismissals and ticks, copied to the new claims."
    fresh: tuple[FoundClaim, ...]
    "Found claims that nothing of the earlier revision answers to."


def carry_over(
    workspace: Workspace, old: ArticleView, revision: str, document: Document, extraction: Extraction
) -> CarriedOver:
    """Return what of `old` comes over to the revision with uid `revision`, read from `document`.

    A sentence that is the same to the letter keeps its claims as people left them; elsewhere a claim
    comes over when its words and those of its sentence are the same but for typography.
    """
    text = document.text
    same = _same_sentences(old, extraction.sentences, text)
    moved, kept_in = _moved(old, same, revision)
    left = [view.claim for view in old.claims if view.claim.uid not in moved]
    free = [f for f in extraction.claims if not any(span.overlaps(Span(f.start, f.end)) for span in kept_in)]
    pairs = carried(left, old.sentences, old.document.text, free, extraction.sentences, text)
    by_uid = {view.claim.uid: view for view in old.claims}
    for uid, index in pairs:
        moved[uid] = _claim_at(by_uid[uid].claim, revision, free[index].start, free[index].end, text)
    taken = {index for _, index in pairs}
    claims, hanging = [], []
    for uid, claim in moved.items():
        placed, records = _with_all(workspace, by_uid[uid], claim)
        claims.append(placed)
        hanging += records
    hanging += _words_dismissed(workspace, old, same, revision)
    hanging += _ticks(workspace, old, revision, document)
    return CarriedOver(
        claims=tuple(claims),
        hanging=tuple(hanging),
        fresh=tuple(found for index, found in enumerate(free) if index not in taken),
    )


def _same_sentences(
    old: ArticleView, new: Sequence[FoundSentence], text: str
) -> list[tuple[Sentence, FoundSentence]]:
    waiting: dict[str, deque[FoundSentence]] = defaultdict(deque)
    for found in new:
        waiting[text[found.start : found.end]].append(found)
    same = []
    for sentence in old.sentences:
        candidates = waiting.get(old.document.text[sentence.start : sentence.end])
        if candidates:
            same.append((sentence, candidates.popleft()))
    return same


def _moved(
    old: ArticleView, same: Sequence[tuple[Sentence, FoundSentence]], revision: str
) -> tuple[dict[str, Claim], list[Span]]:
    moved: dict[str, Claim] = {}
    kept_in = []
    views = sorted(old.claims, key=lambda view: view.claim.start)
    for before, after in same:
        home = Span(before.start, before.end)
        inside = [view for view in views if home.contains(view.span)]
        for view in inside:
            shift = after.start - before.start
            start, end = view.claim.start + shift, view.claim.end + shift
            moved[view.claim.uid] = _claim_at(view.claim, revision, start, end, "")
        if inside:
            kept_in.append(Span(after.start, after.end))
    return moved, kept_in


def _claim_at(claim: Claim, revision: str, start: int, end: int, text: str) -> Claim:
    return replace(
        claim,
        uid=uid_of("claim", revision, start, end, claim.uid),
        revision=revision,
        start=start,
        end=end,
        quote=text[start:end] if text else claim.quote,
        origin="carried",
        parents=(claim.uid,),
        standing_content="",
        standing_attribution="",
    )


def _with_all(workspace: Workspace, view: ClaimView, claim: Claim) -> tuple[Claim, list[Record]]:
    records: list[Record] = []
    standing = {"content": "", "attribution": ""}
    for verdict in view.verdicts:
        uid = workspace.new_uid("verdict", claim.uid, verdict.uid)
        standing[verdict.question] = uid
        records.append(replace(verdict, uid=uid, claim=claim.uid, carried_from=verdict.uid))
    hanging: Iterable[Record] = (
        *(item.evidence for item in view.evidence),
        *view.queries,
        *view.fixes,
    )
    for record in hanging:
        uid = workspace.new_uid(record.TABLE, claim.uid, record.uid)
        records.append(replace(record, uid=uid, claim=claim.uid))  # type: ignore[type-var]
    if view.dismissal is not None:
        records.append(
            replace(
                view.dismissal,
                uid=workspace.new_uid("dismissal", claim.uid),
                revision=claim.revision,
                claim=claim.uid,
                start=claim.start,
                end=claim.end,
            )
        )
    placed = replace(
        claim, standing_content=standing["content"], standing_attribution=standing["attribution"]
    )
    return placed, records


def _words_dismissed(
    workspace: Workspace, old: ArticleView, same: Sequence[tuple[Sentence, FoundSentence]], revision: str
) -> list[Record]:
    records: list[Record] = []
    of_words = [d for d in old.dismissals if not d.claim]
    for before, after in same:
        home, shift = Span(before.start, before.end), after.start - before.start
        for dismissal in of_words:
            if home.contains(Span(dismissal.start, dismissal.end)):
                records.append(
                    replace(
                        dismissal,
                        uid=workspace.new_uid("dismissal", revision, dismissal.uid),
                        revision=revision,
                        start=dismissal.start + shift,
                        end=dismissal.end + shift,
                    )
                )
    return records


def _ticks(workspace: Workspace, old: ArticleView, revision: str, document: Document) -> list[Record]:
    places: dict[str, deque[Span]] = defaultdict(deque)
    for block in document.blocks:
        places[document.text[block.start : block.end]].append(Span(block.start, block.end))
    records: list[Record] = []
    for tick in old.ticks:
        candidates = places.get(old.document.text[tick.start : tick.end])
        if candidates:
            at = candidates.popleft()
            uid = workspace.new_uid("tick", revision, tick.uid)
            records.append(replace(tick, uid=uid, revision=revision, start=at.start, end=at.end))
    return records
