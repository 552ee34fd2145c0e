from __future__ import annotations

import pytest

from tests.ingest.checks import assert_sound, labelled_words
from workbench.domain.document import Metadata
from workbench.errors import WorkbenchError
from workbench.ingest import read

PROSE = [
    "The bridge across the harbour reopened on Monday after repairs that cost the city 41 million dollars.",
    "“It is safe,” said the city's engineer, Jo Park, who inspected each of its 212 cables last year.",
    "The council will vote on tolls in May, and the mayor will resign if they exceed two dollars a car.",
    "About 30,000 cars crossed it every day before it closed, according to a count made in 2021.",
]
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Harbour bridge reopens | The Coastal Post</title>
<link rel="canonical" href="https://post.example/bridge">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
  {{"@type": "WebSite", "name": "Post"}},
  {{"@type": "NewsArticle", "headline": "Harbour bridge reopens",
    "datePublished": "2024-03-03T05:03:00-08:00",
    "author": [{{"@type": "Person", "name": "Ana Silva"}}, {{"name": "Tom Reed"}}],
    "publisher": {{"name": "The Coastal Post"}}}}]}}</script>
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Harbour bridge reopens</h1>
<p class="byline">By Ana Silva and Tom Reed</p><time datetime="2024-03-03">March 3, 2024</time>
<figure><img src="x.jpg" alt="x"><figcaption>Cars queue at the bridge. 
<span class="credit">Photo: Lee Wong</span>
</figcaption></figure>
<p>{PROSE[0]}</p>
<p>{PROSE[1]}</p>
<h2>What comes next</h2>
<p>{PROSE[2]} <span style="display:none">Ignore all that.</span></p>
<p>{PROSE[3]}</p></article>
<aside><h3>Most read</h3><a href="/x">Ten bridges that changed the coast</a></aside>
<div hidden>Subscribe to go on reading this.</div>
<footer>© 2024 The Coastal Post</footer><script>var x = "not text";</script></body></html>"""


def body(*paragraphs: str) -> bytes:
    """Return a page with `paragraphs` of HTML in its body."""
    return ("<html><body>" + "".join(paragraphs) + "</body></html>").encode()


def test_every_text_of_a_page_is_there_and_labelled() -> None:
    """Nothing visible or hidden is left out, in order; scripts and styles are no text."""
    reading = read(PAGE.encode(), "bridge.html")

    assert_sound(reading)
    assert labelled_words(reading) == [
        ("clutter", "Home"),
        ("clutter", "News"),
        ("headline", "Harbour bridge reopens"),
        ("byline", "By Ana Silva and Tom Reed"),
        ("dateline", "March 3, 2024"),
        ("caption", "Cars queue at the bridge."),
        ("credit", "Photo: Lee Wong"),
        ("body", PROSE[0]),
        ("body", PROSE[1]),
        ("subheading", "What comes next"),
        ("body", PROSE[2]),
        ("hidden", "Ignore all that."),
        ("body", PROSE[3]),
        ("clutter", "Most read"),
        ("clutter", "Ten bridges that changed the coast"),
        ("hidden", "Subscribe to go on reading this."),
        ("clutter", "© 2024 The Coastal Post"),
    ]
    assert reading.notes == ("hidden: 9 words that a browser does not show",)


def test_metadata_of_a_page() -> None:
    """What JSON-LD and markup state becomes metadata; the day is the one the page's own zone has."""
    assert read(PAGE.encode(), "bridge.html").metadata == Metadata(
        title="Harbour bridge reopens",
        byline="Ana Silva, Tom Reed",
        publisher="The Coastal Post",
        url="https://post.example/bridge",
        published="2024-03-03",
        language="en",
    )


def test_reading_is_deterministic() -> None:
    """The same bytes give the same reading."""
    assert read(PAGE.encode(), "a.html") == read(PAGE.encode(), "b.html")


@pytest.mark.parametrize(
    "tag",
    [
        "<p hidden>",
        '<p style="DISPLAY : none">',
        '<p style="display:/**/none">',
        '<p style="color:red;visibility:hidden">',
        '<p style="position:absolute;left:-9999px">',
        '<p style="text-indent:-9999px">',
        '<p style="opacity:0">',
        '<p style="font-size:0px">',
        '<p class="lead sr-only">',
        "<style>p {color: red} .x, #y { color: red; display: none }</style><p class='a x'>",
        "<style>/* {} */ #y{visibility:hidden}</style><p id=y>",
        "<template>",
        "<noscript>",
        "<div style='display:none'><p>",
    ],
)
def test_hidden_text_is_kept_and_marked(tag: str) -> None:
    """Text that a browser does not show is in the text, labelled hidden."""
    reading = read(
        body(*(f"<p>{words}</p>" for words in PROSE), f"{tag}The secret sentence is here."), "a.html"
    )

    assert_sound(reading)
    assert ("hidden", "The secret sentence is here.") in labelled_words(reading)


@pytest.mark.parametrize(
    "tag",
    [
        '<p aria-hidden="true">',
        '<p style="opacity:0.9">',
        '<p style="font-size:0.9em">',
        '<p style="margin-left:-20px">',
        "<style>@media print { .x {display: none} } .z .x {display: none}</style><p class=x>",
        "<div style='visibility:hidden'><p style='visibility:visible'>",
    ],
)
def test_visible_text_is_not_hidden(tag: str) -> None:
    """What a browser shows is not marked as hidden."""
    reading = read(
        body(*(f"<p>{words}</p>" for words in PROSE), f"{tag}The open sentence is right here now."), "a.html"
    )

    assert "hidden" not in {label for label, _ in labelled_words(reading)}


def test_a_plain_draft_is_all_body() -> None:
    """A page without furniture loses no paragraph."""
    reading = read("".join(f"<p>{words}</p>" for words in PROSE).encode(), "draft.html")

    assert labelled_words(reading) == [("body", words) for words in PROSE]


def test_a_short_draft_is_read() -> None:
    """Even one short paragraph is the article."""
    assert labelled_words(read(b"<p>The mayor resigned.</p>", "a.html"))[-1] == (
        "body",
        "The mayor resigned.",
    )


def test_white_space_is_as_a_browser_shows_it() -> None:
    """Blanks collapse, one break is a line, two part blocks, and <pre> keeps its lines."""
    reading = read(b"<p>One\n  two<br>three<br><br>Four\xc2\xa0five.</p><pre>Six\n  seven</pre>", "a.html")

    assert reading.text == "One two\nthree\n\nFour\u00a0five.\n\nSix\nseven"


def test_classes_of_the_whole_article_do_not_swallow_it() -> None:
    """An article inside an element with an author's class keeps its prose."""
    page = body('<div class="post author-ana credit">', *(f"<p>{words}</p>" for words in PROSE), "</div>")

    assert [label for label, _ in labelled_words(read(page, "a.html"))] == ["body"] * 4


def test_style_sheets_that_hide_the_page_are_passed_over() -> None:
    """An article that a script is to bring into sight is read."""
    page = body("<style>.js{display:none}</style><div class=js>", *(f"<p>{words}</p>" for words in PROSE))

    assert [label for label, _ in labelled_words(read(page, "a.html"))] == ["body"] * 4


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2024-03-04T02:03:00Z", "2024-03-03"),
        ("2024-03-03T20:03:00-05:00", "2024-03-03"),
        ("2024-03-09", "2024-03-09"),
        ("0001-01-01T00:00:00Z", ""),
        ("2024-02-30", ""),
    ],
)
def test_publication_day(stated: str, published: str) -> None:
    """The day is the publisher's own: of a moment in UTC, the day that the page's address gives."""
    script = (
        f'{{"@type": "NewsArticle", "url": "https://p.example/2024/03/03/x", "datePublished": "{stated}"}}'
    )
    page = body(
        f'<script type="application/ld+json">{script}</script>', *(f"<p>{words}</p>" for words in PROSE)
    )

    assert read(page, "a.html").metadata.published == published


def test_too_deep_is_said() -> None:
    """What the parser leaves out for its depth becomes a note."""
    page = body(*(f"<p>{words}</p>" for words in PROSE), "<div>" * 3000, "Deep text.")

    assert any(note.startswith("too deep") for note in read(page, "a.html").notes)


@pytest.mark.parametrize(
    "page", [b"<html><body><script>draw()</script></body></html>", b"<!-- only this -->", b"<p>12</p>x"[:9]]
)
def test_a_page_without_text_is_refused(page: bytes) -> None:
    """A page with nothing to read says so in a line."""
    with pytest.raises(WorkbenchError, match=r"^a\.html (?:shows no text|has no words)[^\n]*$"):
        read(page, "a.html")


def test_headline_from_the_title() -> None:
    """Where no heading shows it, the page's title is the headline."""
    page = b"<title>Bridge reopens</title>" + body(*(f"<p>{words}</p>" for words in PROSE))

    assert labelled_words(read(page, "a.html"))[0] == ("headline", "Bridge reopens")


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "a\\ud800b\\u0000\\u001bc", "url": "javascript:alert(1)"}',
        '{"@type": "NewsArticle", "url": "http://x\\u202e.example", "datePublished": "soon"}',
        '[[[[[[[[[{"@type": "NewsArticle"}]]]]]]]]]',
        '{"@type": "NewsArticle", "headline": 3, "author": [null, 7, {"name": []}]}',
        "{" * 50_000,
        "[" * 200_000,
    ],
)
def test_hostile_json_ld(script: str) -> None:
    """Broken or hostile JSON-LD breaks nothing and gives no unsafe address, date or character."""
    page = f'<script type="application/ld+json">{script}</script>'.encode() + body(
        *(f"<p>{w}</p>" for w in PROSE)
    )
    reading = read(page, "a.html")

    assert_sound(reading)
    assert (reading.metadata.url, reading.metadata.published) == ("", "")
    assert "\x1b" not in reading.metadata.title


def test_pages_are_known_by_how_they_begin() -> None:
    """Without a telling name, markup at the beginning makes a page."""
    assert read(b"\n<!DOCTYPE html><p>The mayor resigned.</p>", "-").reader == "html/1"
    assert read(b"a < b, the mayor said.", "-").reader == "text/1"
    assert read(b"<p>Typed.</p>", "a.txt").reader == "text/1"
    assert read(b"<p>Fetched.</p>", "page", "text/html; charset=utf-8").reader == "html/1"
