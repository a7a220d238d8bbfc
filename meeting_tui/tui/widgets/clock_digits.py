"""A clock in block digits: three, five or ten rows, from one font of three by five dots."""

from enum import Enum

_DOTS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
    "+": ("   ", " # ", "###", " # ", "   "),
    "-": ("   ", "   ", "###", "   ", "   "),
}
_HALVES = {("#", "#"): "█", ("#", " "): "▀", (" ", "#"): "▄", (" ", " "): " "}


class Size(Enum):
    """How large the digits are; the value is the number of rows."""

    SMALL = 3
    LARGE = 5
    ROOM = 10


def digits(clock: str, size: Size) -> list[str]:
    """Draw a clock such as ``1:18`` or ``+0:24``; characters without a form are left out.

    All rows have one length. The small form uses half blocks and begins half a row lower.
    """
    glyphs = [_DOTS[character] for character in clock if character in _DOTS]
    rows = [" ".join(parts) for parts in zip(*glyphs, strict=True)]
    if size is Size.SMALL:
        return _halved(rows)
    scale = size.value // 5
    return [_blocks(row, 2 * scale) for row in rows for _ in range(scale)]


def _blocks(row: str, width: int) -> str:
    return "".join(("█" if dot == "#" else " ") * width for dot in row)


def _halved(rows: list[str]) -> list[str]:
    if not rows:
        return []
    padded = [" " * len(rows[0]), *rows]
    pairs = zip(padded[::2], padded[1::2], strict=True)
    return ["".join(_HALVES[pair] for pair in zip(top, low, strict=True)) for top, low in pairs]
