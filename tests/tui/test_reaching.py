"""Every act can be reached: it is documented, has a key or stands in the palette; looks change."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.command import Hit

from meeting_tui.capture import reference
from meeting_tui.capture.verbs import VERBS
from meeting_tui.languages import say
from meeting_tui.manual import keys
from meeting_tui.profile import copy_examples
from meeting_tui.tui import themes
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.caps import printed
from meeting_tui.tui.lobby import Lobby
from meeting_tui.tui.palette import VerbProvider
from meeting_tui.tui.screens import NAMES, all_screens
from meeting_tui.tui.views.keys import LABELS
from meeting_tui.workspace import Workspace

from .golden import screen_text
from .meeting import Seat, at, seat

SCREENS = all_screens()
OWNERS = {*MeetingApp.__mro__, *(each for screen in SCREENS for each in screen.__mro__)}
NAMED = [
    each
    for owner in OWNERS
    if owner.__module__.startswith("meeting_tui.")
    for each in vars(owner).get("BINDINGS", ())
    if isinstance(each, Binding) and each.id
]


async def found(chair: Seat, query: str) -> list[str]:
    """Give what the palette offers for a query, the best first."""
    provider = VerbProvider(chair.app.screen)
    hits = [hit async for hit in provider.search(query) if isinstance(hit, Hit)]
    return [str(hit.match_display) for hit in sorted(hits, key=lambda hit: -hit.score)]


def test_every_verb_is_in_the_manual_with_an_example() -> None:
    page = reference.reference()
    assert [name for name, verb in VERBS.items() if f"`/{name}" not in page] == []
    assert [name for name, verb in VERBS.items() if not (verb.help and verb.example)] == []


def test_every_key_of_a_screen_has_a_name_in_both_languages() -> None:
    labels = {verb.label for verb in VERBS.values() if verb.key}
    assert {binding.description for binding in NAMED} <= {*LABELS, *labels}
    assert {"chair.totals", "proposals.lift", "log.go"} <= {binding.id for binding in NAMED}


def test_every_screen_is_known_by_its_name() -> None:
    assert tuple(MeetingApp.SCREENS) == NAMES == tuple(screen.NAME for screen in SCREENS)


def test_the_key_of_every_verb_is_bound_and_in_the_manual() -> None:
    bound = {binding.id: binding.key for binding in NAMED}
    page = keys.page_of_keys()
    for name, verb in VERBS.items():
        if verb.key:
            assert bound[f"verb.{name}"] == verb.key
            assert f"| `{printed(verb.key)}` | {say('en', verb.label)} | `/{name}` |" in page


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_palette_finds_every_act_by_either_name(tmp_path: Path, language: str) -> None:
    async with seat(tmp_path, hour="15:42", language=language) as chair:
        missed = []
        for name, verb in VERBS.items():
            for word in {name, say(language, verb.msgid)}:
                rows = await found(chair, word)
                if not any(f"/{name} " in f"{row} " for row in rows):
                    missed.append(word)
        assert missed == []
        assert any("^l" in row for row in await found(chair, "language"))


async def test_an_act_of_the_screen_is_done_from_the_palette(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("ctrl+p", *"speaking time", "enter")
        assert "Delegation G" in chair.text.split("Next speakers")[1]


async def test_the_language_changes_on_every_screen_while_it_runs(tmp_path: Path) -> None:
    heads = {
        "f2": "Présidence", "f3": "Rédaction", "f4": "Propositions", "f5": "Rapport de la réunion",
        "f6": "Mesures", "f7": "Journal",
    }  # fmt: skip
    async with seat(tmp_path, hour="15:42") as chair:
        for key, head in heads.items():
            await chair.press(key)
            await chair.press("ctrl+l")
            assert head in chair.text
            assert "Les écrans et ce que l'on tape sont en français" in chair.text
            await chair.press("ctrl+l")
            assert head not in chair.text
        await chair.press("f3", *"/support P3 DD", "ctrl+l")
        assert "› Délégation D" in chair.text
        assert "6  Délégation C" in chair.text
        assert chair.app.session.state.language == "en"


async def test_what_lies_over_the_screens_follows_the_language_too(tmp_path: Path) -> None:
    over = {"question_mark": "Les touches de cet écran", "ctrl+g": "Aller à ce volet"}
    async with seat(tmp_path, hour="15:42") as chair:
        for key, words in over.items():
            await chair.press(key)
            assert words not in chair.text

            await chair.press("ctrl+l")
            assert words in chair.text

            await chair.press("escape", "ctrl+l")


async def test_the_palette_asks_in_the_language_of_the_screens(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("ctrl+l", "ctrl+p")
        assert "Saisir une partie du nom d'une commande" in chair.text
        assert "Search" not in chair.text


async def test_every_theme_shows_the_same_words(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        before = chair.text.splitlines()[:-2]
        seen = [chair.app.theme]
        for _ in themes.CHOICES[1:]:
            await chair.press("ctrl+t")
            seen.append(chair.app.theme)
            assert chair.text.splitlines()[:-2] == before
        assert tuple(seen) == themes.CHOICES


def test_no_color_takes_every_colour_out() -> None:
    script = (
        "from pathlib import Path\n"
        "from meeting_tui.tui.lobby import Lobby\n"
        "from meeting_tui.workspace import Workspace\n"
        "from meeting_tui.session import now\n"
        "for _ in range(2):\n"
        "    app = Lobby(Workspace(Path('none')), 'en', now)\n"
        "    print(app.no_color, app.native_ansi_color)\n"
    )
    asked = {**os.environ, "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=asked, capture_output=True, text=True, check=True
    )
    assert done.stdout == "True True\nTrue True\n"


@pytest.mark.parametrize(
    ("language", "word"), [("en", "check"), ("fr", "vérifier"), ("fr", "check")]
)
async def test_the_palette_of_the_lobby_finds_what_can_be_done_there(
    tmp_path: Path, language: str, word: str
) -> None:
    copy_examples(tmp_path)
    app = Lobby(Workspace(tmp_path), language, lambda: at("15:42"))
    async with app.run_test(size=(120, 30)) as pilot:
        told = {"en": "13 for each proposal", "fr": "13 par proposition"}[language]
        assert told not in screen_text(app)
        await pilot.press("ctrl+p", *word)
        await pilot.press("down", "enter")
        assert told in screen_text(app)
