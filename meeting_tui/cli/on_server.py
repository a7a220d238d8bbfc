"""What the commands for a server do, and say of it."""

from pathlib import Path

from meeting_tui.cli.options import Chosen, out
from meeting_tui.journal.base import Head
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.marks import MOVED
from meeting_tui.journal.postgres import administration, handing, moving
from meeting_tui.journal.postgres.address import Address, record_address, server_address
from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.languages.dates import short_date, time_of_day
from meeting_tui.papers.files import write
from meeting_tui.workspace import for_writing, is_session, require_here

PREPARED = N_(
    "{server:verbatim} is prepared. To bring a record there:  meeting-tui db push SESSION"
)
MADE = N_("{server:verbatim} has its database now.")
NEW_LOGIN = N_(
    "{name:verbatim} ({right}): new. Its service and its password are in {file:verbatim}"
)
OLD_LOGIN = N_("{name:verbatim} ({right}): there already; its password is as it was.")
LOGIN = N_("{name:verbatim} ({right})")
RIGHTS = {
    "owner": N_("looks after the records"),
    "seat": N_("may record"),
    "follower": N_("may read"),
}
VERSION = N_("PostgreSQL {version:verbatim}")
SECURED = N_("This connection is encrypted.")
UNSECURED = N_("This connection is not encrypted.")
SAFE = N_("The server waits for its disk before it says that a line is recorded.")
UNSAFE = N_("Nothing can be recorded: the server does not wait for its disk ({names:verbatim}).")
RECORD = NP_(
    "{session:verbatim}: {number} entry, the last by {by:verbatim}, {time}, "
    "digest {digest:verbatim}",
    "{session:verbatim}: {number} entries, the last by {by:verbatim}, {time}, "
    "digest {digest:verbatim}",
)
ELSEWHERE = N_("{session:verbatim} was fetched from here, and goes on elsewhere.")
NO_RECORD = N_("There is no record here yet.")
PUSHED = NP_(
    "{number} entry is on {server:verbatim} now. Its digest is {digest:verbatim}",
    "{number} entries are on {server:verbatim} now. The digest of the last one is "
    "{digest:verbatim}",
)
PULLED = NP_(
    "{number} entry is in {folder:verbatim} now. Its digest is {digest:verbatim}",
    "{number} entries are in {folder:verbatim} now. The digest of the last one is "
    "{digest:verbatim}",
)


def prepare(language: str, server: str) -> None:
    """Prepare a server, and say what to do next."""
    address = server_address(server)
    if administration.prepare(address):
        _say(language, MADE, server=address.server)
    _say(language, PREPARED, server=address.server)


def grant(language: str, server: str, login: tuple[str, str], folder: Path) -> None:
    """Make a login, or give the right to one there is; write what its machine needs."""
    address, (name, right) = server_address(server), login

    def hand_over(password: str) -> Path:
        return handing.write_login(address, name, password, folder)

    meaning = say(language, RIGHTS[right])
    if administration.grant(address, name, right, hand_over):
        file = handing.service_file(name, folder)
        _say(language, NEW_LOGIN, name=name, right=meaning, file=str(file))
    else:
        _say(language, OLD_LOGIN, name=name, right=meaning)


def list_logins(language: str, server: str) -> None:
    """List the logins with their rights."""
    for name, right in administration.logins(server_address(server)):
        _say(language, LOGIN, name=name, right=say(language, RIGHTS[right]))


def describe(language: str, server: str) -> None:
    """Say whether a server can be relied on, and what records it has."""
    found = administration.condition(server_address(server))
    _say(language, VERSION, version=found.version)
    _say(language, SECURED if found.secured else UNSECURED)
    if found.off:
        _say(language, UNSAFE, names=", ".join(found.off))
    else:
        _say(language, SAFE)
    for one in found.records:
        _record(language, one)
    if not found.records:
        _say(language, NO_RECORD)


def bring(mine: Chosen, session: str, server: str) -> None:
    """Bring a record to a server, and leave a note in its folder of where it goes on."""
    folder = for_writing(mine.workspace.session_folder(session))
    require_here(folder)
    address = _record_on(server, folder.resolve().name)
    head = moving.push(folder, address)
    write(folder / MOVED, f"{address.text}\n".encode(), force=True)
    _moved(mine.spoken, PUSHED, head, server=address.server)


def fetch(mine: Chosen, session: str, server: str) -> None:
    """Fetch a record from a server into the workspace."""
    address = _record_on(server, session)
    folder = mine.workspace.sessions_folder / session
    if is_session(folder) and not (folder / MOVED).exists():
        raise Refused("exists", folder=str(folder))
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    head = moving.pull(address, folder)
    (folder / MOVED).unlink(missing_ok=True)
    _moved(mine.spoken, PULLED, head, folder=str(folder))


def _record_on(server: str, session: str) -> Address:
    server_address(server)
    return record_address(Address(server, {}, session).text)


def _record(language: str, one: administration.Kept) -> None:
    at = one.at.astimezone()
    time = f"{short_date(language, at.date())} {time_of_day(at)}"
    values = {"session": one.session, "by": one.by, "time": time, "digest": one.digest}
    out(say_plural(language, *RECORD, one.n, **values))
    if not one.is_open:
        _say(language, ELSEWHERE, session=one.session)


def _moved(language: str, plural: tuple[str, str], head: Head, **values: str) -> None:
    out(say_plural(language, *plural, head.n, digest=head.digest, **values))


def _say(language: str, msgid: str, **values: str) -> None:
    out(say(language, msgid, context="", **values))
