"""What the room sees, as a page without a script: it is fetched anew every two seconds."""

from xml.etree import ElementTree as ET

from meeting_tui.domain.text import clean
from meeting_tui.languages import direction
from meeting_tui.papers.render.elements import add
from meeting_tui.papers.render.html import POLICY, refreshed
from meeting_tui.serving.room_style import STYLE
from meeting_tui.tui.views.display import RoomView
from meeting_tui.tui.widgets.room import NAMED

EVERY = 2
"""Seconds after which a browser fetches the page anew."""

LONG = 500
"""Characters of all texts together from which on they are written smaller."""


def write(view: RoomView, language: str, over: str = "") -> bytes:
    """Write the page; one that is ``over`` says so in these words, and is not fetched again."""
    html = ET.Element("html", lang=language, dir=direction(language))
    _head(add(html, "head"), view, refresh=not over)
    body = add(html, "body", {"class": view.stage} if view.stage else {})
    top = add(body, "header")
    _line(top, "p", view.group)
    _line(top, "p", view.time, "time")
    _middle(add(body, "main"), view)
    if over:
        _line(body, "footer", over)
    data: bytes = ET.tostring(html, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + data + b"\n"


def _head(head: ET.Element, view: RoomView, *, refresh: bool) -> None:
    add(head, "meta", charset="utf-8")
    add(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    if refresh:
        refreshed(head, EVERY)
    add(head, "meta", name="viewport", content="width=device-width")
    add(head, "title").text = clean(view.group).text
    add(head, "style").text = STYLE


def _middle(main: ET.Element, view: RoomView) -> None:
    if view.notice:
        _line(main, "p", view.notice, "notice")
    elif view.texts:
        _texts(main, view)
    else:
        _floor(main, view)


def _texts(main: ET.Element, view: RoomView) -> None:
    _line(main, "h1", view.head)
    length = sum(len(words) for each in view.texts for words in (each.text, *each.more))
    for each in view.texts:
        block = add(main, "section", {"class": "long" if length > LONG else "short"})
        _line(block, "p", each.text, "put")
        for words in each.more:
            _line(block, "p", words)
    if view.below:
        _line(main, "p", view.below, "below")


def _floor(main: ET.Element, view: RoomView) -> None:
    for words in view.above:
        _line(main, "p", words, "above")
    if view.name:
        _line(main, "h1", view.name, "name")
        _line(main, "p", view.says)
        _line(main, "p", view.clock, "clock")
        _line(main, "p", view.caption, "caption")
    if view.next:
        _line(main, "h2", view.next_word)
        waiting = add(main, "ol")
        for name in view.next[:NAMED]:
            _line(waiting, "li", name)


def _line(parent: ET.Element, tag: str, words: str, kind: str = "") -> None:
    """Add words, which are text and can become nothing else, in the direction they are read."""
    about = {"class": kind} if kind else {}
    add(parent, tag, {**about, "dir": "auto"}).text = clean(words, lines=True).text
