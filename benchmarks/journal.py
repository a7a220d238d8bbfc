"""The journal: one durable append, and reading it all again."""

import json
import os
import statistics
from functools import partial
from itertools import count
from pathlib import Path
from time import perf_counter

from tinydb import TinyDB

from benchmarks.harness import Row, ratio, seconds
from benchmarks.records import FOLDER, line, opened, record
from meeting_tui.session import Session
from meeting_tui.workspace import open_session

ROUNDS = 400


def rows() -> list[Row]:
    """Measure appends at two sizes, TinyDB's own storage, and loading."""
    return [*map(_append, (100, 100_000)), _against_json_storage(), _load(), *_growth()]


def _growth() -> list[Row]:
    """Load ten times as much, three times over: each decade costs ten times the one before."""
    sizes = (100, 1_000, 10_000, 100_000)
    for size in sizes:
        record(size)
    times = [seconds(partial(_opened_once, size)) for size in sizes]
    return [
        Row(
            f"load {size:,} entries ({now * 1000:.0f} ms)", now / before, 12, "×", "a tenth of them"
        )
        for size, before, now in zip(sizes[1:], times, times[1:], strict=False)
    ]


def _opened_once(size: int) -> None:
    open_session(record(size), seat="reader", read_only=True).journal.close()


def _append(size: int) -> Row:
    session = opened(size)
    bare = _Bare(FOLDER / f"bare-{size}", _last_line(record(size)))
    drafts = _drafts(session)
    pairs = [(_timed(lambda: next(drafts)), _timed(bare.write)) for _ in range(ROUNDS)]
    figure = statistics.median(a for a, _ in pairs) / statistics.median(b for _, b in pairs)
    session.journal.close()
    name = f"one durable append, {size:,} entries"
    return Row(name, figure, 1.5, "×", "write+fsync of the same bytes")


def _timed(act: object) -> float:
    began = perf_counter()
    act()  # type: ignore[operator]  # a function without arguments
    return perf_counter() - began


def _drafts(session: Session):  # type: ignore[no-untyped-def]  # a generator of appends
    from meeting_tui.domain.entry import Draft
    from meeting_tui.domain.events.minutes import MinuteTaken

    for number in count():
        moment = session.clock()
        event = MinuteTaken(line(number), "en", "i1")
        draft = Draft(f"{number:016x}", "rapporteur", moment, moment, line(number), (event,))
        with session.journal.turn() as turn:
            turn.append([draft])
        yield


def _last_line(folder: Path) -> bytes:
    return (folder / "journal.jsonl").read_bytes().splitlines(keepends=True)[-1]


class _Bare:
    """The least that is durable: the same bytes, written and synced."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._content = content

    def write(self) -> None:
        os.write(self._fd, self._content)
        os.fsync(self._fd)


def _against_json_storage() -> Row:
    entries = [json.loads(body.split(b" ", 2)[2]) for body in _bodies(10_000)]
    database = TinyDB(FOLDER / "plain.json")
    database.insert_multiple(entries)
    session = opened(10_000)
    drafts = _drafts(session)
    figure = ratio(lambda: next(drafts), lambda: database.insert(dict(entries[-1])), 15)
    session.journal.close()
    name = "one durable append beside TinyDB's JSONStorage, 10,000 entries"
    return Row(name, figure, 0.01, "×", "the same insert there")


def _bodies(size: int) -> list[bytes]:
    return (record(size) / "journal.jsonl").read_bytes().splitlines()[1:]


def _load() -> Row:
    bodies = [body.split(b" ", 2)[2] for body in _bodies(10_000)]
    folder = record(10_000)

    def ours() -> None:
        open_session(folder, seat="reader", read_only=True).journal.close()

    figure = ratio(ours, lambda: [json.loads(body) for body in bodies])
    return Row(
        "load 10,000 entries: read, check, fold", figure, 3.0, "×", "json.loads of the lines"
    )
