"""Commands that hand over: the next meeting's agenda, and the pack of everything."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.options import (
    begun,
    chosen,
    out,
    reading,
    refused,
    tell,
    with_language,
    with_workspace,
)
from meeting_tui.cli.output import deliver, with_output
from meeting_tui.cli.several import counted, with_practice

if TYPE_CHECKING:
    from datetime import date

    from meeting_tui.domain.state import State
    from meeting_tui.register.next_agenda import NextAgenda
    from meeting_tui.register.pack import Part
    from meeting_tui.register.records import Record


@click.command(name="next")
@with_session
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The first day, if it is known.")
@with_practice
@with_output("The file; else standard output.", metavar="AGENDA")
@with_language("The language of the comments.")
@with_workspace
@click.pass_context
def next_(ctx: click.Context, /, session: str, output: Path | None, **given: Any) -> None:
    """Write the next meeting's agenda, begun with what this one left over.

    First what was not examined, then what was put off, what the Council was asked and answered,
    and the measures on which somebody still has to act, those of earlier meetings of the
    workspace among them. Open consultations whose summary is in no report have an item, with their
    published replies as documents. Comments say where each comes from.

    Example: meeting-tui next cwg-internet-12 --date 2019-09-12 -o agenda/cwg-internet-13.yaml
    """
    from meeting_tui.register.next_agenda import next_agenda

    chain, consultations = _chain(session)
    day = given["date"].date() if given["date"] else None
    made = next_agenda(chain, chosen(ctx).spoken, date=day, consultations=consultations)
    deliver(made.text.encode("utf-8"), output, force=given["force"])
    for line in _said(made, chosen(ctx).spoken):
        tell(line)
    _tell_early(chain[-1].state, day)


def _chain(session: str) -> "tuple[list[Record], list[Record]]":
    """Return the record of a session after one of each earlier meeting of its group.

    Beside them the consultations whose summary no record of the group has annexed.
    """
    from meeting_tui.domain.consulting import is_consultation
    from meeting_tui.domain.refusal import Refusal
    from meeting_tui.register.consultations import open_ones
    from meeting_tui.register.records import Record, before, precedes

    mine = chosen(click.get_current_context())
    folder = mine.workspace.session_folder(session)
    latest = Record(folder.resolve().name, begun(reading(session).state))
    if is_consultation(latest.state):
        raise Refusal("next_of_consultation")
    others = list(counted(folder, lambda each: precedes(each, latest)))
    return [*before(others, latest), latest], open_ones([*others, latest], latest.meeting[0])


def _tell_early(state: "State", day: "date | None") -> None:
    """Tell that the next meeting would not be after this one; it is written all the same."""
    from meeting_tui.languages import N_, say
    from meeting_tui.languages.dates import long_date

    last = state.plan.agenda.end
    if day and day <= last:
        language = chosen(click.get_current_context()).spoken
        line = N_("{day} is not after the last meeting, which ended on {last}: change it.")
        days = {"day": long_date(language, day), "last": long_date(language, last)}
        tell(say(language, line, context="", **days))


def _said(made: "NextAgenda", language: str) -> Iterator[str]:
    from meeting_tui.languages import N_, say

    left = made.carried
    yield say(
        language,
        N_(
            "Carried over: proposals {proposals}, items {items}, questions referred {asked}, "
            "measures {owed}."
        ),
        proposals=len(left.proposals),
        items=len(left.items),
        asked=len(left.asked),
        owed=len(left.owed),
    )
    if not made.dated:
        yield say(
            language, N_("The date is still that of the last meeting: change it, or give --date.")
        )


@click.command()
@with_session
@with_output(
    "A folder, or a file that ends in .zip; otherwise a folder named after the session.",
    metavar="PLACE",
    folder=True,
    replace="Replace files that are there already.",
)
@click.option("--with-journal", is_flag=True, help="Also the journal: it holds who said what.")
@click.option(
    "--access",
    type=click.Choice(["restricted", "public"]),
    help="The papers of which readers; otherwise those of the meeting. Never both in one pack.",
)
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def pack(ctx: click.Context, /, session: str, output: Path | None, **given: Any) -> None:
    """Gather all papers and the register, in all languages and formats, in one folder or zip.

    A manifest lists each file with its SHA-256. What is missing for the pack to be complete is
    listed in it and on standard error; the exit code is 0 all the same, but 1 for a damaged record.

    Example: meeting-tui pack cwg-internet-12 -o handover.zip
    """
    from meeting_tui.cli import packing
    from meeting_tui.cli.telling import DAMAGED
    from meeting_tui.papers.files import slug

    language = chosen(ctx).spoken
    folder = chosen(ctx).workspace.session_folder(session).resolve()
    opened = reading(session)
    state, condition = begun(opened.state), opened.journal.state
    access = given["access"] or state.plan.agenda.access or state.plan.group.access
    damage = condition if condition.reason in DAMAGED else None
    gathered = packing.gather(
        state, folder, access, language, journal=given["with_journal"], damage=damage
    )
    target = output or Path(f"{slug(folder.name)}-pack")
    _put(target, gathered.parts, state, force=given["force"])
    out(str(target))
    for line in gathered.told:
        tell(line)
    if damage:
        raise refused()


def _put(target: Path, parts: "list[Part]", state: "State", *, force: bool) -> None:
    from meeting_tui.papers.files import Exists, write
    from meeting_tui.register.pack import zipped

    if target.suffix.casefold() == ".zip":
        moment = state.entries[-1].at.astimezone(state.zone)
        write(target, zipped(parts, target.stem, moment), force=force)
        return
    if target.exists() and not force and (not target.is_dir() or any(target.iterdir())):
        raise Exists(target)
    _refuse_others(target, {part.path for part in parts})
    for part in parts:
        place = target / part.path
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write(place, part.data, force=force)


def _refuse_others(folder: Path, ours: set[str]) -> None:
    """Refuse a folder with files of another pack: an old journal must not leave with a new one."""
    from meeting_tui.languages import N_, say

    found = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    others = sorted(str(path) for path in found if str(path.relative_to(folder)) not in ours)
    if others:
        line = N_("{path:verbatim} is no file of this pack: choose an empty folder.")
        tell(say(chosen(click.get_current_context()).spoken, line, path=others[0]))
        raise refused()


COMMANDS = (next_, pack)
