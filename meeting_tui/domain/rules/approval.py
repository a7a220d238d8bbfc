"""Approval in the room: the draft issued, paragraphs read, amended, approved, the report frozen."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace

from meeting_tui.domain import corrected as corrected_text
from meeting_tui.domain.commands import report as command
from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import report as event
from meeting_tui.domain.outdated import is_outdated
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.report import Amendment, Approval, Paragraph, ReportApproval
from meeting_tui.domain.rules import common, measures
from meeting_tui.domain.rules.shaping import reopened, thawed
from meeting_tui.domain.state import State
from meeting_tui.domain.untranslated import original_of


@rule(command.IssueDraft)
def issue(state: State, _: command.IssueDraft, context: Context) -> list[Event]:
    """Hand out the draft; a second one is asked about, its new numbers replace the first."""
    if state.report.issued:
        context.ask("draft_issued", entry=state.report.issued)
    numbers = state.report.numbering(state.order)
    if not numbers:
        raise Refusal("empty_report")
    return [event.DraftIssued(numbers)]


@rule(command.IssueFinal)
def issue_final(state: State, _: command.IssueFinal, __: Context) -> list[Event]:
    """Give the approved report numbers without gaps: 4.3bis becomes 4.4."""
    if not state.report.approval:
        raise Refusal("report_open", remedy="/approve report")
    return [event.ReportFinalized(replace(state.report, numbers={}).numbering(state.order))]


@rule(command.ReadParagraph)
def read(state: State, asked: command.ReadParagraph, _: Context) -> list[Event]:
    """Read out a paragraph."""
    common.need("paragraph", asked.paragraph, state)
    return [event.ParagraphRead(asked.paragraph)]


@rule(command.AmendParagraph)
def amend(state: State, asked: command.AmendParagraph, context: Context) -> list[Event]:
    """Change a paragraph that is not frozen; the text before is kept with the change.

    Words that it has already confirm it and change nothing. Until the report is approved an
    approved one may be amended too: it is then to be approved anew.
    """
    paragraph = reopened(state, asked.paragraph, context)
    common.need_text(asked.text, "text")
    if asked.actor:
        common.need_actors(state, [asked.actor])
    language = common.language(asked.language, context)
    was = context.wording(state, paragraph.key).get(language, "")
    if _same(asked.text, was) and not is_outdated(state, paragraph):
        return [event.ParagraphRead(paragraph.key, same=True)]
    for apart in measures.parting(state, paragraph, asked.text):
        context.ask("tells_measure", paragraph=paragraph.key, measure=apart.id)
    told = paragraph.entries or paragraph.sources
    return [event.ParagraphAmended(paragraph.key, asked.text, language, was, asked.actor, told)]


def _same(text: str, other: str) -> bool:
    """Whether two texts are the same to a reader: spaces of every kind are one."""
    return text.split() == other.split()


@rule(command.ApproveParagraphs)
def approve(state: State, asked: command.ApproveParagraphs, context: Context) -> list[Event]:
    """Approve paragraphs one by one or en bloc, and with them the measures they tell."""
    if state.report.issued:
        common.need_after(state.entries[state.report.issued - 1].at, context, "draft")
    open_keys = [k for k in asked.paragraphs if not _frozen(state, k)]
    if not open_keys:
        raise Refusal("approved_already", paragraphs=asked.paragraphs)
    return [*_approved(state, open_keys, context), *measures.approved_with(state, open_keys)]


def _frozen(state: State, key: str) -> bool:
    common.need("paragraph", key, state)
    return state.report.paragraphs[key].approval is not None


def _approved(state: State, keys: Iterable[str], context: Context) -> list[Event]:
    """Freeze paragraphs with the texts and numbers they have; none before its last change."""
    numbers = state.report.numbering(state.order)
    events: list[Event] = []
    for key in keys:
        paragraph = thawed(state, key)
        if is_outdated(state, paragraph):
            context.ask("text_outdated", paragraph=key)
        rests_on = (paragraph.changed, paragraph.read, *paragraph.entries)
        latest = max(state.entries[n - 1].at for n in rests_on if n)
        common.need_after(latest, context, numbers[key])
        original = original_of(state, paragraph)
        texts = context.wording(state, key)
        events.append(event.ParagraphApproved(key, numbers[key], texts, original))
    return events


@rule(command.ApproveReport)
def approve_report(state: State, asked: command.ApproveReport, context: Context) -> list[Event]:
    """Approve what is left of the report with its measures, and the report as a whole."""
    if state.report.approval:
        raise Refusal("report_approved", entry=state.report.approval.n)
    if not state.report.paragraphs:
        raise Refusal("empty_report")
    left = [p.key for p in living(state) if not p.approval]
    for paragraph in living(state):
        if paragraph.approval:
            approved_at = state.entries[paragraph.approval.n - 1].at
            common.need_after(approved_at, context, paragraph.approval.number)
    _ask_too_soon(state, left, context)
    events = _approved(state, left, context)
    fresh = {e.paragraph: e.texts for e in events if isinstance(e, event.ParagraphApproved)}
    stored = {p.key: p.approval.texts if p.approval else fresh[p.key] for p in living(state)}
    told = measures.approved_with(state, left)
    return [*events, *told, event.ReportApproved(digest(stored), asked.amended)]


def _ask_too_soon(state: State, left: list[str], context: Context) -> None:
    """Ask before a report is approved that the Group may not have before it yet."""
    if state.question:
        context.ask("report_over_question", question=state.question.id)
    if left and not (state.report.issued or is_consultation(state)):
        context.ask("report_without_draft")


def living(state: State) -> list[Paragraph]:
    """Return the paragraphs of the report in the order in which they print."""
    sections = state.report.ordered(state.order)
    return [p for section in sections for p in state.report.living(section)]


def digest(texts: dict[str, dict[str, str]]) -> str:
    """Compute the SHA-256 of stored texts, in the order of the paragraphs."""
    exact = json.dumps(texts, ensure_ascii=True, separators=(",", ":"), sort_keys=False)
    return hashlib.sha256(exact.encode("ascii")).hexdigest()


@rule(command.NoteEditorial, command.IssueCorrigendum)
def correct_frozen(
    state: State, asked: command.NoteEditorial | command.IssueCorrigendum, context: Context
) -> list[Event]:
    """Correct a frozen paragraph; the record says how."""
    common.need("paragraph", asked.paragraph, state)
    common.need_text(asked.text, "text")
    approval = state.report.paragraphs[asked.paragraph].approval
    if not approval:
        raise Refusal("not_frozen", remedy="/amend …")
    if not state.report.approval:
        number = approval.number
        raise Refusal(
            "report_unapproved", paragraph=number, remedy=f"/amend! {number}: {asked.text}"
        )
    language = common.language(asked.language, context)
    if isinstance(asked, command.NoteEditorial):
        return [event.EditorialNoted(asked.paragraph, asked.text, language)]
    return [event.CorrigendumIssued(asked.paragraph, asked.text, language)]


@mutation(event.DraftIssued)
def issued(state: State, happened: event.DraftIssued, entry: Entry) -> None:
    """Freeze the numbers."""
    state.report.numbers = dict(happened.numbers)
    state.report.issued = state.report.reshaped = entry.n


@mutation(event.ReportFinalized)
def finalized(state: State, happened: event.ReportFinalized, entry: Entry) -> None:
    """Let the new numbers stand; those of the draft are kept for the table."""
    report = state.report
    report.draft_numbers = report.draft_numbers or report.numbering(state.order)
    report.numbers, report.final = dict(happened.numbers), entry.n
    report.reshaped = entry.n
    for paragraph in report.paragraphs.values():
        if paragraph.approval:
            number = happened.numbers.get(paragraph.key, paragraph.approval.number)
            paragraph.approval = replace(paragraph.approval, number=number)


@mutation(event.ParagraphRead)
def was_read(state: State, happened: event.ParagraphRead, entry: Entry) -> None:
    """Remember that the paragraph was read."""
    state.report.paragraphs[happened.paragraph].read = entry.n


@mutation(event.ParagraphAmended)
def amended(state: State, happened: event.ParagraphAmended, entry: Entry) -> None:
    """Let the new text stand in place of the facts."""
    paragraph = state.report.paragraphs[happened.paragraph]
    paragraph.amendments.append(
        Amendment(entry.n, entry.at, happened.text, happened.was, happened.language, happened.actor)
    )
    paragraph.text, paragraph.language = happened.text, happened.language
    paragraph.approval = None
    state.report.touch(paragraph, entry.n)
    paragraph.sources, paragraph.written = happened.entries, entry.n


@mutation(event.ParagraphApproved)
def approved(state: State, happened: event.ParagraphApproved, entry: Entry) -> None:
    """Freeze the paragraph with its stored texts."""
    state.report.paragraphs[happened.paragraph].approval = Approval(
        entry.n, happened.number, happened.texts, happened.original
    )


@mutation(event.ReportApproved)
def report_approved(state: State, happened: event.ReportApproved, entry: Entry) -> None:
    """Freeze the report; its approval is told under its item, though another may be open."""
    item = common.formal_item(state, entry.at, "report", "closing")
    common.tell(state, happened, entry, item)
    state.report.approval = ReportApproval(entry.n, entry.at, happened.digest, happened.amended)


@mutation(event.EditorialNoted, event.CorrigendumIssued)
def corrected(
    state: State, happened: event.EditorialNoted | event.CorrigendumIssued, entry: Entry
) -> None:
    """Keep the correction beside the frozen text."""
    noted = isinstance(happened, event.EditorialNoted)
    kind = corrected_text.EDITORIAL if noted else corrected_text.CORRIGENDUM
    later = state.report.paragraphs[happened.paragraph].later
    corrected_text.add(later, kind, entry.n, happened.language or state.language, happened.text)
