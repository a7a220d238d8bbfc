from pathlib import Path

import pytest

from meeting_tui.profile import Faults, Reading, read_agenda

from .small_agenda import GROUP, Read, Told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "groups").mkdir()
    (tmp_path / "groups" / "small.yaml").write_text(GROUP, encoding="utf-8")
    return tmp_path


@pytest.fixture
def read(folder: Path) -> Read:
    def read_it(content: str | bytes) -> Reading:
        raw = content.encode() if isinstance(content, str) else content
        path = folder / "agenda.yaml"
        path.write_bytes(raw)
        return read_agenda(path)

    return read_it


@pytest.fixture
def told(read: Read) -> Told:
    """Every fault of an agenda, as ``line:column sentence; hint``."""

    def tell(content: str | bytes) -> list[str]:
        with pytest.raises(Faults) as caught:
            read(content)
        return [str(fault).rpartition("agenda.yaml:")[2] for fault in caught.value.faults]

    return tell
