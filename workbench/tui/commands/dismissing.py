"""What needs no checking: claims, words, the rest of a sentence; and display copy, ticked off."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.article import Sentence
from workbench.domain.claim import DISMISSAL_REASONS
from workbench.domain.document import Block
from workbench.domain.review import ClaimView
from workbench.domain.span import Span
from workbench.text import one_line, plural
from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command
from workbench.tui.dialogs.results import DismissalGiven
from workbench.tui.state import Outcome, ReviewState, Words


@dataclass(frozen=True, slots=True)
class Target:
    """What a dismissal would be about: claims, else chosen words, else the rest of a sentence."""

    claims: tuple[ClaimView, ...] = ()
    words: Span | None = None
    rest_of: Sentence | None = None


def target_of(state: ReviewState) -> Target | None:
    """Return what `x` would dismiss: in the article the chosen words or what is unread of the sentence."""
    if state.pane != "article" or state.words is None or state.selected:
        return Target(claims=state.aim) if state.aim else None
    span = state.words.span
    if state.words.is_chosen:
        return Target(words=span)
    sentence = state.sentence_at(span.start)
    is_in_claim = any(view.span.contains(span) for view in state.claims)
    if not is_in_claim and sentence is not None:
        has_unread = bool(state.unread_within(Span(sentence.start, sentence.end)))
        return Target(rest_of=sentence) if has_unread else None
    if not is_in_claim:
        return Target(words=span) if span in state.unread else None
    return Target(claims=state.aim) if state.aim else None


def _something_to_dismiss(state: ReviewState) -> str | None:
    return None if target_of(state) is not None else "there is nothing unread here, and no claim"


async def _dismiss(bench: Bench) -> None:
    target = target_of(bench.state)
    if target is None:
        return
    if target.claims:
        await _dismiss_claims(bench, target.claims)
    elif target.rest_of is not None:
        await _dismiss_rest(bench, target.rest_of)
    elif target.words is not None:
        await _dismiss_words(bench, target.words)


async def _why(bench: Bench, label: str, what: str, guess: str) -> DismissalGiven | None:
    from workbench.tui.dialogs.deciding import DismissDialog

    return await bench.dialog(DismissDialog(label, what, guess))


async def _dismiss_claims(bench: Bench, claims: tuple[ClaimView, ...]) -> None:
    from workbench.desk import reviewing

    wording = " · ".join(view.claim.wording for view in claims)
    label = claims[0].label if len(claims) == 1 else plural(len(claims), "claim")
    named = "Dismiss " + (f"claim {label}" if len(claims) == 1 else label)
    given = await _why(bench, named, wording, _guess(bench.state, claims[0].claim.start))
    if given is None:
        return
    done = await bench.write(
        lambda workspace, who: reviewing.dismiss_claims(
            workspace, who, [view.claim.uid for view in claims], given.reason, given.note
        ),
        Outcome(label, "dismissed", wording),
    )
    if done is not None:
        bench.become(bench.state.unselected().next_open())


async def _dismiss_rest(bench: Bench, sentence: Sentence) -> None:
    """Dismiss what is unread of a sentence at once, as what the engine took the sentence for."""
    from workbench.desk import reviewing

    view = bench.state.view
    if view is None:
        return
    unread = bench.state.unread_within(Span(sentence.start, sentence.end))
    words = " ".join(word.quote(view.document.text) for word in unread)
    reason = _guess(bench.state, sentence.start)
    done = await bench.write(
        lambda workspace, who: reviewing.dismiss_rest(
            workspace, who, view.revision.uid, sentence.uid, reason
        ),
        Outcome("words", "dismissed", f"as {reason}: {words}"),
    )
    if done is not None:
        await _next_unread(bench)


async def _dismiss_words(bench: Bench, span: Span) -> None:
    from workbench.desk import reviewing

    view = bench.state.view
    if view is None:
        return
    words = span.quote(view.document.text)
    given = await _why(bench, "Dismiss these words", words, _guess(bench.state, span.start))
    if given is None:
        return
    done = await bench.write(
        lambda workspace, who: reviewing.dismiss_span(
            workspace, who, view.revision.uid, span.start, span.end, given.reason, given.note
        ),
        Outcome("words", "dismissed", words),
    )
    if done is not None:
        bench.become(bench.state.with_words(Words(Span(span.end, span.end))))
        await _next_unread(bench)


def _guess(state: ReviewState, offset: int) -> str:
    sentence = state.sentence_at(offset)
    label = sentence.label if sentence is not None else ""
    return label if label in DISMISSAL_REASONS else "not a claim"


def _dismissal_here(state: ReviewState) -> str:
    """Return the uid of the dismissal under the cursor, or an empty string."""
    if state.pane == "article" and state.words is not None and state.view is not None:
        at = state.words.span
        for item in state.view.dismissals:
            if not item.claim and item.start <= at.start and at.end <= item.end:
                return item.uid
    current = state.at_hand
    return current.dismissal.uid if current is not None and current.dismissal is not None else ""


def _is_dismissed(state: ReviewState) -> str | None:
    return None if _dismissal_here(state) else "nothing is dismissed here"


async def _restore(bench: Bench) -> None:
    from workbench.desk import reviewing

    uid = _dismissal_here(bench.state)
    current = bench.state.current
    is_of_claim = current is not None and current.dismissal is not None and current.dismissal.uid == uid
    label = current.label if current is not None and is_of_claim else "words"
    await bench.write(
        lambda workspace, who: reviewing.restore(workspace, who, uid),
        Outcome(label, "open", "taken back"),
    )


async def _tick(bench: Bench) -> None:
    from workbench.checks.unread import unticked_blocks
    from workbench.desk import reviewing

    view, words = bench.state.view, bench.state.words
    if view is None:
        return
    left = unticked_blocks(view)
    at = words.span.start if words is not None and bench.state.pane == "article" else -1
    block = next((block for block in left if block.start <= at < block.end), None)
    if block is None:
        bench.enter_pane("article")
        bench.reveal(left[0].start)
        bench.say(_said_of(bench.state, left[0]))
        return
    done = await bench.write(
        lambda workspace, who: reviewing.tick(workspace, who, view.revision.uid, block.start, block.end),
        Outcome(block.label, "ticked off", view.document.text[block.start : block.end]),
    )
    following = next((other for other in left if other.start > block.start), None)
    if done is not None and following is not None:
        bench.reveal(following.start)


def _said_of(state: ReviewState, block: Block) -> str:
    from workbench.tui.displaying import here_words
    from workbench.tui.keymap import key_of

    told = (here_words(one) for one in state.displayed if one.block == block)
    return next(told, f"{block.label} · {key_of('tick')} ticks it off")


async def _next_unread(bench: Bench) -> Span | None:
    """Go to the next unread word and return it; None when every word is read."""
    state = bench.state
    if not state.unread:
        return None
    at = state.words.span.end if state.words is not None else 0
    word = next((word for word in state.unread if word.start >= at), state.unread[0])
    bench.enter_pane("article")
    bench.reveal(word.start)
    return word


async def _go_unread(bench: Bench) -> None:
    """Go to the next unread word and say which words of its sentence nobody answers for."""
    from workbench.tui.keymap import key_of

    word, state = await _next_unread(bench), bench.state
    if word is None or state.view is None:
        return
    text = state.view.document.text
    sentence = state.sentence_at(word.start)
    unread = state.unread_within(Span(sentence.start, sentence.end)) if sentence is not None else (word,)
    words = one_line(" ".join(word.quote(text) for word in unread))
    bench.say(f"unread · {key_of('dismiss')} dismisses, {key_of('add')} makes a claim · {words}")


COMMANDS: tuple[Command, ...] = (
    Command(
        "dismiss", "x", "dismiss",
        "Say that a claim, or chosen words, need no checking; on unread words, the rest of their sentence.",
        "Decide", _dismiss, (_something_to_dismiss,), "dismiss {claims} --reason REASON",
        is_writing=True, rank=3,
    ),
    Command(
        "restore", "X", "restore", "Take back that a claim, or words, need no checking.",
        "Decide", _restore, (_is_dismissed,), "restore {claim}", is_writing=True,
    ),
    Command(
        "tick", "t", "tick off",
        "Go to the next headline, caption or byline that nobody has read; there, tick it off.",
        "Read", _tick, (needs.an_article, needs.display_copy), "tick {article} --quote TEXT",
        is_writing=True, rank=6,
    ),
    Command(
        "unread", "w", "unread", "Go to the next word that nobody answers for.",
        "Read", _go_unread, (needs.an_article, needs.unread_words), rank=6,
    ),
)  # fmt: skip
