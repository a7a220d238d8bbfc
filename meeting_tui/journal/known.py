"""The entries one handle knows, found by number and by id, and its turn to add to them."""

from collections.abc import Callable, Sequence

from meeting_tui.domain.entry import Draft, Entry


class Known:
    """Entries 1 … n in order."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._by_id: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entries: Sequence[Entry]) -> None:
        """Take in the entries that follow the last one."""
        self._entries.extend(entries)
        self._by_id.update([(entry.id, entry.n) for entry in entries])

    def since(self, n: int) -> tuple[Entry, ...]:
        """Return the entries after ``n``."""
        return tuple(self._entries[n:])

    def new(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return the drafts that are not recorded yet, each id once."""
        return list({d.id: d for d in drafts if d.id not in self._by_id}.values())

    def recorded(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Return what the drafts became, in their order; all of them must be recorded."""
        return tuple(self._entries[self._by_id[draft.id] - 1] for draft in drafts)


class SeatTurn:
    """One seat's turn; see ``base.Turn``. ``record`` appends through the seat's own handle."""

    def __init__(
        self, news: tuple[Entry, ...], record: Callable[[Sequence[Draft]], tuple[Entry, ...]]
    ) -> None:
        self.news = news
        self._record = record

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Record the drafts that are not recorded yet; returns the entry of each."""
        return self._record(drafts)
