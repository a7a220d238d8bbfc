"""The words of corrections in one language, with the marks of those it lacks."""

from meeting_tui.domain.corrected import Correction
from meeting_tui.domain.state import State
from meeting_tui.languages.facts.gaps import Found, of_texts
from meeting_tui.papers.model import Inlines, Text
from meeting_tui.papers.wording import gaps


def words(state: State, correction: Correction, language: str) -> Inlines:
    """Give a correction for a line of a paper; what is not in its language says so."""
    found = _found(state, correction, language)
    marks = gaps(language, missing=found.missing, stale=found.stale)
    own = found.language if found.missing else ""
    noted = (span for mark in marks for span in (Text(f"[{mark.words}]", bold=True), Text(" ")))
    return (*noted, Text(found.text, own, italic=bool(own)))


def lacking(state: State, language: str) -> int:
    """Count the corrections that have no words in a language, or old ones."""
    found = (
        _found(state, each, language)
        for paragraph in state.report.paragraphs.values()
        for each in paragraph.later
    )
    return sum(each.missing or each.stale for each in found)


def _found(state: State, correction: Correction, language: str) -> Found:
    return of_texts(state, language, correction.texts, (correction.ref,))
