"""The fields of documents and proposals, and what they refer to."""

from dataclasses import replace

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import PlannedDocument, PlannedProposal, Texts
from meeting_tui.languages import N_
from meeting_tui.profile.names import Names, Placed, PlacedReader, report_unknown
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.reader import Field, ListOf, Record, RecordOf
from meeting_tui.profile.sheet import Sheet, nearest
from meeting_tui.profile.values import CODE_LIKE, LINE, LONG_TEXTS, TEXTS


@dataclass(frozen=True, slots=True)
class PlacedDocument:
    """A document, where its number stands, and where its source stands."""

    document: PlannedDocument
    place: Placed
    source: Placed | None


@dataclass(frozen=True, slots=True)
class PlacedProposal:
    """A proposal and the places of what it refers to."""

    proposal: PlannedProposal
    sponsors: tuple[Placed, ...]
    document: Placed | None


_NUMBER = Field("number", PlacedReader(LINE), "the number in full, as CWG-Internet-12/5")
_TITLE: Field[Texts] = Field("title", TEXTS, "the title as printed", instead={})
_SOURCE: Field[Placed | None] = Field(
    "from", PlacedReader(LINE), "the code of the actor it comes from, or a text", None
)
_SPONSORS: Field[tuple[Placed, ...]] = Field(
    "sponsors",
    ListOf(PlacedReader(LINE), phrase(N_("a list of codes"))),
    "the actors who propose it",
    (),
)
_DOCUMENT: Field[Placed | None] = Field(
    "document", PlacedReader(LINE), "the number of the document it stands in", None
)
_PREAMBLE: Field[Texts] = Field("preamble", LONG_TEXTS, "the text before the questions", {})
_QUESTIONS: Field[tuple[Texts, ...]] = Field(
    "questions",
    ListOf(LONG_TEXTS, phrase(N_("a list of texts"))),
    "the questions it asks, in order",
    (),
)


def _document(record: Record) -> PlacedDocument:
    number, source = record[_NUMBER], record[_SOURCE]
    planned = PlannedDocument(number.text, record[_TITLE], source.text if source else "")
    return PlacedDocument(planned, number, source)


def _proposal(record: Record) -> PlacedProposal:
    planned = PlannedProposal(
        title=record[_TITLE],
        preamble=record[_PREAMBLE],
        questions=record[_QUESTIONS],
    )
    return PlacedProposal(planned, record[_SPONSORS], record[_DOCUMENT])


DOCUMENT = RecordOf("{number: …, title: …}", (_NUMBER, _TITLE, _SOURCE), _document)
"""A document announced before the meeting."""

PROPOSAL = RecordOf(
    "{title: …, sponsors: […]}",
    (_TITLE, _SPONSORS, _DOCUMENT, _PREAMBLE, _QUESTIONS),
    _proposal,
)
"""A proposal announced before the meeting."""


class Documents:
    """The documents of a meeting by number, however its letters are written."""

    def __init__(self, placed: tuple[PlacedDocument, ...], sheet: Sheet) -> None:
        self._sheet = sheet
        self._numbers: dict[str, str] = {}
        self._lines: dict[str, int] = {}
        for each in placed:
            self._declare(each.place)

    def _declare(self, number: Placed) -> None:
        folded = number.text.casefold()
        if folded in self._numbers:
            first = self._lines[folded]
            self._sheet.fault(number, "document.again", value=number.text, first=first)
            return
        self._numbers[folded] = number.text
        self._lines[folded] = number.line

    def number_of(self, written: Placed) -> str:
        """Give the number as it was declared, or write a fault down and give nothing."""
        number = self._numbers.get(written.text.casefold(), "")
        if not number:
            report_unknown(written, self._sheet, "document", self._meant(written))
        return number

    def _meant(self, written: Placed) -> str:
        numbers = list(self._numbers.values())
        ending = [number for number in numbers if number.endswith(f"-{written.text}")]
        return ending[0] if ending else nearest(written.text, numbers)


def with_source(placed: PlacedDocument, names: Names | None, sheet: Sheet) -> PlannedDocument:
    """Give the document with its source's code; what only looks like a code is a finding."""
    if placed.source is None or names is None:
        return placed.document
    code = names.codes.get(placed.source.text.casefold())
    if code is None and CODE_LIKE.fullmatch(placed.source.text):
        sheet.finding(placed.source, "note.source", value=placed.source.text)
    return replace(placed.document, source=code or placed.source.text)


def with_references(
    placed: PlacedProposal, names: Names | None, documents: Documents, sheet: Sheet
) -> PlannedProposal:
    """Give the proposal with its sponsors' codes and its document's number, both looked up."""
    number = documents.number_of(placed.document) if placed.document else ""
    codes = [_sponsor(each, names, sheet) for each in placed.sponsors] if names else []
    sponsors = tuple(code for code in codes if code)
    return replace(placed.proposal, sponsors=sponsors, document=number)


def _sponsor(written: Placed, names: Names, sheet: Sheet) -> str:
    code = names.code_of(written, sheet)
    if code and code not in names.members:
        sheet.finding(written, "note.nonmember", name=code)
    return code
