"""What a line means: text, verbs, colons, late times, language, length."""

import pytest

from meeting_tui.capture import parse
from meeting_tui.capture.faults import ParseFault
from meeting_tui.domain.commands.agenda import CloseItem, OpenItem, OpenNextItem
from meeting_tui.domain.commands.consensus import FindConsensus, FindNoConsensus
from meeting_tui.domain.commands.floor import GiveFloor
from meeting_tui.domain.commands.minutes import NotePrivately, Say, TakeMinute
from meeting_tui.domain.commands.proposals import WriteQuestion
from meeting_tui.domain.commands.sitting import EndSitting, MoveStop, SuspendSitting
from meeting_tui.domain.state import Turn
from meeting_tui.domain.vocabulary import Anchor
from tests.domain.given import clock

from .record import Record, record


@pytest.fixture(scope="module")
def at_item_4() -> Record:
    return record("/item 4", "/floor BRA for CITEL", "/end", "/floor FRA")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("The meeting began.", "The meeting began."),
        ("  The meeting began.  ", "The meeting began."),
        ("At 10:42: a pause.", "At 10:42: a pause."),
        ("//floor is a command", "/floor is a command"),
        ("// ", "/"),
        ("@the time, all agreed", "@the time, all agreed"),
        ("@delegates: thank you", "@delegates: thank you"),
        ("#41 is not a reference here", "#41 is not a reference here"),
        ("!", "!"),
        ("- a dash", "- a dash"),
        ("first line\nsecond line", "first line\nsecond line"),
    ],
)
def test_text_is_a_paragraph_under_the_item(at_item_4: Record, raw: str, text: str) -> None:
    assert at_item_4.command(raw) == TakeMinute(text, "4")


def test_a_paragraph_and_what_is_said_belong_to_the_first_keystroke(at_item_4: Record) -> None:
    words = at_item_4.vocabulary(Anchor("2", Turn("IND", behalf="the region")))
    assert parse("It was said.", words).command == TakeMinute("It was said.", "2")
    assert parse("/say: yes", words).command == Say("yes", "2", ("IND",), behalf="the region")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("/suspend until 10:45: coffee", SuspendSitting(clock("10:45"), "coffee")),
        ("/suspend until 10:45", SuspendSitting(clock("10:45"))),
        ("/suspend until 10:45:30: coffee", SuspendSitting(clock("10:45:30"), "coffee")),
        ("/suspend: until 10:45", SuspendSitting(None, "until 10:45")),
        ("/suspend until 9:45:coffee", SuspendSitting(clock("09:45"), "coffee")),
        ("/suspend until 10:45 : coffee", SuspendSitting(clock("10:45"), "coffee")),
        ("/suspend until 10:45\xa0: coffee", SuspendSitting(clock("10:45"), "coffee")),
        ("/suspend until 10:45：coffee", SuspendSitting(clock("10:45"), "coffee")),
        ("/rise until 2019-02-02T09:30", EndSitting(clock("d2 09:30"))),
        ("/stop 18:00: at 17:30 they stay", MoveStop(clock("18:00"), "at 17:30 they stay")),
        ("/private: 10:45: nothing", NotePrivately("10:45: nothing")),
        ("/private:10:45 nothing", NotePrivately("10:45 nothing")),
        ("/say BRA: a: b", Say("a: b", "4", ("BRA",))),
        ("/consensus", FindConsensus()),
        ("/consensus: to meet again", FindConsensus("to meet again")),
        ("/noconsensus time: it was 16:33", FindNoConsensus("time", "it was 16:33")),
        ("/item next", OpenNextItem("4", "5")),
        ("/item 7", OpenItem("7")),
    ],
)  # fmt: skip
def test_the_first_colon_that_is_not_in_a_time_begins_the_text(
    at_item_4: Record, raw: str, expected: object
) -> None:
    assert at_item_4.command(raw) == expected


def test_a_verb_may_be_written_in_capitals_and_forced_with_an_exclamation_mark(
    at_item_4: Record,
) -> None:
    assert at_item_4.command("/DONE") == CloseItem(seen="4")
    assert not at_item_4.read("/done").forced
    assert at_item_4.read("/done!").forced
    line = at_item_4.read("/consensus!: to meet again")
    assert (line.command, line.forced) == (FindConsensus("to meet again"), True)


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("@10:42", "10:42"),
        ("@9:05", "09:05"),
        ("@10:42:30", "10:42:30"),
        ("@2019-02-01T10:42:30", "10:42:30"),
        ("@2019-02-02T10:42", "d2 10:42"),
        ("@d1 10:42", "10:42"),
        ("@d2 10:42:30", "d2 10:42:30"),
    ],
)
def test_a_late_line_begins_with_its_time(at_item_4: Record, mark: str, expected: str) -> None:
    line = at_item_4.read(f"{mark} /floor BRA")
    assert (line.at, line.command) == (clock(expected), GiveFloor("BRA"))
    assert line.text == f"{mark} /floor BRA"


@pytest.mark.parametrize(
    "raw",
    [
        "@10 /floor BRA",
        "@1042 /floor BRA",
        "@25:00 /floor BRA",
        "@10:60 /floor BRA",
        "@10:42/floor BRA",
        "@2019-02-30T10:42 /floor BRA",
        "@2019-02-01 10:42 /floor BRA",
        "@d1 soon",
        "@d1",
        "@d0 10:42 /floor BRA",
        "@d3 10:42 /floor BRA",
        "@d99999 10:42 /floor BRA",
        "@12 delegations spoke",
    ],
)
def test_an_at_sign_and_a_digit_that_is_no_time_is_refused(at_item_4: Record, raw: str) -> None:
    fault = at_item_4.fault(raw)
    assert (fault.code, fault.column) == ("late_marker", 0)


def test_a_late_time_without_seconds_comes_after_what_is_recorded_of_that_minute() -> None:
    meeting = record(
        "@10:20:10 /item 3", "@10:48:10 /done", "@10:48:20 /item 4", "@10:49:05 /present BRA"
    )
    assert meeting.read("@10:48 /introduce 12/3 BRA").at == clock("10:48:20")
    assert meeting.read("@10:48:00 /introduce 12/3 BRA").at == clock("10:48:00")
    assert meeting.read("@10:47 It was said.").at == clock("10:47")
    assert meeting.enter("@10:48 It was said.").state.report.sections["4"].paragraphs == [
        "p2",
        "p7",
    ]


def test_a_late_time_is_never_later_than_now() -> None:
    meeting = record("@11:00:50 /item 3")
    meeting.now = clock("11:00:30")
    assert meeting.read("@11:00 It was said.").at == clock("11:00:30")
    assert meeting.read("@11:01 It was said.").at == clock("11:01")


def test_a_paragraph_may_begin_with_its_language(at_item_4: Record) -> None:
    told = at_item_4.command("@10:42 [FR] Le Groupe en a pris note.")
    assert told == TakeMinute("Le Groupe en a pris note.", "4", "fr")
    assert at_item_4.command("[de] Absatz.") == TakeMinute("[de] Absatz.", "4")
    assert at_item_4.command("[fr]") == TakeMinute("[fr]", "4")


def test_a_late_line_without_words_is_empty(at_item_4: Record) -> None:
    assert at_item_4.fault("@10:42 ").code == "empty"


def test_a_time_inside_a_late_line_is_of_the_day_of_that_line() -> None:
    stop = record().command("@d2 10:42 /stop 18:00: longer")
    assert stop == MoveStop(clock("d2 18:00"), "longer")


def test_a_late_line_is_relative_to_who_spoke_then_and_on_what() -> None:
    meeting = record(
        "/item 1", "@10:00 /floor BRA for CITEL", "@10:10 /floor IND", "@11:00 /item 2"
    )
    said = meeting.command("@10:05 /say: yes")
    assert said == Say("yes", "1", ("BRA",), behalf="CITEL")
    assert meeting.command("@10:05 It was said.") == TakeMinute("It was said.", "1")
    assert meeting.command("@10:15 /say -1: yes") == Say("yes", "1", ("BRA",))


@pytest.mark.parametrize(
    ("raw", "language", "text"),
    [
        ("/ask P1.1 [fr]: Comment ?", "fr", "Comment ?"),
        ("/ask P1.1[FR] : Comment ?", "fr", "Comment ?"),
        ("/ask P1.1: How [en]: or why?", "", "How [en]: or why?"),
        ("/ask P1.1: [fr] Comment ?", "", "[fr] Comment ?"),
    ],
)
def test_a_language_tag_stands_before_the_colon(
    at_item_4: Record, raw: str, language: str, text: str
) -> None:
    assert at_item_4.command(raw) == WriteQuestion("P1", text, 1, language)


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        ("/statement FRA [ar]: نص", "ar"),
        ("/received S1 [ZH]: 声明", "zh"),
    ],
)
def test_a_statement_may_be_in_a_language_the_group_does_not_work_in(
    at_item_4: Record, raw: str, language: str
) -> None:
    assert getattr(at_item_4.command(raw), "language", "") == language


@pytest.mark.parametrize(
    ("raw", "code", "word"),
    [
        ("/statement FRA [xx]: text", "unknown_language", "xx"),
        ("/ask P1 [de]: Wie?", "unknown_language", "de"),
        ("/defer 7 [fr]: plus tard", "unexpected", "fr"),
        ("/private [fr]: une note", "unexpected", "fr"),
        ("/done [fr]", "unknown_item", "[fr]"),
    ],
)
def test_a_language_that_can_mean_nothing_here_is_a_fault(
    at_item_4: Record, raw: str, code: str, word: str
) -> None:
    fault = at_item_4.fault(raw)
    assert fault.code == code
    assert raw[fault.column :].startswith(word)


def test_a_line_longer_than_an_entry_is_refused_by_its_bytes(at_item_4: Record) -> None:
    assert at_item_4.fault("é" * 8193).code == "too_long"
    assert at_item_4.command("é" * 8192) == TakeMinute("é" * 8192, "4")


@pytest.mark.parametrize("raw", ["", "   ", "\n", "\t"])
def test_an_empty_line_is_refused(at_item_4: Record, raw: str) -> None:
    assert at_item_4.fault(raw).code == "empty"


def test_what_cannot_be_stored_is_replaced_and_counted(at_item_4: Record) -> None:
    line = at_item_4.read("a\x1b[31mb\u202e")
    assert line.replaced == 2
    assert line.command == TakeMinute("a\ufffd[31mb\ufffd", "4")


@pytest.mark.parametrize(
    ("raw", "remedy"),
    [
        ("/say it agreed", "/say: it agreed"),
        ("/say BRA it agreed", "/say BRA: it agreed"),
        ("@10:42 /concern P1 BRA too broad", "@10:42 /concern P1 BRA: too broad"),
        ("/request secretariat by 2019-06-01 publish it", ""),
        ("/request secretariat publish it", "/request secretariat: publish it"),
        ("/demander secrétariat avant 2019-06-01 publier", ""),
        ("/agree to go on", "/agree: to go on"),
        ("/suspend untill 10:45", ""),
        ("/floor nobody", ""),
    ],
)
def test_a_colon_that_was_forgotten_is_told_with_the_line_that_has_it(
    at_item_4: Record, raw: str, remedy: str
) -> None:
    with pytest.raises(ParseFault) as raised:
        at_item_4.command(raw)
    assert raised.value.remedy == remedy
    if remedy:
        assert raised.value.code == "no_colon"
        assert at_item_4.command(remedy)
        assert raw[raised.value.column :] == remedy.rpartition(": ")[2]


def test_every_form_of_a_verb_is_told_by_the_name_that_was_typed(at_item_4: Record) -> None:
    with pytest.raises(ParseFault) as raised:
        at_item_4.command("/annexe")
    assert raised.value.values["pattern"] == "/annexe coverage   /annexe pictures"
