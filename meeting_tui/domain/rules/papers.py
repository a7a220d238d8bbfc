"""The form of each paper: what is put into it, field by field."""

from datetime import date

from meeting_tui.domain.commands import papers as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import papers as event
from meeting_tui.domain.papers import DATES, FIELDS, SAME, Given
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import State


@rule(command.SetPaperData)
def set_data(_: State, asked: command.SetPaperData, context: Context) -> list[Event]:
    """Put something into the form of a paper; a later text takes the place of an earlier one."""
    if asked.paper not in FIELDS:
        raise Refusal("no_such_paper", paper=asked.paper, known=tuple(FIELDS))
    if asked.field not in FIELDS[asked.paper]:
        known = FIELDS[asked.paper]
        raise Refusal("no_such_field", paper=asked.paper, field=asked.field, known=known)
    common.need_text(asked.text, "text")
    text = asked.text.strip()
    if asked.field in DATES:
        text = _date(text)
    language = "" if asked.field in SAME else common.language(asked.language, context)
    return [event.PaperDataSet(asked.paper, asked.field, text, language)]


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refusal("not_a_date", text=text) from None


@mutation(event.PaperDataSet)
def data_set(state: State, happened: event.PaperDataSet, entry: Entry) -> None:
    """Keep what was given, by language, unless a later text is there."""
    fields = state.papers.setdefault(happened.paper, {})
    slot = f"{happened.paper} {happened.field} {happened.language}"
    if common.set_slot(state, entry, slot):
        fields.setdefault(happened.field, {})[happened.language] = Given(happened.text, entry.n)
