"""The register of a meeting as rows: each measure with all that an export says of it."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from meeting_tui.domain.events import Event
from meeting_tui.domain.events.measures import MeasureEvent
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.rules.measures import lettered, told_in
from meeting_tui.domain.state import Measure, State
from meeting_tui.domain.text import clean
from meeting_tui.languages.facts import gaps
from meeting_tui.languages.naming import text_in
from meeting_tui.languages.report import letter

OPEN, APPROVED, PROGRESS, COMPLETED = "open", "approved", "in progress", "completed"


@dataclass(frozen=True, slots=True)
class Row:
    """One measure in one language; what nobody said is empty.

    ``language`` is that of the text: another one than the row's where a translation is missing.
    ``deadline`` is a date or words as they were said, ``day`` that date. Times are local.
    """

    session: str
    meeting: str
    access: str
    number: str
    letter: str
    kind: str
    text: str
    language: str
    stale: bool
    addressee: str
    code: str
    deadline: str
    day: date | None
    status: str
    item: str
    title: str
    decision: str
    paragraph: str
    approved: datetime | None
    completed: datetime | None
    progress: tuple[tuple[datetime, str], ...]
    uid: str
    changed: datetime
    changes: int
    draft: bool

    def overdue(self, today: date) -> bool:
        """Whether its date has passed and it was not completed; words are never overdue."""
        return self.day is not None and self.day < today and self.status != COMPLETED


@dataclass(frozen=True, slots=True)
class Register:
    """The rows of one or more meetings in the order of the papers, in one language."""

    language: str
    rows: tuple[Row, ...]
    draft: bool = False

    @property
    def actions(self) -> tuple[Row, ...]:
        """The measures somebody has to act on."""
        return tuple(row for row in self.rows if row.addressee)

    @property
    def undated(self) -> tuple[Row, ...]:
        """The measures without a deadline, in words or as a date."""
        return tuple(row for row in self.rows if not row.deadline)


def register(state: State, session: str, language: str, *, draft: bool = False) -> Register:
    """List the approved measures of a meeting; a draft also lists those that are still open.

    ``session`` is the name of the record, which the rows carry.
    """
    kept = [m for m in state.measures.values() if _kept(m, draft=draft)]
    measures = lettered(kept)
    paragraphs = told_in(state)
    numbers = state.report.numbering(state.order)
    touched = _touched(state)
    rows = tuple(
        _row(
            _Source(state, session, language, draft),
            measure,
            letter(place),
            _printed(paragraphs.get(measure.id), numbers),
            touched[measure.id],
        )
        for place, measure in enumerate(measures)
    )
    return Register(language, rows, draft)


def _kept(measure: Measure, *, draft: bool) -> bool:
    return measure.approved_at is not None or (draft and measure.state == "open")


def _printed(paragraph: Paragraph | None, numbers: dict[str, str]) -> str:
    if paragraph is None:
        return ""
    return paragraph.approval.number if paragraph.approval else numbers.get(paragraph.key, "")


def _touched(state: State) -> dict[str, list[datetime]]:
    """Return when each measure was taken and when something happened to it, in order."""
    touched = {m.id: [state.entries[m.words.n - 1].at] for m in state.measures.values()}
    for entry in state.entries:
        if entry.n not in state.withdrawn:
            for ref in _about(entry.events):
                touched[ref].append(entry.at)
    return touched


def _about(events: Iterable[Event]) -> Iterable[str]:
    return (event.measure for event in events if isinstance(event, MeasureEvent))


@dataclass(frozen=True, slots=True)
class _Source:
    state: State
    session: str
    language: str
    draft: bool

    def local(self, moment: datetime | None) -> datetime | None:
        return moment.astimezone(self.state.zone) if moment else None


def _row(
    source: _Source, measure: Measure, label: str, paragraph: str, touched: list[datetime]
) -> Row:
    state, language = source.state, source.language
    agenda, group = state.plan.agenda, state.plan.group
    words = measure.words
    targets = (f"#{words.n}", measure.id)
    found = gaps.in_language(state, language, words.text, words.language, targets)
    item = state.items.get(measure.item)
    progress = tuple((at.astimezone(state.zone), text) for at, text in measure.progress)
    row = Row(
        session=source.session,
        meeting=f"{text_in(language, group.name)} {agenda.meeting}",
        access=agenda.access or group.access,
        number=measure.id,
        letter=label,
        kind=measure.kind,
        text=found.text,
        language=found.language,
        stale=found.stale,
        addressee=_addressee(state, measure.addressee, language),
        code=measure.addressee if measure.addressee in state.actors else "",
        deadline=measure.by,
        day=day_of(measure.by),
        status=_status(measure),
        item=item.number if item else "",
        title=text_in(language, item.title) if item else "",
        decision=measure.decision,
        paragraph=paragraph,
        approved=source.local(measure.approved_at),
        completed=source.local(measure.completed_at),
        progress=progress,
        uid=f"{measure.id.lower()}.{group.id}-{agenda.meeting}.{state.entries[0].id}@meeting-tui",
        changed=max(touched),
        changes=len(touched) - 1,
        draft=source.draft,
    )
    return _cleaned(row)


def _cleaned(row: Row) -> Row:
    """Clean every text again: a record may come from another machine, where nobody did."""
    texts = {each.name: getattr(row, each.name) for each in fields(row)}
    cleaned: dict[str, Any] = {
        name: _clean(text) for name, text in texts.items() if isinstance(text, str)
    }
    cleaned["progress"] = tuple((at, _clean(text)) for at, text in row.progress)
    return replace(row, **cleaned)


def _clean(text: str) -> str:
    return clean(text, lines=True).text


def _addressee(state: State, addressee: str, language: str) -> str:
    """Name an addressee, or each of several given by code or name; free words stay as they are."""
    codes = [state.names.get(part.strip().casefold(), "") for part in addressee.split(",")]
    if addressee in state.actors:
        codes = [addressee]
    if not all(codes):
        return addressee
    return ", ".join(text_in(language, state.actors[code].name) for code in codes)


def day_of(words: str) -> date | None:
    """Read a deadline that is a date; words such as "before the next Council" are none."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _status(measure: Measure) -> str:
    if measure.approved_at is None:
        return OPEN
    if measure.state == "completed":
        return COMPLETED
    return PROGRESS if measure.progress else APPROVED
