"""Heights of many rows, some still guessed: sums, places and changes in a logarithm of steps."""

from collections.abc import Iterable


class Heights:
    """A Fenwick tree over the heights of rows; a row's number is its place from 0.

    Appending a row and correcting a guess touch about log2(n) numbers, never all rows.
    """

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights: list[int] = []
        self._sums = [0]
        for height in heights:
            self.append(height)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, place: int) -> int:
        return self._heights[place]

    def append(self, height: int) -> None:
        """Add a row at the end."""
        self._heights.append(height)
        node = len(self._heights)
        below, step = height, 1
        while step < node & -node:
            below += self._sums[node - step]
            step *= 2
        self._sums.append(below)

    def correct(self, place: int, height: int) -> None:
        """Replace a guessed height by the true one."""
        change = height - self._heights[place]
        self._heights[place] = height
        node = place + 1
        while change and node < len(self._sums):
            self._sums[node] += change
            node += node & -node

    def before(self, place: int) -> int:
        """Count the lines above a row; with the number of rows, count all lines."""
        total, node = 0, place
        while node > 0:
            total += self._sums[node]
            node -= node & -node
        return total

    def at(self, line: int) -> tuple[int, int]:
        """Find the row that a line belongs to and the line's number within that row.

        A line below the last row belongs to that row, with a number beyond its height.
        """
        place, left = 0, max(line, 0)
        step = 1 << max(len(self._heights).bit_length() - 1, 0)
        while step:
            node = place + step
            if node < len(self._sums) and self._sums[node] <= left:
                place, left = node, left - self._sums[node]
            step //= 2
        if self._heights and place == len(self._heights):
            return place - 1, left + self._heights[-1]
        return place, left
