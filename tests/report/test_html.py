"""The page: self-contained, escaped, readable."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.factory import Draft, evidence, ferry, model_of, source, verdict
from workbench.domain.document import Block
from workbench.report.html import render
from workbench.text import displayable

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)
ATTACK = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`{{ 7*7 }}{% raw %}"
    "</p></style>\x1b[31m\u202e&amp;"
)
CSS = Path(__file__).parents[2] / "workbench" / "report" / "templates" / "report.css"


class _Page(HTMLParser):
    """Elements with their attributes, and the text."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, list[str]]] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, [name for name, _ in attrs]))
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def _draft(text: str) -> Draft:
    article = {"title": text, "byline": text, "publisher": text, "published": text, "url": "x" + text}
    draft = Draft("It sails. Lovely.", article=article, notes=(text,))
    said = source(5, title=text, publisher=text, url="javascript:" + text)
    draft.claim(
        "It sails",
        wording=text, attributed_to=text, how=text, reasons=(text,), types=(text,),
        verdicts=(verdict("a", rationale=text, wording_seen=text + "!", as_of=text),),
        evidence=(evidence("a", text, of=said, kind="translated", original=text, by=text, note=text),),
        queries=(draft.query("a", text, asked_of=text, due=text),),
        fixes=(draft.fix("a", text, text, note=text),),
    )  # fmt: skip
    draft.dismiss("Lovely.", text, note=text)
    return draft


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT)
def test_no_text_adds_an_element_or_an_attribute(text: str) -> None:
    """Whatever stands in titles, quotes and notes, the page has the elements of a harmless one."""
    page = _Page(render(model_of(_draft(text))))

    assert page.elements == _Page(render(model_of(_draft("harmless")))).elements
    assert page.text.count(displayable(text)) >= 20


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT)
def test_no_control_character_gets_out(text: str) -> None:
    """Controls, overrides and surrogates are visible characters in the page."""
    page = render(model_of(_draft(text))).decode("utf-8")

    assert page == displayable(page)


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT)
def test_the_article_reads_as_it_is(text: str) -> None:
    """The annotated words are the article's, one for one."""
    draft = Draft("»" + text + "«")
    draft.blocks.append(Block(0, len(draft.text), "body"))
    draft.dismiss(draft.text)
    page = _Page(render(model_of(draft)))

    assert displayable(draft.text) in page.text


def test_an_attack_is_shown_as_its_words() -> None:
    """Markup, template code, entities and escape sequences are text to read."""
    page = _Page(render(model_of(_draft(ATTACK))))

    assert displayable(ATTACK) in page.text
    assert not {"script", "img"} & {tag for tag, _ in page.elements}


def test_the_page_needs_nothing_from_elsewhere() -> None:
    """No script, no remote part, and a policy that would forbid both."""
    page = render(model_of(ferry())).decode()
    elements = _Page(page.encode()).elements

    assert (
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
    ) in page
    assert not {"script", "img", "link", "iframe", "object", "base", "form"} & {tag for tag, _ in elements}
    assert not {name for _, names in elements for name in names if name.startswith(("on", "src", "style"))}
    assert "url(" not in page
    assert "@import" not in page


def test_only_web_addresses_are_links() -> None:
    """http and https are linked and shown in full; anything else is only shown."""
    page = _Page(render(model_of(ferry())))

    assert {link for link in page.links if not link.startswith("#")} == {
        "https://post.example/ferry", "https://harbour.example/ferries", "http://insel.example/7",
    }  # fmt: skip
    assert "javascript:alert(1)" in page.text


@pytest.mark.parametrize(
    "url", ["javascript:1", "data:text/html,x", "https://a\u202eb", "https://a b", "//x.org"]
)
def test_a_doubtful_address_is_no_link(url: str) -> None:
    """Other schemes, blanks and direction overrides are text."""
    draft = Draft("It sails.", article={"url": url})

    assert _Page(render(model_of(draft))).links == []


def test_the_page_opens_with_its_doctype() -> None:
    """Nothing stands before it, or browsers fall back to the rules of the last century."""
    assert render(model_of(ferry())).startswith(b"<!DOCTYPE html>\n")


def test_it_prints_and_adapts() -> None:
    """A4, claims kept whole, dark screens and narrow ones are all provided for."""
    css = CSS.read_text(encoding="utf-8")

    assert all(
        rule in css
        for rule in ("size: A4", "break-inside: avoid", "prefers-color-scheme: dark", "max-width: 34rem")
    )


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [0, 1, 2], ids=["light", "dark", "print"])
def test_contrast_is_enough_to_read(palette: int) -> None:
    """At least 4.5:1 (WCAG 2.2, 1.4.3) for every text on every ground it stands on."""
    block = CSS.read_text(encoding="utf-8").split(":root {")[palette + 1].split("}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    tones = ["verified", "disputed", "context", "unverifiable", "open", "nosource", "dismissed"]
    pairs = [(ink, ground) for ink in ("ink", "soft", "link", "disputed") for ground in ("paper", "raised")]
    pairs += [(tone, f"{tone}-tint") for tone in tones] + [("ink", f"{tone}-tint") for tone in tones]
    too_faint = [pair for pair in pairs if _contrast(colours[pair[0]], colours[pair[1]]) < 4.5]

    assert too_faint == []
