"""The one door through which people's text reaches the screen: cleaned, literal, measured in cells.

A ``str`` given to a Textual or Rich widget is markup: a bracketed word vanishes, ``[/b]`` raises
and ``[@click=...]`` runs an action. Every text therefore passes here and becomes ``Content`` (for
widgets) or ``rich.text.Text`` (for DataTable and Tree cells). Our own symbols and styles come in
as ``(text, style)`` pairs; a style is one of :class:`meeting_tui.tui.themes.Role`.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from rich.cells import cell_len, split_graphemes
from rich.text import Text
from textual.content import Content, Span

from meeting_tui.domain.text import clean
from meeting_tui.tui.themes import Role

ELLIPSIS = "…"

Part = str | tuple[str, str]
"""A piece of a row: a text, or a text with its style."""

Words = tuple[Part, ...]
"""A row in pieces; hashable, so that a frozen view may hold it."""


def content(text: str, style: str = "") -> Content:
    """Return a text as literal ``Content``, never markup."""
    cleaned = clean(text).text
    return Content.styled(cleaned, style) if style else Content(cleaned)


def rich(text: str, style: str = "") -> Text:
    """Return a text as a literal Rich ``Text``, for cells and headers of a DataTable."""
    return Text(clean(text).text, style=style, no_wrap=True, end="")


def assemble(*parts: Part | Content) -> Content:
    """Join pieces of one row: plain texts, styled texts, and what is ``Content`` already."""
    return Content("").join([_piece(part) for part in parts])


def _piece(part: Part | Content) -> Content:
    if isinstance(part, Content):
        return part
    return content(part) if isinstance(part, str) else content(*part)


def plain(words: Iterable[Part]) -> str:
    """Return the cleaned characters of a row in pieces, without its styles."""
    return "".join(clean(part if isinstance(part, str) else part[0]).text for part in words)


def width(text: str) -> int:
    """Count the cells that a text takes on the screen."""
    return cell_len(clean(text).text)


def cut(text: str, cells: int) -> str:
    """Shorten a text to so many cells; what was cut shows as ``…``."""
    cleaned = clean(text).text
    if cell_len(cleaned) <= cells:
        return cleaned
    return cleaned[: _index_at(cleaned, cells - 1)].rstrip() + ELLIPSIS if cells > 0 else ""


def pad(text: str, cells: int, align: Literal["left", "right", "center"] = "left") -> str:
    """Cut or fill a text so that it takes exactly so many cells."""
    short = cut(text, cells)
    missing = max(cells - cell_len(short), 0)
    left = {"left": 0, "right": missing, "center": missing // 2}[align]
    return " " * left + short + " " * (missing - left)


def clip(row: Content, cells: int) -> Content:
    """Shorten a styled row to so many cells, with ``…`` where it was cut."""
    if row.cell_length <= cells:
        return row
    if cells <= 0:
        return Content("")
    return row[: _index_at(row.plain, cells - 1)].rstrip() + ELLIPSIS


def fill(row: Content, cells: int) -> Content:
    """Cut or fill a styled row so that it takes exactly so many cells."""
    short = clip(row, cells)
    return short.pad_right(max(cells - short.cell_length, 0))


def spread(left: Content, right: Content, cells: int, gap: int = 2) -> Content:
    """Put two texts at the ends of a row; the left one is cut when both do not fit."""
    if not right:
        return clip(left, cells)
    end = clip(right, cells)
    room = cells - end.cell_length
    return fill(fill(left, max(room - gap, 0)), max(room, 0)) + end


def joined(rows: Sequence[Content], separator: str) -> Content:
    """Join the rows that are not empty with a separator of our own."""
    return Content(separator).join([row for row in rows if row])


def wrap(text: Content, cells: int) -> list[Content]:
    """Break a styled text into rows of at most so many cells.

    Rows break at plain spaces only: a no-break space, as French puts before ``;``, holds. A word
    longer than a row is broken between graphemes.
    """
    if cells <= 0 or text.cell_length <= cells:
        return [text]
    starts = _row_starts(text.plain, cells)
    ends = [*starts[1:], len(text.plain)]
    return [text[start:end].rstrip(" ") for start, end in zip(starts, ends, strict=True)]


def _row_starts(text: str, cells: int) -> list[int]:
    starts, used, after_space = [0], 0, 0
    for start, end, size in split_graphemes(text)[0]:
        if text[start:end] == " ":
            used += 1
            after_space = end
            continue
        if used + size > cells:
            starts.append(after_space if after_space > starts[-1] else start)
            used = cell_len(text[starts[-1] : start])
        used += size
    return starts


def _index_at(text: str, cells: int) -> int:
    used = 0
    for start, _end, size in split_graphemes(text)[0]:
        if used + size > cells:
            return start
        used += size
    return len(text)


def for_terminal(row: Content, *, ansi: bool) -> Content:
    """Adapt a row to a theme of native colours, where only the terminal itself can dim a text."""
    if not ansi:
        return row
    spans = [
        Span(span.start, span.end, "dim" if span.style == Role.DIM else span.style)
        for span in row.spans
    ]
    return Content(row.plain, spans)
