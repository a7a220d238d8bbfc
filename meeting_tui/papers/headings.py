"""The headings of the meeting report: a document with its title, or the subject.

A title that names a delegation would tell who spoke under it: where the group does not name, the
subject of the item stands in its place.
"""

from meeting_tui.domain.consulting import asked, is_consultation, shown
from meeting_tui.domain.events.agenda import DocumentAnnounced
from meeting_tui.domain.report import Section
from meeting_tui.domain.state import Item, State
from meeting_tui.languages.betraying import betrays
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.facts.gaps import Found, in_language, of_texts
from meeting_tui.languages.lists import listed
from meeting_tui.languages.typography import typeset
from meeting_tui.papers.model import Inlines, Text, fill

_PLACE = "{title}"


def heading(state: State, section: Section, language: str) -> tuple[Inlines, Found]:
    """Word the heading of a section; what was found of its title says if a translation lacks."""
    if section.title:
        targets = (section.key.replace("s", "#", 1),)
        own = in_language(state, language, section.title, section.language, targets)
        return (_text(own, language),), own
    item = state.items[section.item]
    title = _title(state, item, language)
    text = _text(title, language)
    if is_consultation(state):
        return _of_question(state, item.id, text, language), title
    if not item.documents:
        return (text,), title
    sentence = (
        N_("Documents {numbers}: {title}")
        if len(item.documents) > 1
        else N_("Document {numbers}: {title}")
    )
    numbers = listed(language, item.documents).replace("{", "{{").replace("}", "}}")
    return fill(say(language, sentence, numbers=numbers, title=_PLACE), title=text), title


def _of_question(state: State, item: str, title: Text, language: str) -> Inlines:
    """Head a section of a summary; that of a question begins with its number."""
    own = title if title.language else Text(typeset(language, title.content))
    if "." not in item or item not in asked(state):
        return (own,)
    sentence = say(
        language, N_("Question {number}: {title}"), number=shown(state, item), title=_PLACE
    )
    return fill(sentence, title=own)


def _text(found: Found, language: str) -> Text:
    return Text(found.text, "" if found.language == language else found.language)


def _title(state: State, item: Item, language: str) -> Found:
    subject = of_texts(state, language, item.title, (item.id.replace("added-", "#"),))
    if len(item.documents) != 1 or item.documents[0] not in state.documents:
        return subject
    document = state.documents[item.documents[0]]
    if not document.title or any(betrays(state, text) for text in document.title.values()):
        return subject
    if language in document.title:
        return Found(document.title[language], language)
    return of_texts(state, language, document.title, (_announced(state, document.number),))


def _announced(state: State, number: str) -> str:
    """Name what a late document's title is translated under: the entry that announced it."""
    return next(
        (
            f"#{entry.n}"
            for entry in state.entries
            for event in entry.events
            if isinstance(event, DocumentAnnounced) and event.document == number
        ),
        number,
    )
