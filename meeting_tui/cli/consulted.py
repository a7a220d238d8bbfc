"""Commands on one open consultation: its replies, their list, its annex; and contributions."""

from pathlib import Path
from typing import Any

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.consultation import DAY, consultation
from meeting_tui.cli.options import (
    begun,
    chosen,
    kind_of,
    out,
    reading,
    with_language,
    with_workspace,
    writing,
)
from meeting_tui.cli.output import deliver, with_output
from meeting_tui.cli.several import counted, with_practice

with_at = click.option(
    "--at",
    "written",
    metavar="TIME",
    help="When it was, if not now: 2017-09-01T10:00.",
)


@click.command()
@with_session
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@with_at
@with_language("The language of the answer, and of the column summary.")
@with_workspace
@click.pass_context
def replies(ctx: click.Context, session: str, file: Path, written: str | None) -> None:
    """Take in the replies of a CSV table, all of them or none.

    Columns: from and category; if wanted date (YYYY-MM-DD), questions (1 3), summary (a clause, or
    summary_en, summary_fr), address, publish (no: it is counted and not published). A row that is
    there already, of the same name and day, is passed over. Every row that is wrong is named, and
    then nothing is taken in.

    Example: meeting-tui consultation replies cl-17-30 replies.csv
    """
    from meeting_tui.cli.reading import moment
    from meeting_tui.cli.replying import take_in

    mine = chosen(ctx)
    with writing(session) as opened:
        at = moment(opened, written) if written else None
        language = mine.language or opened.language
        take_in(opened, file, language, spoken=mine.spoken, at=at)


@click.command()
@with_session
@click.option(
    "--format",
    "wanted",
    type=click.Choice(["md", "html", "csv"]),
    default="md",
    show_default=True,
    help="The format of the list.",
)
@with_output("The file; else standard output.")
@with_language("The language of the list; without it that of the group.")
@with_workspace
@click.pass_context
def public(
    ctx: click.Context, session: str, wanted: str, output: Path | None, *, force: bool
) -> None:
    """Write the public list of the replies: what may be published, and nothing else.

    Private notes, replies that are withheld and documents of the Group are not in it. As Word or
    PDF it is a paper: meeting-tui report SESSION --paper replies.

    Example: meeting-tui consultation public cl-17-30 --format csv -o replies.csv
    """
    from meeting_tui.papers.library import build
    from meeting_tui.papers.practised import marked
    from meeting_tui.papers.render import render
    from meeting_tui.register.replies import written as table

    state = begun(reading(session).state)
    language = chosen(ctx).language or state.language
    if wanted == "csv":
        data = table(state, language)
    else:
        data = render(marked(build("replies", [state], language), kind_of(session)), wanted)
    deliver(data, output, force=force, form=wanted)


@click.command()
@with_session
@click.argument("meeting")
@with_at
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def annex(ctx: click.Context, session: str, meeting: str, written: str | None) -> None:
    """Annex the agreed summary of a consultation to the report of a meeting of the Group.

    SESSION is the consultation, MEETING the record of the Group. The text is stored there as the
    participants agreed on it, with its digest; nothing in that record can change it. It prints as
    an annex in every language in which it was agreed or translated.

    Example: meeting-tui consultation annex cl-17-30 cwg-internet-10
    """
    from meeting_tui.cli.reading import moment
    from meeting_tui.papers.annexing import taken

    name = chosen(ctx).workspace.session_folder(session).resolve().name
    summary = taken(begun(reading(session).state), name)
    with writing(meeting) as opened:
        begun(opened.state)
        at = moment(opened, written) if written else None
        out(f"#{opened.execute(summary, line=name, at=at).n}\t{summary.digest}")


@click.command()
@with_session
@click.option(
    "--take-in",
    "table",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="First note the contributions of a CSV table in this record: member, topic, date.",
)
@click.option(
    "--format",
    "wanted",
    type=click.Choice(["md", "html", "docx", "pdf", "csv"]),
    default="md",
    show_default=True,
    help="The format of the register.",
)
@with_practice
@click.option("--before", type=DAY, help="Ask only for what was last updated before this day.")
@with_output("The file; else standard output.")
@with_language("The language of the register and of the topics of the table.")
@with_workspace
@click.pass_context
def contributions(
    ctx: click.Context, /, session: str, table: Path | None, wanted: str, **given: Any
) -> None:
    """Write which members contributed on which topic, when last, and who is asked to update.

    The register covers every record of the session's group in the workspace: what was noted with
    /contributed or taken in from a table, the documents of members that propose no topic, and
    the replies of members to open consultations. It ends with the list for the reminder letter:
    who is asked to update, and who to send, contributions on earlier topics.

    Example: meeting-tui consultation contributions cwg-internet-10 --before 2017-01-01
    """
    from meeting_tui.cli.contributing import register, take_in
    from meeting_tui.register.records import Record

    mine = chosen(ctx)
    if table:
        with writing(session) as opened:
            language = mine.language or opened.language
            take_in(opened, table, language, spoken=mine.spoken, at=None)
    folder = mine.workspace.session_folder(session)
    latest = Record(folder.resolve().name, begun(reading(session).state))
    language = mine.language or latest.state.language
    before = given["before"].date() if given["before"] else None
    others = counted(folder, lambda each: each.meeting[0] == latest.meeting[0])
    data = register([*others, latest], latest, language, wanted, before)
    deliver(data, given["output"], force=given["force"], form=wanted)


@click.command()
@with_language("The language of the answers.")
@with_workspace
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Play CL-17/30: the meeting that asked for it, its replies, its day, the annex; write papers.

    Three records are made under sessions/ of the workspace, and their papers under papers/. The
    letter is public; who replied and what was said is made up.

    Example: meeting-tui consultation demo
    """
    from meeting_tui.demo import write_papers
    from meeting_tui.demo_consultation import play

    for played in play(chosen(ctx).workspace, lambda name: f"{name}-demo"):
        out(str(played.folder))
        for path in write_papers(played.state, played.folder, played.folder.name):
            out(str(path))


for each in (replies, public, annex, contributions, demo):
    consultation.add_command(each)

COMMANDS = (consultation,)
