"""The corrigendum: what is corrected in the approved report, as a paper of its own."""

from collections.abc import Iterator

from meeting_tui.domain.corrected import CORRIGENDUM, Correction
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.report import Paragraph as Told
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.papers import group_name, meeting_ordinal
from meeting_tui.languages.report import Rendered, paragraph_text
from meeting_tui.papers import corrected, heads, wording
from meeting_tui.papers.activities import paper_of
from meeting_tui.papers.council import access
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import (
    Metadata,
    Paper,
    Paragraph,
    Prose,
    Quote,
    Reference,
    Section,
    fill,
    line,
)

_PLACE = "{place}"
LEAD = N_("Paragraph {place} should read:")
INSTEAD = N_("instead of:")


def build(state: State, language: str) -> Paper:
    """Build the corrigendum; raises Refusal when nothing was corrected, and LanguageError."""
    found = [each for each in state.report.paragraphs.values() if _last(each)]
    if not found:
        raise Refusal("no_corrigendum", remedy="/corrigendum 4.3: …")
    form = Form(state, "corrigendum", language)
    title = say(
        language,
        N_("Corrigendum to the report of the {ordinal} meeting"),
        ordinal=meeting_ordinal(language, state),
    )
    number = _number(state, form)
    paragraphs = tuple(
        _paragraph(state, place, each, language) for place, each in enumerate(found, start=1)
    )
    return Paper(
        kind="corrigendum",
        language=language,
        title=title.upper(),
        number=number,
        date=form.printed_day,
        metadata=Metadata(group_name(language, state), title, state.entries[-1].at),
        left=heads.left(state, language),
        right=heads.right(state, language, number, form.printed_day),
        header=() if number else line(title),
        sections=(Section("", "", (), paragraphs),),
        access=access([state]),
    )


def _last(told: Told) -> Correction | None:
    """Return the correction that holds, where there are several."""
    return next((each for each in reversed(told.later) if each.kind == CORRIGENDUM), None)


def _number(state: State, form: Form) -> str:
    own = form.plain("number")
    report = heads.report_number(state)
    if not own and report:
        own = f"{report} (Cor.1)"
    return heads.numbered(own, form.language)


def _paragraph(state: State, place: int, told: Told, language: str) -> Paragraph:
    """Print the new text and the approved one under it, which may want a translation itself."""
    old = paragraph_text(state, told, language)
    marks = wording.gaps(language, missing=bool(old.missing), stale=bool(old.stale))
    blocks = tuple(_blocks(state, told, language, old))
    return Paragraph(f"c{place}", str(place), blocks, marks)


def _blocks(state: State, told: Told, language: str, old: Rendered) -> Iterator[Prose | Quote]:
    place = Reference(told.key, paper_of(state))
    yield Prose(fill(say(language, LEAD, place=_PLACE), place=place))
    correction = _last(told)
    yield Quote((corrected.words(state, correction, language),) if correction else ())
    yield Prose(line(say(language, INSTEAD)))
    yield Quote(tuple(line(part.plain) for part in old.parts))
