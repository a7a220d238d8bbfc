"""Commands that read a record: where the meeting stands, and every entry."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.options import (
    begun,
    chosen,
    out,
    reading,
    with_language,
    with_workspace,
)

if TYPE_CHECKING:
    from meeting_tui.session import Session


@click.command()
@with_session
@click.option(
    "--at",
    "written",
    metavar="TIME",
    help="Where it stood then: 15:42 on the day of the meeting, or 2019-02-01T15:42.",
)
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def status(ctx: click.Context, session: str, written: str | None, *, as_json: bool) -> None:
    """Say where the meeting stands, or stood: floor, forecast, proposals, open points.

    On the days of the meeting by the clock, otherwise as it was at the last entry.

    Example: meeting-tui status cwg-internet-12 --at 15:42 --json
    """
    from meeting_tui.status import moment_of, standing, state_at

    opened = reading(session)
    state = begun(opened.state)
    now = moment_of(state, opened.clock())
    if written is not None:
        now = moment(opened, written)
        state = state_at(state.entries, now)
    if as_json:
        name = chosen(ctx).workspace.session_folder(session).resolve().name
        out(as_text(standing(name, state, now), indent=2))
        return
    from meeting_tui.cli.plain import described
    from meeting_tui.cli.telling import in_one_line

    for line in described(chosen(ctx).spoken, state, now):
        out(in_one_line(line))


def moment(session: "Session", written: str) -> datetime:
    """Return the moment that an option names; raises BadParameter."""
    from meeting_tui.capture import ParseFault
    from meeting_tui.status import moment_at

    try:
        return moment_at(session.state, session.clock(), written)
    except (ValueError, ParseFault):
        raise click.BadParameter(
            f"{written!r} is no time; write 15:42, d1 15:42 or 2019-02-01T15:42.",
            param_hint="--at",
        ) from None


@click.command()
@with_session
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object a line.")
@with_language("The language of what each entry did.")
@with_workspace
@click.pass_context
def log(ctx: click.Context, session: str, *, as_json: bool) -> None:
    """Print every entry: number, time, seat, what it did, and whether it was late or undone.

    Example: meeting-tui log cwg-internet-12 --json
    """
    from meeting_tui.cli.journal import logged, printed

    state = begun(reading(session).state)
    language = chosen(ctx).spoken
    for entry in state.entries:
        values = logged(language, state, entry)
        out(as_text(values) if as_json else printed(language, state, entry, values))


def as_text(values: dict[str, Any], indent: int | None = None) -> str:
    """Write values as JSON, letters as they are."""
    return json.dumps(values, ensure_ascii=False, indent=indent)


COMMANDS = (status, log)
