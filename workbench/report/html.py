"""A report as one self-contained page: no script, nothing remote, every text escaped."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from workbench.report.displaying import SUGGESTED
from workbench.report.model import ReportModel
from workbench.report.phrases import FIX_WORDS, is_link, moment
from workbench.text import displayable

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def render(model: ReportModel) -> bytes:
    """Return the report as UTF-8 HTML."""
    return _template().render(report=model).encode("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("workbench.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["moment"] = moment
    environment.tests["link"] = is_link
    environment.tests["language"] = lambda code: _LANGUAGE.fullmatch(code) is not None
    environment.globals["fix_words"] = FIX_WORDS
    environment.globals["suggested"] = SUGGESTED
    return environment.get_template("report.html.j2")


def _shown(value: Any) -> Any:
    """Make every text that a template puts out safe to show; markup of ours stays as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return displayable(value)
    return value
