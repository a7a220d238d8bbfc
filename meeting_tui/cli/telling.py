"""Refusals, faults and errors as lines for standard error: why, where, and what would work."""

import errno
from pathlib import Path
from typing import Any

from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.domain.text import clean
from meeting_tui.journal.errors import JournalError
from meeting_tui.languages import N_, naming, say, system
from meeting_tui.languages.refusals import sentence
from meeting_tui.languages.refused_records import REASONS
from meeting_tui.papers.files import Exists
from meeting_tui.profile import Faults

OURS = {
    "empty_record": (
        N_("The record has no first entry: it was never begun."),
        N_("To begin one:  meeting-tui new AGENDA"),
    ),
    "no_such_session": (
        N_("There is no record “{session}”."),
        N_("Those there are:  {known:verbatim}"),
    ),
    "no_such_session none": (
        N_("There is no record “{session}”."),
        N_("To begin one:  meeting-tui new AGENDA"),
    ),
    "no_such_agenda": (
        N_("There is no agenda “{agenda}”."),
        N_("Give the path of a YAML file, or the name of one in {folder:verbatim}"),
    ),
    "session_exists": (
        N_("There is a record “{session}” already."),
        N_("To go on with it:  meeting-tui run {session:verbatim}   For another one: --name NAME"),
    ),
    "no_topic": (
        N_("No topic is agreed in this record, and the Council has not answered."),
        N_("When the Group agrees:  /put P1, then /consensus   When it answers:  /answered …"),
    ),
    "choose_topic": (
        N_("The Council has answered: say which proposal it chose."),
        N_("There is:  {known}"),
    ),
    "not_agreed": (
        N_("{ref:verbatim} was not agreed, and no answer of the Council chose it."),
        N_("What can be consulted on:  {known}"),
    ),
    "next_of_consultation": (
        N_("A consultation leaves its summary to a meeting of the Group, and nothing else."),
        N_("The agenda after a meeting:  meeting-tui next SESSION"),
    ),
    "summary_not_agreed": (
        N_("The participants have not agreed on the summary of {consultation:verbatim}."),
        N_("There:  /approve report"),
    ),
    "no_dates": (
        N_("A consultation needs a date: the letter has none."),
        N_("Give one:  --deadline 2017-08-19, or --physical, or --next"),
    ),
    "not_text": (
        N_("This line is not UTF-8 text."),
        N_("Save the script with the encoding UTF-8."),
    ),
    "damaged_po": (
        N_("{file:verbatim}:{line}: a quotation mark is missing."),
        N_("Nothing was recorded; put it right, or export the texts again."),
    ),
    "other_paper": (
        N_("This is “{theirs:verbatim}”, not the file of “{ours:verbatim}”, {group:verbatim}."),
        N_("Give the Word file of that report."),
    ),
    "other_language": (
        N_("The file is in {tongue}, not in {asked_tongue}."),
        N_("Leave --lang out."),
    ),
    "not_word": (N_("This is no Word file."), N_("Give the .docx that came back.")),
    "not_po": (
        N_("This is no PO file: {reason:verbatim}."),
        N_("To write one:  meeting-tui translate export SESSION -o FILE.po"),
    ),
    "busy": (
        N_("Another seat has kept {folder:verbatim} locked for {seconds} s."),
        N_("Try again in a moment; from here on nothing was recorded."),
    ),
    "no_terminal": (
        N_("The application needs a terminal."),
        N_("Without one:  meeting-tui record, status, log and report"),
    ),
    "no_serve": (
        N_("The display in a browser needs textual-serve, which is not installed."),
        N_("To install it:  pip install 'meeting-tui[serve]'"),
    ),
    "port_taken": (
        N_("Port {port} is taken by another program."),
        N_("Another one:  --port {other}   Any that is free:  --port 0"),
    ),
    "no_address": (
        N_("{address:verbatim} cannot be listened on: {reason}."),
        N_("Leave out --address, or give an address of this machine."),
    ),
    "every_address": (
        N_("Every address of the machine at once is too many: name the one that is meant."),
        N_("For instance:  --address 192.0.2.7 --in-the-clear"),
    ),
    "in_the_clear": (
        N_(
            "On {address:verbatim} the link and the display would cross the network unencrypted, "
            "for anyone on it to read."
        ),
        N_(
            "Leave out --address and use a proxy or an SSH tunnel (docs/serving.md), or add "
            "--in-the-clear."
        ),
    ),
    "folder_link": (
        N_("{folder:verbatim} is a link: what it points to is left alone."),
        N_("Give the folder itself."),
    ),
    "folder_open": (
        N_("Everybody can write in {folder:verbatim}."),
        N_("Choose another folder, or take that right away:  chmod o-w {folder:verbatim}"),
    ),
    "first_damaged": (
        N_("The first entry of “{session}” is damaged: nothing of the record can be read."),
        N_("To see what is there:  meeting-tui verify {session:verbatim}"),
    ),
    "read-only": (
        N_("{folder:verbatim} is open for reading only: {reason}."),
        N_("Everything can be read and exported."),
    ),
    "read-only damaged": (
        N_("{folder:verbatim} is open for reading only: {reason}."),
        N_("What is intact can be read and exported. See:  meeting-tui verify {folder:verbatim}"),
    ),
    "there_already": (
        N_("{path:verbatim} is there already."),
        N_("To replace it:  --force   Else name another file."),
    ),
    "no_folder": (
        N_("There is no folder {place:verbatim}."),
        N_("Make it first, or choose another one."),
    ),
    "in_the_way": (
        N_("{place:verbatim} cannot be a folder: a file is in the way."),
        N_("Choose another name."),
    ),
    "cannot_write": (
        N_("Nothing can be written in {place:verbatim}: {reason}."),
        N_("Choose another folder."),
    ),
    "cannot_use": (
        N_("{place:verbatim} cannot be used: {reason}."),
        N_("Check the path and its access rights."),
    ),
}
"""What only the command line has to say: codes to why and what would work."""

DAMAGED = {"damaged", "cut", "other-past"}
"""Reasons to read a record only, for which there is more to see."""

TEMPORARY = ".meeting-"
"""How a file is called while it is written: the folder is what people know."""

_NO_WRITING = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT}


def told(
    language: str, fault: Refusal | JournalError, state: State | None = None, *, verb: str = ""
) -> str:
    """Say in one line why, and what would work; ``verb`` is the one that was typed."""
    own = _own(fault)
    if own:
        values = {n: _word(language, n, value) for n, value in fault.values.items()}
        why, instead = (say(language, text, **values) for text in own)
    else:
        why, instead = sentence(language, fault, state, verb=verb)
    return in_one_line(f"{why} {instead}".rstrip())


def lines(language: str, error: Exception) -> list[str] | None:
    """Say what ended a call, a fault a line; None for what nobody foresaw."""
    if isinstance(error, Faults):
        return [in_one_line(fault.told(language)) for fault in error.faults]
    if isinstance(error, Refusal | JournalError):
        return [told(language, error)]
    if isinstance(error, Exists):
        return [told(language, Refusal("there_already", path=str(error.path)))]
    if isinstance(error, OSError) and error.errno != errno.EPIPE:
        return [told(language, _system(error))]
    return None


def in_one_line(text: str) -> str:
    """Make a text of people or files safe to print on one line."""
    return clean(text).text


def _own(fault: Refusal | JournalError) -> tuple[str, str] | None:
    if fault.code == "no_such_session" and not fault.values.get("known"):
        return OURS["no_such_session none"]
    if fault.code == "read-only" and fault.values.get("reason") in DAMAGED:
        return OURS["read-only damaged"]
    return OURS.get(fault.code)


def _word(language: str, name: str, value: Any) -> Any:
    if name == "reason":
        known = REASONS.get(str(value).replace("-", "_"))
        return say(language, known) if known else system.reason(language, value)
    if name in {"tongue", "asked_tongue"}:
        return naming.tongue(language, value)
    return "  ".join(value) or "–" if isinstance(value, tuple) else value


def _system(error: OSError) -> Refusal:
    """Turn what the system reported into a refusal that names the place."""
    place = Path(str(error.filename2 or error.filename or "."))
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return Refusal("in_the_way", place=str(place))
    if place.name.startswith(TEMPORARY):
        place = place.parent
        if error.errno == errno.ENOENT:
            return Refusal("no_folder", place=str(place))
    values: dict[str, Any] = {"reason": system.inside(error.strerror or str(error))}
    if error.errno in _NO_WRITING:
        return Refusal("cannot_write", place=str(place), **values)
    return Refusal("cannot_use", place=str(place), **values)
