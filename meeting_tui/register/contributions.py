"""The register of contributions as a table: read in, and written."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from meeting_tui.domain.commands.consultation import NoteContribution
from meeting_tui.domain.contributing import Named, register
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.domain.vocabulary import folded
from meeting_tui.languages.naming import text_in
from meeting_tui.register.tables import MORE, TableRow, Wrong, rows
from meeting_tui.register.to_csv import safe

NEEDED = ("member", "topic")
COLUMNS = ("member", "name", "topic", "date", "where", "times")


@dataclass(frozen=True, slots=True)
class ListedContributions:
    """The contributions of a table, those that are there already, and the rows that are wrong."""

    contributions: tuple[NoteContribution, ...]
    there: int
    wrong: tuple[Wrong, ...]


def read(data: bytes, state: State, language: str) -> ListedContributions:
    """Read a table with the columns member, topic and, if wanted, date; raises Unreadable."""
    known = {
        (each.actor, each.topic.casefold(), day)
        for each in state.contributions
        for day in (each.day, None)
    }
    new: list[NoteContribution] = []
    wrong: list[Wrong] = []
    there = 0
    for row in rows(data, NEEDED):
        found = _read(row, state, language)
        if isinstance(found, Wrong):
            wrong.append(found)
        elif (found.actor, found.text.casefold(), found.day) in known:
            there += 1
        else:
            new.append(found)
    return ListedContributions(tuple(new), there, tuple(wrong))


def _read(row: TableRow, state: State, language: str) -> NoteContribution | Wrong:
    member = row.cell("member")
    actor = state.names.get(folded(member), "")
    if MORE in row.cells:
        return Wrong(row.line, "more", row.cell(MORE))
    if not actor:
        return Wrong(row.line, "actor", member)
    if not row.cell("topic"):
        return Wrong(row.line, "topic")
    try:
        day = date.fromisoformat(row.cell("date")) if row.cell("date") else None
    except ValueError:
        return Wrong(row.line, "date", row.cell("date"))
    return NoteContribution(actor, row.cell("topic"), day, language)


def written(records: Sequence[Named], language: str) -> bytes:
    """Write the register as a table that can be read in again."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for each in register(records):
        cells = (
            each.actor.code,
            text_in(language, each.actor.name),
            text_in(language, each.topic),
            each.last.isoformat(),
            each.where,
            str(each.times),
        )
        table.writerow([safe(cell) for cell in cells])
    return ("\ufeff" + text.getvalue()).encode("utf-8")
