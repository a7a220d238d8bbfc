"""A record that came out of a version control system or an archive: readable by all, no lock."""

import shutil
import stat
from pathlib import Path

import pytest

from meeting_tui.journal.verify import verify
from meeting_tui.workspace import for_writing, open_session

SAMPLE = Path(__file__).parents[2] / "sessions" / "sample-cwg-internet-12"
UNDER_VERSION_CONTROL = ("SAMPLE", "anchor", "journal.jsonl")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The shipped sample as a checkout makes it."""
    folder = tmp_path / "sessions" / SAMPLE.name
    folder.mkdir(parents=True, mode=0o755)
    for name in UNDER_VERSION_CONTROL:
        shutil.copyfile(SAMPLE / name, folder / name)
        (folder / name).chmod(0o644)
    return folder


def test_a_fresh_clone_is_read_without_touching_it(clone: Path) -> None:
    session = open_session(clone, seat="chair", read_only=True)

    assert session.state.closed_at is not None
    session.journal.close()
    assert verify(clone).sound
    assert sorted(path.name for path in clone.iterdir()) == sorted(UNDER_VERSION_CONTROL)
    assert stat.S_IMODE((clone / "journal.jsonl").stat().st_mode) == 0o644


def test_a_fresh_clone_is_written_to_as_a_private_copy(clone: Path) -> None:
    session = open_session(clone, seat="chair")
    before = session.state.n
    session.enter("/private: after the day", forced=True)
    session.journal.close()

    copy = for_writing(clone)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in copy.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(copy.stat().st_mode) == 0o700
    assert open_session(copy, seat="chair", read_only=True).state.n == before + 1
    assert open_session(clone, seat="chair", read_only=True).state.n == before
