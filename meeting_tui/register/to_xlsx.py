"""The register as a workbook: a real table, dates as dates, every text as text."""

import io
from datetime import datetime
from typing import TYPE_CHECKING

from meeting_tui.register import words
from meeting_tui.register.rows import Register, Row
from meeting_tui.register.to_csv import cells

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = (9, 13, 70, 24, 14, 16, 7, 11, 18, 17, 8, 10, 10)
"""In characters, by column."""

DEADLINE, TIME = 4, 9
WRAPPED = (2, 3)


def render(register: Register) -> bytes:
    """Write the workbook, its heading frozen, with a filter on each column."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.create_sheet(words.sheet(register.language), 0)
    book.remove(book.worksheets[1])
    sheet.append(words.columns(register.language))
    for number, row in enumerate(register.rows, start=2):
        _write(sheet, number, row, register.language)
    _lay_out(sheet, len(register.rows) + 1)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _write(sheet: "Worksheet", number: int, row: Row, language: str) -> None:
    from openpyxl.styles import Alignment

    texts = cells(row, language)
    for place, text in enumerate(texts):
        cell = sheet.cell(number, place + 1)
        cell.alignment = Alignment(vertical="top", wrap_text=place in WRAPPED)
        if place == DEADLINE and row.day:
            cell.value, cell.number_format = row.day, "yyyy-mm-dd"
        elif place == TIME and row.approved:
            cell.value, cell.number_format = _wall(row.approved), "yyyy-mm-dd hh:mm"
        else:
            cell.value = text or None
            # Without its type a text that begins with "=" would be a formula.
            cell.data_type = "s" if text else "n"


def _wall(moment: datetime) -> datetime:
    """Take the hour on the wall: a sheet knows no time zones."""
    return moment.replace(tzinfo=None)


def _lay_out(sheet: "Worksheet", last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableStyleInfo

    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    # A table needs a row under its heading, be it an empty one.
    table = Table(displayName="Register", ref=f"A1:{get_column_letter(len(WIDTHS))}{max(last, 2)}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
