"""The shipped example of another group: what is CWG-Internet's own stays out of it."""

from pathlib import Path

import pytest

from meeting_tui.domain.letter import LETTER_TEXTS
from meeting_tui.domain.points import open_points
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.languages.questions import shown
from meeting_tui.languages.refusals import sentence
from meeting_tui.papers import invitation
from meeting_tui.papers.library import those_of
from meeting_tui.papers.parts import Parts
from meeting_tui.papers.render import FORMATS, render
from meeting_tui.profile import copy_examples
from meeting_tui.scripts import scripted
from meeting_tui.workspace import Workspace

NAME = "lantern-standards-31"
FOREIGN = ("Member State", "Chairman", "ITU", "open consultation", "CWG", "Council")


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> State:
    """The two days of the committee, as they were played."""
    place = Workspace(tmp_path_factory.mktemp("committee"))
    copy_examples(place.folder)
    found = place.read(place.agenda(NAME))
    assert found.findings == ()
    _, session = place.create(place.agenda(NAME), seat="rapporteur")
    with Path(place.agendas_folder, f"{NAME}.capture").open("rb") as script:
        outcomes = session.execute_all([line.text for line in scripted(script)])
    session.journal.close()
    assert not [each for each in outcomes if isinstance(each, Refusal)]
    return session.state


def test_the_meeting_ends_with_nothing_open(state: State) -> None:
    assert state.phase == "closed"
    assert open_points(state) == ()


def test_the_report_says_nothing_of_another_group(state: State) -> None:
    [report] = [paper for kind, paper in those_of(state, "en") if kind == "meeting"]
    text = render(report, "md").decode()
    assert [word for word in FOREIGN if word in text] == []
    assert "The Convenor declared that the Group had reached consensus" in text
    assert "Organization D objected" in text
    assert all(render(report, wanted) for wanted in FORMATS)


def test_the_letter_of_a_consultation_is_refused_in_a_sentence(state: State) -> None:
    with pytest.raises(Refusal, match="no_consultation") as refused:
        invitation.build(state, "en")
    assert sentence("en", refused.value) == (
        "This group holds no open consultations, as its profile says.",
        "If it does, in its profile:  consultation: yes",
    )


@pytest.mark.parametrize("part", LETTER_TEXTS)
def test_a_part_of_a_letter_that_no_profile_knows_is_asked_for(state: State, part: str) -> None:
    told = "".join(
        span.content for span in Parts(state, "en").words(part) if hasattr(span, "content")
    )
    assert part == "addressees" or (told.startswith("[") and told.endswith("to be given]"))


def test_a_question_put_is_about_the_proposal_itself(state: State) -> None:
    [question] = state.questions.values()
    assert shown(state, question, "en").text == (
        "That the proposal “Folding lanterns” be accepted, as in Document N44."
    )
