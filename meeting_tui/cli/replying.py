"""The replies of a table taken into a consultation: all of them, or every wrong row by its line."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from meeting_tui.cli.options import begun, out, refused, tell
from meeting_tui.cli.telling import in_one_line
from meeting_tui.domain.commands.consultation import ReceiveReplies
from meeting_tui.domain.rules.consultation import need_consultation
from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.register.replies import read
from meeting_tui.register.tables import Unreadable, Wrong
from meeting_tui.session import Session

WRONG = {
    "encoding": N_("line {line}: this is not UTF-8 text; save the table as UTF-8"),
    "csv": N_("line {line}: this is no table: {value:verbatim}"),
    "heading": N_("line {line}: the heading lacks these columns: {value:verbatim}"),
    "more": N_("line {line}: “{value:verbatim}” is in no column; a text with commas needs quotes"),
    "name": N_("line {line}: who replied is missing, in the column from"),
    "category": N_(
        "line {line}: “{value:verbatim}” is no category: government, private, technical, civil, "
        "academia, international or other"
    ),
    "date": N_("line {line}: “{value:verbatim}” is no date; write it as 2017-08-12"),
    "question": N_("line {line}: this consultation has no question {value:verbatim}"),
    "publish": N_("line {line}: “{value:verbatim}” is neither yes nor no, in the column publish"),
    "restricted": N_("line {line}: {value:verbatim} is a document of the Group, and restricted"),
    "actor": N_("line {line}: nobody here is called “{value:verbatim}”"),
    "topic": N_("line {line}: the topic is missing"),
}
NOTHING = N_("Nothing was taken in. Put these lines right and give the whole table again.")
TAKEN = NP_("{number} reply taken in, as #{n}", "{number} replies taken in, as #{n}")
THERE = NP_("{number} was there already.", "{number} were there already.")


def take_in(
    session: Session, file: Path, language: str, *, spoken: str, at: datetime | None
) -> None:
    """Record the replies of a table in one entry; raises Refusal outside a consultation."""
    need_consultation(begun(session.state))
    try:
        listed = read(file.read_bytes(), session.state, language)
    except Unreadable as error:
        refuse_rows([error.wrong], spoken)
    if listed.wrong:
        refuse_rows(listed.wrong, spoken)
    if listed.replies:
        n = session.execute(ReceiveReplies(listed.replies), line=file.name, at=at).n
        out(say_plural(spoken, *TAKEN, len(listed.replies), n=n))
    if listed.there:
        tell(say_plural(spoken, *THERE, listed.there))


def refuse_rows(wrong: Iterable[Wrong], spoken: str) -> NoReturn:
    """Name every line that is wrong, and end the call: nothing was taken in."""
    for each in wrong:
        tell(in_one_line(say(spoken, WRONG[each.code], line=each.line, value=each.value)))
    tell(say(spoken, NOTHING))
    raise refused()
