from __future__ import annotations

import json

from tests.extract.reading import read
from workbench.extract.interchange import as_interchange


def test_interchange_is_plain_json() -> None:
    """What is written can be read by any program, values as numbers."""
    text = "At least 2.5 million people left on Friday, according to police."
    written = json.loads(json.dumps(as_interchange(text, read(text))))

    assert written["claims"][0]["speaker"] == "police"
    assert written["quantities"] == [{"start": 0, "end": 27, "op": ">=", "value": 2500000, "unit": "person"}]
    assert written["dates"][0]["from"] == "2022-09-09"


def test_dates_that_nothing_settles_stand_apart() -> None:
    """Words without a day are given as they are seen, and never among the resolved dates."""
    text = "The bridge closed the following week, police said in May."
    written = as_interchange(text, read(text))

    assert [text[d["start"] : d["end"]] for d in written["dates_as_seen"]] == ["the following week"]
    assert [d["from"] for d in written["dates"]] == ["2022-05-01"]


def test_worth_becomes_a_share() -> None:
    """Check-worthiness is written between 0 and 1."""
    text = "The dam broke in May."
    found = read(text)

    assert as_interchange(text, found)["claims"][0]["check_worthiness"] == found.claims[0].worth / 1000
