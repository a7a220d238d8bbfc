"""The reference of agenda files and group profiles, as the loader declares their fields."""

from collections.abc import Iterator
from itertools import groupby

from meeting_tui.manual.markdown import code, page, prose, table
from meeting_tui.profile import FieldDoc, reference
from meeting_tui.profile.wordings import WORDINGS

HEADS = ("Field", "What it is", "Written as", "If left out")

AGENDA = (
    "An agenda is a YAML file under `agenda/`. `agenda/example.yaml` shows every field with a "
    "comment; `meeting-tui check FILE` names every fault with its line, its column and what "
    "would be right.",
    "Everything is read as the text that was typed: `12:30` is an hour, `NO` is Norway. A field "
    "that is not listed here is refused, so that a misspelt one is never passed over.",
)
GROUP = (
    "What stays the same from one meeting to the next is in the group's profile, a YAML file "
    "under `agenda/groups/`. An agenda names it in its field `group`. It is read when a record "
    "is begun and kept with it: a later change never touches a recorded meeting.",
    "[Another group](another-group.md) shows how to write one for a group of your own.",
)


def agenda_page() -> str:
    """Write the page of the agenda's fields."""
    return page("The agenda file", (*AGENDA, *_sections("agenda", "The agenda")))


def group_page() -> str:
    """Write the page of the profile's fields."""
    wordings = ((code(key), prose(about)) for key, about in WORDINGS.items())
    own = ("## The keys of `phrases`", table(("Key", "What it is"), wordings))
    return page("The group profile", (*GROUP, *_sections("group", "The profile"), *own))


def _sections(kind: str, title: str) -> Iterator[str]:
    """Write a table for each kind of entry; those of a list come after the fields around it."""
    mine = [each for each in reference() if each.path.split(".")[0] == kind]
    mine.sort(key=lambda each: _levels(each)[:-1])
    for above, fields in groupby(mine, lambda each: _levels(each)[:-1]):
        name = ".".join(above[1:])
        yield f"## Each of {code(name.removesuffix('[]'))}" if name else f"## {title}"
        yield table(HEADS, map(_row, fields))


def _levels(field: FieldDoc) -> list[str]:
    return field.path.split(".")


def _row(field: FieldDoc) -> tuple[str, ...]:
    name = _levels(field)[-1]
    absent = "must be there" if field.required else code(field.default) or "—"
    return code(name), prose(field.description), prose(field.type), absent
