from meeting_tui.languages.proposals import STATES, proposal_state


def test_in_french_a_state_agrees_with_the_number_of_proposals_it_is_said_of() -> None:
    assert proposal_state("fr", "submitted") == "non présentée"
    assert proposal_state("fr", "submitted", 7) == "non présentées"


def test_in_english_a_state_is_the_same_of_one_and_of_several() -> None:
    for state in STATES:
        assert proposal_state("en", state) == proposal_state("en", state, 7)
