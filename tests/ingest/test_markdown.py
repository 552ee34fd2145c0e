from __future__ import annotations

from tests.ingest.checks import assert_sound, labelled_words
from workbench.domain.document import Metadata
from workbench.ingest import read

DRAFT = """---
title: "Harbour bridge reopens"
author: Ana Silva
date: 2024-03-03
lang: en-GB
---

# Harbour bridge *reopens*

The [bridge](https://example.org/bridge) reopened on **Monday**,
after two years.

## What it cost

- It cost 41 million dollars.
- The city paid half.

![The bridge](bridge.jpg)

Setext heading
--------------

> “It is safe,” she said.

<!-- check
this -->

[1]: https://example.org

```
# no heading
```
"""


def test_blocks_of_a_draft() -> None:
    """Syntax labels the blocks and stays in the text."""
    reading = read(DRAFT.encode(), "draft.md")

    assert_sound(reading)
    assert reading.text == DRAFT
    assert [(label, words.split("\n")[0]) for label, words in labelled_words(reading)] == [
        ("clutter", "---"),
        ("headline", "# Harbour bridge *reopens*"),
        ("body", "The [bridge](https://example.org/bridge) reopened on **Monday**,"),
        ("subheading", "## What it cost"),
        ("body", "- It cost 41 million dollars."),
        ("body", "- The city paid half."),
        ("caption", "![The bridge](bridge.jpg)"),
        ("subheading", "Setext heading"),
        ("body", "> “It is safe,” she said."),
        ("hidden", "<!-- check"),
        ("hidden", "this -->"),
        ("clutter", "[1]: https://example.org"),
        ("body", "```"),
    ]


def test_front_matter_gives_metadata() -> None:
    """What the front matter says is the article's metadata."""
    assert read(DRAFT.encode(), "draft.md").metadata == Metadata(
        title="Harbour bridge reopens", byline="Ana Silva", published="2024-03-03", language="en"
    )


def test_title_from_the_heading() -> None:
    """Without front matter the first heading is the title, without its syntax."""
    assert read(b"# The *bridge*\n\nIt reopened on Monday.\n", "a.md").metadata.title == "The bridge"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    """Dashes without fields between them hide nothing."""
    reading = read(b"---\nThe bridge reopened on Monday.\n---\nIt was closed.\n", "a.md")

    assert "clutter" not in {label for label, words in labelled_words(reading) if "reopened" in words}
