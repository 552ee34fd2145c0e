"""Every kind of evidence is named for what it is, wherever it is shown; only what is bound is exact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.tui.story import told
from workbench.cli.phrases import claim_lines
from workbench.desk import attaching, looking, reporting, reviewing
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.tui.details import detail_of, provenance_of
from workbench.tui.screens.sayings import sayings_of

CLAIM = "1.4"
BACKING = Backing("content", "supports")
Attaching = Callable[[Workspace, str], object]


def _pasted(workspace: Workspace, uid: str) -> object:
    return attaching.attach_pasted(workspace, "Ana", uid, "Blog", "https://b.example", "Eighteen.", BACKING)


def _reference(workspace: Workspace, uid: str) -> object:
    return attaching.attach_pasted(workspace, "Ana", uid, "Yearbook, page 4", "", "", BACKING)


def _said(workspace: Workspace, uid: str) -> object:
    return attaching.attach_said(
        workspace, "Ana", uid, "Port office", "2026-02-28", "on the record", "Eighteen.", "received", BACKING
    )


def _translated(workspace: Workspace, uid: str) -> object:
    return attaching.attach_translated(
        workspace, "Ana", uid, "Atten.", "Eighteen.", "Ana", BACKING, title="Avis"
    )


def _translated_of_stored(workspace: Workspace, uid: str) -> object:
    stored = attaching.add_source_file(workspace, "Ana", Arrival("avis.txt", b"Atten millioner.", "file"))
    return attaching.attach_translated(
        workspace, "Ana", uid, "Atten millioner", "Eighteen million", "Ana", BACKING, stored.uid
    )


KINDS: Mapping[str, Attaching] = {
    "pasted": _pasted, "reference": _reference, "said": _said, "translated": _translated,
    "translated of a stored text": _translated_of_stored,
}  # fmt: skip


def _everywhere(workspace: Workspace) -> dict[str, str]:
    """Return what each renderer and each screen shows of the claim."""
    view = looking.article(workspace, 1)
    claim = looking.claim_by_label(workspace, CLAIM)
    (item,) = claim.evidence
    uses = looking.source_uses(workspace, item.source.uid)
    forms = {form: reporting.report(workspace, 1, form).decode() for form in ("html", "md", "json", "csv")}
    return {
        **{form: text[text.index(claim.label) :] for form, text in forms.items()},
        "citation": reporting.citation(view, claim),
        "show": "\n".join(claim_lines(claim)),
        "detail": detail_of(claim).plain,
        "source": "\n".join(line.plain for line in sayings_of(uses, 80)),
        "provenance": provenance_of(item.evidence),
    }


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_bound_is_never_called_exact(tmp_path: Path, kind: str) -> None:
    """Reports, citation, command line and screens say what it is."""
    workspace = told(tmp_path / "desk")
    uid = looking.claim_by_label(workspace, CLAIM).claim.uid
    KINDS[kind](workspace, uid)
    reviewing.mark(workspace, "Ana", uid, "content", "verified")
    word = kind.split()[0]

    for where, shown in _everywhere(workspace).items():
        assert word in shown.lower(), where
        assert "exact quote, found" not in shown, where
        assert "exact, in stored" not in shown, where


@pytest.mark.parametrize("stance", ["supports", "refutes"])
def test_another_time_is_said_everywhere(tmp_path: Path, stance: str) -> None:
    """A passage about 2019 for a claim of 2026 warns, and does not read as refuting it."""
    workspace = told(tmp_path / "desk")
    uid = looking.claim_by_label(workspace, CLAIM).claim.uid
    text = b"In 2019 the repairs were put at 12 million euros."
    stored = attaching.add_source_file(workspace, "Ana", Arrival("budget.txt", text, "file"))
    backing = Backing("content", "supports" if stance == "supports" else "refutes")
    attaching.attach_exact(workspace, "Ana", uid, stored.uid, "In 2019 the repairs were put", backing)
    shown = _everywhere(workspace)
    del shown["source"], shown["provenance"]

    for where, words in shown.items():
        assert "about 2019, the claim about 2026-03-01" in words.replace("\\-", "-"), where
        if stance == "refutes" and where != "json":
            assert "no contradiction" in words.lower(), where
            assert "refutes" not in words, where
