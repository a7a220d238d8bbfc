"""What several commands take: the workspace, a language, a seat, a record, a file to write to."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from meeting_tui.domain.state import State
    from meeting_tui.register.records import Record
    from meeting_tui.session import Session
    from meeting_tui.workspace import Workspace

SEATS = ("chair", "rapporteur", "secretariat")
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(slots=True)
class Chosen:
    """What was chosen for the whole call, before or after the command's name."""

    folder: Path | None = None
    language: str = ""

    @property
    def workspace(self) -> "Workspace":
        """The workspace asked for, that of the environment, or the current folder."""
        from meeting_tui.workspace import Workspace

        return Workspace.find(self.folder)

    @property
    def spoken(self) -> str:
        """The language in which the program answers."""
        return self.language or "en"


class Language(click.ParamType[str]):
    """A language there are sentences in."""

    name = "language"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """Show the two that are shipped; the rest is said when a choice is wrong."""
        return "en|fr"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the code of a language of the catalogues, or fail with those there are."""
        from meeting_tui.languages import languages

        if value.lower() not in languages():
            self.fail(f"{value!r} is not one of {', '.join(languages())}.", param, ctx)
        return value.lower()


def chosen(ctx: click.Context) -> Chosen:
    """Return what was chosen for the call this context belongs to."""
    return ctx.find_root().ensure_object(Chosen)


def _choose_folder(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
    mine = chosen(ctx)
    mine.folder = value or mine.folder


def _choose_language(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    mine = chosen(ctx)
    mine.language = value or mine.language


def with_workspace(command: F) -> F:
    """Let a command take ``--workspace``."""
    return click.option(
        "--workspace",
        metavar="DIR",
        type=click.Path(path_type=Path, file_okay=False),
        expose_value=False,
        callback=_choose_folder,
        is_eager=True,
        help="The folder that holds agenda/ and sessions/ (else MEETING_TUI_WORKSPACE, "
        "else the current one).",
    )(command)


def with_language(meaning: str) -> Callable[[F], F]:
    """Let a command take ``--lang``; ``meaning`` says what is in that language."""
    return click.option(
        "--lang",
        type=Language(),
        expose_value=False,
        callback=_choose_language,
        is_eager=True,
        help=meaning,
    )


def with_seat(default: str) -> Callable[[F], F]:
    """Let a command take ``--seat``."""
    return click.option(
        "--seat",
        type=click.Choice(SEATS),
        default=default,
        show_default=True,
        help="Who is at the keyboard.",
    )


def reading(name: str) -> "Session":
    """Open a record for reading only, without its lock, and tell when it is not whole.

    Raises Refusal and Refused.
    """
    from meeting_tui.cli.telling import told
    from meeting_tui.journal.errors import NotRecorded
    from meeting_tui.workspace import open_session

    context = click.get_current_context()
    mine = chosen(context)
    session = open_session(mine.workspace.session_folder(name), seat="secretariat", read_only=True)
    context.call_on_close(session.journal.close)
    state = session.journal.state
    if state.reason != "asked":
        _need_first(session, name)
        tell(told(mine.spoken, NotRecorded(state.kind, folder=name, reason=state.reason)))
    return session


def kind_of(name: str) -> str:
    """Say whether a record is a rehearsal or a demonstration; else nothing."""
    from meeting_tui.journal.marks import practice

    return practice(chosen(click.get_current_context()).workspace.session_folder(name))


def _need_first(session: "Session", name: str) -> None:
    """Refuse a record whose first entry is damaged: without it nothing can be read."""
    from meeting_tui.domain.refusal import Refusal

    if session.state.setup is None and session.journal.state.reason not in {"", "asked"}:
        raise Refusal("first_damaged", session=name)


@contextmanager
def writing(name: str, seat: str = "secretariat", *, language: str = "") -> "Iterator[Session]":
    """Open a record at a seat, tell what was found amiss, and close it again.

    Of a sample it is the copy, and its name is told. Raises Refusal and Refused.
    """
    from meeting_tui.journal.told import noticed
    from meeting_tui.workspace import for_writing, open_session

    mine = chosen(click.get_current_context())
    folder = mine.workspace.session_folder(name)
    place = for_writing(folder)
    if place != folder:
        _tell_copied(mine.spoken, place)
    session = open_session(place, seat=seat, language=language)
    try:
        _need_first(session, name)
        for notice in getattr(session.journal, "notices", ()):
            tell(noticed(mine.spoken, notice))
        yield session
    finally:
        session.journal.close()


def _tell_copied(language: str, copy: Path) -> None:
    from meeting_tui.languages import N_, say

    kept = N_("A sample stays as it is: this goes on in {name:verbatim}")
    tell(say(language, kept, name=copy.name))


def records(folders: Iterable[Path]) -> "Iterator[Record]":
    """Go through the records in folders; one that cannot be read is told and left out."""
    from meeting_tui.cli.telling import told
    from meeting_tui.register.records import Unread, read_all

    language = chosen(click.get_current_context()).spoken
    for found in read_all(folders):
        if isinstance(found, Unread):
            tell(f"{found.name}: {told(language, found.error)}")
            continue
        if found.amiss:
            tell(told(language, found.amiss))
        yield found


def begun(state: "State") -> "State":
    """Return the state if the record holds its first entry, else refuse."""
    from meeting_tui.domain.refusal import Refusal

    if state.setup is None:
        raise Refusal("empty_record")
    return state


def out(text: str) -> None:
    """Print to standard output, clean, always in UTF-8, and flush."""
    from meeting_tui.domain.text import clean

    click.echo(clean(text, lines=True).text.encode())


def tell(text: str) -> None:
    """Print to standard error what is for people, clean and without passwords."""
    from meeting_tui.domain.text import clean
    from meeting_tui.journal.postgres.address import masked

    click.echo(masked(clean(text, lines=True).text), err=True)


def refused() -> click.exceptions.Exit:
    """Make the end of a call that was refused; its sentences are printed already."""
    return click.exceptions.Exit(1)
