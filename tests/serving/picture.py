"""What a picture of a page shows: how much of each row of it is light."""

import struct
import zlib
from itertools import pairwise


def light(png: bytes) -> list[float]:
    """Return for each row of an 8-bit picture which part of its pixels is light."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) in {(8, 2), (8, 6)}, "neither RGB nor RGBA"
    size = 3 if kind == 2 else 4
    rows = _rows(zlib.decompress(b"".join(_chunks(png))), width * size, height, size)
    return [sum(byte > 127 for byte in row[1::size]) / width for row in rows]


def _chunks(png: bytes) -> list[bytes]:
    found, place = [], 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            found.append(png[place + 8 : place + 8 + length])
        place += length + 12
    return found


def _rows(data: bytes, length: int, height: int, size: int) -> list[bytearray]:
    """Undo the filter of each row, as the format (PNG, second edition, 9) describes them."""
    ends = range(0, (length + 1) * (height + 1), length + 1)
    above, rows = bytearray(length), []
    for start, end in pairwise(ends):
        row = bytearray(data[start + 1 : end])
        for n in range(length):
            left = row[n - size] if n >= size else 0
            corner = above[n - size] if n >= size else 0
            guess = _guess(data[start], left, above[n], corner)
            row[n] = (row[n] + guess) & 255
        rows.append(row)
        above = row
    return rows


def _guess(kind: int, left: int, above: int, corner: int) -> int:
    if kind < 4:
        return (0, left, above, (left + above) // 2)[kind]
    return min((left, above, corner), key=lambda each: abs(left + above - corner - each))
