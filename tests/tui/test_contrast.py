"""Every text stands out from its ground by 4.5 to 1: in the themes, on drawn screens, with few colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.theme import Theme

from tests.tui.pilots import NARROW
from tests.tui.tour import STOPS, toured, touring
from workbench.tui.dialogs.fields import MUTED
from workbench.tui.filters import LEAST_CONTRAST, XTERM, FewColours, contrast
from workbench.tui.themes import THEMES

STATES = (
    "verified", "disputed", "context", "unsure", "open", "dismissed", "sourceless", "muted", "unread",
)  # fmt: skip


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
        f"{ink} on {ground}": round(contrast(color, behind), 2)
        for ground, behind in _grounds(theme).items()
        for ink, color in _inks(theme).items()
        if contrast(color, behind) < LEAST_CONTRAST
    }

    assert poor == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_dialogs_say_aside_is_read(theme: Theme) -> None:
    """The muted words of dialogs, a part of the foreground's ink, are read on the dialog's ground."""
    name, _, percent = MUTED.removeprefix("$").partition(" ")
    ground = _grounds(theme)["surface"]
    ink = _inks(theme)[name]
    seen = ground.blend(ink, int(percent.rstrip("%")) / 100) if percent else ink

    assert contrast(seen, ground) >= LEAST_CONTRAST


def _poor(strips: Iterable[Strip]) -> Iterator[str]:
    """Yield the texts of a drawn screen that do not stand out; lines and blocks are no text."""
    for segment in (segment for strip in strips for segment in strip):
        style = segment.style
        if style is None or style.color is None or style.bgcolor is None or _is_drawing(segment.text):
            continue
        ratio = contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
        if ratio < LEAST_CONTRAST or style.dim:
            yield f"{segment.text.strip()}: {ratio:.2f}"


def _is_drawing(text: str) -> bool:
    return all(character.isspace() or "\u2500" <= character <= "\u259f" for character in text)


async def test_every_text_on_every_screen_is_read_in_both_themes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is drawn - of a screen, of a dialog, and of what lies behind it - has 4.5:1 or more."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    poor = {}
    async with touring(toured(tmp_path / "sample"), NARROW) as tour:
        for stop in STOPS:
            await tour.go(stop)
            for theme in THEMES:
                tour.run.app.theme = theme.name
                await tour.run.pilot.pause()
                if texts := list(_poor(tour.strips)):
                    poor[stop.name, theme.name] = texts

    assert poor == {}


@pytest.mark.parametrize("system", [ColorSystem.STANDARD, ColorSystem.EIGHT_BIT], ids=lambda s: s.name)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_ink_is_read_where_there_are_few_colours(theme: Theme, system: ColorSystem) -> None:
    """With 16 and with 256 colours each ink stands out from each ground, and states keep their hues apart."""
    shown = {
        (ink, ground): _few(system, color, behind)
        for ground, behind in _grounds(theme).items()
        for ink, color in _inks(theme).items()
    }
    poor = {pair: seen for pair, seen in shown.items() if contrast(*seen) < LEAST_CONTRAST}
    hues = {shown[ink, "background"][0].rgb for ink in ("verified", "disputed", "open")}

    assert poor == {}
    assert len(hues) == 3


def _few(system: ColorSystem, ink: Color, ground: Color) -> tuple[Color, Color]:
    """Return both colours as a terminal with few of them shows them."""
    segment = Segment("words", Style.from_color(ink.rich_color, ground.rich_color))
    style = FewColours(system).apply([segment], ground)[0].style
    assert style is not None
    return _seen(style.color), _seen(style.bgcolor)


def _seen(color: RichColor | None) -> Color:
    assert color is not None
    assert color.number is not None
    return Color(*(XTERM[color.number] if color.number < len(XTERM) else color.get_truecolor()))
