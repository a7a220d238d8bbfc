"""The commands for a server, from nothing to two seats and back."""

import stat
from pathlib import Path

import pytest

from meeting_tui.cli.program import Program
from meeting_tui.cli.program import program as made
from meeting_tui.journal.tinydb import open_journal
from meeting_tui.journal.verify import verify
from tests.cli.playing import AGENDA, Run, run_in

from .server import Server, a_session


@pytest.fixture
def run(tmp_path: Path, postgres: Server, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program in an empty workspace, with a service for whoever looks after the server."""
    services = tmp_path / "services"
    services.write_text(
        f"[meetings]\nhost={postgres.folder}\nport={postgres.port}\nuser=admin\ndbname=meetings\n",
        "utf-8",
    )
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    return run_in(tmp_path)


@pytest.fixture
def day(run: Run) -> str:
    """The name of a new record of this machine."""
    name = a_session()
    assert run("new", AGENDA, "--name", name).exit_code == 0
    return name


def test_a_database_that_is_missing_is_made(run: Run, postgres: Server, tmp_path: Path) -> None:
    url = postgres.url().replace("/meetings?", "/another?")

    first, again = run("db", "init", url), run("db", "init", url)

    assert "has its database now" in first.stdout
    assert again.exit_code == 0
    assert "has its database now" not in again.stdout
    assert "There is no record here yet." in run("db", "status", url).stdout


def test_a_record_goes_to_the_server_and_comes_back_digest_for_digest(
    run: Run, day: str, tmp_path: Path
) -> None:
    folder = tmp_path / "sessions" / day
    before = (folder / "journal.jsonl").read_bytes()

    pushed = run("db", "push", day, "service:meetings")
    there = run("verify", f"service:meetings/{day}").stdout
    assert run("record", f"service:meetings/{day}", typed="/open\n").stdout == "#2\t/open\n"
    on_server = run("verify", f"service:meetings/{day}").stdout
    pulled = run("db", "pull", day, "service:meetings")

    assert (pushed.exit_code, pulled.exit_code) == (0, 0)
    assert there.split()[-1] in pushed.stdout
    assert run("verify", day).stdout == on_server
    assert (folder / "journal.jsonl").read_bytes().startswith(before)
    assert run("record", day, typed="/item next\n").stdout == "#3\t/item next\n"
    assert verify(folder).sound


@pytest.mark.parametrize(
    "call",
    [
        ["status", "--json"],
        ["log", "--json"],
        ["report", "--paper", "meeting"],
        ["actions", "--draft"],
        ["next"],
        ["translate", "export", "--lang", "fr"],
    ],
)
def test_what_reads_a_record_reads_one_on_a_server_as_well(
    run: Run, day: str, call: list[str]
) -> None:
    run("record", day, typed="/open\n/item next\nA paragraph.\n")
    here = run(*call, day)
    run("db", "push", day, "service:meetings")

    there = run(*call, f"service:meetings/{day}")

    assert there.exit_code == 0
    assert there.stdout == here.stdout


def test_a_pack_holds_the_journal_as_it_would_be_on_this_machine(
    run: Run, day: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("db", "push", day, "service:meetings")
    monkeypatch.chdir(tmp_path)

    packed = run("pack", f"service:meetings/{day}", "--with-journal")

    journal = tmp_path / f"{day}-pack" / "journal" / "journal.jsonl"
    assert packed.exit_code == 0, packed.stderr
    assert journal.read_bytes() == (tmp_path / "sessions" / day / "journal.jsonl").read_bytes()


def test_a_record_goes_on_in_one_place_only(run: Run, day: str) -> None:
    address = f"service:meetings/{day}"
    run("db", "push", day, "service:meetings")
    here = run("record", day, typed="/open\n")
    assert here.exit_code == 1
    assert f"goes on at {address}" in here.stderr
    assert "not open yet" in run("status", day).stdout

    run("db", "pull", day, "service:meetings")
    there = run("record", address, typed="/open\n")
    assert there.exit_code == 1
    assert "taken off" in there.stderr
    assert run("record", day, typed="/open\n").exit_code == 0

    again = run("db", "pull", day, "service:meetings")
    assert (again.exit_code, "holds a record already" in again.stderr) == (1, True)

    assert run("db", "push", day, "service:meetings").exit_code == 0
    assert run("record", address, typed="/item next\n").stdout == "#3\t/item next\n"


def test_a_record_of_several_files_goes_there_and_back(run: Run, day: str, tmp_path: Path) -> None:
    folder = tmp_path / "sessions" / day
    journal = open_journal(folder)
    journal._store.latch("full")
    journal.open_segment()
    journal.close()
    run("record", day, typed="/open\n")
    before = verify(folder).head

    run("db", "push", day, "service:meetings")
    assert run("verify", f"service:meetings/{day}").stdout.split()[-1] == before.digest
    for each in folder.glob("*.jsonl"):
        each.unlink()
    (folder / "anchor").unlink()
    assert run("db", "pull", day, "service:meetings").exit_code == 0

    assert verify(folder).head == before
    assert (folder / "journal-0002.jsonl").exists()


def test_another_record_of_the_same_name_is_not_touched(run: Run, day: str, tmp_path: Path) -> None:
    run("db", "push", day, "service:meetings")
    other = run_in(tmp_path / "other")
    assert other("new", AGENDA, "--name", day).exit_code == 0

    pushed = other("db", "push", day, "service:meetings")
    pulled = other("db", "pull", day, "service:meetings")

    assert (pushed.exit_code, pulled.exit_code) == (1, 1)
    assert "another record of this name" in pushed.stderr
    assert "holds a record already" in pulled.stderr
    assert run("record", f"service:meetings/{day}", typed="/open\n").exit_code == 0


def test_logins_are_made_with_what_their_machines_need(
    run: Run, day: str, postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("db", "push", day, "service:meetings")
    keys = tmp_path / "keys"
    address = f"postgresql://admin@127.0.0.1:{postgres.port}/meetings"
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "admin.pgpass"))
    (tmp_path / "admin.pgpass").touch(0o600)
    postgres.sql("ALTER ROLE admin PASSWORD 'for the test'")
    (tmp_path / "admin.pgpass").write_text("*:*:*:admin:for the test\n", "utf-8")

    made = run("db", "roles", address, "--seat", "podium", "--follower", "wall", "-o", str(keys))
    again = run("db", "roles", address, "--seat", "podium", "-o", str(keys))

    assert made.exit_code == 0, made.stderr
    assert "there already" in again.stdout
    password = (keys / "podium.pgpass").read_text("utf-8").strip().rpartition(":")[2]
    assert password not in made.stdout + made.stderr
    assert {stat.S_IMODE(each.stat().st_mode) for each in keys.iterdir()} == {0o600}
    assert "podium (may record)" in run("db", "roles", "service:meetings").stdout

    services = "".join((keys / f"{name}.conf").read_text("utf-8") for name in ("podium", "wall"))
    (tmp_path / "services").write_text(services, "utf-8")
    monkeypatch.setenv("PGPASSFILE", str(keys / "podium.pgpass"))
    assert run("record", f"service:podium/{day}", typed="/open\n").stdout == "#2\t/open\n"
    monkeypatch.setenv("PGPASSFILE", str(keys / "wall.pgpass"))
    assert "the sitting is open" in run("status", f"service:wall/{day}").stdout
    refused = run("record", f"service:wall/{day}", typed="/item next\n")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "may not do that" in refused.stderr
    unknown = run("status", f"service:podium/{day}")
    assert unknown.exit_code == 1
    assert "does not accept this login" in unknown.stderr
    postgres.sql("DROP ROLE podium", "DROP ROLE wall")


def test_a_login_whose_password_cannot_be_written_is_not_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gate.conf").write_text("mine", "utf-8")
    refused = run("db", "roles", "service:meetings", "--seat", "gate", "-o", str(tmp_path))

    assert refused.exit_code == 1
    assert "gate.conf is there already" in refused.stderr
    assert (tmp_path / "gate.conf").read_text("utf-8") == "mine"
    assert not (tmp_path / "gate.pgpass").exists()
    assert "gate" not in run("db", "roles", "service:meetings").stdout


def test_a_server_tells_its_condition(run: Run, day: str) -> None:
    run("db", "push", day, "service:meetings")

    told = run("db", "status", "service:meetings").stdout

    assert "PostgreSQL 1" in told
    assert "waits for its disk" in told
    assert f"{day}: 1 entry, the last by admin" in told


@pytest.mark.parametrize(
    "call",
    [
        ["status", "postgresql://chair:s3cret@[bad/x"],
        ["status", "postgresql://chair:s3cret@localhost/m/day"],
        ["db", "init", "postgresql://chair:s3cret@localhost/m"],
        ["status", "day", "postgresql://chair:s3cret@localhost/m/day"],
        ["run", "mysql://chair:s3cret@localhost/m/day"],
        ["--lang", "postgresql://chair:s3cret@localhost/m/day"],
    ],
)
def test_a_password_in_a_call_is_never_printed(
    tmp_path: Path, call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert isinstance(made, Program)
    code = made.run(["--workspace", str(tmp_path), *call])

    told = "".join(capsys.readouterr())
    assert code != 0
    assert told
    assert "s3cret" not in told


def test_a_server_that_is_not_there_is_told(run: Run) -> None:
    done = run("status", "postgresql://chair@127.0.0.1:1/m/day")

    assert done.exit_code == 1
    assert "does not answer" in done.stderr
