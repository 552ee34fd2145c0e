"""The public sets' names of units beside ours: the same unit under another spelling."""

from __future__ import annotations

from collections.abc import Callable

from workbench.language import currencies, measures

_SAME = {
    "united states dollar": "dollar",
    "pound sterling": "pound",
    "british pound": "pound",
    "pound-mass": "pound",
    "pence": "penny",
    "age": "year",
    "dram": "drachm",
    "percentage": "percent",
    "metric ton": "metric ton",
    "count": "time",
    "ton": "ton",
    "cubic centimetre": "millilitre",
    "russian ruble": "rouble",
    "ruble": "rouble",
    "renminbi": "yuan",
    "indian rupee": "rupee",
    "new taiwan dollar": "taiwan dollar",
    "polish złoty": "zloty",
    "tonne": "metric ton",
    "metric tonne": "metric ton",
    "light year": "light-year",
}
_OF_SEVERAL_NATIONS = frozenset({"dollar", "pound", "peso", "franc", "krona", "krone", "lira", "rupee"})
_KINDS: dict[str, Callable[[str], bool]] = {
    "money": lambda unit: unit.partition(" per ")[0].rpartition(" ")[2] in currencies.MONEY,
    "percent": lambda unit: unit == "percent",
    "age": lambda unit: unit in measures.TIMES,
    "dimension": lambda unit: (
        (
            unit.partition(" per ")[0].rpartition(" ")[2] in measures.LONG.values()
            or unit.partition(" per ")[0] in measures.SHORT.values()
        )
        and unit not in measures.TIMES
        and not unit.startswith("degree ")
    ),
}


def our_unit(unit: str, kind: str) -> bool:
    """Say whether a unit of ours is of the kind that a set is about."""
    return _KINDS[kind](unit)


def same_unit(ours: str, theirs: str, kind: str) -> bool:
    """Say whether both name one unit; a rate after money or a measure is ours alone in the specs."""
    bare = ours.partition(" per ")[0] if kind != "any" else ours
    return _plain(theirs) in (_plain(ours), _plain(bare))


def _plain(unit: str) -> str:
    low = unit.lower().replace("meter", "metre").replace("liter", "litre")
    low = _SAME.get(low, low)
    if " per " in low:
        return " per ".join(_plain(part) for part in low.split(" per "))
    noun = low.rpartition(" ")[2]
    if noun in currencies.MONEY and noun not in _OF_SEVERAL_NATIONS:
        return noun
    return low
