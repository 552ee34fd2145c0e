from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.checks import assert_sound
from workbench.errors import WorkbenchError
from workbench.ingest import read, read_safely
from workbench.ingest.maintext import main_blocks
from workbench.ingest.page import page_blocks, parsed

NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a", "a.bin"])
LINES = st.sampled_from(
    [
        "",
        "  ",
        "Advertisement",
        "By Ana Silva",
        "(Lee Wong / Photos)",
        "# Heading",
        "---",
        "title: x",
        "```",
        "> quote",
        "The mayor resigned on Monday, her office said.",
        "A title",
        "Cars at the bridge. Image: Jo Park.",
        "* item",
        "LONDON (AP) — Shares fell.",
        "\u200b",
        "\u2400",
        "\x85",
        "<!-- x",
        "-->",
        "===",
        "[a]: b",
        "\u3000x\u2028y",
        "a\x0cb",
    ]
)
TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<b>",
        "</b>",
        "<h1>",
        "<h2>",
        "<li>",
        "<td>",
        "<pre>",
        "<table>",
        "<a>",
        "<span hidden>",
        "</span>",
        "<figcaption>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<template>",
        "<svg>",
        "<title>",
        "<p style='display:none'>",
        "&#0;",
        "&#xd800;",
        "&nbsp;",
        "&",
        "<",
        "<time>",
        "<aside>",
        "</article>",
        "<article>",
    ]
)
WORDS = st.one_of(LINES, st.text(max_size=20))


def sound_or_refused(data: bytes, name: str) -> None:
    """Read `data`; the reading must be sound, or the refusal one printable line."""
    messages: list[str] = []
    try:
        assert_sound(read(data, name))
    except WorkbenchError as refusal:
        messages.append(str(refusal))

    assert all(map(str.isprintable, messages))


@given(st.binary(max_size=400), NAMES)
@settings(max_examples=200, deadline=None)
def test_any_bytes(data: bytes, name: str) -> None:
    """Any bytes give a sound reading or a refusal."""
    sound_or_refused(data, name)


@given(
    st.lists(LINES, max_size=25), st.sampled_from(["a.txt", "a.md"]), st.sampled_from(["\n", "\r\n", "\r"])
)
@settings(max_examples=300, deadline=None)
def test_any_lines(lines: list[str], name: str, end: str) -> None:
    """Any arrangement of lines that look like something gives a sound reading."""
    sound_or_refused(end.join(lines).encode(), name)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "cp1252", "utf-8-sig"]), NAMES)
@settings(max_examples=200, deadline=None)
def test_any_text(text: str, encoding: str, name: str) -> None:
    """Any text in any encoding gives a sound reading."""
    sound_or_refused(text.encode(encoding, "ignore"), name)


@given(st.lists(st.one_of(TAGS, WORDS), max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_markup(pieces: list[str]) -> None:
    """Any sequence of tags and words gives a sound reading."""
    sound_or_refused("".join(pieces).encode("utf-8", "ignore"), "a.html")


@given(st.lists(st.one_of(TAGS, WORDS), max_size=15))
@settings(max_examples=6, deadline=None)
def test_any_markup_in_the_child(pieces: list[str]) -> None:
    """The same holds through the child process."""
    with contextlib.suppress(WorkbenchError):
        assert_sound(read_safely("".join(pieces).encode("utf-8", "ignore"), "a.html"))


@given(
    st.lists(
        st.one_of(TAGS.filter(lambda tag: "script" not in tag and "title" not in tag), WORDS), max_size=30
    )
)
@settings(max_examples=150, deadline=None)
def test_the_walk_loses_no_text(pieces: list[str]) -> None:
    """Every character that the parser keeps is in the blocks, once."""
    root, _ = parsed("".join(pieces).replace("\x00", ""))
    if root is None:
        return
    walked = "".join(block.text for block in page_blocks(root))
    kept = "".join(text for text in root.xpath("//text()"))

    assert sorted("".join(walked.split())) == sorted("".join(kept.split()))


@given(st.lists(st.text("ab ", min_size=1, max_size=6), max_size=12), st.data())
def test_main_blocks_are_found_in_order(blocks: list[str], data: st.DataObject) -> None:
    """A main text made of some of the blocks is recognised to its full length."""
    chosen = [data.draw(st.booleans()) for _ in blocks]
    main = "\n".join(block for block, is_main in zip(blocks, chosen, strict=True) if is_main)
    found = main_blocks(blocks, [False] * len(blocks), main)

    matched = sum(
        len(block.replace(" ", "")) for block, is_main in zip(blocks, found, strict=True) if is_main
    )
    assert matched == len("".join(main.split()))
