"""Whose files they are, and who can read them."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from meeting_tui.journal import drafts
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import Files
from meeting_tui.journal.seats import take
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal

from .made import draft


@pytest.fixture(params=[0o000, 0o022, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest, folder: Path) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def _modes(folder: Path) -> set[int]:
    return {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("umask")
def test_files_are_private_whatever_the_umask(folder: Path) -> None:
    journal = create_journal(folder)
    journal.append([draft(1)], expected=0)
    drafts.save(folder, "chair", "text")
    take(folder, "chair").release()
    journal.close()
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b"torn")
    open_journal(folder).close()

    assert len(list(folder.glob("*.torn-*"))) == 1
    assert _modes(folder) == {0o600}
    for place in (folder, folder / "drafts", folder / "seats"):
        assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_a_copied_record_is_made_private_when_it_is_opened(
    folder: Path, journal: TinyJournal
) -> None:
    journal.close()
    folder.chmod(0o755)
    (folder / "journal.jsonl").chmod(0o644)

    open_journal(folder).close()

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert _modes(folder) == {0o600}


def test_a_folder_that_everybody_can_write_to_is_refused(
    folder: Path, journal: TinyJournal
) -> None:
    journal.close()
    folder.chmod(0o777)

    with pytest.raises(Refused) as refused:
        open_journal(folder)

    assert refused.value.code == "folder-open"


def test_somebody_else_s_folder_is_refused(folder: Path, journal: TinyJournal) -> None:
    class Foreign(Files):
        def status(self, path: Path) -> os.stat_result:
            found = list(super().status(path))
            found[stat.ST_UID] = os.geteuid() + 1
            return os.stat_result(found)

    with pytest.raises(Refused) as refused:
        open_journal(folder, files=Foreign())

    assert refused.value.code == "folder-foreign"


@pytest.mark.parametrize("name", ["journal.jsonl", "lock", "anchor"])
def test_a_file_that_is_a_link_is_refused_and_its_target_untouched(
    folder: Path, journal: TinyJournal, name: str, tmp_path: Path
) -> None:
    journal.close()
    target = tmp_path / "target"
    target.write_bytes((folder / name).read_bytes())
    target.chmod(0o644)
    (folder / name).unlink()
    (folder / name).symlink_to(target)

    with pytest.raises(Refused) as refused:
        open_journal(folder)

    assert refused.value.code == "symlink"
    assert stat.S_IMODE(target.stat().st_mode) == 0o644


def test_reading_writes_nothing_at_all(folder: Path, journal: TinyJournal) -> None:
    journal.append([draft(1)], expected=0)
    journal.close()
    (folder / "lock").unlink()
    (folder / "anchor").unlink()
    folder.chmod(0o755)

    looked_at = open_journal(folder, read_only=True)

    assert len(looked_at.read()) == 1
    looked_at.close()
    assert [path.name for path in folder.iterdir()] == ["journal.jsonl"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
