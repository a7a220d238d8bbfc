"""What a seat keeps apart: on the disk before it is shown, whole after a crash, sent once."""

import errno
from pathlib import Path

import msgspec
import pytest

from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import VERBS
from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.corrections import Undo
from meeting_tui.domain.commands.minutes import TakeMinute
from meeting_tui.domain.commands.report import ComposeParagraph
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events.corrections import LeftUndone
from meeting_tui.domain.events.proposals import ProposalSubmitted
from meeting_tui.joining import GONE, Renames
from meeting_tui.journal.errors import NotRecorded
from meeting_tui.journal.outbox import Kept, Outbox, command_of
from tests.capture.test_verbs import full

from .faulty import FaultyDisk
from .made import TORTURE, draft

SAID = TakeMinute("A paragraph.", "1")


def kept(n: int, command: Command = SAID) -> Kept:
    return Kept(n, draft(n), command)


def numbers(outbox: Outbox) -> list[int]:
    return [one.n for one in outbox.kept]


@pytest.mark.parametrize("verb", VERBS.values(), ids=list(VERBS))
def test_every_command_comes_back_from_the_disk_as_it_was(verb: Verb, tmp_path: Path) -> None:
    command = full().read(verb.example).command
    outbox = Outbox(tmp_path, "chair")
    outbox.keep(kept(1, command))
    outbox.close()

    again = Outbox(tmp_path, "chair")

    assert again.kept == [kept(1, command)]
    assert type(again.kept[0].command) is type(command)
    again.close()


def test_a_line_torn_at_any_byte_leaves_those_before_it(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path, "chair")
    for n in (1, 2):
        outbox.keep(kept(n))
    file = next((tmp_path / "outbox").glob("*.jsonl"))
    whole = file.read_bytes()
    first = whole.index(b"\n") + 1
    outbox.close()

    for end in range(first, len(whole) - 1, 1 if TORTURE else 23):
        file.write_bytes(whole[:end])
        again = Outbox(tmp_path, "chair")
        assert numbers(again) == [1]
        again.keep(kept(2))
        again.close()
        last = Outbox(tmp_path, "chair")
        assert numbers(last) == [1, 2]
        last.close()


def test_what_is_shared_is_not_kept_again(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path, "chair")
    for n in (1, 2, 3):
        outbox.keep(kept(n))
    outbox.shared(kept(1))
    outbox.close()

    again = Outbox(tmp_path, "chair")
    assert numbers(again) == [2, 3]
    for n in (2, 3):
        again.shared(kept(n))
    again.close()

    assert not list((tmp_path / "outbox").glob("*.jsonl"))


@pytest.mark.parametrize(
    ("fails_to", "error", "reason"),
    [("fsync", errno.EIO, "disk"), ("write", errno.ENOSPC, "full"), ("open", errno.EROFS, "disk")],
)
def test_a_line_that_the_disk_does_not_take_is_not_kept(
    tmp_path: Path, fails_to: str, error: int, reason: str
) -> None:
    disk = FaultyDisk()
    outbox = Outbox(tmp_path, "chair", disk)
    disk.fails_to, disk.error = fails_to, error

    with pytest.raises(NotRecorded) as refused:
        outbox.keep(kept(1))

    assert refused.value.values["reason"] == reason
    assert outbox.kept == []
    disk.fails_to = ""
    outbox.close()


def test_a_full_disk_is_told_by_a_short_write(tmp_path: Path) -> None:
    disk = FaultyDisk()
    outbox = Outbox(tmp_path, "chair", disk)
    disk.takes = 20

    with pytest.raises(NotRecorded) as refused:
        outbox.keep(kept(1))

    assert refused.value.values["reason"] == "full"
    disk.takes = -1
    outbox.close()


def test_numbers_of_entries_go_along_and_other_numbers_do_not() -> None:
    renames = Renames()
    renames.note(kept(44), Entry.numbered(47, draft(44)))

    assert renames.applied(Undo(44)) == Undo(47)
    assert renames.applied(Undo(43)) == Undo(43)
    composed = ComposeParagraph((41, 44), "#44 stays in words: p44", "en")
    assert renames.applied(composed) == ComposeParagraph((41, 47), "#44 stays in words: p44", "en")


def test_a_reference_whose_making_failed_stands_for_nothing() -> None:
    made = draft(44, "", "chair", ProposalSubmitted("P8", {"en": "A topic"}, ("FRA",)))
    undone = draft(44, "", "chair", LeftUndone("/propose FRA: A topic", "no_item"))
    renames = Renames()
    command = full().read("/support P1 BRA").command
    told = {**msgspec.to_builtins(command), "proposal": "P8"}
    support = command_of({"type": type(command).__name__, **told})

    renames.note(Kept(44, made, SAID), Entry.numbered(44, undone))

    assert msgspec.to_builtins(renames.applied(support))["proposal"] == GONE
