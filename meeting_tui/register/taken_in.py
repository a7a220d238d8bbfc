"""A MeetBot log as a meeting: what is fixed before it, and the capture lines that replay it."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from zoneinfo import ZoneInfo

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Actor, Agenda, Group, PlannedItem, PlannedSitting, Setup
from meeting_tui.register.meetbot import TALK, UNREAD, Heard

ONLINE = {"en": "Online", "fr": "En ligne"}
OPENING = {"en": "Opening", "fr": "Ouverture"}
MINUTED = {"agreed", "accepted", "rejected", "action", "info", "link", "idea", "help"}

_NOT_IN_CODE = re.compile(r"[^A-Za-z0-9_-]+")
_RESERVED = re.compile(r"[PQOMSGD][0-9]+|some|several|next|all|by", re.IGNORECASE)
_TO_DO = re.compile(r"\s*(?:[:,]|to\b|will\b|should\b|shall\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A capture line and the line of the log it stands for; ``undo`` takes back the last one."""

    text: str
    heard: Heard
    undo: bool = False
    note: bool = False


def title(log: Sequence[Heard]) -> str:
    """Return what the log calls its meeting, the last name it gives; empty if it gives none."""
    named = [each.text for each in log if each.command in {"startmeeting", "meetingname"}]
    return next((name for name in reversed(named) if name), "")


def setup(log: Sequence[Heard], group: Group | None, *, meeting: int, timezone: str) -> Setup:
    """Make an agenda of the topics, and a roster of those who spoke and are not in the group's.

    Without a group the meeting has one of its own, in English, that prints names.
    """
    own = group or _group(title(log))
    agenda = Agenda(
        meeting=meeting,
        date=log[0].at.date(),
        end=log[-1].at.date(),
        place=ONLINE,
        timezone=timezone,
        sittings=(_sitting(log),),
        items=tuple(_items(log)),
        actors=tuple(_actors(log, own)),
    )
    return Setup(own, agenda)


def _group(name: str) -> Group:
    called = {"en": name or "Meeting"}
    return Group("meetbot", called, called, ("en",), attribution="named")


def _sitting(log: Sequence[Heard]) -> PlannedSitting:
    same_day = log[0].at.date() == log[-1].at.date()
    start = log[0].at.time().replace(second=0)
    end = log[-1].at.time() if same_day else dt.time(23, 59)
    last = max(end.replace(second=0), _next_minute(start))
    return PlannedSitting(start, last, last)


def _next_minute(hour: dt.time) -> dt.time:
    moment = dt.datetime.combine(dt.date.min, hour) + dt.timedelta(minutes=1)
    return moment.time() if moment.date() == dt.date.min else dt.time(23, 59, 59)


def _items(log: Sequence[Heard]) -> Iterator[PlannedItem]:
    titles = [{"en": each.text or "–"} for each in log if each.command == "topic"]
    if _begins_without_topic(log):
        titles.insert(0, OPENING)
    for place, each in enumerate(titles, 1):
        yield PlannedItem(f"i{place}", str(place), each)


def _begins_without_topic(log: Sequence[Heard]) -> bool:
    first = next((each for each in log if each.command in {"topic", *MINUTED}), None)
    return first is None or first.command != "topic"


def _actors(log: Sequence[Heard], group: Group) -> Iterator[Actor]:
    known = {
        word.casefold()
        for actor in group.actors
        for word in (actor.code, *actor.name.values(), *actor.aliases)
    }
    for nick in dict.fromkeys(each.nick for each in log if each.nick):
        code = _code(nick, known)
        if code:
            known |= {code.casefold(), nick.casefold()}
            yield Actor(code, {"en": nick}, "person", member=True)


def _code(nick: str, known: set[str]) -> str:
    """Make a code of a nick that nobody has; empty when the nick is in the roster."""
    if nick.casefold() in known:
        return ""
    stem = _NOT_IN_CODE.sub("", nick).lstrip("_-")[:24] or "nick"
    stem = f"{stem}-" if _RESERVED.fullmatch(stem) else stem
    free = (f"{stem}{suffix}" for suffix in ("", *range(2, 10_000)))
    return next(code for code in free if code.casefold() not in known)


def lines(log: Sequence[Heard], plan: Setup) -> Iterator[Line]:
    """Go through the capture lines that replay a log, each with the time it belongs to."""
    replay = _Replay(log, plan)
    for heard in log:
        yield from replay.of(heard)


class _Replay:
    def __init__(self, log: Sequence[Heard], plan: Setup) -> None:
        self.nicks = {each.nick.casefold(): each.nick for each in log if each.nick}
        self.zone = ZoneInfo(plan.agenda.timezone)
        self.opened = False
        self.item = 0
        self.without_topic = _begins_without_topic(log)

    def of(self, heard: Heard) -> Iterator[Line]:
        """Give the lines for one line of the log."""
        if heard.command in MINUTED | {"startmeeting", "topic"}:
            yield from self._open(heard)
        act = _ACTS.get(heard.command)
        if heard.command in {TALK, UNREAD}:
            yield note(heard)
        elif act is not None:
            yield from (self._line(heard, text) for text in act(self, heard))
        elif heard.command == "undo":
            yield Line("", heard, undo=True)

    def _open(self, heard: Heard) -> Iterator[Line]:
        if not self.opened:
            self.opened = True
            yield self._line(heard, "/open")
            yield self._line(heard, f"/present {', '.join(self.nicks.values())}")
            yield self._line(heard, f"/preside {heard.nick}")
        if self.without_topic and heard.command in MINUTED:
            self.without_topic = False
            yield self._line(heard, self._next_item())

    def _next_item(self) -> str:
        self.item += 1
        return f"/item! {self.item}"

    def _line(self, heard: Heard, text: str) -> Line:
        return Line(f"@{heard.at:%Y-%m-%dT%H:%M:%S} {text}", heard)

    def topic(self, _: Heard) -> Iterator[str]:
        self.without_topic = False
        yield self._next_item()

    def action(self, heard: Heard) -> Iterator[str]:
        """Take an action as an undertaking of the one it names; of nobody it is a remark."""
        named = [nick for nick in self.nicks.values() if _names(heard.text, nick)]
        if len(named) != 1:
            yield f"/remark: {heard.text}"
            return
        nick = named[0]
        rest = heard.text[len(nick) :] if heard.text.casefold().startswith(nick.casefold()) else ""
        begins = _TO_DO.match(rest)
        text = rest[begins.end() :] if begins else heard.text
        yield f"/undertake {nick}: {text or heard.text}"

    def chair(self, heard: Heard) -> Iterator[str]:
        yield f"/preside {heard.text.split(',')[0].strip() or heard.nick}"


def _names(text: str, nick: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(nick)}(?!\w)", text, re.IGNORECASE) is not None


def _paragraph(before: str) -> Callable[["_Replay", Heard], Iterator[str]]:
    def tell(_: "_Replay", heard: Heard) -> Iterator[str]:
        text = f"{before}{heard.text}"
        yield f"/{text}" if text.startswith("/") else text

    return tell


def _as(verb: str) -> Callable[["_Replay", Heard], Iterator[str]]:
    def tell(_: "_Replay", heard: Heard) -> Iterator[str]:
        yield f"/{verb}: {heard.text}"

    return tell


def _nothing(_: "_Replay", __: Heard) -> Iterator[str]:
    return iter(())


def _close(_: "_Replay", __: Heard) -> Iterator[str]:
    yield "/close!"


_ACTS: dict[str, Callable[[_Replay, Heard], Iterator[str]]] = {
    "topic": _Replay.topic,
    "agreed": _as("agree"),
    "accepted": _as("agree"),
    "rejected": _paragraph("Rejected: "),
    "action": _Replay.action,
    "info": _paragraph(""),
    "link": _paragraph("Link: "),
    "idea": _paragraph("Idea: "),
    "help": _paragraph("Help wanted: "),
    "chair": _Replay.chair,
    "endmeeting": _close,
    "startmeeting": _nothing,
    "meetingname": _nothing,
    "save": _nothing,
}


def note(heard: Heard) -> Line:
    """Keep a line of the log as a private note, word for word."""
    return Line(f"@{heard.at:%Y-%m-%dT%H:%M:%S} /private: {heard.raw}", heard, note=True)
