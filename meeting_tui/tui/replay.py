"""The demonstration in the application: the twelfth meeting, played at a speed one can follow."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from time import monotonic
from typing import ClassVar

from textual.binding import Binding, BindingType

from meeting_tui import demo
from meeting_tui.capture.parsing import late_time
from meeting_tui.languages import N_
from meeting_tui.papers.render import render
from meeting_tui.session import Session, now
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.long_work import LongWork, begin
from meeting_tui.tui.recorder import Request
from meeting_tui.tui.widgets.status_line import Remark
from meeting_tui.tui.writing import MAKING, copied, put
from meeting_tui.workspace import Workspace

EVERY = 0.8
"""Seconds between two lines."""

AT_ONCE = "/translate"
"""Lines that follow one another without a pause: there is nothing to see in them."""


class DayClock:
    """The hour of the day that is played: at each line its own, between two lines going on."""

    def __init__(self) -> None:
        self._moment, self._since = now(), monotonic()

    def __call__(self) -> datetime:
        """Return the hour of the day that is played."""
        return self._moment + timedelta(seconds=int(monotonic() - self._since))

    def set(self, moment: datetime) -> None:
        """Let it be this hour."""
        self._moment, self._since = moment, monotonic()


class Replay(MeetingApp):
    """The application, with the lines of a day coming in by themselves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", "Pause", show=False, id="demo.pause"),
        Binding("greater_than_sign", "to_the_end", "To the end", show=False, id="demo.end"),
    ]

    def __init__(
        self,
        session: Session,
        folder: Path,
        clock: DayClock,
        lines: list[str],
        language: str,
        *,
        playing: bool,
    ) -> None:
        super().__init__(session, folder, language)
        self._clock = clock
        self._lines: Iterator[str] = iter(lines)
        self._playing = playing
        self._unwritten = False

    def sit_down(self) -> None:
        """Begin to play, or wait where the day was left to whoever sits here."""
        super().sit_down()
        self.set_interval(EVERY, self._play)

    def _others(self) -> tuple[str, ...]:
        words = N_("demo: space goes on") if not self._playing else N_("demo: space pauses")
        return (self.say(words),)

    def action_pause(self) -> None:
        """Stop, or go on."""
        self._playing = not self._playing
        self.redraw()

    def action_to_the_end(self) -> None:
        """Play what is left at once."""
        while self._playing and self._step():
            continue

    def _play(self) -> None:
        if self._playing:
            self._step()
        elif self._unwritten and not self.recorder.waiting:
            self._unwritten = False
            begin(self, "papers", self._write)

    def _step(self) -> bool:
        """Send the next line, and those after it in which there is nothing to see."""
        for line in self._lines:
            moment, _ = late_time(line, self.session.vocabulary())
            if moment is not None:
                self._clock.set(moment)
            self.recorder.send(Request(line))
            if AT_ONCE not in line:
                return True
        self._finish()
        return False

    def _finish(self) -> None:
        self._playing = False
        self._unwritten = True

    def _write(self, work: LongWork) -> str:
        jobs = [*demo.papers(copied(self))]
        made = {name: render(paper, form) for name, paper, form in work.steps(MAKING, jobs)}
        folder = demo.papers_folder(self.folder)
        put(folder, made)
        sentence = N_("The day is over. {count} papers are in {folder}")
        said = self.say(sentence, count=len(made), folder=str(folder))
        self.call_from_thread(self.acting.show, Remark(said))
        return ""


def prepare(
    workspace: Workspace, clock: DayClock, until: time | None, *, seat: str, language: str
) -> Replay:
    """Begin the day, with what was before an hour recorded; raises as ``demo.begin`` does."""
    folder, session = demo.begin(workspace, clock, seat=seat)
    before, after = demo.parted(until)
    for line in before:
        clock.set(late_time(line, session.vocabulary())[0] or clock())
        session.enter(line)
    if until:
        clock.set(datetime.combine(session.state.plan.agenda.date, until, session.state.zone))
    return Replay(session, folder, clock, after, language, playing=until is None)


def play(
    workspace: Workspace, language: str, until: time | None = None, *, seat: str = "chair"
) -> int:
    """Play the day in the application, what was before an hour at once."""
    app = prepare(workspace, DayClock(), until, seat=seat, language=language)
    app.run()
    return app.return_code or 0
