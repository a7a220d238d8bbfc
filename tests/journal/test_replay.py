"""The state is the fold of the entries, whenever and wherever they are added up."""

from pathlib import Path

from meeting_tui.domain.fold import advance, fold
from meeting_tui.domain.state import State
from meeting_tui.journal.tinydb import open_journal
from meeting_tui.workspace import open_session

from .made import TORTURE
from .test_seats_interleaved import story

SAMPLE = Path(__file__).parents[2] / "sessions" / "sample-cwg-internet-12"


def test_folding_any_prefix_gives_the_state_there_was_then() -> None:
    journal = open_journal(SAMPLE, read_only=True)
    entries = journal.read()
    journal.close()
    live = State()
    for n, entry in enumerate(entries, 1):
        live = advance(live, entry)
        if TORTURE or n % 9 == 0 or n == len(entries):
            assert story(live) == story(fold(entries[:n]))
    assert len(entries) > 100


def test_the_state_is_the_same_after_the_record_is_opened_again(tmp_path: Path) -> None:
    first, again = (open_session(SAMPLE, seat="chair", read_only=True) for _ in range(2))

    assert story(first.state) == story(again.state)
    first.journal.close()
    again.journal.close()
