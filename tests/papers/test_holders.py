"""Offices in the papers, by who holds them on the day of the meeting."""

from dataclasses import replace
from datetime import date

import pytest

from meeting_tui.domain.setup import Actor, Holder, Setup
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.papers.library import written
from meeting_tui.session import Session, start

from .meeting_12 import DAY, LATER, enter, setup
from .whole_day import LETTER, TOPIC

LOST = (*DAY, "@17:30 /paper council signatory: A. Example")
AGREED = (*TOPIC, *LETTER, "@17:00 /approve! report")
PRINTED = {
    "en": (
        (LOST, "meeting", "Chairwoman: Ms A. Example"),
        (LOST, "meeting", "The Chairwoman declared that"),
        (LOST, "council", "Report by the Chairwoman of the"),
        (LOST, "council", "The Chairwoman undertook to inform"),
        (LOST, "council", "the Chairwoman wishes to thank"),
        (LOST, "council", "Chairwoman of the Group"),
        (AGREED, "meeting", "recorded by the Chairwoman"),
        (AGREED, "invitation", "The Chairwoman's report on the last meeting"),
    ),
    "fr": (
        (LOST, "meeting", "Présidente\N{NO-BREAK SPACE}: Ms A. Example"),
        (LOST, "meeting", "La Présidente a déclaré que"),
        (LOST, "council", "Rapport de la Présidente du"),
        (LOST, "council", "La Présidente a pris l'engagement"),
        (LOST, "council", "la Présidente tient à remercier"),
        (LOST, "council", "\n\nA. Example\\\nPrésidente du Groupe"),
        (AGREED, "meeting", "consigné par la Présidente"),
        (AGREED, "invitation", "Le rapport de la Présidente sur la dernière réunion"),
    ),
}
WOMAN = Holder(date(2019, 2, 1), feminine=True, person="Ms A. Example")


def chaired(*holders: Holder) -> Setup:
    def held(actor: Actor) -> Actor:
        return replace(actor, holders=holders) if actor.code == "chair" else actor

    plan = setup()
    return replace(plan, group=replace(plan.group, actors=tuple(map(held, plan.group.actors))))


def played(plan: Setup, lines: tuple[str, ...]) -> Session:
    session = start(MemoryJournal(), plan, seat="chair", line="new", clock=lambda: LATER)
    for line in lines:
        enter(session, line)
    return session


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_papers_name_the_chair_by_who_holds_it(language: str) -> None:
    for lines in (LOST, AGREED):
        session = played(chaired(WOMAN), lines)
        for day, paper, words in PRINTED[language]:
            if day is lines:
                assert words in written(paper, [session.state], language, "md").decode()


def test_whoever_comes_into_office_later_changes_nothing() -> None:
    later = replace(WOMAN, since=date(2019, 2, 2))
    session, as_ever = played(chaired(later), LOST), played(setup(), LOST)
    for paper in ("meeting", "council"):
        assert written(paper, [session.state], "fr", "md") == written(
            paper, [as_ever.state], "fr", "md"
        )


def test_the_office_is_typed_under_all_of_its_names() -> None:
    session = played(chaired(WOMAN), tuple(DAY[:4]))
    for name in ("Chairwoman", "Président", "la Présidente", "chair"):
        enter(session, f"@09:32 /floor {name}")
        assert session.state.floor is not None
        assert session.state.floor.actor == "chair"
        enter(session, "@09:32 /end")
