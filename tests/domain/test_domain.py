"""Spans, identities and canonical bytes."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.canonical import canonical, seal_of, uid_of
from workbench.domain.change import Edit
from workbench.domain.span import Span, merged, occurrences
from workbench.text import displayable, one_line, plural

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(text=texts, quote=st.text(min_size=1, max_size=3))
def test_every_occurrence_is_the_quote(text: str, quote: str) -> None:
    """What is found at a span is what was sought, and all of it is found."""
    found = list(occurrences(text, quote))

    assert [span.quote(text) for span in found] == [quote] * len(found)
    assert len(found) == sum(text.startswith(quote, at) for at in range(len(text)))


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9))))
def test_merged_spans_cover_the_same_characters(pairs: list[tuple[int, int]]) -> None:
    """A union neither loses nor adds a character, and its spans do not touch."""
    spans = [Span(start, start + length) for start, length in pairs]
    union = merged(spans)

    covered = {at for span in spans for at in range(span.start, span.end)}
    assert {at for span in union for at in range(span.start, span.end)} == covered
    assert all(a.end < b.start for a, b in pairwise(union))


def test_a_span_that_is_none_is_refused() -> None:
    """A span ends where it starts or later, and never before the text."""
    with pytest.raises(ValueError, match="no such span"):
        Span(3, 2)


@given(texts)
def test_displayable_is_one_for_one_and_harmless(text: str) -> None:
    """No control, bidi or tag character is left, and no character is lost or added."""
    shown = displayable(text)

    assert len(shown) == len(text)
    assert not any((ord(c) < 32 and c not in "\n\t") or 0x7F <= ord(c) < 0xA0 for c in shown)
    assert not set(shown) & set(
        "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
    )
    assert displayable(shown) == shown


def test_hebrew_and_arabic_stay() -> None:
    """Ordinary right-to-left text is not touched."""
    assert one_line("שלום\nمرحبا") == "שלום مرحبا"


@given(st.recursive(st.none() | st.integers() | texts, lambda inner: st.lists(inner)))
def test_canonical_json_is_json_and_ascii(value: object) -> None:
    """Canonical bytes are ASCII and read back as what they were."""
    body = canonical(value)

    assert body.isascii()
    assert json.loads(body) == value


def test_floats_have_no_canonical_form() -> None:
    """What could differ between machines is refused."""
    with pytest.raises(TypeError, match="float"):
        canonical([0.1])


def test_identities_depend_on_every_part() -> None:
    """Two different lists of parts never share an identity by being joined."""
    assert uid_of("a", "bc") != uid_of("ab", "c")
    assert seal_of(["a"], "") != seal_of(["a"], "00")


def test_an_edit_and_its_inverse_cancel() -> None:
    """The inverse of the inverse is the edit."""
    edit = Edit("claim", "00", "wording", "a", "b")

    assert edit.inverse().inverse() == edit


def test_nouns_agree_with_numbers() -> None:
    """One claim, two claims, no claims."""
    assert [plural(n, "claim") for n in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
