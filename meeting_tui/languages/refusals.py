"""The two rows of a refusal: why, and a line that would work or how to do it all the same."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from meeting_tui.domain import room
from meeting_tui.domain.refusal import Guard
from meeting_tui.domain.state import State
from meeting_tui.languages import (
    naming,
    refused_acts,
    refused_instead,
    refused_lines,
    refused_records,
    remedies,
    system,
)
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.faults import Fault
from meeting_tui.languages.lists import listed
from meeting_tui.languages.phrases import Table, keyed, phrase, places
from meeting_tui.languages.spelled import spelled

WHY: Table = {**refused_records.WHY, **refused_lines.WHY, **refused_acts.WHY}
INSTEAD = {**refused_records.INSTEAD, **refused_lines.INSTEAD, **refused_instead.INSTEAD}

_OTHERWISE = (N_("This means nothing here ({code})."),)
_TRY = N_("What would work:  {line:verbatim}")
_AGAIN = N_("Press again, or write {again:verbatim}, to do it all the same.")
_AGAIN_ANY = N_("Press again, or put ! after the command, to do it all the same.")
_AGAIN_TEXT = N_("Press Enter again to record it as a text.")
_TEXTS = {"command_in_text"}
_SERIES = ("objections", "others", "paragraphs", "entries")


def sentence(
    language: str, refusal: Fault, state: State | None = None, *, verb: str = ""
) -> tuple[str, str]:
    """Say why, and what would work; the second may be empty.

    ``state`` gives names for codes and a line that fits the moment. ``verb`` is the verb as it
    was typed, without slash, for "write /done!" after a guard.
    """
    code = refusal.code.replace("-", "_")
    words = _words(language, refusal.values, state)
    choices = keyed(WHY, code, _kinds(refusal.values), _OTHERWISE)
    number = _number(refusal.values, state)
    why = phrase(language, choices, {**words, "code": refusal.code}, number)
    return why, _instead(language, refusal, code, state, verb)


def remedy(language: str, refusal: Fault, state: State | None = None) -> str:
    """Return the line that would work where it means what was meant, else nothing."""
    given = getattr(refusal, "remedy", "")
    code = refusal.code.replace("-", "_")
    return remedies.fitting(language, code, refusal.values, state, given)


def _kinds(values: Mapping[str, Any]) -> list[str]:
    """Return the values by which a code has sentences of its own."""
    return [v.replace("-", "_") for v in values.values() if isinstance(v, str)]


def _instead(language: str, refusal: Fault, code: str, state: State | None, verb: str) -> str:
    given = getattr(refusal, "remedy", "")
    line = remedies.line(language, code, refusal.values, state, given)
    if isinstance(refusal, Guard):
        again = f"/{verb}!" if verb else refused_instead.AGAIN.get(code, "")
        again = spelled(language, code, again)
        return _guarded(language, code, line, again)
    lead = keyed(INSTEAD, code, _kinds(refusal.values), "")
    if line:
        return say(language, lead or _TRY, line=line)
    return say(language, lead) if lead and not places(lead) else ""


def _guarded(language: str, code: str, line: str, again: str) -> str:
    if line and code in refused_instead.GUARDED:
        return say(language, refused_instead.GUARDED[code], line=line, again=again)
    if code in _TEXTS:
        return say(language, _AGAIN_TEXT)
    return say(language, _AGAIN, again=again) if again else say(language, _AGAIN_ANY)


def _words(language: str, values: Mapping[str, Any], state: State | None) -> dict[str, str]:
    """Turn codes, references and times into words of the language."""
    words = {name: _word(language, name, value, state) for name, value in values.items()}
    for name in words.keys() & {"verb", "closest"}:
        words[name] = words[name].removeprefix("/")
    typed = values.get("name") or values.get("actor")
    if not words.get("closest") and state and typed not in {None, *state.actors}:
        code = room.closest(state, str(typed))
        words["closest"] = naming.actor(language, state, code) if code else ""
    return words


def _word(language: str, name: str, value: Any, state: State | None) -> str:
    if isinstance(value, datetime):
        return naming.clock(language, state, value)
    named = _NAMED.get(name)
    return named(language, state, str(value)) if named else _listed(language, name, value, state)


def _item(language: str, state: State | None, number: str) -> str:
    return naming.item(language, naming.item_numbered(state, number), number)


def _document(_: str, state: State | None, number: str) -> str:
    return naming.document(state, number)


def _paragraph(_: str, state: State | None, key: str) -> str:
    return naming.paragraphs(state, [key])[0]


def _reason(language: str, _: State | None, reason: str) -> str:
    known = refused_records.REASONS.get(reason.replace("-", "_"))
    return say(language, known) if known else system.reason(language, reason)


def _tongue(language: str, _: State | None, code: str) -> str:
    return naming.tongue(language, code)


_NAMED: dict[str, Callable[[str, State | None, str], str]] = {
    "actor": naming.actor,
    "body": naming.actor,
    "closest": naming.actor,
    "item": _item,
    "document": _document,
    "paragraph": _paragraph,
    "reason": _reason,
    "tongue": _tongue,
}


def _listed(language: str, name: str, value: Any, state: State | None) -> str:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return str(value)
    if name == "actors":
        return naming.actors(language, state, value)
    if name == "paragraphs":
        return naming.refs(language, naming.paragraphs(state, value))
    if name == "others":
        return naming.refs(language, [f"#{n}" for n in value])
    if name in _SERIES:
        return naming.refs(language, value)
    return listed(language, [str(each) for each in value], "or")


def _number(values: Mapping[str, Any], state: State | None) -> int:
    """Tell of how many things the sentence speaks."""
    if "actors" in values:
        return naming.count(state, values["actors"])
    return next((len(values[name]) for name in _SERIES if name in values), 1)
