"""Before the gavel: checking an agenda, beginning a session, making a workspace."""

from pathlib import Path

import pytest

from .playing import AGENDA, Run

FAULTY = """\
group: cwg-internet
meeting: twelve
date: 2019-02-30
place: {en: Geneva}
place: {en: Genève}
timezone: Europe/Zurich
sittings:
  - {from: 09:30, to: 12:3O}
itmes: []
"""


def test_an_agenda_in_order_is_told_in_one_sentence(run: Run) -> None:
    result = run("check", AGENDA)
    assert result.exit_code == 0
    assert result.stdout == (
        f"{AGENDA}: meeting 12 of CWG-Internet, 1 February 2019: "
        "9 items, 6 documents, 7 proposals\n"
        "285 of 345 minutes planned, with 10 to write up the report; 60 to spare. "
        "13 minutes for each of the 7 proposals.\n"
    )


def test_every_fault_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "faulty.yaml"
    agenda.write_text(FAULTY)
    result = run("check", str(agenda))
    assert result.exit_code == 1
    assert result.stdout == ""
    told = result.stderr.splitlines()
    assert all(line.startswith(f"{agenda}:") for line in told)
    assert {line.split(":")[1] for line in told} >= {"2", "3", "5", "8", "9"}


def test_faults_are_told_in_the_language_of_the_call(run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "faulty.yaml"
    agenda.write_text(FAULTY)
    told = run("check", str(agenda), "--lang", "fr").stderr.replace("\N{NO-BREAK SPACE}", "~")
    assert [line.removeprefix(f"{agenda}:") for line in told.splitlines()] == [
        "2:10: «~twelve~» n'est pas un nombre entier jusqu'à 9999~; écrivez par exemple 12",
        "3:7: le jour 2019-02-30 n'existe pas dans le calendrier~; vérifiez le mois et le jour",
        "5:1: «~place~» se trouve deux fois ici, d'abord à la ligne 4~; n'en gardez qu'un",
        "8:23: «~12:3O~» n'est pas une heure~; écrivez par exemple 14:30",
        "9:1: il n'y a pas de champ «~itmes~» à cet endroit~; vouliez-vous dire «~items~»~?",
    ]


def test_what_a_file_must_hold_is_not_typeset(run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "short.yaml"
    agenda.write_text("group: cwg-internet\nmeeting: 12\nplace: {}\n")
    told = run("--lang", "fr", "check", str(agenda)).stderr.replace("\N{NO-BREAK SPACE}", "~")
    assert "«~date~» manque~; ajoutez «~date: …~», une date, par exemple 2019-02-01" in told
    assert "ou un dans chaque langue, par exemple {en: …, fr: …}" in told


def test_an_agenda_in_order_is_told_in_french(run: Run, tmp_path: Path) -> None:
    result = run("check", AGENDA, "--lang", "fr")
    assert result.stdout == (
        f"{AGENDA}: réunion 12 du groupe GTC-Internet, 1er février 2019\N{NO-BREAK SPACE}: "
        "9 points, 6 documents, 7 propositions\n"
        "285 minutes prévues sur 345, dont 10 pour rédiger le rapport\N{NO-BREAK SPACE}; "
        "60 de marge. 13 minutes pour chacune des 7 propositions.\n"
    )
    assert "Copiez agenda/example.yaml, modifiez la copie et vérifiez-la\N{NO-BREAK SPACE}:" in (
        run("init", str(tmp_path / "mien"), "--lang", "fr").stderr
    )


def test_a_tab_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "tab.yaml"
    agenda.write_text("group: cwg-internet\nplace:\n\ten: Geneva\n")
    result = run("check", str(agenda))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{agenda}:3:")
    assert "spaces" in result.stderr


def test_a_plan_that_does_not_fit_the_day_is_a_warning(run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "long.yaml"
    agenda.write_text(Path(AGENDA).read_text("utf-8").replace("minutes: 100", "minutes: 400"))
    result = run("check", str(agenda))
    assert result.exit_code == 0
    assert "warning: " in result.stderr
    assert result.stderr.startswith(f"{agenda}:")
    assert (
        ": attention\N{NO-BREAK SPACE}: les points demandent"
        in run("check", str(agenda), "--lang", "fr").stderr
    )


def test_a_new_session_is_told_by_its_folder(run: Run, tmp_path: Path) -> None:
    result = run("new", AGENDA, "--name", "Second try")
    folder = tmp_path / "sessions" / "second-try"
    assert result.stdout == f"{folder}\n"
    assert (folder / "journal.jsonl").is_file()


def test_a_session_of_that_name_is_not_begun_again(begun: Run) -> None:
    result = begun("new", AGENDA, "--name", "day")
    assert result.exit_code == 1
    assert result.stderr.startswith("There is a record “day” already.")
    assert "--name" in result.stderr


def test_faults_keep_a_session_from_being_begun(run: Run, tmp_path: Path) -> None:
    agenda = tmp_path / "faulty.yaml"
    agenda.write_text(FAULTY)
    assert run("new", str(agenda)).exit_code == 1
    assert not (tmp_path / "sessions").exists()


def test_an_agenda_that_is_not_there_is_told_with_where_to_look(run: Run) -> None:
    result = run("check", "nowhere")
    assert result.exit_code == 1
    assert result.stderr.startswith("There is no agenda “nowhere”.")


@pytest.mark.parametrize("command", [("new", AGENDA), ("init", ".")])
def test_where_nothing_can_be_written_the_place_is_named(
    run: Run, tmp_path: Path, command: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sessions").write_text("a file in the way")
    result = run(*command)
    assert result.exit_code == 1
    assert "sessions" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_workspace_is_made_with_examples_that_are_in_order(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "mine"
    result = run("init", str(place))
    assert result.exit_code == 0
    assert (place / "sessions").is_dir()
    assert str(place / "agenda" / "example.yaml") in result.stdout.splitlines()
    assert "meeting-tui check agenda/example.yaml" in result.stderr
    checked = run("check", str(place / "agenda" / "example.yaml"))
    assert (
        "240 of 330 minutes planned, with 10 to write up the report; 90 to spare. "
        "32 minutes for each of the 2 proposals."
    ) in checked.stdout


def test_making_it_again_keeps_what_was_changed(run: Run, tmp_path: Path) -> None:
    run("init", str(tmp_path))
    mine = tmp_path / "agenda" / "example.yaml"
    mine.write_text("mine")
    again = run("init", str(tmp_path))
    assert "nothing new was written" in again.stderr
    assert mine.read_text() == "mine"
