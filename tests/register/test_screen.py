"""F6: the gate on the screen, and what earlier meetings left open."""

from pathlib import Path

from meeting_tui.profile import copy_examples
from tests.cli.playing import AGENDA, DAY, run_in
from tests.tui.meeting import seat


async def test_the_officer_amends_approves_and_writes_what_goes_out(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="17:06") as officer:
        await officer.press("f6")
        assert "2 of 4 measures approved" in officer.text
        assert "! M3 M4 open: approve or drop before closing" in officer.text
        assert "› !  M3   undertaking  Chairman       –" in officer.text
        assert "✓ goes out   M1 M2" in officer.text
        assert "– next agenda P5 to P7 and P4 first" in officer.text
        await officer.press("m", "enter")
        assert "M3 has these words already: nothing is changed." in officer.text
        await officer.type(" today")
        assert officer.last.startswith("/amend M3: inform the Council")
        assert "was: inform the Council" in officer.text
        await officer.press("a")
        assert officer.last == "/approve M3"
        assert "✓ goes out   M1 M2 M3" in officer.text
        assert "! stays here M4" in officer.text
        n = officer.app.session.state.n
        await officer.press("w", "g")
        await officer.wait_for((tmp_path / "papers" / "day" / f"day-measures-fr-{n}.xlsx").is_file)
        await officer.wait_for((tmp_path / "agenda" / "cwg-internet-13.yaml").is_file)


async def test_before_the_report_is_taken_up_a_measure_is_approved_by_two_presses(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:46") as officer:
        await officer.press("f6", "a")
        assert "The report is not before the Group yet: a again approves M2" in officer.text
        assert "/approve" not in officer.last
        await officer.press("a")
        assert officer.last == "/approve M2"


async def test_what_earlier_meetings_left_open_is_listed_below(tmp_path: Path) -> None:
    copy_examples(tmp_path)
    earlier = Path(AGENDA).read_text("utf-8").replace("meeting: 12\n", "meeting: 11\n")
    (tmp_path / "agenda" / "eleven.yaml").write_text(earlier, "utf-8")
    run = run_in(tmp_path)
    run("new", "eleven", "--name", "eleven")
    run("record", "eleven", str(DAY))
    run("record", "eleven", typed="/complete M1: done")
    async with seat(tmp_path, hour="09:25", size=(120, 40)) as officer:
        await officer.press("f6")
        assert "No measures yet. /invite, /request, /undertake" in officer.text
        await officer.wait_for(lambda: "Open from earlier meetings" in officer.text)
        await officer.settle()
        assert "M2   invitation   Member States" in officer.text
        assert "M3   undertaking  Chairman" in officer.text
        assert "M1   request" not in officer.text
        (row,) = [line for line in officer.text.splitlines() if "M2   invitation" in line]
        assert row.rstrip().endswith("4.4")
        assert "CWG-Internet 11, M2" in officer.text
