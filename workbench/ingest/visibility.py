"""What a browser would not show of a page."""

from __future__ import annotations

import re
from typing import Any

HIDDEN_TAGS = frozenset({
    "template", "noscript", "iframe", "object", "audio", "video", "canvas", "datalist", "noembed",
    "noframes", "desc", "metadata",
})  # fmt: skip
"""Elements whose text a browser with scripts, pictures and sound does not show."""

_HIDING_STYLE = re.compile(
    r"(?:^|;)\s*(?:"
    r"display\s*:\s*none"
    r"|visibility\s*:\s*(?:hidden|collapse)"
    r"|opacity\s*:\s*0*\.?0+%?\s*(?:!important\s*)?(?:;|$)"
    r"|font-size\s*:\s*0*\.?0+[a-z%]*\s*(?:!important\s*)?(?:;|$)"
    r"|text-indent\s*:\s*-\d{3,}"
    r"|(?:left|top|right|bottom|margin-left|margin-top)\s*:\s*-\d{4,}"
    r"|clip\s*:\s*rect\(\s*(?:0|1px)"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|transform\s*:\s*translate[xy]?\(\s*-\d{4,}"
    r"|content-visibility\s*:\s*hidden)",
    re.IGNORECASE,
)
_SHOWING_STYLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*visible", re.IGNORECASE)
_VISIBILITY_ONLY = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_HIDING_CLASSES = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only", "a11y-hidden"}
)
"""Names that style sheets give to text for screen readers only: placed off the screen."""
_LONGEST_STYLE = 4000


def is_hidden(element: Any) -> bool:
    """Say whether `element` itself hides its text: by attribute, by its own style, or by a usual class.

    `aria-hidden` hides from screen readers, not from eyes, and is no reason. Style sheets are not read.
    """
    if element.get("hidden") is not None and (element.get("hidden") or "").lower() != "until-found":
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    if element.tag == "title" and element.getparent() is not None and element.getparent().tag == "svg":
        return True
    style = element.get("style")
    if style and _HIDING_STYLE.search(_bare(style)):
        return True
    return not _HIDING_CLASSES.isdisjoint((element.get("class") or "")[:1000].lower().split())


def is_shown_again(element: Any) -> bool:
    """Say whether `element` is visible although an ancestor has `visibility: hidden`."""
    style = element.get("style")
    if not style or not _SHOWING_STYLE.search(_bare(style)):
        return False
    return all(_only_visibility(ancestor) for ancestor in element.iterancestors() if is_hidden(ancestor))


def _only_visibility(element: Any) -> bool:
    style = _bare(element.get("style") or "")
    rest = _VISIBILITY_ONLY.sub("", style)
    return (
        _VISIBILITY_ONLY.search(style) is not None
        and not _HIDING_STYLE.search(rest)
        and element.get("hidden") is None
        and element.tag not in HIDDEN_TAGS
    )


def _bare(style: str) -> str:
    """Return a style attribute without comments, which could part a word from itself."""
    return re.sub(r"/\*[^*]{0,200}\*/", "", style[:_LONGEST_STYLE])
