"""Whatever is typed: nothing fails, nothing is lost, no finding is left without its question.

A small model of its own, which knows nothing of the fold, reads the entries that stand.
"""

from datetime import UTC, datetime

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events.consensus import (
    BracketSettled,
    ConsensusFound,
    ContestWithdrawn,
    FindingContested,
    FindingMaintained,
    NoConsensusFound,
    ObjectionLifted,
    ObjectionMade,
    ObjectionNotMaintained,
    QuestionPut,
    QuestionReopened,
)
from meeting_tui.domain.events.corrections import EntriesUndone
from meeting_tui.domain.events.proposals import (
    ProposalRestored,
    ProposalsMerged,
    ProposalSubmitted,
    ProposalWithdrawn,
)
from meeting_tui.domain.fold import fold
from meeting_tui.domain.points import barring
from meeting_tui.domain.rules.consensus import open_objections
from meeting_tui.domain.state import State
from meeting_tui.papers.meeting import build
from meeting_tui.papers.render import render
from meeting_tui.session import Recorded, Session
from meeting_tui.status import standing as status
from tests.papers.meeting_12 import begun

MANY = 20
PROPOSALS = st.sampled_from(["P1", "P2", "P8", "P9"])
QUESTIONS = st.sampled_from(["Q1", "Q2", "Q3"])
OBJECTIONS = st.sampled_from(["O1", "O2"])
ACTORS = st.sampled_from(["AAA", "BBB", "CCC, DDD", "secretariat"])
TEXTS = st.sampled_from(["It [may] do.", "[b]It will do.[/b]", "Cela suffit.", ": /undo #1"])
FORCE = st.sampled_from(["", "!"])
PATTERNS = (
    "/propose{f} {a}: {t}",
    "/preamble{f} {p}: {t}",
    "/ask{f} {p}: {t}",
    "/ask{f} {p}.1 [fr]: {t}",
    "/introduce{f} {p}",
    "/examine{f} {p}",
    "/examined{f} {p} partly",
    "/support{f} {p} {a}",
    "/concern{f} {p} {a}: {t}",
    "/withdraw{f} {p}: {t}",
    "/restore{f} {p}",
    "/merge{f} {p} P2: {t}",
    "/notexamined{f} {p}",
    "/drafting{f} {a}: {t}",
    "/back{f} G1: {t}",
    "/letter{f} deadline: 2019-06-14",
    "/annex coverage",
    "/decide: {t}",
    "/item{f} next",
    "/reopen{f} 6: {t}",
    "/defer{f} 6: {t}",
    "/translate Q1 fr: {t}",
)
GAVEL = (
    "/put{f} {p}",
    "/put{f}: {t}",
    "/put{f} {q}: {t}",
    "/object{f} {a}: {t}",
    "/cure {o}: {t}",
    "/answer {o}: {t}",
    "/lift {o}",
    "/notmaintained {o}",
    "/reserve {a}: {t}",
    "/consensus{f}",
    "/consensus{f}: {t}",
    "/noconsensus objection: {t}",
    "/noconsensus time: {t}",
    "/contest {q} {a}: {t}",
    "/maintain {q}",
    "/notcontested {q}",
    "/reopen{f} {q}: {t}",
    "/bracket {q}.1 deleted",
    "/bracket {q}.2: {t}",
    "/refer council: {t}",
    "/answered council: {t}",
)


def standing(entries: list[Entry]) -> list[Entry]:
    """Leave out what an undo that stands itself has withdrawn."""
    gone: set[int] = set()
    for entry in reversed(entries):
        for event in entry.events:
            if isinstance(event, EntriesUndone) and entry.n not in gone:
                gone.update(event.entries)
    return [entry for entry in entries if entry.n not in gone]


def questions(entries: list[Entry]) -> dict[str, str]:
    """Follow each question through the entries; an event out of its turn fails."""
    now: dict[str, str] = {}
    for event in (event for entry in entries for event in entry.events):
        match event:
            case QuestionPut(question=ref):
                assert ref not in now
                now[ref] = "put"
            case ConsensusFound(question=ref) | NoConsensusFound(question=ref):
                assert now[ref] == "put"
                now[ref] = "found"
            case FindingContested(question=ref):
                assert now[ref] in {"found", "contested"}
                now[ref] = "contested"
            case FindingMaintained(question=ref) | ContestWithdrawn(question=ref):
                assert now[ref] == "contested"
                now[ref] = "found"
            case QuestionReopened(question=ref):
                assert now[ref] in {"found", "contested"}
                now[ref] = "put"
            case ObjectionMade(question=ref):
                assert now[ref] == "put"
            case BracketSettled(question=ref):
                assert now[ref] != "put"
    return now


def on_the_table(entries: list[Entry], announced: int) -> set[str]:
    """Follow the proposals; each is withdrawn or merged once, and restored only from there."""
    there = {f"P{n}" for n in range(1, announced + 1)}
    withdrawn: set[str] = set()
    for event in (event for entry in entries for event in entry.events):
        match event:
            case ProposalSubmitted(proposal=ref):
                there.add(ref)
            case ProposalWithdrawn(proposal=ref):
                there.remove(ref)
                withdrawn.add(ref)
            case ProposalRestored(proposal=ref):
                withdrawn.remove(ref)
                there.add(ref)
            case ProposalsMerged(proposal=ref, proposals=parents):
                there -= set(parents)
                there.add(ref)
            case QuestionPut(proposal=ref) if ref:
                assert ref in there
    return there


def objections(entries: list[Entry]) -> set[str]:
    """Follow the objections; each is made once and settled once at most."""
    made: set[str] = set()
    for event in (event for entry in entries for event in entry.events):
        match event:
            case ObjectionMade(objection=ref):
                assert ref not in made
                made.add(ref)
            case ObjectionLifted(objection=ref) | ObjectionNotMaintained(objection=ref):
                assert ref in made
    return made


class AnyMeeting(RuleBasedStateMachine):
    """A meeting in which anything is typed, at any depth undone."""

    def __init__(self) -> None:
        super().__init__()
        self.session: Session = begun()
        self.accepted = 1

    @initialize()
    def opened(self) -> None:
        for line in ("/open", "/item 6"):
            self.type(line)

    def type(self, line: str) -> None:
        (outcome,) = self.session.execute_all([line])
        self.accepted += isinstance(outcome, Recorded)

    @rule(
        pattern=st.sampled_from(GAVEL),
        p=PROPOSALS,
        q=QUESTIONS,
        o=OBJECTIONS,
        a=ACTORS,
        t=TEXTS,
        f=FORCE,
    )
    def decide(self, pattern: str, **words: str) -> None:
        self.type(pattern.format(**words))

    @rule(pattern=st.sampled_from(PATTERNS), p=PROPOSALS, a=ACTORS, t=TEXTS, f=FORCE)
    def prepare(self, pattern: str, **words: str) -> None:
        self.type(pattern.format(**words))

    @rule(back=st.integers(0, 12), f=FORCE)
    def undo(self, back: int, f: str) -> None:
        self.type(f"/undo{f} #{max(self.session.state.n - back, 1)}")

    @invariant()
    def nothing_is_lost_and_nothing_is_an_orphan(self) -> None:
        state = self.session.state
        assert [entry.n for entry in state.entries] == list(range(1, self.accepted + 1))
        entries = standing(state.entries)
        followed = questions(entries)
        assert followed.keys() == state.questions.keys()
        for ref, question in state.questions.items():
            assert (followed[ref] == "put") is (question.state == "put") is (not question.finding)
            assert (question.agreed is None) is (question.finding != "consensus")
        assert objections(entries) == state.objections.keys()
        gone = {p.id for p in state.proposals.values() if p.state in {"withdrawn", "merged"}}
        there = on_the_table(entries, len(state.plan.agenda.proposals))
        assert there == state.proposals.keys() - gone

    def teardown(self) -> None:
        """Close the meeting: the papers can be written, and are final only when nothing is open."""
        for line in ("/close!", "/approve! report", "/approve measures"):
            self.type(line)
        state = fold(self.session.state.entries)
        assert status("any", state, datetime(2019, 2, 1, 17, 30, tzinfo=UTC))
        for language in ("en", "fr"):
            assert render(build(state, language), "md")
        barred = any(not point.language for point in barring(state, "meeting"))
        if not barred and not build(state, "en").draft:
            assert _nothing_is_open(state)


def _nothing_is_open(state: State) -> bool:
    """Look for what is open where it lies, not in the list of open points."""
    found = [q for q in state.questions.values() if q.finding == "consensus"]
    return (
        all(q.state not in {"put", "contested"} for q in state.questions.values())
        and not any(open_objections(state, q) for q in found)
        and not any(bracket.outcome == "" for q in found for bracket in q.brackets)
        and not any(
            p.state in {"submitted", "introduced", "under examination"}
            for p in state.proposals.values()
        )
        and all(group.words for group in state.drafting.values())
    )


AnyMeeting.TestCase.settings = settings(
    max_examples=MANY,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestAnyMeeting = AnyMeeting.TestCase
