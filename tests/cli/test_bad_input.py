"""Files and folders that are not what was asked for: each is told in a sentence, in both languages.

Usage that is wrong (exit code 2) is told by the command line's library and has its own tests.
"""

import errno
from pathlib import Path

import pytest

from meeting_tui.journal.folder import refusal

from .playing import Run

EMPTY = "as if never used. Put it back from a copy, or begin another:  meeting-tui new AGENDA"
DAMAGED = (
    "is damaged: nothing of the record can be read. To see what is there:  meeting-tui verify day"
)


@pytest.fixture
def journal(begun: Run, tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "day" / "journal.jsonl"


@pytest.mark.parametrize("command", ["status", "log", "pack", "next", "actions"])
def test_a_record_whose_first_entry_is_damaged_is_not_called_unbegun(
    begun: Run, journal: Path, command: str
) -> None:
    journal.write_bytes(journal.read_bytes().replace(b"cwg-internet", b"cwg-internut", 1))
    result = begun(command, "day")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"The first entry of “day” {DAMAGED}\n"
    assert "day: " in begun("actions", "--all").stderr


def test_nothing_is_recorded_in_one_either(begun: Run, journal: Path) -> None:
    journal.write_bytes(journal.read_bytes().replace(b"cwg-internet", b"cwg-internut", 1))
    result = begun("record", "day", typed="/open\n")
    assert result.exit_code == 1
    assert result.stderr.endswith(f"The first entry of “day” {DAMAGED}\n")


@pytest.mark.parametrize(
    ("reading", "code"), [(True, "folder-unreadable"), (False, "folder-read-only")]
)
def test_what_cannot_be_read_is_not_said_to_want_writing(reading: bool, code: str) -> None:
    denied = PermissionError(errno.EACCES, "Permission denied")
    assert refusal(Path("day/journal.jsonl"), denied, reading=reading).code == code


def test_a_record_whose_file_is_empty_is_told_so(begun: Run, journal: Path) -> None:
    journal.write_bytes(b"")
    (journal.parent / "anchor").unlink()
    result = begun("status", "day")
    assert result.exit_code == 1
    assert result.stderr.endswith(f"{EMPTY}\n")


def test_a_file_that_is_there_and_a_folder_that_is_not_are_told_in_french(
    begun: Run, tmp_path: Path
) -> None:
    taken, missing = tmp_path / "taken", tmp_path / "none" / "p.md"
    taken.write_text("mine")
    paper = ("report", "day", "--paper", "meeting", "--lang", "fr", "-o")
    told = begun(*paper, str(taken)).stderr.replace("\N{NO-BREAK SPACE}", " ")
    assert told.splitlines()[0].startswith(f"{taken} existe déjà. Pour le remplacer :  --force")
    assert f"Il n'y a pas de dossier {missing.parent}." in begun(*paper, str(missing)).stderr
    told = begun("--lang", "fr", "init", str(taken)).stderr.replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith(f"{taken} ne peut pas être un dossier : un fichier est à cette place.")


def test_a_folder_of_keys_is_not_passed_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "keys.yaml").mkdir()
    result = run("keys")
    assert result.exit_code == 1
    assert "“keys.yaml” is a folder; give a file in its place" in result.stderr


def test_what_is_no_word_file_is_told_in_the_language_of_the_call(
    begun: Run, tmp_path: Path
) -> None:
    file = tmp_path / "text.docx"
    file.write_text("text")
    told = begun("compare", "day", str(file), "--lang", "fr")
    assert told.exit_code == 1
    assert told.stderr == "Ce n'est pas un fichier Word. Donnez le .docx qui est revenu.\n"
