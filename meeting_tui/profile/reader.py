"""Readers: small typed pieces from which the shape of a file is declared.

A reader turns a node into a value or writes a fault on the sheet and raises ``Unread``. Lists
and records go on past an entry that could not be read, so one pass finds every fault; and the
same declarations print the manual.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final, Generic, TypeVar, cast

from meeting_tui.languages import N_
from meeting_tui.profile.phrase import Phrase, Value, phrase
from meeting_tui.profile.shapes import Unread, as_map, pass_over_refused, text_of
from meeting_tui.profile.sheet import Sheet, Spot, in_short, nearest
from meeting_tui.profile.tree import ListNode, MapNode, Node

Words = str | Phrase
"""What is said of a value: words of ours, or as it would be written in the file."""

T = TypeVar("T")
R_co = TypeVar("R_co", covariant=True)


class Reader(ABC, Generic[R_co]):
    """Reads one kind of value; ``label`` says in a sentence what would be right."""

    label: Words

    @abstractmethod
    def read(self, node: Node, sheet: Sheet, name: Words) -> R_co:
        """Read ``node``, called ``name`` in sentences, or raise ``Unread``."""

    def inner(self) -> "Reader[Any] | None":
        """Give the reader of the entries, when this one reads a list of them."""
        return None


class Needed(Enum):
    """Marks a field that has no default."""

    REQUIRED = "required"


REQUIRED: Final = Needed.REQUIRED


@dataclass(frozen=True)
class Field(Generic[T]):
    """One field of a record: its name, how it is read, what it is for, its default.

    ``instead`` takes the place of a required value that has a fault, so that what else the
    record says can still be compared with the other parts of the file.
    """

    name: str
    reader: Reader[T]
    about: str
    default: T | Needed = REQUIRED
    instead: T | Needed = REQUIRED


@dataclass(frozen=True)
class Record:
    """The fields of one mapping as far as they could be read.

    While the checks run, a value with a fault raises ``Unread``; when the value is built it is
    replaced, if it can be. A file with faults never leaves this package.
    """

    node: MapNode
    sheet: Sheet
    values: dict[str, object]
    building: bool = False

    def __getitem__(self, field: Field[T]) -> T:
        if field.name in self.values:
            return cast("T", self.values[field.name])
        spare = field.instead if isinstance(field.default, Needed) else field.default
        if isinstance(spare, Needed) or not self.building:
            raise Unread
        return spare

    def place(self, field: Field[Any]) -> Spot:
        """Give where the value of ``field`` stands, or the record where it is left out."""
        node = self.node.fields[field.name][1] if field.name in self.node.fields else self.node
        return Spot(node.line, node.column)


Check = Callable[[Record], None]


class RecordOf(Reader[T]):
    """Reads a mapping with known fields and builds a value from it.

    Each of ``checks`` runs when all the fields it looks at could be read.
    """

    def __init__(
        self,
        label: Words,
        fields: Iterable[Field[Any]],
        build: Callable[[Record], T],
        checks: Iterable[Check] = (),
    ) -> None:
        self.label = label
        self.fields = tuple(fields)
        self._build = build
        self._checks = tuple(checks)

    def read(self, node: Node, sheet: Sheet, name: Words) -> T:
        """Read every field, run the checks, build; all faults of the record are written down."""
        mapping = as_map(node, sheet, name, self.label)
        misspelt = self._refuse_unknown(mapping, sheet)
        record = Record(mapping, sheet, {})
        for field in self.fields:
            if field.name in misspelt:
                continue
            with suppress(Unread):
                record.values[field.name] = _field_value(field, mapping, sheet)
        for check in self._checks:
            with suppress(Unread):
                check(record)
        return self._build(replace(record, building=True))

    def _refuse_unknown(self, mapping: MapNode, sheet: Sheet) -> set[str]:
        """Write down unknown fields; give those that were meant and are not there."""
        known = [field.name for field in self.fields]
        misspelt: set[str] = set()
        for name, (key, _) in mapping.fields.items():
            if name in known:
                continue
            misspelt |= {refuse_name(name, key, known, sheet)} - mapping.fields.keys()
        return misspelt


def refuse_name(name: str, place: Node, known: list[str], sheet: Sheet) -> str:
    """Write down a name that is none of those known, and return the one that was meant."""
    meant = nearest(name, known)
    if meant:
        sheet.fault(place, "field.unknown", name=in_short(name), nearest=meant)
    else:
        sheet.fault(place, "field.stranger", name=in_short(name), known=", ".join(known))
    return meant


def _field_value(field: Field[T], mapping: MapNode, sheet: Sheet) -> T:
    if field.name in mapping.fields:
        return field.reader.read(mapping.fields[field.name][1], sheet, field.name)
    if isinstance(field.default, Needed):
        values = {"field": f"{field.name}: …", "label": field.reader.label}
        sheet.fault(mapping, "field.missing", name=field.name, **values)
        raise Unread
    return field.default


class ListOf(Reader[tuple[T, ...]]):
    """Reads a list; entries that cannot be read are left out, their faults written down."""

    def __init__(
        self, entry: Reader[T] | Callable[[], Reader[T]], label: Words, *, needed: bool = False
    ) -> None:
        self._entry = entry
        self._needed = needed
        self.label = label

    def inner(self) -> Reader[T]:
        """Give the reader of the entries; a callable lets a record hold its own kind."""
        return self._entry if isinstance(self._entry, Reader) else self._entry()

    def read(self, node: Node, sheet: Sheet, name: Words) -> tuple[T, ...]:
        """Read each entry in order; ``needed`` lists must have one."""
        pass_over_refused(node)
        if not isinstance(node, ListNode):
            sheet.fault(node, "shape.list", name=name)
            raise Unread
        if self._needed and not node.entries:
            sheet.fault(node, "shape.none", name=name)
        each = phrase(N_("each of {name:verbatim}"), name=name)
        read: list[T] = []
        for entry in node.entries:
            with suppress(Unread):
                read.append(self.inner().read(entry, sheet, each))
        return tuple(read)


class MapOf(Reader[dict[str, T]]):
    """Reads a mapping whose values are all of one kind, and whose names are ``known``."""

    def __init__(self, value: Reader[T], label: Words, known: Collection[str]) -> None:
        self._value = value
        self._known = list(known)
        self.label = label

    def inner(self) -> Reader[T]:
        """Give the reader of the values."""
        return self._value

    def read(self, node: Node, sheet: Sheet, name: Words) -> dict[str, T]:
        """Read each value; those that cannot be read are left out."""
        read: dict[str, T] = {}
        for key, (place, value) in as_map(node, sheet, name, self.label).fields.items():
            if key not in self._known:
                refuse_name(key, place, self._known, sheet)
                continue
            with suppress(Unread):
                read[key] = self._value.read(value, sheet, in_short(key))
        return read


class Scalar(Reader[T]):
    """Reads one value from its text; ``convert`` raises ``ValueError`` for what it is not.

    A ``Wrong`` instead says which fault it is.
    """

    def __init__(self, what: Words, convert: Callable[[str], T], example: Words = "") -> None:
        named = phrase(N_("{what:verbatim}, as {example:verbatim}"), what=what, example=example)
        self.label = named if example else what
        self._what = what
        self._convert = convert
        self._example = example

    def read(self, node: Node, sheet: Sheet, name: Words) -> T:
        """Convert the text of the node, without the blanks around it."""
        typed = text_of(node, sheet, name, self.label)
        try:
            return self._convert(typed)
        except Wrong as wrong:
            sheet.fault(node, wrong.code, **{"value": in_short(typed), "name": name} | wrong.values)
        except ValueError:
            code = "value.wrong" if self._example else "value.plain"
            values: dict[str, Value] = {"what": self._what, "example": self._example}
            sheet.fault(node, code, value=in_short(typed), **values)
        raise Unread


class Wrong(ValueError):  # noqa: N818 -- said of a value, not of the program
    """A value that is refused with a sentence of its own."""

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
