"""What is handed to the machine of a new login: a section for its services, and its password."""

from pathlib import Path

from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import DISK
from meeting_tui.journal.folder import refusal
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.segment import write_new

_TOLD = ("host", "hostaddr", "port", "dbname", "sslmode", "sslrootcert")


def write_login(address: Address, name: str, password: str, folder: Path) -> Path:
    """Write NAME.conf and NAME.pgpass, readable by their owner only; returns the first.

    Raises Refused, and writes neither, when a file of one of these names is there.
    """
    given = address.parameters
    section = [f"{key}={given[key]}" for key in _TOLD if key in given]
    service = service_file(name, folder)
    if service.exists():
        raise Refused("file-there", path=str(service))
    _write(service.with_name(f"{name}.pgpass"), _password_line(given, name, password))
    return _write(service, "\n".join([f"[{name}]", f"user={name}", *section, ""]))


def service_file(name: str, folder: Path) -> Path:
    """Return where the section of a login is written."""
    return folder / f"{name}.conf"


def _password_line(given: dict[str, str], name: str, password: str) -> str:
    places = [given.get("host", "*"), given.get("port", "*"), given["dbname"], name, password]
    return ":".join(each.replace("\\", "\\\\").replace(":", "\\:") for each in places) + "\n"


def _write(path: Path, text: str) -> Path:
    try:
        folder = path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_new(path, text.encode(), DISK)
    except FileExistsError:
        raise Refused("file-there", path=str(path)) from None
    except OSError as error:
        raise refusal(path, error) from error
    return path
