"""Consultations of several topics, and of a topic without questions."""

from dataclasses import replace
from datetime import date

import pytest

from meeting_tui.domain.commands.consultation import ReceiveReply
from meeting_tui.domain.consulting import asked, counts, resolve, shown
from meeting_tui.domain.fold import fold
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.setup import PlannedProposal, Setup
from meeting_tui.domain.state import State
from meeting_tui.papers.library import build
from meeting_tui.papers.render import render
from meeting_tui.register.consulting import items
from tests.domain.acting import done, when
from tests.domain.consulting import LETTER, setup
from tests.domain.given import first

NAMES = PlannedProposal({"en": "Names"}, questions=({"en": "Which?"}, {"en": "Whose?"}))
ACCESS = PlannedProposal({"en": "Access", "fr": "Accès"})


def consulted(*topics: PlannedProposal) -> State:
    planned = setup()
    agenda = replace(planned.agenda, items=tuple(items(topics, ("en", "fr"))), proposals=topics)
    entry = first(Setup(planned.group, agenda))
    return fold([replace(entry, events=(*entry.events, *LETTER))])


def test_questions_of_several_topics_are_named_with_their_topic() -> None:
    state = consulted(NAMES, ACCESS)
    assert asked(state) == ("P1.1", "P1.2", "P2")
    assert [shown(state, each) for each in asked(state)] == ["P1.1", "P1.2", "P2"]
    assert resolve(state, "2") == ""
    with pytest.raises(Refusal) as refused:
        when(state, ReceiveReply("civil", "B", ("2",)))
    assert refused.value.values["known"] == ("P1.1", "P1.2", "P2")


def test_a_topic_without_questions_is_answered_as_a_whole() -> None:
    state = done(
        consulted(NAMES, ACCESS),
        ReceiveReply("civil", "B", ("P2",), date(2017, 8, 1), "access comes first"),
    )
    assert counts(state).questions == {"P1.1": 0, "P1.2": 0, "P2": 1}
    summary = render(build("summary", [state], "en"), "md").decode()
    assert "“Names” and “Access”" in summary
    assert "## 2 Access" in summary
    assert "B (civil society) stated that access comes first." in summary


def test_the_items_of_the_physical_consultation_follow_the_questions() -> None:
    planned = list(items((NAMES, ACCESS), ("en", "fr", "xx")))
    assert [(each.number, each.id) for each in planned] == [
        ("1", "opening"),
        ("2", "online"),
        ("3", "P1.1"),
        ("4", "P1.2"),
        ("5", "P2"),
        ("6", "other"),
        ("7", "summary"),
        ("8", "closing"),
    ]
    assert planned[0].title == {"en": "Opening", "fr": "Ouverture"}


def test_without_a_reply_the_list_says_so() -> None:
    page = render(build("replies", [consulted(ACCESS)], "fr"), "md").decode()
    assert "Aucune réponse n'a été reçue" in page
    assert "Aucune réponse n'est publiée." in page
