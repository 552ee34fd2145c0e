"""What a browser would not show of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    r"|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)%?\s*(?:!important\s*)?(?:;|$)"
    r"|font-size\s*:\s*(?:0+(?:\.0*)?|\.0+)[a-z%]*\s*(?:!important\s*)?(?:;|$)"
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
_LONGEST_STYLE = 100_000
_NAMED = re.compile(r"[.#][\w-]{1,200}")


def hiding_names(root: Any) -> frozenset[str]:
    """Return the classes (".name") and ids ("#name") that the page's own style sheets hide.

    Only rules for a single class or id count, outside @media and the like: what a longer selector hides
    depends on where the element stands, and what linked style sheets say is not known.
    """
    sheets = (style.text or "" for style in root.iter("style"))
    return frozenset(name for sheet in sheets for name in _hidden_by(_bare(sheet)))


def _hidden_by(sheet: str) -> Iterator[str]:
    """Yield the names that the outermost rules of a style sheet hide."""
    depth, selector, begin = 0, "", 0
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            if depth == 0:
                selector, begin = sheet[begin : brace.start()], brace.end()
            depth += 1
        elif depth > 0:
            depth -= 1
            if depth == 0:
                if "@" not in selector and _HIDING_STYLE.search(sheet[begin : brace.start()]):
                    yield from filter(_NAMED.fullmatch, map(str.strip, selector.split(",")))
                begin = brace.end()


def is_hidden(element: Any, names: frozenset[str] = frozenset()) -> bool:
    """Say whether `element` itself hides its text: by attribute, style, usual class, or one of `names`.

    `names` are the classes and ids that style sheets hide. `aria-hidden` hides from screen readers, not
    from eyes, and is no reason.
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
    classes = (element.get("class") or "").split()
    if not _HIDING_CLASSES.isdisjoint(map(str.lower, classes)):
        return True
    return bool(names) and (f"#{element.get('id')}" in names or any(f".{name}" in names for name in classes))


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
    """Return a style without comments, which could part a word from itself."""
    return re.sub(r"/\*.*?(?:\*/|\Z)", "", style[:_LONGEST_STYLE], flags=re.DOTALL)
