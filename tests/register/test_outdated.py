"""A register that was sent out of the record may no longer say what the record does."""

from pathlib import Path

from meeting_tui.journal.marks import REHEARSAL
from meeting_tui.tui.outdated import outdated, written_as
from meeting_tui.tui.registering import agenda_name


def test_earlier_registers_are_named_when_they_say_something_else(tmp_path: Path) -> None:
    for n, data in ((120, b"M1"), (124, b"M1 M2")):
        for form in ("json", "csv"):
            (tmp_path / written_as(form, "day", "en", n)).write_bytes(data)
    made = {written_as("json", "day", "en", 131): b"M1 M2"}

    assert outdated(tmp_path, "day", made) == ["day-measures-en-120"]
    assert outdated(tmp_path, "day", {}) == ["day-measures-en-120", "day-measures-en-124"]
    assert outdated(tmp_path / "none", "day", {}) == []


def test_the_next_agenda_of_a_rehearsal_does_not_take_the_name_of_the_real_one(
    tmp_path: Path,
) -> None:
    assert agenda_name(tmp_path, "cwg-internet", 13) == "cwg-internet-13.yaml"
    (tmp_path / REHEARSAL).touch()
    assert agenda_name(tmp_path, "cwg-internet", 13) == "rehearsal-cwg-internet-13.yaml"
