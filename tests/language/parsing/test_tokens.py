from __future__ import annotations

from workbench.language.parsing.tokens import Token


def test_a_feature_is_found_by_its_name() -> None:
    """Rules ask for a feature; what is not there is None."""
    token = Token(0, 4, "said", "say", "VERB", "VBD", "Mood=Ind|Tense=Past", None, "root", 0)

    assert token.feature("Tense") == "Past"
    assert token.feature("Voice") is None
