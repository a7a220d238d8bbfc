"""A record on a server: one append, and until another seat has it, beside bare psycopg."""

import statistics
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from benchmarks.harness import Row, missing, percentile
from benchmarks.records import FOLDER, untimed
from meeting_tui.journal.postgres.journal import shared_journal
from meeting_tui.shared import SharedSession

ROUNDS = 300
BARE = "INSERT INTO bare (body) VALUES (%s)"


def rows() -> list[Row]:
    """Measure on a server of our own, on this machine's disk."""
    try:
        from tests.postgres.server import Server

        server = Server()
    except (ImportError, FileNotFoundError) as error:
        return [missing("a record on a server", str(error))]
    try:
        return [*_appended(server), *_followed(server)]
    finally:
        server.close()


def _appended(server: Any) -> Iterator[Row]:
    """Enter lines at a seat, each beside a bare insert of the same text; the disk is waited for."""
    import psycopg

    server.sql("CREATE TABLE bare (n bigint GENERATED ALWAYS AS IDENTITY, body text)")
    ours: list[float] = []
    bare: list[float] = []
    with (
        _seat(server, "rapporteur") as seat,
        psycopg.connect(server.url(), autocommit=True) as plain,
    ):
        for number in range(ROUNDS):
            text = untimed(number)
            body = f'{{"line":"{text}"}}'
            ours.append(_seconds(lambda text=text: seat.enter(text)))
            bare.append(_seconds(lambda body=body: plain.execute(BARE, [body])))
    told = f"bare insert {1000 * statistics.median(bare):.2f} ms"
    yield Row("a line on a server, median", 1000 * statistics.median(ours), None, "ms", told)
    beside = statistics.median(a / b for a, b in zip(ours, bare, strict=True))
    yield Row("the same beside a bare insert", beside, None, "×", "median of the pairs")
    yield Row("the same, p99", 1000 * percentile(ours, 0.99), None, "ms")


def _followed(server: Any) -> Iterator[Row]:
    """Wait at one seat for what another enters, and beside it for a bare message."""
    import psycopg

    with _seat(server, "chair") as chair, _seat(server, "rapporteur", chair) as rapporteur:
        rapporteur.follow()
        ours = [
            _until(lambda n=n: chair.enter(untimed(n)), rapporteur.follow) for n in range(1, 100)
        ]
    with (
        psycopg.connect(server.url(), autocommit=True) as teller,
        psycopg.connect(server.url(), autocommit=True) as hearer,
    ):
        hearer.execute("LISTEN bare")
        bare = [
            _until(
                lambda: teller.execute("NOTIFY bare"),
                lambda: list(hearer.notifies(timeout=1, stop_after=1)),
            )
            for _ in range(100)
        ]
    told = f"bare LISTEN {1000 * statistics.median(bare):.1f} ms"
    slowest = 1000 * percentile(ours, 0.99)
    yield Row("the other seat sees an entry, on a server, p99", slowest, 200, "ms")
    yield Row("the same, median", 1000 * statistics.median(ours), None, "ms", told)


def _until(act: Callable[[], object], there: Callable[[], object]) -> float:
    """Time from the end of an act until another thread has it."""
    told = threading.Event()
    at: list[float] = []

    def wait() -> None:
        while not there():
            told.wait(0.002)
        at.append(perf_counter())

    waiting = threading.Thread(target=wait)
    waiting.start()
    told.wait(0.01)
    act()
    began = perf_counter()
    waiting.join(10)
    return max(0.0, at[0] - began)


@contextmanager
def _seat(server: Any, name: str, beside: SharedSession | None = None) -> Iterator[SharedSession]:
    """Sit down at a new record on the server, or beside somebody."""
    from tests.postgres.records import begun_record

    folder = FOLDER / f"server-{name}"
    address = beside.shared.address if beside else begun_record(server, folder)
    session = SharedSession(shared_journal(address, seat=name), seat=name)
    if beside is None:
        for line in ("/open", "/item 1"):
            session.enter(line)
    try:
        yield session
    finally:
        session.journal.close()


def _seconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began
