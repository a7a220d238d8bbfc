"""What a journal refuses, as a code and values; the sentences for people are made elsewhere."""

Value = str | int

_PLAIN = {
    "append-only": "a journal is only ever added to: {act} is not possible",
    "behind": "the journal has moved on to #{head}; #{expected} was expected",
    "busy": "another seat has kept {folder} locked for {seconds} s",
    "cut": "{folder} ends before #{n}, which had been recorded",
    "damaged": "entry #{n} in {file} is damaged",
    "diverged": "the record was continued from #{n} without the lines after it: open it again",
    "emptied": "{file} is empty, but #{n} had been recorded in it",
    "exists": "{folder} already holds a record",
    "folder-foreign": "{folder} belongs to another user",
    "folder-open": "{folder} can be written to by everybody",
    "folder-read-only": "nothing can be written in {folder}: {reason}",
    "folder-unreadable": "{path} cannot be read: {reason}",
    "latched": "nothing more is recorded in {folder}: {reason}",
    "lost": "{folder} had a record up to #{n}, and its file is gone",
    "missing": "{folder} holds no record",
    "name": "{name} cannot name a seat: small letters, digits and hyphens only",
    "no-locks": "{folder} is on a disk that cannot lock files: use a local disk",
    "not-storable": "this entry cannot be stored: {reason}",
    "other-past": "#{n} in {folder} is not the entry that had been recorded under that number",
    "path-long": "the name of {folder} is too long to be noted: use a shorter one",
    "read-only": "{folder} is open for reading only: {reason}",
    "senseless": "entry #{n} does not follow from those before it",
    "symlink": "{path} is a link to somewhere else, not a file of this record",
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
