"""The command that lists the keys, in the form of the file that changes them."""

import click

from meeting_tui.cli.options import chosen, out, with_workspace

HEAD = (
    "# Copy lines into keys.yaml in the workspace, or in ~/.config/meeting-tui/, and change the",
    "# keys: a letter or a sign, ^ and a letter (not h, i, j, m), F1 to F12, Del, Ins, PgUp,",
    "# PgDn or Space.",
)


@click.command()
@with_workspace
@click.pass_context
def keys(ctx: click.Context) -> None:
    """List every act that has a key, as keys.yaml would give it another; check that file.

    Example: meeting-tui keys
    """
    from meeting_tui.tui import caps, keymap

    workspace = chosen(ctx).workspace.folder
    found = caps.file(workspace)
    moved = keymap.read(found) if found else {}
    for line in HEAD:
        out(line)
    for name, binding in keymap.acts().items():
        out(f"{name}: {_quoted(caps.written(moved.get(name, binding.key)))}  # {_about(binding)}")


def _about(binding: object) -> str:
    from meeting_tui.languages import say

    return say("en", getattr(binding, "description", ""), context="")


def _quoted(key: str) -> str:
    return '"' + key + '"' if "'" in key else f"'{key}'"


COMMANDS = (keys,)
