"""What the Group asks for after the gavel: the parts of the invitation, an annex of the report."""

from dataclasses import replace
from datetime import date

from meeting_tui.domain.commands import consensus as command
from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.letter import LETTER_DATES, LETTER_TEXTS
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import State

ANNEXES = ("coverage", "pictures")


@rule(command.PrepareLetter)
def prepare(state: State, asked: command.PrepareLetter, context: Context) -> list[Event]:
    """Give one part of the letter; without a topic there is none, so that is asked about."""
    common.need_text(asked.text, "text")
    if asked.part not in {*LETTER_DATES, *LETTER_TEXTS}:
        raise Refusal("no_such_part", part=asked.part, known=(*LETTER_DATES, *LETTER_TEXTS))
    if asked.part in LETTER_DATES and _day(asked.text) is None:
        raise Refusal("not_a_date", text=asked.text)
    if not topic_is_known(state):
        context.ask("no_topic_agreed")
    language = common.language(asked.language, context)
    return [event.LetterPrepared(asked.part, asked.text.strip(), language)]


def topic_is_known(state: State) -> bool:
    """Whether the Group agreed on a topic, or another body answered which one to take."""
    if is_consultation(state):
        return True
    agreed = any(question.finding == "consensus" for question in state.questions.values())
    return agreed or any(referral.answer for referral in state.referrals)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


@rule(command.AskForAnnex)
def ask_for_annex(state: State, asked: command.AskForAnnex, _: Context) -> list[Event]:
    """Have an annex printed; it is asked for once."""
    if asked.annex not in ANNEXES:
        raise Refusal("no_such_annex", annex=asked.annex, known=ANNEXES)
    if asked.annex in state.annexes:
        raise Refusal("annex_asked_already", annex=asked.annex)
    return [event.AnnexAsked(asked.annex)]


@mutation(event.LetterPrepared)
def prepared(state: State, happened: event.LetterPrepared, entry: Entry) -> None:
    """Keep the part, unless a later one is there; of a date that changed the earlier one stays."""
    letter = state.letter
    day = _day(happened.text) if happened.part in LETTER_DATES else None
    language = "" if day else happened.language
    latest = common.set_slot(state, entry, f"letter {happened.part} {language}")
    if day:
        days = letter.dates.setdefault(happened.part, [])
        if day not in days[-1:]:
            days.insert(len(days) if latest else len(days) - 1, day)
        _move_sitting(state)
    elif latest:
        letter.texts.setdefault(happened.part, {})[language] = happened.text


def _move_sitting(state: State) -> None:
    """Hold the physical consultation on the day that its letter gives."""
    day = state.letter.day("physical")
    if day and is_consultation(state) and day != state.plan.agenda.date:
        state.setup = replace(state.plan, agenda=replace(state.plan.agenda, date=day, end=day))


@mutation(event.AnnexAsked)
def annex_asked(state: State, happened: event.AnnexAsked, _: Entry) -> None:
    """Print the annex from now on."""
    state.annexes.append(happened.annex)
