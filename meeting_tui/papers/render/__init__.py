"""The four formats a paper is written in; each renderer is imported when it is first asked for."""

from collections.abc import Mapping
from importlib import import_module

from meeting_tui.papers.model import Paper
from meeting_tui.papers.references import Numbers, resolve

FORMATS = {"md": "markdown", "html": "html", "docx": "docx", "pdf": "pdf"}
"""The suffix of the file, as asked for on the command line, and the module that writes it."""


class UnknownFormat(ValueError):  # noqa: N818 - the name says the fault already
    """A format in which no paper is written."""

    def __init__(self, wanted: str) -> None:
        super().__init__(f"No paper is written as {wanted!r}; write one of: {', '.join(FORMATS)}")


def render(paper: Paper, wanted: str, others: Mapping[str, Numbers] | None = None) -> bytes:
    """Write a paper as md, html, docx or pdf; the same paper gives the same bytes.

    ``others`` are the numbers of the papers it refers to, by kind. Raises UnknownFormat, and
    Dangling for a reference to nothing.
    """
    if wanted not in FORMATS:
        raise UnknownFormat(wanted)
    renderer = import_module(f"{__name__}.{FORMATS[wanted]}")
    data: bytes = renderer.render(resolve(paper, others))
    return data
