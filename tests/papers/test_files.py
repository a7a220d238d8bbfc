import os
import signal
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting_tui.demo import agenda
from meeting_tui.papers.files import Exists, named, of_meeting, slug, write
from meeting_tui.profile import load_agenda


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Report of the twelfth meeting", "report-of-the-twelfth-meeting"),
        ("Élément n° 1 : Thème", "element-n-1-theme"),
        ("../../etc/passwd", "etc-passwd"),
        ("/etc/passwd", "etc-passwd"),
        ("CON", "meeting-con"),
        ("lpt1", "meeting-lpt1"),
        ("第十二次会议", "meeting"),
        ("", "meeting"),
        ("a\x00b", "a-b"),
        ("x" * 79 + " y", "x" * 79),
    ],
)
def test_a_title_becomes_a_name_for_every_system(title: str, expected: str) -> None:
    assert slug(title) == expected


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=120))
def test_any_title_becomes_a_safe_name(title: str) -> None:
    name = slug(title)

    assert 0 < len(name) <= 88
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not name.startswith("-")
    assert unicodedata.is_normalized("NFC", name)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_paper_has_one_name_whoever_writes_it() -> None:
    plan = load_agenda(agenda())
    assert of_meeting(plan, "council", "fr", "pdf") == "cwg-internet-12-council-fr.pdf"
    assert named("pdf", "Second try", "council", "fr", 41) == "second-try-council-fr-41.pdf"


def test_a_file_is_written_for_its_owner_only_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path / "report.md", b"text")

    assert (tmp_path / "report.md").read_bytes() == b"text"
    assert stat.S_IMODE((tmp_path / "report.md").stat().st_mode) == 0o600
    assert names(tmp_path) == ["report.md"]


def test_a_file_that_exists_is_kept_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    write(path, b"old")

    with pytest.raises(Exists, match=r"report\.md exists already; write it with --force"):
        write(path, b"new")
    assert path.read_bytes() == b"old"

    write(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["report.md"]


@pytest.mark.parametrize("goal", ["kept", "missing"])
def test_a_planted_link_is_never_followed(tmp_path: Path, goal: str) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(b"kept")
    path = tmp_path / "report.md"
    path.symlink_to(tmp_path / goal)

    with pytest.raises(Exists):
        write(path, b"new")
    write(path, b"new", force=True)

    assert not path.is_symlink()
    assert kept.read_bytes() == b"kept"
    assert not (tmp_path / "missing").exists()


def test_a_file_that_appears_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    path.write_bytes(b"from somebody else")

    with pytest.raises(Exists):
        write(path, b"new")
    assert path.read_bytes() == b"from somebody else"
    assert names(tmp_path) == ["report.md"]


@pytest.mark.parametrize("taken", [False, True])
def test_without_hard_links_a_name_is_taken_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    path = tmp_path / "report.md"
    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    if taken:
        path.write_bytes(b"old")
        with pytest.raises(Exists):
            write(path, b"new")
    else:
        write(path, b"new")

    assert path.read_bytes() == (b"old" if taken else b"new")
    assert names(tmp_path) == ["report.md"]


def test_a_full_disk_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    write(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(path, b"new", force=True)

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["report.md"]


KILLED = """
import os, signal, sys
from pathlib import Path
from meeting_tui.papers.files import write
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
write(Path(sys.argv[1]), b"new" * 100_000, force=True)
"""


def test_a_kill_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    write(path, b"old")

    ended = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)

    assert ended.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
