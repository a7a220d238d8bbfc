"""What stands over a paper: its name, its languages over their columns, what they lack."""

from collections.abc import Sequence

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.languages import N_, language_name, naming
from meeting_tui.languages.papers import PAPER_NAMES
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Part
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.views import report
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import RowsView
from meeting_tui.tui.widgets.pane import HeadView
from meeting_tui.tui.widgets.record_kinds import Paper, PaperParagraph

Rows = Sequence[PaperParagraph]


def tongue(seat: Seat, language: str) -> str:
    """Name a language by itself, and say whether it is the original."""
    own = language == seat.state.language
    kind = N_("{language}, original") if own else N_("{language}, translation")
    return seat.say(kind, language=language_name(language))


def head(seat: Seat, kind: str, languages: tuple[str, ...], rows: Rows, width: int) -> HeadView:
    """Name the paper; where one language is shown, say which, and what the other lacks."""
    own = "summary" if kind == "meeting" and is_consultation(seat.state) else kind
    fact: list[Part] = [] if width >= WIDE or not rows else [tongue(seat, languages[0])]
    if lacking := report.gaps(seat, rows, languages[-1]):
        fact += ["   ", lacking] if fact else [lacking]
    return HeadView(seat.say(PAPER_NAMES.get(own, N_("Translations"))), tuple(fact))


def columns(seat: Seat, languages: tuple[str, ...], rows: Rows, width: int) -> RowsView:
    """Name the languages over their columns, where there are two."""
    names = [tongue(seat, language) for language in languages]
    wide = rows and width >= WIDE
    return RowsView((Paper().heads(names, width - 2),) if wide else ())


def refused(why: tuple[str, str]) -> RowsView:
    """Say why a paper cannot be written yet."""
    return RowsView((((f"! {why[0]}", Role.WARNING),), ((f"  {why[1]}", Role.DIM),)))


def nothing(seat: Seat) -> RowsView:
    """Say what goes into the report, and from where."""
    words = N_("The report is empty. What is recorded on the Desk ({key}) goes here")
    return RowsView((), empty=seat.say(words, key=key("screen.desk", "F3")))


def translated(seat: Seat, language: str) -> RowsView:
    """Say that no text wants words in a language."""
    words = N_("Every text has its words in {language}, or was approved without")
    return RowsView((), empty=seat.say(words, language=naming.tongue(seat.language, language)))
