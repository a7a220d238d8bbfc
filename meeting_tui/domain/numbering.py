"""The numbers under which sections and paragraphs print: 4.3, and 4.3bis for an insertion."""

import re
from collections.abc import Iterator
from itertools import count

INSERTED = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")


def suffixes() -> Iterator[str]:
    """Go through what is put after a number for something inserted: bis, ter, and so on."""
    yield from INSERTED
    yield from (f"-{n}" for n in count(len(INSERTED) + 2))


def numbered(keys: list[str], issued: dict[str, str], prefix: str) -> dict[str, str]:
    """Give each key its issued number, the next one at the end, or the last one with a suffix.

    What was moved here from another section has no issued number here. No number is given
    twice, nor that of a paragraph that was struck.
    """
    taken = {number for key, number in issued.items() if _belongs(key, number, prefix)}
    fixed = {key: issued[key] for key in keys if issued.get(key) in taken}
    last_fixed = max((i for i, key in enumerate(keys) if key in fixed), default=-1)
    numbers: dict[str, str] = {}
    last, highest = 0, max(map(_ordinal, taken), default=0)
    for i, key in enumerate(keys):
        if key in fixed:
            numbers[key], last = fixed[key], _ordinal(fixed[key])
        elif i < last_fixed:
            candidates = (f"{prefix}{last}{suffix}" for suffix in suffixes())
            numbers[key] = next(number for number in candidates if number not in taken)
            taken.add(numbers[key])
        else:
            last = highest = highest + 1
            numbers[key] = f"{prefix}{highest}"
    return numbers


def _belongs(key: str, number: str, prefix: str) -> bool:
    if not prefix:
        return key.startswith("§")
    return number.startswith(prefix) and not key.startswith("§")


def _ordinal(number: str) -> int:
    """Read the last part of a printed number: 3 of "4.3", of "4.3bis" and of "4.3-11"."""
    last = re.match(r"\d+", number.rpartition(".")[2])
    return int(last.group()) if last else 0
