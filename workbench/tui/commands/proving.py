"""Evidence: attach and detach."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from workbench.domain.claim import Question
from workbench.domain.source import Backing
from workbench.errors import WorkbenchError
from workbench.text import plural
from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command
from workbench.tui.commands.picking import picked
from workbench.tui.contest import of_a_claim
from workbench.tui.dialogs import results
from workbench.tui.state import Outcome

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace
    from workbench.domain.change import Committed
    from workbench.domain.review import ClaimView
    from workbench.tui.dialogs.offering import Library


async def _attach(bench: Bench) -> None:
    claims, first = [view.claim.uid for view in bench.state.aim], bench.state.aim[0]
    given = await _asked(bench)
    while isinstance(given, results.FileGiven):
        stored = await _store_file(bench, given)
        given = await _asked(bench, stored, given.backing) if stored else None
    if given is None:
        return
    label = first.label if len(claims) == 1 else plural(len(claims), "claim")
    done = await bench.write(
        lambda workspace, who: _written(workspace, who, claims, given),
        Outcome(label, given.backing.stance, _told(first, _words_of(given))),
        of_a_claim(first, _words_of(given)),
    )
    if done is not None and isinstance(given, (results.ExactGiven, results.TranslatedGiven)):
        bench.last_source = given.source_uid


async def _asked(
    bench: Bench, open_source: str = "", backing: Backing | None = None
) -> results.Attached | None:
    """Ask for evidence; with `open_source` for a quote of that source, just stored."""
    from workbench.tui.dialogs.attaching import AttachDialog

    aim, workspace = bench.state.aim, bench.workspace
    library = await library_for(bench, aim)
    if not aim or workspace is None or library is None:
        return None
    first = aim[0]
    return await bench.dialog(
        AttachDialog(
            " + ".join(view.label for view in aim),
            first.claim.wording,
            first.claim.questions,
            library.sources,
            library.texts,
            library.marked,
            library.words,
            open_source=open_source,
            backing=backing,
            held=library.held,
            other_time=library.other_time,
        )
    )


async def library_for(bench: Bench, aim: Sequence[ClaimView]) -> Library | None:
    """Return the stored sources in the order in which they are offered for claims; None when refused."""
    from workbench.checks.passages import telling_words
    from workbench.desk import looking
    from workbench.desk.offering import offers, ranked_sources
    from workbench.tui.dialogs.offering import Library, marked_source

    wordings = [view.claim.wording for view in aim]
    last = bench.last_source
    sources = await bench.look(looking.quotable_sources)
    found = await bench.look(lambda workspace: offers(workspace, wordings, last))
    workspace = bench.workspace
    if sources is None or found is None or workspace is None:
        return None
    return Library(
        ranked_sources(sources, found, last),
        found,
        partial(looking.source_texts, workspace),
        marked_source(found, last),
        tuple(dict.fromkeys(word for wording in wordings for word in telling_words(wording))),
        claim_days=tuple((day.first_day, day.last_day) for view in aim for day in view.dates),
        backed=_questions_backed(aim),
        as_of=aim[0].published if aim else "",
    )


def _questions_backed(aim: Sequence[ClaimView]) -> frozenset[Question]:
    """Return the questions on which each of the claims has evidence attached."""
    had = [frozenset(item.evidence.question for item in view.evidence) for view in aim]
    return frozenset.intersection(*had) if had else frozenset()


async def _store_file(bench: Bench, given: results.FileGiven) -> str:
    """Store a file as a source and return its uid, empty when it was refused."""
    from workbench.desk import attaching
    from workbench.desk.importing import arrival_of

    source = await bench.write(
        lambda workspace, who: attaching.add_source_file(workspace, who, arrival_of(given.path), given.title),
        Outcome("source", "stored", given.title or given.path.name),
    )
    if source is None:
        return ""
    bench.last_source = source.uid
    return source.uid


def _written(workspace: Workspace, who: str, claims: Sequence[str], given: results.Attached) -> Committed:
    from workbench.desk import attaching

    backing = given.backing
    match given:
        case results.ExactGiven():
            return attaching.attach_exact(
                workspace, who, claims, given.source_uid, given.quote, backing, given.place, given.document
            )
        case results.PastedGiven():
            return attaching.attach_pasted(
                workspace, who, claims, given.title, given.url, given.passage, backing
            )
        case results.SaidGiven():
            return attaching.attach_said(
                workspace,
                who,
                claims,
                given.said_by,
                given.when,
                given.terms,
                given.words,
                given.reply,
                backing,
            )
        case results.TranslatedGiven():
            return attaching.attach_translated(
                workspace, who, claims, given.original, given.translation, given.translator, backing,
                given.source_uid, given.title, given.url,
            )  # fmt: skip
        case _:
            raise WorkbenchError("a file is stored first, then quoted; choose the quote")


def _told(view: ClaimView, words: str) -> str:
    """Return what was attached, after a warning when it is about another time than the claim."""
    from workbench.language.othertime import other_time

    days = [(day.first_day, day.last_day) for day in view.dates]
    mismatch = other_time(words, days, view.published)
    return f"! {mismatch.words} · {words}" if mismatch is not None else words


def _words_of(given: results.Attached) -> str:
    match given:
        case results.ExactGiven():
            return f"{given.source}: “{given.quote}”" if given.source else given.quote
        case results.PastedGiven():
            return given.passage or given.title or given.url
        case results.SaidGiven():
            return given.words
        case results.TranslatedGiven():
            return given.translation
        case _:
            return given.title


async def _detach(bench: Bench) -> None:
    from workbench.desk import attaching

    view = bench.state.current
    if view is None:
        return
    labels = [f"{item.evidence.stance}  s{item.source.number} {item.source.title}" for item in view.evidence]
    item = await picked(bench, f"Detach from claim {view.label}", view.evidence, labels)
    if item is None:
        return
    await bench.write(
        lambda workspace, who: attaching.detach(workspace, who, item.evidence.uid),
        Outcome(view.label, "detached", f"s{item.source.number} {item.source.title}"),
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        "attach", "a", "attach",
        "Attach what was read, heard or pasted to the claim, or to the selected claims.",
        "Prove", _attach, (needs.a_claim,), "attach {claim} SOURCE --quote TEXT", is_writing=True, rank=2,
    ),
    Command(
        "detach", "A", "detach", "Take evidence off the claim.",
        "Prove", _detach, (needs.one_claim, needs.evidence_there), "detach {claim}", is_writing=True,
    ),
)  # fmt: skip
