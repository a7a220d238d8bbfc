"""A command that would be kept as text: one slash too many, or a line that ran into another."""

import re

from meeting_tui.capture import names
from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.parsing import VERB_MARK, Line, find_verb
from meeting_tui.capture.verbs import VERBS
from meeting_tui.domain.refusal import Guard

_TIME = re.compile(r"@(?:d\d+\s+)?(?:\d{4}-\d\d-\d\dT)?\d{1,2}:\d{2}(?::\d{2})?\s+")
_INSIDE = re.compile(r"(?:^|(?<=[\s.,;:!?)»”\"]))/(?P<name>[^\s:：!/@]+)")


def ask(line: Line) -> None:
    """Raise Guard about a line whose text holds a command, proposing it if it is nothing else."""
    body = _TIME.sub("", line.text, 1) if _TIME.match(line.text) else line.text
    late = _TIME.match(body)
    if late:
        raise Guard("time_in_text", text=late.group().strip(), remedy=body)
    escaped = body.startswith("//")
    own = None if escaped else VERB_MARK.match(body)
    text = body[1:] if escaped else body[own.end() :] if own else body
    if escaped and (meant := _nearly(text)):
        raise Guard("command_in_text", verb=meant[0], remedy=meant[1])
    for found in _INSIDE.finditer(text):
        if names.english_verb(found["name"]) in VERBS:
            remedy = line.text.replace("//", "/", 1) if escaped and not found.start() else ""
            raise Guard("command_in_text", verb=found["name"], remedy=remedy)


def _nearly(text: str) -> tuple[str, str] | None:
    """Return the verb that a misspelt one after two slashes means, and the line with it."""
    mark = VERB_MARK.match(text)
    try:
        find_verb(mark["name"] if mark else "")
    except ParseFault as fault:
        closest = str(fault.values["closest"])
        if mark and closest:
            return closest.removeprefix("/"), f"{closest}{text[mark.end('name') :]}"
    return None
