"""The register as a calendar of tasks (VTODO): only what has a date, each with a lasting UID."""

from datetime import UTC
from typing import TYPE_CHECKING

from meeting_tui.register import words
from meeting_tui.register.rows import COMPLETED, PROGRESS, Register, Row

if TYPE_CHECKING:
    from icalendar import Todo

PRODUCT = "-//meeting_tui//register//EN"


def render(register: Register) -> bytes:
    """Write the calendar; taken in again it changes the tasks it made and adds none."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for row in register.rows:
        if row.day:
            calendar.add_component(_task(row, register.language))
    written: bytes = calendar.to_ical()
    return written


def _task(row: Row, language: str) -> "Todo":
    from icalendar import Todo

    task = Todo()
    stamp = row.changed.astimezone(UTC)
    task.add("uid", row.uid)
    task.add("dtstamp", stamp)
    task.add("last-modified", stamp)
    task.add("sequence", row.changes)
    task.add("due", row.day)
    task.add("summary", _summary(row, language))
    task.add("description", _description(row, language))
    task.add("categories", [words.kind(row, language)])
    task.add("status", _status(row))
    if row.addressee:
        task.add("contact", row.addressee)
    if row.status == COMPLETED and row.completed:
        task.add("completed", row.completed.astimezone(UTC))
    return task


def _summary(row: Row, language: str) -> str:
    said = f"{row.addressee}: {row.text}" if row.addressee else row.text
    return f"[{words.status(row, language)}] {said}" if row.draft else said


def _description(row: Row, language: str) -> str:
    head = f"{row.meeting}, {row.number}, {words.kind(row, language)}"
    place = f"{head}, {row.paragraph}" if row.paragraph else head
    done = [f"{at:%Y-%m-%d}: {text}" for at, text in row.progress]
    return "\n".join([place, *done])


def _status(row: Row) -> str:
    return {COMPLETED: "COMPLETED", PROGRESS: "IN-PROCESS"}.get(row.status, "NEEDS-ACTION")
