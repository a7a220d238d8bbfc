"""Reading the log of a meeting that MeetBot kept: ``HH:MM:SS <nick> #command text``."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.text import clean

COMMANDS = {
    "topic", "agreed", "accepted", "rejected", "action", "info", "link", "idea", "help", "undo",
    "startmeeting", "endmeeting", "chair", "meetingname", "save",
}  # fmt: skip
ALIASES = {"agree": "agreed", "accept": "accepted", "reject": "rejected"}
TALK, UNREAD = "talk", ""
BACKWARDS = dt.timedelta(hours=12)
"""A clock that goes back by more than this has passed midnight."""

_LINE = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:<[@+%&~ ]?([^>\s]+)>|\*\s+(\S+))\s?(.*)")
_COMMAND = re.compile(r"#([A-Za-z]+)\s*(.*)")


@dataclass(frozen=True, slots=True)
class Heard:
    """A line of the log: ``command`` is one of MeetBot's, talk, or empty if it cannot be read.

    ``number`` counts lines of the file from 1; ``at`` is local; ``raw`` is the whole line.
    """

    number: int
    at: dt.datetime
    nick: str
    command: str
    text: str
    raw: str


def read(lines: Iterable[str], day: dt.date) -> Iterator[Heard]:
    """Go through the lines of a log that begins on ``day``; one without an hour has the last."""
    at = dt.datetime.combine(day, dt.time())
    for number, line in enumerate(lines, 1):
        raw = clean(line).text.strip()
        if not raw:
            continue
        match = _LINE.fullmatch(raw)
        moment = _hour(match, at) if match else None
        if match is None or moment is None:
            yield Heard(number, at, "", UNREAD, raw, raw)
            continue
        at = moment
        nick = match[4] or match[5]
        command, text = _command(match[6] if match[4] else f"* {match[6]}")
        yield Heard(number, at, nick, command, text, raw)


def _hour(match: "re.Match[str]", last: dt.datetime) -> dt.datetime | None:
    try:
        clock = dt.time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        return None
    moment = dt.datetime.combine(last.date(), clock)
    return moment + dt.timedelta(days=1) if last - moment > BACKWARDS else moment


def _command(text: str) -> tuple[str, str]:
    match = _COMMAND.fullmatch(text.strip())
    if match is None:
        return TALK, text.strip()
    name = match[1].lower()
    name = ALIASES.get(name, name)
    return (name, match[2].strip()) if name in COMMANDS else (UNREAD, text.strip())
