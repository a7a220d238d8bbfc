"""What the papers beside the meeting report say: resolutions, meetings, states, field names."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from meeting_tui.domain.papers import FIELDS
from meeting_tui.domain.setup import Resolution
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, NC_, NCP_, languages, say, say_plural
from meeting_tui.languages.dates import on_dates
from meeting_tui.languages.facts.proposals import LACK_OF_TIME
from meeting_tui.languages.facts.sitting import NUMBERS
from meeting_tui.languages.lists import listed
from meeting_tui.languages.naming import text_in
from meeting_tui.languages.ordinals import ordinal

RESOLUTIONS = NCP_("list", "Resolution {numbers} of {body}", "Resolutions {numbers} of {body}")
UNDER = NCP_(
    "in accordance with", "Resolution {numbers} of {body}", "Resolutions {numbers} of {body}"
)

STATES = {
    "submitted": NC_("proposal", "submitted"),
    "introduced": NC_("proposal", "introduced"),
    "under examination": NC_("proposal", "under examination"),
    "partly examined": NC_("proposal", "examined in part"),
    "examined": NC_("proposal", "examined"),
    "agreed": NC_("proposal", "agreed"),
    "no consensus": NC_("proposal", "no consensus"),
    "withdrawn": NC_("proposal", "withdrawn"),
    "merged": NC_("proposal", "merged"),
    "not examined": NC_("proposal", "not examined (lack of time)"),
    "referred": NC_("proposal", "referred"),
}
"""What became of a proposal, as a table prints it."""

FIELD_NAMES = {
    "number": N_("Document number"),
    "date": N_("Date"),
    "session": N_("Session, place and dates"),
    "item": N_("Agenda item"),
    "signatory": N_("Signatory"),
    "website": N_("Website"),
    "paragraphs": N_("Paragraphs"),
}
"""The fields of the forms, for people."""

PAPER_NAMES = {
    "meeting": N_("Report of the meeting"),
    "council": N_("Report to the Council"),
    "guidance": N_("Request for guidance"),
    "invitation": N_("Invitation"),
    "agenda": N_("Agenda"),
    "corrigendum": N_("Corrigendum"),
    "summary": N_("Summary of the consultation"),
    "replies": N_("Replies to the consultation"),
}
"""The papers, for people, in the order in which they are shown."""

_PLACE = re.compile(r"\{(\w+) (\w+)(?: (\d{4}-\d\d-\d\d))?\}")


def in_force(state: State, day: date) -> tuple[Resolution, ...]:
    """Return the version of each resolution of the group that counts on a day."""
    latest: dict[tuple[str, str], Resolution] = {}
    for each in sorted(state.plan.group.resolutions, key=lambda each: each.valid):
        if each.valid <= day:
            latest[each.body, each.number] = each
    order = [(each.body, each.number) for each in state.plan.group.resolutions]
    return tuple(latest[key] for key in dict.fromkeys(order) if key in latest)


def resolutions(language: str, state: State, day: date, forms: Sequence[str]) -> str:
    """Name the resolutions in force on a day, those of each body together.

    ``forms`` is ``RESOLUTIONS`` for a list, ``UNDER`` after "in accordance with".
    """
    by_body: dict[str, list[str]] = {}
    for each in in_force(state, day):
        by_body.setdefault(each.body, []).append(numbered(language, each))
    single, many = forms
    return listed(
        language,
        [
            say_plural(
                language,
                single,
                many,
                len(numbers),
                numbers=listed(language, numbers),
                body=_body(language, state, body),
            )
            for body, numbers in by_body.items()
        ],
    )


def numbered(language: str, resolution: Resolution) -> str:
    """Write the number of a resolution with its version: 102 (Rev. Dubai, 2018)."""
    version = text_in(language, resolution.revision)
    return f"{resolution.number} ({version})" if version else resolution.number


def _body(language: str, state: State, name: str) -> str:
    code = state.names.get(name.casefold(), "")
    actor = state.actors.get(code)
    return text_in(language, actor.definite or actor.name) if actor else name


def with_resolutions(language: str, state: State, text: str, day: date) -> str:
    """Fill the places of a group's own wording: ``{Council 1336}``, ``{PP 102 2014-12-31}``.

    The first is the version in force on ``day``, the second that of another day. What the
    profile does not know keeps its number.
    """

    def version(found: re.Match[str]) -> str:
        when = date.fromisoformat(found[3]) if found[3] else day
        known = (r for r in in_force(state, when) if (r.body, r.number) == (found[1], found[2]))
        return next((numbered(language, each) for each in known), found[2])

    return _PLACE.sub(version, text)


def group_name(language: str, state: State) -> str:
    """Return the short name of the group."""
    return text_in(language, state.plan.group.name)


def meeting_ordinal(language: str, state: State) -> str:
    """Write which meeting of the group it is: twelfth, douzième."""
    return ordinal(language, state.plan.agenda.meeting, "feminine")


def held(language: str, state: State) -> str:
    """Write when the meeting was held: on 1 February 2019, les 6 et 7 février 2017."""
    return on_dates(language, state.plan.agenda.date, state.plan.agenda.end)


def venue(language: str, state: State) -> str:
    """Return where the meeting was held: the group's usual house when it is in that place."""
    place = text_in(language, state.plan.agenda.place)
    usual = text_in(language, state.plan.group.phrases.get("venue", {}))
    return usual if place and place in usual else place


def states(language: str, state: State, proposals: Iterable[str]) -> dict[str, str]:
    """Say what became of each proposal; a reason of its own stands in place of lack of time."""
    return {ref: _state(language, state, ref) for ref in proposals}


def _state(language: str, state: State, ref: str) -> str:
    proposal = state.proposals[ref]
    if proposal.state == "merged":
        return say(language, N_("merged into {into}"), into=proposal.into)
    if proposal.state == "not examined" and not is_lack_of_time(proposal.reason):
        return say(language, N_("not examined: {reason:verbatim}"), reason=proposal.reason)
    return say(language, STATES.get(proposal.state, proposal.state))


def number_word(language: str, number: int) -> str:
    """Write a number as a word from two to ten, else in figures."""
    return say(language, NUMBERS[number - 2]) if 2 <= number <= len(NUMBERS) + 1 else str(number)


def is_lack_of_time(reason: str) -> bool:
    """Whether a reason is lack of time, in any language, or none was given."""
    known = {say(language, LACK_OF_TIME).casefold() for language in languages()}
    return reason.strip(" .").casefold() in {"", *known}


def fields(paper: str) -> tuple[tuple[str, str], ...]:
    """List the fields of a paper with their names for people (msgids)."""
    return tuple((name, FIELD_NAMES[name]) for name in FIELDS[paper])
