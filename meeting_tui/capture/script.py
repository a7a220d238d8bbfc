"""Lines of a script: blank ones skipped, free text that goes on until ``>>>`` put together."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from meeting_tui.capture.faults import ParseFault

BEGINS = "<<<"
ENDS = ">>>"


class ScriptLine(NamedTuple):
    """A line to record, and the number (from 1) of the row of the script where it begins."""

    number: int
    text: str


def lines(stream: Iterable[str]) -> Iterator[ScriptLine]:
    """Read a script row by row, so that a pipe is recorded while it is written.

    A row that ends with ``<<<`` goes on with the rows up to one that is ``>>>``; line ends of
    any system and a byte order mark are taken off. Raises ParseFault (block_open, with the
    ``number`` of the row) when the script ends inside a block.
    """
    rows = enumerate((row.rstrip("\r\n") for row in stream), start=1)
    for number, row in rows:
        text = row.removeprefix("\ufeff") if number == 1 else row
        if text.rstrip().endswith(BEGINS):
            yield ScriptLine(number, _block(text.rstrip().removesuffix(BEGINS), number, rows))
        elif text.strip():
            yield ScriptLine(number, text)


def _block(head: str, number: int, rows: Iterator[tuple[int, str]]) -> str:
    held: list[str] = []
    for _, row in rows:
        if row.strip() == ENDS:
            inside = "\n".join(held)
            return f"{head.rstrip()} {inside}" if head.strip() else inside
        held.append(row)
    raise ParseFault("block_open", len(head), number=number)
