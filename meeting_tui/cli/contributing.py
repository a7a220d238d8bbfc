"""The contributions of a table taken into a record of the Group, and the register of them all."""

from datetime import date, datetime
from pathlib import Path

from meeting_tui.cli.options import tell
from meeting_tui.cli.replying import THERE, refuse_rows
from meeting_tui.domain.commands.consultation import NoteContributions
from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.refusal import Refusal
from meeting_tui.languages import NP_, say_plural
from meeting_tui.papers.contributions import build
from meeting_tui.papers.render import render
from meeting_tui.register.contributions import read, written
from meeting_tui.register.records import Record
from meeting_tui.register.tables import Unreadable
from meeting_tui.session import Session

TAKEN = NP_("{number} contribution noted, as #{n}", "{number} contributions noted, as #{n}")


def take_in(
    session: Session, file: Path, language: str, *, spoken: str, at: datetime | None
) -> None:
    """Note the contributions of a table in one entry, or name every row that is wrong."""
    if is_consultation(session.state):
        raise Refusal("contribution_in_consultation", remedy="/response government NAME")
    try:
        listed = read(file.read_bytes(), session.state, language)
    except Unreadable as error:
        refuse_rows([error.wrong], spoken)
    if listed.wrong:
        refuse_rows(listed.wrong, spoken)
    if listed.contributions:
        n = session.execute(NoteContributions(listed.contributions), line=file.name, at=at).n
        tell(say_plural(spoken, *TAKEN, len(listed.contributions), n=n))
    if listed.there:
        tell(say_plural(spoken, *THERE, listed.there))


def register(
    records: list[Record], latest: Record, language: str, wanted: str, before: date | None
) -> bytes:
    """Write the register of the group of a record in one of its formats."""
    group = latest.meeting[0]
    of_group = [(each.name, each.state) for each in records if each.meeting[0] == group]
    if wanted == "csv":
        return written(of_group, language)
    return render(build(of_group, latest.state, language, before), wanted)
