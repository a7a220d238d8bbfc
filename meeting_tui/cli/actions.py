"""The command that exports the register of approved measures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from meeting_tui.cli.completing import sessions
from meeting_tui.cli.options import (
    begun,
    chosen,
    reading,
    refused,
    tell,
    with_language,
    with_workspace,
)
from meeting_tui.cli.output import deliver, with_output
from meeting_tui.cli.several import counted, with_practice
from meeting_tui.domain.frozen import dataclass

if TYPE_CHECKING:
    from meeting_tui.domain.state import State
    from meeting_tui.register.gate import Gate
    from meeting_tui.register.records import Record
    from meeting_tui.register.rows import Register

FILES_ONLY = ("xlsx",)
"""Formats that no terminal can take."""

STATUSES = ("open", "approved", "in-progress", "completed")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which measures were asked for; ``open`` is all that is not completed."""

    status: str
    addressee: str
    overdue: bool
    on: date


def _filters() -> Wanted:
    given = click.get_current_context().params
    on: datetime | None = given["on"]
    return Wanted(
        (given["status"] or "").replace("-", " "),
        given["addressee"],
        given["overdue"],
        on.date() if on else _today(),
    )


def _today() -> date:
    return datetime.now().astimezone().date()


@click.command()
@click.argument("session", required=False, shell_complete=sessions)
@click.option("--all", "every", is_flag=True, help="Over every session of the workspace.")
@click.option(
    "--format",
    "wanted",
    type=click.Choice(["csv", "xlsx", "json", "ics", "md"]),
    default="md",
    show_default=True,
    help="The format of the file.",
)
@click.option("--draft", is_flag=True, help="Also what is not approved, with DRAFT in every row.")
@click.option("--status", type=click.Choice(STATUSES), help="Only these; open: not completed.")
@click.option("--addressee", default="", metavar="WHO", help="Only theirs: a code or a name.")
@click.option("--overdue", is_flag=True, help="Only those whose date has passed.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Overdue on that day, not today.")
@click.option(
    "--access",
    type=click.Choice(["restricted", "public"]),
    help="With --all: of which meetings; the two are never in one file.",
)
@with_practice
@with_language("The language of the register.")
@with_output("Where to write it; otherwise standard output (xlsx: a file named after the session).")
@with_workspace
@click.pass_context
def actions(ctx: click.Context, /, session: str | None, **given: object) -> None:
    """Export the measures that the group approved, and nothing else.

    Without an approval it is refused, with what is missing. An addressee or a date that nobody
    gave stays empty and is counted on standard error. A calendar (ics) holds what has a date.

    After the meeting: record "/progress M1: …" and "/complete M1: …" in the session.

    Example: meeting-tui actions cwg-internet-12 --lang fr --format xlsx -o measures.xlsx
    """
    if bool(session) == bool(given["every"]):
        raise click.UsageError("Give a SESSION, or --all for every session of the workspace.")
    if session and given["named"]:
        raise click.UsageError("--with goes with --all: it counts a record beside the others.")
    if session:
        name = chosen(ctx).workspace.session_folder(session).resolve().name
        found = _of_one(begun(reading(session).state), name, draft=bool(given["draft"]))
    else:
        found = _of_all(str(given["access"] or ""), draft=bool(given["draft"]))
    _write(_filtered(found), (Path(session).name,) if session else ())


def _of_one(state: "State", name: str, *, draft: bool) -> "Register":
    from meeting_tui.register.gate import gate
    from meeting_tui.register.rows import register

    mine = chosen(click.get_current_context())
    found = gate(state)
    if not (draft or found.open):
        _refuse(state, found, mine.spoken)
    if found.stays and not draft:
        for line in _staying(state, found, mine.spoken):
            tell(line)
    return register(state, name, mine.language or state.language, draft=draft)


def _refuse(state: "State", found: "Gate", language: str) -> None:
    from meeting_tui.languages import N_, say

    tell(say(language, N_("No measure is approved: there is nothing to send out.")))
    for line in _staying(state, found, language):
        tell(line)
    if not found.approved:
        tell(say(language, N_("The report is not approved. To approve it:  /approve report")))
    tell(say(language, N_("To export all the same, marked in every row:  --draft")))
    raise refused()


def _staying(state: "State", found: "Gate", language: str) -> Iterator[str]:
    """Name each measure that stays in the room, with the line that lets it out."""
    from meeting_tui.cli.telling import in_one_line
    from meeting_tui.languages.points import point, settling

    for each in found.missing:
        yield in_one_line(f"{point(language, state, each)} {settling(language, each)}")


def _of_all(access: str, *, draft: bool) -> "Register":
    from meeting_tui.register.rows import Register, register

    language = chosen(click.get_current_context()).spoken
    every = sorted(counted(), key=lambda record: (*record.meeting, record.name))
    _require_one_access(every, access, language)
    kept = [record for record in every if record.access == (access or record.access)]
    registers = [register(each.state, each.name, language, draft=draft) for each in kept]
    if not draft:
        _tell_closed_gates(kept, language)
    return Register(language, tuple(row for each in registers for row in each.rows), draft)


def _tell_closed_gates(kept: "Sequence[Record]", language: str) -> None:
    """Name the records whose measures stay in the room."""
    from meeting_tui.languages import N_, say
    from meeting_tui.register.gate import gate

    for record in kept:
        stays = [measure.id for measure in gate(record.state).stays]
        if stays:
            line = N_("{name:verbatim}: not approved, and not in this file: {refs}")
            tell(say(language, line, name=record.name, refs=", ".join(stays)))


def _require_one_access(every: "Sequence[Record]", access: str, language: str) -> None:
    from meeting_tui.languages import N_, say

    if not access and len({record.access for record in every}) > 1:
        mixed = N_("Restricted and public meetings are never in one file: add --access restricted")
        tell(say(language, mixed))
        raise refused()


def _filtered(found: "Register") -> "Register":
    from meeting_tui.register.store import Store

    wanted = _filters()
    if wanted.addressee and not Store(found.rows, wanted.on).find(addressee=wanted.addressee):
        _tell_unknown(found, wanted.addressee)
    rows = Store(found.rows, wanted.on).find(
        status=wanted.status, addressee=wanted.addressee, overdue=wanted.overdue
    )
    return replace(found, rows=rows)


def _tell_unknown(found: "Register", addressee: str) -> None:
    """Say that a name is that of no addressee, and which there are."""
    from meeting_tui.languages import N_, say

    names = ", ".join(dict.fromkeys(row.addressee for row in found.actions)) or "–"
    line = N_("“{name}” is the addressee of no measure here. Addressees: {names:verbatim}")
    tell(say(chosen(click.get_current_context()).spoken, line, name=addressee, names=names))


def _write(found: "Register", name: tuple[str, ...]) -> None:
    from meeting_tui.papers.files import named
    from meeting_tui.register.formats import render

    given = click.get_current_context().params
    wanted, target = given["wanted"], given["output"]
    if target is None and wanted in FILES_ONLY:
        target = Path(named(wanted, *name, "measures", found.language))
    deliver(render(found, wanted), target, force=given["force"], form=wanted)
    for line in _notes(found, wanted):
        tell(line)


def _notes(found: "Register", wanted: str) -> Iterator[str]:
    """Say what the reader of the file should know: what is missing, what the format changed."""
    from meeting_tui.cli.telling import in_one_line
    from meeting_tui.languages import N_, say
    from meeting_tui.register.to_csv import altered
    from meeting_tui.register.words import summary

    language = chosen(click.get_current_context()).spoken
    yield from (in_one_line(line) for line in summary(found))
    if wanted == "ics" and not any(row.day for row in found.rows):
        yield say(language, N_("The calendar is empty: no measure has a date."))
    if wanted == "csv" and (refs := altered(found)):
        note = N_("An apostrophe keeps a spreadsheet from running these as formulas: {refs}.")
        yield say(language, note, refs=", ".join(refs))


COMMANDS = (actions,)
