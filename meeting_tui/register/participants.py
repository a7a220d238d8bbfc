"""A list of participants (CSV) into the roster of a meeting: the ``actors`` of its agenda file."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Actor
from meeting_tui.domain.text import clean
from meeting_tui.register.setting import actor as written
from meeting_tui.register.setting import flow

if TYPE_CHECKING:
    import yaml

KINDS = {"delegation", "officer", "secretariat", "organisation", "person", "body"}
YES, NO = {"yes", "true", "1", "x", "oui"}, {"no", "false", "0", "", "non"}

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}")
_NAME = re.compile(r"name(?:[_ -]([a-z]{2,3}))?")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a line of the list: a code and the word it is about."""

    line: int
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """Who was read from a list, and the lines that could not be."""

    actors: tuple[Actor, ...]
    wrong: tuple[Wrong, ...]


def read(text: str, language: str) -> Listed:
    """Read a list with a heading; commas, semicolons or tabs part its columns.

    Columns: code and name (or name_en, name_fr …), and if wanted kind, member, region and
    aliases (parted by ``|``). A plain ``name`` is in ``language``. Other columns are left alone.
    """
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=_delimiter(text))
    heading = [cell.strip().casefold() for cell in next(rows, [])]
    if "code" not in heading or not any(_NAME.fullmatch(cell) for cell in heading):
        return Listed((), (Wrong(1, "heading"),))
    found = [
        _read(number, heading, row, language) for number, row in enumerate(rows, 2) if any(row)
    ]
    return Listed(
        tuple(each for each in found if isinstance(each, Actor)),
        tuple(each for each in found if isinstance(each, Wrong)),
    )


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _read(number: int, heading: Sequence[str], row: Sequence[str], language: str) -> Actor | Wrong:
    cells = {name: clean(cell).text.strip() for name, cell in zip(heading, row, strict=False)}
    code, kind = cells.get("code", ""), cells.get("kind", "").casefold() or "delegation"
    names = dict(_names(cells, language))
    member = cells.get("member", "").casefold()
    if not _CODE.fullmatch(code):
        return Wrong(number, "code", code)
    if not names:
        return Wrong(number, "name", code)
    if kind not in KINDS:
        return Wrong(number, "kind", kind)
    if member not in YES | NO:
        return Wrong(number, "member", member)
    aliases = tuple(each.strip() for each in cells.get("aliases", "").split("|") if each.strip())
    return Actor(code, names, kind, member in YES, cells.get("region", ""), aliases)


def _names(cells: dict[str, str], language: str) -> Iterator[tuple[str, str]]:
    for column, cell in cells.items():
        match = _NAME.fullmatch(column)
        if match and cell:
            yield match[1] or language, cell


def missing(actors: Iterable[Actor], known: Iterable[Actor]) -> list[Actor]:
    """Leave out those whose code the meeting has already."""
    codes = {each.code.casefold() for each in known}
    return [each for each in actors if each.code.casefold() not in codes]


def inserted(agenda: str, actors: Sequence[Actor]) -> str | None:
    """Put actors into the text of an agenda file and leave every other line as it is.

    None when its ``actors`` are written in a way that has no line to add to.
    """
    import yaml

    lines = agenda.splitlines()
    root = yaml.compose(agenda, Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    held = next((value for key, value in pairs if key.value == "actors"), None)
    new = [f"- {flow(written(each))}" for each in actors]
    if held is None:
        return "\n".join([*lines, "actors:", *(f"  {line}" for line in new)]) + "\n"
    if not isinstance(held, yaml.SequenceNode) or held.flow_style or not held.value:
        return None
    place = _after(lines, held.value[-1].end_mark)
    indent = " " * held.start_mark.column
    return "\n".join([*lines[:place], *(f"{indent}{line}" for line in new), *lines[place:]]) + "\n"


def _after(lines: Sequence[str], end: "yaml.Mark") -> int:
    """Return the line after an actor; a block ends for YAML only where the next thing begins."""
    if end.column:
        return end.line + 1
    place = end.line
    while place and (not lines[place - 1].strip() or lines[place - 1].lstrip().startswith("#")):
        place -= 1
    return place
