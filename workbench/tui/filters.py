"""The last filters before the terminal: no control character leaves, and every colour is one it can show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from colorsys import rgb_to_hls
from functools import cache, lru_cache

from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from workbench.text import one_line

LEAST_CONTRAST = 4.5
"""Contrast of text to its ground by WCAG 2.2, success criterion 1.4.3."""
LEAST_OF_LINES = 1.5
"""Contrast at which a frame is still seen; it holds nothing to be read."""
LEAST_HUED = 0.2
"""Saturation (0 to 1) from which a colour is told by its hue; below it is a grey."""
SAME_HUE = 1 / 6
"""How far apart on the circle of hues two colours are called by one name."""
_SYSTEMS = {"standard": ColorSystem.STANDARD, "256": ColorSystem.EIGHT_BIT}
XTERM = (
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255),
    (0, 255, 255), (255, 255, 255),
)  # fmt: skip
"""The 16 colours of xterm, by number."""
VGA = (
    (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170),
    (170, 170, 170), (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255),
    (255, 85, 255), (85, 255, 255), (255, 255, 255),
)  # fmt: skip
"""Those of a text console, which are the other extreme."""
_BRIGHT_BLACK = 8
"""Not used: it is the ground itself in some terminals."""
_GREYS = (0, 7, 15)
"""Black and the two whites."""


class VisibleText(LineFilter):
    """Makes every control character visible (safety.md, rule 3).

    LineFilter is internal to Textual: its version is bounded in pyproject.toml.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments`, those of text with their controls made visible."""
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(one_line(segment.text), segment.style)
            for segment in segments
        ]


class Colourless(LineFilter):
    """Leaves weight, underline and reverse, and no colour: what NO_COLOR asks for."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` without colours."""
        return [
            Segment(text, style.without_color if style is not None else None, control)
            for text, style, control in segments
        ]


class FewColours(LineFilter):
    """Takes the nearest colours that a terminal of 16 or 256 has and on which text can still be read."""

    def __init__(self, system: ColorSystem) -> None:
        super().__init__()
        self._system = system

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` in colours of the terminal."""
        return [
            segment
            if segment.style is None or segment.control
            else Segment(segment.text, _shown(segment.style, self._system, _is_frame(segment.text)))
            for segment in segments
        ]


def colours_for(system: str | None) -> tuple[LineFilter, ...]:
    """Return the filters for a terminal's colours as Rich names them: none of them, few, or all."""
    if not system:
        return (Colourless(),)
    return (FewColours(_SYSTEMS[system]),) if system in _SYSTEMS else ()


@lru_cache(1024)
def luminance(color: Color) -> float:
    """Return the relative luminance of a colour, 0 to 1, as WCAG 2.2 defines it."""
    parts = [value / 255 for value in color.rgb]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: Color, ground: Color) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _is_frame(text: str) -> bool:
    """Say whether a text is all lines and blocks: a frame, a bar, a scrollbar."""
    return all(character == " " or "\u2500" <= character <= "\u259f" for character in text)


@lru_cache(2048)
def _shown(style: Style, system: ColorSystem, is_frame: bool) -> Style:
    """Return `style` with the nearest ground, and the nearest ink that stands out from it."""
    if style.bgcolor is None:
        return style
    ground = _ground(style.bgcolor.get_truecolor(), system)
    below = RichColor.from_ansi(ground)
    if style.color is None:
        return style + Style.from_color(None, below)
    ink = _ink(style.color.get_truecolor(), ground, system, is_frame)
    return style + Style.from_color(RichColor.from_ansi(ink), below)


@lru_cache(512)
def _ground(wanted: tuple[int, int, int], system: ColorSystem) -> int:
    """Return the number of the nearest ground."""
    known = _known(system)
    return _nearest(wanted, known, known)


@lru_cache(2048)
def _ink(wanted: tuple[int, int, int], ground: int, system: ColorSystem, is_frame: bool) -> int:
    """Return the number of the nearest ink that stands out from a ground."""
    known, standing_out = _known(system), _standing_out(ground, system)
    least = LEAST_OF_LINES if is_frame else LEAST_CONTRAST
    apart = [n for n, ratio in standing_out.items() if ratio >= least]
    if system is ColorSystem.STANDARD:
        greys = [n for n in apart if n in _GREYS] or [max(known, key=standing_out.__getitem__)]
        apart = _of_its_hue(wanted, {n: known[n][0].rgb for n in apart if n not in _GREYS}) or greys
    return _nearest(wanted, known, apart)


@cache
def _standing_out(ground: int, system: ColorSystem) -> dict[int, float]:
    """Return how much each colour stands out from a ground."""
    known = _known(system)
    return {n: _contrast_at_worst(known[n], known[ground]) for n in known}


def _of_its_hue(color: tuple[int, int, int], others: Mapping[int, tuple[int, int, int]]) -> list[int]:
    """Return which of `others` are nearest in hue; none for a grey, or where all have another hue."""
    hue, _, saturation = rgb_to_hls(*(part / 255 for part in color))
    if saturation < LEAST_HUED:
        return []
    gaps = {n: _gap(hue, rgb_to_hls(*(part / 255 for part in other))[0]) for n, other in others.items()}
    least = min(gaps.values(), default=1.0)
    return [n for n, gap in gaps.items() if gap == least <= SAME_HUE]


def _gap(hue: float, other: float) -> float:
    return min(abs(hue - other), 1 - abs(hue - other))


@cache
def _known(system: ColorSystem) -> dict[int, tuple[Color, ...]]:
    """Return the colours to choose from by number, each as the usual terminals show it."""
    if system is ColorSystem.STANDARD:
        pairs = enumerate(zip(XTERM, VGA, strict=True))
        return {n: tuple(Color(*one) for one in both) for n, both in pairs if n != _BRIGHT_BLACK}
    return {n: (Color(*RichColor.from_ansi(n).get_truecolor()),) for n in range(16, 256)}


def _contrast_at_worst(inks: tuple[Color, ...], grounds: tuple[Color, ...]) -> float:
    return min(contrast(ink, ground) for ink, ground in zip(inks, grounds, strict=True))


def _nearest(
    color: tuple[int, int, int], known: Mapping[int, tuple[Color, ...]], numbers: Iterable[int]
) -> int:
    """Return which of `numbers` is nearest to `color`, green weighing most and blue least, as to the eye."""
    red, green, blue = color

    def distance(number: int) -> int:
        seen = known[number][0]
        return 3 * (seen.r - red) ** 2 + 4 * (seen.g - green) ** 2 + 2 * (seen.b - blue) ** 2

    return min(numbers, key=distance)
