"""The journal in words: who did what to which claim, article or source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from workbench.desk.workspace import Workspace
from workbench.domain.article import Article, Revision
from workbench.domain.claim import Claim, Dismissal, Fix, Query, Tick
from workbench.domain.document import Document
from workbench.domain.names import KIND_WORDS, Name, NameMention, NameTick
from workbench.domain.source import Evidence, Source
from workbench.domain.verdict import Verdict
from workbench.store import deeds as journal
from workbench.store import lists
from workbench.store.deeds import Deed
from workbench.text import plural

LONGEST = 80
"""Characters of somebody's words that an entry shows."""
LABELS_SHOWN = 3

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Names:
    """What the uids in some deeds are called."""

    claims: dict[str, str]
    articles: dict[str, Article]
    sources: dict[str, Source]
    passages: dict[str, str]
    "uid of a dismissal, a tick or a tick of a name -> the words it is about."


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the journal in words."""

    deed: Deed
    words: str
    "What was done to what: `decided claim 1.4: disputed`."


def told(workspace: Workspace, seqs: Sequence[int]) -> tuple[Told, ...]:
    """Return the entries with these numbers, in their order, each in words."""
    found = journal.deeds(workspace.store, seqs)
    names = _names(workspace, found)
    return tuple(Told(deed, words_of(deed, names)) for deed in found)


def numbers(workspace: Workspace, about: str = "") -> Sequence[int]:
    """Return the numbers of all entries, newest first; of one article or source with its uid."""
    return journal.seqs(workspace.store, about)


def taken_back(workspace: Workspace) -> frozenset[int]:
    """Return the numbers of the entries that somebody undid and nobody did again."""
    return journal.taken_back(workspace.store)


def undoable(workspace: Workspace, who: str) -> int:
    """Return the number of the entry that `who` would take back; NothingLeft when there is none."""
    return journal.undoable(workspace.store, who)


def words_of(deed: Deed, names: Names) -> str:
    """Return what was done, in the past tense, naming its object."""
    if deed.of is not None:
        return f"{'took back' if deed.kind == 'undo' else 'did again'}: {words_of(deed.of, names)}"
    telling = _TELLING.get(deed.kind)
    return telling(deed, names) if telling is not None else deed.kind


def _names(workspace: Workspace, found: Sequence[Deed]) -> Names:
    every = [deed for one in found for deed in (one, one.of) if deed is not None]
    records = [record for deed in every for record in deed.records]
    claims = {uid for deed in every for uid in deed.claims}
    claims |= {record.uid for record in records if isinstance(record, Claim)}
    abouts = {deed.about for deed in every if deed.about}
    consulted = abouts | {record.source for record in records if isinstance(record, Evidence)}
    articles = lists.by_uid(workspace.store, "article", abouts)
    sources = lists.by_uid(workspace.store, "source", consulted)
    corrected = {uid for deed in every for table, uid, *_ in deed.edits if table == "name"}
    passages = _passages(workspace, [*records, *lists.by_uid(workspace.store, "name", corrected).values()])
    return Names(lists.claim_labels(workspace.store, claims), articles, sources, passages)


def _passages(workspace: Workspace, records: Iterable[Any]) -> dict[str, str]:
    texts: dict[str, str] = {}
    passages: dict[str, str] = {}
    for record in records:
        if not isinstance(record, (Dismissal, Tick, NameTick, Name)):
            continue
        if record.revision not in texts:
            revision: Revision = workspace.store.get("revision", record.revision)
            document: Document = workspace.store.get("document", revision.document)
            texts[record.revision] = document.text
        start, end = _place(workspace, record)
        passages[record.uid] = texts[record.revision][start:end]
    return passages


def _place(workspace: Workspace, record: Dismissal | Tick | NameTick | Name) -> tuple[int, int]:
    """Return the characters that a record is about; of a name its longest mention."""
    if not isinstance(record, (NameTick, Name)):
        return record.start, record.end
    mentions: list[NameMention] = workspace.store.matching(
        "name_mention",
        revision=record.revision,
        name=record.uid if isinstance(record, Name) else record.name,
    )
    longest = max(mentions, key=lambda mention: (mention.end - mention.start, -mention.start))
    return longest.start, longest.end


def _import(deed: Deed, names: Names) -> str:
    if not deed.births:
        return f"brought back {_article(deed, names)}"
    return f"imported {_article(deed, names)}: {plural(deed.births.get('claim', 0), 'claim')}"


def _revision(deed: Deed, names: Names) -> str:
    article = _article(deed, names)
    what = f"a new draft of {article}" if "document" in deed.births else f"{article} afresh"
    return f"read {what}: {plural(deed.births.get('claim', 0), 'claim')}"


def _reread(deed: Deed, names: Names) -> str:
    claims = plural(deed.births.get("claim", 0), "claim")
    return f"read {_article(deed, names)} again with another engine: {claims}"


def _metadata(deed: Deed, names: Names) -> str:
    given = [
        f"{name} {_quoted(str(new))}" if new else f"no {name}"
        for table, _, name, _, new in deed.edits
        if table == "article"
    ]
    return f"gave {_article(deed, names)} {', '.join(given)}" if given else f"changed {_article(deed, names)}"


def _deadline(deed: Deed, names: Names) -> str:
    day = next((str(new) for _, _, name, _, new in deed.edits if name == "deadline"), "")
    article = _article(deed, names)
    return f"set the deadline of {article} to {day}" if day else f"took the deadline of {article} away"


def _name_kind(deed: Deed, names: Names) -> str:
    kinds = [
        f"{_quoted(names.passages.get(uid, ''))} is {KIND_WORDS[new]}, not {KIND_WORDS[before]}"
        for table, uid, _, before, new in deed.edits
        if table == "name"
    ]
    return f"corrected a name of {_article(deed, names)}: {', '.join(kinds)}"


def _verdict(deed: Deed, names: Names) -> str:
    said = [record for record in deed.records if isinstance(record, Verdict)]
    content = dict.fromkeys(verdict.value for verdict in said if verdict.question == "content")
    sayings = dict.fromkeys(verdict.value for verdict in said if verdict.question == "attribution")
    parts = [f": {', '.join(content)}"] if content else []
    parts += [f", said so: {', '.join(sayings)}"] if sayings else []
    attached = _sources_of(deed, names)
    tail = f", with {', '.join(attached)}" if attached else ""
    return f"decided {_claims(deed, names)}{''.join(parts)}{tail}"


def _evidence(deed: Deed, names: Names) -> str:
    stances = dict.fromkeys(record.stance for record in deed.records if isinstance(record, Evidence))
    stance = f" ({', '.join(stances)})" if stances else ""
    return f"attached {', '.join(_sources_of(deed, names)) or 'evidence'} to {_claims(deed, names)}{stance}"


def _detach(deed: Deed, names: Names) -> str:
    return f"took {', '.join(_sources_of(deed, names)) or 'evidence'} off {_claims(deed, names)}"


def _dismissal(deed: Deed, names: Names) -> str:
    found = [record for record in deed.records if isinstance(record, Dismissal)]
    reasons = ", ".join(dict.fromkeys(record.reason for record in found))
    tail = f" as {reasons}" if reasons else ""
    return f"dismissed {_claims(deed, names) if deed.claims else _words(found, names)}{tail}"


def _restore(deed: Deed, names: Names) -> str:
    found = [record for record in deed.records if isinstance(record, Dismissal)]
    return f"took {_claims(deed, names) if deed.claims else _words(found, names)} up again"


def _tick(deed: Deed, names: Names) -> str:
    return f"ticked off {_words([r for r in deed.records if isinstance(r, Tick)], names)}"


def _name_tick(deed: Deed, names: Names) -> str:
    found = [record for record in deed.records if isinstance(record, NameTick)]
    return f"ticked off {'names' if len(found) > 1 else 'the name'} {_words(found, names)}"


def _query(deed: Deed, names: Names) -> str:
    query = _first(deed, Query)
    if query is None:
        return f"asked about {_claims(deed, names)}"
    return f"asked {query.asked_of} about {_claims(deed, names)}: {_quoted(query.question)}"


def _answer(deed: Deed, names: Names) -> str:
    answers = [str(new) for _, _, name, _, new in deed.edits if name == "answer"]
    return f"wrote down the answer about {_claims(deed, names)}: {_quoted(''.join(answers))}"


def _fix(deed: Deed, names: Names) -> str:
    fix = _first(deed, Fix)
    if fix is None:
        return f"proposed other words for {_claims(deed, names)}"
    return f"proposed {_quoted(fix.proposed)} for {_quoted(fix.current)} in {_claims(deed, names)}"


def _settled(deed: Deed, names: Names) -> str:
    states = [str(new) for _, _, name, _, new in deed.edits if name == "state"]
    fix = _first(deed, Fix)
    what = f" {_quoted(fix.proposed)}" if fix is not None else ""
    return f"settled the fix{what} of {_claims(deed, names)}: {', '.join(states)}"


def _wording(deed: Deed, names: Names) -> str:
    given = {uid: str(new) for _, uid, name, _, new in deed.edits if name == "wording"}
    return f"reworded {_labels(given, names)}: {_quoted(''.join(given.values()))}"


def _unlink(deed: Deed, names: Names) -> str:
    return f"said that {_claims(deed, names)} repeats no other"


def _attribution(deed: Deed, names: Names) -> str:
    given = [str(new) for _, _, name, _, new in deed.edits if name == "attributed_to"]
    about = _labels(dict.fromkeys(e[1] for e in deed.edits if e[2] != "repeats"), names)
    if not given:
        return f"changed what {about} asks"
    voice = f"as the word of {given[0]}" if given[0] else "in the article's own voice"
    return f"gave {about} {voice}"


def _split(deed: Deed, names: Names) -> str:
    return _reshaped("split", deed, names)


def _merge(deed: Deed, names: Names) -> str:
    return _reshaped("merged", deed, names)


def _reshaped(verb: str, deed: Deed, names: Names) -> str:
    born = [record.uid for record in deed.records if isinstance(record, Claim)]
    left = [uid for uid in deed.claims if uid not in born]
    return f"{verb} {_labels(left, names)} into {_labels(born, names)}"


def _claim(deed: Deed, names: Names) -> str:
    claim = _first(deed, Claim)
    return f"added {_claims(deed, names)}" + (f": {_quoted(claim.wording)}" if claim is not None else "")


def _source(deed: Deed, names: Names) -> str:
    source = names.sources.get(deed.about)
    verb = "stored" if "source_capture" in deed.births or "capture" in deed.births else "added"
    return f"{verb} {_titled(source)}" if source is not None else f"{verb} a source"


def _described(deed: Deed, names: Names) -> str:
    source = names.sources.get(deed.about)
    label = f"s{source.number}" if source is not None else "a source"
    given = [f"{field} {_quoted(str(after))}" for _, _, field, _, after in deed.edits if after]
    removed = [field for _, _, field, _, after in deed.edits if not after]
    acts = [f"gave {label} the {', the '.join(given)}"] if given else []
    if removed:
        acts.append(f"removed {'its' if given else f'{label}’s'} {' and '.join(removed)}")
    return " and ".join(acts) or f"described {label}"


def _purge(deed: Deed, names: Names) -> str:
    return "erased words for good"


_TELLING: dict[str, Callable[[Deed, Names], str]] = {
    "import": _import, "revision": _revision, "reread": _reread,
    "article": _metadata, "verdict": _verdict,
    "evidence": _evidence, "detach": _detach, "dismissal": _dismissal, "restore": _restore, "tick": _tick,
    "name tick": _name_tick, "name kind": _name_kind, "deadline": _deadline,
    "query": _query, "answer": _answer, "fix": _fix, "fix settled": _settled, "wording": _wording,
    "attribution": _attribution, "unlink": _unlink, "split": _split, "merge": _merge,
    "claim": _claim, "source": _source, "described": _described, "purge": _purge,
}  # fmt: skip


def _first(deed: Deed, kind: type[Kind]) -> Kind | None:
    return next((record for record in deed.records if isinstance(record, kind)), None)


def _claims(deed: Deed, names: Names) -> str:
    return _labels(deed.claims, names)


def _labels(uids: Iterable[str], names: Names) -> str:
    labels = [names.claims[uid] for uid in uids if uid in names.claims]
    if not labels:
        return "a claim"
    rest = len(labels) - LABELS_SHOWN
    shown = ", ".join(labels[:LABELS_SHOWN]) + (f" and {plural(rest, 'other')}" if rest > 0 else "")
    return f"claim{'s' if len(labels) > 1 else ''} {shown}"


def _article(deed: Deed, names: Names) -> str:
    article = names.articles.get(deed.about)
    if article is None:
        return "an article"
    return f"article {article.number}" + (f" {_quoted(article.title)}" if article.title else "")


def _sources_of(deed: Deed, names: Names) -> list[str]:
    found = [record for record in deed.records if isinstance(record, Evidence)]
    uids = dict.fromkeys(record.source for record in found)
    return [_titled(names.sources[uid]) for uid in uids if uid in names.sources]


def _titled(source: Source) -> str:
    return f"s{source.number} {_quoted(source.title or source.url or source.kind)}"


def _words(found: Sequence[Dismissal | Tick | NameTick], names: Names) -> str:
    passages = [names.passages[record.uid] for record in found if record.uid in names.passages]
    if not passages:
        return "words"
    rest = f" and {plural(len(passages) - 1, 'other')}" if len(passages) > 1 else ""
    return _quoted(passages[0]) + rest


def _quoted(words: str) -> str:
    return f"“{_briefly(words)}”" if words.strip() else "“”"


def _briefly(words: str) -> str:
    whole = " ".join(words.split())
    return whole if len(whole) <= LONGEST else whole[: LONGEST - 1].rstrip() + "…"
