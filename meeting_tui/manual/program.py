"""What the command line declares: each command with its usage, its words, options and example."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import click

from meeting_tui.cli.program import program

PROGRAM = "meeting-tui"
EXAMPLE = "Example: "

ENVIRONMENT = (
    ("MEETING_TUI_WORKSPACE", "The workspace, when --workspace does not name it."),
    ("MEETING_TUI_THEME", "The theme the screens begin with; ^t shows the others."),
    ("MEETING_TUI_SERVER", "The PostgreSQL server, for the commands of db."),
    (
        "MEETING_TUI_TRUSTED_HOSTS",
        "PostgreSQL hosts, with commas, that need not prove who they are.",
    ),
    ("NO_COLOR", "When it is set, nothing is shown in colour."),
    ("LC_ALL, LC_MESSAGES, LANG", "The language of the lobby, when --lang does not name it."),
)
"""The variables the program reads."""

EXITS = (
    ("0", "Done."),
    ("1", "Refused; the reason, and what would work, is on standard error."),
    ("2", "Wrong usage."),
    ("130", "Interrupted with Ctrl+C."),
)
"""The exit codes of every command."""


class Explained(NamedTuple):
    """A command as the manual explains it; ``options`` are pairs of a name and its help."""

    name: str
    usage: str
    summary: str
    paragraphs: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    example: str


def explained() -> list[Explained]:
    """List the program itself, then its commands by name, those inside a group as well."""
    context = click.Context(program, info_name=PROGRAM, **program.context_settings)
    return list(_explain(program, context))


def _explain(command: click.Command, context: click.Context) -> Iterator[Explained]:
    summary, *more = _paragraphs(command)
    example = next((each for each in more if each.startswith(EXAMPLE)), "")
    yield Explained(
        name=context.command_path,
        usage=" ".join((context.command_path, *command.collect_usage_pieces(context))),
        summary=summary,
        paragraphs=tuple(each for each in more if each != example),
        options=tuple(_options(command, context)),
        example=example.removeprefix(EXAMPLE),
    )
    if isinstance(command, click.Group):
        for name, inner in sorted(command.commands.items()):
            inside = click.Context(inner, info_name=name, parent=context)
            yield from _explain(inner, inside)


def _paragraphs(command: click.Command) -> list[str]:
    text = (command.help or "").replace("\b", "")
    return [" ".join(each.split()) for each in re.split(r"\n\s*\n", text.strip())]


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for each in command.get_params(context):
        record = each.get_help_record(context) if isinstance(each, click.Option) else None
        if record and each.name != "help":
            yield record
