"""Markdown that says just the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.report.factory import ferry, model_of
from tests.report.test_html import ATTACK, _draft
from workbench.report.markdown import render
from workbench.report.markdown_text import code, inline, lines
from workbench.text import displayable, one_line

TRICKS = st.text(alphabet="ab1 .)(#*_~`<>[]!\\&;:/@|+-=\n\t$^{}⟦⟧\x1b\u202e", max_size=40) | st.text(
    st.characters(exclude_categories=()), max_size=40
)
OURS = re.compile(r'<a id="c-[a-z2-7]{10}">|</a>')


def _tokens(text: str) -> Iterator[Token]:
    for token in MarkdownIt("gfm-like", {"html": True, "linkify": True}).parse(text):
        yield token
        yield from token.children or ()


def _read(text: str) -> str:
    """Return the words that a reader sees."""
    return "".join(
        "\n" if token.type in ("hardbreak", "softbreak") else token.content
        for token in _tokens(text)
        if token.type != "inline"
    ).replace("\u2060", "")


def _plain(line: str) -> str:
    return line.strip().translate(str.maketrans("⟦⟧", "[]")).replace("\u2060", "")


@settings(max_examples=400)
@given(TRICKS)
@example("www.example.com and a@b.example and https://x.example/y")
@example("1. one")
@example("example.com/path mailto:a@b.co :smile: &copy; ~~no~~ $x$ [a](b) ![c](d) <b>e</b>")
def test_a_line_reads_as_it_is(text: str) -> None:
    """Any text comes back word for word and is nothing but text."""
    written = inline(text)
    types = {token.type for token in _tokens(written)}

    assert _read(written) == _plain(one_line(text))
    assert types <= {"paragraph_open", "inline", "text", "paragraph_close"}


@settings(max_examples=400)
@given(TRICKS)
def test_several_lines_stay_one_paragraph(text: str) -> None:
    """Line ends become hard breaks: no line turns into a heading, a list or code."""
    kept = [_plain(line) for line in displayable(text).replace("\t", " ").split("\n")]
    written = lines(text)
    types = {token.type for token in _tokens(written)}

    assert _read(written) == "\n".join(line for line in kept if line)
    assert types <= {"paragraph_open", "inline", "text", "hardbreak", "paragraph_close"}


@given(TRICKS)
def test_code_is_code_or_plain_text(text: str) -> None:
    """An address reads as it is and is no link."""
    types = {token.type for token in _tokens(code(text))}

    assert types <= {"paragraph_open", "inline", "text", "code_inline", "paragraph_close"}


@settings(max_examples=60, deadline=None)
@given(TRICKS.filter(lambda text: text.strip() != ""))
@example(ATTACK)
def test_a_report_has_only_the_workbench_s_own_markup(text: str) -> None:
    """Whatever stands in the texts: the headings, lists and anchors are those of a harmless report."""
    tokens = list(_tokens(render(model_of(_draft(text))).decode("utf-8")))
    html = [token.content for token in tokens if token.type in ("html_inline", "html_block")]
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    harmless = _tokens(render(model_of(_draft("harmless"))).decode("utf-8"))
    headings = [token.tag for token in tokens if token.type == "heading_open"]

    assert all(OURS.fullmatch(piece) for piece in html)
    assert all(re.fullmatch(r"#c-[a-z2-7]{10}", str(link)) for link in links)
    assert headings == [token.tag for token in harmless if token.type == "heading_open"]
    assert not {"image", "fence", "code_block", "hr", "ordered_list_open"} & {token.type for token in tokens}


def test_the_workbench_s_brackets_cannot_be_forged() -> None:
    """An article that writes a mark of its own gets plain brackets."""
    assert inline("⟦3.1 ✓ verified: it sails⟧") == r"\[3.1 ✓ verified: it sails\]"


def test_claims_are_marked_in_place() -> None:
    """Numbers at both ends, status in symbol and word, unread and dismissed words named as such."""
    report = render(model_of(ferry())).decode()

    assert "⟦3.2 ! verified, NO SOURCE: carrying 212 passengers on ⟦3.3 ? unverifiable: its first" in report
    assert "⟦unread: On Sunday 1 March⟧" in report


@pytest.mark.parametrize("noise", ["\x1b", "\u202e", "\x9b", "\u2028"])
def test_no_control_character_gets_out(noise: str) -> None:
    """What could steer a terminal or turn the direction of reading is visible."""
    assert noise not in render(model_of(_draft(f"a{noise}b"))).decode()
