"""The register as a workbook: a real table, dates as dates, every text as text."""

import io
import zipfile
from datetime import UTC, datetime
from math import ceil
from typing import TYPE_CHECKING

from meeting_tui.register import words
from meeting_tui.register.rows import Register, Row
from meeting_tui.register.to_csv import cells

if TYPE_CHECKING:
    from openpyxl.packaging.core import DocumentProperties
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = (9, 13, 70, 24, 14, 16, 7, 11, 18, 17, 8, 10, 10)
"""In characters, by column."""

DEADLINE, TIME = 4, 9
WRAPPED = (2, 3)
LINE = 15
"""The height of a line of text, in points."""

_EPOCH_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def render(register: Register) -> bytes:
    """Write the workbook, its heading frozen, with a filter on each column.

    The same register gives the same bytes.
    """
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
    moment = max(
        (row.changed for row in register.rows), default=datetime(*_EPOCH_OF_ZIP, tzinfo=UTC)
    )
    book.properties.created = book.properties.modified = moment.astimezone(UTC).replace(tzinfo=None)
    return _dated(written, book.properties)


def _dated(book: io.BytesIO, properties: "DocumentProperties") -> bytes:
    """Give the file the dates of the session in place of those of its writing."""
    from openpyxl.xml.functions import tostring

    written = io.BytesIO()
    with zipfile.ZipFile(book) as parts, zipfile.ZipFile(written, "w") as archive:
        for name in parts.namelist():
            core = name == "docProps/core.xml"
            data = tostring(properties.to_tree()) if core else parts.read(name)
            archive.writestr(zipfile.ZipInfo(name, _EPOCH_OF_ZIP), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _write(sheet: "Worksheet", number: int, row: Row, language: str) -> None:
    from openpyxl.styles import Alignment

    texts = cells(row, language)
    sheet.row_dimensions[number].height = LINE * _lines(texts)
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


def _lines(texts: tuple[str, ...]) -> int:
    """Count the lines of the highest cell: not every program makes room for a wrapped text."""
    return max(ceil(len(texts[place]) * 1.15 / WIDTHS[place]) or 1 for place in WRAPPED)


def _wall(moment: datetime) -> datetime:
    """Take the hour on the wall: a sheet knows no time zones."""
    return moment.replace(tzinfo=None)


def _lay_out(sheet: "Worksheet", last: int) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableStyleInfo

    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.cell(1, place).font = Font(name="Calibri", bold=True)
    sheet.freeze_panes = "A2"
    _set_page(sheet)
    # A table needs a row under its heading, be it an empty one.
    table = Table(displayName="Register", ref=f"A1:{get_column_letter(len(WIDTHS))}{max(last, 2)}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)


def _set_page(sheet: "Worksheet") -> None:
    """Print all columns on the width of a page, with the heading on each page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = "1:1"
