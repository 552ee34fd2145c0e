"""Any Unicode text goes through import, storage and reports: nothing crashes, nothing vanishes."""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from tests.hostile import ANY_TEXT
from workbench.desk import attaching, importing, looking, reporting, reviewing, verifying
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.domain.source import Backing
from workbench.errors import WorkbenchError
from workbench.text import displayable

EXAMPLES = int(os.environ.get("WORKBENCH_EXAMPLES", "60"))
"""How many texts are tried; the release check uses 1000."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for all examples: each is an article of its own."""
    made = create(tmp_path_factory.mktemp("any") / "workspace")
    importing.import_one(made, "Ann", Arrival("a.txt", b"The town has 4,000 people."))
    yield made
    made.close()


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=ANY_TEXT, title=ANY_TEXT, note=ANY_TEXT)
def test_any_text_is_kept_shown_and_reported(workspace: Workspace, text: str, title: str, note: str) -> None:
    """The stored text is what was given, quotes stand in it, and a report shows it without a control."""
    arrival = Arrival("any.txt", f"Start {text} end.".encode(), "pasted")
    overrides = Overrides(title=title, published="2022-09-14")
    try:
        imported = importing.import_one(workspace, "Ann", arrival, overrides)
    except WorkbenchError as error:
        assert "\n" not in str(error)  # noqa: PT017
        return
    view = looking.article(workspace, imported.article)
    expected = f"Start {text} end.".replace("\x00", "\u2400").replace("\r\n", "\n").replace("\r", "\n")
    assert view.document.text == expected
    assert all(c.span.quote(view.document.text) == c.claim.quote for c in view.claims)
    if view.claims:
        claim = view.claims[0].claim
        attaching.attach_pasted(
            workspace, "Ann", claim.uid, title, "", "x" + note, Backing(claim.questions[0], "refutes", note)
        )
        reviewing.mark(workspace, "Ann", claim.uid, claim.questions[0], "disputed", "x" + note)
    _check_reports(workspace, imported.article, expected)


def _check_reports(workspace: Workspace, number: int, text: str) -> None:
    for form in ("html", "md", "csv"):
        body = reporting.report(workspace, number, form).decode("utf-8-sig")
        assert displayable(body.replace("\r\n", "\n")) == body.replace("\r\n", "\n"), form
    page = reporting.report(workspace, number, "html").decode()
    assert "<script" not in page
    words = set(re.findall(r"[A-Za-z]{3,}", text))
    assert words <= set(re.findall(r"[A-Za-z]{3,}", html.unescape(re.sub(r"<[^>]*>", "", page))))
    json.loads(reporting.report(workspace, number, "json"))


def test_the_workspace_of_any_texts_verifies(workspace: Workspace) -> None:
    """After all of it, every row and every byte is accounted for."""
    assert verifying.verify(workspace).changes > 0


def test_a_lone_surrogate_is_refused(workspace: Workspace) -> None:
    """Half a character cannot be stored, and is refused in one line."""
    view = looking.article(workspace, 1)

    with pytest.raises(WorkbenchError, match="lone surrogate"):
        reviewing.mark(workspace, "Ann", view.claims[0].claim.uid, "content", "disputed", "\ud800")
