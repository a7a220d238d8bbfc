"""The faults of a file in the room that a screen has for them."""

from pathlib import Path

from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.profile import Fault, Faults, Reading
from meeting_tui.profile.room import in_short as fitting
from meeting_tui.tui.widgets.status_line import Refused

COUNTED = NP_("{number} fault, {first:verbatim}", "{number} faults, {first:verbatim}")
IN_LINE = N_("line {line}: {sentence:verbatim}")
OTHER = N_("{place:verbatim}: {sentence:verbatim}")


def first(language: str, faults: Faults, path: Path) -> str:
    """Count the faults of an agenda and tell the first one, in one row."""
    fault = faults.faults[0]
    sentence = fault.sentence(language)
    if fault.file != str(path):
        told = say(language, OTHER, place=_place(fault), sentence=sentence)
    elif fault.line:
        told = say(language, IN_LINE, line=fault.line, sentence=sentence)
    else:
        told = sentence
    return say_plural(language, *COUNTED, len(faults.faults), first=told)


def refused(language: str, faults: Faults) -> Refused:
    """Tell the first fault in the two rows of a refusal."""
    fault = faults.faults[0]
    return Refused(f"{_place(fault)}: {fault.sentence(language)}", fault.hint(language))


def in_order(language: str, path: Path, read: Reading) -> str:
    """Say that a file has no faults, and what deserves a second look first, or how it fits."""
    findings = read.findings
    if not findings:
        sound = say(language, N_("{file:verbatim} has no faults"), file=path.name)
        return fitting(language, read.setup) or sound
    looked = in_short(language, findings[0])
    again = N_("{file:verbatim} has no faults; to look at again: {first:verbatim}")
    return say(language, again, file=path.name, first=looked)


def in_short(language: str, fault: Fault) -> str:
    """Tell a fault with its place, the folder left out."""
    return f"{_place(fault)}: {fault.both(language)}"


def _place(fault: Fault) -> str:
    """Give the place of a fault without its folder, for which there is no room."""
    return Path(fault.file).name + fault.place.removeprefix(fault.file)
