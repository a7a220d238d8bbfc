"""The shipped day, told by ``status``: both worked examples, and that the chair knew in time."""

import json
from pathlib import Path
from typing import Any

import pytest

from meeting_tui import demo

from .playing import AGENDA, Run


def forecast(day: Run, time: str) -> dict[str, Any]:
    result = day("status", "day", "--at", time, "--json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)["forecast"]
    return found


def strip(found: dict[str, Any]) -> list[str]:
    return [
        " ".join([each["from"][11:16], each["role"], *each["refs"]]) for each in found["segments"]
    ]


def test_the_first_example_is_told_exactly(day: Run) -> None:
    found = forecast(day, "15:42")
    hours = [found[name][11:16] for name in ("decide_by", "closing_from", "stop")]
    assert hours == ["16:35", "16:50", "17:30"]
    assert (found["level"], found["fits"], found["of"]) == ("tight", 6, 7)
    assert (found["minutes_each"], found["pace"], found["few_data"]) == (12, 15.2, True)
    assert (found["reachable"], found["unreachable"]) == (["P4", "P5", "P6"], ["P7"])
    assert found["sentence"] == {
        "en": "6 of 7 proposals fit at this pace. P7 does not. To examine all: 12 min each, with "
        "little to go by yet.",
        "fr": "À ce rythme, 6 propositions sur 7. P7, non. Pour les traiter "
        "toutes\N{NO-BREAK SPACE}: 12 min chacune (peu de recul).",
    }
    assert strip(found) == [
        "15:42 now P3",
        "15:47 proposal P4",
        "16:02 proposal P5",
        "16:17 proposal P6",
        "16:32 lost P7",
        "16:35 decision",
        "16:40 item 7",
        "16:50 closing 8 9",
    ]


def test_the_second_example_is_told_exactly(day: Run) -> None:
    found = forecast(day, "16:15")
    assert found["decide_by"][11:16] == "16:35"
    assert (found["level"], found["fits"], found["of"]) == ("over", 4, 7)
    assert (found["minutes_each"], found["pace"], found["few_data"]) == (4, 16.9, False)
    assert found["unreachable"] == ["P5", "P6", "P7"]
    assert found["remedies"][-1] == "decide_on_examined"
    assert found["sentence"]["en"].startswith("Only 4 of 7. Shared evenly: 4 min each")
    assert strip(found)[:3] == ["16:15 now P4", "16:22 lost P5 P6 P7", "16:35 decision"]


def test_the_segments_leave_no_hole_up_to_the_end(day: Run) -> None:
    for time in ("09:31", "12:10", "15:42", "16:15", "16:41"):
        found = forecast(day, time)
        ends = [each["to"] for each in found["segments"]]
        assert [each["from"] for each in found["segments"]][1:] == ends[:-1]
        assert ends[-1] == found["stop"]


TIGHT = (
    "6 of 7 proposals fit at this pace. P7 does not. To examine all: 14 min each, with little to "
    "go by yet."
)
OVER = (
    "Only 4 of 7. Shared evenly: 4 min each, the least is 5. Now: decide on P1 to P4, or no "
    "consensus: time."
)


@pytest.mark.parametrize(
    ("level", "since", "by", "entry", "line", "sentence"),
    [
        ("tight", "15:09", "15:20", "15:00", "/examine P1", TIGHT),
        ("over", "16:06", "16:10", "16:06", "/examine P4", OVER),
    ],
)
def test_the_chair_was_told_in_time_after_this_entry_and_in_these_words(
    day: Run, level: str, since: str, by: str, entry: str, line: str, sentence: str
) -> None:
    hour, minute = since.split(":")
    before = f"{hour}:{int(minute) - 1:02}"
    assert forecast(day, before)["level"] != level
    assert forecast(day, since)["sentence"]["en"] == sentence
    assert (forecast(day, since)["level"], forecast(day, by)["level"]) == (level, level)
    assert entry_before(day, since, "/examine") == f"@{entry}:00 {line}"


def entry_before(day: Run, time: str, verb: str) -> str:
    """Return the last line of that verb that the forecast of an hour rests on."""
    entries = [json.loads(row) for row in day("log", "day", "--json").stdout.splitlines()]
    lines = [each["line"] for each in entries if each["at"][11:16] <= time]
    found: str = next(each for each in reversed(lines) if verb in each)
    return found


def test_check_says_when_the_plan_does_not_fit_the_day(run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "long.yaml"
    text = demo.agenda().read_text("utf-8")
    agenda.write_text(text.replace("minutes: 100", "minutes: 300"), "utf-8")
    assert "too many" not in run("check", AGENDA).output
    told = run("check", str(agenda))
    assert "the items need 475 min and writing up the report 10" in told.output
    assert "leave 345; 140 min too many: shorten, drop or add a sitting" in told.output


def test_the_totals_are_for_the_seats(day: Run) -> None:
    values = json.loads(day("status", "day", "--at", "15:42", "--json").stdout)
    assert values["speaking"][0] == {"actor": "CCC", "region": "", "minutes": 22, "turns": 2}
    report = day("report", "day", "--paper", "meeting", "--lang", "en", "--format", "md").stdout
    assert "22 min" not in report
