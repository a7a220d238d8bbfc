"""Other keys for the acts: read strictly, then named wherever a key is named."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import meeting_tui.tui
from meeting_tui.cli.program import program
from meeting_tui.profile import Fault, Faults
from meeting_tui.tui import caps, keymap
from meeting_tui.tui.lobby import Lobby
from meeting_tui.tui.views.keys import not_used
from meeting_tui.workspace import Workspace

from .golden import screen_text
from .meeting import at, seat


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for the file of the keys; afterwards the usual keys are in force again."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    yield tmp_path
    caps.MOVED.clear()


def chosen(folder: Path, text: str) -> Fault | None:
    """Write the file and take its keys."""
    (folder / caps.FILE).write_text(text, "utf-8")
    return caps.choose(folder)


def faults(folder: Path, text: str) -> list[str]:
    """Return the place and the sentence of each fault of a file."""
    (folder / caps.FILE).write_text(text, "utf-8")
    with pytest.raises(Faults) as raised:
        keymap.read(folder / caps.FILE)
    return [str(fault).removeprefix(f"{folder}/") for fault in raised.value.faults]


async def test_a_chosen_key_acts_and_is_named_everywhere(workspace: Path) -> None:
    text = "# mine\nverb.floor: k\nverb.queue: 'é'\nscreen.report: ^f\napp.help: F12, ?\n"
    assert chosen(workspace, text) is None
    async with seat(workspace / "day", hour="15:42", size=(120, 40)) as chair:
        rows = chair.text.splitlines()
        assert rows[-1].startswith(" k Next   é Queue   i Next item")
        assert "› k Delegation F" in chair.text
        assert "^f Report" in rows[0]
        await chair.press("n")
        assert chair.last != "/floor"
        await chair.press("k")
        assert chair.last == "/floor"
        await chair.press("f12")
        assert "^f" in chair.text
        assert "Report" in chair.text
        await chair.press("escape", "k", "k")
        assert "é queues a delegation" in chair.text
        await chair.press("ctrl+f")
        assert chair.app.front.NAME == "report"
        await chair.press("f3", *"agen")
        assert chair.app.front.line.text == "agen"


async def test_a_faulty_file_changes_nothing_and_is_said_at_the_beginning(workspace: Path) -> None:
    told = chosen(workspace, "verb.floor: k\nverb.quue: z\n")
    assert caps.MOVED == {}
    app = Lobby(Workspace(workspace), "en", lambda: at("15:42"), told)
    async with app.run_test(size=(200, 24)) as pilot:
        await pilot.pause()
        assert "keys.yaml:2:1: there is no act “verb.quue”; did you mean “verb.queue”?" in (
            screen_text(app)
        )


def test_a_fault_of_the_keys_is_told_in_the_language_of_the_seat(workspace: Path) -> None:
    told = chosen(workspace, "verb.quue: z\n")
    assert told is not None
    said = not_used("fr", told).replace("\N{NO-BREAK SPACE}", "~")
    assert said.startswith("Les touches habituelles")
    assert said.endswith(
        "keys.yaml:1:1: il n'y a pas d'acte «~verb.quue~»~; vouliez-vous dire «~verb.queue~»~?"
    )


@pytest.mark.parametrize("key", ["^i", "ctrl+m", "^h", "^J", "ctrl+enter", "Esc", "F13", "alt+x"])
def test_a_key_that_not_every_terminal_sends_is_refused(workspace: Path, key: str) -> None:
    [told] = faults(workspace, f"verb.floor: '{key}'\n")
    assert told.startswith(f"keys.yaml:1:13: “{key}” is a key that not every terminal sends; write")


def test_a_letter_cannot_act_while_one_types(workspace: Path) -> None:
    [told] = faults(workspace, "screen.desk: d\n")
    assert "“screen.desk” acts while one types, where a letter is a letter" in told


def test_two_acts_of_one_screen_cannot_share_a_key(workspace: Path) -> None:
    [told] = faults(workspace, "verb.floor: q\n")
    assert told == (
        "keys.yaml:1:13: q would do this and “verb.queue” on one screen; choose another key, or "
        "give “verb.queue” another one as well"
    )
    (workspace / caps.FILE).write_text("verb.floor: q\nverb.queue: n\n")
    assert keymap.read(workspace / caps.FILE) == {"verb.floor": "q", "verb.queue": "n"}


def test_every_fault_is_told_at_once(workspace: Path) -> None:
    text = "verb.flor: a\nverb.put: [a]\nverb.undo: ^i\nverb.item: q\nverb.put: z\n"
    places = [told.split(": ")[0] for told in faults(workspace, text)]
    assert places == [f"keys.yaml:{n}" for n in ("1:1", "2:11", "3:12", "4:12", "5:1")]


def test_the_file_of_the_workspace_comes_before_that_of_the_person(workspace: Path) -> None:
    own = workspace / "settings" / "meeting-tui"
    own.mkdir(parents=True)
    chosen(own, "verb.floor: k\n")
    assert caps.choose(workspace) is None
    assert caps.MOVED == {"verb.floor": "k"}
    assert chosen(workspace, "") is None
    assert caps.MOVED == {}


def test_the_list_of_keys_is_a_file_of_keys_that_changes_nothing(workspace: Path) -> None:
    listed = CliRunner().invoke(program, ["--workspace", str(workspace), "keys"])
    assert listed.exit_code == 0
    (workspace / caps.FILE).write_text(listed.stdout, "utf-8")
    usual = {name: binding.key for name, binding in keymap.acts().items()}
    assert keymap.read(workspace / caps.FILE) == usual


def test_sentences_and_bindings_agree_on_the_usual_keys() -> None:
    usual = {name: caps.printed(binding.key) for name, binding in keymap.acts().items()}
    source = "\n".join(p.read_text("utf-8") for p in _modules())
    named = re.findall(r'key\("([a-z]+\.[a-z_]+)",\s*"([^"]+)"\)', source)
    assert len(named) > 15
    assert [pair for pair in named if usual[pair[0]].split()[0] != pair[1]] == []


def _modules() -> Iterator[Path]:
    yield from Path(meeting_tui.tui.__path__[0]).rglob("*.py")
