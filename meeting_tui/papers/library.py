"""Every paper by its name: how it is built, what it refers to, what keeps it from being final."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.open_point import OpenPoint
from meeting_tui.domain.points import barring
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.languages import naming
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.papers import (
    agenda,
    corrigendum,
    council,
    guidance,
    invitation,
    meeting,
    replies,
    summary,
)
from meeting_tui.papers.activities import paper_of
from meeting_tui.papers.corrected import lacking
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import Paper
from meeting_tui.papers.parts import Parts
from meeting_tui.papers.references import Numbers, numbers, resolve
from meeting_tui.papers.render import render
from meeting_tui.papers.wording import untranslated

Builder = Callable[[State, str], Paper]

BUILDERS: dict[str, Builder] = {
    "meeting": meeting.build,
    "guidance": guidance.build,
    "invitation": invitation.build,
    "agenda": agenda.build,
    "corrigendum": corrigendum.build,
    "summary": summary.build,
    "replies": replies.build,
}
PAPERS = ("meeting", "council", "invitation", "guidance", "agenda", "corrigendum")
"""The papers of a meeting of the Group."""
OF_CONSULTATION = ("summary", "replies", "invitation")
"""The papers of an open consultation; its summary stands in the place of the report."""


CORRECTED = frozenset({"meeting", "summary", "corrigendum"})
"""The papers that print what was corrected after the approval."""


def build(kind: str, states: Sequence[State], language: str) -> Paper:
    """Build a paper on one session, or the report to the Council on several.

    Its references are resolved: it prints the numbers that the other papers have now. Raises
    Refusal when there is nothing to write it of, Dangling and LanguageError.
    """
    kind = _named(kind, states)
    if kind == "council":
        _one_group(states)
        paper = council.build(states, language)
    elif len(states) > 1:
        raise Refusal("one_session", paper=kind)
    else:
        paper = BUILDERS[kind](states[0], language)
    # The typesetter of PDF files takes whole seconds only.
    moment = paper.metadata.moment.replace(microsecond=0)
    paper = replace(paper, metadata=replace(paper.metadata, moment=moment))
    return _marked(resolve(paper, _others(paper, states, language)), kind, states)


def papers_of(state: State) -> tuple[str, ...]:
    """Name the papers a record can have."""
    return OF_CONSULTATION if is_consultation(state) else PAPERS


def _named(kind: str, states: Sequence[State]) -> str:
    """Take the summary for the report of a consultation; refuse it what only the Group has."""
    consulting = [state for state in states if is_consultation(state)]
    if not consulting:
        return kind
    if kind != "meeting" and kind not in OF_CONSULTATION:
        raise Refusal("not_of_consultation", remedy="--paper summary")
    return "summary" if kind == "meeting" else kind


def _one_group(states: Sequence[State]) -> None:
    """Refuse a report on meetings of two groups, or on the same meeting twice."""
    if len({state.plan.group.id for state in states}) > 1:
        raise Refusal("one_group")
    meetings = [state.plan.agenda.meeting for state in states]
    if len(set(meetings)) < len(meetings):
        raise Refusal("same_meeting")


def _others(paper: Paper, states: Sequence[State], language: str) -> Mapping[str, Numbers]:
    """Give the numbers of the meeting reports, unless this paper cannot refer to them."""
    if paper.kind in {"meeting", "agenda", *OF_CONSULTATION}:
        return {}
    return {paper_of(state): numbers(meeting.build(state, language)) for state in states}


def written(kind: str, states: Sequence[State], language: str, wanted: str) -> bytes:
    """Write a paper as md, html, docx or pdf; raises as ``build`` does, and UnknownFormat."""
    return render(build(kind, states, language), wanted)


def those_of(state: State, language: str) -> Iterator[tuple[str, Paper]]:
    """Go through the papers that one meeting has, each with its name; raises LanguageError."""
    for kind in papers_of(state):
        with suppress(Refusal):
            yield kind, build(kind, [state], language)


def gaps(kind: str, states: Sequence[State], paper: Paper) -> int:
    """Count what the paper wants in its language: headings, paragraphs, fields of its form."""
    state = max(states, key=lambda each: each.plan.agenda.meeting)
    parts = len(tuple(Parts(state, paper.language).untranslated())) if kind == "invitation" else 0
    corrections = lacking(state, paper.language) if kind in CORRECTED else 0
    return untranslated(paper) + Form(state, kind, paper.language).gaps() + parts + corrections


PROVISIONAL = N_("PROVISIONAL – still open: {refs}")

MARKED = frozenset({"paragraph_unapproved", "translation_missing", "translation_stale"})
"""Open points that a paper carries as marks where they are; the others are nowhere to be seen."""


def _marked(paper: Paper, kind: str, states: Sequence[State]) -> Paper:
    """Mark a paper as provisional that would look final over what shows nowhere in it.

    A draft says on every page that it is one: nothing is hidden by it.
    """
    found = (point for state in states for point in barring(state, kind))
    shown = [point for point in found if point.code not in MARKED]
    refs = tuple(dict.fromkeys(point.ref for point in shown))
    if paper.draft or not refs:
        return paper
    names = dict.fromkeys(_named_point(paper.language, point) for point in shown)
    named = naming.refs(paper.language, tuple(names))
    return replace(paper, draft=say(paper.language, PROVISIONAL, refs=named), open=refs)


def _named_point(language: str, point: OpenPoint) -> str:
    """Name what is open as a reader knows it: a bare number would be that of nothing."""
    if point.code == "item_suspended":
        return say(language, N_("item {item}"), item=point.ref)
    return point.ref


def is_final(kind: str, states: Sequence[State], paper: Paper) -> bool:
    """Whether nothing in a paper is a draft, a gap or an open point that concerns it."""
    language = paper.language
    open_points = (
        point
        for state in states
        for point in barring(state, kind)
        if point.language in {"", language}
    )
    return not paper.draft and not gaps(kind, states, paper) and not any(True for _ in open_points)
