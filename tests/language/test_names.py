from __future__ import annotations

from workbench.language.names import looks_like_person


def test_an_organisation_is_no_person() -> None:
    """An organisation's word tells it from a person."""
    assert not looks_like_person("Harbour Council")
