"""Every command, option, verb and path that a page names is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from meeting_tui.capture.verbs import VERBS
from meeting_tui.cli.program import program
from meeting_tui.languages import say

from .reading import PAGES, ROOT, tokens

WRITTEN = [*PAGES, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
VERB = re.compile(r"/([a-zéèêô]+)!?(?=$|[ :])")
CALL = re.compile(r"^(?:.*[|;] |\$ |cd \S+ && )?(?:\.venv/bin/)?meeting-tui (.*)$")
NAMES = {*VERBS, *(say("fr", verb.msgid) for verb in VERBS.values())}


def code(page: Path) -> Iterator[str]:
    """Go through what a page shows as typed, line by line."""
    for token in tokens(page):
        if token.type in {"code_inline", "fence"}:
            yield from token.content.splitlines()


def fault(call: str) -> str:
    """Say what of a call the program does not know; empty when it knows all of it."""
    words = [word.rstrip(",") for word in re.split(r"\s{2,}", call)[0].split() if word != "…"]
    command: click.Command = program
    try:
        while rest := _rest(command, words):
            if not isinstance(command, click.Group):
                break
            inner = command.commands.get(rest[0])
            if inner is None:
                return rest[0] if rest[0].islower() else ""
            command, words = inner, rest[1:]
    except click.UsageError as error:
        return error.format_message()
    return ""


def _rest(command: click.Command, words: list[str]) -> list[str]:
    """Read the options of a command and give the words after them."""
    context = click.Context(command)
    return command.make_parser(context).parse_args(words)[1]


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_every_verb_a_page_names_is_one(page: Path) -> None:
    found = (match for line in code(page) if (match := VERB.match(line)))
    assert [match[0] for match in found if match[1] not in NAMES] == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_every_call_a_page_shows_is_one(page: Path) -> None:
    calls = (match[1] for line in code(page) if (match := CALL.match(line)))
    assert [told for call in calls if (told := fault(call))] == []


def test_a_call_that_is_none_is_seen() -> None:
    assert fault("stauts rehearsal") == "stauts"
    assert "--jsn" in fault("status rehearsal --jsn")
    assert fault("--lang fr translate exprt x") == "exprt"
    assert fault("status rehearsal --at 15:42 --json     where it stood") == ""
