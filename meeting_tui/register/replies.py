"""The replies to a consultation as a table: read in, and written for everybody to see."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date

from meeting_tui.domain.commands.consultation import ReceiveReply
from meeting_tui.domain.consultation import CATEGORIES
from meeting_tui.domain.consulting import is_late, public_address, public_replies, resolve, shown
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import State
from meeting_tui.languages import N_, consultation, languages, say
from meeting_tui.register.tables import MORE, TableRow, Wrong, rows
from meeting_tui.register.to_csv import safe

NEEDED = ("from", "category")
YES, NO = {"yes", "true", "1", "x", "oui", ""}, {"no", "false", "0", "non"}
NOT_SAID = N_("not for publication, says the table")

_PARTS = re.compile(r"[\s,;|]+")


@dataclass(frozen=True, slots=True)
class ListedReplies:
    """The replies of a table, those that are there already, and the rows that are wrong."""

    replies: tuple[ReceiveReply, ...]
    there: int
    wrong: tuple[Wrong, ...]


def read(data: bytes, state: State, language: str) -> ListedReplies:
    """Read a table of replies; raises Unreadable.

    Columns: from and category; if wanted date, questions, summary (or summary_en, summary_fr),
    address, publish. A category is written as on the capture line or by its name in any language.
    """
    known = {
        (each.who.casefold(), day) for each in state.replies.values() for day in (each.day, None)
    }
    replies: list[ReceiveReply] = []
    wrong: list[Wrong] = []
    there = 0
    for row in rows(data, NEEDED):
        found = _read(row, state, language)
        if isinstance(found, Wrong):
            wrong.append(found)
        elif (found.who.casefold(), found.day) in known:
            there += 1
        else:
            replies.append(found)
    return ListedReplies(tuple(replies), there, tuple(wrong))


def _read(row: TableRow, state: State, language: str) -> ReceiveReply | Wrong:
    category = _category(row.cell("category"))
    questions = tuple(part for part in _PARTS.split(row.cell("questions")) if part)
    fault = _fault(row, state, category, questions)
    if fault:
        return fault
    texts = _texts(row, language)
    first = next(iter(texts), "")
    written = row.cell("date")
    return ReceiveReply(
        category=category,
        who=row.cell("from"),
        questions=questions,
        day=date.fromisoformat(written) if written else None,
        text=texts.get(first, ""),
        language=first,
        address=row.cell("address"),
        withheld=say(language, NOT_SAID) if row.cell("publish").casefold() in NO else "",
        translations={code: text for code, text in texts.items() if code != first},
    )


def _fault(row: TableRow, state: State, category: str, questions: tuple[str, ...]) -> Wrong | None:
    """Find the first thing that is wrong with a row."""
    unknown = next((each for each in questions if not resolve(state, each)), "")
    prefix = state.plan.group.document_prefix.casefold()
    checks = (
        (MORE in row.cells, "more", row.cell(MORE)),
        (not row.cell("from"), "name", ""),
        (not category, "category", row.cell("category")),
        (not _is_date(row.cell("date")), "date", row.cell("date")),
        (bool(unknown), "question", unknown),
        (row.cell("publish").casefold() not in YES | NO, "publish", row.cell("publish")),
        (
            bool(prefix) and prefix in row.cell("address").casefold(),
            "restricted",
            row.cell("address"),
        ),
    )
    return next((Wrong(row.line, code, value) for is_so, code, value in checks if is_so), None)


def _category(written: str) -> str:
    """Return the code of a category written as a keyword or by its name in any language."""
    from meeting_tui.capture.names import english_keyword, plain

    code = english_keyword(written)
    if code in CATEGORIES:
        return code
    names = {
        plain(consultation.category(language, each)): each
        for language in languages()
        for each in CATEGORIES
    }
    return names.get(plain(written), "")


def _is_date(written: str) -> bool:
    try:
        return not written or bool(date.fromisoformat(written))
    except ValueError:
        return False


def _texts(row: TableRow, language: str) -> Texts:
    plain = {language: row.cell("summary")} if row.cell("summary") else {}
    tagged = {
        name.partition("_")[2]: text
        for name, text in row.cells.items()
        if name.startswith("summary_") and text
    }
    return plain | tagged


COLUMNS = (
    N_("No."),
    N_("From"),
    N_("Category"),
    N_("Received"),
    N_("Late"),
    N_("Questions"),
    N_("Summary"),
    N_("Address"),
)
"""The columns of the public list."""


@dataclass(frozen=True, slots=True)
class PublicRow:
    """A reply as everybody may see it; ``summary`` is by question, with a foreign language."""

    number: str
    who: str
    category: str
    day: date
    late: bool
    questions: str
    summary: tuple[tuple[str, str, str], ...]
    address: str


def public_rows(state: State, language: str) -> Iterator[PublicRow]:
    """Go through what is published of each reply, and nothing else."""
    for reply in public_replies(state):
        yield PublicRow(
            reply.id,
            consultation.who(language, state, reply),
            consultation.category(language, reply.category),
            reply.day,
            is_late(state, reply),
            ", ".join(shown(state, item) for item in reply.items),
            tuple(consultation.points(state, reply, language)),
            public_address(reply.address),
        )


def written(state: State, language: str) -> bytes:
    """Write the public list as CSV, UTF-8 as spreadsheets expect it."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow([say(language, each) for each in COLUMNS])
    for row in public_rows(state, language):
        summary = " ".join(f"{q}) {said}" if q else said for q, said, _ in row.summary)
        late = say(language, N_("yes")) if row.late else ""
        cells = (row.number, row.who, row.category, row.day.isoformat(), late, row.questions)
        table.writerow([safe(each) for each in (*cells, summary, row.address)])
    return ("\ufeff" + text.getvalue()).encode("utf-8")
