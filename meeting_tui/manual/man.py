"""The man page, from the same declarations as the page of the command line."""

import re
from collections.abc import Iterator

from meeting_tui import __version__
from meeting_tui.manual.program import ENVIRONMENT, EXITS, Explained, explained

FILES = (
    ("agenda/", "Agendas, in YAML."),
    ("agenda/groups/", "The profiles of groups: names, members, rules."),
    ("sessions/", "One folder for each recorded meeting. Never edit what is in it."),
    ("papers/", "The papers written from the screens, one folder for each session."),
)


def page() -> str:
    """Write the whole page as roff."""
    program, *commands = explained()
    return "\n".join(_lines(program, commands)) + "\n"


def _lines(program: Explained, commands: list[Explained]) -> Iterator[str]:
    yield '.\\" Made from the declarations by "make references"; a change here would be lost.'
    yield f'.TH MEETING\\-TUI 1 "" "meeting_tui {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"meeting\\-tui \\- {roff(_name(program.summary))}"
    yield from (".SH SYNOPSIS", f".B {roff(program.usage)}")
    yield from (".SH DESCRIPTION", *_body(program))
    yield ".SH COMMANDS"
    for command in commands:
        yield from (f'.SS "{roff(command.usage)}"', roff(command.summary), *_body(command))
    for title, pairs in (("EXIT STATUS", EXITS), ("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES)):
        yield f".SH {title}"
        yield from _pairs(pairs)


def _name(summary: str) -> str:
    return summary[:1].lower() + summary[1:].rstrip(".")


def _body(command: Explained) -> Iterator[str]:
    for text in command.paragraphs:
        yield from (".PP", roff(text))
    yield from _pairs(command.options)
    yield from (".PP", "For example:", ".PP", ".RS", ".nf", roff(command.example), ".fi", ".RE")


def _pairs(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, text in pairs:
        yield from (".TP", f".B {roff(name)}", roff(text))


def roff(text: str) -> str:
    """Escape what roff would take for its own, and keep hyphens as they are typed."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return re.sub(r"^(?=[.'])", r"\\&", escaped, flags=re.MULTILINE)
