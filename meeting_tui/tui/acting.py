"""From a key or a line to an entry: sent, answered, asked again, and shown in the status line."""

from pathlib import Path
from typing import TYPE_CHECKING

from meeting_tui.capture.verbs import VERBS
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.refusal import Firm, Guard
from meeting_tui.domain.rules.corrections import free_text
from meeting_tui.domain.vocabulary import Anchor
from meeting_tui.journal.errors import NotRecorded
from meeting_tui.journal.told import noticed
from meeting_tui.languages import N_, say
from meeting_tui.sharing import Sharing
from meeting_tui.tui.crash import leave_report
from meeting_tui.tui.recorder import Accepted, Broken, Failed, Outcome, Rejected, Request
from meeting_tui.tui.views import chair, frame, refusing, sharing
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.status_line import NotRecorded as NotRecordedView
from meeting_tui.tui.widgets.status_line import Pending, Question, Refused, Remark, StatusView

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp

SLOW = 0.15
"""Seconds after which a line that is still on its way is shown as such."""


GOES_ON = N_("Recording again, in a new file of this record")

PATIENCE = 10.0
"""Seconds after which a question that nobody answered is taken back."""


LASTS = 30.0
"""Seconds for which the refusal of a key stays, when nothing else happens."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the next press of the same key will do all the same."""

    line: str
    forced: bool


class Acting:
    """Sends lines to the recorder and shows what became of them.

    An act that hurts is asked about: the same line a second time does it.
    """

    def __init__(self, app: "MeetingApp") -> None:
        self._app = app
        self.status: StatusView = Remark()
        self.asked: Asked | None = None
        self._last: Accepted | None = None
        self._fading: StatusView | None = None
        """The refusal of a key that is still shown."""

    def begin(self) -> None:
        """Show the last entry as if it had just been made, or what is amiss with the record."""
        seat = self._app.look()
        journal = self._app.session.journal
        notices = getattr(journal, "notices", ())
        if not journal.state.ok:
            self.status = self._fault(seat)
        elif notices:
            self.status = Remark(" ".join(noticed(seat.language, notice) for notice in notices))
        else:
            self.status = frame.recorded(seat, seat.state.entries[-1], hint=chair.hint(seat))

    def key(self, line: str, question: str = "") -> None:
        """Do what a key stands for; with a question only when it is pressed again."""
        if self.asked and self.asked.line == line:
            forced, self.asked = self.asked.forced, None
            self._send(Request(line, forced=forced))
        elif question:
            self.asked = Asked(line, forced=False)
            self.show(Question(question))
            self._app.set_timer(PATIENCE, self._withdraw)
        else:
            self._send(Request(line))

    def _withdraw(self) -> None:
        if isinstance(self.status, Question):
            self.asked = None
            self.show(Remark(hint=chair.hint(self._app.look())))

    def line(self, sent: CaptureLine.Submitted) -> None:
        """Record a line from the capture line; Enter again after a question does it."""
        anchor = sent.anchor if isinstance(sent.anchor, Anchor) else None
        forced = self.asked is not None and self.asked.line == sent.text
        self.asked = None
        self._send(Request(sent.text, anchor, forced, origin=sent))

    def _send(self, request: Request) -> None:
        self._app.set_timer(SLOW, self._show_if_slow)
        self._app.recorder.send(request)

    def _show_if_slow(self) -> None:
        if self._app.recorder.waiting:
            self.show(Pending(say(self._app.language, N_("recording…"))))

    def answer(self, outcome: Outcome) -> None:
        """Take the answer from the recorder's thread to the interface."""
        self._app.call_later(self._answered, outcome)

    def _answered(self, outcome: Outcome) -> None:
        self._app.recorder.answered(outcome.request)
        seat = self._app.look()
        match outcome:
            case Accepted():
                self._accepted(seat, outcome)
            case Rejected():
                self._rejected(seat, outcome)
            case Failed():
                self._failed(seat, outcome)
            case Broken():
                self._broken(outcome)
        self._app.redraw()

    def _accepted(self, seat: Seat, outcome: Accepted) -> None:
        self._last = outcome
        self.asked = None
        self.show(
            frame.recorded(
                seat, _as_it_stands(seat, outcome.entry), outcome.replaced, hint=chair.hint(seat)
            )
        )
        if outcome.request.origin is not None:
            self._app.front.close_line()

    def correction(self) -> str:
        """Return the line that corrects the last accepted one: of a text its ``/fix``."""
        if self._last is None:
            return ""
        seat, line = self._app.look(), self._last.request.line
        entry = _as_it_stands(seat, self._last.entry)
        text = free_text(entry)
        if not text or text not in line or "\n" in text or seat.is_unshared(entry.n):
            return line
        return f"/{say(self._app.language, VERBS['fix'].msgid)} #{entry.n}: {text}"

    def _rejected(self, seat: Seat, outcome: Rejected) -> None:
        request, refusal = outcome.request, outcome.refusal
        if isinstance(refusal, Guard) and not isinstance(refusal, Firm):
            self.asked = Asked(request.line, forced=True)
        remedy = refusing.remedy(seat.language, refusal, seat.state) if request.origin else ""
        self._put_back(request, getattr(refusal, "column", None), remedy)
        self.show(frame.refused(seat, refusal, remedy=remedy))
        if request.origin is None:
            self._fade(self.status)

    def _fade(self, refused: StatusView) -> None:
        """Take the refusal of a key off the screen after a while: no line is left to correct."""
        self._fading = refused
        self._app.set_timer(LASTS, lambda: self.moved_on() if self._fading is refused else None)

    def moved_on(self) -> None:
        """Take the refusal of a key off the screen: the meeting goes on without it."""
        if self.status is self._fading:
            self.forget()

    def _failed(self, seat: Seat, outcome: Failed) -> None:
        self._put_back(outcome.request)
        journal = self._app.session.journal.state
        if journal.failing:
            line = outcome.request.origin is not None
            self.show(frame.not_recorded(seat, journal.reason, line=line))
        else:
            self.show(Refused(*refusing.rows(seat.language, outcome.error, seat.state)))

    def _broken(self, outcome: Broken) -> None:
        """Go on after an error if the record can be read as before, else let that end us."""
        session = self._app.session
        session.refold()
        report = leave_report(self._app.places(), outcome.error)
        entry = session.found(outcome.id, outcome.since)
        if entry is None:
            self._put_back(outcome.request)
            why = self._app.say(N_("An error in the program: the line was not recorded."))
        elif self._app.look().is_unshared(entry.n):
            why = self._app.say(N_("An error in the program, after the line was kept here."))
        else:
            why = self._app.say(N_("An error in the program, after #{n} was recorded."), n=entry.n)
        where = self._app.say(N_("Report: {file:verbatim}"), file=_near(report, self._app.folder))
        self.show(Refused(why, where))

    def _fault(self, seat: Seat) -> StatusView:
        """Say why nothing is recorded, to a seat that has just sent nothing."""
        journal = self._app.session.journal.state
        if journal.failing:
            return frame.not_recorded(seat, journal.reason, line=None)
        error = NotRecorded(journal.kind, folder=str(self._app.folder), reason=journal.reason)
        return Refused(*refusing.rows(seat.language, error, seat.state))

    def heard(self) -> None:
        """Show that the record has failed, or goes on again, through another seat."""
        told = isinstance(self.status, NotRecordedView)
        if not self._app.session.journal.state.ok and not told:
            self.show(self._fault(self._app.look()))
        elif self._app.session.journal.state.ok and told:
            self.show(Remark(say(self._app.language, GOES_ON)))

    def shared(self, before: Sharing, now: Sharing) -> None:
        """Show that the server of the record is away, or back and what was kept is shared."""
        if now.refused and type(before.refused) is not type(now.refused):
            seat = self._app.look()
            self.show(Refused(*refusing.rows(seat.language, now.refused, seat.state)))
        elif now.away and not (before.away or now.kept):
            self.show(sharing.away(self._app.look()))
        elif (before.away or before.kept) and not (now.away or now.kept):
            joined = now.joined if before.kept else ()
            self.show(sharing.back(self._app.look(), joined))

    def _put_back(self, request: Request, column: int | None = None, remedy: str = "") -> None:
        sent = request.origin
        if not isinstance(sent, CaptureLine.Submitted):
            return
        if not self._app.long.put_back(sent):
            self._app.front.line.refuse(sent, column, remedy)

    def show(self, status: StatusView) -> None:
        """Show an answer until the next one."""
        self.status = status
        if self._app.front.is_mounted:
            self._app.front.show_status(status)
        self._app.long.tell(status)

    def forget(self) -> None:
        """Take a refusal off the screen; a fault stays until it is over."""
        if isinstance(self.status, Refused | Question):
            self.asked = None
            self.show(Remark(hint=chair.hint(self._app.look())))


def _as_it_stands(seat: Seat, entry: Entry) -> Entry:
    """Return an entry under the number it has by now, where it was kept apart for a moment."""
    return next((one for one in reversed(seat.state.entries) if one.id == entry.id), entry)


def _near(report: Path | None, folder: Path) -> str:
    """Write where a report is, by its name alone when it is beside the record."""
    if report is None:
        return "–"
    return report.name if report.parent == folder.resolve() else str(report)
