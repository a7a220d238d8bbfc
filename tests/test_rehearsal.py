"""A rehearsal has a clock of its own, which goes by no other time than that of its seats."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from meeting_tui import demo
from meeting_tui.journal import seats
from meeting_tui.journal.marks import DEMONSTRATION, SAMPLE, practice
from meeting_tui.profile import copy_examples
from meeting_tui.rehearsal import is_rehearsal, move_on
from meeting_tui.session import Session
from meeting_tui.tui.views import lobby
from meeting_tui.tui.views.lobby_lines import record_line
from meeting_tui.workspace import Workspace, for_writing, open_session

from .tui.meeting import HandClock

TODAY = datetime(2026, 11, 28, 18, 48, tzinfo=UTC)
OPENING = datetime(2019, 2, 1, 8, 25, tzinfo=UTC)


def begun(folder: Path) -> tuple[Path, Session, HandClock]:
    copy_examples(folder)
    workspace, clock = Workspace(folder), HandClock(TODAY)
    record, session = workspace.rehearse(workspace.agenda("cwg-internet-12"), clock=clock)
    return record, session, clock


def test_it_begins_five_minutes_before_the_first_sitting_of_its_day(tmp_path: Path) -> None:
    record, session, clock = begun(tmp_path)
    clock.advance(minutes=7)
    session.enter("/open")

    assert is_rehearsal(record)
    assert record.name == "rehearsal-cwg-internet-12"
    assert [entry.at for entry in session.state.entries] == [
        OPENING,
        OPENING + timedelta(minutes=7),
    ]


def test_its_clock_stands_still_while_nobody_sits_at_it(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path)
    clock.advance(minutes=7)
    session.enter("/open")
    session.journal.close()
    clock.advance(days=3)

    workspace = Workspace(tmp_path)
    _, again = workspace.rehearse(workspace.agenda("cwg-internet-12"), clock=clock)

    assert again.moment() == OPENING + timedelta(minutes=7)


def test_one_that_is_closed_stays_and_the_next_has_a_name_of_its_own(tmp_path: Path) -> None:
    record, session, clock = begun(tmp_path)
    for line in ("/open", "/close"):
        session.enter(line)
    session.journal.close()
    workspace = Workspace(tmp_path)
    agenda = workspace.agenda("cwg-internet-12")

    following, new = workspace.rehearse(agenda, clock=clock)
    new.journal.close()
    again, _ = workspace.rehearse(agenda, clock=clock)

    assert following.name == again.name == "rehearsal-cwg-internet-12-2"
    (first,) = (each for each in lobby.records(workspace, "en") if each.folder == record)
    assert record_line(first, "en").name == "CWG-Internet, 12th meeting rehearsal"


def test_a_second_seat_goes_by_the_clock_of_the_first(tmp_path: Path) -> None:
    record, _, clock = begun(tmp_path)
    held = seats.take(record, "chair")
    clock.advance(minutes=20)

    second = open_session(record, seat="rapporteur", clock=clock)

    assert second.moment() == OPENING + timedelta(minutes=20)
    held.release()


def test_moved_on_it_is_moved_on_for_every_seat(tmp_path: Path) -> None:
    record, session, clock = begun(tmp_path)
    held = seats.take(record, "chair")
    second = open_session(record, seat="rapporteur", clock=clock)
    looked = open_session(record, seat="room", read_only=True, clock=clock)

    move_on(record, session.clock())
    clock.advance(minutes=1)

    moments = {each.clock() for each in (session, second, looked)}
    assert moments == {OPENING + timedelta(minutes=6)}
    held.release()


def test_left_after_it_was_moved_on_it_goes_on_from_there(tmp_path: Path) -> None:
    record, session, clock = begun(tmp_path)
    move_on(record, session.clock())
    session.journal.close()
    clock.advance(days=1)

    again = open_session(record, seat="chair", clock=clock)

    assert again.clock() == OPENING + timedelta(minutes=5)


def test_a_mark_that_says_no_hour_leaves_it_at_its_last_entry(tmp_path: Path) -> None:
    record, session, clock = begun(tmp_path)
    session.journal.close()
    mark = record / "REHEARSAL"
    mark.write_text(f"{mark.read_text().split()[0]}\n")
    clock.advance(days=1)

    assert open_session(record, seat="chair", clock=clock).clock() == OPENING


def test_looking_at_it_moves_no_clock(tmp_path: Path) -> None:
    record, session, clock = begun(tmp_path)
    session.journal.close()
    clock.advance(days=3)
    before = (record / "REHEARSAL").read_text()

    looked = open_session(record, seat="lobby", read_only=True, clock=clock)

    assert looked.moment() == OPENING
    assert (record / "REHEARSAL").read_text() == before


def test_who_looks_on_goes_by_the_clock_of_who_sits_down_later(tmp_path: Path) -> None:
    record, session, clock = begun(tmp_path)
    session.journal.close()
    looked = open_session(record, seat="lobby", read_only=True, clock=clock)
    clock.advance(minutes=4)
    assert looked.clock() == OPENING, "nobody sits there yet"

    chair = open_session(record, seat="chair", clock=clock)
    held = seats.take(record, "chair")
    clock.advance(minutes=20)
    assert looked.clock() == chair.clock() == OPENING + timedelta(minutes=20)

    held.release()
    clock.advance(hours=2)
    assert looked.clock() == OPENING + timedelta(minutes=20), "it stands still again"


def test_another_record_of_the_agenda_keeps_the_clock_of_the_machine(tmp_path: Path) -> None:
    begun(tmp_path)
    workspace, clock = Workspace(tmp_path), HandClock(TODAY)
    record, session = workspace.create(workspace.agenda("cwg-internet-12"), clock=clock)

    assert not is_rehearsal(record)
    assert session.moment() == TODAY


def test_demonstrations_and_copies_of_samples_are_marked_as_practice(tmp_path: Path) -> None:
    copy_examples(tmp_path)
    played, session = demo.begin(Workspace(tmp_path))
    session.journal.close()
    sample = played.with_name("sample-day")
    played.rename(sample)
    (sample / DEMONSTRATION).rename(sample / SAMPLE)

    assert practice(sample) == practice(for_writing(sample)) == "demonstration"
