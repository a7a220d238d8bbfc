"""What the command refuses before it listens anywhere."""

import socket
from pathlib import Path

import pytest

from tests.cli.playing import Run, run_in


@pytest.fixture
def run(meeting: tuple[Path, object]) -> Run:
    """The program in the workspace of the meeting."""
    return run_in(meeting[0].parent.parent)


def test_an_address_that_others_reach_is_meant_or_refused(run: Run) -> None:
    told = run("serve", "day", "--address", "192.0.2.7")
    assert told.exit_code == 1
    assert "unencrypted, for anyone on it to read" in told.stderr
    assert "--in-the-clear" in told.stderr
    assert run("serve", "day", "--address", "room.example.org").exit_code == 2


@pytest.mark.parametrize("every", ["0.0.0.0", "::"])  # noqa: S104 - it is refused
def test_all_addresses_at_once_are_refused_even_so(run: Run, every: str) -> None:
    told = run("serve", "day", "--address", every, "--in-the-clear")
    assert told.exit_code == 1
    assert "name the one that is meant" in told.stderr


def test_an_address_of_another_machine_is_said_so(run: Run) -> None:
    told = run("serve", "day", "--address", "192.0.2.7", "--in-the-clear", "--port", "0")
    assert told.exit_code == 1
    assert "192.0.2.7 cannot be listened on" in told.stderr


def test_a_port_that_is_taken_is_said_with_others(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = run("serve", "day", "--port", str(port))
    assert told.exit_code == 1
    assert f"Port {port} is taken" in told.stderr
    assert "--port 0" in told.stderr


def test_a_public_url_with_more_than_a_host_is_wrong_usage(run: Run) -> None:
    told = run("serve", "day", "--public-url", "https://user:word@room.example.org")
    assert told.exit_code == 2
    assert "word" not in told.stderr
    assert "scheme and host alone" in told.stderr


def test_a_record_that_is_not_there_is_refused(run: Run) -> None:
    told = run("serve", "nothing")
    assert told.exit_code == 1
    assert "no record" in told.stderr


def test_without_the_extra_it_says_how_to_install_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    told = run("serve", "day")
    assert told.exit_code == 1
    assert "pip install 'meeting-tui[serve]'" in told.stderr


def test_the_display_asks_for_a_terminal_when_nobody_serves_it(run: Run) -> None:
    told = run("display", "day")
    assert told.exit_code == 1
    assert "needs a terminal" in told.stderr
