"""The report and the display as pages that follow the meeting: ``report --watch``."""

import signal
from pathlib import Path
from threading import Event
from typing import Any

import click

from meeting_tui.cli.options import begun, chosen, kind_of, out, reading, tell

PRIVATE, READABLE = 0o600, 0o644
ALONE = "--watch writes the report of one meeting as pages: leave out {others}."


def refuse_others(sessions: tuple[str, ...], given: dict[str, Any]) -> None:
    """Refuse what makes no sense beside ``--watch``."""
    names = {
        "paper": "--paper",
        "output": "-o",
        "final": "--final and --provisional",
        "complete": "--require-complete",
    }
    found = [names[name] for name in names if given[name]]
    if given["final"] is False:
        found.append(names["final"])
    if len(sessions) > 1:
        found.append("the other sessions")
    if found:
        raise click.UsageError(ALONE.format(others=", ".join(found)))


def watch(session: str, folder: Path, *, readable: bool, force: bool) -> None:
    """Write the pages, and write them anew after each entry, until Ctrl+C."""
    from meeting_tui.languages import spoken
    from meeting_tui.serving.watch import Pages, prepared, refuse_taken

    opened = reading(session)
    group = begun(opened.state).plan.group
    language = chosen(click.get_current_context()).language or opened.language
    mode = READABLE if readable else PRIVATE
    pages = Pages(
        opened,
        prepared(folder, mode),
        spoken(group.languages),
        language,
        mode=mode,
        failed=_teller(language),
        kind=kind_of(session),
    )
    if not force:
        refuse_taken(pages.paths())
    for path in pages.paths():
        out(str(path))
    _say_how(language, folder)
    pages.keep(_ended())


def _say_how(language: str, folder: Path) -> None:
    from meeting_tui.languages import N_, say

    line = N_("Written anew after each entry. Ctrl+C ends it. To look at it on this machine:")
    out(say(language, line))
    out(f"  python3 -m http.server --bind 127.0.0.1 --directory {folder}")


def _ended() -> Event:
    """Return what is set when somebody asks to end."""
    ended = Event()
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda *_: ended.set())
    return ended


def _teller(language: str) -> Any:
    """Return what tells of a failure, once for each reason."""
    from meeting_tui.cli.telling import lines

    known: set[str] = set()

    def failed(error: OSError) -> None:
        for line in lines(language, error) or [str(error)]:
            if line not in known:
                known.add(line)
                tell(line)

    return failed
