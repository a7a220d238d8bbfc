"""The annex that the chair may ask for: what was done with each proposal and each document.

Nobody is counted, and nobody is named beyond the group's rule.
"""

from meeting_tui.domain import coverage
from meeting_tui.domain.coverage import Covered
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import duration, time_of_day
from meeting_tui.languages.facts.telling import Telling
from meeting_tui.languages.facts.voices import phrase
from meeting_tui.languages.naming import document
from meeting_tui.papers import wording
from meeting_tui.papers.model import Inlines, Paragraph, Prose, Section, Table, Text, line

HEADER = (
    N_("Proposal"),
    N_("Introduced"),
    N_("Examined"),
    N_("Support"),
    N_("Concerns"),
    N_("Objections"),
    N_("Concluded"),
)
WIDTHS = (4, 2, 2, 3, 3, 3, 3)
EXAMINED = {"yes": N_("yes"), "partly": N_("in part"), "now": N_("in part")}
CONCLUDED = {
    "consensus": N_("consensus"),
    "consensus with statements": N_("consensus with statements"),
    "no consensus": N_("no consensus"),
}
LEFT = {
    "withdrawn": N_("withdrawn"),
    "merged": N_("merged into {into}"),
    "not examined": N_("not examined"),
}
_NOTHING = "–"


def annex(state: State, language: str) -> Section:
    """Build the annex as things stand after the last entry."""
    now = state.entries[-1].at
    telling = Telling(state, language)
    proposals = coverage.proposals(state, now)
    rows = [_row(telling, each, telling.proposal(each.ref)) for each in proposals]
    rows += [
        _row(telling, each, document(state, each.ref)) for each in coverage.documents(state, now)
    ]
    header = tuple(line(say(language, each)) for each in HEADER)
    marks = wording.gaps(language, missing=bool(telling.missing), stale=bool(telling.stale))
    paragraph = Paragraph("", "", (_lead(language), Table(header, tuple(rows), WIDTHS)), marks)
    return Section("coverage", "", line(say(language, N_("Annex: Coverage"))), (paragraph,))


def _lead(language: str) -> Prose:
    told = N_("What was done with each proposal, and with the documents that hold them:")
    return Prose(line(say(language, told)))


def _row(telling: Telling, covered: Covered, name: str) -> tuple[Inlines, ...]:
    cells = (
        _introduced(telling, covered),
        _examined(telling, covered),
        who(telling, covered.supported),
        who(telling, covered.concerned),
        _objected(telling, covered),
        _concluded(telling, covered),
    )
    named = tuple(Text(span.text, span.language) for span in telling.spans(name))
    return (named, *(line(cell) for cell in cells))


def _introduced(telling: Telling, covered: Covered) -> str:
    if covered.introduced is None:
        return _NOTHING
    return time_of_day(covered.introduced.astimezone(telling.state.zone))


def _examined(telling: Telling, covered: Covered) -> str:
    if not covered.examined:
        return _NOTHING
    minutes = round(covered.seconds / 60)
    said = telling.say(EXAMINED[covered.examined])
    if not minutes:
        return said
    return telling.say(
        N_("{examined}, {time}"), examined=said, time=duration(telling.language, minutes)
    )


def who(telling: Telling, actors: tuple[str, ...]) -> str:
    """Name actors as the group's rule allows; where it names nobody, say only that there was."""
    if not actors:
        return _NOTHING
    if telling.state.plan.group.attribution == "none":
        return telling.say(N_("yes"))
    return phrase(telling, actors)


def _objected(telling: Telling, covered: Covered) -> str:
    actors = dict.fromkeys(actor for each in covered.objected for actor in each.actors)
    return who(telling, tuple(actors))


def _concluded(telling: Telling, covered: Covered) -> str:
    if covered.state in LEFT:
        return telling.say(LEFT[covered.state], into=covered.into)
    return telling.say(CONCLUDED[covered.concluded]) if covered.concluded else _NOTHING
