"""The reference of every field, taken from the readers' own declarations."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from meeting_tui.profile.agenda_file import agenda_reader
from meeting_tui.profile.group_file import GROUP
from meeting_tui.profile.phrase import said
from meeting_tui.profile.reader import Field, MapOf, Needed, Reader, RecordOf


class FieldDoc(NamedTuple):
    """One field as the manual explains it; ``path`` begins with the kind of file."""

    path: str
    type: str
    required: bool
    default: str
    description: str


def reference() -> list[FieldDoc]:
    """List every field of an agenda and of a group profile.

    A path reads ``agenda.items[].minutes``; ``[]`` stands for each entry of a list and ``*``
    for a name that is free.
    """
    return [*_fields("agenda", agenda_reader(None), ()), *_fields("group", GROUP, ())]


def _fields(path: str, record: RecordOf[Any], above: tuple[Any, ...]) -> Iterator[FieldDoc]:
    for field in record.fields:
        yield from _field(f"{path}.{field.name}", field, (*above, record))


def _field(path: str, field: Field[Any], above: tuple[Any, ...]) -> Iterator[FieldDoc]:
    required = isinstance(field.default, Needed)
    yield FieldDoc(
        path, said("en", field.reader.label), required, _written(field.default), field.about
    )
    inner: Reader[Any] | None = field.reader.inner()
    if isinstance(inner, RecordOf) and inner not in above:
        mark = ".*" if isinstance(field.reader, MapOf) else "[]"
        yield from _fields(path + mark, inner, above)


def _written(default: object) -> str:
    """Write a default as one would in the file; empty when leaving out means nothing at all."""
    if isinstance(default, bool):
        return "yes" if default else "no"
    return str(default) if isinstance(default, str | int) and default else ""
