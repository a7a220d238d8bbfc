"""The twelfth meeting with its texts in both languages, and a meeting that agreed on a topic."""

from dataclasses import replace
from datetime import UTC, datetime

from meeting_tui.demo import script
from meeting_tui.domain.setup import Resolution
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.session import Session, start

from .meeting_12 import enter, played, setup

LATER = datetime(2019, 3, 1, tzinfo=UTC)

TOPIC = """\
@09:30 /open
@09:30 /item 6
@09:31 /introduce P1
@09:31 /examine P1
@09:32 /preamble P1: All stakeholders are invited to contribute from the point of view of policy:
@09:32 /preamble P1 [fr]: Toutes les parties prenantes sont invitées à contribuer:
@09:33 /ask P1: What are the opportunities?
@09:33 /ask P1.1 [fr]: Quelles sont les perspectives?
@09:34 /ask P1: What are the obstacles?
@09:34 /ask P1.2 [fr]: Quels sont les obstacles?
@09:35 /put P1
@09:36 /consensus
""".splitlines()

LETTER = """\
@09:40 /letter reference: CL-19/12
@09:40 /letter dated: 2019-06-14
@09:40 /letter body: council
@09:40 /letter decided: 2019-05-25
@09:40 /letter deadline: 2019-08-19
@09:40 /letter physical: 2019-09-18
@09:40 /letter place: Geneva, Switzerland
@09:40 /letter place [fr]: Genève, Suisse
@09:40 /letter address: http://www.itu.int/en/council/cwg-internet
@09:40 /letter contact: The secretariat
@09:40 /letter contact [fr]: Le secrétariat
@09:40 /letter minutes: https://www.itu.int/md/report
@09:40 /letter signatory: S. Signatory
""".splitlines()


def translated_day(
    *more: str, meeting: int = 12, resolutions: tuple[Resolution, ...] | None = None
) -> Session:
    """Play the whole day with its French texts, then ``more``, with another number or profile."""
    plan = setup()
    known = plan.group.resolutions if resolutions is None else resolutions
    plan = replace(
        plan,
        agenda=replace(plan.agenda, meeting=meeting),
        group=replace(plan.group, resolutions=known),
    )
    session = start(MemoryJournal(), plan, seat="rapporteur", line="new", clock=lambda: LATER)
    for line in (*script(), *more):
        enter(session, line)
    return session


def agreed(*more: str, letter: tuple[str, ...] = tuple(LETTER)) -> Session:
    """Play a meeting that agreed on a topic, with what its letter needs."""
    return played(*letter, *more, day=TOPIC)
