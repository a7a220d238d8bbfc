"""Agendas and group profiles in YAML: read strictly, every fault told with its place."""

from meeting_tui.profile.examples import copy_examples, examples
from meeting_tui.profile.faults import Fault, Faults, Finding
from meeting_tui.profile.loading import Reading, load_agenda, load_group, read_agenda
from meeting_tui.profile.plan import check_plan
from meeting_tui.profile.reference import FieldDoc, reference

__all__ = [
    "Fault",
    "Faults",
    "FieldDoc",
    "Finding",
    "Reading",
    "check_plan",
    "copy_examples",
    "examples",
    "load_agenda",
    "load_group",
    "read_agenda",
    "reference",
]
