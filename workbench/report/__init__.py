"""A report model to bytes, one renderer a format, no database, no terminal; imports domain, errors, text."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.report.model import ReportModel


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a report can take; its renderer is imported when it is first used."""

    name: str
    "What people type after `--format`."
    extension: str
    "Of the file, with its dot."
    title: str
    module: str

    def render(self, model: ReportModel) -> bytes:
        """Return the report in this format: the same model, the same bytes."""
        rendered: bytes = import_module(f"workbench.report.{self.module}").render(model)
        return rendered


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("html", ".html", "page to read, file and print", "html"),
        Format("md", ".md", "Markdown", "markdown"),
        Format("txt", ".txt", "plain text in lines of 72 cells", "as_text"),
        Format("json", ".json", "JSON, with every word verbatim", "as_json"),
        Format("csv", ".csv", "table, one row a question", "as_csv"),
    )
}
