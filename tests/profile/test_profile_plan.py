"""Whether the plan fits the day, and the shipped workspace."""

import importlib
import stat
from pathlib import Path

import pytest

from meeting_tui.profile import check_plan, copy_examples, examples, load_agenda, read_agenda

from .small_agenda import AGENDA, Read

ITEM = "  - {title: {en: Opening, fr: Ouverture}, minutes: 30, closing: yes}"


def item(fields: str) -> str:
    return "  - {title: {en: A, fr: A}, " + fields + "}"


PLANS = {
    "too much for the day": (
        [ITEM, item("minutes: 141")],
        "the items need 171 min and writing up the report 10, the sittings of 2019-02-01 leave 180",
    ),
    "just enough": ([ITEM, item("minutes: 140")], None),
    "reserve longer than the sitting": (
        [item("minutes: 171, closing: yes")],
        "the closing reserve needs 181 min, the last sitting has 180",
    ),
    "outside every sitting": (
        [ITEM, item("minutes: 5, at: 12:30")],
        "item 2 is set for 12:30, outside every sitting",
    ),
    "hours out of order": (
        [ITEM, item("minutes: 5, at: 11:00"), item("minutes: 5, at: 10:30")],
        "item 3 is set for 10:30, before item 2 at 11:00",
    ),
    "too late for its hour": (
        [ITEM, item("minutes: 50"), item("minutes: 5, at: 10:30")],
        "item 3 is set for 10:30, but 80 min are planned before it and the sittings leave 60",
    ),
    "no minutes": ([ITEM, item("kind: none"), item("kind: none")], "without minutes: item 2, 3"),
    "minutes counted twice": (
        [ITEM, item("minutes: 10, items: [{title: {en: B, fr: B}, minutes: 10}]")],
        "item 2 has minutes beside those of its sub-items",
    ),
    "two topics": (
        [ITEM, item("kind: topic, minutes: 1"), item("kind: topic, minutes: 1")],
        "items 2, 3 are all of the kind topic",
    ),
    "no closing": ([item("minutes: 5")], "no item belongs to the closing reserve"),
}


@pytest.mark.parametrize(("items", "expected"), PLANS.values(), ids=PLANS)
def test_a_plan_is_compared_with_the_day(
    read: Read, items: list[str], expected: str | None
) -> None:
    told = [
        finding.sentence("en") for finding in read(AGENDA.replace(ITEM, "\n".join(items))).findings
    ]
    assert (expected in told) if expected else told == []


def test_breaks_and_the_stop_are_not_time_for_items(read: Read) -> None:
    hours = "{from: 09:30, to: 12:30, stop: 12:00, breaks: [{from: 10:30, to: 10:45}]}"
    spoilt = AGENDA.replace("{from: 09:30, to: 12:30}", hours).replace(
        "30, closing", "126, closing"
    )
    assert [f.values["available"] for f in read(spoilt).findings] == [135, 135]


def test_a_day_has_room_only_for_the_items_bound_to_it(read: Read) -> None:
    two_days = AGENDA.replace("place:", "end: 2019-02-02\nplace:")
    bound = item("minutes: 181, day: 2")
    assert [f.values for f in read(two_days + bound + "\n").findings] == [
        {"needed": 181, "write_up": 0, "day": "2019-02-02", "available": 180, "excess": 1}
    ]


def test_a_finding_says_where_the_item_stands_when_it_was_read(read: Read) -> None:
    reading = read(AGENDA + item("at: 18:00, minutes: 5") + "\n")
    assert [(f.line, f.column) for f in reading.findings] == [(9, 5)]
    assert [f.place for f in check_plan(reading.setup)] == [""]


def test_the_example_to_copy_has_nothing_to_remark() -> None:
    assert read_agenda(examples() / "agenda" / "example.yaml").findings == ()


def test_a_new_workspace_is_private_and_overwrites_nothing(tmp_path: Path) -> None:
    workspace = tmp_path / "work"
    (workspace / "agenda").mkdir(parents=True)
    kept = workspace / "agenda" / "example.yaml"
    kept.write_text("mine")
    written = copy_examples(workspace)
    assert kept.read_text() == "mine"
    assert kept not in written
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}
    assert stat.S_IMODE((workspace / "sessions").stat().st_mode) == 0o700
    assert load_agenda(workspace / "agenda" / "cwg-internet-12.yaml").group.id == "cwg-internet"
    assert copy_examples(workspace) == []


def test_an_installed_program_brings_its_own_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module("meeting_tui.profile.examples")
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "meeting_tui")
    assert examples() == tmp_path
    (tmp_path / "meeting_tui" / "examples" / "agenda").mkdir(parents=True)
    assert examples() == tmp_path / "meeting_tui" / "examples"
