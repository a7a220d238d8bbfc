"""Where a command writes what it makes: a file, or standard output."""

from collections.abc import Callable
from pathlib import Path

import click

from meeting_tui.cli.options import F, out

REPLACE = "Replace a file that is there already."


def with_output(
    where: str, *, metavar: str = "FILE", folder: bool = False, replace: str = REPLACE
) -> Callable[[F], F]:
    """Let a command take ``--output`` and ``--force``; ``where`` says what is written there."""
    place = click.Path(path_type=Path, dir_okay=folder)
    output = click.option("-o", "--output", metavar=metavar, type=place, help=where)
    force = click.option("--force", is_flag=True, help=replace)
    return lambda command: output(force(command))


def deliver(data: bytes, output: Path | None, *, force: bool) -> None:
    """Write a file and print where it is; without a place for it, to standard output."""
    from meeting_tui.papers.files import write

    if output is None:
        click.echo(data, nl=False)
    else:
        write(output, data, force=force)
        out(str(output))
