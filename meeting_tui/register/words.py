"""The words of the register in each language: columns, kinds, states, and what is missing."""

from collections.abc import Iterator

from meeting_tui.languages import N_, NC_, NP_, say, say_plural
from meeting_tui.languages.lists import listed
from meeting_tui.languages.naming import tongue
from meeting_tui.register.rows import Register, Row

SHOWN = 12
"""How many measures a sentence names; it counts them all."""

COLUMNS = (
    NC_("register", "Number"),
    NC_("register", "Kind"),
    NC_("register", "Text"),
    NC_("register", "Addressee"),
    NC_("register", "Deadline"),
    NC_("register", "Status"),
    NC_("register", "Item"),
    NC_("register", "Paragraph"),
    NC_("register", "Meeting"),
    NC_("register", "Approved"),
    NC_("register", "Letter"),
    NC_("register", "Decision"),
    NC_("register", "Language"),
)
"""The columns of a table, in the order of every export; ``docs/register.md`` explains them."""

KINDS = {
    "invitation": NC_("register", "invitation"),
    "request": NC_("register", "request"),
    "undertaking": NC_("register", "undertaking"),
    "remark": NC_("register", "remark"),
}
STATUS = {
    "open": NC_("register", "not approved"),
    "approved": NC_("register", "approved"),
    "in progress": NC_("register", "in progress"),
    "completed": NC_("register", "completed"),
}
SHEET = NC_("register", "Register")
DRAFT = NC_("register", "DRAFT, {status}")

MEASURES = NP_("{number} measure", "{number} measures")
ACTIONS = NP_("{measures}, {number} with an addressee", "{measures}, {number} with an addressee")
NO_ADDRESSEE = NP_(
    "{number} without an addressee: {refs}.", "{number} without an addressee: {refs}."
)
NO_DEADLINE = NP_("{number} without a deadline: {refs}.", "{number} without a deadline: {refs}.")
UNTRANSLATED = N_("Not translated into {language}, given in the original language: {refs}.")
STALE = N_("The translation into {language} is out of date: {refs}.")


def sheet(language: str) -> str:
    """Name the sheet of a workbook."""
    return say(language, SHEET)


def columns(language: str) -> tuple[str, ...]:
    """Name the columns."""
    return tuple(say(language, column) for column in COLUMNS)


def kind(row: Row, language: str) -> str:
    """Name the kind of a measure."""
    return say(language, KINDS[row.kind])


def status(row: Row, language: str) -> str:
    """Name the state of a measure; in a draft every row says that it is one."""
    said = say(language, STATUS[row.status])
    return say(language, DRAFT, status=said) if row.draft else said


def summary(register: Register) -> Iterator[str]:
    """Count the measures, and name those without an addressee, a deadline or a translation."""
    language, rows = register.language, register.rows
    measures = say_plural(language, *MEASURES, len(rows))
    yield say_plural(language, *ACTIONS, len(register.actions), measures=measures) + "."
    if without := [row for row in rows if not row.addressee]:
        yield say_plural(language, *NO_ADDRESSEE, len(without), refs=_refs(language, without))
    if register.undated:
        undated = register.undated
        yield say_plural(language, *NO_DEADLINE, len(undated), refs=_refs(language, undated))
    name = tongue(language, language)
    if foreign := [row for row in rows if row.language != language]:
        yield say(language, UNTRANSLATED, language=name, refs=_refs(language, foreign))
    if stale := [row for row in rows if row.stale]:
        yield say(language, STALE, language=name, refs=_refs(language, stale))


def _refs(language: str, rows: list[Row] | tuple[Row, ...]) -> str:
    """Name the first few measures; with their sessions where there are several."""
    sessions = {row.session for row in rows}
    names = [row.number if len(sessions) == 1 else f"{row.session} {row.number}" for row in rows]
    if len(names) > SHOWN:
        more = say(language, N_("{count} more"), count=len(names) - SHOWN)
        return listed(language, [*names[:SHOWN], more])
    return listed(language, names)
