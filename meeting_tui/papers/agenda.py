"""The agenda as the Group adopted it: the first document of the meeting, revised if amended."""

from collections.abc import Iterator

from meeting_tui.domain.events import Event
from meeting_tui.domain.events import agenda as event
from meeting_tui.domain.fold import apply, count
from meeting_tui.domain.state import Item, State
from meeting_tui.languages.betraying import betrays
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import time_of_day
from meeting_tui.languages.facts.gaps import Found, of_texts
from meeting_tui.languages.lists import listed
from meeting_tui.languages.papers import group_name
from meeting_tui.languages.report import letter
from meeting_tui.languages.typography import typeset
from meeting_tui.papers import heads, wording
from meeting_tui.papers.council import access
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import (
    Inlines,
    Metadata,
    Paper,
    Paragraph,
    Point,
    Points,
    Prose,
    Section,
    Table,
    Text,
    fill,
    line,
)

OFF = {"dropped", "deferred"}
_TITLE = "{title}"


def build(state: State, language: str) -> Paper:
    """Build the agenda; until it is adopted it is that of the moment, as a draft."""
    entries = _adoptions(state)
    adopted = _as_adopted(state, entries[-1]) if entries else state
    revision = _revision(state, entries)
    form = Form(state, "agenda", language)
    number = _number(state, form, revision)
    title = say(language, N_("Agenda of the {meeting}"), meeting=_meeting(state, language))
    rows = Section("agenda", "", (), (_items(adopted, language),))
    differences = tuple(_differences(adopted, language)) if revision else ()
    return Paper(
        kind="agenda",
        language=language,
        title=title.upper(),
        number=number,
        date=form.printed_day,
        metadata=Metadata(group_name(language, state), title, adopted.entries[-1].at),
        left=heads.left(state, language),
        right=heads.right(state, language, number, form.printed_day),
        draft="" if entries else say(language, N_("DRAFT – not adopted")),
        header=() if number else line(title),
        sections=(rows, *differences),
        access=access([state]),
    )


def _meeting(state: State, language: str) -> str:
    name = heads.ordinal_meeting(state, language)
    return name[:1].lower() + name[1:]


def _adoptions(state: State) -> list[int]:
    return [
        entry.n
        for entry in state.entries
        if entry.n not in state.withdrawn
        and any(isinstance(each, event.AgendaAdopted) for each in entry.events)
    ]


def _revision(state: State, adoptions: list[int]) -> int:
    """Count how often an amended agenda was adopted: that is the number of the revision."""
    return sum(
        isinstance(each, event.AgendaAdopted) and each.amended
        for n in adoptions
        for each in state.entries[n - 1].events
    )


def _as_adopted(state: State, n: int) -> State:
    """Fold the record up to the adoption, with the corrections made since."""
    then = State(withdrawn=state.withdrawn, fixed=state.fixed)
    for entry in state.entries[:n]:
        then.entries.append(entry)
        if entry.n in state.withdrawn:
            count(then, entry)
        else:
            apply(then, entry)
    then.report.translations = state.report.translations
    return then


def _number(state: State, form: Form, revision: int) -> str:
    """Return the number of document 1 of the series, with its revision and language."""
    own = form.plain("number") or _first_document(state)
    if not own:
        return ""
    revised = f"{own} (Rev.{revision})" if revision else own
    return heads.numbered(revised, form.language)


def _first_document(state: State) -> str:
    return next((number for number in state.documents if number.endswith("/1")), "")


def _items(state: State, language: str) -> Paragraph:
    header = tuple(line(say(language, each)) for each in (N_("No."), N_("Item"), N_("Documents")))
    shown = [state.items[key] for key in state.order if state.items[key].state not in OFF]
    found = [_title(state, item, language) for item in shown]
    rows = tuple(
        (line(item.number), (*_hour(state, item), _text(title, language)), _documents(item))
        for item, title in zip(shown, found, strict=True)
    )
    marks = wording.gaps(
        language,
        missing=any(each.missing for each in found),
        stale=any(each.stale for each in found),
    )
    return Paragraph("items", "", (Table(header, rows, (1, 9, 5)),), marks)


def _title(state: State, item: Item, language: str) -> Found:
    return of_texts(state, language, item.title, (item.id,))


def _text(found: Found, language: str) -> Text:
    if found.language == language:
        return Text(typeset(language, found.text))
    return Text(found.text, found.language, italic=True)


def _hour(state: State, item: Item) -> Inlines:
    return line(f"{time_of_day(item.start.astimezone(state.zone))} ") if item.start else ()


def _documents(item: Item) -> Inlines:
    return line(",\n".join(item.documents)) if item.documents else line("–")


def _differences(state: State, language: str) -> Iterator[Section]:
    """List what the Group changed in the agenda before it adopted it."""
    told = [
        text
        for entry in state.entries[1:]
        if entry.n not in state.withdrawn
        for each in entry.events
        if (text := _difference(state, each, language))
    ]
    if told:
        points = tuple(Point("", f"{letter(place)})", text) for place, text in enumerate(told))
        lead = Prose(line(say(language, N_("The agenda was amended as follows:"))))
        heading = line(say(language, N_("Differences from the draft agenda")))
        yield Section("differences", "", heading, (Paragraph("", "", (lead, Points(points))),))


ITEM_CHANGES: dict[type[Event], str] = {
    event.ItemAdded: N_("item {number} was added: {title}"),
    event.ItemMoved: N_("item {number} is taken before item {before}: {title}"),
    event.ItemRetitled: N_("item {number} has a new title: {title}"),
    event.ItemDropped: N_("item {number} was removed: {title}"),
    event.ItemDeferred: N_("item {number} was deferred to the next meeting: {title}"),
    event.ItemTimed: N_("item {number} was fixed at {time}: {title}"),
    event.ItemExtended: N_("item {number} was given more time: {title}"),
}


def _difference(state: State, happened: Event, language: str) -> Inlines:
    if isinstance(happened, event.DocumentsGrouped):
        documents = listed(language, happened.documents)
        sentence = N_("Documents {documents} are taken together")
        return line(say(language, sentence, documents=documents))
    if isinstance(happened, event.DocumentAnnounced):
        return _announced(state, happened, language)
    sentence = ITEM_CHANGES.get(type(happened), "")
    item = state.items.get(getattr(happened, "item", ""))
    if not sentence or item is None:
        return ()
    before = state.items.get(getattr(happened, "before", ""))
    hour = time_of_day(item.start.astimezone(state.zone)) if item.start else ""
    said = say(
        language,
        sentence,
        number=item.number,
        before=before.number if before else "",
        time=hour,
        title=_TITLE,
    )
    return fill(said, title=_text(_title(state, item, language), language))


def _announced(state: State, happened: event.DocumentAnnounced, language: str) -> Inlines:
    """Tell of a new document; a title that names a delegation is left out."""
    number = happened.document
    title = of_texts(state, language, happened.title, (number,))
    if not title.text or betrays(state, title.text):
        return line(say(language, N_("Document {number} was added"), number=number))
    said = say(language, N_("Document {number} was added: {title}"), number=number, title=_TITLE)
    return fill(said, title=_text(title, language))
