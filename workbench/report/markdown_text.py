"""Texts as Markdown that says just these texts: no link, image, heading, list, code or raw HTML."""

from __future__ import annotations

import re

from workbench.text import displayable, one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$^])")
_COLON = re.compile(r":(?=//|[^\s:]{1,40}:)")
_DOMAIN = re.compile(r"(?<=\w)\.(?=[^\W\d_])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_OURS = str.maketrans("⟦⟧", "[]")
_JOINER = "\u2060"
"""Ends what GitHub would take for a mail address; a backslash does not."""

HARD_BREAK = "\\\n"


def _escaped(line: str) -> str:
    safe = _SPECIAL.sub(r"\\\1", line.translate(_OURS).strip())
    safe = _DOMAIN.sub(r"\\.", _COLON.sub(r"\\:", safe)).replace("@", "\\@" + _JOINER)
    if safe[:1] in tuple("-+=:"):
        return "\\" + safe
    return _NUMBERED.sub(r"\1\\\2", safe)


def inline(text: str) -> str:
    """Return `text` in one line; brackets like the workbench's own ⟦ ⟧ become plain, so none is forged."""
    return _escaped(one_line(text))


def lines(text: str, prefix: str = "") -> str:
    """Return `text` with its line ends as hard breaks, each further line after `prefix`."""
    kept = [_escaped(line) for line in displayable(text).replace("\t", " ").split("\n")]
    return (HARD_BREAK + prefix).join(line for line in kept if line)


def within(text: str) -> str:
    """Return a piece of a longer line: as inline(), with the blanks at its ends."""
    plain = one_line(text)
    if not plain.strip():
        return " " if plain else ""
    return " " * plain[0].isspace() + _escaped(plain) + " " * plain[-1].isspace()


def code(text: str) -> str:
    """Return an address, a path or a hash as code, which nothing turns into a link."""
    shown = one_line(text).strip()
    return inline(text) if "`" in shown or not shown else f"`{shown}`"
