"""The reference of the files: every field is explained, and what the profiles ship is in it."""

from meeting_tui.manual import fields
from meeting_tui.profile import reference
from meeting_tui.profile.wordings import WORDINGS
from meeting_tui.workspace import Workspace

from .reading import ROOT


def test_every_field_has_a_description_and_a_row() -> None:
    pages = fields.agenda_page() + fields.group_page()
    for field in reference():
        name = field.path.split(".")[-1]
        assert field.description
        assert any(line.startswith(f"| `{name}` |") for line in pages.splitlines())


def test_a_default_is_written_as_one_would_type_it() -> None:
    defaults = {field.path: field.default for field in reference()}
    assert defaults["group.slot"] == "5"
    assert defaults["group.consultation"] == "yes"
    assert defaults["agenda.items[].closing"] == "no"
    assert defaults["group.attribution"] == "anonymous"
    assert defaults["agenda.end"] == ""


def test_the_wordings_of_the_manual_are_those_the_papers_look_for() -> None:
    shipped = Workspace(ROOT).load(ROOT / "agenda" / "example.yaml").group.phrases
    assert shipped.keys() == WORDINGS.keys()
    sources = [path for path in (ROOT / "meeting_tui").rglob("*.py") if path.stem != "wordings"]
    read = "".join(path.read_text("utf-8") for path in sources)
    assert [key for key in WORDINGS if f'"{key}"' not in read] == []
