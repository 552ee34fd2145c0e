"""`workbench keys`: the keys of the terminal UI with the ids by which the settings change them."""

from __future__ import annotations

import click

from workbench import paths
from workbench.cli.printing import narrate, say, say_json, say_table
from workbench.config import read_config


@click.command("keys")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def command(as_json: bool) -> None:
    """List the keys of each screen of the terminal UI, with the ids of their commands.

    A key is changed in the settings, under [keys], by the id of its command: next-open = "J". Several keys
    have blanks between them. A key that two commands of a screen would share is refused.
    """
    from workbench.tui.commands import SCREENS
    from workbench.tui.keymap import checked_keys, with_keys

    keymap = checked_keys(read_config().keys)
    screens = {name: with_keys(commands, keymap) for name, commands in SCREENS.items()}
    if as_json:
        say_json({name: {c.id: list(c.keys) for c in commands} for name, commands in screens.items()})
        return
    for number, (name, commands) in enumerate(screens.items()):
        say(f"{'' if number == 0 else chr(10)}{name}")
        say_table([(f"  {' '.join(c.keys)}", c.id, c.help) for c in commands])
    narrate(f"change them under [keys] in {paths.config_file()}")
