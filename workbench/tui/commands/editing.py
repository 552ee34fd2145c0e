"""Claims themselves: their wording and attribution, split, merged, added."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.review import ClaimView
from workbench.domain.span import Span
from workbench.domain.wording import article_words
from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command
from workbench.tui.contest import GONE, Call, Contest, of_a_claim, present
from workbench.tui.state import Outcome, ReviewState

OWN_WORD = "the article's own word"


async def _wording(bench: Bench) -> None:
    from workbench.desk import revising
    from workbench.tui.dialogs.wording import WordingDialog

    view = bench.state.current
    if view is None:
        return
    claim = view.claim
    own = article_words(claim.wording, claim.edits, claim.quote) if claim.edits else ""
    given = await bench.dialog(WordingDialog(view.label, claim.wording, claim.quote, own))
    if given is None or given == claim.wording:
        return

    def reworded(before: str) -> Call:
        return lambda workspace, who: revising.edit_wording(workspace, who, claim.uid, before, given)

    await bench.write(
        reworded(claim.wording),
        Outcome(view.label, "reworded", given),
        _contest(view, given, lambda now: now.claim.wording, lambda now: reworded(now.claim.wording)),
    )


async def _attribution(bench: Bench) -> None:
    from workbench.desk import revising
    from workbench.tui.screens.prompt import PromptDialog

    view = bench.state.current
    if view is None:
        return
    claim = view.claim
    given = await bench.dialog(
        PromptDialog(
            f"Whose word is claim {view.label}?", "Said by", claim.attributed_to,
            placeholder=f"nobody: {OWN_WORD}", lead=claim.quote, may_be_empty=True,
        )
    )  # fmt: skip
    if given is None or given == claim.attributed_to:
        return

    def attributed(before: str) -> Call:
        return lambda workspace, who: revising.edit_attribution(
            workspace, who, claim.uid, given, expected=before
        )

    await bench.write(
        attributed(claim.attributed_to),
        Outcome(view.label, "attributed", given or OWN_WORD),
        _contest(
            view,
            given or OWN_WORD,
            lambda now: now.claim.attributed_to or OWN_WORD,
            lambda now: attributed(now.claim.attributed_to),
        ),
    )


def _contest(
    seen: ClaimView, mine: str, theirs: Callable[[ClaimView], str], again: Callable[[ClaimView], Call]
) -> Contest:
    """Return the contest over one field of a claim; nothing is tried again where both said the same."""

    def once_more(state: ReviewState) -> Call | None:
        now = present(state, seen.claim.uid)
        return again(now) if now is not None and theirs(now) != mine else None

    def standing(state: ReviewState) -> str:
        now = present(state, seen.claim.uid)
        return theirs(now) if now is not None else GONE

    return Contest(seen.label, mine, standing, once_more)


async def _split(bench: Bench) -> None:
    from workbench.desk import revising
    from workbench.tui.dialogs.splitting import SplitDialog

    view = bench.state.current
    if view is None:
        return
    claim = view.claim
    given = await bench.dialog(SplitDialog(view.label, claim.quote, claim.start, claim.wording))
    if given is None:
        return
    wordings = " · ".join(wording for _, wording in given.parts)
    await bench.write(
        lambda workspace, who: revising.split(workspace, who, claim.uid, given.parts),
        Outcome(view.label, "split", wordings),
        of_a_claim(view, wordings),
    )


async def _merge(bench: Bench) -> None:
    from workbench.desk import revising
    from workbench.tui.dialogs.wording import MergeDialog

    aim = bench.state.aim
    labels, wordings = [view.label for view in aim], [view.claim.wording for view in aim]
    given = await bench.dialog(MergeDialog(labels, wordings))
    if given is None:
        return
    uids = [view.claim.uid for view in aim]
    done = await bench.write(
        lambda workspace, who: revising.merge(workspace, who, uids, given),
        Outcome(" + ".join(labels), "merged", given),
        of_a_claim(aim[0], given),
    )
    born = next((view for view in bench.state.claims if set(uids) <= set(view.claim.parents)), None)
    if done is not None and born is not None:
        bench.become(bench.state.unselected().moved_to(born.claim.uid))


async def _unlink(bench: Bench) -> None:
    from workbench.desk import revising

    view = bench.state.current
    if view is None:
        return
    uid, first = view.claim.uid, view.first.label if view.first is not None else "another claim"
    await bench.write(
        lambda workspace, who: revising.unlink(workspace, who, uid),
        Outcome(view.label, "unlinked", f"it does not repeat {first}"),
    )


async def _add(bench: Bench) -> None:
    from workbench.desk import revising
    from workbench.tui.dialogs.wording import AddClaimDialog

    view, words = bench.state.view, bench.state.words
    if view is None or words is None:
        return
    span = words.span
    given = await bench.dialog(AddClaimDialog(span.quote(view.document.text)))
    if given is None:
        return
    known = {item.claim.uid for item in bench.state.claims}
    done = await bench.write(
        lambda workspace, who: revising.add_claim(
            workspace, who, view.revision.uid, span.start, span.end, given.wording, given.attributed_to
        ),
        Outcome("claim", "added", given.wording),
    )
    born = next(
        (item for item in bench.state.claims if _is_new(item.span, span, item.claim.uid, known)), None
    )
    if done is not None and born is not None:
        bench.become(bench.state.moved_to(born.claim.uid))


def _is_new(span: Span, wanted: Span, uid: str, known: set[str]) -> bool:
    return span == wanted and uid not in known


COMMANDS: tuple[Command, ...] = (
    Command(
        "wording", "e", "wording", "Change the standalone wording; verdicts given for the old one reopen.",
        "Edit claims", _wording, (needs.one_claim,), "wording {claim} TEXT", is_writing=True, rank=7,
    ),
    Command(
        "attribution", "E", "said by", "Change whose word the article gives for the claim.",
        "Edit claims", _attribution, (needs.one_claim,), "attribution {claim} WHO", is_writing=True,
    ),
    Command(
        "split", "s", "split", "Split the claim into parts that can be decided one by one.",
        "Edit claims", _split, (needs.one_claim,), "split {claim} --at WORDS", is_writing=True, rank=8,
    ),
    Command(
        "merge", "m", "merge", "Make one claim of the selected ones.",
        "Edit claims", _merge, (needs.two_claims,), "merge {claims} --wording TEXT", is_writing=True, rank=8,
    ),
    Command(
        "unlink", "M", "unlink", "Say that the claim repeats no other one: decide it for itself.",
        "Edit claims", _unlink, (needs.one_claim, needs.a_repeat), "unlink {claim}", is_writing=True,
    ),
    Command(
        "add", "K", "new claim", "Make a claim of the words chosen in the article.",
        "Edit claims", _add, (needs.words_chosen,), "add {article} --quote TEXT", is_writing=True, rank=7,
    ),
)  # fmt: skip
