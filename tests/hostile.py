"""Texts that parsers, terminals, templates and spreadsheets take for something else."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    *(
        "[/]",
        "[@click=app.quit]x[/]",
        "[b",
        "\x1b[31m",
        "\x1b]52;c;eA==\x07",
        "\x9b1m",
        "\u202eabc\u2066",
        "\x00",
    ),
    *("<script>alert(1)</script>", "&amp;", "{{ 7*7 }}", "{% if %}", "=1+1", "@SUM(A1)", "| a | b |"),
    *(
        "![x](http://x)",
        "# head",
        "\u2028",
        "\r\n",
        "İ",
        "ﬁ",
        "👩\u200d👩\u200d👧",
        "e\u0301",
        "\U000e0041",
        "שלום",
    ),
    *(
        "مرحبا",
        "１９.４",
        "19.4 million people",
        "“",
        "”",
        '"',
        "'",
        "’",
        "—",
        " said that ",
        "According to ",
    ),
    *("Mr. Smith", "at least", "on Wednesday", ". ", "! ", "\n\n"),
)
ANY_TEXT = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=20
).map("".join)
"""Any Unicode text without lone surrogates, seeded with pieces that do harm."""
