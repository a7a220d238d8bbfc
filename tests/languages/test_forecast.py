from dataclasses import replace
from datetime import UTC, datetime

import pytest

from meeting_tui.domain.forecast import Forecast
from meeting_tui.languages import languages
from meeting_tui.languages.forecast import Band, band, remedies, sentence, short
from meeting_tui.languages.forecast_sentences import FIRST, REMEDIES, SECOND

from .room import Room

ROW = 78
NOW = datetime(2019, 2, 1, 14, 42, tzinfo=UTC)
TIGHT = Forecast(
    "tight",
    "some_fit",
    "proposals",
    stop=datetime(2019, 2, 1, 16, 30, tzinfo=UTC),
    closing_from=datetime(2019, 2, 1, 15, 50, tzinfo=UTC),
    decide_by=datetime(2019, 2, 1, 15, 35, tzinfo=UTC),
    fits=5,
    of=7,
    minutes_each=10.0,
    pace=15.2,
    examined=("P1", "P2"),
    in_hand="P3",
    reachable=("P4", "P5"),
    unreachable=("P6", "P7"),
    least=5,
)
OK = replace(
    TIGHT, level="ok", sentence_code="all_fit", fits=7, pace=9.0, spare=32.0, unreachable=()
)
OVER = replace(
    TIGHT,
    level="over",
    sentence_code="over",
    fits=3,
    minutes_each=3.4,
    unreachable=("P4", "P5", "P6", "P7"),
    remedies=("introductions_only", "merge", "drafting_group", "later_stop", "decide_on_examined"),
)


@pytest.fixture(scope="module")
def room() -> Room:
    return Room()


def test_tight_is_said_as_the_chair_would_read_it_out(room: Room) -> None:
    assert band("en", room.state, TIGHT, NOW) == Band(
        "TIGHT",
        "5 of 7 proposals fit at this pace. P6 and P7 do not.",
        "To examine all: 10 min each.",
        "Decide by 16:35",
        "in 53 min",
    )
    assert band("fr", room.state, TIGHT, NOW) == Band(
        "SERRÉ",
        "À ce rythme, 5 propositions sur 7. P6 et P7, non.",
        "Pour les traiter toutes\u00a0: 10 min chacune.",
        "Décider avant 16:35",
        "dans 53 min",
    )


def test_ok_says_what_is_to_spare(room: Room) -> None:
    assert sentence("en", room.state, OK, NOW) == (
        "All 7 proposals fit at this pace, 32 min to spare. Pace 9 min each."
    )


def test_over_says_what_is_left_to_do(room: Room) -> None:
    said = band("en", room.state, OVER, NOW)
    assert said.sentence == "Only 3 of 7. Shared evenly: 3 min each, the least is 5."
    assert said.second == "Now: decide on P1 to P3, or no consensus: time."
    assert remedies("fr", OVER)[-1] == "Décider de celles examinées\u00a0: P1 à P3."
    assert len(remedies("en", OVER)) == len(REMEDIES)
    nothing_examined = replace(OVER, examined=(), in_hand="", remedies=("merge", "later_stop"))
    assert band("en", room.state, nothing_examined, NOW).second.startswith("Now: introductions")


def test_little_to_go_by_is_said(room: Room) -> None:
    few = replace(TIGHT, few_data=True, unreachable=("P7",), fits=6)
    assert sentence("en", room.state, few, NOW) == (
        "6 of 7 proposals fit at this pace. P7 does not. "
        "To examine all: 10 min each, with little to go by yet."
    )


def test_items_are_named_by_their_printed_numbers(room: Room) -> None:
    items = replace(TIGHT, subject="items", sentence_code="items_tight", unreachable=("i6", "i7"))
    said = band("en", room.state, items, NOW)
    assert said.sentence == "3 of 5 items left fit before the closing. 6 and 7 do not."
    assert said.hour == "Closing from 16:50"


def test_of_items_those_are_counted_that_are_left(room: Room) -> None:
    done = tuple(f"i{n}" for n in range(1, 7))
    last = replace(TIGHT, subject="items", sentence_code="items_tight", fits=7, examined=done)
    last = replace(last, in_hand="i7", reachable=(), unreachable=(), minutes_each=None)
    assert sentence("en", room.state, last, NOW) == (
        "The item left barely fits before the closing. There is no minute to spare."
    )


def test_past_the_hour_of_the_end_it_is_said_by_how_much(room: Room) -> None:
    late = replace(OVER, subject="closing", sentence_code="past")
    now = datetime(2019, 2, 1, 16, 43, 20, tzinfo=UTC)
    assert band("en", room.state, late, now).sentence == "13 min past 17:30."
    assert band("en", room.state, late, now).second.startswith("Now: a later end (/stop)")


def test_an_hour_gone_by_and_an_hour_of_another_day(room: Room) -> None:
    past = band("en", room.state, TIGHT, datetime(2019, 2, 1, 15, 40, tzinfo=UTC))
    assert past.within == "5 min past"
    before = band("fr", room.state, TIGHT, datetime(2019, 1, 31, 15, 35, tzinfo=UTC))
    assert before.hour == "Décider avant 1er février 2019, 16:35"


def test_the_short_form_has_its_symbol_and_its_word() -> None:
    assert [short("en", each) for each in (OK, TIGHT, OVER)] == [
        "✓ ok 7/7",
        "! tight 5/7",
        "✗ over 3/7",
    ]
    assert short("fr", OVER) == "✗ dépassé 3/7"
    assert short("en", Forecast("ok", "no_hours", "nothing")) == ""


@pytest.mark.parametrize("language", languages())
def test_every_code_is_said_in_two_rows_that_fit_the_smallest_screen(
    language: str, room: Room
) -> None:
    for key in {*FIRST, *SECOND}:
        code, _, kind = key.partition(" ")
        level = kind if kind in {"ok", "tight", "over"} else "tight"
        for few in (False, True):
            shown = replace(TIGHT, sentence_code=code, level=level, few_data=few)
            said = band(language, room.state, shown, NOW)
            assert said.sentence
            assert "…" not in said.sentence + said.second, key
            assert len(f"✗ {said.word}  {said.sentence}") <= ROW, said
            assert len(f"{said.second}  {said.hour}") <= ROW, said
