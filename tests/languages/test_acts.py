from dataclasses import fields
from datetime import UTC, datetime

import pytest

from meeting_tui.domain.commands import (
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
from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.events import KINDS
from meeting_tui.domain.events.base import Unknown
from meeting_tui.domain.events.floor import FloorGiven
from meeting_tui.languages import languages
from meeting_tui.languages.act_sentences import ACTS
from meeting_tui.languages.acts import act, printed_as
from meeting_tui.languages.phrases import places

from .room import Room

DERIVED = {
    "ExaminationEnded": {"minutes"},
    "EntriesUndone": {"undone", "others"},
    "ItemRetitled": {"number"},
    "LimitSet": {"duration"},
    "MeetingCreated": {"meeting"},
    "MinuteTaken": {"item_number"},
    "QuestionPut": {"text"},
    "Said": {"item_number"},
}
"""Words that no field of the event holds."""


@pytest.fixture
def room() -> Room:
    return Room(sitting.OpenSitting(), agenda.OpenItem("i6"))


def told(room: Room, command: Command, language: str = "en") -> str:
    return act(language, room.state, room.do(command))


def test_every_event_has_words_and_holds_what_they_need() -> None:
    shipped = {name for name, kind in KINDS.items() if kind.__module__.startswith("meeting_tui.")}
    assert {key.partition(" ")[0] for key in ACTS} == {*shipped, "Unknown"}
    for key, choices in ACTS.items():
        name = key.partition(" ")[0]
        event = KINDS.get(name, Unknown)
        held = {field.name for field in fields(event)} | DERIVED.get(name, set())
        assert all(places(choice) <= held for choice in choices), key


@pytest.mark.parametrize("language", languages())
def test_a_whole_day_is_told_without_a_gap(language: str, room: Room) -> None:
    at = datetime(2019, 2, 1, 16, 30, tzinfo=UTC)
    room.do(
        floor.RecordPresence(("AAA", "BBB")),
        floor.QueueSpeakers(("AAA", "BBB"), "order"),
        floor.GiveNextFloor(0),
        floor.EndFloor(),
        floor.SetLimit(90),
        agenda.AddItem("Next steps", 15, "i6"),
        agenda.ExtendItem(10),
        sitting.MoveStop(at, "interpreters"),
        proposals.BeginExamination("P1"),
        proposals.SupportProposal("P1", ("BBB", "CCC")),
        proposals.EndExamination("P1"),
        consensus.PutProposal("P1"),
        consensus.MakeObjection(("DDD",), "covered by an earlier consultation"),
        consensus.NameCure("O1", "a narrower scope"),
        consensus.FindNoConsensus("time", "not every proposal could be examined"),
        consensus.ReopenQuestion("Q1", "once more"),
        consensus.FindNoConsensus("time"),
        consensus.Refer("council", "which topic should be taken"),
        measures.TakeMeasure("request", "publish the replies", "secretariat", "2019-06-01"),
        measures.ApproveMeasures(),
        report.IssueDraft(),
        report.ApproveReport(amended=True),
        sitting.CloseMeeting(),
    )
    lines = [act(language, room.state, entry) for entry in room.state.entries]
    assert all(lines)
    assert not any("…" in line.removesuffix("…") for line in lines)


def test_who_has_the_floor_and_for_whom(room: Room) -> None:
    assert told(room, floor.GiveFloor("AAA", "BBB")) == (
        "Delegation A, for Delegation B has the floor"
    )
    assert told(room, floor.GiveFloor("chair"), "fr") == "le Président a la parole"
    entry = room.record(FloorGiven("vice-chairs"))
    assert act("en", room.state, entry) == "the Vice-Chairmen have the floor"


def test_what_follows_in_one_entry_is_told_in_one_line(room: Room) -> None:
    line = told(room, agenda.OpenItem("i7"))
    assert line == (
        "item 6 Topic of the next open consultation left undecided; item 7 Other business taken up"
    )


def test_several_approvals_are_told_together(room: Room) -> None:
    for text in ("one", "two", "three"):
        room.do(measures.TakeMeasure("remark", text))
    assert told(room, measures.ApproveMeasures()) == "M1 to M3 approved"
    assert told(room, report.ApproveParagraphs(tuple(room.state.report.paragraphs)), "fr").endswith(
        "approuvés"
    )


def test_words_of_people_stand_as_they_are_on_one_line(room: Room) -> None:
    line = told(room, minutes.Say("why {not}?\nSee: a;b", "i6", ("CCC",)), "fr")
    assert line == "au point 6, Délégation C\u00a0: why {not}? See: a;b"
    long = told(room, minutes.TakeMinute("word " * 400, "i6"))
    assert long.endswith("word…")
    assert len(long) < 100


def test_a_private_note_stays_private(room: Room) -> None:
    assert told(room, minutes.NotePrivately("H may move")) == "private note"


def test_corrected_words_are_shown_and_the_undo_says_what_it_took(room: Room) -> None:
    entry = room.do(minutes.Say("the scope is to wide", "i6", ("CCC",)))
    room.do(corrections.FixText(entry.n, "the scope is too wide"))
    assert act("en", room.state, entry).endswith("the scope is too wide")
    room.do(consensus.PutProposal("P1"), consensus.MakeObjection(("DDD",), "too wide"))
    assert told(room, corrections.Undo(room.state.n - 1)) == "#6 undone, and with it #7"


def test_what_a_later_version_wrote_is_named(room: Room) -> None:
    entry = room.record(Unknown("VoteTaken", {}))
    assert "VoteTaken" in act("en", room.state, entry)


def test_the_desk_sees_how_a_hidden_name_is_printed(room: Room) -> None:
    alone = room.do(minutes.Say("the scope is too wide", "i6", ("CCC",)))
    several = room.do(proposals.SupportProposal("P1", ("AAA", "BBB", "CCC", "DDD", "EEE")))
    office = room.do(minutes.Say("replies come late", "i6", ("secretariat",)))
    floors = room.do(floor.GiveFloor("CCC"))
    assert printed_as("en", room.state, alone) == "printed “A Member State”"
    assert printed_as("fr", room.state, several) == (
        "imprimé «\u00a0Plusieurs États Membres\u00a0»"
    )
    assert printed_as("en", room.state, office) == ""
    assert printed_as("en", room.state, floors) == ""


def test_several_proposals_left_out_are_told_in_the_plural(room: Room) -> None:
    for title in "ABC":
        room.do(proposals.SubmitProposal(title, ("AAA",)))
    entry = room.do(proposals.LeaveUnexamined(("P1", "P2", "P3")))
    assert act("fr", room.state, entry) == "P1 à P3 non examinées faute de temps"
