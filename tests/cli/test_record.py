"""What ``record`` answers, line by line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result

from meeting_tui.journal.files import Files
from meeting_tui.journal.marks import SAMPLE
from meeting_tui.workspace import JOURNAL, Workspace

from .playing import AGENDA, DAY, Run

ROOT = Path(__file__).parents[2]


def test_a_whole_day_is_recorded_and_each_line_answered_with_its_number(
    recorded: tuple[Run, Result],
) -> None:
    _, result = recorded
    lines = DAY.read_text("utf-8").splitlines()
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == "".join(f"#{n}\t{line}\n" for n, line in enumerate(lines, 2))


def test_a_refused_line_is_told_with_its_number_and_the_rest_goes_on(begun: Run) -> None:
    script = "@2019-02-01T09:30 /open\n\n/item 99\n@09:31 /item 1\n/flor BRA\n@09:32 Fine.\n"
    result = begun("record", "day", typed=script)
    assert result.exit_code == 1
    assert [line[:2] for line in result.stdout.splitlines()] == ["#2", "#3", "#4"]
    third, fifth = result.stderr.splitlines()
    assert third.startswith("3: There is no item “99” on the agenda.")
    assert fifth.startswith("5: ")
    assert "/floor" in fifth


def test_what_a_refusal_names_was_there_when_the_line_was_refused(
    begun: Run, tmp_path: Path
) -> None:
    script = tmp_path / "script"
    script.write_text("@2019-02-01T09:30 /open\n/undo #9\n@09:31 /item 1\n/undo #9\n@09:32 Fine.\n")
    result = begun("record", "day", str(script))
    second, fourth = result.stderr.splitlines()
    assert second.endswith("#1 – #2")
    assert fourth.endswith("#1 – #3")


def test_a_sample_stays_as_it_is_and_a_copy_of_it_goes_on(begun: Run, tmp_path: Path) -> None:
    sample = (tmp_path / "sessions" / "day").rename(tmp_path / "sessions" / "sample-day")
    (sample / SAMPLE).touch()
    kept = (sample / JOURNAL).read_bytes()
    result = begun("record", "sample-day", typed="@2019-02-01T09:30 /open\n")

    assert result.stdout == "#2\t@2019-02-01T09:30 /open\n"
    assert result.stderr == "A sample stays as it is: this goes on in day-copy\n"
    assert (sample / JOURNAL).read_bytes() == kept
    assert len(begun("log", "day-copy").stdout.splitlines()) == 2


def test_in_a_rehearsal_lines_go_by_its_clock(begun: Run, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    _, session = workspace.rehearse(workspace.agenda(AGENDA))
    session.journal.close()
    result = begun("record", "rehearsal-cwg-internet-12", typed="/open\n")

    assert result.exit_code == 0
    opened = json.loads(begun("log", "rehearsal-cwg-internet-12", "--json").stdout.splitlines()[-1])
    assert opened["at"].startswith("2019-02-01T09:25")

    begun("record", "rehearsal-cwg-internet-12", typed="@2019-02-01T09:40 /item 2\n")
    assert "09:40" in begun("status", "rehearsal-cwg-internet-12").stdout
    begun("record", "rehearsal-cwg-internet-12", typed="It was said.\n")
    said = json.loads(begun("log", "rehearsal-cwg-internet-12", "--json").stdout.splitlines()[-1])
    assert said["at"].startswith("2019-02-01T09:40")

    for language, mark in (("en", "REHEARSAL · DRAFT"), ("fr", "RÉPÉTITION · PROJET")):
        asked = ("report", "rehearsal-cwg-internet-12", "--paper", "meeting", "--lang", language)
        assert mark in begun(*asked).stdout


def test_strict_stops_at_the_first_refusal(begun: Run, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("@2019-02-01T09:30 /open\n/item 99\n@09:31 /item 1\n")
    result = begun("record", "day", str(script), "--strict")
    assert result.exit_code == 1
    assert result.stdout == "#2\t@2019-02-01T09:30 /open\n"
    assert len(result.stderr.splitlines()) == 1


def test_a_text_of_several_lines_is_one_entry_and_one_answer(begun: Run) -> None:
    script = (
        "@2019-02-01T09:30 /open\n@09:31 /item 1\n"
        "@09:32 /statement AAA: <<<\nWe regret this.\n\n  We join all the same.\n>>>\n"
        "@09:33 Next.\n"
    )
    result = begun("record", "day", typed=script)
    assert result.stderr == ""
    assert result.stdout.splitlines()[2:] == [
        "#4\t@09:32 /statement AAA: We regret this.\\n\\n  We join all the same.",
        "#5\t@09:33 Next.",
    ]


def test_in_a_file_a_line_without_a_time_belongs_to_that_of_the_line_before(
    begun: Run, tmp_path: Path
) -> None:
    script = tmp_path / "script"
    script.write_text("@2019-02-01T09:30 /open\n@d1 09:35 /item 1\n/item 2\n@09:40 /adopt\nDone.\n")
    result = begun("record", "day", str(script))
    assert result.stderr == ""
    said = [json.loads(line) for line in begun("log", "day", "--json").stdout.splitlines()]
    assert [each["at"][11:16] for each in said[1:]] == ["09:30", "09:35", "09:35", "09:40", "09:40"]


def test_a_text_that_is_never_ended_is_refused_at_the_line_where_it_began(begun: Run) -> None:
    result = begun("record", "day", typed="@2019-02-01T09:30 /open\n/private: so <<<\nfar\n")
    assert result.exit_code == 1
    assert result.stderr.startswith("2: The text was begun with <<< and not ended.")
    assert ">>>" in result.stderr


def test_a_guarded_act_in_a_script_is_refused_with_the_form_that_forces_it(begun: Run) -> None:
    script = (
        "@2019-02-01T09:30 /open\n@09:31 /item 6\n@09:32 /put: one text\n"
        "@09:33 /object AAA: no\n@09:34 /consensus\n@09:35 /consensus!\n"
    )
    result = begun("record", "day", typed=script)
    assert result.stderr.startswith("5: O1 stands.")
    assert "/consensus!" in result.stderr
    assert result.stdout.splitlines()[-1] == "#6\t@09:35 /consensus!"


def test_bytes_that_are_no_text_are_refused_and_nothing_else_is(begun: Run) -> None:
    result = begun("record", "day", typed=b"@2019-02-01T09:30 /open\n/private: caf\xe9\nA\0B\n")
    assert result.exit_code == 1
    assert [line.partition(".")[0] for line in result.stderr.splitlines()] == [
        "2: This line is not UTF-8 text",
        "3: This line is not UTF-8 text",
    ]


def test_what_was_cleaned_is_what_is_answered(begun: Run) -> None:
    result = begun("record", "day", typed="/private: one\x1b[31mred\r\n")
    assert result.stdout == "#2\t/private: one\ufffd[31mred\n"


def test_a_text_in_a_language_the_group_has_no_papers_in_is_refused(
    run: Run, tmp_path: Path
) -> None:
    profile = tmp_path / "agenda" / "groups"
    profile.mkdir(parents=True)
    shipped = Path(AGENDA).parent / "groups" / "cwg-internet.yaml"
    text = shipped.read_text("utf-8").replace("languages: [en, fr]", "languages: [en]")
    (profile / "small.yaml").write_text("languages: [en]\nname: {en: Small}\nfull_name: {en: S}\n")
    assert "languages: [en]" in text
    agenda = tmp_path / "agenda" / "small.yaml"
    agenda.write_text(
        "group: small\nmeeting: 1\ndate: 2019-02-01\nplace: {en: Geneva}\n"
        "timezone: Europe/Zurich\nsittings:\n  - {from: 09:30, to: 12:30}\n"
        "items:\n  - {title: {en: Opening}}\n"
    )
    assert run("new", "small").exit_code == 0
    result = run("record", "small", "--lang", "fr", typed="/private: bon\n")
    assert result.exit_code == 1
    assert "en" in result.stderr


def test_a_peer_gets_its_answer_before_it_sends_the_next_line(begun: Run, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "meeting_tui", "record", "day"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as peer:
        assert peer.stdin
        assert peer.stdout
        for n, line in enumerate(("@2019-02-01T09:30 /open", "@09:31 /item 1", "Fine."), 2):
            peer.stdin.write(f"{line}\n")
            peer.stdin.flush()
            assert peer.stdout.readline() == f"#{n}\t{line}\n"
            on_disk = (tmp_path / "sessions" / "day" / "journal.jsonl").read_text()
            assert f'"n":{n},' in on_disk
        peer.stdin.close()
        assert peer.wait(timeout=10) == 0


def test_a_file_is_recorded_in_batches_that_keep_order_and_line_numbers(
    begun: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"/private: {n}" for n in range(1, 451)]
    lines[249] = "/nothing"
    script = tmp_path / "script"
    script.write_text("\n".join(lines))
    synced: list[int] = []
    fsync = Files.fsync

    def counted(self: Files, fd: int) -> None:
        fsync(self, fd)
        synced.append(fd)

    monkeypatch.setattr(Files, "fsync", counted)
    result = begun("record", "day", str(script))
    kept = [line for line in lines if line != "/nothing"]
    assert result.stdout == "".join(f"#{n}\t{line}\n" for n, line in enumerate(kept, 2))
    assert result.stderr.startswith("250: ")
    assert len(result.stderr.splitlines()) == 1
    assert len(synced) < 10
