"""Work that takes longer than a key press: in a thread of its own, with progress, ended by Esc.

The clocks and the keys go on. Between two steps it looks whether somebody has had enough of it;
what leaves something behind comes last, in one go.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.notifications import SeverityLevel
from textual.worker import Worker, get_current_worker

from meeting_tui.domain.refusal import Refusal
from meeting_tui.languages import N_
from meeting_tui.tui.views import refusing
from meeting_tui.tui.widgets.progress_line import drawn
from meeting_tui.tui.widgets.status_line import Remark, StatusView

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp

GROUP = "long"
BAR = 12
Step = TypeVar("Step")


class Stopped(Exception):  # noqa: N818 - an answer, not a fault
    """Somebody pressed Esc."""


class LongWork:
    """One such work, as it looks from inside its thread."""

    def __init__(self, app: "MeetingApp") -> None:
        self.app = app
        self._before = app.status

    def steps(self, label: str, steps: Sequence[Step]) -> Iterator[Step]:
        """Go through steps, and tell each time how far it is; raises Stopped."""
        total = len(steps)
        for done, step in enumerate(steps):
            self.look_up()
            said = self.app.say(label, done=done + 1, total=total)
            self._show(f"{said}  {drawn(done / total, BAR)}")
            yield step
        self.look_up()

    def look_up(self) -> None:
        """Stop here if somebody pressed Esc; raises Stopped."""
        if get_current_worker().is_cancelled:
            raise Stopped

    def tell(self, text: str, severity: SeverityLevel = "information") -> None:
        """Tell how it ended, and show again what was answered before it."""
        self.app.call_from_thread(self._remark, self._before)
        self.app.call_from_thread(self.app.notify, text, severity=severity, markup=False)

    def stopped(self) -> None:
        """Tell that it ended where somebody pressed Esc."""
        nothing = self.app.say(N_("Stopped: nothing was written"))
        self.app.call_from_thread(self._remark, Remark(nothing))

    def _show(self, text: str) -> None:
        remark = Remark(text, hint=self.app.say(N_("Esc stops it")))
        self.app.call_from_thread(self._remark, remark)

    def _remark(self, remark: StatusView) -> None:
        """Show how far it is, unless a line was answered meanwhile: that answer stays."""
        if isinstance(self.app.status, Remark) or self.app.status is self._before:
            self.app.acting.show(remark)


def begin(app: "MeetingApp", name: str, work: Callable[[LongWork], str]) -> None:
    """Do some work unless it is being done; what it returns is told at its end."""
    if any(worker.name == name for worker in _running(app)):
        return
    app.run_worker(
        lambda: _done(LongWork(app), work), name=name, group=GROUP, thread=True, exit_on_error=False
    )


def stop(app: "MeetingApp") -> bool:
    """Let all such work end at its next step; False if there is none."""
    running = [*_running(app)]
    for worker in running:
        worker.cancel()
    return bool(running)


def _running(app: "MeetingApp") -> Iterator[Worker[object]]:
    return (each for each in app.workers if each.group == GROUP and each.is_running)


def _done(self: LongWork, work: Callable[[LongWork], str]) -> None:
    app = self.app
    try:
        if told := work(self):
            self.tell(told)
    except Stopped:
        self.stopped()
    except Refusal as refusal:
        why = " ".join(refusing.rows(app.language, refusal, app.session.state)).strip()
        self.tell(why, "warning")
    except OSError as error:
        self.tell(str(error), "error")
    except Exception as error:
        name = type(error).__name__
        said = N_("An error in the program, {name:verbatim}, ended it. The record is not touched.")
        self.tell(app.say(said, name=name), "error")
        raise
