"""The command palette: finds the commands of the screen by their words."""

from __future__ import annotations

import re
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from workbench.tui.commands.command import Command
from workbench.tui.screens.bench import BenchScreen

_CLAIM = re.compile(
    r"(?:g|go)?\s*(?:to)?\s*(?P<article>[0-9]{1,9})(?:\.(?P<claim>[0-9]{1,9}))?", re.IGNORECASE
)
"""What leads to a claim or an article when it is typed: 3.12, go 3.12, go to 3."""


class CommandProvider(Provider):
    """Offers what the keys offer, with the reason where something cannot be used now."""

    async def discover(self) -> Hits:
        """Yield every command."""
        if isinstance(self.screen, BenchScreen):
            for command in self.screen.commands:
                yield DiscoveryHit(_title(command), self._running(command), help=self._help(command))

    async def search(self, query: str) -> Hits:
        """Yield the commands whose words match."""
        if not isinstance(self.screen, BenchScreen):
            return
        wanted = _CLAIM.fullmatch(query.strip())
        if wanted is not None:
            article, claim = int(wanted["article"]), int(wanted["claim"] or 0)
            words = f"go to claim {article}.{claim}" if claim else f"go to article {article}"
            yield Hit(1.0, Content(words), partial(self.screen.open_article, article, claim), text=words)
        matcher = self.matcher(query)
        for command in self.screen.commands:
            words = f"{command.label}: {command.help}"
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), self._running(command), help=self._help(command))

    def _running(self, command: Command) -> partial[None]:
        assert isinstance(self.screen, BenchScreen)
        return partial(self.screen.action_perform, command.id)

    def _help(self, command: Command) -> str:
        assert isinstance(self.screen, BenchScreen)
        reason = command.unavailable(self.screen.state)
        return f"not now: {reason}" if reason else f"key {' '.join(command.keys)}"


def _title(command: Command) -> Content:
    return Content(f"{command.label}: {command.help}")
