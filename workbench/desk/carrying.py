"""What comes over from an earlier revision: claims of unchanged sentences, and all that hangs on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.checks.carryover import Stretch, carried
from workbench.desk.naming import carried_name_ticks
from workbench.desk.workspace import Workspace
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
    fresh: tuple[int, ...]
    "Indexes of the found claims that nothing of the earlier revision answers to."
    placed: Mapping[int, str]
    "Index of a found claim -> uid of the carried claim that is the same."


def carry_over(
    workspace: Workspace, old: ArticleView, revision: str, document: Document, extraction: Extraction
) -> CarriedOver:
    """Return what of `old` comes over to the revision with uid `revision`, read from `document`.

    A sentence, a block or a whole text that is the same to the letter keeps its claims as people left
    them; elsewhere a claim comes over when its words and those of its sentence are the same but for
    typography.
    """
    text = document.text
    places = Places(old, document, extraction.sentences)
    moved, kept_in = _moved(old, places, extraction.sentences, revision)
    left = [view.claim for view in old.claims if view.claim.uid not in moved]
    found = extraction.claims
    free = [
        index
        for index, f in enumerate(found)
        if not any(span.overlaps(Span(f.start, f.end)) for span in kept_in)
    ]
    chosen = [found[index] for index in free]
    pairs = carried(left, old.sentences, old.document.text, chosen, extraction.sentences, text)
    by_uid = {view.claim.uid: view for view in old.claims}
    for uid, at in pairs:
        moved[uid] = claim_at(by_uid[uid].claim, revision, chosen[at].start, chosen[at].end, text)
    taken = {free[at] for _, at in pairs}
    claims, hanging = [], []
    for uid, claim in moved.items():
        first = moved.get(claim.repeats)
        linked = replace(claim, repeats="" if first is None else first.uid)
        placed, records = with_all(workspace, by_uid[uid], linked)
        claims.append(placed)
        hanging += records
    hanging += words_dismissed(workspace, old, places, revision)
    hanging += ticks(workspace, old, revision, document)
    hanging += carried_name_ticks(workspace, old, revision, document.text, extraction.names)
    return CarriedOver(
        claims=tuple(claims),
        hanging=tuple(hanging),
        fresh=tuple(index for index in free if index not in taken),
        placed=_indexes(claims, found),
    )


def _indexes(claims: Iterable[Claim], found: Sequence[FoundClaim]) -> dict[int, str]:
    """Return, for each found claim that one of `claims` is in place and wording, that claim's uid."""
    known = {(claim.start, claim.end, claim.wording): claim.uid for claim in claims}
    keys = ((f.start, f.end, f.wording) for f in found)
    return {index: known[key] for index, key in enumerate(keys) if key in known}


class Places:
    """Where what stood in the earlier text stands in the new one: in its sentence, its block, its text."""

    def __init__(self, old: ArticleView, document: Document, sentences: Sequence[FoundSentence]) -> None:
        before, after = old.document.text, document.text
        self._kinds = [
            _Same(old.sentences, before, sentences, after),
            _Same(old.document.blocks, before, document.blocks, after),
            _Same([Span(0, len(before))], before, [Span(0, len(after))], after),
        ]

    def of(self, span: Span) -> Span | None:
        """Return where the characters of `span` stand now, or None where the words around them changed."""
        shifts = (kind.shift_of(span) for kind in self._kinds)
        shift = next((shift for shift in shifts if shift is not None), None)
        return None if shift is None else Span(span.start + shift, span.end + shift)


class _Same:
    """Stretches of one kind that are the same to the letter in both texts, each once, in order."""

    def __init__(self, old: Sequence[Stretch], before: str, new: Sequence[Stretch], after: str) -> None:
        waiting: dict[str, deque[Stretch]] = defaultdict(deque)
        for stretch in new:
            waiting[after[stretch.start : stretch.end]].append(stretch)
        self._same: list[tuple[Span, int]] = []
        for stretch in sorted(old, key=lambda one: one.start):
            candidates = waiting.get(before[stretch.start : stretch.end])
            if candidates:
                shift = candidates.popleft().start - stretch.start
                self._same.append((Span(stretch.start, stretch.end), shift))
        self._starts = [span.start for span, _ in self._same]

    def shift_of(self, span: Span) -> int | None:
        """Return by how many characters the stretch that holds `span` moved, or None."""
        at = bisect_right(self._starts, span.start) - 1
        return self._same[at][1] if at >= 0 and self._same[at][0].contains(span) else None


def _moved(
    old: ArticleView, places: Places, sentences: Sequence[FoundSentence], revision: str
) -> tuple[dict[str, Claim], list[Span]]:
    """Return the claims that kept their place, and the stretches of the new text they answer for."""
    moved: dict[str, Claim] = {}
    kept_in = []
    starts, ends = [s.start for s in sentences], [s.end for s in sentences]
    for view in old.claims:
        place = places.of(view.span)
        if place is None:
            continue
        moved[view.claim.uid] = claim_at(view.claim, revision, place.start, place.end, "")
        first, last = bisect_right(ends, place.start), bisect_left(starts, place.end)
        kept_in.append(Span(min([place.start, *starts[first:last]]), max([place.end, *ends[first:last]])))
    return moved, kept_in


def claim_at(claim: Claim, revision: str, start: int, end: int, text: str) -> Claim:
    """Return a claim as it comes over to characters [start, end) of `text`, undecided.

    With an empty `text` its quote stays.
    """
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


def with_all(workspace: Workspace, view: ClaimView, claim: Claim) -> tuple[Claim, list[Record]]:
    """Return `claim` as `view` was decided, and copies of all that hangs on `view`."""
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
        records.append(replace(record, uid=uid, claim=claim.uid))  # type: ignore[type-var]  # a Record, to mypy, is no dataclass
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


def words_dismissed(workspace: Workspace, old: ArticleView, places: Places, revision: str) -> list[Record]:
    """Return copies of the dismissals of words that stand in the new text as they did."""
    records: list[Record] = []
    for dismissal in old.dismissals:
        place = None if dismissal.claim else places.of(Span(dismissal.start, dismissal.end))
        if place is not None:
            uid = workspace.new_uid("dismissal", revision, dismissal.uid)
            records.append(replace(dismissal, uid=uid, revision=revision, start=place.start, end=place.end))
    return records


def ticks(workspace: Workspace, old: ArticleView, revision: str, document: Document) -> list[Record]:
    """Return copies of the ticks of display copy that reads as it did."""
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
