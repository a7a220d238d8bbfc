"""What the words of a command stand for: names, references, numbers, durations; and faults."""

import pytest

from meeting_tui.domain.commands.agenda import (
    AddItem,
    AnnounceDocument,
    ExtendItem,
    GroupDocuments,
    IntroduceDocument,
    MoveItem,
)
from meeting_tui.domain.commands.consensus import AmendQuestion, PutProposal, PutQuestion
from meeting_tui.domain.commands.corrections import Undo
from meeting_tui.domain.commands.floor import (
    GiveFloor,
    QueueSpeakers,
    RecordPresence,
    SetLimit,
)
from meeting_tui.domain.commands.measures import ApproveMeasures, TakeMeasure
from meeting_tui.domain.commands.minutes import Say
from meeting_tui.domain.commands.proposals import (
    FormDraftingGroup,
    IntroduceProposal,
    MergeProposals,
    WriteQuestion,
)
from meeting_tui.domain.commands.report import (
    AmendParagraph,
    ApproveParagraphs,
    ApproveReport,
    ComposeParagraph,
    InsertParagraph,
)
from tests.domain.given import clock

from .record import Record, record

MINUTES = ("It began.", "It went on.")


@pytest.fixture(scope="module")
def meeting() -> Record:
    """Sections 1 to 3: 1.1 (the opening), 1.2, 1.3; 2.1, 2.2; 3.1, 3.2."""
    lines = [line for number in "123" for line in (f"/item {number}", *MINUTES)]
    return record(*lines, "/floor BRA", "/floor FRA")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("BRA", "BRA"),
        ("bra", "BRA"),
        ("Delegation B", "BRA"),
        ("delegation  b", "BRA"),
        ("Délégation B", "BRA"),
        ("Bee", "BRA"),
        ("Delegation BC", "OBS"),
        ("Delegation K, Republic of", "KOR"),
        ("SG", "SG"),
        ("Secrétaire général", "SG"),
        ("Vice-Chairman", "vice-chair"),
        ("the Chairman", None),
    ],
)
def test_an_actor_is_found_by_code_office_name_and_alias_in_every_language(
    meeting: Record, written: str, code: str | None
) -> None:
    if code is None:
        assert meeting.fault(f"/floor {written}").code == "unknown_actor"
    else:
        assert meeting.command(f"/floor {written}") == GiveFloor(code)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("BRA, FRA", ("BRA", "FRA")),
        ("BRA,FRA", ("BRA", "FRA")),
        ("BRA FRA", ("BRA", "FRA")),
        ("BRA FRA, IND", ("BRA", "FRA", "IND")),
        ("Delegation B, Délégation F", ("BRA", "FRA")),
        ("BRA, BRA", ("BRA",)),
        ("BRA,, FRA,", ("BRA", "FRA")),
        ("FRA, Delegation K, Republic of, IND", ("FRA", "KOR", "IND")),
    ],
)
def test_several_actors_are_parted_by_commas_codes_also_by_spaces(
    meeting: Record, written: str, codes: tuple[str, ...]
) -> None:
    assert meeting.command(f"/present {written}") == RecordPresence(codes)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("/floor BRA for CITEL", GiveFloor("BRA", "CITEL")),
        ("/floor Delegation B for the whole region", GiveFloor("BRA", "the whole region")),
        ("/queue BRA, FRA for CITEL", QueueSpeakers(("BRA", "FRA"), behalf="CITEL")),
        ("/reply BRA", QueueSpeakers(("BRA",), "reply")),
        ("/say some: yes", Say("yes", "3", words="some")),
        ("/say several: yes", Say("yes", "3", words="several")),
        ("/say -1: yes", Say("yes", "3", ("BRA",))),
        ("/say: yes", Say("yes", "3", ("FRA",))),
        ("/introduce 12/4", IntroduceDocument("G-12/4")),
        ("/introduce G-12/4 BRA", IntroduceDocument("G-12/4", "BRA")),
        ("/introduce p1", IntroduceProposal("P1")),
        ("/introduce P1 BRA, FRA", IntroduceProposal("P1", ("BRA", "FRA"))),
        ("/group 12/1 12/2", GroupDocuments(("G-12/1", "G-12/2"))),
        ("/group 12/1,G-12/2", GroupDocuments(("G-12/1", "G-12/2"))),
        ("/document 12/9 secretariat: Dates", AnnounceDocument("G-12/9", "Dates", "secretariat")),
        ("/document 12/9 the host: Dates", AnnounceDocument("G-12/9", "Dates", "the host")),
        ("/document 12/9: Dates", AnnounceDocument("G-12/9", "Dates")),
        ("/merge P1 P2: Both", MergeProposals(("P1", "P2"), "Both")),
        ("/merge p1, P2: Both", MergeProposals(("P1", "P2"), "Both")),
        ("/ask P1: How?", WriteQuestion("P1", "How?")),
        ("/ask p1.2: How?", WriteQuestion("P1", "How?", 2)),
        ("/put P1", PutProposal("P1")),
        ("/put: to meet again", PutQuestion("to meet again")),
        ("/put Q1: to meet soon", AmendQuestion("Q1", "to meet soon")),
        ("/drafting BRA by 16:00: shorten", FormDraftingGroup("BRA", "shorten", clock("16:00"))),
        ("/drafting BRA: shorten it", FormDraftingGroup("BRA", "shorten it")),
        ("/add: New", AddItem("New")),
        ("/add 15m: New", AddItem("New", 15)),
        ("/add after 6: New", AddItem("New", after="6")),
        ("/add 15m after 6: New", AddItem("New", 15, "6")),
        ("/before 7 5", MoveItem("7", "5")),
        ("/extend 10m", ExtendItem(10)),
        ("/extend 1h 4", ExtendItem(60, "4")),
        ("/limit 90s", SetLimit(90)),
        ("/limit 3", SetLimit(180)),
        ("/limit 1h30", SetLimit(5400)),
        ("/limit 0", SetLimit(0)),
        ("/undo #4", Undo(4)),
        ("/undo 4", Undo(4)),
        ("/compose #4 #5: Both.", ComposeParagraph((4, 5), "Both.")),
        ("/compose #4,#5: Both.", ComposeParagraph((4, 5), "Both.")),
        ("/compose 1.1 1.2, #5: Both.", ComposeParagraph((2, 4, 5), "Both.")),
        ("/insert after 1.2: More.", InsertParagraph("p4", "More.")),
        ("/amend 1.2 by BRA: Other.", AmendParagraph("p4", "Other.", "BRA")),
        ("/approve 1.2 1.3", ApproveParagraphs(("p4", "p5"))),
        ("/approve 2", ApproveParagraphs(("p7", "p8"))),
        ("/approve 2-3", ApproveParagraphs(("p7", "p8", "p10", "p11"))),
        ("/approve 2–3, 1.2", ApproveParagraphs(("p7", "p8", "p10", "p11", "p4"))),
        ("/approve measures", ApproveMeasures()),
        ("/approve M1, m2", ApproveMeasures(("M1", "M2"))),
        ("/approve report", ApproveReport()),
        ("/approve report as amended", ApproveReport(amended=True)),
        ("/invite Member States: write", TakeMeasure("invitation", "write", "members")),
        ("/request SG by 2019-06-01: write", TakeMeasure("request", "write", "SG", "2019-06-01")),
        ("/undertake the host by May: go", TakeMeasure("undertaking", "go", "the host", "May")),
    ],
)  # fmt: skip
def test_words_stand_for_what_the_verb_expects(meeting: Record, raw: str, expected: object) -> None:
    assert meeting.command(raw) == expected


@pytest.mark.parametrize(
    ("raw", "code", "at_fault"),
    [
        ("/flor BRA", "unknown_verb", "/flor"),
        ("@10:42 /flor BRA", "unknown_verb", "/flor"),
        ("/ floor", "unknown_verb", "/ floor"),
        ("/floor Delegation Q", "unknown_actor", "Delegation Q"),
        ("/present BRA, Delegation Q, FRA", "unknown_actor", "Delegation Q"),
        ("   /present BRA, Delegation Q", "unknown_actor", "Delegation Q"),
        ("/present ,", "unexpected", ","),
        ("/present", "usage", ""),
        ("/item 12", "unknown_item", "12"),
        ("/item", "usage", ""),
        ("/before 7", "usage", ""),
        ("/before 7 5 6", "unexpected", "6"),
        ("/introduce 12/9", "unknown_document", "12/9"),
        ("/introduce X1", "unknown_document", "X1"),
        ("/examine 1", "not_a_reference", "1"),
        ("/examine P0", "not_a_reference", "P0"),
        ("/ask P1.0: How?", "not_a_reference", "P1.0"),
        ("/ask P1.999999: How?", "not_a_reference", "P1.999999"),
        (f"/ask P1.{'9' * 5000}: How?", "not_a_reference", "P1.9"),
        ("/undo #", "not_a_reference", "#"),
        ("/undo #٤", "not_a_reference", "#٤"),
        (f"/undo #{'9' * 5000}", "not_a_reference", "#9"),
        ("/approve ,", "unexpected", ","),
        ("/compose ,: Both.", "unexpected", ","),
        ("/merge ,: Both", "unexpected", ","),
        ("/approve 9", "unknown_section", "9"),
        ("/approve 3-1", "unknown_section", "3-1"),
        (f"/approve 1-{'9' * 5000}", "unknown_paragraph", "1-9"),
        ("/approve 9.9", "unknown_paragraph", "9.9"),
        ("/limit soon", "not_a_duration", "soon"),
        ("/extend 30s", "not_a_duration", "30s"),
        ("/stop soon: longer", "not_a_time", "soon"),
        ("/stop 25:00: longer", "not_a_time", "25:00"),
        ("/stop 2019-13-01T10:00: longer", "not_a_time", "2019-13-01T10:00"),
        ("/undertake chair by 2019-13-45: write", "not_a_date", "2019-13-45"),
        ("/noconsensus weather: rain", "not_a_reference", "weather"),
        ("/translate 1.2 de: Absatz.", "unknown_language", "de"),
        ("/done 4 please", "unexpected", "please"),
        ("/resume: now", "unexpected", ": now"),
        ("/decide", "missing_text", ""),
        ("/decide:", "missing_text", ":"),
        ("/po BRA:", "missing_text", ":"),
    ],
)
def test_a_fault_points_at_its_word(meeting: Record, raw: str, code: str, at_fault: str) -> None:
    fault = meeting.fault(raw)
    assert fault.code == code
    assert raw[fault.column :].startswith(at_fault)
    assert fault.column <= len(raw)


def test_what_is_closest_is_offered(meeting: Record) -> None:
    assert meeting.fault("/flor BRA").values["closest"] == "/floor"
    assert meeting.fault("/xyzzy").values["closest"] == ""
    assert meeting.fault("/floor Delegaton B").values["closest"] == "BRA"
    assert meeting.fault("/floor Nobody At All").values["closest"] == ""


def test_a_fault_of_the_form_says_how_it_is_written(meeting: Record) -> None:
    assert meeting.fault("/before 7").values["pattern"] == "/before ITEM ITEM"
    assert meeting.fault("/annex").values["pattern"] == "/annex coverage   /annex pictures"
    fault = meeting.fault("/queue")
    assert fault.values["pattern"] == "/queue NAMES [for WHO]"
    assert fault.values["example"] == "/queue BRA, IND"


def test_nobody_can_be_quoted_while_nobody_has_the_floor() -> None:
    silent = record("/item 1")
    assert silent.fault("/say: yes").code == "no_speaker"
    assert silent.fault("/say -1: yes").code == "no_speaker"
    assert silent.enter("/floor BRA", "/end").command("/say -1: yes") == Say("yes", "1", ("BRA",))


def test_nothing_is_there_to_undo_at_the_beginning() -> None:
    assert record().enter("/undo").fault("/undo").code == "nothing_to_undo"


def test_undo_without_a_number_takes_the_last_entry_that_stands() -> None:
    meeting = record("/item 1", "It began.")
    assert meeting.command("/undo") == Undo(4)
    assert meeting.enter("/undo").command("/undo") == Undo(3)
