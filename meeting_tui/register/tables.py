"""Tables that come in as CSV: read whole, every fault of a row with its line, nothing guessed."""

import csv
import io
from collections.abc import Sequence

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.text import clean


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a line: a code, and the word it is about."""

    line: int
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row by the names of its columns, with the line it ends on."""

    line: int
    cells: dict[str, str]

    def cell(self, name: str) -> str:
        """Return a cell, empty when the table has no such column."""
        return self.cells.get(name, "")


class Unreadable(ValueError):  # noqa: N818 - the name says the fault already
    """A file that is no table; ``wrong`` says on which line, and why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(f"line {wrong.line}: {wrong.code}")
        self.wrong = wrong


def rows(data: bytes, needed: Sequence[str]) -> list[TableRow]:
    """Read a table in UTF-8 with a heading; commas, semicolons or tabs part its columns.

    Raises Unreadable for another encoding and for a heading that lacks a column.
    """
    text = _text(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        heading = [cell.strip().casefold() for cell in next(reader, [])]
        lacking = [name for name in needed if name not in heading]
        if lacking:
            raise Unreadable(Wrong(1, "heading", ", ".join(lacking)))
        return [_row(reader.line_num, heading, row) for row in reader if any(row)]
    except csv.Error as error:
        raise Unreadable(Wrong(reader.line_num, "csv", str(error))) from error


def _text(data: bytes) -> str:
    if b"\0" in data:
        raise Unreadable(Wrong(data[: data.index(b"\0")].count(b"\n") + 1, "encoding"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(Wrong(data[: error.start].count(b"\n") + 1, "encoding")) from error


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _row(line: int, heading: Sequence[str], row: Sequence[str]) -> TableRow:
    cells = {name: clean(cell).text.strip() for name, cell in zip(heading, row, strict=False)}
    if len(row) > len(heading):
        cells[MORE] = row[len(heading)]
    return TableRow(line, cells)


MORE = "\x00more"
"""The name under which a row keeps a cell that has no column."""
