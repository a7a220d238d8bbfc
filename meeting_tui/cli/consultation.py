"""Commands of open consultations: those of the workspace with what is due, and a new one."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.options import (
    begun,
    chosen,
    out,
    reading,
    records,
    tell,
    with_language,
    with_workspace,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from meeting_tui.domain.state import State

DAY = click.DateTime(["%Y-%m-%d"])


@click.group(invoke_without_command=True)
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def consultation(ctx: click.Context) -> None:
    """List the open consultations of the workspace with what is due, or work on one.

    Example: meeting-tui consultation new cwg-internet-9 Q1 --deadline 2017-08-19
    """
    if ctx.invoked_subcommand is None:
        _list()


@consultation.command(name="list")
@with_language("The language of the answer.")
@with_workspace
def list_() -> None:
    """List the open consultations with what is due.

    Example: meeting-tui consultation list --lang fr
    """
    _list()


def _list() -> None:
    from meeting_tui.domain.consulting import due, is_consultation
    from meeting_tui.languages import N_, say
    from meeting_tui.languages import consultation as words
    from meeting_tui.session import now

    mine = chosen(click.get_current_context())
    language = mine.spoken
    every = list(records(mine.workspace.sessions()))
    annexed = {each.consultation for record in every for each in record.state.summaries}
    found = [record for record in every if is_consultation(record.state)]
    if not found:
        tell(say(language, N_("There is no open consultation here.")))
        tell(say(language, N_("To begin one:  meeting-tui consultation new SESSION")))
    for record in found:
        today = now().astimezone(record.state.zone).date()
        out(f"{record.name}\t{words.name(language, record.state)}")
        for what in due(record.state, today, annexed=record.name in annexed):
            out(f"  {words.due(language, what)}")


@consultation.command()
@with_session
@click.argument("refs", metavar="[Q1...]", nargs=-1)
@click.option("--name", default="", help="What to call it; otherwise after the letter.")
@click.option("--deadline", type=DAY, help="Until when replies are awaited online.")
@click.option("--physical", type=DAY, help="The day of the physical consultation.")
@click.option("--next", "following", type=DAY, help="The first day of the Group's next meeting.")
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def new(ctx: click.Context, /, session: str, refs: tuple[str, ...], **given: Any) -> None:
    """Begin an open consultation from what a meeting agreed, and print its folder.

    Q1 is a finding of consensus; without one all topics agreed are taken. Where the Council was
    asked and has answered, P1 is the proposal it chose. Topics, questions and the letter go along;
    who proposed what, and the documents of the Group, stay behind.

    A date nobody gave is proposed by habit; what is unusual about the dates is told, never refused.

    Example: meeting-tui consultation new cwg-internet-9 Q1 --deadline 2017-08-19
    """
    from meeting_tui.papers.files import slug
    from meeting_tui.register.consulting import begin

    mine = chosen(ctx)
    state = begun(reading(session).state)
    given_refs = [ref.upper() for ref in refs]
    made = begin(state, given_refs, _dates(given))
    reference = state.letter.text("reference", state.language)
    name = given["name"] or reference or f"{session}-consultation"
    folder, opened = mine.workspace.begin(made.setup, slug(name), line=session, after=made.letter)
    opened.journal.close()
    out(str(folder))
    _tell_unnamed(state, given_refs)
    _advise(opened.state, made.habit, folder.name)


def _tell_unnamed(state: "State", refs: "Sequence[str]") -> None:
    """Tell what was taken as the choice of a body whose answer does not name it alone."""
    from meeting_tui.languages import N_, say
    from meeting_tui.register.consulting import answers, decided_by

    proposed = [ref for ref in refs if ref in state.proposals]
    if proposed and not decided_by(state, proposed):
        line = N_(
            "The answer does not name {refs} alone: “{text}”. Say in the letter who chose, and "
            "when:  /letter body: …   /letter decided: YYYY-MM-DD"
        )
        text = next(each.answer.text for each in answers(state)[-1:] if each.answer)
        spoken = chosen(click.get_current_context()).spoken
        tell(say(spoken, line, refs=", ".join(proposed), text=text))


def _dates(given: dict[str, datetime | None]) -> dict[str, date]:
    parts = {"deadline": "deadline", "physical": "physical", "next": "following"}
    return {part: day.date() for part, name in parts.items() if (day := given[name])}


def _advise(state: "State", habit: "Mapping[str, date]", name: str) -> None:
    """Tell which dates are by habit only, and what is unusual about those given."""
    from meeting_tui.domain.consulting import decision_day
    from meeting_tui.languages import N_, say
    from meeting_tui.languages.dates import long_date
    from meeting_tui.languages.warnings import of_dates
    from meeting_tui.session import now

    language = chosen(click.get_current_context()).spoken
    sentences = {
        "physical": N_(
            "Nobody gave the date of the physical consultation: {day} by habit. To change it, in "
            "{name:verbatim}:  /letter physical: YYYY-MM-DD"
        ),
        "deadline": N_(
            "Nobody gave the deadline for replies: {day} by habit. To give it, in "
            "{name:verbatim}:  /letter deadline: YYYY-MM-DD"
        ),
    }
    for part, day in habit.items():
        tell(say(language, sentences[part], day=long_date(language, day), name=name))
    deadline = state.letter.day("deadline")
    if deadline and deadline < now().date():
        past = N_("The deadline for replies, {day}, is past.")
        tell(say(language, past, day=long_date(language, deadline)))
    unusual = of_dates(language, state.letter, decision_day(state))
    if unusual:
        tell(unusual)


COMMANDS = (consultation,)
