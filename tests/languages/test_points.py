import pytest

from meeting_tui.domain.commands import agenda, consensus, minutes, proposals, sitting
from meeting_tui.domain.open_point import OpenPoint
from meeting_tui.domain.points import open_points
from meeting_tui.languages import languages
from meeting_tui.languages.points import SENTENCES, TO_SETTLE, point, rows, settling

from .room import Room


@pytest.fixture
def room() -> Room:
    return Room(sitting.OpenSitting(), agenda.OpenItem("i6"))


def said(room: Room, language: str, code: str) -> str:
    found = next(each for each in open_points(room.state) if each.code == code)
    return point(language, room.state, found)


def test_every_kind_of_point_has_a_sentence_and_a_row() -> None:
    assert SENTENCES.keys() == TO_SETTLE.keys()


def test_what_the_meeting_leaves_open_is_said_with_names(room: Room) -> None:
    room.do(
        consensus.PutProposal("P1"),
        consensus.MakeObjection(("HHH",), "covered by an earlier consultation"),
        consensus.FindConsensus(),
        minutes.AnnounceStatement(("AAA", "BBB")),
        proposals.SupportProposal("P2", ("SG",)),
        consensus.Refer("council", "which topic should be taken"),
    )
    assert said(room, "en", "objection_standing") == (
        "O1 (Delegation H) stands under a finding of consensus."
    )
    assert said(room, "fr", "statement_awaited") == (
        "Le texte de S1 (Délégation A et Délégation B) est encore attendu."
    )
    assert said(room, "en", "outsider_supported") == (
        "the Secretary-General supported without being a member: #8."
    )
    assert said(room, "fr", "referral_unanswered") == (
        "La question renvoyée attend sa réponse\u00a0: le Conseil."
    )
    assert (
        said(room, "en", "translation_missing") == "2 texts are not yet in French, the first at #5."
    )


def test_the_line_that_settles_it_is_left_as_it_is_typed() -> None:
    found = OpenPoint("statement_awaited", "S1", "/received S1: …", ("meeting",))
    assert settling("fr", found) == "Pour le régler\u00a0:  /received S1: …"


@pytest.mark.parametrize("language", languages())
def test_every_point_can_be_said(language: str, room: Room) -> None:
    for code in SENTENCES:
        found = OpenPoint(code, "X1", "/line", actors=("AAA",), count=2, language="fr")
        sentence = point(language, room.state, found)
        named = ("X1", "elegation A", "Délégation A", "signatory")
        assert any(each in sentence for each in named)
        assert "…" not in sentence


def test_points_of_one_kind_are_one_row_as_the_chair_reads_it(room: Room) -> None:
    found = open_points(room.state, closing=True)
    assert rows("en", found)[0].text == "7 proposals to classify"
    assert len({row.text for row in rows("en", found)}) == len({each.code for each in found})
    assert rows("fr", found[:1])[0].text == "1 proposition à classer"
    assert [each.ref for each in rows("en", found)[0].points] == [f"P{n}" for n in range(1, 8)]
