"""Every open point, the line that settles it, and the papers it makes provisional."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from meeting_tui.capture import parse
from meeting_tui.domain.commands import (
    Command,
    agenda,
    consensus,
    corrections,
    floor,
    measures,
    minutes,
    proposals,
    report,
    sitting,
)
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.sitting import MeetingCreated
from meeting_tui.domain.fold import advance, decide
from meeting_tui.domain.points import OpenPoint, barring, open_points
from meeting_tui.domain.registry import Context
from meeting_tui.domain.setup import (
    Actor,
    Agenda,
    Group,
    PlannedItem,
    PlannedProposal,
    PlannedSitting,
    Setup,
)
from meeting_tui.domain.state import State
from meeting_tui.domain.vocabulary import Vocabulary

DAY = date(2019, 2, 1)
SETUP = Setup(
    Group(
        "group",
        {"en": "Group"},
        {"en": "The Group"},
        ("en", "fr"),
        actors=(
            Actor("AAA", {"en": "Delegation A"}, member=True),
            Actor("BBB", {"en": "Delegation B"}, member=True),
            Actor("OBS", {"en": "An observer"}, "organisation"),
            Actor("council", {"en": "Council"}, "body"),
            Actor("chair", {"en": "Chairman"}, "officer"),
        ),
    ),
    Agenda(
        12,
        DAY,
        DAY,
        {"en": "Geneva"},
        "Europe/Zurich",
        (PlannedSitting(time(9, 30), time(12, 30), time(12, 30)),),
        (
            PlannedItem("topic", "1", {"en": "Topic", "fr": "Thème"}, "topic", 60),
            PlannedItem("other", "2", {"en": "Other business", "fr": "Divers"}, minutes=10),
        ),
        proposals=(
            PlannedProposal({"en": "Topic A", "fr": "Thème A"}, ("AAA",)),
            PlannedProposal({"en": "Topic B", "fr": "Thème B"}, ("BBB",)),
        ),
    ),
)


class Room:
    """A meeting in memory, its sitting open at the topic."""

    def __init__(self) -> None:
        self.state = State()
        self.now = datetime(2019, 2, 1, 8, 30, tzinfo=UTC)
        self.record(MeetingCreated(SETUP, "en"))
        self.do(sitting.OpenSitting(), agenda.OpenItem("topic"))

    def do(self, *commands: Command) -> None:
        for command in commands:
            context = Context(
                self.state.n + 1,
                self.now,
                self.now,
                "rapporteur",
                "en",
                lambda *_: {"en": "as approved", "fr": "tel qu'approuvé"},
                forced=True,
            )
            self.record(*decide(self.state, command, context))

    def type(self, line: str) -> None:
        self.do(parse(line, Vocabulary(self.state, self.now)).command)

    def record(self, *events: Event) -> None:
        n = self.state.n + 1
        entry = Entry(n, f"id-{n}", "rapporteur", self.now, self.now, "", events)
        self.state = advance(self.state, entry)
        self.now += timedelta(minutes=1)

    def points(self, *, closing: bool = False) -> tuple[OpenPoint, ...]:
        return open_points(self.state, closing=closing)

    def codes(self) -> set[str]:
        return {point.code for point in self.points()}

    def point(self, code: str) -> OpenPoint:
        return next(point for point in self.points() if point.code == code)


@pytest.fixture
def room() -> Room:
    return Room()


OBJECTED = (consensus.PutProposal("P1"), consensus.MakeObjection(("AAA",), "too wide", "fr"))

UNSETTLED: list[tuple[str, tuple[Command, ...]]] = [
    ("proposal_unclassified", (agenda.CloseItem(),)),
    ("proposal_unclassified", (proposals.BeginExamination("P2"), sitting.CloseMeeting())),
    (
        "proposal_unclassified",
        (consensus.PutProposal("P1"), consensus.FindNoConsensus("time", "lack of time")),
    ),
    ("objection_standing", (*OBJECTED, consensus.FindConsensus())),
    ("question_open", (consensus.PutProposal("P1"), agenda.CloseItem())),
    ("question_open", (consensus.PutProposal("P1"), sitting.CloseMeeting())),
    (
        "finding_contested",
        (
            consensus.FindConsensus("The text is agreed."),
            consensus.ContestFinding("Q1", ("AAA",), "nobody asked us"),
        ),
    ),
    ("brackets", (consensus.FindConsensus("two [or three] questions"),)),
    ("brackets", (measures.Decide("two [or three] topics", "agreed"),)),
    (
        "brackets",
        (
            proposals.WriteQuestion("P1", "How many [at least]?"),
            consensus.PutProposal("P1"),
            consensus.FindConsensus(),
        ),
    ),
    ("statement_awaited", (minutes.AnnounceStatement(("AAA", "BBB")),)),
    (
        "paragraph_unapproved",
        (minutes.TakeMinute("There was coffee.", "topic"), sitting.CloseMeeting()),
    ),
    ("measure_undecided", (measures.TakeMeasure("remark", "The Group needs more time."),)),
    ("translation_missing", (minutes.TakeMinute("There was coffee.", "topic"),)),
    (
        "translation_stale",
        (
            minutes.TakeMinute("There was coffee.", "topic"),
            report.Translate("#4", "fr", "Il y avait du café."),
            corrections.FixText(4, "There was tea."),
        ),
    ),
    ("drafting_out", (proposals.FormDraftingGroup("AAA", "shorten the questions"),)),
    ("item_suspended", (agenda.OpenItem("other"),)),
    ("outsider_proposed", (proposals.SubmitProposal("Topic C", ("OBS",)),)),
    ("outsider_supported", (proposals.SupportProposal("P1", ("OBS",)),)),
    (
        "outsider_objected",
        (consensus.PutProposal("P1"), consensus.MakeObjection(("OBS",), "too wide")),
    ),
    ("referral_unanswered", (consensus.Refer("council", "which topic"),)),
]


@pytest.mark.parametrize(("code", "acts"), UNSETTLED)
def test_what_is_left_open_is_settled_by_the_line_it_names(
    code: str, acts: tuple[Command, ...], room: Room
) -> None:
    assert code not in room.codes()
    room.do(*acts)
    found = room.point(code)
    room.type(found.line.replace("…", "in other words"))
    assert (code, found.ref) not in {(point.code, point.ref) for point in room.points()}


def test_an_objection_before_the_finding_is_no_open_point(room: Room) -> None:
    room.do(*OBJECTED)
    assert "objection_standing" not in room.codes()
    room.do(consensus.FindNoConsensus("objection", "A objects"))
    assert "objection_standing" not in room.codes()
    room.do(consensus.ReopenQuestion("Q1", "again"), consensus.FindConsensus())
    assert room.point("objection_standing").actors == ("AAA",)


def test_what_the_closing_would_leave_open_is_known_before_it(room: Room) -> None:
    room.do(consensus.PutProposal("P1"))
    assert room.points() == ()
    assert [(point.code, point.ref) for point in room.points(closing=True)][:3] == [
        ("proposal_unclassified", "P1"),
        ("proposal_unclassified", "P2"),
        ("question_open", "Q1"),
    ]


def test_the_formal_end_of_the_report_needs_no_approval(room: Room) -> None:
    room.do(minutes.TakeMinute("There was coffee.", "topic"), report.ApproveReport())
    assert "paragraph_unapproved" not in room.codes()
    room.do(sitting.CloseMeeting())
    assert "paragraph_unapproved" not in room.codes()


def test_what_is_said_after_the_approval_of_the_report_is_not_approved(room: Room) -> None:
    room.do(
        minutes.TakeMinute("There was coffee.", "topic"),
        report.ApproveReport(),
        minutes.TakeMinute("The Chairman thanked the interpreters.", "topic"),
    )
    assert room.point("paragraph_unapproved").line.startswith("/approve 1.")


def test_an_outsiders_act_that_was_undone_leaves_nothing(room: Room) -> None:
    room.do(proposals.SupportProposal("P1", ("OBS",)))
    assert room.point("outsider_supported").actors == ("OBS",)
    room.do(corrections.Undo(room.state.n))
    assert "outsider_supported" not in room.codes()


def test_an_open_measure_bars_the_register_and_a_referral_bars_no_paper(room: Room) -> None:
    room.do(
        measures.TakeMeasure("remark", "The Group needs more time."),
        consensus.Refer("council", "which topic"),
    )
    assert [point.ref for point in barring(room.state, "register")] == ["M1"]
    assert [point.code for point in barring(room.state, "meeting")] == [
        "measure_undecided",
        "translation_missing",
    ]
    assert barring(room.state, "invitation") == ()
    assert room.point("referral_unanswered").concerns == ()


def test_texts_without_a_translation_are_counted_once_for_each_language(room: Room) -> None:
    room.do(
        minutes.TakeMinute("There was coffee.", "topic"),
        minutes.Say("il est tard", "topic", ("AAA",), language="fr"),
        floor.GiveFloor("AAA"),
        minutes.AnnounceStatement(("AAA",), "We regret this.", "en"),
    )
    found = [point for point in room.points() if point.code == "translation_missing"]
    assert [(point.language, point.count, point.ref) for point in found] == [
        ("en", 1, "#5"),
        ("fr", 1, "#4"),
    ]


def test_a_paragraph_translated_as_a_whole_wants_no_more(room: Room) -> None:
    room.do(minutes.TakeMinute("There was coffee.", "topic"))
    room.do(report.AmendParagraph("p4", "There was tea."))
    assert room.point("translation_missing").line.startswith("/translate 1.")
    room.do(report.Translate("p4", "fr", "Il y avait du thé."))
    assert "translation_missing" not in room.codes()
    room.do(report.AmendParagraph("p4", "There was water."))
    assert room.point("translation_stale").language == "fr"


def test_an_approval_that_stored_both_languages_wants_no_translation(room: Room) -> None:
    room.do(minutes.TakeMinute("There was coffee.", "topic"), report.ApproveReport())
    assert "translation_missing" not in room.codes()
