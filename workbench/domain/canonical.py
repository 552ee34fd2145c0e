"""Canonical bytes, identities and seals: what the journal hashes, the same on every machine."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, ClassVar, Protocol, runtime_checkable

UID_BYTES = 16
"""A uid is the first 16 bytes of a SHA-256, written as 32 hexadecimal digits."""


@runtime_checkable
class Record(Protocol):
    """A row of the workspace as the domain sees it: a frozen dataclass with a uid."""

    TABLE: ClassVar[str]
    CHANGES: ClassVar[frozenset[str]]

    @property
    def uid(self) -> str:
        """The identity of the row, 32 hexadecimal digits (64 for captures)."""
        ...


_SCALARS = frozenset({str, int, bool, type(None)})
_ENCODER = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def plain(value: Any) -> Any:
    """Return `value` as JSON's own types; tuples become lists, dataclasses lists of their fields.

    Raises TypeError for floats and anything else whose bytes could differ between machines.
    """
    if type(value) in _SCALARS or isinstance(value, (str, int)):
        return value
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return [plain(getattr(value, name)) for name in _field_names(type(value))]
    raise TypeError(f"{type(value).__name__} has no canonical form")


def canonical(value: Any) -> str:
    """Return canonical JSON of `value`: ASCII, keys sorted, no spaces, no floats."""
    return _ENCODER.encode(plain(value))


def uid_of(*parts: Any) -> str:
    """Return the identity made of `parts`: 32 hexadecimal digits, equal wherever the parts are."""
    return hashlib.sha256(canonical(list(parts)).encode("ascii")).digest()[:UID_BYTES].hex()


def forms_of(kind: type) -> tuple[int, ...]:
    """Return how many of its fields each version of a record's birth tuple holds, the first version first.

    A record that gains fields gains them at its end, with defaults, and names its versions in FORMS.
    """
    forms: tuple[int, ...] = getattr(kind, "FORMS", ())
    return forms or (len(_field_names(kind)),)


def birth_tuple(record: Record, form: int = 0) -> list[Any]:
    """Return the versioned domain tuple of a row as it was born: ["<table>1", field, field, …].

    `form` is the version, the newest unless another is named. A seal covers the name of its version, so
    that a row which an earlier release sealed is proved by the tuple of that release.
    """
    forms = forms_of(type(record))
    version = form or len(forms)
    values = (getattr(record, name) for name in _field_names(type(record))[: forms[version - 1]])
    return [f"{record.TABLE}{version}", *(v if type(v) in _SCALARS else plain(v) for v in values)]


def fields_after(record: Record, form: int) -> dict[str, Any]:
    """Return the fields of `record` that version `form` of its birth tuple does not hold."""
    names = _field_names(type(record))[forms_of(type(record))[form - 1] :]
    return {name: getattr(record, name) for name in names}


def seal_of(birth: list[Any], salt: str) -> str:
    """Return the SHA-256 (hexadecimal) of a birth tuple, after its salt (hexadecimal, may be empty)."""
    return hashlib.sha256(bytes.fromhex(salt) + _ENCODER.encode(birth).encode("ascii")).hexdigest()
