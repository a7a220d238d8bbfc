"""The journal: one durable append, and reading it all again."""

import fcntl
import json
import os
import secrets
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from time import perf_counter
from zlib import crc32

import msgspec
from tinydb import TinyDB

from benchmarks.harness import SIZES, Row, growth, in_turn, percentile, ratio, turns
from benchmarks.records import FOLDER, line, opened, record
from meeting_tui.domain.entry import Draft
from meeting_tui.domain.events.minutes import MinuteTaken
from meeting_tui.session import Session
from meeting_tui.workspace import open_session

ROUNDS = 400


def rows() -> list[Row]:
    """Measure appends and loading at each size, beside bare writes, JSON and TinyDB's storage."""
    return [*_appends(), *_beside_json_storage(), *_loads()]


class _Bare:
    """The least that is durable: the same bytes, written and synced."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._content = content

    def write(self) -> None:
        os.write(self._fd, self._content)
        os.fsync(self._fd)


class _Least(_Bare):
    """The least that keeps the promises: lock, encode, chain, write, sync, mark, unlock."""

    def __init__(self, path: Path, document: dict[str, object]) -> None:
        super().__init__(path, b"")
        self._lock = os.open(path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        self._mark = os.open(path.with_suffix(".mark"), os.O_RDWR | os.O_CREAT, 0o600)
        self._document, self._digest = document, "0" * 64

    def write(self) -> None:
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        body = msgspec.json.encode(self._document)
        self._digest = sha256(self._digest.encode() + body).hexdigest()
        rest = b"%s %s" % (self._digest.encode(), body)
        os.write(self._fd, b"%08x %s\n" % (crc32(rest), rest))
        os.fsync(self._fd)
        os.pwrite(self._mark, self._digest.encode().ljust(512), 0)
        fcntl.flock(self._lock, fcntl.LOCK_UN)


def _appends() -> list[Row]:
    """Append to every size in turn, and after each the same bytes to a bare file."""
    sessions = {size: opened(size) for size in SIZES}
    bare = _Bare(FOLDER / "bare", _last_line(record(100)))
    least = _Least(FOLDER / "least", json.loads(_bodies(100)[-1]))
    acts = {size: appending(session) for size, session in sessions.items()}
    timed: dict[int, list[float]] = {size: [] for size in SIZES}
    reference: dict[int, list[float]] = {size: [] for size in SIZES}
    floor: list[float] = []
    for _ in range(ROUNDS):
        for size, act in acts.items():
            timed[size].append(act())
            reference[size].append(_timed(bare.write))
        floor.append(_timed(least.write))
    for session in sessions.values():
        session.journal.close()
    medians = {size: statistics.median(found) for size, found in timed.items()}
    bares = {size: statistics.median(found) for size, found in reference.items()}
    return [
        *[_beside_bare(size, medians[size], bares[size]) for size in (100, 100_000)],
        Row(
            "the floor of it: lock, encode, chain, write+fsync, mark",
            statistics.median(floor) / bares[100],
            None,
            "×",
            "the same write+fsync",
        ),
        *growth("one durable append", medians),
        Row(
            "one durable append, 10,000 entries, p99",
            1000 * percentile(timed[10_000], 0.99),
            None,
            "ms",
        ),
    ]


def _beside_bare(size: int, ours: float, bare: float) -> Row:
    beside = (
        f"write+fsync of the same bytes, {bare * 1e6:.0f} µs; {(ours - bare) * 1e6:.0f} µs are ours"
    )
    return Row(f"one durable append, {size:,} entries", ours / bare, 1.5, "×", beside)


def appending(session: Session) -> Callable[[], float]:
    """Return what appends an entry to a record and says how long that took."""
    drafts = _drafts(session)

    def append() -> float:
        draft = next(drafts)
        began = perf_counter()
        with session.journal.turn() as turn:
            turn.append([draft])
        return perf_counter() - began

    return append


def _drafts(session: Session) -> Iterator[Draft]:
    for number in count():
        moment = session.clock()
        event = MinuteTaken(line(number), "en", "i1")
        yield Draft(secrets.token_hex(8), "rapporteur", moment, moment, line(number), (event,))


def _timed(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


def _last_line(folder: Path) -> bytes:
    return (folder / "journal.jsonl").read_bytes().splitlines(keepends=True)[-1]


def _bodies(size: int) -> list[bytes]:
    """Return the JSON of a record as it was made, whatever has been appended since."""
    lines = (record(size) / "journal.jsonl").read_bytes().splitlines()[1 : size + 1]
    return [body.split(b" ", 2)[2] for body in lines]


def _beside_json_storage() -> list[Row]:
    """Insert one document and load all, in TinyDB's own storage on the same disk."""
    entries = [json.loads(body) for body in _bodies(10_000)]
    path = FOLDER / "plain.json"
    database = TinyDB(path)
    database.insert_multiple(entries)
    session = opened(10_000)
    append = appending(session)
    bare = _Bare(FOLDER / "bare", _last_line(record(100)))
    found: list[tuple[float, float, float]] = []
    for _ in range(25):
        insert = _timed(lambda: database.insert(dict(entries[-1])))
        found += [(append(), _timed(bare.write), insert) for _ in range(5)]
    ours, least, theirs = (statistics.median(column) for column in zip(*found, strict=True))
    session.journal.close()
    load, plain = in_turn(lambda: _opened_once(10_000), lambda: len(TinyDB(path).all()), 5)
    there = f"the same insert there, {theirs * 1000:.1f} ms"
    return [
        Row("append beside TinyDB's JSONStorage, 10,000 entries", ours / theirs, 0.01, "×", there),
        Row("the floor of it: a bare write+fsync", least / theirs, None, "×", there),
        Row(
            "load beside TinyDB's JSONStorage, 10,000 entries",
            load / plain,
            None,
            "×",
            f"unchecked, not folded: {plain * 1000:.0f} ms",
        ),
    ]


def _loads() -> list[Row]:
    bodies = _bodies(10_000)
    beside_json = ratio(lambda: _opened_once(10_000), lambda: [json.loads(body) for body in bodies])
    acts = [partial(_opened_once, size) for size in SIZES]
    times = dict(zip(SIZES, turns(acts, 3), strict=True))
    return [
        Row(
            "load 10,000 entries: read, check, fold",
            beside_json,
            3.0,
            "×",
            "json.loads of the lines",
        ),
        *growth("load", times, 12),
    ]


def _opened_once(size: int) -> None:
    open_session(record(size), seat="reader", read_only=True).journal.close()
