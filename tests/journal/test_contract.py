"""What every journal does, in memory as on disk."""

from collections.abc import Callable

import pytest

from meeting_tui.domain.entry import Entry
from meeting_tui.journal.base import Behind, Journal
from meeting_tui.journal.errors import NotRecorded, NotStorable

from .made import JournalTestCounted, JournalTestNoted, draft, drafts, lines

Seat = Callable[[], Journal]


def test_an_empty_journal_stands_before_its_first_entry(seat: Seat) -> None:
    journal = seat()

    assert journal.head.n == 0
    assert journal.read() == ()
    assert journal.state.ok


def test_entries_are_numbered_from_one_without_a_gap(seat: Seat) -> None:
    with seat().turn() as turn:
        entries = turn.append(drafts(1, 3))

    assert entries == tuple(Entry.numbered(n, draft(n)) for n in (1, 2, 3))


def test_what_is_appended_is_read_again_by_a_later_seat(seat: Seat) -> None:
    with seat().turn() as turn:
        entries = turn.append(drafts(1, 3))

    later = seat()

    assert later.read() == entries
    assert later.read(since=2) == entries[2:]


def test_a_turn_begins_with_what_the_others_recorded(seat: Seat) -> None:
    chair, rapporteur = seat(), seat()
    chair.append([draft(1)], expected=0)

    with rapporteur.turn() as turn:
        news = turn.news
        turn.append([draft(2)])

    assert lines(news) == [draft(1).line]
    assert lines(chair.read_new()) == [draft(2).line]


def test_news_is_handed_out_once(seat: Seat) -> None:
    chair, rapporteur = seat(), seat()
    chair.append(drafts(1, 2), expected=0)

    assert rapporteur.changed()
    assert len(rapporteur.read_new()) == 2
    assert not rapporteur.changed()
    assert rapporteur.read_new() == ()


def test_a_seat_that_has_read_is_not_told_the_same_again_as_news(seat: Seat) -> None:
    seat().append(drafts(1, 2), expected=0)
    later = seat()
    later.read()

    with later.turn() as turn:
        assert turn.news == ()


def test_one_s_own_entries_are_no_news(seat: Seat) -> None:
    journal = seat()
    journal.append(drafts(1, 2), expected=0)

    assert not journal.changed()
    assert journal.read_new() == ()


def test_an_append_on_an_older_state_is_refused_with_what_has_happened(seat: Seat) -> None:
    chair, rapporteur = seat(), seat()
    chair.append([draft(1)], expected=0)

    with pytest.raises(Behind) as refused:
        rapporteur.append([draft(2)], expected=0)

    assert lines(refused.value.news) == [draft(1).line]
    assert rapporteur.append([draft(2)], expected=1)[0].n == 2


def test_a_draft_handed_in_twice_is_recorded_once(seat: Seat) -> None:
    journal = seat()
    first = journal.append([draft(1)], expected=0)

    assert journal.append([draft(1)], expected=0) == first
    again = journal.append([draft(1), draft(2), draft(2)], expected=1)
    assert [entry.n for entry in again] == [1, 2, 2]
    assert journal.head.n == 2


def test_all_seats_see_the_same_head(seat: Seat) -> None:
    chair, rapporteur = seat(), seat()
    chair.append(drafts(1, 3), expected=0)
    rapporteur.read_new()

    assert rapporteur.head == chair.head


def test_what_cannot_be_stored_changes_nothing(seat: Seat) -> None:
    journal = seat()
    broken = draft(2, "", "chair", JournalTestNoted("x", minutes=float("nan")))
    nested = draft(2, "", "chair", JournalTestCounted(1, {"deep": [float("inf")]}))
    surrogate = draft(2, "half a character: \ud800")

    for unstorable in (broken, nested, surrogate):
        with pytest.raises(NotStorable):
            journal.append([draft(1), unstorable], expected=0)

    assert journal.head.n == 0
    assert journal.append([draft(1)], expected=0)[0].n == 1


def test_a_closed_journal_records_nothing(seat: Seat) -> None:
    journal = seat()
    journal.close()

    with pytest.raises(NotRecorded):
        journal.append([draft(1)], expected=0)
    assert not journal.changed()
