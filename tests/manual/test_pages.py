"""The manual as a whole: current, every page to be found, every link leading somewhere."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from meeting_tui.manual.pages import stale, write

from .reading import DOCS, PAGES, ROOT, anchors, links


def nav() -> list[str]:
    def pages(entries: list[object]) -> Iterator[str]:
        for entry in entries:
            values = entry.values() if isinstance(entry, dict) else (entry,)
            for value in values:
                yield from pages(value) if isinstance(value, list) else (str(value),)

    return list(pages(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]))


def test_the_generated_pages_say_what_the_declarations_say(tmp_path: Path) -> None:
    assert stale(DOCS) == [], "run: make references"
    assert "keys.md" in stale(tmp_path)
    write(tmp_path)
    assert stale(tmp_path) == []


def test_every_page_is_in_the_navigation_once() -> None:
    assert sorted(nav()) == [page.relative_to(DOCS).as_posix() for page in PAGES]


def test_every_page_can_be_reached_from_the_first() -> None:
    first = {link.partition("#")[0] for link in links(DOCS / "index.md")}
    assert {page.name for page in PAGES} - first == {"index.md"}


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md", ROOT / "CONTRIBUTING.md"],
                         ids=lambda page: page.name)  # fmt: skip
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)
    assert lost == []


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare, to be without network")
def test_the_manual_is_built_without_a_warning_and_without_a_network(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    alone = ["unshare", "--map-root-user", "--net"]
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        alone = []
    done = subprocess.run([*alone, *build], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    pages = [page.read_text("utf-8") for page in tmp_path.glob("*.html")]
    assert len(pages) > len(PAGES)
    assert not any("<code>screen\n" in page or "<code>capture\n" in page for page in pages)
    assert [
        page for page in pages if 'src="http' in page or 'rel="stylesheet" href="http' in page
    ] == []
