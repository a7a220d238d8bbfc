"""The command that records capture lines from a script or from a peer."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING

import click

from meeting_tui.cli.options import (
    Chosen,
    begun,
    chosen,
    out,
    refused,
    tell,
    with_language,
    with_seat,
    with_workspace,
)

if TYPE_CHECKING:
    from meeting_tui.domain.refusal import Refusal
    from meeting_tui.scripts import Scripted
    from meeting_tui.session import Recorded, Session

BATCH = 200
"""Lines of a file that share one write and one fsync."""

_VERB = re.compile(r"(?:^|\s)/([^\s:：!/]+)")


@click.command()
@click.argument("session")
@click.argument("file", type=click.File("rb"), default="-", metavar="[FILE|-]")
@with_seat("rapporteur")
@with_language("The language of the texts, and of the answers.")
@click.option("--strict", is_flag=True, help="Stop at the first line that is refused.")
@with_workspace
@click.pass_context
def record(ctx: click.Context, session: str, file: IO[bytes], seat: str, *, strict: bool) -> None:
    r"""Record capture lines from a file or from standard input.

    For each line that is recorded, its number, a tab and the line as cleaned are printed once
    it is on the disk: "#41<TAB>/floor BRA". A line end inside a text is printed as \n, so that
    one entry is one line. A line that is refused is told on standard error as "LINE: why", and
    the rest goes on; the exit code is then 1.

    A text that ends with <<< goes on until a line >>>. Blank lines are skipped. A line may
    begin with the time it belongs to, as in @10:42.

    From a file, lines are recorded in batches; from a pipe, each is answered before the next is
    read.

    Example: meeting-tui record cwg-internet-12 day.capture
    """
    from meeting_tui.scripts import scripted

    mine = chosen(ctx)
    opened = _opened(mine, session, seat)
    size = BATCH if _is_file(file) and not strict else 1
    try:
        if not _record_all(opened, _batches(scripted(file), size), mine.spoken, strict=strict):
            raise refused()
    finally:
        opened.journal.close()


def _opened(mine: Chosen, name: str, seat: str) -> "Session":
    """Open the record at its seat, telling what was found amiss and set aside."""
    from meeting_tui.cli.condition import noticed
    from meeting_tui.journal.tinydb import open_journal
    from meeting_tui.session import Session

    journal = open_journal(mine.workspace.session_folder(name))
    for notice in journal.notices:
        tell(noticed(mine.spoken, notice))
    opened = Session(journal, seat=seat, language=mine.language)
    _require_language(opened, mine.language)
    return opened


def _require_language(session: "Session", language: str) -> None:
    """Refuse texts in a language in which the group has no papers."""
    from meeting_tui.domain.refusal import Refusal

    known = begun(session.state).plan.group.languages
    if language and language not in known:
        raise Refusal("unknown_language", language=language, remedy=", ".join(known))


def _record_all(
    session: "Session", batches: Iterable[list["Scripted"]], language: str, *, strict: bool
) -> bool:
    """Record batch after batch and say whether every line was accepted."""
    accepted = True
    for batch in batches:
        accepted &= _record_batch(session, batch, language)
        if strict and not accepted:
            break
    return accepted


def _record_batch(session: "Session", batch: list["Scripted"], language: str) -> bool:
    """Record one batch, answer it, and say whether every line of it was accepted."""
    from meeting_tui.cli.telling import told
    from meeting_tui.journal.errors import JournalError

    readable = [each.text for each in batch if each.fault is None]
    try:
        outcomes = iter(session.execute_all(readable) if readable else ())
    except JournalError as error:
        # Nothing of the batch was recorded: the line to go on from is its first.
        tell(f"{batch[0].number}: {told(language, error, session.state)}")
        raise refused() from error
    answers = [(each, each.fault or next(outcomes)) for each in batch]
    return _answer(session, answers, language)


def _answer(
    session: "Session",
    answers: list[tuple["Scripted", "Recorded | Refusal"]],
    language: str,
) -> bool:
    from meeting_tui.cli.telling import told
    from meeting_tui.domain.refusal import Refusal

    recorded: list[str] = []
    for each, outcome in answers:
        if isinstance(outcome, Refusal):
            verb = _VERB.search(each.text)
            why = told(language, outcome, session.state, verb=verb[1] if verb else "")
            tell(f"{each.number}: {why}")
        else:
            line = outcome.entry.line.replace("\n", "\\n")
            recorded.append(f"#{outcome.entry.n}\t{line}")
    if recorded:
        out("\n".join(recorded))
    return len(recorded) == len(answers)


def _batches(lines: Iterator["Scripted"], size: int) -> Iterator[list["Scripted"]]:
    while batch := list(islice(lines, size)):
        yield batch


def _is_file(stream: IO[bytes]) -> bool:
    """Whether nobody waits at the other end for an answer to each line."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


COMMANDS = (record,)
