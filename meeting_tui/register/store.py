"""Measures of many meetings in one derived store, kept in memory and asked with TinyDB queries."""

from collections.abc import Iterable
from datetime import date

from tinydb import Query, TinyDB
from tinydb.queries import QueryInstance
from tinydb.storages import MemoryStorage

from meeting_tui.register.rows import COMPLETED, Row


class Store:
    """The rows of several registers; thrown away freely, for the records are the only truth."""

    def __init__(self, rows: Iterable[Row], today: date) -> None:
        self._rows = tuple(rows)
        self._db = TinyDB(storage=MemoryStorage)
        self._db.insert_multiple(
            _document(place, row, today) for place, row in enumerate(self._rows)
        )

    def find(
        self, *, status: str = "", addressee: str = "", overdue: bool = False
    ) -> tuple[Row, ...]:
        """Return the rows that fit all that is asked, in their order.

        ``status`` is one of the register, or ``open`` for all that is not completed;
        ``addressee`` a code, or part of a name in any case.
        """
        wanted = Query().noop()
        if status:
            wanted &= _in_state(status)
        if addressee:
            wanted &= Query().names.test(_named, addressee.casefold())
        if overdue:
            wanted &= Query().overdue.test(bool)
        return tuple(self._rows[found["place"]] for found in self._db.search(wanted))


def _document(place: int, row: Row, today: date) -> dict[str, object]:
    return {
        "place": place,
        "status": row.status,
        "names": [row.code.casefold(), row.addressee.casefold()],
        "overdue": row.overdue(today),
    }


def _in_state(status: str) -> QueryInstance:
    field = Query().status
    found: QueryInstance = field != COMPLETED if status == "open" else field == status
    return found


def _named(names: list[str], wanted: str) -> bool:
    code, name = names
    return wanted == code or wanted in name
