"""The command that lists the keys, in the form of the file that changes them."""

import textwrap

import click

from meeting_tui.cli.options import chosen, out, with_language, with_workspace
from meeting_tui.languages.catalogue import N_, say

HEAD = N_(
    "Copy lines into keys.yaml in the workspace, or in ~/.config/meeting-tui/, and change the "
    "keys: a letter or a sign, ^ and a letter (not h, i, j, m), F1 to F12, Del, Ins, PgUp, "
    "PgDn or Space."
)
WIDTH = 94


@click.command()
@with_language("The language of what each act does.")
@with_workspace
@click.pass_context
def keys(ctx: click.Context) -> None:
    """List every act that has a key, as keys.yaml would give it another; check that file.

    Example: meeting-tui keys
    """
    from meeting_tui.tui import caps, keymap

    mine = chosen(ctx)
    found = caps.file(mine.workspace.folder)
    moved = keymap.read(found) if found else {}
    for line in textwrap.wrap(say(mine.spoken, HEAD), WIDTH):
        out(f"# {line}")
    for name, binding in keymap.acts().items():
        about = say(mine.spoken, binding.description, context="")
        out(f"{name}: {_quoted(caps.written(moved.get(name, binding.key)))}  # {about}")


def _quoted(key: str) -> str:
    return '"' + key + '"' if "'" in key else f"'{key}'"


COMMANDS = (keys,)
