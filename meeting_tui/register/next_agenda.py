"""The next meeting's agenda as a file: what was left over first, each with where it comes from."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import Item, Proposal, State
from meeting_tui.domain.text import clean
from meeting_tui.languages import say, spoken
from meeting_tui.languages.facts.proposals import LACK_OF_TIME
from meeting_tui.languages.naming import text_in
from meeting_tui.register import next_words as words
from meeting_tui.register.carried import MEASURES, TOPIC, Asked, Carried, Owed, carried, lasting_id
from meeting_tui.register.consultations import replies, taken_up
from meeting_tui.register.records import Record
from meeting_tui.register.setting import actors, commented, documents, flow, head


@dataclass(frozen=True, slots=True)
class NextAgenda:
    """An agenda file, and what is in it."""

    text: str
    carried: Carried
    dated: bool


def next_agenda(
    records: Sequence[Record],
    language: str,
    *,
    date: dt.date | None = None,
    consultations: Sequence[Record] = (),
) -> NextAgenda:
    """Write the agenda that follows the last of these records; comments are in ``language``.

    ``consultations`` are those whose summary no report of the Group has yet.

    Without a date the file carries that of the last meeting, and says so: an agenda needs one,
    and none is made up.
    """
    left = carried(records)
    lines = _Lines(records[-1], left, language)
    extra = [line for each in consultations for line in replies(each)]
    blocks = [
        head(lines.state, language, date),
        actors(lines.state.plan.agenda.actors),
        ["items:", *lines.items(consultations)],
        [*documents(lines.state, lines.referred(), language, extra)],
        lines.proposals(),
    ]
    # A record may come from another machine, where nobody cleaned it.
    text = "\n".join(clean(line).text for block in blocks for line in block)
    return NextAgenda(f"{text}\n", left, date is not None)


class _Lines:
    """The lines of an agenda that follows one meeting."""

    def __init__(self, record: Record, left: Carried, language: str) -> None:
        self.state: State = record.state
        self.left = left
        self.language = language
        self.meeting = record.meeting[1]

    def say(self, msgid: str, **values: object) -> str:
        return say(self.language, msgid, context="", **values)

    def items(self, consultations: Sequence[Record]) -> Iterator[str]:
        for item in self.left.opening:
            yield from self._standing(item)
        yield from taken_up(consultations, self.state, self.language)
        if self.left.proposals:
            yield from self._topic()
        for item in self.left.items:
            yield from self._left_over(item)
        for asked in self.left.asked:
            yield from self._answer(asked)
        if self.left.owed:
            yield from self._review()
        for item in self.left.closing:
            yield from self._standing(item)

    def referred(self) -> set[str]:
        """Name the documents that what is carried over refers to."""
        named = {proposal.document for proposal in self.left.proposals}
        for item in self.left.items:
            named.update(item.documents)
        return named - {""}

    def _topic(self) -> Iterator[str]:
        refs = ", ".join(each.id for each in self.left.proposals)
        yield from self._comment(words.NOT_EXAMINED, refs=refs)
        topic = self.left.topic
        title = topic.title if topic else self._each(words.TOPIC)
        fields: dict[str, object] = {"id": TOPIC, "title": title, "kind": "topic"}
        plan = _plan(topic) if topic else {}
        plan.pop("documents", None)
        yield f"  - {flow(fields | plan)}"

    def _left_over(self, item: Item) -> Iterator[str]:
        msgid = words.LEFT[item.state]
        yield from self._comment(msgid, item=item.number, reason=item.reason or "–")
        fields: dict[str, object] = {"id": lasting_id(item, self.meeting), "title": item.title}
        if item.kind:
            fields["kind"] = item.kind
        yield f"  - {flow(fields | _plan(item))}"

    def _standing(self, item: Item) -> Iterator[str]:
        fields: dict[str, object] = {"title": item.title}
        if item.kind:
            fields["kind"] = item.kind
        if item.closing:
            fields["closing"] = True
        plan = {key: value for key, value in _plan(item).items() if key != "documents"}
        yield f"  - {flow(fields | plan)}"

    def _answer(self, asked: Asked) -> Iterator[str]:
        number, referral = asked.record.meeting[1], asked.referral
        yield from self._comment(words.REFERRED, number=number, text=referral.words.text)
        if referral.answer:
            yield from self._comment(words.ANSWERED, text=referral.answer.text)
        else:
            yield from self._comment(words.UNANSWERED, body=referral.body)
        title = self._each(words.ANSWER, number=number, body=self._body(asked))
        yield f"  - {flow({'id': asked.id, 'title': title})}"

    def _body(self, asked: Asked) -> Texts:
        known = asked.record.state.actors.get(asked.referral.body)
        return known.name if known else {"": asked.referral.body}

    def _review(self) -> Iterator[str]:
        yield from self._comment(words.OWED)
        for owed in self.left.owed:
            yield from self._owed(owed)
        fields = {"id": MEASURES, "title": self._each(words.REVIEW)}
        yield f"  - {flow(fields)}"

    def _owed(self, owed: Owed) -> Iterator[str]:
        measure, state = owed.measure, owed.record.state
        known = state.actors.get(measure.addressee)
        yield from self._comment(
            words.MEASURE if measure.by else words.MEASURE_UNDATED,
            ref=measure.id,
            number=owed.record.meeting[1],
            who=text_in(self.language, known.name) if known else measure.addressee,
            by=measure.by,
            text=measure.words.text,
        )
        if measure.progress:
            yield from self._comment(words.PROGRESS, text=measure.progress[-1][1])

    def proposals(self) -> Iterator[str]:
        if not self.left.proposals:
            return
        yield "proposals:"
        for proposal in self.left.proposals:
            msgid = words.PROPOSAL[proposal.state]
            reason = proposal.reason or self.say(LACK_OF_TIME)
            yield from self._comment(msgid, ref=proposal.id, number=self.meeting, reason=reason)
            yield f"  - {flow(_proposal(proposal))}"
        if self.left.undecided:
            yield from self._comment(words.UNDECIDED, number=self.meeting)
            yield from (
                f"  # - {flow(_proposal(each, with_document=False))}"
                for each in self.left.undecided
            )

    def _comment(self, msgid: str, **values: object) -> Iterator[str]:
        return commented(self.say(msgid, **{"number": self.meeting, **values}))

    def _each(self, msgid: str, body: Texts | None = None, **values: object) -> Texts:
        """Say a title in each language of the group that there are sentences in."""
        return {
            each: say(each, msgid, context="", body=text_in(each, body or {}), **values)
            for each in spoken(self.state.plan.group.languages)
        }


def _plan(item: Item) -> dict[str, object]:
    fields: dict[str, object] = {}
    if item.minutes:
        fields["minutes"] = item.minutes
    if item.decision:
        fields["decision"] = item.decision
    if item.documents:
        fields["documents"] = list(item.documents)
    return fields


def _proposal(proposal: Proposal, *, with_document: bool = True) -> dict[str, object]:
    """Give a proposal as the agenda file writes it."""
    fields: dict[str, object] = {"title": proposal.title, "sponsors": list(proposal.sponsors)}
    if proposal.document and with_document:
        fields["document"] = proposal.document
    if proposal.preamble:
        fields["preamble"] = proposal.preamble
    if proposal.questions:
        fields["questions"] = list(_written(proposal.questions))
    return fields


def _written(questions: Iterable[Texts]) -> Iterator[Texts]:
    return (texts for texts in questions if texts)
