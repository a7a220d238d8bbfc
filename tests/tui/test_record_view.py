"""The long record: the running report, the paper and the log in one widget."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.heights import Heights
from meeting_tui.tui.widgets.record_kinds import (
    Log,
    LogEntry,
    Paper,
    PaperParagraph,
    PaperText,
    RunningParagraph,
    RunningReport,
)
from meeting_tui.tui.widgets.record_layout import Cell
from meeting_tui.tui.widgets.record_view import RecordView

from .golden import screen_rows
from .host import Host

REPORT = (
    RunningParagraph(
        "6.4",
        "6.4",
        "The secretariat recalled that a consultation has one to three topics.",
        "#207",
    ),
    RunningParagraph(
        "6.5",
        "6.5",
        "A Member State introduced proposal P3, Topic C, and said that its questions could be"
        " shortened.",
        "#211 to #214",
        now=True,
    ),
)


def paragraph(number: int) -> RunningParagraph:
    return RunningParagraph(f"p{number}", f"{number}", "word " * (number % 40 + 1))


def entry(number: int) -> LogEntry:
    return LogEntry(f"#{number}", f"#{number}", "15:41", "chair", f"floor {number}")


class CountingReport(RunningReport):
    """Counts the rows that are laid out."""

    def __init__(self) -> None:
        self.count = 0

    def cells(self, item: RunningParagraph, width: int, *, marked: bool) -> Sequence[Cell]:
        self.count += 1
        return super().cells(item, width, marked=marked)


async def test_the_running_report_lies_at_the_bottom_with_hanging_text() -> None:
    record = RecordView(RunningReport(), focusable=False)
    app = Host(record)
    async with app.run_test(size=(80, 24)) as pilot:
        record.show(REPORT)
        await pilot.pause()
        rows = screen_rows(app)
        assert rows[:20] == [""] * 20
        assert rows[20:] == [
            "   6.4  The secretariat recalled that a consultation has one to three topics.",
            "        #207",
            " ▸ 6.5  A Member State introduced proposal P3, Topic C, and said that its",
            "        questions could be shortened. #211 to #214",
        ]


async def test_adding_a_paragraph_to_ten_thousand_lays_out_the_new_one_only() -> None:
    layout = CountingReport()
    record = RecordView(layout)
    app = Host(record)
    async with app.run_test(size=(120, 40)) as pilot:
        record.show([paragraph(number) for number in range(10_000)])
        await pilot.pause()
        assert layout.count <= 40
        before = layout.count

        for number in range(10_000, 10_020):
            record.append(paragraph(number))
            await pilot.pause()
        assert layout.count == before + 20
        assert record.rows.total == record.scroll_offset.y + record.size.height


async def test_the_highlight_goes_through_rows_of_any_height_and_stays_in_sight() -> None:
    record = RecordView(RunningReport())
    app = Host(record)
    async with app.run_test(size=(80, 24)) as pilot:
        record.show([paragraph(number) for number in range(300)])
        record.focus()
        for key, expected in (
            ("up", "p299"),
            ("home", "p0"),
            ("down", "p1"),
            ("end", "p299"),
            ("up", "p298"),
        ):
            await pilot.press(key)
            assert record.highlighted == expected
            assert any(row.startswith(f" › {expected[1:]}") for row in screen_rows(app))
        await pilot.press("pageup", "pageup", "pagedown")
        assert any(row.startswith(" ›") for row in screen_rows(app))


async def test_new_rows_do_not_pull_away_a_reader_who_went_back() -> None:
    record = RecordView(Log())
    app = Host(record)
    async with app.run_test(size=(80, 24)) as pilot:
        record.show([entry(number) for number in range(1, 201)])
        record.focus()
        await pilot.press("home")
        before = screen_rows(app)
        record.append(entry(201))
        await pilot.pause()
        assert screen_rows(app) == before
        await pilot.press("end")
        record.append(entry(202))
        await pilot.pause()
        assert "floor 202" in screen_rows(app)[-1]


async def test_a_log_row_is_one_line_with_its_marks_in_words() -> None:
    rows = [
        LogEntry("a", "#208", "15:35", "rapporteur", "@15:21 support P2", ("! late", Role.WARNING)),
        LogEntry("b", "#210", "15:36", "chair", "floor Delegation F", "– undone", undone=True),
        LogEntry("c", "#212", "15:37", "chair", "undo #210, F back at the head", "← undo"),
    ]
    record = RecordView(Log())
    app = Host(record)
    async with app.run_test(size=(80, 24)) as pilot:
        record.show(rows)
        record.highlight("c")
        await pilot.pause()
        assert [row for row in screen_rows(app) if row] == [
            "   #208  15:35  ! late     rapporteur   @15:21 support P2",
            "   #210  15:36  – undone   chair        floor Delegation F",
            " › #212  15:37  ← undo     chair        undo #210, F back at the head",
        ]


async def test_two_languages_stand_side_by_side_where_there_is_room() -> None:
    read = PaperParagraph(
        "6.2",
        ("~", Role.DIM),
        "6.2",
        (
            PaperText(
                "The participants had not reached consensus on the topic of the next open"
                " consultation.",
                ((("was: four were not discussed.", Role.DIM),),),
            ),
            PaperText("Les participants n'étaient pas parvenus à un consensus."),
        ),
        ("read", ("amended", Role.WARNING)),
    )
    draft = PaperParagraph("6.4", "~", "6.4", (PaperText("It was recorded."),), ("draft",))
    record = RecordView(Paper())
    app = Host(record)
    async with app.run_test(size=(120, 40)) as pilot:
        record.show([read, draft])
        record.highlight("6.2")
        await pilot.pause()
        assert screen_rows(app)[:5] == [
            " › ~ 6.2           The participants had not reached consensus on the  Les participants"
            " n'étaient pas parvenus à un",
            "     read          topic of the next open consultation.               consensus.",
            "     amended       was: four were not discussed.",
            "",
            "   ~ 6.4 draft     It was recorded.",
        ]
        assert "".join(screen_rows(app)[5:]) == ""
        await pilot.resize_terminal(80, 24)
        assert screen_rows(app)[0] == (
            " › ~ 6.2   The participants had not reached consensus on the topic of the next"
        )


def test_the_log_has_room_for_the_longest_number_and_the_longest_mark() -> None:
    few = [LogEntry("a", "#9", "15:35", "chair", "one"), LogEntry("b", "#10", "15:36", "chair", "")]
    many = [*few, LogEntry("c", "#10000", "15:37", "chair", "two", "! clock changed")]
    assert Log().fitting(few) == Log()
    assert [column.cells for column in Log().fitting(many).columns(80)][1:4] == [6, 5, 15]
    number = Log().fitting(many).cells(few[0], 80, marked=False)[1]
    assert number.lines == ((("    #9", Role.DIM),),)


async def test_a_changed_row_is_laid_out_again_and_the_others_are_not() -> None:
    layout = CountingReport()
    record = RecordView(layout)
    app = Host(record)
    async with app.run_test(size=(80, 24)) as pilot:
        record.show(REPORT)
        await pilot.pause()
        before = layout.count
        record.replace(RunningParagraph("6.4", "6.4", "Withdrawn."))
        await pilot.pause()
        assert layout.count == before + 1
        assert screen_rows(app)[21] == "   6.4  Withdrawn."


async def test_enter_says_which_row_was_chosen_by_its_id() -> None:
    record = RecordView(Log())
    chosen: list[str] = []

    class Chosen(Host):
        def on_record_view_selected(self, event: RecordView.Selected) -> None:
            chosen.append(event.id)

    app = Chosen(record)
    async with app.run_test(size=(80, 24)) as pilot:
        record.show([entry(1), entry(2)])
        record.focus()
        await pilot.press("end", "up", "enter")
    assert chosen == ["#1"]


@given(st.lists(st.integers(1, 9), min_size=1, max_size=60), st.data())
def test_heights_agree_with_plain_sums(heights: list[int], data: st.DataObject) -> None:
    tree = Heights(heights)
    place = data.draw(st.integers(0, len(heights) - 1))
    heights[place] = data.draw(st.integers(1, 9))
    tree.correct(place, heights[place])

    assert [tree.before(n) for n in range(len(heights) + 1)] == [
        sum(heights[:n]) for n in range(len(heights) + 1)
    ]
    lines = [(n, within) for n, height in enumerate(heights) for within in range(height)]
    assert [tree.at(line) for line in range(len(lines))] == lines
    assert tree.at(len(lines) + 3) == (len(heights) - 1, heights[-1] + 3)
