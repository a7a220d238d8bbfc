"""Of two acts on one thing the later in time is current, in whatever order they are recorded."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest

from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.agenda import FixItemTime, RetitleItem
from meeting_tui.domain.commands.consensus import (
    AmendQuestion,
    AnswerObjection,
    MakeObjection,
    NameCure,
    PrepareLetter,
    PutQuestion,
)
from meeting_tui.domain.commands.papers import SetPaperData
from meeting_tui.domain.commands.proposals import WritePreamble, WriteQuestion
from meeting_tui.domain.state import State

from .acting import Act, on_topic
from .given import clock


class Thing(NamedTuple):
    """Two acts on one thing, how it reads then, and what it should read."""

    earlier: Command
    later: Command
    read: Callable[[State], object]
    expected: object = "late"


def current(state: State) -> dict[str, str]:
    return state.questions["Q1"].texts


THINGS = {
    "title": Thing(
        RetitleItem("3", "early"), RetitleItem("3", "late"), lambda s: s.items["3"].title["en"]
    ),
    "hour": Thing(
        FixItemTime("4", clock("11:00")),
        FixItemTime("4", clock("12:00")),
        lambda s: s.items["4"].start,
        clock("12:00"),
    ),
    "preamble": Thing(
        WritePreamble("P1", "early"),
        WritePreamble("P1", "late"),
        lambda s: s.proposals["P1"].preamble["en"],
    ),
    "question": Thing(
        WriteQuestion("P1", "early", 1),
        WriteQuestion("P1", "late", 1),
        lambda s: s.proposals["P1"].questions[0]["en"],
    ),
    "text put": Thing(
        AmendQuestion("Q1", "early"), AmendQuestion("Q1", "late"), lambda s: current(s)["en"]
    ),
    "versions": Thing(
        AmendQuestion("Q1", "early"),
        AmendQuestion("Q1", "late"),
        lambda s: [each["en"] for each in s.questions["Q1"].versions],
        ["put", "early", "late"],
    ),
    "cure": Thing(
        NameCure("O1", "early"), NameCure("O1", "late"), lambda s: text(s.objections["O1"].cure)
    ),
    "answer": Thing(
        AnswerObjection("O1", "early"),
        AnswerObjection("O1", "late"),
        lambda s: text(s.objections["O1"].answer),
    ),
    "letter": Thing(
        PrepareLetter("place", "early"),
        PrepareLetter("place", "late"),
        lambda s: s.letter.texts["place"]["en"],
    ),
    "deadline, which was extended": Thing(
        PrepareLetter("deadline", "2019-08-01"),
        PrepareLetter("deadline", "2019-08-19"),
        lambda s: s.letter.dates["deadline"],
        [date(2019, 8, 1), date(2019, 8, 19)],
    ),
    "form of a paper": Thing(
        SetPaperData("council", "number", "early"),
        SetPaperData("council", "number", "late"),
        lambda s: s.papers["council"]["number"][""].text,
    ),
}


def text(words: object) -> str:
    return str(getattr(words, "text", ""))


@pytest.mark.parametrize("recorded", ["as they happened", "the later one first"])
@pytest.mark.parametrize("thing", THINGS.values(), ids=THINGS.keys())
def test_the_later_in_time_is_current(thing: Thing, recorded: str) -> None:
    acts = [Act(thing.earlier, "10:10"), Act(thing.later, "10:20")]
    given = [PutQuestion("put"), MakeObjection(("BBB",), "grounds")]
    state = on_topic(*given, *(acts if recorded == "as they happened" else reversed(acts)))
    assert thing.read(state) == thing.expected
