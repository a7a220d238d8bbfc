"""Every command has a rule and a verb, every event a mutation, every code of a rule a test."""

import re
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from meeting_tui.capture.verbs import VERBS
from meeting_tui.domain import commands as package
from meeting_tui.domain import rules
from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.consultation import (
    AnnexSummary,
    NoteContributions,
    ReceiveReplies,
)
from meeting_tui.domain.commands.minutes import TakeMinute
from meeting_tui.domain.events import KINDS
from meeting_tui.domain.registry import MUTATIONS, RULES

from . import (
    test_rules_agenda,
    test_rules_consensus,
    test_rules_consultation,
    test_rules_corrections,
    test_rules_documents,
    test_rules_floor,
    test_rules_measures,
    test_rules_minutes,
    test_rules_papers,
    test_rules_proposals,
    test_rules_report,
    test_rules_sitting,
)

PACKAGE = f"{package.__name__}."
CASES = [
    case
    for module in (
        test_rules_agenda,
        test_rules_consensus,
        test_rules_consultation,
        test_rules_corrections,
        test_rules_documents,
        test_rules_floor,
        test_rules_measures,
        test_rules_minutes,
        test_rules_papers,
        test_rules_proposals,
        test_rules_report,
        test_rules_sitting,
    )
    for case in module.CASES
]


FROM_FILES = {AnnexSummary, ReceiveReplies, NoteContributions}
"""What the command line takes from a table or from another record."""


def commands() -> set[type]:
    """Every command class of the package."""
    modules = (import_module(each.name) for each in walk_packages(package.__path__, PACKAGE))
    named = (thing for module in modules for thing in vars(module).values())
    return {t for t in named if isinstance(t, type) and issubclass(t, Command)} - {Command}


def test_every_command_has_a_rule() -> None:
    assert set(RULES) == commands()


def test_every_command_is_made_by_a_verb_by_plain_text_or_from_a_file() -> None:
    made = {form.makes for verb in VERBS.values() for form in verb.forms}
    assert made | {TakeMinute} | FROM_FILES == commands()


def test_every_event_has_a_mutation() -> None:
    shipped = {event for event in KINDS.values() if event.__module__.startswith("meeting_tui.")}
    assert set(MUTATIONS) == shipped


def test_every_reference_an_event_declares_is_one_of_its_fields() -> None:
    for event in KINDS.values():
        declared = {use.partition(":")[0] for use in event.USES} | ({event.MAKES} - {""})
        assert declared <= {field.name for field in fields(event)}, event


def test_every_item_of_an_event_is_followed_by_undo() -> None:
    for event in KINDS.values():
        if "item" in {field.name for field in fields(event)}:
            assert "item" in event.USES or event.MAKES == "item", event


def test_every_answer_a_rule_can_give_is_tested() -> None:
    sources = "".join(path.read_text("utf-8") for path in Path(rules.__path__[0]).glob("*.py"))
    given = {f"refused {code}" for code in re.findall(r'Refusal\(\s*"(\w+)"', sources)}
    for verb in ("ask", "warn"):
        found = re.findall(rf'context\.{verb}\(\s*"(\w+)"', sources)
        given |= {f"{verb}ed {code}" for code in found}
    assert given == {case.expected for case in CASES} - {"done"}
