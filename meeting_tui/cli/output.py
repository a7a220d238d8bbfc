"""Where a command writes what it makes: a file, or standard output."""

from collections.abc import Callable
from pathlib import Path

import click

from meeting_tui.cli.options import F, chosen, out, refused, tell

ENDINGS = {"htm": "html"} | {
    form: form for form in ("md", "html", "docx", "pdf", "csv", "xlsx", "json", "ics")
}
"""What a reader expects behind the ending of a file."""
REPLACE = "Replace a file that is there already."


def with_output(
    where: str, *, metavar: str = "FILE", folder: bool = False, replace: str = REPLACE
) -> Callable[[F], F]:
    """Let a command take ``--output`` and ``--force``; ``where`` says what is written there."""
    place = click.Path(path_type=Path, dir_okay=folder)
    output = click.option("-o", "--output", metavar=metavar, type=place, help=where)
    force = click.option("--force", is_flag=True, help=replace)
    return lambda command: output(force(command))


def deliver(data: bytes, output: Path | None, *, force: bool, form: str = "") -> None:
    """Write a file and print where it is; without a place for it, to standard output.

    A name that ends like a file of another ``form`` is refused.
    """
    from meeting_tui.papers.files import write

    if output and form:
        _require_ending(output, form)
    if output is None:
        click.echo(data, nl=False)
    else:
        write(output, data, force=force)
        out(str(output))


def _require_ending(output: Path, form: str) -> None:
    from meeting_tui.languages import N_, say

    ending = output.suffix.removeprefix(".").casefold()
    if ending in ENDINGS and ENDINGS[ending] != form:
        language = chosen(click.get_current_context()).spoken
        line = N_(
            "{file:verbatim} would hold {form:verbatim}. Name it {other:verbatim}, or write it "
            "with  --format {ending:verbatim}"
        )
        other = output.with_suffix(f".{form}").name
        tell(say(language, line, file=output.name, form=form, other=other, ending=ENDINGS[ending]))
        raise refused()
