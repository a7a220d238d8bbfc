"""The register holds what the group approved, and nothing else."""

from datetime import date

from meeting_tui.domain.state import State
from meeting_tui.register.gate import gate
from meeting_tui.register.rows import register
from meeting_tui.register.store import Store
from meeting_tui.register.words import summary
from tests.papers.meeting_12 import enter, markdown, played

from .conftest import meeting


def test_the_day_gives_exactly_the_four_measures_of_the_papers(day: State) -> None:
    rows = register(day, "day", "en").rows
    told = [(row.letter, row.kind, row.addressee, row.deadline) for row in rows]
    assert told == [
        ("a", "invitation", "Member States", ""),
        ("b", "request", "Secretariat", ""),
        ("c", "undertaking", "Chairman", ""),
        ("d", "remark", "", ""),
    ]
    assert [row.status for row in rows] == ["approved"] * 4
    assert "send or update" in rows[0].text
    assert "no consensus was reached" in rows[2].text
    assert "the Group needs more time" in rows[3].text


def test_each_measure_says_where_it_comes_from(day: State) -> None:
    rows = register(day, "day", "en").rows
    assert [(row.item, row.paragraph) for row in rows] == [
        ("4", "4.4"),
        ("3", "3.4"),
        ("6", "6.4"),
        ("6", "6.5"),
    ]
    approved = [row.approved for row in rows if row.approved]
    assert [f"{moment:%H:%M}" for moment in approved] == ["16:55", "16:55", "17:12", "17:12"]
    assert {row.meeting for row in rows} == {"CWG-Internet 12"}


def test_what_nobody_gave_is_counted_and_never_filled(day: State) -> None:
    said = list(summary(register(day, "day", "en")))
    assert said == [
        "4 measures, 3 with an addressee.",
        "1 without an addressee: M4.",
        "4 without a deadline: M2, M1, M3 and M4.",
    ]


def test_what_is_not_approved_stays_in_the_room() -> None:
    state = played(until="@17:12").state
    found = gate(state)
    assert [measure.id for measure in found.out] == ["M2", "M1"]
    assert [measure.id for measure in found.stays] == ["M3", "M4"]
    assert [point.line for point in found.missing] == ["/approve M3", "/approve M4"]
    assert [row.number for row in register(state, "day", "en").rows] == ["M2", "M1"]
    assert len(register(state, "day", "en", draft=True).rows) == 4


def test_a_dropped_measure_is_not_even_in_a_draft() -> None:
    state = meeting("/request secretariat: publish", "/drop M1: said twice").state
    assert register(state, "day", "en", draft=True).rows == ()


def test_a_deadline_is_kept_as_it_was_said() -> None:
    state = meeting(
        "/decide: publish everything",
        "/request secretariat by 2019-06-01 under D1: publish the replies",
        "/request Delegation A, Delegation B by the next Council: write it down",
        "/approve measures",
    ).state
    dated, worded = register(state, "day", "fr").rows
    assert (dated.deadline, dated.day, dated.decision) == ("2019-06-01", date(2019, 6, 1), "D1")
    assert (worded.deadline, worded.day) == ("the next Council", None)
    assert worded.addressee == "Délégation A, Délégation B"


def test_a_text_says_in_which_language_it_is_and_when_it_is_out_of_date() -> None:
    session = meeting("/request secretariat: publish the replies", "/remark: more time is needed")
    enter(session, "/translate M1 fr: publier les réponses")
    first, second = register(session.state, "day", "fr", draft=True).rows
    assert (first.text, first.language, first.stale) == ("publier les réponses", "fr", False)
    assert (second.text, second.language) == ("more time is needed", "en")
    enter(session, "/amend M1: publish every reply")
    first, _ = register(session.state, "day", "fr", draft=True).rows
    assert first.stale


def test_progress_is_recorded_after_the_meeting_and_the_report_stays_frozen() -> None:
    session = played()
    before, digest = markdown(session), session.state.report.approval
    enter(session, "@2019-02-20T10:00 /progress M1: a draft is written")
    enter(session, "@2019-02-25T10:00 /complete M2: all were sent")
    assert markdown(session) == before
    assert session.state.report.approval == digest
    rows = {row.number: row for row in register(session.state, "day", "en").rows}
    assert rows["M1"].status == "in progress"
    assert rows["M1"].progress[0][1] == "a draft is written"
    assert rows["M2"].status == "completed"


def test_queries_find_by_state_addressee_and_date() -> None:
    session = meeting(
        "/request secretariat by 2019-03-01: publish the replies",
        "/undertake chair by 2019-04-01: write to the Council",
        "/invite Member States by 2019-02-15: reply",
        "/approve measures",
        "/complete M3",
        "/progress M2: begun",
    )
    rows = register(session.state, "day", "en").rows
    store = Store(rows, date(2019, 3, 2))
    assert [row.number for row in store.find(overdue=True)] == ["M1"]
    assert [row.number for row in store.find(status="open")] == ["M1", "M2"]
    assert [row.number for row in store.find(status="in progress")] == ["M2"]
    assert [row.number for row in store.find(addressee="member")] == ["M3"]
    assert [row.number for row in store.find(addressee="CHAIR", status="completed")] == []
    assert len(store.find()) == 3
