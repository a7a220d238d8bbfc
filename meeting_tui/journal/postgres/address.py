"""Where a shared record is: ``service:NAME/SESSION`` or ``postgresql://…/SESSION``.

No password is ever part of an address: who could read the command line could read it too.
"""

import os
import re
from pathlib import Path
from typing import Any

from meeting_tui.domain.frozen import dataclass
from meeting_tui.journal.errors import Refused

SERVICE = "service:"
URLS = ("postgresql://", "postgres://")
DATABASE = "meetings"
"""The database meant when an address names none."""
TRUSTED = "MEETING_TUI_TRUSTED_HOSTS"
"""Names the hosts (separated by commas) that need not prove who they are."""

_SESSION = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_SECRETS = {"password", "sslpassword"}
_PASSWORD = re.compile(r"//[^/@]*:.*@")
_USER = re.compile(r"(?<=://).*@")
_SECRET = re.compile(r"((?:ssl)?password\s*=\s*)[^&\s]*", re.IGNORECASE)
_HERE = re.compile(r"/.*|@.*|localhost|127\..*|::1|")


@dataclass(frozen=True, slots=True)
class Address:
    """A server as people name it, what the driver is told, and a record there ('' for none)."""

    server: str
    parameters: dict[str, str]
    session: str = ""

    @property
    def text(self) -> str:
        """The address as it can be typed again."""
        if not self.session:
            return self.server
        place, mark, query = self.server.partition("?")
        return f"{place}/{self.session}{mark}{query}"


def is_address(text: str) -> bool:
    """Whether a text names a place on a server and not a folder."""
    return text.startswith((SERVICE, *URLS))


def masked(text: str) -> str:
    """Take everything out of a text that could be a password in an address, well formed or not."""
    return _SECRET.sub(r"\1…", _USER.sub("…@", text))


def record_address(text: str) -> Address:
    """Read the address of a record; raises Refused."""
    place, mark, query = text.partition("?")
    server, slash, session = place.rpartition("/")
    if not slash or server.endswith((":", "/")) or not _SESSION.fullmatch(session):
        raise Refused("address", address=masked(text))
    found = server_address(f"{server}{mark}{query}")
    return Address(found.server, found.parameters, session)


def server_address(text: str) -> Address:
    """Read the address of a server, with its database; raises Refused."""
    given = _of_service(text) if text.startswith(SERVICE) else _of_url(text)
    given.setdefault("dbname", os.environ.get("PGDATABASE", DATABASE))
    return Address(text, _safe(given))


def folder_name(address: Address) -> str:
    """Return the name of the folder for what this machine keeps of a server's records."""
    from urllib.parse import quote

    return quote(address.server, safe=":@=")


def server_of(folder: Path) -> str:
    """Return the server for whose record a folder is, empty when it is for none."""
    from urllib.parse import unquote

    server = unquote(folder.absolute().parent.name)
    return server if is_address(server) else ""


def address_of(folder: Path) -> Address | None:
    """Return the address that a folder made of ``folder_name`` and a session stands for."""
    server = server_of(folder)
    if not server:
        return None
    place, mark, query = server.partition("?")
    return record_address(f"{place}/{folder.name}{mark}{query}")


def _of_url(text: str) -> dict[str, str]:
    conninfo = driver().conninfo
    try:
        found = {name: str(value) for name, value in conninfo.conninfo_to_dict(text).items()}
    except driver().Error:
        # The driver's own message quotes the whole address.
        raise Refused("address", address=masked(text)) from None
    if found.keys() & _SECRETS or _PASSWORD.search(text):
        raise Refused("address-password", address=masked(text))
    return found


def _of_service(text: str) -> dict[str, str]:
    """Read a section of the service file, so that its host is known before it is spoken to."""
    import configparser

    name = text.removeprefix(SERVICE)
    chosen = os.environ.get("PGSERVICEFILE") or str(Path.home() / ".pg_service.conf")
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read(chosen, "utf-8")
        return dict(parser.items(name))
    except (configparser.Error, UnicodeError, OSError):
        raise Refused("no-service", name=name, file=chosen) from None


def _safe(given: dict[str, str]) -> dict[str, str]:
    """Ask a host elsewhere to prove who it is, unless it is trusted by name."""
    hosts = given.get("hostaddr") or given.get("host") or os.environ.get("PGHOST", "")
    trusted = os.environ.get(TRUSTED, "").split(",")
    named = given.get("host", hosts).split(",")
    far = [host for host in hosts.split(",") if not _HERE.fullmatch(host)]
    if not far or all(host in trusted for host in named):
        return given
    mode = given.setdefault("sslmode", os.environ.get("PGSSLMODE", "verify-full"))
    if mode != "verify-full":
        raise Refused("not-proven", host=far[0], mode=mode)
    return given


def driver() -> Any:
    """Return psycopg, which is installed only with the extra; raises Refused without it."""
    try:
        import psycopg
        import psycopg.conninfo
    except ImportError:
        raise Refused("no-driver") from None
    return psycopg
