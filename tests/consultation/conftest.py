"""CL-17/30 as it is shipped: the meeting that asked for it, its letter, replies and day."""

from pathlib import Path

import pytest

from meeting_tui.profile import examples
from tests.cli.playing import Run, run_in

STORY = examples() / "agenda" / "cl-17-30"


@pytest.fixture
def asked(tmp_path: Path) -> Run:
    """A workspace with the ninth meeting, which agreed on a topic and wrote its letter."""
    run = run_in(tmp_path)
    assert run("new", str(STORY / "meeting-9.yaml"), "--name", "ninth").exit_code == 0
    recorded = run("record", "ninth", str(STORY / "meeting-9.capture"))
    assert recorded.exit_code == 0, recorded.stderr
    return run


@pytest.fixture
def invited(asked: Run) -> Run:
    """The same with the consultation begun, ``cl-17-30``."""
    assert asked("consultation", "new", "ninth", "Q1").exit_code == 0
    return asked


@pytest.fixture
def replied(invited: Run) -> Run:
    """The same with the replies taken in on 1 September 2017."""
    taken = invited(
        *("consultation", "replies", "cl-17-30", str(STORY / "replies.csv")),
        *("--at", "2017-09-01T10:00"),
    )
    assert taken.exit_code == 0, taken.stderr
    return invited


@pytest.fixture
def summarised(replied: Run) -> Run:
    """The same with the physical consultation held and its summary agreed."""
    recorded = replied("record", "cl-17-30", str(STORY / "consultation.capture"))
    assert recorded.exit_code == 0, recorded.stderr
    return replied


@pytest.fixture
def annexed(summarised: Run) -> Run:
    """The same with the tenth meeting of the Group, to whose report the summary is annexed."""
    run = summarised
    assert run("new", str(STORY / "meeting-10.yaml"), "--name", "tenth").exit_code == 0
    taken = run("consultation", "annex", "cl-17-30", "tenth", "--at", "2017-09-19T10:00")
    assert taken.exit_code == 0, taken.stderr
    recorded = run("record", "tenth", str(STORY / "meeting-10.capture"))
    assert recorded.exit_code == 0, recorded.stderr
    return run
