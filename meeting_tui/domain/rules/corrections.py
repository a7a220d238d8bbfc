"""Corrections: an entry taken back with what cannot stand without it, free text replaced."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from meeting_tui.domain.commands import corrections as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event, sitting
from meeting_tui.domain.events import corrections as event
from meeting_tui.domain.events.consultation import ContributionNoted, ReplySummarised
from meeting_tui.domain.events.minutes import Said
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.standing import without_ground
from meeting_tui.domain.state import State

OF_A_SITTING = (
    sitting.SittingSuspended,
    sitting.SittingResumed,
    sitting.SittingRisen,
    sitting.MeetingClosed,
)
CAME = re.compile(r"[RV][1-9][0-9]*")
FREE_TEXT = ("text", "title", "mandate", "reason")


@rule(command.Undo)
def undo(state: State, asked: command.Undo, context: Context) -> list[Event]:
    """Take back an entry; what falls with it is asked about first."""
    from meeting_tui.domain.falling import falling

    target = _entry(state, asked.entry)
    if target.n == 1:
        raise Refusal("undo_first")
    if target.n in state.withdrawn:
        raise Refusal("undone_already", entry=target.n, by=state.withdrawn[target.n])
    _refuse_frozen(state, target)
    fallen = falling(state, target.n)
    if len(fallen) > 1:
        others = tuple(n for n in fallen if n != target.n)
        context.ask("undo_takes_more", entry=target.n, others=others)
    if any(isinstance(each, sitting.MeetingClosed) for each in target.events):
        context.ask("undo_closing", entry=target.n)
    return [event.EntriesUndone(target.n, fallen)]


def _entry(state: State, n: int) -> Entry:
    if not 1 <= n <= state.n:
        raise Refusal("unknown", kind="entry", ref=f"#{n}")
    return state.entries[n - 1]


def _refuse_frozen(state: State, target: Entry) -> None:
    for paragraph in state.report.paragraphs.values():
        if paragraph.approval and paragraph.approval.n > target.n and target.n in paragraph.entries:
            number = paragraph.approval.number
            raise Refusal(
                "told_in_frozen",
                entry=target.n,
                paragraph=number,
                approval=paragraph.approval.n,
                remedy=f"/undo #{paragraph.approval.n}",
            )


@mutation(event.LeftUndone)
def left_undone(state: State, _: event.LeftUndone, entry: Entry) -> None:
    """Keep it open until somebody has seen to it and takes it back."""
    state.left_undone.append(entry.n)


@rule(command.FixText)
def fix(state: State, asked: command.FixText, _: Context) -> list[Event]:
    """Replace free text, its language, and in a statement who made it; nothing else.

    With a language alone the words stay as they are.
    """
    target = _entry(state, asked.entry)
    if not asked.language:
        common.need_text(asked.text, "text")
    if target.n in state.withdrawn:
        raise Refusal("undone_already", entry=target.n, by=state.withdrawn[target.n])
    if not any(_text_field(each) for each in target.events) or _holds_many(target):
        raise Refusal("no_free_text", entry=target.n)
    if asked.actors and not any(isinstance(each, Said) for each in target.events):
        raise Refusal("no_speaker_to_fix", entry=target.n, remedy=f"/undo #{target.n}")
    common.need_actors(state, asked.actors)
    _refuse_frozen(state, target)
    before = state.fixed.get(target.n)
    text = asked.text or (before.text if before else free_text(target))
    common.need_text(text, "text")
    language = asked.language or (before.language if before else "")
    actors = asked.actors or (before.actors if before else ())
    return [event.TextFixed(target.n, text, language, actors)]


def free_text(target: Entry) -> str:
    """Return the words of an entry that ``/fix`` would replace, or nothing."""
    if _holds_many(target) or any(isinstance(each, event.TextFixed) for each in target.events):
        return ""
    fields = (getattr(each, name) for each in target.events if (name := _text_field(each)))
    found = next(fields, "")
    return found if isinstance(found, str) else str(next(iter(found.values())))


def _holds_many(target: Entry) -> bool:
    """Whether an entry came from a file, with words that are not one text."""
    if not any(isinstance(each, ReplySummarised | ContributionNoted) for each in target.events):
        return False
    return sum(bool(_text_field(each)) for each in target.events) > 1


def _text_field(each: Event) -> str:
    return next((name for name in FREE_TEXT if _is_free(getattr(each, name, None))), "")


def _is_free(value: object) -> bool:
    """Whether a value is words of one language, as they were typed."""
    return isinstance(value, str) or (isinstance(value, dict) and len(value) == 1)


def with_fixed_text(happened: Event, fixed: event.TextFixed | None) -> Event:
    """Return the event with its free text replaced, if it was, in which language, and by whom."""
    name = _text_field(happened) if fixed else ""
    if fixed is None or not name:
        return happened
    was = getattr(happened, name)
    if isinstance(was, dict):
        return replace(happened, **{name: {fixed.language or next(iter(was)): fixed.text}})
    changed: dict[str, Any] = {name: fixed.text}
    if fixed.language and hasattr(happened, "language"):
        changed["language"] = fixed.language
    if fixed.actors and isinstance(happened, Said):
        changed |= {"actors": fixed.actors, "words": "", "behalf": ""}
    return replace(happened, **changed)


@mutation(event.EntriesUndone, event.TextFixed)
def corrected(_: State, __: Event, ___: Entry) -> None:
    """Change nothing here: the fold itself skips and replaces."""


def missing(state: State, events: Sequence[Event]) -> set[tuple[str, str]]:
    """Return the references, by kind, that the events use and the record does not hold.

    An event that has lost its ground is named too: a finding on a question no longer put.
    """
    used = {pair for happened in events for pair in _used(happened)}
    lost = {(kind, ref) for kind, ref in used if not state.has(kind, ref)}
    if not state.sittings and any(isinstance(each, OF_A_SITTING) for each in events):
        lost.add(("sitting", ""))
    return lost | _strangers(state, events) | without_ground(state, events)


def _strangers(state: State, events: Sequence[Event]) -> set[tuple[str, str]]:
    """Name those whom the events name and who came by an entry (R1, V1) that was taken back."""
    named = {code for each in events for name in ("actor", "actors") for code in _of(each, name)}
    return {("actor", code) for code in named if CAME.fullmatch(code) and code not in state.actors}


def _of(happened: Event, name: str) -> tuple[str, ...]:
    value = getattr(happened, name, ())
    return (value,) if isinstance(value, str) else tuple(value)


def _used(happened: Event) -> Iterator[tuple[str, str]]:
    for use in happened.USES:
        name, _, kind = use.partition(":")
        value = getattr(happened, name)
        for ref in (value,) if isinstance(value, str) else value:
            if ref:
                yield kind or name.rstrip("s"), ref
