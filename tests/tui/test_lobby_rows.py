"""The rows of the lobby: columns while there is room, and what must never be cut."""

from pathlib import Path

from meeting_tui.demo import agenda
from meeting_tui.tui.text import plain
from meeting_tui.tui.views.lobby import records
from meeting_tui.tui.widgets.lobby_rows import Below, Line, laid
from meeting_tui.workspace import Workspace

TWINS = (
    Line("a", "CWG-Internet, 12th meeting", "a sitting is open at item 6", "cwg-12-demo"),
    Line("b", "CWG-Internet, 12th meeting", "suspended at item 4", "cwg-12-demo-2"),
)


def shown(lines: tuple[Line, ...], width: int) -> list[str]:
    """Return the rows of a list as text."""
    rows = laid(lines, width)
    return [plain(words).rstrip() for row in rows for words in (row.words, *row.under)]


def test_names_states_and_files_stand_in_columns() -> None:
    assert shown(TWINS, 76) == [
        "CWG-Internet, 12th meeting   a sitting is open at item 6   cwg-12-demo",
        "CWG-Internet, 12th meeting   suspended at item 4           cwg-12-demo-2",
    ]


def test_the_state_goes_below_before_the_file_that_tells_two_records_apart() -> None:
    assert shown(TWINS, 56) == [
        "CWG-Internet, 12th meeting   cwg-12-demo",
        "  a sitting is open at item 6",
        "CWG-Internet, 12th meeting   cwg-12-demo-2",
        "  suspended at item 4",
    ]


def test_a_file_that_is_only_good_to_know_goes_before_anything_else() -> None:
    lines = (Line("a", "A group, 1st meeting", "9 items", "a-group-1", mark="○ "),)
    assert shown(lines, 60) == ["○ A group, 1st meeting   9 items   a-group-1"]
    assert shown(lines, 40) == ["○ A group, 1st meeting   9 items"]


def test_a_long_file_is_cut_in_its_middle_and_a_long_name_at_its_end() -> None:
    name = "A committee with a very long name indeed, 3rd meeting"
    lines = (Line("a", name, "", "a-rehearsal-in-the-morning"), Line("b", name, "", "evening"))
    assert shown(lines, 40)[0] == "A committee with a…    a-rehear…-morning"


def test_what_a_record_lacks_takes_two_rows_at_most() -> None:
    lacks = Below("! ", ", ".join(f"{number} things" for number in range(9)))
    assert shown((Line("a", "A", below=(lacks,)),), 40) == [
        "A",
        "  ! 0 things, 1 things, 2 things, 3",
        "    things, 4 things, 5 things, 6 thing…",
    ]


def test_a_record_that_cannot_be_resumed_says_why(tmp_path: Path) -> None:
    folder, session = Workspace(tmp_path).create(agenda(), name="day")
    session.journal.close()
    journal = folder / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"CWG", b"XXX", 1))
    (record,) = records(Workspace(tmp_path), "en")
    assert record.fault == "This record is open for reading only: an entry is damaged."
    journal.write_bytes(b"")
    (record,) = records(Workspace(tmp_path), "en")
    assert record.fault == "journal.jsonl is empty, and held entries up to #1."
