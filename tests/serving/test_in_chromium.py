"""The display in a real browser: it is drawn there, and nothing is asked of another machine."""

import asyncio
from pathlib import Path

from meeting_tui.session import Session

from .browser import Browser, browser, needs_chromium
from .picture import light
from .served import Served, plain, soon


async def seen(page: Browser, words: str) -> None:
    """Wait until words have come to the page and the page has drawn them."""
    async with asyncio.timeout(20):
        while words not in plain(page.heard()):
            await asyncio.sleep(0.05)
    await page.ask(
        "Runtime.evaluate",
        expression="new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))",
        awaitPromise=True,
    )


@needs_chromium
async def test_the_display_is_drawn_and_no_request_leaves_the_machine(
    served: Served, meeting: tuple[Path, Session]
) -> None:
    async with browser() as page:
        await page.go(served.link)
        await page.until(f"location.href === '{served.base}/'")
        await seen(page, "DELEGATION C")
        first = light(await page.picture(0.25))
        assert max(first) > 0.8, "the band with the speaker's name goes from side to side"
        assert 0 < max(first[:10]) < 0.5, "group and hour stand above it, in letters"
        assert await page.value("document.title") == "CWG-Internet, 12th meeting"
        assert await page.value("document.cookie") == ""

        meeting[1].enter("/floor HHH", forced=True)
        await seen(page, "DELEGATION H")
        assert light(await page.picture(0.25)) != first
        meeting[1].enter("/floor CCC", forced=True)

        here = (served.base, served.base.replace("http", "ws"))
        assert len(page.urls()) > 5
        assert [url for url in page.urls() if not url.startswith(here)] == []
    soon(lambda: served.displays() == [])


@needs_chromium
async def test_a_link_in_a_message_of_another_site_opens_the_display(served: Served) -> None:
    async with browser() as page:
        link = f"<a href='{served.link}'>the display</a>"
        await page.go(f"data:text/html,{link}")
        await page.until("!!document.links.length")
        await page.value("document.links[0].click()")
        await page.until("document.body.className.includes('-first-byte')")
        assert await page.value("location.href") == f"{served.base}/"
