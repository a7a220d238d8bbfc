"""Records on the test server."""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from meeting_tui import demo
from meeting_tui.journal.chain import ORIGIN, Header, write_header
from meeting_tui.journal.postgres import link
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.postgres.journal import shared_journal
from meeting_tui.journal.postgres.link import Link
from meeting_tui.journal.postgres.moving import push, take_in
from meeting_tui.profile import copy_examples
from meeting_tui.shared import SharedSession
from meeting_tui.workspace import Workspace

from .server import ADMIN, Server, a_session


def empty_record(server: Server, user: str = ADMIN) -> Address:
    """Begin a record without entries and return its address for a login."""
    session = a_session()
    link = Link(server.address(ADMIN, session))
    take_in(link, [write_header(Header(secrets.token_hex(16), 1, 0, ORIGIN, ""))])
    link.close()
    return server.address(user, session)


def begun_record(server: Server, folder: Path, user: str = ADMIN) -> Address:
    """Begin the twelfth meeting in a workspace, bring it to the server, and return its address."""
    workspace = Workspace(folder)
    copy_examples(folder)
    session = a_session()
    record, begun = workspace.create(demo.agenda(), name=session)
    begun.journal.close()
    push(record, server.address(ADMIN, session))
    return server.address(user, session)


def sit(address: Address, seat: str = "chair") -> SharedSession:
    """Open a record on the server at a seat."""
    return SharedSession(shared_journal(address, seat=seat), seat=seat)


def until(there: Callable[[], object]) -> None:
    """Wait until something is there; what takes far too long is a failure."""
    deadline = time.monotonic() + 30
    while not there():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.005)


@contextmanager
def frozen(server: Server) -> Iterator[None]:
    """Stop all of the server for a while, in which its deadlines are short."""
    patience, link.PATIENCE = link.PATIENCE, 0.6
    server.freeze()
    try:
        yield
    finally:
        server.thaw()
        link.PATIENCE = patience
