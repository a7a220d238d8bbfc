"""The notes at the end of the meeting report: corrections, the translation, the digest."""

from collections.abc import Iterator

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.corrected import EDITORIAL
from meeting_tui.domain.formal import is_parting
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.codes import base
from meeting_tui.languages.dates import long_date, time_of_day
from meeting_tui.languages.naming import chair
from meeting_tui.papers import corrected
from meeting_tui.papers.model import Inlines, Note, Reference, fill, line

_PLACE = "{place}"
SEATS = {
    "rapporteur": N_("the rapporteur"),
    "secretariat": N_("the secretariat"),
}


TRANSLATED = (
    N_("This is a translation. The text approved by the Group is the original."),
    N_("This is a translation. The text on which the participants agreed is the original."),
)


PARTING = (
    N_("Paragraph {place} was recorded after the report was approved."),
    N_("Paragraph {place} was recorded after the participants agreed on the summary."),
)


def notes(state: State, language: str) -> Iterator[Note]:
    """Go through the notes at the end: corrections, the translation, the digest."""
    found = [
        *_corrections(state, language),
        *_parting(state, language),
        *_of_approval(state, language),
    ]
    for index, (key, text) in enumerate(found, start=1):
        yield Note(key, f"{index})", text)


def _corrections(state: State, language: str) -> Iterator[tuple[str, Inlines]]:
    """Go through what was corrected after the approval; the frozen text stays as it was."""
    for paragraph in state.report.paragraphs.values():
        for index, correction in enumerate(paragraph.later):
            sentence = (
                N_("Editorial note to paragraph {place}: {text}")
                if correction.kind == EDITORIAL
                else N_("Corrigendum to paragraph {place}: {text}")
            )
            noted = fill(
                say(language, sentence, place=_PLACE, text="{text}"),
                place=Reference(paragraph.key),
                text=corrected.words(state, correction, language),
            )
            yield f"{paragraph.key}.note{index}", noted


def _parting(state: State, language: str) -> Iterator[tuple[str, Inlines]]:
    """Go through the words of parting, which the approved texts cannot hold."""
    sentence = PARTING[is_consultation(state)]
    for paragraph in state.report.paragraphs.values():
        if is_parting(state, paragraph) and not paragraph.struck:
            place = Reference(paragraph.key)
            noted = fill(say(language, sentence, place=_PLACE), place=place)
            yield f"{paragraph.key}.parting", noted


def _of_approval(state: State, language: str) -> Iterator[tuple[str, Inlines]]:
    approval = state.report.approval
    if approval is None:
        return
    if base(language) != base(state.language):
        sentence = TRANSLATED[is_consultation(state)]
        yield "translation", line(say(language, sentence))
    entry = state.entries[approval.n - 1]
    local = approval.at.astimezone(state.zone)
    sentence = N_(
        "Approved on {date} at {time}, recorded by {seat}. SHA-256 digest of the approved texts: "
        "{digest}"
    )
    yield (
        "digest",
        line(
            say(
                language,
                sentence,
                date=long_date(language, local.date()),
                time=time_of_day(local),
                seat=_seat(state, language, entry.seat),
                digest=approval.digest,
            )
        ),
    )


def _seat(state: State, language: str, seat: str) -> str:
    return chair(language, state) if seat == "chair" else say(language, SEATS.get(seat, seat))
