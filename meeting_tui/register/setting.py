"""Lines of an agenda file: its head, its actors and documents, values and comments in YAML."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from meeting_tui.domain.setup import Actor, Agenda, PlannedSitting
from meeting_tui.domain.state import State
from meeting_tui.languages import say
from meeting_tui.register import next_words as words


def flow(value: Any) -> str:
    """Write a value on one line of YAML, quoted where it has to be."""
    import yaml

    text: str = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**9
    )
    return text.removesuffix("\n").removesuffix("\n...")


def commented(text: str) -> Iterator[str]:
    """Write a text of any number of lines as comments within a list."""
    return (f"  # {line}".rstrip() for line in text.splitlines())


def head(state: State, language: str, date: dt.date | None) -> Iterator[str]:
    """Write what an agenda begins with, its meeting being the one after this state's."""
    agenda = state.plan.agenda
    day = state.entries[-1].at.astimezone(state.zone).date().isoformat()
    for msgid in (words.HEAD, words.CHECK):
        yield f"# {say(language, msgid, number=agenda.meeting, day=day)}"
    yield f"group: {flow(state.plan.group.id)}"
    yield f"meeting: {agenda.meeting + 1}"
    yield from _dates(agenda, language, date)
    yield f"place: {flow(agenda.place)}"
    yield f"timezone: {flow(agenda.timezone)}"
    if agenda.access:
        yield f"access: {flow(agenda.access)}"
    yield f"# {say(language, words.SITTINGS)}"
    yield "sittings:"
    first = [each for each in agenda.sittings if each.day in {None, agenda.date}]
    yield from (f"  - {flow(_sitting(each))}" for each in first or agenda.sittings[:1])


def _dates(agenda: Agenda, language: str, date: dt.date | None) -> Iterator[str]:
    note = "" if date else f"   # {say(language, words.DATE)}"
    first = date or agenda.date
    yield f"date: {first.isoformat()}{note}"
    last = first + (agenda.end - agenda.date)
    if last != first:
        yield f"end: {last.isoformat()}"


def _sitting(sitting: PlannedSitting) -> dict[str, Any]:
    fields: dict[str, Any] = {"from": _hour(sitting.start), "to": _hour(sitting.end)}
    if sitting.stop != sitting.end:
        fields["stop"] = _hour(sitting.stop)
    if sitting.breaks:
        fields["breaks"] = [
            {"from": _hour(each.start), "to": _hour(each.end)} for each in sitting.breaks
        ]
    return fields


def _hour(hour: dt.time) -> str:
    return hour.strftime("%H:%M")


def actors(roster: Sequence[Actor]) -> Iterator[str]:
    """Write the actors of a meeting beside those of the group's profile."""
    if roster:
        yield "actors:"
        yield from (f"  - {flow(actor(each))}" for each in roster)


def actor(each: Actor) -> dict[str, Any]:
    """Give an actor as an agenda file writes it; what is as usual is left out."""
    fields: dict[str, Any] = {"code": each.code, "name": each.name, "kind": each.kind}
    if each.member:
        fields["member"] = True
    if each.region:
        fields["region"] = each.region
    if each.aliases:
        fields["aliases"] = list(each.aliases)
    if each.definite:
        fields["definite"] = each.definite
    if each.plural:
        fields["plural"] = True
    return fields


def documents(
    state: State, wanted: set[str], language: str, extra: Sequence[str] = ()
) -> Iterator[str]:
    """Write the documents that are taken up again, then ``extra`` lines of others."""
    found = [each for each in state.documents.values() if each.number in wanted]
    if not found and not extra:
        return
    yield "documents:"
    if found:
        yield from commented(say(language, words.DOCUMENTS, number=state.plan.agenda.meeting))
    for each in found:
        fields: dict[str, Any] = {"number": each.number, "title": each.title or {"en": each.number}}
        if each.source:
            fields["from"] = each.source
        yield f"  - {flow(fields)}"
    yield from extra
