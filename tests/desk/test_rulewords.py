"""Every rule of extraction is put into words, and no words stand for a rule that is gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import workbench.extract
from workbench.desk.rulewords import rule_words, rules_with_words
from workbench.extract.framing import PARTLY_QUOTED
from workbench.extract.tabular import LIST_LINE, TABLE_ROW

_TAKES_A_RULE = {"Fact": 1, "Proposition": 1, "read": 1, "_inflected": 1, "whole_sentence": 2}
"""What is called with the name of a rule, and at which place among its arguments."""


def _strings(node: ast.expr, assigned: dict[str, list[ast.expr]]) -> Iterator[str]:
    """Yield the strings that an expression can be: itself, either arm of a choice, or what a name holds."""
    match node:
        case ast.Constant(value=str(name)):
            yield name
        case ast.IfExp(body=one, orelse=other):
            yield from _strings(one, assigned)
            yield from _strings(other, assigned)
        case ast.Name(id=name):
            for held in assigned.get(name, ()):
                yield from _strings(held, assigned)


def _rules_in(source: str) -> Iterator[str]:
    """Yield the names of rules in a module's source."""
    nodes = list(ast.walk(ast.parse(source)))
    assigned: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            assigned.setdefault(node.targets[0].id, []).append(node.value)
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        at = _TAKES_A_RULE.get(called, len(node.args))
        if at < len(node.args):
            yield from _strings(node.args[at], assigned)


def _rules() -> set[str]:
    folder = Path(workbench.extract.__file__).parent
    called = {rule for path in folder.glob("*.py") for rule in _rules_in(path.read_text(encoding="utf-8"))}
    return called | {LIST_LINE, PARTLY_QUOTED, TABLE_ROW}


def test_every_rule_has_words_and_no_words_are_stale() -> None:
    """The names in the source of extraction are the names that are explained."""
    assert set(rules_with_words()) == _rules()


def test_an_unknown_rule_has_no_words() -> None:
    """A rule of another engine is shown by its name alone."""
    assert rule_words("a rule nobody wrote") == ""
