"""The page around the display, and the few others: nothing on them comes from another machine."""

from xml.etree import ElementTree as ET

from meeting_tui.domain.text import clean
from meeting_tui.languages import N_, direction, say
from meeting_tui.papers.render.elements import add

AGAIN = N_("The display is not there at the moment. This page tries again by itself.")
STRANGER = N_("This display opens with the link that was printed where it is served.")


def page(title: str, language: str, socket: str) -> bytes:
    """Write the page that holds the terminal, which connects to ``socket``."""
    html, head, body = _begun(title, language)
    add(head, "link", rel="stylesheet", href="/static/xterm.css")
    add(head, "link", rel="stylesheet", href="/static/page.css")
    add(head, "script", src="/static/textual.js").text = ""
    add(head, "script", src="/static/again.js", defer="defer").text = ""
    about = {"data-session-websocket-url": socket, "data-font-size": "24"}
    add(body, "main", {"id": "terminal", "class": "textual-terminal", **about})
    add(body, "p", {"class": "ended", "role": "status"}).text = say(language, AGAIN)
    return _bytes(html)


def onward(language: str) -> bytes:
    """Write the page of the first visit: it goes on to the display, without the token."""
    html, head, _ = _begun("", language)
    add(head, "meta", {"http-equiv": "refresh", "content": "0; url=/"})
    return _bytes(html)


def stranger(language: str) -> bytes:
    """Write the page for whoever came without the link."""
    html, _, body = _begun("", language)
    add(body, "p").text = say(language, STRANGER)
    return _bytes(html)


def _begun(title: str, language: str) -> tuple[ET.Element, ET.Element, ET.Element]:
    html = ET.Element("html", lang=language, dir=direction(language))
    head, body = add(html, "head"), add(html, "body")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width")
    add(head, "title").text = clean(title or "meeting-tui").text
    return html, head, body


def _bytes(html: ET.Element) -> bytes:
    data: bytes = ET.tostring(html, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + data
