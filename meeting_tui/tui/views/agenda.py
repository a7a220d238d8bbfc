"""The agenda beside the floor: minutes spent and planned, and the hours that matter."""

from meeting_tui.domain.rules.items import next_item
from meeting_tui.domain.state import Item
from meeting_tui.languages import N_
from meeting_tui.tui.caps import key
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat, minutes
from meeting_tui.tui.widgets.agenda_column import (
    AgendaItem,
    AgendaRowView,
    AgendaView,
    Progress,
)

PROGRESS = {
    "open": Progress.NOW,
    "closed": Progress.DONE,
    "deferred": Progress.NEVER,
    "dropped": Progress.NEVER,
}


def agenda(seat: Seat) -> AgendaView:
    """Show the items with minutes spent and planned, and the hours that matter."""
    following = next_item(seat.state)
    items = [seat.state.items[key] for key in seat.state.order]
    rows = tuple(_agenda_item(seat, item, following) for item in items)
    return AgendaView(rows, _hours(seat))


def _agenda_item(seat: Seat, item: Item, following: Item | None) -> AgendaItem:
    spent = seat.seconds("item", item.id)
    planned = item.minutes + item.extended
    return AgendaItem(
        item.number,
        seat.text(item.title),
        f"{minutes(spent) if spent else '—'}/{planned or '—'}",
        PROGRESS.get(item.state, Progress.TO_COME),
        key("verb.item", "i") if item is following else "",
    )


def _hours(seat: Seat) -> tuple[tuple[str, str | tuple[str, str]], ...]:
    forecast = seat.forecast
    if forecast is None:
        return ()
    rows: list[tuple[str, str | tuple[str, str]]] = []
    behind = int(forecast.late)
    if behind > 0:
        late = f"! {seat.say(N_('+{minutes} min'), minutes=behind)}"
        rows.append((seat.say(N_("Late so far")), (late, Role.WARNING)))
    if forecast.closing_from:
        rows.append((seat.say(N_("Closing from")), seat.clock(forecast.closing_from)))
    if forecast.stop:
        rows.append((seat.say(N_("Interpreters")), seat.clock(forecast.stop)))
    return tuple(rows)


def agenda_row(seat: Seat, hint: str) -> AgendaRowView:
    """Show the agenda in one row, for a narrow screen, and how a command is typed."""
    items = [seat.state.items[key] for key in seat.state.order]
    marks = tuple((item.number, PROGRESS.get(item.state, Progress.TO_COME)) for item in items)
    following = next_item(seat.state)
    words = ""
    if following:
        words = seat.say(
            N_("next {number} {title}"), number=following.number, title=seat.text(following.title)
        )
    return AgendaRowView(marks, key("verb.item", "i") if following else "", words, hint)
