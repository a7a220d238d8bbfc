import pytest

from .given import clock
from .test_forecast import seen, strip
from .twelfth import up_to


def test_first_example_of_the_definition() -> None:
    told = seen(up_to("15:42"), "15:42")
    assert told.stop == clock("17:30")
    assert told.closing_from == clock("16:50")
    assert told.decide_by == clock("16:35")
    assert told.pace == pytest.approx(15.2, abs=0.05)
    assert (told.fits, told.of, told.level) == (6, 7, "tight")
    assert told.minutes_each == pytest.approx(47.8 / 4, abs=0.02)
    assert told.values["each"] == 12
    assert (told.examined, told.in_hand) == (("P1", "P2"), "P3")
    assert (told.reachable, told.unreachable) == (("P4", "P5", "P6"), ("P7",))
    assert told.few_data
    assert not told.remedies
    assert told.sentence_code == "some_fit"


def test_second_example_of_the_definition() -> None:
    told = seen(up_to("16:15"), "16:15")
    assert told.decide_by == clock("16:35")
    assert told.pace == pytest.approx(16.9, abs=0.05)
    assert (told.fits, told.of, told.level) == (4, 7, "over")
    assert told.minutes_each == pytest.approx(12.1 / 3, abs=0.02)
    assert told.values["each"] == 4
    assert told.least == 5
    assert not told.few_data
    assert told.remedies == (
        "introductions_only",
        "merge",
        "drafting_group",
        "later_stop",
        "decide_on_examined",
    )


def test_the_strip_of_the_first_example_is_to_scale_and_without_a_hole() -> None:
    assert strip(seen(up_to("15:42"), "15:42")) == [
        "15:42 now P3",
        "15:47 proposal P4",
        "16:02 proposal P5",
        "16:17 proposal P6",
        "16:32 lost P7",
        "16:35 decision",
        "16:40 item 7",
        "16:50 closing 8 9",
    ]


def test_the_chair_of_the_twelfth_meeting_was_told_in_time() -> None:
    levels: list[tuple[str, str]] = []
    for minute in range(9 * 60 + 31, 17 * 60 + 26):
        now = f"{minute // 60:02}:{minute % 60:02}"
        told = seen(up_to(now), now, levels[-1][1] if levels else "")
        if not levels or levels[-1][1] != told.level:
            levels.append((now, told.level))
    assert levels == [
        ("09:31", "ok"),
        ("15:09", "tight"),
        ("16:06", "over"),
        ("16:34", "tight"),
        ("16:45", "ok"),
    ]


def test_the_minutes_behind_the_plan_are_those_of_the_items() -> None:
    told = seen(up_to("15:42"), "15:42")
    assert told.late == pytest.approx(-1 / 3 + 1 + 1 + 21.5 + 0)
