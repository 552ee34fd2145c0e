"""Several claims, several people: one change an act, and nobody's decision is overwritten unseen."""

from __future__ import annotations

import pytest

from tests.desk.conftest import claim_on, stored
from workbench.desk import attaching, looking, reviewing, revising, undoing, verifying
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.domain.span import Span
from workbench.errors import StaleEdit, WorkbenchError


def test_a_verdict_on_several_never_overwrites_one_that_came_meanwhile(bridge: Workspace) -> None:
    """Whoever decides several claims at once decides on what they saw: else nothing is written."""
    uids = [claim_on(bridge, words).claim.uid for words in ("12,000", "$4 million")]
    seen = dict.fromkeys(uids, "")
    reviewing.mark(bridge, "Bob", uids[1], "content", "disputed", "it was five")

    with pytest.raises(StaleEdit, match="somebody else decided"):
        reviewing.mark_all(bridge, "Ann", uids, "content", "verified", expected=seen)

    assert claim_on(bridge, "12,000").verdicts == ()
    assert [v.value for v in claim_on(bridge, "$4 million").verdicts] == ["disputed"]


def test_a_claim_named_twice_is_decided_once(bridge: Workspace) -> None:
    """Naming a claim twice is no edit of somebody else's."""
    uid = claim_on(bridge, "12,000").claim.uid

    reviewing.mark_all(bridge, "Ann", [uid, uid], "content", "verified")

    assert len(bridge.store.matching("verdict")) == 1


def test_no_claim_is_refused(bridge: Workspace) -> None:
    """An act on no claim says so."""
    with pytest.raises(WorkbenchError, match="no claim is named"):
        reviewing.mark_all(bridge, "Ann", [], "content", "verified")


def test_several_dismissals_are_one_change(bridge: Workspace) -> None:
    """What was dismissed with one key is taken back with one undo."""
    uids = [claim_on(bridge, words).claim.uid for words in ("12,000", "$4 million")]
    before = looking.newest(bridge)

    reviewing.dismiss_claims(bridge, "Ann", uids, "common knowledge")

    assert looking.newest(bridge) == before + 1
    undoing.undo(bridge, "Ann")
    assert bridge.store.matching("dismissal", retired=0) == []


def test_several_dismissals_are_all_or_none(bridge: Workspace) -> None:
    """One that is dismissed already keeps the others from being half done."""
    first, second = (claim_on(bridge, words).claim.uid for words in ("12,000", "$4 million"))
    reviewing.dismiss_claim(bridge, "Bob", second, "vague")

    with pytest.raises(WorkbenchError, match="dismissed already"):
        reviewing.dismiss_claims(bridge, "Ann", [first, second], "common knowledge")

    assert len(bridge.store.matching("dismissal", retired=0)) == 1


def test_a_verdict_with_a_quote_on_several_claims_is_one_change(bridge: Workspace) -> None:
    """Evidence and verdicts come together, so that a refused verdict leaves no evidence behind."""
    uids = [claim_on(bridge, words).claim.uid for words in ("12,000", "$4 million")]
    yearbook = stored(bridge, "yearbook.txt", "The town had 12,000 inhabitants; the bridge cost $5 million.")

    with pytest.raises(WorkbenchError, match="needs a reason"):
        attaching.mark_with_quote(bridge, "Ann", uids, "content", "disputed", yearbook, "cost $5 million")
    assert bridge.store.matching("evidence") == []

    attaching.mark_with_quote(bridge, "Ann", uids, "content", "verified", yearbook, "12,000 inhabitants")
    undoing.undo(bridge, "Ann")
    assert bridge.store.matching("evidence", retired=0) == []


def test_an_answer_never_overwrites_one_that_came_meanwhile(bridge: Workspace) -> None:
    """Two people who write down an answer to the same query both keep what they know."""
    uid = claim_on(bridge, "12,000").claim.uid
    reviewing.ask(bridge, "Ann", uid, "the author", "Since when?")
    query = claim_on(bridge, "12,000").queries[0]
    reviewing.answer(bridge, "Bob", query.uid, "Since 2020.", query.answer)

    with pytest.raises(StaleEdit, match="somebody else changed the answer"):
        reviewing.answer(bridge, "Ann", query.uid, "He does not know.", query.answer)

    assert claim_on(bridge, "12,000").queries[0].answer == "Since 2020."


def test_a_settled_fix_is_not_settled_otherwise_unseen(bridge: Workspace) -> None:
    """The state of a fix is changed from the one that was on the screen."""
    uid = claim_on(bridge, "$4 million").claim.uid
    reviewing.propose_fix(bridge, "Ann", uid, "$4 million", "$5 million")
    fix = claim_on(bridge, "$4 million").fixes[0]
    reviewing.settle_fix(bridge, "Bob", fix.uid, "stet", fix.state)

    with pytest.raises(StaleEdit):
        reviewing.settle_fix(bridge, "Ann", fix.uid, "accepted", fix.state)


def test_a_fix_is_for_words_of_the_article(bridge: Workspace) -> None:
    """Words that do not stand in the article cannot be proposed for change."""
    uid = claim_on(bridge, "$4 million").claim.uid

    with pytest.raises(WorkbenchError, match="not in the article"):
        reviewing.propose_fix(bridge, "Ann", uid, "$6 million", "$5 million")


def test_a_decided_attribution_can_be_taken_away(bridge: Workspace) -> None:
    """The article's own voice asks no attribution: the verdict on it no longer stands."""
    uid = claim_on(bridge, "300 cars").claim.uid
    reviewing.mark(bridge, "Ann", uid, "attribution", "verified")

    revising.edit_attribution(bridge, "Ann", uid, "")

    claim = claim_on(bridge, "300 cars").claim
    assert (claim.attributed_to, claim.manner, claim.questions, claim.standing_attribution) == (
        "",
        "",
        ("content",),
        "",
    )


def test_a_claim_on_somebodys_word_says_how_it_is_given(bridge: Workspace) -> None:
    """Whoever is named as the speaker of the article's own words is quoted indirectly."""
    uid = claim_on(bridge, "12,000").claim.uid

    revising.edit_attribution(bridge, "Ann", uid, "the mayor")

    assert claim_on(bridge, "12,000").claim.manner == "indirect"


def test_an_attribution_is_changed_from_what_was_seen(bridge: Workspace) -> None:
    """A colleague's attribution is not overwritten unseen."""
    claim = claim_on(bridge, "12,000").claim
    revising.edit_attribution(bridge, "Bob", claim.uid, "the mayor")

    with pytest.raises(StaleEdit):
        revising.edit_attribution(bridge, "Ann", claim.uid, "the council", expected=claim.attributed_to)


def test_a_day_is_kept_in_one_form(bridge: Workspace) -> None:
    """A date in another ISO form is kept as year, month and day."""
    uid = claim_on(bridge, "12,000").claim.uid

    reviewing.mark(bridge, "Ann", uid, "content", "verified", as_of="20220901")

    assert claim_on(bridge, "12,000").verdicts[0].as_of == "2022-09-01"
    verifying.verify(bridge)


def test_a_merged_claim_over_two_sentences_is_carried(bridge: Workspace) -> None:
    """What people made of several sentences comes over while their paragraph stays the same."""
    uids = [claim_on(bridge, words).claim.uid for words in ("12,000", "$4 million")]
    revising.merge(bridge, "Ann", uids, "The town is small and its bridge was cheap.")
    merged = claim_on(bridge, "12,000 inhabitants. The bridge").claim
    reviewing.mark(bridge, "Ann", merged.uid, "content", "verified")

    verdicts = _carried_verdicts(bridge, "12,000 inhabitants. The bridge")

    assert verdicts == ["verified"]
    assert not [c for c in looking.article(bridge, 1).claims if c.claim.quote.endswith("12,000 inhabitants.")]


def test_a_claim_added_in_the_headline_is_carried(bridge: Workspace) -> None:
    """A headline has no sentence of its own; its claims come over while it stays the same."""
    view = looking.article(bridge, 1)
    revising.add_claim(bridge, "Ann", view.revision.uid, 0, len("A bridge"), "There is a bridge.")
    added = next(c.claim for c in looking.article(bridge, 1).claims if c.claim.origin == "added")
    reviewing.mark(bridge, "Ann", added.uid, "content", "verified")

    assert _carried_verdicts(bridge, "A bridge") == ["verified"]


def test_words_dismissed_across_sentences_stay_dismissed(bridge: Workspace) -> None:
    """A dismissal that crosses the end of a sentence is carried with its paragraph."""
    view = looking.article(bridge, 1)
    start = view.document.text.index("inhabitants. The bridge")
    words = Span(start, start + len("inhabitants. The bridge"))
    reviewing.dismiss_span(bridge, "Ann", view.revision.uid, words.start, words.end, "other", "a test")

    _new_date(bridge)

    carried = looking.article(bridge, 1).dismissals
    assert [(d.start, d.end, d.note) for d in carried] == [(words.start, words.end, "a test")]


def _carried_verdicts(workspace: Workspace, words: str) -> list[str]:
    _new_date(workspace)
    return [v.value for v in claim_on(workspace, words).verdicts]


def _new_date(workspace: Workspace) -> None:
    from workbench.desk.importing import Overrides, set_metadata

    set_metadata(workspace, "Ann", 1, Overrides(published="2022-10-01"))
    verifying.verify(workspace)


def test_a_merged_claim_keeps_what_hung_on_each(bridge: Workspace) -> None:
    """Evidence, queries and fixes of merged claims are those of the claim they became."""
    first, second = (claim_on(bridge, words).claim.uid for words in ("12,000", "$4 million"))
    yearbook = stored(bridge, "yearbook.txt", "The town had 12,000 inhabitants; the bridge cost $5 million.")
    attaching.attach_exact(bridge, "Ann", first, yearbook, "12,000 inhabitants", Backing())
    reviewing.ask(bridge, "Ann", second, "the author", "Which year?")
    reviewing.propose_fix(bridge, "Ann", second, "$4 million", "$5 million")

    revising.merge(bridge, "Ann", [first, second], "The town is small and its bridge was cheap.")

    merged = claim_on(bridge, "12,000 inhabitants. The bridge")
    assert [item.evidence.quote for item in merged.evidence] == ["12,000 inhabitants"]
    assert [query.question for query in merged.queries] == ["Which year?"]
    assert [fix.proposed for fix in merged.fixes] == ["$5 million"]
    verifying.verify(bridge)


def test_a_split_claim_keeps_its_open_questions(bridge: Workspace) -> None:
    """A query and a fix wait for their answer whatever becomes of the claim they were put about."""
    claim = claim_on(bridge, "12,000").claim
    reviewing.ask(bridge, "Ann", claim.uid, "the author", "Which year?")
    reviewing.propose_fix(bridge, "Ann", claim.uid, "12,000", "13,000")
    cut = claim.start + claim.quote.index("has")
    parts = [(Span(claim.start, cut - 1), "There is a river town."), (Span(cut, claim.end), "It has 12,000.")]

    revising.split(bridge, "Ann", claim.uid, parts)

    left = looking.tallies(looking.article(bridge, 1))
    assert (left.queries, left.fixes) == (1, 1)
    assert len(claim_on(bridge, "12,000").fixes) == 1
    verifying.verify(bridge)


def test_the_list_of_articles_counts_as_the_article_does(bridge: Workspace) -> None:
    """Open claims, missing sources, queries and fixes are the same in the list and in the article."""
    uids = [claim_on(bridge, words).claim.uid for words in ("12,000", "$4 million", "1931")]
    reviewing.dismiss_claim(bridge, "Ann", uids[0], "common knowledge")
    reviewing.mark(bridge, "Ann", uids[1], "content", "verified")
    reviewing.ask(bridge, "Ann", uids[2], "the author", "Which year?")
    reviewing.propose_fix(bridge, "Ann", uids[2], "1931", "1932")

    row, left = looking.articles(bridge)[0], looking.tallies(looking.article(bridge, 1))

    assert (row.claims, row.open, row.no_source, row.queries, row.fixes) == (
        left.claims,
        left.open,
        left.no_source,
        left.queries,
        left.fixes,
    )
    assert (left.no_source, left.queries, left.fixes) == (1, 1, 1)


@pytest.mark.parametrize("when", ["yesterday", "2022-13-01", "2022-09-14T25:00", "T16:05"])
def test_a_call_has_a_day(bridge: Workspace, when: str) -> None:
    """When something was said is a day, with or without a time; anything else is refused."""
    uid = claim_on(bridge, "12,000").claim.uid

    with pytest.raises(WorkbenchError, match="write it as 2022-09-14"):
        attaching.attach_said(bridge, "Ann", uid, "The mayor", when, "on the record", "Yes.", "", Backing())


@pytest.mark.parametrize("when", ["2022-09-14", "2022-09-14T16:05"])
def test_a_moment_is_kept_as_it_was_given(bridge: Workspace, when: str) -> None:
    """A day stays a day, and a time is added to none."""
    uid = claim_on(bridge, "12,000").claim.uid

    attaching.attach_said(bridge, "Ann", uid, "The mayor", when, "on the record", "Yes.", "", Backing())

    assert claim_on(bridge, "12,000").evidence[0].evidence.when == when
