import gettext
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from .conftest import HEADER, PLURALS

ROOT = Path(__file__).parents[2]
SAMPLES = [
    f"sessions/sample-{name}/journal.jsonl"
    for name in ("cwg-internet-12", "cl-17-30", "cwg-internet-9", "cwg-internet-10")
]
MAN = "docs/meeting-tui.1"
CATALOGUE = Path("meeting_tui/languages/catalogues/fr/LC_MESSAGES/meeting_tui")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project's own build, of a copy, with a catalogue of one sentence."""
    copy = tmp_path / "project"
    unbuilt = shutil.ignore_patterns("*.mo", "__pycache__")
    shutil.copytree(ROOT / "meeting_tui", copy / "meeting_tui", ignore=unbuilt)
    for name in ("pyproject.toml", "hatch_build.py", ".gitignore"):
        shutil.copy(ROOT / name, copy / name)
    for name in ("README.md", "LICENSE", "agenda/a.yaml", "sessions/README.md", *SAMPLES, MAN):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).touch()
    source = (copy / CATALOGUE).with_suffix(".po")
    header = HEADER.format(language="fr", plural=PLURALS["fr"])
    source.write_text(header + 'msgid "Yes"\nmsgstr "Oui"\n', encoding="utf-8")
    return copy


@pytest.fixture
def builder(project: Path) -> Any:
    wheel = pytest.importorskip("hatchling.builders.wheel", reason="hatchling builds the wheel")
    return wheel.WheelBuilder(str(project))


def test_the_wheel_holds_the_compiled_catalogues(builder: Any, tmp_path: Path) -> None:
    [built] = builder.build(directory=str(tmp_path), versions=["standard"])

    with zipfile.ZipFile(built) as archive, archive.open(f"{CATALOGUE}.mo") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Yes") == "Oui"
    with zipfile.ZipFile(built) as archive:
        [page] = [name for name in archive.namelist() if name.endswith("meeting-tui.1")]
        assert page.endswith(".data/data/share/man/man1/meeting-tui.1")


def test_an_editable_install_compiles_them_in_place_and_clean_takes_them_away(
    builder: Any, project: Path, tmp_path: Path
) -> None:
    place = (project / CATALOGUE).with_suffix(".mo")
    list(builder.build(directory=str(tmp_path), versions=["editable"], hooks_only=True))

    with place.open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Yes") == "Oui"
    list(builder.build(directory=str(tmp_path), clean_only=True, hooks_only=True))
    assert not place.exists()


def test_a_catalogue_that_cannot_be_read_stops_the_build(
    builder: Any, project: Path, tmp_path: Path
) -> None:
    source = (project / CATALOGUE).with_suffix(".po")
    source.write_text('msgid "Yes"\nmsgstr "Oui"\nno catalogue\n', encoding="utf-8")

    with pytest.raises(ValueError, match=r"meeting_tui\.po:3: .*keyword$"):
        list(builder.build(directory=str(tmp_path), versions=["standard"]))
