"""Capital letters throughout, as wires once had, tickers and marks of notes: what they are read as."""

from __future__ import annotations

import re

from workbench.language.folding import lowered

_TICKER = re.compile(
    r"\((?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|LON|TSX|TSE|ASX|OTC|OTCQX|OTCQB|OTCBB|FWB|ETR|XETRA|Euronext|EPA|AMS"
    r"|SIX|HKEX|SGX|BSE|NSE|JSE|KRX|AIM)(?: [A-Z][a-z]+){0,2}: ?[A-Z0-9.]{1,8}"
    r"(?:[,;] ?[A-Za-z]+: ?[A-Z0-9.]{1,8})*\)"
)
"""`(NYSE: HSC)`: a stock exchange and the letters that a company is traded under there."""
_NOTE = re.compile(r"(?<=[\w.,;:!?”\"'’)\]])\[(?:\d{1,3}|note \d{1,3}|citation needed)\]")
_FEWEST = 12
"""Letters."""


def without_tickers(text: str) -> str:
    """Return a text of equal length whose tickers are blank."""
    return _TICKER.sub(lambda ticker: " " * len(ticker.group()), text)


def without_notes(text: str) -> str:
    """Return a text of equal length whose marks of notes are blank: `The tower burned.[2]`."""
    return _NOTE.sub(lambda note: " " * len(note.group()), text)


def is_shouted(words: str) -> bool:
    """Say whether words are in capital letters throughout."""
    return words.isupper() and sum(letter.isalpha() for letter in words) >= _FEWEST


def spoken_softly(text: str) -> str:
    """Return a text of equal length whose lines in capital letters throughout are in small ones."""
    return "".join(lowered(line) if is_shouted(line) else line for line in text.splitlines(keepends=True))
