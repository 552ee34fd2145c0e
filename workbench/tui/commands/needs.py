"""Reasons why a command cannot be used now; None when it can."""

from __future__ import annotations

from workbench.domain.claim import Question
from workbench.tui.state import ReviewState


def an_article(state: ReviewState) -> str | None:
    """An article is open."""
    return None if state.view is not None else "no article is open"


def a_claim(state: ReviewState) -> str | None:
    """There is a claim under the cursor, or claims are selected."""
    if state.aim:
        return None
    return _none_at_hand(state) if state.rows else "there is no claim here"


def one_claim(state: ReviewState) -> str | None:
    """There is a claim under the cursor; a selection does not count."""
    return None if state.at_hand is not None else _none_at_hand(state)


def claims(state: ReviewState) -> str | None:
    """There are claims to walk through."""
    return None if state.current is not None or state.aim else a_claim(state)


def something_to_copy(state: ReviewState) -> str | None:
    """There is display copy or a claim under the cursor."""
    return None if state.display_here is not None else one_claim(state)


def two_claims(state: ReviewState) -> str | None:
    """At least two claims are selected."""
    return None if len(state.selected) > 1 else f"select two claims or more with {_key('select')} first"


def content_asked(state: ReviewState) -> str | None:
    """The claim asks whether it is so."""
    return _asked(
        state, "content", f"this claim is a saying: decide whether it was said, with {_key('said-verified')}"
    )


def attribution_asked(state: ReviewState) -> str | None:
    """The claim asks whether it was said so."""
    return _asked(
        state, "attribution", f"the article says this in its own voice: decide with {_key('verified')}"
    )


def a_repeat(state: ReviewState) -> str | None:
    """The claim repeats another one."""
    return None if state.current is not None and state.current.claim.repeats else "it repeats no other claim"


def evidence_there(state: ReviewState) -> str | None:
    """The claim has evidence."""
    return None if state.current is not None and state.current.evidence else "nothing is attached to it"


def query_there(state: ReviewState) -> str | None:
    """The claim has a query."""
    return None if state.current is not None and state.current.queries else "no query was put about it"


def fix_there(state: ReviewState) -> str | None:
    """The claim has a fix."""
    return None if state.current is not None and state.current.fixes else "no fix was proposed for it"


def words_chosen(state: ReviewState) -> str | None:
    """The article's cursor is on words."""
    if state.pane == "article" and state.words is not None:
        return None
    return f"go to the article with {_key('pane-article')} and choose words with shift and the arrows first"


def unread_words(state: ReviewState) -> str | None:
    """There are unread words."""
    return None if state.unread else "every word is read"


def display_copy(state: ReviewState) -> str | None:
    """There is display copy nobody has ticked off."""
    return None if state.tallies is not None and state.tallies.unticked else "all display copy is ticked off"


def _none_at_hand(state: ReviewState) -> str:
    if state.current is None:
        return "no claim is under the cursor"
    return f"no claim is at hand; {_key('pane-queue')} goes to the queue"


def _key(command_id: str) -> str:
    from workbench.tui.keymap import key_of

    return key_of(command_id)


def _asked(state: ReviewState, question: Question, reason: str) -> str | None:
    missing = a_claim(state)
    if missing is not None:
        return missing
    return None if any(question in view.claim.questions for view in state.aim) else reason
