"""A report as JSON: every word verbatim, in ASCII escapes."""

from __future__ import annotations

import json
from dataclasses import asdict

from workbench.report.model import ReportModel

FORMAT = "claim-workbench report/1"


def render(model: ReportModel) -> bytes:
    """Return the report as ASCII JSON; offsets are characters of `text`, and `text[start:end] == quote`."""
    report = asdict(model)
    del report["passages"]
    content = json.dumps({"format": FORMAT, **report}, ensure_ascii=True, allow_nan=False, indent=1)
    return content.encode("ascii") + b"\n"
