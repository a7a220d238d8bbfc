"""A paper as PDF: one template, to which the paper is handed as data and never as source."""

import json
import re
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


def _compiled(
    paper: Paper, values: dict[str, object], standards: tuple[Literal["ua-1"], ...]
) -> bytes:
    handed = _handed(values)
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
