"""The log: every entry, for programs and for people."""

import json

from meeting_tui.schemas import schema

from .playing import AGENDA, DAY, Run
from .shapes import assert_fits


def test_every_entry_is_one_json_object_with_its_line(day: Run) -> None:
    entries = [json.loads(line) for line in day("log", "day", "--json").stdout.splitlines()]
    for entry in entries:
        assert_fits(entry, schema("log"))
    assert [entry["number"] for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry["line"] for entry in entries[1:]] == DAY.read_text("utf-8").splitlines()
    assert entries[4]["at"] == "2019-02-01T09:31:00+01:00"
    assert entries[4]["late"]


def test_a_private_note_and_an_undone_entry_are_marked(run: Run) -> None:
    run("new", AGENDA, "--name", "small")
    run("record", "small", typed="/private: for us\n/present AAA\n/undo #3\n")
    entries = [json.loads(line) for line in run("log", "small", "--json").stdout.splitlines()]
    assert [entry["private"] for entry in entries] == [False, True, False, False]
    assert [entry["withdrawn_by"] for entry in entries] == [None, None, 4, None]
    _, note, undone, _ = run("log", "small").stdout.splitlines()
    assert "for us" not in note
    assert undone.endswith("[undone by #4]")


def test_letters_are_written_as_they_are(run: Run) -> None:
    run("new", AGENDA, "--name", "small")
    run("record", "small", typed="/private: Genève, 日内瓦, جنيف\n")
    assert "Genève, 日内瓦, جنيف" in run("log", "small", "--json").stdout
