"""What the Group takes from consultations: the agreed summary, contributions over the years."""

from datetime import date

from meeting_tui.domain.commands import consultation as command
from meeting_tui.domain.consultation import Annexed, Contribution
from meeting_tui.domain.consulting import digest, is_consultation
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consultation as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import State


@rule(command.AnnexSummary)
def annex(state: State, asked: command.AnnexSummary, context: Context) -> list[Event]:
    """Take in an agreed summary as it is: public, once, before the report is approved."""
    if is_consultation(state):
        raise Refusal("not_in_consultation", remedy="/say NAME: …")
    if state.report.approval:
        raise Refusal("report_approved", entry=state.report.approval.n, what="annex")
    if asked.access != "public":
        raise Refusal("summary_not_public", consultation=asked.consultation)
    if digest(asked.lines) != asked.digest:
        raise Refusal("summary_changed", consultation=asked.consultation)
    if any(each.consultation == asked.consultation for each in state.summaries):
        raise Refusal("summary_annexed", consultation=asked.consultation)
    return [
        event.SummaryAnnexed(
            asked.consultation,
            asked.reference,
            asked.topic,
            asked.lines,
            asked.digest,
            asked.original,
            _annexed_under(state, context),
        )
    ]


def _annexed_under(state: State, context: Context) -> str:
    """Choose the item on open consultations, else the one that is open, else none."""
    if "consultations" in state.items:
        return "consultations"
    return common.item_id(state, context.at) or state.last_item


@rule(command.NoteContribution)
def note(state: State, asked: command.NoteContribution, context: Context) -> list[Event]:
    """Note a contribution of a member on an earlier topic."""
    return [_noted(state, asked, context)]


@rule(command.NoteContributions)
def note_all(state: State, asked: command.NoteContributions, context: Context) -> list[Event]:
    """Note the contributions of a file in one entry."""
    return [_noted(state, each, context) for each in asked.contributions]


def _noted(state: State, asked: command.NoteContribution, context: Context) -> Event:
    if is_consultation(state):
        raise Refusal("contribution_in_consultation", remedy="/response government NAME")
    common.need_actors(state, [asked.actor])
    common.need_text(asked.text, "text")
    day: date = asked.day or context.at.astimezone(state.zone).date()
    language = common.language(asked.language, context)
    return event.ContributionNoted(asked.actor, asked.text.strip(), language, day.isoformat())


@mutation(event.SummaryAnnexed)
def annexed(state: State, happened: event.SummaryAnnexed, entry: Entry) -> None:
    """Keep the summary as it is; the report says that it is annexed."""
    state.summaries.append(
        Annexed(
            happened.consultation,
            happened.reference,
            happened.topic,
            happened.lines,
            happened.digest,
            happened.original,
            entry.n,
        )
    )
    common.tell(state, happened, entry, happened.item)


@mutation(event.ContributionNoted)
def contributed(state: State, happened: event.ContributionNoted, _: Entry) -> None:
    """Keep the contribution."""
    day = date.fromisoformat(happened.day)
    state.contributions.append(Contribution(happened.actor, happened.text, happened.language, day))
