"""Unsent text, and who else is there."""

from contextlib import suppress
from pathlib import Path

import pytest

from meeting_tui.journal import drafts
from meeting_tui.journal.errors import JournalError, Refused
from meeting_tui.journal.seats import present, take
from meeting_tui.journal.tinydb import TinyJournal
from meeting_tui.journal.verify import verify

from .power import ForgetfulDisk, PowerCut


def test_unsent_text_is_kept_until_it_is_cleared(folder: Path, journal: TinyJournal) -> None:
    text = "/say BRA: le thème\n\N{EURO SIGN} half \ud83d"
    drafts.save(folder, "rapporteur", "an earlier text")
    drafts.save(folder, "rapporteur", text)

    assert drafts.load(folder, "rapporteur") == text
    assert drafts.load(folder, "chair") == ""

    drafts.clear(folder, "rapporteur")
    drafts.clear(folder, "rapporteur")

    assert drafts.load(folder, "rapporteur") == ""
    assert verify(folder).foreign == ()


@pytest.mark.parametrize("cut", range(1, 6))
def test_a_power_cut_while_saving_leaves_the_old_text_or_the_new(folder: Path, cut: int) -> None:
    folder.mkdir()
    disk = ForgetfulDisk()
    drafts.save(folder, "chair", "old", files=disk)
    disk.fail_at = disk.operations + cut
    with suppress(PowerCut):
        drafts.save(folder, "chair", "new", files=disk)

    assert drafts.load(folder, "chair") in {"old", "new"}
    drafts.save(folder, "chair", "newer")
    assert drafts.load(folder, "chair") == "newer"


@pytest.mark.parametrize("seat", ["", "../chair", "Chair", "a/b", "chair.txt", "-"])
def test_a_seat_whose_name_is_no_file_name_is_refused(folder: Path, seat: str) -> None:
    folder.mkdir()
    for attempt in (drafts.load, take):
        with pytest.raises(JournalError, match="cannot name a seat"):
            attempt(folder, seat)


def test_one_seat_can_be_held_by_several(folder: Path, journal: TinyJournal) -> None:
    assert present(folder) == ()
    first, second, chair = (take(folder, seat) for seat in ("rapporteur", "rapporteur", "chair"))

    assert (first.place, second.place) == (1, 2)
    assert present(folder) == ("chair", "rapporteur", "rapporteur")

    first.release()
    again = take(folder, "rapporteur")

    assert again.place == 1
    for hold in (second, chair, again):
        hold.release()
    assert present(folder) == ()


def test_a_draft_is_not_written_through_a_link(folder: Path, tmp_path: Path) -> None:
    (folder / "drafts").mkdir(parents=True)
    target = tmp_path / "target"
    target.write_text("untouched")
    (folder / "drafts" / "chair.txt").symlink_to(target)
    (folder / "drafts" / "chair.new").symlink_to(target)

    with pytest.raises(Refused):
        drafts.load(folder, "chair")
    drafts.save(folder, "chair", "text")

    assert target.read_text() == "untouched"
    assert drafts.load(folder, "chair") == "text"
