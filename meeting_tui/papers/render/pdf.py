"""A paper as PDF: one template, to which the paper is handed as data and never as source."""

import json
import re
from datetime import UTC
from functools import cache
from importlib.resources import files
from tempfile import TemporaryDirectory
from typing import Literal, cast

import typst

from meeting_tui.papers.model import Paper
from meeting_tui.papers.render.pdf_data import data

_FOR_ALL_READERS: tuple[Literal["ua-1"], ...] = ("ua-1",)
_OTHER_SCRIPTS = re.compile("[^\x00-\u052f\u1e00-\u22ff]")


def render(paper: Paper) -> bytes:
    """Write a resolved paper as a tagged PDF, for readers of screens as well (PDF/UA-1).

    Where no font has a character, it is printed as an empty box and the file claims no standard.
    """
    values = data(paper)
    try:
        return _compiled(paper, values, _FOR_ALL_READERS)
    except typst.TypstError:
        return _compiled(paper, values, ())


def lacking(paper: Paper) -> str:
    """Say why a paper cannot be a PDF for all readers, for instance a character without a font.

    Empty when it can. The sentence is the typesetter's own, in English.
    """
    try:
        _compiled(paper, data(paper), _FOR_ALL_READERS)
    except typst.TypstError as error:
        return error.message
    return ""


def _compiled(
    paper: Paper, values: dict[str, object], standards: tuple[Literal["ua-1"], ...]
) -> bytes:
    handed = json.dumps(values, ensure_ascii=False)
    other_scripts = bool(_OTHER_SCRIPTS.search(handed))
    with TemporaryDirectory(prefix="meeting-") as empty:
        typesetter = typst.Compiler(
            _template(),
            root=empty,
            package_path=empty,
            package_cache_path=empty,
            font_paths=_fonts(system=other_scripts),
            ignore_system_fonts=not other_scripts,
            sys_inputs={"paper": handed},
        )
        moment = paper.metadata.moment.astimezone(UTC).replace(microsecond=0)
        written = typesetter.compile(format="pdf", pdf_standards=[*standards], timestamp=moment)
    return cast("bytes", written)


@cache
def _template() -> bytes:
    return files(__package__).joinpath("paper.typ").read_bytes()


@cache
def _fonts(*, system: bool) -> typst.Fonts:
    """Open the fonts once. Those that come with the typesetter look the same everywhere.

    They have Latin, Greek and Cyrillic; other scripts need what the computer has.
    """
    return typst.Fonts(include_system_fonts=system)
