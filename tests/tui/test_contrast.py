from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from workbench.tui.dialogs.fields import MUTED
from workbench.tui.themes import THEMES

LEAST = 4.5
"""Contrast of text to its ground by WCAG 2.2, success criterion 1.4.3."""

STATES = (
    "verified", "disputed", "context", "unsure", "open", "dismissed", "sourceless", "muted", "unread",
)  # fmt: skip


def _luminance(color: Color) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [value / 255 for value in color.rgb]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(ink: Color, ground: Color) -> float:
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _grounds(theme: Theme) -> dict[str, Color]:
    grounds = {"background": theme.background, "surface": theme.surface, "panel": theme.panel}
    grounds["current-ground"] = theme.variables["current-ground"]
    return {name: Color.parse(color) for name, color in grounds.items() if color}


def _inks(theme: Theme) -> dict[str, Color]:
    inks = {name: theme.variables[name] for name in STATES}
    named = {
        "foreground": theme.foreground,
        "primary": theme.primary,
        "accent": theme.accent,
        "error": theme.error,
    }
    return {name: Color.parse(color) for name, color in (inks | named).items() if color}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_ink_is_read_on_every_ground(theme: Theme) -> None:
    """Text and states have a contrast of 4.5:1 or more on each ground that they may stand on."""
    poor = {
        f"{ink} on {ground}": round(_contrast(color, behind), 2)
        for ground, behind in _grounds(theme).items()
        for ink, color in _inks(theme).items()
        if _contrast(color, behind) < LEAST
    }

    assert poor == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_dialogs_say_aside_is_read(theme: Theme) -> None:
    """The muted words of dialogs, a part of the foreground's ink, are read on the dialog's ground."""
    name, _, percent = MUTED.removeprefix("$").partition(" ")
    ground = _grounds(theme)["surface"]
    ink = _inks(theme)[name]
    seen = ground.blend(ink, int(percent.rstrip("%")) / 100) if percent else ink

    assert _contrast(seen, ground) >= LEAST
