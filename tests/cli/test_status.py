"""Where the meeting stands, or stood: as JSON for programs, as sentences for people."""

import json
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from meeting_tui.schemas import schema
from meeting_tui.status import moment_of
from meeting_tui.workspace import open_session

from .playing import AGENDA, Run
from .shapes import assert_fits


def at(run: Run, time: str) -> dict[str, Any]:
    result = run("status", "day", "--at", time, "--json")
    assert result.exit_code == 0, result.stderr
    values: dict[str, Any] = json.loads(result.stdout)
    assert_fits(values, schema("status"))
    return values


def test_at_an_hour_of_the_day_the_floor_the_queue_and_the_proposals_are_those_of_then(
    day: Run,
) -> None:
    values = at(day, "15:42")
    assert values["at"] == "2019-02-01T15:42:00+01:00"
    assert values["state"] == "running"
    assert values["item"] == "6"
    assert values["floor"] == "CCC"
    assert values["queue"] == ["FFF", "AAA"]
    proposals = {each["id"]: (each["state"], each["minutes"]) for each in values["proposals"]}
    assert proposals["P1"] == ("examined", 18)
    assert proposals["P2"] == ("examined", 14)
    assert proposals["P3"] == ("under examination", 10)
    assert proposals["P4"] == ("submitted", 0)


def test_the_forecast_says_at_a_quarter_to_four_that_it_is_tight(day: Run) -> None:
    forecast = at(day, "15:42")["forecast"]
    hours = {name: forecast[name][11:16] for name in ("stop", "closing_from", "decide_by")}
    assert hours == {"stop": "17:30", "closing_from": "16:50", "decide_by": "16:35"}
    assert (forecast["level"], forecast["fits"], forecast["of"]) == ("tight", 6, 7)
    assert forecast["minutes_each"] == 12
    assert "6 of 7" in forecast["sentence"]["en"]
    assert forecast["sentence"]["fr"] != forecast["sentence"]["en"]


def test_after_the_gavel_there_is_no_forecast_but_there_are_open_points(day: Run) -> None:
    values = json.loads(day("status", "day", "--json").stdout)
    assert values["state"] == "closed"
    assert values["forecast"] is None
    assert values["report"] == "approved"
    referral = next(p for p in values["open_points"] if p["code"] == "referral_unanswered")
    assert referral["line"] == "/answered council: …"


@pytest.mark.parametrize(
    "time", ["15:42", "d1 15:42", "2019-02-01T15:42", "2019-02-01T15:42:00+01:00"]
)
def test_a_time_may_be_written_in_each_of_these_ways(day: Run, time: str) -> None:
    assert at(day, time)["at"] == "2019-02-01T15:42:00+01:00"


@pytest.mark.parametrize("time", ["25:00", "soon", "", "15:42 16:00", "2019-02-30T10:00"])
def test_what_is_no_time_is_wrong_usage(day: Run, time: str) -> None:
    result = day("status", "day", "--at", time)
    assert result.exit_code == 2
    assert "is no time; write 15:42" in result.stderr


def test_before_anything_happened_the_agenda_is_there_all_the_same(day: Run) -> None:
    values = at(day, "08:00")
    assert values["state"] == "not opened"
    assert values["entries"] == 1
    assert len(values["items"]) == 9


def test_people_read_sentences_without_anything_drawn(day: Run) -> None:
    text = day("status", "day", "--at", "15:42").stdout
    assert "15:42: the sitting is open." in text
    assert "The floor: Delegation C." in text
    assert "The list of speakers: Delegation F and Delegation A." in text
    assert "P1, Topic A: examined, 18 minutes" in text
    assert "\x1b" not in text
    assert not {c for c in text if unicodedata.category(c) == "So"}


def test_the_answer_comes_in_the_language_asked_for(day: Run) -> None:
    assert "Délégation C" in day("status", "day", "--at", "15:42", "--lang", "fr").stdout


def test_a_name_that_is_no_session_is_told_with_those_there_are(day: Run) -> None:
    result = day("status", "dya")
    assert result.exit_code == 1
    assert result.stderr == "There is no record “dya”. Those there are:  day\n"


def test_records_that_are_not_named_are_hinted_at(run: Run, tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / "sessions" / name).mkdir(parents=True)
        (tmp_path / "sessions" / name / "journal.jsonl").touch()
    assert run("status", "x").stderr.endswith("Those there are:  a, b, c, d, e, …\n")


def test_an_unknown_language_is_wrong_usage(day: Run) -> None:
    result = day("status", "day", "--lang", "xx")
    assert result.exit_code == 2
    assert "en, fr" in result.stderr


def test_a_session_without_any_line_has_a_status(run: Run) -> None:
    assert run("new", AGENDA, "--name", "empty").exit_code == 0
    result = run("status", "empty", "--json")
    assert result.exit_code == 0
    assert_fits(json.loads(result.stdout), schema("status"))


def test_what_was_undone_later_still_stood_before(run: Run) -> None:
    run("new", AGENDA, "--name", "day")
    script = (
        "@2019-02-01T09:30 /open\n@09:31 /item 1\n@09:32 /queue AAA, BBB\n"
        "@10:00 /undo #4\n@09:40 /queue CCC\n"
    )
    assert run("record", "day", typed=script).exit_code == 0
    assert at(run, "09:35")["queue"] == ["AAA", "BBB"]
    assert at(run, "09:45")["queue"] == ["AAA", "BBB", "CCC"]
    assert at(run, "10:00")["queue"] == ["CCC"]


def test_on_the_days_of_the_meeting_the_clock_counts_and_otherwise_the_last_entry(
    run: Run, tmp_path: Path
) -> None:
    run("new", AGENDA, "--name", "day")
    run("record", "day", typed="@2019-02-01T09:30 /open\n")
    session = open_session(tmp_path / "sessions" / "day", seat="chair", read_only=True)
    noon = datetime(2019, 2, 1, 12, tzinfo=UTC)
    assert moment_of(session.state, noon) == noon
    for day in (1, 3):
        other = noon.replace(month=day)
        assert moment_of(session.state, other) == session.state.entries[-1].at


def test_a_day_that_is_none_of_the_meetings_is_told_with_its_date(run: Run) -> None:
    run("new", AGENDA, "--name", "early")
    run("record", "early", typed="@2019-01-01T09:00 /open\n@2019-01-01T09:01 /item 1\n")
    told = run("status", "early").stdout.splitlines()
    assert told[1] == "1 January 2019, 09:01: the sitting is open."
    run("record", "early", typed="@2019-01-05T09:01 /private: x\n")
    left = "Item 1, Introduction: left open for 4 days; 10 minutes were planned."
    assert run("status", "early").stdout.splitlines()[2] == left
