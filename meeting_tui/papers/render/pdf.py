"""A paper as PDF: one template, to which the paper is handed as data and never as source."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC
from functools import cache
from importlib.resources import files
from tempfile import TemporaryDirectory
from typing import Literal, cast

import typst

from meeting_tui.languages.catalogue import N_, say
from meeting_tui.papers.model import Paper
from meeting_tui.papers.render.pdf_data import data

_FOR_ALL_READERS: tuple[Literal["ua-1"], ...] = ("ua-1",)
_OTHER_SCRIPTS = re.compile("[^\x00-\u052f\u1e00-\u22ff]")
_NUMBER = re.compile(r"\\u\{([0-9a-f]+)\}")
_NOT_DISPLAYED = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)


def render(paper: Paper) -> bytes:
    """Write a resolved paper as a tagged PDF, for readers of screens as well (PDF/UA-1).

    Where no font has a character, it is printed as an empty box; the paper says so on every page,
    and the file claims no standard.
    """
    try:
        return _compiled(paper, data(paper), _FOR_ALL_READERS)
    except typst.TypstError as error:
        return _compiled(paper, data(_marked(paper, _not_displayed(error))), ())


def _marked(paper: Paper, character: str) -> Paper:
    """Say at the head that characters are missing; the first one by its number in Unicode."""
    if not character:
        return paper
    sentence = N_("INCOMPLETE – no font for {character:verbatim}")
    code = f"U+{ord(character):04X}"
    mark = say(paper.language, sentence, character=code)
    return replace(paper, draft=" · ".join(filter(None, (paper.draft, mark))))


def lacking(paper: Paper) -> str:
    """Return the first character of a paper that no font of this computer has, empty if none."""
    values = data(paper)
    if not _OTHER_SCRIPTS.search(_handed(values)):
        return ""
    try:
        _compiled(paper, values, _FOR_ALL_READERS)
    except typst.TypstError as error:
        return _not_displayed(error)
    return ""


def _not_displayed(error: typst.TypstError) -> str:
    found = _NOT_DISPLAYED.search(error.message)
    if found is None:
        return ""
    # What cannot be seen at all is told by its number.
    number = _NUMBER.match(found[1])
    return chr(int(number[1], 16)) if number else found[1][0]


def _handed(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False)


_PICTURE = b"""
#set page(width: 17cm, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""
DOTS = 200.0
"""Dots for each inch of a picture."""


def drawn(svg: str) -> bytes:
    """Draw an SVG text as a PNG picture, for files that take no other."""
    with _typesetter(_PICTURE, {"svg": svg}) as typesetter:
        written = typesetter.compile(format="png", ppi=DOTS)
    return cast("bytes", written)


def _compiled(
    paper: Paper, values: dict[str, object], standards: tuple[Literal["ua-1"], ...]
) -> bytes:
    moment = paper.metadata.moment.astimezone(UTC).replace(microsecond=0)
    with _typesetter(_template(), {"paper": _handed(values)}) as typesetter:
        written = typesetter.compile(format="pdf", pdf_standards=[*standards], timestamp=moment)
    return cast("bytes", written)


@contextmanager
def _typesetter(template: bytes, handed: dict[str, str]) -> Iterator[typst.Compiler]:
    """Give the typesetter a template and data, and nothing of this computer but its fonts."""
    other_scripts = any(_OTHER_SCRIPTS.search(each) for each in handed.values())
    with TemporaryDirectory(prefix="meeting-") as empty:
        yield typst.Compiler(
            template,
            root=empty,
            package_path=empty,
            package_cache_path=empty,
            font_paths=_fonts(system=other_scripts),
            ignore_system_fonts=not other_scripts,
            sys_inputs=handed,
        )


@cache
def _template() -> bytes:
    return files(__package__).joinpath("paper.typ").read_bytes()


@cache
def _fonts(*, system: bool) -> typst.Fonts:
    """Open the fonts once. Those that come with the typesetter look the same everywhere.

    They have Latin, Greek and Cyrillic; other scripts need what the computer has.
    """
    return typst.Fonts(include_system_fonts=system)
