"""Attaching what was read, heard or pasted; a quotation is bound to stored bytes or says that it is not."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from workbench.checks.matching import locate
from workbench.desk.importing import LIMIT_BYTES, Arrival
from workbench.desk.looking import source_texts
from workbench.desk.reviewing import mark_all, subject, subjects_of
from workbench.desk.workspace import Workspace, checked_date, not_purged, person, required, typed
from workbench.domain.canonical import Record, uid_of
from workbench.domain.change import Change, Committed, Edit
from workbench.domain.claim import QUESTION_WORDS, Question
from workbench.domain.document import Document
from workbench.domain.source import Backing, Evidence, EvidenceKind, Source, SourceCapture, Terms
from workbench.domain.span import Span
from workbench.domain.verdict import STANCE_OF, Reviewer, Value
from workbench.errors import NotFound, WorkbenchError
from workbench.ingest.worker import read_safely

PICTURES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
}
"""Files kept as sources without a text: nothing can be quoted from them."""

TITLE_LONGEST = 100
"""Characters of a line that may be a text's title; a longer one is its first sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quote stands in a source's stored texts."""

    places: tuple[tuple[Document, Span], ...]
    nearest: str
    "The nearest miss when it stands nowhere, or empty."


def find_quote(workspace: Workspace, source: str, quote: str) -> Found:
    """Return every place where `quote` stands in the texts of a source, or the nearest miss."""
    places: list[tuple[Document, Span]] = []
    nearest, similarity = "", -1
    for document in source_texts(workspace, source):
        located = locate(document.text, quote)
        places += [(document, span) for span in located.places]
        if not located.places and located.similarity > similarity:
            nearest, similarity = located.nearest, located.similarity
    return Found(tuple(places), "" if places else nearest)


def bound_quote(
    workspace: Workspace, source: Source, quote: str, place: Span | None = None, document: str = ""
) -> tuple[Document, Span]:
    """Return the one place where `quote` stands in the source's stored text.

    Raises WorkbenchError when the source has no text, when the quote stands nowhere (the nearest miss
    is named), or when it stands more than once and `place` does not say which is meant.
    """
    if not source_texts(workspace, source.uid):
        raise WorkbenchError(
            f"s{source.number} has no stored text to quote from; attach it as a pasted passage instead"
        )
    found = find_quote(workspace, source.uid, required(quote, "the quote"))
    places = [
        (text, span)
        for text, span in found.places
        if (place is None or span == place) and document in ("", text.uid)
    ]
    if len(places) == 1:
        return places[0]
    if found.places:
        starts = ", ".join(str(span.start) for _, span in found.places[:5])
        raise WorkbenchError(
            f"the quote stands {len(found.places)} times in s{source.number} (at characters {starts}); "
            "say which is meant, or quote more of it"
        )
    hint = f"; the nearest is “{found.nearest}”" if found.nearest else ""
    raise WorkbenchError(f"the quote is not in s{source.number}{hint}; correct it, nothing was attached")


def attach_exact(
    workspace: Workspace,
    who: str,
    claims: str | Sequence[str],
    source: str,
    quote: str,
    backing: Backing,
    place: Span | None = None,
    document: str = "",
) -> Committed:
    """Attach an exact quote, found in the stored bytes of a source, to one or several claims."""
    consulted = _source(workspace, source)
    text, span = bound_quote(workspace, consulted, quote, place, document)
    pattern = _Pattern(
        "exact", consulted.uid, document=text.uid, start=span.start, end=span.end, quote=span.quote(text.text)
    )
    return _attach(workspace, who, claims, pattern, backing)


def mark_with_quote(
    workspace: Workspace,
    who: str,
    claims: str | Sequence[str],
    question: Question,
    value: Value,
    source: str,
    quote: str,
    rationale: str = "",
    as_of: str | None = None,
    backing: Backing | None = None,
    place: Span | None = None,
    document: str = "",
    expected: Mapping[str, str] | None = None,
    wordings: Mapping[str, str] | None = None,
) -> Committed:
    """Give a verdict on one or several claims and attach its exact quote, in one change.

    `expected` and `wordings` are what the reviewer saw, as for mark_all().
    """
    reviewer, consulted = person(who), _source(workspace, source)
    text, span = bound_quote(workspace, consulted, quote, place, document)
    pattern = _Pattern(
        "exact", consulted.uid, document=text.uid, start=span.start, end=span.end, quote=span.quote(text.text)
    )
    wanted = replace(backing, question=question) if backing else Backing(question, STANCE_OF[value])
    uids = [claims] if isinstance(claims, str) else list(dict.fromkeys(claims))
    evidence = [pattern.evidence(workspace, reviewer, uid, wanted) for uid in uids]
    return mark_all(workspace, who, uids, question, value, rationale, as_of, expected, evidence, wordings)


def attach_pasted(
    workspace: Workspace,
    who: str,
    claims: str | Sequence[str],
    title: str,
    url: str,
    passage: str,
    backing: Backing,
    kind: str = "page",
    source: str = "",
) -> Committed:
    """Attach a passage pasted from elsewhere with its address; a mere reference has no passage.

    It is of the source with uid `source` where one is given, else of a new one.
    """
    if source:
        known = _source(workspace, source)
        pattern = _Pattern("pasted", known.uid, quote=typed(passage), url=typed(url) or known.url)
        return _attach(workspace, who, claims, pattern, backing)
    if not typed(passage) and not typed(url) and not typed(title):
        raise WorkbenchError("nothing was pasted; give the passage, or at least a title or an address")
    born = _new_source(workspace, kind, title or url or "pasted passage", url)
    pattern = _Pattern("pasted", born.uid, quote=typed(passage), url=typed(url))
    return _attach(workspace, who, claims, pattern, backing, born)


def attach_said(
    workspace: Workspace,
    who: str,
    claims: str | Sequence[str],
    said_by: str,
    when: str,
    terms: Terms,
    words: str,
    reply: str,
    backing: Backing,
    source: str = "",
) -> Committed:
    """Attach what somebody said in a call or meeting: who, when, on what terms.

    They are the source with uid `source` where one is given, which is confidential from then on unless they
    spoke on the record; else a new one.
    """
    speaker = required(said_by, "who said it")
    if terms not in ("on the record", "on background", "off the record"):
        raise WorkbenchError("say on what terms: on the record, on background or off the record")
    is_confidential = int(terms != "on the record")
    known = _source(workspace, source) if source else None
    born = None if known else _new_source(workspace, "person", speaker, "", confidential=is_confidential)
    pattern = _Pattern(
        "said", source or (born.uid if born else ""), quote=required(words, "what was said"), by=speaker,
        when=_moment(required(when, "when it was said")), terms=terms, reply=typed(reply),
    )  # fmt: skip
    edits = (
        (Edit("source", known.uid, "confidential", 0, 1),)
        if known is not None and is_confidential and not known.confidential
        else ()
    )
    return _attach(workspace, who, claims, pattern, backing, born, edits)


def _moment(when: str) -> str:
    """Return a day, or a day and a time; WorkbenchError when it is neither."""
    day, parted, time = when.replace(" ", "T", 1).partition("T")
    try:
        moment = datetime.fromisoformat(f"{checked_date(day)}T{time or '00:00'}")
    except ValueError:
        raise WorkbenchError(f"{when!r} is no moment; write it as 2022-09-14 or 2022-09-14T16:05") from None
    return f"{moment.date().isoformat()}T{time}" if parted and time else moment.date().isoformat()


def attach_translated(
    workspace: Workspace,
    who: str,
    claims: str | Sequence[str],
    original: str,
    translation: str,
    translator: str,
    backing: Backing,
    source: str = "",
    title: str = "",
    url: str = "",
) -> Committed:
    """Attach a translated quote; its original is bound to the source's stored text where there is one."""
    by, words = required(translator, "who translated it"), required(translation, "the translation")
    if source:
        consulted = _source(workspace, source)
        text, span = bound_quote(workspace, consulted, original)
        pattern = _Pattern(
            "translated", consulted.uid, document=text.uid, start=span.start, end=span.end,
            quote=words, original=span.quote(text.text), by=by,
        )  # fmt: skip
        return _attach(workspace, who, claims, pattern, backing)
    born = _new_source(workspace, "page", title or url or "translated passage", url)
    pattern = _Pattern(
        "translated",
        born.uid,
        quote=words,
        original=required(original, "the original"),
        by=by,
        url=typed(url),
    )
    return _attach(workspace, who, claims, pattern, backing, born)


def add_source_file(
    workspace: Workspace,
    who: str,
    arrival: Arrival,
    title: str = "",
    kind: str = "document",
    publisher: str = "",
    url: str = "",
) -> Source:
    """Store a file as a source; the same bytes again give the source that has them already.

    Without a title it has the one that it gives itself in a line of TITLE_LONGEST characters at most, else
    the name of the file.

    Raises WorkbenchError when it is neither a readable text nor a picture.
    """
    reviewer = person(who)
    suffix = arrival.name.rpartition(".")[2].lower()
    digest = hashlib.sha256(arrival.data).hexdigest()
    not_purged(workspace, digest)
    for tie in workspace.store.matching("source_capture", capture=digest):
        known: Source = workspace.store.get("source", tie.source)
        if not known.retired:
            return known
    births: list[Record] = [reviewer]
    document = ""
    if suffix in PICTURES and arrival.data:
        media_type, name, kind = PICTURES[suffix], typed(title) or arrival.name, "picture"
    else:
        reading = read_safely(arrival.data, arrival.name, limit_bytes=LIMIT_BYTES)
        own = reading.metadata.title if len(reading.metadata.title) <= TITLE_LONGEST else ""
        media_type, name = reading.media_type, typed(title) or own or arrival.name
        text = Document.of(digest, reading)
        document = text.uid
        births.append(text)
    capture = workspace.archive.put(
        arrival.data, arrival.name, media_type, arrival.method, "", workspace.now()
    )
    source = replace(_new_source(workspace, kind, name, url), publisher=typed(publisher))
    tie = SourceCapture(uid_of("source_capture", source.uid, digest), source.uid, digest, document)
    committed = workspace.store.commit(
        Change("source", reviewer.name, (capture, *births, source, tie), about=source.uid)
    )
    return replace(source, number=committed.numbers[source.uid])


def detach(workspace: Workspace, who: str, evidence: str) -> Committed:
    """Take evidence off a claim; it is retired, never deleted."""
    reviewer = person(who)
    found: Evidence | None = workspace.store.find("evidence", evidence)
    if found is None or found.retired:
        raise NotFound("there is no such evidence; reload and look again")
    item = subject(workspace, found.claim)
    edit = Edit("evidence", evidence, "retired", 0, 1)
    return workspace.store.commit(
        Change("detach", reviewer.name, (reviewer,), (edit,), item.article.uid, (item.claim.uid,))
    )


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Evidence before it is attached to a claim."""

    kind: EvidenceKind
    source: str
    document: str = ""
    start: int = -1
    end: int = -1
    quote: str = ""
    original: str = ""
    by: str = ""
    when: str = ""
    terms: Terms = ""
    reply: str = ""
    url: str = ""

    def evidence(self, workspace: Workspace, reviewer: Reviewer, claim: str, backing: Backing) -> Evidence:
        """Return the evidence row for one claim."""
        return Evidence(
            uid=workspace.new_uid("evidence", claim, self.source, reviewer.uid),
            claim=claim,
            question=backing.question,
            source=self.source,
            kind=self.kind,
            document=self.document,
            start=self.start,
            end=self.end,
            quote=self.quote,
            original=self.original,
            by=self.by,
            when=self.when,
            terms=self.terms,
            reply=self.reply,
            url=self.url,
            stance=backing.stance,
            note=typed(backing.note),
            reviewer=reviewer.uid,
            at=workspace.now(),
        )


def _attach(
    workspace: Workspace,
    who: str,
    claims: str | Sequence[str],
    pattern: _Pattern,
    backing: Backing,
    source: Source | None = None,
    edits: tuple[Edit, ...] = (),
) -> Committed:
    reviewer = person(who)
    subjects = subjects_of(workspace, [claims] if isinstance(claims, str) else claims)
    for item in subjects:
        if backing.question not in item.claim.questions:
            raise WorkbenchError(
                f"this claim does not ask {QUESTION_WORDS[backing.question]!r}; "
                "attach it to the other question"
            )
    births: list[Record] = [reviewer]
    if source is not None:
        births.append(source)
    births += [pattern.evidence(workspace, reviewer, item.claim.uid, backing) for item in subjects]
    named = tuple(item.claim.uid for item in subjects)
    return workspace.store.commit(
        Change("evidence", reviewer.name, tuple(births), edits, subjects[0].article.uid, named)
    )


def _source(workspace: Workspace, uid: str) -> Source:
    found: Source | None = workspace.store.find("source", uid)
    if found is None or found.retired:
        raise NotFound("this source is no longer here; reload and look again")
    return found


def _new_source(workspace: Workspace, kind: str, title: str, url: str, confidential: int = 0) -> Source:
    return Source(
        uid=workspace.new_uid("source"),
        number=0,
        kind=kind,
        title=typed(title),
        publisher="",
        url=typed(url),
        tier="",
        confidential=confidential,
    )
