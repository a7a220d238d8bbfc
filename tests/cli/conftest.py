"""A workspace for each test, and the twelfth meeting recorded once for all to read."""

from pathlib import Path

import pytest
from click.testing import Result

from .playing import AGENDA, DAY, Run, run_in


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The program in an empty workspace."""
    return run_in(tmp_path)


@pytest.fixture
def begun(run: Run) -> Run:
    """The program in a workspace with a new session of the twelfth meeting, ``day``."""
    assert run("new", AGENDA, "--name", "day").exit_code == 0
    return run


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Result]:
    """The twelfth meeting recorded from its script, to be read only; and what was answered."""
    run = run_in(tmp_path_factory.mktemp("recorded"))
    assert run("new", AGENDA, "--name", "day").exit_code == 0
    return run, run("record", "day", str(DAY))


@pytest.fixture
def day(recorded: tuple[Run, Result]) -> Run:
    """The program in the workspace that holds the recorded day, to be read only."""
    return recorded[0]
