"""What headlines and captions say that the body does not, and which hedges they lost."""

from __future__ import annotations

from tests.report.factory import REVISION, Draft
from workbench.checks.displayed import compared, said_of
from workbench.checks.hedges import stem_of
from workbench.domain.document import BlockLabel
from workbench.domain.names import Name, NameMention
from workbench.domain.review import ArticleView


def article(display: str, body: str, label: BlockLabel = "headline", *names: str) -> ArticleView:
    """Return an article with one piece of display copy and one of body, in which `names` are named."""
    from dataclasses import replace

    draft = Draft(f"{display}\n\n{body}")
    draft.block(display, label)
    draft.block(body, "body")
    view = draft.view()
    rows, mentions = [], []
    for number, words in enumerate(names, start=1):
        rows.append(Name(f"{number:032x}", REVISION, number, "person"))
        at = draft.text.find(words)
        while at >= 0:
            uid = f"{number:016x}{at:016x}"
            mentions.append(NameMention(uid, REVISION, rows[-1].uid, at, at + len(words), -1, -1))
            at = draft.text.find(words, at + 1)
    return replace(view, names=tuple(rows), name_mentions=tuple(mentions))


def doubts(display: str, body: str, label: BlockLabel = "headline", *names: str) -> list[str]:
    """Return in words what the body does not have so."""
    (one,) = compared(article(display, body, label, *names))
    return [said_of(fact) for fact in one.doubts]


def test_a_number_of_the_body_is_none_to_doubt() -> None:
    """Written in digits or words, it is the same number."""
    body = "The bridge will close for eleven weeks and repairs cost 18 million euros."

    assert doubts("Bridge closes for 11 weeks, repairs cost €18m", body) == []


def test_a_number_that_the_body_does_not_have_is_named() -> None:
    """With the number of the body that it may be a rounding of."""
    body = "The country has 19.4 million people and 14 provinces."

    assert doubts("A country of 20 million people", body) == [
        "“20 million people” is not in the body: the body has “19.4 million people”"
    ]
    assert doubts("A country of 300 provinces", body) == ["“300 provinces” is not in the body"]


def test_a_bound_that_holds_for_the_body_is_none_to_doubt() -> None:
    """`More than 19 million` is right of 19.4 million."""
    body = "The country has 19.4 million people."

    assert doubts("More than 19 million people live there", body) == []


def test_a_number_without_the_hedge_that_it_has_in_the_body() -> None:
    """`At least 300 cars` is not `300 cars`."""
    body = "At least 300 cars cross the bridge every hour."

    assert doubts("300 cars cross the bridge", body) == ["“300 cars”: the body says “At least 300 cars”"]


def test_a_number_with_another_unit_is_shown_with_it() -> None:
    """Twelve percent are not twelve days."""
    body = "Tolls rose by 12 percent this week."

    assert doubts("Tolls to rise in 12 days", body)[0].startswith("“12 days” is not in the body: there it is")


def test_dates_stand_where_the_body_has_them_or_days_within() -> None:
    """A month holds its days; a day is more than the month says."""
    assert doubts("Bridge to close in April 2026", "It will close on 4 April 2026.") == []
    assert doubts("Bridge to close on 4 April 2026", "It will close in April 2026.") == [
        "“4 April 2026” is not in the body: there it is “April 2026”"
    ]


def test_names_of_a_caption_that_the_body_does_not_have() -> None:
    """With the name of the body that looks like it."""
    body = "Roman Vassilenko met Ada Brook."
    caption = "Roman Vasilenko and Noor Haddad with Ada Brook"
    named = ("Roman Vassilenko", "Roman Vasilenko", "Noor Haddad", "Ada Brook")
    found = doubts(caption, body, "caption", *named)

    assert found == [
        "“Roman Vasilenko” is not in the body: the body has “Roman Vassilenko”",
        "“Noor Haddad” is not in the body",
    ]


def test_a_headline_that_states_what_the_body_only_says_may_be() -> None:
    """The hedge stands beside the same verb, in a sentence about the same."""
    body = "The port authority may close the bridge in the spring, the mayor said."

    assert doubts("Port authority closes bridge", body) == ["“closes”: the body says “may close”"]
    assert doubts("Bridge may be closed", body) == []
    assert doubts("Bridge could close", body) == []


def test_a_hedge_that_the_body_drops_elsewhere_is_not_missed() -> None:
    """Where the body states it too, so may the headline; another subject is another thing."""
    body = "The council may close the bridge. On Friday the council closed the bridge."

    assert doubts("Council closes bridge", body) == []
    assert doubts("Bakery closes", "The port may close the bridge.") == []


def test_forms_of_one_verb_have_one_stem() -> None:
    """Regular and irregular ones, with doubled letters and without an e."""
    groups = (("close", "closes", "closed", "closing"), ("plan", "plans", "planned", "planning"),
              ("rise", "rises", "rose", "rising"), ("carry", "carries", "carried"))  # fmt: skip

    assert [len({stem_of(word) for word in group}) for group in groups] == [1, 1, 1, 1]
