"""A fact-checking and claim-tracking workbench for the terminal."""

from __future__ import annotations

__version__ = "0.1.0"
