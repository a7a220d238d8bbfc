"""What the next agenda says of open consultations: an item, with the public replies to it."""

from collections.abc import Iterable, Iterator, Sequence

from meeting_tui.domain.consulting import is_consultation, public_replies
from meeting_tui.domain.state import State
from meeting_tui.languages import N_, say, spoken
from meeting_tui.languages import consultation as words
from meeting_tui.register.carried import CONSULTATIONS
from meeting_tui.register.records import Record
from meeting_tui.register.setting import commented, flow

TITLE = N_("Open consultations")
ABOUT = N_("{name:verbatim}: {what}")
AGREED = N_(
    "Its summary is agreed. To annex it to the report:  meeting-tui consultation annex "
    "{name:verbatim} RECORD"
)
NOT_AGREED = N_("Its summary is not agreed yet.")
REPLY = N_("Reply of {who} to the open consultation")


def open_ones(records: Iterable[Record], group: str) -> list[Record]:
    """Keep the consultations of a group whose summary no record of it has annexed."""
    every = list(records)
    annexed = {each.consultation for record in every for each in record.state.summaries}
    return [
        record
        for record in every
        if is_consultation(record.state)
        and record.meeting[0] == group
        and record.name not in annexed
    ]


def taken_up(found: Sequence[Record], state: State, language: str) -> Iterator[str]:
    """Write the item under which open consultations are taken up, if there are any."""
    if not found:
        return
    for record in found:
        what = words.name(language, record.state)
        yield from commented(say(language, ABOUT, name=record.name, what=what))
        msgid = AGREED if record.state.report.approval else NOT_AGREED
        yield from commented(say(language, msgid, name=record.name))
    fields: dict[str, object] = {
        "id": CONSULTATIONS,
        "title": {each: say(each, TITLE) for each in spoken(state.plan.group.languages)},
    }
    numbers = [number for record in found for number, _, _ in _documents(record)]
    if numbers:
        fields["documents"] = numbers
    yield f"  - {flow(fields)}"


def replies(record: Record) -> Iterator[str]:
    """Write the published replies as documents; a reply that is withheld is none."""
    for number, who, titles in _documents(record):
        yield f"  - {flow({'number': number, 'title': titles, 'from': who})}"


def _documents(record: Record) -> Iterator[tuple[str, str, dict[str, str]]]:
    state = record.state
    series = state.letter.text("reference", state.language) or record.name
    for reply in public_replies(state):
        wanted = spoken(state.plan.group.languages)
        titles = {each: say(each, REPLY, who=words.who(each, state, reply)) for each in wanted}
        yield f"{series}/{reply.id}", reply.who, titles
