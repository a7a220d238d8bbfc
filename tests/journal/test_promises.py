"""The manual names tests that exist, and leaves no promise and no fault without one."""

import re
from pathlib import Path

from .promises import MANUAL, TEST, held

ROOT = Path(__file__).parents[2]
PROMISES = 10
FAULTS = (*range(1, 36), *range(57, 69))


def test_every_test_the_manual_names_exists() -> None:
    for file, name in TEST.findall(MANUAL.read_text(encoding="utf-8")):
        source = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"def {name}\(|^{name} = ", source, re.MULTILINE), f"{file}::{name}"


def test_every_promise_is_held_by_a_test() -> None:
    assert [promise.partition(".")[0] for promise in held()] == [
        str(number) for number in range(1, PROMISES + 1)
    ]
    assert all(held().values())


def test_every_fault_has_a_test_or_a_reason() -> None:
    listed = MANUAL.read_text(encoding="utf-8").partition("# The list of faults")[2]
    rows = re.findall(r"^\| (\d+) \| [^|]+ \| ([^|]+) \|$", listed, re.MULTILINE)

    assert [int(number) for number, _ in rows] == list(FAULTS)
    assert all(TEST.search(answer) or answer.startswith("Not tried") for _, answer in rows)
