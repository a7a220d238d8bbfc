"""The report as it would read now, paragraph by paragraph, in one or two languages."""

from meeting_tui.domain.report import Paragraph
from meeting_tui.languages import N_, language_name
from meeting_tui.languages.report import paragraph_text
from meeting_tui.tui.text import Part, Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
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


def paragraphs(seat: Seat, languages: tuple[str, ...]) -> list[PaperParagraph]:
    """Show every paragraph of the report; section headings stand before their first one."""
    report, rows = seat.state.report, []
    numbers = report.numbering(seat.state.order)
    for section in report.ordered(seat.state.order):
        rows.append(_heading(seat, section.key, numbers[f"§{section.key}"], languages))
        rows.extend(
            _paragraph(seat, paragraph, numbers[paragraph.key], languages)
            for paragraph in report.living(section)
        )
    return rows


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
    return PaperParagraph(
        paragraph.key,
        SYMBOLS[paragraph.state],
        number,
        tuple(_text(seat, paragraph, language) for language in languages),
        ((seat.say(STATES[paragraph.state]), Role.DIM),),
        paragraph.approval is not None,
    )


def _text(seat: Seat, paragraph: Paragraph, language: str) -> PaperText:
    below: list[Words] = [
        ((seat.say(N_("was: {text:verbatim}"), text=each.was), Role.STRUCK),)
        for each in paragraph.amendments
        if each.language == language and each.was
    ]
    rendered = paragraph_text(seat.state, paragraph, language)
    if not rendered.complete:
        gap = N_("! stale in {language}") if rendered.stale else N_("! missing in {language}")
        below.append(((seat.say(gap, language=language_name(language)), Role.WARNING),))
    return PaperText(rendered.text, tuple(below))


def progress(seat: Seat) -> tuple[int, int]:
    """Count the approved paragraphs and all of them."""
    living = [
        paragraph
        for section in seat.state.report.ordered(seat.state.order)
        for paragraph in seat.state.report.living(section)
    ]
    return sum(1 for paragraph in living if paragraph.approval), len(living)
