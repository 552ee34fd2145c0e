"""What a page says about itself: JSON-LD first, then its markup as trafilatura reads it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from workbench.domain.document import Metadata
from workbench.text import one_line

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|Report|Review|LiveBlogPosting)")
_LONGEST = 500
_DEEPEST = 6
_FIRST_YEAR = 1900
"""Earlier publication dates are the empty dates of publishing systems."""


def page_metadata(text: str, root: Any) -> Metadata:
    """Return the metadata of a page given as characters and as its parsed root; empty where it is silent.

    A publication date comes from declarations in the page, never from a guess by its words.
    """
    stated = _stated(root)
    seen = _seen(text)
    url = _canonical(root) or stated.get("url", "") or _address(getattr(seen, "url", ""))
    return Metadata(
        title=stated.get("title") or _line(getattr(seen, "title", "")) or _line(root.findtext(".//title")),
        byline=stated.get("byline") or _line(getattr(seen, "author", "")).replace("; ", ", "),
        publisher=stated.get("publisher")
        or _meta(root, "og:site_name")
        or _line(getattr(seen, "sitename", "")),
        url=url,
        published=_local_day(stated.get("published") or _day(getattr(seen, "date", "")), url),
        language=_language(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
        or stated.get("language", ""),
    )


def _seen(text: str) -> object:
    """Return trafilatura's metadata, or None when the page is beyond it."""
    from lxml import etree
    from trafilatura.metadata import extract_metadata

    try:
        found: object = extract_metadata(
            text, extensive=False, date_config={"extensive_search": False, "original_date": True}
        )
    except (etree.LxmlError, RecursionError, ValueError, TypeError, AttributeError, LookupError):
        return None
    return found


def _stated(root: Any) -> dict[str, str]:
    """Return what the first article among the page's JSON-LD items states."""
    article = next((item for item in _items(root) if _is_article(item)), None)
    if article is None:
        return {}
    return {
        "title": _line(article.get("headline") or article.get("name")),
        "byline": ", ".join(dict.fromkeys(_names(article.get("author")))),
        "publisher": next(_names(article.get("publisher")), ""),
        "url": _address(article.get("url")),
        "published": _day(article.get("datePublished")),
        "language": _language(article.get("inLanguage")),
    }


def _items(root: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of the page's JSON-LD scripts, those within lists and graphs included."""
    for script in root.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            parsed = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(parsed, 0)


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)


def _is_article(item: Mapping[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.fullmatch(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _names(value: Any) -> Iterator[str]:
    """Yield the names of people or organisations, given as text, as objects, or as lists of these."""
    for item in value if isinstance(value, list) else [value]:
        name = _line(item.get("name") if isinstance(item, dict) else item)
        if name and not name.startswith(("http://", "https://")):
            yield name


def _meta(root: Any, name: str) -> str:
    return next(
        (
            _line(meta.get("content"))
            for meta in root.iter("meta")
            if meta.get("property") == name and meta.get("content")
        ),
        "",
    )


def _canonical(root: Any) -> str:
    links = (link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next(filter(None, map(_address, links)), "") or _address(_meta(root, "og:url"))


def _address(value: Any) -> str:
    """Return an absolute http(s) address without white space or control characters, or nothing."""
    text = value.strip() if isinstance(value, str) else ""
    safe = len(text) <= 2000 and re.fullmatch(r"https?://[^\s/]+(?:/\S*)?(?:\?\S*)?", text, re.IGNORECASE)
    return text if safe and one_line(text) == text else ""


def _day(value: Any) -> str:
    """Return the ISO date at the beginning of a moment such as 2019-11-18T16:02:00Z, or nothing."""
    text = value.strip()[:10] if isinstance(value, str) else ""
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        return ""
    return day.isoformat() if day is not None and day.year >= _FIRST_YEAR else ""


def _local_day(day: str, url: str) -> str:
    """Return the day in the address of the page when it is next to `day`: moments are often given in UTC."""
    found = re.search(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)", url)
    if not day or found is None:
        return day
    try:
        in_address = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return day
    return in_address.isoformat() if abs((in_address - date.fromisoformat(day)).days) == 1 else day


def _language(value: Any) -> str:
    """Return the two-letter code at the beginning of a language tag such as en-GB, or nothing."""
    tag = re.fullmatch(r"\s*([A-Za-z]{2})(?:[-_]\w.*)?\s*", value) if isinstance(value, str) else None
    return tag[1].lower() if tag else ""


def _line(value: Any) -> str:
    """Return text as one displayable line, cut at 500 characters; anything else as nothing."""
    if not isinstance(value, str):
        return ""
    return " ".join(one_line(value[: 4 * _LONGEST]).split())[:_LONGEST]
