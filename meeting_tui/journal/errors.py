"""What a journal refuses, as a code and values; the sentences for people are made elsewhere."""

Value = str | int

_PLAIN = {
    "address": "{address} is not the address of a record on a server",
    "address-password": "{address} held a password, which belongs in a file",
    "append-only": "a journal is only ever added to: {act} is not possible",
    "away": "{server} does not answer: {reason}",
    "behind": "the journal has moved on to #{head}; #{expected} was expected",
    "blank": "{folder} holds an empty file, and nothing tells that it ever held an entry",
    "busy": "another seat has kept {folder} locked for {seconds} s",
    "cut": "{folder} ends before #{n}, which had been recorded",
    "damaged": "entry #{n} in {file} is damaged",
    "diverged": "the record was continued from #{n} without the lines after it: open it again",
    "emptied": "{file} is empty, but #{n} had been recorded in it",
    "exists": "{folder} already holds a record",
    "file-there": "{path} is there already",
    "folder-foreign": "{folder} belongs to another user",
    "folder-open": "{folder} can be written to by everybody",
    "folder-read-only": "nothing can be written in {folder}: {reason}",
    "folder-unreadable": "{path} cannot be read: {reason}",
    "forbidden": "{server} does not let this login do that: {reason}",
    "latched": "nothing more is recorded in {folder}: {reason}",
    "login": "{server} does not accept this login: {reason}",
    "login-name": "{name} cannot name a login: small letters, digits, - and _ only",
    "lost": "{folder} had a record up to #{n}, and its file is gone",
    "missing": "{folder} holds no record",
    "moved": "the record in {folder} goes on at {address}",
    "name": "{name} cannot name a seat: small letters, digits and hyphens only",
    "no-driver": "psycopg is not installed",
    "no-locks": "{folder} is on a disk that cannot lock files: use a local disk",
    "no-service": "there is no service {name} in {file}",
    "not-proven": "{host} need not prove who it is: sslmode is {mode}",
    "not-storable": "this entry cannot be stored: {reason}",
    "not-there": "{server} has no record of this name",
    "other-there": "{server} has another record of this name",
    "other-past": "#{n} in {folder} is not the entry that had been recorded under that number",
    "path-long": "the name of {folder} is too long to be noted: use a shorter one",
    "read-only": "{folder} is open for reading only: {reason}",
    "released": "the record has been taken off {server}",
    "senseless": "entry #{n} does not follow from those before it",
    "server-error": "{server} refused: {reason}",
    "symlink": "{path} is a link to somewhere else, not a file of this record",
    "unprepared": "{server} is not prepared for records: {reason}",
    "unsafe": "{server} does not wait for its disk: {reason} is off",
}


class JournalError(Exception):
    """Something a journal cannot or will not do: ``code`` and ``values`` say which and where."""

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return _PLAIN[self.code].format_map(self.values)


class AppendOnly(JournalError):  # noqa: N818 - the design's word
    """Asked to change or take away what has been recorded."""

    def __init__(self, act: str) -> None:
        super().__init__("append-only", act=act)


class NotStorable(JournalError):  # noqa: N818 - says what happened
    """An entry that could not be read back as it is, so it is not written."""

    def __init__(self, reason: str) -> None:
        super().__init__("not-storable", reason=reason)


class NotRecorded(JournalError):  # noqa: N818 - says what happened
    """The journal accepts nothing: it has latched after an error, or is read-only."""


class Refused(JournalError):  # noqa: N818 - says what happened
    """A session folder that is not opened at all, with the reason in ``code``."""


class LockBusy(JournalError):  # noqa: N818 - says what happened
    """Another seat kept the lock for too long."""

    def __init__(self, folder: str, seconds: int) -> None:
        super().__init__("busy", folder=folder, seconds=seconds)
