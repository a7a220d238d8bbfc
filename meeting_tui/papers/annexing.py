"""The agreed summary of a consultation, taken out of its record for that of the Group."""

from collections.abc import Iterator

from meeting_tui.domain.commands.consultation import AnnexSummary
from meeting_tui.domain.consulting import digest
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import State
from meeting_tui.languages import spoken
from meeting_tui.languages.consultation import titles
from meeting_tui.languages.lists import listed
from meeting_tui.papers import consulted
from meeting_tui.papers.meeting import sections
from meeting_tui.papers.model import Inlines, Text


def taken(state: State, name: str) -> AnnexSummary:
    """Take the agreed summary of a consultation out of its record, for the Group's.

    Raises Refusal when there is none, or when the participants have not agreed on it.
    """
    consulted.need_public(state)
    if not state.report.approval:
        raise Refusal("summary_not_agreed", consultation=name)
    lines = tuple(_lines(state))
    access = state.plan.agenda.access or state.plan.group.access
    reference = state.letter.text("reference", state.language)
    topic = {each: listed(each, titles(each, state)) for each in spoken(state.plan.group.languages)}
    return AnnexSummary(name, reference, topic, lines, digest(lines), state.language, access)


def _lines(state: State) -> Iterator[tuple[str, Texts]]:
    """Go through what was approved: the heading of each section, then its paragraphs."""
    numbers = state.report.numbering(state.order)
    headings = {
        language: {each.number: _plain(each.heading) for each in sections(state, language)}
        for language in spoken(state.plan.group.languages)
    }
    for section in state.report.ordered(state.order):
        approved = [each.approval for each in state.report.living(section) if each.approval]
        if approved:
            number = numbers[f"§{section.key}"]
            yield number, {language: found[number] for language, found in headings.items()}
        for each in approved:
            yield each.number, dict(each.texts)


def _plain(heading: Inlines) -> str:
    return "".join(span.content for span in heading if isinstance(span, Text))
