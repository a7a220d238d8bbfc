"""The report and the display as files: what is in them, and when they are written."""

from pathlib import Path

import pytest

from meeting_tui.cli import watching
from meeting_tui.serving import watch
from tests.nasty import NASTY

from .browser import browser, needs_chromium
from .served import soon
from .watched import NAMES, Elements, Watched, names


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def test_the_pages_follow_the_record_and_say_when_they_no_longer_do(watched: Watched) -> None:
    with watched.kept():
        soon(watched.written)
        assert "Delegation C" in watched.text()
        watched.enter("/floor HHH")
        soon(lambda: '<h1 class="name" dir="auto">Delegation H</h1>' in watched.text())
        watched.enter("A sentence for the report of today.")
        soon(lambda: "A sentence for the report of today." in watched.text("meeting-en.html"))
        assert 'content="2"' in watched.text()
        assert 'content="5"' in watched.text("meeting-fr.html")
    assert "no longer kept up" in watched.text()
    for name in NAMES:
        assert 'http-equiv="refresh"' not in watched.text(name)
    assert names(watched.folder) == NAMES


def test_only_what_has_changed_is_written(watched: Watched) -> None:
    watched.pages.update()
    first = watched.numbers()
    watched.pages.update()
    assert watched.numbers() == first, "nothing has happened"
    watched.clock.advance(seconds=1)
    watched.pages.update()
    later = watched.numbers()
    assert later[0] != first[0], "the speaker's clock goes on"
    assert later[1:] == first[1:], "the report has no clock"


def test_without_a_speaker_the_display_is_written_once_a_minute(watched: Watched) -> None:
    with watched.kept():
        soon(watched.written)
        watched.enter("/suspend")
        soon(lambda: "The sitting is suspended" in watched.text())
    watched.pages.update()
    first = watched.numbers()[0]
    watched.clock.advance(seconds=10)
    watched.pages.update()
    assert watched.numbers()[0] == first
    watched.clock.advance(seconds=60)
    watched.pages.update()
    assert watched.numbers()[0] != first


def test_the_display_page_tells_no_more_than_the_display(tmp_path: Path) -> None:
    watched = Watched(tmp_path, "16:31")
    watched.enter("/object DDD: grounds-that-are-not-public")
    watched.enter("/private: a-note-that-is-private")
    watched.follow()
    page = watched.text()
    assert "The question before the Group" in page
    assert "Que le thème de la prochaine consultation" in page
    for hidden in ("grounds-that", "a-note-that", "Delegation", "O1", "fit at this pace"):
        assert hidden not in page
    for name in NAMES:
        assert "a-note-that" not in watched.text(name)


def test_the_report_is_marked_as_a_draft_in_each_language(watched: Watched) -> None:
    watched.pages.update()
    assert '<p class="banner" role="note">DRAFT' in watched.text("meeting-en.html")
    assert '<p class="banner" role="note">PROJET' in watched.text("meeting-fr.html")


ELEMENTS = ("</style><script>alert(1)</script>", "<img src=//x.example>")


@pytest.mark.parametrize("text", [*NASTY.values(), *ELEMENTS])
def test_no_text_becomes_anything_but_text(nasty: Watched, text: str) -> None:
    nasty.enter(f"/put: {text}")
    nasty.follow()
    found = Elements(nasty.text()).found
    assert {tag for tag, _ in found} <= {
        *("html", "head", "meta", "title", "style", "body", "header"),
        *("main", "section", "footer", "p", "h1", "h2", "ol", "li"),
    }
    policy = next(
        about
        for tag, about in found
        if about.get("http-equiv", "") != "refresh" and "http-equiv" in about
    )
    assert (policy["content"] or "").startswith("default-src 'none'")
    assert not [about for _, about in found if {"src", "href", "onload"} & set(about)]


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return Watched(tmp_path_factory.mktemp("nasty"))


@pytest.mark.parametrize(("mode", "folder"), [(0o600, 0o700), (0o644, 0o755)])
def test_files_are_private_unless_a_web_server_is_to_read_them(
    tmp_path: Path, mode: int, folder: int
) -> None:
    watched = Watched(tmp_path, mode=mode)
    watched.pages.update()
    assert watched.folder.stat().st_mode & 0o777 == folder
    for name in NAMES:
        assert (watched.folder / name).stat().st_mode & 0o777 == mode


def test_a_disk_that_is_full_is_told_and_tried_again(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes, **_: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(watch, "write", full)
        watched.pages.update()
    assert [error.errno for error in watched.errors] == [28]
    assert names(watched.folder) == []
    watched.pages.update()
    assert names(watched.folder) == NAMES


def test_a_reason_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    failed = watching._teller("en")
    for _ in range(3):
        failed(OSError(28, "No space left on device", "/a/display.html"))
    assert capsys.readouterr().err.count("no space left") == 1


@needs_chromium
async def test_in_a_browser_the_page_follows_without_a_script(watched: Watched) -> None:
    with watched.kept():
        soon(watched.written)
        async with browser() as page:
            await page.go((watched.folder / "display.html").as_uri())
            await page.until("document.body.innerText.includes('Delegation C')")
            watched.enter("/floor HHH")
            await page.until("document.body.innerText.includes('Delegation H')")
            assert await page.value("document.scripts.length") == 0
            assert {url.partition(":")[0] for url in page.urls()} == {"file"}
