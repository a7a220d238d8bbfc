"""Commands for what comes back: translations as PO, and a Word file that somebody edited."""

from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.options import (
    begun,
    chosen,
    out,
    reading,
    refused,
    tell,
    with_language,
    with_seat,
    with_workspace,
    writing,
)
from meeting_tui.cli.output import deliver, with_output

if TYPE_CHECKING:
    from meeting_tui.papers.compare import Change
    from meeting_tui.papers.translations import Incoming


@click.group()
def translate() -> None:
    """Hand out the texts of a meeting for translation, and take them back.

    Example: meeting-tui translate export cwg-internet-12 --lang fr -o fr.po
    """


@translate.command("export")
@with_session
@with_language("The language to translate into; without it the group's second one.")
@with_output("Where to write it; without it to standard output.")
@with_workspace
@click.pass_context
def export(ctx: click.Context, session: str, output: Path | None, *, force: bool) -> None:
    """Write the texts that need words in a language as a PO file.

    Example: meeting-tui translate export cwg-internet-12 --lang fr -o fr.po
    """
    from meeting_tui.papers.translations import exported

    state = begun(reading(session).state)
    known = state.plan.group.languages
    data = exported(state, chosen(ctx).language or known[min(1, len(known) - 1)])
    deliver(data, output, force=force)


@translate.command("import")
@with_session
@click.argument("file", type=click.File("rb"))
@with_seat("secretariat")
@with_language("The language of the file; without it what the file says.")
@with_workspace
@click.pass_context
def take_in(ctx: click.Context, session: str, file: IO[bytes], seat: str) -> None:
    """Record the translations of a PO file, each as a line of the record.

    Fuzzy and empty ones are passed over. A text that has changed since the file was written is
    not recorded; it is named on standard error, and the exit code is then 1.

    Example: meeting-tui translate import cwg-internet-12 fr.po
    """
    from meeting_tui.domain.refusal import Refusal
    from meeting_tui.papers.returned import NotOurs
    from meeting_tui.papers.translations import incoming, language_of

    data = file.read()
    mine = chosen(ctx)
    with writing(session, seat) as opened:
        known = begun(opened.state).plan.group.languages
        try:
            said = language_of(data)
            language = mine.language or said
            if language not in known:
                raise Refusal("unknown_language", language=language, remedy=", ".join(known))
            if said and said != language:
                raise NotOurs("other_language", tongue=said, asked_tongue=language)
            found = incoming(opened.state, data, language)
        except NotOurs as error:
            raise Refusal(error.code, file=file.name, **error.values) from error
        outcomes = opened.execute_all(found.lines) if found.lines else []
        _answer(found, outcomes, mine.spoken)


def _answer(found: "Incoming", outcomes: Sequence[object], language: str) -> None:
    """List what was recorded; name what was left out and why."""
    from meeting_tui.cli.telling import told
    from meeting_tui.domain.refusal import Refusal
    from meeting_tui.languages import N_, say
    from meeting_tui.session import Recorded

    for outcome in outcomes:
        if isinstance(outcome, Recorded):
            out(f"#{outcome.entry.n}\t{outcome.entry.line}".replace("\n", "\\n"))
        elif isinstance(outcome, Refusal):
            tell(told(language, outcome))
    if found.changed:
        sentence = N_("Changed since the file was written: {refs}. Export them again.")
        tell(say(language, sentence, refs=", ".join(found.changed)))
    if found.unknown:
        sentence = N_("No text to translate in this record: {refs}.")
        tell(say(language, sentence, refs=", ".join(found.unknown)))
    if found.changed or found.unknown or any(isinstance(each, Refusal) for each in outcomes):
        raise refused()


@click.command()
@with_session
@click.argument("file", type=click.File("rb"), metavar="FILE.docx")
@with_language("The language of the file; without it what the file says.")
@with_workspace
@click.pass_context
def compare(ctx: click.Context, session: str, file: IO[bytes]) -> None:
    r"""List what somebody changed in the Word file of the report, and the line for each.

    A line is printed for each paragraph that differs: "/amend" while it can change,
    "/editorial" once it is approved, "/translate" in another language than the original. Nothing
    is recorded; what is wanted can be given to "meeting-tui record". A text of several lines
    stands between <<< and >>>, as in a script.

    Example: meeting-tui compare cwg-internet-12 report.docx
    """
    from meeting_tui.domain.refusal import Refusal
    from meeting_tui.papers.compare import changes, language_of
    from meeting_tui.papers.returned import NotOurs
    from meeting_tui.scripts import as_script

    data = file.read()
    state = begun(reading(session).state)
    try:
        language = chosen(ctx).language or language_of(data) or state.language
        found = changes(state, data, language)
    except NotOurs as error:
        raise Refusal(error.code, file=file.name, **error.values) from error
    for each in found:
        if each.text:
            out(as_script(each.line))
        else:
            _tell_gone(each, chosen(ctx).spoken)


def _tell_gone(change: "Change", language: str) -> None:
    """Say beside the lines what is not in the file: a reason, or a text, is still to be given."""
    from meeting_tui.languages import N_, say

    sentence = N_("{number} is not in the file. If that is meant:  {line:verbatim}")
    tell(say(language, sentence, number=change.number, line=change.line))


COMMANDS = (translate, compare)
