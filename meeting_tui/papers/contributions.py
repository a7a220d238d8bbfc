"""The register of contributions over the years, with the list for the reminder letter."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from meeting_tui.domain.contributing import Kept, Named, asked_to_send, asked_to_update, register
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.lists import listed
from meeting_tui.languages.naming import text_in
from meeting_tui.papers import heads
from meeting_tui.papers.model import (
    Inlines,
    Metadata,
    Paper,
    Paragraph,
    Prose,
    Section,
    Table,
    line,
)

COLUMNS = (N_("Member State"), N_("Topic"), N_("Last updated"), N_("Where"), N_("Times"))
WIDTHS = (3, 5, 3, 4, 2)
TITLE = N_("Contributions on the topics of open consultations")
NONE = N_("No contribution is recorded.")
UPDATE = N_("The following Member States are asked to update their contributions, as appropriate:")
UPDATE_BEFORE = N_(
    "The following Member States, whose contributions were last updated before {day}, are asked to "
    "update them, as appropriate:"
)
NOBODY = N_("No Member State is asked to update a contribution.")
SEND = N_(
    "The other Member States are asked to send contributions, as appropriate, on these topics: "
    "{topics}."
)
OTHERS = N_("They are: {members}.")


def build(
    records: Sequence[Named], state: State, language: str, before: date | None = None
) -> Paper:
    """Build the register of the records of one group; ``state`` is the latest of its meetings."""
    title = say(language, TITLE)
    return Paper(
        kind="contributions",
        language=language,
        title=title.upper(),
        number="",
        date="",
        metadata=Metadata(heads.text_in(state.plan.group.name, language), title, _moment(records)),
        left=(line(heads.text_in(state.plan.group.full_name, language)),),
        header=line(title),
        sections=tuple(_sections(register(records), state, language, before)),
        access=state.plan.agenda.access or state.plan.group.access,
    )


def _moment(records: Sequence[Named]) -> datetime:
    return max(state.entries[-1].at for _, state in records)


def _sections(
    kept: Sequence[Kept], state: State, language: str, before: date | None
) -> Iterator[Section]:
    yield _section(language, "1", N_("Contributions"), [_table(kept, language)])
    asked = asked_to_update(kept, before)
    yield _section(language, "2", N_("Asked to update"), _update(asked, language, before))
    yield _section(language, "3", N_("Asked to send"), _send(kept, state, language))


def _section(language: str, number: str, heading: str, blocks: Sequence[Prose | Table]) -> Section:
    paragraph = Paragraph("", "", tuple(blocks))
    return Section(f"c{number}", number, line(say(language, heading)), (paragraph,))


def _table(kept: Sequence[Kept], language: str) -> Prose | Table:
    if not kept:
        return Prose(line(say(language, NONE)))
    header = tuple(line(say(language, each)) for each in COLUMNS)
    return Table(header, tuple(_row(each, language) for each in kept), WIDTHS)


def _row(each: Kept, language: str) -> tuple[Inlines, ...]:
    return (
        line(text_in(language, each.actor.name)),
        line(text_in(language, each.topic)),
        line(long_date(language, each.last)),
        line(each.where),
        line(str(each.times)),
    )


def _update(asked: Sequence[Kept], language: str, before: date | None) -> list[Prose | Table]:
    """List who is asked to update what, as the reminder letter takes it over."""
    if not asked:
        return [Prose(line(say(language, NOBODY)))]
    lead = say(language, UPDATE)
    if before:
        lead = say(language, UPDATE_BEFORE, day=long_date(language, before))
    header = tuple(line(say(language, each)) for each in COLUMNS[:3])
    rows = tuple(_row(each, language)[:3] for each in asked)
    return [Prose(line(lead)), Table(header, rows, WIDTHS[:3])]


def _send(kept: Sequence[Kept], state: State, language: str) -> list[Prose | Table]:
    topics = dict.fromkeys(text_in(language, each.topic) for each in kept)
    quoted = [say(language, N_("“{topic}”"), topic=topic) for topic in topics]
    if not quoted:
        return [Prose(line(say(language, NONE)))]
    members = asked_to_send(kept, state.actors.values())
    names = sorted(text_in(language, each.name) for each in members)
    lead = say(language, SEND, topics=listed(language, quoted))
    others = say(language, OTHERS, members=listed(language, names)) if names else ""
    return [Prose(line(each)) for each in (lead, others) if each]
