"""Reading several records at once: which of the workspace count, and which are only practice."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from meeting_tui.cli.completing import sessions
from meeting_tui.cli.options import F, chosen, records, tell

if TYPE_CHECKING:
    from meeting_tui.register.records import Record


def with_practice(command: F) -> F:
    """Let a command take ``--with``."""
    return click.option(
        "--with",
        "named",
        multiple=True,
        metavar="NAME",
        shell_complete=sessions,
        help="Count this rehearsal or demonstration too; more than one may be given.",
    )(command)


def counted(
    latest: Path | None = None, wanted: "Callable[[Record], bool]" = lambda _: True
) -> "Iterator[Record]":
    """Go through the records of the workspace that count beside ``latest``, if given.

    Rehearsals and demonstrations count beside their own kind, or by name; of the others those are
    told that would be ``wanted``.
    """
    from meeting_tui.journal.marks import parted, practice
    from meeting_tui.register.records import Record, read_all

    mine = chosen(click.get_current_context())
    own = latest.resolve() if latest else None
    others = [each for each in mine.workspace.sessions() if each.resolve() != own]
    kept, left = parted(others, practice(own) if own else "", _named())
    names = [
        record.name for record in read_all(left) if isinstance(record, Record) and wanted(record)
    ]
    if names:
        _tell_left(mine.spoken, names)
    yield from records(kept)


def _named() -> set[str]:
    context = click.get_current_context()
    workspace = chosen(context).workspace
    return {workspace.session_folder(name).resolve().name for name in context.params["named"]}


def _tell_left(language: str, left: list[str]) -> None:
    from meeting_tui.languages import N_, say

    names = ", ".join(left)
    line = N_(
        "Left out, as rehearsals or demonstrations: {names:verbatim}. "
        "To count one:  --with {name:verbatim}"
    )
    tell(say(language, line, names=names, name=left[0]))
