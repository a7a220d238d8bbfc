import pytest

from meeting_tui.domain.events.agenda import ItemClosed, ItemOpened
from meeting_tui.domain.events.sitting import SittingOpened

from .given import clock, given, item, opened, plan, sitting
from .test_forecast import afternoon, seen, strip

ITEMS = (item("1", 60), item("2", 40), item("3", 30))


def test_without_a_topic_the_items_are_counted_before_the_closing() -> None:
    told = seen(given(afternoon(*ITEMS), *opened("1", "14:00")), "14:10")
    assert (told.subject, told.sentence_code, told.level) == ("items", "items_fit", "ok")
    assert (told.fits, told.of, told.in_hand, told.reachable) == (3, 3, "1", ("2", "3"))
    assert (told.closing_from, told.decide_by) == (clock("16:20"), None)
    assert told.spare == pytest.approx(10)
    assert told.pace is None
    assert strip(told) == [
        "14:10 now 1",
        "15:00 item 2",
        "15:40 item 3",
        "16:10 spare",
        "16:20 closing 9",
    ]


def test_items_that_do_not_fit_are_named_in_the_order_of_the_agenda() -> None:
    told = seen(given(afternoon(*ITEMS), *opened("1", "14:30")), "14:30")
    assert (told.level, told.sentence_code) == ("tight", "items_tight")
    assert (told.fits, told.of, told.unreachable) == (2, 3, ("3",))
    assert told.minutes_each == pytest.approx(25)


def test_items_left_with_less_than_a_useful_slot_each_are_over() -> None:
    told = seen(given(afternoon(*ITEMS), *opened("1", "15:15")), "15:15")
    assert (told.level, told.fits, told.remedies) == ("over", 1, ("later_stop",))


def test_formal_items_of_a_minute_or_two_are_no_reason_for_alarm() -> None:
    setup = afternoon(item("1", 130), item("2", 2), item("3", 1), item("4", 2))
    assert seen(given(setup, *opened("1", "14:00")), "14:00").level == "ok"


def test_a_small_item_does_not_jump_the_line() -> None:
    setup = afternoon(item("1", 60), item("2", 100), item("3", 5))
    told = seen(given(setup, *opened("1", "14:30")), "14:30")
    assert (told.reachable, told.unreachable) == ((), ("2", "3"))


def test_items_passed_over_are_still_to_come() -> None:
    state = given(afternoon(*ITEMS), *opened("2", "14:00"), ("14:30", ItemClosed("2")))
    told = seen(state, "14:30")
    assert (told.examined, told.reachable) == (("2",), ("3", "1"))


def test_an_item_at_its_hour_is_reached_if_it_ends_before_the_closing() -> None:
    early = afternoon(item("1", 60), item("2", 30, at="15:30"))
    assert seen(given(early, *opened("1", "14:00")), "14:00").level == "ok"
    late = afternoon(item("1", 60), item("2", 30, at="16:00"))
    told = seen(given(late, *opened("1", "14:00")), "14:00")
    assert (told.level, told.unreachable) == ("tight", ("2",))


def test_a_heading_without_minutes_is_no_item_to_count() -> None:
    setup = afternoon(item("1"), item("1.1", 20, parent="1"), item("1.2", 20, parent="1"))
    told = seen(given(setup, ("14:00", SittingOpened(1))), "14:00")
    assert (told.fits, told.of) == (2, 2)


def test_after_the_topic_the_rest_of_the_agenda_is_counted() -> None:
    topic = item("1", 60, "topic", decision=5)
    setup = afternoon(topic, item("2", 30))
    state = given(setup, *opened("1", "14:00"), ("15:00", ItemClosed("1"), ItemOpened("2")))
    assert seen(state, "15:00").subject == "items"
    assert seen(state, "15:00").decide_by is None


def test_in_the_closing_the_hour_of_the_end_is_the_limit() -> None:
    setup = plan(
        item("1", 60),
        item("8", 25, "report", closing=True),
        item("9", 5, "closing", closing=True),
        sittings=(sitting("14:00", "17:00"),),
    )
    begun = ("16:00", ItemClosed("1"), ItemOpened("8"))
    state = given(setup, *opened("1", "15:00"), begun)
    told = seen(state, "16:10")
    assert (told.subject, told.sentence_code, told.spare) == ("closing", "closing_fit", 30)
    assert strip(told) == ["16:10 now 8", "16:25 closing 9", "16:30 spare"]
    assert seen(state, "16:56").sentence_code == "closing_over"


@pytest.mark.parametrize("left", [("8", "9"), ("9",), ()])
def test_past_the_hour_of_the_end_nothing_fits_any_more(left: tuple[str, ...]) -> None:
    setup = plan(
        item("8", 25, "report", closing=True),
        item("9", 5, "closing", closing=True),
        sittings=(sitting("14:00", "17:00"),),
    )
    done = [ItemClosed(each) for each in ("8", "9") if each not in left]
    now = [ItemOpened(each) for each in left[:1]]
    state = given(setup, ("16:00", SittingOpened(1)), ("16:59", *done, *now))
    told = seen(state, "17:03", "ok")
    assert (told.level, told.sentence_code, told.remedies) == ("over", "past", ("later_stop",))
    assert seen(state, "17:00").sentence_code != "past"


def test_with_nothing_left_there_is_nothing_to_say() -> None:
    setup = afternoon(item("1", 10))
    state = given(setup, *opened("1", "14:00"), ("14:05", ItemClosed("1"), ItemClosed("9")))
    told = seen(state, "14:10")
    assert (told.sentence_code, told.level, told.fits, told.of) == ("nothing_left", "ok", 2, 2)
