"""One meeting as the Council is told of it: held, its report, the measures, the topics agreed."""

from collections.abc import Iterator, Sequence

from meeting_tui.domain.rules.measures import lettered
from meeting_tui.domain.state import Measure, State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.facts.gaps import of_texts
from meeting_tui.languages.papers import group_name, held, meeting_ordinal, venue
from meeting_tui.languages.report import letter, measure_text
from meeting_tui.papers import wording
from meeting_tui.papers.model import (
    Inlines,
    Mark,
    Paragraph,
    Point,
    Points,
    Prose,
    Reference,
    Text,
    fill,
    line,
)
from meeting_tui.papers.outcome import Outcome, outcomes, reason
from meeting_tui.papers.topics import agreed

_PLACE = "{place}"
REPORTED = {"approved", "completed"}


def paper_of(state: State) -> str:
    """Name the meeting report of a session among the papers that can be referred to."""
    return f"meeting {state.plan.agenda.meeting}"


def followed(state: State) -> tuple[str, ...]:
    """List the keys of the points by which the Council is asked for guidance."""
    return tuple(_key(state, outcome.measure or _referred(outcome)) for outcome in outcomes(state))


def told(state: State, language: str, *, first: int) -> list[Paragraph]:
    """Tell one meeting in numbered paragraphs of section 2, from 2.``first`` on."""
    texts = [_held(state, language), *_agreed(state, language)]
    paragraphs = [
        Paragraph(_key(state, f"held{place}"), "", (Prose(text),))
        for place, text in enumerate(texts)
    ]
    paragraphs.insert(1, _measures(state, language))
    return [
        Paragraph(each.key, f"2.{number}", each.blocks, each.marks)
        for number, each in enumerate(paragraphs, start=first)
    ]


def _key(state: State, ref: str) -> str:
    return f"{state.plan.agenda.meeting}:{ref}"


def _held(state: State, language: str) -> Inlines:
    return line(
        say(
            language,
            N_("{group} held its {ordinal} meeting {dates}, at {place}."),
            group=group_name(language, state),
            ordinal=meeting_ordinal(language, state),
            dates=held(language, state),
            place=venue(language, state),
        )
    )


def _agreed(state: State, language: str) -> Iterator[Inlines]:
    """Tell the topics on which there was consensus, each with where the report tells it."""
    sentence = N_(
        "The Group agreed on the topic “{topic}” for its next open consultation (see section "
        "{place} of the report of the meeting)."
    )
    for topic in agreed(state):
        title = of_texts(state, language, topic.agreed.texts, topic.targets)
        own = "" if title.language == language else title.language
        yield fill(
            say(language, sentence, topic="{topic}", place=_PLACE),
            topic=Text(title.text, own, italic=bool(own)),
            place=Reference(topic.told, paper_of(state)),
        )


def _measures(state: State, language: str) -> Paragraph:
    measures, lead = _reported(state)
    words = [_report(state, language)]
    points = tuple(_points(state, language, measures))
    if points:
        words.append(say(language, lead))
    blocks: tuple[Prose | Points, ...] = (Prose(line(" ".join(words))),)
    if points:
        blocks = (*blocks, Points(points))
    return Paragraph(_key(state, "report"), "", blocks, _marks(state, language, measures))


def _reported(state: State) -> tuple[list[Measure], str]:
    """Return the approved measures, before any is those that wait, and what leads up to them."""
    approved = lettered(m for m in state.measures.values() if m.state in REPORTED)
    if approved or state.report.approval:
        return approved, N_("The following measures were approved:")
    waiting = lettered(m for m in state.measures.values() if m.state == "open")
    return waiting, N_("The following measures are before the Group for approval:")


def _report(state: State, language: str) -> str:
    sentence = (
        N_("The report of the {ordinal} meeting of {group} was approved by the Group.")
        if state.report.approval
        else N_("The report of the {ordinal} meeting of {group} is not yet approved by the Group.")
    )
    number = meeting_ordinal(language, state)
    return say(language, sentence, ordinal=number, group=group_name(language, state))


def _marks(state: State, language: str, measures: Sequence[Measure]) -> tuple[Mark, ...]:
    rendered = [measure_text(state, each.id, language) for each in measures]
    missing = any(each.missing for each in rendered)
    missing = missing or any(reason(state, each, language)[1] for each in outcomes(state))
    return wording.gaps(language, missing=missing, stale=any(each.stale for each in rendered))


def _points(state: State, language: str, measures: Sequence[Measure]) -> Iterator[Point]:
    """Letter the measures; the one that follows from a lost topic tells why and where."""
    lost = {each.measure: each for each in outcomes(state)}
    texts = [(each.id, _measure(state, language, each, lost.get(each.id))) for each in measures]
    known = {each.id for each in measures}
    texts += [
        (each.measure or _referred(each), _referral(state, language, each))
        for each in lost.values()
        if each.measure not in known
    ]
    for place, (ref, text) in enumerate(texts):
        yield Point(_key(state, ref), f"{letter(place)})", text)


def _referred(outcome: Outcome) -> str:
    return f"referral-{outcome.question.id}"


def _measure(state: State, language: str, measure: Measure, lost: Outcome | None) -> Inlines:
    own = wording.inlines(measure_text(state, measure.id, language).parts[0])
    if lost is None:
        return own
    told = (*line(f"{reason(state, lost, language)[0]} "), *own)
    return wording.before_stop(told, _see(state, language, lost))


def _referral(state: State, language: str, lost: Outcome) -> Inlines:
    asked = say(language, N_("The Group decided to ask the Council for guidance on the matter."))
    words = f"{reason(state, lost, language)[0]} {asked}"
    return wording.before_stop(line(words), _see(state, language, lost))


def _see(state: State, language: str, lost: Outcome) -> Inlines:
    sentence = say(language, N_("(see section {place} of the report of the meeting)"), place=_PLACE)
    return fill(sentence, place=Reference(lost.told, paper_of(state)))
