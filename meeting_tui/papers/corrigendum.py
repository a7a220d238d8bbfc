"""The corrigendum: what is corrected in the approved report, as a paper of its own."""

from collections.abc import Iterator

from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.report import Paragraph as Told
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.codes import base
from meeting_tui.languages.papers import group_name, meeting_ordinal
from meeting_tui.languages.report import paragraph_text
from meeting_tui.papers import heads, wording
from meeting_tui.papers.activities import paper_of
from meeting_tui.papers.council import access
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import (
    Inlines,
    Metadata,
    Paper,
    Paragraph,
    Prose,
    Quote,
    Reference,
    Section,
    Text,
    fill,
    line,
)

_PLACE = "{place}"
LEAD = N_("In paragraph {place}, the following is read:")
INSTEAD = N_("It takes the place of:")


def build(state: State, language: str) -> Paper:
    """Build the corrigendum; raises Refusal when nothing was corrected, and LanguageError."""
    corrected = [each for each in state.report.paragraphs.values() if _texts(each)]
    if not corrected:
        raise Refusal("no_corrigendum", remedy="/corrigendum 4.3: …")
    form = Form(state, "corrigendum", language)
    title = say(
        language,
        N_("Corrigendum to the report of the {ordinal} meeting"),
        ordinal=meeting_ordinal(language, state),
    )
    number = _number(state, form)
    paragraphs = tuple(
        Paragraph(f"c{place}", str(place), tuple(_blocks(state, each, language)))
        for place, each in enumerate(corrected, start=1)
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


def _texts(paragraph: Told) -> list[tuple[str, str]]:
    return [(of, text) for kind, of, text in paragraph.later if kind == "corrigendum"]


def _number(state: State, form: Form) -> str:
    own = form.plain("number")
    report = heads.report_number(state)
    if not own and report:
        own = f"{report} (Cor.1)"
    return heads.numbered(own, form.language)


def _blocks(state: State, paragraph: Told, language: str) -> Iterator[Prose | Quote]:
    """Print the new text, the last one if there are several, and the approved one under it."""
    place = Reference(paragraph.key, paper_of(state))
    yield Prose(fill(say(language, LEAD, place=_PLACE), place=place))
    yield Quote((_new(paragraph, language),))
    yield Prose(line(say(language, INSTEAD)))
    old = paragraph_text(state, paragraph, language)
    yield Quote(tuple(line(part.plain) for part in old.parts))


def _new(paragraph: Told, language: str) -> Inlines:
    texts = _texts(paragraph)
    mine = [text for of, text in texts if base(of) == base(language)]
    if mine:
        return line(mine[-1])
    of, text = texts[-1]
    note = wording.gaps(language, missing=True, stale=False)[0]
    return (Text(f"[{note.words}] ", bold=True), Text(text, of))
