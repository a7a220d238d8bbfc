"""The closing paragraph: written before the end, completed at the gavel."""

from meeting_tui.domain.commands import report as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import report as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.shaping import thawed
from meeting_tui.domain.state import State


@rule(command.DraftClosing)
def draft_closing(state: State, asked: command.DraftClosing, context: Context) -> list[Event]:
    """Write how the meeting ends, so that it can be approved with the rest."""
    common.need_text(asked.text, "text")
    if state.closed_at and not state.report.closing:
        raise Refusal("closing_told", entry=state.n)
    if state.report.closing:
        thawed(state, state.report.closing)
    item = _closing_item(state) or common.need_item(state, context.at).id
    language = common.language(asked.language, context)
    return [event.ClosingDrafted(f"p{context.n}", asked.text, language, item)]


def _closing_item(state: State) -> str:
    """Return the id of the item under which the meeting is closed, the last one of that kind."""
    closing = [key for key in state.order if state.items[key].kind == "closing"]
    return closing[-1] if closing else ""


@mutation(event.ClosingDrafted)
def closing_drafted(state: State, happened: event.ClosingDrafted, entry: Entry) -> None:
    """Put the paragraph at the end of its section, in the place of an earlier one."""
    report = state.report
    if report.closing in report.paragraphs:
        report.strike(report.closing, "replaced", entry.n)
    report.closing = happened.paragraph
    report.add(
        Paragraph(
            happened.paragraph,
            report.section_for(happened.item).key,
            text=happened.text,
            language=happened.language,
            changed=entry.n,
        ),
        entry.n,
    )
