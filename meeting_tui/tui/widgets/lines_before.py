"""The lines that ↑ brings back: the last accepted one, and those that were set aside."""

from collections.abc import Callable

KEPT = 20
"""Lines set aside that can be brought back; of more the oldest go."""


class LinesBefore:
    """Remembers refused lines; ``recall`` gives the line that corrects the last accepted one."""

    def __init__(self, recall: Callable[[], str]) -> None:
        self._recall = recall
        self._aside: list[str] = []
        self._last_then: str | None = ""
        self._brought = ""

    def keep(self, line: str, *, unfinished: bool = False) -> None:
        """Set a line aside; one that is unfinished is wanted before what is recorded meanwhile."""
        self._aside = [*self._aside[1 - KEPT :], line]
        self._last_then = None if unfinished else self._recall()

    def sent(self, line: str) -> None:
        """Forget a line that is sent once more."""
        self._aside = [each for each in self._aside if each != line]

    def before(self, text: str) -> str:
        """Return the line to bring back in place of ``text``, which is empty or came from here."""
        lines = self._newest_first()
        if text and (text != self._brought or text not in lines[:-1]):
            return ""
        self._brought = (lines[lines.index(text) + 1] if text else next(iter(lines), "")).strip()
        return self._brought

    def _newest_first(self) -> list[str]:
        last = self._recall()
        aside = [line for line in reversed(self._aside) if line != last]
        recorded_since = self._last_then is not None and last != self._last_then
        newest = (last, *aside) if recorded_since else (*aside, last)
        return [line for line in newest if line]
