"""The summary of an open consultation: online and physical, question by question, as agreed."""

from dataclasses import replace

from meeting_tui.domain.consulting import public_replies
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.papers import consulted, heads, replies
from meeting_tui.papers.meeting import sections
from meeting_tui.papers.model import Inlines, Paper, Section, line
from meeting_tui.papers.notes import notes


def build(state: State, language: str) -> Paper:
    """Build the summary as it reads now; until the participants agree on it, it is a draft.

    Raises Refusal where there is no public consultation.
    """
    consulted.need_public(state)
    paper = consulted.paper(
        state,
        language,
        kind="summary",
        title=say(language, N_("Summary of the open consultation")),
        sections=tuple(sections(state, language)),
    )
    return replace(
        paper,
        left=(*paper.left, *_sittings(state, language)),
        draft="" if state.report.approval else say(language, N_("DRAFT – not agreed")),
        annexes=(_annex(state, language),) if public_replies(state) else (),
        notes_heading=line(say(language, N_("Notes"))),
        notes=tuple(notes(state, language)),
    )


def _sittings(state: State, language: str) -> tuple[Inlines, ...]:
    found = heads.sittings(state, language)
    return (found,) if found else ()


def _annex(state: State, language: str) -> Section:
    heading = line(say(language, N_("Annex: Replies")))
    return Section("replies", "", heading, (replies.listed(state, language),))
