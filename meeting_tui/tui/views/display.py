"""What the room sees: who speaks and how long still, or the text that is put or read.

No forecast, no objection, no private word: nothing that is for the seats.
"""

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.state import Question, State, Turn
from meeting_tui.languages import N_, say
from meeting_tui.languages.naming import text_in
from meeting_tui.languages.ordinals import ordinal_short
from meeting_tui.languages.questions import document_of, shown
from meeting_tui.languages.report import wording
from meeting_tui.tui.views import chair
from meeting_tui.tui.views.seat import Seat

SPEAKS = {
    "statement": N_("has the floor"),
    "order": N_("has the floor on a point of order"),
    "reply": N_("has the floor for a reply"),
    "last": N_("has the floor for a last word"),
}
NEXT = {
    "order": N_("{name}, point of order"),
    "reply": N_("{name}, reply"),
}


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one language; ``more`` are its preamble and questions."""

    text: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomView:
    """The whole display: either ``texts`` under a ``head``, or a speaker, or only a ``notice``.

    ``above`` says what is being dealt with; ``name`` is written as the roster has it.
    """

    group: str
    time: str
    above: tuple[str, ...] = ()
    head: str = ""
    texts: tuple[Text, ...] = ()
    below: str = ""
    name: str = ""
    says: str = ""
    clock: str = ""
    caption: str = ""
    stage: str = ""
    next_word: str = ""
    next: tuple[str, ...] = ()
    notice: str = ""


def room(seat: Seat) -> RoomView:
    """Show what the room should look at now."""
    state = seat.state
    group, time = meeting_name(state, seat.language), seat.clock(seat.now)
    if not state.running:
        return RoomView(group, time, notice=_pause(seat))
    if state.question:
        return _question(seat, RoomView(group, time), state.question)
    paragraph = being_read(state)
    if paragraph:
        return _paragraph(seat, RoomView(group, time), paragraph)
    return _floor(seat, group, time)


def meeting_name(state: State, language: str) -> str:
    """Name the meeting as the room sees it."""
    group = text_in(language, state.plan.group.name)
    if is_consultation(state):
        return say(language, N_("{group}, open consultation"), context="", group=group)
    number = ordinal_short(language, state.plan.agenda.meeting, "feminine")
    return say(language, N_("{group}, {number} meeting"), context="", group=group, number=number)


def _pause(seat: Seat) -> str:
    phase, until = seat.state.phase, seat.state.until
    again = seat.clock(until) if until else ""
    match phase:
        case "suspended" if again:
            return seat.say(N_("The sitting is suspended until {hour}"), hour=again)
        case "suspended":
            return seat.say(N_("The sitting is suspended"))
        case "risen" if again:
            return seat.say(N_("The sitting is over. The next one begins at {hour}"), hour=again)
        case "risen":
            return seat.say(N_("The sitting is over"))
        case "closed":
            return seat.say(N_("The meeting is closed"))
    return seat.say(N_("The sitting is not open yet"))


def _question(seat: Seat, view: RoomView, question: Question) -> RoomView:
    proposal = seat.state.proposals.get(question.proposal)
    below = ""
    if proposal:
        title, document = seat.text(proposal.title), document_of(seat.state, proposal)
        below = f"{proposal.id} {title}"
        if document:
            below = seat.say(
                N_("{proposal}   Document {document}"), proposal=below, document=document
            )
    head = seat.say(N_("The question before the Group"))
    texts = tuple(_texts(seat, question))
    return RoomView(view.group, view.time, head=head, texts=texts, below=below)


def _texts(seat: Seat, question: Question) -> list[Text]:
    """Give the question in each language in which it is there, the display's own first."""
    known = seat.state.plan.group.languages
    found: dict[str, Text] = {}
    for code in sorted(known, key=lambda each: each != seat.language):
        each = shown(seat.state, question, code)
        numbered = (f"{n}) {words}" for n, words in enumerate(each.questions, start=1))
        more = (*([each.preamble] if each.preamble else []), *numbered)
        found.setdefault(each.text, Text(each.text, more))
    return list(found.values())


def being_read(state: State) -> Paragraph | None:
    """Return the paragraph that was read last, until it is approved or the item is left."""
    read = max(state.report.paragraphs.values(), key=lambda each: each.read, default=None)
    if read is None or not read.read or read.approval or read.struck:
        return None
    return read if state.timeline.holder("item") < read.read else None


def _paragraph(seat: Seat, view: RoomView, paragraph: Paragraph) -> RoomView:
    numbers = seat.state.report.numbering(seat.state.order)
    number = numbers.get(paragraph.key, "")
    texts = wording(seat.state, paragraph.key)
    ordered = sorted(texts, key=lambda code: code != seat.language)
    return RoomView(
        view.group,
        view.time,
        head=seat.say(N_("Paragraph {number} of the report"), number=number),
        texts=tuple(Text(texts[code]) for code in ordered),
    )


def _floor(seat: Seat, group: str, time: str) -> RoomView:
    turn, speaker = seat.state.floor, chair.speaker(seat)
    waiting = tuple(_next(seat, each) for each in seat.state.queue)
    return RoomView(
        group,
        time,
        above=_above(seat),
        name=chair.speaking_name(seat, turn) if turn else "",
        says=seat.say(SPEAKS[turn.kind]) if turn else "",
        clock=speaker.clock,
        caption=speaker.caption,
        stage=chair.stage_of(seat),
        next_word=seat.say(N_("next")) if waiting else "",
        next=waiting,
    )


def _above(seat: Seat) -> tuple[str, ...]:
    item, proposal = seat.state.item, seat.state.proposal
    rows = [item.number, seat.text(item.title)] if item else []
    if proposal:
        rows.append(f"{proposal.id} {seat.text(proposal.title)}")
    return tuple(rows)


def _next(seat: Seat, turn: Turn) -> str:
    name = chair.speaking_name(seat, turn)
    return seat.say(NEXT[turn.kind], name=name) if turn.kind in NEXT else name
