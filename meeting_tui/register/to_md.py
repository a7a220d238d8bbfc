"""The register as a Markdown checklist: a box for each action, a plain point for the rest."""

import re
from collections.abc import Iterator
from itertools import groupby

from meeting_tui.languages import N_, say
from meeting_tui.register import words
from meeting_tui.register.rows import COMPLETED, Register, Row

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#!$])")

TITLE = N_("Register of approved measures")
DRAFT_TITLE = N_("DRAFT – register of measures, not approved")
EMPTY = N_("No measure.")
SAYS = N_("{head:verbatim}: {text:verbatim}")
ITEM = N_("item {number}")
PARAGRAPH = N_("paragraph {number}")
BY = N_("by {deadline}")
NO_DATE = N_("no deadline given")
NO_ONE = N_("no addressee given")
ORIGINAL = N_("in the original language: {language}")


def render(register: Register) -> bytes:
    """Write the checklist, a heading for each meeting."""
    title = DRAFT_TITLE if register.draft else TITLE
    lines = [f"# {say(register.language, title)}", ""]
    for meeting, rows in groupby(register.rows, key=lambda row: row.meeting):
        lines += [f"## {escaped(meeting)}", ""]
        lines += [line for row in rows for line in _lines(row, register.language)]
        lines.append("")
    if not register.rows:
        lines += [say(register.language, EMPTY), ""]
    return "\n".join(lines).encode("utf-8")


def _lines(row: Row, language: str) -> Iterator[str]:
    box = "" if not row.addressee else "[x] " if row.status == COMPLETED else "[ ] "
    who = escaped(row.addressee) if row.addressee else say(language, NO_ONE)
    head = f"- {box}**{row.number}** {row.letter}) {words.kind(row, language)}, {who}"
    told, facts = escaped(row.text), ", ".join(_facts(row, language))
    yield f"{say(language, SAYS, head=head, text=told)} ({facts})"
    for at, text in row.progress:
        day = f"  - {at:%Y-%m-%d}"
        yield say(language, SAYS, head=day, text=escaped(text))


def _facts(row: Row, language: str) -> Iterator[str]:
    yield words.status(row, language)
    deadline = escaped(row.deadline)
    yield say(language, BY, deadline=deadline) if deadline else say(language, NO_DATE)
    if row.item:
        yield say(language, ITEM, number=row.item)
    if row.paragraph:
        yield say(language, PARAGRAPH, number=row.paragraph)
    if row.language != language:
        yield say(language, ORIGINAL, language=row.language)


def escaped(text: str) -> str:
    """Put people's text on one line and keep it from being read as Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
