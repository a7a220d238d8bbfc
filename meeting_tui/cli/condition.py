"""The condition of a record in sentences: what is whole, what is damaged, what was repaired."""

from collections.abc import Iterator
from typing import NamedTuple

from meeting_tui.domain.text import clean
from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.repair import Done
from meeting_tui.journal.told import ANCHOR_NEW, LEFT_BEHIND, TORN_KEPT
from meeting_tui.journal.verify import Damage, Verdict
from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.languages.dates import long_date, time_of_day
from meeting_tui.languages.refusals import sentence

WHOLE = NP_(
    "{number} entry, none missing. Its digest is {digest:verbatim}",
    "{number} entries, none missing. The digest of the last one is {digest:verbatim}",
)
READABLE = NP_(
    "The first entry is whole and can be read and exported.",
    "The first {number} entries are whole and can be read and exported.",
)
NOTHING = N_("Nothing of this record can be read.")
FAULTS = {
    "checksum": N_("#{n} in {file:verbatim}: its bytes have changed."),
    "order": N_("#{n} in {file:verbatim}: it does not follow the entry before it."),
    "unreadable": N_("#{n} in {file:verbatim}: it is no entry this program can read."),
    "cut": N_("#{n} and what followed is missing at the end of {file:verbatim}."),
    "other-past": N_("#{n} in {file:verbatim} is not the entry once recorded as #{n}."),
    "lost": N_("{file:verbatim}: the file of the record is gone."),
}
"""What can be wrong with an entry; other reasons are those for which a folder is not opened."""

BEYOND = NP_(
    "{number} whole entry lies after the damage.",
    "{number} whole entries lie after the damage.",
)
TORN = N_(
    "A last line was broken off ({bytes} bytes); it was never acknowledged. It is set aside when "
    "the record is next opened."
)
LATER = N_("From #{n} on a later version wrote: here the record is for reading only.")
FOREIGN = N_("Files that belong to no record: {names:verbatim}")
NO_ANCHOR = N_("There is no note of where the record ended: entries cut off would not be seen.")
COPY = N_("Look for a copy of this record first: a repair brings nothing back.")
REPAIR = N_("To go on from #{n} without one:  meeting-tui verify {name:verbatim} --repair")
ASIDE = NP_(
    "{number} whole entry after the damage would be set aside, recorded on {day} at {time}.",
    "{number} whole entries after the damage would be set aside, the last recorded on {day} at "
    "{time}.",
)
ANYWAY = N_("To do it all the same:  meeting-tui verify {name:verbatim} --repair --yes")
DONE = {
    "torn": TORN_KEPT,
    "damaged": N_("What was damaged from #{n} on is kept, whole, in {what:verbatim}."),
    "anchor": N_("The note that the record ended at #{n} is kept in {what:verbatim}."),
    "no-anchor": ANCHOR_NEW,
}


class Said(NamedTuple):
    """A verdict in sentences: each fault, the whole in one line, and what is worth knowing."""

    faults: tuple[str, ...]
    whole: str
    notes: tuple[str, ...]


def described(language: str, verdict: Verdict, name: str) -> Said:
    """Say what a verdict says of the record ``name``."""
    faults = [_fault(language, damage) for damage in verdict.damage]
    return Said(tuple(faults), _whole(language, verdict, name), tuple(_notes(language, verdict)))


def done(language: str, one: Done) -> str:
    """Say one thing that a repair did."""
    return clean(say(language, DONE[one.code], what=one.what, n=one.n)).text


def asked(language: str, verdict: Verdict, name: str) -> list[str]:
    """Say what a repair would set aside before it does; nothing when that is no whole entry."""
    if not (verdict.beyond and verdict.until):
        return []
    at = verdict.until
    aside = say_plural(
        language,
        *ASIDE,
        verdict.beyond,
        day=long_date(language, at),
        time=time_of_day(at),
    )
    return [f"{aside} {say(language, COPY)}", say(language, ANYWAY, name=name)]


def _whole(language: str, verdict: Verdict, name: str) -> str:
    if verdict.sound:
        return say_plural(language, *WHOLE, verdict.entries, digest=verdict.head.digest)
    if not verdict.entries:
        return say(language, NOTHING)
    told = [say_plural(language, *READABLE, verdict.entries)]
    if verdict.beyond:
        told.append(say_plural(language, *BEYOND, verdict.beyond))
    repair = say(language, REPAIR, n=verdict.entries, name=name)
    return " ".join([*told, say(language, COPY), repair])


def _fault(language: str, damage: Damage) -> str:
    if damage.reason in FAULTS:
        told = say(language, FAULTS[damage.reason], n=damage.n, file=damage.file)
    else:
        where = dict.fromkeys(("folder", "file", "path"), damage.file)
        error = JournalError(damage.reason, n=damage.n, reason=damage.why, **where)
        told = " ".join(sentence(language, error)).rstrip()
    return clean(told).text


def _notes(language: str, verdict: Verdict) -> Iterator[str]:
    if verdict.torn:
        yield say(language, TORN, bytes=verdict.torn)
    if verdict.left_behind:
        yield say_plural(language, *LEFT_BEHIND, verdict.left_behind)
    if verdict.later:
        yield say(language, LATER, n=verdict.later)
    if verdict.anchor == "missing":
        yield say(language, NO_ANCHOR)
    if verdict.foreign:
        yield clean(say(language, FOREIGN, names=", ".join(verdict.foreign))).text
