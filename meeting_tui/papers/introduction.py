"""Section 1 of the report to the Council: the group in its own words, or in one sentence."""

from collections.abc import Iterator

from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.naming import text_in
from meeting_tui.languages.papers import group_name, with_resolutions
from meeting_tui.languages.report import stored
from meeting_tui.languages.typography import typeset
from meeting_tui.papers import heads, wording
from meeting_tui.papers.model import Paragraph, Section, line


def introduction(state: State, language: str) -> Section:
    """Use the group's own wordings, paragraph by paragraph, or one sentence of ours."""
    own = state.plan.group.phrases.get("introduction", {})
    text = typeset(
        language,
        with_resolutions(language, state, text_in(language, own), state.plan.agenda.end),
    )
    text = text.strip() or say(
        language,
        N_("The {group} ({name}) reports to the Council."),
        group=heads.text_in(state.plan.group.full_name, language),
        name=group_name(language, state),
    )
    missing = bool(own) and language not in own
    paragraphs = tuple(_introduced(text, language, missing=missing))
    return Section("introduction", "1", line(say(language, N_("Introduction"))), paragraphs)


def _introduced(text: str, language: str, *, missing: bool) -> Iterator[Paragraph]:
    """Go through the lines of a wording; lettered ones belong to the paragraph before them."""
    groups: list[list[str]] = []
    for each in filter(None, map(str.strip, text.split("\n"))):
        if groups and stored(language, each).parts[0].label:
            groups[-1].append(each)
        else:
            groups.append([each])
    for number, group in enumerate(groups, start=1):
        key = f"i{number}"
        blocks = wording.blocks(stored(language, "\n".join(group)), key)
        marks = wording.gaps(language, missing=missing, stale=False)
        yield Paragraph(key, f"1.{number}", blocks, marks)
