"""The sample workspace, rebuilt by acts under a fixed clock; imports desk."""

from __future__ import annotations

from workbench.sample.building import build

__all__ = ["build"]
