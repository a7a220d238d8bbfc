"""Reading an agenda with the profile of its group: the entry points of this package."""

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Agenda, Group, Setup
from meeting_tui.languages import N_
from meeting_tui.profile.agenda_file import GROUP_NAME, agenda_reader
from meeting_tui.profile.faults import Faults, Finding
from meeting_tui.profile.group_file import Profile, read_profile
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.plan import check_plan
from meeting_tui.profile.shapes import Unread
from meeting_tui.profile.sheet import Sheet, Spot, in_order, nearest
from meeting_tui.profile.source import read_text
from meeting_tui.profile.tree import MapNode, Node, TextNode, read_tree


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading an agenda: the setup, and what is worth a second look.

    ``findings`` holds those of the reading and those of the plan, in reading order.
    """

    setup: Setup
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Both:
    """The sheets of an agenda and of its profile."""

    agenda: Sheet
    profile: Sheet | None = field(default=None)

    def faults(self) -> Faults:
        sheets = [self.agenda] + ([self.profile] if self.profile else [])
        return Faults(in_order([fault for sheet in sheets for fault in sheet.faults]))

    def findings(self) -> list[Finding]:
        sheets = [self.agenda] + ([self.profile] if self.profile else [])
        return [finding for sheet in sheets for finding in sheet.findings]


def load_group(path: Path) -> Group:
    """Read a group profile.

    Raises ``Faults`` with everything that is wrong in it.
    """
    return read_profile(path, Sheet(str(path))).group


def load_agenda(path: Path, *, groups: Sequence[Path] = ()) -> Setup:
    """Read an agenda and its group's profile.

    The profile is ``groups/NAME.yaml`` beside the agenda, else ``NAME.yaml`` in one of the
    folders ``groups``. Raises ``Faults`` with everything that is wrong in both files.
    """
    return read_agenda(path, groups=groups).setup


def read_agenda(path: Path, *, groups: Sequence[Path] = ()) -> Reading:
    """Read an agenda as ``load_agenda`` does, and keep what is worth a second look."""
    both = _Both(Sheet(str(path)))
    tree = read_tree(read_text(path, both.agenda), both.agenda)
    profile = _profile_of(tree, [path.parent / "groups", *groups], both)
    if profile:
        both.agenda.languages = profile.group.languages
        both.agenda.strict_languages = True
    try:
        read = agenda_reader(profile).read(tree, both.agenda, phrase(N_("the agenda")))
    except Unread:
        raise both.faults() from None
    faults = both.faults()
    if faults.faults or profile is None:
        raise faults
    return _reading(profile.group, read.agenda, read.places, both)


def _reading(group: Group, agenda: Agenda, places: dict[str, Spot], both: _Both) -> Reading:
    setup = Setup(group, agenda)
    both.agenda.findings.extend(check_plan(setup, file=both.agenda.file, places=places))
    findings = sorted(both.findings(), key=lambda f: (f.file != both.agenda.file, f.line, f.column))
    return Reading(setup, tuple(findings))


def _profile_of(tree: Node, folders: list[Path], both: _Both) -> Profile | None:
    named = tree.fields.get("group") if isinstance(tree, MapNode) else None
    if named is None or not isinstance(named[1], TextNode):
        return None
    node = named[1]
    try:
        # The agenda's own reading tells what is wrong with the name.
        name = GROUP_NAME.reader.read(node, Sheet(both.agenda.file), "group")
    except Unread:
        return None
    path = _find(name, folders)
    if path is None:
        _tell_unknown(name, node, folders, both.agenda)
        return None
    both.profile = Sheet(str(path))
    try:
        return read_profile(path, both.profile)
    except Faults:
        return None


def _find(name: str, folders: list[Path]) -> Path | None:
    paths = [folder / f"{name}.yaml" for folder in folders]
    return next((path for path in paths if _exists(path)), None)


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _tell_unknown(name: str, node: TextNode, folders: list[Path], sheet: Sheet) -> None:
    known = [path.stem for folder in folders for path in sorted(folder.glob("*.yaml"))]
    if meant := nearest(name, known):
        sheet.fault(node, "group.near", value=name, nearest=meant)
    else:
        sheet.fault(node, "group.unknown", value=name, where=str(folders[0] / f"{name}.yaml"))
