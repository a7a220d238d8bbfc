"""Entries to bytes and back: one JSON object in ASCII per entry.

A field that has its default value is left out, so a default is part of the format: who changes
one, or the meaning of a field, raises ``VERSION`` and adds the step from the old to ``UPCASTS``.
"""

import dataclasses
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from meeting_tui.domain.entry import VERSION, Draft, Entry
from meeting_tui.domain.events.base import KINDS, Event, Unknown
from meeting_tui.journal.chain import Line, seal
from meeting_tui.journal.errors import NotStorable

Document = dict[str, Any]
"""An entry as JSON values; without ``v`` and ``n`` as long as it has no number."""

UPCASTS: dict[int, Callable[[Document], Document]] = {}
"""For each older version the step that lifts a document of it to the next version."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ABSENT = object()


class _Shape(NamedTuple):
    """What an event class looks like in the journal: its keys, and its fields' defaults."""

    names: set[str]
    defaults: tuple[tuple[str, object], ...]


_SHAPES: dict[type[Any], _Shape] = {}


class _Envelope(msgspec.Struct, gc=False):
    v: int
    n: int
    id: str
    seat: str
    recorded: datetime
    at: datetime
    line: str
    events: list[Document]


_encode = msgspec.json.Encoder().encode
_decode_envelope = msgspec.json.Decoder(_Envelope).decode


def document(draft: Draft) -> Document:
    """Turn a draft into the document that a journal gives a number."""
    return {
        "id": draft.id,
        "seat": draft.seat,
        "recorded": msgspec.to_builtins(draft.recorded),
        "at": msgspec.to_builtins(draft.at),
        "line": draft.line,
        "events": [_event_document(event) for event in draft.events],
    }


def encode(n: int, content: Mapping[str, Any], version: int = VERSION) -> bytes:
    """Write the document as entry ``n``; raises NotStorable for what JSON cannot hold.

    Not-a-number is written as null, so where there is a null the slower encoder looks again.
    """
    try:
        body = _encode({"v": version, "n": n, **content})
        if b"null" in body:
            json.dumps(content, allow_nan=False)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise NotStorable(str(error)) from error
    return body if body.isascii() else _NOT_ASCII.sub(_escaped, body.decode()).encode("ascii")


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be").hex()
    return "".join(["\\u" + units[start : start + 4] for start in range(0, len(units), 4)])


def encode_entry(entry: Entry) -> bytes:
    """Write an entry again as it stands in the journal, whatever version wrote it."""
    return encode(entry.n, document(entry.draft), entry.version)


def decode(body: bytes) -> Entry:
    """Read one entry; events of a later version become Unknown, older versions are lifted.

    Raises NotStorable when the bytes are no entry this program could have written.
    """
    try:
        envelope = _decode_envelope(body)
        if envelope.v < VERSION:
            envelope = _lifted(body)
        return Entry(
            envelope.n,
            envelope.id,
            envelope.seat,
            envelope.recorded,
            envelope.at,
            envelope.line,
            tuple([_event(data, envelope.v) for data in envelope.events]),
            envelope.v,
        )
    except (msgspec.MsgspecError, KeyError, TypeError, UnicodeError, RecursionError) as error:
        raise NotStorable(str(error)) from error


def seal_all(
    contents: Sequence[Mapping[str, Any]], first: int, previous: str
) -> tuple[list[Line], list[Entry], bytes]:
    """Chain documents, numbered from ``first``, to a digest; returns lines, entries and bytes.

    The entries are what is read back from the bytes: raises NotStorable if nothing can be.
    """
    lines = []
    entries = []
    data = []
    for n, content in enumerate(contents, first):
        body = encode(n, content)
        entries.append(decode(body))
        line, written = seal(body, previous)
        lines.append(line)
        data.append(written)
        previous = line.digest
    return lines, entries, b"".join(data)


def first_later(entries: Sequence[Entry]) -> int:
    """Return the number of the first entry that a later version wrote, or 0."""
    for entry in entries:
        if entry.version > VERSION:
            return entry.n
        for event in entry.events:
            if type(event) is Unknown:
                return entry.n
    return 0


def _lifted(body: bytes) -> _Envelope:
    content: Document = msgspec.json.decode(body)
    for version in range(content["v"], VERSION):
        content = UPCASTS[version](content)
    content["v"] = VERSION
    return msgspec.convert(content, _Envelope)


def _event(data: Document, version: int) -> Event:
    name = data["type"]
    kind = KINDS.get(name)
    if kind is not None and data.keys() <= _shape(kind).names:
        try:
            return msgspec.convert(data, kind)
        except msgspec.ValidationError:
            if version <= VERSION:
                raise
    return Unknown(name, {key: value for key, value in data.items() if key != "type"})


def _shape(kind: type[Any]) -> _Shape:
    if kind not in _SHAPES:
        defaults = {field.name: _default(field) for field in dataclasses.fields(kind)}
        _SHAPES[kind] = _Shape(defaults.keys() | {"type"}, tuple(defaults.items()))
    return _SHAPES[kind]


def _event_document(event: Event) -> Document:
    if isinstance(event, Unknown):
        return {"type": event.type, **event.data}
    kind: type[Any] = type(event)
    if KINDS.get(kind.__name__) is not kind:
        raise NotStorable(f"{kind.__name__} is not a registered event")
    given = {"type": kind.__name__}
    for name, default in _shape(kind).defaults:
        value = getattr(event, name)
        if value != default or type(value) is not type(default):
            given[name] = value if type(value) is str else _value(value)
    return given


def _value(value: object) -> Any:
    try:
        return msgspec.to_builtins(value)
    except (TypeError, ValueError, msgspec.MsgspecError, UnicodeError) as error:
        raise NotStorable(str(error)) from error


def _default(field: "dataclasses.Field[Any]") -> object:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return _ABSENT
