"""What the record of an open consultation adds up to: its topics, counts, dates, what is due."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from meeting_tui.domain.brackets import settled
from meeting_tui.domain.consultation import CATEGORIES, KIND, Lines, Reply
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.letter import missing_parts
from meeting_tui.domain.setup import Actor
from meeting_tui.domain.state import Agreed, Proposal, Question, State, Words
from meeting_tui.domain.vocabulary import folded


def is_consultation(state: State) -> bool:
    """Whether the record is an open consultation and no meeting of the Group."""
    return state.setup is not None and state.setup.agenda.kind == KIND


def agreed_questions(state: State) -> tuple[tuple[Question, Agreed], ...]:
    """List what was found agreed under the topic items, in the order of the findings."""
    found = [
        (question, text)
        for question in state.questions.values()
        if _is_topic(state, question) and (text := settled(question, state.report.translations))
    ]
    return tuple(sorted(found, key=lambda pair: _when(pair[0])))


def _is_topic(state: State, question: Question) -> bool:
    if question.state != "consensus":
        return False
    item = state.items.get(question.item)
    return bool(question.proposal) or (item is not None and item.kind == "topic")


def _when(question: Question) -> tuple[bool, float, int]:
    at = question.found_at
    return at is None, at.timestamp() if at else 0.0, question.n


def topics(state: State) -> tuple[Proposal, ...]:
    """Return the topics of a consultation, with their preambles and questions."""
    return tuple(state.proposals.values())


def asked(state: State) -> tuple[str, ...]:
    """Name what can be answered: each question of each topic, a topic without any as a whole."""
    return tuple(
        f"{topic.id}.{number}" if topic.questions else topic.id
        for topic in topics(state)
        for number in range(1, max(len(topic.questions), 1) + 1)
    )


def resolve(state: State, written: str) -> str:
    """Return the question a number stands for (2, P1.2), empty when there is none."""
    known = asked(state)
    if written.upper() in known:
        return written.upper()
    alone = [f"{topic.id}.{written}" for topic in topics(state)] if written.isdecimal() else []
    return alone[0] if len(alone) == 1 and alone[0] in known else ""


def shown(state: State, item: str) -> str:
    """Write a question as people do: by its number alone when there is one topic."""
    return item.partition(".")[2] or item if len(topics(state)) == 1 else item


def point_ref(state: State, reply: str, item: str) -> str:
    """Name what a reply says to a question, for a translation: R1.3; R1 what it says at all."""
    return f"{reply}.{asked(state).index(item) + 1}" if item else reply


def point_of(state: State, ref: str) -> Words | None:
    """Return what a reply says under such a name, None for any other reference."""
    reply, _, number = ref.partition(".")
    if reply not in state.replies:
        return None
    names = dict(enumerate(asked(state), start=1))
    item = names.get(int(number), "?") if number.isdecimal() else ""
    return state.replies[reply].points.get(item)


def decision_day(state: State) -> date:
    """Return the day from which an online consultation can run: that of the decision."""
    agenda, letter = state.plan.agenda, state.letter
    if not is_consultation(state):
        return agenda.end
    asked = agenda.asked[-1] if agenda.asked else date.min
    return letter.day("decided") or letter.day("dated") or asked


def member(state: State, who: str) -> Actor | None:
    """Return the member of the Group that a reply named, by code, name or alias."""
    actor = state.actors.get(state.names.get(folded(who), ""))
    return actor if actor and actor.member else None


def is_late(state: State, reply: Reply) -> bool:
    """Whether a reply came in after the deadline, as it was extended."""
    deadline = state.letter.day("deadline")
    return deadline is not None and reply.day > deadline


@dataclass(frozen=True, slots=True)
class Counts:
    """How many replies there are; ``categories`` and ``questions`` hold those that have any."""

    replies: int
    late: int
    withheld: int
    categories: dict[str, int]
    questions: dict[str, int]


def counts(state: State) -> Counts:
    """Count the replies by category and by question."""
    replies = state.replies.values()
    by_category = Counter(reply.category for reply in replies)
    by_question = Counter(item for reply in replies for item in reply.items)
    return Counts(
        len(replies),
        sum(is_late(state, reply) for reply in replies),
        sum(bool(reply.withheld) for reply in replies),
        {each: by_category[each] for each in CATEGORIES if by_category[each]},
        {each: by_question[each] for each in asked(state)},
    )


def public_replies(state: State) -> tuple[Reply, ...]:
    """Return the replies that are published."""
    return tuple(reply for reply in state.replies.values() if not reply.withheld)


def public_address(written: str) -> str:
    """Give an address, or of a file its name alone: where it lies is nobody's business."""
    return written if "://" in written else re.split(r"[\\/]", written)[-1]


def digest(lines: Lines) -> str:
    """Compute the SHA-256 of a summary as it is annexed."""
    exact = json.dumps(lines, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(exact.encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True)
class Due:
    """Something that a consultation waits for, by code; ``days`` from today, if it has a day."""

    code: str
    day: date | None = None
    days: int = 0
    earlier: tuple[date, ...] = ()
    count: int = 0


def due(state: State, today: date, *, annexed: bool = False) -> Iterator[Due]:
    """Go through what is due, in the order in which it comes."""
    letter = state.letter
    lacking = missing_parts(letter, state.plan.group.phrases)
    if lacking and not state.sittings:
        yield Due("letter_parts", count=len(lacking))
    for part in ("deadline", "physical"):
        yield from _dated(state, part, today)
    if not state.report.approval:
        code = "summary_draft" if state.report.paragraphs else "summary_missing"
        yield Due(code, count=len(state.replies))
    elif not annexed:
        yield Due("annex_missing", letter.day("next"))


def _dated(state: State, part: str, today: date) -> Iterator[Due]:
    day, earlier = state.letter.day(part), state.letter.earlier(part)
    if day is None:
        return
    held = part == "physical" and bool(state.sittings)
    code = f"{part}_held" if held else f"{part}_past" if day < today else f"{part}_in"
    yield Due(code, day, (day - today).days, earlier)
