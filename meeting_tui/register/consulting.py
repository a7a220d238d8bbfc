"""An open consultation begun from a meeting of the Group: only what may be public goes along."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from meeting_tui.domain.consultation import KIND, ONLINE
from meeting_tui.domain.consulting import agreed_questions
from meeting_tui.domain.events.consensus import LetterPrepared
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.letter import Letter, proposed
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.setup import (
    Agenda,
    PlannedItem,
    PlannedProposal,
    PlannedSitting,
    Setup,
    Texts,
)
from meeting_tui.domain.state import Referral, State
from meeting_tui.languages import N_, say, spoken
from meeting_tui.languages.facts.gaps import of_texts

OPENING = N_("Opening")
RESULTS = N_("Results of the online consultation")
OTHER = N_("Other remarks")
AGREEING = N_("Agreement on the summary")
CLOSING = N_("Closing")

HOURS = (
    PlannedSitting(dt.time(9, 30), dt.time(12, 30), dt.time(12, 30)),
    PlannedSitting(dt.time(14, 30), dt.time(17, 30), dt.time(17, 30)),
)
"""The hours of the Group's meetings, where a meeting has none to take over."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What the record of a consultation begins with; ``habit`` are dates nobody gave."""

    setup: Setup
    letter: tuple[LetterPrepared, ...]
    habit: Mapping[str, dt.date]


def begin(state: State, refs: Sequence[str], dates: Mapping[str, dt.date]) -> Begun:
    """Take topics and letter of a meeting over into a consultation; ``dates`` win over its own.

    Raises Refusal when there is no topic, or no date from which the physical one follows.
    """
    chosen = _topics(state, refs)
    letter = (*_body(state, refs), *_letter(state, dates))
    dated = _dates(letter)
    habit = proposed(dated)
    physical = dated.day("physical") or habit.get("physical")
    if physical is None:
        raise Refusal("no_dates")
    return Begun(_setup(state, chosen, physical), letter, habit)


def _topics(state: State, refs: Sequence[str]) -> tuple[PlannedProposal, ...]:
    """Take what was found agreed, or the proposals that another body's answer chose."""
    answered = answers(state)
    found = {question.id: _found(state, question.id) for question, _ in agreed_questions(state)}
    given = {ref: _proposed(state, ref) for ref in state.proposals} if answered else {}
    wanted = tuple(refs) or tuple(found)
    if not wanted:
        raise Refusal("choose_topic" if answered else "no_topic", known=tuple(given))
    chosen = tuple(ref for ref in given if names(state, ref)) or tuple(given)
    unknown = next((ref for ref in wanted if ref not in found and ref not in chosen), "")
    if unknown:
        raise Refusal("not_agreed", ref=unknown, known=(*found, *chosen))
    return tuple(found.get(ref) or given[ref] for ref in wanted)


def answers(state: State) -> tuple[Referral, ...]:
    """List what other bodies were asked and have answered."""
    return tuple(referral for referral in state.referrals if referral.answer)


def names(state: State, ref: str) -> bool:
    """Whether an answer names a proposal, by its number or by its title."""
    return any(ref in _named(state, each) for each in answers(state))


def _named(state: State, referral: Referral) -> set[str]:
    """Return the proposals that one answer names."""
    text = referral.answer.text.casefold() if referral.answer else ""
    return {
        ref
        for ref, proposal in state.proposals.items()
        if re.search(rf"\b{ref.casefold()}\b", text)
        or any(title.casefold() in text for title in proposal.title.values())
    }


def decided_by(state: State, refs: Sequence[str]) -> str:
    """Return the body whose answer names these proposals and no other one, or nothing."""
    bodies = (each.body for each in reversed(answers(state)) if _named(state, each) == set(refs))
    return next(bodies, "")


def _body(state: State, refs: Sequence[str]) -> Iterator[LetterPrepared]:
    """Let the letter say who decided, where another body chose: the one whose answer names it.

    Where no answer does, or it names others too, the body is still to be given.
    """
    chosen = [ref for ref in refs if ref in state.proposals]
    if chosen and "body" not in state.letter.texts:
        yield LetterPrepared("body", decided_by(state, chosen), state.language)


def _found(state: State, ref: str) -> PlannedProposal:
    question, agreed = next(pair for pair in agreed_questions(state) if pair[0].id == ref)
    own = (f"#{question.n}", question.id)
    title = (question.proposal, *own) if question.proposal else own
    return PlannedProposal(
        _translated(state, agreed.texts, title),
        preamble=_translated(state, agreed.preamble, (f"{question.proposal}.0",)),
        questions=tuple(
            _translated(state, texts, (f"{question.proposal}.{number}",))
            for number, texts in enumerate(agreed.questions, start=1)
        ),
    )


def _proposed(state: State, ref: str) -> PlannedProposal:
    proposal = state.proposals[ref]
    return PlannedProposal(
        _translated(state, proposal.title, (ref,)),
        preamble=_translated(state, proposal.preamble, (f"{ref}.0",)),
        questions=tuple(
            _translated(state, texts, (f"{ref}.{number}",))
            for number, texts in enumerate(proposal.questions, start=1)
            if texts
        ),
    )


def _translated(state: State, texts: Texts, targets: tuple[str, ...]) -> Texts:
    """Give a text in every language in which it stands or was translated."""
    if not texts:
        return {}
    found = {each: of_texts(state, each, texts, targets) for each in state.plan.group.languages}
    return texts | {each: text.text for each, text in found.items() if not text.missing}


def _letter(state: State, dates: Mapping[str, dt.date]) -> Iterator[LetterPrepared]:
    """Give the parts of the letter as they stand, an extended date with those before it."""
    for part, texts in state.letter.texts.items():
        yield from (LetterPrepared(part, text, language) for language, text in texts.items())
    for part, days in state.letter.dates.items():
        if part not in dates:
            yield from (LetterPrepared(part, day.isoformat(), state.language) for day in days)
    for part, day in dates.items():
        yield LetterPrepared(part, day.isoformat(), state.language)


def _dates(parts: Sequence[LetterPrepared]) -> Letter:
    letter = Letter()
    for each in parts:
        try:
            letter.dates.setdefault(each.part, []).append(dt.date.fromisoformat(each.text))
        except ValueError:
            letter.dates.pop(each.part, None)
    return letter


def _setup(state: State, topics: tuple[PlannedProposal, ...], day: dt.date) -> Setup:
    """Plan the physical consultation; sponsors and documents of the Group stay behind."""
    group, agenda = state.plan.group, state.plan.agenda
    planned = Agenda(
        meeting=agenda.meeting,
        date=day,
        end=day,
        place=agenda.place,
        timezone=agenda.timezone,
        sittings=tuple(replace(each, day=None) for each in agenda.sittings[:2]) or HOURS,
        items=tuple(items(topics, group.languages)),
        proposals=topics,
        access="public",
        kind=KIND,
        asked=(agenda.date, agenda.end),
    )
    return Setup(replace(group, access="public"), planned)


def items(topics: Sequence[PlannedProposal], wanted: Sequence[str]) -> Iterator[PlannedItem]:
    """Plan the items: the replies, each question in turn, the summary."""

    def said(msgid: str) -> Texts:
        return {each: say(each, msgid) for each in spoken(wanted)}

    questions = [
        (f"P{place}.{number}" if topic.questions else f"P{place}", texts)
        for place, topic in enumerate(topics, start=1)
        for number, texts in enumerate(topic.questions or (topic.title,), start=1)
    ]
    yield PlannedItem("opening", "1", said(OPENING), minutes=5)
    yield PlannedItem(ONLINE, "2", said(RESULTS), minutes=20)
    number = 3
    for number, (key, texts) in enumerate(questions, start=3):
        yield PlannedItem(key, str(number), texts, minutes=20)
    yield PlannedItem("other", str(number + 1), said(OTHER), minutes=10)
    yield PlannedItem("summary", str(number + 2), said(AGREEING), "report", 40, closing=True)
    yield PlannedItem("closing", str(number + 3), said(CLOSING), "closing", 5, closing=True)
