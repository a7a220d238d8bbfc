"""Make the sample records anew: the twelfth meeting, and a consultation: ``make sample``."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from meeting_tui import demo, demo_consultation
from meeting_tui.capture.parsing import late_time
from meeting_tui.journal.marks import DEMONSTRATION, SAMPLE
from meeting_tui.workspace import Workspace

ROOT = Path(__file__).parents[1]
NAME = "sample-cwg-internet-12"
NOTE = """\
This record is a sample: the twelfth meeting of CWG-Internet as a working reconstruction.
It is copied before anything is written to it.
"""
CONSULTED = """\
This record is a sample: the open consultation of CL-17/30, or a meeting around it, as a rehearsal.
It is copied before anything is written to it.
"""


def main() -> None:
    """Record the day with the hour of each line as the hour of recording."""
    place = Workspace(ROOT)
    shutil.rmtree(place.sessions_folder / NAME, ignore_errors=True)
    moment = [datetime(2019, 2, 1, 7, 0, tzinfo=UTC)]
    folder, session = place.create(
        demo.agenda(), name=NAME, seat="rapporteur", clock=lambda: moment[0]
    )
    for line in demo.script():
        at, _ = late_time(line, session.vocabulary())
        moment[0] = at or moment[0]
        session.enter(line)
    session.journal.close()
    (folder / SAMPLE).write_text(NOTE, "utf-8")
    _consultation(place)


def _consultation(place: Workspace) -> None:
    """Record CL-17/30 with the meeting before it and the one after it."""
    for name in demo_consultation.NAMES:
        shutil.rmtree(place.sessions_folder / f"sample-{name}", ignore_errors=True)
    for played in demo_consultation.play(place, lambda name: f"sample-{name}"):
        (played.folder / DEMONSTRATION).unlink()
        (played.folder / SAMPLE).write_text(CONSULTED, "utf-8")


if __name__ == "__main__":
    main()
