import time
from dataclasses import replace

import pytest

from meeting_tui.capture.completion import Choice, complete
from meeting_tui.domain.fold import fold
from meeting_tui.domain.setup import Actor, Setup
from meeting_tui.domain.vocabulary import Vocabulary
from tests.domain.given import clock, first

from .record import Record, record, setup


@pytest.fixture(scope="module")
def meeting() -> Record:
    return record(
        "/present FRA",
        "/item 6",
        "It began.",
        "/queue IND",
        "/put P1",
        "/object BRA: no",
        "/withdraw P2: x",
        "/item 7",
    )


def offered(meeting: Record, text: str, language: str = "en") -> tuple[Choice, ...]:
    return complete(text, len(text), meeting.vocabulary(), language)


def texts(meeting: Record, text: str, language: str = "en") -> list[str]:
    return [choice.text for choice in offered(meeting, text, language) if choice.allowed]


def refused(meeting: Record, text: str) -> dict[str, str]:
    return {c.text: c.note for c in offered(meeting, text) if not c.allowed}


@pytest.mark.parametrize(
    ("text", "first_choices"),
    [
        ("/su", ["/suspend ", "/support "]),
        ("/resu", ["/resume"]),
        ("@10:42 /obj", ["/object "]),
        ("@d1 10:42 /obj", ["/object "]),
        ("  /obj", ["/object "]),
        ("/suspend ", ["until"]),
        ("/suspend u", ["until"]),
        ("/adopt ", ["as"]),
        ("/adopt as ", ["amended"]),
        ("/item n", ["next"]),
        ("/approve m", ["measures"]),
        ("/noconsensus ", ["time", "objection", "information", "other"]),
        ("/support P1 BRA, f", ["Delegation F"]),
        ("/support P1 Delegation B, Delegation F", ["Delegation F"]),
        ("/floor delegation ", ["Delegation F", "Delegation I", "Delegation B"]),
        ("/floor BRA ", ["for"]),
        ("/queue rep", ["KOR"]),
        ("/item topic", ["6"]),
        ("/item 8", ["8"]),
        ("/introduce 12/3", ["12/3"]),
        ("/put Q", ["Q1"]),
        ("/lift ", ["O1"]),
        ("/ask P1.", ["P1.1"]),
        ("/undo #", ["#10", "#9", "#8"]),
        ("/translate 6.1 ", ["en", "fr"]),
        ("/unqueue ", ["Delegation I"]),
        ("/say so", ["some"]),
    ],
)
def test_the_line_goes_on_with(meeting: Record, text: str, first_choices: list[str]) -> None:
    assert texts(meeting, text)[: len(first_choices) or 1] == first_choices


@pytest.mark.parametrize(
    "text",
    ["", "It began", "//su", "/decide: ", "/suspend until 10:", "@10 /su", "/nothing ", "/limit 3"],
)
def test_text_and_what_cannot_be_known_is_left_alone(meeting: Record, text: str) -> None:
    assert offered(meeting, text) == ()


def test_those_in_the_room_come_first(meeting: Record) -> None:
    assert texts(meeting, "/floor ")[:3] == ["Delegation F", "Delegation I", "Delegation B"]


@pytest.mark.parametrize("act", ["/support P1 bc", "/propose bc", "/object bc"])
def test_who_is_no_member_comes_last_for_what_members_do(meeting: Record, act: str) -> None:
    assert refused(meeting, act) == {"Delegation BC": "not a member: an open point"}


def test_what_would_be_refused_comes_last_and_says_why(meeting: Record) -> None:
    assert refused(meeting, "/queue Delegation I") == {"Delegation I": "waits already"}
    assert refused(meeting, "/examine P") == {"P2": "is withdrawn"}
    assert refused(meeting, "/item 7") == {"7": "is open already"}
    assert [c.allowed for c in offered(meeting, "/examine P")] == [True] * 4 + [False]


def test_what_is_in_the_list_already_is_not_offered_again(meeting: Record) -> None:
    assert "Delegation B" not in texts(meeting, "/present Delegation B, ")
    assert "P1" not in texts(meeting, "/merge P1 ")


def test_a_choice_taken_gives_a_line_that_can_be_read(meeting: Record) -> None:
    for text, rest in [
        ("/support P1 BRA, fr", ""),
        ("/queue rep", ""),
        ("/introduce 12", ""),
        ("/undo #", ""),
        ("/object sec", ": no"),
    ]:
        choice = offered(meeting, text)[0]
        meeting.command(text[: choice.replace_from] + choice.text + rest)


def test_the_cursor_may_stand_inside_the_line(meeting: Record) -> None:
    (choice,) = complete("/supp P1 BRA", 5, meeting.vocabulary(), "en")
    assert (choice.text, choice.replace_from) == ("/support ", 0)


def test_a_french_seat_is_offered_french_and_finds_by_english_too(meeting: Record) -> None:
    assert texts(meeting, "/app", "fr") == ["/appuyer ", "/approuver "]
    assert texts(meeting, "/suppo", "fr") == ["/appuyer "]
    assert texts(meeting, "/soute", "fr") == ["/appuyer "]
    assert texts(meeting, "/ex", "fr")[0] == "/examiner "
    assert texts(meeting, "/appuyer P1 délégation b", "fr") == ["Délégation B"]
    assert texts(meeting, "/sansconsensus t", "fr") == ["temps"]
    (unfit,) = (c for c in offered(meeting, "/appuyer P1 délégation bc", "fr"))
    assert unfit.note == "n'est pas membre\N{NO-BREAK SPACE}: point en suspens"


def test_two_hundred_actors_do_not_slow_the_typing() -> None:
    plan = setup()
    crowd = tuple(Actor(f"A{n:02}", {"en": f"Delegation {n}"}, member=True) for n in range(200))
    many = Setup(replace(plan.group, actors=(*plan.group.actors, *crowd)), plan.agenda)
    words = Vocabulary(fold([first(many)]), clock("10:00"))
    text = "/present Delegation 1, del"
    complete(text, len(text), words, "en")
    took = []
    for _ in range(5):
        start = time.perf_counter()
        complete(text, len(text), words, "en")
        took.append(time.perf_counter() - start)
    # Ten times the target, so that a busy machine does not fail; a quadratic search would.
    assert min(took) < 0.05


def test_decisions_are_offered_the_latest_first() -> None:
    meeting = record("/item 6", *(f"/decide: this is decision {n}" for n in range(1, 12)))

    assert texts(meeting, "/remark under ") == [f"D{n}" for n in range(11, 0, -1)]
