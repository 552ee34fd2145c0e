"""What people type on the command line, checked and converted: verdicts, days, spans, long texts."""

from __future__ import annotations

import re
import sys
from datetime import date
from typing import Any, ClassVar, get_args

import click

from workbench.domain.source import Stance, Terms
from workbench.domain.span import Span
from workbench.domain.verdict import VALUES, Value

STANCES: tuple[str, ...] = get_args(Stance)
NO_DAY = "none"
"""What is typed to take a day away."""
TERMS: tuple[str, ...] = tuple(terms for terms in get_args(Terms) if terms)


class VerdictValue(click.ParamType[Value]):
    """A verdict by its word, its beginning or its key in the terminal UI: verified, needs-context, v, c."""

    name = "verdict"
    KEYS: ClassVar[dict[str, Value]] = {
        "v": "verified",
        "d": "disputed",
        "c": "needs context",
        "u": "unverifiable",
    }

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Value:
        """Return the verdict's value."""
        typed = str(value).strip().lower().replace("-", " ").replace("_", " ")
        if typed in self.KEYS:
            return self.KEYS[typed]
        meant = [known for known in VALUES if len(typed) > 1 and known.startswith(typed)]
        if len(meant) == 1:
            return meant[0]
        choices = ", ".join(known.replace(" ", "-") for known in VALUES)
        self.fail(f"{value!r} is no verdict; say one of {choices}", param, ctx)


class Day(click.ParamType[str]):
    """A calendar day, written YYYY-MM-DD; empty for none."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the day in ISO form, or an empty string."""
        if not value:
            return ""
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date; write it as 2022-10-16", param, ctx)
        return day.isoformat()


class Deadline(Day):
    """A calendar day, or `none`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the day in ISO form, NO_DAY as it is, or an empty string."""
        return NO_DAY if value == NO_DAY else super().convert(value, param, ctx)


class Characters(click.ParamType[Span]):
    """Characters START:END of an article's text, half open."""

    name = "span"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Span:
        """Return the span."""
        if isinstance(value, Span):
            return value
        match = re.fullmatch(r"([0-9]{1,9}):([0-9]{1,9})", str(value))
        if match is None or int(match[1]) >= int(match[2]):
            self.fail(f"{value!r} is no span; write START:END, such as 120:188", param, ctx)
        return Span(int(match[1]), int(match[2]))


class Passage(click.ParamType[str]):
    """A text; `-` reads it from standard input."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text."""
        if value != "-":
            return str(value)
        try:
            return sys.stdin.buffer.read().decode("utf-8").strip()
        except UnicodeDecodeError:
            self.fail("standard input is not UTF-8 text; convert it first", param, ctx)


VERDICT = VerdictValue()
DAY = Day()
DEADLINE = Deadline()
CHARACTERS = Characters()
PASSAGE = Passage()
