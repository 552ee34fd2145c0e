"""Measuring extraction on annotated texts, each a command; none of the texts is part of the project."""
