"""The register of names: every mention with its title, short forms with the full one, nothing else."""

from __future__ import annotations

from itertools import pairwise

from tests.extract.reading import PUBLISHED, body_blocks, read
from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import FoundName
from workbench.extract import extract

TEXT = (
    "President Ilse Varga met Tomas Reik, the mayor of Lindmark, on Tuesday. "
    "Varga thanked Reik for the visit. The Lindmark Port Authority will repair the bridge in March, "
    "the Port Ministry said."
)


def called(text: str, name: FoundName) -> list[str]:
    """Return the words of each mention."""
    return [text[m.start : m.end] for m in name.mentions]


def titles(text: str, name: FoundName) -> list[str]:
    """Return the titles given with it."""
    return [text[m.title_start : m.title_end] for m in name.mentions if m.title_start >= 0]


def bearing(text: str, names: tuple[FoundName, ...], words: str) -> FoundName:
    """Return the one name that is spelled so."""
    (found,) = [name for name in names if words in called(text, name)]
    return found


def test_short_mentions_stand_with_the_full_name() -> None:
    """A last name alone is a mention of the person who was named in full."""
    names = read(TEXT).names

    assert called(TEXT, bearing(TEXT, names, "Ilse Varga")) == ["Ilse Varga", "Varga"]
    assert called(TEXT, bearing(TEXT, names, "Tomas Reik")) == ["Tomas Reik", "Reik"]


def test_titles_before_and_beside_a_name_are_kept() -> None:
    """An office before the name and a description behind it are what the article calls somebody."""
    names = read(TEXT).names

    assert titles(TEXT, bearing(TEXT, names, "Ilse Varga")) == ["President"]
    assert titles(TEXT, bearing(TEXT, names, "Tomas Reik")) == ["the mayor of Lindmark"]


def test_days_and_months_are_no_names() -> None:
    """What the calendar calls a time is left out."""
    spelled = {words for name in read(TEXT).names for words in called(TEXT, name)}

    assert not spelled & {"Tuesday", "March"}


def test_kinds_are_told_by_titles_and_words() -> None:
    """Somebody with an office is a person, an authority an organisation."""
    names = read(TEXT).names

    assert bearing(TEXT, names, "Ilse Varga").kind == "person"
    assert bearing(TEXT, names, "Lindmark Port Authority").kind == "organisation"


def test_display_copy_is_searched_for_known_names_and_bylines_give_new_ones() -> None:
    """A headline names who the text names, and a byline names who wrote it."""
    text = f"Varga Visits The Lindmark Harbour\n\nBy Noor Haddad and Ben Okoro\n\n{TEXT}"
    first, second, *body = body_blocks(text)
    blocks = (Block(first.start, first.end, "headline"), Block(second.start, second.end, "byline"), *body)
    names = extract(text, blocks, Metadata(published=PUBLISHED, language="en")).names

    assert bearing(text, names, "Ilse Varga").mentions[0].start == 0
    assert {"Noor Haddad", "Ben Okoro"} <= {words for name in names for words in called(text, name)}
    assert not [name for name in names if "Visits" in " ".join(called(text, name))]


def test_a_name_of_a_headline_is_found_in_the_text_and_a_capital_alone_makes_none() -> None:
    """What a line begins with has its capital by its place where the text writes it small."""
    text = "Mill draws Ada Brook to Lindmark\n\nThe mill is old. Visitors like it. Brook left in the evening."
    first, *body = body_blocks(text)
    blocks = (Block(first.start, first.end, "headline"), *body)
    names = extract(text, blocks, Metadata(published=PUBLISHED, language="en")).names

    assert called(text, bearing(text, names, "Ada Brook")) == ["Ada Brook", "Brook"]
    assert "Mill" not in {words for name in names for words in called(text, name)}


def test_names_come_in_the_order_of_their_first_mention_and_never_share_characters() -> None:
    """The register is the same whenever the same text is read."""
    names = read(TEXT).names
    spans = sorted((m.start, m.end) for name in names for m in name.mentions)

    assert [n.mentions[0].start for n in names] == sorted(n.mentions[0].start for n in names)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert read(TEXT).names == names
