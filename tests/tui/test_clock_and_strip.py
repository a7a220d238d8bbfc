"""The clock in block digits, the progress bar, and the time strip drawn to scale."""

from dataclasses import replace
from datetime import timedelta

from textual.app import App

from meeting_tui.tui.views.chair import item_head
from meeting_tui.tui.views.seat import Seat, countdown
from meeting_tui.tui.widgets.clock_digits import Size, digits
from meeting_tui.tui.widgets.painted import Painted
from meeting_tui.tui.widgets.progress_line import ProgressLine, ProgressView, bar
from meeting_tui.tui.widgets.speaker import Speaker, SpeakerView
from meeting_tui.tui.widgets.time_strip import (
    HourMark,
    Segment,
    Stretch,
    TimeStrip,
    TimeStripView,
    hours_row,
    strip_row,
)
from tests.domain.acting import on_topic
from tests.domain.given import clock

from .gallery import SPEAKER, STRIP
from .host import Host, painted, rows_of


def test_the_three_sizes_of_a_clock() -> None:
    assert digits("1:18", Size.LARGE) == [
        "  ██          ██    ██████",
        "████    ██  ████    ██  ██",
        "  ██          ██    ██████",
        "  ██    ██    ██    ██  ██",
        "██████      ██████  ██████",
    ]
    assert digits("1:18", Size.SMALL) == [" ▄     ▄  ▄▄▄", "▀█  ▀ ▀█  █▄█", "▄█▄ ▀ ▄█▄ █▄█"]
    assert len(digits("1:18", Size.ROOM)) == 10


def test_over_time_has_a_plus_and_a_hostile_clock_draws_nothing() -> None:
    assert digits("+0:24", Size.SMALL)[1].startswith("▄█▄ █ █")
    assert digits("[/b]", Size.LARGE) == []


def test_a_bar_never_looks_full_or_empty_before_it_is() -> None:
    assert bar(0.001, 10).plain == "━─────────"
    assert bar(0.999, 10).plain == "━━━━━━━━━─"
    assert bar(1, 10).plain == "━━━━━━━━━━"


def test_a_progress_line_keeps_its_words() -> None:
    view = ProgressView("14 of 22 approved", 14 / 22, "! 9 min left, 1 min each")
    assert painted(ProgressLine(view)) == [
        " 14 of 22 approved ━━━━━━━━━━━━━───────                ! 9 min left, 1 min each"
    ]


async def test_nobody_speaks() -> None:
    empty = SpeakerView("", empty="Nobody has the floor. n gives it to the next")
    assert await rows_of(Speaker(empty)) == [" Nobody has the floor. n gives it to the next"]


async def test_a_long_name_is_whole_and_the_bar_gives_way_to_it() -> None:
    name = "Democratic People's Republic of Korea, for the group of States that it speaks for"
    rows = await rows_of(Speaker(SpeakerView(name, "on P3", "+3:24", "over 3:00", 1.0), small=True))
    assert "● Democratic People's Republic of Korea, for" in rows[0]
    assert "group of States that it speaks for" in rows[1]
    assert "  on P3" in rows[2]
    assert "━" not in "".join(rows)


def test_segments_are_to_scale_and_a_label_that_does_not_fit_is_left_out_whole() -> None:
    view = TimeStripView(
        (
            Segment("P5", 2, Stretch.NOW),
            Segment("✗ P4 to P7", 8, Stretch.LOST, ("✗P4-7",)),
            Segment("closing 40 min", 40, Stretch.CLOSING),
        )
    )
    assert strip_row(view, 50, {}).plain == "  ▏✗P4-7  ▏closing 40 min".ljust(50)


def test_hours_that_would_touch_are_left_out_but_the_end_stays() -> None:
    marks = (HourMark("16:35", 104), HourMark("17:30", 108), HourMark("15:42", 0))
    hours = hours_row(replace(STRIP, marks=marks), 118)
    assert hours.plain == "15:42".ljust(113) + "17:30"


async def test_without_grounds_the_strip_has_the_same_characters() -> None:
    async def strip(theme: str) -> tuple[list[str], bool]:
        app = Host(TimeStrip(STRIP), theme_name=theme)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            grounds = {segment.style.bgcolor for segment in strips[0] if segment.style}
            return [line.text for line in strips[:2]], len(grounds) > 1

    (dark, coloured), (ansi, grounded) = await strip("meeting-dark"), await strip("ansi-dark")
    assert dark == ansi
    assert coloured
    assert not grounded


async def test_a_view_that_did_not_change_is_not_painted_again() -> None:
    speaker = Speaker(SPEAKER)
    app: App[None] = Host(speaker)
    async with app.run_test() as pilot:
        await pilot.pause()
        painted = _count_renders(speaker)
        speaker.show(replace(SPEAKER))
        await pilot.pause()
        assert painted == []
        speaker.show(replace(SPEAKER, clock="1:17"))
        await pilot.pause()
        assert len(painted) == 1


def _count_renders(widget: Painted[SpeakerView]) -> list[str]:
    painted: list[str] = []
    render = widget.render

    def counted() -> object:
        painted.append(widget.view.clock)
        return render()

    widget.render = counted  # type: ignore[method-assign, assignment]  # counts real paints
    return painted


def test_a_label_of_the_strip_does_not_come_and_go_from_minute_to_minute() -> None:
    shown: set[str] = set()
    for minute in range(120):
        now = Segment("1", 125.0 - minute, Stretch.NOW)
        items = [Segment(str(n), 9.0 + 2 * n, Stretch.ITEM) for n in range(2, 10)]
        row = strip_row(TimeStripView((now, *items)), 38, {}).plain
        labels = {*row.replace("▏", " ").split()} - {"1"}
        assert shown <= labels
        shown = labels
    assert shown


def test_what_was_left_open_for_years_is_not_counted_in_minutes() -> None:
    seat = Seat(on_topic(), clock("10:00") + timedelta(days=2857), "chair", "en")
    assert item_head(seat).fact[-1][0].startswith("left open, ")
    assert countdown(seat.seconds("item", "3")) == "-:--"
