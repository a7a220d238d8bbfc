"""The table of old and new numbers, once the final report was numbered without gaps."""

from collections.abc import Iterator

from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.papers.model import Paragraph, Section, Table, line


def annex(state: State, language: str) -> Iterator[Section]:
    """Give the annex, if a number changed."""
    new = state.report.numbering(state.order)
    pairs = [
        (old, new[key])
        for key, old in state.report.draft_numbers.items()
        if key in new and new[key] != old and not key.startswith("§")
    ]
    if not pairs:
        return
    header = tuple(
        line(say(language, each)) for each in (N_("Number in the draft"), N_("Final number"))
    )
    rows = tuple((line(old), line(number)) for old, number in pairs)
    heading = say(language, N_("Annex: Numbers of the draft and of the final report"))
    yield Section("numbers", "", line(heading), (Paragraph("", "", (Table(header, rows),)),))
