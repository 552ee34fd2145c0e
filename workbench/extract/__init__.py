"""A document's text to claims; pure; imports language and domain."""

from __future__ import annotations

from workbench.extract.articles import EXTRACTOR, extract

__all__ = ["EXTRACTOR", "extract"]
