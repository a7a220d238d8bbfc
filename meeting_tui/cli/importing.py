"""The command that takes in what was kept elsewhere: MeetBot logs, lists of participants."""

import shutil
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from meeting_tui.cli.options import chosen, out, refused, tell, with_language, with_workspace

if TYPE_CHECKING:
    from meeting_tui.domain.setup import Group, Setup
    from meeting_tui.register.meetbot import Heard
    from meeting_tui.workspace import Workspace


@click.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--into", metavar="AGENDA", help="For a list (.csv): the agenda of that meeting.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="For a log: the day it begins on.")
@click.option("--timezone", default="UTC", show_default=True, help="For a log: that of its hours.")
@click.option("--group", default="", metavar="NAME", help="For a log: the profile of its group.")
@click.option("--meeting", default=1, show_default=True, help="For a log: the meeting's number.")
@click.option("--name", default="", help="For a log: what to call the session.")
@with_language("The language of names without one, and of the answer.")
@with_workspace
@click.pass_context
def import_(ctx: click.Context, /, file: Path, **given: Any) -> None:
    """Take in a meeting or its participants from elsewhere.

    A log that MeetBot kept (HH:MM:SS <nick> #command text) becomes a session. What could not be
    understood is listed and kept, word for word, as private notes; so is what was only said.

    A list of participants (.csv; columns code, name or name_en and name_fr, kind, member, region,
    aliases) goes into the actors of an agenda file, before its meeting begins.

    Example: meeting-tui import meeting.log --date 2019-02-01 --timezone Europe/Zurich
    """
    text = _text(file)
    if file.suffix.casefold() == ".csv":
        if not given["into"]:
            raise click.UsageError("Give the agenda that the list is for: --into AGENDA.")
        from meeting_tui.cli.participants import take_in

        take_in(text, chosen(ctx).workspace, given["into"], chosen(ctx).spoken)
    else:
        begins: datetime | None = given["date"]
        _log(text, file, begins.date() if begins else None)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise click.BadParameter(f"{file} is not UTF-8 text: save it as UTF-8.") from None


def _log(text: str, file: Path, day: date | None) -> None:
    """Take in a log as a session of its own."""
    from meeting_tui.languages import N_, say
    from meeting_tui.register.meetbot import read

    if day is None:
        raise click.UsageError("A log has hours only: give the day with --date 2019-02-01.")
    given, language = click.get_current_context().params, chosen(click.get_current_context()).spoken
    log = list(read(text.splitlines(), day))
    if not any(each.nick for each in log):
        nothing = N_("{file:verbatim} has no line such as  12:30:05 <nick> #topic Budget")
        tell(say(language, nothing, file=str(file)))
        raise refused()
    _require_zone(given["timezone"])
    plan = _setup(log, given)
    workspace = chosen(click.get_current_context()).workspace
    _record(workspace, plan, log, given["name"] or _called(log, file), file.name)


def _require_zone(name: str) -> None:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise click.BadParameter(f"{name!r} is no time zone.", param_hint="--timezone") from None


def _called(log: "list[Heard]", file: Path) -> str:
    from meeting_tui.register.taken_in import title

    return title(log) or file.stem


def _setup(log: "list[Heard]", given: dict[str, Any]) -> "Setup":
    from meeting_tui.register.taken_in import setup

    group = _group(given["group"]) if given["group"] else None
    return setup(log, group, meeting=given["meeting"], timezone=given["timezone"])


def _group(name: str) -> "Group":
    from meeting_tui.profile import examples, load_group

    own = chosen(click.get_current_context()).workspace.agendas_folder / "groups"
    for folder in (own, examples() / "agenda" / "groups"):
        path = folder / f"{name}.yaml"
        if path.is_file():
            return load_group(path)
    raise click.BadParameter(f"There is no {own / f'{name}.yaml'}.", param_hint="--group")


def _record(
    workspace: "Workspace", plan: "Setup", log: "list[Heard]", name: str, source: str
) -> None:
    from meeting_tui.cli.replaying import replay
    from meeting_tui.papers.files import slug
    from meeting_tui.register.taken_in import lines

    folder, session = workspace.begin(plan, slug(name), line=source, seat="rapporteur")
    try:
        answers = replay(session, lines(log, plan), chosen(click.get_current_context()).spoken)
    except BaseException:
        # Half a meeting would be taken for the whole one, and the log is still there.
        session.journal.close()
        shutil.rmtree(folder)
        raise
    session.journal.close()
    out(str(folder))
    for answer in answers:
        tell(answer)


COMMANDS = (import_,)
