"""The report drawn as it grows is the report drawn anew, after whatever line was accepted."""

import os
from functools import cache

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from meeting_tui.domain.refusal import Refusal
from meeting_tui.journal.memory import MemoryJournal, Shelf
from meeting_tui.session import Session
from meeting_tui.tui.views import desk, report
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.record_kinds import RunningParagraph
from tests.papers.meeting_12 import LATER, played

HARD = os.environ.get("MEETING_TUI_TORTURE")
LANGUAGES = ("en", "fr")

SECTIONS = st.sampled_from(["3", "4", "5", "6"])
NUMBERS = st.builds("{}.{}".format, SECTIONS, st.integers(1, 5))
ENTRIES = st.integers(20, 70).map("#{}".format)
LATE = st.sampled_from(["", "", "", "@10:20:30 ", "@11:00:30 ", "@14:40:30 ", "@15:20:30 "])
PATTERNS = (
    "{late}The Group took note of the replies.",
    "{late}/say AAA: the replies were useful",
    "{late}/say several: more time was needed",
    "{late}/decide: to publish the replies",
    "{late}/invite SG by 2019-03-01: publish the replies",
    "{late}/statement AAA",
    "{late}/section: Replies",
    "{late}/support P2 AAA",
    "{late}/concern P2 BBB: it is too broad",
    "{late}/po BBB: the hour",
    "{late}/item 5",
    "{late}/item 6",
    "/received S1: We regret it.",
    "/compose {entry} {entry}: Some Member States spoke.",
    "/insert after {number}: This was put in.",
    "/move {number} after {number}",
    "/strike {number}: said twice",
    "/amend {number}: This was amended.",
    "/approve {number}",
    "/translate {number} fr: Ceci est traduit.",
    "/translate {entry} fr: Ceci est traduit.",
    "/fix {entry}: This was fixed.",
    "/undo {entry}",
    "/undo",
    "/issue draft",
    "/retitle 6: Another title",
    "/add 5m after 4: Added",
    "/before 7 5",
    "/draftclosing: The meeting ended at <time>.",
    "/propose AAA: Another topic",
    "/merge P1 P2: Both",
    "/progress M1: begun",
    "/done",
)


def _line(pattern: str) -> st.SearchStrategy[str]:
    parts = pattern.replace("{", "\0{").replace("}", "}\0").split("\0")
    made = {"{late}": LATE, "{entry}": ENTRIES, "{number}": NUMBERS}
    return st.tuples(*(made.get(part, st.just(part)) for part in parts)).map("".join)


LINES = st.lists(st.sampled_from(PATTERNS).flatmap(_line), min_size=1, max_size=8)


@cache
def _morning() -> Shelf:
    journal = played(until="@15:45").journal
    assert isinstance(journal, MemoryJournal)
    return journal.shelf


class Shown:
    """What the Desk and the Report hold, as they follow the entries."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.follower, self.kept = desk.Follower(), report.Kept()
        self.rows: dict[str, RunningParagraph] = {}

    def follow(self, session: Session) -> None:
        """Draw what the last entry changed, and hold it to what is drawn anew."""
        seat = Seat(session.state, session.clock(), "rapporteur", self.language)
        section = desk.section(seat)
        if section is not None:
            whole, rows = self.follower.news(seat, section)
            self.rows = {} if whole else self.rows
            self.rows |= {row.id: row for row in rows}
            assert list(self.rows.values()) == list(desk.paragraphs(seat, section))
        drawn = report.paragraphs(seat, LANGUAGES, self.kept)
        assert drawn == report.paragraphs(seat, LANGUAGES)


@settings(
    max_examples=3000 if HARD else 12,
    deadline=None,
    derandomize=not HARD,
    suppress_health_check=list(HealthCheck),
)
@given(LINES, st.sampled_from(LANGUAGES))
@example(["One.", "Two.", "/compose #61 #62: Both."], "en")
@example(["One.", "@15:41:30 Before it."], "en")
@example(["One.", "Two.", "/move 6.4 after 6.1"], "en")
@example(["/statement AAA", "One.", "/received S1: We regret it."], "en")
def test_what_is_drawn_as_it_grows_is_what_is_drawn_anew(lines: list[str], language: str) -> None:
    shelf = Shelf()
    shelf.origin, shelf.lines = _morning().origin, [*_morning().lines]
    session = Session(MemoryJournal(shelf), seat="rapporteur", clock=lambda: LATER)
    shown = Shown(language)
    shown.follow(session)
    for line in lines:
        try:
            session.enter(line, forced=True)
        except Refusal:
            continue
        shown.follow(session)


def test_only_what_an_entry_changed_is_worded_anew() -> None:
    shelf = Shelf()
    shelf.origin, shelf.lines = _morning().origin, [*_morning().lines]
    session = Session(MemoryJournal(shelf), seat="rapporteur", clock=lambda: LATER)
    follower = desk.Follower()
    for line, whole in (("One.", True), ("Two.", False)):
        session.enter(line, forced=True)
        seat = Seat(session.state, session.clock(), "rapporteur", "en")
        section = desk.section(seat)
        assert section is not None
        anew, rows = follower.news(seat, section)
        assert anew is whole
    assert len(rows) == 2
