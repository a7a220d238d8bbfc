"""The replies to an open consultation, for everybody: counts, and the list of what is published."""

from collections.abc import Iterator

from meeting_tui.domain.consultation import Reply
from meeting_tui.domain.consulting import counts, is_late, public_address, public_replies, shown
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import State
from meeting_tui.languages import consultation as words
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.facts.gaps import of_texts
from meeting_tui.languages.typography import typeset
from meeting_tui.papers import consulted
from meeting_tui.papers.model import Inlines, Paper, Paragraph, Prose, Section, Table, Text, line

LIST = (
    N_("No."),
    N_("From"),
    N_("Received"),
    N_("Questions"),
    N_("Summary"),
    N_("Address"),
)
WIDTHS = (2, 5, 5, 5, 10, 7)
_NOTHING = "–"


def build(state: State, language: str) -> Paper:
    """Build the public list; raises Refusal where there is no public consultation."""
    consulted.need_public(state)
    return consulted.paper(
        state,
        language,
        kind="replies",
        title=say(language, N_("Replies to the open consultation")),
        sections=tuple(_sections(state, language)),
    )


def _sections(state: State, language: str) -> Iterator[Section]:
    yield Section(
        "counts", "1", line(say(language, N_("Number of replies"))), (_counted(state, language),)
    )
    yield Section("list", "2", line(say(language, N_("Replies"))), (listed(state, language),))


def _counted(state: State, language: str) -> Paragraph:
    """Count by category and by question, in two tables."""
    found = counts(state)
    number = say(language, N_("Number"))
    categories = [
        (line(words.category(language, code)), line(str(n))) for code, n in found.categories.items()
    ]
    questions = [
        (line(f"{shown(state, item)}) {_question(state, language, item)}"), line(str(n)))
        for item, n in found.questions.items()
    ]
    tables = (
        Table(_heading(say(language, N_("Category")), number), tuple(categories), (5, 1)),
        Table(_heading(say(language, N_("Question")), number), tuple(questions), (7, 1)),
    )
    return Paragraph("", "", (Prose(line(" ".join(words.counted(language, state)))), *tables))


def _heading(*cells: str) -> tuple[Inlines, ...]:
    return tuple(line(cell) for cell in cells)


def _question(state: State, language: str, item: str) -> str:
    topic, _, number = item.partition(".")
    proposal = state.proposals[topic]
    texts: Texts = proposal.questions[int(number) - 1] if number else proposal.title
    found = of_texts(state, language, texts, (item,))
    return typeset(language, found.text) if found.language == language else found.text


def listed(state: State, language: str) -> Paragraph:
    """List what is published of each reply; nobody else is named, not even in a number."""
    rows = tuple(_row(state, language, reply) for reply in public_replies(state))
    if not rows:
        return Paragraph("", "", (Prose(line(say(language, N_("No reply is published.")))),))
    return Paragraph(
        "", "", (Table(tuple(line(say(language, each)) for each in LIST), rows, WIDTHS),)
    )


def _row(state: State, language: str, reply: Reply) -> tuple[Inlines, ...]:
    day = long_date(language, reply.day)
    if is_late(state, reply):
        day = say(language, N_("{day} (late)"), day=day)
    category = words.category(language, reply.category)
    who = words.who(language, state, reply)
    who = say(language, N_("{who} ({category})"), who=who, category=category)
    questions = ", ".join(shown(state, item) for item in reply.items)
    return (
        line(reply.id),
        line(who),
        line(day),
        line(questions or _NOTHING),
        tuple(_points(state, language, reply)) or line(_NOTHING),
        line(public_address(reply.address) or _NOTHING),
    )


def _points(state: State, language: str, reply: Reply) -> Iterator[Text]:
    points = words.points(state, reply, language)
    for place, (number, text, foreign) in enumerate(points):
        # Where a format has one line for a cell, the semicolon is all that parts them.
        before = typeset(language, ";") + "\n" if place else ""
        label = f"{number}) " if number else ""
        yield Text(f"{before}{label}")
        yield Text(text, foreign, italic=bool(foreign))
