"""What a refusal proposes is a line that is accepted where the meeting stands."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from meeting_tui.capture import parse
from meeting_tui.domain.refusal import Guard, Refusal
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.languages.refusals import sentence
from meeting_tui.profile import load_agenda
from meeting_tui.session import Session, start

from .room import AGENDA

DRAFT = ("/open", "/item 1", "The Chairman welcomed the participants.", "/item 6")
APPROVED = (*DRAFT, "/issue draft", "/approve report")
PUT = ("/open", "/item 6", "/examine P1", "/put P1", "/object AAA: too broad")


def minutes() -> Iterator[datetime]:
    moment = datetime(2019, 2, 1, 8, 30, tzinfo=UTC)
    while True:
        yield moment
        moment += timedelta(minutes=1)


def at_the_desk(lines: tuple[str, ...]) -> Session:
    clock = minutes()
    setup = load_agenda(AGENDA)
    session = start(
        MemoryJournal(), setup, seat="rapporteur", line="agenda", clock=lambda: next(clock)
    )
    for line in lines:
        session.enter(line, forced=True)
    return session


BREAK = ("/open", "@10:00 /item 3", "@10:22 /done")
SHORT = ("/open", "@10:22:10 /item 3", "@10:22:40 /done")

CASES = (
    ((), "/issue draft", "/open"),
    (("/open",), "/issue draft", "/item next"),
    (("/open", "/item 1"), "/issue draft", "/agree: …"),
    ((), "/approve report", "/open"),
    (DRAFT, "/compose #1: In short.", "/compose #4 #5: …"),
    ((*DRAFT, "/approve 1.1"), "/approve 1.1", "/approve 1.2"),
    ((*DRAFT, "/approve 1-2"), "/approve 1.1", "/approve report"),
    (APPROVED, "/approve 1.1", "/issue final"),
    (APPROVED, "/approve report", "/issue final"),
    (APPROVED, "/insert after 1.1: And more.", "/corrigendum 1.1: …"),
    ((*APPROVED, "/issue final"), "/approve report", "/corrigendum 1.1: …"),
    ((*PUT, "/lift O1"), "/lift O1", "/undo #7"),
    ((*PUT, "/notmaintained O1"), "/answer O1: it is not", "/undo #7"),
    ((*PUT, "/reserve AAA, BBB: with regret"), "/lift O1", "/undo #7"),
    ((*DRAFT, "/close"), "/closing: The meeting closed.", "/amend 3.1: …"),
    ((*APPROVED, "/close"), "/closing: The meeting closed.", "/amend 4.1: …"),
    (("/open", "/item 6", "/support P1 BBB, CCC"), "/support P1 BBB", "/undo #4"),
    (("/open", "/queue BBB, CCC"), "/queue CCC, BBB", "/unqueue CCC, BBB"),
    (("/open",), "/stop 09:00: the hall is needed", "/stop 10:00: …"),
    ((*BREAK, "@10:30 /suspend"), "@10:33 It was noted.", "@10:21 It was noted."),
    ((*BREAK, "@10:30 /suspend"), "@10:33 /say AAA: yes", "@10:21 /say AAA: yes"),
    ((*BREAK, "@10:30 /rise"), "@10:33 /decide: meet", "@10:21 /decide: meet"),
    ((*BREAK, "@10:40 /item 4"), "@10:33 It was noted.", "@10:21 It was noted."),
    ((*SHORT, "@10:30 /suspend"), "@10:33 It was noted.", "@10:22:39 It was noted."),
    (BREAK, "@10:33 It was noted.", "/item next"),
)


@pytest.mark.parametrize(("before", "refused", "proposed"), CASES)
def test_what_is_proposed_instead_is_accepted(
    before: tuple[str, ...], refused: str, proposed: str
) -> None:
    session = at_the_desk(before)
    with pytest.raises(Refusal) as raised:
        session.enter(refused)
    assert not isinstance(raised.value, Guard)
    lead, line = sentence("en", raised.value, session.state)[1].split("  ", 1)
    assert (lead[-1], line) == (":", proposed)
    french = sentence("fr", raised.value, session.state)[1].split("  ", 1)[1]
    words = session.vocabulary()
    assert parse(french, words).command == parse(line, words).command
    if line.endswith("…"):
        with pytest.raises(Refusal, match="no_text"):
            session.enter(line)
    session.enter(line.replace("…", "It was so."))


def test_an_amendment_of_a_measures_paragraph_asks_with_the_line_that_amends_both() -> None:
    session = at_the_desk(("/open", "/item 1", "/remark: it needs more time"))
    with pytest.raises(Guard) as raised:
        session.enter("/amend 1.2: It has no time.")
    assert sentence("en", raised.value, session.state, verb="amend") == (
        "1.2 prints M1, which would keep its words.",
        "Measure and paragraph:  /amend M1: …   Paragraph alone:  /amend!",
    )


def test_before_an_annex_the_approval_of_the_report_can_be_withdrawn() -> None:
    session = at_the_desk(APPROVED)
    late = Refusal("report_approved", entry=session.state.n, what="annex")
    assert sentence("en", late, session.state) == (
        "The report was approved with #7.",
        "To withdraw the approval first:  /undo #7",
    )
    session.enter("/undo #7")
