"""The report as it would read now, paragraph by paragraph, in one or two languages."""

from collections.abc import Iterator, Sequence
from dataclasses import field

from meeting_tui.domain.calendar import hours
from meeting_tui.domain.formal import needs_no_approval
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.outdated import is_outdated
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.running import OWN
from meeting_tui.languages import N_, NP_, naming, say_plural
from meeting_tui.languages.points import TO_SETTLE
from meeting_tui.languages.report import paragraph_text
from meeting_tui.papers.translations import MISSING, STALE
from meeting_tui.tui.text import Part, Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.progress_line import ProgressView
from meeting_tui.tui.widgets.record_kinds import PaperParagraph, PaperText

SYMBOLS: dict[str, Part] = {
    "draft": ("~", Role.DIM),
    "read": ("▸", Role.NOW),
    "amended": ("~", Role.WARNING),
    "approved": ("✓", Role.SUCCESS),
}
STATES = {
    "draft": N_("draft"),
    "read": N_("read"),
    "amended": N_("amended"),
    "approved": N_("approved"),
}
LEFT = NP_(
    "{minutes} min left, {number} paragraph, {each} min each",
    "{minutes} min left, {number} paragraphs, {each} min each",
)
GAPS = {MISSING: N_("! missing in {language}"), STALE: N_("! stale in {language}")}

SHORT = 2
"""Minutes for each paragraph below which time is short."""

LONGEST = 3 * 60
"""Minutes beyond which the end is too far off to say what is left for each paragraph."""


@dataclass(slots=True)
class Kept:
    """The rows as they were made last: only those that something happened to are made again."""

    seen: int = 0
    wide: int = 0
    rows: dict[str, tuple[object, PaperParagraph]] = field(default_factory=dict)

    def look(self, seat: Seat) -> None:
        """Remember the last entry that may have changed words anywhere."""
        entries = seat.state.entries
        if len(entries) < self.seen:
            self.seen = 0
        for entry in entries[self.seen :]:
            if not all(isinstance(event, OWN) for event in entry.events):
                self.wide = entry.n
        self.seen = len(entries)


def paragraphs(
    seat: Seat, languages: tuple[str, ...], kept: Kept | None = None
) -> list[PaperParagraph]:
    """Show every paragraph of the report; section headings stand before their first one."""
    kept = kept if kept is not None else Kept()
    kept.look(seat)
    told, rows = seat.state.report, []
    numbers = told.numbering(seat.state.order)
    for section in told.ordered(seat.state.order):
        rows.append(_heading(seat, section.key, numbers[f"§{section.key}"], languages))
        rows.extend(
            _row(seat, paragraph, numbers[paragraph.key], languages, kept)
            for paragraph in told.living(section)
        )
    return rows


def _row(
    seat: Seat, paragraph: Paragraph, number: str, languages: tuple[str, ...], kept: Kept
) -> PaperParagraph:
    """Return a row as it was, unless something happened to it or to words anywhere."""
    stamp = (
        number,
        languages,
        seat.language,
        kept.wide,
        paragraph.changed,
        paragraph.state,
        len(paragraph.facts),
        len(paragraph.later),
        seat.state.report.approval is not None,
    )
    known = kept.rows.get(paragraph.key)
    if known and known[0] == stamp:
        return known[1]
    row = _paragraph(seat, paragraph, number, languages)
    kept.rows[paragraph.key] = (stamp, row)
    return row


def _heading(seat: Seat, key: str, number: str, languages: tuple[str, ...]) -> PaperParagraph:
    section = seat.state.report.sections[key]
    item = seat.state.items.get(section.item)
    titles = {section.language: section.title} if section.title else item.title if item else {}
    texts = tuple(
        PaperText(titles.get(language) or next(iter(titles.values()), "")) for language in languages
    )
    return PaperParagraph(f"§{key}", ("§", Role.DIM), number, texts)


def _paragraph(
    seat: Seat, paragraph: Paragraph, number: str, languages: tuple[str, ...]
) -> PaperParagraph:
    states: list[Part] = [(seat.say(STATES[paragraph.state]), Role.DIM)]
    if is_outdated(seat.state, paragraph):
        states.append((seat.say(N_("! a fact changed")), Role.WARNING))
    return PaperParagraph(
        paragraph.key,
        SYMBOLS[paragraph.state],
        number,
        tuple(_text(seat, paragraph, language) for language in languages),
        tuple(states),
        paragraph.approval is not None or needs_no_approval(seat.state, paragraph),
    )


def _text(seat: Seat, paragraph: Paragraph, language: str) -> PaperText:
    rendered = paragraph_text(seat.state, paragraph, language)
    below: list[Words] = list(_was(seat, paragraph, language, rendered.text))
    if rendered.complete:
        return PaperText(rendered.text, tuple(below))
    gap = STALE if rendered.stale else MISSING
    name = naming.tongue(seat.language, language)
    below.append(((seat.say(GAPS[gap], language=name), Role.WARNING),))
    return PaperText(rendered.text, tuple(below), gap)


def _was(seat: Seat, paragraph: Paragraph, language: str, now: str) -> Iterator[Words]:
    """Go through the texts that amendments replaced; the seats see who asked."""
    for each in paragraph.amendments:
        if each.language != language or each.was in {"", now}:
            continue
        when = seat.clock(each.at)
        who = f"{seat.name(each.actor)}, {when}" if each.actor else when
        was = seat.say(N_("was: {text:verbatim}"), text=each.was)
        yield ((was, Role.STRUCK), (f"  {who}", Role.DIM))


def gaps(seat: Seat, rows: Sequence[PaperParagraph], language: str) -> Part:
    """Say how many paragraphs lack their translation into the second language of the rows."""
    found = [row.texts[1].gap for row in rows if len(row.texts) > 1]
    counts = ((f"translation_{gap}", found.count(gap)) for gap in (STALE, MISSING))
    said = [say_plural(seat.language, *TO_SETTLE[code], n) for code, n in counts if n]
    return (f"! {language} {', '.join(said)}", Role.WARNING) if said else ""


def progress(seat: Seat) -> ProgressView | None:
    """Say how many paragraphs are approved, and what time is left for the others."""
    told = seat.state.report
    living = [
        paragraph
        for section in told.ordered(seat.state.order)
        for paragraph in told.living(section)
        if paragraph.approval or not needs_no_approval(seat.state, paragraph)
    ]
    if not living:
        return None
    approved = sum(1 for paragraph in living if paragraph.approval)
    label = seat.say(N_("{approved} of {total} approved"), approved=approved, total=len(living))
    return ProgressView(label, approved / len(living), _left(seat, len(living) - approved))


def _left(seat: Seat, waiting: int) -> Part:
    stop = hours(seat.state, seat.now).stop
    if not waiting or stop is None or seat.state.closed_at:
        return ""
    left = int((stop - seat.now).total_seconds() // 60)
    if not 0 <= left <= LONGEST:
        return ""
    words = say_plural(seat.language, *LEFT, waiting, minutes=left, each=left // waiting)
    short = left < SHORT * waiting
    return (f"! {words}" if short else words, Role.WARNING if short else Role.DIM)
