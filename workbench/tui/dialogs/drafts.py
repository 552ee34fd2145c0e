"""Drafts: what was typed in a dialog that was left without confirming."""

from __future__ import annotations

from collections.abc import Mapping


class Drafts:
    """Texts by dialog and subject; the app holds one, so that an accidental escape loses nothing."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, str], dict[str, str]] = {}
        self._confirmed: dict[tuple[str, str], dict[str, str]] = {}

    def of(self, dialog: str, subject: str) -> Mapping[str, str]:
        """Return the texts kept for a dialog about `subject`, by field."""
        return self._texts.get((dialog, subject), {})

    def keep(self, dialog: str, subject: str, texts: Mapping[str, str]) -> None:
        """Keep the texts of a dialog about `subject`, replacing what was kept."""
        self._texts[dialog, subject] = dict(texts)

    def clear(self, dialog: str, subject: str) -> None:
        """Forget the texts of a dialog about `subject`: nobody had changed them."""
        self._texts.pop((dialog, subject), None)

    def confirm(self, dialog: str, subject: str, texts: Mapping[str, str]) -> None:
        """Take the texts of a dialog for done, unless `put_back` says that nothing came of them."""
        self._texts.pop((dialog, subject), None)
        self._confirmed[dialog, subject] = dict(texts)

    def put_back(self) -> None:
        """Make drafts again of what was confirmed: the act they were for was refused."""
        self._texts |= self._confirmed
        self._confirmed = {}

    def settle(self) -> None:
        """Forget what was confirmed: it is written, or another command begins."""
        self._confirmed = {}
