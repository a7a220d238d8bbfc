"""From a line as typed to a command: time prefix, verb, forms, plain text."""

import difflib
import re
from dataclasses import replace
from datetime import date, datetime

from meeting_tui.capture import names
from meeting_tui.capture.colon import forgotten
from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.grammar import Form, complete, match
from meeting_tui.capture.slots import clock_time
from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import VERBS
from meeting_tui.capture.words import Head, split
from meeting_tui.capture.written import written
from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.minutes import TakeMinute
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.text import clean
from meeting_tui.domain.vocabulary import Vocabulary

LIMIT = 16 * 1024
_LATE = re.compile(r"@(?P<mark>d\d+(?:\s+\S+)?(?!\S)|\d\S*)\s*")
_DAY = re.compile(r"d(\d{1,3})\s+(\S+)")
_TAG = re.compile(r"\s*\[(?P<language>[A-Za-z]{2,3})\]\s*(?P<text>\S.*?)\s*", re.DOTALL)
VERB_MARK = re.compile(r"/(?P<name>[^\s:：!/]+)(?P<forced>!?)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read: the command, its cleaned text, and how it was meant.

    ``at`` is the time (UTC) the line belongs to, None for now; ``replaced`` counts the
    characters that cleaning replaced.
    """

    text: str
    command: Command
    at: datetime | None = None
    forced: bool = False
    replaced: int = 0


def parse(raw: str, vocabulary: Vocabulary) -> Line:
    """Read one line, which may hold line ends inside its free text; raises ParseFault."""
    cleaned = clean(raw, lines=True)
    text = cleaned.text.strip()
    if not text:
        raise ParseFault("empty")
    size = len(text.encode())
    if size > LIMIT:
        raise ParseFault("too_long", size=size, limit=LIMIT)
    try:
        line = _timed(text, vocabulary)
    except ParseFault as fault:
        fault.column += len(cleaned.text) - len(cleaned.text.lstrip())
        raise
    return replace(line, replaced=cleaned.replaced)


def _timed(text: str, vocabulary: Vocabulary) -> Line:
    at, start = late_time(text, vocabulary)
    if at is not None:
        vocabulary = vocabulary.at(at)
    return replace(_read(text, start, vocabulary), at=at)


def late_time(text: str, vocabulary: Vocabulary) -> tuple[datetime | None, int]:
    """Read the time a line belongs to, and the column where the line itself begins."""
    mark = _LATE.match(text)
    if not mark:
        return None, 0
    try:
        return _moment(mark["mark"], vocabulary), mark.end()
    except (ValueError, OverflowError):
        raise ParseFault("late_marker", 0, text=mark.group().strip()) from None


def _moment(mark: str, vocabulary: Vocabulary) -> datetime:
    day_mark = _DAY.fullmatch(mark)
    if day_mark:
        day, clock = _day(int(day_mark[1]), vocabulary), day_mark[2]
    else:
        written, _, clock = mark.rpartition("T")
        day = date.fromisoformat(written) if written else vocabulary.today()
    moment = vocabulary.moment(day, clock_time(clock))
    return moment if clock.count(":") > 1 else vocabulary.within(moment)


def _day(number: int, vocabulary: Vocabulary) -> date:
    """Return the n-th day of the meeting; raises ValueError for a day it does not have."""
    agenda = vocabulary.state.plan.agenda
    if not 1 <= number <= (agenda.end - agenda.date).days + 1:
        raise ValueError(number)
    return vocabulary.day(number)


def _read(text: str, start: int, vocabulary: Vocabulary) -> Line:
    body = text[start:]
    if body.startswith("//"):
        return _paragraph(text, body[1:], vocabulary)
    if not body.startswith("/"):
        return _paragraph(text, body, vocabulary)
    match = VERB_MARK.match(body)
    if not match:
        raise ParseFault("unknown_verb", start, verb="/", closest="")
    try:
        verb = find_verb(match["name"], start)
    except ParseFault as fault:
        if closest := fault.values["closest"]:
            fault.remedy = f"{text[:start]}{closest}{text[start + match.end('name') :]}"
        raise
    head = split(body[match.end() :], start + match.end())
    head = replace(head, words=names.run_together(head.words))
    try:
        command = _first_fit(verb, head, vocabulary)
    except ParseFault as fault:
        if head.text is None:
            _tell_colon(verb, text, start + match.end(), vocabulary)
        _name_as_typed(fault, verb.name, match["name"])
        raise
    return Line(text, command, forced=bool(match["forced"]))


def _name_as_typed(fault: ParseFault, name: str, typed: str) -> None:
    """Let what is said of a line, and the example, name the verb by the name it was given."""
    for key in ("verb", "example", "pattern"):
        words = fault.values.get(key, "")
        if words.removeprefix("/").split(maxsplit=1)[:1] == [name]:
            forms = words.replace(f"/{name}", f"/{typed}")
            fault.values[key] = typed if key == "verb" else forms


def _paragraph(text: str, body: str, vocabulary: Vocabulary) -> Line:
    if not body.strip():
        raise ParseFault("empty")
    tag = _TAG.fullmatch(body)
    if tag and tag["language"].lower() in vocabulary.state.plan.group.languages:
        told = TakeMinute(tag["text"], vocabulary.anchor.item, tag["language"].lower())
        return Line(text, told)
    return Line(text, TakeMinute(body.strip(), vocabulary.anchor.item))


def find_verb(name: str, column: int = 0) -> Verb:
    """Return the verb of that name in any language; raises ParseFault with the closest one."""
    verb = VERBS.get(names.english_verb(name))
    if verb is None:
        known = difflib.get_close_matches(names.plain(name), names.all_verbs(), 1, 0.85)
        closest = f"/{names.all_verbs()[known[0]]}" if known else ""
        raise ParseFault("unknown_verb", column, verb=f"/{name}", closest=closest)
    return verb


def _tell_colon(verb: Verb, text: str, start: int, vocabulary: Vocabulary) -> None:
    """Raise ParseFault with the line as it would work, if nothing but a colon is missing."""
    body = text[start:]
    place, mended = forgotten(
        verb, body, vocabulary, lambda head: _first_fit(verb, head, vocabulary)
    )
    if mended:
        remedy = f"{text[:start]}{mended}"
        raise ParseFault("no_colon", start + place, verb=verb.name, remedy=remedy)


def _first_fit(verb: Verb, head: Head, vocabulary: Vocabulary) -> Command:
    """Try the forms of a verb in order; of several faults tell the one that says most."""
    furthest: ParseFault | None = None
    tried: list[Form] = []
    for form in verb.forms:
        try:
            values = match(form, head, vocabulary, names.english_keyword, verb.name)
        except ParseFault as fault:
            if furthest is None or _says_more(fault, furthest):
                tried = [*(tried if furthest and _alike(fault, furthest) else ()), form]
                furthest = fault
        else:
            return complete(form, values, vocabulary)
    if furthest is None:
        raise LookupError(verb.name)
    if furthest.code == "usage":
        furthest.values["pattern"] = "   ".join(written(form, verb.name) for form in tried)
    furthest.values.setdefault("verb", verb.name)
    furthest.values.setdefault("example", verb.example)
    raise furthest


def _alike(fault: ParseFault, other: ParseFault) -> bool:
    """Whether two forms were left at the same word for the same reason."""
    return (fault.code, fault.column) == (other.code, other.column)


def _says_more(fault: ParseFault, other: ParseFault) -> bool:
    """Whether a fault lies further in the line or, at the same word, is about that word."""
    if fault.column != other.column:
        return fault.column > other.column
    return fault.code not in _VAGUE or other.code in _VAGUE


_VAGUE = {"unexpected", "usage"}
