"""The register as CSV: UTF-8 as spreadsheets expect it, and no cell that they would run."""

import csv
import io

from meeting_tui.register import words
from meeting_tui.register.rows import Register, Row

_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_SKIPPED = " \u00a0\u202f\u3000"
_MARK = "\ufeff"


def render(register: Register) -> bytes:
    """Write the rows, a heading first; dates are ISO, lines end as RFC 4180 says."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(words.columns(register.language))
    for row in register.rows:
        table.writerow([safe(cell) for cell in cells(row, register.language)])
    return (_MARK + written.getvalue()).encode("utf-8")


def cells(row: Row, language: str) -> tuple[str, ...]:
    """Give the cells of a row as text, in the order of the columns."""
    return (
        row.number,
        words.kind(row, language),
        row.text,
        row.addressee,
        row.deadline,
        words.status(row, language),
        row.item,
        row.paragraph,
        row.meeting,
        row.approved.isoformat(timespec="minutes") if row.approved else "",
        row.letter,
        row.decision,
        row.language,
    )


def safe(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.lstrip(_SKIPPED)[:1] in set(_FORMULA) else cell


def altered(register: Register) -> tuple[str, ...]:
    """Name the measures of which a cell got an apostrophe, so that nobody takes it for theirs."""
    return tuple(
        row.number
        for row in register.rows
        if any(safe(cell) != cell for cell in cells(row, register.language))
    )
