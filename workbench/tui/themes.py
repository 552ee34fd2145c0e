"""Our two themes; every colour of the interface comes from their variables."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="workbench-dark",
    primary="#86acd0",
    secondary="#8fa3b8",
    accent="#d8a657",
    warning="#d8a657",
    error="#ee8d7d",
    success="#8fbf7f",
    foreground="#d6d9dc",
    background="#15181b",
    surface="#1b1f23",
    panel="#262b31",
    dark=True,
    variables={
        "verified": "#8fbf7f", "disputed": "#ee8d7d", "context": "#d9a95b", "unsure": "#bda4e4",
        "open": "#8cb4dc", "dismissed": "#9aa2aa", "sourceless": "#e3c76a",
        "muted": "#9aa3ab", "rule": "#3a424a", "unread": "#e3c76a",
        "current-ground": "#28384a",
        "footer-key-foreground": "#d8a657", "block-cursor-text-style": "none",
    },
)  # fmt: skip

LIGHT = Theme(
    name="workbench-light",
    primary="#2b5f8f",
    secondary="#51687d",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a8321f",
    success="#2f6b22",
    foreground="#22262a",
    background="#f6f4ef",
    surface="#fbfaf7",
    panel="#e7e3da",
    dark=False,
    variables={
        "verified": "#2f6b22", "disputed": "#a8321f", "context": "#8a5a00", "unsure": "#6a3fa0",
        "open": "#1f5c94", "dismissed": "#5c6268", "sourceless": "#7a5f00",
        "muted": "#575f67", "rule": "#c9c3b6", "unread": "#7a5f00",
        "current-ground": "#d9e6f4",
        "footer-key-foreground": "#8a5a00", "block-cursor-text-style": "none",
    },
)  # fmt: skip

THEMES: tuple[Theme, ...] = (DARK, LIGHT)
DEFAULT = DARK.name
