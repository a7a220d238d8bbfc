"""A register that was sent out of the record may no longer say what the record does."""

from pathlib import Path

from meeting_tui.tui.outdated import outdated, written_as


def test_earlier_registers_are_named_when_they_say_something_else(tmp_path: Path) -> None:
    for n, data in ((120, b"M1"), (124, b"M1 M2")):
        for form in ("json", "csv"):
            (tmp_path / written_as(form, "day", "en", n)).write_bytes(data)
    made = {written_as("json", "day", "en", 131): b"M1 M2"}

    assert outdated(tmp_path, "day", made) == ["day-measures-en-120"]
    assert outdated(tmp_path, "day", {}) == ["day-measures-en-120", "day-measures-en-124"]
    assert outdated(tmp_path / "none", "day", {}) == []
