"""What is left after a power cut: the test that the whole journal stands on."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from meeting_tui.journal.base import State
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.tinydb import create_journal, open_journal

from .made import TORTURE, draft, lines
from .power import ForgetfulDisk, PowerCut
from .three import Unsynced

BETWEEN_CUTS = 3_000 if TORTURE else 100
CUTS = 30 * (1 + 100 * TORTURE)


class NeverSyncs(ForgetfulDisk):
    """The mutant: believes that what is written is on the disk."""

    def fsync(self, fd: int) -> None:
        self._count()


def _record_until_the_cut(folder: Path, disk: ForgetfulDisk) -> int | None:
    """Record one line after another; returns how many were acknowledged, None before any could."""
    acknowledged = None
    try:
        journal = create_journal(folder, files=disk)
        acknowledged = 0
        for n in range(1, 9):
            journal.append([draft(n)], expected=n - 1)
            acknowledged = n
    except PowerCut:
        return acknowledged
    finally:
        disk.let_go()
    return acknowledged


def _lost(folder: Path, disk: ForgetfulDisk, seed: int) -> bool:
    """Whether something acknowledged is gone, or anything else stands in the record."""
    folder.mkdir(mode=0o700)
    acknowledged = _record_until_the_cut(folder, disk)
    disk.cut_power(folder, random.Random(seed))  # noqa: S311 - no secret
    try:
        journal = open_journal(folder, files=Unsynced())
    except Refused as refused:
        return acknowledged is not None or refused.code not in {"missing"}
    found = lines(journal.read())
    state = journal.state
    journal.close()
    expected = [draft(n).line for n in range(1, 9)]
    enough = (acknowledged or 0) <= len(found) <= (acknowledged or 0) + 1
    return not (enough and found == expected[: len(found)] and state == State())


@pytest.mark.parametrize("cut", range(CUTS))
def test_nothing_acknowledged_is_lost_wherever_the_power_goes(tmp_path: Path, cut: int) -> None:
    assert not _lost(tmp_path / "record", ForgetfulDisk(fail_at=1 + cut % 40), seed=cut)


def test_a_journal_that_does_not_wait_for_the_disk_is_caught(tmp_path: Path) -> None:
    losses = [
        _lost(tmp_path / f"record-{cut}", NeverSyncs(fail_at=20 + cut), seed=cut)
        for cut in range(12)
    ]

    assert sum(losses) >= 6


@pytest.mark.parametrize("moment", range(1, 61))
def test_nothing_acknowledged_is_lost_when_killed_at_any_operation(
    tmp_path: Path, moment: int
) -> None:
    """The system goes on, the program does not: what it had written is there, synced or not."""
    folder = tmp_path / "record"
    folder.mkdir(mode=0o700)
    acknowledged = _record_until_the_cut(folder, ForgetfulDisk(fail_at=moment))
    if acknowledged is None:
        with suppress(Refused):
            create_journal(folder).close()
    journal = open_journal(folder, files=Unsynced())

    found = lines(journal.read())

    assert found == [draft(n).line for n in range(1, len(found) + 1)]
    assert len(found) - (acknowledged or 0) in {0, 1}
    assert journal.state == State()
    journal.close()


def test_line_after_line_and_cut_after_cut_nothing_is_lost(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """One record, twelve cuts at moments that chance chooses, as many lines between two of them."""
    folder = tmp_path / "record"
    chance = random.Random(30_000)  # noqa: S311 - no secret
    disk = ForgetfulDisk()
    create_journal(folder, files=disk).close()
    acknowledged: list[str] = []
    for cut in range(12):
        disk.wake(folder)
        disk.fail_at = disk.operations + 3 * BETWEEN_CUTS + chance.randrange(20)
        acknowledged += _until_the_cut(folder, disk, cut)
        disk.cut_power(folder, chance)
        reopened = open_journal(folder, files=Unsynced())
        found = lines(reopened.read())
        assert reopened.state == State()
        reopened.close()

        assert found[: len(acknowledged)] == acknowledged
        assert len(found) - len(acknowledged) in {0, 1}
        acknowledged = found

    record_property("trials", len(acknowledged))
    assert len(acknowledged) >= 12 * BETWEEN_CUTS * 0.9


def _until_the_cut(folder: Path, disk: ForgetfulDisk, cut: int) -> list[str]:
    """Record line after line; returns those that were acknowledged."""
    told: list[str] = []
    with suppress(PowerCut):
        journal = open_journal(folder, files=disk)
        while True:
            with journal.turn() as turn:
                (entry,) = turn.append([draft(cut * 100_000 + len(told))])
            told.append(entry.line)
    disk.let_go()
    return told
