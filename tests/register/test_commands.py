"""The commands of the officer: actions, pack, import."""

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from meeting_tui.profile import copy_examples, load_agenda
from meeting_tui.session import Session
from tests.cli.playing import AGENDA, DAY, Run, run_in


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A workspace with the day, and a copy of it that nobody approved; to be read only."""
    run = run_in(tmp_path_factory.mktemp("kept"))
    lines = DAY.read_text("utf-8").splitlines()
    open_lines = [line for line in lines if "/approve" not in line]
    run("new", AGENDA, "--name", "day")
    run("record", "day", str(DAY))
    run("new", AGENDA, "--name", "open")
    run("record", "open", typed="\n".join(open_lines))
    return run


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_actions_prints_the_approved_measures_and_counts_what_is_missing(kept: Run) -> None:
    result = kept("actions", "day", "--format", "csv")
    assert result.exit_code == 0
    assert [row["Letter"] for row in rows(result.stdout)] == ["a", "b", "c", "d"]
    assert "1 without an addressee: M4." in result.stderr


def test_without_an_approval_it_is_refused_with_what_is_missing(kept: Run) -> None:
    result = kept("actions", "open", "--format", "csv")
    assert (result.exit_code, result.stdout) == (1, "")
    for measure in ("M1", "M2", "M3", "M4"):
        assert f"/approve {measure}" in result.stderr
    assert "/approve report" in result.stderr
    draft = kept("actions", "open", "--format", "csv", "--draft")
    assert draft.exit_code == 0
    assert [row["Status"] for row in rows(draft.stdout)] == ["DRAFT, not approved"] * 4


def test_all_covers_every_session_and_filters(kept: Run) -> None:
    result = kept("actions", "--all", "--format", "json", "--addressee", "chair")
    measures = json.loads(result.stdout)["measures"]
    assert [(each["session"], each["number"]) for each in measures] == [("day", "M3")]
    assert "open: not approved, and not in this file: M2, M1, M3, M4" in result.stderr
    none = kept("actions", "--all", "--format", "json", "--overdue")
    assert json.loads(none.stdout)["measures"] == []
    nobody = kept("actions", "--all", "--addressee", "nobody")
    assert "“nobody” is the addressee of no measure here. Addressees: " in nobody.stderr
    assert kept("actions").exit_code == 2
    assert kept("actions", "day", "--all").exit_code == 2


def test_a_damaged_record_does_not_keep_the_others_back(run: Run, tmp_path: Path) -> None:
    run("new", AGENDA, "--name", "day")
    run(
        "record",
        "day",
        typed="@2019-02-01T09:30 /open\n@09:31 /item 1\n/remark: x\n/approve measures",
    )
    run("new", AGENDA, "--name", "broken")
    journal = tmp_path / "sessions" / "broken" / "journal.jsonl"
    journal.write_bytes(b"x" + journal.read_bytes()[1:])
    result = run("actions", "--all", "--format", "json")
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)["measures"]) == 1
    assert "broken: " in result.stderr


def test_restricted_and_public_meetings_are_never_in_one_file(run: Run, tmp_path: Path) -> None:
    copy_examples(tmp_path)
    public = (
        Path(AGENDA).read_text("utf-8").replace("meeting: 12\n", "meeting: 12\naccess: public\n")
    )
    (tmp_path / "agenda" / "public.yaml").write_text(public, "utf-8")
    for name, agenda in (("closed", AGENDA), ("public", "public")):
        run("new", agenda, "--name", name)
        run(
            "record",
            name,
            typed="@2019-02-01T09:30 /open\n@09:31 /item 1\n/remark: x\n/approve measures",
        )
    assert run("actions", "--all").exit_code == 1
    chosen = run("actions", "--all", "--access", "public", "--format", "json")
    assert [each["session"] for each in json.loads(chosen.stdout)["measures"]] == ["public"]


def test_a_file_is_never_replaced_by_the_way(kept: Run, tmp_path: Path) -> None:
    wrong = kept("actions", "day", "--format", "csv", "-o", str(tmp_path / "measures.xlsx"))
    assert "Name it measures.csv, or write it with  --format xlsx" in wrong.stderr
    target = tmp_path / "measures.xlsx"
    assert kept("actions", "day", "--format", "xlsx", "-o", str(target)).exit_code == 0
    assert kept("actions", "day", "--format", "xlsx", "-o", str(target)).exit_code == 1
    assert kept("actions", "day", "--format", "xlsx", "-o", str(target), "--force").exit_code == 0


def test_the_pack_holds_everything_with_digests_and_says_what_is_missing(
    kept: Run, tmp_path: Path
) -> None:
    target = tmp_path / "pack.zip"
    result = kept("pack", "day", "-o", str(target))
    with zipfile.ZipFile(target) as archive:
        names = {name.removeprefix("pack/") for name in archive.namelist()}
        manifest = json.loads(archive.read("pack/manifest.json"))
        measures = "pack/register/cwg-internet-12-measures-{}.json"
        registers = {each: archive.read(measures.format(each)) for each in ("en", "fr")}
        for line in archive.read("pack/SHA256SUMS").decode().splitlines():
            digest, path = line.split("  ")
            assert hashlib.sha256(archive.read(f"pack/{path}")).hexdigest() == digest
    for language in ("en", "fr"):
        for paper in ("meeting", "council", "guidance", "agenda"):
            for form in ("md", "html", "docx", "pdf"):
                assert f"papers/cwg-internet-12-{paper}-{language}.{form}" in names
        for form in ("csv", "xlsx", "json", "ics", "md"):
            assert f"register/cwg-internet-12-measures-{language}.{form}" in names
            if form == "json":
                (row, *_) = json.loads(registers[language])["measures"]
                assert row["session"] == "day"
    assert not any(name.startswith("journal") for name in names)
    assert {each["path"] for each in manifest["files"]} == names - {"manifest.json", "SHA256SUMS"}
    assert not manifest["complete"]
    assert any("not yet in French" in each for each in manifest["missing"])
    assert "not yet in French" in result.stderr


@pytest.mark.parametrize("target", ["pack.zip", "pack"])
def test_a_pack_that_is_interrupted_leaves_nothing_behind(
    kept: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    made: list[str] = []

    def interrupted(_: object, form: str) -> bytes:
        made.append(form)
        if len(made) == 5:
            raise KeyboardInterrupt
        return b"made"

    monkeypatch.setattr("meeting_tui.cli.packing.render_paper", interrupted)
    assert kept("pack", "day", "-o", str(tmp_path / target)).exit_code != 0
    assert len(made) == 5
    assert not (tmp_path / target).exists()


def test_the_journal_goes_in_only_when_asked_for_and_says_what_it_holds(
    kept: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meeting_tui.cli.packing.PAPER_FORMATS", ("md",))
    folder = tmp_path / "pack"
    result = kept("pack", "open", "-o", str(folder), "--with-journal")
    assert (folder / "journal" / "journal.jsonl").read_bytes()
    assert "with 1 private note in it, and 8 speakers by name." in result.stderr
    assert not (folder / "register").exists()
    assert kept("pack", "open", "-o", str(folder)).exit_code == 1
    again = kept("pack", "open", "-o", str(folder), "--force")
    assert again.exit_code == 1
    assert "journal.jsonl is no file of this pack" in again.stderr


def test_a_pack_for_other_readers_tells_nothing_of_the_meeting(
    kept: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meeting_tui.cli.packing.PAPER_FORMATS", ("md",))
    folder = tmp_path / "pack"
    result = kept("pack", "day", "-o", str(folder), "--access", "public", "--with-journal")
    assert result.exit_code == 0
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == [
        "SHA256SUMS",
        "manifest.json",
    ]
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["missing"] == []


LOG = """\
13:00:05 <Ada> #startmeeting Budget committee
13:00:20 <Ben> hello all
13:00:30 <Ada> #info minutes of last time are online
13:01:00 <Ada> #topic Office move
13:04:00 <Ada> #agreed take the first offer
13:05:00 <Ada> #action Ben to sign the contract
13:06:00 <Ada> #action somebody should buy cake
13:06:10 <Ada> #undo
13:07:00 <Cat> #idea a party
13:07:20 <Cat> #frobnicate all
13:07:30 <Cat> #rejected the second offer
this is no line of a log
13:08:00 <Cat> #link https://example.org/offers
13:08:30 <Cat> #help paint the walls
13:12:00 <Ada> #info /etc/hosts was fixed
13:13:00 <Ben> #save
13:15:00 <Ada> #endmeeting
"""


def test_a_meetbot_log_becomes_a_session_and_nothing_of_it_is_lost(
    run: Run, tmp_path: Path
) -> None:
    log = tmp_path / "bot.log"
    log.write_text(LOG, "utf-8")
    result = run("import", str(log), "--date", "2019-02-01", "--timezone", "Europe/Zurich")
    assert result.exit_code == 0
    assert "line 10: not understood, kept as a private note" in result.stderr
    assert "line 12: not understood, kept as a private note" in result.stderr
    entries = [
        json.loads(line) for line in run("log", "budget-committee", "--json").stdout.splitlines()
    ]
    notes = [each["line"].partition("/private: ")[2] for each in entries if each["private"]]
    assert notes == [
        "13:00:20 <Ben> hello all",
        "13:07:20 <Cat> #frobnicate all",
        "this is no line of a log",
    ]
    report = run("report", "budget-committee", "--paper", "meeting").stdout
    for told in (
        "minutes of last time are online",
        "## 2 Office move",
        "The Group agreed to take the first offer.",
        "Ben undertook to sign the contract.",
        "Rejected: the second offer",
        "/etc/hosts was fixed",
        "The meeting was closed at 13:15.",
    ):
        assert told in report
    assert "cake" not in report
    assert "private" not in report


def test_a_log_whose_import_is_interrupted_leaves_no_half_of_a_session(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "bot.log"
    log.write_text(LOG, "utf-8")
    command = ("import", str(log), "--date", "2019-02-01", "--timezone", "Europe/Zurich")
    recorded = Session.execute_all

    def interrupted(session: Session, lines: list[str]) -> object:
        recorded(session, lines)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Session, "execute_all", interrupted)
        assert run(*command).exit_code != 0
    assert list((tmp_path / "sessions").iterdir()) == []
    assert (tmp_path / "sessions").stat().st_mode & 0o077 == 0
    assert run(*command).exit_code == 0


@pytest.mark.parametrize("content", ["", "no log at all\n", "25:99:00 <Ada> #topic x\n"])
def test_a_file_that_is_no_log_is_refused(content: str, run: Run, tmp_path: Path) -> None:
    log = tmp_path / "bot.log"
    log.write_text(content, "utf-8")
    result = run("import", str(log), "--date", "2019-02-01")
    assert result.exit_code == 1
    assert "no line such as" in result.stderr
    assert not (tmp_path / "sessions").exists()


def test_a_log_that_passes_midnight_goes_on_the_next_day(run: Run, tmp_path: Path) -> None:
    log = tmp_path / "night.log"
    log.write_text("23:59:00 <Ada> #topic Late\n00:01:00 <Ada> #info still here\n", "utf-8")
    assert run("import", str(log), "--date", "2019-02-01").exit_code == 0
    last = json.loads(run("log", "night", "--json").stdout.splitlines()[-1])
    assert last["at"].startswith("2019-02-02T00:01")


def test_participants_go_into_the_agenda_and_leave_the_rest_as_it_is(
    run: Run, tmp_path: Path
) -> None:
    copy_examples(tmp_path)
    agenda = tmp_path / "agenda" / "cwg-internet-12.yaml"
    before = agenda.read_text("utf-8").splitlines()
    people = tmp_path / "people.csv"
    people.write_text(
        "code;name_en;name_fr;kind;member;aliases\n"
        "AAA;Delegation A;;delegation;yes;\n"
        'ZZZ;"Delegation Z: {new}";Délégation Z;delegation;yes;Zed|Zett\n',
        "utf-8-sig",
    )
    result = run("import", str(people), "--into", "cwg-internet-12")
    assert result.exit_code == 0
    after = agenda.read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        line for line in after if "ZZZ" in line
    ]
    actors = {actor.code: actor for actor in load_agenda(agenda).agenda.actors}
    assert actors["ZZZ"].name == {"en": "Delegation Z: {new}", "fr": "Délégation Z"}
    assert actors["ZZZ"].aliases == ("Zed", "Zett")
    assert actors["ZZZ"].member


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("P 1,Somebody,person,yes", "no code"),
        ("XXX,,person,yes", "no name"),
        ("XXX,Somebody,robot,yes", "no kind"),
        ("XXX,Somebody,person,maybe", "neither yes nor no"),
        ("M1,Somebody,person,yes", "M1"),
        ("YYY,Delegation A,person,yes", "Delegation A"),
    ],
)
def test_a_list_with_a_fault_changes_nothing(row: str, why: str, run: Run, tmp_path: Path) -> None:
    copy_examples(tmp_path)
    agenda = tmp_path / "agenda" / "cwg-internet-12.yaml"
    before = agenda.read_bytes()
    people = tmp_path / "people.csv"
    people.write_text(f"code,name,kind,member\n{row}\n", "utf-8")
    result = run("import", str(people), "--into", "cwg-internet-12")
    assert result.exit_code == 1
    assert why in result.stderr
    assert agenda.read_bytes() == before


def test_what_was_only_practice_is_left_out_until_it_is_named(run: Run, tmp_path: Path) -> None:
    for name, mark in (("held", ""), ("tried", "REHEARSAL"), ("shown", "DEMONSTRATION")):
        run("new", AGENDA, "--name", name)
        line = "@2019-02-01T09:30 /open\n@09:31 /item 1\n/invite BRA: x\n/approve measures"
        run("record", name, typed=line)
        if mark:
            (tmp_path / "sessions" / name / mark).write_text("0 2019-02-01T09:31:00+00:00\n")
    alone = run("actions", "--all", "--format", "json")
    assert [each["session"] for each in json.loads(alone.stdout)["measures"]] == ["held"]
    assert "Left out, as rehearsals or demonstrations: shown, tried." in alone.stderr
    named = run("actions", "--all", "--format", "json", "--with", "tried")
    assert [each["session"] for each in json.loads(named.stdout)["measures"]] == ["held", "tried"]
    told = run("next", "held")
    assert told.exit_code == 0
    assert "shown" not in told.stderr, "it is of the same meeting"
