"""A server that is gone, frozen or killed: every seat goes on, and all is joined again."""

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.points import open_points
from meeting_tui.joining import Renames
from meeting_tui.journal.errors import NotRecorded
from meeting_tui.journal.outbox import Kept, Outbox
from meeting_tui.journal.postgres import link, watching
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.postgres.journal import APPEND, shared_journal
from meeting_tui.shared import SharedSession

from .records import begun_record, frozen, sit, until
from .server import Server


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for the server more often than people need."""
    monkeypatch.setattr(watching, "EVERY", 0.3)


@pytest.fixture
def record(postgres: Server, tmp_path: Path) -> Address:
    address = begun_record(postgres, tmp_path)
    chair = sit(address)
    for line in ("/open", "/item 6"):
        chair.enter(line)
    chair.journal.close()
    return address


@pytest.fixture
def seats(record: Address, tmp_path: Path) -> Iterator[tuple[SharedSession, SharedSession]]:
    both = sit(record, "chair"), sit(record, "rapporteur")
    for one in both:
        (tmp_path / one.seat).mkdir(mode=0o700)
        one.keep_in(tmp_path / one.seat)
    yield both
    for one in both:
        one.journal.close()


def apart(session: SharedSession, *lines: str) -> list[Entry]:
    """Enter lines while the server is away, each of which is kept here."""
    entries = [session.enter(line).entry for line in lines]
    assert session.sharing.away
    assert session.sharing.kept == len(entries)
    assert session.sharing.since == entries[0].n
    return entries


def joined(session: SharedSession) -> tuple[Entry, ...]:
    """Follow until all is shared."""

    def shared() -> bool:
        session.follow()
        return not (session.sharing.kept or session.sharing.away)

    until(shared)
    return session.sharing.joined


def typed(session: SharedSession) -> list[str]:
    """All lines after the first three, in order."""
    return [entry.line for entry in session.state.entries[3:]]


def same(one: SharedSession, other: SharedSession) -> None:
    """Wait until two seats know the same record."""

    def equal() -> bool:
        one.follow()
        other.follow()
        return one.state.entries == other.state.entries

    until(equal)
    assert one.journal.head == other.journal.head


def test_a_frozen_server_keeps_nobody_from_going_on(
    postgres: Server, seats: tuple[SharedSession, SharedSession], tmp_path: Path
) -> None:
    chair, rapporteur = seats
    with frozen(postgres):
        kept = apart(rapporteur, "The first line.", "/support P1 FRA", "/undo #5")
        file = next((tmp_path / "rapporteur" / "outbox").glob("*.jsonl"))
        rows = file.read_text("ascii").splitlines()
        lines = [json.loads(row[74:])["entry"]["line"] for row in rows]
        assert lines == [entry.line for entry in kept]
        assert file.stat().st_mode & 0o777 == 0o600

    shared = joined(rapporteur)

    assert [(entry.id, entry.n, entry.line) for entry in shared] == [
        (entry.id, entry.n, entry.line) for entry in kept
    ]
    assert shared[0].at == kept[0].at
    same(chair, rapporteur)
    assert rapporteur.enter("After that.").entry.n == 7
    assert not rapporteur.sharing.since


def test_two_seats_apart_are_joined_with_both_stories(
    postgres: Server, seats: tuple[SharedSession, SharedSession]
) -> None:
    chair, rapporteur = seats
    with frozen(postgres):
        apart(rapporteur, "/propose FRA: A topic of the rapporteur", "/support P8 CHE", "One.")
        apart(chair, "/propose BRA: A topic of the chair", "/support P8 GBR", "/undo #5", "Two.")

    joined(rapporteur)
    joined(chair)
    same(chair, rapporteur)

    titles = {p.id: p.title.get("en", "") for p in chair.state.proposals.values()}
    assert sorted(titles[ref].split()[-1] for ref in ("P8", "P9")) == ["chair", "rapporteur"]
    theirs = next(p for p in chair.state.proposals.values() if "rapporteur" in p.title["en"])
    ours = next(p for p in chair.state.proposals.values() if "of the chair" in p.title["en"])
    assert list(theirs.supporters) == ["CHE"]
    assert not ours.supporters
    assert sorted(typed(chair)) == sorted(
        [
            "/propose FRA: A topic of the rapporteur",
            "/support P8 CHE",
            "One.",
            "/propose BRA: A topic of the chair",
            "/support P8 GBR",
            "/undo #5",
            "Two.",
        ]
    )


def test_what_cannot_be_done_any_more_is_kept_as_it_was_typed_and_stays_open(
    postgres: Server, record: Address, seats: tuple[SharedSession, SharedSession]
) -> None:
    """Both took up the next item: the second finds it done, and nothing of it is lost."""
    chair, rapporteur = seats
    with frozen(postgres):
        apart(rapporteur, "/item next", "Under seven.")
        apart(chair, "/item next")

    joined(rapporteur)
    joined(chair)
    same(chair, rapporteur)

    assert chair.state.item is not None
    assert chair.state.item.number == "7"
    (point,) = [p for p in open_points(chair.state) if p.code == "left_undone"]
    assert chair.state.entries[int(point.ref[1:]) - 1].line == "/item next"
    chair.enter(point.line)
    assert not [p for p in open_points(chair.state) if p.code == "left_undone"]


def test_a_reference_to_what_could_not_be_done_is_never_taken_for_another(
    postgres: Server, seats: tuple[SharedSession, SharedSession]
) -> None:
    chair, rapporteur = seats
    with frozen(postgres):
        apart(rapporteur, "/put: Do we agree?", "/object BRA: No.")
        apart(chair, "/put: Shall we go on?")

    joined(chair)
    joined(rapporteur)
    same(chair, rapporteur)

    objected = list(chair.state.objections.values())
    questions = {q.texts["en"]: q.id for q in chair.state.questions.values()}
    assert all(o.question == questions.get("Do we agree?") for o in objected)
    assert len(chair.state.entries) == 6


def test_a_line_that_had_reached_the_server_is_not_shared_twice(
    postgres: Server, seats: tuple[SharedSession, SharedSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    chair, rapporteur = seats
    query = rapporteur.shared.link.query

    def lose_the_answer(question: str, *rest: object, **more: object) -> object:
        answer = query(question, *rest, **more)  # type: ignore[arg-type]  # handed on as they are
        if question == APPEND:
            monkeypatch.setattr(rapporteur.shared.link, "query", query)
            raise link.Away("server", "silent", silent=True)
        return answer

    monkeypatch.setattr(rapporteur.shared.link, "query", lose_the_answer)
    kept = apart(rapporteur, "Once only.", "And then.")

    shared = joined(rapporteur)

    assert [entry.id for entry in shared] == [entry.id for entry in kept]
    same(chair, rapporteur)
    assert typed(chair) == ["Once only.", "And then."]


def test_a_server_killed_under_load_has_lost_nothing_that_was_recorded(
    postgres: Server, record: Address, seats: tuple[SharedSession, SharedSession]
) -> None:
    recorded: list[tuple[Entry, ...]] = [(), ()]

    def write(seat: int) -> None:
        n = 0
        while not seats[seat].sharing.away:
            entry = seats[seat].enter(f"Line {n} of {seat}.").entry
            if not seats[seat].sharing.kept:
                recorded[seat] += (entry,)
            n += 1

    with ThreadPoolExecutor(2) as threads:
        writers = [threads.submit(write, seat) for seat in (0, 1)]
        until(lambda: all(len(each) > 20 for each in recorded))
        postgres.kill()
        for writer in writers:
            writer.result()
    postgres.start()
    for one in seats:
        joined(one)
    same(*seats)

    later = shared_journal(record, read_only=True)
    found = later.read()
    later.close()
    for seat in (0, 1):
        assert set(_told(recorded[seat])) <= set(_told(found))
        mine = [e.line for e in found if e.line.endswith(f" of {seat}.")]
        assert mine == [f"Line {n} of {seat}." for n in range(len(recorded[seat]) + 1)]


def _told(entries: Iterable[Entry]) -> list[tuple[int, str]]:
    return [(entry.n, entry.id) for entry in entries]


def test_a_program_that_ends_while_apart_goes_on_with_what_it_had_kept(
    postgres: Server, record: Address, tmp_path: Path
) -> None:
    first = sit(record, "rapporteur")
    first.keep_in(tmp_path)
    with frozen(postgres):
        kept = apart(first, "Kept one.", "Kept two.")
        first.journal.close()
    with (next((tmp_path / "outbox").glob("*.jsonl"))).open("ab") as file:
        file.write(b"a line broken off")

    again = sit(record, "rapporteur")
    again.keep_in(tmp_path)

    assert [entry.id for entry in again.sharing.joined] == [entry.id for entry in kept]
    assert again.sharing.kept == 0
    again.journal.close()
    assert not list((tmp_path / "outbox").glob("*.jsonl"))


def test_a_server_that_goes_again_in_the_middle_leaves_the_rest_kept(
    postgres: Server,
    record: Address,
    seats: tuple[SharedSession, SharedSession],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chair, rapporteur = seats
    with frozen(postgres):
        apart(rapporteur, "/propose FRA: Mine", "/support P8 CHE", "/undo #5")
    chair.enter("/propose BRA: Theirs")
    share = rapporteur._share
    turns = iter([True, False])

    def go_again(*told: object) -> Entry:
        if not next(turns, True):
            raise link.Away("server", "gone")
        return share(*told)  # type: ignore[arg-type]  # handed on as they are

    monkeypatch.setattr(rapporteur, "_share", go_again)
    rapporteur._wake()
    assert [kept.n for kept in rapporteur._kept] == [6, 7]
    assert rapporteur.sharing.since == 6
    assert rapporteur.state.proposals["P9"].title["en"] == "Mine"

    joined(rapporteur)
    same(chair, rapporteur)
    assert typed(chair) == [
        "/propose BRA: Theirs",
        "/propose FRA: Mine",
        "/support P8 CHE",
        "/undo #5",
    ]
    assert not chair.state.proposals["P9"].supporters
    assert not chair.state.proposals["P8"].supporters


def test_a_program_killed_in_the_middle_of_joining_goes_on_with_the_same_names(
    postgres: Server,
    record: Address,
    seats: tuple[SharedSession, SharedSession],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chair, rapporteur = seats
    with frozen(postgres):
        apart(rapporteur, "/propose FRA: Mine", "/support P8 CHE", "/undo #5")
    chair.enter("/propose BRA: Theirs")
    share = rapporteur._share

    def share_one(kept: Kept, renames: Renames) -> Entry:
        monkeypatch.setattr(rapporteur, "_share", killed)
        return share(kept, renames)

    def killed(*_: object) -> Entry:
        raise KeyboardInterrupt

    monkeypatch.setattr(rapporteur, "_share", share_one)
    with pytest.raises(KeyboardInterrupt):
        rapporteur._join()
    rapporteur.journal.close()

    again = sit(record, "rapporteur")
    again.keep_in(tmp_path / "rapporteur")

    assert typed(again) == [
        "/propose BRA: Theirs",
        "/propose FRA: Mine",
        "/support P8 CHE",
        "/undo #5",
    ]
    assert not again.state.proposals["P8"].supporters
    assert again.state.withdrawn == {6: 7}
    again.journal.close()


def test_why_a_server_that_is_back_does_not_take_what_was_kept_is_told(
    postgres: Server, record: Address, seats: tuple[SharedSession, SharedSession]
) -> None:
    _, rapporteur = seats
    rapporteur._away = True
    apart(rapporteur, "Too late for that.")
    release = f"SELECT meeting_tui.release('{record.session}', 4)"
    postgres.sql(release)

    rapporteur._wake()

    assert rapporteur.sharing.refused is not None
    assert rapporteur.sharing.refused.code == "released"
    assert rapporteur.sharing.kept == 1
    take_in = f"SELECT meeting_tui.take_in('{record.session}', 4, '{{}}', '{{}}')"
    postgres.sql(take_in)
    rapporteur._wake()
    assert rapporteur.sharing.refused is None
    assert [entry.n for entry in rapporteur.sharing.joined] == [4]


def test_an_error_in_the_thread_that_watches_comes_to_the_interface(
    seats: tuple[SharedSession, SharedSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    chair, _ = seats

    def fail() -> None:
        raise RuntimeError("nobody foresaw it")

    monkeypatch.setattr(chair.shared, "read_new", fail)
    with pytest.raises(RuntimeError, match="nobody foresaw it"):
        until(lambda: chair.follow() is None)


def test_without_a_place_to_keep_it_a_line_is_not_recorded(
    postgres: Server, record: Address
) -> None:
    session = sit(record)
    with frozen(postgres), pytest.raises(NotRecorded) as refused:
        session.enter("Nowhere to go.")

    assert refused.value.code == "away"
    session.journal.close()


def test_two_programs_of_one_seat_have_an_outbox_each(tmp_path: Path) -> None:
    one, other = Outbox(tmp_path, "chair"), Outbox(tmp_path, "chair")

    assert one._path != other._path
    one.close()
    other.close()
    again = Outbox(tmp_path, "chair")
    assert again._path == one._path
    again.close()
